"""SHA-256 of files, computed once and remembered until the file changes."""

import hashlib
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ValidationError

from tlgui.core.files import write_atomically
from tlgui.models.files import read_chunks
from tlgui.models.progress import Meter

_log = logging.getLogger(__name__)


def sha256_of(file: Path, meter: Meter) -> str:
    """Hexadecimal SHA-256 of a file; ``meter`` advances by its bytes.

    Raises:
        ModelError: ``model.unreadable``.
        Stopped: the meter was stopped.
    """
    digest = hashlib.sha256()
    for chunk in read_chunks(file):
        digest.update(chunk)
        meter.advance(len(chunk))
    return digest.hexdigest()


class _Hashed(BaseModel):
    size: int
    mtime_ns: int
    sha256: str


class _Memory(BaseModel):
    schema_version: Literal[1] = 1
    files: dict[str, _Hashed] = {}


class ChecksumMemo:
    """Remembers checksums by path, size and modification time in one JSON file.

    It only saves time: where it is lost, damaged or cannot be written, files are hashed again.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def recall(self, path: Path) -> str | None:
        """The checksum of ``path``, if it has been computed since the file last changed.

        Raises:
            OSError: there is no such file.
        """
        hashed = self._read().files.get(str(path))
        return hashed.sha256 if hashed and _stamped(path, hashed.sha256) == hashed else None

    def remember(self, checksums: Mapping[Path, str]) -> None:
        """Keep the checksums of existing files.

        Raises:
            OSError: one of the files does not exist.
        """
        memory = self._read()
        memory.files.update({str(path): _stamped(path, sha256) for path, sha256 in checksums.items()})
        try:
            write_atomically(self._file, memory.model_dump_json(indent=1))
        except OSError as error:
            _log.info("Checksums cannot be remembered in %s: %s", self._file, error)

    def _read(self) -> _Memory:
        try:
            return _Memory.model_validate_json(self._file.read_bytes())
        except FileNotFoundError:
            return _Memory()
        except (OSError, ValidationError) as error:
            _log.info("Remembered checksums in %s cannot be read: %s", self._file, error)
            return _Memory()


def _stamped(path: Path, sha256: str) -> _Hashed:
    status = path.stat()
    return _Hashed(size=status.st_size, mtime_ns=status.st_mtime_ns, sha256=sha256)
