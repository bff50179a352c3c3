"""The head of a page and the designed empty state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import MEASURE, SPACE, SPACE_PAGE, SPACE_TIGHT
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import IconLabel, make_label


class PageHeader(QWidget):
    """Title and one sentence; ``header.buttons`` is a QHBoxLayout at the right for buttons."""

    def __init__(self, name: str = "page-header", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = make_label(type="title", name=f"{name}-title")
        self._sentence = make_label(tone="muted", name=f"{name}-sentence")
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch(1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_PAGE)
        layout.addLayout(words, 1)
        layout.addLayout(self.buttons)
        layout.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)

    def set_texts(self, title: str, sentence: str = "") -> None:
        """Set the title and the sentence below it."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class EmptyState(QFrame):
    """What stands where there is nothing yet: what this is, and the one thing to do.

    Args:
        icon: name of an icon.
        name: object name; the buttons are ``<name>-action`` and ``<name>-secondary``.
        action_icon: icon on the primary button.

    Signals:
        triggered(): the primary button.
        secondary_triggered(): the quiet button beside it.
    """

    triggered = Signal()
    secondary_triggered = Signal()

    def __init__(self, theme: Theme, icon: str, name: str, *, action_icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = make_label(type="heading", wrap=True)
        self._text = make_label(tone="muted")
        self._text.setMaximumWidth(MEASURE)
        self.action = Button(theme, f"{name}-action", "primary", action_icon)
        self.action.clicked.connect(self.triggered)
        self.secondary = Button(theme, f"{name}-secondary", "quiet")
        self.secondary.clicked.connect(self.secondary_triggered)
        self.secondary.setVisible(False)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.action)
        buttons.addWidget(self.secondary)
        buttons.addStretch(1)
        text_row = QHBoxLayout()
        text_row.addStretch(1)
        text_row.addWidget(self._text, 100)
        text_row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE * 2, SPACE_PAGE, SPACE_PAGE * 2)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        layout.addWidget(IconLabel(theme, icon, "accent", 48), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(SPACE)
        layout.addWidget(self._title)
        layout.addLayout(text_row)
        layout.addSpacing(SPACE * 2)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def set_texts(self, title: str, text: str, action: str = "", secondary: str = "") -> None:
        """Set the words; a button without words is hidden."""
        self._title.setText(title)
        self._text.setText(text)
        for button, words in ((self.action, action), (self.secondary, secondary)):
            button.setText(words)
            button.setVisible(bool(words))
