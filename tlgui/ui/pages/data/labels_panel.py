"""Choose labels, to merge them or to leave their rows out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QListWidget, QListWidgetItem, QWidget

from tlgui.core.cleaning import DropLabels, MergeLabels
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Button, Card, QuietComboBox, make_label, make_row

_HEIGHT = 200


class LabelsPanel(Translated, Card):
    """A list of labels with boxes to tick, and where they are merged the name of the result.

    Signals:
        chosen(CleaningStep): what is to be done.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("data-labels-panel", parent)
        self._merging = True
        self.list = QListWidget()
        self.list.setObjectName("data-labels-choice")
        self.list.setFixedHeight(_HEIGHT)
        self.list.itemChanged.connect(lambda _: self._check())
        self._into_words = make_label(wrap=False, name="data-labels-into-words")
        self.into = QuietComboBox()
        self.into.setObjectName("data-labels-into")
        self.into.setEditable(True)
        self.into.setMinimumWidth(200)
        if (completer := self.into.completer()) is not None:  # which must not turn “pos” into a “Positive” that is there
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line = self.into.lineEdit()
        if line is not None:
            line.setObjectName("data-labels-into-text")
        self.into.currentTextChanged.connect(lambda _: self._check())
        self._into_words.setBuddy(self.into)
        self.apply = Button(theme, "data-labels-apply", "secondary", "check")
        self.apply.clicked.connect(self._choose)
        self.cancel = Button(theme, "data-labels-cancel", "quiet")
        self.cancel.clicked.connect(self.hide)
        self.column.addWidget(self.list)
        self.column.addLayout(make_row(self._into_words, self.into, None, self.cancel, self.apply, spacing=SPACE))
        self.retranslate()

    def ask(self, labels: Sequence[str], *, merging: bool) -> None:
        """Appear with these labels."""
        self._merging = merging
        self.list.clear()
        self.into.clear()
        for label in labels:
            item = QListWidgetItem(label)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
            self.into.addItem(label)
        self.into.setCurrentText("")
        self.retranslate()
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Merge labels") if self._merging else self.tr("Leave out rows with certain labels"))
        self.list.setAccessibleName(self.tr("Labels"))
        self._into_words.setText(self.tr("Into"))
        self.into.setAccessibleName(self.tr("Name of the merged label"))
        line = self.into.lineEdit()
        if line is not None:
            line.setAccessibleName(self.into.accessibleName())
        for widget in (self._into_words, self.into):
            widget.setVisible(self._merging)
        self.apply.setText(self.tr("Merge") if self._merging else self.tr("Leave out"))
        self.cancel.setText(self.tr("Cancel"))
        self._check()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The labels that are chosen."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    @property
    def _result(self) -> str:
        """The label that others become: one of the list to the letter, or a new one."""
        text = self.into.currentText()
        return text if self.into.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive) >= 0 else text.strip()

    def _check(self) -> None:
        into = self._result
        if not self.ticked:
            reason = self.tr("Tick at least one label.")
        elif self._merging and not into:
            reason = self.tr("Name the label that they become.")
        elif self._merging and self.ticked == (into,):
            reason = self.tr("Tick a label that is not “{label}” itself.").format(label=into)
        else:
            reason = ""
        self.apply.set_reason(reason)

    def _choose(self) -> None:
        into = self._result
        ticked = tuple(label for label in self.ticked if label != into) if self._merging else self.ticked
        self.hide()
        self.chosen.emit(MergeLabels(labels=ticked, into=into) if self._merging else DropLabels(labels=ticked))
