"""“How well does it fit your data”, and the maximal length with what it costs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.pages.model.fitting import DatasetFit
from tlgui.ui.pages.model.view_model import SHORTEST, ModelViewModel
from tlgui.ui.pages.model.words import cut_words, unknown_words
from tlgui.ui.role_words import role_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import BusyBar, Card, make_column, make_label, make_row

_STEP, _NAME_WIDTH = 16, 220


class FitPanel(Translated, Card):
    """One row for each chosen dataset: its name, what of it the model does not know, and how much is cut.

    Signals:
        length_changed(int): another maximal length, in tokens.
        editing_finished(): the number stands.
    """

    length_changed = Signal(int)
    editing_finished = Signal()

    def __init__(self, theme: Theme, view_model: ModelViewModel, parent: QWidget | None = None) -> None:
        super().__init__("model-fit", parent)
        self._vm = view_model
        self._hint = make_label(tone="muted", name="model-fit-hint")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(SPACE_WIDE)
        self._rows.setVerticalSpacing(SPACE)
        self._rows.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._rows.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        self._busy = BusyBar(theme, "model-counting")
        self._length_title = make_label(type="strong", wrap=False)
        self._length = QSpinBox()
        self._length.setObjectName("model-max-length")
        self._length.setSingleStep(_STEP)
        self._length.setKeyboardTracking(False)
        self._length.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)  # the padding of the style sheet does not reach a spin box
        self._length.valueChanged.connect(self.length_changed)
        self._length.editingFinished.connect(self.editing_finished)
        self._length_title.setBuddy(self._length)
        self._cost = make_label(name="model-max-length-cost")
        self._help = make_label(type="small", tone="muted")
        self.column.addWidget(self._hint)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._busy)
        self.column.addSpacing(SPACE)
        self.column.addLayout(
            make_column(
                self._length_title,
                self._help,
                spacing=SPACE_TIGHT,
            )
        )
        line = make_row(self._length, spacing=SPACE_WIDE)
        line.addWidget(self._cost, 1)
        self.column.addLayout(line)
        self.retranslate()

    def show_state(self) -> None:
        """Show what the view model knows."""
        self._length.blockSignals(True)
        self._length.setRange(SHORTEST, self._vm.longest)
        self._length.setValue(min(self._vm.max_length, self._vm.longest))
        self._length.blockSignals(False)
        self._show_rows()
        share = self._vm.fits.cut_share
        fresh = share is not None and not self._vm.counting
        self._cost.setText(cut_words(share or 0.0, self._vm.max_length) if fresh else "…" if self._vm.counting else "")
        counting = self._vm.counting
        if counting and self._busy.isHidden():
            self._busy.start(lambda: self.tr("Counting tokens…"), cancellable=False)
        elif not counting:
            self._busy.finish()
        if counting and self._vm.fits.total:
            self._busy.set_progress(self._vm.fits.done, self._vm.fits.total)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("How well does it fit your data?"))
        self._length_title.setText(self.tr("Maximal length of a text"))
        self._help.setText(self.tr("Longer texts are cut. Shorter limits make training faster and take less memory."))
        self._length.setSuffix(self.tr(" tokens"))
        self._length.setAccessibleName(self.tr("Maximal length of a text, in tokens"))
        self.show_state()

    def _show_rows(self) -> None:
        for label in self._labels:
            self._rows.removeWidget(label)
            label.hide()
            label.setParent(None)
            label.deleteLater()
        self._labels = []
        for row, fit in enumerate(self._vm.fits.rows):
            self._add_row(row, fit)
        self._hint.setText(self._hint_words())
        self._hint.setVisible(bool(self._hint.text()))

    def _add_row(self, row: int, fit: DatasetFit) -> None:
        words, tone = unknown_words(fit.unknown_share, fit.foreign)
        name = make_label(fit.name, type="strong", name=f"model-fit-{fit.role}")
        role = make_label(role_words(fit.role), type="small", tone="muted", wrap=False)
        known = make_label(words, tone=tone, name=f"model-fit-{fit.role}-unknown")
        cut = make_label(cut_words(fit.cut_share, self._vm.max_length), type="small", tone="muted", name=f"model-fit-{fit.role}-cut")
        for line, (left, right) in enumerate(((name, known), (role, cut))):
            self._rows.addWidget(left, 2 * row + line, 0)
            self._rows.addWidget(right, 2 * row + line, 1)
        self._labels += [name, role, known, cut]

    def _hint_words(self) -> str:
        """Why there is nothing to show."""
        chosen = self._vm.chosen
        if self._vm.fits.rows or self._vm.counting:
            return ""
        if not self._vm.has_data:
            return self.tr("As soon as you add data, their words are compared with what the model knows.")
        if chosen is None:
            return self.tr("Choose a model to see how many of your words it knows.")
        if chosen.state == "convertible":
            return self.tr("This is known once the model has been restored.")
        return self.tr("This model cannot be compared with your data.")
