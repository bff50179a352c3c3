"""The confusion matrix: which class was taken for which. Usable with two classes and with two hundred."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.formats import format_count, format_share
from tlgui.ui.language import Translated
from tlgui.ui.matrix_cells import ShadedCells, readable_on
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.styling import make_label, make_row

_MANY = 6
_LONGEST_NAME = 180
_Index = QModelIndex | QPersistentModelIndex


class ConfusionMatrix(Translated, QFrame):
    """Rows are the true classes, columns the predicted ones; the shade of a cell is its share of the row.

    Arrow keys move, a click or Enter selects. A sentence below says the selected cell in words.

    Args:
        name: object name; the table is ``<name>-table``.

    Signals:
        cell_selected(int, int): true class, predicted class.
    """

    cell_selected = Signal(int, int)

    def __init__(self, theme: Theme, name: str = "confusion", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._model = _MatrixModel(theme)
        self._model.setParent(self)
        self.table = _MatrixView(self._model, theme)
        self.table.setObjectName(f"{name}-table")
        self.table.clicked.connect(self._select)
        self.table.activated.connect(self._select)
        self.table.selectionModel().currentChanged.connect(self._describe)
        self._axes = make_label(type="small", tone="muted", name=f"{name}-axes")
        self._sentence = make_label(name=f"{name}-sentence")
        self.save_button = SaveButton(theme, self, f"{name}-save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(make_row(self._axes, self.save_button))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._sentence)
        self.retranslate()

    def set_counts(self, names: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """Show a matrix.

        Args:
            names: the classes.
            counts: ``counts[t][p]`` rows of class t were predicted as p; square, as long as ``names``.
        """
        if len(counts) != len(names) or any(len(row) != len(names) for row in counts):
            raise ValueError(f"{len(names)} classes need a square matrix of that size")
        self._model.set_counts(tuple(names), tuple(tuple(row) for row in counts))
        self.table.fit()
        self.retranslate()

    @property
    def selected(self) -> tuple[int, int] | None:
        """The cell that the keyboard stands on: true class, predicted class."""
        index = self.table.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def retranslate(self) -> None:
        """Set all words anew."""
        self._axes.setText(
            self.tr("Rows: true class. Columns: predicted class. The stronger the colour of a cell, the larger its share of the row.")
        )
        self.table.setAccessibleName(self.tr("Confusion matrix"))
        self._describe()

    def picture(self) -> QWidget:
        """The whole table, without scroll bars."""
        view = _MatrixView(self._model, self._theme, self)
        view.fit()
        view.resize(view.full_size())
        return view

    def numbers(self) -> Table:
        """Counts with the class names in the first row and column."""
        names, counts = self._model.names, self._model.counts
        table: Table = [["", *names]]
        table += [[name, *row] for name, row in zip(names, counts, strict=True)]
        return table

    def sentence(self, true: int, predicted: int) -> str:
        """One cell in words."""
        names, count = self._model.names, self._model.counts[true][predicted]
        total = sum(self._model.counts[true])
        share = format_share(count / total) if total else "–"
        if true == predicted:
            text = self.tr("“{true}”: {count} of {total} texts recognised ({share}).")
        else:
            text = self.tr("“{true}” taken for “{predicted}”: {count} of {total} texts ({share}).")
        return text.format(true=names[true], predicted=names[predicted], count=format_count(count), total=format_count(total), share=share)

    def _describe(self) -> None:
        cell = self.selected
        text = self.tr("Choose a cell to read its texts.") if cell is None else self.sentence(*cell)
        self._sentence.setText(text)
        self.table.setAccessibleDescription(text)

    def _select(self, index: QModelIndex) -> None:
        self.cell_selected.emit(index.row(), index.column())


class _MatrixModel(QAbstractTableModel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[str, ...] = ()
        self.counts: tuple[tuple[int, ...], ...] = ()
        self._totals: tuple[int, ...] = ()
        theme.changed.connect(self._recolour)

    def set_counts(self, names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> None:
        self.beginResetModel()
        self.names, self.counts, self._totals = names, counts, tuple(sum(row) for row in counts)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        true, predicted = index.row(), index.column()
        count = self.counts[true][predicted]
        if role == Qt.ItemDataRole.DisplayRole:
            return format_count(count) if count else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        share = count / self._totals[true] if self._totals[true] else 0.0
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._shade(share, correct=true == predicted)
        if role == Qt.ItemDataRole.ForegroundRole:
            return readable_on(self._shade(share, correct=true == predicted))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.names[true]} → {self.names[predicted]}: {format_count(count)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < len(self.names):
            return self.names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _shade(self, share: float, *, correct: bool) -> QColor:
        """From the surface to the accent (right) or to the colour of errors (wrong); the square root lets rare mistakes be seen."""
        base, full = self._theme.colour("surface"), self._theme.colour("accent" if correct else "error")
        weight = 0.0 if share <= 0 else 0.08 + 0.92 * share**0.5
        return QColor(*(round(a + (b - a) * weight) for a, b in zip(base.getRgb()[:3], full.getRgb()[:3], strict=True)))  # type: ignore[index]

    def _recolour(self) -> None:
        if self.names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.names) - 1, len(self.names) - 1))


class _MatrixView(QTableView):
    """Square cells, long names along the columns turned upright where there are many."""

    def __init__(self, model: _MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head = _UprightHeader(self)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setItemDelegate(ShadedCells(theme, self))
        self.setMinimumHeight(200)

    def fit(self) -> None:
        """Size cells and heads to what there is."""
        model: Any = self.model()
        many = len(model.names) > _MANY
        metrics = self.fontMetrics()
        widest_count = max((count for row in model.counts for count in row), default=0)
        width = max(metrics.horizontalAdvance(format_count(widest_count)) + 16, 36 if many else 96)
        self._head.set_upright(many)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 14)
        longest = max((metrics.horizontalAdvance(name) for name in model.names), default=0)
        self.verticalHeader().setFixedWidth(min(longest + 32, _LONGEST_NAME))

    def full_size(self) -> QSize:
        """Room for everything without scroll bars."""
        head, side = self.horizontalHeader(), self.verticalHeader()
        return QSize(head.length() + side.width() + 4, side.length() + head.sizeHint().height() + 4)


class _UprightHeader(QHeaderView):
    """A horizontal header whose words can stand upright."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._upright = False
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def set_upright(self, upright: bool) -> None:
        """Turn the words."""
        self._upright = upright
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """High enough for the longest name, within reason."""
        hint = super().sizeHint()
        if not self._upright:
            return hint
        model: Any = self.model()
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in model.names), default=0)
        return QSize(hint.width(), min(longest + 24, _LONGEST_NAME))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One name."""
        if not self._upright:
            super().paintSection(painter, rect, section)
            return
        painter.save()
        painter.fillRect(rect, self.palette().window())
        painter.setPen(QGuiApplication.palette().placeholderText().color())
        painter.translate(QPoint(rect.left(), rect.bottom()))
        painter.rotate(-90)
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = QRect(6, 0, rect.height() - 10, rect.width())
        text = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
