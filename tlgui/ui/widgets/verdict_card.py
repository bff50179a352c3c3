"""The first thing to read: what came out, in a sentence."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import IconLabel, make_label, make_row, set_style


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict.

    Attributes:
        tone: ``success``, ``error``, ``warning`` or ``info``; also the name of the icon.
        word: what the icon and the colour say, for those who see neither.
        sentence: the one sentence.
        support: what it rests on, or what to do.
        details: how it was tested.
    """

    tone: str
    word: str
    sentence: str
    support: str
    details: tuple[str, ...]


class VerdictCard(Translated, QFrame):
    """Icon, word and sentence in the tone of the verdict; the tests behind it one click away.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon = IconLabel(theme, "info", "info", 28)
        self._word = make_label(type="strong", wrap=False, name=f"{name}-word")
        self.sentence = make_label(type="heading", name=f"{name}-sentence")
        self._support = make_label(name=f"{name}-support")
        self._small_icon = IconLabel(theme, "warning", "warning", 16)
        self._small = make_label(tone="warning", name=f"{name}-caution")
        for label in (self.sentence, self._support, self._small):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._small_row = QWidget()
        row = make_row(self._small_icon)
        row.addWidget(self._small, 1)
        row.setAlignment(self._small_icon, Qt.AlignmentFlag.AlignTop)
        self._small_row.setLayout(row)
        self._toggle = Button(theme, f"{name}-details", "quiet")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_details)
        self._details = make_label(tone="muted", name=f"{name}-details-text")
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.hide()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        for widget in (self._word, self.sentence, self._support, self._small_row):
            words.addWidget(widget)
        words.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE + 4, SPACE_WIDE, SPACE_WIDE + 4, SPACE_WIDE - 4)
        layout.setSpacing(SPACE_WIDE)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def set_words(self, words: VerdictWords, caution: str) -> None:
        """Show a verdict; ``caution`` says why it is less sure than it looks, or is empty."""
        set_style(self, banner=words.tone)
        self._icon.set_icon(words.tone, words.tone)
        self._word.setText(words.word)
        set_style(self._word, tone=words.tone)
        self.sentence.setText(words.sentence)
        self._support.setText(words.support)
        self._small.setText(caution)
        self._small_row.setVisible(bool(caution))
        self._details.setText("\n".join(words.details))
        self._toggle.setVisible(bool(words.details))
        self._details.setVisible(bool(words.details) and self._toggle.isChecked())
        self.setAccessibleName(f"{words.word}: {words.sentence} {words.support} {caution}".strip())

    def retranslate(self) -> None:
        """Set all words anew; the verdict itself is set by the page."""
        self._toggle.setText(self.tr("Hide the test") if self._toggle.isChecked() else self.tr("How this was tested"))

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.retranslate()
