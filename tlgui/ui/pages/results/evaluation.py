"""The report that the engine leaves in a run folder, with types."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

#: The newest format that is understood here.
SCHEMA_VERSION = 1
#: The metrics that come with a comparison, in the order in which they are shown.
COMPARED = ("accuracy", "f1_macro", "balanced_accuracy")


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Interval(_Read):
    """A value with its 95% interval."""

    value: float
    low: float
    high: float


class Difference(Interval):
    """A paired difference of two models on the same rows, with its two-sided bootstrap p-value."""

    p_value: float


class McNemar(_Read):
    """McNemar's test: rows that only this model has right, rows that only the baseline has right."""

    only_ours: int
    only_baseline: int
    p_value: float
    method: Literal["exact", "chi2"]


class Comparison(_Read):
    """This model against one baseline; ``differences`` by metric."""

    differences: dict[str, Difference]
    mcnemar: McNemar
    resamples: int


class ClassScores(_Read):
    """One class. Scores are None where the class occurs neither in the test rows nor among the predictions."""

    label: str
    support: int
    predicted: int
    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


class Verdict(_Read):
    """Whether the transfer helped, against the better baseline by the main metric; None where there is no baseline."""

    kind: Literal["helps", "hurts", "unclear", "no_baseline"]
    metric: str
    test_rows: int
    small_test: bool
    baseline: str | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    p_value: float | None = None
    mcnemar_p: float | None = None


class Report(_Read):
    """``evaluation/report.json``.

    Attributes:
        labels: the classes; those beyond ``trained_labels`` occur in no training row.
        metrics: headline scores by name; empty without test rows.
        confusion: ``confusion[t][p]`` rows of class t were predicted as p.
        baselines: headline scores of each baseline by strategy id.
        comparisons: by strategy id of the baseline.
    """

    schema_version: int
    labels: tuple[str, ...]
    trained_labels: int
    rows: int
    metrics: dict[str, Interval]
    per_class: tuple[ClassScores, ...]
    confusion: tuple[tuple[int, ...], ...]
    baselines: dict[str, dict[str, float]]
    comparisons: dict[str, Comparison]
    verdict: Verdict

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        size = len(self.labels)
        if self.rows and (len(self.per_class) != size or len(self.confusion) != size or any(len(row) != size for row in self.confusion)):
            raise ValueError(f"the tables do not have {size} classes")
        verdict = self.verdict
        if self.rows and verdict.metric not in self.metrics:
            raise ValueError(f"there is no score {verdict.metric}")
        if verdict.baseline is not None and not self._compares(verdict.baseline, verdict.metric):
            raise ValueError(f"there is no comparison with {verdict.baseline}")
        return self

    def _compares(self, baseline: str, metric: str) -> bool:
        scores, comparison = self.baselines.get(baseline, {}), self.comparisons.get(baseline)
        return metric in scores and comparison is not None and metric in comparison.differences

    @property
    def unseen_labels(self) -> tuple[str, ...]:
        """Labels of the test rows that no training row carries."""
        return self.labels[self.trained_labels :]
