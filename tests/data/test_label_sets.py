"""Columns of several labels: how they are found, divided, counted, searched and cleaned."""

import json
from collections import Counter

import numpy as np
import pyarrow as pa
import pytest

from tlgui.core.cleaning import DropConflicting, DropLabels, MergeLabels, SetLabels
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file, inspect_file, profile_dataset
from tlgui.data.cleaning import version_of
from tlgui.data.label_sets import LabelSets, cell_of, find_separator, has_label, labels_in, likeliest_separator, toggled
from tlgui.data.options import JSON_LIST

GENRES = ("drama", "comedy", "war", "crime")
#: 200 films; the last label is rare: 4 films have it, always beside a common one.
FILMS = [
    ("drama", "comedy", "drama|comedy", "crime|drama", "comedy|crime", "drama", "comedy", "crime", "drama|crime", "comedy")[row % 10]
    + ("|war" if row in (20, 70, 120, 170) else "")
    for row in range(200)
]


@pytest.fixture
def films(tmp_path):
    path = tmp_path / "films.csv"
    path.write_text("plot,genres\n" + "".join(f"plot number {row},{cell}\n" for row, cell in enumerate(FILMS)), encoding="utf-8")
    return path


@pytest.fixture
def dataset(films, tmp_path):
    return import_file(films, ImportOptions(), tmp_path / "films", name="films", role=TransferRole.SOURCE)


@pytest.mark.parametrize(
    ("cell", "separator", "labels"),
    [
        ("Arts, Culture", None, ("Arts, Culture",)),
        (" sport ", None, (" sport ",)),
        ("", None, ()),
        ("sport; politics;sport;;", ";", ("sport", "politics")),
        (" ; ", ";", ()),
        ("体育、政治", "、", ("体育", "政治")),
        ("a || b", "||", ("a", "b")),
        ('["sport", "a, b", 3, null, true, " "]', JSON_LIST, ("sport", "a, b", "3", "true")),
        ("[]", JSON_LIST, ()),
        ("[sport]", JSON_LIST, ("[sport]",)),
        ('[["nested"]]', JSON_LIST, ('[["nested"]]',)),
        ("sport", JSON_LIST, ("sport",)),
    ],
)
def test_labels_of_a_cell(cell, separator, labels):
    assert labels_in(cell, separator) == labels
    assert labels_in(cell_of(labels, separator), separator) == labels


@pytest.mark.parametrize(
    ("cells", "separator"),
    [
        (["action|comedy", "comedy", "drama|action", "drama"], "|"),
        (["a; b", "b; c", "a", "c; a", "b"], ";"),
        (["joy,anger", "anger", "joy,fear", "fear,anger", "joy"], ","),
        (["体育、财经", "财经", "体育、科技", "科技", "科技、财经"], "、"),
        (['["a"]', '["a", "b"]'], JSON_LIST),
        (["[]", '["x"]', ""], JSON_LIST),
        (['["O", "O", "B-PER"]', '["O"]'], None),
        (['["a"]', '["a", "b"]', "[]", "plain"], JSON_LIST),
        (["World", "Sports", "Business", "Sci/Tech"], None),
        (["Arts, Culture", "Food, Drink", "Sports"], None),
        (["Lyon, France", "Nice, France", "Paris, France"], None),
        (["comp.sys.mac", "rec.autos", "alt.atheism"], None),
        (["positive", "negative"], None),
        ([], None),
        (["", " "], None),
    ],
)
def test_what_stands_between_labels_is_found(cells, separator):
    assert find_separator(cells) == separator


@pytest.mark.parametrize(
    ("cells", "separator"),
    [
        (["room|noise", "food|staff", "room"], "|"),
        (["a/b", "c/d"], "/"),
        (["a", "b"], ","),
        (['["a"]', "b, c", "d"], JSON_LIST),
        (["action|comedy", "comedy", "drama|action", "drama, sad"], "|"),
    ],
)
def test_what_stands_between_labels_that_are_known_to_be_several(cells, separator):
    assert likeliest_separator(cells) == separator


def test_sets_are_equal_in_any_order():
    sets = LabelSets.of(pa.chunked_array([["a;b", "b; a", "c"], ["", "a"]]), ";")
    assert sets.sets == (("a", "b"), ("c",), (), ("a",))
    assert sets.places.tolist() == [0, 0, 1, 2, 3]
    assert sets.names == ("a", "b", "c")
    assert sets.counts() == {"a": 3, "b": 2, "c": 1}
    assert sets.counts(np.array([True, False, False, True, True])) == {"a": 2, "b": 1}
    assert sets.having(["b", "c"]).tolist() == [True, True, True, False, False]
    assert sets.strata().tolist() == [2, 2, 3, 0, 1]  # by the rarest label; without any, a class of its own


