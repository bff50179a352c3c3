"""Reading and writing large files in pieces, and making folders that are there complete or not at all."""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from tlgui.core.errors import MachineError, ModelError
from tlgui.models.progress import Meter

_CHUNK = 2**20
_PARTIAL = ".partial"
_ABANDONED_AFTER = 24 * 3600


class HashedFile:
    """A new file that is hashed while it is written; a context manager."""

    def __init__(self, path: Path, meter: Meter) -> None:
        self._file = path.open("xb")
        self._digest = hashlib.sha256()
        self._meter = meter

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if error is None:
                self._file.flush()
                os.fsync(self._file.fileno())
        finally:
            self._file.close()

    def write(self, data: bytes) -> None:
        """Append ``data``; the meter advances by its length.

        Raises:
            OSError: it cannot be written.
            Stopped: the meter was stopped.
        """
        self._file.write(data)
        self._digest.update(data)
        self._meter.advance(len(data))

    @property
    def sha256(self) -> str:
        """Hexadecimal checksum of what has been written so far."""
        return self._digest.hexdigest()


def read_chunks(file: Path) -> Iterator[bytes]:
    """Yield the content of ``file``, one MiB at a time.

    Raises:
        ModelError: ``model.unreadable``.
    """
    try:
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise unreadable(file, error) from error


def unreadable(file: Path, error: OSError) -> ModelError:
    """The error that says that ``file`` cannot be read, and why."""
    return ModelError("model.unreadable", file=str(file), reason=error.strerror or str(error))


@contextmanager
def new_folder(root: Path, name: str, needed: int, *, replace: bool = False) -> Iterator[Path]:
    """Yield an empty folder that becomes ``root / name`` if the block ends well, and vanishes if not.

    ``root`` is created on demand.

    Args:
        needed: bytes that will be written.
        replace: whether a folder of that name may exist, and then gives way.

    Raises:
        MachineError: ``model.disk_full``, ``model.root_not_writable`` or ``model.write_failed``.
    """
    target = root / name
    partial = _partial_name(target)
    try:
        root.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(root)
        if _free_bytes(root) < needed:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        partial.mkdir()
        yield partial
        _publish(partial, target, replace)
    except OSError as error:
        raise _write_error(root, error, needed) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _publish(partial: Path, target: Path, replace: bool) -> None:
    if not target.exists():
        partial.rename(target)
        return
    if not replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    old = _partial_name(target)
    target.rename(old)
    try:
        partial.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _partial_name(target: Path) -> Path:
    return target.with_name(f".{target.name}-{uuid4().hex}{_PARTIAL}")


def _remove_abandoned(root: Path) -> None:
    """Remove what a process left that was killed while it wrote; a folder that is being written is younger than a day."""
    for folder in root.glob(f".*{_PARTIAL}"):
        if folder.is_dir() and time.time() - folder.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(folder, ignore_errors=True)


def _free_bytes(folder: Path) -> int:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    return shutil.disk_usage(existing).free


def _write_error(root: Path, error: OSError, needed: int) -> MachineError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        free_mb = _free_bytes(root) / 1e6
        return MachineError("model.disk_full", folder=str(root), needed_mb=needed / 1e6, free_mb=free_mb)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return MachineError("model.root_not_writable", folder=str(root))
    return MachineError("model.write_failed", folder=str(root), reason=error.strerror or str(error))
