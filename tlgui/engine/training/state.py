"""Everything that changes while a network is trained, and how it is put into a checkpoint."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import nn

from tlgui.engine.training.watch import BestEpoch, LossWatch

_MOMENTS = ("step", "exp_avg", "exp_avg_sq")


@dataclass(slots=True)
class TrainingState:
    """Where training stands. Random values depend on the seed and on these numbers alone, so there is no generator among them.

    Attributes:
        best: which epoch was the best on dev.
        watch: what the losses so far tell.
        epochs_done: epochs that are trained and judged.
        batch: steps taken in the epoch after those.
        step: steps taken in all.
        target_row: rows of the target taken in all.
        finished: whether training is over, and the best weights stand in the network.
        best_weights: those of the best epoch, in main memory; empty where they stand in the network.
    """

    best: BestEpoch
    watch: LossWatch
    epochs_done: int = 0
    batch: int = 0
    step: int = 0
    target_row: int = 0
    finished: bool = False
    best_weights: dict[str, torch.Tensor] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """The numbers, for JSON."""
        names = ("epochs_done", "batch", "step", "target_row", "finished")
        best = {"epoch": self.best.epoch, "score": list(self.best.score) if self.best.epoch else None}
        return {name: getattr(self, name) for name in names} | {"best": best, "watch": self.watch.plain()}

    def restore(self, values: Mapping[str, Any]) -> None:
        """Take up what :meth:`plain` has given."""
        for name in ("epochs_done", "batch", "step", "target_row", "finished"):
            setattr(self, name, values[name])
        if values["best"]["epoch"]:
            first, second = values["best"]["score"]
            self.best.epoch, self.best.score = values["best"]["epoch"], (first, second)
        self.watch.restore(values["watch"])


def pack(learning: Mapping[str, nn.Parameter], optimiser: torch.optim.Optimizer, state: TrainingState) -> dict[str, torch.Tensor]:
    """Weights, the optimiser's moments while they are still needed, and the best weights."""
    tensors = {f"weights.{name}": parameter.detach() for name, parameter in learning.items()}
    tensors |= {f"best.{name}": tensor for name, tensor in state.best_weights.items()}
    if not state.finished:
        for name, parameter in learning.items():
            moments = optimiser.state.get(parameter, {})
            tensors |= {f"{moment}.{name}": moments[moment] for moment in _MOMENTS if moment in moments}
    return tensors


def fits(tensors: Mapping[str, torch.Tensor], learning: Mapping[str, nn.Parameter]) -> bool:
    """Whether a checkpoint holds the weights of just these parameters."""
    stored = {name.removeprefix("weights."): tensor.shape for name, tensor in tensors.items() if name.startswith("weights.")}
    return stored == {name: parameter.shape for name, parameter in learning.items()}


def unpack(
    tensors: Mapping[str, torch.Tensor], learning: Mapping[str, nn.Parameter], optimiser: torch.optim.Optimizer, state: TrainingState
) -> None:
    """Put everything back where :func:`pack` has taken it from."""
    with torch.no_grad():
        for name, parameter in learning.items():
            parameter.copy_(tensors[f"weights.{name}"])
            moments = {moment: tensors[f"{moment}.{name}"] for moment in _MOMENTS if f"{moment}.{name}" in tensors}
            if moments:
                device = {moment: "cpu" if moment == "step" and parameter.device.type == "cpu" else parameter.device for moment in moments}
                optimiser.state[parameter] = {moment: tensor.to(device[moment]) for moment, tensor in moments.items()}
    state.best_weights = {name.removeprefix("best."): tensor for name, tensor in tensors.items() if name.startswith("best.")}
