"""Temperature against numbers that were computed elsewhere, and what it leaves alone."""

import numpy as np
import pytest
from scipy.special import log_softmax, softmax
from sklearn.datasets import load_iris
from sklearn.metrics import log_loss

from tlgui.engine.calibration import COLDEST, HOTTEST, fit_temperature
from tlgui.engine.components.heads import LinearHead


@pytest.fixture(scope="module")
def iris():
    """Log-probabilities of irises by their distance from the means of the classes."""
    rows, labels = load_iris(return_X_y=True)
    means = np.stack([rows[labels == label].mean(axis=0) for label in range(3)])
    return log_softmax(-((rows[:, None] - means) ** 2).sum(axis=2), axis=1), labels


def test_golden_temperature(iris):
    scores, labels = iris
    temperature = fit_temperature(scores, labels)
    assert temperature == pytest.approx(0.6547776, abs=1e-5)
    assert log_loss(labels, softmax(scores, axis=1)) == pytest.approx(0.1697200668825237)
    assert log_loss(labels, softmax(scores / temperature, axis=1)) == pytest.approx(0.1588032351934884)


def test_too_sure_a_head_is_softened(iris):
    scores, labels = iris
    assert fit_temperature(scores * 4, labels) == pytest.approx(4 * 0.6547776, abs=1e-4)
    head = LinearHead(np.eye(3, dtype=np.float32) * 4, np.zeros(3, dtype=np.float32))
    soft = head.softened(fit_temperature(head.scores(scores), labels))
    assert log_loss(labels, soft.predict_proba(scores)) == pytest.approx(0.1588032351934884, abs=1e-5)
    np.testing.assert_array_equal(soft.predict_proba(scores).argmax(axis=1), head.predict_proba(scores).argmax(axis=1))


def test_few_rows_change_nothing_and_perfect_ones_not_without_bound(iris):
    scores, labels = iris
    assert fit_temperature(scores[:49], labels[:49]) == 1.0
    right = np.eye(3)[labels]
    assert fit_temperature(right, labels) == pytest.approx(COLDEST, rel=1e-3)
    assert fit_temperature(-right, labels) == pytest.approx(HOTTEST, rel=1e-3)
