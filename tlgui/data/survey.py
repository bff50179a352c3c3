"""One pass over all rows of a file: counts, the facts about each column, the preview."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.data.cell_bytes import cell_bytes, characters, is_blank
from tlgui.data.columns import ColumnFacts, has_letters
from tlgui.data.label_hints import mean_missing
from tlgui.data.problems import RowLog
from tlgui.data.watch import Watch

#: Distinct values are counted up to this number; a column with more is no column of labels.
MOST_VALUES = 2000
#: Bytes above which a cell is worth a word.
HUGE_CELL = 1_000_000
#: Bytes of distinct values that are kept at most.
_MOST_VALUE_BYTES = 4 << 20
_SAMPLES = 100
_LOOKED_AT = 5
#: So many different values are told to those who choose roles.
_FEW_VALUES = 20
_PREVIEW_CELL = 500


@dataclass(slots=True)
class Value:
    """One distinct value of a column: how often it occurs, and in which row first (counted from 0)."""

    count: int
    first_row: int


@dataclass(slots=True)
class ColumnTally:
    """What is counted of one column while the rows stream by.

    Attributes:
        name: of the column.
        filled: cells with more than white space.
        empty: the other rows; blank rows are not among them.
        nothing: cells with a word that stands for nothing, such as NaN.
        characters: in all cells.
        values: distinct filled values, None once there are too many.
        longest: length in bytes of the longest cell, and its row.
        samples: the first different values, cut.
    """

    name: str
    filled: int = 0
    empty: RowLog = field(default_factory=RowLog)
    nothing: RowLog = field(default_factory=RowLog)
    characters: int = 0
    values: dict[str, Value] | None = field(default_factory=dict)
    longest: tuple[int, int] = (0, 0)
    samples: list[str] = field(default_factory=list)

    def add(self, cells: pa.Array, is_empty: NDArray[np.bool_], blank: NDArray[np.bool_], position: int) -> None:
        """Count the cells of one batch whose first row is ``position``."""
        missing = np.flatnonzero(is_empty & ~blank)
        self.empty.extend((missing + position).tolist(), len(missing))
        self.filled += len(cells) - int(is_empty.sum())
        self.characters += characters(cells)
        lengths = np.diff(cell_bytes(cells)[0])
        longest = int(lengths.argmax())
        self.longest = max(self.longest, (int(lengths[longest]), position + longest), key=lambda item: item[0])
        self._sample(cells)
        encoded = self._count_values(cells, is_empty, position) if self.values is not None else None
        rows = mean_missing(cells if encoded is None else encoded.dictionary)  # a few values stand in many cells
        if encoded is not None and len(rows):
            rows = np.flatnonzero(np.isin(encoded.indices.to_numpy(), rows))
        self.nothing.extend((rows + position).tolist(), len(rows))

    def _count_values(self, cells: pa.Array, is_empty: NDArray[np.bool_], position: int) -> pa.DictionaryArray | None:
        assert self.values is not None
        encoded = cells.dictionary_encode()
        if len(encoded.dictionary) > MOST_VALUES + 1 or encoded.dictionary.nbytes > _MOST_VALUE_BYTES:
            self.values = None
            return None
        codes = encoded.indices.to_numpy()  # Arrow numbers the values in order of appearance
        first = np.flatnonzero(np.diff(np.maximum.accumulate(codes), prepend=-1))
        names = encoded.dictionary.to_pylist()
        for name, row, count in zip(names, first.tolist(), np.bincount(codes).tolist(), strict=True):
            if is_empty[row]:
                continue
            known = self.values.setdefault(name, Value(0, position + row))
            known.count += count
        if len(self.values) > MOST_VALUES:
            self.values = None
        return encoded

    def _sample(self, cells: pa.Array) -> None:
        if len(self.samples) == _SAMPLES:
            return
        for cell in cells.slice(0, 100).to_pylist():
            cut = shortened(cell)
            if cell.strip() and cut not in self.samples and len(self.samples) < _SAMPLES:
                self.samples.append(cut)

    @property
    def facts(self) -> ColumnFacts:
        """What choosing roles needs to know."""
        return ColumnFacts(
            name=self.name,
            mean_length=self.characters / max(1, self.filled),
            distinct=None if self.values is None else len(self.values),
            filled=self.filled,
            lettered=any(map(has_letters, self.samples[:_LOOKED_AT])),
            values=tuple(self.values) if self.values is not None and len(self.values) <= _FEW_VALUES else None,
            samples=tuple(self.samples),
        )


@dataclass(slots=True)
class Survey:
    """What one pass over a file has found.

    Attributes:
        rows: number of rows that were read.
        columns: one tally for each.
        blank: rows without any content.
        preview: the first rows, long cells cut.
    """

    rows: int
    columns: tuple[ColumnTally, ...]
    blank: RowLog
    preview: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> ColumnTally:
        """The tally of a column that exists."""
        return next(column for column in self.columns if column.name == name)


class Batches(Protocol):
    """Rows in named columns; a :class:`~tlgui.data.readers.Reader`, for one."""

    @property
    def names(self) -> tuple[str, ...]: ...

    def batches(self, watch: Watch) -> Iterable[pa.RecordBatch]: ...


def survey(reader: Batches, watch: Watch, *, preview_rows: int = 0, sink: Callable[[pa.RecordBatch], None] | None = None) -> Survey:
    """Read all rows once, in bounded memory.

    Args:
        preview_rows: how many rows to keep for showing.
        sink: receives each batch.

    Raises:
        DataError: the file cannot be read.
        Stopped: the user asked for it.
    """
    columns = tuple(ColumnTally(name) for name in reader.names)
    blanks = RowLog()
    preview: list[tuple[str, ...]] = []
    rows = 0
    for batch in reader.batches(watch):
        if not batch.num_rows:
            continue
        if len(preview) < preview_rows:
            head = batch.slice(0, preview_rows - len(preview))
            preview += zip(*([shortened(cell) for cell in column.to_pylist()] for column in head.columns), strict=True)
        empty = [is_blank(column) for column in batch.columns]
        blank = np.logical_and.reduce(empty) if len(empty) > 1 else np.zeros(batch.num_rows, dtype=bool)
        blank_rows = np.flatnonzero(blank)
        blanks.extend((blank_rows + rows).tolist(), len(blank_rows))
        for tally, column, missing in zip(columns, batch.columns, empty, strict=True):
            tally.add(column, missing, blank, rows)
        if sink is not None:
            sink(batch)
        rows += batch.num_rows
    return Survey(rows, columns, blanks, tuple(preview))


def shortened(cell: str) -> str:
    """A cell that is fit for showing."""
    return cell if len(cell) <= _PREVIEW_CELL else cell[:_PREVIEW_CELL] + "…"
