"""What the strategies that train the encoder change in it, and what they leave."""

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file
from torch import nn

import tlgui.api as tl
from tlgui.core.context import Artefacts, LabelledRows
from tlgui.core.errors import StrategyError
from tlgui.core.facts import ModelFacts, ProblemFacts
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset
from tlgui.testing.contract import Bench
from tlgui.testing.problems import small_problem

BOTH = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)


@pytest.fixture
def trained(host, problem, tmp_path):
    """Runs one strategy for an epoch; gives the weights before and after, and the events."""
    bench = Bench(problem, dict(host.strategies), tmp_path)

    def train(id_, roles=(), **params):
        outcome = bench.run(problem.spec((id_, {"epochs": 1, "pooling": "mean", **params}), roles=roles, baselines=False))
        before = load_file(problem.model.folder / "model.safetensors")
        after = load_file(outcome.folder / "model" / "featuriser" / "model.safetensors")
        return before, after, outcome

    return train


def _changed(before, after):
    return {name for name in before if not np.array_equal(before[name], after[name])}


def _strategy(host, id_, **params):
    strategy = host.strategies[id_]
    return strategy, strategy.params.parse(params, stage=id_)


def _model(layers):
    return ModelFacts(id="m", parameters=1, embedding_parameters=1, layers=layers, hidden_size=8, max_length=16)


def _plain_encoder(problem):
    from transformers import AutoModel

    return AutoModel.from_pretrained(problem.model.folder).eval()


@pytest.fixture
def tokens():
    ids = torch.randint(5, 25, (3, 6), generator=torch.Generator().manual_seed(0))
    return {"input_ids": ids, "attention_mask": torch.ones_like(ids)}


def test_bitfit_moves_biases_and_nothing_else(trained):
    before, after, _ = trained("bitfit")
    biases = {name for name in before if name.endswith("bias") and "pooler" not in name}
    assert _changed(before, after) == biases


def test_top_layers_leaves_the_rest_alone(trained):
    before, after, _ = trained("top-layers", trained_layers=1)
    changed = _changed(before, after)
    assert changed
    assert all(name.startswith("encoder.layer.1.") for name in changed)


def test_gradual_unfreezing_begins_with_the_head_alone(trained):
    before, after, _ = trained("gradual-unfreezing", epochs=1, layers_per_epoch=1)
    assert not _changed(before, after)
    before, after, _ = trained("gradual-unfreezing", epochs=2, layers_per_epoch=1)
    assert {name.split(".")[2] for name in _changed(before, after)} == {"1"}
    before, after, _ = trained("gradual-unfreezing", epochs=4, layers_per_epoch=1)
    assert "embeddings.word_embeddings.weight" in _changed(before, after)


@pytest.mark.parametrize(("layers", "epochs", "step"), [(6, 10, 1), (12, 10, 2), (24, 10, 4), (6, 3, 7), (2, 1, 3)])
def test_all_layers_learn_in_the_last_epochs(host, layers, epochs, step):
    strategy, params = _strategy(host, "gradual-unfreezing", epochs=epochs)
    found = strategy.settled(params, _model(layers)).layers_per_epoch
    assert found == step
    if epochs > 3:
        assert (epochs - 3) * found >= layers + 1


def test_gradual_unfreezing_makes_lower_layers_slower(trained):
    before, after, _ = trained("gradual-unfreezing", epochs=8, layer_decay=0.1)
    moved = [np.abs(after[name] - before[name]).max() for name in (f"encoder.layer.{i}.output.dense.weight" for i in (0, 1))]
    assert 0 < moved[0] < 0.5 * moved[1]


def test_few_sample_preset_forgets_the_uppermost_layer(trained):
    before, after, _ = trained("full-finetune", preset="few-sample", learning_rate=1e-12)
    name = "encoder.layer.{}.output.dense.weight"
    assert np.abs(after[name.format(0)] - before[name.format(0)]).max() < 1e-6
    assert np.abs(after[name.format(1)] - before[name.format(1)]).max() > 0.01


def test_presets_stand_back_for_what_is_set_by_hand(host):
    strategy, params = _strategy(host, "full-finetune", preset="few-sample", layer_decay=0.5)
    recipe = strategy.recipe(strategy.settled(params, None))
    assert (recipe.epochs, recipe.reinitialised_layers, recipe.layer_decay) == (20, 1, 0.5)
    strategy, params = _strategy(host, "full-finetune")
    recipe = strategy.recipe(strategy.settled(params, None))
    assert (recipe.epochs, recipe.reinitialised_layers, recipe.layer_decay) == (4, 0, 1.0)