def test_no_rows_have_no_labels():
    sets = LabelSets.of(pa.chunked_array([], pa.string()), None)
    assert (sets.names, sets.counts(), sets.strata().tolist()) == ((), {}, [])


def test_cells_are_searched_for_a_label_and_not_for_letters():
    column = pa.chunked_array([["warm|war", "warm"], ["war", "peace|war", ""]])
    assert has_label(column, ["war"], "|").tolist() == [True, False, True, True, False]
    assert has_label(column, ["war"], None).tolist() == [False, False, True, False, False]


def test_a_label_is_added_or_taken_away():
    assert toggled(["a", "b;a", ""], "b", ";") == ["a;b", "b;a", "b"]
    assert toggled(["b", "b;a"], "b", ";") == ["", "a"]
    assert toggled(['["a"]'], "a", JSON_LIST) == ["[]"]


def test_a_column_of_several_labels_is_recognised(films):
    options = inspect_file(films).options
    assert (options.roles["genres"], options.label_separator) == (ColumnRole.LABELS, "|")
    assert (options.label_column, options.separator) == ("genres", "|")
    as_one = inspect_file(films, ImportOptions(roles={"plot": ColumnRole.TEXT, "genres": ColumnRole.LABEL})).options
    assert (as_one.label_column, as_one.separator) == ("genres", None)


def test_several_labels_are_preferred_to_a_column_of_numbers(tmp_path):
    path = tmp_path / "mails.csv"
    topics = ("billing", "urgent", "delivery", "praise")
    combined = [f"{a}; {b}" for a in topics for b in topics if a != b] + list(topics)
    rows = [f"mail number {row},{combined[row % 16]},{row % 7}" for row in range(48)]
    for title in ("subjects", "topics"):
        path.write_text(f"message,{title},sender\n" + "\n".join(rows) + "\n", encoding="utf-8")
        assert inspect_file(path).options.roles == {"message": ColumnRole.TEXT, title: ColumnRole.LABELS}


def test_some_columns_are_named_and_the_others_detected(tmp_path):
    path = tmp_path / "pairs.csv"
    topics, splits = ("war", "crime", "war|crime", "crime|drama", "drama|war"), ("train", "dev", "test")
    rows = "".join(f"a premise {n},a hypothesis {n},{'ab'[n % 2]},{topics[n % 5]},{splits[n % 3]}\n" for n in range(60))
    path.write_text("premise,hypothesis,gold,topics,split\n" + rows, encoding="utf-8")

    def roles(separator=None, **named):
        options = ImportOptions(named={column: ColumnRole(role) for column, role in named.items()}, label_separator=separator)
        found = inspect_file(path, options).options
        assert not found.named
        return {column: str(role) for column, role in found.roles.items()}, found.separator

    detected = {"premise": "text", "hypothesis": "second_text", "split": "split"}
    assert roles(gold="label", premise="text") == ({**detected, "gold": "label"}, None)
    assert roles(topics="label") == ({**detected, "topics": "labels"}, "|")
    assert roles("none", topics="label") == ({**detected, "topics": "label"}, None)
    assert roles("/", topics="label") == ({**detected, "topics": "labels"}, "/")
    assert roles(hypothesis="text", gold="label")[0] == {"hypothesis": "text", "gold": "label", "split": "split"}
    assert roles(gold="domain", split="id", topics="label")[0] == {
        "premise": "text",
        "hypothesis": "second_text",
        "gold": "domain",
        "split": "id",
        "topics": "labels",
    }


def test_a_separator_alone_makes_several_labels_of_the_label(films):
    assert inspect_file(films, ImportOptions(label_separator="#")).options.separator == "#"
    assert inspect_file(films, ImportOptions(label_separator="none")).options.roles["genres"] is ColumnRole.LABEL


def test_lists_of_json_lines(tmp_path):
    path = tmp_path / "mails.jsonl"
    rows = [{"text": f"mail {row}", "labels": [["urgent"], ["urgent", "bill"], []][row % 3]} for row in range(30)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="mails", role=TransferRole.SOURCE)
    assert dataset.info.separator == JSON_LIST
    assert dataset.label_counts() == {"bill": 10, "urgent": 20}
    assert len(dataset.indices()) == 30  # an empty list says: none of them
    assert dataset.label_sets()[:3] == [("urgent",), ("urgent", "bill"), ()]


