"""GZIP and ZIP: what lies in them is unpacked into a temporary folder, within limits, and read there."""

import gzip
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Protocol

from tlgui.core.errors import DataError
from tlgui.data.files import CHUNK, shown, writing
from tlgui.data.watch import Watch

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
#: Unpacked bytes that are always allowed, and how many times as large as the archive they may be beyond. Text shrinks to a fifth or a
#: tenth; what grows a thousandfold is made to fill a disk.
_ALLOWED, _GROWTH = 1 << 30, 100
#: Files that are unpacked.
_MOST_FILES = 1_000_000
#: Parts by which a ZIP archive is a document of another kind.
_DOCUMENTS, _DOCUMENT_FOLDERS = ("mimetype", "[Content_Types].xml"), ("xl/", "word/", "ppt/")
_WRONG = (zipfile.BadZipFile, zlib.error, gzip.BadGzipFile, EOFError, NotImplementedError, ValueError)


#: Bit of a member's flags.
_NAMED_IN_UTF8 = 0x800
#: Share of usual signs from which names are taken to be Chinese.
_USUAL = 0.8


class _Bytes(Protocol):
    def read(self, size: int, /) -> bytes: ...


def packing(path: Path, head: bytes) -> str:
    """``gzip``, ``zip``, or empty for a file that is no archive of data, or a damaged one."""
    if head.startswith(_GZIP):
        return "gzip"
    if not head.startswith(_ZIP):
        return ""
    try:
        with zipfile.ZipFile(path) as archive:
            return "" if any(name in _DOCUMENTS or name.startswith(_DOCUMENT_FOLDERS) for name in archive.namelist()) else "zip"
    except (*_WRONG, OSError):
        return ""


def unpack_gzip(path: Path, folder: Path, watch: Watch) -> Path:
    """Unpack a GZIP file into ``folder``.

    Raises:
        DataError: damaged, or far too large when unpacked.
        MachineError: there is no room.
        Stopped: the user asked for it.
    """
    target = folder / (path.stem if path.suffix.lower() in (".gz", ".gzip") else path.name)
    with _wrong(path, "GZIP"), gzip.open(path) as source:
        _pour(source, target, _limit(path), path, "GZIP", watch)
    return target


def members(path: Path) -> tuple[str, ...]:
    """Names of the files in a ZIP archive; hidden ones are left out.

    Raises:
        DataError: damaged, protected, or a name leads out of the archive.
    """
    with _archive(path) as archive:
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
        if any(entry.flag_bits & 1 for entry in entries):
            raise DataError("data.password", file=shown(path.name))
        if len(entries) > _MOST_FILES:
            raise DataError("data.damaged_file", file=shown(path.name), kind="ZIP", reason=f"more than {_MOST_FILES} files")
        if twice := next((name for name, count in Counter(entry.filename for entry in entries).items() if count > 1), ""):
            raise DataError("data.damaged_file", file=shown(path.name), kind="ZIP", reason=f"it holds two files named {shown(twice)}")
        for entry in entries:
            parts = PurePosixPath(entry.filename.replace("\\", "/")).parts
            if ".." in parts or not parts or parts[0].endswith((":", "/")):
                raise DataError("data.unsafe_archive", file=shown(path.name), member=shown(entry.filename))
        names = (entry.filename for entry in entries if entry.file_size)
        return tuple(name for name in names if not any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts))


def unpack_zip(path: Path, names: tuple[str, ...], folder: Path, watch: Watch) -> list[Path]:
    """Unpack these members of a ZIP archive into ``folder``, in its sub-folders.

    Args:
        names: as :func:`members` gives them: none leads out of ``folder``.

    Raises:
        DataError: damaged, or far too large when unpacked.
        MachineError: there is no room.
        Stopped: the user asked for it.
    """
    left = _limit(path)
    unpacked = []
    with _archive(path) as archive, _wrong(path, "ZIP"):
        for name in names:
            target = folder.joinpath(*PurePosixPath(name.replace("\\", "/")).parts)
            with writing(target):
                target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source:
                left = _pour(source, target, left, path, "ZIP", watch)
            unpacked.append(target)
    return unpacked


def _limit(path: Path) -> int:
    return _ALLOWED + _GROWTH * path.stat().st_size


def _pour(source: _Bytes, target: Path, limit: int, archive: Path, kind: str, watch: Watch) -> int:
    """Copy; what is declared about the size is not believed. Returns how many bytes are left of ``limit``."""
    with writing(target), target.open("xb") as file:
        for piece in _pieces(source, archive, kind):
            watch.check()
            limit -= len(piece)
            if limit < 0:
                raise DataError("data.too_large_unpacked", file=shown(archive.name), limit=_limit(archive) >> 20)
            file.write(piece)
    return limit


def _pieces(source: _Bytes, archive: Path, kind: str) -> Iterator[bytes]:
    """What can be read of a member; that it cannot be read is no matter of the file that is written."""
    while True:
        with _wrong(archive, kind):
            piece = source.read(CHUNK)
        if not piece:
            return
        yield piece


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    with _wrong(path, "ZIP"), zipfile.ZipFile(path, metadata_encoding=_encoding_of_names(path)) as archive:
        yield archive


def _encoding_of_names(path: Path) -> str:
    """That of the names that are not said to be UTF-8: programs have written them as their system did, mostly a Chinese one."""
    with zipfile.ZipFile(path) as archive:
        raw = [info.filename.encode("cp437") for info in archive.infolist() if not info.flag_bits & _NAMED_IN_UTF8]
    with suppress(UnicodeDecodeError):
        b"".join(raw).decode("utf-8")
        return "utf-8"
    with suppress(UnicodeDecodeError):
        signs = [sign for sign in b"".join(raw).decode("gb18030") if not sign.isascii()]
        usual = sum(len(sign.encode("gb2312", "ignore")) > 0 for sign in signs)  # letters with accents would make rare ones
        if _USUAL * len(signs) <= usual:
            return "gb18030"
    return "cp437"


@contextmanager
def _wrong(path: Path, kind: str) -> Iterator[None]:
    try:
        yield
    except (*_WRONG, OSError) as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind=kind, reason=str(error)) from error
    except RuntimeError as error:  # zipfile's word for a missing password
        raise DataError("data.password", file=shown(path.name)) from error
