"""What kind of file is this? Told by its first bytes; the name only decides between kinds of text."""

import re
import zipfile
import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.data.encoding import utf16_without_mark
from tlgui.data.files import reading, shown
from tlgui.data.options import Format
from tlgui.data.tagged_lines import looks_like_tags

_HEAD = 1 << 16
#: First bytes of an Arrow file.
ARROW_MAGIC = b"ARROW1"
#: An Arrow stream begins with the mark that each of its messages has.
_STREAM_MAGIC = b"\xff\xff\xff\xff"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: First bytes of files that hold no table we read, and what people call them.
_FOREIGN = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"BZh91AY&SY", "a BZIP2 archive"),
    (b"\xfd7zXZ\0", "an XZ archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"FEA1", "a Feather file of the old version 1"),
    (b"\x89HDF", "an HDF5 file"),
    (b"\x93NUMPY", "a NumPy array"),
    (b"Obj\x01", "an Avro file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a Windows program"),
    (b"{\\rtf", "an RTF document"),
    (b"\x80\x04\x95", "a Python pickle"),
    (b"\x80\x05\x95", "a Python pickle"),
    (b"ID3\x03", "an MP3 file"),
    (b"ID3\x04", "an MP3 file"),
    (b"OggS\0", "an Ogg file"),
)
_ZIPPED = (("word/document.xml", "a Word document"), ("ppt/presentation.xml", "a PowerPoint document"))
#: Parts that make a ZIP archive a workbook: XLSX and XLSM, XLSB.
_WORKBOOKS = {"xl/workbook.xml", "xl/workbook.bin"}
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
#: Names of the stream that holds a workbook in an OLE container.
_OLE_WORKBOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_TMX = re.compile(rb"<tmx\b", re.IGNORECASE)
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+(?:html|tmx)|html|table|tmx|\?xml)\b", re.IGNORECASE)
#: Of those that are no text. Two of the others separate the cells of tables that database programs write.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b\x01\x1f") + b"\x7f"
_LINE_SUFFIXES = (".jsonl", ".ndjson", ".json")
_TAG_SUFFIXES = (".conll", ".bio", ".bmes")
_SEPARATED_SUFFIXES = (".csv", ".tsv", ".tab", ".txt")
#: Usual endings of the files that can be read, for dialogs. What a file is, its content says.
READABLE_SUFFIXES = (
    *_SEPARATED_SUFFIXES,
    ".xlsx",
    ".xlsm",
    ".xlsb",
    ".xls",
    ".ods",
    *_LINE_SUFFIXES,
    ".parquet",
    ".arrow",
    ".feather",
    *_TAG_SUFFIXES,
    ".tmx",
    ".zip",
    ".gz",
)


def detect_format(path: Path) -> Format:
    """The format of a file.

    Raises:
        DataError: ``data.foreign_file`` with what it is instead.
    """
    head = first_bytes(path)
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith((ARROW_MAGIC, _STREAM_MAGIC)):
        return "arrow"
    if head.startswith(b"PK\x03\x04"):
        _require_spreadsheet(path)
        return "spreadsheet"
    if head.startswith(_OLE):
        _require_old_spreadsheet(path)
        return "spreadsheet"
    for magic, kind in _FOREIGN:
        if head.startswith(magic):
            raise _foreign(path, kind)
    if _MARKUP.match(_plain(head)):
        if _TMX.search(_plain(head)):
            return "tmx"
        raise _foreign(path, "an HTML or XML document")
    if _is_binary(head):
        raise _foreign(path, "a binary file")
    if path.suffix.lower() in _LINE_SUFFIXES:
        return "jsonl"
    if path.suffix.lower() in _TAG_SUFFIXES or looks_like_tags(_whole_lines(head)):
        return "conll"
    begins_like_object = re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', head) is not None
    return "jsonl" if begins_like_object and path.suffix.lower() not in _SEPARATED_SUFFIXES else "csv"


def first_bytes(path: Path) -> bytes:
    """The beginning of a file.

    Raises:
        DataError: it cannot be read.
    """
    with reading(path), path.open("rb") as file:
        return file.read(_HEAD)


def _plain(head: bytes) -> bytes:
    """Text in UTF-16 with a byte order mark as UTF-8, anything else as it is."""
    return head.decode("utf-16", "replace").encode() if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head


def _whole_lines(head: bytes) -> list[str]:
    """The lines of the beginning of a text file but the last one, which may be cut. What cannot be decoded does not matter here."""
    lines = _plain(head).decode("utf-8-sig", "replace").splitlines()
    return lines[:-1] if len(head) == _HEAD else lines


def _foreign(path: Path, kind: str) -> DataError:
    return DataError("data.foreign_file", file=shown(path.name), kind=kind)


def _require_spreadsheet(path: Path) -> None:
    """Raises DataError unless the ZIP archive is a workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError) as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind="ZIP", reason=str(error)) from error
    if names & _WORKBOOKS or kind.startswith(_OPEN_DOCUMENT + b".spreadsheet"):
        return
    if kind.startswith(_OPEN_DOCUMENT):
        raise _foreign(path, "an OpenDocument file that is no spreadsheet")
    kinds = (kind for part, kind in _ZIPPED if part in names)
    raise _foreign(path, next(kinds, "a ZIP archive"))


def _require_old_spreadsheet(path: Path) -> None:
    """Word, Excel and others once wrote this container; today's Office puts encrypted documents into it.

    Raises DataError unless it holds a workbook.
    """
    with reading(path), path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        if data.find("EncryptedPackage".encode("utf-16-le")) >= 0:
            raise DataError("data.password", file=shown(path.name))
        if not any(data.find(name) >= 0 for name in _OLE_WORKBOOKS):
            raise _foreign(path, "an old Office document that is no workbook")


def _is_binary(head: bytes) -> bool:
    """Whether the bytes are hardly text: many control characters that do not belong to UTF-16 or UTF-32."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or utf16_without_mark(head):
        return False
    return (len(head) - len(head.translate(None, _CONTROLS))) * 20 > len(head)
