"""How a network is to be trained: what a strategy tells the shared training loop. No torch here."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

Schedule = Literal["linear", "cosine", "constant", "slanted-triangle"]


@dataclass(frozen=True, slots=True)
class TrainingRecipe:
    """How the shared training loop is to train a network.

    Attributes:
        epochs: passes over the training rows.
        learning_rate: peak rate of the encoder's parameters.
        head_learning_rate: peak rate of newly initialised parameters.
        batch_size: rows per optimiser step. Long rows go through the network a few at a time; the step is the same.
        weight_decay: decoupled decay of AdamW; never applied to biases and normalisation.
        schedule: of the rates. ``linear`` rises over the warm-up and falls to zero; ``cosine`` falls along a cosine; ``constant`` stays
            after the warm-up; ``slanted-triangle`` rises over the warm-up from 1/32 of the peak and falls to it again (Howard and Ruder
            2018).
        warmup_ratio: share of the steps with rising rate.
        layer_decay: factor on the rate for each layer further from the top (1 = off).
        freeze_embeddings: whether the token embeddings keep their pretrained values.
        trained_layers: how many layers are trained, counted from the top; None: all, and the embeddings. What lies below runs without
            dropout, and once only.
        layers_per_epoch: how many more layers, from the top, learn with each epoch, the head alone in the first; 0: all from the start.
        reinitialised_layers: how many layers, from the top, forget what they have learned before training begins.
        rows: which labelled rows are trained on and judged by: ``all``, those of the ``source``, or those of the ``target``.
        new_head: whether to begin with a new head even where an earlier stage has left one that fits.
        repetition: number of this training among several that differ in nothing but chance: each sees the rows in another order and
            drops out other units.
        patience: epochs without a better dev score before training ends; 0 trains all epochs. The best epoch is kept.
        max_grad_norm: gradient clipping.
        pooling: what the head sees: ``mean`` of the token vectors, the first token's vector (``cls``), ``card`` (the one of the two
            that the model's card names), or what the architecture's own sequence classifier puts before its last layer
            (``classifier``; such a network is exported as a stock transformers classifier).
        calibrated: whether the head's temperature is set on the dev rows in the end. Members of an average are not: each would count in
            it by how sure it was found to be, and :meth:`tlgui.core.context.Context.averaged` sets the temperature of the mean.
    """

    epochs: int
    learning_rate: float
    head_learning_rate: float
    batch_size: int = 16
    weight_decay: float = 0.01
    schedule: Schedule = "linear"
    warmup_ratio: float = 0.1
    layer_decay: float = 1.0
    freeze_embeddings: bool = False
    trained_layers: int | None = None
    layers_per_epoch: int = 0
    reinitialised_layers: int = 0
    rows: Literal["all", "source", "target"] = "all"
    new_head: bool = False
    repetition: int = 0
    patience: int = 0
    max_grad_norm: float = 1.0
    pooling: str = "card"
    calibrated: bool = True


@dataclass(frozen=True, slots=True)
class LossInputs:
    """What a :class:`LossTerm` sees of one step. Tensors are torch tensors on the run's device.

    Attributes:
        network: the module in training, encoder and head.
        vectors: pooled vectors of labelled rows, float32 (n, d).
        scores: their class scores, float32 (n, classes).
        labels: their class indices, int64 (n,).
        is_source: bool (n,), which of them are the source's.
        target_vectors, target_scores: the same of as many unlabelled rows of the target; None unless the term needs them.
        progress: share of the training that lies behind, 0 to 1.
        report: takes a name and a number. Losses called ``<what>/loss`` (``mlm/loss``) and accuracies called ``<what>_acc``
            (``disc_acc``) are drawn as curves; all are in the events of the run.
    """

    network: Any
    vectors: Any
    scores: Any
    labels: Any
    is_source: Any
    target_vectors: Any
    target_scores: Any
    progress: float
    report: Callable[[str, float], None]


class LossTerm(ABC):
    """One more thing that training minimises beside the classification loss.

    The loss is a mean over rows: where the rows of a step go through the network a few at a time, the means are weighed by rows.

    Attributes:
        name: it is reported as ``loss/<name>``.
        needs_target: whether unlabelled rows of the target go through the network beside the labelled ones.
    """

    name: ClassVar[str] = "adapt"
    needs_target: ClassVar[bool] = False

    def modules(self, network: Any) -> Sequence[Any]:
        """Torch modules of its own that learn along, at the head's rate. Called once, before training, with encoder and head."""
        return ()

    def weight(self, progress: float) -> float:
        """How much the term counts after this share (0 to 1) of the training."""
        return 1.0

    @abstractmethod
    def loss(self, inputs: LossInputs) -> Any:
        """The loss of some rows: a torch scalar, not yet weighed."""
