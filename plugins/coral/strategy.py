"""The source's vectors, given the covariance of the target."""

from typing import Literal

import tlgui.api as tl


class CoralParams(tl.AlignmentParams):
    """Settings of the covariances."""

    ridge: float | None = tl.param(
        None,
        title="Ridge",
        description="Added to the diagonal of both covariances, as a multiple of their mean variance; a large one aligns little but the "
        "means. Automatic: chosen without target labels. (Sun et al. 2016 add the identity to standardised features, which is 1 here.)",
        ge=0,
        le=1e9,
    )
    shrinkage: Literal["auto", "none"] = tl.param(
        "auto",
        title="Shrinkage",
        description="Ledoit-Wolf draws each covariance towards a sphere as far as the number of rows advises (Ledoit and Wolf 2004), which "
        "keeps directions with little variance from being blown up.",
        choices={"auto": "Ledoit-Wolf", "none": "None"},
        advanced=True,
    )
    means: bool = tl.param(
        True,
        title="Align means",
        description="Also move the mean of the source onto that of the target. (Sun et al. 2016 do not: their features are standardised. "
        "On Amazon reviews with multilingual-e5-small it is worth up to 14 points.)",
        advanced=True,
    )


class Coral(tl.Alignment):
    """Correlation alignment: whitens the source and colours it with the covariance of the target."""

    id = "coral"
    title = "CORAL"
    summary = "Gives the vectors of the source the mean and the covariance of the target's, so that a classifier fitted on them fits there."
    paper = "Sun et al. 2016, Return of frustratingly easy domain adaptation"
    params = CoralParams
    tuned, grid = "ridge", (0.1, 1.0, 10.0, 100.0)

    def fit_maps(self, vectors: tl.DomainVectors, params: CoralParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        source, target = (covariance(rows, params.shrinkage) for rows in (vectors.source, vectors.target))
        identity = np.eye(len(source))
        ridge = params.ridge * np.trace(source + target) / (2 * len(source)) * identity
        matrix = power(target + ridge, 0.5) @ power(source + ridge, -0.5)
        offset = vectors.target.mean(axis=0) - matrix @ vectors.source.mean(axis=0) if params.means else np.zeros(len(source))
        return tl.DomainMaps(target=(identity, np.zeros(len(source))), source=(matrix, offset))


def covariance(rows, shrinkage):
    """Covariance of rows, shrunk if the user wants it."""
    import numpy as np
    from sklearn.covariance import LedoitWolf

    return LedoitWolf(store_precision=False).fit(rows).covariance_ if shrinkage == "auto" else np.cov(rows, rowvar=False)


def power(covariance, exponent):
    """A power of a symmetric matrix; directions without any variance stay at 0."""
    import numpy as np

    values, directions = np.linalg.eigh(covariance)
    there = values > values[-1] * len(values) * np.finfo(values.dtype).eps
    return (directions[:, there] * values[there] ** exponent) @ directions[:, there].T


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Coral())
