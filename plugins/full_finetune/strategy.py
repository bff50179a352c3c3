"""All weights of the encoder go on learning."""

from typing import Literal

import tlgui.api as tl


class FullFinetuneParams(tl.Params):
    """Settings of the training loop."""

    epochs: int = tl.param(
        4, title="Epochs", description="Passes over the training rows. (Devlin et al. 2019: 2 to 4; more for small data.)", ge=1, le=200
    )
    learning_rate: float = tl.param(
        1e-4,
        title="Learning rate",
        description="Peak rate of the encoder. (Devlin et al. 2019 use 2e-5 to 5e-5 for BERT-base; small encoders bear more: "
        "1e-4 measured on trec6 with MiniLM.)",
        gt=0,
        le=0.1,
    )
    head_learning_rate: float = tl.param(
        1e-3, title="Head learning rate", description="Peak rate of the new classifier. (Measured on trec6 with MiniLM.)", gt=0, le=1
    )
    batch_size: int = tl.param(
        32, title="Batch size", description="Rows per step. (Devlin et al. 2019: 16 or 32.)", unit="rows", ge=1, le=1024
    )
    patience: int = tl.param(
        2,
        title="Patience",
        description="Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never.",
        unit="epochs",
        ge=0,
        le=100,
    )
    freeze_embeddings: bool = tl.param(
        False,
        title="Freeze word embeddings",
        description="Keep the token embeddings as they are: saves half of MiniLM's and four fifths of e5's memory for training.",
    )
    pooling: Literal["classifier", "mean"] = tl.param(
        "classifier",
        title="Pooling",
        description="“classifier” trains the architecture's own classifier, which other programs load as it is; “mean” averages the token "
        "vectors. (trec6 with MiniLM: equal within the noise.)",
        advanced=True,
    )
    layer_decay: float = tl.param(
        1.0,
        title="Layer decay",
        description="Factor on the learning rate for each layer further down. (Zhang et al. 2021: 0.95 for few samples; 1 is off.)",
        advanced=True,
        gt=0,
        le=1,
    )
    weight_decay: float = tl.param(
        0.01,
        title="Weight decay",
        description="Of AdamW; spares biases and normalisation. (Devlin et al. 2019.)",
        advanced=True,
        ge=0,
        le=1,
    )
    warmup_ratio: float = tl.param(
        0.1, title="Warm-up", description="Share of the steps with rising learning rate. (Devlin et al. 2019.)", advanced=True, ge=0, le=1
    )
    max_grad_norm: float = tl.param(
        1.0, title="Gradient clipping", description="Longest gradient. (Devlin et al. 2019.)", advanced=True, gt=0, le=1000
    )


class FullFinetune(tl.Strategy):
    """Encoder and classifier are trained together."""

    id = "full-finetune"
    title = "Full fine-tuning"
    summary = (
        "Trains all weights of the pretrained encoder together with a new classifier: the strongest with some hundred labels per class."
    )
    family = tl.Family.PARAMETERS
    cost = tl.Cost.TENS_OF_MINUTES
    paper = "Devlin et al. 2019, BERT: Pre-training of deep bidirectional transformers for language understanding"
    needs = tl.Needs(encoder=True)
    params = FullFinetuneParams

    def plan(self, params: FullFinetuneParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        return [
            tl.PlannedStep(work=tl.Work.TRAIN, rows=facts.labelled_rows * params.epochs),
            tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.dev_rows * (params.epochs + 1)),
        ]

    def run(self, context: tl.Context, params: FullFinetuneParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        return context.fit_network(artefacts, tl.TrainingRecipe(**params.model_dump()))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(FullFinetune())