@pytest.mark.parametrize(
    ("id_", "layers", "rate"),
    [
        ("full-finetune", 6, 1e-4),
        ("full-finetune", 12, 3e-5),
        ("full-finetune", 24, 1e-5),
        ("full-finetune", 0, 3e-5),
        ("mixout", 12, 3e-5),
        ("gradual-unfreezing", 12, 3e-5),
        ("lp-ft", 6, 5e-5),
        ("soup", 12, 1.5e-5),
        ("lora", 12, 1e-3),
    ],
)
def test_deeper_encoders_learn_more_slowly(host, id_, layers, rate):
    strategy, params = _strategy(host, id_)
    assert strategy.recipe(strategy.settled(params, _model(layers))).learning_rate == pytest.approx(rate)
    strategy, params = _strategy(host, id_, learning_rate=7e-4)
    assert strategy.recipe(strategy.settled(params, _model(layers))).learning_rate == 7e-4


def test_an_author_who_forgets_to_settle_is_told(host):
    strategy, params = _strategy(host, "full-finetune")
    with pytest.raises(ValueError, match=r"settled\(\)"):
        strategy.recipe(params)


@pytest.mark.parametrize(("id_", "rate"), [("full-finetune", 1e-4), ("lp-ft", 5e-5), ("soup", 5e-5), ("sequential", 1e-4)])
def test_training_takes_the_rate_of_its_model(trained, id_, rate):
    roles = BOTH if id_ == "sequential" else ()
    (_, automatic, _), (_, by_hand, _) = trained(id_, roles), trained(id_, roles, learning_rate=rate)
    assert not _changed(automatic, by_hand)
    assert _changed(automatic, trained(id_, roles, learning_rate=2 * rate)[1])


def test_a_strong_pull_keeps_the_weights_where_they_were(trained):
    before, loose, _ = trained("l2-sp", alpha=0, beta=0, epochs=4)
    _, held, _ = trained("l2-sp", alpha=100, beta=0, epochs=4)

    def distance(after):
        return sum(float(np.square(after[name] - before[name]).sum()) for name in before)

    assert distance(held) < 0.2 * distance(loose)


def test_the_pull_is_the_formula_of_the_paper(host):
    network = nn.ModuleDict({"encoder": nn.Linear(2, 2), "head": nn.Linear(2, 3)})
    strategy, params = _strategy(host, "l2-sp", alpha=0.5, beta=0.25)
    (term,) = strategy.terms(params)

    class Network:
        encoder, head = network["encoder"], network["head"]

    assert list(term.modules(Network)) == []
    start = [parameter.detach().clone() for parameter in Network.encoder.parameters()]
    with torch.no_grad():
        for parameter in Network.encoder.parameters():
            parameter += 1.0

    class Inputs:
        network = Network

    term.loss(Inputs).backward()
    for parameter, was in zip(Network.encoder.parameters(), start, strict=True):
        torch.testing.assert_close(parameter.grad, 0.5 * (parameter.detach() - was))
    for parameter in Network.head.parameters():
        torch.testing.assert_close(parameter.grad, 0.25 * parameter.detach())


def test_mixout_mixes_in_training_only_and_its_mean_is_the_weight(host):
    strategy, params = _strategy(host, "mixout", probability=0.25)
    layer = nn.Linear(4, 3)
    start = layer.weight.detach().clone()
    network = strategy.prepare(nn.Sequential(layer), params)
    with torch.no_grad():
        layer.parametrizations.weight.original.add_(1.0)
    torch.testing.assert_close(network.eval()[0].weight, start + 1)
    network.train()
    torch.manual_seed(0)
    draws = torch.stack([layer.weight.detach() for _ in range(4000)])
    # A weight is the start's, or the learned one; both a little further out, so that the mean is right.
    high = start + 1 - 0.25 * start
    stays = torch.isclose(draws, high / 0.75, atol=1e-5)
    assert torch.all(stays | torch.isclose(draws, (start - 0.25 * start) / 0.75, atol=1e-5))
    assert float(stays.float().mean()) == pytest.approx(0.75, abs=0.01)
    torch.testing.assert_close(draws.mean(dim=0), start + 1, atol=0.05, rtol=0)
    finished = strategy.finish(network, params)
    assert type(finished[0]) is nn.Linear
    assert set(finished.state_dict()) == {"0.weight", "0.bias"}
    torch.testing.assert_close(finished[0].weight.detach(), start + 1)


