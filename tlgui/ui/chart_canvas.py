"""The painted part of a live chart. Imports pyqtgraph and numpy: import it after the first paint of the window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlgui.ui.chart_style import series_pen
from tlgui.ui.theme import Theme
from tlgui.ui.widgets.labels import paint_focus_ring

#: Up to so many points of a curve are marked, so that a curve of one point can be seen.
_MARKED_POINTS = 20
_AXIS_WIDTH = 64
Numbers = npt.NDArray[np.float64]


@dataclass(slots=True)
class _Curve:
    item: pg.PlotDataItem
    place: int
    xs: Numbers
    ys: Numbers


class ChartCanvas(pg.GraphicsView):  # type: ignore[misc]
    """Plots one above the other with a common horizontal axis.

    Signals:
        reading_moved(float): the reading line stands at this x (mouse over the plot, or arrow keys).
        reading_left(): there is no reading line any more.
    """

    reading_moved = Signal(float)
    reading_left = Signal()

    def __init__(self, theme: Theme, panels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = theme
        self._curves: dict[str, _Curve] = {}
        self._reading: float | None = None
        self.setObjectName("chart-canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 120 + 100 * (len(panels) - 1))
        self._layout = pg.GraphicsLayout()
        self._layout.setContentsMargins(0, 8, 8, 0)
        self._layout.setSpacing(4)
        self.setCentralItem(self._layout)
        self._boxes: dict[str, pg.ViewBox] = {}
        self._axes: dict[str, pg.AxisItem] = {}
        self._lines: list[pg.InfiniteLine] = []
        for row, panel in enumerate(panels):
            self._add_panel(row, panel)
        self._bottom = pg.AxisItem("bottom")
        self._bottom.enableAutoSIPrefix(False)
        first = self._boxes[panels[0]]
        self._bottom.linkToView(first)
        self._layout.addItem(self._bottom, len(panels), 1)
        for panel in panels[1:]:
            self._boxes[panel].setXLink(first)
        self.scene().sigMouseMoved.connect(self._mouse_moved)
        self.recolour()
        theme.changed.connect(self.recolour)

    def _add_panel(self, row: int, panel: str) -> None:
        box = pg.ViewBox(enableMenu=False, defaultPadding=0.03)
        box.setMouseEnabled(False, False)
        axis = pg.AxisItem("left")
        axis.setWidth(_AXIS_WIDTH)
        axis.linkToView(box)
        axis.setGrid(110)
        axis.enableAutoSIPrefix(False)
        line = pg.InfiniteLine(angle=90, movable=False)
        line.setVisible(False)
        box.addItem(line, ignoreBounds=True)
        self._layout.addItem(axis, row, 0)
        self._layout.addItem(box, row, 1)
        self._boxes[panel], self._axes[panel] = box, axis
        self._lines.append(line)

    def set_titles(self, panels: dict[str, str], bottom: str) -> None:
        """Words at the axes."""
        for panel, title in panels.items():
            self._axes[panel].setLabel(title)
        self._bottom.setLabel(bottom)

    def add_curve(self, key: str, panel: str) -> None:
        """A new curve without points."""
        item = pg.PlotDataItem(connect="finite", antialias=True, symbol=None)
        item.setDownsampling(auto=True, method="peak")
        item.setClipToView(True)
        self._boxes[panel].addItem(item)
        self._curves[key] = _Curve(item, len(self._curves), np.empty(0), np.empty(0))
        self._paint(self._curves[key])

    def set_points(self, key: str, xs: Sequence[float], ys: Sequence[float]) -> None:
        """All points of a curve, x ascending."""
        curve = self._curves[key]
        curve.xs, curve.ys = np.array(xs, dtype=np.float64), np.array(ys, dtype=np.float64)
        marked = len(curve.xs) <= _MARKED_POINTS
        curve.item.setData(curve.xs, curve.ys, symbol="o" if marked else None, symbolSize=5, connect="finite")

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide a curve."""
        self._curves[key].item.setVisible(shown)

    def value_near(self, key: str, x: float) -> float | None:
        """The value of a curve at its point nearest to ``x``; None without points."""
        curve = self._curves[key]
        if not len(curve.xs):
            return None
        return float(curve.ys[int(np.abs(curve.xs - x).argmin())])

    def recolour(self) -> None:
        """Take the colours of the theme."""
        colours = self._theme.colours
        self.setBackground(QColor(colours.surface))
        font = QFont(self.font())
        font.setPixelSize(self._theme.scale.small)
        for axis in (*self._axes.values(), self._bottom):
            axis.setPen(pg.mkPen(colours.line))
            axis.setTextPen(pg.mkPen(colours.muted))
            axis.setStyle(tickFont=font, tickLength=0, maxTickLevel=0)  # finer grid lines took a third of the time
            axis.label.setFont(font)
        for line in self._lines:
            line.setPen(pg.mkPen(colours.outline, width=1))
        for curve in self._curves.values():
            self._paint(curve)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the reading line from point to point, Escape takes it away."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step_reading(steps[key])
        elif key is Qt.Key.Key_Escape and self._reading is not None:
            self._set_reading(None)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plots, and the ring while the chart has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus_ring(self.viewport())

    def _paint(self, curve: _Curve) -> None:
        colour, dash = series_pen(self._theme, curve.place)
        curve.item.setPen(pg.mkPen(colour, width=1, style=dash))
        curve.item.setSymbolPen(pg.mkPen(colour))
        curve.item.setSymbolBrush(pg.mkBrush(colour))

    def _step_reading(self, step: int) -> None:
        known = [curve.xs for curve in self._curves.values() if len(curve.xs) and curve.item.isVisible()]
        if not known:
            return
        places = np.unique(np.concatenate(known))
        if self._reading is None:
            self._set_reading(float(places[-1 if step < 0 else 0]))
            return
        at = int(np.searchsorted(places, self._reading, side="left" if step < 0 else "right"))
        self._set_reading(float(places[min(max(at - (step < 0), 0), len(places) - 1)]))

    def _mouse_moved(self, place: QPointF) -> None:
        box = next((box for box in self._boxes.values() if box.sceneBoundingRect().contains(place)), None)
        self._set_reading(None if box is None else float(box.mapSceneToView(place).x()))

    def _set_reading(self, x: float | None) -> None:
        self._reading = x
        for line in self._lines:
            line.setVisible(x is not None)
            if x is not None:
                line.setValue(x)
        if x is None:
            self.reading_left.emit()
        else:
            self.reading_moved.emit(x)
