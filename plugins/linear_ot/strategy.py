"""The shortest way from the source's cloud of vectors to the target's, as if both were Gaussian."""

import tlgui.api as tl


class LinearOtParams(tl.VectorParams):
    """Settings of the covariances."""

    ridge: float = tl.param(
        1e-3,
        title="Ridge",
        description="Added to the diagonal of both covariances, as a share of their mean variance, against directions that hardly vary. "
        "(POT's linear transport adds 1e-8; SKADA-Bench tries 1e-8 to 10.)",
        ge=0,
        le=1e6,
    )


class LinearOt(tl.Alignment):
    """Optimal transport between two Gaussians, which is an affine map."""

    id = "linear-ot"
    title = "Linear optimal transport"
    summary = "Moves the vectors of the source onto those of the target by the affine map that moves them least on the whole."
    paper = "Flamary et al. 2019, Concentration bounds for linear Monge mapping estimation and optimal transport domain adaptation"
    params = LinearOtParams

    def fit_maps(self, vectors: tl.DomainVectors, params: LinearOtParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        source, target = (covariance(rows, params.ridge) for rows in (vectors.source, vectors.target))
        root, inverse = power(source, 0.5), power(source, -0.5)
        matrix = inverse @ power(root @ target @ root, 0.5) @ inverse
        offset = vectors.target.mean(axis=0) - matrix @ vectors.source.mean(axis=0)
        return tl.DomainMaps(target=(np.eye(len(source)), np.zeros(len(source))), source=(matrix, offset))


def covariance(rows, ridge):
    """Covariance of rows (divided by their number), with a share of the mean variance added to the diagonal."""
    import numpy as np

    estimate = np.cov(rows, rowvar=False, ddof=0)
    return estimate + ridge * np.trace(estimate) / len(estimate) * np.eye(len(estimate))


def power(matrix, exponent):
    """A power of a symmetric matrix; directions without any variance stay at 0."""
    import numpy as np

    values, directions = np.linalg.eigh(matrix)
    there = values > values[-1] * len(values) * np.finfo(values.dtype).eps
    return (directions[:, there] * values[there] ** exponent) @ directions[:, there].T


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LinearOt())
