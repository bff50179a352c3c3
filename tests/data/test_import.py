"""From a file to a dataset on disk, all or nothing; and what a dataset gives back."""

import errno
import hashlib
import os
import tomllib
from pathlib import Path

import datasets
import numpy as np
import pyarrow as pa
import pytest

from tlgui.core.errors import DataError, MachineError, Stopped
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file, inspect_file, make_splits
from tlgui.data import importing as importing_module
from tlgui.data.readers import csv_reader

ROWS = "".join(f"{number},the text number {number},{('good', 'bad')[number % 2]}\n" for number in range(100))
CONTENT = "id,text,label\n" + ROWS


def test_the_column_of_texts_may_turn_out_to_be_another_than_the_beginning_suggests(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_reader, "BLOCK_SIZES", (1 << 10, 1 << 20))
    path = tmp_path / "file.csv"
    rows = [f"short {row},a remark that is much longer than what stands beside it {row},{'xy'[row % 2]}" for row in range(20)]
    rows += [
        f"now the other column holds the longer texts by far and for many rows {row // 2},remark {row},{'xy'[row % 2]}"
        for row in range(400)
    ]
    path.write_text("one,two,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="set", role=TransferRole.SOURCE)
    assert dataset.info.text_column == "one"
    table = dataset.table
    expected = make_splits(table.column("one"), table.column("label"), TransferRole.SOURCE)
    assert dataset.splits.tolist() == expected.tolist()
    named = ImportOptions(roles={"two": ColumnRole.TEXT, "label": ColumnRole.LABEL})
    other = import_file(path, named, tmp_path / "other", name="other", role=TransferRole.SOURCE)
    assert other.splits.tolist() == make_splits(table.column("two"), table.column("label"), TransferRole.SOURCE).tolist()


def test_the_folder_holds_the_snapshot(make_file, tmp_path):
    path = make_file(CONTENT)
    inspection = inspect_file(path)
    dataset = import_file(path, inspection.options, tmp_path / "p" / "d1", name="My data", role=TransferRole.SOURCE, seed=3)
    assert sorted(file.name for file in dataset.folder.iterdir()) == ["dataset.toml", "problems.json", "rows.arrow", "splits.arrow"]
    assert [file.name for file in (tmp_path / "p").iterdir()] == ["d1"]
    info = Dataset.open(dataset.folder).info
    assert info == dataset.info
    assert (info.id, info.name, info.role, info.origin, info.rows, info.seed) == ("d1", "My data", "source", "data.csv", 100, 3)
    assert (info.text_column, info.label_column, info.labels) == ("text", "label", ("bad", "good"))
    assert info.options == inspection.options
    assert info.origin_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert info.mean_characters == pytest.approx(np.mean([len(f"the text number {number}") for number in range(100)]))
    stored = tomllib.loads((dataset.folder / "dataset.toml").read_text(encoding="utf-8"))
    assert stored["schema_version"] == 1
    both = (dataset.folder / "rows.arrow").read_bytes() + (dataset.folder / "splits.arrow").read_bytes()
    assert stored["fingerprint"] == dataset.fingerprint == hashlib.sha256(both).hexdigest()


def test_rows_are_all_columns_of_the_file_as_text_and_both_libraries_map_them(make_file, tmp_path):
    dataset = import_file(make_file(CONTENT), ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE)
    assert dataset.table.schema == pa.schema([("id", pa.string()), ("text", pa.string()), ("label", pa.string())])
    assert dataset.table.slice(7, 1).to_pylist() == [{"id": "7", "text": "the text number 7", "label": "bad"}]
    before = pa.total_allocated_bytes()
    assert Dataset.open(dataset.folder).table.num_rows == 100
    assert pa.total_allocated_bytes() - before < 1000  # mapped, not copied
    assert datasets.Dataset.from_file(str(dataset.folder / "rows.arrow"))[7]["text"] == "the text number 7"


def test_indices_texts_and_labels_agree(make_file, tmp_path):
    content = CONTENT + "100,,good\n101,no label,\n102,   ,bad\n\n"
    dataset = import_file(make_file(content), ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE)
    assert dataset.info.rows == 104
    assert dataset.splits[100:].tolist() == ["", "", "", ""]
    assert sorted(dataset.indices()) == list(range(100))
    parts = [dataset.indices(split) for split in Split]
    assert sorted(np.concatenate(parts)) == list(range(100))
    assert [len(part) for part in parts] == [80, 10, 10]
    assert dataset.indices(Split.DEV, Split.TEST).tolist() == sorted([*parts[1], *parts[2]])
    for split, part in zip(Split, parts, strict=True):
        assert dataset.texts(split) == [f"the text number {row}" for row in part]
        assert dataset.labels(split) == [("good", "bad")[row % 2] for row in part]
    assert dataset.label_counts() == {"bad": 50, "good": 50}
    assert dataset.label_counts(Split.TEST) == {"bad": 5, "good": 5}
    assert {problem.code for problem in dataset.problems} == {"data.empty_texts", "data.labels_missing", "data.blank_rows"}


def test_many_batches(make_file, tmp_path):
    content = "text,label\n" + "".join(f'"text {number}, {"x" * 300}",{number % 3}\n' for number in range(60_000))
    dataset = import_file(make_file(content), ImportOptions(), tmp_path / "d", name="d", role=TransferRole.TEST)
    assert dataset.table.column("text").num_chunks > 1
    texts = dataset.texts(Split.TEST)
    assert len(texts) == 60_000
    assert [texts[0][:7], texts[-1][:10]] == ["text 0,", "text 59999"]


@pytest.mark.parametrize(
    ("role", "splits"), [(TransferRole.TEST, {"test": 100}), (TransferRole.TARGET_UNLABELLED, {"train": 101}), (TransferRole.TARGET, None)]
)
def test_roles(make_file, tmp_path, role, splits):
    dataset = import_file(make_file(CONTENT + "100,no label,\n"), ImportOptions(), tmp_path / "d", name="d", role=role)
    names, counts = np.unique(dataset.splits[dataset.indices()], return_counts=True)
    assert dict(zip(names.tolist(), counts.tolist(), strict=True)) == (splits or {"train": 80, "dev": 10, "test": 10})
    if role is TransferRole.TARGET_UNLABELLED:
        assert dataset.info.label_column is None
        assert dataset.info.labels == ()
        assert dataset.label_counts() == {}
        with pytest.raises(DataError) as error:
            dataset.labels()
        assert error.value.code == "data.unlabelled_dataset"


@pytest.mark.parametrize(
    ("content", "role", "code"),
    [
        ("text,label\n", TransferRole.SOURCE, "data.header_only"),
        ("x,y\n1,2\n", TransferRole.SOURCE, "data.no_text_column"),
        ("id,text\n1,some words\n2,more words\n", TransferRole.SOURCE, "data.no_label_column"),
        ("id,text\n1,some words\n2,more words\n", TransferRole.TEST, "data.no_label_column"),
        ("text,label\nx,\ny,\n", TransferRole.TARGET, "data.all_labels_missing"),
        ("text,label\n,a\n,b\n", TransferRole.SOURCE, "data.all_texts_empty"),
        ('text,label\nx,a\n"y,b\n', TransferRole.SOURCE, "data.unclosed_quote"),
        (b"text,label\nx,a\n\xe4\xbd\xa0\xe5\xa5\xbd\xe5\x90\x97\xff,b\n", TransferRole.SOURCE, "data.undecodable"),
    ],
)
def test_what_blocks_leaves_nothing_behind(make_file, tmp_path, content, role, code):
    path = make_file(content)
    with pytest.raises(DataError) as error:
        import_file(path, ImportOptions(header=True), tmp_path / "p" / "d", name="d", role=role)
    assert error.value.code == code
    assert "data.csv" in error.value.sentence
    assert list((tmp_path / "p").iterdir()) == []


def test_unlabelled_text_is_welcome_as_unlabelled_target(make_file, tmp_path):
    path = make_file("id,text\n1,some words\n2,more words\n")
    dataset = import_file(path, ImportOptions(), tmp_path / "d", name="d", role=TransferRole.TARGET_UNLABELLED)
    assert dataset.texts(Split.TRAIN) == ["some words", "more words"]
    assert dataset.problems == ()


def test_stop_leaves_nothing_behind_wherever_it_comes(make_file, tmp_path):
    path = make_file("text,label\n" + "fine,pos\nbad,neg\n" * 200_000)
    for patience in (0, 1, 3, 10, 20):
        left = patience

        def stop() -> bool:
            nonlocal left
            left -= 1
            return left < 0

        with pytest.raises(Stopped):
            import_file(path, ImportOptions(), tmp_path / "p" / "d", name="d", role=TransferRole.SOURCE, stop=stop)
        assert not (tmp_path / "p").exists() or list((tmp_path / "p").iterdir()) == []


def test_progress_grows_from_nothing_to_the_size_of_the_file(make_file, tmp_path):
    path = make_file("text,label\n" + "fine,pos\nbad,neg\n" * 800_000)
    seen: list[tuple[int, int]] = []
    import_file(
        path, ImportOptions(), tmp_path / "d", name="d", role=TransferRole.TEST, progress=lambda done, total: seen.append((done, total))
    )
    size = path.stat().st_size
    assert {total for _, total in seen} == {size}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert len(seen) > 1
    assert seen[-1][0] == size


def test_an_existing_folder_is_left_alone(make_file, tmp_path):
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "precious.txt").write_text("mine")
    with pytest.raises(DataError) as error:
        import_file(make_file(CONTENT), ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE)
    assert error.value.code == "data.folder_exists"
    assert (tmp_path / "d" / "precious.txt").read_text() == "mine"


