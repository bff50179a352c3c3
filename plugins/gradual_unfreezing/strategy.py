"""One layer more learns with each epoch, from the top, and each layer slower than the one above it."""

import tlgui.api as tl


class GradualUnfreezingParams(tl.FineTuningParams):
    """Settings of the three techniques of ULMFiT."""

    epochs: int = tl.param(
        10,
        title="Epochs",
        description="Passes over the training rows: the classifier alone in the first, then more and more layers from the top. (One for "
        "each layer of MiniLM, as Howard and Ruder 2018 do, one for the classifier, and three for all of it.)",
        ge=1,
        le=200,
    )
    layers_per_epoch: int | None = tl.param(
        None,
        title="Layers per epoch",
        description="How many more begin to learn with each epoch. Automatic: so many that the whole encoder learns in the last three. "
        "(Howard and Ruder 2018: 1, of 3 layers.)",
        ge=1,
        le=24,
    )
    layer_decay: float = tl.param(
        0.95,
        title="Layer decay",
        description="Factor on the learning rate for each layer further down. (Sun et al. 2019 for BERT: 0.95. Howard and Ruder 2018 for a "
        "network of three layers: 1 / 2.6, with which the lower ones of MiniLM hardly learn. On reviews of books carried over to other "
        "products: 87.2, 86.2 with 0.8, 83.7 with 1 / 2.6.)",
        gt=0,
        le=1,
    )
    patience: int = tl.param(
        0,
        title="Patience",
        description="Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never, since "
        "the first epochs train little. (Howard and Ruder 2018 do not stop early.)",
        unit="epochs",
        ge=0,
        le=100,
    )


class GradualUnfreezing(tl.Tuning):
    """Gradual unfreezing, discriminative rates and the slanted triangle of ULMFiT, for transformers."""

    id = "gradual-unfreezing"
    title = "Gradual unfreezing (ULMFiT)"
    summary = "Lets one layer more learn with each epoch, from the top, lower ones more slowly, so that little of the pretraining is lost."
    paper = "Howard and Ruder 2018, Universal language model fine-tuning for text classification"
    params = GradualUnfreezingParams

    def recipe(self, params: GradualUnfreezingParams) -> tl.TrainingRecipe:
        import dataclasses

        return dataclasses.replace(super().recipe(params), schedule="slanted-triangle")

    def settled(self, params: GradualUnfreezingParams, model: tl.ModelFacts | None) -> GradualUnfreezingParams:
        step = params.layers_per_epoch or layers_per_epoch(0 if model is None else model.layers, params.epochs)
        return super().settled(params.model_copy(update={"layers_per_epoch": step}), model)

    def effort(self, params: GradualUnfreezingParams, facts: tl.ProblemFacts) -> float:
        layers = facts.model.layers if facts.model is not None else 0
        if not layers:
            return 1.0
        learning = [min(1.0, params.layers_per_epoch * epoch / (layers + 1)) for epoch in range(params.epochs)]
        return (1 + 2 * sum(learning) / params.epochs) / 3  # the forward pass is a third of a step


def layers_per_epoch(layers: int, epochs: int) -> int:
    """So many that all layers, and the embeddings, learn in the last three epochs; at least 1."""
    return max(1, -(-(layers + 1) // max(1, epochs - 3)))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(GradualUnfreezing())
