"""About, and the keyboard shortcuts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tlgui import __version__
from tlgui.ui.command_palette import plain_text
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.labels import KeyValueTable
from tlgui.ui.widgets.styling import IconLabel, make_label, make_row


class _HelpDialog(Translated, QDialog):
    """A heading, a column to fill, a close button. Deleted when closed."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = make_label(type="heading")
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE)
        self.close_button = Button(theme, f"{name}-close")
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        layout.setSpacing(SPACE_PAGE)
        layout.addWidget(self.heading)
        layout.addLayout(self.column, 1)
        layout.addLayout(make_row(None, self.close_button))

    def set_words(self, title: str, close: str) -> None:
        """Title of the dialog and words of its button."""
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.close_button.setText(close)


class AboutDialog(_HelpDialog):
    """Name, version, what it is, licence."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "about", parent)
        self._text = make_label()
        self._licence = make_label(type="small", tone="muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE * 2)
        row.addWidget(IconLabel(theme, "strategy", "accent", 40), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._text)
        words.addWidget(self._licence)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.setMinimumWidth(440)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_words(self.tr("About tlgui"), self.tr("Close"))
        self._text.setText(self.tr("tlgui {version}: transfer learning on text, on your own computer.").format(version=__version__))
        self._licence.setText(self.tr("Apache License 2.0. Made with Qt, PyTorch and Hugging Face libraries."))


class ShortcutsDialog(_HelpDialog):
    """All commands that have a shortcut."""

    def __init__(self, theme: Theme, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(theme, "shortcuts", parent)
        self._actions = [action for action in actions if not action.shortcut().isEmpty()]
        self._table = KeyValueTable("shortcuts-table")
        area = QScrollArea()
        area.setObjectName("shortcuts-scroll")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._table)
        self.column.addWidget(area)
        self.setMinimumSize(480, 520)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_words(self.tr("Keyboard shortcuts"), self.tr("Close"))
        style = QKeySequence.SequenceFormat.NativeText
        self._table.set_rows([(plain_text(action), action.shortcut().toString(style)) for action in self._actions])
        self._table.setAccessibleName(self.tr("Keyboard shortcuts"))
