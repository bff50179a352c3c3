"""How the rates rise and fall, and what takes the steps."""

import math
from collections.abc import Callable
from typing import Any

import torch

from tlgui.core.training import Schedule, TrainingRecipe
from tlgui.engine.device import Device

#: How much lower the rate is at both ends of a slanted triangle than at its peak (Howard and Ruder 2018).
_TRIANGLE_RATIO = 32


def make_optimiser(groups: list[dict[str, Any]], device: Device) -> torch.optim.Optimizer:
    """AdamW with bias correction, as one fused kernel where there is one."""
    return torch.optim.AdamW(groups, fused=device.torch_device.type in ("cpu", "cuda"))


def rate_factor(recipe: TrainingRecipe, steps: int) -> Callable[[int], float]:
    """The factor on the peak rates at each step (from 0) of ``steps``."""
    warm_up = max(1, round(steps * recipe.warmup_ratio))

    def factor(step: int) -> float:
        if step < warm_up:
            return _risen(recipe.schedule, (step + 1) / (warm_up + 1))
        return _fallen(recipe.schedule, min(1.0, (step - warm_up) / max(1, steps - warm_up)))

    return factor


def _risen(schedule: Schedule, share: float) -> float:
    return (1 + share * (_TRIANGLE_RATIO - 1)) / _TRIANGLE_RATIO if schedule == "slanted-triangle" else share


def _fallen(schedule: Schedule, share: float) -> float:
    """The factor after this share of the steps that follow the warm-up."""
    match schedule:
        case "linear":
            return 1.0 - share
        case "cosine":
            return 0.5 * (1.0 + math.cos(math.pi * share))
        case "constant":
            return 1.0
        case "slanted-triangle":
            return (1 + (1.0 - share) * (_TRIANGLE_RATIO - 1)) / _TRIANGLE_RATIO
