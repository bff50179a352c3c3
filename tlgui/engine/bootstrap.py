"""Intervals and tests: how sure the numbers are, given that the test set could have been another one.

Resampling n rows with replacement is a multinomial draw over the distinct outcomes of a row, so resamples are drawn as counts of
(truth, prediction) cells, never row by row.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.stats import binom, chi2

from tlgui.engine.metrics import PER_CLASS, scores

#: Floats held at a time while resampling.
_BUDGET = 4_000_000
_LOW, _HIGH = 2.5, 97.5


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its 95% percentile interval."""

    value: float
    low: float
    high: float

    def plain(self) -> dict[str, float]:
        """JSON values."""
        return {"value": self.value, "low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True)
class Difference:
    """A paired difference of two models on the same rows: value, 95% interval and two-sided bootstrap p-value."""

    value: float
    low: float
    high: float
    p_value: float

    def plain(self) -> dict[str, float]:
        """JSON values."""
        return {"value": self.value, "low": self.low, "high": self.high, "p_value": self.p_value}


def score_intervals(
    truth: np.ndarray, predicted: np.ndarray, classes: int, *, seed: int, resamples: int = 2000
) -> tuple[dict[str, Interval], dict[str, list[Interval | None]]]:
    """Headline scores, and per-class scores as one list per score, with intervals over the rows.

    A class without rows and predictions has None; resamples in which a class does not occur do not count in its interval.
    """
    cells = _Cells(classes, truth, predicted)
    point_headline, point_classes = cells.scores(cells.counts[None], 1)
    drawn = [cells.scores(counts, 1) for counts in cells.draws(resamples, np.random.default_rng(seed))]
    headline = {
        name: _interval(float(value[0]), np.concatenate([part[0][name] for part in drawn])) for name, value in point_headline.items()
    }
    per_class: dict[str, list[Interval | None]] = {}
    for name in PER_CLASS:
        values = np.concatenate([part[1][name] for part in drawn])
        points = point_classes[name][0]
        per_class[name] = [
            None if np.isnan(point) else _interval(float(point), column[~np.isnan(column)])
            for point, column in zip(points, values.T, strict=True)
        ]
    return headline, per_class


def paired_differences(
    truth: np.ndarray,
    predicted: np.ndarray,
    baseline: np.ndarray,
    classes: int,
    *,
    names: tuple[str, ...],
    seed: int,
    resamples: int = 10_000,
) -> dict[str, Difference]:
    """Score of ``predicted`` minus score of ``baseline`` on the same rows, by paired bootstrap."""
    cells = _Cells(classes, truth, predicted, baseline)
    differences: dict[str, list[np.ndarray]] = {name: [] for name in names}
    for counts in cells.draws(resamples, np.random.default_rng(seed)):
        ours, theirs = cells.scores(counts, 1)[0], cells.scores(counts, 2)[0]
        for name in names:
            differences[name].append(ours[name] - theirs[name])
    points = cells.scores(cells.counts[None], 1)[0], cells.scores(cells.counts[None], 2)[0]
    return {name: _difference(float(points[0][name][0] - points[1][name][0]), np.concatenate(differences[name])) for name in names}


def mcnemar(truth: np.ndarray, predicted: np.ndarray, baseline: np.ndarray) -> dict[str, float | int | str]:
    """McNemar's test on rows that exactly one of two models has right.

    Exact binomial below 25 such rows, else chi-squared with continuity correction.
    """
    ours, theirs = predicted == truth, baseline == truth
    b, c = int((ours & ~theirs).sum()), int((~ours & theirs).sum())
    exact = b + c < 25
    p_value = mcnemar_exact(b, c) if exact else mcnemar_chi2(b, c)[1]
    return {"only_ours": b, "only_baseline": c, "p_value": p_value, "method": "exact" if exact else "chi2"}


def mcnemar_exact(b: int, c: int) -> float:
    """Two-sided exact p-value: a fair coin decides each of the b + c rows."""
    return min(1.0, 2.0 * float(binom.cdf(min(b, c), b + c, 0.5))) if b + c else 1.0


def mcnemar_chi2(b: int, c: int) -> tuple[float, float]:
    """Statistic with continuity correction, and p-value; b + c > 0."""
    statistic = max(0, abs(b - c) - 1) ** 2 / (b + c)
    return statistic, float(chi2.sf(statistic, 1))


class _Cells:
    """Distinct combinations of truth and predictions with their counts, and what resamples of them score.

    Args:
        columns: class indices, the truth first; each of shape (n,).
    """

    def __init__(self, classes: int, *columns: np.ndarray) -> None:
        combinations, self.counts = np.unique(np.stack(columns, axis=1), axis=0, return_counts=True)
        self._columns = [np.eye(classes)[combinations[:, i]] for i in range(len(columns))]  # (cells, classes)

    def draws(self, resamples: int, generator: np.random.Generator) -> Iterator[np.ndarray]:
        """Counts of the cells in ``resamples`` resamples, in parts of shape (some, cells)."""
        rows = int(self.counts.sum())
        shares = self.counts / rows
        part = max(1, _BUDGET // (len(shares) + 3 * self._columns[0].shape[1]))
        for start in range(0, resamples, part):
            yield generator.multinomial(rows, shares, size=min(part, resamples - start))

    def scores(self, counts: np.ndarray, column: int) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
        """Scores of the predictions in ``column`` for counts of shape (resamples, cells)."""
        truth, predicted = self._columns[0], self._columns[column]
        return scores(counts @ (truth * predicted), counts @ truth, counts @ predicted)


def _interval(value: float, resampled: np.ndarray) -> Interval:
    low, high = np.percentile(resampled, [_LOW, _HIGH]) if len(resampled) else (value, value)
    return Interval(value, float(low), float(high))


def _difference(value: float, resampled: np.ndarray) -> Difference:
    low, high = np.percentile(resampled, [_LOW, _HIGH])
    tail = min((resampled <= 0).mean(), (resampled >= 0).mean())
    return Difference(value, float(low), float(high), float(min(1.0, 2 * tail)))
