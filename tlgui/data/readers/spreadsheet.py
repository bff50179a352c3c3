"""Workbooks: XLSX, XLSM, XLSB, XLS and ODS."""

import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import generated_names, looks_like_header, rows_above_header, unique_names
from tlgui.data.files import shown, temporary_folder
from tlgui.data.options import ImportOptions
from tlgui.data.problems import LISTED, note
from tlgui.data.readers.formula_cells import FormulaCells, find_formula_cells
from tlgui.data.readers.reader import Reader, Rows
from tlgui.data.readers.sheet_table import read_sheet
from tlgui.data.readers.workbook_guard import require_modest
from tlgui.data.watch import Watch

_SAMPLE = 200
_ROWS_PER_BATCH = 8192
#: Between the parts of a column name that stands in several rows.
_JOINT = " / "
#: Rows that may be titles above the table.
_TITLES = 20


class SpreadsheetReader(Reader):
    """Reads one sheet, by default the first one with content. Cells become text as a spreadsheet would show them unformatted.

    A merged cell gives its text to all rows and columns that it covers. Column names may stand in several rows; their parts are joined.

    Raises:
        DataError: the workbook is damaged, too large, has no content, or lacks the sheet asked for.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        zipped = zipfile.is_zipfile(path)
        if zipped:
            require_modest(path, watch)
        folder = temporary_folder(self)
        self._table = table = read_sheet(path, options.sheet, folder, watch)
        self.sheets = table.sheets
        self._above = rows_above_header(list(islice(self._rows(0), _TITLES + 1))) if options.above is None else options.above
        first = next((number for number, row in enumerate(self._rows(self._above), start=self._above) if any(row)), None)
        if first is None:
            code = "data.nothing_below" if self._above else "data.empty_sheet"
            raise DataError(code, file=shown(path.name), sheet=table.name, above=self._above)
        self._header_row = first + 1
        header = self._detect_header(first) if options.header is None else options.header
        self._first_row = self._header_row + header
        self.names, self._renamed = self._name_columns(first, header)
        self._merged = [cells for cells in table.merged if cells[2] >= self._first_row - 1]
        self._formulas = find_formula_cells(path, table.name, self._first_row, watch) if zipped else FormulaCells()
        self.options = options.resolved(format="spreadsheet", above=self._above, header=header, sheet=table.name, merged=options.merged)

    def _rows(self, start: int) -> Iterator[list[str]]:
        """Rows from number ``start`` on, counted from 0."""
        for batch in self._table.rows.slice(start).to_batches(max_chunksize=_ROWS_PER_BATCH):
            yield from map(list, zip(*(column.to_pylist() for column in batch.columns), strict=True))

    def _detect_header(self, first: int) -> int:
        """How many rows name the columns: those that the merged cells of the first row reach into, and one below a wide one."""
        rows = self._rows(first)
        top = next(rows)
        height = 1
        for row, left, bottom, right in self._table.merged:
            if row == first:
                height = max(height, bottom - first + 1 + (1 if right > left else 0))
        lowest = list(islice(self._rows(first + height - 1), _SAMPLE + 1))
        if height > 1 and len(lowest) > 1 and any(lowest[0]):
            return height
        return int(looks_like_header(top, list(islice(rows, _SAMPLE))))

    def _name_columns(self, first: int, header: int) -> tuple[tuple[str, ...], dict[str, str]]:
        width = len(self._table.rows.column_names)
        if not header:
            return generated_names(width), {}
        parts = list(islice(self._rows(first), header))
        for top, left, bottom, right in self._table.merged:
            for row in range(max(top, first), min(bottom, first + header - 1) + 1):
                for column in range(left, min(right, width - 1) + 1):
                    parts[row - first][column] = parts[max(top, first) - first][left]
        joined = [_JOINT.join(dict.fromkeys(part for row in parts if (part := row[column].strip()))) for column in range(width)]
        return unique_names(joined if header > 1 else parts[0])

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        rows = self._table.rows.slice(self._first_row - 1)
        size, done = self.path.stat().st_size, 0
        for batch in rows.to_batches(max_chunksize=_ROWS_PER_BATCH):
            columns = self._filled(batch, self._first_row - 1 + done)
            done += batch.num_rows
            watch.reach(size * done // max(1, rows.num_rows))
            yield pa.RecordBatch.from_arrays(columns, schema=self.schema)

    def _filled(self, batch: pa.RecordBatch, start: int) -> list[pa.Array]:
        """The columns of a batch with the text of merged cells in all of their places; ``start`` is the number of its first row."""
        end = start + batch.num_rows
        cells: dict[int, list[str]] = {}
        for top, left, bottom, right in self._merged if self.options.merged is None else ():
            if bottom < start or top >= end:
                continue
            value = self._table.rows.column(left)[top].as_py()
            for column in range(left, min(right, batch.num_columns - 1) + 1):
                filled = cells.setdefault(column, batch.column(column).to_pylist())
                first, last = max(top, start), min(bottom, end - 1)
                filled[first - start : last - start + 1] = [value] * (last - first + 1)
        return [pa.array(cells[number], pa.string()) if number in cells else column for number, column in enumerate(batch.columns)]

    def file_rows(self, rows: Rows) -> Rows:
        return rows + self._first_row

    def findings(self) -> list[Finding]:
        found = [note("data.rows_above", self.path, row=1, count=self._above)] if self._above else []
        found += self._renaming(self._header_row) + self._formulas.findings(self.path)
        if self._merged:
            rows = sorted({top + 1 for top, _, _, _ in self._merged})
            code = "data.merged_cells" if self.options.merged is None else "data.merged_first"
            found.append(note(code, self.path, row=rows[0], count=len(self._merged), file_rows=rows[:LISTED]))
        return found
