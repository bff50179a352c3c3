"""From artefacts to a trained network and back."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from tlgui.core.errors import StrategyError
from tlgui.core.strategy import Artefacts, LabelledRows, TrainingRecipe
from tlgui.engine.calibration import fit_temperature
from tlgui.engine.components.linear import LinearHead
from tlgui.engine.components.network import Classifier, PooledEncoder, dimension_of, with_pooling
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.parameter_groups import freeze_embeddings
from tlgui.engine.seeding import seed_everything
from tlgui.engine.training import Examples, Reporting, Trainer


def fit_network(
    artefacts: Artefacts,
    recipe: TrainingRecipe,
    *,
    pretrained: Callable[[], TransformerEncoder],
    training: LabelledRows,
    dev: LabelledRows,
    classes: int,
    main_metric: str,
    seed: int,
    reporting: Reporting,
    prepare: Callable[[Any], Any] | None = None,
    finish: Callable[[Any], Any] | None = None,
) -> Artefacts:
    """What :meth:`tlgui.core.strategy.Context.fit_network` does; ``pretrained`` gives the encoder if the artefacts have none.

    Raises:
        StrategyError: ``strategy.loss_not_finite``.
        Stopped: the user asked for it.
    """
    seed_everything(seed)
    start = artefacts.featuriser if isinstance(artefacts.featuriser, TransformerEncoder) else pretrained()
    pooling = pretrained().settings.pooling if recipe.pooling == "card" else recipe.pooling
    encoder = with_pooling(start.trainable_copy(), pooling).to(start.device.torch_device).requires_grad_(True)
    pad_id = encoder.pad_id
    # A head of an earlier stage goes on learning where it knows these very vectors.
    known = start is artefacts.featuriser and start.settings.pooling == pooling
    network = _assemble(encoder, artefacts.head if known else None, artefacts, classes).to(start.device.torch_device)
    if prepare is not None:
        encoder.encoder = prepare(encoder.encoder)
    for parameter in encoder.fresh:  # whatever prepare froze: random values must not stay random
        parameter.requires_grad_(True)
    if recipe.freeze_embeddings:
        freeze_embeddings(encoder.encoder)
    trainer = Trainer(network, recipe, start.device, reporting, pad_id=pad_id, seed=seed, main_metric=main_metric)

    def examples(rows: LabelledRows, weights: np.ndarray | None = None) -> Examples:
        return Examples(start.tokenise(rows.texts, lambda: reporting.advance(0)), rows.labels, weights)

    weights = None if artefacts.weights is None else artefacts.weights[: len(training)]  # those of the dev rows stand behind
    judged = examples(dev)
    trainer.train(examples(training, weights), judged)
    temperature = fit_temperature(trainer.scores(judged), judged.labels)
    if finish is not None:
        encoder.encoder = finish(encoder.encoder)
    encoder.fresh = []
    weight, bias = (parameter.detach().float().cpu().numpy() for parameter in (network.head.weight, network.head.bias))
    if not math.isfinite(float(np.abs(weight).sum())):
        raise StrategyError("strategy.loss_not_finite", step=trainer.state.step)
    encoder.zero_grad(set_to_none=True)
    head = LinearHead(weight, bias).softened(temperature)
    return artefacts.having(featuriser=start.with_network(encoder), feature_map=None, source_map=None, head=head)


def _assemble(encoder: PooledEncoder, head: Any, artefacts: Artefacts, classes: int) -> Classifier:
    """The network to train; its last layer starts from ``head``, the feature map folded in, where that fits."""
    dimension = dimension_of(encoder)
    network = Classifier(encoder, dimension, classes)
    if isinstance(head, LinearHead):
        folded = head.after(artefacts.feature_map)
        if folded.coefficients.shape == (classes, dimension):
            with torch.no_grad():
                network.head.weight.copy_(torch.from_numpy(folded.coefficients))
                network.head.bias.copy_(torch.from_numpy(folded.intercepts))
    return network
