"""One run: live while it goes on, as it was afterwards."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from tlgui.core.findings import Finding, Severity
from tlgui.runs import RunState
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.pages.train.curves import Curves
from tlgui.ui.pages.train.device_meters import DeviceMeters
from tlgui.ui.pages.train.log_view import LogView
from tlgui.ui.pages.train.outcome import Outcome, outcome_of
from tlgui.ui.pages.train.run_progress import RunProgress
from tlgui.ui.pages.train.runs_view_model import RunsViewModel
from tlgui.ui.pages.train.stage_lines import stage_lines
from tlgui.ui.pages.train.stage_list import StageList
from tlgui.ui.pages.train.words import STATE_MARKS, date_words, state_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import Banner, Button, Card, DisabledReason, FindingsView, IconLabel, make_column, make_label, make_row
from tlgui.ui.widgets.flow_layout import FlowLayout

#: The screen follows a run this often, in milliseconds.
_REPAINT_MS = 400
#: Longer curves are drawn less often, so that drawing never takes a noticeable share of the time.
_POINTS_PER_MS = 20
#: “Copied” stands on the button this long.
_SAID_MS = 1500


class RunPanel(Translated, Card):
    """State, stages, progress, curves, devices, notices, log, and what can be done with the run.

    Signals:
        results_requested(str), again_requested(), settings_requested(), removal_requested(): buttons.
    """

    results_requested = Signal(str)
    again_requested = Signal()
    settings_requested = Signal()
    removal_requested = Signal()

    def __init__(self, theme: Theme, view_model: RunsViewModel, parent: QWidget | None = None) -> None:
        super().__init__("train-run", parent)
        self._vm = view_model
        self._icon = IconLabel(theme, "state-running", "accent", 24)
        self._title = make_label(type="heading", name="train-run-title")
        self._state = make_label(tone="muted", name="train-run-state")
        self.stop = Button(theme, "train-stop", "danger", "stop")
        self.stop.clicked.connect(view_model.stop)
        self._pause = Button(theme, "train-pause", "secondary", "pause")
        self._pause.clicked.connect(view_model.pause)
        self._shown_paused = False
        self._resume = Button(theme, "train-resume", "primary", "play")
        self._resume.clicked.connect(view_model.resume)
        self._resume_holder = DisabledReason(theme, self._resume)
        self._results = Button(theme, "train-show-results", "primary", "results")
        self._results.clicked.connect(self._show_results)
        self._again = Button(theme, "train-again", "secondary", "refresh")
        self._again.clicked.connect(self.again_requested)
        self._again_holder = DisabledReason(theme, self._again)
        self._banner = Banner(theme, "info", "train-outcome", closable=False)
        self._progress = RunProgress(theme, view_model.title_of)
        self._stages = StageList(theme, "train-stages", view_model.title_of)
        self._devices = DeviceMeters(theme, "train-devices")
        self._curves = Curves(theme, "train-curves")
        self._notices = FindingsView(theme, "train-notices")
        self._log = LogView(theme, "train-log")
        self._settings = Button(theme, "train-use-settings", "secondary")
        self._settings.clicked.connect(self.settings_requested)
        self._command = Button(theme, "train-copy-command", "quiet", "copy")
        self._command.clicked.connect(self._copy_command)
        self._details = Button(theme, "train-copy-details", "quiet", "copy")
        self._details.clicked.connect(self._banner.copy)
        self._remove = Button(theme, "train-remove", "quiet", "trash")
        self._remove.clicked.connect(self.removal_requested)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REPAINT_MS)
        self._timer.timeout.connect(self.show_state)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_MS)
        self._said.timeout.connect(self.retranslate)
        self._build()
        view_model.run_changed.connect(self._plan_repaint)
        view_model.selection_changed.connect(self.show_state)
        view_model.rows_changed.connect(self._plan_repaint)
        self.retranslate()

    def _build(self) -> None:
        head = make_row(spacing=SPACE_WIDE)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        for button in (self._pause, self.stop, self._resume_holder, self._results):
            head.addWidget(button)
        self.column.addLayout(make_column(head, self._state, spacing=SPACE_TIGHT))
        for widget in (self._banner, self._progress, self._devices, self._stages, self._curves, self._notices, self._log):
            self.column.addWidget(widget)
        actions = FlowLayout()
        for button in (self._again_holder, self._settings, self._details, self._command, self._remove):
            actions.addWidget(button)
        self.column.addLayout(actions)

    def show_state(self) -> None:
        """Show what the view model knows now."""
        self._timer.stop()
        if self._vm.selected is None:
            return
        self._show_head()
        self._show_outcome()
        self._show_course()
        self._show_actions()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._results.setText(self.tr("Show the results"))
        self._again.setText(self.tr("Train again"))
        self._again.setToolTip(self.tr("A new run with the same settings, from the beginning"))
        self._resume.setText(self.tr("Resume"))
        self._resume.setToolTip(self.tr("Goes on where this run was; the result is the one it would have had"))
        self._settings.setText(self.tr("Use these settings"))
        self._command.setText(self.tr("Copy as command"))
        self._command.setToolTip(self.tr("The command line that repeats this run"))
        self._details.setText(self.tr("Copy details"))
        self._remove.setText(self.tr("Move to the trash"))
        self.show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened while it was hidden is shown at once."""
        super().showEvent(event)
        self.show_state()

    def _plan_repaint(self) -> None:
        """With the next tick, however much news comes until then; nothing is drawn while nobody looks."""
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _show_head(self) -> None:
        state = self._vm.state
        record, row = self._vm.record, self._vm.row
        stages = row.stages if row is not None else ()
        titles = [translate_strategy_text(self._vm.title_of(stage)) for stage in stages]
        self._icon.set_icon(*STATE_MARKS[state])
        self._title.setText(" → ".join(titles) or (self._vm.selected or ""))
        facts = [self._state_words()]
        if row is not None:
            facts += [", ".join(row.datasets), self._vm.model_title(row.model), date_words(row.created)]
        if record is not None and record.spec is not None and record.spec.name:
            facts.insert(1, record.spec.name)
        self._state.setText(" · ".join(fact for fact in facts if fact))

    def _state_words(self) -> str:
        if self._vm.loading:
            return self.tr("Reading the run…")
        if self._vm.shows_active and self._vm.stopping:
            return self.tr("Stopping")
        if self._vm.shows_active and self._vm.paused:
            return self.tr("Paused")
        return state_words(self._vm.state)

    def _show_outcome(self) -> None:
        problem = self._vm.problem
        outcome = self._stopping() if self._vm.shows_active and self._vm.stopping else outcome_of(self._vm)
        self._banner.setVisible(outcome is not None or problem is not None)
        if problem is not None:
            self._banner.set_severity(Severity.ERROR)
            self._banner.set_words(problem.words)
            self._banner.set_details(problem.details)
        elif outcome is not None:
            self._banner.set_severity(outcome.severity)
            self._banner.set_text(outcome.sentence, outcome.remedy)
            self._banner.set_details(outcome.details)

    def _stopping(self) -> Outcome:
        """What happens after Stop was pressed; the process is ended by force if it does not obey."""
        sentence = self.tr("Stopping at the next safe point.")
        return Outcome(Severity.INFO, sentence, self.tr("This takes a moment; a run that does not answer is ended after a few seconds."))

    def _show_course(self) -> None:
        snapshot, row = self._vm.snapshot, self._vm.row
        live = self._vm.shows_active
        self._progress.setVisible(live)
        self._devices.setVisible(live and snapshot is not None and bool(snapshot.devices))
        for widget in (self._stages, self._curves, self._notices, self._log):
            widget.setVisible(snapshot is not None)
        if snapshot is None or self._vm.selected is None:
            return
        if live:
            self._progress.show_snapshot(snapshot)
            self._devices.show_readings(snapshot.devices)
        self._stages.set_lines(stage_lines(snapshot, row.stages if row is not None else (), ended=not live))
        self._curves.show_snapshot(self._vm.selected, snapshot, live=live)
        self._timer.setInterval(max(_REPAINT_MS, self._curves.points // _POINTS_PER_MS))
        self._log.set_lines(self._vm.log)
        notices = tuple(Finding(code=notice.code, severity=Severity.INFO, params=notice.params) for notice in snapshot.notices)
        if notices != self._notices.findings:
            self._notices.set_findings(notices)
        self._notices.setVisible(bool(notices))

    def _show_actions(self) -> None:
        """Which buttons there are, and what they say."""
        live, state = self._vm.shows_active, self._vm.state
        record = self._vm.record
        stopping, paused, resumable = self._vm.stopping, self._vm.paused, self._vm.can_resume and not live
        busy = self.tr("Another run is going on.") if self._vm.active_id is not None else ""
        for holder in (self._resume_holder, self._again_holder):
            holder.setVisible(resumable)
            holder.set_reason(busy)
        self._show_head_buttons(
            {
                self._pause: live and not stopping,
                self.stop: live,
                self._resume: resumable,
                self._results: state is RunState.FINISHED and not live,
            },
            resting=stopping,
        )
        self.stop.setText(self.tr("Stopping…") if stopping else self.tr("Stop"))
        self._pause.setText(self.tr("Continue") if paused else self.tr("Pause"))
        if paused is not self._shown_paused:
            self._shown_paused = paused
            self._pause.set_icon("play" if paused else "pause")
        readable = record is not None and record.spec is not None
        self._details.setVisible(not live and state in (RunState.FAILED, RunState.INTERRUPTED))
        self._settings.setVisible(readable)
        self._command.setVisible(self._vm.row is not None)
        self._remove.setVisible(not live)

    def _show_head_buttons(self, wanted: dict[Button, bool], *, resting: bool) -> None:
        """Show and hide; one that goes hands the focus to the one that takes its place, lest the page scroll to another.

        Args:
            resting: whether there is nothing to press until the run has ended.
        """
        focused = next((button for button in wanted if button.hasFocus()), None)
        if focused is not None and (resting or not wanted[focused]):
            self.setFocus()
        for button, visible in wanted.items():
            button.setVisible(visible)
        self.stop.set_reason(self.tr("It has been asked to stop.") if resting else "")
        heir = next((button for button in (self._resume, self._results, self._pause) if wanted[button]), None)
        if self.hasFocus() and heir is not None:
            heir.setFocus()

    def _show_results(self) -> None:
        if self._vm.selected is not None:
            self.results_requested.emit(self._vm.selected)

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._vm.command())
        self._command.setText(self.tr("Copied"))
        self._said.start()
