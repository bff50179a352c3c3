"""A project keeps everything, at once and for good."""

import shutil

import pytest

from tlgui.core.errors import DataError, ProjectError
from tlgui.core.places import resources
from tlgui.core.spec import StageSpec
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import ImportOptions, inspect_file
from tlgui.project.draft import Draft
from tlgui.project.preparing import import_once
from tlgui.project.project import Project
from tlgui.project.sample import create_sample_project
from tlgui.project.settings import Settings, SettingsStore

_ROLES = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL})


@pytest.fixture
def hotel():
    return resources() / "sample" / "hotel_en.csv"


def test_everything_survives_closing(tmp_path, hotel):
    project = Project.create(tmp_path / "p", "Mine")
    dataset = project.import_dataset(hotel, _ROLES, TransferRole.SOURCE, name="Hotel")
    draft = Draft(datasets={TransferRole.SOURCE: dataset.info.id}, stages=(StageSpec(strategy="linear-probe", params={"C": 1.0}),))
    project.save_draft(draft)
    again = Project.open(tmp_path / "p")
    assert again.name == "Mine"
    assert again.draft == draft
    assert [data.info.name for data in again.datasets()] == ["Hotel"]
    assert again.dataset(dataset.info.id).fingerprint == dataset.fingerprint
    assert list(again.dataset(dataset.info.id).splits) == list(dataset.splits)


def test_dataset_lives_on_when_its_file_is_gone(tmp_path, hotel):
    copy = tmp_path / "file.csv"
    copy.write_bytes(hotel.read_bytes())
    project = Project.create(tmp_path / "p")
    project.import_dataset(copy, _ROLES, TransferRole.SOURCE)
    copy.unlink()
    assert len(Project.open(tmp_path / "p").datasets()[0].texts(*Split)) == 281


def test_same_file_is_imported_once(tmp_path, hotel):
    project = Project.create(tmp_path / "p")
    first = import_once(project, hotel, TransferRole.SOURCE, _ROLES.roles)
    assert import_once(project, hotel, TransferRole.SOURCE, _ROLES.roles).info.id == first.info.id
    assert import_once(project, hotel, TransferRole.TEST, _ROLES.roles).info.id != first.info.id


def test_a_name_that_another_program_takes_meanwhile(tmp_path, hotel):
    project, twin = Project.create(tmp_path / "p"), None
    options = inspect_file(hotel).options

    def import_too(done, total):
        nonlocal twin
        twin = twin or Project.open(project.folder).import_dataset(hotel, options, TransferRole.SOURCE)

    mine = project.import_dataset(hotel, options, TransferRole.SOURCE, progress=import_too)
    assert (twin.info.id, mine.info.id) == ("hotel_en", "hotel_en-2")
    assert mine.table.equals(twin.table)


def test_what_is_no_project(tmp_path):
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "project.toml").write_text("name = [", encoding="utf-8")
    (tmp_path / "newer").mkdir()
    newer = 'schema_version = 99\nname = "x"\ncreated = 2026-01-01T00:00:00Z\n'
    (tmp_path / "newer" / "project.toml").write_text(newer, encoding="utf-8")
    for name, code in (("none", "none_there"), ("damaged", "damaged"), ("newer", "newer")):
        with pytest.raises(ProjectError) as error:
            Project.open(tmp_path / name)
        assert error.value.code == f"project.{code}"
        assert str(tmp_path / name) in error.value.sentence
    Project.create(tmp_path / "p")
    with pytest.raises(ProjectError, match="already a project"):
        Project.create(tmp_path / "p")


def test_damaged_dataset_is_named_and_hurts_no_other(tmp_path, hotel):
    project = Project.create(tmp_path / "p")
    first = project.import_dataset(hotel, _ROLES, TransferRole.SOURCE, name="one")
    second = project.import_dataset(hotel, _ROLES, TransferRole.SOURCE, name="two")
    (first.folder / "dataset.toml").write_text("nonsense = [", encoding="utf-8")
    again = Project.open(tmp_path / "p")
    assert [data.info.id for data in again.datasets()] == [second.info.id]
    assert len(again.damaged_datasets()) == 1
    with pytest.raises(DataError):
        again.dataset("../../etc")


def test_removed_dataset_goes_to_the_trash_and_out_of_the_draft(tmp_path, hotel, monkeypatch):
    trashed = []
    monkeypatch.setattr("tlgui.project.project.send2trash", trashed.append)
    project = Project.create(tmp_path / "p")
    dataset = project.import_dataset(hotel, _ROLES, TransferRole.SOURCE)
    project.save_draft(Draft(datasets={TransferRole.SOURCE: dataset.info.id}))
    project.remove_dataset(dataset.info.id)
    assert trashed == [dataset.folder]
    assert project.draft.datasets == {}


def test_another_role_makes_other_splits_and_keeps_the_rows(tmp_path, hotel, monkeypatch):
    monkeypatch.setattr("tlgui.project.project.send2trash", shutil.rmtree)
    project = Project.create(tmp_path / "p")
    source = project.import_dataset(hotel, _ROLES, TransferRole.SOURCE)
    project.save_draft(Draft(datasets={TransferRole.SOURCE: source.info.id}))
    texts = source.texts()
    test = project.change_role(source.info.id, TransferRole.TEST)
    assert test.texts(Split.TEST) == texts
    assert project.draft.datasets == {TransferRole.TEST: test.info.id}
    assert [data.info.id for data in project.datasets()] == [test.info.id]
    unlabelled = project.change_role(test.info.id, TransferRole.TARGET_UNLABELLED)
    assert unlabelled.info.labels == ()
    back = project.change_role(unlabelled.info.id, TransferRole.SOURCE)
    assert back.fingerprint == source.fingerprint


def test_role_that_needs_labels_is_refused_without_them(tmp_path):
    path = tmp_path / "texts.csv"
    path.write_text("text\nsome words here\nand some more\n", encoding="utf-8")
    project = Project.create(tmp_path / "p")
    options = ImportOptions(roles={"text": ColumnRole.TEXT})
    dataset = project.import_dataset(path, options, TransferRole.TARGET_UNLABELLED)
    with pytest.raises(DataError, match="no column of labels"):
        project.change_role(dataset.info.id, TransferRole.SOURCE)
    assert [data.info.id for data in project.datasets()] == [dataset.info.id]


def test_sample_project_is_made_once(tmp_path):
    project = create_sample_project(tmp_path / "sample")
    assert len(project.datasets()) == 4
    assert set(project.draft.datasets) == {TransferRole.SOURCE, TransferRole.TEST}
    assert create_sample_project(tmp_path / "sample").draft == project.draft


def test_settings_survive_and_a_damaged_file_is_kept(tmp_path):
    store = SettingsStore(tmp_path / "settings.toml")
    store.save(Settings(language="zh_CN").with_recent(tmp_path / "a").with_recent(tmp_path / "b").with_recent(tmp_path / "a"))
    settings, finding = store.load()
    assert finding is None
    assert settings.language == "zh_CN"
    assert settings.recent_projects == (str(tmp_path / "a"), str(tmp_path / "b"))
    (tmp_path / "settings.toml").write_text("language = 'klingon'", encoding="utf-8")
    settings, finding = store.load()
    assert settings == Settings()
    assert finding.code == "settings.damaged"
    assert (tmp_path / "settings.damaged.toml").read_text() == "language = 'klingon'"