def test_adapters_change_nothing_before_they_have_learned_and_are_merged_exactly(host, problem, tokens):
    strategy, params = _strategy(host, "bottleneck-adapter", reduction=4)
    plain = _plain_encoder(problem)
    with torch.no_grad():
        expected = plain(**tokens).last_hidden_state
        network = strategy.prepare(plain, params).eval()
        torch.testing.assert_close(network(**tokens).last_hidden_state, expected)
        learning = {name for name, parameter in network.named_parameters() if parameter.requires_grad}
        assert learning
        assert all(".adapter." in name for name in learning)
        for parameter in network.parameters():
            if parameter.requires_grad:
                parameter.add_(torch.randn(parameter.shape, generator=torch.Generator().manual_seed(1)) * 0.1)
        learned = network(**tokens).last_hidden_state
        assert float((learned - expected).abs().max()) > 1e-3
        merged = strategy.finish(network, params)
        torch.testing.assert_close(merged(**tokens).last_hidden_state, learned, atol=1e-5, rtol=1e-5)
    assert not any("adapter" in name for name in merged.state_dict())
    assert merged.config.intermediate_size == plain.encoder.layer[0].intermediate.dense.out_features


@pytest.mark.parametrize("architecture", ["distilbert", "roberta", "electra"])
def test_adapters_find_their_place_in_other_architectures(host, architecture, tokens):
    from transformers import AutoConfig, AutoModel

    sizes = {"dim": 16, "hidden_dim": 40, "n_layers": 2, "n_heads": 2} if architecture == "distilbert" else {}
    if not sizes:
        sizes = {"hidden_size": 16, "intermediate_size": 40, "num_hidden_layers": 2, "num_attention_heads": 2, "embedding_size": 16}
    network = AutoModel.from_config(AutoConfig.for_model(architecture, vocab_size=60, **sizes)).eval()
    strategy, params = _strategy(host, "bottleneck-adapter")
    with torch.no_grad():
        expected = network(**tokens).last_hidden_state
        merged = strategy.finish(strategy.prepare(network, params), params).eval()
        torch.testing.assert_close(merged(**tokens).last_hidden_state, expected, atol=1e-5, rtol=1e-5)
    again = AutoModel.from_config(merged.config)
    again.load_state_dict(merged.state_dict())


def test_adapters_refuse_an_architecture_that_they_do_not_know(host):
    class Strange(nn.Module):
        config = type("Config", (), {"hidden_size": 8, "intermediate_size": 8})()

    strategy, params = _strategy(host, "bottleneck-adapter")
    with pytest.raises(StrategyError) as caught:
        strategy.prepare(Strange(), params)
    assert caught.value.code == "strategy.no_feed_forward"


class NoNumber(tl.LossTerm):
    """Is no number from the third step on."""

    name = "broken"

    def __init__(self):
        self.steps = 0

    def loss(self, inputs):
        self.steps += 1
        return inputs.scores.sum() * (0.0 if self.steps < 3 else float("nan"))


class Broken(tl.Tuning):
    id, title, summary = "broken", "Broken", "Goes wrong while it trains."

    def terms(self, params):
        return [NoNumber()]


def test_a_loss_that_is_no_number_ends_the_run_and_leaves_nothing(problem, tmp_path):
    bench = Bench(problem, {"broken": Broken()}, tmp_path)
    with pytest.raises(StrategyError) as caught:
        bench.run(problem.spec(("broken", {"batch_size": 8}), baselines=False))
    assert (caught.value.code, caught.value.params["step"]) == ("strategy.loss_not_finite", 3)
    assert not [path for path in tmp_path.rglob("*") if path.name in ("model", "evaluation", "model.safetensors")]


def test_gradual_unfreezing_takes_the_rates_of_the_paper(host):
    strategy, params = _strategy(host, "gradual-unfreezing")
    recipe = strategy.recipe(strategy.settled(params, _model(6)))
    assert (recipe.schedule, recipe.layer_decay) == ("slanted-triangle", 0.95)


@pytest.mark.parametrize(("params", "scale"), [({}, 16 / 4), ({"rslora": True}, 16 / 2), ({"dora": True}, 16 / 4)])
def test_the_kinds_of_lora_are_those_that_were_asked_for(host, problem, params, scale):
    strategy, parsed = _strategy(host, "lora", r=4, alpha=16, **params)
    network = strategy.prepare(_plain_encoder(problem), parsed)
    scales = [module.scaling["default"] for module in network.modules() if hasattr(module, "lora_A")]
    assert scales == [scale] * 4, "query and value of two layers"
    lengths = [name for name, parameter in network.named_parameters() if "magnitude" in name and parameter.requires_grad]
    assert len(lengths) == (4 if "dora" in params else 0)


