"""Networks that are averaged in the space of their weights."""

import numpy as np
import pytest
import torch

from tests.engine.training.support import CPU
from tlgui.core.context import Artefacts
from tlgui.core.errors import StrategyError
from tlgui.engine.averaging import average
from tlgui.engine.components.heads import LinearHead
from tlgui.engine.components.maps import AffineMap
from tlgui.engine.components.transformer import TransformerEncoder


@pytest.fixture
def frozen(problem):
    return TransformerEncoder.pretrained(problem.model.card, problem.model.folder, CPU, pooling="mean", max_length=32)


@pytest.fixture
def member(frozen):
    """An encoder that has moved by so much in every weight, with a head of such coefficients."""

    def make(shift, coefficient, feature_map=None):
        network = frozen.trainable_copy()
        with torch.no_grad():
            for parameter in network.parameters():
                parameter.add_(shift)
        head = LinearHead(np.full((3, 32), coefficient, dtype=np.float32), np.full(3, 10 * coefficient, dtype=np.float32))
        return Artefacts(featuriser=frozen.with_network(network), head=head, feature_map=feature_map)

    return make


def _weights(encoder):
    return {name: parameter.detach().numpy() for name, parameter in encoder.network.named_parameters()}


def test_each_weight_is_the_mean_of_the_members(frozen, member):
    mean = average([member(0.1, 1.0), member(0.5, -3.0)], [0.75, 0.25], "Soup")
    before, after = _weights(frozen), _weights(mean.featuriser)
    assert set(before) == set(after)
    for name, values in after.items():
        np.testing.assert_allclose(values, before[name] + 0.2, atol=1e-6)
    np.testing.assert_allclose(mean.head.coefficients, 0.75 * 1.0 + 0.25 * -3.0, atol=1e-7)
    np.testing.assert_allclose(mean.head.intercepts, 0.0, atol=1e-6)


def test_a_frozen_member_counts_with_the_pretrained_weights(frozen, member):
    trained = member(0.4, 1.0)
    mean = average([trained.having(featuriser=frozen), trained], [0.75, 0.25], "WiSE-FT")
    before, after = _weights(frozen), _weights(mean.featuriser)
    for name, values in after.items():
        np.testing.assert_allclose(values, before[name] + 0.1, atol=1e-6)
    np.testing.assert_allclose(mean.head.coefficients, 1.0)


def test_a_map_is_folded_into_the_head(member):
    doubled = AffineMap(2 * np.eye(32, dtype=np.float32), np.zeros(32, dtype=np.float32))
    mean = average([member(0.0, 1.0, doubled), member(0.0, 1.0)], [0.5, 0.5], "Soup")
    assert mean.feature_map is None
    np.testing.assert_allclose(mean.head.coefficients, 1.5)


def test_what_has_no_weights_of_its_own_is_refused(frozen, member):
    alone = member(0.1, 1.0)
    for others in ([alone.having(featuriser=frozen)], [alone, alone.having(head=None)]):
        with pytest.raises(StrategyError) as caught:
            average(others, [1 / len(others)] * len(others), "Soup")
        assert caught.value.code == "strategy.not_averaged"
