"""Precision, recall and F1 of each class, with intervals."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.formats import format_count, format_score
from tlgui.ui.language import Translated
from tlgui.ui.pages.results.evaluation import ClassScores, Interval, Report
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import FULL_TEXT_ROLE, Button, Card, CopyableTable, QuietComboBox, make_label

_Index = QModelIndex | QPersistentModelIndex
_SCORES = ("f1", "precision", "recall")
#: Columns: label, the scores, test rows of the class, rows predicted as it.
COLUMNS = ("label", *_SCORES, "support", "predicted")
_MOST_LINES = 12


class ClassModel(QAbstractTableModel):
    """The classes as rows, sorted as asked; values that are missing come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[ClassScores, ...] = ()
        self._headers: tuple[str, ...] = ("",) * len(COLUMNS)
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self._original: tuple[ClassScores, ...] = ()

    def set_classes(self, classes: Sequence[ClassScores]) -> None:
        """Show these, sorted as before."""
        self._original = tuple(classes)
        self.sort(*self._sorted_by)

    def set_headers(self, headers: Sequence[str]) -> None:
        """Name the columns."""
        self._headers = tuple(headers)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of classes."""
        return 0 if parent.isValid() else len(self._classes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Label, scores, counts."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view asks for one cell."""
        if not index.isValid():
            return None
        value = self._value(self._classes[index.row()], index.column())
        if role in (Qt.ItemDataRole.DisplayRole, FULL_TEXT_ROLE):
            return _words(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return value
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the report."""
        self._sorted_by = (column, order)
        self.beginResetModel()
        self._classes = self._original if column < 0 else tuple(self._sort(column, order))
        self.endResetModel()

    def numbers(self) -> Table:
        """Everything in full precision, one row a class."""
        header: list[str | int | float] = ["label"]
        for name in _SCORES:
            header += [name, f"{name}_low", f"{name}_high"]
        table: Table = [[*header, "support", "predicted"]]
        for row in self._classes:
            line: list[str | int | float] = [row.label]
            for name in _SCORES:
                score: Interval | None = getattr(row, name)
                line += ["", "", ""] if score is None else [score.value, score.low, score.high]
            table.append([*line, row.support, row.predicted])
        return table

    def _sort(self, column: int, order: Qt.SortOrder) -> list[ClassScores]:
        known = [row for row in self._original if self._value(row, column) is not None]
        unknown = [row for row in self._original if self._value(row, column) is None]
        known.sort(key=lambda row: _sort_key(self._value(row, column)), reverse=order is Qt.SortOrder.DescendingOrder)
        return known + unknown

    @staticmethod
    def _value(row: ClassScores, column: int) -> Any:
        return getattr(row, COLUMNS[column])


def _sort_key(value: str | int | Interval) -> Any:
    if isinstance(value, Interval):
        return value.value
    return value.casefold() if isinstance(value, str) else value


def _words(value: str | int | Interval | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, Interval):
        return f"{format_score(value.value)}  ({format_score(value.low)} – {format_score(value.high)})"
    return format_count(value) if isinstance(value, int) else value


class ClassCard(Translated, Card):
    """The table, sortable by a click on its header or by a box that the keyboard reaches."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("results-classes", parent)
        self._theme = theme
        self.model = ClassModel(self)
        self.table = CopyableTable("results-class-table")
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._show_order)
        self._label = make_label(type="small", tone="muted", wrap=False)
        self.order = QuietComboBox()
        self.order.setObjectName("results-class-order")
        for column in (-1, *range(len(COLUMNS))):
            self.order.addItem("", column)
        self.order.activated.connect(self._sort)
        self._label.setBuddy(self.order)
        self._copy = Button(theme, "results-class-copy", "quiet", "copy")
        self._copy.clicked.connect(self._copy_all)
        self.save_button = SaveButton(theme, self, "results-classes-save")
        for widget in (self._label, self.order, self._copy, self.save_button):
            self.corner.addWidget(widget)
        self.column.addWidget(self.table)
        self.retranslate()

    def set_report(self, report: Report) -> None:
        """Show the classes of a report."""
        self.model.set_classes(report.per_class)
        self._fit()

    def retranslate(self) -> None:
        """Set all words anew."""
        headers = (
            self.tr("Label"),
            self.tr("F1"),
            self.tr("Precision"),
            self.tr("Recall"),
            self.tr("Test texts"),
            self.tr("Predicted"),
        )
        self.set_heading(self.tr("Class by class"))
        self.model.set_headers(headers)
        self.order.setItemText(0, self.tr("Order of the labels"))
        for column, header in enumerate(headers):
            self.order.setItemText(column + 1, header)
        self._label.setText(self.tr("Sorted by"))
        self.order.setAccessibleName(self.tr("Sorted by"))
        self._copy.setText(self.tr("Copy as table"))
        self.table.setAccessibleName(self.tr("Scores of each class, with 95% intervals"))
        self._fit()

    def picture(self) -> QWidget:
        """The whole table, without scroll bars."""
        view = CopyableTable("results-class-picture", self)
        view.setModel(self.model)
        view.verticalHeader().hide()
        view.fit_columns()
        head = view.horizontalHeader()
        view.resize(head.length() + 4, view.verticalHeader().length() + head.sizeHint().height() + 4)
        return view

    def numbers(self) -> Table:
        """Everything in full precision."""
        return self.model.numbers()

    def _sort(self) -> None:
        """By scores and counts the lowest come first: that is where to look."""
        self.table.sortByColumn(self.order.currentData(), Qt.SortOrder.AscendingOrder)

    def _show_order(self, column: int) -> None:
        self.order.setCurrentIndex(self.order.findData(column))

    def _copy_all(self) -> None:
        self.table.selectAll()
        self.table.copy_with_headers()

    def _fit(self) -> None:
        self.table.fit_columns(widest=280)
        lines = min(self.model.rowCount(), _MOST_LINES)
        row = self.table.verticalHeader().defaultSectionSize()
        scroll_bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(lines * row + self.table.horizontalHeader().sizeHint().height() + scroll_bar)
