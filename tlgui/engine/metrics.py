"""Scores of class predictions, computed from counts so that thousands of resamples cost one matrix product."""

from typing import Any

import numpy as np

#: Names of the headline scores, main ones first.
HEADLINES = (
    "accuracy",
    "f1_macro",
    "balanced_accuracy",
    "f1_weighted",
    "f1_micro",
    "precision_macro",
    "recall_macro",
)
PER_CLASS = ("precision", "recall", "f1")


def scores_of(truth: np.ndarray, predicted: np.ndarray, classes: int) -> dict[str, float]:
    """Headline scores of predictions; ``truth`` and ``predicted`` are class indices of shape (n,), n > 0."""
    correct = truth == predicted
    hits = np.bincount(truth[correct], minlength=classes)
    headline, _ = scores(hits, np.bincount(truth, minlength=classes), np.bincount(predicted, minlength=classes))
    return {name: float(value) for name, value in headline.items()}


def scores(hits: np.ndarray, support: np.ndarray, predicted: np.ndarray) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """Headline and per-class scores from counts per class.

    Args:
        hits: rows of the class that were predicted so, shape (..., classes).
        support: rows of the class, same shape.
        predicted: rows predicted as the class, same shape.

    Returns:
        Headline scores of shape (...) and per-class scores of shape (..., classes). As in scikit-learn, a class that occurs neither
        in the truth nor among the predictions does not count in the macro averages; its own scores are NaN. A score whose
        denominator is zero although the class occurs is 0. Balanced accuracy is the mean recall of the classes in the truth.
    """
    hits, support, predicted = (np.asarray(counts, dtype=np.float64) for counts in (hits, support, predicted))
    occurs = support + predicted > 0
    precision = np.where(occurs, _ratio(hits, predicted), np.nan)
    recall = np.where(occurs, _ratio(hits, support), np.nan)
    f1 = np.where(occurs, _ratio(2 * hits, support + predicted), np.nan)
    rows = support.sum(axis=-1)
    accuracy = _ratio(hits.sum(axis=-1), rows)
    headline = {
        "accuracy": accuracy,
        "f1_macro": _mean(f1, occurs),
        "balanced_accuracy": _mean(recall, support > 0),
        "f1_weighted": _ratio((np.nan_to_num(f1) * support).sum(axis=-1), rows),
        "f1_micro": accuracy,  # the same number where every row has one label and one prediction
        "precision_macro": _mean(precision, occurs),
        "recall_macro": _mean(recall, occurs),
    }
    return headline, {"precision": precision, "recall": recall, "f1": f1}


def confusion_matrix(truth: np.ndarray, predicted: np.ndarray, classes: int) -> np.ndarray:
    """Counts, int64 (classes, classes): rows are the truth, columns the predictions."""
    counts: np.ndarray = np.bincount(truth * classes + predicted, minlength=classes * classes).reshape(classes, classes)
    return counts


def _ratio(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    """The quotient; 0 where the denominator is 0."""
    quotient: np.ndarray = np.divide(numerator, denominator, out=np.zeros_like(numerator), where=denominator > 0)
    return quotient


def _mean(values: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """Mean over the classes that count; 0 where none does."""
    return _ratio(np.where(counted, values, 0.0).sum(axis=-1), counted.sum(axis=-1).astype(np.float64))
