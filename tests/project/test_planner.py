"""What is said before a run starts."""

import shutil
from types import SimpleNamespace

import pytest

from tlgui.core.findings import Severity
from tlgui.core.places import bundled_plugins, resources
from tlgui.core.spec import StageSpec
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.planner import Planner
from tlgui.project.project import Project

_MINILM = "all-MiniLM-L6-v2"
_MEASURED = {
    "encode_tokens_per_second": 10_000.0,
    "train_tokens_per_second": 2_000.0,
    "load_seconds": 2.0,
    "encode_peak_bytes": 500_000_000,
    "train_peak_bytes": 900_000_000,
}


@pytest.fixture(scope="module")
def host():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host


@pytest.fixture
def project(tmp_path):
    return Project.create(tmp_path / "p")


@pytest.fixture
def planner(project, host, tmp_path):
    return Planner(project, ModelLibrary(tmp_path / "models"), host, tmp_path / "measurements.json")


def _import(project, role, name="hotel_en"):
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL})
    return project.import_dataset(resources() / "sample" / f"{name}.csv", options, role).info.id


def _codes(plan, severity=Severity.ERROR):
    return [finding.code for finding in plan.findings if finding.severity is severity]


def test_complete_draft_is_ready_and_its_spec_is_frozen(project, planner):
    source, test = _import(project, TransferRole.SOURCE), _import(project, TransferRole.TEST, "shop_en")
    stages = (StageSpec(strategy="linear-probe"),)
    draft = Draft(datasets={TransferRole.SOURCE: source, TransferRole.TEST: test}, model=_MINILM, stages=stages)
    plan = planner.plan(draft)
    assert plan.ready, _codes(plan)
    assert plan.spec.data[TransferRole.SOURCE].fingerprint == project.dataset(source).fingerprint
    assert len(plan.spec.model.fingerprint) == 64
    # With a test set of its own nothing of the source is held back for the test.
    assert plan.facts.rows[TransferRole.SOURCE] == 225 + 28
    assert plan.facts.test_rows == 283
    assert plan.estimate is None  # not measured yet: nothing is made up


def test_estimate_follows_the_measurement(project, planner):
    source = _import(project, TransferRole.SOURCE)
    probe = Draft(datasets={TransferRole.SOURCE: source}, model=_MINILM, stages=(StageSpec(strategy="linear-probe"),))
    planner.measurements.remember(_MINILM, _MEASURED)
    cheap = planner.plan(probe).estimate
    four = probe.model_copy(update={"stages": (StageSpec(strategy="full-finetune", params={"epochs": 4}),)})
    eight = probe.model_copy(update={"stages": (StageSpec(strategy="full-finetune", params={"epochs": 8}),)})
    costs = [planner.plan(draft).estimate for draft in (four, eight)]
    assert cheap.seconds < costs[0].seconds < costs[1].seconds
    assert costs[1].stage_seconds[0] == pytest.approx(2 * costs[0].stage_seconds[0], rel=0.01)
    assert costs[0].memory_bytes == _MEASURED["train_peak_bytes"]
    assert costs[0].disk_bytes > 4 * 20_000_000


@pytest.mark.parametrize(
    ("short", "code", "blocks"), [("memory", "preflight.memory", False), ("disk", "preflight.disk", True)], ids=["memory", "disk"]
)
def test_a_machine_that_is_too_small_is_told_before_the_run(project, planner, monkeypatch, short, code, blocks):
    source = _import(project, TransferRole.SOURCE)
    planner.measurements.remember(_MINILM, _MEASURED)
    draft = Draft(datasets={TransferRole.SOURCE: source}, model=_MINILM, stages=(StageSpec(strategy="full-finetune"),))
    if short == "memory":
        monkeypatch.setattr("psutil.virtual_memory", lambda: SimpleNamespace(available=_MEASURED["train_peak_bytes"] - 1))
    else:
        usage = shutil.disk_usage(project.folder)
        monkeypatch.setattr("shutil.disk_usage", lambda _: usage._replace(free=1_000_000))
    plan = planner.plan(draft)
    assert [finding.severity is Severity.ERROR for finding in plan.findings if finding.code == code] == [blocks]
    assert plan.ready is not blocks
    others = {"preflight.memory", "preflight.disk"} - {code}
    assert not others & {finding.code for finding in plan.findings}


def test_vectors_that_an_earlier_stage_has_computed_cost_nothing(project, planner):
    source = _import(project, TransferRole.SOURCE)
    planner.measurements.remember(_MINILM, _MEASURED)

    def seconds(*stages):
        draft = Draft(datasets={TransferRole.SOURCE: source}, model=_MINILM, stages=tuple(StageSpec(strategy=id_) for id_ in stages))
        return planner.plan(draft).estimate.stage_seconds

    alone = seconds("linear-probe")[0]
    chain = seconds("pca", "whitening", "linear-probe")
    again = seconds("pca", "pca", "linear-probe")
    encoding = again[0] - again[1]
    assert encoding > 4 * again[1], "the second map finds the vectors"
    assert chain[0] == again[0]
    assert chain[2] < alone - encoding / 2, "the probe has only the dev rows left to encode"
    after_training = seconds("full-finetune", "linear-probe")[1]
    assert after_training == pytest.approx(alone, rel=0.01), "an encoder that was trained gives new vectors"


