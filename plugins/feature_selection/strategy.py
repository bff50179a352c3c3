"""The components of the vectors that tell the classes apart, and the domains as little as possible."""

import tlgui.api as tl


class FeatureSelectionParams(tl.VectorParams):
    """Settings of the choice."""

    features: int = tl.param(
        64,
        title="Features",
        description="Components that are kept, the best for telling the classes apart. (A sixth of MiniLM's; scikit-learn: 10.)",
        ge=1,
        le=4096,
    )
    domain_auc: float = tl.param(
        0.75,
        title="Most domain signal",
        description="A component that tells source from target with a larger area under the ROC curve is left out; 1 leaves none out. "
        "Without texts of both domains nothing is left out for this reason. (Halfway between no signal, 0.5, and a sure one, 1.)",
        ge=0.5,
        le=1,
    )


class FeatureSelection(tl.FeatureMap):
    """Analysis of variance by class, after components that separate the domains are left out."""

    id = "feature-selection"
    title = "Feature selection"
    summary = "Keeps the components of the vectors that tell the classes apart, and leaves out those that rather tell the domains apart."
    paper = "Uguroglu and Carbonell 2011, Feature selection for transfer learning"
    needs = tl.Needs(encoder=True, unlabelled_target=tl.Need.OPTIONAL, min_rows_per_class=2)
    params = FeatureSelectionParams

    def fit_maps(self, vectors: tl.DomainVectors, params: FeatureSelectionParams, context: tl.Context) -> tl.DomainMaps:
        import warnings

        import numpy as np
        from sklearn.feature_selection import f_classif

        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of components that are the same everywhere: they have no strength
            strength = np.nan_to_num(f_classif(vectors.labelled, vectors.labels)[0], nan=0.0, posinf=np.finfo(np.float64).max)
        allowed = domain_auc(vectors.source, vectors.target) <= params.domain_auc
        if not allowed.any():
            raise tl.StrategyError("strategy.no_features", strategy=self.title, limit=params.domain_auc)
        kept = np.flatnonzero(allowed)[np.argsort(-strength[allowed], kind="stable")[: params.features]]
        if len(kept) < params.features:
            context.notice("strategy.fewer_components", wanted=params.features, components=len(kept))
        kept.sort()
        return tl.DomainMaps(target=(np.eye(vectors.labelled.shape[1])[kept], np.zeros(len(kept))))


def domain_auc(source, target):
    """How well each component alone tells the domains apart, shape (d,): 0.5 not at all, 1 surely; 0.5 where a domain has no rows."""
    import numpy as np
    from scipy.stats import rankdata

    if not len(source) or not len(target):
        return np.full(source.shape[1], 0.5)
    ranks = rankdata(np.concatenate([source, target]), axis=0)[: len(source)]
    area = (ranks.sum(axis=0) - len(source) * (len(source) + 1) / 2) / (len(source) * len(target))
    return np.maximum(area, 1 - area)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(FeatureSelection())
