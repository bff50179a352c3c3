"""How far a stage is, how fast it goes and how long it will still take."""

import time
from collections import deque
from collections.abc import Callable

from tlgui.core.events import Event, Progress

_WINDOW_SECONDS = 10.0


class Meter:
    """Counts the rows that one stage has dealt with and says so.

    Args:
        emit: where events go.
        stage: index of the stage.
        total: rows to be expected; grows if more come.
        clock: seconds, monotonic.
    """

    def __init__(self, emit: Callable[[Event], None], stage: int, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._emit = emit
        self._stage = stage
        self._total = total
        self._clock = clock
        self._done = 0
        self._recent: deque[tuple[float, int]] = deque([(clock(), 0)])

    def advance(self, rows: int) -> None:
        """``rows`` more are done."""
        if rows:
            self.set(self._done + rows, max(self._total, self._done + rows))

    def set(self, done: int, total: int) -> None:
        """``done`` of ``total`` are done."""
        self._done, self._total = done, total
        now = self._clock()
        self._recent.append((now, done))
        while len(self._recent) > 2 and now - self._recent[1][0] > _WINDOW_SECONDS:
            self._recent.popleft()
        seconds, rows = now - self._recent[0][0], done - self._recent[0][1]
        rate = rows / seconds if seconds > 0 and rows > 0 else None
        eta = (total - done) / rate if rate else None
        self._emit(Progress(stage=self._stage, done=done, total=total, rows_per_second=rate, eta_seconds=eta))

    def finish(self) -> None:
        """The stage is over, whatever was expected."""
        if self._done < self._total or not self._total:
            self.set(max(self._total, 1), max(self._total, 1))
