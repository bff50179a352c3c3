"""When two texts count as the same: equal after compatibility normalisation, case folding and collapsing of white space."""

import unicodedata
from collections.abc import Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import partial
from typing import Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.data.watch import Watch

_BATCH = 4096
#: Batches that wait to be hashed at most.
_AHEAD = 2
_KEYS_AT_ONCE = 8192  # more would hold the interpreter, and with it the window, for too long at a time
#: White space that is collapsed.
_UNTIDY = r"^ | $|  |[\t-\r\x1c-\x1f]"


def normalised(text: str) -> str:
    """NFKC, case folded, each run of white space one space, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())


def text_keys(texts: pa.ChunkedArray, watch: Watch) -> NDArray[np.int64]:
    """One number for each text, shape (n,): the same for texts that count as the same, within this process.

    The numbers are Python's 64-bit hashes of the normalised texts: among ten million different texts, a pair of equal numbers turns up
    in three of a million cases.
    """
    keys = np.empty(len(texts), dtype=np.int64)
    position = 0
    for chunk in texts.chunks:
        for start in range(0, len(chunk), _KEYS_AT_ONCE):
            watch.check()
            block = chunk.slice(start, _KEYS_AT_ONCE)
            keys[position : position + len(block)] = _block_keys(block)
            position += len(block)
    return keys


@dataclass(frozen=True, slots=True)
class TextKeys:
    """What dividing rows must know of their texts.

    Attributes:
        keys: :func:`text_keys`, shape (n,).
        blank: whether there is nothing but white space, shape (n,).
    """

    keys: NDArray[np.int64]
    blank: NDArray[np.bool_]

    @classmethod
    def of(cls, texts: pa.ChunkedArray, watch: Watch) -> Self:
        """Of all texts, one after the other.

        Raises:
            Stopped: the user asked for it.
        """
        return cls(text_keys(texts, watch), is_blank(texts))


class TextKeysBeside:
    """The same, computed by another thread while the file is still being read; much of that work needs no lock of Python's.

    Args:
        executor: with one thread, so that the batches keep their order.
    """

    def __init__(self, executor: Executor, watch: Watch) -> None:
        self._executor, self._watch = executor, watch
        self._parts: list[Future[TextKeys]] = []

    def add(self, texts: pa.Array) -> None:
        """The texts of one batch more; waits rather than let many of them pile up.

        Raises:
            Stopped: the user asked for it.
        """
        if len(self._parts) >= _AHEAD:
            self._parts[-_AHEAD].result()
        self._parts.append(self._executor.submit(TextKeys.of, pa.chunked_array([texts]), self._watch))

    def result(self) -> TextKeys:
        """Of all texts that were added.

        Raises:
            Stopped: the user asked for it.
        """
        parts = [part.result() for part in self._parts]
        keys = np.concatenate([np.empty(0, dtype=np.int64), *(part.keys for part in parts)])
        return TextKeys(keys, np.concatenate([np.empty(0, dtype=bool), *(part.blank for part in parts)]))


def is_blank(cells: pa.Array | pa.ChunkedArray) -> NDArray[np.bool_]:
    """Which cells hold nothing but white space."""
    blank = pc.or_(pc.equal(pc.binary_length(cells), 0), pc.utf8_is_space(cells))
    return np.asarray(blank.to_numpy(zero_copy_only=False) if isinstance(blank, pa.Array) else blank.to_numpy())


def _block_keys(texts: pa.Array) -> NDArray[np.int64]:
    """The same for some texts. Most English ones only need lower case, which takes a tenth of the time for all of them together."""
    simple = pc.string_is_ascii(texts).to_numpy(zero_copy_only=False)
    simple[simple] = ~pc.match_substring_regex(texts.filter(pa.array(simple)), _UNTIDY).to_numpy(zero_copy_only=False)
    lowered = pc.ascii_lower(texts.filter(pa.array(simple))).to_pylist()
    others = texts.filter(pa.array(~simple)).to_pylist()
    keys = np.empty(len(texts), dtype=np.int64)
    keys[simple] = np.fromiter(map(hash, lowered), dtype=np.int64, count=len(lowered))
    # The steps of normalised(), each as one loop inside of the interpreter: that takes two thirds of the time.
    folded = map(str.casefold, map(partial(unicodedata.normalize, "NFKC"), others))
    keys[~simple] = np.fromiter(map(hash, map(" ".join, map(str.split, folded))), dtype=np.int64, count=len(others))
    return keys


def text_blocks(texts: pa.ChunkedArray, size: int = _BATCH) -> Iterable[list[str]]:
    """The texts as Python strings, at most ``size`` at a time."""
    for chunk in texts.chunks:
        for start in range(0, len(chunk), size):
            yield chunk.slice(start, size).to_pylist()
