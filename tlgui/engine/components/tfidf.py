"""Words or characters counted and weighted: the features of the no-transfer baselines."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from scipy.sparse import vstack

from tlgui.core.errors import StrategyError
from tlgui.core.files import write_atomically
from tlgui.engine.files import load_tensors, save_tensors

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

_VOCABULARY, _WEIGHTS = "vocabulary.json", "idf.safetensors"
#: Texts between two looks at the stop flag.
_CHUNK = 2000


def han_share(texts: Sequence[str]) -> float:
    """Share of Chinese characters among the letters of up to 1,000 texts."""
    letters = [character for text in texts[:1000] for character in text[:2000] if character.isalpha()]
    return sum("\u3400" <= character <= "\u9fff" for character in letters) / max(1, len(letters))


class TfidfFeaturiser:
    """TF-IDF vectors with sublinear term frequency and unit length, as scikit-learn computes them.

    Attributes:
        vectorizer: the fitted scikit-learn object.
        analyzer: ``word`` or ``char``.
        ngram_range: shortest and longest n-gram.
    """

    kind: ClassVar[str] = "tfidf"

    def __init__(self, vectorizer: "TfidfVectorizer", analyzer: str, ngram_range: tuple[int, int]) -> None:
        self.vectorizer = vectorizer
        self.analyzer = analyzer
        self.ngram_range = ngram_range

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        *,
        analyzer: str,
        ngram_range: tuple[int, int],
        min_df: int,
        check_stop: Callable[[], None] = lambda: None,
    ) -> "TfidfFeaturiser":
        """Learn vocabulary and weights. Where no term stands in ``min_df`` texts, every term counts.

        Raises:
            StrategyError: ``strategy.no_terms``: the texts contain nothing to count.
        """
        for least in (min_df, 1):
            vectorizer = _vectorizer(analyzer, ngram_range, min_df=min(least, len(texts)))
            try:
                vectorizer.fit(_watched(texts, check_stop))
            except ValueError as error:  # scikit-learn's way to say that the vocabulary is empty
                if "vocabulary" not in str(error) and "no terms" not in str(error):
                    raise
            else:
                return cls(vectorizer, analyzer, ngram_range)
        raise StrategyError("strategy.no_terms", rows=len(texts))

    @property
    def terms(self) -> list[str]:
        """What is counted, in the order of the components of a vector."""
        return sorted(self.vectorizer.vocabulary_, key=self.vectorizer.vocabulary_.__getitem__)

    def transform(self, texts: Sequence[str], *, advance: Callable[[int], None] = lambda _: None) -> Any:
        """Vectors as scipy CSR float32 of shape (n, terms); ``advance`` hears of every chunk and may raise Stopped."""
        parts = [self.vectorizer.transform([""])[:0]]  # no texts give a matrix too
        for start in range(0, len(texts), _CHUNK):
            chunk = texts[start : start + _CHUNK]
            parts.append(self.vectorizer.transform(chunk))
            advance(len(chunk))
        return vstack(parts, format="csr", dtype=np.float32)

    def save(self, folder: Path) -> dict[str, Any]:
        """Write the vocabulary to ``folder`` and return what :meth:`load` needs besides it."""
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / _VOCABULARY, json.dumps({"schema_version": 1, "terms": self.terms}, ensure_ascii=False))
        save_tensors(folder / _WEIGHTS, {"idf": self.vectorizer.idf_})
        return {"kind": self.kind, "analyzer": self.analyzer, "ngram_range": list(self.ngram_range)}

    @classmethod
    def load(cls, folder: Path, settings: dict[str, Any]) -> "TfidfFeaturiser":
        """Read what :meth:`save` has written."""
        terms = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))["terms"]
        low, high = settings["ngram_range"]
        vectorizer = _vectorizer(settings["analyzer"], (low, high), vocabulary={term: i for i, term in enumerate(terms)})
        vectorizer.idf_ = load_tensors(folder / _WEIGHTS)["idf"]
        return cls(vectorizer, settings["analyzer"], (low, high))


def _vectorizer(analyzer: str, ngram_range: tuple[int, int], **options: Any) -> "TfidfVectorizer":
    from sklearn.feature_extraction.text import TfidfVectorizer  # takes more than a second to import

    return TfidfVectorizer(analyzer=analyzer, ngram_range=ngram_range, sublinear_tf=True, dtype=np.float32, **options)


def _watched(texts: Sequence[str], check_stop: Callable[[], None]) -> Iterator[str]:
    """The texts one by one; a stop is honoured on the way, which scikit-learn itself would not do."""
    for i, text in enumerate(texts):
        if i % _CHUNK == 0:
            check_stop()
        yield text
