"""The shortest way from the source's cloud of vectors to the target's, as if both were Gaussian."""

import tlgui.api as tl


class LinearOtParams(tl.AlignmentParams):
    """Settings of the covariances."""

    ridge: float | None = tl.param(
        None,
        title="Ridge",
        description="Added to the diagonal of both covariances, as a multiple of their mean variance; a large one moves little but the "
        "means. Automatic: chosen without target labels. (POT's linear transport adds 1e-8; SKADA-Bench tries 1e-8 to 10.)",
        ge=0,
        le=1e9,
    )


class LinearOt(tl.Alignment):
    """Optimal transport between two Gaussians, which is an affine map."""

    id = "linear-ot"
    title = "Linear optimal transport"
    summary = "Moves the vectors of the source onto those of the target by the affine map that moves them least on the whole."
    paper = "Flamary et al. 2019, Concentration bounds for linear Monge mapping estimation and optimal transport domain adaptation"
    params = LinearOtParams
    tuned, grid = "ridge", (0.1, 1.0, 10.0, 100.0)

    def fit_maps(self, vectors: tl.DomainVectors, params: LinearOtParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        source, target = (np.cov(rows, rowvar=False, ddof=0) for rows in (vectors.source, vectors.target))
        identity = np.eye(len(source))
        ridge = params.ridge * np.trace(source + target) / (2 * len(source)) * identity
        root, inverse = power(source + ridge, 0.5), power(source + ridge, -0.5)
        matrix = inverse @ power(root @ (target + ridge) @ root, 0.5) @ inverse
        offset = vectors.target.mean(axis=0) - matrix @ vectors.source.mean(axis=0)
        return tl.DomainMaps(target=(identity, np.zeros(len(source))), source=(matrix, offset))


def power(matrix, exponent):
    """A power of a symmetric matrix; directions without any variance stay at 0."""
    import numpy as np

    values, directions = np.linalg.eigh(matrix)
    there = values > values[-1] * len(values) * np.finfo(values.dtype).eps
    return (directions[:, there] * values[there] ** exponent) @ directions[:, there].T


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LinearOt())
