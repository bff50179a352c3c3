"""The Strategy page without widgets: what fits, the chain, parameters, estimates."""

import pytest

from tlgui.core.spec import StageSpec
from tlgui.core.strategy import Family
from tlgui.core.tasks import TransferRole
from tlgui.models import MINILM_ID
from tlgui.ui.page import PageState
from tlgui.ui.pages.strategy import StrategyViewModel

SPEED = {
    "encode_tokens_per_second": 100.0,
    "train_tokens_per_second": 10.0,
    "load_seconds": 3.0,
    "encode_peak_bytes": 10,
    "train_peak_bytes": 20,
}


@pytest.fixture
def view_model(bench):
    return StrategyViewModel(bench.session, bench.background, bench.session)


def choice(view_model, id_):
    return next(choice for _, choices in view_model.groups for choice in choices if choice.strategy.id == id_)


def stages(bench):
    return [(stage.strategy, stage.params) for stage in bench.session.draft.stages]


def test_families_stand_in_their_order(view_model):
    assert [family for family, _ in view_model.groups] == [Family.BASELINE, Family.FEATURES, Family.ALIGNMENT, Family.PARAMETERS]


def test_what_does_not_fit_the_data_has_a_reason(bench, view_model):
    assert [finding.code for finding in choice(view_model, "probe").unmet] == ["strategy.needs_labels", "strategy.needs_encoder"]
    bench.add_dataset()
    bench.session.update_draft(model=MINILM_ID)
    assert choice(view_model, "probe").unmet == ()
    assert [finding.code for finding in choice(view_model, "align").unmet] == ["strategy.needs_target_unlabelled"]
    assert [finding.code for finding in choice(view_model, "polish").unmet] == ["strategy.needs_head"]
    bench.add_dataset(TransferRole.TARGET_UNLABELLED, "wild")
    assert choice(view_model, "align").unmet == ()


def test_choosing_replaces_the_stage_and_brings_parameters_back(bench, view_model):
    view_model.choose("probe")
    view_model.set_values({"c": 5.0})
    view_model.choose("count")
    assert stages(bench) == [("count", {})]
    view_model.choose("probe")
    assert stages(bench) == [("probe", {"c": 5.0})]
    assert view_model.selected.changed == 1


def test_what_gives_no_classifier_brings_its_usual_one(bench, view_model):
    bench.add_dataset()
    bench.add_dataset(TransferRole.TARGET_UNLABELLED, "wild")
    view_model.choose("probe")
    view_model.set_values({"c": 5.0})
    view_model.choose("align")
    assert stages(bench) == [("align", {}), ("probe", {"c": 5.0})]
    assert view_model.selected.id == "align"
    assert choice(view_model, "align").chosen
    assert not choice(view_model, "probe").chosen
    view_model.remove(1)
    assert not choice(view_model, "align").chosen  # so that a click brings the classifier back
    assert [finding.code for finding in view_model.findings] == ["strategy.no_head"]
    view_model.choose("align")
    assert stages(bench) == [("align", {}), ("probe", {"c": 5.0})]


def test_chain_is_built_reordered_and_taken_apart(bench, view_model):
    bench.add_dataset()
    view_model.choose("count")
    assert [(strategy.id, [finding.code for finding in unmet]) for strategy, unmet in view_model.followers] == [
        ("count", []),
        ("probe", ["strategy.needs_encoder"]),
        ("align", ["strategy.needs_target_unlabelled"]),
        ("polish", []),
    ]
    view_model.add("polish")
    assert stages(bench) == [("count", {}), ("polish", {})]
    assert view_model.selected.id == "polish"
    assert view_model.findings == ()
    assert choice(view_model, "polish").places == (1,)
    view_model.move(1, -1)
    assert stages(bench) == [("polish", {}), ("count", {})]
    assert [finding.code for finding in view_model.findings] == ["strategy.needs_head"]
    assert view_model.state is PageState.ATTENTION
    assert view_model.selected.index == 0
    view_model.move(0, -1)  # there is nothing above it
    assert stages(bench) == [("polish", {}), ("count", {})]
    view_model.remove(0)
    assert stages(bench) == [("count", {})]
    view_model.remove(0)
    assert view_model.selected is None
    assert view_model.state is PageState.EMPTY


def test_parameters_go_to_the_selected_stage_only(bench, view_model):
    bench.session.update_draft(stages=(StageSpec(strategy="probe"), StageSpec(strategy="probe")))
    view_model.select(1)
    view_model.set_values({"c": 2.0})
    assert stages(bench) == [("probe", {}), ("probe", {"c": 2.0})]


def test_strategy_of_a_plugin_that_is_gone_can_be_removed(bench, view_model):
    bench.add_dataset()
    bench.session.update_draft(stages=(StageSpec(strategy="vanished", params={"x": 1}),))
    stage = view_model.selected
    assert (stage.id, stage.strategy) == ("vanished", None)
    assert [finding.code for finding in view_model.findings] == ["strategy.unknown"]
    view_model.remove(0)
    assert stages(bench) == []


def test_parameter_of_another_version_is_reported_and_left_out_of_the_form(bench, view_model):
    bench.add_dataset()
    bench.session.update_draft(model=MINILM_ID, stages=(StageSpec(strategy="probe", params={"old": 1, "c": 3.0}),))
    assert view_model.values == {"c": 3.0}
    assert [finding.code for finding in view_model.findings] == ["spec.unknown_param"]
    assert view_model.state is PageState.ATTENTION
    view_model.set_values(view_model.values)
    assert view_model.findings == ()


def test_estimates_appear_when_the_machine_has_been_measured(bench, view_model, qtbot):
    bench.add_dataset()
    bench.session.update_draft(model=MINILM_ID)
    view_model.refresh()
    qtbot.waitUntil(lambda: choice(view_model, "count").seconds is not None)
    assert choice(view_model, "probe").seconds is None
    bench.session.planner.measurements.remember(MINILM_ID, SPEED)
    bench.session.replan()
    qtbot.waitUntil(lambda: choice(view_model, "probe").seconds is not None)
    facts = bench.session.plan.facts
    judged = facts.dev_rows + facts.test_rows
    assert choice(view_model, "probe").seconds == pytest.approx(3.0 + (facts.labelled_rows + judged) * facts.mean_tokens / 100.0)
    assert choice(view_model, "align").seconds is None


def test_seed_and_baselines_go_into_the_draft(bench, view_model):
    view_model.set_seed(7)
    view_model.set_baselines(False)
    assert (bench.session.draft.seed, bench.session.draft.baselines) == (7, False)


def test_broken_plugins_are_known(bench, view_model):
    assert [record.id for record in view_model.broken_plugins] == ["broken"]


def test_several_changes_are_shown_once(bench, view_model, qtbot):
    seen = []
    view_model.changed.connect(lambda: seen.append(True))
    for seed in range(5):
        bench.session.update_draft(seed=seed + 1)
    qtbot.waitUntil(lambda: bool(seen))
    assert len(seen) <= 2  # the second one brings the estimates
