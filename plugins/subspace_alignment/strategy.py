"""The principal axes of the source, turned onto those of the target."""

import tlgui.api as tl


class SubspaceAlignmentParams(tl.AlignmentParams):
    """Settings of the subspaces."""

    components: int | None = tl.param(
        None,
        title="Components",
        description="Dimension of each domain's subspace; fewer are taken where a domain has fewer rows. Automatic: chosen without target "
        "labels. (SKADA-Bench tries 1 to 100.)",
        ge=1,
        le=4096,
        start=50,
    )


class SubspaceAlignment(tl.Alignment):
    """Subspace alignment: each domain by its own principal components, the source's turned onto the target's."""

    id = "subspace-alignment"
    title = "Subspace alignment"
    summary = "Describes each domain by its own principal components and turns those of the source onto those of the target."
    paper = "Fernando et al. 2013, Unsupervised visual domain adaptation using subspace alignment"
    params = SubspaceAlignmentParams
    tuned, grid = "components", (20, 50, 100, 200)

    def usable_grid(self, vectors: tl.DomainVectors) -> tuple[int, ...]:
        most = most_components(vectors)
        return tuple(value for value in self.grid if value <= most) or (most,)

    def fit_maps(self, vectors: tl.DomainVectors, params: SubspaceAlignmentParams, context: tl.Context) -> tl.DomainMaps:
        from sklearn.decomposition import PCA

        most = min(params.components, most_components(vectors))
        if most < params.components:
            context.notice("strategy.fewer_components", wanted=params.components, components=most)
        source, target = (PCA(n_components=most, svd_solver="covariance_eigh").fit(rows) for rows in (vectors.source, vectors.target))
        turned = target.components_ @ source.components_.T @ source.components_
        return tl.DomainMaps(
            target=(target.components_, -target.components_ @ target.mean_),
            source=(turned, -turned @ source.mean_),
        )


def most_components(vectors):
    """A subspace has no more dimensions than its domain has rows."""
    return min(*vectors.source.shape, len(vectors.target))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(SubspaceAlignment())
