"""A table view from which one can copy, with columns of a sensible width."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from tlgui.ui.language import Translated

#: Role under which a model gives the whole text of a cell that it shows cut.
FULL_TEXT_ROLE = Qt.ItemDataRole.UserRole + 1
#: More rows are not put on the clipboard at once.
COPY_LIMIT = 100_000
_SAMPLE = 100


class CopyableTable(Translated, QTableView):
    """Table with Ctrl+C (tab-separated, as spreadsheets read it) and a context menu.

    Args:
        name: object name.

    Signals:
        copied(int, int): rows put on the clipboard, rows that were selected (more only above ``COPY_LIMIT``).
    """

    copied = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self._copy = QAction(self)
        self._copy.triggered.connect(self.copy)
        self._copy_head = QAction(self)
        self._copy_head.triggered.connect(self.copy_with_headers)
        self._all = QAction(self)
        self._all.triggered.connect(self.selectAll)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._copy.setText(self.tr("Copy"))
        self._copy_head.setText(self.tr("Copy with headers"))
        self._all.setText(self.tr("Select all"))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model. The header above gets a selection of its own, which stays empty: to paint its sections as selected it would ask
        for every row of the table, and freeze where there are a hundred thousand.
        """
        super().setModel(model)
        if model is not None:
            self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, model))

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        self._put(headers=False)

    def copy_with_headers(self) -> None:
        """Put the selected cells with their column names on the clipboard."""
        self._put(headers=True)

    def selected_tsv(self, *, headers: bool = False) -> str:
        """The selected cells as tab-separated text; tabs and line breaks within a cell become spaces."""
        return "\n".join("\t".join(row) for row in self._selected(headers=headers)[0])

    def fit_columns(self, widest: int = 420, narrowest: int = 64) -> None:
        """Set widths after the header and the first hundred rows; the last column takes what is left."""
        model = self.model()
        metrics = self.fontMetrics()
        for column in range(model.columnCount()):
            texts = [_text(model, row, column)[:200] for row in range(min(model.rowCount(), _SAMPLE))]
            texts.append(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
            width = max(metrics.horizontalAdvance(text) for text in texts) + 32
            self.setColumnWidth(column, min(max(width, narrowest), widest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _selected(self, *, headers: bool) -> tuple[list[list[str]], int]:
        """Lines of cells, and how many rows are selected in all."""
        model, selection = self.model(), self.selectionModel()
        if model is None or selection is None or not selection.hasSelection():
            return [], 0
        ranges = sorted(selection.selection().toList(), key=lambda part: (part.top(), part.left()))
        columns = sorted({column for part in ranges for column in range(part.left(), part.right() + 1)})
        total = len(set().union(*(range(part.top(), part.bottom() + 1) for part in ranges))) if len(ranges) > 1 else ranges[0].height()
        rows: dict[int, None] = {}
        for part in ranges:
            rows.update(dict.fromkeys(range(part.top(), min(part.bottom() + 1, part.top() + COPY_LIMIT))))
        lines = [[_clean(str(model.headerData(column, Qt.Orientation.Horizontal) or "")) for column in columns]] * headers
        for row in sorted(rows)[:COPY_LIMIT]:
            chosen = [selection.isSelected(model.index(row, column)) for column in columns]
            lines.append([_clean(_text(model, row, column)) if yes else "" for yes, column in zip(chosen, columns, strict=True)])
        return lines, total

    def _put(self, *, headers: bool) -> None:
        lines, total = self._selected(headers=headers)
        if total:
            QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
            self.copied.emit(len(lines) - headers, total)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([self._copy, self._copy_head, self._all])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))


def _text(model: QAbstractItemModel, row: int, column: int) -> str:
    index: QModelIndex = model.index(row, column)
    value = model.data(index, FULL_TEXT_ROLE)
    if value is None:
        value = model.data(index, Qt.ItemDataRole.DisplayRole)
    return "" if value is None else str(value)


def _clean(text: str) -> str:
    return " ".join(text.split()) if any(sign in text for sign in "\t\r\n") else text
