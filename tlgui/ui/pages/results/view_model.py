"""State and logic of the Results page."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from tlgui.core.commands import repeating
from tlgui.ui.background import Background, Failure, silently
from tlgui.ui.finished_runs import FinishedRuns
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.results.cell_texts import SelectedTexts, Selection, read_selected_texts
from tlgui.ui.pages.results.run_result import Defect, RunResult, UnusableRun, load_result
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session


class ResultsState(StrEnum):
    """What the page shows: nothing yet, a word that something is being read, a result, or why there is none."""

    EMPTY = "empty"
    LOADING = "loading"
    READY = "ready"
    UNUSABLE = "unusable"


class ResultsViewModel(QObject):
    """The Results page without widgets.

    The newest run is shown until another one is chosen, and the run that has just ended as soon as it has.

    Args:
        session: what all pages share.
        background: reads runs and texts.

    Signals:
        changed: state, run or result.
        texts_changed: the texts of a cell, or whether they are being read.
        problem_changed: something failed that was not foreseen, or its banner was closed.
    """

    changed = Signal()
    texts_changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._loading = LatestTask(background, self)
        self._finding = LatestTask(background, self)
        self._wanted = ""
        self.run_id = ""
        self.result: RunResult | None = None
        self.unusable: UnusableRun | None = None
        self.selection: Selection | None = None
        self.texts: SelectedTexts | None = None
        self.texts_reason = ""
        self.problem: Problem | None = None
        self.runs = FinishedRuns(session, background, self)
        self.runs.changed.connect(self._follow_list)
        self.runs.failed.connect(self._show_problem)
        session.run_ended.connect(self._want)
        session.project_changed.connect(lambda: self._load(""))
        self._follow_list()

    @property
    def state(self) -> ResultsState:
        """What the page shows."""
        if self.result is not None:
            return ResultsState.READY
        if self.unusable is not None:
            return ResultsState.UNUSABLE
        return ResultsState.LOADING if self.runs.loading or self._loading.running else ResultsState.EMPTY

    @property
    def texts_loading(self) -> bool:
        """Whether the texts of a cell are being looked for."""
        return self._finding.running

    @property
    def command(self) -> str:
        """The command line that repeats the run; empty while none is shown."""
        if self.result is None or self._session.project is None:
            return ""
        return repeating(self.result.folder)

    def choose(self, run_id: str) -> None:
        """Show this run."""
        self._wanted = ""
        if run_id != self.run_id:
            self._load(run_id)

    def select_cell(self, true: int, predicted: int) -> None:
        """Read the texts of one cell of the confusion matrix."""
        if self.result is not None:
            labels = self.result.report.labels
            self._select(Selection(labels[true], labels[predicted]))

    def select_errors(self) -> None:
        """Read all texts that were predicted wrongly."""
        self._select(Selection())

    def clear_selection(self) -> None:
        """Put the texts away."""
        self._finding.drop()
        self.selection = self.texts = None
        self.texts_reason = ""
        self.texts_changed.emit()

    def close_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.problem_changed.emit()

    def _want(self, run_id: str) -> None:
        """The run has just ended: show it as soon as the list has it, which it never will if it failed."""
        self._wanted = run_id
        self._follow_list()

    def _follow_list(self) -> None:
        if self.runs.loading:
            self.changed.emit()
            return
        if self._wanted and self.runs.find(self._wanted):
            wanted, self._wanted = self._wanted, ""
            self._load(wanted)
        elif self.run_id and self.runs.find(self.run_id):
            self.changed.emit()
        else:
            self._load(self.runs.choices[0].id if self.runs.choices else "")

    def _load(self, run_id: str) -> None:
        self.run_id = run_id
        self.result = self.unusable = None
        self.clear_selection()
        project = self._session.project
        if project is None or not run_id:
            self._loading.drop()
        else:
            self._loading.run(silently(lambda stop: load_result(project, run_id, stop)), self._take, self._fail)
        self.changed.emit()

    def _take(self, result: RunResult | UnusableRun) -> None:
        if isinstance(result, RunResult):
            self.result = result
        else:
            self.unusable = result
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        project = self._session.project
        if project is not None:
            folder = project.folder / "runs" / self.run_id
            self.unusable = UnusableRun(folder, Defect.DAMAGED, "", str(failure.error))
        self.changed.emit()
        self._show_problem(failure)

    def _show_problem(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.problem_changed.emit()

    def _select(self, selection: Selection) -> None:
        if self.result is None:
            return
        file = self.result.folder / "evaluation" / "predictions.arrow"
        self.selection, self.texts, self.texts_reason = selection, None, ""
        self._finding.run(silently(lambda stop: read_selected_texts(file, selection, stop)), self._take_texts, self._fail_texts)
        self.texts_changed.emit()

    def _take_texts(self, texts: SelectedTexts) -> None:
        self.texts = texts
        self.texts_changed.emit()

    def _fail_texts(self, failure: Failure) -> None:
        self.texts_reason = str(failure.error) or type(failure.error).__name__
        self.texts_changed.emit()
