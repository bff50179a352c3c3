"""From artefacts to a trained network and back."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tlgui.core.context import Artefacts, LabelledRows
from tlgui.core.errors import StrategyError
from tlgui.core.tasks import TransferRole
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.engine.calibration import fit_temperature
from tlgui.engine.components.heads import LinearHead, folded_tail
from tlgui.engine.components.network import Classifier, PooledEncoder, dimension_of, with_pooling
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.folds import stratified_folds
from tlgui.engine.seeding import seed_everything
from tlgui.engine.training import Checkpoint, Examples, Layers, Reporting, Texts, Trainer, freeze_embeddings

_TENTHS = 10


@dataclass(frozen=True, slots=True)
class FittingData:
    """What a network learns from and is judged by.

    Attributes:
        weights: importance of each training row, shape (n,), or None.
        target_texts: unlabelled texts of the target.
        classes: number of labels.
    """

    training: LabelledRows
    dev: LabelledRows
    weights: np.ndarray | None
    target_texts: Sequence[str]
    classes: int

    def of(self, rows: str) -> "FittingData":
        """Only the labelled rows of one domain.

        It is judged by its own dev rows; where it has none by those of the other domain whose labels it knows; and where the labels are
        others altogether by a tenth of its training rows.
        """
        if rows == "all":
            return self
        kept = _where(self.training, TransferRole(rows))
        own, known = _where(self.dev, TransferRole(rows)), np.isin(self.dev.labels, self.training.labels[kept])
        dev = _picked(self.dev, own if own.any() else known)
        if len(self.dev) and not len(dev):
            fold = stratified_folds(
                self.training.labels[kept], None if self.training.groups is None else self.training.groups[kept], _TENTHS
            )
            held = kept.copy()
            held[kept] = fold == _TENTHS - 1
            dev, kept = _picked(self.training, held), kept & ~held
        weights = None if self.weights is None else self.weights[kept]
        return FittingData(_picked(self.training, kept), dev, weights, self.target_texts, self.classes)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a fit is told of the run around it.

    Attributes:
        main_metric: chooses the best epoch.
        checkpoint: where it is kept how far training is, or None.
        cache: folder for what training needs on disk while it runs, or None.
    """

    main_metric: str
    seed: int
    reporting: Reporting
    checkpoint: Checkpoint | None = None
    cache: Path | None = None


def fit_network(
    artefacts: Artefacts,
    recipe: TrainingRecipe,
    data: FittingData,
    surroundings: Surroundings,
    *,
    pretrained: Callable[[], TransformerEncoder],
    prepare: Callable[[Any], Any] | None = None,
    finish: Callable[[Any], Any] | None = None,
    terms: Sequence[LossTerm] = (),
) -> Artefacts:
    """What :meth:`tlgui.core.context.Context.fit_network` does; ``pretrained`` gives the encoder if the artefacts have none.

    Raises:
        StrategyError: ``strategy.loss_not_finite``.
        Stopped: the user asked for it.
    """
    seed_everything(surroundings.seed)
    data, reporting = data.of(recipe.rows), surroundings.reporting
    start = artefacts.featuriser if isinstance(artefacts.featuriser, TransformerEncoder) else pretrained()
    pooling = pretrained().settings.pooling if recipe.pooling == "card" else recipe.pooling
    encoder = with_pooling(start.trainable_copy(), pooling).to(start.device.torch_device).requires_grad_(True)
    encoder.layers = "last"
    pad_id = encoder.pad_id
    # A head of an earlier stage goes on learning where it knows these very vectors.
    same_vectors = start.settings.pooling == pooling and start.settings.layers == "last"
    known = start is artefacts.featuriser and same_vectors and not recipe.new_head
    network = _assemble(encoder, artefacts.head if known else None, artefacts, data.classes).to(start.device.torch_device)
    Layers(network).reinitialise(recipe.reinitialised_layers)
    if prepare is not None:
        encoder.encoder = prepare(encoder.encoder)
    for parameter in encoder.fresh:  # whatever prepare froze: random values must not stay random
        parameter.requires_grad_(True)
    if recipe.freeze_embeddings:
        freeze_embeddings(encoder.encoder)
    trainer = Trainer(
        network,
        recipe,
        start.device,
        reporting,
        pad_id=pad_id,
        seed=surroundings.seed,
        main_metric=surroundings.main_metric,
        terms=terms,
        checkpoint=surroundings.checkpoint,
        cache=surroundings.cache,
    )

    def texts(wanted: Sequence[str]) -> Texts:
        return Texts(start.tokenise(wanted, lambda: reporting.advance(0)))

    training = Examples(texts(data.training.texts), data.training.labels, data.weights, _where(data.training, TransferRole.SOURCE))
    judged = Examples(texts(data.dev.texts), data.dev.labels)
    trainer.train(training, judged, texts(data.target_texts) if any(term.needs_target for term in terms) else None)
    temperature = fit_temperature(trainer.scores(judged.texts), judged.labels) if recipe.calibrated else 1.0
    if finish is not None:
        encoder.encoder = finish(encoder.encoder)
    encoder.fresh = []
    weight, bias = (parameter.detach().float().cpu().numpy() for parameter in (network.head.weight, network.head.bias))
    if not math.isfinite(float(np.abs(weight).sum())):
        raise StrategyError("strategy.loss_not_finite", step=trainer.state.step)
    encoder.requires_grad_(True).zero_grad(set_to_none=True)
    head = LinearHead(weight, bias).softened(temperature)
    return artefacts.having(featuriser=start.with_network(encoder), feature_map=None, source_map=None, head=head)


def _where(rows: LabelledRows, role: TransferRole) -> np.ndarray:
    return np.array([found is role for found in rows.roles], dtype=bool)


def _picked(rows: LabelledRows, mask: np.ndarray) -> LabelledRows:
    """The rows where ``mask`` is true."""
    places = np.flatnonzero(mask).tolist()
    groups = None if rows.groups is None else rows.groups[places]
    return LabelledRows([rows.texts[i] for i in places], rows.labels[places], [rows.roles[i] for i in places], groups)


def _assemble(encoder: PooledEncoder, head: Any, artefacts: Artefacts, classes: int) -> Classifier:
    """The network to train; its last layer starts from ``head``, the feature map folded in, where that fits."""
    dimension = dimension_of(encoder)
    network = Classifier(encoder, dimension, classes)
    feature_map, folded = folded_tail(artefacts.feature_map, head)
    if feature_map is None and isinstance(folded, LinearHead) and folded.coefficients.shape == (classes, dimension):
        with torch.no_grad():
            network.head.weight.copy_(torch.from_numpy(folded.coefficients))
            network.head.bias.copy_(torch.from_numpy(folded.intercepts))
    return network
