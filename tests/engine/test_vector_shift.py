"""Distances of sets of vectors, against published golden numbers and independent implementations."""

import numpy as np
import pytest
from scipy.linalg import sqrtm
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.metrics.pairwise import rbf_kernel

from tlgui.core.errors import Stopped
from tlgui.engine.vector_shift import coral_distance, frechet_distance, median_gamma, principal_map, proxy_a_distance, squared_mmd


@pytest.fixture(scope="module")
def shifted() -> tuple[np.ndarray, np.ndarray]:
    """Two halves of the irises, one of them moved."""
    iris = load_iris().data
    return iris[0::2], iris[1::2] + np.array([0.5, 0, 0.5, 0])


def halves(seed: int, size: int = 100, dimension: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Two sets from one distribution."""
    vectors = np.random.default_rng(seed).normal(size=(2 * size, dimension))
    return vectors[:size], vectors[size:]


def test_proxy_a_distance(shifted):
    distance = proxy_a_distance(*shifted)
    assert distance.value == pytest.approx(0.93333333, abs=1e-8)
    assert 0 < distance.low < distance.value < distance.high < 2


def test_classes_of_different_size_are_cut_to_the_smaller(shifted):
    first, second = shifted
    far = np.concatenate([second] * 10) + 100
    assert proxy_a_distance(first, far).value == 2.0
    same = np.random.default_rng(0).normal(size=(1100, 4))
    # A classifier that always says "the larger set" would be right in ten of eleven cases.
    assert proxy_a_distance(same[:100], same[100:]).value < 0.5


def test_equal_sets_have_no_distance():
    covered = [proxy_a_distance(*halves(seed)).low == 0.0 for seed in range(40)]
    assert sum(covered) >= 37


def test_squared_mmd(shifted):
    result = squared_mmd(*shifted, gamma=0.25)
    assert result.value == pytest.approx(0.029246727709490772, abs=1e-12)
    first, second = shifted
    within = [rbf_kernel(side, gamma=0.25) for side in shifted]
    means = [(kernel.sum() - np.trace(kernel)) / (len(kernel) * (len(kernel) - 1)) for kernel in within]
    assert result.value == pytest.approx(sum(means) - 2 * rbf_kernel(first, second, gamma=0.25).mean(), abs=1e-12)
    assert result.p < 0.05


def test_p_values_of_equal_sets_are_uniform():
    p_values = [squared_mmd(*halves(seed, 40), permutations=199, seed=seed).p for seed in range(60)]
    assert 0.3 < np.mean(p_values) < 0.7
    assert np.mean(np.array(p_values) <= 0.05) <= 0.12
    assert min(p_values) >= 1 / 200


def test_sets_of_different_size():
    first, second = halves(1)
    within = [rbf_kernel(side, gamma=0.1) for side in (first[:30], second)]
    means = [(kernel.sum() - np.trace(kernel)) / (len(kernel) * (len(kernel) - 1)) for kernel in within]
    expected = sum(means) - 2 * rbf_kernel(first[:30], second, gamma=0.1).mean()
    assert squared_mmd(first[:30], second, gamma=0.1, permutations=9).value == pytest.approx(expected, abs=1e-12)


def test_permutations_can_be_stopped(shifted):
    def stop(_count: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        squared_mmd(*shifted, advance=stop)


def test_gamma_by_the_median():
    assert median_gamma(np.array([[0.0], [1.0], [3.0]])) == pytest.approx(1 / (2 * 2.0**2))
    assert median_gamma(np.zeros((5, 2))) == 1.0


def test_coral_distance(shifted):
    assert coral_distance(*shifted) == pytest.approx(0.0025798610583556624, rel=1e-10)


def test_frechet_distance(shifted):
    assert frechet_distance(*shifted) == pytest.approx(0.504250192266064, rel=1e-9)
    first, second = halves(3, dimension=5)
    second = second * 2
    one, other = np.cov(first.T), np.cov(second.T)
    expected = ((first.mean(0) - second.mean(0)) ** 2).sum() + np.trace(one + other - 2 * np.real(sqrtm(one @ other)))
    assert frechet_distance(first, second) == pytest.approx(expected, rel=1e-9)
    assert frechet_distance(first, first) == pytest.approx(0, abs=1e-9)


def test_principal_map(shifted):
    first, second, explained = principal_map(*shifted)
    oracle = PCA(2, svd_solver="full").fit(np.concatenate(shifted))
    assert explained == pytest.approx(tuple(oracle.explained_variance_ratio_))
    expected = oracle.transform(np.concatenate(shifted))
    assert np.abs(np.concatenate([first, second])) == pytest.approx(np.abs(expected), abs=1e-9)
