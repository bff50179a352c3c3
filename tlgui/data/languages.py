"""In which languages texts are written."""

import functools
import random
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Texts that are looked at; more would not change what is said.
SAMPLE = 300
#: A language below this share is more often an error of the identification than a language.
_SOME = 0.05
#: Characters of a text that are looked at.
_ENOUGH = 500
#: Varieties that are written with the characters, or the words, of a language that models name; short messages are often taken for
#: one of them (4 % of CLINC150's for Nigerian Pidgin).
_VARIETIES = {"wuu": "zh", "yue": "zh", "hak": "zh", "gan": "zh", "nan": "zh", "lzh": "zh", "cdo": "zh", "pcm": "en"}


def language_shares(texts: Sequence[str]) -> dict[str, float]:
    """The languages of up to :data:`SAMPLE` of ``texts``, as py3langid identifies them (Lui and Baldwin 2012, langid.py).

    A text counts as much as its identification is sure, so that short and mixed texts do not decide.

    Returns:
        Share, 0 to 1, by ISO 639 code, the largest first; languages below 5 % are left out. Empty where no text has a letter.
    """
    weights: dict[str, float] = defaultdict(float)
    for text in (texts[place] for place in _places(len(texts))):
        if any(map(str.isalpha, text)):
            language, probability = _identifier().classify(text[:_ENOUGH])
            weights[_VARIETIES.get(language, language)] += float(probability)
    total = sum(weights.values())
    shares = {language: weight / total for language, weight in weights.items()}
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
