"""The shift report as a whole: what it calls alike, what it calls apart, and why."""

import random
import sys
import types
from collections.abc import Sequence

import numpy as np
import pytest

from tlgui.core.errors import DataError, ModelError, Stopped
from tlgui.core.shift import ShiftReport
from tlgui.engine.shift import FEWEST, SAMPLE, TextSet, compare_sets

_WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ado", "eni", "iru", "olo", "uma", "ytri")]


class RandomProjection:
    """Vectors of length 1 from word counts: texts with the same words are neighbours, as with a real encoder."""

    model = "random-projection"

    def __init__(self) -> None:
        self._directions: dict[str, np.ndarray] = {}

    def vectors(self, texts: Sequence[str]) -> np.ndarray:
        """Sums of one fixed random direction per word."""
        rows = [sum((self._direction(word) for word in text.split()), start=np.full(16, 1e-9)) for text in texts]
        vectors = np.array(rows)
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)

    def count_tokens(self, texts: Sequence[str]) -> tuple[list[int], list[int]]:
        """Two tokens a word; "kettle" is not known."""
        return [2 * len(text.split()) for text in texts], [text.split().count("kettle") for text in texts]

    def _direction(self, word: str) -> np.ndarray:
        if word not in self._directions:
            self._directions[word] = np.random.default_rng(sum(map(ord, word)) * 7919 + len(word)).normal(size=16)
        return self._directions[word]


def texts(seed: int, count: int, vocabulary: list[str] = _WORDS) -> list[str]:
    """Sentences of words with falling frequency."""
    generator = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    return [" ".join(generator.choices(vocabulary, weights, k=generator.randint(4, 20))) for _ in range(count)]


def test_halves_of_one_set_are_alike():
    everything, alike = texts(1, 600), 0
    for seed in range(12):
        shuffled = random.Random(seed).sample(everything, len(everything))
        report = compare_sets(TextSet("A", shuffled[:300]), TextSet("B", shuffled[300:]), RandomProjection(), seed=seed)
        alike += report.verdict.code == "shift.alike"
    assert alike >= 10


def test_planted_word_is_named():
    planted = [f"{text} kettle" if row % 10 == 0 else text for row, text in enumerate(texts(2, 500))]
    report = compare_sets(TextSet("shop", texts(1, 500)), TextSet("kitchen", planted), RandomProjection())
    assert report.verdict.code == "shift.apart"
    assert "Typical of “kitchen”: kettle." in report.verdict.message
    assert report.first.unknown_tokens == 0.0
    assert report.second.unknown_tokens > 0
    assert report.second.pieces_per_word == pytest.approx(2.0)


def test_other_words_are_far():
    report = compare_sets(TextSet("A", texts(1, 300, _WORDS[:30])), TextSet("B", texts(2, 300, _WORDS[30:])), RandomProjection())
    assert report.verdict.code == "shift.far"
    assert report.vectors.proxy_a_distance.low > 1
    assert report.vectors.mmd2.p == 0.001
    assert report.words.js_divergence.value == 1.0
    assert report.words.vocabulary_overlap == 0.0
    assert (report.words.unseen_words, report.words.unseen_tokens) == (1.0, 1.0)
    assert len(report.vectors.map.first) == len(report.vectors.map.second) == 300


def test_without_a_model_the_words_decide():
    far = compare_sets(TextSet("A", texts(1, 300, _WORDS[:40])), TextSet("B", texts(2, 300, _WORDS[20:])), None)
    assert far.verdict.code == "shift.words_differ"
    assert far.vectors is None
    assert far.first.unknown_tokens is None
    assert compare_sets(TextSet("A", texts(1, 300)), TextSet("B", texts(2, 300)), None).verdict.code == "shift.alike"


def test_labels_and_empty_texts():
    labelled = TextSet("A", ["", *texts(1, 40), " "], [("x",), *[("pos",)] * 30, *[("neg",)] * 10, ("y",)])
    report = compare_sets(labelled, TextSet("B", texts(2, 40), [("pos",)] * 10 + [("neg",)] * 30), None)
    assert report.first.texts == 40
    assert report.labels.first == {"neg": 0.25, "pos": 0.75}
    assert report.labels.p < 0.001
    assert report.caution.code == "shift.few_texts"


