"""Figures with their meaning."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import IconLabel, make_label, make_row, set_style

_MARGIN = SPACE + 4


class Tile(QFrame):
    """A figure, its name below, and a warning sign where the figure deserves a look.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self._value = make_label(type="heading", wrap=False, name=f"{name}-value")
        self._caption = make_label(type="small", tone="muted", name=f"{name}-caption")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sign = IconLabel(theme, "warning", "warning", 16)
        self._sign.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, SPACE + 2, _MARGIN, SPACE + 2)
        layout.setSpacing(2)
        layout.addLayout(make_row(self._value, None, self._sign, spacing=4))
        layout.addWidget(self._caption, 1)

    @property
    def value(self) -> str:
        """The figure as it is shown."""
        return self._value.text()

    @property
    def narrowest(self) -> int:
        """Width in which the figure and every word of its name can be read, in logical pixels."""
        figure = self._value.sizeHint().width() + (0 if self._sign.isHidden() else self._sign.width() + 8)
        words = (self._caption.fontMetrics().horizontalAdvance(word) for word in self._caption.text().split())
        return max(figure, *words, 0) + 2 * _MARGIN + 4

    def set_figure(self, value: str, caption: str, *, explanation: str = "", warns: bool = False) -> None:
        """Show a figure.

        Args:
            explanation: what exactly is counted; tooltip and description.
            warns: whether to show the warning sign.
        """
        self._value.setText(value)
        self._caption.setText(caption)
        set_style(self._value, tone="warning" if warns else "")
        self._sign.setVisible(warns)
        self.setToolTip(explanation)
        self.setAccessibleName(f"{caption}: {value}")
        self.setAccessibleDescription(explanation)


class TileRow(QFrame):
    """Tiles of one width, all in a row, or in two or three rows where there is no room."""

    def __init__(self, tiles: Sequence[Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_WIDE)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one tile: the layout knows only the columns that there are now."""
        return QSize(max(tile.narrowest for tile in self._tiles), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew where another number of columns fits."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Choose the number of columns; to be called when the figures have changed."""
        width = max(tile.narrowest for tile in self._tiles)
        count = len(self._tiles)
        most = (self.width() + SPACE_WIDE) // (width + SPACE_WIDE)
        columns = next((columns for columns in (count, -(-count // 2), -(-count // 3)) if columns <= most), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(count):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
