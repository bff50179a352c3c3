"""Ctrl+K: every command by its name."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.styling import make_label

_WIDTH, _ROWS = 560, 10
_ACTION = Qt.ItemDataRole.UserRole + 1


class CommandPalette(Translated, QDialog):
    """A search field over a list of actions. Enter runs the chosen one, Escape closes.

    Args:
        actions: asked for each time it opens; separators and actions without text are left out.
    """

    def __init__(self, actions: Callable[[], Sequence[QAction]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command-palette")
        self._actions = actions
        self._search = QLineEdit()
        self._search.setObjectName("command-palette-search")
        self._search.setClearButtonEnabled(False)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("command-palette-list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setModel(self._model)
        self._list.clicked.connect(self._run)
        self._nothing = make_label(tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        for widget in (self._search, self._list, self._nothing):
            column.addWidget(widget)
        self.retranslate()

    def open_over(self, window: QWidget) -> None:
        """Open near the top of a window."""
        self._search.clear()
        self._fill("")
        width = min(_WIDTH, window.width() - 4 * SPACE)
        row = self._list.sizeHintForRow(0) if self._model.rowCount() else 28
        self._list.setFixedHeight(row * _ROWS + 4)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 72)))
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def titles(self) -> list[str]:
        """What the list shows now."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setAccessibleName(self.tr("Command palette"))
        self._search.setPlaceholderText(self.tr("Type a command…"))
        self._search.setAccessibleName(self.tr("Command"))
        self._list.setAccessibleName(self.tr("Commands"))
        self._nothing.setText(self.tr("No command has this name."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down and Enter belong to the list while the field has the keyboard."""
        if watched is self._search and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._walk(-1 if key is Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self._model.clear()
        words = text.casefold().split()
        for action in self._actions():
            title = plain_text(action)
            if title and all(word in title.casefold() for word in words):
                self._model.appendRow(self._item(action, title))
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setVisible(bool(self._model.rowCount()))
        self._nothing.setVisible(not self._model.rowCount())

    def _item(self, action: QAction, title: str) -> QStandardItem:
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QStandardItem(action.icon() if not action.icon().isNull() else QIcon(), f"{title}    {shortcut}".rstrip())
        item.setData(action, _ACTION)
        item.setEnabled(action.isEnabled())
        item.setToolTip(action.toolTip())
        return item

    def _walk(self, step: int) -> None:
        row = self._list.currentIndex().row()
        for _ in range(self._model.rowCount()):
            row = (row + step) % self._model.rowCount()
            if self._model.item(row).isEnabled():
                self._list.setCurrentIndex(self._model.index(row, 0))
                return

    def _run(self, index: QModelIndex) -> None:
        action = index.data(_ACTION) if index.isValid() else None
        if isinstance(action, QAction) and action.isEnabled():
            self.hide()
            action.trigger()


def plain_text(action: QAction) -> str:
    """Menu path and text of an action, without the marks of mnemonics."""
    if action.isSeparator():
        return ""
    text, path = _without_mnemonics(action.text()), _without_mnemonics(str(action.property("path") or ""))
    return f"{path} › {text}" if path and text else text


def _without_mnemonics(text: str) -> str:
    """“&File” is “File”, “文件(&F)” is “文件”, “a && b” is “a & b”."""
    return re.sub(r"\(&\w\)", "", text).replace("&&", "\0").replace("&", "").replace("\0", "&")
