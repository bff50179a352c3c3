"""The source's vectors, given the covariance of the target."""

from typing import Literal

import tlgui.api as tl


class CoralParams(tl.VectorParams):
    """Settings of the covariances."""

    shrinkage: Literal["auto", "none"] = tl.param(
        "auto",
        title="Shrinkage",
        description="“auto” draws each covariance towards a sphere as far as the number of rows advises (Ledoit and Wolf 2004), which "
        "keeps directions with little variance from being blown up.",
    )
    ridge: float = tl.param(
        0.0,
        title="Ridge",
        description="Added to the diagonal of both covariances; larger aligns less. (Sun et al. 2016 add 1, which leaves vectors of unit "
        "length as they are; 0 relies on the shrinkage.)",
        ge=0,
        le=1e6,
    )
    means: bool = tl.param(
        True,
        title="Align means",
        description="Also move the mean of the source onto that of the target. (Sun et al. 2016 do not: their vectors are standardised.)",
        advanced=True,
    )


class Coral(tl.Alignment):
    """Correlation alignment: whitens the source and colours it with the covariance of the target."""

    id = "coral"
    title = "CORAL"
    summary = "Gives the vectors of the source the mean and the covariance of the target's, so that a classifier fitted on them fits there."
    paper = "Sun et al. 2016, Return of frustratingly easy domain adaptation"
    params = CoralParams

    def fit_maps(self, vectors: tl.DomainVectors, params: CoralParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        source, target = (covariance(rows, params) for rows in (vectors.source, vectors.target))
        matrix = power(target, 0.5) @ power(source, -0.5)
        means = (rows.mean(axis=0) if params.means else np.zeros(len(source)) for rows in (vectors.source, vectors.target))
        identity = np.eye(len(source))
        source_mean, target_mean = means
        return tl.DomainMaps(target=(identity, np.zeros(len(source))), source=(matrix, target_mean - matrix @ source_mean))


def covariance(rows, params):
    """Covariance of rows, regularised as the user wants it."""
    import numpy as np
    from sklearn.covariance import LedoitWolf

    estimate = LedoitWolf().fit(rows).covariance_ if params.shrinkage == "auto" else np.cov(rows, rowvar=False)
    return estimate + params.ridge * np.eye(len(estimate))


def power(covariance, exponent):
    """A power of a symmetric matrix; directions without any variance stay at 0."""
    import numpy as np

    values, directions = np.linalg.eigh(covariance)
    there = values > values[-1] * len(values) * np.finfo(values.dtype).eps
    return (directions[:, there] * values[there] ** exponent) @ directions[:, there].T


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Coral())
