"""The one training loop: every strategy that trains a network trains it here."""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from scipy.special import log_softmax
from torch import nn

from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.engine.batching import batches_by_length, shuffled_batches
from tlgui.engine.components.network import Classifier
from tlgui.engine.device import Device
from tlgui.engine.metrics import scores_of
from tlgui.engine.training.checkpoint import Checkpoint
from tlgui.engine.training.frozen import FrozenLayers
from tlgui.engine.training.layers import Layers
from tlgui.engine.training.optimisation import make_optimiser, rate_factor
from tlgui.engine.training.state import TrainingState, fits, pack, unpack
from tlgui.engine.training.step import Examples, Forward, Stepper, Texts
from tlgui.engine.training.watch import BestEpoch, LossWatch

#: Numbers of the streams of random values that one seed gives rise to.
_ROWS, _TARGET_ROWS, _DROPOUT = 0, 1, 2


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


class Trainer:
    """Trains a :class:`Classifier` by AdamW as a recipe says, and keeps the epoch that is best on dev.

    A step is a function of the weights, the optimiser's moments, the seed and the number of the step. A training that was interrupted
    therefore goes on to the very weights that it would have reached.

    Args:
        pad_id: token that fills up short rows.
        terms: what is minimised beside the classification loss.
        checkpoint: where the state is kept; None: nowhere.
        cache: folder for what the frozen part of the network has computed; None: the system's.
    """

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
        terms: Sequence[LossTerm] = (),
        checkpoint: Checkpoint | None = None,
        cache: Path | None = None,
    ) -> None:
        self._network = network
        self._recipe = recipe
        self._device = device
        self._reporting = reporting
        self._seed = seed
        self._main_metric = main_metric
        self._terms = terms
        self._checkpoint = checkpoint
        self._cache = cache
        self._forward = Forward(pad_id, device)
        self._layers = Layers(network)
        modules = nn.ModuleList(module for term in terms for module in term.modules(network)).to(device.torch_device)
        self._modules = modules
        self._learning = {name: parameter for name, parameter in network.named_parameters() if parameter.requires_grad}
        self._learning |= {f"terms.{name}": parameter for name, parameter in modules.named_parameters()}
        self.state = TrainingState(BestEpoch(recipe.patience), LossWatch(network.head.out_features))

    def train(self, training: Examples, dev: Examples, target: Texts | None = None) -> None:
        """Train in place. Without dev rows all epochs are trained and the last one is kept.

        Args:
            target: unlabelled texts of the target, for the terms that need them.

        Raises:
            StrategyError: ``strategy.loss_not_finite``.
            Stopped: the user asked for it; a checkpoint has been written.
        """
        recipe, state = self._recipe, self.state
        groups = self._layers.groups(self._network, recipe, self._modules)
        optimiser = make_optimiser(groups, self._device)
        accelerator = self._device.accelerator()
        self._resume(optimiser, training)
        self._layers.train_from(self._layers.lowest_trained(recipe, 1))
        if state.finished:
            return
        training, dev, target = self._compute_frozen_part(training, dev, target or Texts([]))
        network, prepared = accelerator.prepare(self._network, optimiser)
        stepper = Stepper(accelerator, network, prepared, recipe, self._forward, self._terms, lambda: self._reporting.advance(0))
        try:
            while not state.finished:
                self._epoch(stepper, optimiser, training, target)
                over = self._judge(dev)
                state.epochs_done, state.batch = state.epochs_done + 1, 0
                state.finished = over or state.epochs_done == recipe.epochs
        except Stopped:
            self._keep(optimiser, training)
            raise
        finally:
            accelerator.unwrap_model(network, keep_fp32_wrapper=False)
            accelerator.free_memory()
        if state.best_weights:
            self._network.load_state_dict(state.best_weights, strict=False)
            state.best_weights = {}
        self._keep(optimiser, training)

    def _epoch(self, stepper: Stepper, optimiser: torch.optim.Optimizer, training: Examples, target: Texts) -> None:
        recipe, state = self._recipe, self.state
        epoch = state.epochs_done + 1
        self._layers.train_from(self._layers.lowest_trained(recipe, epoch))
        self._layers.set_training_mode()
        batches = shuffled_batches(training.texts.lengths, recipe.batch_size, self._generator(_ROWS, epoch))
        steps = recipe.epochs * len(batches)
        factor = rate_factor(recipe, steps)
        for rows in batches[state.batch :]:
            rates = self._set_rates(optimiser, factor(state.step))
            torch.manual_seed(int(self._generator(_DROPOUT, state.step).integers(2**63)))
            beside = self._target_rows(target, len(rows))
            values = stepper.step(rows, training, target, beside, progress=state.step / steps)
            if not all(map(math.isfinite, values.values())):
                raise StrategyError("strategy.loss_not_finite", step=state.step + 1)
            state.step, state.batch, state.target_row = state.step + 1, state.batch + 1, state.target_row + len(beside)
            if state.watch.diverges(values["loss/task"]):
                self._reporting.notice("strategy.loss_diverges", step=state.step)
            self._reporting.metrics("train", state.step, values | rates)
            self._reporting.advance(len(rows))
            if self._checkpoint is not None and self._checkpoint.is_due:
                self._keep(optimiser, training)

    def _set_rates(self, optimiser: torch.optim.Optimizer, factor: float) -> dict[str, float]:
        """Let the step have ``factor`` of the peak rates; those of the encoder's top and of the head are returned, to be reported."""
        for group in optimiser.param_groups:
            group.setdefault("peak", group["lr"])
            group["lr"] = group["peak"] * factor
        peaks = {"learning_rate": self._recipe.learning_rate, "head_learning_rate": self._recipe.head_learning_rate}
        return {name: factor * peak for name, peak in peaks.items()}

    def _target_rows(self, target: Texts, count: int) -> list[int]:
        """The next rows of the target, which is gone through in a new order each time."""
        if not any(term.needs_target for term in self._terms):
            return []
        found: list[int] = []
        while len(found) < count:
            turn, place = divmod(self.state.target_row + len(found), len(target))
            order = self._generator(_TARGET_ROWS, turn).permutation(len(target))
            found += order[place : place + count - len(found)].tolist()
        return found

    def _generator(self, *stream: int) -> np.random.Generator:
        return np.random.default_rng([self._seed, *([self._recipe.repetition] if self._recipe.repetition else []), *stream])

    def _judge(self, dev: Examples) -> bool:
        """Judge the epoch on dev, remember it if it is the best, and say whether patience has run out."""
        if not len(dev):
            return False
        state, recipe, epoch = self.state, self._recipe, self.state.epochs_done + 1
        values = self.evaluate(dev)
        self._reporting.metrics("dev", state.step, {**values, "epoch": float(epoch)})
        if state.best.is_better(epoch, (values[self._main_metric], -values["loss/task"])):
            # After the last epoch the weights in the network are the best ones.
            state.best_weights = self._weights() if epoch < recipe.epochs else {}
        elif state.best.is_over(epoch) and epoch < recipe.epochs:
            self._reporting.notice("strategy.early_stop", epoch=epoch, patience=recipe.patience, best=state.best.epoch)
            return True
        return False

    def evaluate(self, examples: Examples) -> dict[str, float]:
        """Mean loss and scores of the network on ``examples``."""
        scores = self.scores(examples.texts)
        losses = -log_softmax(scores, axis=1)[np.arange(len(examples)), examples.labels]
        scores_by_name = scores_of(examples.labels, scores.argmax(axis=1), scores.shape[1])
        return {"loss/task": float(losses.mean()), **{name: scores_by_name[name] for name in ("f1_macro", "accuracy")}}

    def scores(self, texts: Texts) -> np.ndarray:
        """Class scores of the network, float64 (n, classes)."""
        self._network.eval()
        found = np.zeros((len(texts), self._network.head.out_features))
        for rows in batches_by_length(texts.lengths, self._device.token_budget):
            with torch.inference_mode(), self._device.autocast():
                found[rows] = self._forward(self._network, texts, rows)[0].float().cpu().numpy()
            self._reporting.advance(len(rows))
        return found

    def _compute_frozen_part(self, training: Examples, dev: Examples, target: Texts) -> tuple[Examples, Examples, Texts]:
        """The same texts with what the part of the network below all that ever learns makes of them, where there is such a part."""
        frozen = None if self._recipe.layers_per_epoch else FrozenLayers.of(self._network.encoder, self._layers.frozen_below())
        if frozen is None:
            return training, dev, target
        self._forward = replace(self._forward, frozen=frozen)

        def computed(texts: Texts) -> Texts:
            hidden = frozen.hidden_states(texts.ids, self._forward.pad_id, self._device, self._cache, self._reporting.advance)
            return replace(texts, hidden=hidden)

        return (
            replace(training, texts=computed(training.texts)),
            replace(dev, texts=computed(dev.texts)),
            computed(target) if any(term.needs_target for term in self._terms) else target,
        )

    def _weights(self) -> dict[str, torch.Tensor]:
        """A copy, in main memory, of what training changes in the network."""
        own = {name: parameter for name, parameter in self._learning.items() if not name.startswith("terms.")}
        return {name: parameter.detach().to("cpu", copy=True) for name, parameter in own.items()}

    def _keep(self, optimiser: torch.optim.Optimizer, training: Examples) -> None:
        if self._checkpoint is not None:
            values = {"state": self.state.plain(), "setting": self._setting(training)}
            self._checkpoint.save(self.state.step, pack(self._learning, optimiser, self.state), values)

    def _resume(self, optimiser: torch.optim.Optimizer, training: Examples) -> None:
        """Go on from the checkpoint, if there is one of this very training."""
        found = None if self._checkpoint is None else self._checkpoint.load()
        if found is None:
            return
        tensors, values = found
        if values["setting"] != self._setting(training) or not fits(tensors, self._learning):
            self._reporting.notice("strategy.checkpoint_unfit")
            return
        unpack(tensors, self._learning, optimiser, self.state)
        self.state.restore(values["state"])
        done = self.state.epochs_done * len(training) + self.state.batch * self._recipe.batch_size
        self._reporting.advance(done)

    def _setting(self, training: Examples) -> dict[str, object]:
        """What must be the same when training goes on."""
        return {"recipe": asdict(self._recipe), "seed": self._seed, "rows": len(training), "precision": self._device.precision}
