"""The curves of a run as series of a chart, read on from where the last look ended."""

from dataclasses import dataclass, field

from tlgui.runs import RunSnapshot

LOSS, QUALITY = "loss", "quality"
_SMOOTHED = "smoothed"
_SCORES = ("accuracy", "f1_macro")
_ACCURACY = "_acc"
#: Share of the past in a smoothed curve.
_MEMORY = 0.8
_SPLITS = {"train": 0, "dev": 1, "test": 2}


@dataclass(slots=True)
class Series:
    """One curve. Steps of later stages follow those of earlier ones.

    Attributes:
        panel: ``loss`` or ``quality``.
        smoothed: whether it follows another curve without its noise.
    """

    split: str
    metric: str
    panel: str
    smoothed: bool = False
    steps: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Unique within a run."""
        return f"{self.split}-{self.metric}".replace("/", "-") + (f"-{_SMOOTHED}" if self.smoothed else "")

    def append(self, step: float, value: float) -> None:
        """One more point."""
        self.steps.append(step)
        self.values.append(value)


class _Smoother:
    """Exponential moving average, corrected for its start (Kingma and Ba 2015, section 3)."""

    def __init__(self) -> None:
        self._mean, self._weight = 0.0, 0.0

    def next(self, value: float) -> float:
        """The mean with one more value."""
        self._mean = _MEMORY * self._mean + (1 - _MEMORY) * value
        self._weight = _MEMORY * self._weight + (1 - _MEMORY)
        return self._mean / self._weight


class CurveReader:
    """Reads the curves of one run; a later snapshot costs only what is new in it.

    Curves of baselines, and numbers that are neither a loss nor a score, are left out. A training loss is followed by its
    smoothed form.
    """

    def __init__(self) -> None:
        self._series: dict[tuple[str, str], Series] = {}
        self._smooth: dict[tuple[str, str], tuple[Series, _Smoother]] = {}
        self._taken: dict[tuple[int, str, str], int] = {}
        self._offsets: dict[int, float] = {}
        self._last = 0.0

    def read(self, snapshot: RunSnapshot) -> list[Series]:
        """All curves so far. The same objects grow with each call."""
        baselines = {view.index for view in snapshot.stages if view.baseline}
        for key in sorted(snapshot.curves):
            stage, split, metric = key
            if stage in baselines or (panel := _panel(metric)) is None:
                continue
            offset = self._offsets.setdefault(stage, self._last)
            series = self._series.setdefault((split, metric), Series(split, metric, panel))
            steps, values = snapshot.curves[key]
            taken = self._taken.get(key, 0)
            for step, value in zip(steps[taken:], values[taken:], strict=True):
                self._take(series, offset + step, value)
            self._taken[key] = len(steps)
        curves = sorted(self._series.values(), key=lambda one: (one.panel, _SPLITS.get(one.split, 3), one.metric))
        return [part for curve in curves for part in self._parts(curve)]

    def _take(self, series: Series, step: float, value: float) -> None:
        series.append(step, value)
        self._last = max(self._last, step)
        if series.panel == LOSS and series.split == "train":
            key = (series.split, series.metric)
            if key not in self._smooth:
                self._smooth[key] = (Series(series.split, series.metric, LOSS, smoothed=True), _Smoother())
            curve, smoother = self._smooth[key]
            curve.append(step, smoother.next(value))

    def _parts(self, curve: Series) -> list[Series]:
        smooth = self._smooth.get((curve.split, curve.metric))
        return [curve] if smooth is None else [curve, smooth[0]]


def _panel(metric: str) -> str | None:
    """By the names that :attr:`tlgui.core.training.LossInputs.report` asks for."""
    if "loss" in metric.split("/"):
        return LOSS
    return QUALITY if metric in _SCORES or metric.endswith(_ACCURACY) else None
