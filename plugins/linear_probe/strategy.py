"""A linear classifier on the vectors of a frozen encoder."""

from typing import Literal

import tlgui.api as tl

#: For vectors of length 1; of longer ones, as whitening leaves them, a penalty of the same strength has a smaller C.
_CANDIDATES = (1.0, 3.0, 10.0, 30.0, 100.0)


class LinearProbeParams(tl.Params):
    """Settings of the features and the classifier."""

    C: float | None = tl.param(
        None,
        title="C",
        description="Inverse strength of the L2 penalty. Automatic: the best of five between 1 and 100, divided by the mean squared "
        "length of the vectors, on the dev rows, or by cross-validation where there are fewer than 1,000. (10 is best for MiniLM on "
        "banking77.)",
        gt=0,
        le=1e6,
    )
    normalise: bool = tl.param(
        True,
        title="Unit length",
        description="Scale vectors to length 1, as sentence encoders are trained to be compared. "
        "(banking77, C = 10: 0.930 with, 0.924 without.)",
    )
    pooling: Literal["card", "mean", "cls"] = tl.param(
        "card",
        title="Pooling",
        description="How token vectors become one vector; “card” does what the model was made for.",
        advanced=True,
    )
    balanced: bool = tl.param(
        False,
        title="Balance classes",
        description="Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.",
        advanced=True,
    )
    max_iterations: int = tl.param(
        1000, title="Maximal iterations", description="Of the L-BFGS solver; 50 to 100 are common.", advanced=True, ge=10, le=100_000
    )


class LinearProbe(tl.Strategy):
    """Logistic regression on frozen features; after other stages, on theirs."""

    id = "linear-probe"
    title = "Linear probe"
    summary = "Keeps the pretrained encoder as it is and fits a logistic regression on its vectors: fast, steady, good with few labels."
    family = tl.Family.FEATURES
    cost = tl.Cost.ENCODER_PASS
    paper = "Alain and Bengio 2016, Understanding intermediate layers using linear classifier probes"
    needs = tl.Needs(encoder=True)
    params = LinearProbeParams

    def plan(self, params: LinearProbeParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        rows = facts.labelled_rows + facts.dev_rows
        fits = 2 if params.C is not None else 2 + len(_CANDIDATES)
        return [tl.PlannedStep(work=tl.Work.ENCODE, rows=rows), tl.PlannedStep(work=tl.Work.FIT, rows=rows * fits)]

    def run(self, context: tl.Context, params: LinearProbeParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        import numpy as np

        if artefacts.featuriser is None:
            artefacts = artefacts.having(featuriser=context.pretrained_encoder(params.pooling, normalise=params.normalise))
        rows = context.labelled_rows()
        vectors = context.row_features(artefacts, rows)
        weights = context.row_weights(artefacts)

        def fit(mask, c):
            settings = {"balanced": params.balanced, "max_iterations": params.max_iterations, "weights": weights[mask]}
            return context.fit_logistic(vectors[mask], rows.labels[mask], c=c, **settings)

        def score(c):
            scores = [context.scores(fit(~held, c), vectors[held], rows.labels[held]) for held in context.held_out()]
            return sum(score[context.task.main_metric] for score in scores)

        c = params.C
        if c is None:
            square = vectors.multiply(vectors) if not isinstance(vectors, np.ndarray) else vectors * vectors
            length = max(float(square.sum()) / len(rows), 1e-12)
            c = max((float(f"{candidate / length:.3g}") for candidate in _CANDIDATES), key=score)
            context.notice("strategy.chosen", name="C", value=c)
        return artefacts.having(head=context.calibrated(lambda mask: fit(mask, c), vectors, rows.labels))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LinearProbe())
