"""Problems of a file can be dealt with before it is imported."""

import pytest

from tlgui.core.cleaning import DropLabels, LowerCase, MergeLabels, SetLabels
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, inspect_file
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
