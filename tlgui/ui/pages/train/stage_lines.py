"""The stages of a run as lines of a list."""

from dataclasses import dataclass
from enum import StrEnum

from tlgui.core.events import Progress
from tlgui.runs import RunSnapshot, RunState


class LineState(StrEnum):
    """Where one stage stands; ``broken``: the run ended in it."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage or baseline."""

    strategy: str
    baseline: bool
    state: LineState
    seconds: float | None = None
    progress: Progress | None = None


def stage_lines(snapshot: RunSnapshot, stages: tuple[str, ...], *, ended: bool) -> list[StageLine]:
    """Every stage that was begun, and those that are still to come.

    Args:
        stages: ids of the strategies of the specification.
        ended: whether the run is over, so that a stage without an end was broken off.
    """
    lines = []
    unfinished = LineState.BROKEN if ended else LineState.RUNNING
    for view in snapshot.stages:
        state = unfinished if view.seconds is None else LineState.DONE
        lines.append(StageLine(view.strategy, view.baseline, state, view.seconds, view.progress))
    begun = sum(not line.baseline for line in lines)
    if not ended or snapshot.state is not RunState.FINISHED:
        waiting = [StageLine(strategy, False, LineState.WAITING) for strategy in (snapshot.planned or stages)[begun:]]
        first_baseline = next((place for place, line in enumerate(lines) if line.baseline), len(lines))
        lines[first_baseline:first_baseline] = waiting
    return lines
