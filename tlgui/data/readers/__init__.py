"""Files of any format as a stream of text columns."""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from tlgui.core.errors import DataError
from tlgui.data.archives import members, packing, unpack_gzip, unpack_zip
from tlgui.data.files import require_file, shown, temporary_folder
from tlgui.data.formats import READABLE_SUFFIXES, detect_format, first_bytes
from tlgui.data.options import Format, ImportOptions
from tlgui.data.readers.arrow_file import ArrowReader
from tlgui.data.readers.conll import ConllReader
from tlgui.data.readers.csv_reader import CsvReader
from tlgui.data.readers.folder import FolderReader
from tlgui.data.readers.jsonl import JsonlReader
from tlgui.data.readers.lines import LinesReader
from tlgui.data.readers.parquet import ParquetReader
from tlgui.data.readers.reader import MOST_COLUMNS, Reader
from tlgui.data.readers.spreadsheet import SpreadsheetReader
from tlgui.data.readers.tmx import TmxReader
from tlgui.data.readers.token_columns import with_token_texts
from tlgui.data.readers.undecodable import UndecodableRows
from tlgui.data.watch import Watch

__all__ = ["Reader", "open_reader"]

_READERS: dict[Format, Callable[[Path, ImportOptions, Watch], Reader]] = {
    "csv": CsvReader,
    "spreadsheet": SpreadsheetReader,
    "jsonl": JsonlReader,
    "parquet": ParquetReader,
    "arrow": ArrowReader,
    "lines": LinesReader,
    "folder": FolderReader,
    "conll": ConllReader,
    "tmx": TmxReader,
}


def open_reader(path: Path, options: ImportOptions, watch: Watch) -> Reader:
    """A reader for ``path`` with all options that are None filled in by detection.

    Args:
        path: a file, an archive of files, or a folder whose sub-folders are labels.

    Raises:
        DataError: the file cannot be read, or not in the way that ``options`` say.
        Stopped: the user asked for it.
    """
    if os.path.isdir(path):  # noqa: PTH112 - pathlib's fails where the path cannot be looked at
        return _checked(FolderReader(path, options, watch), path)
    require_file(path)
    kind = packing(path, first_bytes(path))
    if not kind:
        return _checked(_open_plain(path, options, watch), path)
    owner = _Unpacked()
    folder = temporary_folder(owner)
    reader = _open_gzip(path, options, folder, watch) if kind == "gzip" else _open_zip(path, options, folder, watch)
    reader.archive, reader.unpacked = path, owner
    return _checked(reader, path)


class _Unpacked:
    """What was unpacked lives as long as this."""


def _checked(reader: Reader, path: Path) -> Reader:
    if len(reader.names) > MOST_COLUMNS:
        raise DataError("data.too_many_columns", file=shown(path.name), limit=MOST_COLUMNS)
    return reader


def _open_plain(path: Path, options: ImportOptions, watch: Watch) -> Reader:
    file_format = options.format or detect_format(path)
    reader = _READERS[file_format](path, options, watch)
    if options.undecodable is not None and reader.encodings:
        return with_token_texts(UndecodableRows(reader, options.undecodable), watch)
    if (
        options.format is options.delimiter is None
        and isinstance(reader, CsvReader)
        and path.suffix.lower() in ("", ".txt")
        and not reader.tabular
    ):
        return LinesReader(path, options, watch)  # mere lines of text, whose commas separate nothing
    return with_token_texts(reader, watch)


def _open_gzip(path: Path, options: ImportOptions, folder: Path, watch: Watch) -> Reader:
    return _open_plain(unpack_gzip(path, folder, watch), options, watch)


def _open_zip(path: Path, options: ImportOptions, folder: Path, watch: Watch) -> Reader:
    """The file that was chosen, the one that looks most like a table, or all of them where their folders are labels."""
    names = members(path)
    if not names:
        raise DataError("data.empty_file", file=shown(path))
    if options.member is not None and options.member not in names:
        raise DataError("data.no_such_member", file=shown(path.name), member=options.member, known=", ".join(names[:20]))
    if options.member is None and options.format in (None, "folder") and _are_labelled_folders(names):
        unpack_zip(path, names, folder, watch)
        reader: Reader = FolderReader(_common_folder(folder), options, watch)
        reader.path = path
        return reader
    readable = [name for name in names if PurePosixPath(name).suffix.lower() in READABLE_SUFFIXES]
    chosen = options.member or (readable or list(names))[0]
    reader = _open_plain(unpack_zip(path, (chosen,), folder, watch)[0], options, watch)
    reader.members = names
    reader.options = reader.options.model_copy(update={"member": chosen})
    return reader


def _are_labelled_folders(names: tuple[str, ...]) -> bool:
    """Whether the files are texts in two or more folders."""
    places = [PurePosixPath(name) for name in names]
    return len({place.parent for place in places}) > 1 and all(place.suffix.lower() in ("", ".txt") for place in places)


def _common_folder(folder: Path) -> Path:
    """The first folder below which there is a choice: archives often hold one folder with everything in it."""
    while len(inside := list(folder.iterdir())) == 1 and inside[0].is_dir():
        folder = inside[0]
    return folder
