"""The rows of one sheet, read by another process."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from tlgui.core.children import finish, out_of_reach
from tlgui.core.errors import DataError
from tlgui.data.files import shown
from tlgui.data.watch import Watch


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet as text.

    Attributes:
        sheets: names of all sheets of the workbook.
        name: of this one.
        rows: all rows from the first one of the sheet to the last one in use, in columns ``"0"``, ``"1"`` and so on.
        merged: merged cells as first row, first column, last row, last column, counted from 0.
    """

    sheets: tuple[str, ...]
    name: str
    rows: pa.Table
    merged: tuple[tuple[int, int, int, int], ...]


def read_sheet(path: Path, sheet: str | None, folder: Path, watch: Watch) -> SheetTable:
    """Read a sheet; by default the first one with content.

    Args:
        folder: where its rows are put; they are mapped into memory from there.

    Raises:
        DataError: the workbook is damaged, protected or too large, has no content, or lacks the sheet.
        Stopped: the user asked for it.
    """
    output = folder / "rows.arrow"
    answer = _ask(path, sheet, output, watch)
    if answer.get("error") == "password":
        raise DataError("data.password", file=shown(path.name))
    if "error" in answer:
        raise DataError("data.damaged_file", file=shown(path.name), kind="spreadsheet", reason=str(answer["error"]))
    sheets: list[str] = answer["sheets"]
    if sheet is not None and sheet not in sheets:
        raise DataError("data.no_such_sheet", file=shown(path.name), sheet=sheet, known=", ".join(sheets))
    if answer["sheet"] is None:
        raise DataError("data.empty_sheet", file=shown(path.name), sheet=sheet or ", ".join(sheets))
    with pa.memory_map(str(output)) as file:
        rows = pa.ipc.open_stream(file).read_all()
    return SheetTable(tuple(sheets), answer["sheet"], rows, tuple(map(tuple, answer["merged"])))


def _ask(path: Path, sheet: str | None, output: Path, watch: Watch) -> dict[str, Any]:
    process = subprocess.Popen(
        [*_command(), str(path.absolute()), sheet or "", str(output)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        **out_of_reach(),
    )
    said, _ = finish(process, watch.check)
    try:
        answer: dict[str, Any] = json.loads(said)
    except ValueError:
        # Ended on the spot, mostly because it would have needed more memory than there is.
        return {"error": f"its content could not be held in memory (the reading process ended with code {process.returncode})"}
    return answer


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-sheet"]
    # -P: the other modules of its folder are not to be found in place of those of the standard library
    return [sys.executable, "-P", str(Path(__file__).with_name("sheet_process.py"))]
