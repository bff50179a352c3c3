"""The directions that tell the classes apart."""

import tlgui.api as tl


class LdaParams(tl.VectorParams):
    """Settings of the covariance."""

    shrinkage: float | None = tl.param(
        None,
        title="Shrinkage",
        description="How far the covariance within the classes is drawn towards a sphere: 0 not at all, 1 entirely. Automatic: as far as "
        "the number of rows advises. (Ledoit and Wolf 2004.)",
        ge=0,
        le=1,
        start=0.5,
    )


class Lda(tl.FeatureMap):
    """Fisher's discriminant directions, one fewer than there are classes."""

    id = "lda"
    title = "Discriminant analysis (LDA)"
    summary = "Projects the vectors onto the few directions in which the classes differ most, compared with their spread."
    paper = "Fisher 1936, The use of multiple measurements in taxonomic problems"
    needs = tl.Needs(encoder=True, min_rows_per_class=2)
    params = LdaParams

    def fit_maps(self, vectors: tl.DomainVectors, params: LdaParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np
        from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

        shrinkage = "auto" if params.shrinkage is None else params.shrinkage
        lda = LinearDiscriminantAnalysis(solver="eigen", shrinkage=shrinkage)
        try:
            lda.fit(vectors.labelled, vectors.labels)
        except np.linalg.LinAlgError as error:
            raise tl.StrategyError("strategy.singular_covariance", strategy=self.title) from error
        matrix = lda.scalings_[:, : len(lda.classes_) - 1].T
        return tl.DomainMaps(target=(matrix, -matrix @ vectors.labelled.mean(axis=0)))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Lda())
