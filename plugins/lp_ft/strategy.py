"""First a linear probe on frozen features, then everything, from there."""

import tlgui.api as tl


class LpFtParams(tl.FineTuningParams):
    """Settings of both halves."""

    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty of the linear probe. (10 is best for MiniLM on banking77.)",
        gt=0,
        le=1e6,
    )
    learning_rate: float | None = tl.param(
        None,
        title="Learning rate",
        description="Peak rate of the encoder. Automatic: half of plain fine-tuning's, since the classifier fits already: 5e-5 for up to 6 "
        "layers, 1.5e-5 for up to 12, 5e-6 for more. (Kumar et al. 2022 choose it on dev.)",
        gt=0,
        le=0.1,
        start=5e-5,
    )
    head_learning_rate: float = tl.param(
        5e-5,
        title="Head learning rate",
        description="Peak rate of the classifier, which is trained already. (As for MiniLM's encoder.)",
        gt=0,
        le=1,
    )


class LpFt(tl.Tuning):
    """Linear probing, then full fine-tuning."""

    id = "lp-ft"
    title = "Probe, then fine-tune (LP-FT)"
    summary = "Fits the classifier on the frozen encoder first, so that fine-tuning begins without a random head that would distort it."
    paper = "Kumar et al. 2022, Fine-tuning can distort pretrained features and underperform out-of-distribution"
    params = LpFtParams
    rate_share = 0.5

    def plan(self, params: LpFtParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        probe = tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.labelled_rows)
        return [probe, tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows), *super().plan(params, facts)]

    def run(self, context: tl.Context, params: LpFtParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        return super().run(context, params, context.probed(artefacts, pooling=params.pooling, c=params.C))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LpFt())
