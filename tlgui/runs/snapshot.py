"""The state of a run as its events tell it. The window repaints from this; it never looks at single events."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from tlgui.core.events import (
    AnyEvent,
    DeviceReading,
    DeviceSampled,
    Log,
    Metrics,
    Notice,
    Progress,
    RunFailed,
    RunFinished,
    RunStarted,
    RunStopped,
    StageFinished,
    StageStarted,
)
from tlgui.runs.folder import RunState

_LOG_LINES = 2000


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage: ``seconds`` is None while it runs."""

    index: int
    strategy: str
    baseline: bool
    seconds: float | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class RunSnapshot:
    """Everything the window shows of a run.

    Attributes:
        curves: for each ``(stage, split, metric)`` the steps and values, in order of arrival.
        log: the last lines.
        failure: the terminal event of a failed run.
    """

    state: RunState = RunState.CREATED
    pid: int | None = None
    planned: tuple[str, ...] = ()
    environment: dict[str, Any] = field(default_factory=dict)
    stages: tuple[StageView, ...] = ()
    curves: dict[tuple[int, str, str], tuple[list[int], list[float]]] = field(default_factory=dict)
    devices: tuple[DeviceReading, ...] = ()
    notices: tuple[Notice, ...] = ()
    log: tuple[str, ...] = ()
    failure: RunFailed | None = None
    finished: RunFinished | None = None

    @property
    def current(self) -> StageView | None:
        """The stage that is running."""
        return self.stages[-1] if self.stages and self.stages[-1].seconds is None else None


def fold(snapshot: RunSnapshot, events: Iterable[AnyEvent]) -> RunSnapshot:
    """The snapshot after ``events``; the given one is not changed."""
    changes: dict[str, Any] = {}
    stages = list(snapshot.stages)
    curves: dict[tuple[int, str, str], tuple[list[int], list[float]]] | None = None
    notices, log = list(snapshot.notices), list(snapshot.log)
    touched: set[tuple[int, str, str]] = set()
    for event in events:
        match event:
            case RunStarted():
                changes |= {
                    "state": RunState.RUNNING,
                    "pid": event.pid,
                    "planned": event.stages,
                    "environment": event.environment,
                    "failure": None,
                }
            case StageStarted():
                # A run that goes on after an interruption goes through its stages once more.
                stages = [*(s for s in stages if s.index != event.index), StageView(event.index, event.strategy, event.baseline)]
            case StageFinished():
                stages = [replace(s, seconds=event.seconds) if s.index == event.index else s for s in stages]
            case Progress():
                stages = [replace(s, progress=event) if s.index == event.stage else s for s in stages]
            case Metrics():
                curves = dict(snapshot.curves) if curves is None else curves
                for name, value in event.values.items():
                    key = (event.stage, event.split, name)
                    if key not in touched:  # copy a curve once per batch, so that older snapshots stay as they were
                        steps, values = curves.get(key, ([], []))
                        curves[key] = (list(steps), list(values))
                        touched.add(key)
                    steps, values = curves[key]
                    while steps and steps[-1] >= event.step:  # steps since the last checkpoint are taken again
                        steps.pop()
                        values.pop()
                    steps.append(event.step)
                    values.append(value)
            case DeviceSampled():
                changes["devices"] = event.devices
            case Notice():
                notices.append(event)
            case Log():
                log.append(event.text)
            case RunFinished():
                changes |= {"state": RunState.FINISHED, "finished": event}
            case RunStopped():
                changes["state"] = RunState.STOPPED
            case RunFailed():
                changes |= {"state": RunState.FAILED, "failure": event}
    if curves is not None:
        changes["curves"] = curves
    return replace(snapshot, stages=tuple(stages), notices=tuple(notices), log=tuple(log[-_LOG_LINES:]), **changes)
