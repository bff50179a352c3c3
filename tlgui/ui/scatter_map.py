"""A map of points in groups, with a legend that switches them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.scatter_points import SYMBOLS, Group
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets.styling import make_label, make_row

if TYPE_CHECKING:
    from tlgui.ui.scatter_canvas import ScatterCanvas

_HEIGHT = 340


class ScatterMap(Translated, QFrame):
    """Points in a plane; pyqtgraph is imported when the map is first shown, or by :meth:`prepare`.

    Args:
        name: object name; the group n is switched by the check box ``<name>-show-n``.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._groups: tuple[Group, ...] = ()
        self._titles = ("", "")
        self._canvas: ScatterCanvas | None = None
        self._switches: list[_GroupSwitch] = []
        self._picture = QFrame()
        self._picture.setProperty("surface", "picture")
        self._body = QHBoxLayout(self._picture)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SPACE_WIDE)
        self._waiting = make_label(tone="muted")
        self._legend = QVBoxLayout()
        self._legend.setSpacing(SPACE)
        self._legend.addStretch(1)
        self._body.addWidget(self._waiting, 1)
        self._body.addLayout(self._legend)
        self._reading = make_label(type="small", tone="muted", name=f"{name}-reading")
        self.save_button = SaveButton(theme, self, f"{name}-save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._picture, 1)
        layout.addLayout(make_row(self._reading, self.save_button))
        self._picture.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def prepare(self) -> None:
        """Import pyqtgraph and make the plot; does nothing the second time."""
        if self._canvas is not None:
            return
        from tlgui.ui.scatter_canvas import ScatterCanvas  # 0.3 s: not before the window is on the screen

        self._canvas = ScatterCanvas(self._theme)
        self._canvas.pointed.connect(self._show_reading)
        self._body.replaceWidget(self._waiting, self._canvas)
        self._body.setStretch(0, 1)
        self._waiting.deleteLater()
        self._show_groups()
        self.retranslate()

    def set_groups(self, groups: Sequence[Group], titles: tuple[str, str]) -> None:
        """Show these groups; ``titles`` are the words at the horizontal and the vertical axis."""
        self._titles = titles
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self._show_groups()
        self.retranslate()

    def picture(self) -> QWidget:
        """Plot and legend, for saving."""
        self.prepare()
        return self._picture

    def numbers(self) -> Table:
        """All points."""
        table: Table = [["group", "x", "y", "text"]]
        for group in self._groups:
            table += [[group.title, x, y, words] for x, y, words in zip(group.xs, group.ys, group.words, strict=True)]
        return table

    def retranslate(self) -> None:
        """Set all words anew."""
        counts = [self.tr("{group}: {count} points").format(group=group.title, count=format_count(len(group.xs))) for group in self._groups]
        summary = self.tr("; ").join(counts)
        self.setAccessibleDescription(summary)
        if self._canvas is None:
            self._waiting.setText(self.tr("The map is being prepared…"))
        else:
            self._canvas.set_titles(self._titles[1], self._titles[0])
            self._canvas.setAccessibleName(self.tr("Map of the texts"))
            self._canvas.setAccessibleDescription(summary)
        self._show_reading("")

    def showEvent(self, event: QShowEvent) -> None:
        """The first time: paint first, then import."""
        super().showEvent(event)
        if self._canvas is None:
            QTimer.singleShot(0, self, self.prepare)

    def _show_groups(self) -> None:
        for switch in self._switches:
            self._legend.removeWidget(switch)
            switch.deleteLater()
        self._switches = []
        for place, group in enumerate(self._groups):
            switch = _GroupSwitch(self._theme, group, f"{self.objectName()}-show-{place}")
            switch.toggled.connect(lambda shown, place=place: self._set_shown(place, shown))
            self._legend.insertWidget(place, switch)
            self._switches.append(switch)
        if self._canvas is not None:
            self._canvas.set_groups(self._groups)

    def _set_shown(self, place: int, shown: bool) -> None:
        if self._canvas is not None:
            self._canvas.set_shown(place, shown)

    def _show_reading(self, words: str) -> None:
        self._reading.setText(
            words or self.tr("Point at a dot to read its text. Click and turn the wheel to zoom, double-click to see all.")
        )


class _GroupSwitch(QCheckBox):
    """Entry of the legend: the sign of the group, and a switch."""

    _SIGN = 22
    _WIDEST = 150

    def __init__(self, theme: Theme, group: Group, name: str) -> None:
        super().__init__()
        self._theme, self._group = theme, group
        self.setObjectName(name)
        self.setChecked(True)
        self.setStyleSheet(f"QCheckBox {{ padding-right: {self._SIGN}px; }}")
        self.setAccessibleName(group.title)
        self.setToolTip(group.title)
        shown = self.fontMetrics().elidedText(group.title, Qt.TextElideMode.ElideRight, self._WIDEST)
        self.setText(shown.replace("&", "&&"))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The check box, and the sign at its right."""
        super().paintEvent(event)
        colour = QColor(self._theme.colours.series[self._group.colour])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        middle = QPointF(self.width() - self._SIGN / 2, self.height() / 2)
        if self._group.symbol == SYMBOLS[0]:
            painter.setBrush(colour)
            painter.drawEllipse(middle, 4, 4)
        else:
            painter.drawPolygon(QPolygonF([middle + QPointF(-5, -4), middle + QPointF(5, -4), middle + QPointF(0, 5)]))
        painter.end()
