"""State and logic of the Use page: which run is used, and by what."""

from PySide6.QtCore import QObject, Signal

from tlgui.core.cleaning import CleaningSteps
from tlgui.ui.background import Background, Failure
from tlgui.ui.finished_runs import FinishedRuns
from tlgui.ui.pages.use.apply import ApplyModel, ApplyState
from tlgui.ui.pages.use.export import ExportModel
from tlgui.ui.pages.use.what_if import WhatIfModel
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session


class UseViewModel(QObject):
    """The Use page without widgets.

    The newest run is used until another one is chosen. A run that has just ended is taken over unless someone is using another one.

    Args:
        session: what all pages share.
        background: reads the list of runs, and files.

    Signals:
        changed: the run, the list of runs, or whether something is at work.
        problem_changed: the list could not be read, or the banner was closed.
    """

    changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visible = False
        self._wanted = ""
        self.run_id = ""
        self.problem: Problem | None = None
        self.what_if = WhatIfModel(session, self)
        self.apply = ApplyModel(session, background, self)
        self.export = ExportModel(session, self)
        self.apply.changed.connect(self.changed)
        self.export.changed.connect(self.changed)
        self.runs = FinishedRuns(session, background, self, damaged=False)
        self.runs.changed.connect(self._follow_list)
        self.runs.failed.connect(self._fail)
        session.run_ended.connect(self._take_over)
        session.project_changed.connect(lambda: self._use(""))
        self._follow_list()

    @property
    def working(self) -> bool:
        """Whether a file is being labelled or a model exported."""
        return self.apply.state in (ApplyState.RUNNING, ApplyState.READING_BACK) or self.export.running

    @property
    def steps(self) -> CleaningSteps:
        """What the model does with a text before it reads it."""
        project = self._session.project
        run = project.runs.get(self.run_id) if project is not None else None
        return run.model_steps() if run is not None else ()

    def choose(self, run_id: str) -> None:
        """Use this run, as soon as the list has it: one that has just ended, or failed, is not there yet, or never will be."""
        self._wanted = run_id
        self._follow_list()

    def set_visible(self, visible: bool) -> None:
        """Whether somebody looks at the page: then a model is loaded for the what-if box."""
        self._visible = visible
        self._wake_or_sleep()

    def close_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.problem_changed.emit()

    def _take_over(self, run_id: str) -> None:
        if not self._visible and not self.working:
            self.choose(run_id)

    def _follow_list(self) -> None:
        if self._wanted and self.runs.find(self._wanted):
            wanted, self._wanted = self._wanted, ""
            self._use(wanted)
        elif not self.runs.loading and not (self.run_id and self.runs.find(self.run_id)):
            self._use(self.runs.choices[0].id if self.runs.choices else "")
        self.changed.emit()

    def _use(self, run_id: str) -> None:
        if run_id == self.run_id:
            return
        self.run_id = run_id
        for part in (self.what_if, self.apply, self.export):
            part.set_run(run_id)
        self._wake_or_sleep()
        self.changed.emit()

    def _wake_or_sleep(self) -> None:
        if self._visible:
            self.what_if.wake()
        else:
            self.what_if.sleep()

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.problem_changed.emit()
