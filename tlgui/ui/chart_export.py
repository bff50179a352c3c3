"""Charts as files: PNG, SVG and the numbers behind them as CSV."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QIODevice, QPoint, QSaveFile, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.widgets.buttons import IconButton

Table = list[list[str | int | float]]
ChooseTarget = Callable[[QWidget, str, str], str]


class Exportable(Protocol):
    """What a chart offers to be saved."""

    def picture(self) -> QWidget:
        """The widget that shows all of it. One that is not on the screen is deleted after use."""

    def numbers(self) -> Table:
        """Everything it shows as rows, the first one a header."""


def save_picture(widget: QWidget, path: Path) -> None:
    """Write what a widget shows as PNG (in the pixels of the screen) or as SVG, by the suffix of ``path``; atomic.

    Raises:
        OSError: the file cannot be written.
    """
    file = _open(path)
    if path.suffix.lower() == ".svg":
        generator = QSvgGenerator()
        generator.setOutputDevice(file)
        generator.setSize(widget.size())
        generator.setViewBox(widget.rect())
        painter = QPainter(generator)
        widget.render(painter, QPoint(0, 0))
        painter.end()
    else:
        QImageWriter(file, QByteArray(b"png")).write(widget.grab().toImage())
    _commit(file)


def save_numbers(table: Table, path: Path) -> None:
    """Write rows as CSV (UTF-8, commas, point as decimal sign); atomic.

    Raises:
        OSError: the file cannot be written.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    file = _open(path)
    file.write(text.getvalue().encode("utf-8-sig"))
    _commit(file)


def _open(path: Path) -> QSaveFile:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    return file


def _commit(file: QSaveFile) -> None:
    if not file.commit():
        raise OSError(file.errorString())


def ask_target(parent: QWidget, suggestion: str, name_filter: str) -> str:
    """Ask with the platform's own dialog; empty when the user thinks better of it."""
    return QFileDialog.getSaveFileName(parent, "", suggestion, name_filter)[0]


class SaveButton(Translated, IconButton):
    """A menu that saves a chart.

    Args:
        chart: what is saved.
        name: object name of the button and stem of the suggested file name.
        ask: asks for the file; the platform's dialog by default.

    Signals:
        saved(Path): written.
        save_failed(Path, str): not written, and why in the words of the system.
    """

    saved = Signal(object)
    save_failed = Signal(object, str)

    def __init__(
        self, theme: Theme, chart: Exportable, name: str, *, ask: ChooseTarget = ask_target, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "save", name, parent=parent)
        self._chart, self._ask, self._stem = chart, ask, name.removesuffix("-save")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.png, self.svg, self.csv, self.copy = (QAction(self) for _ in range(4))
        menu.addActions([self.png, self.svg, self.csv, self.copy])
        self.setMenu(menu)
        self.png.triggered.connect(lambda: self._save(".png"))
        self.svg.triggered.connect(lambda: self._save(".svg"))
        self.csv.triggered.connect(lambda: self._save(".csv"))
        self.copy.triggered.connect(self._copy)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_words(self.tr("Save or copy this chart"))
        self.png.setText(self.tr("Save as picture (PNG)…"))
        self.svg.setText(self.tr("Save as drawing (SVG)…"))
        self.csv.setText(self.tr("Save the numbers (CSV)…"))
        self.copy.setText(self.tr("Copy the numbers"))

    def _save(self, suffix: str) -> None:
        answer = self._ask(self, f"{self._stem}{suffix}", f"{suffix[1:].upper()} (*{suffix})")
        if not answer:
            return
        path = Path(answer)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        try:
            if suffix == ".csv":
                save_numbers(self._chart.numbers(), path)
            else:
                self._save_picture(path)
        except OSError as error:
            self.save_failed.emit(path, str(error))
        else:
            self.saved.emit(path)

    def _save_picture(self, path: Path) -> None:
        picture = self._chart.picture()
        try:
            save_picture(picture, path)
        finally:
            if not picture.isVisible():
                picture.deleteLater()

    def _copy(self) -> None:
        lines: Sequence[list[str | int | float]] = self._chart.numbers()
        QGuiApplication.clipboard().setText("\n".join("\t".join(str(cell) for cell in line) for line in lines))
