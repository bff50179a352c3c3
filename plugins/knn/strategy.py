"""The nearest labelled texts decide."""

import tlgui.api as tl


class KnnParams(tl.VectorParams):
    """How many decide."""

    neighbours: int = tl.param(
        5,
        title="Neighbours",
        description="How many of the nearest rows vote; nearer ones count more. (3 to 5 are common.)",
        unit="rows",
        ge=1,
        le=1000,
    )


class Knn(tl.Probe):
    """A vote of the nearest rows on frozen features."""

    id = "knn"
    title = "Nearest neighbours"
    summary = "Gives each text the label of the most similar labelled texts; nothing is trained."
    paper = "Cover and Hart 1967, Nearest neighbor pattern classification"
    params = KnnParams

    def fit_head(self, vectors, labels, weights, params: KnnParams, context: tl.Context):
        return context.fit_head("neighbours", vectors, labels, weights=weights, k=params.neighbours)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Knn())
