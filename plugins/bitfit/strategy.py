"""Only biases learn."""

import tlgui.api as tl


class BitfitParams(tl.TuningParams):
    """Settings of the training loop."""

    epochs: int = tl.param(
        10,
        title="Epochs",
        description="Passes over the training rows. (Ben Zaken et al. 2022: up to 16.)",
        ge=1,
        le=200,
    )
    learning_rate: float = tl.param(
        1e-3,
        title="Learning rate",
        description="Peak rate of the biases. (Ben Zaken et al. 2022 choose between 1e-4 and 1e-3.)",
        gt=0,
        le=0.1,
    )
    batch_size: int = tl.param(
        16, title="Batch size", description="Rows per step. (Ben Zaken et al. 2022: 16.)", unit="rows", ge=1, le=1024
    )


class Bitfit(tl.Tuning):
    """Bias-terms fine-tuning."""

    id = "bitfit"
    title = "BitFit"
    summary = "Trains the bias terms of the encoder alone, a thousandth of its weights, together with a new classifier."
    paper = "Ben Zaken et al. 2022, BitFit: Simple parameter-efficient fine-tuning for transformer-based masked language-models"
    params = BitfitParams

    def prepare(self, encoder, params: BitfitParams):
        for name, parameter in encoder.named_parameters():
            parameter.requires_grad_(name.endswith("bias"))
        return encoder


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Bitfit())
