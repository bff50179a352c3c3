"""A column of domains makes one file into several datasets."""

import pytest

from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, inspect_file, profile_dataset
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
    assert not list(project.folder.glob(".domains-*"))
    assert [dataset.info.id for dataset in Project.open(project.folder).datasets()] == ["reviews", "reviews-books", "reviews-kitchen"]


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
