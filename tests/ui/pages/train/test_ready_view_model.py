"""The ready card without widgets: what blocks, what is estimated, when this machine is measured."""

import pytest

from tlgui.core.spec import StageSpec
from tlgui.core.tasks import TransferRole
from tlgui.models import MINILM_ID, ModelCard, ModelLibrary
from tlgui.models.bundled import BUNDLED, BundledModel
from tlgui.ui.pages.train import ReadyViewModel

SPEED = {
    "encode_tokens_per_second": 100.0,
    "train_tokens_per_second": 10.0,
    "load_seconds": 3.0,
    "encode_peak_bytes": 10,
    "train_peak_bytes": 20,
}
FOREVER = "time.sleep(60)\n"


@pytest.fixture
def ready(bench):
    return ReadyViewModel(bench.session, bench.session)


def choose(bench, *strategies):
    bench.session.update_draft(model=MINILM_ID, stages=tuple(StageSpec(strategy=strategy) for strategy in strategies))


def codes(ready):
    return [finding.code for finding in ready.findings]


def test_what_is_missing_blocks_and_is_said_once(bench, ready):
    choose(bench, "probe", "count")
    assert codes(ready) == ["spec.no_data"]
    assert ready.blocking.code == "spec.no_data"
    assert not ready.start()
    assert bench.session.active is None


def test_complete_plan_can_start(bench, ready):
    bench.add_dataset()
    choose(bench, "count")
    assert ready.can_start
    assert ready.datasets == [(TransferRole.SOURCE, "messages")]
    assert ready.stages == [("count", "Counting words")]
    assert not ready.uses_model
    assert codes(ready) == ["preflight.small_test"]


def test_model_that_cannot_be_used_blocks_a_strategy_that_needs_it(bench, ready):
    absent = BundledModel(card=ModelCard(id="absent", title="Absent"), package="no-such-package==1.0", path="x")
    bench.session.library = ModelLibrary(bench.places.library, bundled=(*BUNDLED, absent))
    bench.session.open_project(bench.session.project.folder)
    bench.add_dataset()
    bench.session.update_draft(model="absent", stages=(StageSpec(strategy="probe"),))
    assert ready.blocking.code == "model.package_missing"
    bench.session.update_draft(stages=(StageSpec(strategy="count"),))
    assert ready.blocking is None


def test_machine_is_measured_once_while_the_card_is_looked_at(bench, ready, qtbot):
    bench.launcher.measurement = SPEED
    bench.add_dataset()
    choose(bench, "probe")
    ready.refresh()
    assert bench.launcher.measured == []
    progress = []
    ready.measuring_progressed.connect(lambda done, total: progress.append((done, total)))
    ready.watch(True)
    assert ready.measuring
    qtbot.waitUntil(lambda: bench.session.plan.estimate is not None)
    assert not ready.measuring
    assert progress == [(1.0, 2.0)]
    assert bench.session.planner.measurements.of(MINILM_ID).load_seconds == 3.0
    assert bench.session.plan.estimate.memory_bytes == 10
    ready.refresh()
    assert bench.launcher.measured == [MINILM_ID]


def test_measuring_that_fails_is_explained_and_tried_again_only_when_asked(bench, ready, qtbot):
    bench.add_dataset()
    choose(bench, "probe")
    ready.watch(True)
    qtbot.waitUntil(lambda: ready.measure_problem is not None)
    assert "no luck" in ready.measure_problem.words()[0]
    assert ready.can_start  # the run does not depend on the estimate
    ready.refresh()
    assert bench.launcher.measured == [MINILM_ID]
    bench.launcher.measurement = SPEED
    ready.measure_again()
    qtbot.waitUntil(lambda: bench.session.plan.estimate is not None)
    assert ready.measure_problem is None


def test_answer_that_is_no_measurement_is_a_failure(bench, ready, qtbot):
    bench.launcher.measurement = {"load_seconds": 1.0}
    bench.add_dataset()
    choose(bench, "probe")
    ready.watch(True)
    qtbot.waitUntil(lambda: ready.measure_problem is not None)
    assert bench.session.plan.estimate is None


def test_strategy_without_a_model_needs_no_measurement(bench, ready):
    bench.add_dataset()
    choose(bench, "count")
    ready.watch(True)
    assert bench.session.plan.estimate is not None
    assert bench.launcher.measured == []


def test_training_does_not_wait_for_the_measurement(bench, ready, qtbot, monkeypatch):
    def measure(model_id, max_length, threads=0):
        bench.launcher.measured.append(model_id)
        return bench.launcher._start(bench.launcher._folder(), "sys.stdin.readline()\nsay(RunStopped())\n", ())

    monkeypatch.setattr(bench.launcher, "measure", measure)
    bench.add_dataset()
    choose(bench, "probe")
    ready.watch(True)
    assert ready.measuring
    bench.launcher.source = "sys.stdin.readline()\nsay(RunFinished())\n"
    assert ready.start()
    assert ready.active
    assert not ready.can_start
    qtbot.waitUntil(lambda: not ready.measuring)
    assert ready.measure_problem is None
    assert bench.launcher.measured == [MINILM_ID]
    bench.launcher.handles[-1].send("go on")
    qtbot.waitUntil(lambda: bench.session.active is None)
    qtbot.waitUntil(lambda: bench.launcher.measured == [MINILM_ID, MINILM_ID])  # now there is time for it


def test_measuring_that_the_user_cancels_stays_cancelled(bench, ready, qtbot, monkeypatch):
    monkeypatch.setattr(
        bench.launcher,
        "measure",
        lambda *_: bench.launcher._start(bench.launcher._folder(), "sys.stdin.readline()\nsay(RunStopped())\n", ()),
    )
    bench.add_dataset()
    choose(bench, "probe")
    ready.watch(True)
    ready.cancel_measuring()
    qtbot.waitUntil(lambda: not ready.measuring)
    ready.refresh()
    assert not ready.measuring
    assert len(bench.launcher.handles) == 1
