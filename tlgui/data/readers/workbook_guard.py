"""What must be known of an XLSX workbook before it is opened.

Calamine builds a dense table up to the last used cell and believes what the file says about its shared strings. One stray cell in
the last corner of a sheet, or a wrong number, would make it ask for hundreds of gigabytes, and the process would be aborted. So the
parts of the archive are looked through first; this takes a small part of the time of reading them.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.data.files import CHUNK, shown
from tlgui.data.watch import Watch

#: Bytes that all parts together may have when unpacked.
LARGEST_UNPACKED = 4 << 30
#: Cells of a sheet, used or not, up to the last used one; each takes about 40 bytes. A full sheet may have 28 columns.
MOST_CELLS = 30_000_000
#: What the format allows.
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384

_OVERLAP = 64
_SHEET = re.compile(rb"<(?:\w+:)?worksheet\b")
_STRINGS = re.compile(rb"<(?:\w+:)?sst\b[^>]*>")
_COUNT = re.compile(rb"""ount\s*=\s*["'](\d+)""")
_CELL = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+)(\d+)["']""")
#: A cell right of column AB or below row 999,999. Without one, a sheet cannot be too large.
_FAR_CELL = re.compile(rb"""\br\s*=\s*["'](?:(?:A[C-Z]|[B-Z][A-Z]|[A-Za-z]*[a-z][A-Za-z]*|[A-Z]{3,})\d+|[A-Z]+\d{7,})["']""")


def require_modest(path: Path, watch: Watch) -> None:
    """Refuse workbooks that would not fit into memory.

    Raises:
        DataError: ``data.too_large_unpacked``, ``data.sheet_too_large`` or ``data.damaged_file``.
        Stopped: the user asked for it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > LARGEST_UNPACKED:
                raise DataError("data.too_large_unpacked", file=shown(path.name), size=unpacked >> 20, limit=LARGEST_UNPACKED >> 20)
            for entry in entries:
                if entry.filename.lower().endswith(".xml"):
                    _require_modest_part(archive, entry, path, watch)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind="XLSX", reason=str(error)) from error


def _require_modest_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, watch: Watch) -> None:
    beginning = next(_pieces(archive, entry, watch), b"")
    if (strings := _STRINGS.search(beginning)) and any(int(count) > entry.file_size for count in _COUNT.findall(strings[0])):
        raise DataError("data.damaged_file", file=shown(path.name), kind="XLSX", reason="it claims more texts than it has bytes")
    if not _SHEET.search(beginning) or not any(_FAR_CELL.search(piece) for piece in _pieces(archive, entry, watch)):
        return
    rows = columns = 0
    for piece in _pieces(archive, entry, watch):
        for letters, digits in _CELL.findall(piece):
            rows, columns = max(rows, int(digits)), max(columns, _column_number(letters))
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise DataError("data.sheet_too_large", file=shown(path.name), rows=rows, columns=columns)


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, watch: Watch) -> Iterator[bytes]:
    """The part, unpacked; each piece begins with the end of the one before."""
    overlap = b""
    with archive.open(entry) as part:
        while piece := part.read(CHUNK):
            watch.check()
            yield overlap + piece
            overlap = piece[-_OVERLAP:]


def _column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
