"""Rows with another number of cells than there are columns: refused, or brought to the right width where nothing is lost by it."""

from array import array
from collections import deque
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from tlgui.data.dialect import Dialect, parse_beginning
from tlgui.data.problems import LISTED, RowLog
from tlgui.data.readers.reader import rows_around


class UnevenRows:
    """Collects the uneven rows of a delimited file and, if asked for, puts them back in their places.

    A row is filled when cells are missing, which become empty, or when all cells beyond the last column are empty. A row with more
    content than columns stays refused, for nobody knows which of its cells belong together; unless they are to be joined: then the
    last cell takes all that is left of the row.

    Args:
        first_row: number in the file of the first data row.

    Attributes:
        fills: whether rows are filled at all.
        joins: whether the last cell takes what is too much.
        refused: numbers in the file of the rows that are left out, ascending.
        widths: cells of the first of them.
        filled: the rows that were brought to the right width.
    """

    def __init__(self, names: Sequence[str], dialect: Dialect, first_row: int, *, fills: bool, joins: bool) -> None:
        self._names, self._dialect = names, dialect
        self.fills, self.joins = fills or joins, joins
        self.refused = array("q")
        self.widths: list[int] = []
        self.filled = RowLog()
        #: Uneven rows behind the last one that was delivered, with their cells unless they are refused.
        self._waiting: deque[tuple[int, list[str] | None]] = deque()
        self._next = first_row

    def take(self, number: int, text: str, width: int) -> bool:
        """Note a row; tells whether it is refused.

        Args:
            number: of the row in the file.
            text: of the whole row.
            width: number of its cells.
        """
        cells = self._fitted(text, width) if self.fills else None
        if self.fills:
            self._waiting.append((number, cells))
        if cells is not None:
            self.filled.add(number)
            return False
        self.refused.append(number)
        if len(self.widths) < LISTED:
            self.widths.append(width)
        return True

    def merged(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of a batch that was parsed, with the filled rows that stand before its last one."""
        if not self.fills or not batch.num_rows:
            return batch
        uneven = list(self._waiting)  # a copy, because the parser may be ahead in another thread
        numbers = rows_around(np.arange(batch.num_rows), [number for number, _ in uneven], self._next)
        self._next = int(numbers[-1]) + 1
        passed = [row for row in uneven if row[0] < self._next]
        for _ in passed:
            self._waiting.popleft()
        filled = [(number, cells) for number, cells in passed if cells is not None]
        if not filled:
            return batch
        order = np.argsort(np.concatenate([numbers, [number for number, _ in filled]]), kind="stable")
        return pa.concat_batches([batch, self._batch([cells for _, cells in filled], batch.schema)]).take(pa.array(order))

    def rest(self, schema: pa.Schema) -> pa.RecordBatch:
        """The filled rows behind the last batch."""
        rows = [cells for _, cells in self._waiting if cells is not None]
        self._waiting.clear()
        return self._batch(rows, schema)

    def _batch(self, rows: list[list[str]], schema: pa.Schema) -> pa.RecordBatch:
        columns = zip(*rows, strict=True) if rows else [()] * len(schema)
        return pa.record_batch([pa.array(column, pa.string()) for column in columns], schema=schema)

    def _fitted(self, text: str, width: int) -> list[str] | None:
        """The cells of a row, as many as there are columns; None if that would lose something."""
        parsed = parse_beginning(text, self._dialect, width)
        expected = len(self._names)
        if len(parsed) != 1:
            return None
        if any(cell.strip() for cell in parsed[0][expected:]):
            joined = self._dialect.delimiter.join(parsed[0][expected - 1 :])
            return [*parsed[0][: expected - 1], joined] if self.joins else None
        return (parsed[0] + [""] * expected)[:expected]
