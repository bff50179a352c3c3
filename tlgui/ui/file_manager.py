"""Showing a folder in the file manager of the desktop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tlgui.core.errors import MachineError


def show_folder(folder: Path, fail: Callable[[Exception], None], *, make: bool = False) -> None:
    """Show ``folder``. Where that cannot be done, ``fail`` gets the reason, with the place to look at by hand.

    Args:
        make: make the folder first if it is not there.
    """
    try:
        if make:
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fail(error)
        return
    if not folder.is_dir():
        fail(MachineError("machine.folder_gone", folder=str(folder)))
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        fail(MachineError("machine.no_file_manager", folder=str(folder)))
