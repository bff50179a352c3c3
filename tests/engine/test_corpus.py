"""Rows go where the allocation says, and what is odd about them is told."""

import csv

import pytest

from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file
from tlgui.engine.corpus import read_corpus


@pytest.fixture
def dataset(tmp_path):
    def make(name, rows, role):
        file = tmp_path / f"{name}.csv"
        with file.open("w", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerows([["text", "label"][: len(rows[0])], *rows])
        return import_file(file, ImportOptions(), tmp_path / "data" / name, name=name, role=role).folder

    return make


@pytest.fixture
def told():
    messages = {}

    def notify(code, **params):
        messages[code] = params

    notify.messages = messages
    return notify


def _rows(topic, count, labels=("a", "b")):
    return [(f"{topic} number {i} talks about things", labels[i % len(labels)]) for i in range(count)]


def test_without_test_set_the_frozen_splits_are_used(problem, told):
    data, test = read_corpus({TransferRole.SOURCE: problem.datasets[TransferRole.SOURCE]}, told)
    dataset = Dataset.open(problem.datasets[TransferRole.SOURCE])
    assert data.training.texts == dataset.texts(Split.TRAIN)
    assert [data.label_names[i] for i in data.training.labels] == dataset.labels(Split.TRAIN)
    assert data.dev.texts == dataset.texts(Split.DEV)
    assert test.texts == dataset.texts(Split.TEST)
    assert test.rows.tolist() == dataset.indices(Split.TEST).tolist()
    assert test.role is TransferRole.SOURCE
    assert data.label_names == ("delivery", "payment", "quality")


def test_with_a_test_set_the_sources_own_test_rows_are_learned_from(problem, told):
    folders = {role: problem.datasets[role] for role in (TransferRole.SOURCE, TransferRole.TEST)}
    data, test = read_corpus(folders, told)
    source = Dataset.open(folders[TransferRole.SOURCE])
    assert sorted(data.training.texts) == sorted(source.texts(Split.TRAIN, Split.TEST))
    assert len(test) == 90
    assert test.role is TransferRole.TEST


def test_all_four_roles(problem, told):
    data, test = read_corpus(problem.datasets, told)
    source, target = (Dataset.open(problem.datasets[role]) for role in (TransferRole.SOURCE, TransferRole.TARGET))
    assert len(data.training) == 90 + len(target.indices(Split.TRAIN, Split.TEST))
    assert len(source.indices()) == 90
    assert data.dev.texts == target.texts(Split.DEV)
    assert set(data.dev.roles) == {TransferRole.TARGET}
    assert len(data.target_texts) == 90
    assert data.rows_by_role()[TransferRole.TARGET_UNLABELLED] == 90
    assert len(test) == 90


def test_only_unlabelled_texts(problem, told):
    data, test = read_corpus({TransferRole.TARGET_UNLABELLED: problem.datasets[TransferRole.TARGET_UNLABELLED]}, told)
    assert (len(data.training), len(data.dev), len(test), data.label_names) == (0, 0, 0, ())


def test_labels_that_differ_are_joined_and_told(dataset, told):
    folders = {
        TransferRole.SOURCE: dataset("source", _rows("hotel", 40, ("a", "b")), TransferRole.SOURCE),
        TransferRole.TARGET: dataset("target", _rows("shop", 40, ("b", "c")), TransferRole.TARGET),
    }
    data, _ = read_corpus(folders, told)
    assert data.label_names == ("a", "b", "c")
    assert data.target_labels == ("b", "c")
    assert told.messages["engine.labels_differ"] == {"only_source": "a", "only_target": "c"}
    told.messages.clear()
    read_corpus(folders, told, separate_labels=True)
    assert told.messages == {}


def test_label_that_only_the_test_has_is_told(dataset, told):
    folders = {
        TransferRole.SOURCE: dataset("source", _rows("hotel", 40), TransferRole.SOURCE),
        TransferRole.TEST: dataset("test", _rows("shop", 9, ("a", "b", "new")), TransferRole.TEST),
    }
    data, test = read_corpus(folders, told)
    assert data.label_names == ("a", "b")
    assert test.with_labels().labels.count("new") == 3
    assert told.messages["engine.test_labels_unknown"] == {"labels": "new", "rows": 3}


def test_labels_of_the_test_are_read_when_they_are_asked_for(problem, told):
    folders = {role: problem.datasets[role] for role in (TransferRole.SOURCE, TransferRole.TEST)}
    _, test = read_corpus(folders, told)
    dataset = Dataset.open(folders[TransferRole.TEST])
    assert test.with_labels().labels == dataset.labels(*Split)
    assert test.with_labels().texts is test.texts


def test_test_texts_that_were_trained_on_are_told(dataset, told):
    rows = _rows("hotel", 40)
    copies = [(f"  {text.upper()} ", label) for text, label in rows[:4]]
    folders = {
        TransferRole.SOURCE: dataset("source", rows, TransferRole.SOURCE),
        TransferRole.TEST: dataset("test", [*copies, *_rows("shop", 6)], TransferRole.TEST),
    }
    read_corpus(folders, told)
    assert told.messages["engine.test_rows_repeated"] == {"rows": 4, "total": 10}
