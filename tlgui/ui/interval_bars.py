"""Values with their intervals side by side, for comparing a result with its baselines."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.chart_export import SaveButton, Table
from tlgui.ui.formats import format_score
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.labels import paint_focus_ring
from tlgui.ui.widgets.styling import make_label, make_row

_BAR = 12


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """One bar.

    Attributes:
        label: what it is.
        value: point estimate.
        low, high: ends of the interval; None where there is none.
        emphasis: whether it is the result that the others are compared with.
    """

    label: str
    value: float
    low: float | None = None
    high: float | None = None
    emphasis: bool = False


class IntervalBars(Translated, QFrame):
    """Horizontal bars from zero with a whisker for the interval and the numbers in words.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str = "interval-bars", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._bars = _Bars(theme)
        self._bars.setObjectName(f"{name}-bars")
        self._caption = make_label(type="small", tone="muted")
        self.save_button = SaveButton(theme, self, f"{name}-save")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._bars)
        layout.addLayout(make_row(self._caption, self.save_button))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def set_rows(self, rows: Sequence[IntervalRow], top: float = 1.0) -> None:
        """Show these from top to bottom; ``top`` is the right end of the scale."""
        self._bars.set_rows(tuple(rows), top)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._caption.setText(self.tr("The thin line is the 95% interval."))
        lines = [f"{row.label}: {value_words(row)}" for row in self._bars.rows]
        self._bars.setAccessibleName(self.tr("Comparison"))
        self._bars.setAccessibleDescription("; ".join(lines))
        self._bars.update()

    def picture(self) -> QWidget:
        """The bars, for saving."""
        return self._bars

    def numbers(self) -> Table:
        """All values."""
        table: Table = [["label", "value", "low", "high"]]
        for row in self._bars.rows:
            ends = ["" if end is None else end for end in (row.low, row.high)]
            table.append([row.label, row.value, *ends])
        return table


def value_words(row: IntervalRow) -> str:
    """The value, and its interval where there is one."""
    if row.low is None or row.high is None:
        return format_score(row.value)
    return f"{format_score(row.value)}  ({format_score(row.low)} – {format_score(row.high)})"


class _Bars(QWidget):
    """The painted part; takes the focus so that a screen reader can stop at it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: tuple[IntervalRow, ...] = ()
        self._top = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._resize)

    def set_rows(self, rows: tuple[IntervalRow, ...], top: float) -> None:
        self.rows, self._top = rows, top or 1.0
        self._resize()

    def sizeHint(self) -> QSize:
        return QSize(480, max(1, len(self.rows)) * self._row_height() + 2 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        label_room = min(max((metrics.horizontalAdvance(row.label) for row in self.rows), default=0) + 16, self.width() // 3)
        bold = QFont(self.font())
        bold.setBold(True)
        words_room = max((QFontMetrics(bold).horizontalAdvance(value_words(row)) for row in self.rows), default=0) + 16
        room = max(40, self.width() - label_room - words_room - 2 * SPACE)
        height = self._row_height()
        for place, row in enumerate(self.rows):
            top = SPACE + place * height
            label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, label_room - 8)
            self._paint_row(painter, row, label, QRectF(SPACE + label_room, top, room, height), words_room)
        painter.end()
        if self.hasFocus():
            paint_focus_ring(self)

    def _paint_row(self, painter: QPainter, row: IntervalRow, label: str, bar: QRectF, words_room: float) -> None:
        text = self._theme.colour("text")
        font = self.font()
        font.setBold(row.emphasis)
        painter.setFont(font)
        painter.setPen(text)
        left = QRectF(SPACE, bar.top(), bar.left() - SPACE, bar.height())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        right = QRectF(bar.right() + 12, bar.top(), words_room, bar.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, value_words(row))
        body = QRectF(bar.left(), bar.center().y() - _BAR / 2 - 2, bar.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(body, 4, 4)
        painter.setBrush(self._theme.colour("accent" if row.emphasis else "disabled"))
        painter.drawRoundedRect(QRectF(body.left(), body.top(), body.width() * self._share(row.value), _BAR), 4, 4)
        if row.low is not None and row.high is not None:
            start, end = (body.left() + body.width() * self._share(value) for value in (row.low, row.high))
            painter.setPen(QPen(text, 1.5))
            # Below the bar, where it has its full contrast.
            _paint_whisker(painter, start, end, body.bottom() + 5)

    def _share(self, value: float) -> float:
        return min(max(value / self._top, 0.0), 1.0)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 18

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()


def _paint_whisker(painter: QPainter, start: float, end: float, middle: float) -> None:
    painter.drawLine(QPointF(start, middle), QPointF(end, middle))
    for x in (start, end):
        painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))
