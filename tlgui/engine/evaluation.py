"""How good a model is, how sure that is, and whether the transfer helped."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from tlgui.core.files import write_atomically
from tlgui.core.tasks import Task
from tlgui.engine.bootstrap import mcnemar, paired_differences, score_intervals
from tlgui.engine.corpus import TestData
from tlgui.engine.metrics import confusion_matrix, scores_of

SCHEMA_VERSION = 1
RESAMPLES, PAIRED_RESAMPLES = 2000, 10_000
#: Fewer test rows than this decide nothing.
_FEWEST_TO_JUDGE = 10
#: Below this many test rows an accuracy is uncertain by about ten points.
_SMALL_TEST = 100
_COMPARED = ("accuracy", "f1_macro", "balanced_accuracy")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything that is known about a model after the test.

    Attributes:
        metrics: headline scores of the model on the test rows; empty if there are none.
        baselines: headline scores of each baseline on the same rows.
        verdict: whether the transfer helped.
        report: all of it with intervals, per class and with the confusion matrix; JSON values.
    """

    metrics: dict[str, float]
    baselines: dict[str, dict[str, float]]
    verdict: dict[str, Any]
    report: dict[str, Any]


def judge(
    test: TestData,
    label_names: tuple[str, ...],
    probabilities: np.ndarray,
    baselines: Mapping[str, np.ndarray],
    *,
    task: Task,
    seed: int,
) -> Judgement:
    """Judge predictions on the test rows.

    Args:
        probabilities: of the model, float32 (n, classes).
        baselines: probabilities of each baseline by strategy id, same shape.

    A test label that no training row carries is a class of its own, which nobody can get right.
    """
    names = (*label_names, *sorted(set(test.labels) - set(label_names)))
    if not len(test):
        verdict = _verdict(task, {}, {}, 0)
        return Judgement({}, {id_: {} for id_ in baselines}, verdict, _empty_report(names, verdict))
    index = {name: i for i, name in enumerate(names)}
    truth = np.array([index[label] for label in test.labels], dtype=np.int64)
    predicted = probabilities.argmax(axis=1)
    guesses = {id_: values.argmax(axis=1) for id_, values in baselines.items()}
    classes = len(names)
    headline, per_class = score_intervals(truth, predicted, classes, seed=seed, resamples=RESAMPLES)
    scores = {id_: scores_of(truth, guess, classes) for id_, guess in guesses.items()}
    comparisons = {id_: _compare(truth, predicted, guess, classes, seed) for id_, guess in guesses.items()}
    verdict = _verdict(task, scores, comparisons, len(test))
    matrix = confusion_matrix(truth, predicted, classes)
    report = {
        "schema_version": SCHEMA_VERSION,
        "labels": list(names),
        "trained_labels": len(label_names),
        "rows": len(test),
        "role": str(test.role),
        "resamples": RESAMPLES,
        "metrics": {name: interval.plain() for name, interval in headline.items()},
        "per_class": [
            {
                "label": name,
                "support": int(matrix[i].sum()),
                "predicted": int(matrix[:, i].sum()),
                **{score: interval.plain() if (interval := column[i]) else None for score, column in per_class.items()},
            }
            for i, name in enumerate(names)
        ],
        "confusion": matrix.tolist(),
        "baselines": scores,
        "comparisons": comparisons,
        "verdict": verdict,
    }
    return Judgement({name: interval.value for name, interval in headline.items()}, scores, verdict, report)


def _compare(truth: np.ndarray, predicted: np.ndarray, baseline: np.ndarray, classes: int, seed: int) -> dict[str, Any]:
    differences = paired_differences(truth, predicted, baseline, classes, names=_COMPARED, seed=seed, resamples=PAIRED_RESAMPLES)
    return {
        "differences": {name: difference.plain() for name, difference in differences.items()},
        "mcnemar": mcnemar(truth, predicted, baseline),
        "resamples": PAIRED_RESAMPLES,
    }


def _verdict(task: Task, scores: Mapping[str, Mapping[str, float]], comparisons: Mapping[str, Any], rows: int) -> dict[str, Any]:
    """The sentence's facts: against the better baseline, by the task's main metric, with its 95% interval.

    ``p_value`` is of the paired bootstrap of that metric, ``mcnemar_p`` of McNemar's test of the rows that are right.
    """
    facts: dict[str, Any] = {"metric": task.main_metric, "test_rows": rows, "small_test": rows < _SMALL_TEST}
    if not scores:
        return {"kind": "no_baseline", **facts}
    baseline = max(scores, key=lambda id_: scores[id_][task.main_metric])
    difference = comparisons[baseline]["differences"][task.main_metric]
    kind = "helps" if difference["low"] > 0 else "hurts" if difference["high"] < 0 else "unclear"
    if rows < _FEWEST_TO_JUDGE:  # resamples of a handful of rows are all alike, and the interval claims what nobody knows
        kind = "unclear"
    return {
        "kind": kind,
        **facts,
        "baseline": baseline,
        "difference": difference["value"],
        "low": difference["low"],
        "high": difference["high"],
        "p_value": difference["p_value"],
        "mcnemar_p": comparisons[baseline]["mcnemar"]["p_value"],
    }


def _empty_report(names: tuple[str, ...], verdict: dict[str, Any]) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "labels": list(names),
        "trained_labels": len(names),
        "rows": 0,
        "metrics": {},
        "per_class": [],
        "confusion": [],
        "baselines": {},
        "comparisons": {},
        "verdict": verdict,
    }


def write_predictions(
    path: Path, test: TestData, label_names: tuple[str, ...], probabilities: np.ndarray, baselines: Mapping[str, np.ndarray]
) -> None:
    """Write one row per test text as an Arrow IPC stream.

    Columns: ``row`` (in its dataset), ``role``, ``text``, ``label``, ``prediction``, ``probability`` (of the prediction),
    ``probabilities`` (of all classes) and ``baseline:ID`` for the prediction of each baseline. The schema's metadata hold
    ``schema_version`` and, joined by newlines, ``labels``, the order of ``probabilities``.
    """
    names = np.array(label_names, dtype=object)

    def named(values: np.ndarray) -> pa.Array:
        return pa.array(names[values.argmax(axis=1)].tolist() if len(values) else [], pa.string())

    columns: dict[str, pa.Array] = {
        "row": pa.array(test.rows, pa.int64()),
        "role": pa.array([str(test.role)] * len(test), pa.string()),
        "text": pa.array(test.texts, pa.string()),
        "label": pa.array(test.labels, pa.string()),
        "prediction": named(probabilities),
        "probability": pa.array(probabilities.max(axis=1) if len(probabilities) else [], pa.float32()),
        "probabilities": pa.array(list(probabilities), pa.list_(pa.float32())),
        **{f"baseline:{id_}": named(values) for id_, values in baselines.items()},
    }
    metadata = {"schema_version": str(SCHEMA_VERSION), "labels": "\n".join(label_names)}
    table = pa.table(columns).replace_schema_metadata(metadata)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    write_atomically(path, sink.getvalue().to_pybytes())
