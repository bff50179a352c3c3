"""Tables to files that people open elsewhere."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from tlgui.core.errors import DataError
from tlgui.data.files import new_file, shown
from tlgui.data.readers.reader import ROWS_PER_BATCH

#: Limits of the XLSX format.
MOST_SHEET_ROWS = 1_048_576
MOST_SHEET_COLUMNS = 16_384
LONGEST_SHEET_CELL = 32_767


def write_table(table: pa.Table, path: Path | str) -> None:
    """Write a table in the format that the suffix of ``path`` names; an existing file is replaced in one step.

    ``.csv`` and ``.tsv`` are UTF-8 with byte order mark (Excel needs it) and quoted as RFC 4180 says; every text is kept as it
    is, null becomes an empty cell. ``.xlsx`` holds texts as texts, also those that look like a formula. ``.jsonl`` and ``.parquet``
    keep numbers and nulls.

    Raises:
        DataError: the suffix is unknown, or the table does not fit into an XLSX sheet.
        MachineError: the file cannot be written, or the disk is full.
    """
    path = Path(path)
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise DataError("data.unknown_suffix", file=shown(path.name), known=", ".join(_WRITERS))
    if writer is _write_xlsx:
        _require_sheet_size(table, path)
    with new_file(path) as file:
        writer(table, file)


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    for batch in table.to_batches(max_chunksize=ROWS_PER_BATCH):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _write_separated(table: pa.Table, file: BinaryIO, delimiter: str) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=False)
    rows = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    rows.writerow(table.column_names)
    rows.writerows(_rows(table))
    text.flush()
    text.detach()


def _write_csv(table: pa.Table, file: BinaryIO) -> None:
    _write_separated(table, file, ",")


def _write_tsv(table: pa.Table, file: BinaryIO) -> None:
    _write_separated(table, file, "\t")


def _write_jsonl(table: pa.Table, file: BinaryIO) -> None:
    for row in _rows(table):
        record = {name: None if value != value else value for name, value in zip(table.column_names, row, strict=True)}  # NaN is no JSON
        file.write(json.dumps(record, ensure_ascii=False, default=str).encode() + b"\n")


def _write_parquet(table: pa.Table, file: BinaryIO) -> None:
    pq.write_table(table, file, compression="zstd")


def _write_xlsx(table: pa.Table, file: BinaryIO) -> None:
    # Row by row in constant memory. xlsxwriter writes control characters as OOXML escapes, which spreadsheets understand.
    workbook = xlsxwriter.Workbook(file, {"constant_memory": True, "nan_inf_to_errors": True})
    sheet = workbook.add_worksheet()
    for column, name in enumerate(table.column_names):
        sheet.write_string(0, column, name)
    for number, row in enumerate(_rows(table), start=1):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                sheet.write_boolean(number, column, value)
            elif isinstance(value, int | float):
                sheet.write_number(number, column, value)
            elif value is not None and value != "":
                sheet.write_string(number, column, str(value))
    try:
        workbook.close()
    except FileCreateError as error:  # wraps what the file system said
        raise error.args[0] from error


def _require_sheet_size(table: pa.Table, path: Path) -> None:
    if table.num_rows + 1 > MOST_SHEET_ROWS:
        raise DataError("data.xlsx_rows", file=shown(path.name), rows=table.num_rows, limit=MOST_SHEET_ROWS - 1)
    if table.num_columns > MOST_SHEET_COLUMNS:
        raise DataError("data.xlsx_columns", file=shown(path.name), columns=table.num_columns, limit=MOST_SHEET_COLUMNS)
    for name, column in zip(table.column_names, table.columns, strict=True):
        row = 1
        if len(name) <= LONGEST_SHEET_CELL and (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
            # The limit counts UTF-16: signs beyond the basic plane are two.
            lengths = pc.add(pc.utf8_length(column), pc.count_substring_regex(column, r"[\x{10000}-\x{10FFFF}]"))
            long = pc.index(pc.greater(lengths, LONGEST_SHEET_CELL), True).as_py()
            row = long + 2
        if row != 1 or len(name) > LONGEST_SHEET_CELL:
            raise DataError("data.xlsx_cell", file=shown(path.name), row=row, column=name[:100], limit=LONGEST_SHEET_CELL)


_WRITERS: dict[str, Callable[[pa.Table, BinaryIO], None]] = {
    ".csv": _write_csv,
    ".tsv": _write_tsv,
    ".xlsx": _write_xlsx,
    ".jsonl": _write_jsonl,
    ".parquet": _write_parquet,
}
