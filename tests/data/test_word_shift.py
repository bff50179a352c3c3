"""Distances of the words of two sets of texts, against golden numbers and independent implementations."""

import random

import numpy as np
import pytest
from scipy.spatial.distance import jensenshannon
from scipy.stats import chi2, chi2_contingency, ks_2samp
from sklearn.feature_extraction.text import CountVectorizer

from tlgui.data.word_shift import (
    WordCounts,
    divergence_of_words,
    jensen_shannon,
    label_shift,
    length_shift,
    log_odds,
    smallest_word_p,
    typical_words,
    unseen_shares,
    vocabulary_overlap,
    words,
)

_WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("ado", "eni", "iru", "olo", "uma", "ytri")]


def texts(seed: int, count: int, vocabulary: list[str] = _WORDS) -> list[str]:
    """Sentences of words with falling frequency."""
    generator = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    return [" ".join(generator.choices(vocabulary, weights, k=generator.randint(4, 20))) for _ in range(count)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The room, the ROOM!", ["the", "room", "the", "room"]),
        ("don't snake_case 3rd", ["don't", "snake", "case", "rd"]),
        ("房间很冷", ["房间", "间很", "很冷"]),
        ("wifi信号好very慢", ["wifi", "信号", "号好", "very", "慢"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("ＷｉＦｉ", ["wifi"]),
        ("12 : !", []),
        ("I'm sure: it\u2019s 'quoted' o'clock'", ["i'm", "sure", "it's", "quoted", "o'clock"]),
    ],
)
def test_words(text, expected):
    assert words(text) == expected


def test_counts_agree_with_scikit_learn():
    first, second = texts(1, 50), texts(2, 70)
    counts = WordCounts.of(first, second)
    oracle = CountVectorizer(token_pattern=r"[^\W\d_]+").fit(first + second)
    assert list(counts.vocabulary) == list(oracle.get_feature_names_out())
    assert (counts.first.toarray() == oracle.transform(first).toarray()).all()
    assert (counts.second.toarray() == oracle.transform(second).toarray()).all()


def test_overlap_is_the_jaccard_index_of_frequent_words():
    first, second = texts(1, 60, _WORDS[:50]), texts(2, 60, _WORDS[20:])
    vocabularies = [set(CountVectorizer(token_pattern=r"[^\W\d_]+", min_df=3).fit(side).vocabulary_) for side in (first, second)]
    expected = len(vocabularies[0] & vocabularies[1]) / len(vocabularies[0] | vocabularies[1])
    assert 0 < expected < 1
    assert vocabulary_overlap(WordCounts.of(first, second)) == expected
    assert vocabulary_overlap(WordCounts.of(["a"], ["b"])) is None


def test_jensen_shannon():
    assert jensen_shannon(np.array([5, 3, 0, 2]), np.array([1, 4, 3, 2])) == pytest.approx(0.2601634258935058, abs=1e-14)
    first, second = np.array([7, 0, 1, 9]), np.array([1, 5, 5, 0])
    assert jensen_shannon(first, second) == pytest.approx(jensenshannon(first, second, base=2) ** 2, abs=1e-14)
    assert jensen_shannon(first, first * 3) == pytest.approx(0, abs=1e-15)
    assert jensen_shannon(np.array([1, 0]), np.array([0, 1])) == 1.0


def test_divergence_has_an_interval():
    close = divergence_of_words(WordCounts.of(texts(1, 300), texts(2, 300)))
    far = divergence_of_words(WordCounts.of(texts(1, 300, _WORDS[:50]), texts(2, 300, _WORDS[25:])))
    assert close.low <= close.value <= close.high < far.low <= far.value <= far.high
    assert divergence_of_words(WordCounts.of(["a"], ["1"])) is None


@pytest.mark.parametrize(
    ("prior", "expected"),
    [
        (11.8, [2.2249521098327287, -2.1313384085016027, 0.053462602561616175, 4.062021343264166, -3.5211640643011664]),
        (50.0, [1.8837329358776085, -2.0542980198492535, 0.04308573868185556, 3.27222727376467, -3.0433320217151856]),
    ],
)
def test_log_odds_are_those_of_convokit(prior, expected):
    """FightingWords of ConvoKit 5.0.0 with a prior vector of these shares; it counts in float32."""
    first, second = np.array([10, 0, 5, 40, 3]), np.array([2, 8, 5, 25, 20])
    assert log_odds(first, second, prior_counts=prior) == pytest.approx(expected, rel=1e-6)
    assert log_odds(second, first, prior_counts=prior) == pytest.approx([-score for score in expected], rel=1e-6)


def test_planted_word_is_found_and_named():
    first, second = texts(1, 500), texts(2, 500)
    planted = [f"{text} kettle" if row % 10 == 0 else text for row, text in enumerate(second)]
    counts = WordCounts.of(first, planted)
    _, typical = typical_words(counts)
    assert typical[0].word == "kettle"
    assert (typical[0].first_texts, typical[0].second_texts) == (0, 50)
    assert typical[0].p < 1e-10
    assert smallest_word_p(counts) < 1e-6
    assert smallest_word_p(WordCounts.of(first, second)) > 0.01


def test_words_do_not_find_differences_where_there_are_none():
    everything = texts(5, 800)
    found = 0
    for seed in range(60):
        shuffled = random.Random(seed).sample(everything, len(everything))
        found += smallest_word_p(WordCounts.of(shuffled[:400], shuffled[400:])) <= 0.05
    assert found <= 7


def test_word_p_is_the_chi_squared_test():
    first, second = ["kettle hot"] * 30 + ["hot"] * 70, ["kettle hot"] * 10 + ["hot"] * 90
    expected = chi2_contingency([[30, 70], [10, 90]], correction=False).pvalue
    # Two words are tested; the one in every text differs nowhere.
    assert smallest_word_p(WordCounts.of(first, second)) == pytest.approx(2 * expected)
    assert smallest_word_p(WordCounts.of(["1"], ["2"])) == 1.0


def test_unseen_words():
    assert unseen_shares(WordCounts.of(["a b"], ["a c c d"])) == (2 / 3, 3 / 4)
    assert unseen_shares(WordCounts.of(["a"], [""])) == (0.0, 0.0)


def test_lengths_and_labels():
    short, long = [3, 4, 5, 4, 3] * 10, [9, 8, 4, 9, 9] * 10
    shift = length_shift(short, long)
    assert (shift.ks, shift.p) == pytest.approx((ks_2samp(short, long).statistic, ks_2samp(short, long).pvalue))
    assert (shift.first_median, shift.second_median) == (4, 9)
    assert length_shift([], long) is None
    labels = label_shift([("a",)] * 30 + [("b",)] * 10, [("a",)] * 10 + [("b",)] * 20 + [("c",)] * 10)
    assert labels.first == {"a": 0.75, "b": 0.25, "c": 0.0}
    assert labels.p == pytest.approx(chi2_contingency([[30, 10, 0], [10, 20, 10]]).pvalue)
    assert label_shift([("a",)], [(), ()]) is None
    assert label_shift([("a",)] * 5, [("a",)] * 5).p == 1.0


def test_several_labels_of_a_row():
    first = [("a", "b")] * 30 + [("b",)] * 10 + [()] * 7  # the last have none and do not count
    second = [("a", "b")] * 10 + [("b",)] * 20 + [("b", "c")] * 10
    shift = label_shift(first, second)
    assert shift.first == {"a": 0.75, "b": 1.0, "c": 0.0}
    assert shift.second == {"a": 0.25, "b": 1.0, "c": 0.25}
    # Pearson's statistic of [[30, 10], [10, 30]] is 80 (30 * 30 - 10 * 10)^2 / 40^4 = 20, that of "c" is 80 / 7; "b" cannot differ.
    assert shift.p == pytest.approx(3 * chi2.sf(20, 1))
    assert label_shift(first, first[::-1]).p == 1.0


def test_a_word_that_one_set_alone_has_is_the_most_typical():
    vocabulary = [f"w{''.join(chr(97 + int(digit)) for digit in str(number))}" for number in range(4000)]
    first, second = texts(3, 600, vocabulary), texts(4, 600, vocabulary)
    planted = [f"{text} kettle" if row % 10 == 0 else text for row, text in enumerate(second)]
    planted[3] += " bread" * 200  # often, but in one text
    planted[4] += " bread"
    planted[5] += " bread"
    typical = typical_words(WordCounts.of(first, planted))[1]
    assert typical[0].word == "kettle"
    assert (typical[0].first_texts, typical[0].second_texts) == (0, 60)
    assert typical[0].p < 1e-12
    assert "bread" not in [word.word for word in typical[:5]]
