"""Problems of a file can be dealt with before it is imported."""

import numpy as np
import pytest

from tlgui.core.cleaning import DropLabels, DropRows, LowerCase, MergeLabels, SetLabels
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, inspect_file, profile_dataset
from tlgui.project.import_choices import choices_for, repeatable
from tlgui.project.project import Project

ROWS = [("fine room", "Good"), ("good food", "good"), ("nice staff", "good"), ("bad bed", "bad"), ("no sleep", "n/a"), ("noise", "bad ")]
ROWS += [("late", "2024-01-02"), ("again and again", "2024-01-02")]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "reviews.csv"
    path.write_text("text,label\n" + "".join(f"{text},{label}\n" for text, label in ROWS), encoding="utf-8")
    return path


def test_every_choice_makes_its_problem_vanish(file, tmp_path):
    inspection = inspect_file(file)
    choices = {finding.code: choices_for(finding) for finding in inspection.problems}
    assert choices["data.label_variants"][0].steps == (
        MergeLabels(labels=("Good",), into="good"),
        MergeLabels(labels=("bad ",), into="bad"),
    )
    assert choices["data.literal_missing"][0].steps == (DropLabels(labels=("n/a",)),)
    assert choices["data.date_labels"][0].steps == (DropLabels(labels=("2024-01-02",)),)
    project = Project.create(tmp_path / "p")
    dataset = project.import_dataset(file, inspection.options, TransferRole.TEST)
    steps = tuple(step for offered in choices.values() for choice in offered[:1] for step in choice.steps)
    cleaned = project.clean(dataset.info.id, steps, "added")
    assert cleaned.label_counts() == {"bad": 2, "good": 3}


@pytest.mark.parametrize(
    ("content", "code", "rows"),
    [
        (b'text,label\n"never closed,a\nb,b\nc,b\n', "data.unclosed_quote", 3),
        (b"text,label\nnice,a\nbad,b\nfine,a\nnoisy\n", "data.ragged_rows", 4),
        (b'text,label\n"nice" and clean,a\nbad,b\nfine,a\n', "data.stray_quote", 3),
        ("text,label\n很好很干净的酒店,pos\n很吵一夜没睡好,neg\n".encode() + b"caf\xe9,neg\n", "data.undecodable", 2),
    ],
)
def test_another_way_of_reading(tmp_path, content, code, rows):
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    before = inspect_file(path)
    (finding,) = [finding for finding in before.problems if finding.code == code]
    first = choices_for(finding)[0]
    after = inspect_file(path, ImportOptions(**first.options))
    assert code not in [finding.code for finding in after.problems]
    assert (after.blocking, after.rows) == (None, rows)


def test_rows_of_a_finding_are_left_out(tmp_path):
    """Whatever was refused before them: the rows of the file are found among those of the dataset."""
    path = tmp_path / "reviews.csv"
    lines = [f"text number {n},{'ab'[n % 2]},{'xy'[n % 3 == 0]}" for n in range(30)]
    lines[4], lines[9:9], lines[20:20] = "torn,a,x,y", ["text,label,shop"], ["text,label,shop"]
    path.write_text("\n".join(["text,label,shop", *lines, ""]), encoding="utf-8")
    found = inspect_file(path)
    finding = next(finding for finding in found.problems if finding.code == "data.repeated_header")
    assert (finding.rows, finding.params["file_rows"]) == ((8, 19), [11, 22])
    (choice,) = choices_for(finding)
    assert choice.steps == (DropRows(rows=(8, 19)),)
    project = Project.create(tmp_path / "p")
    (whole,) = project.import_datasets(path, found.options, TransferRole.TEST, steps=choice.steps)
    assert whole.info.labels == ("a", "b")
    assert np.flatnonzero(whole.splits == "").tolist() == [8, 19]
    # With domains, each header row is left out of the dataset that it has come to.
    options = found.options.model_copy(update={"roles": found.options.roles | {"shop": ColumnRole.DOMAIN}})
    steps = (LowerCase(), *choice.steps)
    parts = {part.info.name: part for part in project.import_datasets(path, options, TransferRole.TEST, name="r", steps=steps)}
    assert {name: len(part.indices()) for name, part in parts.items()} == {"r: x": 19, "r: y": 10, "r: shop": 0}
    assert parts["r: shop"].steps == (LowerCase(), DropRows(rows=(0, 1)))
    assert parts["r: x"].steps == (LowerCase(),)


def test_rows_can_only_go_if_all_of_them_are_known(tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("text,label\n" + "".join(f'"text {n}",a\n' * 4 + f'"text" {n},b\n' for n in range(1100)), encoding="utf-8")
    (finding,) = [finding for finding in inspect_file(path).problems if finding.code == "data.stray_quote"]
    assert finding.params["count"] == 1100
    assert [choice.options for choice in choices_for(finding)] == [{"quote": ""}]


@pytest.mark.parametrize("distinct", [3, 2500])
def test_words_for_nothing_are_told_and_left_out(tmp_path, distinct):
    """In a column with few values and in one with more than are counted."""
    words = {5: "NaN", 6: " none ", 700: "N/A", 2900: "<NA>"}
    texts = [words.get(n, f"text {n % distinct}") for n in range(3000)]
    path = tmp_path / "texts.csv"
    path.write_text("text,label\n" + "".join(f"{text},{'ab'[n % 2]}\n" for n, text in enumerate(texts)), encoding="utf-8")
    roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    found = inspect_file(path, ImportOptions(roles=roles))
    (finding,) = found.problems
    assert (finding.code, finding.rows, finding.params["count"]) == ("data.words_for_nothing", (5, 6, 700, 2900), 4)
    project = Project.create(tmp_path / "p")
    (dataset,) = project.import_datasets(path, found.options, TransferRole.TEST, steps=choices_for(finding)[0].steps)
    assert np.flatnonzero(dataset.splits == "").tolist() == [5, 6, 700, 2900]
    assert "data.profile_missing_texts" not in [found.code for found in profile_dataset(dataset).findings]


def test_steps_about_single_rows_are_not_repeated():
    steps = (LowerCase(), SetLabels(rows={"a": (1,)}), DropLabels(labels=("x",)))
    assert repeatable(steps) == (LowerCase(), DropLabels(labels=("x",)))


def test_a_file_of_the_same_shape_is_cleaned_alike(file, tmp_path):
    project = Project.create(tmp_path / "p")
    found = inspect_file(file)
    columns = [column.name for column in found.columns]
    dataset = project.import_dataset(file, found.options, TransferRole.SOURCE)
    assert project.recipe_for(found.options, columns) is None
    project.clean(dataset.info.id, (SetLabels(rows={"a": (1,)}),), "added")
    assert project.recipe_for(found.options, columns) is None
    project.clean(dataset.info.id, (LowerCase(),), "added")
    assert project.recipe_for(found.options, columns).info.id == dataset.info.id
