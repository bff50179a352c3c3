"""The painted part of a scatter map. Imports pyqtgraph: import it after the first paint of the window."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlgui.ui.scatter_points import Group
from tlgui.ui.theme import Theme
from tlgui.ui.widgets.labels import paint_focus_ring

_SIZE = 7
_ALPHA = 150


class ScatterCanvas(pg.GraphicsView):  # type: ignore[misc]
    """Groups of points in a plane with equal scales.

    The mouse moves it, plus and minus zoom, and so does the wheel while it has the keyboard: a page that is scrolled over it scrolls on.
    A double click or Escape shows all points again.

    Signals:
        pointed(str): the words of the point under the mouse, empty where there is none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = theme
        self._items: list[pg.ScatterPlotItem] = []
        self._groups: tuple[Group, ...] = ()
        self._titles = {"left": "", "bottom": ""}
        self.setObjectName("scatter-canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 8, 8, 0)
        self.setCentralItem(layout)
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0.03, lockAspect=True)
        self._axes = {side: pg.AxisItem(side) for side in ("left", "bottom")}
        for axis in self._axes.values():
            axis.linkToView(self._box)
            axis.enableAutoSIPrefix(False)
        layout.addItem(self._axes["left"], 0, 0)
        layout.addItem(self._box, 0, 1)
        layout.addItem(self._axes["bottom"], 1, 1)
        self.recolour()
        theme.changed.connect(self.recolour)
        self._box.sigResized.connect(self._fit_titles)

    def set_titles(self, left: str, bottom: str) -> None:
        """Words at the axes; where there is no room for all of them, a tooltip has the rest."""
        self._titles = {"left": left, "bottom": bottom}
        self._fit_titles()

    def _fit_titles(self) -> None:
        room = {"left": self._box.height(), "bottom": self._box.width()}
        for side, axis in self._axes.items():
            title, metrics = self._titles[side], QFontMetrics(axis.label.font())
            around = 2 * axis.label.document().documentMargin() + metrics.horizontalAdvance(" ")  # pyqtgraph leaves room for a unit
            axis.setLabel(metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(room[side] - around)))
            axis.setToolTip(title)

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these in place of all others, all of them in sight."""
        for item in self._items:
            self._box.removeItem(item)
        self._groups = tuple(groups)
        self._items = []
        for group in self._groups:
            item = pg.ScatterPlotItem(pxMode=True, hoverable=True, tip=None, hoverSize=_SIZE + 4)
            item.setData(x=group.xs, y=group.ys, data=list(group.words), symbol=group.symbol, size=_SIZE)
            item.sigHovered.connect(lambda _item, points, _event: self.pointed.emit(str(points[0].data()) if len(points) else ""))
            self._box.addItem(item)
            self._items.append(item)
        self.recolour()
        self._box.autoRange()

    def set_shown(self, place: int, shown: bool) -> None:
        """Show or hide a group."""
        self._items[place].setVisible(shown)

    def recolour(self) -> None:
        """Take the colours of the theme."""
        colours = self._theme.colours
        self.setBackground(QColor(colours.surface))
        font = QFont(self.font())
        font.setPixelSize(self._theme.scale.small)
        for axis in self._axes.values():
            axis.setPen(pg.mkPen(colours.line))
            axis.setTextPen(pg.mkPen(colours.muted))
            axis.setStyle(tickFont=font, tickLength=0, maxTickLevel=0)
            axis.label.setFont(font)
        self._fit_titles()
        for group, item in zip(self._groups, self._items, strict=True):
            colour = QColor(colours.series[group.colour])
            item.setPen(pg.mkPen(colour, width=1))
            filling = QColor(colour)
            filling.setAlpha(_ALPHA if group.symbol == "o" else 0)
            item.setBrush(pg.mkBrush(filling))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, or leave the wheel to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus, Escape."""
        factors = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Minus: 1.25}
        key = Qt.Key(event.key())
        if key in factors:
            self._box.scaleBy((factors[key], factors[key]))
        elif key is Qt.Key.Key_Escape:
            self._box.autoRange()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all points again."""
        self._box.autoRange()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The points, and the ring while the map has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus_ring(self.viewport())
