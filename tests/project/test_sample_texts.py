"""The sample files are what they promise: enough rows, balanced, and no two that share most of their words."""

import csv
import itertools
from collections import Counter

import pytest

from tlgui.core.places import resources

_LABELS = {"billing", "change", "arrival", "defect", "staff", "account"}


def _rows(name):
    with (resources() / "sample" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", ["hotel_en", "shop_en", "hotel_zh", "shop_zh"])
def test_rows_and_labels(name):
    rows = _rows(name)
    counts = Counter(row["label"] for row in rows)
    assert len(rows) >= 250
    assert set(counts) == _LABELS
    assert min(counts.values()) >= 38
    assert all(row["text"].strip() for row in rows)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_messages_share_most_of_their_words(language):
    texts = [row["text"] for domain in ("hotel", "shop") for row in _rows(f"{domain}_{language}")]
    features = [_words(text) if language == "en" else _bigrams(text) for text in texts]
    worst = max((len(a & b) / len(a | b), i) for i, a in enumerate(features) for b in features[:i])
    assert worst[0] < 0.5, texts[worst[1]]


def _words(text):
    return frozenset("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _bigrams(text):
    return frozenset(a + b for a, b in itertools.pairwise(text))
