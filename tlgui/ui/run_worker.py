"""The QThread that follows a worker process and streams its events to the window."""

from PySide6.QtCore import QObject, QThread, Signal

from tlgui.core.events import TERMINAL, AnyEvent
from tlgui.runs import RunHandle, RunSnapshot, fold

#: How long a closing window waits for a thread, in milliseconds.
_PATIENCE_MS = 8000


class RunWorker(QThread):
    """Iterates :meth:`RunHandle.events` and emits each event in the window's thread.

    The handle's other methods are called directly, never through a queued slot: this thread is busy waiting and would not
    receive one. The handle is constructed by the window's thread, which outlives the process.
    """

    arrived = Signal(object)

    def __init__(self, handle: RunHandle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handle = handle
        self.setObjectName(f"run {handle.pid}")

    def run(self) -> None:
        for event in self._handle.events():
            self.arrived.emit(event)


class RunFollower(QObject):
    """One worker process as the window sees it: its snapshot, and signals when something has changed.

    Signals:
        changed: the snapshot is a new one.
        said: each event as it comes.
        ended: the terminal event; the process is gone by then.
    """

    changed = Signal()
    said = Signal(object)
    ended = Signal(object)

    def __init__(self, run_id: str, handle: RunHandle, parent: QObject | None = None, *, before: RunSnapshot | None = None) -> None:
        """Follow ``handle``; ``before`` is where a run stood that goes on."""
        super().__init__(parent)
        self.run_id = run_id
        self.handle = handle
        self.snapshot = before or RunSnapshot()
        self.paused = False
        self._terminal: AnyEvent | None = None
        self._thread = RunWorker(handle, self)
        self._thread.arrived.connect(self._take)
        self._thread.finished.connect(self._finish)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether the process may still be at work."""
        return self._thread.isRunning()

    def stop(self) -> None:
        """Ask the worker to stop and keep what it has."""
        self.paused = False
        self.handle.request_stop()

    def pause(self) -> None:
        """Let the worker rest at the next step; it keeps its memory."""
        self.handle.pause()
        self._set_paused(True)

    def resume(self) -> None:
        """Let a paused worker go on."""
        self.handle.resume()
        self._set_paused(False)

    def close(self) -> None:
        """End the worker at once and wait until its thread has ended."""
        self.handle.request_stop()
        if not self._thread.wait(_PATIENCE_MS):
            self.handle.kill()
            self._thread.wait()

    def _set_paused(self, paused: bool) -> None:
        self.paused = paused
        self.changed.emit()

    def _take(self, event: AnyEvent) -> None:
        self.snapshot = fold(self.snapshot, (event,))
        if isinstance(event, TERMINAL):
            self._terminal = event
        self.said.emit(event)
        self.changed.emit()

    def _finish(self) -> None:
        if self._terminal is not None:
            self.ended.emit(self._terminal)
