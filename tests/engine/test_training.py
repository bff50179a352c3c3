"""The training loop: groups, schedule, early stop, best epoch, weights, what is noticed."""

import numpy as np
import pytest
import torch

from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.strategy import Artefacts, LabelledRows, TrainingRecipe
from tlgui.core.tasks import TransferRole
from tlgui.engine.components.linear import AffineMap, LinearHead
from tlgui.engine.components.network import Classifier, load_pooled
from tlgui.engine.components.transformer import EncoderSettings, TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.fitting import fit_network
from tlgui.engine.parameter_groups import parameter_groups
from tlgui.engine.training import Examples, Reporting, Trainer

CPU = Device(torch.device("cpu"))
RECIPE = TrainingRecipe(epochs=3, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, pooling="mean")


class Heard:
    """Collects what a loop reports; ``stop_after`` rows it asks for a stop."""

    def __init__(self, stop_after=None):
        self.metrics, self.notices, self.rows, self.stop_after = [], [], 0, stop_after

    def reporting(self):
        def advance(rows):
            self.rows += rows
            if self.stop_after is not None and self.rows >= self.stop_after:
                raise Stopped

        return Reporting(
            lambda split, step, values: self.metrics.append((split, step, values)),
            lambda code, **params: self.notices.append((code, params)),
            advance,
        )

    def values(self, split, name):
        return [values[name] for found, _, values in self.metrics if found == split]


@pytest.fixture
def network(problem):
    torch.manual_seed(0)
    return Classifier(load_pooled(problem.model.folder, "mean"), 32, 3)


@pytest.fixture
def trainer(network):
    def make(recipe, heard):
        return Trainer(network, recipe, CPU, heard.reporting(), pad_id=0, seed=0, main_metric="f1_macro")

    return make


def _examples(rows=24, seed=0):
    """Class k is told by the token 10 + k."""
    generator = np.random.default_rng(seed)
    labels = np.arange(rows) % 3
    ids = [[2, *generator.integers(16, 24, generator.integers(2, 7)).tolist(), 10 + int(label), 3] for label in labels]
    return Examples(ids, labels)


def test_it_learns_and_reports_every_step(trainer):
    heard = Heard()
    trainer(TrainingRecipe(epochs=12, learning_rate=2e-3, head_learning_rate=2e-2, batch_size=8), heard).train(
        _examples(60), _examples(9, 1)
    )
    losses = heard.values("train", "loss/task")
    assert len(losses) == 12 * 8
    assert np.mean(losses[-3:]) < 0.5 * np.mean(losses[:3])
    assert heard.values("dev", "accuracy")[-1] == 1.0
    assert [step for split, step, _ in heard.metrics if split == "train"] == list(range(1, 97))
    assert set(heard.metrics[-1][2]) == {"loss/task", "f1_macro", "accuracy", "epoch"}
    assert heard.rows == 12 * (60 + 9)


def test_rate_rises_and_falls_linearly(trainer):
    heard = Heard()
    trainer(TrainingRecipe(epochs=10, learning_rate=1e-3, head_learning_rate=1e-3, batch_size=8, warmup_ratio=0.2), heard).train(
        _examples(), Examples([], np.zeros(0, dtype=np.int64))
    )
    rates = np.array(heard.values("train", "learning_rate"))
    peak = int(rates.argmax())
    assert peak == pytest.approx(6, abs=1)
    assert rates.max() == pytest.approx(1e-3)
    assert rates[-1] == 0
    np.testing.assert_allclose(np.diff(rates[:peak]), np.diff(rates[:peak])[0])
    np.testing.assert_allclose(np.diff(rates[peak + 1 :]), np.diff(rates[peak + 1 :])[0], atol=1e-12)


def test_best_epoch_is_kept(network, trainer):
    """A rate that ruins the network after a good start: what remains is the best epoch."""
    heard = Heard()
    recipe = TrainingRecipe(epochs=6, learning_rate=0.5, head_learning_rate=0.5, batch_size=8, warmup_ratio=1.0, max_grad_norm=1e9)
    loop = trainer(recipe, heard)
    dev = _examples(9, 1)
    loop.train(_examples(), dev)
    scores = heard.values("dev", "f1_macro")
    assert loop.evaluate(dev)["f1_macro"] == pytest.approx(max(scores))
    assert loop.state.best_epoch == 1 + max(range(len(scores)), key=lambda i: (scores[i], -heard.values("dev", "loss/task")[i]))


def test_patience_ends_training(trainer):
    heard = Heard()
    recipe = TrainingRecipe(epochs=50, learning_rate=0.0, head_learning_rate=0.0, batch_size=8, patience=2)
    trainer(recipe, heard).train(_examples(), _examples(9, 1))
    assert heard.values("dev", "epoch") == [1, 2, 3], "nothing is learned, so nothing gets better after the first epoch"
    assert heard.notices == [("strategy.early_stop", {"epoch": 3, "patience": 2, "best": 1})]


