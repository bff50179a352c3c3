"""Painting of shaded cells."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlgui.ui.theme import Theme


class ShadedCells(QStyledItemDelegate):
    """Paints background, text and a frame around the current cell from the model's roles alone.

    The style sheet's item rules would paint the selection over the shade.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """One cell."""
        painter.save()
        shade = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.fillRect(option.rect.adjusted(0, 0, -1, -1), QBrush(shade))
        painter.setPen(QPen(index.data(Qt.ItemDataRole.ForegroundRole)))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, index.data(Qt.ItemDataRole.DisplayRole))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()


def readable_on(background: QColor) -> QColor:
    """Near-black or white, whichever has the better contrast (WCAG relative luminance)."""
    dark, light = QColor("#10141c"), QColor("#ffffff")
    return max((dark, light), key=lambda ink: contrast(ink, background))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: QColor) -> float:
    """WCAG 2.2 relative luminance of an sRGB colour."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
