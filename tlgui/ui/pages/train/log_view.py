"""The log of a run behind a fold."""

from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Button, make_column, make_row

_HEIGHT = 220


class LogView(Translated, QWidget):
    """Lines of text; folded at first. New lines are appended, so that a long log costs nothing."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines: tuple[str, ...] = ()
        self._fold = Button(theme, f"{name}-show", "quiet", "chevron-right")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._show)
        self._copy = Button(theme, f"{name}-copy", "quiet", "copy")
        self._copy.clicked.connect(self.copy)
        self._text = QPlainTextEdit()
        self._text.setObjectName(f"{name}-text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setFixedHeight(_HEIGHT)
        self._text.hide()
        self._copy.hide()
        layout = make_column(spacing=SPACE)
        layout.addLayout(make_row(self._fold, None, self._copy))
        layout.addWidget(self._text)
        self.setLayout(layout)
        self.retranslate()

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines."""
        if lines == self._lines:
            return
        known = len(self._lines)
        if known and lines[:known] == self._lines:
            cursor = QTextCursor(self._text.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText("\n" + "\n".join(lines[known:]))
        else:
            self._text.setPlainText("\n".join(lines))
        self._lines = lines
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.retranslate()

    def copy(self) -> None:
        """Put the whole log on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(self._lines))

    def retranslate(self) -> None:
        """Set all words anew."""
        self._fold.setText(self.tr("Log ({count} lines)").format(count=format_count(len(self._lines))))
        self._fold.set_reason("" if self._lines else self.tr("Nothing has been logged."))
        self._copy.setText(self.tr("Copy the log"))
        self._text.setAccessibleName(self.tr("Log of the run"))

    def _show(self, shown: bool) -> None:
        self._text.setVisible(shown)
        self._copy.setVisible(shown)
        self._fold.set_icon("chevron-down" if shown else "chevron-right")
