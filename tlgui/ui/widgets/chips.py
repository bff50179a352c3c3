"""Short words in little frames, as many in a line as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QWidget

from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import make_label


class FlowLayout(QLayout):
    """Puts widgets beside one another and breaks into lines."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

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
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

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
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():  # a hidden widget takes no room
                continue
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + SPACE_TIGHT, 0
            if apply:
                item.setGeometry(QRect(x, y, width, hint.height()))
            x, line = x + width + self._gap, max(line, hint.height())
        return y + line - rect.y()


class ChipRow(QWidget):
    """Chips; screen readers hear them as one sentence."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._flow = FlowLayout(self)
        self._texts: tuple[str, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown."""
        return self._texts

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of words and tone (``""``, ``accent``, ``warning`` …)."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for text, tone in chips:
            self._flow.addWidget(_chip(text, tone))
        self._texts = tuple(text for text, _ in chips)
        self.setAccessibleName(", ".join(self._texts))
        self.setVisible(bool(chips))
        self.updateGeometry()


def _chip(text: str, tone: str) -> QFrame:
    chip = QFrame()
    chip.setProperty("surface", "sunken")
    layout = QHBoxLayout(chip)
    layout.setContentsMargins(SPACE, 2, SPACE, 2)
    layout.addWidget(make_label(text, type="small", tone=tone, wrap=False))
    return chip
