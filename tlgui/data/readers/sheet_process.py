"""Reads one sheet of a workbook in a process of its own, into an Arrow file.

The library behind it is written in Rust: it builds a dense table of all cells up to the last one in use, and where a damaged file makes
it ask for more memory than there is, its process is ended on the spot. Here that process is not the window.

The file is run by its path and imports no other room of the program, so that it starts in a fraction of a second.
"""

import datetime
import json
import runpy
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

#: Bytes of address space that the process may take where the system can limit it.
_MEMORY = 8 << 30
_ROWS_PER_BATCH = 8192


def cell_text(cell: Cell) -> str:
    """A cell as text: whole numbers with all digits that the file has, others with the 15 that spreadsheets keep, dates in ISO form."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else format(cell, ".15g")
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


def main(arguments: Sequence[str]) -> int:
    """Write the rows of a sheet to a file, and say in one line of JSON what was found: ``{"sheets": …}`` or ``{"error": …}``.

    Args:
        arguments: the workbook, the sheet (empty for the first one with content, hidden ones last), and the Arrow file to write: all
            rows from the first one of the sheet, cells as text, in columns named by number.
    """
    runpy.run_path(str(Path(__file__).parents[1] / "pandas_free.py"))["keep_pandas_out"]()
    _limit_memory()
    path, wanted, output = arguments
    try:
        answer = _read(Path(path), wanted, Path(output))
    except PasswordError:
        answer = {"error": "password"}
    except (CalamineError, OSError, ValueError, MemoryError, pa.ArrowException) as error:
        answer = {"error": str(error) or type(error).__name__}
    except BaseException as error:
        # A panic of the Rust library: the file is broken in a way it did not foresee. The class is not importable.
        if type(error).__name__ != "PanicException":
            raise
        answer = {"error": str(error)}
    print(json.dumps(answer), flush=True)
    return 2 if "error" in answer else 0


def _read(path: Path, wanted: str, output: Path) -> dict[str, Any]:
    workbook = CalamineWorkbook.from_path(path)
    sheets = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    shown = {sheet.name for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible}
    by_chance = sorted(sheets, key=lambda name: name not in shown)  # nobody means a hidden sheet
    for name in [wanted] if wanted in sheets else [] if wanted else by_chance:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is not None and sheet.width:
            _write(sheet, output)
            return {"sheets": sheets, "sheet": name, "merged": _merged(sheet)}
    return {"sheets": sheets, "sheet": None, "merged": []}


def _merged(sheet: CalamineSheet) -> list[tuple[int, int, int, int]]:
    """Merged cells as first row, first column, last row, last column, counted from 0 in the written table."""
    left = sheet.start[1] if sheet.start else 0
    ranges = sheet.merged_cell_ranges or []
    return [(top, first - left, bottom, last - left) for (top, first), (bottom, last) in ranges if first >= left]


def _write(sheet: CalamineSheet, output: Path) -> None:
    schema = pa.schema([(str(column), pa.string()) for column in range(sheet.width)])
    with pa.OSFile(str(output), "wb") as file, pa.ipc.new_stream(file, schema) as writer:
        for columns in _columns(sheet):
            writer.write_batch(pa.record_batch([pa.array(column, pa.string()) for column in columns], schema=schema))


def _columns(sheet: CalamineSheet) -> Iterator[list[list[str]]]:
    """Rows in blocks, turned into columns."""
    rows = sheet.iter_rows()
    while block := list(islice(rows, _ROWS_PER_BATCH)):
        yield [[_valid(cell_text(cell)) for cell in column] for column in zip(*block, strict=True)]


def _valid(text: str) -> str:
    """Half a surrogate pair cannot be written as UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard), hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
