"""Where a finished run is chosen; on the Results page and on the Use page."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from tlgui.pluginhost import PluginHost
from tlgui.ui.finished_runs import FinishedRuns, RunChoice
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.tokens import MEASURE
from tlgui.ui.widgets import QuietComboBox, make_label, make_row


def strategy_title(host: PluginHost, strategy: str) -> str:
    """The title of a strategy in the language of the window; its id where the plugin is gone."""
    known = host.strategies.get(strategy)
    return translate_strategy_text(known.title) if known is not None else strategy


def stages_title(host: PluginHost, stages: tuple[str, ...]) -> str:
    """The titles of the stages of a run, in order."""
    return " → ".join(strategy_title(host, stage) for stage in stages)


def format_moment(moment: datetime) -> str:
    """Date and time in the user's locale and time zone."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def run_title(host: PluginHost, choice: RunChoice) -> str:
    """One line that tells a run from the others."""
    if choice.created is None:  # damaged
        return QCoreApplication.translate("RunPicker", "{run} (damaged)").format(run=choice.id)
    parts = (choice.name, stages_title(host, choice.stages), choice.model or "", format_moment(choice.created))
    return " · ".join(part for part in parts if part)


class RunPicker(Translated, QWidget):
    """A labelled combo box with the finished runs, newest first.

    Args:
        runs: the list.
        host: knows the titles of the strategies.
        name: object name of the combo box.

    Signals:
        chosen(str): id of the run that the user has chosen.
    """

    chosen = Signal(str)

    def __init__(self, runs: FinishedRuns, host: PluginHost, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs, self._host = runs, host
        self._run_id = ""
        self._label = make_label(tone="muted", wrap=False)
        self.combo = QuietComboBox()
        self.combo.setObjectName(name)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(24)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setMaximumWidth(MEASURE)
        self.combo.activated.connect(lambda place: self.chosen.emit(self.combo.itemData(place)))
        self._label.setBuddy(self.combo)
        layout = make_row(self._label)
        layout.addWidget(self.combo, 100)
        layout.addStretch(1)
        self.setLayout(layout)
        runs.changed.connect(self._fill)
        self.retranslate()

    def show_run(self, run_id: str) -> None:
        """Mark the run that the page shows; empty for none."""
        self._run_id = run_id
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(self.combo.findData(run_id))
        self.combo.setToolTip(self.combo.currentText())

    def retranslate(self) -> None:
        """Set all words anew."""
        self._label.setText(self.tr("Run"))
        self.combo.setAccessibleName(self.tr("Run"))
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for choice in self._runs.choices:
                self.combo.addItem(run_title(self._host, choice), choice.id)
        self.show_run(self._run_id)
