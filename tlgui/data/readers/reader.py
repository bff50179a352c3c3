"""What all readers have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.options import ImportOptions
from tlgui.data.problems import warning
from tlgui.data.watch import Watch

ROWS_PER_BATCH = 8192
#: A file with more is no table of texts.
MOST_COLUMNS = 10_000

Rows = NDArray[np.int64]


class Reader(ABC):
    """One pass over the rows of a file. Everything comes out as text; what is missing in the file is empty text.

    Attributes:
        path: the file.
        options: how it is read, everything filled in but the roles.
        names: the columns, unique and not empty.
        sheets: the sheets of a spreadsheet.
        encodings: candidates for the encoding of a text file, best first.
        members: files of the archive that this one was unpacked from.
        known_roles: of columns whose meaning the format itself tells.
    """

    path: Path
    options: ImportOptions
    names: tuple[str, ...]
    sheets: tuple[str, ...] = ()
    encodings: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    known_roles: Mapping[str, ColumnRole] = MappingProxyType({})
    #: The archive that this file was unpacked from, and what keeps the unpacked file.
    archive: Path | None = None
    unpacked: object = None
    #: The files that are read, if there are others than :attr:`path`.
    _sources: tuple[Path, ...] = ()
    #: Columns whose names were changed because they were empty or repeated: position, counted from 1, to new name.
    _renamed: Mapping[str, str] = MappingProxyType({})

    @property
    def sources(self) -> tuple[Path, ...]:
        """All files that are read."""
        return self._sources or (self.path,)

    @property
    def origin(self) -> tuple[Path, ...]:
        """The files as the user has them."""
        return (self.archive,) if self.archive else self.sources

    @property
    def size(self) -> int:
        """Bytes of all these files: what :meth:`batches` reports its progress towards."""
        return sum(path.stat().st_size for path in self.sources)

    @abstractmethod
    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        """The rows, in the order of the file; ``watch`` is told how many bytes of the file are done.

        Raises:
            DataError: the file cannot be read.
            Stopped: the user asked for it.
        """

    @abstractmethod
    def file_rows(self, rows: Rows) -> Rows:
        """Numbers in the file, as a spreadsheet counts, of rows of the batches (counted from 0)."""

    def rows_numbered(self, numbers: Rows, rows: int) -> Rows:
        """The rows, among the first ``rows``, that have these numbers in the file; numbers of rows that were left out have none."""
        low, high = np.zeros_like(numbers), np.full_like(numbers, rows)
        while (open_ := low < high).any():  # bisection: numbers ascend
            middle = np.where(open_, (low + high) // 2, 0)
            before = self.file_rows(middle) < numbers
            low, high = np.where(open_ & before, middle + 1, low), np.where(open_ & ~before, middle, high)
        inside = low < rows
        candidates: Rows = low[inside]
        found: Rows = candidates[self.file_rows(candidates) == numbers[inside]]
        return found

    @property
    def refused(self) -> int:
        """Rows that are left out because they cannot be read; complete when :meth:`batches` has ended."""
        return 0

    def findings(self) -> list[Finding]:
        """What was noticed in the structure of the file; complete when :meth:`batches` has ended."""
        return []

    def _renaming(self, row: int) -> list[Finding]:
        """That columns were renamed, if any were; ``row`` is the row of their names in the file."""
        if not self._renamed:
            return []
        return [warning("data.column_names", self.path, row=row, names=", ".join(self._renamed.values()), changed=self._renamed)]

    @property
    def schema(self) -> pa.Schema:
        """All columns as text."""
        return pa.schema([(name, pa.string()) for name in self.names])

    def file_row(self, row: int) -> int:
        """The same as :meth:`file_rows` for one row."""
        return int(self.file_rows(np.array([row], dtype=np.int64))[0])


class ReaderAround(Reader):
    """Another reader, of whose rows something else is made."""

    def __init__(self, inner: Reader) -> None:
        self._inner = inner
        self.path, self.names, self.encodings = inner.path, inner.names, inner.encodings
        self.sheets, self.members = inner.sheets, inner.members
        self.known_roles = inner.known_roles
        self.options = inner.options

    @property
    def sources(self) -> tuple[Path, ...]:
        return self._inner.sources

    def file_rows(self, rows: Rows) -> Rows:
        return self._inner.file_rows(rows)

    @property
    def refused(self) -> int:
        return self._inner.refused

    def findings(self) -> list[Finding]:
        return self._inner.findings()


def rows_around(rows: Rows, refused: Sequence[int], first: int) -> Rows:
    """Numbers in the file of the rows that were kept.

    Args:
        rows: numbers of kept rows, counted from 0.
        refused: numbers in the file of the rows between them that were left out, ascending.
        first: number in the file of the first data row.
    """
    gaps = np.asarray(refused, dtype=np.int64)
    kept_before = gaps - first - np.arange(len(gaps))
    return first + rows + np.searchsorted(kept_before, rows, side="right")


def rows_with(batch: pa.RecordBatch, mark: str) -> NDArray[np.bool_]:
    """Which rows have ``mark`` in a cell, shape (rows,)."""
    marked = np.zeros(batch.num_rows, dtype=bool)
    for column in batch.columns:
        marked |= pc.match_substring(column, mark).to_numpy(zero_copy_only=False)
    return marked


def text_batches(rows: Iterable[Sequence[str]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Group rows of cells into record batches."""
    iterator = iter(rows)
    while block := list(islice(iterator, ROWS_PER_BATCH)):
        yield pa.record_batch([pa.array(column, pa.string()) for column in zip(*block, strict=True)], schema=schema)
