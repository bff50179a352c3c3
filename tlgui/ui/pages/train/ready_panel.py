"""The ready card: what will run, on what, where, how long, what is risky, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from tlgui.core.tasks import TransferRole
from tlgui.runs import default_threads
from tlgui.ui.formats import format_bytes, format_count, format_duration
from tlgui.ui.language import Translated, translate_message, translate_strategy_text
from tlgui.ui.pages.train.plan_findings import PlanFindings
from tlgui.ui.pages.train.ready_view_model import ReadyViewModel
from tlgui.ui.pages.train.words import device_words
from tlgui.ui.role_words import role_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import BusyBar, Button, Card, CardGrid, DisabledReason, IconLabel, KeyValueTable, make_column, make_label, make_row

Rows = list[tuple[str, str]]
_FACTS_WIDTH = 264


class ReadyPanel(Translated, Card):
    """Everything about the next run, before it starts.

    Signals:
        start_requested(): Train was pressed.
        go_to(str): a finding can be mended on that page.
        watch_requested(): show the active run.
    """

    start_requested = Signal()
    go_to = Signal(str)
    watch_requested = Signal()

    def __init__(self, theme: Theme, view_model: ReadyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("train-ready", parent)
        self._vm = view_model
        self._icon = IconLabel(theme, "success", "success", 24)
        self._verdict = make_label(type="heading", name="train-ready-verdict")
        self._sentence = make_label(tone="muted", name="train-ready-sentence")
        self.start = Button(theme, "train-start", "primary", "train")
        self.start.clicked.connect(self.start_requested)
        self._start_holder = DisabledReason(theme, self.start)
        self._watch = Button(theme, "train-watch", "quiet")
        self._watch.clicked.connect(self.watch_requested)
        self._titles: list[QLabel] = [make_label(type="strong") for _ in range(4)]
        self._tables = [KeyValueTable(f"train-ready-{part}") for part in ("what", "data", "where", "cost")]
        self._what, self._data, self._where, self._cost = self._tables
        self._busy = BusyBar(theme, "train-measuring")
        self._busy.cancel_requested.connect(view_model.cancel_measuring)
        self._unmeasured = make_label(type="small", tone="warning", name="train-unmeasured")
        self._measure = Button(theme, "train-measure", "secondary", "refresh")
        self._measure.clicked.connect(view_model.measure_again)
        self._findings = PlanFindings(theme, "train-findings")
        self._findings.go_to.connect(self.go_to)
        self._build()
        view_model.changed.connect(self.show_state)
        view_model.measuring_progressed.connect(self._busy.set_progress)
        self.retranslate()

    def _build(self) -> None:
        words = make_column(self._verdict, self._sentence, None, spacing=SPACE_TIGHT)
        head = make_row(spacing=SPACE_WIDE)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        buttons = make_column(self._start_holder, self._watch, spacing=SPACE_TIGHT)
        buttons.setAlignment(self._watch, Qt.AlignmentFlag.AlignRight)
        self._start_holder.setMaximumWidth(280)
        head.addLayout(buttons)
        head.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        facts = CardGrid(_FACTS_WIDTH)
        facts.set_cards([_block(title, table) for title, table in zip(self._titles, self._tables, strict=True)])
        self.column.addLayout(head)
        self.column.addSpacing(SPACE)
        self.column.addWidget(facts)
        self.column.addWidget(self._busy)
        unmeasured = make_row(spacing=SPACE)
        unmeasured.addWidget(self._unmeasured, 1)
        unmeasured.addWidget(self._measure)
        self.column.addLayout(unmeasured)
        self.column.addWidget(self._findings)

    def show_state(self) -> None:
        """Show what the view model knows."""
        blocking = self._vm.blocking
        warned = any(finding.severity == "warning" for finding in self._vm.findings)
        if blocking is not None:
            self._icon.set_icon("warning", "warning")
            self._verdict.setText(self.tr("Not ready yet"))
            self._sentence.setText(self.tr("Something is missing before this can run."))
        else:
            self._icon.set_icon("success", "success")
            self._verdict.setText(self.tr("Ready to train"))
            self._sentence.setText(self.tr("Look at the warnings below first.") if warned else self.tr("Nothing speaks against it."))
        self._start_holder.set_reason(self.reason())
        self._watch.setVisible(self._vm.active)
        self._what.set_rows(self._what_rows())
        self._data.set_rows(self._data_rows())
        self._where.set_rows(self._where_rows())
        self._cost.set_rows(self._cost_rows())
        self._findings.set_findings(self._vm.findings)
        self._show_measuring()

    def reason(self) -> str:
        """Why Train cannot be pressed; empty if it can."""
        if self._vm.active:
            return self.tr("A run is going on. One at a time: wait until it has ended, or stop it.")
        blocking = self._vm.blocking
        if blocking is not None:
            return translate_message(blocking.code, blocking.params)[0]
        plan = self._vm.plan
        return "" if plan is not None and plan.ready else self.tr("Open a project first.")

    def retranslate(self) -> None:
        """Set all words anew."""
        headings = (self.tr("What runs"), self.tr("On which data"), self.tr("Where"), self.tr("What it takes"))
        for title, words in zip(self._titles, headings, strict=True):
            title.setText(words)
        for table, words in zip(self._tables, headings, strict=True):
            table.setAccessibleName(words)
        self.start.setText(self.tr("Train"))
        self._watch.setText(self.tr("Show the run"))
        self._measure.setText(self.tr("Measure this machine"))
        self.show_state()

    def _what_rows(self) -> Rows:
        stages = self._vm.stages
        rows = []
        for number, (_, title) in enumerate(stages, start=1):
            key = self.tr("Strategy") if len(stages) == 1 else self.tr("Stage {number}").format(number=format_count(number))
            rows.append((key, translate_strategy_text(title)))
        if not stages:
            rows.append((self.tr("Strategy"), self.tr("none chosen")))
        if self._vm.uses_model:
            rows.append((self.tr("Model"), self._vm.model_title or self.tr("none chosen")))
        plan = self._vm.plan
        if plan is not None:
            rows.append((self.tr("Baselines"), self.tr("run beside it") if plan.draft.baselines else self.tr("switched off")))
            rows.append((self.tr("Seed"), str(plan.draft.seed)))
        return rows

    def _data_rows(self) -> Rows:
        rows = [(role_words(role), name) for role, name in self._vm.datasets]
        plan = self._vm.plan
        if plan is None:
            return rows
        facts = plan.facts
        rows.append((self.tr("Training rows"), self._training_words(facts.rows)))
        rows.append((self.tr("Development rows"), format_count(facts.dev_rows)))
        rows.append((self.tr("Test rows"), format_count(facts.test_rows)))
        rows.append((self.tr("Classes"), format_count(len(facts.classes))))
        if plan.tokens is not None and self._vm.uses_model:
            roughly = int(float(f"{plan.tokens:.2g}"))
            rows.append((self.tr("Tokens of one pass"), self.tr("about {count}").format(count=format_count(roughly))))
        return rows

    def _training_words(self, rows: dict[TransferRole, int]) -> str:
        """Rows that are learned from, by role where there are several."""
        parts = [(role, count) for role, count in rows.items() if count]
        if not parts:
            return format_count(0)
        if len(parts) == 1:
            return format_count(parts[0][1])
        return ", ".join(f"{role_words(role)}: {format_count(count)}" for role, count in parts)

    def _where_rows(self) -> Rows:
        plan = self._vm.plan
        device = device_words(plan.draft.compute.device if plan is not None else "auto")
        threads = self._vm.threads
        words = format_count(threads) if threads else self.tr("{count} (one core stays free)").format(count=format_count(default_threads()))
        rows = [(self.tr("Device"), device), (self.tr("Threads"), words)]
        if plan is not None and self._vm.uses_model:
            rows.append((self.tr("Maximal length"), self.tr("{count} tokens").format(count=format_count(plan.draft.max_length))))
        return rows

    def _cost_rows(self) -> Rows:
        plan = self._vm.plan
        unknown = self.tr("being measured…") if self._vm.measuring else self.tr("not known yet")
        if plan is None or plan.estimate is None or not plan.ready:
            return [(self.tr("Time"), unknown), (self.tr("Memory"), unknown), (self.tr("Disk"), unknown)]
        estimate = plan.estimate
        rows = [(self.tr("Time"), self.tr("about {duration}").format(duration=format_duration(max(1.0, estimate.seconds))))]
        if len(estimate.stage_seconds) > 1:
            for number, seconds in enumerate(estimate.stage_seconds, start=1):
                rows.append((self.tr("Stage {number}").format(number=format_count(number)), format_duration(seconds)))
        if estimate.memory_bytes:
            rows.append((self.tr("Memory"), self.tr("about {size}").format(size=format_bytes(estimate.memory_bytes))))
        rows.append((self.tr("Disk"), self.tr("about {size}").format(size=format_bytes(estimate.disk_bytes))))
        return rows

    def _show_measuring(self) -> None:
        measuring, problem = self._vm.measuring, self._vm.measure_problem
        if measuring and self._busy.isHidden():
            self._busy.start(self._measuring_words)
        elif not measuring:
            self._busy.finish()
        plan = self._vm.plan
        missing = plan is not None and plan.ready and plan.estimate is None and not measuring and self._vm.can_start
        self._unmeasured.setVisible(missing)
        self._measure.setVisible(missing)
        words = " ".join(problem.words()).strip() if problem is not None else ""
        self._unmeasured.setText(self.tr("The time is not known, because this machine was not measured. {reason}").format(reason=words))

    def _measuring_words(self) -> str:
        return self.tr("Measuring how fast {model} is on this machine. You can train meanwhile.").format(model=self._vm.model_title)


def _block(title: QLabel, table: KeyValueTable) -> QWidget:
    block = QWidget()
    block.setLayout(make_column(title, table, None, spacing=SPACE_TIGHT))
    return block