def test_stop_is_honoured_in_the_middle_of_an_epoch(trainer):
    heard = Heard(stop_after=16)
    with pytest.raises(Stopped):
        trainer(RECIPE, heard).train(_examples(), _examples(9, 1))
    assert len(heard.values("train", "loss/task")) == 2


def test_infinite_loss_is_noticed(network, trainer):
    with torch.no_grad():
        network.head.weight.fill_(float("nan"))
    with pytest.raises(StrategyError) as error:
        trainer(RECIPE, Heard()).train(_examples(), _examples(9, 1))
    assert error.value.code == "strategy.loss_not_finite"


def test_row_weights_weigh_the_loss(trainer, network):
    examples = _examples()
    only_zero = Examples(examples.ids, examples.labels, (examples.labels == 0).astype(float))
    loop = trainer(RECIPE, Heard())
    network.eval()
    rows = list(range(24))
    zeros = [row for row in rows if examples.labels[row] == 0]
    assert loop._loss(only_zero, rows).item() == pytest.approx(loop._loss(examples, zeros).item(), rel=1e-5)


def test_groups_have_the_right_rates_and_decay(network):
    recipe = TrainingRecipe(epochs=1, learning_rate=1e-4, head_learning_rate=1e-3, weight_decay=0.1, layer_decay=0.5)
    groups = parameter_groups(network, recipe)
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


def _rows(problem_texts):
    return LabelledRows(problem_texts, np.arange(len(problem_texts)) % 3, [TransferRole.SOURCE] * len(problem_texts))


@pytest.fixture
def fit(problem):
    encoder = TransformerEncoder(EncoderSettings("tiny", "0", "mean", False, "", 32), problem.model.folder, CPU)
    texts = ["parcel late", "card refund", "broken dirty"] * 8

    def run(artefacts=None, recipe=RECIPE, **options):
        return fit_network(
            artefacts or Artefacts(),
            recipe,
            pretrained=lambda: encoder,
            training=_rows(texts),
            dev=_rows(texts[:3]),
            classes=3,
            main_metric="f1_macro",
            seed=0,
            reporting=Heard().reporting(),
            **options,
        )

    run.encoder, run.texts = encoder, texts
    return run


def test_network_becomes_artefacts_that_predict(fit):
    before = fit.encoder.transform(fit.texts[:3])
    result = fit()
    assert result.featuriser.tuned
    probabilities = result.head.predict_proba(result.featuriser.transform(fit.texts[:3]))
    assert probabilities.argmax(axis=1).tolist() == [0, 1, 2]
    np.testing.assert_array_equal(fit.encoder.transform(fit.texts[:3]), before, "the frozen encoder must stay as it is")


def test_it_goes_on_from_the_head_of_an_earlier_stage_with_the_map_folded_in(fit):
    generator = np.random.default_rng(0)
    feature_map = AffineMap(generator.normal(size=(8, 32)).astype("f4"), generator.normal(size=8).astype("f4"))
    head = LinearHead(generator.normal(size=(3, 8)).astype("f4"), generator.normal(size=3).astype("f4"))
    start = Artefacts(featuriser=fit.encoder, feature_map=feature_map, head=head)
    still = TrainingRecipe(epochs=1, learning_rate=1e-12, head_learning_rate=1e-12, pooling="mean")
    result = fit(start, still)
    expected = head.predict_proba(feature_map(fit.encoder.transform(fit.texts)))
    assert result.feature_map is None
    np.testing.assert_allclose(result.head.predict_proba(result.featuriser.transform(fit.texts)), expected, atol=1e-5)


def test_frozen_embeddings_stay(fit):
    word_embeddings = "embeddings.word_embeddings.weight"
    recipe = TrainingRecipe(epochs=1, learning_rate=1e-2, head_learning_rate=1e-2, pooling="mean", freeze_embeddings=True)
    before = fit.encoder.network.encoder.state_dict()
    after = fit(recipe=recipe).featuriser.network.encoder.state_dict()
    assert torch.equal(before[word_embeddings], after[word_embeddings])
    query = "encoder.layer.0.attention.self.query.weight"
    assert not torch.equal(before[query], after[query])


def test_prepare_decides_what_learns_and_finish_gives_a_plain_encoder_back(fit):
    def prepare(encoder):
        encoder.requires_grad_(False)
        return encoder

    finished = []
    result = fit(prepare=prepare, finish=lambda encoder: finished.append(encoder) or encoder)
    np.testing.assert_allclose(result.featuriser.transform(fit.texts), fit.encoder.transform(fit.texts), atol=1e-6)
    assert len(finished) == 1


def test_a_second_training_may_change_what_the_first_has_frozen(fit):
    frozen = fit(prepare=lambda encoder: encoder.requires_grad_(False))
    again = fit(frozen)
    assert np.abs(again.featuriser.transform(fit.texts) - frozen.featuriser.transform(fit.texts)).max() > 1e-4
