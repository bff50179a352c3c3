"""How differently two sets of texts use words: overlap, divergence, typical words, lengths and label shares."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, stats

from tlgui.core.shift import Interval, LabelShift, LengthShift, TypicalWord
from tlgui.data.label_sets import LabelSet
from tlgui.data.text_keys import normalised

#: A word counts as part of a vocabulary from this number of texts on (Gururangan et al. 2020).
MIN_TEXTS = 3
#: Strength of the prior as a share of all that was counted. Much less, as the 500 tokens of Monroe et al. (2008), leaves a word that
#: only one set has with so wide a variance that it is never among the most typical ones, however many texts have it.
_PRIOR_SHARE = 0.1
_RESAMPLES = 200
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")

Counts = NDArray[np.int64]


def words(text: str) -> list[str]:
    """Runs of letters after NFKC and case folding, apostrophes inside them included and all written alike.

    Of Chinese, which has no spaces, each pair of neighbouring characters.
    """
    found: list[str] = []
    for run in _WORD.findall(normalised(text).replace("\u2019", "'")):
        if run.isascii():
            found.append(run)
            continue
        position = 0
        for han in _HAN.finditer(run):
            found += [run[position : han.start()]] * (han.start() > position)
            characters = han[0]
            found += [characters[i : i + 2] for i in range(len(characters) - 1)] or [characters]
            position = han.end()
        found += [run[position:]] * (position < len(run))
    return found


@dataclass(frozen=True)
class WordCounts:
    """Word counts of two sets over one vocabulary.

    Attributes:
        vocabulary: words by their number, sorted.
        first, second: occurrences, sparse (texts, words).
    """

    vocabulary: tuple[str, ...]
    first: sparse.csr_array
    second: sparse.csr_array

    @classmethod
    def of(cls, first: Sequence[str], second: Sequence[str]) -> "WordCounts":
        """Count the words of two sets of texts."""
        counters = [[Counter(words(text)) for text in texts] for texts in (first, second)]
        vocabulary = sorted({word for texts in counters for counter in texts for word in counter})
        number = {word: place for place, word in enumerate(vocabulary)}
        return cls(tuple(vocabulary), *(_matrix(texts, number) for texts in counters))

    @cached_property
    def totals(self) -> tuple[Counts, Counts]:
        """Occurrences of each word in both sets, shape (words,) each."""
        return np.asarray(self.first.sum(axis=0)), np.asarray(self.second.sum(axis=0))

    @cached_property
    def text_counts(self) -> tuple[Counts, Counts]:
        """Texts with each word in both sets, shape (words,) each."""
        return (self.first > 0).sum(axis=0), (self.second > 0).sum(axis=0)


def _matrix(counters: Sequence[Counter[str]], number: dict[str, int]) -> sparse.csr_array:
    rows = np.repeat(np.arange(len(counters)), [len(counter) for counter in counters])
    columns = np.fromiter((number[word] for counter in counters for word in counter), dtype=np.int64)
    values = np.fromiter((count for counter in counters for count in counter.values()), dtype=np.int64)
    return sparse.csr_array((values, (rows, columns)), shape=(len(counters), len(number)))


def vocabulary_overlap(counts: WordCounts, *, min_texts: int = MIN_TEXTS) -> float | None:
    """Jaccard index of the vocabularies, 0 to 1, of words that occur in at least ``min_texts`` texts of a set; None without any.

    Stop words are kept: no list of them fits every language.
    """
    first, second = (texts >= min_texts for texts in counts.text_counts)
    union = int((first | second).sum())
    return int((first & second).sum()) / union if union else None


def jensen_shannon(first: NDArray[np.floating | np.integer], second: NDArray[np.floating | np.integer]) -> float:
    """Jensen-Shannon divergence in bits of two distributions given as counts: 0 for equal ones, 1 for disjoint ones (Lin 1991)."""
    p, q = first / first.sum(), second / second.sum()
    mixture = (p + q) / 2

    def divergence(part: NDArray[np.floating]) -> float:
        present = part > 0
        return float((part[present] * np.log2(part[present] / mixture[present])).sum())

    return min(1.0, max(0.0, (divergence(p) + divergence(q)) / 2))


def divergence_of_words(counts: WordCounts, *, seed: int = 0, resamples: int = _RESAMPLES) -> Interval | None:
    """Jensen-Shannon divergence of the word frequencies in bits, with a 95% interval over resampled texts; None without words.

    Small sets look more different than they are, and resampled ones still more: the interval is the basic bootstrap's
    (Davison and Hinkley 1997, 5.2), which mirrors the resampled values around the measured one.
    """
    first, second = counts.totals
    if not first.sum() or not second.sum():
        return None
    value = jensen_shannon(first, second)
    generator = np.random.default_rng(seed)
    values = []
    sides = (counts.first, counts.second)
    for _ in range(resamples):
        drawn = [np.bincount(generator.integers(side.shape[0], size=side.shape[0]), minlength=side.shape[0]) for side in sides]
        totals = [draw @ side for draw, side in zip(drawn, sides, strict=True)]
        if all(total.sum() for total in totals):
            values.append(jensen_shannon(*totals))
    low, high = np.quantile(values, (0.025, 0.975)) if values else (value, value)
    return Interval(value=value, low=max(0.0, 2 * value - float(high)), high=min(1.0, max(value, 2 * value - float(low))))


def log_odds(first: NDArray[np.integer], second: NDArray[np.integer], *, prior_counts: float) -> NDArray[np.float64]:
    """z-scores of the log-odds ratio with an informative Dirichlet prior, positive where a word is typical of ``first``.

    Monroe, Colaresi and Quinn 2008, equations 15, 16, 19 and 22; the prior follows the frequencies of both sets together.

    Args:
        first, second: counts of each word, shape (words,).
        prior_counts: how many counts the prior weighs.

    Returns:
        float64 of shape (words,).
    """
    both = (first + second).astype(np.float64)
    prior = prior_counts * both / max(1.0, both.sum())
    odds = []
    for side in (first, second):
        rest = side.sum() + prior.sum() - side - prior
        odds.append(np.log(side + prior) - np.log(np.maximum(rest, np.finfo(np.float64).tiny)))
    variance = 1 / (first + prior) + 1 / (second + prior)
    scores: NDArray[np.float64] = (odds[0] - odds[1]) / np.sqrt(variance)
    return scores


def typical_words(counts: WordCounts, *, shown: int = 20) -> tuple[tuple[TypicalWord, ...], tuple[TypicalWord, ...]]:
    """The words most typical of each set by their log-odds, the most typical first; each occurs in at least three texts.

    What counts are the *texts* that have a word, not its occurrences: words come in bursts, so that one long text about bread would
    make bread typical, and tests on occurrences find differences between halves of one and the same set. Beside the log-odds stands
    the p-value of Fisher's exact test, corrected for the number of words (Bonferroni).
    """
    texts = counts.text_counts
    sizes = (counts.first.shape[0], counts.second.shape[0])
    tested = np.flatnonzero(texts[0] + texts[1] >= MIN_TEXTS)
    scores = log_odds(*texts, prior_counts=_PRIOR_SHARE * float(texts[0].sum() + texts[1].sum()))

    def describe(word: int) -> TypicalWord:
        with_word = (int(texts[0][word]), int(texts[1][word]))
        without = (sizes[0] - with_word[0], sizes[1] - with_word[1])
        p_value = stats.fisher_exact(np.array([with_word, without])).pvalue
        return TypicalWord(
            word=counts.vocabulary[word],
            score=float(scores[word]),
            first_texts=with_word[0],
            second_texts=with_word[1],
            p=min(1.0, float(p_value) * len(tested)),
        )

    order = tested[np.argsort(-scores[tested], kind="stable")]
    first = tuple(describe(word) for word in order[:shown] if scores[word] > 0)
    second = tuple(describe(word) for word in order[::-1][:shown] if scores[word] < 0)
    return first, second


def smallest_word_p(counts: WordCounts) -> float:
    """The smallest Bonferroni-corrected p-value of any word, tested on texts with Pearson's chi-squared; 1 without words.

    Fisher's test would be exact and slow for a whole vocabulary; only words with at least five expected texts on each side are tested.
    """
    first, second = counts.text_counts
    sizes = np.array([counts.first.shape[0], counts.second.shape[0]], dtype=np.float64)
    share = (first + second) / sizes.sum()
    tested = share * sizes.min() >= 5
    expected = share[tested, None] * sizes
    gaps = (np.stack([first, second], axis=1)[tested] - expected) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):  # a word that is in every text has no text without it
        statistic = np.nan_to_num((gaps / expected + gaps / (sizes - expected)).sum(axis=1))
    return min(1.0, float(stats.chi2.sf(statistic, 1).min()) * int(tested.sum())) if tested.any() else 1.0


def length_shift(first: Sequence[int], second: Sequence[int]) -> LengthShift | None:
    """Lengths of two sets and the two-sample Kolmogorov-Smirnov test; None if one set is empty."""
    if not first or not second:
        return None
    test = stats.ks_2samp(first, second)
    return LengthShift(
        first_median=float(np.median(first)), second_median=float(np.median(second)), ks=float(test.statistic), p=float(test.pvalue)
    )


def label_shift(first: Sequence[LabelSet], second: Sequence[LabelSet]) -> LabelShift | None:
    """The share of rows with each label in two sets, and a test of their equality; None if a set has no labels.

    The test is Pearson's chi-squared. Where rows have several labels, which exclude each other no more, it is one such test for each
    label, and the smallest p-value counts, corrected for their number (Bonferroni).

    Args:
        first, second: the labels of each row; rows without any do not count.
    """
    rows = [[labels for labels in side if labels] for side in (first, second)]
    totals = np.array([len(side) for side in rows])
    if not totals.all():
        return None
    counters = [Counter(label for labels in side for label in labels) for side in rows]
    names = sorted({*counters[0], *counters[1]})
    table = np.array([[counter[name] for name in names] for counter in counters])
    if (table.sum(axis=1) == totals).all():
        p_value = _contingency_p(table)
    else:
        p_value = min(1.0, len(names) * min(_contingency_p(np.stack([having, totals - having], axis=1)) for having in table.T))
    shares = [dict(zip(names, (counts / total).tolist(), strict=True)) for counts, total in zip(table, totals, strict=True)]
    return LabelShift(first=shares[0], second=shares[1], p=p_value)


def _contingency_p(table: NDArray[np.int64]) -> float:
    """Of a table whose rows are the sets, shape (2, k); a column that nobody is in says nothing."""
    table = table[:, table.any(axis=0)]
    return float(stats.chi2_contingency(table, correction=False).pvalue) if table.shape[1] > 1 else 1.0


def unseen_shares(counts: WordCounts) -> tuple[float, float]:
    """Share of the second set's distinct words, and of its word occurrences, that the first set does not have; 0 to 1."""
    first, second = counts.totals
    unseen = first == 0
    types, tokens = int((second > 0).sum()), int(second.sum())
    return (int((unseen & (second > 0)).sum()) / types if types else 0.0), (int(second[unseen].sum()) / tokens if tokens else 0.0)
