"""Writing files so that a crash at any moment leaves either the old or the new content, never half of it."""

import json
import os
import re
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

import tomli_w

#: In characters: file systems allow 255 bytes.
_LONGEST_NAME = 60
#: On Windows these are devices, with every ending.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")})


def free_folder(parent: Path, name: str, *, otherwise: str) -> Path:
    """A folder in ``parent`` that does not exist yet, called like ``name`` in small letters, digits and hyphens, or ``otherwise``."""
    words = re.sub(r"[^\w]+", "-", name.lower()).strip("-")[:_LONGEST_NAME].rstrip("-") or otherwise
    numbered = (f"{words}-{number}" for number in count(2))
    folder = parent / (next(numbered) if words in _DEVICES else words)
    while folder.exists():
        folder = parent / next(numbered)
    return folder


def write_atomically(path: Path, content: str | bytes) -> None:
    """Replace ``path`` by ``content`` in one step.

    Raises:
        OSError: the folder cannot be written or the disk is full; the old file is untouched then.
    """
    data = content.encode() if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_json(path: Path, value: Any) -> None:
    """Replace ``path`` by ``value`` as indented JSON."""
    write_atomically(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def write_toml(path: Path, value: dict[str, Any]) -> None:
    """Replace ``path`` by ``value`` as TOML. TOML has no null: leave such keys out."""
    write_atomically(path, tomli_w.dumps(value))
