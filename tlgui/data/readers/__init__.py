"""Files of any format as a stream of text columns."""

from collections.abc import Callable
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.data.files import require_file, shown
from tlgui.data.formats import detect_format
from tlgui.data.options import Format, ImportOptions
from tlgui.data.readers.arrow_file import ArrowReader
from tlgui.data.readers.csv_reader import CsvReader
from tlgui.data.readers.jsonl import JsonlReader
from tlgui.data.readers.parquet import ParquetReader
from tlgui.data.readers.reader import MOST_COLUMNS, Reader
from tlgui.data.readers.spreadsheet import SpreadsheetReader
from tlgui.data.watch import Watch

__all__ = ["Reader", "open_reader"]

_READERS: dict[Format, Callable[[Path, ImportOptions, Watch], Reader]] = {
    "csv": CsvReader,
    "spreadsheet": SpreadsheetReader,
    "jsonl": JsonlReader,
    "parquet": ParquetReader,
    "arrow": ArrowReader,
}


def open_reader(path: Path, options: ImportOptions, watch: Watch) -> Reader:
    """A reader for ``path`` with all options that are None filled in by detection.

    Raises:
        DataError: the file cannot be read, or not in the way that ``options`` say.
        Stopped: the user asked for it.
    """
    require_file(path)
    reader = _READERS[options.format or detect_format(path)](path, options, watch)
    if len(reader.names) > MOST_COLUMNS:
        raise DataError("data.too_many_columns", file=shown(path.name), limit=MOST_COLUMNS)
    return reader
