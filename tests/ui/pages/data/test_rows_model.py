"""Opening and filtering rows."""

import numpy as np
import pytest

from tlgui.core.cleaning import SetLabels
from tlgui.core.errors import Stopped
from tlgui.core.findings import Finding
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset, ImportOptions, import_file
from tlgui.data.cleaning import version_of
from tlgui.ui.pages.data.rows_model import RowFilter, RowsViewModel, find_rows, open_rows


@pytest.fixture
def dataset(tmp_path, write_csv):
    path = write_csv(rows=60, extra=',a\n"A room with\na VIEW",b\n')
    return import_file(path, ImportOptions(), tmp_path / "dataset", name="d", role=TransferRole.SOURCE)


@pytest.fixture
def model(background, settle):
    model = RowsViewModel(background)
    yield model
    background.shutdown()
    settle()
    model.deleteLater()


def test_splits_stand_beside_the_columns_of_the_file(dataset):
    rows = open_rows(dataset)
    table = rows.shown_table("Split")
    assert table.column_names == ["text", "label", "Split"]
    assert table.num_rows == 62
    words = {"train": "Training", "dev": "Development", "test": "Test", "": "Left out"}
    assert table.column("Split").to_pylist() == [words[split] for split in dataset.splits]
    assert table.column("Split")[60].as_py() == "Left out"


def test_filters_are_combined(dataset):
    rows = open_rows(dataset)
    texts, labels = rows.table.column("text").to_pylist(), rows.table.column("label").to_pylist()
    wanted = [
        row
        for row in range(62)
        if labels[row] == "a" and dataset.splits[row] == "train" and "number 1" in texts[row] and row in range(5, 40)
    ]
    assert wanted
    finding = Finding(code="data.profile_duplicates", params={"count": 35}, rows=tuple(range(5, 40)))
    found = find_rows(rows, RowFilter(needle="NUMBER 1", label="a", split="train", finding=finding))
    assert found.tolist() == wanted
    assert find_rows(rows, RowFilter(split="")).tolist() == [60]
    assert find_rows(rows, RowFilter(needle="view")).tolist() == [61]
    assert find_rows(rows, RowFilter(needle="[")).tolist() == []
    assert find_rows(rows, RowFilter()) is None


def test_typing_is_waited_for_and_searched_once(model, dataset, settle, background, qtbot):
    model.show(dataset)
    assert model.working
    settle()
    assert (model.total, model.count) == (62, 62)
    started = []
    run = background.run
    background.run = lambda work: started.append(work) or run(work)
    for needle in ("p", "pa", "parcel"):
        model.set_filter(needle=needle)
    qtbot.waitUntil(lambda: not model.working)
    assert len(started) == 1
    assert model.count == 10
    assert model.shown.dtype == np.int64


def test_another_dataset_begins_without_a_filter(model, dataset, settle, tmp_path, write_csv, qtbot):
    model.show(dataset)
    settle()
    model.set_filter(label="a")
    qtbot.waitUntil(lambda: not model.working)
    assert model.count == 31
    other = import_file(write_csv("other.csv", rows=10), ImportOptions(), tmp_path / "other", name="o", role=TransferRole.TEST)
    model.show(other)
    settle()
    assert model.filter == RowFilter()
    assert model.count == 10
    other.rename("again")
    model.show(Dataset.open(other.folder))  # the same rows: nothing is read anew
    assert not model.working


def test_damaged_rows_are_a_problem_in_words(model, dataset, settle):
    (dataset.folder / "rows.arrow").write_bytes(b"nothing of the kind")
    model.show(dataset)
    settle()
    assert model.rows is None
    assert model.problem.code == "data.damaged_dataset"
    assert "rows.arrow" in model.problem.words()[0]


def test_patterns_and_lengths(dataset):
    rows = open_rows(dataset)
    texts = rows.table.column("text").to_pylist()
    wanted = [row for row, text in enumerate(texts) if text.endswith(("number 7", "number 17"))]
    assert find_rows(rows, RowFilter(needle=r"number 1?7$", regex=True)).tolist() == wanted
    assert find_rows(rows, RowFilter(needle=r"number 1?7$")).tolist() == []
    assert find_rows(rows, RowFilter(regex=True)) is None
    wanted = [row for row, text in enumerate(texts) if 20 <= len(text) < 23]
    assert wanted
    assert find_rows(rows, RowFilter(length=(20, 23))).tolist() == wanted
    assert find_rows(rows, RowFilter(length=(20, 23), needle="WRONG")).tolist() == [row for row in wanted if "Wrong" in texts[row]]


def test_a_wrong_pattern_is_told_and_the_rows_stay(model, dataset, settle, qtbot):
    model.show(dataset)
    settle()
    model.set_filter(needle="(", regex=True)
    qtbot.waitUntil(lambda: not model.working)
    assert model.problem.words()[0].startswith("“(” is not a regular expression: missing )")
    assert model.count == 62
    model.set_filter(regex=False)
    qtbot.waitUntil(lambda: not model.working)
    assert (model.problem, model.count) == (None, 0)


def test_a_search_that_nobody_waits_for_stops(dataset):
    with pytest.raises(Stopped):
        find_rows(open_rows(dataset), RowFilter(needle="x"), lambda: True)


def test_another_version_keeps_the_filter(model, dataset, settle, qtbot):
    model.show(dataset)
    settle()
    model.set_filter(label="a")
    qtbot.waitUntil(lambda: not model.working)
    assert model.count == 31
    model.show(version_of(dataset, [SetLabels(rows={"b": (0,)})]))
    assert model.rows is not None  # shown until the new ones are there
    settle()
    qtbot.waitUntil(lambda: not model.working)
    assert (model.filter.label, model.count) == ("a", 30)


def test_a_filter_while_another_version_is_opened(model, dataset, settle, qtbot):
    model.show(dataset)
    settle()
    model.show(version_of(dataset, [SetLabels(rows={"b": (0,)})]))
    model.set_filter(label="a")
    qtbot.waitUntil(lambda: not model.working)
    settle()
    assert model.rows.table.column("label")[0].as_py() == "b"
    assert (model.filter.label, model.count) == ("a", 30)
