"""The first rows of the file, with a role for each column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tlgui.core.tasks import ColumnRole
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.tab_anchor import make_tab_anchor
from tlgui.ui.pages.data.words import column_role_words
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import FULL_TEXT_ROLE, CopyableTable, QuietComboBox

_CUT = 200
_NARROWEST, _WIDEST = 148, 420
_CHOICES: tuple[ColumnRole | None, ...] = (*ColumnRole, None)
_Index = QModelIndex | QPersistentModelIndex
Cells = Sequence[Sequence[str]]


class PreviewModel(QAbstractTableModel):
    """Cells as text; columns that are not used are shown fainter."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._cells: Cells = ()
        self._rows: Sequence[int] = ()
        self._roles: dict[str, ColumnRole] = {}

    def set_content(self, names: Sequence[str], cells: Cells, rows: Sequence[int], roles: dict[str, ColumnRole]) -> None:
        """Show these; ``rows`` are their numbers in the file."""
        self.beginResetModel()
        self._names, self._cells, self._rows, self._roles = tuple(names), cells, rows, dict(roles)
        self.endResetModel()

    def role_of(self, column: int) -> ColumnRole | None:
        """The role of a column."""
        return self._roles.get(self._names[column])

    @property
    def names(self) -> tuple[str, ...]:
        """The columns."""
        return self._names

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Rows of the preview."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of the file."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view asks for one cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.colour("text" if self.role_of(index.column()) else "muted"))
        cell = self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell[:_CUT].split())
        if role == FULL_TEXT_ROLE or (role == Qt.ItemDataRole.ToolTipRole and len(cell) > 40):
            return cell
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns, numbers of the rows in the file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._names[section] if orientation is Qt.Orientation.Horizontal else format_count(self._rows[section])


class Preview(Translated, QFrame):
    """The table with a row of combo boxes above its columns. Boxes are made for the columns that have been in sight.

    Signals:
        role_chosen(str, object): column, and its :class:`~tlgui.core.tasks.ColumnRole` or None.
    """

    role_chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-preview-frame")
        self.boxes: dict[int, QuietComboBox] = {}
        self._model = PreviewModel(theme, self)
        self.table = CopyableTable("import-preview")
        self.table.setModel(self._model)
        self.table.installEventFilter(self)
        self._bar = QWidget()
        self._before = make_tab_anchor(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._bar)
        layout.addWidget(self.table, 1)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(96)
        header.setStretchLastSection(False)
        for signal in (header.sectionResized, header.geometriesChanged, self.table.horizontalScrollBar().valueChanged):
            signal.connect(self._place_boxes)
        theme.changed.connect(self._place_boxes)
        self.retranslate()

    def set_content(self, names: Sequence[str], cells: Cells, rows: Sequence[int], roles: dict[str, ColumnRole]) -> None:
        """Show these columns, rows with their numbers in the file, and roles."""
        same = tuple(names) == self._model.names
        self._model.set_content(names, cells, rows, roles)
        if not same:
            for box in self.boxes.values():
                box.hide()
                box.setParent(None)
                box.deleteLater()
            self.boxes = {}
            self.table.fit_columns(_WIDEST, _NARROWEST)
        self._stretch_text()
        self._place_boxes()
        self._show_roles()

    def show_row(self, row: int) -> None:
        """Select a row and scroll to it."""
        self.table.selectRow(row)
        self.table.scrollTo(self._model.index(row, 0))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.table.setAccessibleName(self.tr("First rows of the file"))
        for column in self.boxes:
            self._name_box(column)
        self._show_roles()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The text takes room that is new; a box that takes the focus brings its column into sight."""
        if event.type() == QEvent.Type.Resize and watched is self.table:
            self._stretch_text()
            self._place_boxes()
        if event.type() == QEvent.Type.FocusIn:
            column = next((column for column, box in self.boxes.items() if box is watched), None)
            if column is not None and self._model.rowCount():
                self.table.scrollTo(self._model.index(max(0, self.table.rowAt(0)), column))
        return super().eventFilter(watched, event)

    def _stretch_text(self) -> None:
        """The column of texts takes the room that the others leave."""
        columns = range(self._model.columnCount())
        text = next((column for column in columns if self._model.role_of(column) is ColumnRole.TEXT), None)
        if text is None:
            return
        others = sum(self.table.columnWidth(column) for column in columns if column != text)
        room = self.table.maximumViewportSize().width() - self.table.verticalScrollBar().sizeHint().width() - others
        self.table.setColumnWidth(text, max(_WIDEST, room) if len(columns) > 2 else max(2 * _NARROWEST, room))

    def _place_boxes(self) -> None:
        if self.boxes:
            self._bar.setFixedHeight(next(iter(self.boxes.values())).sizeHint().height() + 4)
        header = self.table.horizontalHeader()
        left = self.table.viewport().x() + self.table.x()
        right = self._bar.width()
        for column in range(self._model.columnCount()):
            start = left + header.sectionViewportPosition(column)
            width = header.sectionSize(column)
            if start + width < left or start > right:
                if column in self.boxes:
                    self.boxes[column].move(start, 2)
                continue
            box = self.boxes.get(column) or self._make_box(column)
            box.setGeometry(start + 2, 2, width - 4, box.sizeHint().height())
            box.setVisible(True)

    def _make_box(self, column: int) -> QuietComboBox:
        box = QuietComboBox(self._bar)
        box.setObjectName(f"import-role-{column}")
        box.installEventFilter(self)
        box.activated.connect(lambda place: self.role_chosen.emit(self._model.names[column], _CHOICES[place]))
        QWidget.setTabOrder(self.boxes.get(column - 1, self._before), box)
        self.boxes[column] = box
        self._name_box(column)
        self._show_role(column)
        return box

    def _name_box(self, column: int) -> None:
        box = self.boxes[column]
        with QSignalBlocker(box):
            box.clear()
            box.addItems([column_role_words(role) for role in _CHOICES])
        box.setAccessibleName(self.tr("Role of the column “{name}”").format(name=self._model.names[column]))

    def _show_roles(self) -> None:
        for column in self.boxes:
            self._show_role(column)

    def _show_role(self, column: int) -> None:
        self.boxes[column].setCurrentIndex(_CHOICES.index(self._model.role_of(column)))
