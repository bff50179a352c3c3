"""Heads and maps that are not linear, against scikit-learn."""

import dataclasses
import time

import numpy as np
import pytest
from sklearn.datasets import load_iris
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.svm import SVC

from tlgui.core.errors import Stopped
from tlgui.core.vectors import Displacements, KernelParts
from tlgui.engine.components.heads import HEADS, NEVER, LinearHead, folded_tail
from tlgui.engine.components.maps import AffineMap, KernelMap, any_map_of, folded, in_turn, map_of, stored_map
from tlgui.engine.export.tail import tail_module
from tlgui.engine.head_fitting import FITTERS, fit_head
from tlgui.engine.patience import patiently


@pytest.fixture(scope="module")
def iris():
    rows, labels = load_iris(return_X_y=True)
    order = np.random.default_rng(0).permutation(len(rows))
    rows, labels = (rows[order] + np.random.default_rng(1).normal(scale=1e-3, size=rows.shape)).astype(np.float32), labels[order]  # no ties
    return rows[:100], labels[:100], rows[100:], labels[100:]


def _head(kind, rows, labels, weights=None, classes=3, **settings):
    weights = np.ones(len(labels)) if weights is None else weights
    return fit_head(kind, rows, labels, weights, classes, lambda: None, **settings)


# --- heads --------------------------------------------------------------------------------------------------------------------


def test_prototypes_are_the_nearest_centroids(iris):
    rows, labels, others, _ = iris
    head = _head("prototypes", rows, labels)
    np.testing.assert_array_equal(head.predict_proba(others).argmax(axis=1), NearestCentroid().fit(rows, labels).predict(others))
    means = np.stack([rows[labels == label].mean(axis=0) for label in range(3)])
    distances = ((others[:, None] - means) ** 2).sum(axis=2)
    expected = np.exp(-distances) / np.exp(-distances).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(head.predict_proba(others), expected, atol=1e-4)


def test_discriminant_analysis_is_that_of_scikit_learn(iris):
    rows, labels, others, _ = iris
    oracle = LinearDiscriminantAnalysis(solver="lsqr", shrinkage="auto").fit(rows.astype(np.float64), labels)
    np.testing.assert_allclose(_head("discriminant", rows, labels).predict_proba(others), oracle.predict_proba(others), atol=1e-4)


@pytest.mark.parametrize("k", [1, 5, 100])
def test_neighbours_are_those_of_scikit_learn(iris, k):
    rows, labels, others, _ = iris
    head = _head("neighbours", rows, labels, k=k)
    oracle = KNeighborsClassifier(n_neighbors=k, weights="distance").fit(rows, labels)
    np.testing.assert_allclose(head.votes(others), oracle.predict_proba(others), atol=1e-4)
    # A class without a vote is not ruled out, and the order stays.
    probabilities = head.predict_proba(others)
    assert (probabilities > 0).all()
    np.testing.assert_array_equal(probabilities.argmax(axis=1), head.votes(others).argmax(axis=1))


def test_more_neighbours_than_rows_are_all_rows(iris):
    rows, labels, others, _ = iris
    few = _head("neighbours", rows[:3], labels[:3], k=50)
    assert few.neighbours == 3
    assert np.isfinite(few.predict_proba(others)).all()


def test_support_vectors_are_those_of_scikit_learn(iris):
    rows, labels, others, _ = iris
    head = _head("svm", rows, labels, c=3.0, gamma=0.4)
    oracle = np.stack([SVC(C=3.0, gamma=0.4).fit(rows, labels == label).decision_function(others) for label in range(3)], axis=1)
    np.testing.assert_allclose(head.scores(others), oracle, atol=1e-3)
    assert len(head.map.landmarks) < len(rows), "rows that support nothing are not kept"


def test_two_classes_need_one_machine(iris):
    rows, labels, others, _ = iris
    head = _head("svm", rows, (labels == 2).astype(np.int64), classes=2, c=1.0)
    gamma = 1 / (rows.shape[1] * rows.astype(np.float64).var())
    oracle = SVC(C=1.0, gamma=gamma).fit(rows, labels == 2)
    np.testing.assert_allclose(head.scores(others)[:, 1] - head.scores(others)[:, 0], oracle.decision_function(others), atol=1e-3)


@pytest.mark.parametrize("kind", sorted(FITTERS))
def test_a_class_without_rows_is_never_predicted(iris, kind):
    rows, labels, others, _ = iris
    probabilities = _head(kind, rows, np.where(labels > 1, 3, labels), classes=4).predict_proba(others)
    assert probabilities.shape == (len(others), 4)
    limit = 0.2 if kind == "neighbours" else 1e-6  # whose smoothing rules nothing out
    assert probabilities[:, 2].max() < limit
    assert NEVER < -1e3


@pytest.mark.parametrize("kind", ["neighbours", "prototypes", "svm"])
def test_rows_of_no_weight_play_no_part(iris, kind):
    rows, labels, others, _ = iris
    weights = (np.arange(len(rows)) % 3 > 0).astype(np.float64)
    wrong = np.where(weights > 0, labels, (labels + 1) % 3)
    found = _head(kind, rows, wrong, weights).predict_proba(others).argmax(axis=1)
    alone = _head(kind, rows[weights > 0], labels[weights > 0]).predict_proba(others).argmax(axis=1)
    assert np.mean(found == alone) > (0.95 if kind == "svm" else 0.99)  # where the kernel's width goes by all rows


