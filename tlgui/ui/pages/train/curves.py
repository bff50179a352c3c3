"""Loss and quality of a run as curves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from tlgui.runs import RunSnapshot
from tlgui.ui.chart import LiveChart
from tlgui.ui.language import Translated
from tlgui.ui.pages.train.series import LOSS, QUALITY, CurveReader, Series
from tlgui.ui.pages.train.words import metric_words, split_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets import make_label

_HEIGHT, _NARROWEST = 232, 280
#: From this width on, the charts stand beside one another.
_WIDE = 960


class Curves(Translated, QWidget):
    """The charts of the run that is shown, or a sentence where it has no curves.

    Charts belong to one run; another run gets others, because curves cannot be taken away.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._run: str | None = None
        self._reader = CurveReader()
        self._series: list[Series] = []
        self._drawn: dict[str, int] = {}
        self._live = False
        self.charts: dict[str, LiveChart] = {}
        self._none = make_label(tone="muted", name=f"{name}-none")
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(SPACE_WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none)
        layout.addLayout(self._box)
        self.retranslate()

    @property
    def points(self) -> int:
        """How many points are shown."""
        return sum(len(one.steps) for one in self._series)

    def show_snapshot(self, run: str, snapshot: RunSnapshot, *, live: bool) -> None:
        """Show the curves of ``run``; ``live`` tells whether more may come."""
        if run != self._run:
            self._run = run
            self._discard()
        self._series, self._live = self._reader.read(snapshot), live
        for one in self._series:
            chart = self.charts.get(one.panel) or self._add_chart(one.panel)
            if not chart.has_series(one.key):
                chart.add_series(one.key, one.panel, self._title(one))
            drawn = self._drawn.get(one.key, 0)
            for step, value in zip(one.steps[drawn:], one.values[drawn:], strict=True):
                chart.append(one.key, step, value)
            self._drawn[one.key] = len(one.steps)
        self._show_words()

    def retranslate(self) -> None:
        """Set all words anew."""
        for panel, chart in self.charts.items():
            self._name_axes(panel, chart)
        for one in self._series:
            self.charts[one.panel].set_series_title(one.key, self._title(one))
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside one another where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show_words(self) -> None:
        self._none.setVisible(not self._series)
        waiting = self.tr("Curves appear here as soon as the strategy reports numbers.")
        nothing = self.tr("This run has reported no curves: its strategies are fitted in one step.")
        self._none.setText(waiting if self._live else nothing)

    def _add_chart(self, panel: str) -> LiveChart:
        chart = self.charts[panel] = LiveChart(self._theme, (panel,), f"{self.objectName()}-{panel}")
        chart.setFixedHeight(_HEIGHT)
        chart.setMinimumWidth(_NARROWEST)
        self._name_axes(panel, chart)
        place = 0 if panel == LOSS else self._box.count()
        self._box.insertWidget(place, chart, 1, Qt.AlignmentFlag.AlignTop)
        return chart

    def _name_axes(self, panel: str, chart: LiveChart) -> None:
        words = {LOSS: self.tr("Loss"), QUALITY: self.tr("Quality")}
        chart.set_titles({panel: words[panel]}, self.tr("Step"))
        chart.setAccessibleName(self.tr("{quantity} over the training steps").format(quantity=words[panel]))

    def _title(self, series: Series) -> str:
        words = {"metric": metric_words(series.metric), "split": split_words(series.split)}
        if series.smoothed:
            return self.tr("{metric} ({split}, smoothed)").format(**words)
        return self.tr("{metric} ({split})").format(**words)

    def _discard(self) -> None:
        for chart in self.charts.values():
            self._box.removeWidget(chart)
            chart.hide()
            chart.setParent(None)
            chart.deleteLater()
        self.charts, self._series, self._drawn, self._reader = {}, [], {}, CurveReader()
