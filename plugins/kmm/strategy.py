"""Source weights under which both domains have the same mean in the space of a kernel."""

import tlgui.api as tl

_MOST_ITERATIONS = 2000
_NARROWNESS = 10.0
_ROWS_AT_ONCE = 1000
#: Rows of a kernel of which all eigenvalues are had in no time.
_FEW = 100


class KmmParams(tl.VectorParams):
    """Settings of the kernel and the bounds."""

    gamma: float | None = tl.param(
        None,
        title="Gamma",
        description="Of the RBF kernel. Automatic: ten over the mean squared distance of source and target rows. (On Amazon reviews, a "
        "tenth of that leaves 50 of 2,000 rows with weight.)",
        gt=0,
        le=1e6,
    )
    most: float = tl.param(
        1000.0, title="Largest weight", description="Upper bound of each weight. (Huang et al. 2006: 1000.)", gt=0, le=1e6
    )
    rows: int = tl.param(
        2000,
        title="Rows at most",
        description="The kernel has a cell for each pair of source rows; of more rows, the others get the weight of the most similar one. "
        "(adapt: 1000.)",
        unit="rows",
        ge=10,
        le=20_000,
        advanced=True,
    )


class Kmm(tl.InstanceWeights):
    """A quadratic programme over the weights, solved by accelerated projected gradients."""

    id = "kmm"
    title = "Kernel mean matching (KMM)"
    summary = "Finds the source weights under which the means of both domains coincide in the space of a kernel."
    paper = "Huang et al. 2006, Correcting sample selection bias by unlabeled data"
    params = KmmParams

    def fit_weights(self, source, target, params: KmmParams, context: tl.Context):
        import numpy as np
        from sklearn.metrics.pairwise import euclidean_distances, rbf_kernel

        some = np.sort(np.random.default_rng(context.seed).permutation(len(source))[: params.rows])
        landmarks = source[some]
        gamma = params.gamma or _NARROWNESS / max(float(euclidean_distances(landmarks[:500], target[:500], squared=True).mean()), 1e-12)
        kernel = context.patiently(lambda: rbf_kernel(landmarks, gamma=gamma))
        similar = np.zeros(len(landmarks))
        for start in range(0, len(target), _ROWS_AT_ONCE):
            context.check_stop()
            similar += rbf_kernel(landmarks, target[start : start + _ROWS_AT_ONCE], gamma=gamma).sum(axis=1)
        step = 1 / context.patiently(lambda: largest_eigenvalue(kernel))
        weights = match(kernel, similar * len(landmarks) / len(target), params.most, step, context.check_stop)
        if len(some) == len(source):
            return weights
        nearest = np.concatenate(
            [
                euclidean_distances(source[start : start + _ROWS_AT_ONCE], landmarks).argmin(axis=1)
                for start in range(0, len(source), _ROWS_AT_ONCE)
            ]
        )
        return weights[nearest]


def largest_eigenvalue(kernel):
    """Of a symmetric matrix without negative cells."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    if len(kernel) < _FEW:
        return np.linalg.eigvalsh(kernel)[-1]
    return eigsh(kernel, k=1, v0=np.ones(len(kernel)), return_eigenvectors=False)[0]


def match(kernel, pull, most, step, check_stop):
    """The weights w with least w K w / 2 - pull w, 0 <= w <= most, mean within 1 +- (sqrt(n) - 1) / sqrt(n) (their equation 12).

    Accelerated projected gradients (Beck and Teboulle 2009) with restarts, until steps are below a millionth. ``step`` is one over the
    largest eigenvalue of the kernel.
    """
    import numpy as np

    count = len(pull)
    slack = (np.sqrt(count) - 1) / np.sqrt(count)
    weights = ahead = np.ones(count)
    momentum = 1.0
    for _ in range(_MOST_ITERATIONS):
        check_stop()
        moved = project(ahead - step * (kernel @ ahead - pull), most, count * (1 - slack), count * (1 + slack))
        change = moved - weights
        if (ahead - moved) @ change > 0:  # it has overshot
            momentum = 1.0
        faster = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = moved + (momentum - 1) / faster * change
        weights, momentum = moved, faster
        if np.abs(change).max() < 1e-6:
            break
    return weights


def project(point, most, least_sum, most_sum):
    """The nearest point with cells in [0, most] and a sum within bounds; the shift that gives it is found by bisection."""
    import numpy as np

    inside = np.clip(point, 0, most)
    wanted = np.clip(inside.sum(), least_sum, min(most_sum, most * len(point)))
    if inside.sum() == wanted:
        return inside
    low, high = -point.max() - most, -point.min() + most
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if np.clip(point + middle, 0, most).sum() < wanted else (low, middle)
    return np.clip(point + high, 0, most)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Kmm())
