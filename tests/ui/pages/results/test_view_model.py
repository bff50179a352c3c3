"""Which run is shown when, and which texts."""

import shlex

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.results.crafted_runs import make_run
from tlgui.project.project import Project
from tlgui.ui.background import Background
from tlgui.ui.pages.results.run_result import Defect
from tlgui.ui.pages.results.view_model import ResultsState, ResultsViewModel
from tlgui.ui.session import Session

#: Patience with a busy machine, in milliseconds.
WAIT = 30_000


@pytest.fixture
def view_model(session: Session, project: Project, background: Background) -> ResultsViewModel:
    """The view model over an open project."""
    return ResultsViewModel(session, background, session)


def _settled(qtbot: QtBot, view_model: ResultsViewModel, state: ResultsState = ResultsState.READY) -> None:
    qtbot.waitUntil(lambda: view_model.state is state and not view_model.runs.loading, timeout=WAIT)


def test_without_a_finished_run_there_is_nothing_to_show(qtbot: QtBot, session: Session, project: Project, background: Background) -> None:
    view_model = ResultsViewModel(session, background, session)
    assert view_model.state is ResultsState.LOADING  # before any event is handled: the runs are read in the background
    _settled(qtbot, view_model, ResultsState.EMPTY)
    assert view_model.command == ""


def test_the_newest_run_is_shown_first(qtbot: QtBot, session: Session, project: Project, background: Background) -> None:
    make_run(project, age_days=1)
    newest = make_run(project)
    view_model = ResultsViewModel(session, background, session)
    _settled(qtbot, view_model)
    assert view_model.run_id == newest.id
    assert view_model.result is not None
    assert view_model.result.folder == newest.path


def test_the_run_that_just_ended_is_shown(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    newest = make_run(project)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    assert view_model.run_id == newest.id
    ended = make_run(project, age_days=1)
    session.runs_changed.emit()
    session.run_ended.emit(ended.id)
    qtbot.waitUntil(lambda: view_model.run_id == ended.id, timeout=WAIT)
    _settled(qtbot, view_model)


def test_a_run_that_failed_leaves_the_page_as_it_is(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    shown = make_run(project)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    session.runs_changed.emit()
    session.run_ended.emit("a-run-that-failed")
    _settled(qtbot, view_model)
    assert view_model.run_id == shown.id


def test_a_chosen_run_stays_when_the_list_is_read_anew(
    qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel
) -> None:
    old = make_run(project, age_days=1)
    make_run(project)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    view_model.choose(old.id)
    _settled(qtbot, view_model)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    assert view_model.run_id == old.id


def test_a_damaged_run_says_what_is_wrong(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    run = make_run(project)
    (run.path / "evaluation" / "report.json").unlink()
    session.runs_changed.emit()
    _settled(qtbot, view_model, ResultsState.UNUSABLE)
    assert view_model.unusable is not None
    assert view_model.unusable.defect is Defect.MISSING
    assert view_model.problem is None


def test_the_cell_gives_exactly_its_texts_most_confident_first(
    qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel
) -> None:
    make_run(project, right=0.6)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    assert view_model.result is not None
    count = view_model.result.report.confusion[1][2]
    assert count > 1
    view_model.select_cell(1, 2)
    assert view_model.texts_loading
    qtbot.waitUntil(lambda: view_model.texts is not None, timeout=WAIT)
    texts = view_model.texts
    assert texts is not None
    found = texts.table.take(texts.rows).to_pydict()
    assert len(found["text"]) == count
    assert set(found["label"]) == {"invoice"}
    assert set(found["prediction"]) == {"noise"}
    assert all(text.startswith("My invoice") for text in found["text"])
    assert found["probability"] == sorted(found["probability"], reverse=True)
    view_model.clear_selection()
    assert view_model.texts is None
    assert view_model.selection is None


def test_all_wrong_predictions_together(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    make_run(project, right=0.7)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    assert view_model.result is not None
    report = view_model.result.report
    wrong = report.rows - sum(report.confusion[place][place] for place in range(len(report.labels)))
    view_model.select_errors()
    qtbot.waitUntil(lambda: view_model.texts is not None, timeout=WAIT)
    assert view_model.texts is not None
    assert len(view_model.texts.rows) == wrong


def test_only_the_last_selection_counts(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    make_run(project, right=0.6)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    for cell in ((0, 0), (1, 1), (2, 3)):
        view_model.select_cell(*cell)
    qtbot.waitUntil(lambda: view_model.texts is not None, timeout=WAIT)
    assert view_model.texts is not None
    assert (view_model.texts.selection.label, view_model.texts.selection.prediction) == ("noise", "room")


def test_texts_that_cannot_be_read_have_a_reason(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    run = make_run(project)
    run.predictions_file.write_bytes(b"not arrow")
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    view_model.select_cell(0, 0)
    qtbot.waitUntil(lambda: bool(view_model.texts_reason), timeout=WAIT)
    assert view_model.state is ResultsState.READY


def test_the_command_repeats_the_run(qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel) -> None:
    run = make_run(project)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    words = shlex.split(view_model.command)
    assert words == ["tlgui", "train", str(run.path / "spec.toml"), "--project", str(project.folder)]


def test_another_project_shows_nothing_of_the_one_before(
    qtbot: QtBot, session: Session, project: Project, view_model: ResultsViewModel
) -> None:
    make_run(project)
    session.runs_changed.emit()
    _settled(qtbot, view_model)
    session.close_project()
    assert view_model.result is None
    _settled(qtbot, view_model, ResultsState.EMPTY)
