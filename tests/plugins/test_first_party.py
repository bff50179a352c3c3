"""What the bundled plugins say about themselves, and choices that they make on their own."""

import ast
import re
from typing import Literal, get_args, get_origin

import numpy as np
import pytest

from tlgui.core.places import bundled_plugins
from tlgui.core.strategy import Need
from tlgui.core.tasks import TransferRole
from tlgui.engine.components.heads import LinearHead
from tlgui.engine.text_model import TextModel
from tlgui.pluginhost import PluginState
from tlgui.testing.contract import Bench
from tlgui.testing.problems import small_problem
from tlgui.ui.params_fields import describe_field

IDS = (
    "bitfit",
    "bottleneck-adapter",
    "coral",
    "domain-weighting",
    "feature-selection",
    "feda",
    "full-finetune",
    "gradual-unfreezing",
    "ia3",
    "kliep",
    "kmm",
    "knn",
    "l2-sp",
    "label-shift",
    "lda",
    "linear-ot",
    "linear-probe",
    "lora",
    "lp-ft",
    "majority",
    "mixout",
    "pca",
    "prototypes",
    "sequential",
    "sinkhorn-ot",
    "soup",
    "source-selection",
    "subspace-alignment",
    "tca",
    "tfidf-logreg",
    "tfidf-nb",
    "tfidf-svm",
    "top-layers",
    "tradaboost",
    "whitening",
    "wise-ft",
)
FOR_UNLABELLED = (
    "coral",
    "domain-weighting",
    "kliep",
    "kmm",
    "label-shift",
    "linear-ot",
    "sinkhorn-ot",
    "source-selection",
    "subspace-alignment",
    "tca",
)
FOR_LABELLED_TARGET = ("feda", "sequential", "tradaboost")


def _notices(outcome):
    return {event.code: event.params for event in outcome.events if event.type == "notice"}


def test_all_are_loaded_and_named_after_their_strategy(host):
    assert sorted(host.strategies) == list(IDS)
    for record in host.records:
        assert record.state is PluginState.LOADED
        assert record.strategies == (record.id,)
        assert record.folder.name == record.id.replace("-", "_")
        assert record.title == host.strategies[record.id].title, "the window translates the titles of strategies"


@pytest.mark.parametrize("id_", IDS)
def test_plugin_imports_the_plugin_interface_only(id_):
    source = (bundled_plugins() / id_.replace("-", "_") / "strategy.py").read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            assert [alias.name for alias in node.names] == ["tlgui.api"]
        elif isinstance(node, ast.ImportFrom) and not node.level:  # files beside it may be imported
            assert node.module in ("typing", "collections.abc")


@pytest.mark.parametrize("id_", IDS)
def test_defaults_name_their_source(host, id_):
    for name, field in host.strategies[id_].params.model_fields.items():
        assert field.title
        assert field.title[0].isupper()
        assert re.search(r"[.)]$", field.description), f"{name}: no sentence"
        if type(field.default) in (int, float):
            assert re.search(r"\(.*\w.*\)", field.description), f"{name}: why {field.default}?"
        assert field.json_schema_extra["advanced"] in (True, False)


@pytest.mark.parametrize("id_", IDS)
def test_what_is_automatic_begins_with_a_value_that_is_allowed(host, id_):
    params = host.strategies[id_].params
    fields = [describe_field(name, info) for name, info in params.model_fields.items()]
    for field in fields:
        if field.optional:
            params.model_validate({field.name: field.start})


@pytest.mark.parametrize("id_", IDS)
def test_every_choice_has_a_name_for_people(host, id_):
    for name, field in host.strategies[id_].params.model_fields.items():
        values = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
        assert set(field.json_schema_extra["choices"]) == set(values), name


@pytest.mark.parametrize("id_", IDS)
def test_needs(host, id_):
    needs = host.strategies[id_].needs
    assert needs.encoder is not id_.startswith(("majority", "tfidf"))
    assert needs.labels is Need.REQUIRED
    assert (needs.unlabelled_target is Need.REQUIRED) is (id_ in FOR_UNLABELLED)
    assert (needs.labelled_target is Need.REQUIRED) is (id_ in FOR_LABELLED_TARGET)
    assert needs.head is (id_ == "wise-ft")


def test_majority_gives_the_shares_of_the_classes(bench):
    outcome = bench.run(bench.problem.spec(("majority", {}), model=False), model=False)
    np.testing.assert_allclose(outcome.probabilities(), np.full((90, 3), 1 / 3), atol=1e-6)


def test_linear_probe_says_which_strength_it_chose(bench):
    chosen = _notices(bench.run(bench.problem.spec(("linear-probe", {}))))["strategy.chosen"]
    assert chosen["name"] == "C"
    assert chosen["value"] in (1.0, 3.0, 10.0, 30.0, 100.0)
    assert "strategy.chosen" not in _notices(bench.run(bench.problem.spec(("linear-probe", {"C": 3.0}))))


