"""Logistic regression: scikit-learn's numbers, in the shape of a head, stoppable."""

import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

from tlgui.core.errors import Stopped
from tlgui.engine.logistic import fit_logistic

X, Y = load_iris(return_X_y=True)


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("balanced", [False, True])
def test_head_is_scikit_learns_model(classes, balanced):
    rows = (classes > Y) & (np.arange(150) % 7 < 5)
    weights = np.linspace(0.5, 2, rows.sum())
    head, converged = fit_logistic(X[rows], Y[rows], classes, c=2.0, balanced=balanced, sample_weight=weights)
    model = LogisticRegression(C=2.0, class_weight="balanced" if balanced else None, max_iter=1000).fit(X[rows], Y[rows], weights)
    assert converged
    np.testing.assert_allclose(head.predict_proba(X[rows]), model.predict_proba(X[rows]), atol=1e-5)


def test_class_without_rows_is_never_predicted():
    head, _ = fit_logistic(X[Y != 1], Y[Y != 1], 4, c=1.0)
    probabilities = head.predict_proba(X)
    assert probabilities.shape == (150, 4)
    assert probabilities[:, [1, 3]].max() == 0


def test_one_class_is_always_predicted():
    head, converged = fit_logistic(X[Y == 1], Y[Y == 1], 3, c=1.0)
    assert converged
    np.testing.assert_array_equal(head.predict_proba(X)[:, 1], np.ones(150))


def test_too_few_iterations_are_admitted():
    _, converged = fit_logistic(X, Y, 3, c=1e4, max_iterations=10)
    assert not converged


def test_fit_can_be_stopped_between_iterations():
    iterations = 0

    def stop():
        nonlocal iterations
        iterations += 1
        if iterations == 3:
            raise Stopped

    with pytest.raises(Stopped):
        fit_logistic(X, Y, 3, c=1e4, on_iteration=stop)
    assert iterations == 3
