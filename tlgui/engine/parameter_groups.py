"""Which parameter learns how fast."""

import re
from typing import Any

from torch import nn

from tlgui.core.strategy import TrainingRecipe
from tlgui.engine.components.network import Classifier

_LAYER = re.compile(r"(?:^|\.)(?:layer|layers|h|blocks?)\.(\d+)\.")


def parameter_groups(network: Classifier, recipe: TrainingRecipe) -> list[dict[str, Any]]:
    """Groups for AdamW over everything that is trainable.

    Weight decay spares biases and normalisation (all parameters with fewer than two dimensions). The encoder's rate falls by
    ``layer_decay`` per layer from the top down to the embeddings; new parameters have the head's rate.
    """
    new = {id(parameter) for parameter in network.head.parameters()} | {id(parameter) for parameter in network.encoder.fresh}
    depth = 1 + max((_layer_of(name) for name, _ in network.named_parameters()), default=-1)
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        decay = recipe.weight_decay if parameter.ndim >= 2 else 0.0
        if id(parameter) in new:
            rate = recipe.head_learning_rate
        else:
            rate = recipe.learning_rate * recipe.layer_decay ** _steps_below_top(name, depth)
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": parameters, "lr": rate, "weight_decay": decay} for (rate, decay), parameters in groups.items()]


def freeze_embeddings(encoder: nn.Module) -> None:
    """Keep the token embeddings as they are."""
    encoder.get_input_embeddings().weight.requires_grad_(False)  # type: ignore[operator]


def _layer_of(name: str) -> int:
    match = _LAYER.search(name)
    return int(match[1]) if match else -1


def _steps_below_top(name: str, depth: int) -> int:
    """0 for the top layer and what stands above it, ``depth`` for the embeddings."""
    if "embeddings" in name:
        return depth
    layer = _layer_of(name)
    return 0 if layer < 0 else depth - 1 - layer