@pytest.mark.parametrize("layers", ["mean", "best"])
def test_linear_probe_looks_at_the_layers_it_is_told_to(bench, layers):
    import torch
    from transformers import AutoModel, AutoTokenizer

    outcome = bench.run(bench.problem.spec(("linear-probe", {"layers": layers, "normalise": False})))
    told = {event.params["name"]: event.params["value"] for event in outcome.events if getattr(event, "code", "") == "strategy.chosen"}
    assert set(told) == ({"C", "Layers"} if layers == "best" else {"C"}), "both choices are told"
    model = TextModel.load(outcome.folder / "model", bench.problem.model.folder)
    texts = ["the parcel is late", "a refund"]
    tokens = AutoTokenizer.from_pretrained(bench.problem.model.folder)(texts, padding=True, return_tensors="pt")
    encoder = AutoModel.from_pretrained(bench.problem.model.folder).eval()
    with torch.inference_mode():
        states = torch.stack(encoder(**tokens, output_hidden_states=True).hidden_states[1:])  # (layers, texts, tokens, dimension)
    mask = tokens["attention_mask"][None, :, :, None]
    pooled = (states * mask).sum(2) / mask.sum(2)
    head = model.head  # the map that picks or averages the layers is folded into it
    parts = np.split(head.coefficients, len(states), axis=1)
    if layers == "mean":
        vectors, coefficients = pooled.mean(0), sum(parts)
        np.testing.assert_allclose(parts[0], parts[1])
    else:
        best = told["Layers"] - 1
        vectors, coefficients = pooled[best], parts[best]
        assert not any(part.any() for place, part in enumerate(parts) if place != best)
    expected = LinearHead(coefficients, head.intercepts).predict_proba(vectors.numpy())
    np.testing.assert_allclose(model.predict_proba(texts), expected, atol=1e-5)


def test_linear_probe_that_does_not_converge_says_so(bench):
    params = {"C": 1e5, "normalise": False, "max_iterations": 10}
    assert _notices(bench.run(bench.problem.spec(("linear-probe", params))))["strategy.not_converged"] == {"iterations": 10}


def test_tfidf_counts_characters_where_texts_are_chinese(host):
    from tlgui.engine.components.tfidf import han_share

    assert han_share(["房间很干净，服务也好", "快递 very 慢"]) > 0.5
    assert han_share(["the room was clean", "房"]) < 0.5
    assert han_share(["123 !"]) == 0


def test_tfidf_decides_by_the_training_texts(host, tmp_path, monkeypatch):
    from tlgui.testing import problems

    topics = {"送货": (("快递", "包裹"), ("快递", "包裹")), "付款": (("退款", "发票"), ("退款", "发票"))}
    monkeypatch.setattr(problems, "TOPICS", topics)
    monkeypatch.setattr(problems, "_FILLER", ("我的", "今天", "请", "很", "又"))
    bench = Bench(small_problem(tmp_path / "zh"), dict(host.strategies), tmp_path)
    outcome = bench.run(bench.problem.spec(("tfidf-logreg", {}), baselines=False))
    assert '"analyzer": "char"' in (outcome.folder / "model" / "text_model.json").read_text(encoding="utf-8")
    assert outcome.finished.metrics["test"]["accuracy"] > 0.9


def test_full_finetune_trains_all_roles_and_starts_from_what_it_is_given(bench):
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)
    outcome = bench.run(bench.problem.spec(("linear-probe", {"C": 10.0}), ("full-finetune", {"epochs": 1, "pooling": "mean"}), roles=roles))
    losses = [event.values["loss/task"] for event in outcome.events if event.type == "metrics" and event.split == "train"]
    scratch = bench.run(bench.problem.spec(("full-finetune", {"epochs": 1, "pooling": "mean"}), roles=roles))
    from_nothing = [event.values["loss/task"] for event in scratch.events if event.type == "metrics" and event.split == "train"]
    assert losses[0] < 0.8 * from_nothing[0], "the head of the linear probe is where training starts"


@pytest.mark.parametrize("params", [{"pooling": "classifier"}, {"targets": "all-linear"}], ids=["classifier", "all-linear"])
def test_lora_leaves_a_plain_encoder(bench, params):
    from safetensors.numpy import load_file

    outcome = bench.run(bench.problem.spec(("lora", {"epochs": 2, **params}), baselines=False))
    original = load_file(bench.problem.model.folder / "model.safetensors")
    saved = load_file(outcome.folder / "model" / "featuriser" / "model.safetensors")
    saved = {name.removeprefix("bert."): tensor for name, tensor in saved.items()}
    assert set(saved) == set(original), "adapters are merged, nothing is left of peft"
    changed = {name for name in original if not np.array_equal(original[name], saved[name])}
    if params.get("targets") == "all-linear":
        assert all("dense" in name or "attention.self" in name for name in changed)
        assert "encoder.layer.0.intermediate.dense.weight" in changed
    else:
        assert changed == {f"encoder.layer.{i}.attention.self.{name}.weight" for i in (0, 1) for name in ("query", "value")}
