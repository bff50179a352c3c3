"""A model learns from the windows of long texts, and is judged on whole ones."""

import csv
import dataclasses
import itertools
import random

import numpy as np
import pytest

from tlgui.core.cleaning import CutWindows, LowerCase
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, ImportOptions, import_file
from tlgui.data.cleaning import cut_texts, join_windows, version_of
from tlgui.engine.context import StageContext
from tlgui.engine.corpus import read_corpus
from tlgui.engine.text_model import TextModel
from tlgui.testing.contract import Bench
from tlgui.testing.problems import TOPICS

STEP = CutWindows(words=20, overlap=5)
SOURCE, TEST = TransferRole.SOURCE, TransferRole.TEST


@pytest.fixture(scope="module")
def long_texts(tmp_path_factory):
    """Texts of 60 words, of which only some behind the fortieth tell the class; in each role the folder of the plain dataset."""
    folder, generator = tmp_path_factory.mktemp("long"), random.Random(1)
    found = {}
    for role, count in ((SOURCE, 120), (TEST, 60)):
        with (folder / f"{role}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["text", "label"])
            for row in range(count):
                label = sorted(TOPICS)[row % 3]
                words = generator.choices(["the", "my", "was", "again", "it"], k=42) + generator.choices(TOPICS[label][0], k=18)
                writer.writerow([" ".join(words), label])
        found[role] = import_file(folder / f"{role}.csv", ImportOptions(), folder / "data" / role, name=str(role), role=role)
    return found


@pytest.fixture
def folders(long_texts):
    def folders(steps):
        return {role: version_of(dataset, steps).path for role, dataset in long_texts.items()}

    return folders


@pytest.fixture
def run(problem, strategies, folders, tmp_path):
    def run(stage, steps):
        bench = Bench(dataclasses.replace(problem, datasets=folders(steps)), strategies, tmp_path / f"{len(steps)}")
        return bench.run(bench.problem.spec(stage, roles=(SOURCE, TEST), baselines=False)), bench

    return run


def test_windows_carry_the_label_of_their_text(folders, long_texts):
    data, test = read_corpus(folders((STEP,)), lambda *_, **__: None)
    source = Dataset.open(long_texts[SOURCE].path)
    whole, labels = source.texts(Split.TRAIN, Split.TEST), source.labels(Split.TRAIN, Split.TEST)
    assert len(data.training) == 4 * len(whole)
    assert [data.label_names[label] for label in data.training.labels] == [label for label in labels for _ in range(4)]
    assert list(data.training.texts) == cut_texts(whole, STEP)[0]
    assert data.whole_dev.texts == source.texts(Split.DEV)
    assert not set(data.training.groups) & set(data.dev.groups)
    assert test.texts == long_texts[TEST].texts()
    plain, _ = read_corpus(folders(()), lambda *_, **__: None)
    assert plain.training.groups is None
    assert plain.dev is plain.whole_dev


def test_windows_of_a_text_are_held_out_together(folders, workshop):
    data, _ = read_corpus(folders((STEP,)), lambda *_, **__: None)
    context = StageContext(workshop(data), None, 0, None)
    rows, masks = context.labelled_rows(), context.held_out()
    assert len(masks) == 3
    assert np.sum(masks, axis=0).tolist() == [1] * len(rows)
    for mask in masks:
        assert not set(rows.groups[mask]) & set(rows.groups[~mask])
        assert set(rows.labels[mask]) == {0, 1, 2}


def test_what_stands_at_the_end_is_learned_only_in_windows(run):
    stage = ("linear-probe", {"C": 10.0})
    without, _ = run(stage, ())  # the encoder reads 32 tokens
    cut, bench = run(stage, (LowerCase(), STEP))
    assert without.finished.metrics["test"]["accuracy"] < 0.6
    assert cut.finished.metrics["test"]["accuracy"] > 0.9
    progress = [(event.done, event.total) for event in cut.events if event.type == "progress"]
    assert progress[-1][0] == progress[-1][1]
    assert all(before <= after for (before, _), (after, _) in itertools.pairwise(progress))
    model = TextModel.load(cut.folder / "model", bench.problem.model.folder)
    assert model.cleaning == (LowerCase(), STEP)


@pytest.mark.parametrize("join", ["mean", "vote", "most_certain"])
def test_a_text_is_predicted_by_its_windows(run, long_texts, join):
    outcome, _ = run(("tfidf-logreg", {}), (STEP.model_copy(update={"join": join}),))
    model = TextModel.load(outcome.folder / "model")
    texts = [*long_texts[TEST].texts()[:7], "short", ""]
    told = []
    found = model.predict_proba(texts, progress=lambda done, total: told.append((done, total)))
    pieces, counts = cut_texts(texts, STEP)
    each = dataclasses.replace(model, cleaning=()).predict_proba(pieces)
    np.testing.assert_allclose(found, join_windows(each, counts, join), atol=1e-6)
    assert counts.tolist() == [4] * 7 + [1, 1]
    assert told[-1] == (9, 9)
