"""Plain functions in a thread, with progress, cancel, result and error, so that the window never waits."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal

from tlgui.core.errors import Stopped, TlguiError

Result = TypeVar("Result")
Outcome = TypeVar("Outcome", covariant=True)
_PROGRESS_INTERVAL = 0.033


class Work(Protocol[Outcome]):
    """A function for :meth:`Background.run`. It calls ``progress(done, total)``, asks ``stop()`` often and raises ``Stopped`` on True."""

    def __call__(self, progress: Callable[[float, float], None], stop: Callable[[], bool]) -> Outcome: ...


def plain_work(function: Callable[[], Result]) -> Work[Result]:
    """A quick function as work: it has nothing to report and cannot be stopped half-way."""

    def work(*_watching: object, **_named: object) -> Result:
        return function()

    return work


def silently(work: Callable[[Callable[[], bool]], Result]) -> Work[Result]:
    """``work(stop)`` as work that is too short to tell how far it is."""

    def call(progress: Callable[[float, float], None], stop: Callable[[], bool]) -> Result:
        del progress  # nothing is said on the way
        return work(stop)

    return call


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task failed.

    Attributes:
        error: the exception.
        traceback: for the details view; empty for an expected failure (a ``TlguiError``).
    """

    error: BaseException
    traceback: str


class Task(QObject):
    """One function at work. All signals are emitted in the thread of the window.

    Signals:
        progressed(float, float): done and total, at most thirty times a second.
        succeeded(object): the result.
        failed(Failure): it raised.
        stopped(): it raised ``Stopped``.
        finished(): the last word, after one of the three before.
    """

    progressed = Signal(float, float)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    finished = Signal()

    def __init__(self, work: Work[object], parent: QObject) -> None:
        super().__init__(parent)
        self._thread = _Thread(work, self)
        # The thread's signals arrive here first, queued, so that listeners of any kind run in the window's thread.
        self._thread.progressed.connect(self._progress, Qt.ConnectionType.QueuedConnection)
        self._thread.finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin. Called by :class:`Background`, after which listeners may still connect: nothing is said before the event loop runs."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop. Safe to call at any time and more than once."""
        self._thread.requestInterruption()

    def wait(self, milliseconds: int) -> bool:
        """Block until the thread has ended; False if it has not in that time."""
        return self._thread.wait(milliseconds)

    def _progress(self, done: float, total: float) -> None:
        self.progressed.emit(done, total)

    def _finish(self) -> None:
        self._thread.wait()
        outcome = self._thread.outcome
        if isinstance(outcome, Failure):
            if isinstance(outcome.error, Stopped):
                self.stopped.emit()
            else:
                self.failed.emit(outcome)
        else:
            self.succeeded.emit(outcome)
        self.finished.emit()


class _Thread(QThread):
    progressed = Signal(float, float)

    def __init__(self, work: Work[object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._last = 0.0
        self.outcome: object = None

    def run(self) -> None:
        """The body of the thread."""
        try:
            self.outcome = self._work(progress=self._report, stop=self.isInterruptionRequested)
        except (Stopped, TlguiError) as error:
            self.outcome = Failure(error, "")
        except BaseException as error:  # whatever it is, the window tells it
            self.outcome = Failure(error, traceback.format_exc())

    def _report(self, done: float, total: float) -> None:
        now = time.monotonic()
        if now - self._last >= _PROGRESS_INTERVAL or done >= total > 0:
            self._last = now
            self.progressed.emit(done, total)


class Background(QObject):
    """Runs functions in threads and sees to it that none outlives the window.

    Signals:
        busy_changed(bool): whether anything runs.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether anything runs."""
        return bool(self._tasks)

    def run(self, work: Work[object]) -> Task:
        """Start a function in a thread of its own. Connect to the returned task's signals right away.

        After :meth:`shutdown` nothing is started any more: an outcome that arrives while the window closes often asks for the next
        thing, and a thread that outlives the window ends the program with a crash.
        """
        task = Task(work, self)
        if self._closed:
            return task
        self._tasks.append(task)
        task.finished.connect(self._forget)
        task.start()
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        return task

    def shutdown(self, milliseconds: int = 8000) -> bool:
        """Stop everything and wait. Returns False when something is still running after that time: then do not close yet."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        deadline = time.monotonic() + milliseconds / 1000
        left = [task for task in tuple(self._tasks) if not task.wait(max(0, round((deadline - time.monotonic()) * 1000)))]
        return not left

    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
            if not self._tasks:
                self.busy_changed.emit(False)
