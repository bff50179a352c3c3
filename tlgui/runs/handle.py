"""A worker process and the stream of its events. No Qt: the window's QThread and the command line iterate the same object."""

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import psutil

from tlgui.core.children import how_it_ended, offline_environment, out_of_reach
from tlgui.core.errors import EXIT_UNEXPECTED, MachineError
from tlgui.core.events import TERMINAL, AnyEvent, Log, RunFailed, RunFinished, RunStopped, parse_event
from tlgui.runs.folder import RunFolder

#: Seconds that a worker is given to stop by itself, then to obey a polite signal.
STOP_GRACE, TERMINATE_GRACE = 10.0, 3.0
#: How often the process is looked at while no event comes: a grandchild may hold the pipe open after the worker's death.
_POLL = 0.25


class RunHandle:
    """Start ``python -m tlgui.worker FOLDER`` and follow it.

    :meth:`events` must be iterated by one thread; every other method may be called from any thread. On Linux the worker
    dies with the *thread* that constructed this object, so construct it in one that outlives the run.

    Raises:
        MachineError: ``run.cannot_start``, the process could not be started.
    """

    def __init__(
        self,
        folder: Path,
        *,
        environment: Mapping[str, str] | None = None,
        stop_grace: float = STOP_GRACE,
        temporary: bool = False,
        command: Sequence[str] | None = None,
    ) -> None:
        """Start the worker.

        Args:
            folder: holds the job; the worker writes there.
            environment: variables to set for the worker.
            stop_grace: seconds that a worker may take to stop by itself.
            temporary: remove ``folder`` when the job has ended well.
            command: the program to start instead of ``python -m tlgui.worker``.
        """
        self._folder = RunFolder(folder)
        self._temporary = temporary
        self._stop_grace = stop_grace
        self._stop_asked_at: float | None = None
        self._killed = False
        self._terminated_at: float | None = None
        self._last_seq = self._folder.mend_events()  # of an earlier worker, where a run goes on
        self._run_id = ""
        self._stdin_lock = threading.Lock()
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        log = self._folder.log_file
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("ab") as log_file:
                self._process = subprocess.Popen(
                    list(command) if command else _worker_command(folder),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log_file,
                    env=offline_environment(environment or {}),
                    **out_of_reach(),
                )
        except OSError as error:
            raise MachineError("run.cannot_start", reason=str(error)) from error
        self._reader = threading.Thread(target=self._read, name=f"events of {folder.name}", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Process id of the worker."""
        return self._process.pid

    @property
    def folder(self) -> Path:
        """The folder that the worker was given."""
        return self._folder.path

    def events(self) -> Iterator[AnyEvent]:
        """Yield the worker's events; ends after exactly one terminal event, also when the worker dies without one."""
        ended_at: float | None = None
        while True:
            self._climb_stop_ladder()
            try:
                line = self._lines.get(timeout=_POLL)
            except queue.Empty:
                # The pipe may stay open after the worker's death; what it wrote before is in the queue by the next round.
                if self._process.poll() is None:
                    continue
                if ended_at is None:
                    ended_at = time.monotonic()
                    continue
                line = None
            if line is None:
                event: AnyEvent = self._obituary()
            else:
                try:
                    event = parse_event(line)
                except ValueError:
                    event = self._numbered(Log(level="warning", text=line.decode("utf-8", "replace").rstrip()))
                self._last_seq, self._run_id = event.seq, event.run_id
            if isinstance(event, TERMINAL):
                self._reap()
                self._record(event)
                yield event
                return
            yield event

    def request_stop(self) -> None:
        """Ask the worker to stop; if it does not, it is terminated after a grace period and then killed."""
        if self._stop_asked_at is None:
            self._stop_asked_at = time.monotonic()
        self.send("stop")

    def pause(self) -> None:
        """Let the worker rest at the next step; it keeps its memory."""
        self.send("pause")

    def resume(self) -> None:
        """Let a paused worker go on."""
        self.send("resume")

    def ask(self, request: int, **values: Any) -> None:
        """Send a request to a serving worker; the answer comes as an event with the same number."""
        self.send(json.dumps({"request": request, **values}))

    def send(self, line: str) -> None:
        """Write one line to the worker's standard input. A worker that has gone is no error here: the events tell."""
        with self._stdin_lock, contextlib.suppress(OSError, ValueError):
            assert self._process.stdin is not None
            self._process.stdin.write(line.encode() + b"\n")
            self._process.stdin.flush()

    def kill(self) -> None:
        """End the worker and everything it has started, at once."""
        self._killed = True
        for process in self._tree():
            with contextlib.suppress(psutil.Error):
                process.kill()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe, contextlib.suppress(OSError):
            for line in pipe:
                self._lines.put(line)
        self._lines.put(None)

    def _climb_stop_ladder(self) -> None:
        if self._stop_asked_at is None or self._process.poll() is not None:
            return
        now = time.monotonic()
        if self._terminated_at is None:
            if now - self._stop_asked_at > self._stop_grace:
                self._terminated_at = now
                for process in self._tree():
                    with contextlib.suppress(psutil.Error):
                        process.terminate()
        elif now - self._terminated_at > TERMINATE_GRACE and not self._killed:
            self.kill()

    def _tree(self) -> list[psutil.Process]:
        try:
            process = psutil.Process(self._process.pid)
            return [*process.children(recursive=True), process]
        except psutil.Error:
            return []

    def _obituary(self) -> AnyEvent:
        """The terminal event for a worker that could not say one itself, also written to the run folder."""
        code = self._process.wait()
        if self._stop_asked_at is not None or self._killed:
            event: AnyEvent = self._numbered(RunStopped())
        else:
            event = self._numbered(
                RunFailed(
                    code="run.process_died",
                    params={"how": how_it_ended(code), "hint": _hint(code), "log": self._folder.log_tail()},
                    exit_code=EXIT_UNEXPECTED,
                )
            )
        with contextlib.suppress(OSError):  # a full disk must not hide the news from the window
            self._folder.append_event(event)
        return event

    def _numbered(self, event: AnyEvent) -> AnyEvent:
        return event.model_copy(update={"seq": self._last_seq + 1, "run_id": self._run_id or self._folder.id})

    def _record(self, event: AnyEvent) -> None:
        """Let the folder know the end before anybody else hears of it."""
        with contextlib.suppress(OSError):  # on a full disk the store finds out at the next start
            if self._folder.has_status():
                self._folder.record_end(event)
            elif self._temporary and isinstance(event, RunFinished):
                shutil.rmtree(self._folder.path)

    def _reap(self) -> None:
        with self._stdin_lock, contextlib.suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()
        try:
            self._process.wait(timeout=TERMINATE_GRACE)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        # A grandchild may still hold the pipe; the reader is a daemon and must not hold us up.
        self._reader.join(timeout=_POLL)


def _worker_command(folder: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", str(folder)]
    return [sys.executable, "-m", "tlgui.worker", str(folder)]


def _hint(code: int) -> str:
    """A code word that the sentence of ``run.process_died`` is chosen by."""
    if os.name == "posix" and code == -signal.SIGKILL:
        return "killed"
    return "crashed"
