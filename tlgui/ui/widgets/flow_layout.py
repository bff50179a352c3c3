"""Widgets side by side, in as many lines as the width asks for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from tlgui.ui.tokens import SPACE, SPACE_TIGHT


class FlowLayout(QLayout):
    """Puts widgets beside one another and breaks into lines; what expands sideways takes what is left of its line.

    Args:
        spacing, line_spacing: between widgets, between lines; in logical pixels.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE, line_spacing: int = SPACE_TIGHT) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = spacing, line_spacing
        self.setContentsMargins(0, 0, 0, 0)

    def add_stretch(self) -> None:
        """What follows stands at the right end of its line."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        """Part of QLayout."""
        self._items.append(item)

    def count(self) -> int:
        """Part of QLayout."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Part of QLayout."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Part of QLayout."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Sideways, if one of the widgets does."""
        return Qt.Orientation.Horizontal if any(map(_expands, self._items)) else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the number of lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at this width."""
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def sizeHint(self) -> QSize:
        """One line."""
        widths = [item.sizeHint().width() for item in self._items]
        return QSize(sum(widths) + self._gap * max(0, len(widths) - 1), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """The widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        bottom = rect.y() - self._line_gap
        for line in self._lines(rect.width()):
            y = bottom + self._line_gap
            height = max(_height(item, width) for item, width in line)
            bottom = y + height
            if apply:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
        return max(0, bottom - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The widgets of each line with their widths; a hidden one takes no room."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for item in self._items:
            if item.isEmpty() and item.spacerItem() is None:
                continue
            least = item.minimumSize() if _expands(item) else item.sizeHint()
            wanted = min(least.width(), width)
            if not lines or left < wanted:
                lines.append([])
                left = width
            lines[-1].append((item, wanted))
            left -= wanted + self._gap
        return lines

    def _place(self, line: list[tuple[QLayoutItem, int]], rect: QRect) -> None:
        spare = rect.width() - sum(width for _, width in line) - self._gap * (len(line) - 1)
        growing = sum(_expands(item) for item, _ in line)
        x = rect.x()
        for item, wanted in line:
            width = wanted + (spare // growing if _expands(item) else 0)
            height = _height(item, width)
            item.setGeometry(QRect(x, rect.y() + (rect.height() - height) // 2, width, height))
            x += width + self._gap


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
