"""Quick work for the background."""

from collections.abc import Callable
from typing import TypeVar

from tlgui.ui.background import Work

Result = TypeVar("Result")


def unwatched(action: Callable[[], Result]) -> Work[Result]:
    """``action`` as work that reports no progress and is too short to be stopped."""

    def work(*_progress_and_stop: object, **_named: object) -> Result:
        return action()

    return work
