"""A classifier on the vectors of a frozen encoder."""

from typing import Literal

import tlgui.api as tl

#: For vectors of length 1; of longer ones, as whitening leaves them, a penalty of the same strength has a smaller C.
_CANDIDATES = {"logistic": (1.0, 3.0, 10.0, 30.0, 100.0), "svm": (1.0, 10.0, 100.0)}
#: With which the layers of an encoder are compared.
_USUAL_C = 10.0


class LinearProbeParams(tl.VectorParams):
    """Settings of the features and the classifier."""

    C: float | None = tl.param(
        None,
        title="C",
        description="Inverse strength of the L2 penalty. Automatic: the best of five between 1 and 100, divided by the mean squared "
        "length of the vectors, on the dev rows, or by cross-validation where there are fewer than 1,000. (10 is best for MiniLM on "
        "banking77.)",
        gt=0,
        le=1e6,
        start=10.0,
    )
    head: Literal["logistic", "svm", "neighbours", "prototypes", "discriminant"] = tl.param(
        "logistic",
        title="Classifier",
        description="Logistic regression; a support vector machine with RBF kernel (the best in SKADA-Bench); a vote of "
        "the nearest rows; the nearest class mean (Snell et al. 2017); or linear discriminant analysis (Fisher 1936).",
        choices={
            "logistic": "Logistic regression",
            "svm": "Support vector machine (RBF)",
            "neighbours": "Nearest rows",
            "prototypes": "Nearest class mean",
            "discriminant": "Linear discriminant analysis",
        },
    )
    layers: Literal["last", "mean", "best"] = tl.param(
        "last",
        title="Layers",
        description="Vectors of the last layer, the mean over all layers, or the one layer whose vectors classify held-out rows best. "
        "(Garbas et al. 2024 rank encoders by the mean.)",
        choices={"last": "The last", "mean": "Mean of all", "best": "The best on held-out rows"},
        advanced=True,
    )
    neighbours: int = tl.param(
        5, title="Neighbours", description="How many rows vote, if they do. (scikit-learn: 5.)", unit="rows", ge=1, le=1000, advanced=True
    )
    balanced: bool = tl.param(
        False,
        title="Balance classes",
        description="Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.",
        advanced=True,
    )
    max_iterations: int = tl.param(
        1000, title="Maximal iterations", description="Of the L-BFGS solver. (50 to 100 are common.)", advanced=True, ge=10, le=100_000
    )


class LinearProbe(tl.Probe):
    """Logistic regression on frozen features; after other stages, on theirs."""

    id = "linear-probe"
    title = "Linear probe"
    summary = "Keeps the pretrained encoder as it is and fits a logistic regression on its vectors: fast, steady, good with few labels."
    paper = "Alain and Bengio 2016, Understanding intermediate layers using linear classifier probes"
    params = LinearProbeParams

    def plan(self, params: LinearProbeParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        encode, fit = super().plan(params, facts)
        tried = len(_CANDIDATES.get(params.head, ())) if params.C is None else 0
        return [encode, fit.model_copy(update={"rows": fit.rows + tried * encode.rows})]

    def encoded(self, context: tl.Context, params: LinearProbeParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        if artefacts.featuriser is not None or params.layers == "last":
            return super().encoded(context, params, artefacts)
        import numpy as np

        every = context.pretrained_encoder(params.pooling, normalise=params.normalise, layers="all")
        artefacts = artefacts.having(featuriser=every)
        rows = context.labelled_rows()
        vectors = context.row_features(artefacts, rows)
        layers = every.network.encoder.config.num_hidden_layers
        identity = np.eye(vectors.shape[1] // layers)
        if params.layers == "mean":
            matrix = np.tile(identity / layers, layers)
        else:
            parts = np.split(vectors, layers, axis=1)
            weights = context.row_weights(artefacts)
            usual = params.model_copy(update={"head": "logistic", "C": context.inverse_penalty(_USUAL_C * layers, vectors)})
            best = max(range(layers), key=lambda layer: self._score(context, usual, parts[layer], rows.labels, weights))
            context.notice("strategy.chosen", name=LinearProbeParams.model_fields["layers"].title, value=best + 1)
            matrix = np.concatenate([identity * (layer == best) for layer in range(layers)], axis=1)
        return context.with_maps(artefacts, tl.DomainMaps(target=(matrix, np.zeros(len(identity)))))

    def fit_head(self, vectors, labels, weights, params: LinearProbeParams, context: tl.Context):
        if params.balanced:
            import numpy as np

            counts = np.bincount(labels, weights=weights)
            weights = weights * (counts.sum() / np.count_nonzero(counts) / np.maximum(counts, 1e-12))[labels]
        if params.head == "logistic":
            return context.fit_logistic(vectors, labels, c=params.C, max_iterations=params.max_iterations, weights=weights)
        settings = {"svm": {"c": params.C}, "neighbours": {"k": params.neighbours}}.get(params.head, {})
        return context.fit_head(params.head, vectors, labels, weights=weights, **settings)

    def chosen(self, context: tl.Context, params: LinearProbeParams, vectors, labels, weights) -> LinearProbeParams:
        if params.C is not None or params.head not in _CANDIDATES:
            return params
        # The kernel of the support vector machine is as wide as the vectors are spread, so that their length plays no part.
        scale = context.inverse_penalty(1.0, vectors) if params.head == "logistic" else 1.0
        choices = [params.model_copy(update={"C": float(f"{c * scale:.3g}")}) for c in _CANDIDATES[params.head]]
        best = max(choices, key=lambda choice: self._score(context, choice, vectors, labels, weights))
        context.notice("strategy.chosen", name="C", value=best.C)
        return best

    def _score(self, context, params, vectors, labels, weights):
        """The main metric on held-out rows, summed over the folds."""
        found = 0.0
        for held in context.held_out():
            head = self.fit_head(vectors[~held], labels[~held], weights[~held], params, context)
            found += context.scores(head, vectors[held], labels[held])[context.task.main_metric]
        return found


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LinearProbe())
