"""XLSX workbooks."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyarrow as pa
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import generated_names, looks_like_header, unique_names
from tlgui.data.files import shown
from tlgui.data.options import ImportOptions
from tlgui.data.readers.reader import Reader, Rows, text_batches
from tlgui.data.readers.workbook_guard import require_modest
from tlgui.data.watch import Watch

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

_SAMPLE = 200


class SpreadsheetReader(Reader):
    """Reads one sheet, by default the first one with content. Cells become text as a spreadsheet would show them unformatted.

    Raises:
        DataError: the workbook is damaged, too large, has no content, or lacks the sheet asked for.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        require_modest(path, watch)
        with _damage(path):
            workbook = CalamineWorkbook.from_path(path)
            self.sheets = tuple(sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet)
        if options.sheet is not None and options.sheet not in self.sheets:
            raise DataError("data.no_such_sheet", file=shown(path.name), sheet=options.sheet, known=", ".join(self.sheets))
        self._sheet = self._open_sheet(workbook, options.sheet, watch)
        rows = self._rows()
        first = next((row for row in rows if any(row)), None)
        if first is None:
            raise DataError("data.empty_sheet", file=shown(path.name), sheet=self._sheet.name)
        header = looks_like_header(first, list(islice(rows, _SAMPLE))) if options.header is None else options.header
        self.names, self._renamed = unique_names(first) if header else (generated_names(len(first)), {})
        self._header_row = next(number for number, row in enumerate(self._rows(), start=1) if any(row))
        self.options = ImportOptions(format="xlsx", header=header, sheet=self._sheet.name, roles=options.roles)

    def _open_sheet(self, workbook: CalamineWorkbook, name: str | None, watch: Watch) -> CalamineSheet:
        for candidate in self.sheets if name is None else (name,):
            watch.check()
            with _damage(self.path):
                sheet = workbook.get_sheet_by_name(candidate)
            if sheet.start is not None or name is not None:
                return sheet
        raise DataError("data.empty_sheet", file=shown(self.path.name), sheet=", ".join(self.sheets))

    def _rows(self) -> Iterator[list[str]]:
        """All rows from the first one of the sheet, as text."""
        with _damage(self.path):
            for row in self._sheet.iter_rows():
                yield [cell_text(cell) for cell in row]

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        size = self.path.stat().st_size
        done = 0
        for batch in text_batches(islice(self._rows(), self._first_row - 1, None), self.schema):
            done += batch.num_rows
            watch.reach(size * done // max(1, self._sheet.total_height))
            yield batch

    @property
    def _first_row(self) -> int:
        return self._header_row + (1 if self.options.header else 0)

    def file_rows(self, rows: Rows) -> Rows:
        return rows + self._first_row

    def findings(self) -> list[Finding]:
        return self._renaming(self._header_row)


def cell_text(cell: Cell) -> str:
    """A cell as text: whole numbers without a fraction, others with the 15 digits that spreadsheets keep, dates in ISO form."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else format(cell, ".15g")
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Turn what calamine says about a broken workbook into a :class:`DataError`."""
    try:
        yield
    except (CalamineError, OSError, ValueError) as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind="XLSX", reason=str(error)) from error
    except BaseException as error:
        # A panic of the Rust library: the file is broken in a way it did not foresee. The class is not importable.
        if type(error).__name__ != "PanicException":
            raise
        raise DataError("data.damaged_file", file=shown(path.name), kind="XLSX", reason=str(error)) from error
