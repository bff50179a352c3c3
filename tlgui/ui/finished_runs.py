"""The runs that have something to show, read in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from tlgui.core.errors import Stopped, TlguiError
from tlgui.project.project import Project
from tlgui.runs import RunFolder, RunState
from tlgui.ui.background import Background, Failure, silently
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.session import Session


@dataclass(frozen=True, slots=True)
class RunChoice:
    """One run to choose.

    Attributes:
        name: the user's name for it; may be empty.
        stages: strategy ids in order.
        model: id of the pretrained model, None where no stage used one.
        created: UTC; None where the folder is too damaged to tell.
    """

    id: str
    name: str = ""
    stages: tuple[str, ...] = ()
    model: str | None = None
    created: datetime | None = None

    @property
    def damaged(self) -> bool:
        """Whether its folder cannot be read."""
        return self.created is None


class FinishedRuns(QObject):
    """The finished runs of the open project, newest first.

    Args:
        damaged: whether runs are listed, too, whose folder is damaged: they are chosen to learn what is wrong.

    Signals:
        changed: ``choices`` or ``loading``.
        failed(Failure): the list could not be read; the one before is kept.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None, *, damaged: bool = True) -> None:
        super().__init__(parent)
        self._damaged = damaged
        self._session = session
        self._reading = LatestTask(background, self)
        self.choices: tuple[RunChoice, ...] = ()
        session.project_changed.connect(self._start_anew)
        session.runs_changed.connect(self.refresh)
        self.refresh()

    @property
    def loading(self) -> bool:
        """Whether the list is being read."""
        return self._reading.running

    def find(self, run_id: str) -> RunChoice | None:
        """The run with this id, None if it is not in the list."""
        return next((choice for choice in self.choices if choice.id == run_id), None)

    def refresh(self) -> None:
        """Read the list anew."""
        project = self._session.project
        if project is None:
            self._reading.drop()
            self._take(())
            return
        self._reading.run(silently(lambda stop: list_finished(project, stop)), self._take, self._fail)
        self.changed.emit()

    def _start_anew(self) -> None:
        self.choices = ()
        self.refresh()

    def _take(self, choices: tuple[RunChoice, ...]) -> None:
        self.choices = tuple(choice for choice in choices if self._damaged or not choice.damaged)
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.changed.emit()
        self.failed.emit(failure)


def list_finished(project: Project, stop: Callable[[], bool]) -> tuple[RunChoice, ...]:
    """Finished and damaged runs of ``project``, newest first.

    Raises:
        Stopped: ``stop`` said so.
        OSError: the folder of the runs cannot be read.
    """
    choices = []
    for run in project.runs.all():
        if stop():
            raise Stopped
        choice = _choice(run)
        if choice is not None:
            choices.append(choice)
    return tuple(choices)


def _choice(run: RunFolder) -> RunChoice | None:
    """None for a run that has not finished; only the id where the folder is damaged."""
    try:
        status = run.status()
        if status.state is not RunState.FINISHED:
            return None
        spec = run.spec()
    except (TlguiError, OSError, ValueError):
        return RunChoice(run.id)
    return RunChoice(
        run.id, spec.name, tuple(stage.strategy for stage in spec.stages), spec.model.id if spec.model else None, status.created
    )
