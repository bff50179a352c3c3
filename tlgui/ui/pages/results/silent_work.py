"""Background work that is too short to tell how far it is."""

from collections.abc import Callable
from typing import TypeVar

from tlgui.ui.background import Work

Result = TypeVar("Result")


def silently(work: Callable[[Callable[[], bool]], Result]) -> Work[Result]:
    """``work(stop)`` as a function for :meth:`~tlgui.ui.background.Background.run`."""

    def call(progress: Callable[[float, float], None], stop: Callable[[], bool]) -> Result:
        del progress  # nothing is said on the way
        return work(stop)

    return call
