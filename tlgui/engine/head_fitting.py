"""Classifiers of vectors other than logistic regression, as heads that can be stored."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.svm import SVC

from tlgui.engine.components.heads import NEVER, Head, KernelHead, LinearHead, NeighbourHead
from tlgui.engine.components.maps import KernelMap
from tlgui.engine.patience import patiently


def fit_prototypes(vectors: np.ndarray, labels: np.ndarray, weights: np.ndarray, classes: int) -> LinearHead:
    """Nearest class mean: softmax of minus the squared distances (Snell et al. 2017), which is linear in the vector.

    Args:
        vectors: float (n, d).
        labels: int64 (n,) in 0..classes-1; a class without rows gets probability nearly 0.
        weights: float (n,), importance of each row.
    """
    sums = np.zeros((classes, vectors.shape[1]))
    np.add.at(sums, labels, vectors * weights[:, None])
    totals = np.bincount(labels, weights=weights, minlength=classes)
    means = sums / np.maximum(totals, 1e-30)[:, None]
    intercepts = np.where(totals > 0, -(means * means).sum(axis=1), NEVER)
    return LinearHead((2 * means).astype(np.float32), intercepts.astype(np.float32))


def fit_discriminant(vectors: np.ndarray, labels: np.ndarray, _weights: np.ndarray, classes: int) -> LinearHead:
    """Linear discriminant analysis with the shrinkage of Ledoit and Wolf (2004). Weights of rows play no part."""
    model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto").fit(vectors.astype(np.float64), labels)
    return LinearHead.of(model.classes_, model.coef_, model.intercept_, classes)


def fit_neighbours(vectors: np.ndarray, labels: np.ndarray, weights: np.ndarray, classes: int, *, k: int = 5) -> NeighbourHead:
    """A vote of the ``k`` nearest rows, nearer ones counting more. Rows of no weight take no place among the nearest."""
    used = weights > 0
    vectors, labels, weights = np.asarray(vectors)[used], labels[used], weights[used]
    settings = np.array([k, classes, 1], dtype=np.float32)
    return NeighbourHead(np.asarray(vectors, np.float32), np.asarray(labels, np.int64), np.asarray(weights, np.float32), settings)


def fit_svm(
    vectors: np.ndarray, labels: np.ndarray, weights: np.ndarray, classes: int, *, c: float = 10.0, gamma: float | None = None
) -> KernelHead:
    """Support vector machines with RBF kernel, each class against the others.

    Args:
        c: inverse strength of the penalty.
        gamma: of the kernel; None: one over the variance of the vectors and their dimension.
    """
    used = weights > 0  # with rows of no weight, libsvm would count its support vectors otherwise
    vectors, labels, weights = np.asarray(vectors, dtype=np.float64)[used], labels[used], weights[used]
    width = gamma or 1 / max(vectors.shape[1] * float(vectors.var()), 1e-12)
    present = np.unique(labels)
    matrix, offset = np.zeros((classes, len(vectors))), np.full(classes, NEVER)
    # Of two classes one machine is enough: the other one's scores are 0.
    against = present[1:] if len(present) == 2 else present
    offset[present] = 0.0
    for label in against if len(present) > 1 else ():
        machine = SVC(C=c, gamma=width, cache_size=500).fit(vectors, labels == label, sample_weight=weights)
        matrix[label, machine.support_] = machine.dual_coef_[0]
        offset[label] = machine.intercept_[0]
    of_use = np.flatnonzero(matrix.any(axis=0)) if matrix.any() else np.arange(1)
    return KernelHead(KernelMap.of(vectors[of_use], width, matrix[:, of_use], offset))


#: By the name that :meth:`tlgui.core.context.Context.fit_head` uses.
FITTERS: Mapping[str, Callable[..., Head]] = {
    "prototypes": fit_prototypes,
    "discriminant": fit_discriminant,
    "neighbours": fit_neighbours,
    "svm": fit_svm,
}


def fit_head(
    kind: str, vectors: Any, labels: np.ndarray, weights: np.ndarray, classes: int, check_stop: Callable[[], None], **settings: Any
) -> Head:
    """The head of this kind; the arguments are those of the functions above."""
    return patiently(lambda: FITTERS[kind](vectors, labels, weights, classes, **settings), check_stop)
