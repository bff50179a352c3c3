"""The stages of a run as lines of a list, and its curves as series of a chart."""

from dataclasses import dataclass
from enum import StrEnum

from tlgui.core.events import Progress
from tlgui.runs import RunSnapshot, RunState

LOSS, QUALITY = "loss", "quality"
SMOOTHED = "smoothed"
_SCORES = ("accuracy", "f1_macro")
#: Share of the past in a smoothed curve, and the fewest points that are worth smoothing.
_MEMORY, _FEW = 0.8, 20


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


@dataclass(frozen=True, slots=True)
class Series:
    """One curve. Steps of later stages follow those of earlier ones.

    Attributes:
        panel: ``loss`` or ``quality``.
        smoothed: whether it follows another curve without its noise.
    """

    split: str
    metric: str
    panel: str
    steps: list[float]
    values: list[float]
    smoothed: bool = False

    @property
    def key(self) -> str:
        """Unique within a run."""
        return f"{self.split}-{self.metric}".replace("/", "-") + (f"-{SMOOTHED}" if self.smoothed else "")


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


def chart_series(snapshot: RunSnapshot) -> list[Series]:
    """The curves of the stages; those of baselines, and numbers that are neither a loss nor a score, are left out.

    A training loss with many points is followed by its smoothed form.
    """
    baselines = {view.index for view in snapshot.stages if view.baseline}
    found: dict[tuple[str, str], Series] = {}
    offset, last = 0.0, 0.0
    for stage in sorted({key[0] for key in snapshot.curves} - baselines):
        for (index, split, metric), (steps, values) in snapshot.curves.items():
            panel = _panel(metric)
            if index != stage or panel is None:
                continue
            series = found.setdefault((split, metric), Series(split, metric, panel, [], []))
            series.steps.extend(offset + step for step in steps)
            series.values.extend(values)
            last = max([last, *series.steps])
        offset = last
    order = {"train": 0, "dev": 1, "test": 2}
    curves = sorted(found.values(), key=lambda series: (series.panel, order.get(series.split, 3), series.metric))
    return [part for curve in curves for part in _with_smoothed(curve)]


def _panel(metric: str) -> str | None:
    if metric.partition("/")[0] == "loss":
        return LOSS
    return QUALITY if metric in _SCORES else None


def _with_smoothed(curve: Series) -> list[Series]:
    """Exponential moving average, corrected for its start (Kingma and Ba 2015, section 3)."""
    if curve.panel != LOSS or curve.split != "train" or len(curve.values) < _FEW:
        return [curve]
    values, mean, weight = [], 0.0, 0.0
    for value in curve.values:
        mean = _MEMORY * mean + (1 - _MEMORY) * value
        weight = _MEMORY * weight + (1 - _MEMORY)
        values.append(mean / weight)
    return [curve, Series(curve.split, curve.metric, curve.panel, curve.steps, values, smoothed=True)]
