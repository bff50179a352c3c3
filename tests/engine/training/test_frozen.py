"""The part of a network that does not learn is computed once, and nothing else changes by that."""

import pytest
import torch
from transformers import (
    AutoModel,
    BertConfig,
    DebertaV2Config,
    DistilBertConfig,
    ElectraConfig,
    ModernBertConfig,
    MPNetConfig,
    RobertaConfig,
    XLMRobertaConfig,
)

from tests.engine.training.support import CPU, NOTHING, Heard, examples
from tlgui.core.training import TrainingRecipe
from tlgui.engine.components.network import Classifier, PooledEncoder
from tlgui.engine.training.frozen import FrozenLayers

SMALL = {"hidden_size": 32, "num_hidden_layers": 3, "num_attention_heads": 2, "intermediate_size": 48, "vocab_size": 64}
RECIPE = TrainingRecipe(epochs=2, learning_rate=1e-3, head_learning_rate=1e-2, batch_size=8, trained_layers=1)
CONFIGURATIONS = {
    "bert": BertConfig(**SMALL),
    "roberta": RobertaConfig(**SMALL),
    "xlm-roberta": XLMRobertaConfig(**SMALL),
    "electra": ElectraConfig(**SMALL, embedding_size=32),
    "distilbert": DistilBertConfig(dim=32, n_layers=3, n_heads=2, hidden_dim=48, vocab_size=64),
    "mpnet": MPNetConfig(**SMALL),
    "deberta-v2": DebertaV2Config(**SMALL, relative_attention=True, pos_att_type=["p2c", "c2p"]),
    "modernbert": ModernBertConfig(**SMALL, pad_token_id=0, cls_token_id=2, sep_token_id=3, bos_token_id=2, eos_token_id=3),
}


def _network(name="bert", pooling="mean"):
    torch.manual_seed(0)
    return Classifier(PooledEncoder(AutoModel.from_config(CONFIGURATIONS[name]), pooling), 32, 3)


class Counted:
    """Counts the rows that go through a layer."""

    def __init__(self, layer):
        self.rows = 0
        layer.register_forward_hook(self._count)

    def _count(self, module, arguments, output):
        self.rows += len(arguments[0])


def _trained(network, trainer, recipe=RECIPE):
    heard = Heard()
    loop = trainer(network, recipe, heard)
    loop.train(examples(24), examples(9, 1))
    return network.state_dict(), heard.values("train", "loss/task"), loop


@pytest.fixture
def trainer():
    from tlgui.engine.training import Trainer

    return lambda network, recipe, heard: Trainer(network, recipe, CPU, heard.reporting(), pad_id=1, seed=0, main_metric="f1_macro")


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_stored_vectors_train_the_same_network(name, trainer, monkeypatch):
    stored, losses, loop = _trained(_network(name), trainer)
    cut = loop._forward.frozen is not None
    monkeypatch.setattr(FrozenLayers, "of", lambda *_: None)
    computed, expected, _ = _trained(_network(name), trainer)
    assert losses == pytest.approx(expected, abs=1e-5)
    for key, tensor in stored.items():
        torch.testing.assert_close(tensor, computed[key], rtol=1e-3, atol=1e-5)
    assert cut or name in {"mpnet", "deberta-v2"}, "whose layers share biases of relative positions"


def test_lower_layers_see_every_text_once(trainer):
    network = _network()
    lower, upper = (Counted(network.encoder.encoder.encoder.layer[number]) for number in (0, 2))
    _trained(network, trainer)
    looked = 2  # rows of the look whether this architecture can be cut
    assert lower.rows == 24 + 9 + 2 * looked
    assert upper.rows >= 2 * (24 + 9)


def test_what_is_frozen_stays_and_runs_without_dropout(trainer):
    network = _network()
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    after, _, _ = _trained(network, trainer)
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    assert changed
    assert all("layer.2" in name or name.startswith("head") for name in changed)
    assert isinstance(network.encoder.encoder.encoder.layer[0].attention.self.query, torch.nn.Linear), "the layers are back in their place"


def test_nothing_is_cut_where_all_of_it_learns_or_none():
    network = _network()
    assert FrozenLayers.of(network.encoder, 0) is None
    assert FrozenLayers.of(network.encoder, 3) is None


def test_nothing_is_cut_where_something_below_learns():
    network = _network()
    network.encoder.encoder.requires_grad_(False)
    network.encoder.encoder.embeddings.LayerNorm.weight.requires_grad_(True)
    assert FrozenLayers.of(network.encoder, 2) is None
    network.encoder.encoder.embeddings.LayerNorm.weight.requires_grad_(False)
    assert FrozenLayers.of(network.encoder, 2) is not None


def test_no_training_of_layers_is_no_training_of_the_encoder(trainer):
    network = _network()
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    recipe = TrainingRecipe(epochs=1, learning_rate=1e-2, head_learning_rate=1e-2, batch_size=8, trained_layers=0)
    loop = trainer(network, recipe, Heard())
    loop.train(examples(24), NOTHING)
    assert all(torch.equal(before[name], tensor) for name, tensor in network.state_dict().items() if not name.startswith("head"))
    assert not torch.equal(before["head.weight"], network.head.weight)
