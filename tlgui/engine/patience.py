"""Work that cannot be stopped from within."""

import threading
from collections.abc import Callable
from typing import TypeVar

_LOOK_EVERY_SECONDS = 0.5

Result = TypeVar("Result")


def patiently(work: Callable[[], Result], check_stop: Callable[[], None]) -> Result:
    """Do in a thread what cannot be stopped from within, and go on looking whether the user wants to stop.

    A thread that is abandoned so ends by itself, at the latest with the process.
    """
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def do() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=do, daemon=True)
    thread.start()
    thread.join(_LOOK_EVERY_SECONDS)
    while thread.is_alive():
        check_stop()
        thread.join(_LOOK_EVERY_SECONDS)
    if failure:
        raise failure[0]
    return outcome[0]
