"""How many rows each label has, as a table with bars."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlgui.ui.formats import format_count, format_share
from tlgui.ui.pages.data.words import split_words
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import FULL_TEXT_ROLE, CopyableTable

#: Share of the largest label, 0 to 1, for the bar.
BAR_ROLE = Qt.ItemDataRole.UserRole + 7
_LABEL, _BAR, _ROWS = range(3)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Balance:
    """Rows by label, largest first, and by split; ``rows`` is how many there are in all, some of them perhaps with several labels."""

    rows: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    splits: tuple[tuple[str, dict[str, int]], ...] = ()

    @classmethod
    def of_counts(cls, rows: int, label_counts: dict[str, int], split_counts: dict[str, dict[str, int]]) -> "Balance":
        """From the counts of a profile."""
        ordered = sorted(label_counts.items(), key=lambda item: (-item[1], item[0]))
        return cls(rows, tuple(ordered), tuple(split_counts.items()))


class LabelModel(QAbstractTableModel):
    """Label, bar, rows in all, and rows in each split."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._balance = Balance()

    def set_balance(self, balance: Balance) -> None:
        """Show these counts."""
        self.beginResetModel()
        self._balance = balance
        self.endResetModel()

    def label(self, row: int) -> str:
        """The label in a row."""
        return self._balance.counts[row][0]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of labels."""
        return 0 if parent.isValid() else len(self._balance.counts)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Three columns and one for each split."""
        return 0 if parent.isValid() else 3 + len(self._balance.splits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view asks for one cell."""
        if not index.isValid():
            return None
        column = index.column()
        label, count = self._balance.counts[index.row()]
        if role == BAR_ROLE:
            return count / max(1, self._balance.counts[0][1])
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= _ROWS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        share = format_share(count / max(1, self._balance.rows))
        if role == Qt.ItemDataRole.ToolTipRole and column <= _BAR:
            return f"{label}: {share}"
        if role in (FULL_TEXT_ROLE, Qt.ItemDataRole.AccessibleTextRole) and column == _BAR:
            return share
        if role != Qt.ItemDataRole.DisplayRole or column == _BAR:
            return None
        if column == _LABEL:
            return label
        if column == _ROWS:
            return format_count(count)
        return format_count(self._balance.splits[column - 3][1].get(label, 0))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= _ROWS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < 3:
            return (self.tr("Label"), self.tr("Share"), self.tr("Rows"))[section]
        return split_words(self._balance.splits[section - 3][0])


class BarDelegate(QStyledItemDelegate):
    """Paints a bar where the model gives a share."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One bar."""
        super().paint(painter, option, index)
        share = index.data(BAR_ROLE)
        rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
        bar = QRectF(rect.left(), rect.center().y() - 5, max(2.0, rect.width() * share), 10)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(bar, 3, 3)
        painter.restore()


class LabelTable(CopyableTable):
    """The label balance. Enter or a double click asks for the rows of a label.

    Args:
        name: object name.

    Signals:
        rows_requested(str): a label.
    """

    rows_requested = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._labels = LabelModel(self)
        self.setModel(self._labels)
        self.setItemDelegateForColumn(_BAR, BarDelegate(theme, self))
        self.setSelectionBehavior(CopyableTable.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.doubleClicked.connect(lambda index: self.rows_requested.emit(self._labels.label(index.row())))

    def set_balance(self, balance: Balance) -> None:
        """Show these counts."""
        self._labels.set_balance(balance)
        self.fit_columns(widest=220)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_BAR, header.ResizeMode.Stretch)
        name = self._labels.headerData(_BAR, Qt.Orientation.Horizontal)
        header.setMinimumSectionSize(max(48, self.fontMetrics().horizontalAdvance(name) + 32))

    def retranslate(self) -> None:
        """Set all words anew."""
        super().retranslate()
        self.setAccessibleName(self.tr("Rows of each label"))
        self.setToolTip(self.tr("Press Enter or double-click to see the rows of a label."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the rows of the current label."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.rows_requested.emit(self._labels.label(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)
