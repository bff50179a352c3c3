"""Steps on a dataset: what is used afterwards, versions on disk, the way back."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tlgui.core.cleaning import (
    STEP_LIST,
    DropConflicting,
    DropDuplicates,
    DropLabels,
    DropMissing,
    DropNearDuplicates,
    DropRows,
    DropShort,
    KeepRows,
    LowerCase,
    MergeLabels,
    SetLabels,
    StripMarkup,
    TidySpace,
)
from tlgui.core.errors import DataError, Stopped
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file, reassign
from tlgui.data.cleaning import History, version_of
from tlgui.data.cleaning.versions import version_folder

ROWS = [
    ("the room was fine", "good"),  # 0
    ("The  Room was FINE", "Good"),  # 1: repeats 0
    ("the room was fine", "bad"),  # 2: repeats 0, other label
    ("<b>clean</b> room", "good"),  # 3
    ("", "bad"),  # 4: not used
    ("no label here", ""),  # 5: not used
    ("ok", "bad"),  # 6
    ("we had breakfast at nine", "n/a"),  # 7
    ("the staff did not care at all about us", "bad"),  # 8
    ("the staff did not care at all about us!", "bad"),  # 9: nearly 8
]


@pytest.fixture
def rows(make_dataset):
    return make_dataset(ROWS)


def used(dataset):
    return dataset.indices().tolist()


@pytest.mark.parametrize(
    ("step", "left_out"),
    [
        (DropRows(rows=(0, 8)), {0, 8}),
        (DropLabels(labels=("n/a", "unknown")), {7}),
        (DropDuplicates(), {1, 2}),
        (DropNearDuplicates(), {1, 2, 9}),
        (DropConflicting(), {0, 1, 2}),
        (DropShort(characters=3), {6}),
    ],
)
def test_steps_that_leave_rows_out(rows, step, left_out):
    version = version_of(rows, [step])
    assert set(used(rows)) - set(used(version)) == left_out
    assert version.step_counts == (len(left_out),)
    assert version.table.equals(rows.table)  # the content is as it was
    kept = version.indices()
    np.testing.assert_array_equal(version.splits[kept], rows.splits[kept])  # no row has moved


def test_words_for_nothing_are_left_out(make_dataset):
    words = [
        "NaN",
        "null island",
        " none ",
        "#N/A",
        "no",
        "<na>",
        "nan nan",
        "undefined",
        "nun",
        "N\N{LATIN SMALL LETTER A WITH DIAERESIS}",
    ]
    version = version_of(make_dataset([(word, "ab"[n % 2]) for n, word in enumerate(words)], role=TransferRole.TEST), [DropMissing()])
    assert used(version) == [1, 4, 6, 8, 9]
    assert version.step_counts == (5,)


def test_majority_settles_what_it_can(make_dataset):
    rows = [("x", "a"), ("x", "a"), ("x", "b"), ("y", "a"), ("y", "b"), ("z", "b"), *[(f"text {i}", "ab"[i % 2]) for i in range(10)]]
    version = version_of(make_dataset(rows), [DropConflicting(keep="majority")])
    assert used(version)[:4] == [0, 1, 5, 6]


def test_labels_are_changed(rows):
    version = version_of(rows, [MergeLabels(labels=("Good",), into="good"), SetLabels(rows={"bad": (3,), "": (6,), "good": (5, 7)})])
    assert version.table.column("label").to_pylist() == ["good", "good", "bad", "bad", "bad", "good", "", "good", "bad", "bad"]
    assert version.info.labels == ("bad", "good")
    assert version.step_counts == (1, 4)
    assert used(version) == [0, 1, 2, 3, 5, 7, 8, 9]  # 5 has a label now, 6 none
    assert version.splits[5] == Split.TRAIN
    assert rows.table.column("label").to_pylist() == [label for _, label in ROWS]
    assert rows.info.labels == ("Good", "bad", "good", "n/a")


def test_texts_are_changed_and_the_snapshot_is_not(rows):
    version = version_of(rows, [StripMarkup(), LowerCase(), TidySpace()])
    assert version.texts()[:4] == ["the room was fine", "the room was fine", "the room was fine", "clean room"]
    assert version.step_counts == (1, 1, 1)
    assert rows.texts() == [ROWS[row][0] for row in used(rows)]
    assert version.mean_characters == pytest.approx(np.mean([len(text) for text in version.texts()] + [len("no label here")]))


def test_a_row_whose_text_becomes_empty_is_not_used(make_dataset):
    version = version_of(make_dataset([("<br>", "a"), ("x", "b"), ("y", "a")]), [StripMarkup(), TidySpace()])
    assert used(version) == [1, 2]


def test_steps_work_on_what_the_step_before_left(rows):
    assert used(version_of(rows, [DropRows(rows=(0, 2)), DropDuplicates()])) == [1, 3, 6, 7, 8, 9]
    assert used(version_of(rows, [DropDuplicates(), DropRows(rows=(0, 2))])) == [3, 6, 7, 8, 9]
    assert used(version_of(rows, [DropDuplicates(), KeepRows(rows=(2,))])) == [0, 2, 3, 6, 7, 8, 9]


def test_only_copies_in_other_splits_go(make_file, tmp_path):
    lines = [("x", "train"), ("x", "train"), ("x", "test"), ("y", "dev"), ("y", "train"), ("z", "test"), ("w", "dev"), ("w", "test")]
    path = make_file("text,label,split\n" + "".join(f"{text},{'ab'[i % 2]},{split}\n" for i, (text, split) in enumerate(lines)))
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "split": ColumnRole.SPLIT})
    dataset = import_file(path, options, tmp_path / "d", name="d", role=TransferRole.SOURCE)
    version = version_of(dataset, [DropDuplicates(among="splits")])
    assert used(version) == [2, 3, 5, 7]


def test_a_row_without_a_named_split_can_be_taken_in(make_file, tmp_path):
    path = make_file("text,label,split\nx,a,train\ny,b,test\nx,a,unsure\nw,b,\n")
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "split": ColumnRole.SPLIT})
    dataset = import_file(path, options, tmp_path / "d", name="d", role=TransferRole.SOURCE)
    assert used(version_of(dataset, [LowerCase()])) == [0, 1]
    version = version_of(dataset, [KeepRows(rows=(2, 3))])
    assert version.splits.tolist() == ["train", "test", "train", "train"]


def test_a_newcomer_goes_where_its_text_is(make_dataset):
    texts = [(f"text {i}", "ab"[i % 2]) for i in range(40)]
    dataset = make_dataset([*texts, *((text, "") for text, _ in texts)])
    version = version_of(dataset, [SetLabels(rows={"a": tuple(range(40, 80))})])
    np.testing.assert_array_equal(version.splits[40:], version.splits[:40])
    assert set(version.splits) == {"train", "dev", "test"}


def test_the_order_of_the_way_does_not_matter(rows):
    """The same steps give the same rows and fingerprint, at once or one by one."""
    steps = (StripMarkup(), SetLabels(rows={"good": (7,)}), DropDuplicates())
    for length in range(1, 4):
        one_by_one = version_of(rows, steps[:length])
    told = (one_by_one.fingerprint, one_by_one.step_counts, one_by_one.texts(), one_by_one.labels())
    for length in range(1, 4):
        for file in version_folder(rows, steps[:length]).iterdir():
            file.unlink()
    at_once = version_of(rows, steps)
    assert (at_once.fingerprint, at_once.step_counts, at_once.texts(), at_once.labels()) == told
    assert at_once.fingerprint != rows.fingerprint


def test_a_version_can_be_opened_by_its_path(rows):
    version = version_of(rows, [DropDuplicates()])
    again = Dataset.open(version.path)
    assert (again.steps, again.fingerprint, used(again)) == (version.steps, version.fingerprint, used(version))
    assert again.info.id == rows.info.id
    assert version_of(version, ()).path == rows.folder


def test_rows_that_are_not_there(rows):
    with pytest.raises(DataError, match="row 11, but the dataset has 10 rows"):
        version_of(rows, [DropRows(rows=(10,))])
    assert not version_folder(rows, (DropRows(rows=(10,)),)).exists()


def test_stopped(rows):
    with pytest.raises(Stopped):
        version_of(rows, [LowerCase()], stop=lambda: True)
    assert used(version_of(rows, [LowerCase()])) == used(rows)


def test_labels_of_an_unlabelled_dataset_are_left_alone(rows, tmp_path):
    unlabelled = reassign(rows, TransferRole.TARGET_UNLABELLED, tmp_path / "unlabelled")
    version = version_of(unlabelled, [MergeLabels(labels=("Good",), into="good"), DropLabels(labels=("bad",)), DropDuplicates()])
    assert version.step_counts == (0, 0, 2)


def test_history(rows):
    history = History(rows.folder)
    assert (history.can_undo, history.can_redo, history.current.steps) == (False, False, ())
    first, second = DropDuplicates(), LowerCase()
    history.record(version_of(rows, [first]), "added", first)
    history.record(version_of(rows, [first, second]), "added", second)
    history.undo()
    assert history.current.steps == (first,)
    reopened = History(rows.folder)
    assert (reopened.can_undo, reopened.can_redo) == (True, True)
    reopened.redo()
    assert reopened.current.steps == (first, second)
    reopened.undo()
    reopened.undo()
    reopened.undo()  # nothing more
    assert reopened.current.path == rows.folder
    reopened.record(version_of(rows, [second]), "added", second)
    assert not reopened.can_redo
    assert [edit.what for edit in reopened.log] == ["added", "added", "undone", "redone", "undone", "undone", "added"]
    assert reopened.log[0].step == first
    assert reopened.log[0].at.tzinfo is not None


def test_a_damaged_history_says_so(rows):
    (rows.folder / "history.json").write_text('{"schema_version": 1, "versions": [""], "position": 7}')
    with pytest.raises(DataError, match=r"history\.json"):
        History(rows.folder)


def given(make_file, tmp_path, rows, header, roles):
    """A source dataset of rows with further columns."""
    path = make_file(header + "\n" + "".join(",".join(row) + "\n" for row in rows))
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, **roles})
    return import_file(path, options, tmp_path / "given", name="given", role=TransferRole.SOURCE)


def test_a_newcomer_goes_where_the_file_says(make_file, tmp_path):
    rows = [("one", "a", "train"), ("two", "b", "test"), ("three", "", "test"), ("four", "", "dev"), ("five", "", "")]
    dataset = given(make_file, tmp_path, rows, "text,label,split", {"split": ColumnRole.SPLIT})
    version = version_of(dataset, [SetLabels(rows={"a": (2, 3)})])
    assert version.splits.tolist() == ["train", "test", "test", "dev", ""]


def test_a_newcomer_goes_where_its_group_is(make_file, tmp_path):
    rows = [(f"text {n}", "ab"[n % 2], f"g{n // 2}") for n in range(40)] + [(f"other {n}", "", f"g{n}") for n in range(20)]
    dataset = given(make_file, tmp_path, rows, "text,label,who", {"who": ColumnRole.GROUP})
    version = version_of(dataset, [SetLabels(rows={"a": tuple(range(40, 60))})])
    assert version.splits[40:].tolist() == version.splits[:40:2].tolist()
    assert len(set(version.splits)) == 3


def test_a_newcomer_that_is_nearly_a_test_text_is_found(make_file, tmp_path):
    text = "the staff did not care at all about us"
    rows = [("one", "a", "train"), (text, "b", "test"), (text + "!", "", "train")]
    dataset = given(make_file, tmp_path, rows, "text,label,split", {"split": ColumnRole.SPLIT})
    version = version_of(dataset, [SetLabels(rows={"b": (2,)}), DropNearDuplicates(among="splits")])
    assert version.splits.tolist() == ["train", "test", ""]


def test_a_step_that_finds_nothing_leaves_the_fingerprint(rows):
    assert version_of(rows, [DropShort(characters=1), DropLabels(labels=("nobody",))]).fingerprint == rows.fingerprint


def test_a_version_of_which_a_part_is_gone_is_made_again(rows):
    version = version_of(rows, [LowerCase()])
    (version.path / "splits.arrow").unlink()
    again = version_of(rows, [LowerCase()])
    assert (again.fingerprint, again.splits.tolist()) == (version.fingerprint, rows.splits.tolist())


def test_several_at_once_make_the_same_version(make_dataset):
    dataset = make_dataset([(f"<b>text</b> {n}", "ab"[n % 2]) for n in range(3000)])
    with ThreadPoolExecutor(3) as threads:
        found = list(threads.map(lambda _: version_of(dataset, [StripMarkup(), LowerCase()]).fingerprint, range(3)))
    assert len(set(found)) == 1


def test_a_torn_line_of_the_log_hides_no_other(rows):
    step = LowerCase()
    History(rows.folder).record(version_of(rows, [step]), "added", step)
    with (rows.folder / "edits.jsonl").open("ab") as log:
        log.write(b'{"at": "20')
    History(rows.folder).undo()
    assert [edit.what for edit in History(rows.folder).log] == ["added", "undone"]


@pytest.mark.parametrize(
    "step",
    [
        {"kind": "drop_rows", "rows": [2**70]},
        {"kind": "drop_rows", "rows": [True]},
        {"kind": "set_labels", "rows": {"a": [1], "b": [1]}},
        {"kind": "set_labels", "rows": {"\ud800": [1]}},
        {"kind": "merge_labels", "labels": ["a"], "into": " "},
    ],
)
def test_steps_that_mean_nothing_are_refused(step):
    with pytest.raises(ValueError):  # noqa: PT011  # pydantic tells which
        STEP_LIST.validate_python([step])


def test_the_order_of_labels_in_a_step_means_nothing(rows):
    one, other = SetLabels(rows={"x": (0,), "y": (1,)}), SetLabels(rows={"y": (1,), "x": (0,)})
    assert version_of(rows, [one]).path == version_of(rows, [other]).path


def test_of_copies_in_several_splits_the_one_of_the_test_stays(tmp_path):
    path = tmp_path / "split.csv"
    rows = ["same,a,train", "same,a,dev", "same,a,test", "same,a,test", "other,b,dev", "Other,b,train", "third,b,train", "third,a,train"]
    path.write_text("text,label,split\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="set", role=TransferRole.SOURCE)
    assert dataset.info.options.column_of(ColumnRole.SPLIT) == "split"
    assert used(version_of(dataset, (DropDuplicates(),))) == [2, 4, 6]
