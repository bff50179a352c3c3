"""Whole runs on a small problem: what comes out, what is refused, what a strategy cannot see."""

import dataclasses
import json
import types

import numpy as np
import pytest

import tlgui.api as tl
from tlgui.core.cleaning import DropRows, MaskPrivate, MergeLabels
from tlgui.core.errors import ModelError, OutOfMemory, SpecError, Stopped, StrategyError
from tlgui.core.events import Progress, StageFinished, StageStarted
from tlgui.core.spec import ModelRef
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset
from tlgui.data.cleaning import version_of
from tlgui.engine.text_model import TextModel
from tlgui.testing.contract import Bench

SOURCE_AND_TEST = (TransferRole.SOURCE, TransferRole.TEST)


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def _stages(outcome, kind=StageStarted):
    return [(event.strategy, event.baseline) for event in outcome.events if isinstance(event, kind)]


class Odd(tl.Strategy):
    """A strategy whose ``run`` is given by the test."""

    id = "odd"
    title = "Odd"
    summary = "For tests."
    family = tl.Family.BASELINE
    cost = tl.Cost.SECONDS

    def __init__(self, run, **attributes):
        self._run = run
        self.__dict__.update(attributes)

    def plan(self, params, facts):
        return []

    def run(self, context, params, artefacts):
        return self._run(context, artefacts)


@pytest.fixture
def odd_bench(problem, strategies, tmp_path):
    return lambda run, **attributes: Bench(problem, {**strategies, "odd": Odd(run, **attributes)}, tmp_path)


def test_run_leaves_model_evaluation_and_the_same_numbers_everywhere(bench):
    outcome = bench.run(bench.problem.spec(("linear-probe", {"C": 10.0})))
    summary, report = (_read(outcome.folder / "evaluation" / name) for name in ("summary.json", "report.json"))
    assert summary["schema_version"] == report["schema_version"] == 1
    assert summary["metrics"] == outcome.finished.metrics
    assert summary["baselines"] == outcome.finished.baselines
    assert summary["seconds"] == outcome.finished.seconds
    assert summary["verdict"] == report["verdict"] == outcome.finished.values["verdict"]
    table = outcome.predictions()
    right = np.mean(np.array(table.column("label")) == np.array(table.column("prediction")))
    assert summary["metrics"]["test"]["accuracy"] == pytest.approx(right)
    assert "dev" not in summary["metrics"], "scores on rows that the last fit has learned from would flatter"
    about = TextModel.load(outcome.folder / "model", bench.problem.model.folder).about
    assert about["stages"] == [{"strategy": "linear-probe", "params": {"C": 10.0}}]
    assert about["model"]["id"] == "tiny"


def test_maps_and_head_that_are_matrices_become_one(bench):
    chain = bench.run(
        bench.problem.spec(("pca", {"components": 8}), ("whitening", {"components": 8}), ("linear-probe", {}), baselines=False)
    )
    model = TextModel.load(chain.folder / "model", bench.problem.model.folder)
    assert model.feature_map is None
    assert model.head.dimension == model.featuriser.dimension == 32
    assert not (chain.folder / "model" / "feature_map.safetensors").exists()
    curved = bench.run(bench.problem.spec(("pca", {"components": 8}), ("linear-probe", {"head": "svm"}), baselines=False))
    model = TextModel.load(curved.folder / "model", bench.problem.model.folder)
    assert model.feature_map.dimension == 8, "which no matrix can take in"


def test_a_run_works_on_the_version_that_it_was_planned_with(problem, strategies, tmp_path):
    """Labels, texts and rows are those after the steps, and new texts go through the steps of the test's texts."""
    merge = MergeLabels(labels=("payment", "quality"), into="other")
    steps = {
        TransferRole.SOURCE: (merge, DropRows(rows=(0, 1))),
        TransferRole.TEST: (merge, MaskPrivate(), DropRows(rows=(0, 1, 2, 3))),
    }
    versions = {role: version_of(Dataset.open(problem.datasets[role]), list_) for role, list_ in steps.items()}
    cleaned = dataclasses.replace(problem, datasets={role: version.path for role, version in versions.items()})
    outcome = Bench(cleaned, strategies, tmp_path).run(cleaned.spec(("linear-probe", {}), baselines=False))
    model = TextModel.load(outcome.folder / "model", problem.model.folder)
    assert (model.label_names, model.cleaning) == (("delivery", "other"), (MaskPrivate(),))
    table = outcome.predictions()
    assert table.num_rows == 86
    assert set(table.column("label").to_pylist()) == {"delivery", "other"}


