"""Which layers learn, how fast, and which begin anew."""

import pytest
import torch

from tests.engine.training.support import NOTHING, Heard, examples
from tlgui.core.training import TrainingRecipe
from tlgui.engine.training import Layers


def test_groups_have_the_right_rates_and_decay(network):
    recipe = TrainingRecipe(epochs=1, learning_rate=1e-4, head_learning_rate=1e-3, weight_decay=0.1, layer_decay=0.5)
    groups = Layers(network).groups(network, recipe)
    found = {id(parameter): (group["lr"], group["weight_decay"]) for group in groups for parameter in group["params"]}
    parameters = dict(network.named_parameters())

    def of(name):
        return found[id(parameters[name])]

    assert len(found) == len(parameters)
    assert of("head.weight") == (1e-3, 0.1)
    assert of("head.bias") == (1e-3, 0.0)
    assert of("encoder.encoder.encoder.layer.1.output.dense.weight") == (1e-4, 0.1)
    assert of("encoder.encoder.encoder.layer.0.output.dense.weight") == (5e-5, 0.1)
    assert of("encoder.encoder.encoder.layer.0.output.LayerNorm.weight") == (5e-5, 0.0)
    assert of("encoder.encoder.embeddings.word_embeddings.weight") == (2.5e-5, 0.1)


def _learning(network):
    return {name for name, parameter in network.encoder.named_parameters() if parameter.requires_grad}


def _recipe(**changes):
    return TrainingRecipe(epochs=4, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=24, **changes)


def test_layers_thaw_from_the_top_one_epoch_after_the_other(network):
    layers = Layers(network)
    assert layers.depth == 2
    found = []
    for epoch in range(1, 5):
        layers.train_from(layers.lowest_trained(_recipe(layers_per_epoch=1), epoch))
        found.append(_learning(network))
    assert found[0] == set()
    above = {name for name in found[3] if "pooler" in name}
    assert found[1] == {name for name in found[3] if ".layer.1." in name} | above
    assert found[2] == {name for name in found[3] if ".layer." in name} | above
    assert any("embeddings" in name for name in found[3])


@pytest.mark.parametrize(("count", "expected"), [(0, set()), (1, {"1"}), (2, {"0", "1"}), (9, {"0", "1"})])
def test_only_the_upper_layers_learn(network, count, expected):
    layers = Layers(network)
    layers.train_from(layers.lowest_trained(_recipe(trained_layers=count), 1))
    learning = _learning(network)
    assert {name.split(".layer.")[1][0] for name in learning if ".layer." in name} == expected
    assert not any("embeddings" in name for name in learning)
    assert layers.frozen_below() == 2 - len(expected)


def test_what_a_strategy_has_frozen_stays_frozen(network):
    network.encoder.encoder.encoder.layer[1].output.requires_grad_(False)
    layers = Layers(network)
    for epoch in (1, 2, 3, 4):
        layers.train_from(layers.lowest_trained(_recipe(layers_per_epoch=1), epoch))
        assert not any(".layer.1.output" in name for name in _learning(network))


def test_frozen_layers_run_without_dropout_and_the_others_with(network):
    layers = Layers(network)
    layers.train_from(layers.lowest_trained(_recipe(trained_layers=1), 1))
    layers.set_training_mode()
    encoder = network.encoder.encoder
    assert not any(module.training for module in encoder.encoder.layer[0].modules())
    assert not any(module.training for module in encoder.embeddings.modules())
    assert all(module.training for module in encoder.encoder.layer[1].modules())
    layers.train_from(0)
    layers.set_training_mode()
    assert all(module.training for module in network.modules())


def test_upper_layers_begin_anew(network):
    before = {name: tensor.clone() for name, tensor in network.encoder.state_dict().items()}
    Layers(network).reinitialise(1)
    after = network.encoder.state_dict()
    for name in before:
        if ".layer.0." in name or "embeddings" in name:
            assert torch.equal(before[name], after[name])
    query = after["encoder.encoder.layer.1.attention.self.query.weight"]
    assert not torch.equal(before["encoder.encoder.layer.1.attention.self.query.weight"], query)
    assert query.std().item() == pytest.approx(0.02, rel=0.1)
    assert torch.equal(after["encoder.encoder.layer.1.output.LayerNorm.weight"], torch.ones(32))


def test_gradual_training_moves_only_what_has_thawed(network, trainer):
    start = {name: tensor.clone() for name, tensor in network.encoder.state_dict().items()}
    moved = []

    class Looking(Heard):
        def reporting(self):
            inner = super().reporting()

            def metrics(split, step, values):
                now = network.encoder.state_dict()
                moved.append({name for name in start if not torch.equal(start[name], now[name])})
                inner.metrics(split, step, values)

            return type(inner)(metrics, inner.notice, inner.advance)

    trainer(_recipe(layers_per_epoch=1), Looking()).train(examples(24), NOTHING)
    assert len(moved) == 4
    assert not moved[0]
    assert moved[1]
    assert all(".layer.1." in name for name in moved[1])
    assert any(".layer.0." in name for name in moved[2])
    assert not any("embeddings" in name for name in moved[2])
    assert any("embeddings" in name for name in moved[3])
