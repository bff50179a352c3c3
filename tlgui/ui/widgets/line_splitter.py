"""A splitter whose handle is a fine line that is still easy to take hold of."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from tlgui.ui.theme import Theme

_ROOM = 9


class LineSplitter(QSplitter):
    """Parts above one another; none can be closed.

    Args:
        name: object name.
        least: height of all parts together, below which what is around them has to scroll; in logical pixels.
    """

    def __init__(self, theme: Theme, name: str, *, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._least = least
        self.setMinimumHeight(least)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_ROOM)

    def sizeHint(self) -> QSize:
        """It asks for no more than it must have, and takes what there is."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._least) if self._least else hint

    def createHandle(self) -> QSplitterHandle:
        """The handle between two parts."""
        return _Handle(self._theme, self)


class _Handle(QSplitterHandle):
    def __init__(self, theme: Theme, splitter: QSplitter) -> None:
        super().__init__(Qt.Orientation.Vertical, splitter)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the middle, with a short grip."""
        painter = QPainter(self)
        middle, centre = self.height() // 2, self.width() // 2
        painter.fillRect(0, middle, self.width(), 1, self._theme.colour("line"))
        painter.fillRect(centre - 16, middle - 1, 32, 3, self._theme.colour("outline"))
        painter.end()
