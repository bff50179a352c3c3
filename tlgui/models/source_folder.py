"""A folder that the user offers: finds files in it without leaving it, and reads JSON."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tlgui.core.errors import ModelError
from tlgui.models.files import unreadable

_LFS_POINTER = b"version https://git-lfs.github.com/"


class SourceFolder:
    """Read-only view of a folder. Nothing in it is executed, and links that lead out of it are not followed.

    Raises:
        ModelError: ``model.not_a_folder``.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        if not _readable(self.path.is_dir, path):
            raise ModelError("model.not_a_folder", path=str(path))

    def __str__(self) -> str:
        return str(self.path)

    def find(self, name: str) -> Path | None:
        """The real file behind ``name`` (a path relative to the folder), or None if there is none.

        Raises:
            ModelError: ``model.link_outside``, ``model.lfs_pointer`` or ``model.unreadable``.
        """
        named = self.path / name
        real = Path(os.path.realpath(named))
        if not real.is_relative_to(self.path):
            raise ModelError("model.link_outside", file=str(named), target=str(real))
        if not _readable(real.is_file, named):
            return None
        try:
            with real.open("rb") as stream:
                start = stream.read(len(_LFS_POINTER))
        except OSError as error:
            raise unreadable(real, error) from error
        if start == _LFS_POINTER:
            raise ModelError("model.lfs_pointer", file=str(named))
        return real

    def read_json(self, name: str) -> dict[str, Any] | None:
        """The JSON object in the file ``name``, or None if there is no such file.

        Raises:
            ModelError: ``model.config_not_json``, or as :meth:`find`.
        """
        file = self.find(name)
        if file is None:
            return None
        try:
            content = json.loads(file.read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise unreadable(file, error) from error
        except (ValueError, RecursionError) as error:
            raise ModelError("model.config_not_json", file=str(file), reason=str(error)) from error
        if not isinstance(content, dict):
            raise ModelError("model.config_not_json", file=str(file), reason=f"a JSON {type(content).__name__}, not an object")
        return content

    def matching(self, *patterns: str) -> list[str]:
        """Names of files directly in the folder that match a glob pattern, sorted."""
        return sorted({file.name for pattern in patterns for file in self.path.glob(pattern) if file.is_file()})


def _readable(question: Callable[[], bool], path: Path) -> bool:
    """Ask ``question``, which needs the right to look into the folders above ``path``."""
    try:
        return question()
    except OSError as error:
        raise unreadable(path, error) from error
