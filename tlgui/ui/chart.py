"""Curves that grow while a run is going on."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.chart_style import series_pen
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.flow_layout import FlowLayout
from tlgui.ui.widgets.styling import make_label, make_row

if TYPE_CHECKING:
    from tlgui.ui.chart_canvas import ChartCanvas

#: Shortest time between two redraws, in milliseconds.
REDRAW_MS = 33
#: In logical pixels at 100%.
_LEAST_HEIGHT = 260


@dataclass(slots=True)
class _Series:
    key: str
    panel: str
    title: str
    xs: "array[float]" = field(default_factory=lambda: array("d"))
    ys: "array[float]" = field(default_factory=lambda: array("d"))
    dirty: bool = False


class LiveChart(Translated, QFrame):
    """Plots above one another (say loss, and the main metric below it) over a common x axis.

    pyqtgraph is imported when the chart is first shown, or earlier by :meth:`prepare`; points may come before that. Points are
    drawn by a timer at most every 33 ms and only when there are new ones, however fast they come.

    Args:
        panels: keys of the plots from top to bottom.
        name: object name; the curve ``x`` is switched by the check box ``<name>-show-x``.

    Signals:
        drawn(): the curves on the screen are up to date (after a redraw).
    """

    drawn = Signal()

    def __init__(self, theme: Theme, panels: Sequence[str], name: str = "chart", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme, self._panels = theme, tuple(panels)
        self._panel_titles = dict.fromkeys(self._panels, "")
        self._x_title = ""
        self._series: dict[str, _Series] = {}
        self._switches: dict[str, _LegendSwitch] = {}
        self._canvas: ChartCanvas | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(REDRAW_MS)
        self._timer.timeout.connect(self._redraw)
        self.save_button = SaveButton(theme, self, f"{name}-save")
        self._reading = make_label(type="small", tone="muted", wrap=True, name=f"{name}-reading")
        self._legend = FlowLayout(spacing=SPACE * 2)
        self._waiting = make_label(tone="muted")
        self._picture = QFrame()
        self._picture.setProperty("surface", "picture")
        self._column = QVBoxLayout(self._picture)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addLayout(self._legend)
        self._column.addWidget(self._waiting, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._picture, 1)
        layout.addLayout(make_row(self._reading, self.save_button))
        theme.changed.connect(self._take_height)
        self._take_height()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def prepare(self) -> None:
        """Import pyqtgraph and make the plots; does nothing the second time."""
        if self._canvas is not None:
            return
        from tlgui.ui.chart_canvas import ChartCanvas  # 0.3 s: not before the window is on the screen

        self._canvas = ChartCanvas(self._theme, self._panels)
        self._canvas.reading_moved.connect(self._show_reading)
        self._canvas.reading_left.connect(self._show_summary)
        self._column.replaceWidget(self._waiting, self._canvas)
        self._column.setStretch(1, 1)
        self._waiting.deleteLater()
        for series in self._series.values():
            self._canvas.add_curve(series.key, series.panel)
            self._canvas.set_shown(series.key, self._switches[series.key].isChecked())
            series.dirty = True
        self.retranslate()
        self._redraw()

    def _take_height(self) -> None:
        self.setMinimumHeight(self._theme.zoomed(_LEAST_HEIGHT))

    def set_titles(self, panels: dict[str, str], x: str) -> None:
        """Words at the axes: for each panel, and for the common x axis."""
        self._panel_titles.update(panels)
        self._x_title = x
        self.retranslate()

    def add_series(self, key: str, panel: str, title: str) -> None:
        """A curve in a panel; the order decides colour and dash."""
        self._series[key] = _Series(key, panel, title)
        switch = _LegendSwitch(self._theme, len(self._series) - 1, f"{self.objectName()}-show-{key}")
        switch.toggled.connect(lambda shown: self._set_shown(key, shown))
        self._switches[key] = switch
        self._legend.addWidget(switch)
        if self._canvas is not None:
            self._canvas.add_curve(key, panel)
        self.set_series_title(key, title)

    def has_series(self, key: str) -> bool:
        """Whether there is such a curve."""
        return key in self._series

    def set_series_title(self, key: str, title: str) -> None:
        """Its words in the legend."""
        self._series[key].title = title
        self._switches[key].setText(title)
        self._switches[key].setAccessibleName(title)

    def append(self, key: str, x: float, y: float) -> None:
        """One more point; x does not decrease. A y that is not finite makes a gap."""
        series = self._series[key]
        series.xs.append(x)
        series.ys.append(y)
        self._touch(series)

    def set_points(self, key: str, xs: Sequence[float], ys: Sequence[float]) -> None:
        """All points of a curve."""
        series = self._series[key]
        series.xs, series.ys = array("d", xs), array("d", ys)
        self._touch(series)

    def points(self, key: str) -> tuple[list[float], list[float]]:
        """All points of a curve."""
        return list(self._series[key].xs), list(self._series[key].ys)

    def clear(self) -> None:
        """Take away all points; the curves stay in the legend."""
        for key in self._series:
            self.set_points(key, (), ())

    def picture(self) -> QWidget:
        """Legend and plots, for saving."""
        self.prepare()
        return self._picture

    def numbers(self) -> Table:
        """All points in long form."""
        table: Table = [["panel", "series", "x", "y"]]
        for series in self._series.values():
            table += [[series.panel, series.key, x, y] for x, y in zip(series.xs, series.ys, strict=True)]
        return table

    def summary(self) -> str:
        """The last value of each curve in words."""
        parts = [
            self.tr("{series}: {value} at {x}").format(series=series.title, value=_short(series.ys[-1]), x=_short(series.xs[-1]))
            for series in self._series.values()
            if series.ys
        ]
        return self.tr("; ").join(parts) or self.tr("No values yet.")

    def retranslate(self) -> None:
        """Set all words anew."""
        if self._canvas is None:
            self._waiting.setText(self.tr("The chart is being prepared…"))
        else:
            self._canvas.set_titles(self._panel_titles, self._x_title)
            self._canvas.setAccessibleName(self.tr("Chart. Left and right arrow read the values."))
        self._show_summary()

    def showEvent(self, event: QShowEvent) -> None:
        """The first time: paint first, then import."""
        super().showEvent(event)
        if self._canvas is None:
            QTimer.singleShot(0, self, self.prepare)
        elif any(series.dirty for series in self._series.values()):
            self._timer.start()

    def _touch(self, series: _Series) -> None:
        series.dirty = True
        if self._canvas is not None and self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _redraw(self) -> None:
        """Draw what is new. The timer rests while nothing is."""
        dirty = [series for series in self._series.values() if series.dirty]
        if self._canvas is None or not dirty:
            self._timer.stop()
            return
        for series in dirty:
            self._canvas.set_points(series.key, series.xs, series.ys)
            series.dirty = False
        self._show_summary()
        self.drawn.emit()

    def _set_shown(self, key: str, shown: bool) -> None:
        if self._canvas is not None:
            self._canvas.set_shown(key, shown)

    def _show_summary(self) -> None:
        self._reading.setText(self.summary())
        self.setAccessibleDescription(self.summary())
        if self._canvas is not None:
            self._canvas.setAccessibleDescription(self.summary())

    def _show_reading(self, x: float) -> None:
        if self._canvas is None:
            return
        parts = [f"{self._x_title} {_short(x)}".strip()]
        for key, series in self._series.items():
            value = self._canvas.value_near(key, x)
            if value is not None and self._switches[key].isChecked():
                parts.append(f"{series.title} {_short(value)}")
        self._reading.setText(" · ".join(parts))
        self._canvas.setAccessibleDescription(self._reading.text())


def _short(value: float) -> str:
    if not math.isfinite(value):
        return "–"
    return format_count(int(value)) if value == int(value) and abs(value) >= 10 else f"{value:.4g}"


class _LegendSwitch(QCheckBox):
    """Entry of the legend: a sample of the line, and a switch for the curve."""

    def __init__(self, theme: Theme, place: int, name: str) -> None:
        super().__init__()
        self._theme, self._place = theme, place
        self.setObjectName(name)
        self.setChecked(True)
        self.setStyleSheet("QCheckBox { padding-right: 36px; }")
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The check box, and the sample at its right."""
        super().paintEvent(event)
        colour, dash = series_pen(self._theme, self._place)
        painter = QPainter(self)
        pen = QPen(colour, 2, dash)
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(self.width() - 30, middle, self.width() - 4, middle)
        painter.end()
