"""``python -m tlgui.worker FOLDER``: execute the job that lies in FOLDER."""

import contextlib
import ctypes
import errno
import faulthandler
import logging
import os
import re
import signal
import sys
import threading
import traceback
from pathlib import Path

from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_DONE, EXIT_OUT_OF_MEMORY, EXIT_STOPPED, EXIT_UNEXPECTED, Stopped, TlguiError
from tlgui.core.events import DeviceSampled, Log, RunFailed, RunFinished, RunStarted, RunStopped
from tlgui.runs.devices import DeviceSampler, default_sources
from tlgui.runs.folder import RunFolder
from tlgui.runs.jobs import TrainJob, read_job
from tlgui.worker.channel import Inbox, Outbox

_NICENESS = 10
_SAMPLE_SECONDS = 1.0


def main(arguments: list[str]) -> int:
    """Execute the job and return the exit code; the terminal event has been said by then."""
    events = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever a library prints goes to the log and cannot corrupt the stream
    faulthandler.enable()
    parent = os.getppid()
    _die_with_parent()
    if os.getppid() != parent:  # it went before the kernel had been told
        return EXIT_STOPPED
    _be_nice()
    folder = Path(arguments[0])
    outbox = Outbox(events, None, folder.name)
    sampling = threading.Event()
    try:
        job = _read_job(folder)
        training = isinstance(job, TrainJob)
        if training:
            run = RunFolder(folder)
            outbox = Outbox(events, run.events_file, folder.name, first=run.mend_events() + 1)
        logging.getLogger().addHandler(_EventLog(outbox))
        inbox = Inbox(os.fdopen(0, "rb", buffering=0))
        outbox.emit(RunStarted(pid=os.getpid(), stages=_planned_stages(folder) if training else ()))
        if training:
            threading.Thread(target=_sample_devices, args=(outbox, sampling), name="devices", daemon=True).start()
        from tlgui.worker.execution import execute  # imports what takes time: only after the first event has gone out

        finished = execute(job, folder, outbox, inbox)
        sampling.set()
        outbox.emit(finished if isinstance(finished, RunFinished) else RunFinished(values=finished))
        return EXIT_DONE
    except Stopped:
        sampling.set()
        outbox.emit(RunStopped())
        return EXIT_STOPPED
    except BaseException as error:
        sampling.set()
        failure = describe_failure(error, folder)
        outbox.emit(failure)
        return failure.exit_code


def describe_failure(error: BaseException, folder: Path) -> RunFailed:
    """The terminal event for ``error``: a sentence for what was foreseen, a traceback for what was not."""
    if isinstance(error, TlguiError):
        return RunFailed(code=error.code, params=error.params, exit_code=error.exit_code)
    details = "".join(traceback.format_exception(error))
    if isinstance(error, MemoryError):
        return RunFailed(code="engine.out_of_memory", params={"device": "cpu"}, exit_code=EXIT_OUT_OF_MEMORY)
    number, path = _system_error(error), str(getattr(error, "filename", None) or folder)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return RunFailed(code="run.disk_full", params={"path": path}, exit_code=EXIT_BAD_INPUT)
    if number in (errno.EACCES, errno.EROFS, errno.EPERM, errno.ENOTDIR, errno.ENAMETOOLONG):
        return RunFailed(code="run.cannot_write", params={"path": path, "reason": os.strerror(number)}, exit_code=EXIT_BAD_INPUT)
    reason = f"{type(error).__name__}: {error}"
    return RunFailed(code="run.unexpected", params={"reason": reason}, traceback=details, exit_code=EXIT_UNEXPECTED)


def _system_error(error: BaseException) -> int | None:
    """The number that the system gave the failure; libraries written in Rust (safetensors) only put it into words."""
    if isinstance(error, OSError):
        return error.errno
    found = re.search(r"\(os error (\d+)\)", str(error))
    return int(found[1]) if found else None


def _read_job(folder: Path):  # type: ignore[no-untyped-def]  # the union of all jobs is named in runs.jobs
    try:
        return read_job(folder)
    except (OSError, ValueError) as error:
        raise TlguiError("run.bad_job", folder=str(folder)) from error


def _planned_stages(folder: Path) -> tuple[str, ...]:
    return tuple(stage.strategy for stage in RunFolder(folder).spec().stages)


def _sample_devices(outbox: Outbox, done: threading.Event) -> None:
    sampler = DeviceSampler(default_sources())
    while not done.wait(_SAMPLE_SECONDS):
        outbox.emit(DeviceSampled(devices=sampler.sample(os.getpid())))
    sampler.close()


def _die_with_parent() -> None:
    """On Linux, ask the kernel to end us when the thread that started us ends; elsewhere the inbox's end does it."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _be_nice() -> None:
    """The window stays fluid when the training gives way to it (p95 3.7 ms without, 0.5 ms with)."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            import psutil

            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(_NICENESS)


class _EventLog(logging.Handler):
    """Hands log records on as events."""

    def __init__(self, outbox: Outbox) -> None:
        super().__init__(logging.INFO)
        self._outbox = outbox

    def emit(self, record: logging.LogRecord) -> None:
        level = "error" if record.levelno >= logging.ERROR else "warning" if record.levelno >= logging.WARNING else "info"
        self._outbox.emit(Log(level=level, text=self.format(record)))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # torch takes half a second to shut down; everything that matters is on disk
