"""Choose how long texts are cut into windows, and how the predictions for these are joined."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tlgui.core.cleaning import CutWindows
from tlgui.ui.cleaning_words import join_words, step_explanation
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Button, Card, QuietComboBox, QuietSpinBox, make_label, make_row

_WORDS = (10, 10_000)
_JOINS: tuple[str, ...] = get_args(CutWindows.model_fields["join"].annotation)


class WindowsPanel(Translated, Card):
    """Length and overlap of the windows, and how their predictions are joined.

    Signals:
        chosen(CleaningStep): what is to be done.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("data-windows-panel", parent)
        self._about = make_label(tone="muted", name="data-windows-about")
        self._labels = {name: make_label(wrap=False, name=f"data-windows-{name}-label") for name in ("words", "overlap", "join")}
        self.words, self.overlap, self.join = QuietSpinBox(), QuietSpinBox(), QuietComboBox()
        for name, box in (("words", self.words), ("overlap", self.overlap), ("join", self.join)):
            box.setObjectName(f"data-windows-{name}")
            self._labels[name].setBuddy(box)
        self.words.setRange(*_WORDS)
        self.words.setSingleStep(10)
        self.words.valueChanged.connect(lambda words: self.overlap.setRange(0, words // 2))
        self.join.addItems([""] * len(_JOINS))
        self.apply = Button(theme, "data-windows-apply", "secondary", "check")
        self.apply.clicked.connect(self._choose)
        self.cancel = Button(theme, "data-windows-cancel", "quiet")
        self.cancel.clicked.connect(self.hide)
        self.column.addWidget(self._about)
        fields = QGridLayout()
        fields.setHorizontalSpacing(SPACE_WIDE)
        fields.setVerticalSpacing(SPACE)
        for place, (label, input_) in enumerate(zip(self._labels.values(), (self.words, self.overlap, self.join), strict=True)):
            fields.addWidget(label, place, 0)
            fields.addWidget(input_, place, 1)
        fields.setColumnStretch(2, 1)
        self.column.addLayout(fields)
        self.column.addLayout(make_row(None, self.cancel, self.apply, spacing=SPACE))
        self.retranslate()

    def ask(self, step: CutWindows) -> None:
        """Appear with the values of a step."""
        self.words.setValue(step.words)
        self.overlap.setRange(0, step.words // 2)
        self.overlap.setValue(step.overlap)
        self.join.setCurrentIndex(_JOINS.index(step.join))
        self.retranslate()
        self.show()
        self.words.setFocus()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Cut long texts into windows"))
        self._about.setText(
            step_explanation(CutWindows())
            + " "
            + self.tr("A window of a training text has the label of its text. A Chinese character counts as a word.")
        )
        self._labels["words"].setText(self.tr("Words of a window"))
        self._labels["overlap"].setText(self.tr("Of them shared with the one before"))
        self._labels["join"].setText(self.tr("Prediction of a text"))
        for name, box in (("words", self.words), ("overlap", self.overlap), ("join", self.join)):
            box.setAccessibleName(self._labels[name].text())
        for place, how in enumerate(_JOINS):
            self.join.setItemText(place, join_words(how))
        self.apply.setText(self.tr("Cut"))
        self.cancel.setText(self.tr("Cancel"))

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(CutWindows(words=self.words.value(), overlap=self.overlap.value(), join=_JOINS[self.join.currentIndex()]))
