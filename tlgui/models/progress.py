"""How far long work is, and the way to stop it."""

from collections.abc import Callable

from tlgui.core.errors import Stopped

#: Called with (bytes done, bytes in total).
Progress = Callable[[int, int], None]
#: Asked now and then; True means that the user wants the work to end.
Stop = Callable[[], bool]


class Meter:
    """Counts bytes of work, reports them, and raises at the next safe point once a stop is asked for."""

    def __init__(self, total: int = 0, progress: Progress | None = None, stop: Stop | None = None) -> None:
        self._total = total
        self._progress = progress
        self._stop = stop
        self._done = 0

    def advance(self, count: int) -> None:
        """Add ``count`` bytes of finished work.

        Raises:
            Stopped: a stop was asked for.
        """
        self._done += count
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)
        if self._stop is not None and self._stop():
            raise Stopped
