"""When two texts count as the same: equal after compatibility normalisation, case folding and collapsing of white space."""

import unicodedata
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.data.watch import Watch

_BATCH = 4096


def normalised(text: str) -> str:
    """NFKC, case folded, each run of white space one space, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold().split())


def text_keys(texts: pa.ChunkedArray, watch: Watch) -> NDArray[np.uint64]:
    """One number for each text, shape (n,): the same for texts that count as the same, on every machine.

    The numbers are 64-bit BLAKE2b hashes of the normalised texts: among ten million different texts, a pair of equal numbers turns
    up in three of a million cases.
    """
    keys = np.empty(len(texts), dtype=np.uint64)
    position = 0
    for block in text_blocks(texts):
        watch.check()
        digests = b"".join(blake2b(normalised(text).encode("utf-8", "replace"), digest_size=8).digest() for text in block)
        keys[position : position + len(block)] = np.frombuffer(digests, dtype="<u8")
        position += len(block)
    return keys


def text_blocks(texts: pa.ChunkedArray, size: int = _BATCH) -> Iterable[list[str]]:
    """The texts as Python strings, at most ``size`` at a time."""
    for chunk in texts.chunks:
        for start in range(0, len(chunk), size):
            yield chunk.slice(start, size).to_pylist()
