"""Source rows weighted by how much a classifier of the domains takes them for target rows."""

import tlgui.api as tl


class DomainWeightingParams(tl.VectorParams):
    """Settings of the classifier and the bounds."""

    C: float = tl.param(
        1.0, title="C", description="Inverse strength of the classifier's L2 penalty; smaller weighs less. (adapt's IWC: 1.)", gt=0, le=1e6
    )
    most: float = tl.param(
        10.0,
        title="Largest weight",
        description="Weights are kept between its inverse and this, so that no handful of rows decides. (A convention.)",
        ge=1,
        le=1e6,
    )


class DomainWeighting(tl.InstanceWeights):
    """Importance weights from a discriminative model of the domains."""

    id = "domain-weighting"
    title = "Domain weighting"
    summary = "Weighs each source row by how much a classifier of the domains takes it for one of the target."
    paper = "Bickel et al. 2009, Discriminative learning under covariate shift"
    params = DomainWeightingParams

    def fit_weights(self, source, target, params: DomainWeightingParams, context: tl.Context):
        import numpy as np

        domains = np.repeat([0, 1], [len(source), len(target)])
        head = context.fit_logistic(np.concatenate([source, target]), domains, c=params.C)
        odds = head.predict_proba(source).astype(np.float64)
        ratio = odds[:, 1] / np.maximum(odds[:, 0], 1e-12) * len(source) / len(target)
        return np.clip(ratio, 1 / params.most, params.most)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(DomainWeighting())
