"""Learned factors on keys, values and the inputs of what stands behind attention and feed-forward layers."""

import tlgui.api as tl


class Ia3Params(tl.TuningParams):
    """Settings of the training loop."""

    epochs: int = tl.param(
        20,
        title="Epochs",
        description="Passes over the training rows; so few numbers learn that they need many. (Liu et al. 2022: 1,000 steps.)",
        ge=1,
        le=200,
    )
    learning_rate: float = tl.param(
        1e-2,
        title="Learning rate",
        description="Peak rate of the factors. (Liu et al. 2022: 3e-3 for T5 with 3 billion weights; small encoders bear more.)",
        gt=0,
        le=1,
    )
    batch_size: int = tl.param(16, title="Batch size", description="Rows per step. (Liu et al. 2022: 8.)", unit="rows", ge=1, le=1024)


class Ia3(tl.Tuning):
    """Infused adapter by inhibiting and amplifying inner activations, with peft; merged into the weights at the end."""

    id = "ia3"
    title = "(IA)³"
    summary = (
        "Trains a factor for each key, value and inner activation, some ten thousand numbers in all: the smallest adapter that there is."
    )
    paper = "Liu et al. 2022, Few-shot parameter-efficient fine-tuning is better and cheaper than in-context learning"
    params = Ia3Params

    def prepare(self, encoder, params: Ia3Params):
        from peft import IA3Config, get_peft_model

        return get_peft_model(encoder, IA3Config())  # peft knows by architecture where the factors go

    def finish(self, network, params: Ia3Params):
        return network.merge_and_unload()


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Ia3())
