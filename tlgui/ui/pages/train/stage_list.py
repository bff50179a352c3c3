"""The stages of a run, each with its state and time."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tlgui.ui.formats import format_duration
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.pages.train.stage_lines import LineState, StageLine
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import IconLabel, make_label

_MARKS = {
    LineState.WAITING: ("state-empty", "muted"),
    LineState.RUNNING: ("state-running", "accent"),
    LineState.DONE: ("success", "success"),
    LineState.BROKEN: ("error", "error"),
}


class StageList(Translated, QWidget):
    """One line for each stage and baseline.

    Args:
        title_of: title of a strategy by its id.
    """

    def __init__(self, theme: Theme, name: str, title_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme, self._title_of = theme, title_of
        self._lines: list[StageLine] = []
        self._rows: list[tuple[IconLabel, QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE_TIGHT)
        self._grid.setColumnStretch(2, 1)

    def set_lines(self, lines: list[StageLine]) -> None:
        """Show these."""
        if lines != self._lines:
            self._lines = lines
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        while len(self._rows) < len(self._lines):
            place = len(self._rows)
            row = (
                IconLabel(self._theme, "state-empty", "muted", 16),
                make_label(wrap=False, name=f"{self.objectName()}-{place}"),
                make_label(type="small", tone="muted"),
            )
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, place, column)
            self._rows.append(row)
        for place, (icon, title, state) in enumerate(self._rows):
            shown = place < len(self._lines)
            for widget in (icon, title, state):
                widget.setVisible(shown)
            if shown:
                line = self._lines[place]
                icon.set_icon(*_MARKS[line.state])
                title.setText(self._title_words(line))
                state.setText(self._state_words(line))
        self.setAccessibleName("; ".join(f"{self._title_words(line)}: {self._state_words(line)}" for line in self._lines))

    def _title_words(self, line: StageLine) -> str:
        title = translate_strategy_text(self._title_of(line.strategy))
        return self.tr("Baseline: {title}").format(title=title) if line.baseline else title

    def _state_words(self, line: StageLine) -> str:
        words = {
            LineState.WAITING: self.tr("waiting"),
            LineState.RUNNING: self.tr("running"),
            LineState.DONE: self.tr("done"),
            LineState.BROKEN: self.tr("broken off"),
        }
        if line.state is LineState.DONE and line.seconds is not None:
            if line.seconds < 1.0:
                return self.tr("done in under a second")
            return self.tr("done in {duration}").format(duration=format_duration(line.seconds))
        return words[line.state]
