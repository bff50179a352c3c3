"""Halfway back from the trained weights to the pretrained ones."""

import tlgui.api as tl


class WiseFtParams(tl.Params):
    """Where between the two networks to stop."""

    alpha: float = tl.param(
        0.5,
        title="Share of the trained weights",
        description="0 is the pretrained encoder under the new classifier, 1 the trained one. (Wortsman et al. 2022 recommend 0.5 where "
        "nothing is known of the target.)",
        ge=0,
        le=1,
    )


class WiseFt(tl.Strategy):
    """Weight-space ensemble of the pretrained and the fine-tuned network."""

    id = "wise-ft"
    title = "Interpolation with the pretrained weights (WiSE-FT)"
    summary = "After fine-tuning, goes part of the way back to the pretrained weights: often better where texts differ from the training's."
    family = tl.Family.PARAMETERS
    cost = tl.Cost.SECONDS
    paper = "Wortsman et al. 2022, Robust fine-tuning of zero-shot models"
    needs = tl.Needs(encoder=True, head=True, trained_encoder=True)
    params = WiseFtParams

    def plan(self, params: WiseFtParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        return [tl.PlannedStep(work=tl.Work.ENCODE, rows=max(1, facts.dev_rows))]

    def run(self, context: tl.Context, params: WiseFtParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        start = artefacts.having(featuriser=context.pretrained_encoder())
        return context.averaged([start, artefacts], [1 - params.alpha, params.alpha])


@tl.hookimpl
def tlgui_register_strategies(register):
    register(WiseFt())
