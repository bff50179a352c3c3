"""When two texts count as the same: equal after compatibility normalisation, case folding and collapsing of white space."""

import unicodedata
from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.data.watch import Watch

_BATCH = 4096
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


def _block_keys(texts: pa.Array) -> NDArray[np.int64]:
    """The same for some texts. Most English ones only need lower case, which takes a tenth of the time for all of them together."""
    simple = pc.string_is_ascii(texts).to_numpy(zero_copy_only=False)
    simple[simple] = ~pc.match_substring_regex(texts.filter(pa.array(simple)), _UNTIDY).to_numpy(zero_copy_only=False)
    lowered = pc.ascii_lower(texts.filter(pa.array(simple))).to_pylist()
    others = texts.filter(pa.array(~simple)).to_pylist()
    keys = np.empty(len(texts), dtype=np.int64)
    keys[simple] = np.fromiter(map(hash, lowered), dtype=np.int64, count=len(lowered))
    keys[~simple] = np.fromiter((hash(normalised(text)) for text in others), dtype=np.int64, count=len(others))
    return keys


def text_blocks(texts: pa.ChunkedArray, size: int = _BATCH) -> Iterable[list[str]]:
    """The texts as Python strings, at most ``size`` at a time."""
    for chunk in texts.chunks:
        for start in range(0, len(chunk), size):
            yield chunk.slice(start, size).to_pylist()
