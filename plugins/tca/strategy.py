"""A projection in which the means of both domains coincide in the space of a kernel."""

import tlgui.api as tl


class TcaParams(tl.AlignmentParams):
    """Settings of the projection."""

    components: int | None = tl.param(
        None,
        title="Components",
        description="Directions that are kept. Automatic: 20, 50 or 100, chosen without target labels. (adapt: 20.)",
        ge=1,
        le=1000,
        start=50,
    )
    mu: float = tl.param(
        0.1,
        title="Mu",
        description="Strength of the penalty on the projection; a small one brings the means closer together. (adapt: 0.1.)",
        gt=0,
        le=1e6,
        advanced=True,
    )
    gamma: float | None = tl.param(
        None,
        title="Gamma",
        description="Of the RBF kernel. Automatic: one over the median squared distance of the rows. (Gretton et al. 2012.)",
        gt=0,
        le=1e6,
        advanced=True,
    )
    rows: int = tl.param(
        1000,
        title="Rows at most",
        description="The projection rests on so many rows, half of them from each domain: its cost grows with their third power. "
        "(1,000 take three seconds on two cores, the choice of the components included.)",
        unit="rows",
        ge=20,
        le=5000,
        advanced=True,
    )


class Tca(tl.Alignment):
    """Transfer component analysis (unsupervised)."""

    id = "tca"
    title = "Transfer component analysis (TCA)"
    summary = "Projects both domains onto the directions, in the space of a kernel, that keep their spread and bring their means together."
    paper = "Pan et al. 2011, Domain adaptation via transfer component analysis"
    params = TcaParams
    tuned, grid = "components", (20, 50, 100)

    def usable_grid(self, vectors: tl.DomainVectors) -> tuple[float, ...]:
        rows = len(vectors.source) + len(vectors.target)
        return tuple(components for components in self.grid if components < rows) or (max(1, rows - 1),)

    def fit_maps(self, vectors: tl.DomainVectors, params: TcaParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np
        from sklearn.metrics.pairwise import euclidean_distances

        some = np.random.default_rng(context.seed)
        source, target = (rows[np.sort(some.permutation(len(rows))[: params.rows // 2])] for rows in (vectors.source, vectors.target))
        landmarks = np.concatenate([source, target])
        distances = euclidean_distances(landmarks, squared=True)
        gamma = params.gamma or 1 / max(float(np.median(distances[np.triu_indices(len(landmarks), 1)])), 1e-12)
        most = min(params.components, len(landmarks) - 1)
        if most < params.components:
            context.notice("strategy.fewer_components", wanted=params.components, components=most)
        matrix = context.patiently(lambda: transfer_components(np.exp(-gamma * distances), len(source), most, params.mu)).T
        kernel_mean = np.exp(-gamma * distances).mean(axis=0)
        return tl.DomainMaps(target=tl.KernelParts(landmarks, gamma, matrix, -matrix @ kernel_mean))


def transfer_components(kernel, sources, components, mu):
    """The leading generalised eigenvectors of K H K against K L K + mu I (their equation 8), shape (n, components).

    Each has the sign that makes its largest entry positive, so that the result does not hang on the library.
    """
    import numpy as np
    from scipy.linalg import eigh

    count = len(kernel)
    side = np.concatenate([np.full(sources, 1 / sources), np.full(count - sources, -1 / (count - sources))])
    apart = kernel @ side
    centred = kernel - kernel.mean(axis=0)
    spread = centred.T @ centred
    _, vectors = eigh(spread, np.outer(apart, apart) + mu * np.eye(count), subset_by_index=[count - components, count - 1])
    vectors = vectors[:, ::-1]
    return vectors * np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(components)])


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Tca())
