"""A number for each text that costs next to nothing and tells most different texts apart.

Each character has a random weight, and a text has the sum of the weights of its characters after compatibility decomposition and case
folding, white space left out. All of that is done character by character, which a table does at the speed of memory, and none of it
changes the sum of a text that is normalised, folded or tidied up: texts that count as the same (:mod:`tlgui.data.text_keys`) have the
same sum. The converse does not hold: anagrams have the same sum, too.
"""

import sys
import unicodedata
from concurrent.futures import Executor, Future
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.data.cell_bytes import cell_bytes
from tlgui.data.watch import Watch

Sums = NDArray[np.uint64]

#: Texts that are summed up at once: what they need fits into the cache of a processor.
_AT_ONCE = 2048
#: Batches that wait for the thread at most.
_AHEAD = 2
_PAGE = 256
_SURROGATES = range(0xD800, 0xE000)
_UTF_32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"


def character_sums(texts: pa.ChunkedArray, watch: Watch) -> Sums:
    """The sum of each text, shape (n,), modulo 2**64; the same on every machine.

    Raises:
        Stopped: the user asked for it.
    """
    sums = np.zeros(len(texts), dtype=np.uint64)
    position = 0
    for chunk in texts.chunks:
        for start in range(0, len(chunk), _AT_ONCE):
            watch.check()
            block = chunk.slice(start, _AT_ONCE)
            _add_up(block, sums[position : position + len(block)])
            position += len(block)
    return sums


class SumsBeside:
    """The same, computed by another thread while the file is still being read; most of that work needs no lock of Python's.

    Args:
        executor: with one thread, so that the batches keep their order.
    """

    def __init__(self, executor: Executor, watch: Watch) -> None:
        self._executor, self._watch = executor, watch
        self._parts: list[Future[Sums]] = []

    def add(self, texts: pa.Array) -> None:
        """The texts of one batch more; waits rather than let many of them pile up.

        Raises:
            Stopped: the user asked for it.
        """
        if len(self._parts) >= _AHEAD:
            self._parts[-_AHEAD].result()
        self._parts.append(self._executor.submit(character_sums, pa.chunked_array([texts]), self._watch))

    def result(self) -> Sums:
        """Of all texts that were added since the last call, shape (n,).

        Raises:
            Stopped: the user asked for it.
        """
        parts, self._parts = self._parts, []
        return np.concatenate([np.empty(0, dtype=np.uint64), *(part.result() for part in parts)])


def _add_up(texts: pa.Array, sums: Sums) -> None:
    codes = np.frombuffer(_joined(texts).encode(_UTF_32), dtype=np.uint32)
    if not len(codes):
        return
    weights = _weights().of(codes)
    lengths = pc.utf8_length(texts).to_numpy(zero_copy_only=False)
    filled = lengths > 0
    lengths = lengths[filled]
    sums[filled] = np.add.reduceat(weights, np.cumsum(lengths) - lengths)


def _joined(texts: pa.Array) -> str:
    """All texts without anything between them."""
    bounds, content = cell_bytes(texts)
    return str(content[bounds[0] : bounds[-1]].data, "utf-8")


class _Weights:
    """The table, filled in page by page as characters are met: all of it would take three seconds."""

    #: Stands for a character that was not met yet.
    _UNKNOWN = np.uint64(0xFFFF_FFFF_FFFF_FFFF)

    def __init__(self) -> None:
        self._table = np.full(sys.maxunicode + 1, self._UNKNOWN, dtype=np.uint64)

    def of(self, codes: NDArray[np.uint32]) -> Sums:
        """The weight of each code point, shape (n,)."""
        # Code points are always within the table; not having to look takes half of the time.
        weights: Sums = self._table.take(codes, mode="clip")
        unknown = weights == self._UNKNOWN
        if unknown.any():
            for page in np.unique(codes[unknown] // _PAGE).tolist():
                self._fill(range(page * _PAGE, (page + 1) * _PAGE))
            weights = self._table.take(codes, mode="clip")
        return weights

    def _fill(self, page: range) -> None:
        weights = _scrambled(np.array(page, dtype=np.uint64))
        if page[0] not in _SURROGATES:
            for place, character in enumerate(map(chr, page)):
                if (plain := _decomposed(character)) != character:
                    weights[place] = _scrambled(np.array([ord(sign) for sign in plain], dtype=np.uint64)).sum()
        self._table[page.start : page.stop] = weights


@cache
def _weights() -> _Weights:
    return _Weights()


def _decomposed(character: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
    return "".join(folded.split())


def _scrambled(codes: NDArray[np.uint64]) -> Sums:
    """Numbers that look random, by the finaliser of SplitMix64 (Steele, Lea and Flood 2014)."""
    mixed = (codes + np.uint64(1)) * np.uint64(0x9E37_79B9_7F4A_7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58_476D_1CE4_E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D0_49BB_1331_11EB)
    return mixed ^ (mixed >> np.uint64(31))
