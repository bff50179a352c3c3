"""How curves are told apart."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from tlgui.ui.theme import Theme

DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


def series_pen(theme: Theme, place: int) -> tuple[QColor, Qt.PenStyle]:
    """Colour and dash of the n-th curve; the dash tells apart what the colour does not."""
    colours = theme.colours.series
    return QColor(colours[place % len(colours)]), DASHES[place % len(DASHES)]
