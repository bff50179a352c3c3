"""The words that one set uses more than the other, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from tlgui.core.shift import ShiftReport, TypicalWord
from tlgui.ui.formats import format_count
from tlgui.ui.widgets import CopyableTable

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 4


class _WordsModel(QAbstractTableModel):
    """Word, the set that it is typical of, and in how many texts of this set and of the other one it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[TypicalWord, str]] = []
        self._headers: tuple[str, ...] = ("",) * _COLUMNS

    def set_content(self, rows: list[tuple[TypicalWord, str]], headers: tuple[str, ...]) -> None:
        self.beginResetModel()
        self._rows, self._headers = rows, headers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        word, side = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        own, other = (word.first_texts, word.second_texts) if word.score > 0 else (word.second_texts, word.first_texts)
        return (word.word, side, format_count(own), format_count(other))[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None


class TypicalWords(CopyableTable):
    """Shows the typical words of both sets in turn, the most typical first; as high as its rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._model = _WordsModel(self)
        self.setModel(self._model)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def set_report(self, report: ShiftReport) -> None:
        """Show the words of a report."""
        words, names = report.words, (report.first.name, report.second.name)
        rows = [(word, names[0]) for word in words.first_typical] + [(word, names[1]) for word in words.second_typical]
        headers = (self.tr("Word"), self.tr("Typical of"), self.tr("Its texts with it"), self.tr("Others with it"))
        self._model.set_content(rows, headers)
        self.setAccessibleName(self.tr("Words that one set uses more than the other"))
        heights = self.horizontalHeader().sizeHint().height() + len(rows) * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(heights + 4)
