"""How far two sets of vectors are apart: a classifier that tells them apart, a kernel test, and distances of their moments."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import pdist
from scipy.stats import binomtest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from tlgui.core.shift import Separability, Tested
from tlgui.engine.logistic import one_thread

_FOLDS = 5
_PERMUTATIONS = 999
#: Vectors that the median heuristic looks at: pairs grow with the square.
_MEDIAN_SAMPLE = 1000
#: Permutations that are computed at once.
_BLOCK = 64

Vectors = NDArray[np.floating]


def proxy_a_distance(
    first: Vectors, second: Vectors, *, inverse_penalty: float = 1.0, seed: int = 0, confidence: float = 0.95
) -> Separability:
    """Proxy A-distance 2(1 - 2e), where e is the error of a classifier that tells the sets apart (Ben-David et al. 2007).

    Logistic regression, five stratified folds, every vector judged while held out. 0: it cannot tell them apart; 2: it never
    errs. Negative values are set to 0. The larger set is cut to the size of the smaller one, so that guessing errs half the time.

    Args:
        first, second: shape (n, dimension) and (m, dimension), at least five rows each.
        inverse_penalty: C of the logistic regression; the smaller, the simpler the classifier.
        seed: of the choice of rows and of the folds.
        confidence: of the interval; Wilson's for e (Wilson 1927), mapped to the distance.
    """
    size = min(len(first), len(second))
    generator = np.random.default_rng(seed)
    sides = [part if len(part) == size else part[np.sort(generator.choice(len(part), size, replace=False))] for part in (first, second)]
    vectors, side = np.concatenate(sides), np.repeat([0, 1], size)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=seed)
    with one_thread():
        judged = cross_val_predict(LogisticRegression(C=inverse_penalty, max_iter=1000), vectors, side, cv=folds)
    errors = int((judged != side).sum())
    test = binomtest(errors, 2 * size, alternative="less")
    bounds = binomtest(errors, 2 * size).proportion_ci(confidence, method="wilson")

    def distance(error: float) -> float:
        return max(0.0, 2 * (1 - 2 * error))

    return Separability(value=distance(errors / (2 * size)), low=distance(bounds.high), high=distance(bounds.low), p=float(test.pvalue))


def median_gamma(vectors: Vectors, *, seed: int = 0) -> float:
    """The RBF kernel's gamma = 1 / (2 median distance squared) by the median heuristic (Gretton et al. 2012); 1 if all are equal."""
    if len(vectors) > _MEDIAN_SAMPLE:
        vectors = vectors[np.random.default_rng(seed).choice(len(vectors), _MEDIAN_SAMPLE, replace=False)]
    median = float(np.median(pdist(vectors)))
    return 1 / (2 * median**2) if median > 0 else 1.0


def squared_mmd(
    first: Vectors,
    second: Vectors,
    *,
    gamma: float | None = None,
    permutations: int = _PERMUTATIONS,
    seed: int = 0,
    advance: Callable[[int], None] = lambda _: None,
) -> Tested:
    """Unbiased squared maximum mean discrepancy with an RBF kernel, and the p-value of its permutation test (Gretton et al. 2012).

    Args:
        first, second: shape (n, dimension) and (m, dimension), at least two rows each.
        gamma: of the kernel exp(-gamma |x - y|^2); by the median heuristic if None.
        permutations: of the memberships; the smallest p-value is 1 / (permutations + 1).
        advance: hears how many permutations were computed; may raise.
    """
    pooled = np.concatenate([first, second]).astype(np.float64)
    kernel = _rbf(pooled, median_gamma(pooled, seed=seed) if gamma is None else gamma)
    membership = np.zeros((len(pooled), 1))
    membership[: len(first)] = 1
    value = float(_unbiased(kernel, membership)[0])
    generator = np.random.default_rng(seed)
    as_large = 0
    for start in range(0, permutations, _BLOCK):
        count = min(_BLOCK, permutations - start)
        drawn = np.stack([generator.permutation(membership[:, 0]) for _ in range(count)], axis=1)
        as_large += int((_unbiased(kernel, drawn) >= value).sum())
        advance(count)
    return Tested(value=value, p=(as_large + 1) / (permutations + 1))


def _rbf(vectors: Vectors, gamma: float) -> NDArray[np.float64]:
    norms = (vectors**2).sum(axis=1)
    kernel: NDArray[np.float64] = norms[:, None] + norms - 2 * vectors @ vectors.T
    np.maximum(kernel, 0, out=kernel)
    np.exp(-gamma * kernel, out=kernel)
    return kernel


def _unbiased(kernel: NDArray[np.float64], membership: NDArray[np.float64]) -> NDArray[np.float64]:
    """The estimate for each column of ``membership``, which has a 1 for the rows of the first set."""
    size = membership[:, 0].sum()
    rest = len(kernel) - size
    with_first = kernel @ membership
    inside = (membership * with_first).sum(axis=0)
    across = ((1 - membership) * with_first).sum(axis=0)
    outside = kernel.sum() - inside - 2 * across
    # The kernel of a vector with itself is 1; the unbiased estimate leaves these pairs out.
    estimates: NDArray[np.float64] = (
        (inside - size) / (size * (size - 1)) + (outside - rest) / (rest * (rest - 1)) - 2 * across / (size * rest)
    )
    return estimates


def coral_distance(first: Vectors, second: Vectors) -> float:
    """Squared Frobenius distance of the covariances over 4 d^2, d the dimension (Sun and Saenko 2016)."""
    gap = _covariance(first) - _covariance(second)
    return float((gap**2).sum() / (4 * gap.shape[0] ** 2))


def frechet_distance(first: Vectors, second: Vectors) -> float:
    """Squared 2-Wasserstein distance of the Gaussians with the moments of both sets (Dowson and Landau 1982; Heusel et al. 2017)."""
    one, other = _covariance(first), _covariance(second)
    values, basis = np.linalg.eigh(one)
    root = (basis * np.sqrt(np.maximum(values, 0))) @ basis.T
    cross = np.linalg.eigvalsh(root @ other @ root)
    means = ((first.mean(axis=0, dtype=np.float64) - second.mean(axis=0, dtype=np.float64)) ** 2).sum()
    return float(max(0.0, means + np.trace(one) + np.trace(other) - 2 * np.sqrt(np.maximum(cross, 0)).sum()))


def _covariance(vectors: Vectors) -> NDArray[np.float64]:
    return np.cov(vectors.astype(np.float64), rowvar=False)


def principal_map(first: Vectors, second: Vectors) -> tuple[NDArray[np.float64], NDArray[np.float64], tuple[float, float]]:
    """Both sets on the first two principal components of them together.

    Returns:
        Coordinates of the first set, (n, 2), of the second, (m, 2), and the share of the variance that each axis explains. Each axis
        points so that its largest entry is positive, which makes the map the same on every machine.
    """
    pooled = np.concatenate([first, second]).astype(np.float64)
    pooled -= pooled.mean(axis=0)
    values, basis = np.linalg.eigh(pooled.T @ pooled)
    axes = basis[:, ::-1][:, :2]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    explained = values[::-1][:2] / max(values.sum(), np.finfo(np.float64).tiny)
    places = pooled @ axes
    return places[: len(first)], places[len(first) :], (float(explained[0]), float(explained[1]))
