"""The help pages, one Markdown file for each language, in a window of their own that may stay open beside the work."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from tlgui.ui.language import Language, Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import make_row


class HelpView(Translated, QDialog):
    """Shows the help in the language of the window. Not modal; deleted when closed.

    Args:
        folder: holds ``en.md`` and ``zh_CN.md``.
    """

    def __init__(self, theme: Theme, language: Language, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language, self._folder = language, folder
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
        self.setWindowTitle(self.tr("Help"))
        self._close.setText(self.tr("Close"))
        self._search.setPlaceholderText(self.tr("Find in the help: type and press Enter"))
        self._search.setAccessibleName(self.tr("Find in the help"))
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setMarkdown((self._folder / f"{self._language.current}.md").read_text(encoding="utf-8"))

    def _find_next(self) -> None:
        words = self._search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(words)
