"""Pages of help in a window of their own that may stay open beside the work."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import make_row


class HelpView(Translated, QDialog):
    """Shows a page in the language of the window. Not modal; deleted when closed.

    Args:
        read: gives the page as Markdown, in the language that the window has now.
        topic: gives what it is about, for the title bar; empty for the general help.
    """

    def __init__(self, theme: Theme, read: Callable[[], str], parent: QWidget, topic: Callable[[], str] = str) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read, self._topic = read, topic
        self.text = QTextBrowser()
        self.text.setObjectName("help-text")
        self.text.setOpenExternalLinks(False)
        self._search = QLineEdit()
        self._search.setObjectName("help-search")
        self._search.setClearButtonEnabled(True)
        self._search.returnPressed.connect(self._find_next)
        self._close = Button(theme, "help-close")
        self._close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        layout.setSpacing(SPACE * 2)
        layout.addWidget(self._search)
        layout.addWidget(self.text, 1)
        layout.addLayout(make_row(None, self._close))
        self.resize(760, 640)
        self.retranslate()

    def retranslate(self) -> None:
        """Load the text and set all words anew."""
        topic = self._topic()
        self.setWindowTitle(self.tr("Help: {topic}").format(topic=topic) if topic else self.tr("Help"))
        self._close.setText(self.tr("Close"))
        self._search.setPlaceholderText(self.tr("Find in the help: type and press Enter"))
        self._search.setAccessibleName(self.tr("Find in the help"))
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setMarkdown(self._read())

    def _find_next(self) -> None:
        words = self._search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(words)
