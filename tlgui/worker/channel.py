"""The child's side of the conversation: events out, commands in."""

import contextlib
import json
import os
import queue
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from tlgui.core.errors import Stopped
from tlgui.core.events import TERMINAL, AnyEvent, Event, Metrics, Progress

#: Progress and training metrics are said at most this often; the newest one wins.
_INTERVAL = 0.1
#: Seconds that a worker whose parent has gone may take to stop by itself.
_ORPHAN_GRACE = 10.0


class Outbox:
    """Numbers events and writes the same line to the pipe and to ``events.jsonl``. Thread-safe.

    A full disk stops the file, not the pipe: the window must still hear of it.
    """

    def __init__(self, pipe: BinaryIO, file: Path | None, run_id: str, *, first: int = 0) -> None:
        """Begin with the number ``first``; in the file of a run that goes on, earlier events stand before it."""
        self._pipe = pipe
        self._file = file.open("ab", buffering=0) if file else None
        self._run_id = run_id
        self._seq = first
        self._lock = threading.Lock()
        self._held: dict[tuple[object, ...], AnyEvent] = {}
        self._flushed = 0.0

    def emit(self, event: Event) -> None:
        """Say ``event`` now, or soon if it is one of many of its kind."""
        key = _coalescing_key(event)
        with self._lock:
            if key is not None:
                self._held[key] = event  # type: ignore[assignment]
                if time.monotonic() - self._flushed >= _INTERVAL:
                    self._flush()
                return
            self._flush()
            self._write(event)
            if isinstance(event, TERMINAL) and self._file is not None:
                with contextlib.suppress(OSError):
                    os.fsync(self._file.fileno())

    def report(self, done: int, total: int) -> None:
        """Say how far a job is that has no stages."""
        self.emit(Progress(stage=0, done=done, total=total))

    def close(self) -> None:
        """Close the file; the pipe belongs to the caller."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _flush(self) -> None:
        for event in self._held.values():
            self._write(event)
        self._held.clear()
        self._flushed = time.monotonic()

    def _write(self, event: Event) -> None:
        line = event.model_copy(update={"seq": self._seq, "run_id": self._run_id}).line().encode()
        self._seq += 1
        if self._file is not None:
            try:
                self._file.write(line)
            except OSError:
                self._file.close()
                self._file = None
        with contextlib.suppress(OSError):  # the parent may have gone; the file still has it
            self._pipe.write(line)
            self._pipe.flush()


def _coalescing_key(event: Event) -> tuple[object, ...] | None:
    """Events with the same key may replace one another while they wait; None for those that must not be lost."""
    if isinstance(event, Progress):
        return ("progress", event.stage)
    if isinstance(event, Metrics) and event.split == "train":
        return ("metrics", event.stage, *sorted(event.values))
    return None


class Inbox:
    """Commands from standard input, read by a thread of its own: ``stop``, ``pause``, ``resume`` or a JSON request.

    The end of the input means that the window has gone: the worker is told to stop, and ends itself if it does not.
    """

    def __init__(self, source: BinaryIO, *, orphan_grace: float = _ORPHAN_GRACE) -> None:
        self._source = source
        self._orphan_grace = orphan_grace
        self._stopped = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._requests: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="commands", daemon=True).start()

    def stop_requested(self) -> bool:
        """Whether to stop. Waits here while the run is paused."""
        self._running.wait()
        return self._stopped.is_set()

    def check(self) -> None:
        """Raise :class:`Stopped` if a stop was asked for."""
        if self.stop_requested():
            raise Stopped

    def requests(self) -> Iterator[dict[str, Any]]:
        """JSON requests as they come; ends with the input or when a stop is asked for."""
        while (request := self._requests.get()) is not None:
            yield request

    def _read(self) -> None:
        for line in self._source:
            command = line.strip()
            if command == b"stop":
                self._stop()
            elif command == b"pause":
                self._running.clear()
            elif command == b"resume":
                self._running.set()
            elif command:
                with contextlib.suppress(ValueError):
                    self._requests.put(json.loads(command))
        self._stop()
        # Nobody is left to climb the stop ladder for us.
        time.sleep(self._orphan_grace)
        os._exit(3)

    def _stop(self) -> None:
        self._stopped.set()
        self._running.set()
        self._requests.put(None)
