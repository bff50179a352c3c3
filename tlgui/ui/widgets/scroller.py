"""A column of widgets that scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class Scroller(QScrollArea):
    """Scrolls a column of widgets up and down, and sideways only where it would otherwise be cut off.

    Args:
        name: object name.
        surface: of the column, see the style sheet.
        sideways: whether a bar may appear below.

    Attributes:
        column: where the widgets go.
    """

    def __init__(self, name: str, *, surface: str = "page", sideways: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = _Body()
        body.setProperty("surface", surface)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = QVBoxLayout(body)
        self.setWidget(body)


class _Body(QFrame):
    """Qt asks for the least height at the least width, where texts are many lines long, and would show a bar for that height."""

    def minimumSizeHint(self) -> QSize:
        """The least width; the height follows from the width it gets."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint
