"""What can be done with the rows that are selected in the table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.cleaning_model import CleaningViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Button, QuietComboBox, make_label, make_row

#: So many rows can be changed at once; every one of them is named in the step.
MOST_ROWS = 100_000


class RowEdits(Translated, QFrame):
    """A line of controls below the table: change the label, leave out, take back, undo.

    Args:
        selected: the rows of the dataset that are selected now.
        count: how many they are; quick, however many.
    """

    def __init__(
        self,
        model: CleaningViewModel,
        theme: Theme,
        selected: Callable[[], Sequence[int]],
        count: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("data-row-edits")
        self._model, self._selected, self._count_selected = model, selected, count
        self._count = make_label(type="small", tone="muted", wrap=False, name="data-row-edits-count")
        self._words = make_label(wrap=False, name="data-row-edits-words")
        self.label = QuietComboBox()
        self.label.setObjectName("data-row-edits-label")
        self.label.setEditable(True)
        self.label.setInsertPolicy(QuietComboBox.InsertPolicy.NoInsert)
        self.label.setMinimumWidth(160)
        self.label.setMaximumWidth(260)
        self.label.activated.connect(lambda _: self._set_label())
        line = self.label.lineEdit()
        if line is not None:
            line.setObjectName("data-row-edits-label-text")
            line.returnPressed.connect(self._set_label)  # a label that is not in the list yet
        self._words.setBuddy(self.label)
        self.leave_out = Button(theme, "data-row-edits-leave-out", "quiet", "trash")
        self.leave_out.clicked.connect(lambda: model.leave_out(selected()))
        self.take_back = Button(theme, "data-row-edits-take-back", "quiet", "add")
        self.take_back.clicked.connect(lambda: model.take_back(selected()))
        self.undo = Button(theme, "data-row-edits-undo", "quiet", "undo")
        self.undo.clicked.connect(model.undo)
        self.setLayout(make_row(self._words, self.label, self.leave_out, self.take_back, None, self._count, self.undo, spacing=SPACE))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self.leave_out.click)
        model.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._words.setText(self.tr("Label"))
        self.label.setAccessibleName(self.tr("Change the label of the selected rows"))
        line = self.label.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("change to…"))
            line.setAccessibleName(self.label.accessibleName())
        self.leave_out.setText(self.tr("Leave out"))
        self.take_back.setText(self.tr("Take back"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText))
        self.refresh()

    def refresh(self) -> None:
        """Show what can be done now."""
        model, count = self._model, self._count_selected()
        reason = ""
        if model.working:
            reason = self.tr("A change is being made.")
        elif not count:
            reason = self.tr("Select rows in the table first.")
        elif count > MOST_ROWS:
            reason = self.tr("At most {count} rows can be changed at once by hand.").format(count=format_count(MOST_ROWS))
        for button in (self.leave_out, self.take_back):
            button.set_reason(reason)
        self.label.setEnabled(not reason)
        self.label.setToolTip(reason)
        for widget in (self._words, self.label):
            widget.setVisible(model.labelled)
        self.undo.setEnabled(model.can_undo)
        self._count.setText(reason or self.tr("%Ln row(s) selected", "", count))
        if [self.label.itemText(place) for place in range(self.label.count())] != list(model.labels):
            with QSignalBlocker(self.label):
                self.label.clear()
                self.label.addItems(list(model.labels))
                self.label.setCurrentIndex(-1)
                self.label.setEditText("")

    def _set_label(self) -> None:
        label = self.label.currentText()
        with QSignalBlocker(self.label):
            self.label.setCurrentIndex(-1)
            self.label.setEditText("")
        if label.strip():
            self._model.set_labels(self._selected(), label)
