"""Averages of networks in the space of their weights: interpolation with the pretrained one, and soups."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from tlgui.core.context import Artefacts
from tlgui.core.errors import StrategyError
from tlgui.engine.components.heads import LinearHead, folded_tail
from tlgui.engine.components.network import PooledEncoder, with_pooling
from tlgui.engine.components.transformer import TransformerEncoder


def average(members: Sequence[Artefacts], shares: Sequence[float], title: str) -> Artefacts:
    """What :meth:`tlgui.core.context.Context.averaged` does, but for the temperature.

    Parameters that a frozen member lacks, such as those of a classifier that no checkpoint has filled, keep the trained members' mean.
    """
    tuned = [member.featuriser for member in members if isinstance(member.featuriser, TransformerEncoder) and member.featuriser.tuned]
    heads = [_head(member) for member in members]
    if not tuned or any(head is None for head in heads):
        raise StrategyError("strategy.not_averaged", strategy=title)
    model = tuned[0]
    weights = [_weights(member.featuriser, model) for member in members]
    result = model.trainable_copy()
    own = dict(result.named_parameters())
    if any(set(known) - set(own) or any(known[name].shape != own[name].shape for name in known) for known in weights):
        raise StrategyError("strategy.not_averaged", strategy=title)
    with torch.no_grad():
        for name, parameter in own.items():
            there = [(share, known[name]) for share, known in zip(shares, weights, strict=True) if name in known]
            total = sum(share for share, _ in there)
            if total:
                parameter.copy_(torch.stack([share / total * tensor.to(parameter.device) for share, tensor in there]).sum(0))
    found = [head for head in heads if head is not None]
    if len({head.coefficients.shape for head in found}) > 1:
        raise StrategyError("strategy.not_averaged", strategy=title)
    coefficients = sum(np.float32(share) * head.coefficients for share, head in zip(shares, found, strict=True))
    intercepts = sum(np.float32(share) * head.intercepts for share, head in zip(shares, found, strict=True))
    head = LinearHead(np.asarray(coefficients), np.asarray(intercepts))
    return members[0].having(featuriser=model.with_network(result), feature_map=None, source_map=None, head=head)


def _head(member: Artefacts) -> LinearHead | None:
    """The linear head on the encoder's own vectors, or None."""
    feature_map, head = folded_tail(member.feature_map, member.head)
    return head if feature_map is None and isinstance(head, LinearHead) else None


def _weights(encoder: Any, model: TransformerEncoder) -> dict[str, torch.Tensor]:
    """The parameters of a member, as the network of ``model`` names them; without those that are random."""
    network: PooledEncoder = with_pooling(encoder.trainable_copy(), model.settings.pooling)
    fresh = {id(parameter) for parameter in network.fresh}
    return {name: parameter.detach() for name, parameter in network.named_parameters() if id(parameter) not in fresh}
