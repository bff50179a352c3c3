"""A hidden folder beside the plugins, in which one is put together, so that it appears in its place in one step or not at all."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from tlgui.core.errors import PluginError

_PREFIX = ".installing-"


@contextlib.contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """An empty hidden folder in ``folder``, which is made if need be. It is gone afterwards, with what is still in it.

    What an earlier process left that did not live to its end goes, too.

    Raises:
        PluginError: ``plugin.cannot_write``.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        stage = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=folder))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Let a failed write in the block say that nothing can be put into ``folder``.

    Raises:
        PluginError: ``plugin.cannot_write``.
    """
    try:
        yield
    except OSError as error:
        raise PluginError("plugin.cannot_write", folder=str(folder), reason=error.strerror or str(error)) from error


def _sweep(folder: Path) -> None:
    """Remove what processes have left that are no more."""
    for left in folder.glob(f"{_PREFIX}*"):
        number = left.name.removeprefix(_PREFIX).partition("-")[0]
        if not (number.isdigit() and _is_alive(int(number), left)):
            shutil.rmtree(left, ignore_errors=True)


def _is_alive(pid: int, left: Path) -> bool:
    """Whether the process that made the folder still runs; its number may belong to a younger one by now."""
    try:
        return psutil.Process(pid).create_time() <= left.stat().st_mtime + 1
    except (psutil.Error, OSError):
        return False
