"""How far the active run is: stage, share, rate, time left."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tlgui.runs import RunSnapshot
from tlgui.runs.snapshot import StageView
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_TIGHT
from tlgui.ui.widgets import BusyBar, make_column, make_label


class RunProgress(Translated, QWidget):
    """Progress of the current stage.

    Args:
        title_of: title of a strategy by its id.
    """

    def __init__(self, theme: Theme, title_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._stage: StageView | None = None
        self._begun: tuple[int, str] | None = None
        self._some_done = False
        self._bar = BusyBar(theme, "train-progress")
        self._rate = make_label(type="small", tone="muted", name="train-rate")
        self.setLayout(make_column(self._bar, self._rate, spacing=SPACE_TIGHT))
        self._bar.start(self._words, cancellable=False)

    def show_snapshot(self, snapshot: RunSnapshot) -> None:
        """Show where the run stands."""
        stage = self._stage = snapshot.current
        self._some_done = bool(snapshot.stages)
        key = None if stage is None else (stage.index, stage.strategy)
        if key != self._begun:
            self._begun = key
            self._bar.start(self._words, cancellable=False)
        else:
            self._bar.retranslate()
        if stage is not None and stage.progress is not None:
            self._bar.set_progress(stage.progress.done, stage.progress.total, stage.progress.eta_seconds)
        self._show_rate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._bar.retranslate()
        self._show_rate()

    def _words(self) -> str:
        stage = self._stage
        if stage is None:
            return self.tr("Evaluating…") if self._some_done else self.tr("Getting ready…")
        title = translate_strategy_text(self._title_of(stage.strategy))
        if stage.baseline:
            return self.tr("Baseline: {title}").format(title=title)
        return self.tr("{title} is training").format(title=title)

    def _show_rate(self) -> None:
        progress = self._stage.progress if self._stage is not None else None
        parts = []
        if progress is not None:
            text = self.tr("{done} of {total}")
            parts.append(text.format(done=format_count(progress.done), total=format_count(progress.total)))
            if progress.rows_per_second is not None:
                text = self.tr("{rate} rows per second")
                parts.append(text.format(rate=format_count(round(progress.rows_per_second))))
        self._rate.setText(" · ".join(parts))
        self._rate.setVisible(bool(parts))
