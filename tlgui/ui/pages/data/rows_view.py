"""The rows of the selected dataset, with search, filters and a reading pane."""

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import SPLIT_CODES
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.data.cleaning_model import CleaningViewModel
from tlgui.ui.pages.data.row_edits import RowEdits
from tlgui.ui.pages.data.rows_model import Rows, RowsViewModel
from tlgui.ui.pages.data.words import split_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Banner, Button, CopyableTable, FlowLayout, QuietComboBox, Scroller, make_label, make_row
from tlgui.ui.widgets.line_splitter import LineSplitter

if TYPE_CHECKING:
    from tlgui.ui.arrow_table_model import ArrowTableModel

_PANE_HEIGHT, _NARROWEST_TEXT = 120, 320
#: Of table and reading pane together: below this height all is scrolled.
_LEAST_HEIGHT = 280
_SEARCH_WIDTH = 160
#: A text is read up to here, in characters; more would make the pane slow.
_READABLE = 200_000
#: So many rows stay selected when the dataset is shown in another version.
_KEPT = 2000
#: Bounds of the lengths that can be filtered for, in characters, and the width of their list in logical pixels.
_LENGTHS_WIDTH = 240
_LENGTHS = (0, 20, 100, 500, 2000, 2**31)


class RowsView(Translated, QWidget):
    """A table over the snapshot; what is selected in it can be read in full below.

    Signals:
        copied(int): rows put on the clipboard.
    """

    copied = Signal(int)

    def __init__(self, model: RowsViewModel, cleaning: CleaningViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data-rows")
        self._model = model
        self._theme = theme
        self._shown: object = None
        self._table_model: ArrowTableModel | None = None
        self.search = QLineEdit()
        self.search.setObjectName("data-search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.search.setAcceptDrops(False)  # a file dropped here is to be imported
        self.search.textEdited.connect(lambda text: model.set_filter(needle=text))
        self.regex = QCheckBox(".*")
        self.regex.setObjectName("data-filter-regex")
        self.regex.toggled.connect(lambda on: model.set_filter(regex=on))
        self.length = QuietComboBox()
        self.length.setObjectName("data-filter-length")
        self.length.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.length.setMinimumContentsLength(9)  # the list is wider than the box: the search needs the room
        self.length.view().setMinimumWidth(_LENGTHS_WIDTH)
        self.length.activated.connect(lambda _: model.set_filter(length=_bounds(self.length.currentData())))
        self.label = QuietComboBox()
        self.label.setObjectName("data-filter-label")
        self.label.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.label.setMinimumContentsLength(9)
        self.label.activated.connect(lambda _: model.set_filter(label=self.label.currentData()))
        self.split = QuietComboBox()
        self.split.setObjectName("data-filter-split")
        self.split.activated.connect(lambda _: model.set_filter(split=self.split.currentData()))
        self._count = make_label(type="small", tone="muted", wrap=False, name="data-rows-count")
        self._only = Banner(theme, Severity.INFO, "data-rows-finding", closable=False)
        self._only.action_triggered.connect(lambda: model.set_filter(finding=None))
        self._problem = Banner(theme, Severity.ERROR, "data-rows-problem", closable=False)
        self.table = CopyableTable("data-table")
        self.table.setSelectionBehavior(CopyableTable.SelectionBehavior.SelectRows)
        self.table.installEventFilter(self)
        self.table.copied.connect(lambda rows, _: self.copied.emit(rows))
        self.edits = RowEdits(cleaning, theme, self.selected_rows, self.selected_count)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.edits.leave_out.click)
        self.pane = QPlainTextEdit()
        self.pane.setObjectName("data-reading-pane")
        self.pane.setReadOnly(True)
        self.pane.setTabChangesFocus(True)
        self._nothing = make_label(tone="muted", name="data-rows-nothing")
        self._all = Button(theme, "data-rows-all", "quiet", "close")
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # otherwise the table would jump
        self._all.setSizePolicy(policy)
        self._all.clicked.connect(model.clear_filter)
        self._build()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        model.opened.connect(self._open)
        model.changed.connect(self._refresh)
        self.retranslate()

    def _build(self) -> None:
        filters = FlowLayout(line_spacing=SPACE)
        for control in (self.search, self.regex, self.length, self.label, self.split):
            filters.addWidget(control)
        self._splitter = splitter = LineSplitter(self._theme, "data-rows-splitter", least=_LEAST_HEIGHT)
        splitter.addWidget(self.table)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([400, _PANE_HEIGHT])
        self.pane.setMinimumHeight(64)
        line = QFrame()
        row = make_row(self._count, self._nothing, None, self._all)
        line.setLayout(row)
        area = Scroller("data-rows-scroll")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        column = area.column
        column.setContentsMargins(0, SPACE_WIDE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(filters)
        for widget in (self._only, self._problem, line):
            column.addWidget(widget)
        column.addWidget(splitter, 1)
        column.addWidget(self.edits)
        column.addStretch(0)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.search.setPlaceholderText(self.tr("Search in the texts"))
        self.search.setAccessibleName(self.tr("Search in the texts"))
        self.regex.setToolTip(self.tr("Search for a regular expression (RE2)"))
        self.regex.setAccessibleName(self.regex.toolTip())
        self.length.setAccessibleName(self.tr("Show texts of this length in characters"))
        self.label.setAccessibleName(self.tr("Show rows with this label"))
        self.split.setAccessibleName(self.tr("Show rows of this split"))
        self.table.setAccessibleName(self.tr("Rows"))
        self.pane.setAccessibleName(self.tr("Full text of the selected row"))
        self.pane.setPlaceholderText(self.tr("Select a row to read its full text."))
        self._all.setText(self.tr("Show all rows"))
        self._open()

    def _open(self) -> None:
        """Another dataset, or other words: table and filters are made anew."""
        rows = self._model.rows
        labels = rows.labels if rows else ()
        with QSignalBlocker(self.label), QSignalBlocker(self.split), QSignalBlocker(self.length):
            self.length.clear()
            self.length.addItem(self.tr("All lengths"), None)
            for least, most in itertools.pairwise(_LENGTHS):
                if not least:
                    words = self.tr("under {most} characters").format(most=format_count(most))
                elif most is _LENGTHS[-1]:
                    words = self.tr("from {least} characters").format(least=format_count(least))
                else:
                    words = self.tr("{least} to {most} characters").format(least=format_count(least), most=format_count(most - 1))
                self.length.addItem(words, least)
            self.label.clear()
            self.label.addItem(self.tr("All labels"), None)
            for label in labels:
                self.label.addItem(label, label)
            self.split.clear()
            self.split.addItem(self.tr("All splits"), None)
            for split in SPLIT_CODES:
                self.split.addItem(split_words(split), split)
        self.label.setVisible(bool(labels))
        kept = self._place() if rows is not None else None
        self.pane.clear()
        self._show_table(rows)
        self._refresh()
        if kept is not None:
            self._return_to(*kept)

    def _show_table(self, rows: Rows | None) -> None:
        former = self._table_model
        self._table_model = None
        self._shown = self._model.shown
        if rows is None:
            self.table.setModel(None)
        else:
            from tlgui.ui.arrow_table_model import ArrowTableModel  # pyarrow: not before it is needed

            self._table_model = ArrowTableModel(rows.shown_table(self.tr("Split")), self._shown, self.table)
            self.table.setModel(self._table_model)
            self.table.selectionModel().currentRowChanged.connect(self._read)
            self.table.selectionModel().selectionChanged.connect(lambda *_: self.edits.refresh())
            self.edits.refresh()
            self.table.horizontalHeader().setStretchLastSection(False)
            self.table.fit_columns(widest=240)
            self._stretch_text()
        if former is not None:
            former.deleteLater()

    def selected_rows(self) -> list[int]:
        """Rows of the dataset that are selected in the table."""
        model, selection = self._table_model, self.table.selectionModel()
        if model is None or selection is None:
            return []
        places = {row for part in selection.selection().toList() for row in range(part.top(), part.bottom() + 1)}
        return [model.row_of(place) for place in sorted(places) if place < model.rowCount()]

    def selected_count(self) -> int:
        """How many rows are selected."""
        selection = self.table.selectionModel()
        return sum(part.height() for part in selection.selection().toList()) if selection is not None else 0

    def _place(self) -> tuple[int, list[int], int]:
        """Where the user is in the table: how far it is scrolled, which rows are selected, and the current one."""
        current = self.table.currentIndex()
        return self.table.verticalScrollBar().value(), self.selected_rows() if self.selected_count() <= _KEPT else [], current.row()

    def _return_to(self, scrolled: int, rows: list[int], current: int) -> None:
        """Show the same part of another version of the dataset."""
        model, selection = self._table_model, self.table.selectionModel()
        if model is None or not rows:
            return
        for row in rows:
            if (place := model.place_of(row)) is not None:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                selection.select(model.index(place, 0), flags)
        if 0 <= current < model.rowCount():
            selection.setCurrentIndex(model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.table.verticalScrollBar().setValue(scrolled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The text takes the room that is new."""
        if event.type() == QEvent.Type.Resize and watched is self.table:
            self._stretch_text()
        return super().eventFilter(watched, event)

    def _stretch_text(self) -> None:
        """The text takes what the other columns leave, but is never too narrow to be read."""
        rows, model = self._model.rows, self._table_model
        if rows is None or model is None:
            return
        text = rows.table.column_names.index(rows.text_column)
        others = sum(self.table.columnWidth(column) for column in range(model.columnCount()) if column != text)
        room = self.table.maximumViewportSize().width() - self.table.verticalScrollBar().sizeHint().width() - others
        self.table.setColumnWidth(text, max(_NARROWEST_TEXT, room))

    def _refresh(self) -> None:
        model = self._model
        wanted = model.filter
        if self.search.text() != wanted.needle:
            self.search.setText(wanted.needle)
        least = wanted.length[0] if wanted.length is not None else None
        for box, value in ((self.label, wanted.label), (self.split, wanted.split), (self.length, least)):
            place = box.findData(value) if value is not None else 0
            if place < 0:  # a label that no row has any more
                box.addItem(str(value), value)
                place = box.count() - 1
            box.setCurrentIndex(place)
        with QSignalBlocker(self.regex):
            self.regex.setChecked(wanted.regex)
        self._only.setVisible(wanted.finding is not None)
        if (finding := wanted.finding) is not None:
            self._only.set_severity(finding.severity)
            self._only.set_words(
                lambda: (self.tr("Only these rows: {reason}").format(reason=_sentence(finding)), self._listed_words(finding))
            )
            self._only.set_action(self.tr("Show all rows"))
        self._problem.setVisible(model.problem is not None)
        self._splitter.setVisible(model.problem is None or model.rows is not None)
        if model.problem is not None:
            self._problem.set_words(model.problem.words)
            self._problem.set_details(model.problem.details)
        self._show_rows()

    def _listed_words(self, finding: Finding) -> str:
        known = len(finding.rows)
        return self.tr("Only the first %Ln of them are listed.", "", known) if finding.params.get("count", 0) > known else ""

    def _show_rows(self) -> None:
        model = self._model
        if self._table_model is not None and self._shown is not model.shown:
            self._shown = model.shown
            self._table_model.set_rows(model.shown)
            self.pane.clear()
        if model.working:
            words = self.tr("Opening…") if model.rows is None else self.tr("Searching…")
        elif model.shown is None:
            words = self.tr("%Ln row(s)", "", model.total)
        else:
            words = self.tr("{count} of {total} rows").format(count=format_count(model.count), total=format_count(model.total))
        self._count.setText(words if model.rows or model.working else "")
        none = model.rows is not None and not model.count and not model.working
        self._nothing.setText(self.tr("No row passes the filters.") if none else "")
        self._all.setVisible(model.shown is not None and model.filter.finding is None)

    def _read(self, current: QModelIndex) -> None:
        rows, model = self._model.rows, self._table_model
        if rows is None or model is None or not current.isValid():
            self.pane.clear()
            return
        text = model.full_text(model.index(current.row(), rows.table.column_names.index(rows.text_column)))
        self.pane.setPlainText(text if len(text) <= _READABLE else text[:_READABLE] + "…")


def _bounds(least: int | None) -> tuple[int, int] | None:
    return None if least is None else (least, _LENGTHS[_LENGTHS.index(least) + 1])


def _sentence(finding: Finding) -> str:
    return translate_message(finding.code, finding.params)[0]
