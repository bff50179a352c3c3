"""Long work on the model library: restoring a model, adding a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tlgui.core.events import AnyEvent, Progress, RunFailed
from tlgui.ui.background import Background, Failure, Work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.problem import Problem
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.models import ModelCard, ModelEntry

CONVERT, ADD = "convert", "add"


class LibraryWork(QObject):
    """One piece of work at a time.

    With a project open a model is restored by a worker process, otherwise by a thread.

    Signals:
        changed: it began or ended.
        progressed(float, float): bytes done and in total.
        done: the library is another one.
        failed(Problem): why not.
    """

    changed = Signal()
    progressed = Signal(float, float)
    done = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task = LatestTask(background, self)
        self._job: RunFollower | None = None
        self._cancelled = False
        self.kind: str | None = None
        self.subject = ""

    def convert(self, card: "ModelCard") -> None:
        """Restore a model."""
        if self.kind is not None:
            return
        library, session = self._session.library, self._session
        if session.project is None:
            self._begin(CONVERT, card.title)
            self._run(lambda progress, stop: library.prepare(card.id, progress=progress, stop=stop))
            return
        job = session.start_job(lambda: session.launcher.prepare(card.id), f"prepare {card.id}")
        if job is not None:  # otherwise the session has told why
            self._job = job
            job.said.connect(self._take_event)
            job.ended.connect(self._job_ended)
            self._begin(CONVERT, card.title)

    def add_folder(self, folder: Path) -> None:
        """Copy a folder into the library."""
        if self.kind is not None:
            return
        library = self._session.library
        self._begin(ADD, folder.name)
        self._run(lambda progress, stop: library.add_folder(folder, progress=progress, stop=stop))

    def cancel(self) -> None:
        """Stop at the next safe point; nothing half-done is left."""
        self._cancelled = True
        if self._job is not None:
            self._job.stop()
        self._task.cancel()

    def _run(self, work: Work[object]) -> None:
        self._task.run(work, self._take_entry, self._take_failure, self.progressed.emit, self._end)

    def _begin(self, kind: str, subject: str) -> None:
        self.kind, self.subject, self._cancelled = kind, subject, False
        self.changed.emit()

    def _end(self) -> None:
        self.kind, self._job = None, None
        self.changed.emit()

    def _finish(self) -> None:
        self._end()
        self.done.emit()

    def _take_entry(self, _entry: "ModelEntry") -> None:
        self._finish()

    def _take_failure(self, failure: Failure) -> None:
        self._fail(Problem.of_failure(failure))

    def _fail(self, problem: Problem) -> None:
        self._end()
        self.failed.emit(problem)
        self.done.emit()  # a wrong checksum has made the entry broken

    def _take_event(self, event: AnyEvent) -> None:
        if isinstance(event, Progress):
            self.progressed.emit(float(event.done), float(event.total))

    def _job_ended(self, event: AnyEvent) -> None:
        if isinstance(event, RunFailed) and not self._cancelled:
            self._fail(Problem.of_event(event))
        else:
            self._finish()
