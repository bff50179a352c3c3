"""First a linear probe on frozen features, then everything, from there."""

import tlgui.api as tl


class LpFtParams(tl.TuningParams):
    """Settings of both halves."""

    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty of the linear probe. (10 is best for MiniLM on banking77.)",
        gt=0,
        le=1e6,
    )
    learning_rate: float = tl.param(
        5e-5,
        title="Learning rate",
        description="Peak rate of the encoder; lower than for plain fine-tuning, since the classifier fits already. (Kumar et al. 2022 "
        "choose it on dev.)",
        gt=0,
        le=0.1,
    )
    head_learning_rate: float = tl.param(
        5e-5, title="Head learning rate", description="Peak rate of the classifier, which is trained already.", gt=0, le=1
    )
    freeze_embeddings: bool = tl.param(
        False,
        title="Freeze word embeddings",
        description="Keep the token embeddings as they are: saves half of MiniLM's and four fifths of e5's memory for training.",
    )


class LpFt(tl.Tuning):
    """Linear probing, then full fine-tuning."""

    id = "lp-ft"
    title = "Probe, then fine-tune (LP-FT)"
    summary = "Fits the classifier on the frozen encoder first, so that fine-tuning begins without a random head that would distort it."
    paper = "Kumar et al. 2022, Fine-tuning can distort pretrained features and underperform out-of-distribution"
    params = LpFtParams

    def plan(self, params: LpFtParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        probe = tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.labelled_rows)
        return [probe, tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows), *super().plan(params, facts)]

    def run(self, context: tl.Context, params: LpFtParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        rows = context.training_rows()
        if artefacts.featuriser is None:
            artefacts = artefacts.having(featuriser=context.pretrained_encoder(params.pooling))
        vectors, weights = context.row_features(artefacts, rows), context.row_weights(artefacts)[: len(rows)]
        # Unlike a probe's vectors these are as long as the encoder makes them: a penalty of the same strength has a smaller C.
        length = max(float((vectors * vectors).sum()) / max(1, len(rows)), 1e-12)
        head = context.fit_logistic(vectors, rows.labels, c=params.C / length, weights=weights)
        return super().run(context, params, artefacts.having(head=head))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LpFt())