def test_rows_are_divided_by_their_labels(dataset):
    assert dataset.info.labels == ("comedy", "crime", "drama", "war")
    counts = {split: dataset.label_counts(split) for split in Split}
    assert all(counts[split]["war"] >= 1 for split in Split)
    for genre in ("comedy", "crime", "drama"):
        total = sum(genre in cell.split("|") for cell in FILMS)
        assert abs(counts[Split.TEST][genre] - 0.1 * total) <= 2
    assert sum(Counter(cell.count("|") + 1 for cell in FILMS)[n] * n for n in (1, 2, 3)) == sum(dataset.label_counts().values())


def test_one_label_is_not_what_they_have(dataset):
    with pytest.raises(DataError) as raised:
        dataset.labels()
    assert raised.value.code == "data.several_labels"


def test_the_profile_counts_labels_and_rows(dataset):
    profile = profile_dataset(dataset)
    assert profile.label_counts == {genre: sum(genre in cell.split("|") for cell in FILMS) for genre in sorted(GENRES)}
    assert profile.split_rows == {str(split): len(dataset.indices(split)) for split in Split}
    assert profile.split_counts["test"] == dataset.label_counts(Split.TEST)
    assert profile.most_labels == 2  # drama|war, for one
    assert profile.mean_labels == pytest.approx(sum(cell.count("|") + 1 for cell in FILMS) / 200)


def test_labels_are_merged_and_left_out_within_their_cells(dataset):
    merged = version_of(dataset, (MergeLabels(labels=("comedy", "drama"), into="fun"),))
    assert merged.info.labels == ("crime", "fun", "war")
    assert merged.table.column("genres")[2].as_py() == "fun"
    assert merged.table.column("genres")[3].as_py() == "crime|fun"
    assert merged.table.column("genres")[7].as_py() == FILMS[7]
    without = version_of(dataset, (DropLabels(labels=("war",)),))
    assert (without.step_counts, without.info.labels) == ((4,), ("comedy", "crime", "drama"))
    emptied = version_of(dataset, (SetLabels(rows={"": (0,), "new": (1,)}),))
    assert emptied.info.labels == (*sorted((*GENRES, "new")),)
    assert 0 not in emptied.indices()


def test_the_same_labels_in_another_order_are_no_contradiction(tmp_path):
    path = tmp_path / "twice.csv"
    rows = ["one text,a;b", "one text,b; a", "two texts,a", "two texts,a;b", "three texts,b", "four texts,a", "five texts,a;b"]
    path.write_text("text,labels\n" + "\n".join(rows) + "\n", encoding="utf-8")
    chosen = ImportOptions(roles={"text": ColumnRole.TEXT, "labels": ColumnRole.LABELS}, label_separator=";")
    dataset = import_file(path, chosen, tmp_path / "set", name="twice", role=TransferRole.TEST)
    assert profile_dataset(dataset).conflicting == 2
    assert version_of(dataset, (DropConflicting(),)).step_counts == (2,)


def test_problems_are_told_of_single_labels(tmp_path):
    path = tmp_path / "mixed.csv"
    rows = ["x1,Sport;war", "x2,sport", "x3,war;NaN", "x4,sport;war", "x5,war", "x6,", "x7,once;war"]
    path.write_text("text,labels\n" + "\n".join(rows) + "\n", encoding="utf-8")
    chosen = ImportOptions(roles={"text": ColumnRole.TEXT, "labels": ColumnRole.LABELS}, label_separator=";")
    problems = {finding.code: finding for finding in inspect_file(path, chosen).problems}
    assert problems["data.label_variants"].params["variants"] == [["Sport", "sport"]]
    assert problems["data.literal_missing"].params["names"] == ["NaN"]
    assert problems["data.single_row_classes"].params["names"] == ["NaN", "once"]
    assert problems["data.labels_missing"].params["file_rows"] == [7]
    lists = inspect_file(path, chosen.model_copy(update={"label_separator": JSON_LIST})).problems
    assert next(finding for finding in lists if finding.code == "data.label_not_list").params["count"] == 6


def test_two_columns_of_labels_are_refused(films):
    roles = {"plot": ColumnRole.LABEL, "genres": ColumnRole.LABELS}
    assert "data.role_twice" in {finding.code for finding in inspect_file(films, ImportOptions(roles=roles)).problems}


def test_the_separator_is_part_of_the_recipe(dataset, films, tmp_path):
    stored = Dataset.open(dataset.folder).info.options
    assert stored.label_separator == "|"
    again = import_file(films, stored, tmp_path / "again", name="again", role=TransferRole.SOURCE)
    assert again.fingerprint == dataset.fingerprint