def test_frozen_layers_save_time(project, planner):
    source = _import(project, TransferRole.SOURCE)
    planner.measurements.remember(_MINILM, _MEASURED)

    def seconds(layers):
        stage = StageSpec(strategy="top-layers", params={"trained_layers": layers})
        return planner.plan(Draft(datasets={TransferRole.SOURCE: source}, model=_MINILM, stages=(stage,))).estimate.seconds

    assert seconds(1) < seconds(3) < seconds(6)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"datasets": {}}, "spec.no_data"),
        ({"stages": ()}, "spec.no_stage"),
        ({"model": None}, "strategy.needs_encoder"),
        ({"stages": (StageSpec(strategy="nonsense"),)}, "strategy.unknown"),
        ({"stages": (StageSpec(strategy="linear-probe", params={"C": -1.0}),)}, "spec.bad_param"),
        ({"datasets": {TransferRole.SOURCE: "gone"}}, "project.no_dataset"),
        ({"model": "gone"}, "model.unknown"),
    ],
)
def test_what_blocks_is_named(project, planner, changes, code):
    source = _import(project, TransferRole.SOURCE)
    draft = Draft(datasets={TransferRole.SOURCE: source}, model=_MINILM, stages=(StageSpec(strategy="linear-probe"),))
    plan = planner.plan(draft.model_copy(update=changes))
    assert not plan.ready
    assert code in _codes(plan)


def test_damaged_snapshot_blocks_with_a_sentence(project, planner):
    source = _import(project, TransferRole.SOURCE)
    (project.dataset(source).folder / "rows.arrow").write_bytes(b"not arrow")
    plan = planner.plan(Draft(datasets={TransferRole.SOURCE: source}, stages=(StageSpec(strategy="majority"),)))
    assert "data.damaged_dataset" in _codes(plan)


def test_a_model_of_another_language_is_warned_about(project, planner, tmp_path):
    path = tmp_path / "german.csv"
    rows = [f"Wann kommt mein Paket Nummer {n} endlich bei mir an?,Lieferung\nDie Rechnung {n} ist falsch,Geld" for n in range(40)]
    path.write_text("text,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dataset = project.import_dataset(path, ImportOptions(), TransferRole.SOURCE)
    draft = Draft(datasets={TransferRole.SOURCE: dataset.info.id}, model=_MINILM, stages=(StageSpec(strategy="linear-probe"),))
    planner.profiles.compute(dataset, _MINILM, draft.max_length)
    [finding] = [finding for finding in planner.plan(draft).findings if finding.code == "preflight.foreign_language"]
    assert finding.severity is Severity.WARNING
    assert finding.message.startswith("100% of the texts in “german”")
    without_model = draft.model_copy(update={"stages": (StageSpec(strategy="tfidf-logreg"),)})
    assert "preflight.foreign_language" not in _codes(planner.plan(without_model), Severity.WARNING)


@pytest.mark.parametrize(
    ("roles", "warned"),
    [
        ((TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED), True),
        ((TransferRole.SOURCE,), False),
        ((TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST), False),
        ((TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TARGET), False),
    ],
)
def test_a_result_that_does_not_show_the_target_is_warned_about(project, planner, roles, warned):
    datasets = {role: _import(project, role) for role in roles}
    plan = planner.plan(Draft(datasets=datasets, stages=(StageSpec(strategy="majority"),)))
    assert ("preflight.judged_on_source" in _codes(plan, Severity.WARNING)) is warned


def test_small_test_is_warned_about(project, planner):
    source = _import(project, TransferRole.SOURCE)
    plan = planner.plan(Draft(datasets={TransferRole.SOURCE: source}, stages=(StageSpec(strategy="majority"),)))
    assert plan.ready
    assert "preflight.small_test" in _codes(plan, Severity.WARNING)


@pytest.mark.parametrize(("strategy", "told"), [("full-finetune", True), ("sequential", False)])
def test_other_labels_in_the_target_are_told_unless_a_stage_expects_them(project, planner, tmp_path, strategy, told):
    file = tmp_path / "mood.csv"
    file.write_text("text,label\n" + "".join(f"message number {n},{'angry' if n % 2 else 'calm'}\n" for n in range(40)), encoding="utf-8")
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL})
    target = project.import_dataset(file, options, TransferRole.TARGET).info.id
    datasets = {TransferRole.SOURCE: _import(project, TransferRole.SOURCE), TransferRole.TARGET: target}
    plan = planner.plan(Draft(datasets=datasets, model=_MINILM, stages=(StageSpec(strategy=strategy),)))
    assert ("preflight.target_labels_differ" in {finding.code for finding in plan.findings}) is told


@pytest.mark.parametrize(
    ("stages", "code"),
    [
        (("tradaboost", "linear-probe"), "strategy.classifier_replaced"),
        (("knn", "pca", "linear-probe"), "strategy.classifier_replaced"),
        (("linear-probe", "pca"), "strategy.no_head"),
        (("full-finetune", "pca", "wise-ft"), "strategy.needs_head"),
        (("linear-probe", "wise-ft"), "strategy.needs_trained_encoder"),
        (("linear-probe", "pca", "wise-ft"), "strategy.needs_trained_encoder"),
        (("top-layers", "pca", "linear-probe", "wise-ft"), None),
        (("linear-probe", "full-finetune", "wise-ft"), None),
        (("pca", "knn"), None),
    ],
)
def test_chains_that_make_no_sense_are_told_before_they_run(project, planner, stages, code):
    source, target = _import(project, TransferRole.SOURCE), _import(project, TransferRole.TARGET, "shop_en")
    datasets = {TransferRole.SOURCE: source, TransferRole.TARGET: target}
    plan = planner.plan(Draft(datasets=datasets, model=_MINILM, stages=tuple(StageSpec(strategy=id_) for id_ in stages)))
    found = {finding.code for finding in plan.findings if finding.code.startswith("strategy.")}
    assert found == ({code} if code else set())
