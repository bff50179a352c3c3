"""Multinomial logistic regression: scikit-learn's, made to listen."""

import functools
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Literal

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from threadpoolctl import ThreadpoolController

from tlgui.engine.components.heads import LinearHead


@functools.cache
def _libraries() -> ThreadpoolController:
    """Those of the matrices, which NumPy and SciPy have loaded; to look for them takes as long as a small fit."""
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[Any]:
    """The context in which a solver with many small matrix products runs: threads would rather wait for each other.

    (Two cores, 2,000 rows of 384 components: 24 times as fast as with two threads; 50,000 rows: the same.)
    """
    limited: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return limited


class _Watch:
    """A scikit-learn callback that is called after every iteration of the solver; what it raises ends the fit."""

    def __init__(self, on_iteration: Callable[[], None]) -> None:
        self._on_iteration = on_iteration

    def setup(self, estimator: Any, context: Any) -> None:
        """Nothing to prepare."""

    def teardown(self, estimator: Any, context: Any) -> None:
        """Nothing to clean up."""

    def on_fit_task_begin(self, estimator: Any, context: Any, **_: Any) -> None:
        """Only the ends of tasks matter."""

    def on_fit_task_end(self, estimator: Any, context: Any, **_: Any) -> bool:
        """An iteration is over."""
        self._on_iteration()
        return False


def fit_logistic(
    vectors: Any,
    labels: np.ndarray,
    classes: int,
    *,
    c: float,
    balanced: bool = False,
    max_iterations: int = 1000,
    sample_weight: np.ndarray | None = None,
    precision: type[np.floating] = np.float64,
    on_iteration: Callable[[], None] = lambda: None,
) -> tuple[LinearHead, bool]:
    """Fit by L-BFGS with L2 penalty 1/(2C); intercepts are not penalised.

    Args:
        vectors: dense or sparse (n, dimension).
        labels: int64 (n,) in 0..classes-1; a class without rows gets probability nearly 0.
        balanced: whether classes weigh alike instead of by their number of rows.
        precision: of dense vectors; in float64 L-BFGS converges more surely, float32 takes two thirds of the time.
        on_iteration: called after every iteration; may raise Stopped.

    Returns:
        The head, and whether the solver converged.
    """
    if len(present := np.unique(labels)) == 1:
        return LinearHead.of(present, np.zeros((1, vectors.shape[1])), np.zeros(1), classes), True
    weight: Literal["balanced"] | None = "balanced" if balanced else None
    model = LogisticRegression(C=c, class_weight=weight, max_iter=max_iterations)
    model.set_callbacks(_Watch(on_iteration))
    if isinstance(vectors, np.ndarray):
        vectors = vectors.astype(precision)
    with one_thread(), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ConvergenceWarning)
        model.fit(vectors, labels, sample_weight=sample_weight)
    converged = not any(issubclass(warning.category, ConvergenceWarning) for warning in caught)
    for warning in caught:
        if not issubclass(warning.category, ConvergenceWarning):
            warnings.warn_explicit(warning.message, warning.category, warning.filename, warning.lineno)
    return LinearHead.of(model.classes_, model.coef_, model.intercept_, classes), converged
