"""Writing files so that a crash at any moment leaves either the old or the new content, never half of it."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import tomli_w


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