def test_baselines_run_beside_the_stages_on_the_same_rows(bench):
    outcome = bench.run(bench.problem.spec(("linear-probe", {"C": 10.0})))
    expected = [("linear-probe", False), ("majority", True), ("tfidf-logreg", True)]
    assert _stages(outcome) == _stages(outcome, StageFinished) == expected
    table = outcome.predictions()
    for id_ in ("majority", "tfidf-logreg"):
        right = np.mean(np.array(table.column("label")) == np.array(table.column(f"baseline:{id_}")))
        assert outcome.finished.baselines[id_]["test"]["accuracy"] == pytest.approx(right)
    alone = bench.run(bench.problem.spec(("tfidf-logreg", {})))
    assert alone.finished.metrics["test"] == outcome.finished.baselines["tfidf-logreg"]["test"]
    assert _stages(alone) == [("tfidf-logreg", False), ("majority", True)], "a baseline is not run twice"
    assert _stages(bench.run(bench.problem.spec(("majority", {}), baselines=False))) == [("majority", False)]


def test_baseline_that_is_missing_or_fails_is_told_and_does_no_harm(bench, codes):
    def fail(context, artefacts):
        raise ValueError("no luck")

    broken = Odd(fail)
    broken.__dict__ |= {"id": "tfidf-logreg", "title": "Broken"}
    bench.strategies = {"majority": bench.strategies["majority"], "tfidf-logreg": broken, "linear-probe": bench.strategies["linear-probe"]}
    outcome = bench.run(bench.problem.spec(("linear-probe", {"C": 1.0})))
    assert codes(outcome.events) == ["engine.baseline_failed"]
    assert list(outcome.finished.baselines) == ["majority"]
    del bench.strategies["tfidf-logreg"]
    assert codes(bench.run(bench.problem.spec(("linear-probe", {"C": 1.0}))).events) == ["engine.baseline_missing"]


def test_dev_scores_are_told_where_dev_only_chose_the_epoch(bench):
    outcome = bench.run(bench.problem.spec(("full-finetune", {"epochs": 1}), baselines=False))
    assert set(outcome.finished.metrics["dev"]) == set(outcome.finished.metrics["test"])
    after = bench.run(bench.problem.spec(("full-finetune", {"epochs": 1}), ("linear-probe", {}), baselines=False))
    assert "dev" not in after.finished.metrics


def test_second_run_takes_the_embeddings_from_the_cache(bench, monkeypatch):
    from tlgui.engine.components.transformer import TransformerEncoder

    first = bench.run(bench.problem.spec(("linear-probe", {"C": 1.0})))
    monkeypatch.setattr(TransformerEncoder, "_forward", lambda self, ids: pytest.fail("a forward pass"))
    again = bench.run(bench.problem.spec(("linear-probe", {"C": 1.0})))
    assert again.probabilities().tobytes() == first.probabilities().tobytes()


def test_progress_of_a_stage_never_goes_back_and_ends_full(bench):
    outcome = bench.run(bench.problem.spec(("full-finetune", {"epochs": 2}), ("linear-probe", {})))
    for stage in (0, 1):
        done = [(event.done, event.total) for event in outcome.events if isinstance(event, Progress) and event.stage == stage]
        assert [row[0] for row in done] == sorted(row[0] for row in done)
        assert done[-1][0] == done[-1][1]


def test_stages_are_checked_before_any_work(bench):
    def refused(*stages, error=StrategyError, **fields):
        with pytest.raises(error) as caught:
            bench.run(bench.problem.spec(*stages, **fields), model=fields.get("model", True))
        return caught.value.code

    assert refused(("teleport", {})) == "strategy.unknown"
    assert refused(("linear-probe", {"cc": 1}), error=SpecError) == "spec.unknown_param"
    assert refused(("full-finetune", {"epochs": 0}), error=SpecError) == "spec.bad_param"
    assert refused(("linear-probe", {}), model=False) == "strategy.needs_encoder"
    assert refused(("majority", {}), roles=(TransferRole.TARGET_UNLABELLED,)) == "strategy.needs_labels"
    assert not list(bench.folder.glob("run-*/*"))


def test_what_a_plugin_raises_is_a_sentence_and_its_traceback_is_in_the_log(odd_bench):
    bench = odd_bench(lambda context, artefacts: 1 / 0)
    with pytest.raises(StrategyError) as caught:
        bench.run(bench.problem.spec(("odd", {}), baselines=False))
    assert caught.value.code == "strategy.stage_failed"
    assert "ZeroDivisionError" in str(caught.value)
    assert any("1 / 0" in event.text for event in bench.events if event.type == "log")


