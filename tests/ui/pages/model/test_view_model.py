"""The Model page without widgets: what the data choose, how it fits, and work on the library."""

import pytest

from tests.ui.pages.train.support import tiny_encoder
from tlgui.core.tasks import TransferRole
from tlgui.models import E5_ID, MINILM_ID
from tlgui.ui.page import PageState
from tlgui.ui.pages.model import ModelViewModel

CHINESE = "房间很干净,早餐也不错,下次还会来"


@pytest.fixture
def view_model(bench):
    return ModelViewModel(bench.session, bench.background, bench.session)


def settled(view_model):
    return view_model.suggestion is not None and not view_model.choosing and not view_model.counting


def test_english_data_choose_the_english_model_and_say_why(bench, view_model, qtbot):
    assert view_model.state is PageState.EMPTY
    bench.add_dataset()
    qtbot.waitUntil(lambda: settled(view_model))
    assert bench.session.draft.model == MINILM_ID
    assert view_model.suggestion.reason.code == "model.suggest_english"
    assert view_model.state is PageState.READY


def test_chinese_data_choose_the_multilingual_model(bench, view_model, qtbot):
    bench.add_dataset(texts=lambda row: f"{CHINESE}{row}")
    qtbot.waitUntil(lambda: settled(view_model))
    assert view_model.suggestion.reason.code == "model.suggest_multilingual_chinese"
    assert bench.session.draft.model == E5_ID
    assert view_model.fits.rows == ()  # nothing can be counted before it has been restored


def test_choice_of_the_user_is_kept_and_the_suggestion_stays_at_hand(bench, view_model, qtbot):
    bench.session.update_draft(model=MINILM_ID)
    bench.add_dataset(texts=lambda row: f"{CHINESE}{row}")
    qtbot.waitUntil(lambda: settled(view_model) and bool(view_model.fits.rows))
    assert bench.session.draft.model == MINILM_ID
    assert view_model.suggestion.model == E5_ID
    assert view_model.fits.rows[0].unknown_share > 0.1
    assert view_model.state is PageState.ATTENTION
    view_model.take_suggestion()
    assert bench.session.draft.model == E5_ID


def test_counting_is_done_once_and_the_plan_counts_in_tokens_then(bench, view_model, qtbot):
    dataset = bench.add_dataset()
    qtbot.waitUntil(lambda: settled(view_model) and bool(view_model.fits.rows))
    assert view_model.fits.rows[0].new
    profile = bench.session.planner.profiles.stored(dataset, MINILM_ID, 256)
    assert profile is not None
    assert bench.session.plan.facts.mean_tokens == pytest.approx(profile.tokens.mean)
    again = ModelViewModel(bench.session, bench.background, bench.session)
    qtbot.waitUntil(lambda: bool(again.fits.rows))
    assert not again.fits.rows[0].new


def test_every_chosen_dataset_is_counted_by_its_role(bench, view_model, qtbot):
    bench.add_dataset()
    bench.add_dataset(TransferRole.TEST, "others", rows=60)
    qtbot.waitUntil(lambda: settled(view_model) and len(view_model.fits.rows) == 2)
    assert [(row.role, row.name) for row in view_model.fits.rows] == [(TransferRole.SOURCE, "messages"), (TransferRole.TEST, "others")]


def test_maximal_length_is_saved_when_it_stands_and_says_what_it_costs(bench, view_model, qtbot):
    bench.add_dataset(texts=lambda row: "a short message" if row % 4 else f"{row} " + "this message goes on and on " * 8)
    qtbot.waitUntil(lambda: settled(view_model) and view_model.fits.cut_share == 0.0)
    view_model.set_max_length(40)
    view_model.set_max_length(20)
    assert bench.session.draft.max_length == 256
    assert view_model.max_length == 20
    qtbot.waitUntil(lambda: bench.session.draft.max_length == 20)
    qtbot.waitUntil(lambda: settled(view_model) and (view_model.fits.cut_share or 0) > 0)
    assert view_model.fits.cut_share == pytest.approx(0.25)


def test_added_folder_can_be_chosen_and_its_limit_holds(bench, view_model, qtbot, tmp_path):
    view_model.add_folder(tiny_encoder(tmp_path / "tiny"))
    assert view_model.state is PageState.RUNNING
    qtbot.waitUntil(lambda: view_model.work.kind is None)
    assert view_model.problem is None
    assert [entry.card.id for entry in view_model.entries] == [MINILM_ID, E5_ID, "tiny"]
    view_model.choose("tiny")
    assert bench.session.draft.model == "tiny"
    assert bench.session.draft.max_length == view_model.longest == 40


def test_refused_folder_says_why(bench, view_model, qtbot, tmp_path):
    (tmp_path / "empty").mkdir()
    view_model.add_folder(tmp_path / "empty")
    qtbot.waitUntil(lambda: view_model.problem is not None)
    assert view_model.problem.code == "model.no_config"
    assert "empty" in view_model.problem.words()[0]
    assert view_model.work.kind is None


def test_restoring_is_a_job_with_progress_while_a_project_is_open(bench, view_model, qtbot):
    bench.launcher.source = "say(Progress(stage=0, done=30, total=100))\nsys.stdin.readline()\nsay(RunFinished())\n"
    seen = []
    view_model.work.progressed.connect(lambda done, total: seen.append((done, total)))
    view_model.convert(E5_ID)
    assert bench.launcher.prepared == [E5_ID]
    qtbot.waitUntil(lambda: seen == [(30.0, 100.0)])
    assert (view_model.work.kind, view_model.work.subject) == ("convert", "multilingual-e5-small")
    changed = []
    bench.session.models_changed.connect(lambda: changed.append(True))
    bench.launcher.handles[-1].send("go on")
    qtbot.waitUntil(lambda: view_model.work.kind is None)
    assert changed == [True]


def test_cancelled_restoring_is_no_failure(bench, view_model, qtbot):
    bench.launcher.source = "sys.stdin.readline()\nsay(RunStopped())\n"
    view_model.convert(E5_ID)
    view_model.work.cancel()
    qtbot.waitUntil(lambda: view_model.work.kind is None)
    assert view_model.problem is None


def test_failed_restoring_says_why(bench, view_model, qtbot):
    bench.launcher.source = "say(RunFailed(code='model.write_failed', params={'folder': 'F', 'reason': 'no room'}))\n"
    view_model.convert(E5_ID)
    qtbot.waitUntil(lambda: view_model.problem is not None)
    assert view_model.problem.words()[0] == "Writing into the model library “F” failed: no room."


def test_restoring_without_a_project_runs_in_a_thread_and_can_be_cancelled(bench, view_model, qtbot):
    bench.session.close_project()
    progress = []
    view_model.work.progressed.connect(lambda done, total: progress.append((done, total)))
    view_model.work.progressed.connect(lambda *_: view_model.work.cancel())
    view_model.convert(E5_ID)
    qtbot.waitUntil(lambda: view_model.work.kind is None, timeout=20000)
    assert progress
    assert view_model.problem is None
    assert bench.launcher.prepared == []
    assert view_model.entries[1].state == "convertible"


def test_dataset_that_is_gone_is_told_and_does_not_repeat_for_ever(bench, view_model, qtbot):
    bench.session.update_draft(datasets={TransferRole.SOURCE: "nowhere"})
    qtbot.waitUntil(lambda: view_model.problem is not None)
    assert view_model.problem.code == "project.no_dataset"
    assert not view_model.choosing
