"""The layers of an encoder: which of them learn, how fast, and which begin anew."""

import re
from collections.abc import Iterable
from typing import Any

from torch import nn

from tlgui.core.training import TrainingRecipe
from tlgui.engine.components.network import Classifier

_LAYER = re.compile(r"(?:^|\.)(?:layer|layers|h|blocks?)\.(\d+)\.")
_STANDARD_DEVIATION = 0.02


class Layers:
    """Parameters of an encoder by layer: 0 the embeddings, 1 to ``depth`` the layers from the bottom, ``depth + 1`` what stands above.

    Only parameters that may learn when this object is made ever do: what a strategy has frozen stays so.

    Attributes:
        depth: number of layers.
    """

    def __init__(self, network: Classifier) -> None:
        self._network = network
        encoder = network.encoder
        names = [name for name, _ in encoder.named_parameters()]
        self.depth = 1 + max((number for name in names if (number := _number_of(name)) is not None), default=-1)
        self._of_encoder = {name: parameter for name, parameter in encoder.named_parameters() if parameter.requires_grad}
        self._encoder = encoder
        self._fresh = {id(parameter) for parameter in encoder.fresh}

    def layer_of(self, name: str) -> int:
        """Where the encoder's parameter ``name`` stands."""
        number = _number_of(name)
        if number is not None:
            return number + 1
        return 0 if "embeddings" in name else self.depth + 1

    def train_from(self, lowest: int) -> None:
        """Let only ``lowest`` and what stands above it learn. Values that no checkpoint has filled learn in any case."""
        for name, parameter in self._of_encoder.items():
            parameter.requires_grad_(self.layer_of(name) >= lowest or id(parameter) in self._fresh)

    def lowest_trained(self, recipe: TrainingRecipe, epoch: int) -> int:
        """The lowest layer that ``recipe`` lets learn in ``epoch`` (from 1)."""
        bottom = 0 if recipe.trained_layers is None else self.depth + 1 - min(recipe.trained_layers, self.depth)
        if not recipe.layers_per_epoch:
            return bottom
        # In the first epoch the head alone; what stands above the layers learns with the uppermost of them.
        return max(bottom, self.depth + 2 if epoch == 1 else self.depth + 1 - recipe.layers_per_epoch * (epoch - 1))

    def frozen_below(self) -> int:
        """How many layers from the bottom, the embeddings not counted, lie below everything that learns."""
        lowest = min((self.layer_of(name) for name, parameter in self._encoder.named_parameters() if parameter.requires_grad), default=None)
        return min(self.depth, self.depth if lowest is None else max(0, lowest - 1))

    def set_training_mode(self) -> None:
        """Dropout for what learns and for all that stands above it; none for the frozen layers below."""
        self._network.train()
        frozen = self.frozen_below()
        for name, module in self._encoder.named_modules():
            if frozen and self.layer_of(f"{name}.") <= frozen:
                module.eval()

    def reinitialise(self, count: int) -> None:
        """Give the ``count`` uppermost layers, and what stands above them, random values as before any training (Zhang et al. 2021)."""
        if not count:
            return
        for name, module in self._encoder.named_modules():
            if self.layer_of(f"{name}.") > self.depth - min(count, self.depth):
                _begin_anew(module)

    def groups(self, network: Classifier, recipe: TrainingRecipe, others: Iterable[nn.Module] = ()) -> list[dict[str, Any]]:
        """Groups for AdamW over everything that ever learns, modules of loss terms included.

        Weight decay spares biases and normalisation (all parameters with fewer than two dimensions). The encoder's rate falls by
        ``layer_decay`` per layer from the top down to the embeddings; new parameters have the head's rate.
        """
        groups: dict[tuple[float, float], list[nn.Parameter]] = {}

        def add(parameter: nn.Parameter, rate: float) -> None:
            decay = recipe.weight_decay if parameter.ndim >= 2 else 0.0
            groups.setdefault((rate, decay), []).append(parameter)

        for name, parameter in self._of_encoder.items():
            below_top = min(self.depth, max(0, self.depth - self.layer_of(name)))
            fresh = id(parameter) in self._fresh
            add(parameter, recipe.head_learning_rate if fresh else recipe.learning_rate * recipe.layer_decay**below_top)
        for module in (network.head, *others):
            for parameter in module.parameters():
                add(parameter, recipe.head_learning_rate)
        return [{"params": parameters, "lr": rate, "weight_decay": decay} for (rate, decay), parameters in groups.items()]


def freeze_embeddings(encoder: nn.Module) -> None:
    """Keep the token embeddings as they are."""
    encoder.get_input_embeddings().weight.requires_grad_(False)  # type: ignore[operator]


def _number_of(name: str) -> int | None:
    match = _LAYER.search(name)
    return int(match[1]) if match else None


def _begin_anew(module: nn.Module) -> None:
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=_STANDARD_DEVIATION)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
    elif isinstance(module, nn.LayerNorm):
        module.reset_parameters()
