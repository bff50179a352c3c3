"""Background work of which only the newest request counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from tlgui.ui.background import Background, Failure, Task, Work


def _ignore(*_values: object) -> None:
    """Nobody wants to know."""


class LatestTask(QObject):
    """At most one task of a kind: a new one cancels the one before, whose outcome is dropped.

    Args:
        background: where it runs.
    """

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._task: Task | None = None
        self._on_success: Callable[[Any], None] = _ignore
        self._on_failure: Callable[[Failure], None] = _ignore
        self._on_progress: Callable[[float, float], None] = _ignore
        self._on_stop: Callable[[], None] = _ignore

    @property
    def running(self) -> bool:
        """Whether an outcome is still to come."""
        return self._task is not None

    def run(
        self,
        work: Work[object],
        on_success: Callable[[Any], None],
        on_failure: Callable[[Failure], None],
        on_progress: Callable[[float, float], None] = _ignore,
        on_stop: Callable[[], None] = _ignore,
    ) -> None:
        """Start ``work`` in place of what runs."""
        self.drop()
        self._on_success, self._on_failure = on_success, on_failure
        self._on_progress, self._on_stop = on_progress, on_stop
        task = self._task = self._background.run(work)
        task.succeeded.connect(self._succeed)
        task.failed.connect(self._fail)
        task.stopped.connect(self._stop)
        task.progressed.connect(self._progress)

    def cancel(self) -> None:
        """Ask the task to stop; ``running`` turns false when it has."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """Ask the task to stop and forget it at once."""
        self.cancel()
        self._task = None

    def _is_current(self) -> bool:
        return self._task is not None and self.sender() is self._task

    def _succeed(self, result: object) -> None:
        if self._is_current():
            self._task = None
            self._on_success(result)

    def _fail(self, failure: Failure) -> None:
        if self._is_current():
            self._task = None
            self._on_failure(failure)

    def _stop(self) -> None:
        if self._is_current():
            self._task = None
            self._on_stop()

    def _progress(self, done: float, total: float) -> None:
        if self._is_current():
            self._on_progress(done, total)
