"""The directions in which the vectors of both domains vary most."""

import tlgui.api as tl


class PcaParams(tl.VectorParams):
    """Settings of the projection."""

    components: int = tl.param(
        50,
        title="Components",
        description="Directions that are kept. (SKADA-Bench projects text to 50; fewer are kept where there are fewer rows.)",
        ge=1,
        le=4096,
    )


class Pca(tl.FeatureMap):
    """Principal component analysis on the rows of both domains."""

    id = "pca"
    title = "Principal components (PCA)"
    summary = "Keeps the directions in which the vectors of both domains vary most and drops the others as noise."
    paper = "Pearson 1901, On lines and planes of closest fit to systems of points in space"
    params = PcaParams

    def fit_maps(self, vectors: tl.DomainVectors, params: PcaParams, context: tl.Context) -> tl.DomainMaps:
        from sklearn.decomposition import PCA

        most = min(params.components, *vectors.all.shape)
        if most < params.components:
            context.notice("strategy.fewer_components", wanted=params.components, components=most)
        pca = PCA(n_components=most, svd_solver="covariance_eigh").fit(vectors.all)
        return tl.DomainMaps(target=(pca.components_, -pca.components_ @ pca.mean_))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Pca())
