"""In which languages texts are written."""

import functools
import random
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Texts that are looked at; more would not change what is said.
SAMPLE = 300
#: A language below this share is more often an error of the identification than a language.
_SOME = 0.05
#: Characters of a text that are looked at.
_ENOUGH = 500
#: No language is impossible.
_LEAST = 1e-9
_ITERATIONS = 50
#: Varieties that are written with the characters, or the words, of a language that models name; short messages are often taken for
#: one of them (4% of CLINC150's for Nigerian Pidgin).
_VARIETIES = {"wuu": "zh", "yue": "zh", "hak": "zh", "gan": "zh", "nan": "zh", "lzh": "zh", "cdo": "zh", "pcm": "en"}


def language_shares(texts: Sequence[str]) -> dict[str, float]:
    """The languages of up to :data:`SAMPLE` of ``texts``, as py3langid identifies them (Lui and Baldwin 2012, langid.py).

    A word or two fits many languages. The shares are therefore those under which all texts together are most likely (mixture proportions
    by expectation maximisation): short texts count for the languages that clearer ones speak for, too.

    Returns:
        Share, 0 to 1, by ISO 639 code, the largest first; languages below 5% are left out. Empty where no text has a letter.
    """
    rows: list[dict[str, float]] = []
    for text in (texts[place] for place in _places(len(texts))):
        if any(map(str.isalpha, text)):
            row: dict[str, float] = defaultdict(float)
            for language, probability in _identifier().rank(text[:_ENOUGH]):
                row[_VARIETIES.get(language, language)] += float(probability)
            rows.append(row)
    if not rows:
        return {}
    languages = sorted(rows[0])
    likelihoods = np.maximum([[row[language] for language in languages] for row in rows], _LEAST)
    proportions = np.full(len(languages), 1 / len(languages))
    for _ in range(_ITERATIONS):
        posterior = likelihoods * proportions
        proportions = (posterior / posterior.sum(axis=1, keepdims=True)).mean(axis=0)
    shares = dict(zip(languages, proportions.tolist(), strict=True))
    kept = sorted((language for language in shares if shares[language] >= _SOME), key=lambda language: (-shares[language], language))
    return {language: shares[language] for language in kept}


def some_texts(column: pa.ChunkedArray) -> list[str]:
    """Up to :data:`SAMPLE` texts from all over a column of strings, without the missing ones."""
    return [text for text in column.take(pa.array(_places(len(column)), pa.int64())).to_pylist() if text]


def _places(count: int) -> list[int]:
    """Drawn, not evenly spaced: rows of two languages may alternate."""
    return sorted(random.Random(0).sample(range(count), min(SAMPLE, count)))


@functools.cache
def _identifier() -> "LanguageIdentifier":
    """Made once: its model takes about a second to unpack."""
    from py3langid.langid import LanguageIdentifier

    return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=True)
