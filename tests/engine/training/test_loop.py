"""The training loop: schedule, early stop, best epoch, weights, what is noticed."""

import numpy as np
import pytest
import torch

from tests.engine.training.support import NOTHING, RECIPE, Heard, examples
from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.training import TrainingRecipe
from tlgui.engine.device import Device
from tlgui.engine.training import Examples, Texts, Trainer


def test_it_learns_and_reports_every_step(trainer):
    heard = Heard()
    trainer(TrainingRecipe(epochs=12, learning_rate=2e-3, head_learning_rate=2e-2, batch_size=8), heard).train(examples(60), examples(9, 1))
    losses = heard.values("train", "loss/task")
    assert len(losses) == 12 * 8
    assert np.mean(losses[-3:]) < 0.5 * np.mean(losses[:3])
    assert heard.values("dev", "accuracy")[-1] == 1.0
    assert [step for split, step, _ in heard.metrics if split == "train"] == list(range(1, 97))
    assert set(heard.metrics[-1][2]) == {"loss/task", "f1_macro", "accuracy", "epoch"}
    assert heard.rows == 12 * (60 + 9)


def test_rate_rises_and_falls_linearly(trainer):
    heard = Heard()
    trainer(TrainingRecipe(epochs=10, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, warmup_ratio=0.2), heard).train(
        examples(), NOTHING
    )
    rates = np.array(heard.values("train", "learning_rate"))
    np.testing.assert_allclose(heard.values("train", "head_learning_rate"), 10 * rates)
    peak = int(rates.argmax())
    assert peak == pytest.approx(6, abs=1)
    assert rates.max() == pytest.approx(1e-3)
    assert rates[-1] == pytest.approx(1e-3 / 24), "the last step is one of the 24 after the warm-up that still learns"
    np.testing.assert_allclose(np.diff(rates[:peak]), np.diff(rates[:peak])[0])
    np.testing.assert_allclose(np.diff(rates[peak + 1 :]), np.diff(rates[peak + 1 :])[0], atol=1e-12)


def test_best_epoch_is_kept(network, trainer):
    """A rate that ruins the network after a good start: what remains is the best epoch."""
    heard = Heard()
    recipe = TrainingRecipe(epochs=6, learning_rate=0.5, head_learning_rate=0.5, batch_size=8, warmup_ratio=1.0, max_grad_norm=1e9)
    loop = trainer(recipe, heard)
    dev = examples(9, 1)
    loop.train(examples(), dev)
    scores = heard.values("dev", "f1_macro")
    assert loop.evaluate(dev)["f1_macro"] == pytest.approx(max(scores))
    assert loop.state.best.epoch == 1 + max(range(len(scores)), key=lambda i: (scores[i], -heard.values("dev", "loss/task")[i]))


def test_patience_ends_training(trainer):
    heard = Heard()
    recipe = TrainingRecipe(epochs=50, learning_rate=0.0, head_learning_rate=0.0, batch_size=8, patience=2)
    trainer(recipe, heard).train(examples(), examples(9, 1))
    assert heard.values("dev", "epoch") == [1, 2, 3], "nothing is learned, so nothing gets better after the first epoch"
    assert heard.notices == [("strategy.early_stop", {"epoch": 3, "patience": 2, "best": 1})]


def test_stop_is_honoured_in_the_middle_of_an_epoch(trainer):
    heard = Heard(stop_after=16)
    with pytest.raises(Stopped):
        trainer(RECIPE, heard).train(examples(), examples(9, 1))
    assert len(heard.values("train", "loss/task")) == 2


def test_infinite_loss_is_noticed(network, trainer):
    with torch.no_grad():
        network.head.weight.fill_(float("nan"))
    with pytest.raises(StrategyError) as error:
        trainer(RECIPE, Heard()).train(examples(), examples(9, 1))
    assert error.value.code == "strategy.loss_not_finite"


def _without_dropout(network):
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
        elif hasattr(module, "dropout_prob"):
            module.dropout_prob = 0.0


def _first_loss(trainer, rows, **changes):
    heard = Heard()
    recipe = TrainingRecipe(epochs=1, learning_rate=0.0, head_learning_rate=0.0, batch_size=len(rows), **changes)
    trainer(recipe, heard).train(rows, NOTHING)
    return heard.values("train", "loss/task")[0]


def test_row_weights_weigh_the_loss(trainer, network):
    _without_dropout(network)
    rows = examples()
    only_zero = Examples(rows.texts, rows.labels, (rows.labels == 0).astype(float))
    zeros = np.flatnonzero(rows.labels == 0)
    just_those = Examples(Texts([rows.texts.ids[row] for row in zeros]), rows.labels[zeros])
    assert _first_loss(trainer, only_zero) == pytest.approx(_first_loss(trainer, just_those), rel=1e-5)


def test_parts_of_a_batch_make_the_same_step(trainer, network, monkeypatch):
    """Gradients of parts that fit the token budget add up to the gradient of the whole batch, weights of rows included."""
    _without_dropout(network)
    rows = examples(24)
    weighed = Examples(rows.texts, rows.labels, np.random.default_rng(0).uniform(0, 2, 24))
    recipe = TrainingRecipe(epochs=2, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=12)
    start = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    found = []
    for budget in (10_000, 20, 1):
        network.load_state_dict(start)
        monkeypatch.setattr(Device, "training_token_budget", budget)
        heard = Heard()
        trainer(recipe, heard).train(weighed, NOTHING)
        assert len(heard.values("train", "loss/task")) == 4, "a step is a batch, however many parts it has"
        found.append((network.head.weight.detach().clone(), heard.values("train", "loss/task")))
    for weights, losses in found[1:]:
        torch.testing.assert_close(weights, found[0][0], rtol=1e-4, atol=1e-6)
        assert losses == pytest.approx(found[0][1], rel=1e-4)


def test_a_stop_between_the_parts_of_a_step_changes_nothing(trainer, network, monkeypatch):
    monkeypatch.setattr(Device, "training_token_budget", 1)
    asked = []

    def advance(_):
        asked.append(None)
        if len(asked) == 5:
            raise Stopped

    before = network.head.weight.detach().clone()
    loop = trainer(TrainingRecipe(epochs=1, learning_rate=1e-2, head_learning_rate=1e-2, batch_size=24), Heard())
    object.__setattr__(loop._reporting, "advance", advance)
    with pytest.raises(Stopped):
        loop.train(examples(24), NOTHING)
    assert torch.equal(network.head.weight, before)
    assert loop.state.step == 0


def test_growing_loss_is_told_once_it_is_worse_than_a_guess(trainer):
    heard = Heard()
    recipe = TrainingRecipe(epochs=40, learning_rate=0.0, head_learning_rate=30.0, batch_size=8, schedule="constant", max_grad_norm=1e9)
    confusing = Examples(examples(48).texts, np.random.default_rng(0).integers(0, 3, 48))
    trainer(recipe, heard).train(confusing, NOTHING)
    assert "strategy.loss_diverges" in dict(heard.notices)


def test_precision_of_one_training_does_not_bind_the_next(network):
    for precision in ("fp32", "bf16", "fp32"):
        heard = Heard()
        loop = Trainer(network, RECIPE, Device(torch.device("cpu"), precision), heard.reporting(), pad_id=0, seed=0, main_metric="f1_macro")
        loop.train(examples(), NOTHING)
        scores, _ = network(torch.tensor([[2, 10, 3]]), torch.ones((1, 3), dtype=torch.int64))
        assert scores.dtype == torch.float32
        assert not hasattr(network, "_original_forward"), "the network must be handed back as it was"
