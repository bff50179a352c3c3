"""What can be done with the rows that are selected in the table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.cleaning_model import CleaningViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import Button, FlowLayout, QuietComboBox, make_label

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
        self.label.setMinimumWidth(160)
        self.label.setMaximumWidth(260)
        self.label.activated.connect(lambda _: self._choose_label())
        self.other = QLineEdit()
        self.other.setObjectName("data-row-edits-other")
        self.other.setMaximumWidth(320)
        self.other.returnPressed.connect(self._name_label)
        self.other.editingFinished.connect(self._stop_writing)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.other, self._stop_writing, context=Qt.ShortcutContext.WidgetShortcut)
        self.other.hide()
        self._words.setBuddy(self.label)
        self.leave_out = Button(theme, "data-row-edits-leave-out", "quiet", "trash")
        self.leave_out.clicked.connect(lambda: model.leave_out(selected()))
        self.take_back = Button(theme, "data-row-edits-take-back", "quiet", "add")
        self.take_back.clicked.connect(lambda: model.take_back(selected()))
        self.undo = Button(theme, "data-row-edits-undo", "quiet", "undo")
        self.undo.clicked.connect(model.undo)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = FlowLayout(self)
        for control in (self._words, self.label, self.other, self.leave_out, self.take_back, self._count, self.undo):
            line.addWidget(control)
        model.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._words.setText(self.tr("Label"))
        self.label.clear()  # the last item has words
        self.leave_out.setText(self.tr("Leave out"))
        self.take_back.setText(self.tr("Take back"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText))
        self.refresh()

    def _name_label_controls(self) -> None:
        """The words that depend on whether a row can have several labels."""
        if self._model.separator is None:
            self.label.setAccessibleName(self.tr("Change the label of the selected rows"))
            self.label.setPlaceholderText(self.tr("change to…"))
            self.other.setPlaceholderText(self.tr("New label, then Enter"))
            self.other.setAccessibleName(self.tr("New label for the selected rows"))
        else:
            self.label.setAccessibleName(self.tr("Add a label to the selected rows, or take it away if they all have it"))
            self.label.setPlaceholderText(self.tr("add, remove…"))
            self.other.setPlaceholderText(self.tr("All labels, then Enter"))
            self.other.setAccessibleName(self.tr("All labels of the selected rows"))

    def refresh(self) -> None:
        """Show what can be done now."""
        self._name_label_controls()
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
        for control in (self.label, self.other):
            control.setEnabled(not reason)
            control.setToolTip(reason or control.accessibleName())
        self._words.setVisible(model.labelled)
        self.label.setVisible(model.labelled and self.other.isHidden())
        self.undo.setEnabled(model.can_undo)
        self._count.setText(reason or self.tr("%Ln row(s) selected", "", count))
        self._fill()

    def _fill(self) -> None:
        labels = [*self._model.labels, None]
        if [self.label.itemData(place) for place in range(self.label.count())] != labels:
            with QSignalBlocker(self.label):
                self.label.clear()
                for label in self._model.labels:
                    self.label.addItem(label, label)
                other = self.tr("Another label…") if self._model.separator is None else self.tr("Write the labels…")
                self.label.addItem(other, None)
                self.label.setCurrentIndex(-1)

    def _choose_label(self) -> None:
        label = self.label.currentData()
        with QSignalBlocker(self.label):
            self.label.setCurrentIndex(-1)
        several = self._model.separator is not None
        if label is None:
            self.other.setText(next(iter(self._model.cells_of(self._selected()[:1])), "") if several else "")
            self.other.show()  # in the place of the list, which has no room beside it
            self.label.hide()
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        elif several:
            self._model.toggle_label(self._selected(), label)
        else:
            self._model.set_labels(self._selected(), label)

    def _name_label(self) -> None:
        label = self.other.text().strip()
        self._stop_writing()
        if label:
            self._model.set_labels(self._selected(), label)

    def _stop_writing(self) -> None:
        """Show the list of labels again."""
        if not self.other.isHidden():
            focused = self.other.hasFocus()
            self.other.hide()
            self.label.setVisible(self._model.labelled)
            if focused:
                self.label.setFocus(Qt.FocusReason.OtherFocusReason)
