"""The headline scores, each with its interval."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tlgui.ui.formats import format_score
from tlgui.ui.language import Translated
from tlgui.ui.pages.results.evaluation import Interval
from tlgui.ui.pages.results.words import TILES, metric_explanation, metric_title
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import CardGrid, make_label


class _Tile(QFrame):
    def __init__(self, score: str) -> None:
        super().__init__()
        self.score = score
        self.setObjectName(f"results-tile-{score.replace('_', '-')}")
        self.setProperty("surface", "card")
        self.name = make_label(tone="muted", wrap=False)
        self.value = make_label(type="title", wrap=False)
        self.interval = make_label(type="small", tone="muted", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE + 4, SPACE_WIDE, SPACE + 4)
        layout.setSpacing(2)
        for label in (self.name, self.value, self.interval):
            layout.addWidget(label)


class ScoreTiles(Translated, CardGrid):
    """Accuracy, macro-F1 and others as tiles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(220, parent=parent)
        self.setObjectName("results-tiles")
        self._scores: Mapping[str, Interval] = {}
        self._tiles = [_Tile(metric) for metric in TILES]
        self.set_cards(self._tiles)

    def set_scores(self, scores: Mapping[str, Interval]) -> None:
        """Show these."""
        self._scores = scores
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        for tile in self._tiles:
            interval = self._scores.get(tile.score)
            tile.setVisible(interval is not None)
            if interval is None:
                continue
            tile.name.setText(metric_title(tile.score))
            tile.value.setText(format_score(interval.value))
            text = self.tr("95%: {low} to {high}").format(low=format_score(interval.low), high=format_score(interval.high))
            tile.interval.setText(text)
            tile.setToolTip(metric_explanation(tile.score))
            tile.setAccessibleName(f"{tile.name.text()}: {tile.value.text()}, {text}")
            tile.setAccessibleDescription(tile.toolTip())
