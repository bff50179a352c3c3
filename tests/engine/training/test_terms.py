"""Loss terms: what they see, how they count, and that what they bring along learns too."""

import pytest
import torch

from tests.engine.training.support import NOTHING, Heard, examples
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.engine.device import Device
from tlgui.engine.training import Examples, Texts

RECIPE = TrainingRecipe(epochs=2, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8)


class Pull(LossTerm):
    """Draws the means of the domains together; counts from the middle of the training on."""

    needs_target = True

    def __init__(self):
        self.seen = []

    def weight(self, progress):
        return float(progress >= 0.5)

    def loss(self, inputs):
        self.seen.append(inputs)
        inputs.report("pulled", float(len(inputs.labels)))
        return (inputs.vectors.mean(0) - inputs.target_vectors.mean(0)).square().sum()


class Discriminator(LossTerm):
    """A module of its own that tells the domains apart."""

    name = "domain"
    needs_target = True

    def modules(self, network):
        self.layer = torch.nn.Linear(network.head.in_features, 1)
        return [self.layer]

    def loss(self, inputs):
        both = torch.cat([inputs.vectors, inputs.target_vectors]).detach()
        side = torch.cat([torch.zeros(len(inputs.vectors)), torch.ones(len(inputs.target_vectors))])
        return torch.nn.functional.binary_cross_entropy_with_logits(self.layer(both).squeeze(1), side)


def _target(count=10):
    return Texts([[2, 14, 15, 3]] * count)


def test_a_term_sees_both_domains_side_by_side_and_counts_by_its_weight(trainer):
    heard, pull = Heard(), Pull()
    trainer(RECIPE, heard, terms=[pull]).train(examples(24), NOTHING, _target())
    assert len(pull.seen) == 6
    for inputs in pull.seen:
        assert inputs.vectors.shape == inputs.target_vectors.shape == (8, 32)
        assert inputs.scores.shape == inputs.target_scores.shape == (8, 3)
        assert inputs.is_source.all()
    assert [inputs.progress for inputs in pull.seen] == pytest.approx([step / 6 for step in range(6)])
    assert len(heard.values("train", "loss/adapt")) == 6
    assert heard.values("train", "pulled") == [8.0] * 6, "what is reported is the mean over rows, not the sum over parts"


def test_without_weight_a_term_changes_nothing_and_with_it_the_domains_meet(trainer, network):
    start = {name: tensor.clone() for name, tensor in network.state_dict().items()}

    def distance(terms):
        network.load_state_dict(start)
        recipe = TrainingRecipe(epochs=20, learning_rate=2e-3, head_learning_rate=1e-2, batch_size=8)
        trainer(recipe, Heard(), terms=terms).train(examples(24), NOTHING, _target())
        loop = trainer(recipe, Heard())
        rows = examples(24)
        with torch.no_grad():
            network.eval()
            ours = torch.cat([loop._forward(network, rows.texts, [row])[1] for row in range(24)]).mean(0)
            theirs = loop._forward(network, _target(), [0])[1].mean(0)
        return (ours - theirs).square().sum().item(), network.head.weight.detach().clone()

    class Ignored(Pull):
        def weight(self, progress):
            return 0.0

    apart, plain = distance([])
    ignored, same = distance([Ignored()])
    together, _ = distance([Pull()])
    assert ignored == pytest.approx(apart, rel=0.2)
    assert torch.allclose(plain, same, atol=0.05)
    assert together < 0.5 * apart


def test_modules_of_a_term_learn_along_at_the_rate_of_the_head(trainer):
    heard, term = Heard(), Discriminator()
    recipe = TrainingRecipe(epochs=20, learning_rate=0.0, head_learning_rate=2e-2, batch_size=8)
    trainer(recipe, heard, terms=[term]).train(examples(24), NOTHING, _target())
    losses = heard.values("train", "loss/domain")
    assert losses[-1] < 0.5 * losses[0]


def test_rows_of_the_target_come_in_a_new_order_each_time_and_all_of_them_come(trainer, monkeypatch):
    monkeypatch.setattr(Device, "training_token_budget", 20)
    term = Pull()
    target = Texts([[2, 30 + number, 3] for number in range(10)])
    found = []

    class Counting(Texts):
        pass

    loop = trainer(RECIPE, Heard(), terms=[term])
    for step in range(6):
        loop.state.target_row = 8 * step
        found += loop._target_rows(target, 8)
    assert sorted(found[:10]) == sorted(found[10:20]) == list(range(10))
    assert found[:10] != found[10:20]


def test_rows_of_the_source_are_marked(trainer):
    term = Pull()
    rows = examples(8)
    is_source = rows.labels == 1
    trainer(RECIPE, Heard(), terms=[term]).train(Examples(rows.texts, rows.labels, None, is_source), NOTHING, _target())
    for inputs in term.seen:
        assert torch.equal(inputs.is_source, inputs.labels == 1)
