"""Pages of help in a window of their own that may stay open beside the work."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextTable
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
        self._theme, self._read, self._topic = theme, read, topic
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
        self.resize(QSize(theme.zoomed(760), theme.zoomed(640)).boundedTo(self.screen().availableSize() * 0.9))
        theme.changed.connect(self.retranslate)  # lines of tables have a colour
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
        _arrange(self.text.document(), self._theme.colour("line"))

    def _find_next(self) -> None:
        words = self._search.text()
        if words and not self.text.find(words):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(words)


def _arrange(document: QTextDocument, line: QColor) -> None:
    """Room above headings and between paragraphs, and tables with thin lines: Markdown alone gives a wall of text."""
    document.setDocumentMargin(SPACE * 2)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setTopMargin((SPACE * 3, SPACE * 2)[level > 1] if level else 0)
        shape.setBottomMargin(SPACE if level or not block.textList() else SPACE / 2)
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 2 if level == 1 else 1)
            cursor.mergeCharFormat(style)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            looks = frame.format()
            looks.setCellPadding(SPACE / 2)
            looks.setCellSpacing(0)
            looks.setBorder(1)
            looks.setBorderCollapse(True)
            looks.setBorderBrush(line)
            looks.setTopMargin(SPACE)
            looks.setBottomMargin(SPACE)
            frame.setFormat(looks)