@pytest.mark.parametrize("kind", sorted(FITTERS))
def test_heads_come_back_from_their_tensors_and_as_torch_modules(iris, kind):
    import torch

    rows, labels, others, _ = iris
    head = _head(kind, rows, labels).softened(2.0)
    again = HEADS[head.kind].from_tensors(head.tensors())
    np.testing.assert_array_equal(again.predict_proba(others), head.predict_proba(others))
    scores = tail_module(None, head)(torch.from_numpy(others)).softmax(dim=-1).detach().numpy()
    np.testing.assert_allclose(scores, head.predict_proba(others), atol=1e-4)


@pytest.mark.parametrize("kind", sorted(FITTERS))
def test_a_temperature_divides_the_scores(iris, kind):
    rows, labels, others, _ = iris
    head = _head(kind, rows, labels)
    np.testing.assert_allclose(head.softened(2.0).scores(others), head.scores(others) / 2, rtol=1e-4, atol=1e-4)


# --- maps ---------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def maps():
    random = np.random.default_rng(1)
    affine = map_of((random.normal(size=(3, 4)), random.normal(size=3)))
    kernel = map_of(KernelParts(random.normal(size=(7, 3)), 0.3, random.normal(size=(4, 7)), random.normal(size=4)))
    return affine, kernel


def test_a_kernel_map_is_its_formula(maps):
    _, kernel = maps
    rows = np.random.default_rng(2).normal(size=(5, 3)).astype(np.float32)
    expected = rbf_kernel(rows, kernel.landmarks, gamma=0.3) @ kernel.matrix.T + kernel.offset
    np.testing.assert_allclose(kernel(rows), expected, atol=1e-5)


def test_maps_fold_in_any_order_and_come_back_from_their_tensors(maps):
    affine, kernel = maps
    rows = np.random.default_rng(3).normal(size=(5, 4)).astype(np.float32)
    chain, expected = None, rows
    for step in (affine, kernel, affine, kernel, affine):
        chain, expected = folded(chain, step), step(expected)
    np.testing.assert_allclose(chain(rows), expected, atol=1e-4)
    assert isinstance(chain, KernelMap)
    np.testing.assert_array_equal(stored_map(chain.tensors())(rows), chain(rows))
    both = folded(affine, AffineMap(np.eye(3, dtype=np.float32), np.ones(3, dtype=np.float32)))
    assert isinstance(both, AffineMap), "two matrices become one"


def test_a_map_and_a_head_as_a_torch_module(iris, maps):
    import torch

    rows, labels, others, _ = iris
    affine, kernel = maps
    before = folded(affine, kernel)
    head = _head("svm", before(rows), labels)
    expected = head.predict_proba(before(others))
    module = tail_module(*folded_tail(before, head))
    np.testing.assert_allclose(module(torch.from_numpy(others)).softmax(dim=-1).detach().numpy(), expected, atol=1e-4)


def test_a_matrix_and_a_linear_head_become_one(maps):
    affine, kernel = maps
    head = LinearHead(np.float32([[1, 2, 3], [0, 1, 0]]), np.float32([0.5, -0.5]))
    rows = np.random.default_rng(4).normal(size=(5, 4)).astype(np.float32)
    left, both = folded_tail(affine, head)
    assert left is None
    np.testing.assert_allclose(both.scores(rows), head.scores(affine(rows)), atol=1e-5)
    assert folded_tail(kernel, head) == (kernel, head), "which cannot be folded"


def test_each_vector_moves_as_the_nearest_point(maps):
    points = np.array([[0.0, 0.0], [10.0, 0.0]])
    moving = any_map_of(Displacements(points, np.array([[1.0, 0.0], [0.0, 2.0]])))
    np.testing.assert_allclose(moving(np.array([[0.5, 0.5], [9.0, 1.0]])), [[1.5, 0.5], [9.0, 3.0]])
    twice = in_turn(moving, map_of((np.eye(2) * 2, np.zeros(2))))
    np.testing.assert_allclose(twice(np.array([[0.5, 0.5]])), [[3.0, 1.0]])
    assert twice.dimension == 2
    affine, kernel = maps
    assert isinstance(in_turn(affine, kernel), KernelMap)


# --- waiting ------------------------------------------------------------------------------------------------------------------


def test_what_cannot_be_stopped_is_left_behind():
    def stop():
        raise Stopped

    start = time.monotonic()
    with pytest.raises(Stopped):
        patiently(lambda: time.sleep(3), stop)
    assert time.monotonic() - start < 2


def test_an_error_comes_through():
    with pytest.raises(ZeroDivisionError):
        patiently(lambda: 1 / 0, lambda: None)
    assert patiently(lambda: 7, lambda: None) == 7


def test_a_neighbour_head_is_frozen(iris):
    rows, labels, _, _ = iris
    with pytest.raises(dataclasses.FrozenInstanceError):
        _head("neighbours", rows, labels).points = rows
