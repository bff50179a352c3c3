"""The texts of a cell: a list, and one of them to read in full."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from tlgui.ui.formats import format_share
from tlgui.ui.language import Translated
from tlgui.ui.pages.results.cell_texts import SelectedTexts, Selection
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Banner, BusyBar, Button, CopyableTable, make_label, make_row

if TYPE_CHECKING:
    from tlgui.ui.arrow_table_model import ArrowTableModel

_HEIGHT = 300
#: Characters of room for the labels and the probability; the text takes what is left.
_ROOM = {1: 14, 2: 14, 3: 9}


class TextsPanel(Translated, QFrame):
    """Shows :class:`SelectedTexts`.

    Signals:
        clear_requested(): put the texts away.
    """

    clear_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results-texts")
        self._model: ArrowTableModel | None = None
        self._selection: Selection | None = None
        self._texts: SelectedTexts | None = None
        self._reason = ""
        self._copied = 0
        self._title = make_label(type="strong", name="results-texts-title")
        self._note = make_label(type="small", tone="muted", wrap=False, name="results-texts-copied")
        self._copy = Button(theme, "results-texts-copy", "quiet", "copy")
        self._copy.clicked.connect(self._copy_all)
        self._clear = Button(theme, "results-texts-clear", "quiet", "close")
        self._clear.clicked.connect(self.clear_requested)
        self._busy = BusyBar(theme, "results-texts-busy")
        self._busy.cancel_requested.connect(self.clear_requested)
        self._problem = Banner(theme, "error", "results-texts-problem", closable=False)
        self.table = CopyableTable("results-texts-table")
        self.table.copied.connect(self._say_copied)
        self.reading = QPlainTextEdit()
        self.reading.setObjectName("results-texts-reading")
        self.reading.setReadOnly(True)
        self.reading.setTabChangesFocus(True)
        self._facts = make_label(type="small", tone="muted", name="results-texts-facts")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        top = make_row()
        top.addWidget(self._title, 1)
        for widget in (self._note, self._copy, self._clear):
            top.addWidget(widget)
        right = QFrame()
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.reading, 1)
        column.addWidget(self._facts)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(right)
        self._splitter.setSizes([680, 320])
        self._splitter.setFixedHeight(_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        for part in (self._busy, self._problem, self._splitter):
            layout.addWidget(part)

    def show_texts(self, selection: Selection | None, texts: SelectedTexts | None, reason: str = "") -> None:
        """Show what was found; without ``texts`` that they are being looked for, or the ``reason`` why they cannot be read."""
        self._selection, self._texts, self._reason, self._copied = selection, texts, reason, 0
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._copy.setText(self.tr("Copy as table"))
        self._clear.setText(self.tr("Clear selection"))
        self.reading.setAccessibleName(self.tr("The text in full"))
        self.reading.setPlaceholderText(self.tr("Choose a row to read its text."))
        self._problem.set_text(
            self.tr("The texts cannot be read: {reason}").format(reason=self._reason),
            self.tr("The numbers above are not affected. Restore the run folder from a backup, or train again."),
        )
        self._note.setText(self.tr("%Ln row(s) copied", "", self._copied) if self._copied else "")
        self._title.setText(self._title_words())
        self.table.setAccessibleName(self._title.text())
        self._show_parts()
        self._show_rows()
        self._read()

    def _show_parts(self) -> None:
        waiting = self._selection is not None and self._texts is None and not self._reason
        if waiting:
            self._busy.start(lambda: self.tr("Looking for the texts…"))
        else:
            self._busy.finish()
        self._problem.setVisible(bool(self._reason))
        filled = self._texts is not None
        self._splitter.setVisible(filled)
        empty = not filled or not len(self._texts.rows)  # type: ignore[union-attr]
        self._copy.set_reason(self.tr("There is nothing to copy.") if empty else "")

    def _title_words(self) -> str:
        selection, texts = self._selection, self._texts
        if selection is None:
            return ""
        if selection.label is None:
            name = self.tr("All wrong predictions")
        elif selection.label == selection.prediction:
            name = self.tr("“{label}”, recognised").format(label=selection.label)
        else:
            name = self.tr("“{label}” taken for “{prediction}”").format(label=selection.label, prediction=selection.prediction)
        if texts is None:
            return name
        count = self.tr("%Ln text(s), the most confident first", "", len(texts.rows))
        return self.tr("{selection}: {count}").format(selection=name, count=count)

    def _show_rows(self) -> None:
        texts = self._texts
        if texts is None:
            self._drop_model()
            return
        from tlgui.ui.arrow_table_model import ArrowTableModel

        names = [self.tr("Text"), self.tr("True label"), self.tr("Predicted label"), self.tr("Probability")]
        table = texts.table.rename_columns(names)
        if self._model is None:
            self._model = ArrowTableModel(table, texts.rows, self)
            self.table.setModel(self._model)
            self.table.selectionModel().currentRowChanged.connect(self._read)
            head = self.table.horizontalHeader()
            head.setStretchLastSection(False)
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            for column, characters in _ROOM.items():
                head.resizeSection(column, self.table.fontMetrics().averageCharWidth() * characters + 2 * SPACE)
        else:
            self._model.set_table(table, texts.rows)
        if len(texts.rows):
            self.table.selectRow(0)

    def _drop_model(self) -> None:
        """Let go of the memory-mapped file."""
        if self._model is not None:
            self.table.setModel(None)
            self._model.deleteLater()
            self._model = None

    def _read(self, current: QModelIndex | None = None) -> None:
        """Show the text of the current row in full."""
        row = self.table.currentIndex().row() if current is None else current.row()
        if self._texts is None or not 0 <= row < len(self._texts.rows):
            self.reading.clear()
            self._facts.clear()
            return
        number = int(self._texts.rows[row])
        text, label, prediction, share = (self._texts.table.column(place)[number].as_py() for place in range(4))
        self.reading.setPlainText(text or "")
        facts = self.tr("True label: {label} · predicted: {prediction}, with a probability of {share}")
        self._facts.setText(facts.format(label=label, prediction=prediction, share=format_share(share)))

    def _copy_all(self) -> None:
        self.table.selectAll()
        self.table.copy_with_headers()

    def _say_copied(self, rows: int) -> None:
        self._copied = rows
        self._note.setText(self.tr("%Ln row(s) copied", "", rows))
