"""The list of runs: the next one first, then all others, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.pages.train.run_words import NextRun, item_lines, item_mark, table_header, table_row
from tlgui.ui.pages.train.runs_view_model import RunsViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import RADIUS, SPACE, SPACE_TIGHT

Index = QModelIndex | QPersistentModelIndex
_LINES_ROLE = Qt.ItemDataRole.UserRole + 2
_MARK_ROLE = Qt.ItemDataRole.UserRole + 3
_ICON = 18


class RunsModel(QAbstractListModel):
    """Row 0 is the next run, row n + 1 the run n of the view model."""

    def __init__(self, view_model: RunsViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vm = view_model
        self._next = NextRun()
        self._ids: list[str] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """The next run and all others."""
        return 0 if parent.isValid() else 1 + len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Lines of words, the mark, and one sentence for screen readers."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        item = self._next if index.row() == 0 else self._vm.rows[index.row() - 1]
        if role == _LINES_ROLE:
            return item_lines(item, self._vm)
        if role == _MARK_ROLE:
            return item_mark(item)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(line for line in item_lines(item, self._vm) if line)
        return None

    def set_next(self, next_run: NextRun) -> None:
        """Describe the next run."""
        self._next = next_run
        self.refresh(0)

    def take_rows(self) -> None:
        """The runs have changed."""
        ids = [row.id for row in self._vm.rows]
        if ids == self._ids:
            self.refresh()
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def refresh(self, row: int | None = None) -> None:
        """Other words for one row, or for all."""
        first, last = (0, self.rowCount() - 1) if row is None else (row, row)
        self.dataChanged.emit(self.index(first), self.index(last))

    def row_of(self, run_id: str | None) -> int:
        """Row of a run; 0 for the next one."""
        return self._ids.index(run_id) + 1 if run_id in self._ids else 0

    def run_at(self, row: int) -> str | None:
        """Id of the run in a row; None for the next one."""
        return self._ids[row - 1] if 0 < row <= len(self._ids) else None


class RunsList(Translated, QListView):
    """The list as it is seen. Ctrl+C copies it as a table.

    Signals:
        run_chosen(object): id of a run, or None for the next one.
    """

    run_chosen = Signal(object)

    def __init__(self, theme: Theme, view_model: RunsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train-runs")
        self._vm = view_model
        self.runs = RunsModel(view_model, self)
        self.setModel(self.runs)
        self.setItemDelegate(_RunDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self._choosing = False
        self._nothing = ""
        self.selectionModel().currentChanged.connect(self._choose)
        theme.changed.connect(self.viewport().update)
        view_model.rows_changed.connect(self._take_rows)
        view_model.selection_changed.connect(self.show_selection)
        self._take_rows()
        self.retranslate()

    def set_next(self, next_run: NextRun) -> None:
        """Describe the next run."""
        self.runs.set_next(next_run)

    def show_selection(self) -> None:
        """Mark what the view model has selected."""
        self._choosing = True
        index = self.runs.index(self.runs.row_of(self._vm.selected))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._choosing = False

    def copy(self) -> None:
        """Put all runs on the clipboard as tab-separated text."""
        lines = [table_header(), *(table_row(row, self._vm) for row in self._vm.rows)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setAccessibleName(self.tr("Runs of this project"))
        self._nothing = self.tr("Your runs will be listed here, the newest first.")
        self.runs.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A new font needs new heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list; where it is empty but for the next run, what will stand there."""
        super().paintEvent(event)
        if self.runs.rowCount() == 1:
            painter = QPainter(self.viewport())
            painter.setPen(QGuiApplication.palette().placeholderText().color())
            area = self.viewport().rect().adjusted(SPACE * 2, self.visualRect(self.runs.index(0)).bottom(), -SPACE * 2, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing)
            painter.end()

    def _take_rows(self) -> None:
        self._choosing = True  # a reset of the model is no choice of the user's
        self.runs.take_rows()
        self._choosing = False
        self.show_selection()

    def _choose(self, current: QModelIndex) -> None:
        if not self._choosing and current.isValid():
            self.run_chosen.emit(self.runs.run_at(current.row()))


class _RunDelegate(QStyledItemDelegate):
    """Icon, a strong line, and up to three quiet ones."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the lines that there are."""
        lines = [line for line in index.data(_LINES_ROLE) or () if line]
        body, small = option.fontMetrics.height(), self._small(option.font)
        height = body + (len(lines) - 1) * (QFontMetrics(small).height() + SPACE_TIGHT) + 2 * SPACE + 2 * SPACE_TIGHT
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one run."""
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        area = option.rect.adjusted(SPACE_TIGHT, 2, -SPACE_TIGHT, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if focused:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        icon, role = index.data(_MARK_ROLE)
        inner = area.adjusted(SPACE, SPACE, -SPACE, -SPACE)
        scale = painter.device().devicePixelRatio()
        side = self._theme.zoomed(_ICON)
        painter.drawPixmap(inner.topLeft(), self._theme.icons.pixmap(icon, colours.named(role), side, scale))
        self._paint_lines(painter, inner.adjusted(side + SPACE, 0, 0, 0), option.font, index.data(_LINES_ROLE))
        painter.restore()

    def _paint_lines(self, painter: QPainter, area: QRect, font: QFont, lines: Sequence[str]) -> None:
        colours = self._theme.colours
        strong = QFont(font)
        strong.setWeight(QFont.Weight.Bold)
        top = area.top()
        for place, line in enumerate(line for line in lines if line):
            painter.setFont(strong if place == 0 else self._small(font))
            painter.setPen(QColor(colours.text if place == 0 else colours.muted))
            metrics = painter.fontMetrics()
            words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), top, area.width(), metrics.height()), Qt.AlignmentFlag.AlignVCenter, words)
            top += metrics.height() + SPACE_TIGHT

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPixelSize(self._theme.scale.small)
        return small