@pytest.mark.parametrize("params", [{"dora": True}, {"rslora": True}], ids=["dora", "rslora"])
def test_kinds_of_lora_are_merged(trained, params):
    before, after, _ = trained("lora", **params)
    assert set(before) == set(after)
    assert _changed(before, after) == {f"encoder.layer.{i}.attention.self.{name}.weight" for i in (0, 1) for name in ("query", "value")}


def test_ia3_scales_rows_or_columns(trained):
    before, after, _ = trained("ia3", learning_rate=0.1, epochs=3)
    ratio = after["encoder.layer.0.attention.self.value.weight"] / before["encoder.layer.0.attention.self.value.weight"]
    np.testing.assert_allclose(ratio, np.tile(ratio[:, :1], ratio.shape[1]), rtol=1e-3)
    assert np.abs(ratio[:, 0] - 1).max() > 0.01
    ratio = after["encoder.layer.0.output.dense.weight"] / before["encoder.layer.0.output.dense.weight"]
    np.testing.assert_allclose(ratio, np.tile(ratio[:1], (ratio.shape[0], 1)), rtol=1e-3)


class Tasting:
    """Takes the place of the context of a soup: a member is a number, a mean is the set of its members, and scores are given."""

    class task:
        main_metric = "accuracy"

    model = None

    def __init__(self, **scores):
        self.known = {frozenset(name): score for name, score in scores.items()}
        self.recipes, self.notices = [], {}

    def probed(self, artefacts, **_):
        return artefacts

    def fit_network(self, _, recipe):
        self.recipes.append(recipe)
        return Artefacts(head=frozenset("abcdefgh"[recipe.repetition]))

    def averaged(self, members, shares):
        assert shares == [1 / len(members)] * len(members)
        return Artefacts(head=frozenset().union(*(member.head for member in members)), featuriser="averaged")

    def dev_rows(self):
        return LabelledRows(["text"], np.zeros(1, dtype=np.int64), [TransferRole.SOURCE])

    def features(self, artefacts, texts):
        return None

    def scores(self, head, vectors, labels):
        return {"accuracy": self.known[head]}

    def notice(self, code, **params):
        self.notices[code] = params


@pytest.mark.parametrize(
    ("kind", "scores", "soup"),
    [
        ("greedy", {"a": 0.7, "b": 0.9, "c": 0.8, "bc": 0.95, "abc": 0.94}, "bc"),  # the worst one spoils it
        ("greedy", {"a": 0.7, "b": 0.9, "c": 0.8, "bc": 0.85, "ab": 0.9}, "ab"),  # one that changes nothing is taken
        ("greedy", {"a": 0.9, "b": 0.8, "c": 0.7, "ab": 0.5, "ac": 0.6}, "a"),
        ("uniform", {}, "abc"),
    ],
)
def test_a_greedy_soup_takes_what_does_no_harm_on_dev(host, kind, scores, soup):
    strategy, params = _strategy(host, "soup", kind=kind, learning_rate=1e-4)
    context = Tasting(**scores)
    result = strategy.run(context, params, Artefacts())
    assert result.head == frozenset(soup)
    assert result.featuriser == "averaged", "which sets the temperature"
    assert [recipe.learning_rate for recipe in context.recipes] == pytest.approx([1e-4, 0.5e-4, 2e-4])
    assert not any(recipe.calibrated for recipe in context.recipes), "the surest member would count most"
    assert context.notices == ({} if kind == "uniform" else {"strategy.soup": {"used": len(soup), "members": 3}})


def test_interpolation_goes_its_share_of_the_way(host, problem, tmp_path):
    bench = Bench(problem, dict(host.strategies), tmp_path)
    training = ("full-finetune", {"epochs": 1, "pooling": "mean", "learning_rate": 1e-3})
    before = load_file(problem.model.folder / "model.safetensors")
    trained, mixed = (
        load_file(bench.run(problem.spec(*chain, baselines=False)).folder / "model" / "featuriser" / "model.safetensors")
        for chain in ((training,), (training, ("wise-ft", {"alpha": 0.25})))
    )
    assert _changed(before, trained)
    for name, values in mixed.items():
        np.testing.assert_allclose(values, 0.75 * before[name] + 0.25 * trained[name], atol=1e-6)