def test_large_sets_are_sampled_with_their_labels():
    many = texts(1, SAMPLE + 500)
    labels = [(text.split()[0],) for text in many]
    report = compare_sets(TextSet("A", many, labels), TextSet("B", many, labels), None)
    assert (report.first.texts, report.second.texts) == (SAMPLE, SAMPLE)
    assert report.caution is None
    assert report.verdict.code == "shift.alike"


def test_same_seed_same_report():
    first, second = TextSet("A", texts(1, 200)), TextSet("B", texts(2, 250, _WORDS[10:]))
    reports = [compare_sets(first, second, RandomProjection(), seed=3) for _ in range(2)]
    assert reports[0] == reports[1]
    assert ShiftReport.model_validate_json(reports[0].model_dump_json()) == reports[0]


def test_too_few_texts():
    with pytest.raises(DataError) as error:
        compare_sets(TextSet("small", texts(1, FEWEST - 1) + [""] * 50), TextSet("B", texts(2, 50)), None)
    assert error.value.code == "shift.too_few"
    assert "“small” has only 19 texts" in error.value.sentence


def test_stop():
    with pytest.raises(Stopped):
        compare_sets(TextSet("A", texts(1, 100)), TextSet("B", texts(2, 100)), RandomProjection(), stop=lambda: True)


def test_a_map_by_umap_only_if_asked_for_and_installed(monkeypatch):
    asked = []

    class Umap:
        def __init__(self, **settings):
            asked.append(settings)

        def fit_transform(self, vectors):
            return vectors[:, :2] * 2

    module = types.ModuleType("umap")
    module.UMAP = Umap
    monkeypatch.setitem(sys.modules, "umap", module)
    sides = [TextSet("one", texts(1, 30)), TextSet("other", texts(2, 30))]
    vectors = compare_sets(*sides, RandomProjection(), umap=True, seed=3).vectors
    assert asked == [{"n_neighbors": 15, "metric": "cosine", "random_state": 3, "n_jobs": 1}]
    assert vectors.umap.explained is None
    assert [len(side) for side in (vectors.umap.first, vectors.umap.second)] == [30, 30]
    both = RandomProjection().vectors([*sides[0].texts, *sides[1].texts])
    assert vectors.umap.second[0].x == pytest.approx(2 * both[30, 0], abs=1e-4)
    assert compare_sets(*sides, RandomProjection()).vectors.umap is None
    assert len(asked) == 1
    monkeypatch.setitem(sys.modules, "umap", None)
    with pytest.raises(ModelError, match="umap-learn is not installed"):
        compare_sets(*sides, RandomProjection(), umap=True)


@pytest.mark.parametrize("embedding", [None, RandomProjection()])
def test_texts_that_are_alike_with_other_labels(embedding):
    def compared(first, second):
        sides = [TextSet(name, texts(seed, 200), [("good",)] * good + [("bad",)] * (200 - good)) for name, seed, good in (first, second)]
        return compare_sets(*sides, embedding).verdict

    moved = compared(("shop", 1, 160), ("kitchen", 2, 100))
    assert moved.code == "shift.labels_differ"
    assert "is 80% of “shop” and 50% of “kitchen”" in moved.message
    # Eight points are little, if no chance; sixteen points of few texts may be chance.
    assert compared(("shop", 1, 190), ("kitchen", 2, 174)).code == "shift.alike"
    few = [
        TextSet(name, texts(seed, 25), [("good",)] * good + [("bad",)] * (25 - good)) for name, seed, good in (("A", 3, 20), ("B", 4, 16))
    ]
    assert compare_sets(*few, embedding).verdict.code == "shift.alike"


def test_labels_of_texts_that_are_apart_do_not_decide():
    first, second = TextSet("A", texts(1, 200, _WORDS[:30]), [("x",)] * 200), TextSet("B", texts(2, 200, _WORDS[30:]), [("y",)] * 200)
    assert compare_sets(first, second, None).verdict.code == "shift.words_differ"
