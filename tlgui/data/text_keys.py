"""When two texts count as the same: equal after compatibility normalisation, case folding and collapsing of white space."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.data.character_sums import Sums, character_sums
from tlgui.data.watch import Watch

_BATCH = 4096
_MARKS = 1 << 20
#: Repeated keys are looked up if they are fewer than one in so many.
_FEW = 50
_KEYS_AT_ONCE = 8192  # more would hold the interpreter, and with it the window, for too long at a time


def normalised(text: str) -> str:
    """NFKC, case folded, each run of white space one space, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())


def text_keys(texts: pa.ChunkedArray, watch: Watch, sums: Sums | None = None) -> NDArray[np.int64]:
    """One number for each text, shape (n,): the same for texts that count as the same, within this process.

    Most texts are told apart by their sums; those that share one are normalised, and Python's 64-bit hash is their number. Among ten
    million different texts, a pair of equal numbers turns up in three of a million cases.

    Args:
        sums: :func:`~tlgui.data.character_sums.character_sums` of the texts, if they are known; overwritten.

    Raises:
        Stopped: the user asked for it.
    """
    return _told_apart(texts, character_sums(texts, watch) if sums is None else sums, watch)[0]


def _told_apart(texts: pa.ChunkedArray, sums: Sums, watch: Watch) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The keys, and which texts were not told apart by their sums."""
    keys = sums.view(np.int64)
    shared = repeated(keys)
    position = 0
    for chunk in texts.chunks if shared.any() else ():
        for start in range(0, len(chunk), _KEYS_AT_ONCE):
            watch.check()
            block = chunk.slice(start, _KEYS_AT_ONCE)
            places = np.flatnonzero(shared[position : position + len(block)])
            keys[position + places] = [hash(normalised(text)) for text in block.take(pa.array(places)).to_pylist()]
            position += len(block)
    return keys, shared


def repeated(keys: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which keys occur more than once, shape (n,)."""
    ordered = np.sort(keys)  # without their places: that would take ten times as long
    again = ordered[1:] == ordered[:-1]
    if np.count_nonzero(again) > len(keys) // _FEW:
        order = np.argsort(keys)
        by_order = np.zeros(len(keys), dtype=bool)
        by_order[order[1:]] = again
        by_order[order[:-1]] |= again
        return by_order
    # Most of the others are ruled out by their last bits, looked up in a table that fits into the cache of a processor.
    values = ordered[1:][again]
    marked = np.zeros(_MARKS, dtype=bool)
    marked[values & (_MARKS - 1)] = True
    found: NDArray[np.bool_] = marked[keys & (_MARKS - 1)]
    found[found] = np.isin(keys[found], values)
    return found


@dataclass(frozen=True, slots=True)
class TextKeys:
    """What dividing rows must know of their texts.

    Attributes:
        keys: :func:`text_keys`, shape (n,).
        shared: whether the key may occur more than once, shape (n,); certain is only the contrary.
        blank: whether there is nothing but white space, shape (n,).
    """

    keys: NDArray[np.int64]
    shared: NDArray[np.bool_]
    blank: NDArray[np.bool_]

    @classmethod
    def of(cls, texts: pa.ChunkedArray, watch: Watch, sums: Sums | None = None) -> Self:
        """Of all texts.

        Args:
            sums: as in :func:`text_keys`; overwritten.

        Raises:
            Stopped: the user asked for it.
        """
        sums = character_sums(texts, watch) if sums is None else sums
        blank = sums == 0
        return cls(*_told_apart(texts, sums, watch), blank)


def text_blocks(texts: pa.ChunkedArray, size: int = _BATCH) -> Iterable[list[str]]:
    """The texts as Python strings, at most ``size`` at a time."""
    for chunk in texts.chunks:
        for start in range(0, len(chunk), size):
            yield chunk.slice(start, size).to_pylist()
