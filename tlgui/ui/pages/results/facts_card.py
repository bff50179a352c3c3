"""What was run, on what, and what it cost."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from tlgui.pluginhost import PluginHost
from tlgui.ui.formats import format_duration
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.results.run_result import DatasetUse, RunResult
from tlgui.ui.role_words import role_words
from tlgui.ui.run_picker import format_moment, strategy_title
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_PAGE
from tlgui.ui.widgets import Button, Card, KeyValueTable, make_column, make_label, make_row

#: Parts of a run that are no strategy.
_TOTAL = "total"


class FactsCard(Translated, Card):
    """Everything that is needed to repeat the run and to judge its price.

    Signals:
        copy_requested(): put the command line on the clipboard.
        open_requested(): show the run folder in the file manager.
    """

    copy_requested = Signal()
    open_requested = Signal()

    def __init__(self, theme: Theme, host: PluginHost, parent: QWidget | None = None) -> None:
        super().__init__("results-facts", parent)
        self._host = host
        self._result: RunResult | None = None
        self._run_head, self._cost_head = make_label(type="strong"), make_label(type="strong")
        self.run_facts, self.cost_facts = KeyValueTable("results-run-facts"), KeyValueTable("results-cost-facts")
        self._copy = Button(theme, "results-copy-command", "quiet", "copy")
        self._copy.clicked.connect(self.copy_requested)
        self._open = Button(theme, "results-open-folder", "quiet", "folder")
        self._open.clicked.connect(self.open_requested)
        self.corner.addWidget(self._copy)
        self.corner.addWidget(self._open)
        columns = make_row(spacing=SPACE_PAGE)
        columns.addLayout(make_column(self._run_head, self.run_facts, None), 3)
        columns.addLayout(make_column(self._cost_head, self.cost_facts, None), 2)
        self.column.addLayout(columns)
        self.retranslate()

    def set_result(self, result: RunResult) -> None:
        """Show a run."""
        self._result = result
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("What was run, and what it cost"))
        self._run_head.setText(self.tr("What was run"))
        self._cost_head.setText(self.tr("What it cost"))
        self._copy.setText(self.tr("Copy as command"))
        self._copy.setToolTip(self.tr("The command line that repeats this run"))
        self._open.setText(self.tr("Open run folder"))
        if self._result is not None:
            self.run_facts.set_rows(self._run_rows(self._result))
            self.cost_facts.set_rows(self._cost_rows(self._result))

    def _run_rows(self, result: RunResult) -> list[tuple[str, str]]:
        spec = result.spec
        rows = [(role_words(use.role), self._dataset_words(use)) for use in result.datasets]
        rows.append((self.tr("Model"), spec.model.id if spec.model else self.tr("none")))
        for stage in spec.stages:
            params = ", ".join(f"{name} = {value}" for name, value in stage.params.items())
            title = strategy_title(self._host, stage.strategy)
            rows.append((self.tr("Strategy"), f"{title} ({params})" if params else title))
        rows.append((self.tr("Seed"), str(spec.seed)))
        if spec.model:
            rows.append((self.tr("Maximal length"), self.tr("%Ln token(s)", "", spec.max_length)))
        rows.append((self.tr("Started"), format_moment(result.status.created)))
        rows += [(self.tr("Noticed"), translate_message(note.code, note.params)[0]) for note in result.notes]
        rows.append((self.tr("Run"), result.run_id))
        return rows

    def _dataset_words(self, use: DatasetUse) -> str:
        if use.rows is None:
            return self.tr("{name} (no longer in the project)").format(name=use.name)
        rows = self.tr("%Ln row(s)", "", use.rows)
        return f"{use.name} · {rows}"

    def _cost_rows(self, result: RunResult) -> list[tuple[str, str]]:
        seconds = result.seconds
        parts = {part: value for part, value in seconds.items() if part != _TOTAL}
        rows = [(self._part_words(part), _seconds(value)) for part, value in parts.items()]
        if _TOTAL in seconds:
            rest = seconds[_TOTAL] - sum(parts.values())
            rows += [(self.tr("Predicting the test rows, saving"), _seconds(rest))] if rest >= 0.05 else []
            rows.append((self.tr("Together"), _seconds(seconds[_TOTAL])))
        environment = {**result.environment, "device": _device_words(result.environment)}
        names = {"device": self.tr("Device"), "precision": self.tr("Precision"), "threads": self.tr("Threads")}
        rows += [(words, str(environment[key])) for key, words in names.items() if environment.get(key) not in (None, "")]
        return rows

    def _part_words(self, part: str) -> str:
        if part == "data":
            return self.tr("Reading the data")
        if part == "evaluation":
            return self.tr("Evaluation")
        strategy, _, number = part.partition(" ")
        title = strategy_title(self._host, strategy)
        return f"{title} {number}" if number else title


def _device_words(environment: Mapping[str, Any]) -> str:
    """The name of the device, and how torch calls it where that says more."""
    device, name = str(environment.get("device") or ""), str(environment.get("device_name") or "")
    if not name or name.casefold() == device.casefold():
        return name or device
    return f"{name} ({device})" if device else name


def _seconds(value: float) -> str:
    if value >= 60:
        return format_duration(value)
    return QCoreApplication.translate("FactsCard", "{seconds} s").format(seconds=QLocale().toString(value, "f", 1))
