"""The lower layers stay as they are; what they give is computed once."""

import tlgui.api as tl


class TopLayersParams(tl.TuningParams):
    """Which layers learn."""

    trained_layers: int = tl.param(
        2,
        title="Trained layers",
        description="Counted from the top; the lower ones, and the word embeddings, keep their pretrained values. (Houlsby et al. 2019 "
        "compare with such variable fine-tuning.)",
        ge=1,
        le=96,
    )
    epochs: int = tl.param(
        6,
        title="Epochs",
        description="Passes over the training rows. They cost less here, so there may be more of them. "
        "(Devlin et al. 2019 for all layers: 2 to 4.)",
        ge=1,
        le=200,
    )


class TopLayers(tl.Tuning):
    """Variable fine-tuning."""

    id = "top-layers"
    title = "Top layers only"
    summary = "Trains the uppermost layers with the classifier; the frozen part below is computed only once, which saves most of the time."
    paper = "Houlsby et al. 2019, Parameter-efficient transfer learning for NLP"
    cost = tl.Cost.MINUTES
    params = TopLayersParams

    def effort(self, params: TopLayersParams, facts: tl.ProblemFacts) -> float:
        layers = facts.model.layers if facts.model is not None else params.trained_layers
        return min(1.0, params.trained_layers / max(1, layers))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(TopLayers())