@pytest.mark.parametrize(
    ("raised", "expected"),
    [(Stopped(), Stopped), (MemoryError(), OutOfMemory), (OSError(28, "disk full"), OSError)],
    ids=["stop", "memory", "disk"],
)
def test_what_is_no_plugins_fault_passes(odd_bench, raised, expected):
    def run(context, artefacts):
        raise raised

    bench = odd_bench(run)
    with pytest.raises(expected):
        bench.run(bench.problem.spec(("odd", {}), baselines=False))


def test_findings_of_check_that_block_are_raised(odd_bench):
    finding = tl.Finding(code="strategy.few_rows", severity=tl.Severity.ERROR, params={"strategy": "Odd", "rows": 1, "minimum": 2})
    bench = odd_bench(lambda context, artefacts: artefacts, check=lambda params, facts: [finding])
    with pytest.raises(StrategyError, match="rarest class has 1"):
        bench.run(bench.problem.spec(("odd", {})))


def test_chain_without_classifier_is_refused(odd_bench):
    bench = odd_bench(lambda context, artefacts: artefacts, gives_head=False)
    with pytest.raises(StrategyError) as caught:
        bench.run(bench.problem.spec(("odd", {})))
    assert caught.value.code == "strategy.no_head"
    lying = odd_bench(lambda context, artefacts: artefacts)
    with pytest.raises(StrategyError) as caught:
        lying.run(lying.problem.spec(("odd", {})))
    assert caught.value.code == "strategy.no_head"


def test_model_must_be_the_one_of_the_specification(bench):
    spec = bench.problem.spec(("linear-probe", {})).model_copy(update={"model": ModelRef(id="tiny", fingerprint="0" * 64)})
    with pytest.raises(ModelError) as caught:
        bench.run(spec)
    assert caught.value.code == "engine.model_changed"


def test_strategy_sees_facts_of_its_data(odd_bench):
    seen = {}

    def plan(params, facts):
        seen["facts"] = facts
        return []

    def run(context, artefacts):
        return tl.Artefacts(head=context.prior_head([1 / 3] * 3))

    bench = odd_bench(run, plan=plan)
    bench.run(bench.problem.spec(("odd", {}), roles=tuple(TransferRole)))
    facts = seen["facts"]
    assert facts.rows[TransferRole.SOURCE] == 90
    assert facts.rows[TransferRole.TARGET_UNLABELLED] == 90
    assert facts.test_rows == 90
    assert facts.classes == facts.target_classes == ("delivery", "payment", "quality")
    assert facts.model.hidden_size == 32


def _reachable(start):
    """Everything that can be reached from an object by attributes, items and closures."""
    seen, queue = {}, [start]
    while queue:
        value = queue.pop()
        if id(value) in seen or isinstance(value, type | types.ModuleType | str | int | float | bytes):
            continue
        seen[id(value)] = value
        queue += list(getattr(value, "__dict__", {}).values())
        queue += [getattr(value, name) for name in getattr(type(value), "__slots__", ()) if hasattr(value, name)]
        if isinstance(value, dict):
            queue += [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            queue += list(value)
        elif isinstance(value, types.MethodType):
            queue.append(value.__self__)
        elif isinstance(value, types.FunctionType):
            queue += [cell.cell_contents for cell in value.__closure__ or ()]
    return seen.values()


def test_test_rows_are_out_of_reach_for_a_strategy(odd_bench, problem):
    from tlgui.data import Dataset

    texts = set(Dataset.open(problem.datasets[TransferRole.TEST]).texts())
    found = {}

    def run(context, artefacts):
        things = list(_reachable(context))
        found["training"] = any(
            text in context.training_rows().texts for thing in things if isinstance(thing, list) for text in thing if isinstance(text, str)
        )
        found["test"] = [
            thing for thing in things if isinstance(thing, list) and texts.intersection(item for item in thing if isinstance(item, str))
        ]
        return tl.Artefacts(head=context.prior_head([1 / 3] * 3))

    bench = odd_bench(run)
    # The way out for events leads to the test's own objects; what is asked here is what the engine hands over.
    bench.run(bench.problem.spec(("odd", {}), roles=SOURCE_AND_TEST, baselines=False))
    assert found["training"], "the search finds nothing at all"
    assert not found["test"]


def test_source_and_target_together(bench):
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)
    both = bench.run(bench.problem.spec(("linear-probe", {}), roles=roles))
    source = bench.run(bench.problem.spec(("linear-probe", {}), roles=SOURCE_AND_TEST))
    assert both.finished.metrics["test"]["accuracy"] > source.finished.metrics["test"]["accuracy"]
