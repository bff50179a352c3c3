"""Small low-rank matrices learn beside the frozen weights of the encoder."""

from typing import Literal

import tlgui.api as tl


class LoraParams(tl.TuningParams):
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
        choices={"query-value": "Query and value", "all-linear": "Every linear layer"},
    )
    dora: bool = tl.param(
        False,
        title="DoRA",
        description="Also learn the length of each weight vector, so that the low-rank matrices change its direction alone: a little "
        "better at small ranks, a third slower. (Liu et al. 2024, DoRA: Weight-decomposed low-rank adaptation.)",
        advanced=True,
    )
    rslora: bool = tl.param(
        False,
        title="Rank-stabilised (rsLoRA)",
        description="Scale by alpha / √rank in place of alpha / rank, which keeps high ranks learning. (Kalajdzievski 2023, A rank "
        "stabilization scaling factor for fine-tuning with LoRA.)",
        advanced=True,
    )
    epochs: int = tl.param(
        10,
        title="Epochs",
        description="Passes over the training rows; adapters need more than full fine-tuning. (Hu et al. 2021 for RoBERTa: 25 to 80.)",
        ge=1,
        le=200,
    )
    learning_rate: float = tl.param(
        1e-3,
        title="Learning rate",
        description="Peak rate of the adapters. (Hu et al. 2021: 4e-4 for RoBERTa-base; small encoders bear more.)",
        gt=0,
        le=1,
    )
    batch_size: int = tl.param(16, title="Batch size", description="Rows per step. (Hu et al. 2021: 16.)", unit="rows", ge=1, le=1024)


class Lora(tl.Tuning):
    """Low-rank adaptation with peft; the adapters are merged into the weights at the end."""

    id = "lora"
    title = "LoRA"
    summary = (
        "Freezes the encoder and trains small low-rank matrices beside its weights: near full fine-tuning, and the optimiser needs next to "
        "no memory."
    )
    paper = "Hu et al. 2021, LoRA: Low-rank adaptation of large language models"
    params = LoraParams

    def prepare(self, encoder, params: LoraParams):
        from peft import LoraConfig, get_peft_model

        config = LoraConfig(
            r=params.r,
            lora_alpha=params.alpha,
            lora_dropout=params.dropout,
            # None lets peft choose by architecture: query and value.
            target_modules="all-linear" if params.targets == "all-linear" else None,
            use_dora=params.dora,
            use_rslora=params.rslora,
        )
        return get_peft_model(encoder, config)

    def finish(self, network, params: LoraParams):
        return network.merge_and_unload()


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Lora())
