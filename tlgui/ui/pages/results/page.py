"""The Results page."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlgui.ui.background import Background
from tlgui.ui.file_manager import show_folder
from tlgui.ui.language import translate_message
from tlgui.ui.page import PageState, PageWidget
from tlgui.ui.pages.results.class_table import ClassCard
from tlgui.ui.pages.results.comparison_card import ComparisonCard
from tlgui.ui.pages.results.facts_card import FactsCard
from tlgui.ui.pages.results.matrix_card import MatrixCard
from tlgui.ui.pages.results.run_result import Defect, RunResult, UnusableRun
from tlgui.ui.pages.results.score_tiles import ScoreTiles
from tlgui.ui.pages.results.view_model import ResultsState, ResultsViewModel
from tlgui.ui.pages.results.words import small_test_words, verdict_words
from tlgui.ui.run_picker import RunPicker, stages_title, strategy_title
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, EmptyState, FindingsView, PageHeader, VerdictCard, make_label
from tlgui.ui.widgets.banner import Words


class ResultsPage(PageWidget):
    """One finished run: the verdict first, then what it rests on.

    Signals:
        go_to(str): id of another page.
        use_requested(str): id of the run whose model is to be used; the Use page comes next.
    """

    go_to = Signal(str)
    use_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        view_model: ResultsViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("results", "results", parent=parent)
        self._host, self._fail = session.host, session.failed.emit
        self._vm = view_model or ResultsViewModel(session, background, self)
        self._shown: RunResult | None = None
        self._header = PageHeader("results-header")
        self._use = Button(theme, "results-use", "primary", "use")
        self._use.clicked.connect(self._use_run)
        self._header.buttons.addWidget(self._use)
        self.picker = RunPicker(self._vm.runs, session.host, "results-run")
        self.picker.chosen.connect(self._vm.choose)
        self._empty = EmptyState(theme, "results", "results-empty", action_icon="train")
        self._empty.triggered.connect(lambda: self.go_to.emit("train"))
        self._busy = BusyBar(theme, "results-loading")
        self._said = Banner(theme, "success", "results-said")
        self._problem = Banner(theme, "error", "results-problem")
        self._problem.closed.connect(self._vm.close_problem)
        self._unusable = Banner(theme, "error", "results-unusable", closable=False)
        self._unusable.action_triggered.connect(self._open_folder)
        self.verdict = VerdictCard(theme, "results-verdict")
        self.tiles = ScoreTiles()
        self._notices_card = Card("results-notices")
        self.notices = FindingsView(theme, "results-notice")
        self._notices_card.column.addWidget(self.notices)
        self._gap = make_label(tone="warning", name="results-notices-gap")
        self._notices_card.column.addWidget(self._gap)
        self.comparison = ComparisonCard(theme)
        self.classes = ClassCard(theme)
        self.matrix = MatrixCard(theme, self._vm)
        self.facts = FactsCard(theme, session.host)
        self.facts.copy_requested.connect(self._copy_command)
        self.facts.open_requested.connect(self._open_folder)
        self._copy_action = QAction(self)
        self._copy_action.setObjectName("results-copy-command-action")
        self._copy_action.triggered.connect(self._copy_command)
        theme.bind_icon(self._copy_action, "copy")
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_WIDE)
        for part in (self.verdict, self.tiles, self._notices_card, self.comparison, self.matrix, self.classes, self.facts):
            body.addWidget(part)
        for widget in (
            self._header,
            self.picker,
            self._said,
            self._problem,
            self._unusable,
            self._busy,
            self._empty,
            self._body,
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        for banner in (self._said, self._problem, self._unusable):
            banner.hide()

    def _connect(self) -> None:
        self._vm.changed.connect(self._show)
        self._vm.problem_changed.connect(self._show_problem)
        for button in (self.comparison.bars.save_button, self.classes.save_button, self.matrix.matrix.save_button):
            button.saved.connect(self._say_saved)
            button.save_failed.connect(self._say_not_saved)

    @property
    def view_model(self) -> ResultsViewModel:
        """State and logic."""
        return self._vm

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Results")

    def run_actions(self) -> Sequence[QAction]:
        """Copying the command line of the run that is shown."""
        return (self._copy_action,)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(self.tr("Results"), self.tr("Did the transfer help, how sure is that, and where does the model go wrong?"))
        self._use.setText(self.tr("Use this model"))
        self._copy_action.setText(self.tr("Copy the run as a command"))
        self._empty.set_texts(
            self.tr("Here you will read whether the transfer helped"),
            self.tr(
                "As soon as a run has finished, this page says in one sentence what came out, beside baselines without transfer and with"
                " how sure that is; and it shows the texts that the model gets wrong."
            ),
            self.tr("Go to training"),
        )
        self._notices_card.set_heading(self.tr("Worth knowing about this result"))
        self._gap.setText(self.tr("The record of this run is damaged, so what it noticed may not all be here."))
        self._unusable.set_words(self._unusable_words)
        self._unusable.set_action(self.tr("Open run folder"))
        self._problem.set_words(lambda: self._vm.problem.words() if self._vm.problem else ("", ""))
        self._shown = None  # its words have to be set anew
        self._show()

    def _show(self) -> None:
        vm, state = self._vm, self._vm.state
        ready = state is ResultsState.READY
        self._use.setVisible(ready)
        self.picker.setVisible(bool(vm.runs.choices))
        self.picker.show_run(vm.run_id)
        self._empty.setVisible(state is ResultsState.EMPTY)
        self._body.setVisible(ready)
        self._unusable.setVisible(state is ResultsState.UNUSABLE)
        if state is ResultsState.LOADING:
            self._busy.start(lambda: self.tr("Reading the run…"), cancellable=False)
        else:
            self._busy.finish()
        if vm.unusable is not None:
            self._unusable.retranslate()
        self._copy_action.setEnabled(ready)
        self._copy_action.setToolTip("" if ready else self.tr("No finished run is shown."))
        if vm.result is not None and vm.result is not self._shown:
            self._show_result(vm.result)
        self._shown = vm.result
        self.set_state(self._mark())

    def _mark(self) -> PageState:
        """A result that speaks against the transfer deserves a look, a damaged one too."""
        if self._vm.state is ResultsState.UNUSABLE:
            return PageState.ATTENTION
        if self._vm.result is None:
            return PageState.EMPTY
        return PageState.ATTENTION if self._vm.result.report.verdict.kind == "hurts" else PageState.READY

    def _show_result(self, result: RunResult) -> None:
        report = result.report
        model = stages_title(self._host, tuple(stage.strategy for stage in result.spec.stages))
        titles = {baseline: strategy_title(self._host, baseline) for baseline in report.baselines}
        self.verdict.set_words(verdict_words(report, model, titles), small_test_words(report))
        self.tiles.set_scores(report.metrics)
        self.tiles.setVisible(bool(report.metrics))
        self.comparison.setVisible(bool(report.comparisons))
        self.comparison.set_report(report, model, titles)
        self.classes.setVisible(bool(report.per_class))
        self.classes.set_report(report)
        self.matrix.setVisible(bool(report.confusion))
        if report.confusion:
            self.matrix.set_report(report)
        self.facts.set_result(result)
        self.notices.set_findings(result.warnings)
        self.notices.setVisible(bool(result.warnings))
        self._gap.setVisible(result.events_damaged)
        self._notices_card.setVisible(bool(result.warnings) or result.events_damaged)

    def _show_problem(self) -> None:
        problem = self._vm.problem
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.set_details(problem.details)
            self._problem.retranslate()

    def _unusable_words(self) -> tuple[str, str]:
        unusable = self._vm.unusable
        if unusable is None:
            return "", ""
        remedy = self.tr("Restore the run folder from a backup, or start the run again. Nothing else is affected.")
        return self._defect_words(unusable), self.tr("Update the program to read it.") if unusable.defect is Defect.NEWER else remedy

    def _defect_words(self, unusable: UnusableRun) -> str:
        if unusable.defect is Defect.MISSING:
            text = self.tr("The run “{run}” has no {file}, so it has no results to show.")
        elif unusable.defect is Defect.NEWER:
            text = self.tr("The results of the run “{run}” were written by a newer version of this program ({file}).")
        else:
            text = self.tr("The results of the run “{run}” are damaged: {file} cannot be read ({reason}).")
        return text.format(run=unusable.folder.name, file=unusable.file, reason=unusable.reason)

    def _use_run(self) -> None:
        self.use_requested.emit(self._vm.run_id)
        self.go_to.emit("use")

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._vm.command)
        self._say(lambda: (self.tr("The command is on the clipboard."), self._vm.command))

    def _open_folder(self) -> None:
        vm = self._vm
        folder = vm.result.folder if vm.result else vm.unusable.folder if vm.unusable else None
        if folder is not None:
            show_folder(folder, self._fail)

    def _say_saved(self, path: Path) -> None:
        self._say(lambda: (self.tr("Saved: {file}").format(file=path.name), str(path)))

    def _say_not_saved(self, path: Path, reason: str) -> None:
        self._said.set_severity("error")
        self._said.set_words(lambda: translate_message("export.bad_output", {"path": str(path), "reason": reason}))
        self._said.show()

    def _say(self, words: Words) -> None:
        self._said.set_severity("success")
        self._said.set_words(words)
        self._said.show()
