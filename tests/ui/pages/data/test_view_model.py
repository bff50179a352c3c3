"""The datasets of a project: which one the next run uses, and what can be done to them."""

import shutil

import pytest

from tlgui.core.tasks import TransferRole
from tlgui.ui.page import PageState
from tlgui.ui.pages.data import DataViewModel


@pytest.fixture
def sample(sample_session, background, settle):
    model = DataViewModel(sample_session, background)
    settle()
    yield model
    background.shutdown()
    settle()
    model.deleteLater()


@pytest.fixture
def trash(tmp_path, monkeypatch):
    folder = tmp_path / "trash"
    folder.mkdir()
    monkeypatch.setattr("tlgui.project.project.send2trash", lambda path: shutil.move(path, folder / path.name))
    return folder


def choice(model, name):
    return next(choice for choice in model.choices if choice.name == name)


def test_choices_stand_in_the_order_of_the_transfer(sample):
    assert [(choice.name, choice.role, choice.used) for choice in sample.choices] == [
        ("Hotel guests (Chinese)", TransferRole.SOURCE, False),
        ("Hotel guests (English)", TransferRole.SOURCE, True),
        ("Online shop (Chinese)", TransferRole.TEST, False),
        ("Online shop (English)", TransferRole.TEST, True),
    ]
    assert choice(sample, "Hotel guests (English)").rows == 281
    assert choice(sample, "Hotel guests (English)").labels == 6
    assert choice(sample, "Hotel guests (English)").languages == ("en",)
    assert choice(sample, "Online shop (Chinese)").languages == ("zh",)
    assert sample.selected.info.name == "Hotel guests (English)"
    assert sample.state is PageState.READY


def test_one_dataset_serves_a_role(sample, sample_session):
    chinese, english = choice(sample, "Hotel guests (Chinese)"), choice(sample, "Hotel guests (English)")
    assert chinese.replaces == "Hotel guests (English)"
    assert english.replaces == ""
    sample.use(chinese.id, True)
    assert sample_session.draft.datasets[TransferRole.SOURCE] == chinese.id
    assert not choice(sample, "Hotel guests (English)").used
    sample.use(english.id, False)  # it is not used: nothing changes
    assert sample_session.draft.datasets[TransferRole.SOURCE] == chinese.id
    sample.use(chinese.id, False)
    assert TransferRole.SOURCE not in sample_session.draft.datasets
    assert sample.lacks_labels
    assert sample.state is PageState.ATTENTION


def test_renaming_keeps_everything_else(sample, sample_session, background):
    english = choice(sample, "Hotel guests (English)")
    sample.rename(english.id, "  Guests ")
    assert choice(sample, "Guests").used
    assert sample.selected.info.name == "Guests"
    assert not background.busy  # the same rows: nothing is opened or counted anew
    sample.rename(english.id, "  ")
    assert choice(sample, "Guests").id == english.id


def test_a_removed_dataset_goes_to_the_trash_and_out_of_the_next_run(sample, sample_session, trash):
    english = choice(sample, "Hotel guests (English)")
    sample.remove(english.id)
    assert (trash / english.id / "rows.arrow").exists()
    assert len(sample.choices) == 3
    assert TransferRole.SOURCE not in sample_session.draft.datasets
    assert sample.selected is not None
    assert sample.selected.info.id != english.id


def test_another_role_divides_the_rows_anew(sample, sample_session, settle, trash):
    english = choice(sample, "Online shop (English)")
    sample.select(english.id)
    sample.change_role(english.id, TransferRole.TARGET)
    assert sample.changing
    assert sample.state is PageState.RUNNING
    settle()
    changed = choice(sample, "Online shop (English)")
    assert changed.role is TransferRole.TARGET
    assert changed.used
    assert TransferRole.TEST not in sample_session.draft.datasets
    assert sample.selected.info.id == changed.id
    assert {"train", "dev", "test"} <= set(sample.selected.splits)
    assert len(sample.choices) == 4
    assert (trash / english.id).exists()


def test_a_role_that_the_rows_do_not_allow_changes_nothing(session, model, write_csv, settle, qtbot, tmp_path, trash):
    session.new_project(tmp_path / "project")
    path = tmp_path / "texts.csv"
    path.write_text("text\n" + "".join(f"this is the text number {row}\n" for row in range(30)), encoding="utf-8")
    model.imports.open_files([path])
    qtbot.waitUntil(lambda: not model.imports.inspecting)
    with qtbot.waitSignal(model.imports.imported):
        model.imports.import_file()
    settle()
    dataset_id = model.choices[0].id
    model.change_role(dataset_id, TransferRole.TEST)
    settle()
    assert model.problem is not None
    assert "texts" in model.problem.words()[0]
    assert model.choices[0].role is TransferRole.TARGET_UNLABELLED
    assert model.rows.total == 30
    assert list(trash.iterdir()) == []
    model.dismiss_problem()
    assert model.problem is None


def test_a_damaged_dataset_is_named_and_the_others_stay(sample, sample_session, tmp_path):
    folder = sample_session.project.folder / "datasets" / "broken"
    folder.mkdir()
    (folder / "dataset.toml").write_text("name = ", encoding="utf-8")
    sample_session.announce_datasets()
    assert len(sample.choices) == 4
    assert [error.code for error in sample.damaged] == ["data.damaged_dataset"]
    assert sample.state is PageState.ATTENTION


def test_a_dataset_of_the_next_run_that_is_gone_is_complained_about(sample, sample_session):
    shutil.rmtree(sample_session.project.folder / "datasets" / choice(sample, "Online shop (English)").id)
    sample_session.announce_datasets()
    assert sample.complaint.code == "project.no_dataset"
    assert sample.state is PageState.ATTENTION


def test_damaged_rows_of_the_next_run_are_complained_about(sample, sample_session, settle):
    used = choice(sample, "Hotel guests (English)")
    (sample_session.project.folder / "datasets" / used.id / "rows.arrow").write_bytes(b"nothing of the kind")
    sample_session.close_project()
    sample_session.open_project(sample_session.places.data.parent / "sample")
    settle()
    assert sample.complaint.code == "data.damaged_dataset"
    assert sample.state is PageState.ATTENTION
    assert sample.rows.problem.code == "data.damaged_dataset"
    assert len(sample.choices) == 4


def test_without_a_project_there_is_nothing(model):
    assert model.empty
    assert model.state is PageState.EMPTY
    assert model.selected is None


def test_the_sample_project_is_made_in_the_background(model, session, settle):
    model.open_sample()
    assert model.opening
    assert model.state is PageState.RUNNING
    settle()
    assert len(model.choices) == 4
    assert session.project.name == "Hotel and shop messages"


def test_closing_the_project_empties_the_list(sample, sample_session, settle):
    sample_session.close_project()
    assert sample.empty
    assert sample.profile.dataset is None
    assert sample.rows.rows is None


def test_everything_works_without_the_file(session, model, write_csv, settle, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    path = write_csv(rows=40)
    model.imports.open_files([path])
    qtbot.waitUntil(lambda: not model.imports.inspecting)
    with qtbot.waitSignal(model.imports.imported):
        model.imports.import_file()
    path.unlink()
    settle()
    assert model.profile.profile.rows == 40
    assert model.rows.total == 40
    assert model.state is PageState.READY
    with qtbot.waitSignal(model.changed):
        session.open_project(tmp_path / "project")
    settle()
    assert model.rows.total == 40
