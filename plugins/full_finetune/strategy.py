"""All weights of the encoder go on learning."""

from typing import Literal

import tlgui.api as tl

#: What a preset means where the user leaves a setting open: epochs, re-initialised layers, layer decay.
_PRESETS = {"standard": (4, 0, 1.0), "few-sample": (20, 1, 0.95)}


class FullFinetuneParams(tl.FineTuningParams):
    """Settings of the training loop."""

    preset: Literal["standard", "few-sample"] = tl.param(
        "standard",
        title="Preset",
        description="Few samples: for some dozens of rows per class: 20 epochs, the uppermost layer and the pooler begin anew, lower "
        "layers learn more slowly. (Zhang et al. 2021, Revisiting few-sample BERT fine-tuning.)",
        choices={"standard": "Standard", "few-sample": "Few samples"},
    )
    epochs: int | None = tl.param(
        None,
        title="Epochs",
        description="Passes over the training rows. Automatic: 4; few samples: 20. (Devlin et al. 2019: 2 to 4; Zhang et al. 2021: more "
        "for small data.)",
        ge=1,
        le=200,
        start=4,
    )
    pooling: Literal["classifier", "card", "mean", "cls"] = tl.param(
        "classifier",
        title="Pooling",
        description="The architecture's own classifier is one that other programs load as it is; the mean averages the token vectors. "
        "(trec6 with MiniLM: equal within the noise.)",
        choices=tl.POOLINGS | {"classifier": "The architecture's own classifier"},
        advanced=True,
    )
    rows: Literal["all", "source", "target"] = tl.param(
        "all",
        title="Labelled rows",
        description="Which are learned from. A stage for the source and then one for the few rows of the target are a transfer in two "
        "steps. (Phang et al. 2018.)",
        choices={"all": "All", "source": "Of the source", "target": "Of the target"},
        advanced=True,
    )
    reinitialised_layers: int | None = tl.param(
        None,
        title="Layers that begin anew",
        description="So many layers, from the top, forget what they have learned. Automatic: none; few samples: 1. (Zhang et al. 2021: 1 "
        "to 6 of 12 or 24.)",
        advanced=True,
        ge=0,
        le=96,
    )
    layer_decay: float | None = tl.param(
        None,
        title="Layer decay",
        description="Factor on the learning rate for each layer further down; 1 is off. Automatic: 1; few samples: 0.95 (Zhang et al. "
        "2021).",
        advanced=True,
        gt=0,
        le=1,
        start=0.95,
    )


class FullFinetune(tl.Tuning):
    """Encoder and classifier are trained together."""

    id = "full-finetune"
    title = "Full fine-tuning"
    summary = (
        "Trains all weights of the pretrained encoder together with a new classifier: the strongest with some hundred labels per class."
    )
    paper = "Devlin et al. 2019, BERT: Pre-training of deep bidirectional transformers for language understanding"
    params = FullFinetuneParams

    def settled(self, params: FullFinetuneParams, model: tl.ModelFacts | None) -> FullFinetuneParams:
        names = ("epochs", "reinitialised_layers", "layer_decay")
        preset = dict(zip(names, _PRESETS[params.preset], strict=True))
        open_ones = {name: value for name, value in preset.items() if getattr(params, name) is None}
        return super().settled(params.model_copy(update=open_ones), model)

    def check(self, params: FullFinetuneParams, facts: tl.ProblemFacts) -> list[tl.Finding]:
        if params.rows == "all" or facts.rows.get(tl.TransferRole(params.rows)):
            return []
        return [tl.Finding(code=f"strategy.needs_{params.rows}", severity=tl.Severity.ERROR, params={"strategy": self.title})]

    def plan(self, params: FullFinetuneParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        if params.rows != "all":
            role = tl.TransferRole(params.rows)
            facts = facts.model_copy(update={"rows": {role: facts.rows.get(role, 0)}})
        return super().plan(params, facts)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(FullFinetune())
