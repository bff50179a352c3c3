"""One model of the library as a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.model.words import languages_words, licence_words, origin_words, short_checksum, size_words, state_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_TIGHT
from tlgui.ui.widgets import Button, ChoiceCard, IconButton, IconLabel, make_label, make_row, set_style
from tlgui.ui.widgets.chips import ChipRow

if TYPE_CHECKING:
    from tlgui.models import ModelEntry


class ModelCardWidget(Translated, ChoiceCard):
    """Title, languages, size, licence, origin, checksum, state.

    Args:
        entry: what is shown.
        fingerprint: SHA-256 of its weights, or empty.

    Signals:
        picked(str): the user has chosen this model.
        convert_requested(str): the user wants it restored now.
    """

    picked = Signal(str)
    convert_requested = Signal(str)

    def __init__(self, theme: Theme, entry: "ModelEntry", fingerprint: str, parent: QWidget | None = None) -> None:
        name = f"model-{entry.card.id}"
        super().__init__(theme, name, "model", parent)
        self._entry, self._fingerprint = entry, fingerprint
        self._suggested = False
        self._busy = ""
        words, icon, tone = state_words(entry)
        self._state_icon = IconLabel(theme, icon, tone, 16)
        self._state = make_label(words, type="small", tone=tone, wrap=False, name=f"{name}-state")
        self._chips = ChipRow(f"{name}-chips")
        self._size = make_label(type="small", name=f"{name}-size")
        self._origin = make_label(type="small", tone="muted", name=f"{name}-origin")
        self._licence = make_label(type="small", tone="muted", name=f"{name}-licence")
        self._checksum = make_label(type="small", tone="muted", wrap=False, name=f"{name}-sha256")
        self._copy = IconButton(theme, "copy", f"{name}-copy", "muted", 14)
        self._copy.clicked.connect(self._copy_checksum)
        self._notice = make_label(type="small", tone="muted", name=f"{name}-notice")
        self.convert = Button(theme, f"{name}-convert", "secondary", "refresh")
        self.convert.clicked.connect(lambda: self.convert_requested.emit(entry.card.id))
        self.radio.clicked.connect(lambda: self.picked.emit(entry.card.id))
        self._build()
        self.retranslate()

    def _build(self) -> None:
        checksum = QHBoxLayout()
        checksum.setSpacing(SPACE_TIGHT)
        checksum.addWidget(self._checksum)
        checksum.addWidget(self._copy)
        checksum.addStretch(1)
        self.column.addLayout(make_row(self._state_icon, self._state, None, spacing=SPACE_TIGHT + 2))
        for widget in (self._chips, self._size, self._licence, self._origin):
            self.column.addWidget(widget)
        self.column.addLayout(checksum)
        self.column.addWidget(self._notice)
        self.column.addWidget(self.convert, 0, Qt.AlignmentFlag.AlignLeft)
        self._checksum.setVisible(bool(self._fingerprint))
        self._copy.setVisible(bool(self._fingerprint))
        self.convert.setVisible(self._entry.state == "convertible")

    @property
    def entry(self) -> "ModelEntry":
        """What is shown."""
        return self._entry

    def show_choice(self, *, chosen: bool, suggested: bool, busy: str) -> None:
        """Whether it is chosen and suggested, and why it cannot be restored at this moment (empty if it can)."""
        self.radio.setChecked(chosen)
        set_style(self, selected="true" if chosen else "false")
        self._suggested, self._busy = suggested, busy
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        card = self._entry.card
        self.set_title(card.title)
        words, _, _ = state_words(self._entry)
        self._state.setText(words)
        chips = [(word, "") for word in languages_words(card)]
        if card.restored_from_4bit:
            chips.append((self.tr("restored from 4 bit"), "warning"))
        if self._suggested:
            chips.append((self.tr("suggested by your data"), "accent"))
        self._chips.set_chips(chips)
        self._size.setText(size_words(card))
        self._size.setVisible(bool(self._size.text()))
        self._licence.setText(licence_words(card))
        self._origin.setText(origin_words(card))
        self._origin.setVisible(bool(card.origin))
        self._checksum.setText(self.tr("SHA-256 {digits}").format(digits=short_checksum(self._fingerprint)))
        self._checksum.setToolTip(self._fingerprint)
        self._copy.set_words(self.tr("Copy the SHA-256 checksum of the weights of {title}").format(title=card.title))
        self._show_finding()

    def _show_finding(self) -> None:
        finding = self._entry.finding
        text = " ".join(translate_message(finding.code, finding.params)).strip() if finding is not None else ""
        usable = self._entry.usable
        self.set_reason("" if usable else text)
        self._notice.setText(text if usable else "")
        self._notice.setVisible(bool(self._notice.text()))
        self.convert.setText(self.tr("Restore it now"))
        self.convert.set_reason(self._busy)
        description = ", ".join((*self._chips.texts, self._state.text(), self._size.text()))
        self.radio.setAccessibleDescription(f"{description}. {text}".strip())

    def _copy_checksum(self) -> None:
        QGuiApplication.clipboard().setText(self._fingerprint)
