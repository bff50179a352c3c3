"""One step of training: what goes through the network, what is minimised, and how the weights move."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn

from tlgui.core.training import LossInputs, LossTerm, TrainingRecipe
from tlgui.engine.batching import micro_batches, pad
from tlgui.engine.device import Device
from tlgui.engine.training.frozen import FrozenLayers, HiddenStates


@dataclass(frozen=True, slots=True)
class Texts:
    """Tokenised texts, n entries.

    Attributes:
        hidden: what the frozen part of the network has made of them; None where all of it is to be computed.
    """

    ids: Sequence[Sequence[int] | np.ndarray]
    hidden: HiddenStates | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def lengths(self) -> list[int]:
        """Tokens per text."""
        return [len(row) for row in self.ids]


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts with class indices and, where an earlier stage gave them, weights; n entries each.

    Attributes:
        is_source: which rows are the source's, bool (n,); None: all.
    """

    texts: Texts
    labels: np.ndarray
    weights: np.ndarray | None = None
    is_source: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.texts)


@dataclass(frozen=True, slots=True)
class Forward:
    """Sends rows of texts through a network.

    Attributes:
        pad_id: token that fills up short rows.
        frozen: the cut below which nothing learns, or None.
    """

    pad_id: int
    device: Device
    frozen: FrozenLayers | None = None

    def __call__(self, network: nn.Module, texts: Texts, rows: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor]:
        """Class scores (rows, classes) and pooled vectors (rows, dimension), float32."""
        device = self.device.torch_device
        batch = pad([texts.ids[row] for row in rows], self.pad_id, device)
        if texts.hidden is None or self.frozen is None:
            return _scores_and_vectors(network, batch)
        with self.frozen.given(texts.hidden.padded(rows, device)):
            return _scores_and_vectors(network, batch)


class Stepper:
    """Takes training steps.

    Args:
        accelerator: of :meth:`tlgui.engine.device.Device.accelerator`.
        network, optimiser: as prepared by it.
        terms: what is minimised beside the classification loss.
        check_stop: raises Stopped when the user wants to stop; nothing of a step that it interrupts is left.
    """

    def __init__(
        self,
        accelerator: Any,
        network: nn.Module,
        optimiser: Any,
        recipe: TrainingRecipe,
        forward: Forward,
        terms: Sequence[LossTerm],
        check_stop: Callable[[], None],
    ) -> None:
        self._accelerator = accelerator
        self._network = network
        self._optimiser = optimiser
        self._recipe = recipe
        self._forward = forward
        self._terms = terms
        self._check_stop = check_stop

    def step(
        self, rows: Sequence[int], training: Examples, target: Texts, target_rows: Sequence[int], *, progress: float
    ) -> dict[str, float]:
        """Move the weights; returns what there is to report, losses by name.

        Args:
            rows: of ``training``.
            target_rows: as many of ``target``; empty where no term needs them.
            progress: share of the training that lies behind.
        """
        self._optimiser.zero_grad(set_to_none=True)
        means = _Means()
        total = float(len(rows) if training.weights is None else training.weights[rows].sum()) or 1.0
        parts = micro_batches(rows, training.texts.lengths, self._forward.device.training_token_budget)
        # Long rows beside long ones here as well.
        longest_first = sorted(target_rows, key=lambda row: -len(target.ids[row]))
        taken = 0
        for part in parts:
            self._check_stop()
            with nullcontext() if part is parts[-1] else self._accelerator.no_sync(self._network):
                beside = longest_first[taken : taken + len(part)]
                taken += len(part)
                loss = self._loss(part, training, target, beside, total, len(part) / len(rows), progress, means)
                self._accelerator.backward(loss)
        values = means.values()
        if np.isfinite(values["loss/task"]):
            parameters = [parameter for group in self._optimiser.param_groups for parameter in group["params"]]
            self._accelerator.clip_grad_norm_(parameters, self._recipe.max_grad_norm)
            self._optimiser.step()
        return values

    def _loss(
        self,
        rows: Sequence[int],
        training: Examples,
        target: Texts,
        target_rows: Sequence[int],
        total: float,
        share: float,
        progress: float,
        means: "_Means",
    ) -> torch.Tensor:
        """This part's contribution to the loss of the whole step."""
        device = self._forward.device.torch_device
        labels = torch.from_numpy(training.labels[rows]).to(device)
        scores, vectors = self._forward(self._network, training.texts, rows)
        losses = nn.functional.cross_entropy(scores, labels, reduction="none")
        if training.weights is not None:
            losses = losses * torch.from_numpy(training.weights[rows]).to(device, torch.float32)
        loss = losses.sum() / total
        means.add("loss/task", loss, 1.0)
        if not self._terms:
            return loss
        beside = self._forward(self._network, target, target_rows) if target_rows else (None, None)
        is_source = np.ones(len(rows), dtype=bool) if training.is_source is None else training.is_source[rows]
        inputs = LossInputs(
            network=self._network,
            vectors=vectors,
            scores=scores,
            labels=labels,
            is_source=torch.from_numpy(is_source).to(device),
            target_vectors=beside[1],
            target_scores=beside[0],
            progress=progress,
            report=lambda name, value: means.add(name, value, share),
        )
        for term in self._terms:
            more = term.loss(inputs)
            means.add(f"loss/{term.name}", more, share)
            loss = loss + term.weight(progress) * share * more
        return loss


def _scores_and_vectors(network: nn.Module, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    scores, vectors = network(**batch)
    return scores, vectors


class _Means:
    """Adds up what the parts of a step report."""

    def __init__(self) -> None:
        self._sums: dict[str, Any] = {}

    def add(self, name: str, value: Any, share: float) -> None:
        """Count a number or scalar tensor for this share of the rows."""
        found = value.detach() if isinstance(value, torch.Tensor) else float(value)
        self._sums[name] = self._sums.get(name, 0.0) + found * share

    def values(self) -> dict[str, float]:
        return {name: float(value) for name, value in self._sums.items()}