def test_lp_ft_begins_with_a_head_that_fits(trained, problem):
    _, _, outcome = trained("lp-ft", learning_rate=1e-9, head_learning_rate=1e-9)
    losses = [event.values["loss/task"] for event in outcome.events if event.type == "metrics" and event.split == "train"]
    assert losses[0] < 0.7 * np.log(3)


def test_sequential_trains_on_one_domain_after_the_other(trained):
    _, _, outcome = trained("sequential", roles=BOTH, target_epochs=3, batch_size=16)
    steps = [event for event in outcome.events if event.type == "metrics" and event.split == "train"]
    rates = [event.values["learning_rate"] for event in steps]
    first = [event.step for event in steps].index(1, 1)
    assert max(rates[first:]) == pytest.approx(max(rates[:first]) / 3, rel=0.2)
    assert len(steps) - first == 3 * first, "a third of the epochs on as many rows"


def test_fine_tuning_on_the_source_and_then_on_the_target(host, problem, tmp_path):
    bench = Bench(problem, dict(host.strategies), tmp_path)
    common = {"batch_size": 16, "patience": 0}
    chain = [("full-finetune", {"rows": "source", "epochs": 2, **common}), ("full-finetune", {"rows": "target", "epochs": 3, **common})]
    outcome = bench.run(problem.spec(*chain, roles=BOTH, baselines=False))
    source, target = (
        len(Dataset.open(problem.datasets[role]).labels(Split.TRAIN, Split.TEST)) for role in (TransferRole.SOURCE, TransferRole.TARGET)
    )
    steps = [event.step for event in outcome.events if event.type == "metrics" and event.split == "train"]
    second = steps.index(1, 1)
    assert (max(steps[:second]), max(steps[second:])) == (2 * -(-source // 16), 3 * -(-target // 16))


def test_rows_of_a_domain_that_is_not_there_are_refused(host):
    facts = ProblemFacts(rows={TransferRole.SOURCE: 100}, dev_rows=10, classes=("a", "b"), smallest_class=50, model=_model(6))
    strategy, params = _strategy(host, "full-finetune", rows="target")
    assert [finding.code for finding in strategy.check(params, facts)] == ["strategy.needs_target"]
    strategy, params = _strategy(host, "full-finetune", rows="source")
    assert strategy.check(params, facts) == []
    both = facts.model_copy(update={"rows": {TransferRole.SOURCE: 100, TransferRole.TARGET: 7}})
    assert strategy.plan(params, both)[0].rows == 400


@pytest.mark.parametrize(("id_", "params", "share"), [("top-layers", {"trained_layers": 2}, 1 / 3), ("full-finetune", {}, 1.0)])
def test_the_plan_knows_what_freezing_saves(host, id_, params, share):
    facts = ProblemFacts(rows={TransferRole.SOURCE: 100}, dev_rows=10, classes=("a", "b"), smallest_class=50, model=_model(6))
    strategy, parsed = _strategy(host, id_, **params)
    assert strategy.plan(parsed, facts)[0].effort == pytest.approx(share)


def test_sequential_judges_the_source_by_what_it_can_know(host, tmp_path):
    """The target has labels that the source lacks: its dev rows say nothing of the first training."""
    import csv

    from tlgui.core.tasks import ColumnRole
    from tlgui.data import ImportOptions, import_file

    problem = small_problem(tmp_path / "problem")
    rows = [(f"late parcel box {i}", "urgent") if i % 2 else (f"card bill refund {i}", "calm") for i in range(60)]
    with (tmp_path / "target.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("text", "label"), *rows])
    roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    datasets = dict(problem.datasets)
    for role in (TransferRole.TARGET, TransferRole.TEST):
        options = ImportOptions(roles=roles)
        datasets[role] = import_file(tmp_path / "target.csv", options, tmp_path / f"other-{role}", name=f"other-{role}", role=role).folder
    other = type(problem)(datasets, problem.model)
    bench = Bench(other, dict(host.strategies), tmp_path)
    params = {"epochs": 6, "target_epochs": 6, "patience": 0, "learning_rate": 4e-3, "head_learning_rate": 4e-2, "batch_size": 8}
    outcome = bench.run(other.spec(("sequential", params), roles=BOTH, baselines=False))
    dev = [event.values["f1_macro"] for event in outcome.events if event.type == "metrics" and event.split == "dev"]
    assert max(dev[:6]) > 0.5, "a tenth of the source judges the first training"
    predicted = set(outcome.predictions().column("prediction").to_pylist())
    assert predicted <= {"urgent", "calm"}
    assert outcome.finished.metrics["test"]["accuracy"] > 0.9
