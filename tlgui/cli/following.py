"""Following a worker on a terminal: events as JSON lines, or a line of progress for people; Ctrl+C stops it."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from tlgui.cli.output import Output
from tlgui.core.errors import EXIT_DONE, EXIT_STOPPED
from tlgui.core.events import AnyEvent, Log, Metrics, Notice, Progress, RunFailed, RunFinished, RunStopped, StageStarted
from tlgui.core.messages import render
from tlgui.runs import RunHandle


def follow(
    handle: RunHandle, output: Output, *, decorate: Callable[[AnyEvent], dict[str, Any] | None] | None = None
) -> tuple[int, AnyEvent]:
    """Print the events of ``handle`` until its end; returns the exit code and the terminal event.

    Args:
        decorate: turns an event into what is printed as JSON, or into None to print nothing; the plain event where it is not given.
    """
    last: AnyEvent | None = None
    with _interrupts(handle):
        for event in handle.events():
            last = event
            if output.as_json:
                value = decorate(event) if decorate else event.model_dump(mode="json")
                if value is not None:
                    output.value(value, ())
            else:
                _tell(event, output)
    assert last is not None  # the stream ends with a terminal event
    if isinstance(last, RunFinished):
        return EXIT_DONE, last
    if isinstance(last, RunStopped):
        return EXIT_STOPPED, last
    assert isinstance(last, RunFailed)
    if output.as_json:
        for line in render(last.code, last.params):
            output.note(line)
    return last.exit_code, last


@contextmanager
def _interrupts(handle: RunHandle) -> Iterator[None]:
    """The first Ctrl+C or SIGTERM asks for a stop, the second one insists."""
    asked = False

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            handle.kill()
        asked = True
        handle.request_stop()

    previous = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _tell(event: AnyEvent, output: Output) -> None:
    match event:
        case StageStarted():
            kind = "baseline" if event.baseline else "stage"
            output.note(f"{kind} {event.strategy}")
        case Progress():
            output.progress(event.done, event.total, event.eta_seconds)
        case Metrics() if event.split != "train":
            values = ", ".join(f"{name} {value:.4f}" for name, value in event.values.items())
            output.note(f"  {event.split} {event.step}: {values}")
        case Notice():
            output.note("  " + " ".join(render(event.code, event.params)).strip())
        case Log() if event.level in ("warning", "error"):
            output.note(f"  {event.text}")
        case RunFailed():
            sentence, remedy = render(event.code, event.params)
            output.note(f"tlgui: {sentence}")
            if remedy:
                output.note(f"       {remedy}")
            if event.traceback:
                output.note(event.traceback)
        case RunStopped():
            output.note("stopped")
