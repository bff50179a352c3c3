"""How long the texts are: small bars and a line where texts are cut."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import make_label, make_row
from tlgui.ui.widgets.labels import paint_focus_ring


@dataclass(frozen=True, slots=True)
class Bins:
    """Counts between edges; ``limit`` is the length at which texts are cut."""

    edges: tuple[float, ...] = ()
    counts: tuple[int, ...] = ()
    limit: float = 0.0

    def range_of(self, place: int) -> tuple[int, int]:
        """First and last whole number in a bin."""
        low, high = self.edges[place], self.edges[place + 1]
        return int(low), max(int(low), int(high) - 1)


class Histogram(Translated, QFrame):
    """The bars with a caption in words.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._bars = _Bars(theme)
        self._bars.setObjectName(f"{name}-bars")
        self._caption = make_label(type="small", tone="muted", name=f"{name}-caption")
        self.save_button = SaveButton(theme, self, f"{name}-save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._bars)
        row = make_row(spacing=SPACE)
        row.addWidget(self._caption, 1)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def set_bins(self, bins: Bins, caption: str) -> None:
        """Show these bars with this sentence below."""
        self._bars.bins = bins
        self._caption.setText(caption)
        self._bars.update()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._bars.setAccessibleName(self.tr("Length of the texts in tokens"))
        self._bars.setAccessibleDescription(self._caption.text())
        self._bars.words = self.tr("{low} to {high} tokens: {count} texts")
        self._bars.limit_words = self.tr("cut at {tokens}")
        self._bars.update()

    def picture(self) -> QWidget:
        """The bars, for saving."""
        return self._bars

    def numbers(self) -> Table:
        """Bins and counts."""
        bins = self._bars.bins
        table: Table = [["from", "to", "texts"]]
        for place, count in enumerate(bins.counts):
            table.append([*bins.range_of(place), count])
        return table


class _Bars(QWidget):
    """The painted part; takes the focus so that a screen reader can stop at it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bins = Bins()
        self.words = self.limit_words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 132 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The tooltip names the bar under the mouse."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.bins.counts:
            self._paint_bars(painter)
            self._paint_axis(painter)
        painter.end()
        if self.hasFocus():
            paint_focus_ring(self)

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(8, line + 2, self.width() - 16, self.height() - 2 * line - 8)

    def _x(self, value: float) -> float:
        """Place of a length; the axis always reaches the limit when a text does."""
        edges, area = self.bins.edges, self._area()
        return area.left() + area.width() * (value - edges[0]) / max(1e-9, edges[-1] - edges[0])

    def _paint_bars(self, painter: QPainter) -> None:
        area, top = self._area(), max(self.bins.counts) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for place, count in enumerate(self.bins.counts):
            cut = self.bins.edges[place] > self.bins.limit
            left, right = self._x(self.bins.edges[place]), self._x(self.bins.edges[place + 1])
            height = max(2.0, area.height() * count / top) if count else 0.0
            painter.setBrush(self._theme.colour("warning" if cut else "accent"))
            painter.drawRoundedRect(QRectF(left + 1, area.bottom() - height, max(1.0, right - left - 2), height), 2, 2)

    def _paint_axis(self, painter: QPainter) -> None:
        area, edges = self._area(), self.bins.edges
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(QPointF(area.left(), area.bottom() + 1), QPointF(area.right(), area.bottom() + 1))
        painter.setPen(self._theme.colour("muted"))
        below = QRectF(area.left(), area.bottom() + 4, area.width(), self.fontMetrics().height())
        for value, side in (
            (edges[0], Qt.AlignmentFlag.AlignLeft),
            ((edges[0] + edges[-1]) / 2, Qt.AlignmentFlag.AlignHCenter),
            (edges[-1] - 1, Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(below, side, format_count(round(value)))
        if edges[0] <= self.bins.limit < edges[-1]:
            x = self._x(self.bins.limit)
            painter.setPen(QPen(self._theme.colour("text"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
            painter.setPen(self._theme.colour("text"))
            words = self.limit_words.format(tokens=format_count(round(self.bins.limit)))
            width = self.fontMetrics().horizontalAdvance(words) + 4
            left = min(max(area.left(), x - width / 2), area.right() - width)
            painter.drawText(QRectF(left, 0, width, area.top()), Qt.AlignmentFlag.AlignCenter, words)

    def _words_at(self, x: float) -> str:
        for place, count in enumerate(self.bins.counts):
            if self._x(self.bins.edges[place]) <= x < self._x(self.bins.edges[place + 1]):
                low, high = self.bins.range_of(place)
                return self.words.format(low=format_count(low), high=format_count(high), count=format_count(count))
        return ""
