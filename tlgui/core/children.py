"""What every child process of the program has in common: its environment, a quick start, and the words for how it ended."""

import contextlib
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

#: How often a caller that waits for a child may say that it has waited enough.
_LOOK_EVERY_SECONDS = 0.05


def offline_environment(extra: Mapping[str, str]) -> dict[str, str]:
    """Set before the child imports anything: no network, no progress bars, no threads that we did not ask for."""
    return {
        **os.environ,
        "HF_HUB_OFFLINE": "1",
        "HF_DATASETS_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "TOKENIZERS_PARALLELISM": "false",
        "TRANSFORMERS_VERBOSITY": "error",
        "PYTHONUTF8": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONHASHSEED": "0",
        "CUBLAS_WORKSPACE_CONFIG": ":4096:8",
        **extra,
    }


def out_of_reach() -> dict[str, Any]:
    """Arguments of ``Popen`` for a child that Ctrl+C in a terminal does not reach: the parent hears of it and decides what becomes of both.

    On Windows it also has no console window of its own.
    """
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"process_group": 0}


def finish(process: "subprocess.Popen[str]", check_stop: Callable[[], None], *, said: str | None = None) -> tuple[str, str]:
    """Wait for the end of a child and return what it has written to standard output and to standard error.

    It is killed as soon as ``check_stop`` raises. ``said`` is its standard input.
    """
    try:
        while True:
            check_stop()
            try:
                return process.communicate(said, timeout=_LOOK_EVERY_SECONDS)
            except subprocess.TimeoutExpired:
                said = None  # it is on its way
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


@contextlib.contextmanager
def importing() -> Iterator[None]:
    """Collect no garbage meanwhile: large libraries leave none while they are imported, and looking for it takes a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def how_it_ended(code: int) -> str:
    """The name of the signal that ended a process, or its exit code."""
    if code < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
        return f"signal {-code}"
    return f"exit code {code}"
