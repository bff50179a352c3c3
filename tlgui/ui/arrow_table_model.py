"""A table model over a memory-mapped Arrow table: ten million rows cost no more than the visible ones."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from tlgui.core.errors import DataError, Stopped
from tlgui.ui.widgets.copyable_table import FULL_TEXT_ROLE

#: Longest text shown in a cell, in characters.
CUT = 200
_TOOLTIP_CUT = 2000
_Index = QModelIndex | QPersistentModelIndex
Rows = npt.NDArray[np.int64]


class ArrowTableModel(QAbstractTableModel):
    """Shows the rows of a table that an index names, in the order of the index.

    Filtering and sorting happen elsewhere (:func:`matching_rows`, :func:`sorted_rows`, in a thread) and are swapped in with
    :meth:`set_rows`.

    Args:
        table: the columns; texts may be of any length.
        rows: numpy int64 row numbers of ``table``, shape (n,); None shows all.
    """

    def __init__(self, table: pa.Table, rows: Rows | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = rows

    @property
    def table(self) -> pa.Table:
        """The table."""
        return self._table

    def set_table(self, table: pa.Table, rows: Rows | None = None) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table, self._rows = table, rows
        self.endResetModel()

    def set_rows(self, rows: Rows | None) -> None:
        """Show these rows in this order; None shows all."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, row: int) -> int:
        """The row number in the table that stands in row ``row`` of the view."""
        return row if self._rows is None else int(self._rows[row])

    def place_of(self, row: int) -> int | None:
        """Where row ``row`` of the table stands in the view, None if it does not; the rows shown must be in ascending order."""
        if self._rows is None:
            return row if row < self._table.num_rows else None
        place = int(np.searchsorted(self._rows, row))
        return place if place < len(self._rows) and int(self._rows[place]) == row else None

    def full_text(self, index: _Index) -> str:
        """The whole text of a cell; empty for a missing value."""
        return self._text(self.row_of(index.row()), index.column(), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows shown."""
        if parent.isValid():
            return 0
        return self._table.num_rows if self._rows is None else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else self._table.num_columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view asks for one cell."""
        if not index.isValid():
            return None
        row, column = self.row_of(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._text(row, column, CUT).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._text(row, column, _TOOLTIP_CUT)
            return text if len(text) > 40 else None
        if role == FULL_TEXT_ROLE:
            return self._text(row, column, None)
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_number(self._table.field(column).type):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column names, and row numbers of the table counted from 1."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._table.column_names[section] if section < self._table.num_columns else None
        return QLocale().toString(self.row_of(section) + 1) if section < self.rowCount() else None

    def _text(self, row: int, column: int, limit: int | None) -> str:
        value = self._table.column(column)[row]
        if not value.is_valid:
            return ""
        if pa.types.is_string(value.type) or pa.types.is_large_string(value.type):
            buffer = value.as_buffer()
            if limit is None:
                return str(buffer.to_pybytes().decode())
            # Four bytes a character at most: a cell of ten megabytes costs no more than a short one.
            text: str = buffer.slice(0, min(len(buffer), 4 * limit)).to_pybytes().decode(errors="ignore")
            return text[: limit - 1] + "…" if len(text) > limit or len(buffer) > 4 * limit else text
        if pa.types.is_floating(value.type):
            return QLocale().toString(float(value.as_py()), "g", 6)
        shown = str(value.as_py())
        return shown if limit is None or len(shown) <= limit else shown[: limit - 1] + "…"


def matching_rows(
    table: pa.Table, column: str, needle: str, rows: Rows | None = None, *, regex: bool = False, stop: Callable[[], bool] = lambda: False
) -> Rows:
    """Rows whose text contains ``needle``, upper and lower case alike; of ``rows`` where given. Slow on big tables: run it in a thread.

    Args:
        regex: whether ``needle`` is a regular expression in the syntax of RE2.
        stop: turns true when nobody wants to know any more.

    Raises:
        DataError: ``data.bad_pattern``.
        Stopped: ``stop`` turned true.
    """
    match = pc.match_substring_regex if regex else pc.match_substring
    try:
        match(pa.array([""]), needle, ignore_case=True)
    except pa.ArrowInvalid as error:
        raise DataError("data.bad_pattern", pattern=needle, reason=str(error).partition(": ")[2]) from error
    return rows_where(table.column(column), lambda cells: match(cells, needle, ignore_case=True), rows, stop)


def rows_where(
    column: pa.ChunkedArray, condition: Callable[[pa.Array], pa.Array], rows: Rows | None = None, stop: Callable[[], bool] = lambda: False
) -> Rows:
    """Rows whose cell meets a condition, ascending, or in the order of ``rows`` where given. Uses all processors, chunk by chunk.

    Raises:
        Stopped: ``stop`` turned true.
    """

    def search(chunk: pa.Array) -> npt.NDArray[np.bool_]:
        if stop():
            raise Stopped
        found: npt.NDArray[np.bool_] = condition(chunk).fill_null(False).to_numpy(zero_copy_only=False)
        return found

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        mask = np.concatenate([np.zeros(0, dtype=bool), *threads.map(search, column.chunks)])
    return np.flatnonzero(mask).astype(np.int64) if rows is None else rows[mask[rows]]


def sorted_rows(table: pa.Table, column: str, *, descending: bool = False, rows: Rows | None = None) -> Rows:
    """All rows, or ``rows``, ordered by a column, missing values last; rows with equal values keep their order. Run it in a thread."""
    values = table.column(column)
    if pa.types.is_string(values.type):
        values = values.cast(pa.large_string())
    if rows is not None:
        values = values.take(pa.array(rows))
    order: Rows = pc.sort_indices(values, sort_keys=[("", "descending" if descending else "ascending")]).to_numpy().astype(np.int64)
    return order if rows is None else rows[order]


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))
