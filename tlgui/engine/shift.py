"""The shift report: words, vectors and shares of two sets of texts, and what they mean together."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tlgui.core.errors import DataError, Stopped
from tlgui.core.findings import Finding, Severity
from tlgui.core.shift import EmbeddingMap, LabelShift, MappedText, SetFacts, ShiftReport, TypicalWord, VectorShift, WordShift
from tlgui.data.label_sets import LabelSet
from tlgui.data.word_shift import (
    WordCounts,
    divergence_of_words,
    label_shift,
    length_shift,
    smallest_word_p,
    typical_words,
    unseen_shares,
    vocabulary_overlap,
)
from tlgui.engine.neighbour_map import neighbour_map
from tlgui.engine.vector_shift import coral_distance, frechet_distance, principal_map, proxy_a_distance, squared_mmd

#: Texts of a set that are looked at: the kernel test's time grows with their square.
SAMPLE = 2000
#: Fewest texts of a set that anything can be said about.
FEWEST = 20
#: Texts below which a small difference is easily missed.
_FEW = 200
#: Points of the map, per set.
_MAPPED = 1000
#: Characters of a text that the map carries.
_BEGINNING = 100
#: Chance of calling equal sets different: shared by classifier, kernel test and words (Bonferroni).
_ERROR_RATE = 0.02
#: C of the classifier behind the proxy A-distance. A simple one: with C = 1 nearly every pair of domains is told apart almost without
#: error, and what is left of the differences follows the loss of a transferred model less well (Spearman's rank correlation with the
#: mean accuracies on Blitzer's six pairs of domains -0.71 instead of -0.83, with all-MiniLM-L6-v2).
_CLASSIFIER_C = 0.01
#: Proxy A-distance from which sets count as far apart. With all-MiniLM-L6-v2, two of the six pairs of Blitzer's domains are below
#: (1.82 and 1.83; a model loses 3 and 5 points on the way) and four above (1.92 to 1.95; it loses 8 to 12).
_FAR = 1.9
_NAMED_WORDS = 5
#: Corrected p-value up to which a word's difference counts as no chance.
_CERTAIN = 0.05
#: Least difference of a label's shares that is spoken of, and the greatest p-value: rarer than what the other tests say wrongly.
_LABEL_MATTERS = 0.1
_LABEL_CERTAIN = 0.001


class Embedding(Protocol):
    """A pretrained model as the report needs it."""

    model: str

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of length 1, shape (n, dimension)."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> tuple[Sequence[int], Sequence[int]]:
        """Tokens, and unknown ones, of each text."""
        ...


@dataclass(frozen=True, slots=True)
class TextSet:
    """One side of the comparison; ``labels`` are those of each text, None where there are none."""

    name: str
    texts: Sequence[str]
    labels: Sequence[LabelSet] | None = None


def compare_sets(
    first: TextSet,
    second: TextSet,
    embedding: Embedding | None,
    *,
    seed: int = 0,
    umap: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> ShiftReport:
    """Compare two sets of texts; of each at most :data:`SAMPLE` texts, drawn with ``seed``, are looked at.

    Args:
        embedding: None leaves the figures of the vectors out.
        umap: whether to draw a map by UMAP, too.
        stop: turns true when the user asks for a stop.

    Raises:
        DataError: ``shift.too_few`` if a set has fewer than 20 texts that are not empty.
        ModelError: ``shift.no_umap``.
        Stopped: ``stop`` said so.
    """
    sides = (_sample(first, seed), _sample(second, seed + 1))
    for side in sides:
        if len(side.texts) < FEWEST:
            raise DataError("shift.too_few", name=side.name, texts=len(side.texts), needed=FEWEST)
    counts = WordCounts.of(sides[0].texts, sides[1].texts)
    word_figures = _words(counts, seed)
    vectors = None if embedding is None else _vectors(sides, embedding, seed, stop, umap=umap)
    facts = tuple(_facts(side, int(spoken.sum()), embedding) for side, spoken in zip(sides, counts.totals, strict=True))
    few = min(len(side.texts) for side in sides)
    caution = Finding(code="shift.few_texts", severity=Severity.INFO, params={"texts": few}) if few < _FEW else None
    labels = label_shift(*(side.labels or () for side in sides))
    return ShiftReport(
        first=facts[0],
        second=facts[1],
        words=word_figures,
        vectors=vectors,
        lengths=length_shift(*([len(text) for text in side.texts] for side in sides)),
        labels=labels,
        verdict=judge_shift(facts[0].name, facts[1].name, word_figures, vectors, labels),
        caution=caution,
    )


def judge_shift(first: str, second: str, word_figures: WordShift, vectors: VectorShift | None, labels: LabelShift | None = None) -> Finding:
    """One verdict from all figures: alike, somewhat apart, or far apart, with the words that show it.

    Sets count as alike unless one of three tests says otherwise: the classifier, the kernel test, or a single word. Together they call
    equal sets different in at most 2% of the cases. Of sets whose texts are alike it is said if their labels have other shares.
    """
    p_values = [word_figures.p, *([vectors.proxy_a_distance.p, vectors.mmd2.p] if vectors else [])]
    params: dict[str, object] = {"first": first, "second": second}
    if min(p_values) * len(p_values) > _ERROR_RATE:
        moved = _moved_labels(labels)
        if moved is not None:
            return Finding(code="shift.labels_differ", severity=Severity.WARNING, params=params | moved)
        return Finding(code="shift.alike", severity=Severity.INFO, params=params)
    typical = [_named(side) for side in (word_figures.first_typical, word_figures.second_typical)]
    params |= {"first_words": typical[0], "second_words": typical[1]}
    if vectors is None:
        return Finding(code="shift.words_differ", severity=Severity.WARNING, params=params)
    # Half the distance plus two, over four: the share of texts whose set the classifier recognises.
    params["recognised"] = (2 + vectors.proxy_a_distance.value) / 4
    code = "shift.far" if vectors.proxy_a_distance.value >= _FAR else "shift.apart"
    return Finding(code=code, severity=Severity.WARNING, params=params)


def _moved_labels(labels: LabelShift | None) -> dict[str, object] | None:
    """The label whose share differs most, and its shares, if that is neither little nor chance."""
    if labels is None or labels.p > _LABEL_CERTAIN:
        return None
    label = max(labels.first, key=lambda name: abs(labels.first[name] - labels.second[name]))
    if abs(labels.first[label] - labels.second[label]) < _LABEL_MATTERS:
        return None
    return {"label": label, "first_share": labels.first[label], "second_share": labels.second[label]}


def _named(typical: Sequence[TypicalWord]) -> str:
    """Words whose difference is no chance, or at least the most typical ones."""
    certain = [word.word for word in typical if word.p <= _CERTAIN]
    return ", ".join((certain or [word.word for word in typical])[:_NAMED_WORDS]) or "–"


def _sample(side: TextSet, seed: int) -> TextSet:
    rows = [row for row, text in enumerate(side.texts) if text.strip()]
    if len(rows) > SAMPLE:
        rows = sorted(random.Random(seed).sample(rows, SAMPLE))
    labels = None if side.labels is None else [side.labels[row] for row in rows]
    return TextSet(side.name, [side.texts[row] for row in rows], labels)


def _words(counts: WordCounts, seed: int) -> WordShift:
    first_typical, second_typical = typical_words(counts)
    unseen = unseen_shares(counts)
    return WordShift(
        vocabulary_overlap=vocabulary_overlap(counts),
        js_divergence=divergence_of_words(counts, seed=seed),
        first_typical=first_typical,
        second_typical=second_typical,
        p=smallest_word_p(counts),
        unseen_words=unseen[0],
        unseen_tokens=unseen[1],
    )


def _vectors(sides: tuple[TextSet, TextSet], embedding: Embedding, seed: int, stop: Callable[[], bool], *, umap: bool) -> VectorShift:
    vectors = embedding.vectors([*sides[0].texts, *sides[1].texts])
    first, second = vectors[: len(sides[0].texts)], vectors[len(sides[0].texts) :]
    separability = proxy_a_distance(first, second, inverse_penalty=_CLASSIFIER_C, seed=seed)

    def advance(_permutations: int) -> None:
        if stop():
            raise Stopped

    discrepancy = squared_mmd(first, second, seed=seed, advance=advance)
    first_places, second_places, explained = principal_map(first, second)
    neighbours = neighbour_map(first, second, seed=seed) if umap else None
    return VectorShift(
        model=embedding.model,
        proxy_a_distance=separability,
        mmd2=discrepancy,
        coral=coral_distance(first, second),
        frechet=frechet_distance(first, second),
        map=_map(sides, (first_places, second_places), explained),
        umap=None if neighbours is None else _map(sides, neighbours, None),
    )


def _map(
    sides: tuple[TextSet, TextSet], places: tuple[NDArray[np.float64], NDArray[np.float64]], explained: tuple[float, float] | None
) -> EmbeddingMap:
    return EmbeddingMap(first=_mapped(sides[0], places[0]), second=_mapped(sides[1], places[1]), explained=explained)


def _mapped(side: TextSet, places: NDArray[np.float64]) -> tuple[MappedText, ...]:
    """At most :data:`_MAPPED` texts, evenly spread over the set: its beginning alone may be all of one label."""
    return tuple(
        MappedText(
            x=round(float(places[row, 0]), 5),
            y=round(float(places[row, 1]), 5),
            label=", ".join(side.labels[row]) if side.labels else None,
            beginning=" ".join(side.texts[row][: 2 * _BEGINNING].split())[:_BEGINNING],
        )
        for row in np.unique(np.linspace(0, len(places) - 1, _MAPPED).round().astype(int))
    )


def _facts(side: TextSet, spoken: int, embedding: Embedding | None) -> SetFacts:
    if embedding is None:
        return SetFacts(name=side.name, texts=len(side.texts))
    lengths, unknown = embedding.count_tokens(side.texts)
    return SetFacts(
        name=side.name,
        texts=len(side.texts),
        unknown_tokens=sum(unknown) / max(1, sum(lengths)),
        pieces_per_word=sum(lengths) / spoken if spoken else None,
    )
