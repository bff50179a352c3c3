"""What every child process of the program has in common: its environment, a quick start, and the words for how it ended."""

import contextlib
import gc
import os
import signal
from collections.abc import Iterator, Mapping


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
