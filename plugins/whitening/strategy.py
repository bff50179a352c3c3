"""Vectors without correlations, all directions on one scale."""

import tlgui.api as tl


class WhiteningParams(tl.VectorParams):
    """Settings of the covariance."""

    shrinkage: float | None = tl.param(
        None,
        title="Shrinkage",
        description="How far the covariance is drawn towards a sphere: 0 not at all, 1 entirely. Empty: as far as the number of rows "
        "advises. (Ledoit and Wolf 2004.)",
        ge=0,
        le=1,
    )
    per_domain: bool = tl.param(
        False,
        title="Each domain by itself",
        description="Whiten source and target apart, which removes differences of mean and covariance between them; needs target texts. "
        "(Off in Su et al. 2021, who have one domain.)",
    )


class Whitening(tl.FeatureMap):
    """ZCA whitening with a shrunk covariance."""

    id = "whitening"
    title = "Whitening"
    summary = "Removes the correlations of the vectors and puts all directions on one scale, so that no few of them drown the others."
    paper = "Su et al. 2021, Whitening sentence representations for better semantics and faster retrieval"
    params = WhiteningParams

    def check(self, params: WhiteningParams, facts: tl.ProblemFacts) -> list[tl.Finding]:
        if not params.per_domain or (facts.rows.get(tl.TransferRole.SOURCE) and facts.rows.get(tl.TransferRole.TARGET_UNLABELLED)):
            return []
        return [tl.Finding(code="strategy.needs_both_domains", severity=tl.Severity.ERROR, params={"strategy": self.title})]

    def fit_maps(self, vectors: tl.DomainVectors, params: WhiteningParams, context: tl.Context) -> tl.DomainMaps:
        if params.per_domain:
            return tl.DomainMaps(target=whitened(vectors.target, params.shrinkage), source=whitened(vectors.source, params.shrinkage))
        return tl.DomainMaps(target=whitened(vectors.all, params.shrinkage))


def whitened(rows, shrinkage):
    """Matrix and offset of the symmetric map to mean 0 and covariance 1; directions without any variance stay at 0."""
    import numpy as np
    from sklearn.covariance import LedoitWolf, ShrunkCovariance

    estimator = LedoitWolf() if shrinkage is None else ShrunkCovariance(shrinkage=shrinkage)
    values, directions = np.linalg.eigh(estimator.fit(rows).covariance_)
    there = values > values[-1] * len(values) * np.finfo(values.dtype).eps
    matrix = (directions[:, there] / np.sqrt(values[there])) @ directions[:, there].T
    return matrix, -matrix @ rows.mean(axis=0)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Whitening())
