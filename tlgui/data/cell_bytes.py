"""The bytes of a column, without a copy: many questions about cells are answered by them sooner than by their characters."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

#: Bytes that a white character can begin with, shape (256,).
_BEGINS_SPACE = np.zeros(256, dtype=bool)
_BEGINS_SPACE[sorted({chr(code).encode()[0] for code in range(0xD800) if chr(code).isspace()})] = True
#: From here on, as signed numbers, bytes begin a character.
_FIRST_OF_CHARACTER = -64


def cell_bytes(cells: pa.Array) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    """Where the cells begin, and where the last one ends, shape (n + 1,), and the UTF-8 that this counts in, shape (bytes,); read only."""
    cells = cells.cast(pa.string())
    _, offsets, content = cells.buffers()
    bounds = np.frombuffer(offsets, dtype=np.int32)[cells.offset : cells.offset + len(cells) + 1]
    return bounds, np.frombuffer(content or b"", dtype=np.uint8)


def characters(cells: pa.Array) -> int:
    """How many there are in all cells: as many as there are bytes that begin one."""
    bounds, content = cell_bytes(cells)
    return int(np.count_nonzero(content.view(np.int8)[bounds[0] : bounds[-1]] >= _FIRST_OF_CHARACTER))


def is_blank(cells: pa.Array | pa.ChunkedArray) -> NDArray[np.bool_]:
    """Which cells hold nothing but white space, shape (n,)."""
    chunks = cells.chunks if isinstance(cells, pa.ChunkedArray) else [cells]
    return np.concatenate([np.zeros(0, dtype=bool), *map(_blank_cells, chunks)])


def _blank_cells(cells: pa.Array) -> NDArray[np.bool_]:
    bounds, content = cell_bytes(cells)
    blank: NDArray[np.bool_] = bounds[:-1] == bounds[1:]
    if len(content):
        # An empty cell at the end begins behind the last byte.
        undecided = np.flatnonzero(_BEGINS_SPACE[content.take(bounds[:-1], mode="clip")] & ~blank)
        blank[undecided] = pc.utf8_is_space(cells.take(pa.array(undecided)).cast(pa.string())).to_numpy(zero_copy_only=False)
    return blank
