"""Taking a model along to other programs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.pages.use.export import ExportFormat, ExportModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, ElidedLabel, IconLabel, make_label, make_row

AskFolder = Callable[[QWidget, str, Path], str]


def ask_folder(parent: QWidget, title: str, start: Path) -> str:
    """Ask for a folder with the platform's own dialog."""
    return QFileDialog.getExistingDirectory(parent, title, str(start))
