"""Long work that can be watched and stopped."""

from collections.abc import Callable

from tlgui.core.errors import Stopped

Stop = Callable[[], bool]
Progress = Callable[[int, int], None]


class Watch:
    """Carries the caller's stop request down and the progress up.

    Args:
        stop: turns true when the user asks for a stop; None never stops.
        progress: receives (done, total); None reports to nobody.
        total: the amount of work, in the unit of :meth:`reach`.
    """

    def __init__(self, stop: Stop | None = None, progress: Progress | None = None, total: int = 0) -> None:
        self._stop = stop
        self._progress = progress
        self._total = total
        self._done = 0

    def check(self) -> None:
        """Raise :class:`~tlgui.core.errors.Stopped` if a stop was asked for."""
        if self._stop is not None and self._stop():
            raise Stopped

    def reach(self, done: int) -> None:
        """Report that ``done`` of the total is done; also a point where a stop is honoured. Progress never runs backwards."""
        self.check()
        self._done = max(self._done, min(done, self._total))
        if self._progress is not None:
            self._progress(self._done, self._total)

    @property
    def quietly(self) -> "Watch":
        """A watch with the same stop request that reports no progress."""
        return Watch(self._stop)
