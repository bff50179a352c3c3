"""A banner: something happened, here is what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tlgui.core.findings import Severity
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets.buttons import Button, IconButton
from tlgui.ui.widgets.styling import IconLabel, make_label, set_style

SUCCESS = "success"
Words = Callable[[], tuple[str, str]]


class Banner(Translated, QFrame):
    """Severity (icon and word), sentence, remedy, details one click away, and at most one action.

    Args:
        severity: a :class:`~tlgui.core.findings.Severity` or ``"success"``.
        name: object name.
        closable: whether it has a close button.

    Signals:
        closed(): the user has closed it (it is hidden already).
        action_triggered(): the action button.
    """

    closed = Signal()
    action_triggered = Signal()

    def __init__(
        self, theme: Theme, severity: str = Severity.INFO, name: str = "banner", *, closable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: Words = lambda: ("", "")
        self.setObjectName(name)
        self._icon = IconLabel(theme, "info")
        self._sentence = make_label(type="strong", name=f"{name}-sentence")
        self._remedy = make_label(name=f"{name}-remedy")
        for label in (self._sentence, self._remedy):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button(theme, f"{name}-action", "secondary")
        self._action.clicked.connect(self.action_triggered)
        self._toggle = Button(theme, f"{name}-details", "quiet")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_details)
        self._copy = Button(theme, f"{name}-copy", "quiet", "copy")
        self._copy.clicked.connect(self.copy)
        self._close = IconButton(theme, "close", f"{name}-close")
        self._close.clicked.connect(self._dismiss)
        self._details = QPlainTextEdit()
        self._details.setObjectName(f"{name}-details-text")
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(120)
        self._details.setMaximumHeight(240)
        self._build()
        self._close.setVisible(closable)
        for widget in (self._action, self._toggle, self._copy, self._details):
            widget.setVisible(False)
        self.set_severity(severity)
        self.retranslate()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.setContentsMargins(0, SPACE_TIGHT, 0, SPACE_TIGHT)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, SPACE_TIGHT - 1, 0, 0)
        icon.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._sentence)
        words.addWidget(self._remedy)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self._action, self._toggle, self._copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        words.addWidget(self._details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE * 2, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE + 4)
        layout.addLayout(icon)
        layout.addLayout(words, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def severity(self) -> str:
        """Its severity."""
        return self._severity

    def set_severity(self, severity: str) -> None:
        """Change icon and colours."""
        self._severity = str(severity)
        icon = self._severity if self._severity in ("warning", "error", "success") else "info"
        self._icon.set_icon(icon, icon)
        set_style(self, banner=self._severity)
        self._name_for_readers()

    def set_text(self, sentence: str, remedy: str = "") -> None:
        """Show words that are translated already; the page sets them again after a change of language."""
        self.set_words(lambda: (sentence, remedy))

    def set_words(self, words: Words) -> None:
        """Show words that can be asked for again after a change of language: returns sentence and remedy."""
        self._words = words
        self.retranslate()

    def set_details(self, details: str) -> None:
        """Text behind the details button, for example a traceback; empty removes the button."""
        self._details.setPlainText(details)
        self._toggle.setChecked(False)
        self._toggle.setVisible(bool(details))

    def set_action(self, words: str) -> None:
        """Words of the action button; empty removes it."""
        self._action.setText(words)
        self._action.setVisible(bool(words))

    def copy(self) -> None:
        """Put everything, details included, on the clipboard."""
        parts = (self._sentence.text(), self._remedy.text(), self._details.toPlainText())
        QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))

    def retranslate(self) -> None:
        """Set all words anew."""
        sentence, remedy = self._words()
        self._sentence.setText(sentence)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._toggle.setText(self.tr("Hide details") if self._toggle.isChecked() else self.tr("Details"))
        self._copy.setText(self.tr("Copy"))
        self._close.set_words(self.tr("Close this message"))
        self._details.setAccessibleName(self.tr("Details"))
        self._name_for_readers()

    def _name_for_readers(self) -> None:
        names = {
            "error": self.tr("Error"),
            "warning": self.tr("Warning"),
            "info": self.tr("Note"),
            SUCCESS: self.tr("Done"),
        }
        self.setAccessibleName(f"{names.get(self._severity, '')}: {self._sentence.text()} {self._remedy.text()}".strip())

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self._copy.setVisible(shown)
        self.retranslate()

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()
