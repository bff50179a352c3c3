"""Small low-rank matrices learn beside the frozen weights of the encoder."""

from typing import Literal

import tlgui.api as tl


class LoraParams(tl.Params):
    """Settings of the adapters and the training loop."""

    r: int = tl.param(8, title="Rank", description="Of the low-rank matrices. (Hu et al. 2021 for RoBERTa: 8.)", ge=1, le=256)
    alpha: float = tl.param(
        16.0,
        title="Alpha",
        description="Scale of the adapters: their output counts alpha / rank times. (Hu et al. 2021: 8 to 16.)",
        gt=0,
        le=1024,
    )
    dropout: float = tl.param(0.1, title="Dropout", description="On the adapters' input. (peft's examples: 0.1.)", ge=0, lt=1)
    targets: Literal["query-value", "all-linear"] = tl.param(
        "query-value",
        title="Adapted layers",
        description="Query and value of the attention (Hu et al. 2021), or every linear layer (slower, sometimes better).",
    )
    epochs: int = tl.param(
        10, title="Epochs", description="Passes over the training rows; adapters need more than full fine-tuning.", ge=1, le=200
    )
    learning_rate: float = tl.param(
        1e-3,
        title="Learning rate",
        description="Peak rate of the adapters. (Hu et al. 2021: 4e-4 for RoBERTa-base; small encoders bear more.)",
        gt=0,
        le=1,
    )
    head_learning_rate: float = tl.param(1e-3, title="Head learning rate", description="Peak rate of the new classifier.", gt=0, le=1)
    batch_size: int = tl.param(16, title="Batch size", description="Rows per step. (Hu et al. 2021: 16.)", unit="rows", ge=1, le=1024)
    patience: int = tl.param(
        2,
        title="Patience",
        description="Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never.",
        unit="epochs",
        ge=0,
        le=100,
    )
    pooling: Literal["card", "mean", "cls", "classifier"] = tl.param(
        "card",
        title="Pooling",
        description="What the classifier sees; “card” does what the model was made for.",
        advanced=True,
    )


class Lora(tl.Strategy):
    """Low-rank adaptation with peft; the adapters are merged into the weights at the end."""

    id = "lora"
    title = "LoRA"
    summary = (
        "Freezes the encoder and trains small low-rank matrices beside its weights: near full fine-tuning with a fraction of the memory."
    )
    family = tl.Family.PARAMETERS
    cost = tl.Cost.TENS_OF_MINUTES
    paper = "Hu et al. 2021, LoRA: Low-rank adaptation of large language models"
    needs = tl.Needs(encoder=True)
    params = LoraParams

    def plan(self, params: LoraParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        return [
            tl.PlannedStep(work=tl.Work.TRAIN, rows=facts.labelled_rows * params.epochs),
            tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.dev_rows * (params.epochs + 1)),
        ]

    def run(self, context: tl.Context, params: LoraParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        from peft import LoraConfig, get_peft_model

        # None lets peft choose by architecture: query and value.
        targets = "all-linear" if params.targets == "all-linear" else None
        config = LoraConfig(r=params.r, lora_alpha=params.alpha, lora_dropout=params.dropout, target_modules=targets)
        recipe = tl.TrainingRecipe(
            epochs=params.epochs,
            learning_rate=params.learning_rate,
            head_learning_rate=params.head_learning_rate,
            batch_size=params.batch_size,
            patience=params.patience,
            pooling=params.pooling,
        )
        return context.fit_network(
            artefacts,
            recipe,
            prepare=lambda encoder: get_peft_model(encoder, config),
            finish=lambda tuned: tuned.merge_and_unload(),
        )


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Lora())
