"""Files on disk: what can be opened, what went wrong, how to write so that nothing half-written is ever seen."""

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import tempfile
import uuid
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tlgui.core.errors import DataError, MachineError
from tlgui.data.watch import Watch

CHUNK = 1 << 20


def shown(path: Path | str) -> str:
    """A path as printable text; names that are not valid Unicode get replacement characters."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn failures of the file system while reading ``path`` into :class:`DataError`."""
    try:
        yield
    except FileNotFoundError as error:
        raise DataError("data.missing_file", file=shown(path)) from error
    except OSError as error:
        raise DataError("data.unreadable_file", file=shown(path), reason=error.strerror or str(error)) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn failures of the file system while writing ``path`` into :class:`MachineError`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise MachineError("data.disk_full", file=shown(path)) from error
        raise MachineError("data.not_writable", file=shown(path), reason=error.strerror or str(error)) from error


def require_file(path: Path) -> int:
    """Size in bytes of a regular file with content.

    Raises:
        DataError: nothing is there, it is a folder or a device, it may not be read, or it is empty.
    """
    try:
        status = path.stat()
    except ValueError as error:  # a NUL in the path
        raise DataError("data.missing_file", file=shown(path)) from error
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
            raise DataError("data.missing_file", file=shown(path)) from error
        raise DataError("data.unreadable_file", file=shown(path), reason=error.strerror or str(error)) from error
    if stat.S_ISDIR(status.st_mode):
        raise DataError("data.folder", file=shown(path))
    if not stat.S_ISREG(status.st_mode):
        raise DataError("data.not_a_file", file=shown(path))
    with reading(path), path.open("rb"):
        pass
    if status.st_size == 0:
        raise DataError("data.empty_file", file=shown(path))
    return status.st_size


def chunks(path: Path, watch: Watch, size: int = CHUNK) -> Iterator[bytes]:
    """The bytes of a file, piece by piece."""
    with reading(path), path.open("rb") as file:
        while piece := file.read(size):
            watch.check()
            yield piece


def sha256(*paths: Path, watch: Watch) -> str:
    """SHA-256 in hexadecimal over the bytes of the files, one after the other."""
    digest = hashlib.sha256()
    for path in paths:
        add_file(digest, path, watch)
    return digest.hexdigest()


def add_file(digest: "hashlib._Hash", path: Path, watch: Watch) -> "hashlib._Hash":
    """The digest with the bytes of one file more."""
    for piece in chunks(path, watch):
        digest.update(piece)
    return digest


def temporary_folder(owner: object) -> Path:
    """A folder for what ``owner`` unpacks; it vanishes with it.

    Raises:
        MachineError: there is no room for it.
    """
    with writing(Path(tempfile.gettempdir())):
        folder = tempfile.mkdtemp(prefix="tlgui-")
    weakref.finalize(owner, shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A temporary folder beside ``folder`` that takes its place when the block ends well, and vanishes otherwise."""
    temporary = _beside(folder)
    with writing(folder):
        temporary.mkdir(parents=True)
    try:
        yield temporary
        with writing(folder):
            temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file that replaces ``path`` when the block ends well, and vanishes otherwise."""
    temporary = _beside(path)
    try:
        with writing(path):
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):  # what led here is to be told, not that there is nothing to remove
            temporary.unlink()
        raise


def _beside(path: Path) -> Path:
    """An unused hidden name in the same folder, so that renaming to ``path`` stays within one file system."""
    return path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:12]}.partial")
