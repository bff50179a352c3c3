"""A column of domains makes one file into several datasets, and so do rows without a label if they are to be apart."""

import pytest

from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import ImportOptions, inspect_file, profile_dataset
from tlgui.project.import_choices import choices_for
from tlgui.project.project import Project

ROLES = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "shop": ColumnRole.DOMAIN, "nr": ColumnRole.ID}
ROWS = [(f"text number {n}", "ab"[n % 2], ["books", " kitchen ", ""][n % 3], n) for n in range(90)]


@pytest.fixture
def write(make_file):
    return lambda rows: make_file("text,label,shop,nr\n" + "".join(",".join(map(str, row)) + "\n" for row in rows), "reviews.csv")


def test_every_domain_becomes_a_dataset(write, tmp_path):
    project = Project.create(tmp_path / "p")
    rows = [*ROWS, ("", "a", "books", 90), ("an odd one", "A", "kitchen", 90)]
    found = project.import_datasets(write(rows), ImportOptions(roles=ROLES), TransferRole.SOURCE)
    assert [(dataset.info.id, dataset.info.name, dataset.info.rows) for dataset in found] == [
        ("reviews-books", "reviews: books", 31),
        ("reviews-kitchen", "reviews: kitchen", 31),
        ("reviews", "reviews", 30),
    ]
    assert sum(dataset.info.rows for dataset in found) == len(rows)
    for dataset, wanted in zip(found, ("books", "kitchen", ""), strict=True):
        mine = [row for row in rows if row[2].strip() == wanted]
        assert dataset.table.column("nr").to_pylist() == [str(row[3]) for row in mine]
        assert set(dataset.splits[:30]) == {"train", "dev", "test"}
    assert [dataset.info.labels for dataset in found] == [("a", "b"), ("A", "a", "b"), ("a", "b")]
    assert len({dataset.fingerprint for dataset in found}) == 3
    problems = [{finding.code: finding.rows for finding in dataset.problems} for dataset in found]
    assert [told.get("data.empty_texts") for told in problems] == [(30,), None, None]
    assert [told.get("data.label_variants") for told in problems] == [None, (30,), None]
    assert not list(project.folder.glob(".parts-*"))
    assert [dataset.info.id for dataset in Project.open(project.folder).datasets()] == ["reviews", "reviews-books", "reviews-kitchen"]


def test_rows_without_a_label_become_a_dataset_of_their_own(make_file, tmp_path):
    lines = [f"text number {n},{'ab'[n % 2] if n % 3 else ' '},{['books', 'music'][n % 5 == 0]}\n" for n in range(60)]
    path = make_file("text,label,shop\n" + "".join(lines), "reviews.csv")
    roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    missing = inspect_file(path, ImportOptions(roles=roles))
    (finding,) = missing.problems
    (choice,) = choices_for(finding)
    chosen = missing.options.model_copy(update=dict(choice.options))
    after = inspect_file(path, chosen)
    assert [(found.code, found.params["count"]) for found in after.problems] == [("data.labels_apart", 20)]
    assert choices_for(after.problems[0])[0].options == {"unlabelled": None}
    project = Project.create(tmp_path / "p")
    labelled, rest = project.import_datasets(path, after.options, TransferRole.SOURCE)
    assert [(part.info.id, part.info.name, part.info.role, part.info.rows) for part in (labelled, rest)] == [
        ("reviews", "reviews", TransferRole.SOURCE, 40),
        ("reviews-unlabelled", "reviews (unlabelled)", TransferRole.TARGET_UNLABELLED, 20),
    ]
    assert (labelled.info.labels, rest.info.labels, rest.info.label_column) == (("a", "b"), (), None)
    assert rest.table.column("text").to_pylist() == [f"text number {n}" for n in range(0, 60, 3)]
    assert set(rest.splits) == {"train"}
    assert len(labelled.indices(Split.TRAIN)) == 32
    with pytest.raises(DataError, match="is empty in all rows"):
        project.change_role(rest.info.id, TransferRole.TARGET)
    assert project.dataset(rest.info.id).info.rows == 20
    # In a role without labels there is nothing to set apart.
    (whole,) = project.import_datasets(path, after.options, TransferRole.TARGET_UNLABELLED)
    assert whole.info.rows == 60
    # Of a file like this one, the same is done; together with domains, each has its own two.
    adapted_options = project.recipe_for(missing.options, ["text", "label", "shop"]).info.options
    assert adapted_options.unlabelled == "apart"
    both = ImportOptions(roles={**roles, "shop": ColumnRole.DOMAIN}, unlabelled="apart")
    names = [(part.info.name, part.info.rows) for part in project.import_datasets(path, both, TransferRole.TEST)]
    assert names == [("reviews: music", 8), ("reviews: music (unlabelled)", 4), ("reviews: books", 32), ("reviews: books (unlabelled)", 16)]


def test_too_many_domains_are_refused_before_the_import(write, tmp_path):
    path = write([(text, label, f"shop {nr}", nr) for text, label, _, nr in ROWS * 2])
    assert inspect_file(path, ImportOptions(roles=ROLES)).blocking is None
    path = write([(text, label, f"shop {n}", nr) for n, (text, label, _, nr) in enumerate(ROWS * 2)])
    assert inspect_file(path, ImportOptions(roles=ROLES)).blocking.code == "data.many_domains"
    project = Project.create(tmp_path / "p")
    with pytest.raises(DataError, match="may have 100"):
        project.import_datasets(path, ImportOptions(roles=ROLES), TransferRole.SOURCE)
    assert project.datasets() == []


def test_repeated_ids_are_found(write, tmp_path):
    project = Project.create(tmp_path / "p")
    roles = {name: role for name, role in ROLES.items() if name != "shop"}
    (dataset,) = project.import_datasets(write([*ROWS, ("one more", "a", "books", 7)]), ImportOptions(roles=roles), TransferRole.SOURCE)
    found = {finding.code: finding for finding in profile_dataset(dataset).findings}
    assert found["data.profile_repeated_ids"].rows == (90,)
    (fine,) = project.import_datasets(write(ROWS), ImportOptions(roles=roles), TransferRole.SOURCE)
    assert "data.profile_repeated_ids" not in [finding.code for finding in profile_dataset(fine).findings]
