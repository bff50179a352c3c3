"""The one training loop: every strategy that trains a network trains it here."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from scipy.special import log_softmax
from torch import nn

from tlgui.core.errors import StrategyError
from tlgui.core.strategy import TrainingRecipe
from tlgui.engine.batching import batches_by_length, pad, shuffled_batches
from tlgui.engine.components.network import Classifier
from tlgui.engine.device import Device
from tlgui.engine.metrics import scores_of
from tlgui.engine.parameter_groups import parameter_groups


@dataclass(frozen=True, slots=True)
class Examples:
    """Tokenised texts with class indices and, where an earlier stage gave them, weights; n entries each."""

    ids: Sequence[Sequence[int] | np.ndarray]
    labels: np.ndarray
    weights: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def lengths(self) -> list[int]:
        """Tokens per text."""
        return [len(row) for row in self.ids]


@dataclass(frozen=True, slots=True)
class Reporting:
    """How the loop is heard and stopped.

    Attributes:
        metrics: receives split, step and values.
        notice: receives a code and parameters.
        advance: receives the rows that a step has dealt with; raises Stopped when the user wants to stop.
    """

    metrics: Callable[[str, int, dict[str, float]], None]
    notice: Callable[..., None]
    advance: Callable[[int], None]


@dataclass(slots=True)
class TrainingState:
    """Everything that changes while training: what a checkpoint has to hold."""

    epoch: int = 0
    step: int = 0
    best_epoch: int = 0
    best_score: tuple[float, float] = (-math.inf, -math.inf)
    best_weights: dict[str, torch.Tensor] = field(default_factory=dict)


class Trainer:
    """Trains a :class:`Classifier` by AdamW with linear warm-up and decay, and keeps the epoch that is best on dev."""

    def __init__(
        self,
        network: Classifier,
        recipe: TrainingRecipe,
        device: Device,
        reporting: Reporting,
        *,
        pad_id: int,
        seed: int,
        main_metric: str,
    ) -> None:
        self._network = network
        self._recipe = recipe
        self._device = device
        self._reporting = reporting
        self._pad_id = pad_id
        self._generator = np.random.default_rng(seed)
        self._main_metric = main_metric
        self.state = TrainingState()

    def train(self, training: Examples, dev: Examples) -> None:
        """Train in place. Without dev rows all epochs are trained and the last one is kept.

        Raises:
            StrategyError: ``strategy.loss_not_finite``.
            Stopped: the user asked for it.
        """
        recipe, state = self._recipe, self.state
        optimiser = make_optimiser(self._network, recipe, self._device)
        steps = recipe.epochs * math.ceil(len(training) / recipe.batch_size)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, _warm_up_and_decay(steps, recipe.warmup_ratio))
        for state.epoch in range(1, recipe.epochs + 1):
            self._epoch(training, optimiser, schedule)
            if len(dev) and self._is_over(dev):
                break
        if state.best_weights:
            self._network.load_state_dict(state.best_weights, strict=False)

    def _epoch(self, training: Examples, optimiser: torch.optim.Optimizer, schedule: Any) -> None:
        self._network.train()
        lengths = training.lengths
        for rows in shuffled_batches(lengths, self._recipe.batch_size, self._generator):
            loss = self._loss(training, rows)
            value = loss.item()
            if not math.isfinite(value):
                raise StrategyError("strategy.loss_not_finite", step=self.state.step)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(self._network.parameters(), self._recipe.max_grad_norm)
            optimiser.step()
            schedule.step()
            self.state.step += 1
            rate = max(group["lr"] for group in optimiser.param_groups)
            self._reporting.metrics("train", self.state.step, {"loss/task": value, "learning_rate": rate})
            self._reporting.advance(len(rows))

    def _loss(self, training: Examples, rows: list[int]) -> torch.Tensor:
        device = self._device.torch_device
        batch = pad([training.ids[row] for row in rows], self._pad_id, device)
        labels = torch.from_numpy(training.labels[rows]).to(device)
        with self._device.autocast():
            scores = self._network(**batch)
        if training.weights is None:
            return nn.functional.cross_entropy(scores, labels)
        weights = torch.from_numpy(training.weights[rows]).to(device, torch.float32)
        losses = nn.functional.cross_entropy(scores, labels, reduction="none")
        return (losses * weights).sum() / weights.sum().clamp(min=torch.finfo(torch.float32).tiny)

    def _is_over(self, dev: Examples) -> bool:
        """Judge the epoch on dev, remember it if it is the best, and say whether patience has run out."""
        state, recipe = self.state, self._recipe
        values = self.evaluate(dev)
        self._reporting.metrics("dev", state.step, {**values, "epoch": float(state.epoch)})
        score = (values[self._main_metric], -values["loss/task"])
        if score > state.best_score:
            state.best_score, state.best_epoch = score, state.epoch
            if state.epoch < recipe.epochs:
                state.best_weights = _trained_weights(self._network)
            else:
                state.best_weights = {}  # the weights in the network are the best ones
        elif recipe.patience and state.epoch - state.best_epoch >= recipe.patience and state.epoch < recipe.epochs:
            self._reporting.notice("strategy.early_stop", epoch=state.epoch, patience=recipe.patience, best=state.best_epoch)
            return True
        return False

    def evaluate(self, examples: Examples) -> dict[str, float]:
        """Mean loss and scores of the network on ``examples``."""
        scores = self.scores(examples)
        losses = -log_softmax(scores, axis=1)[np.arange(len(examples)), examples.labels]
        scores_by_name = scores_of(examples.labels, scores.argmax(axis=1), scores.shape[1])
        return {"loss/task": float(losses.mean()), **{name: scores_by_name[name] for name in ("f1_macro", "accuracy")}}

    def scores(self, examples: Examples) -> np.ndarray:
        """Class scores of the network, float64 (n, classes)."""
        self._network.eval()
        found = np.zeros((len(examples), self._network.head.out_features))
        for rows in batches_by_length(examples.lengths, self._device.token_budget):
            batch = pad([examples.ids[row] for row in rows], self._pad_id, self._device.torch_device)
            with torch.inference_mode(), self._device.autocast():
                found[rows] = self._network(**batch).float().cpu().numpy()
            self._reporting.advance(len(rows))
        return found


def make_optimiser(network: Classifier, recipe: TrainingRecipe, device: Device) -> torch.optim.Optimizer:
    """AdamW, as one fused kernel where there is one."""
    return torch.optim.AdamW(parameter_groups(network, recipe), fused=device.torch_device.type in ("cpu", "cuda"))


def _warm_up_and_decay(steps: int, warmup_ratio: float) -> Callable[[int], float]:
    """Factor on the rates: up linearly over the first share of the steps, down linearly to zero at the end."""
    warm_up = max(1, round(steps * warmup_ratio))

    def factor(step: int) -> float:
        if step < warm_up:
            return (step + 1) / (warm_up + 1)
        return max(0.0, (steps - step) / max(1, steps - warm_up))

    return factor


def _trained_weights(network: nn.Module) -> dict[str, torch.Tensor]:
    """A copy, in main memory, of what training changes."""
    return {name: parameter.detach().to("cpu", copy=True) for name, parameter in network.named_parameters() if parameter.requires_grad}