def test_a_full_disk_and_a_folder_that_cannot_be_written(make_file, tmp_path, monkeypatch):
    path = make_file(CONTENT)
    with pytest.raises(MachineError) as error:
        import_file(path, ImportOptions(), path / "inside a file" / "d", name="d", role=TransferRole.SOURCE)
    assert error.value.code == "data.not_writable"

    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(importing_module, "write_json", full)
    with pytest.raises(MachineError) as error:
        import_file(path, ImportOptions(), tmp_path / "p" / "d", name="d", role=TransferRole.SOURCE)
    assert error.value.code == "data.disk_full"
    assert list((tmp_path / "p").iterdir()) == []


def test_the_same_file_and_seed_give_the_same_fingerprint(make_file, tmp_path):
    path = make_file(CONTENT)

    def fingerprint(name: str, **choices) -> str:
        return import_file(path, ImportOptions(), tmp_path / name, name=name, role=TransferRole.SOURCE, **choices).fingerprint

    assert fingerprint("a") == fingerprint("b")
    assert fingerprint("c", seed=1) != fingerprint("d")


def test_only_the_name_can_change(make_file, tmp_path):
    dataset = import_file(make_file(CONTENT), ImportOptions(), tmp_path / "d", name="old", role=TransferRole.SOURCE)
    dataset.rename("新名字 “quoted”\n")
    renamed = Dataset.open(dataset.folder)
    assert renamed.info.name == "新名字 “quoted”\n"
    assert renamed.info.model_copy(update={"name": "old"}) == dataset.info
    assert sorted(file.name for file in dataset.folder.iterdir()) == ["dataset.toml", "problems.json", "rows.arrow", "splits.arrow"]


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("dataset.toml", None, "data.no_dataset"),
        ("dataset.toml", b"nonsense = [", "data.damaged_dataset"),
        ("dataset.toml", b"schema_version = 1\n", "data.damaged_dataset"),
        ("dataset.toml", b"schema_version = 2\nflavour = 'new'\n", "data.newer_dataset"),
        ("dataset.toml", b"\xff\xfe", "data.damaged_dataset"),
        ("rows.arrow", None, "data.damaged_dataset"),
        ("rows.arrow", b"", "data.damaged_dataset"),
        ("rows.arrow", b"text,label\n", "data.damaged_dataset"),
        ("splits.arrow", b"\xff" * 100, "data.damaged_dataset"),
        ("problems.json", b"[]", "data.damaged_dataset"),
        ("problems.json", b'{"problems": [{"x": 1}]}', "data.damaged_dataset"),
        ("problems.json", b'{"problems": [{"code": "data.empty_text", "x": 1}]}', "data.damaged_dataset"),
    ],
)
def test_damaged_folders_are_told(make_file, tmp_path, file, content, code):
    folder: Path = import_file(make_file(CONTENT), ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE).folder
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    with pytest.raises(DataError) as error:
        _read_everything(folder)
    assert error.value.code == code
    assert str(folder) in error.value.sentence


def _read_everything(folder: Path) -> None:
    dataset = Dataset.open(folder)
    assert all(part is not None for part in (dataset.table, dataset.splits, dataset.problems))


def test_the_file_may_vanish_afterwards(make_file, tmp_path):
    path = make_file(CONTENT)
    dataset = import_file(path, ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE)
    path.unlink()
    assert len(Dataset.open(dataset.folder).texts()) == 100


def test_roles_chosen_by_the_user_are_imported(make_file, tmp_path):
    options = ImportOptions(roles={"id": ColumnRole.LABEL, "label": ColumnRole.TEXT})
    dataset = import_file(make_file(CONTENT), options, tmp_path / "d", name="d", role=TransferRole.SOURCE)
    assert (dataset.info.text_column, dataset.info.label_column) == ("label", "id")
