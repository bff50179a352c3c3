"""The source's rows are carried to the target's along the cheapest transport."""

import tlgui.api as tl

#: How far what leaves the points may be from their weights, relative to these. Places differ by less than a hundredth of their spread
#: from those with the library's tolerance, which takes up to twice as long.
_TOLERANCE = 3e-4
#: From this regularisation on, no exponential leaves the range of single precision, which takes two thirds of the time.
_SINGLE_PRECISION_FROM = 0.05


class SinkhornOtParams(tl.AlignmentParams):
    """Settings of the transport."""

    regularisation: float | None = tl.param(
        None,
        title="Regularisation",
        description="Of the entropy, relative to the median cost: a small one lets each row go to few others, a large one blurs. "
        "Automatic: 0.1 or 0.5, chosen without target labels. (SKADA-Bench searches 0.1 to 1; 1 was never chosen on the 12 transfers "
        "of the Amazon reviews of Blitzer et al. 2007.)",
        gt=0,
        le=1000,
        start=0.1,
    )
    class_regularisation: float = tl.param(
        0.1,
        title="Class regularisation",
        description="Keeps rows of different classes from going to the same place; 0: labels play no part. (POT: 0.1.)",
        ge=0,
        le=1000,
    )
    rows: int = tl.param(
        1000,
        title="Rows at most",
        description="Of each domain, for which the transport is solved; other source rows move as the nearest of them. Its cost grows with "
        "their square. (1,000 take five seconds on two cores, the choice of the regularisation included.)",
        unit="rows",
        ge=20,
        le=5000,
        advanced=True,
    )


class SinkhornOt(tl.Alignment):
    """Optimal transport with an entropic and a class term, solved by POT; barycentric mapping."""

    id = "sinkhorn-ot"
    title = "Optimal transport (Sinkhorn)"
    summary = (
        "Carries each text of the source to where the target's are, at the least cost and class by class, and fits the classifier there."
    )
    paper = "Courty et al. 2017, Optimal transport for domain adaptation"
    params = SinkhornOtParams
    tuned, grid = "regularisation", (0.1, 0.5)

    def fit_maps(self, vectors: tl.DomainVectors, params: SinkhornOtParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        some = np.random.default_rng(context.seed)
        source, target = (np.sort(some.permutation(len(rows))[: params.rows]) for rows in (vectors.source, vectors.target))
        points, goals = vectors.source[source], vectors.target[target]
        labels = vectors.labels[vectors.is_source][source]
        moved = context.patiently(lambda: transported(points, labels, goals, params.regularisation, params.class_regularisation))
        if not np.isfinite(moved).all():
            raise tl.StrategyError("strategy.no_transport", strategy=self.title, regularisation=params.regularisation)
        dimension = points.shape[1]
        return tl.DomainMaps(target=(np.eye(dimension), np.zeros(dimension)), source=tl.Displacements(points, moved - points))


def transported(points, labels, goals, regularisation, class_regularisation):
    """Where the points go: each to the mean of the goals, weighted by how much of it is carried there."""
    import warnings

    import numpy as np
    from ot.da import SinkhornLpl1Transport, SinkhornTransport

    if regularisation >= _SINGLE_PRECISION_FROM:
        points, goals = points.astype(np.float32), goals.astype(np.float32)
    settings = {"reg_e": regularisation, "norm": "median", "tol": _TOLERANCE / len(points) ** 0.5}
    transport = SinkhornLpl1Transport(reg_cl=class_regularisation, **settings) if class_regularisation else SinkhornTransport(**settings)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of slow convergence; what counts is looked at
        return transport.fit(Xs=points, ys=labels, Xt=goals).transform(Xs=points)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(SinkhornOt())
