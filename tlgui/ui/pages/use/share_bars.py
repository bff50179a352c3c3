"""Shares of a whole as bars with their numbers: probabilities of classes, or how often each was predicted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.labels import paint_focus_ring

_BAR = 12


@dataclass(frozen=True, slots=True)
class Share:
    """One line: a label, its share (0 to 1), and the share in words."""

    label: str
    share: float
    words: str


class ShareBars(QWidget):
    """One line a label, the largest first and in bold. Painted paler while ``stale``.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._rows: tuple[Share, ...] = ()
        self._stale = False
        theme.changed.connect(self._resize)

    @property
    def rows(self) -> tuple[Share, ...]:
        """The lines."""
        return self._rows

    @property
    def stale(self) -> bool:
        """Whether the numbers belong to an earlier text."""
        return self._stale

    def set_rows(self, rows: Sequence[Share], *, stale: bool = False) -> None:
        """Show these lines, largest first."""
        self._rows, self._stale = tuple(rows), stale
        self.setAccessibleDescription("; ".join(f"{row.label}: {row.words}" for row in self._rows))
        self._resize()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return QSize(360, len(self._rows) * self._row_height() + SPACE)

    def minimumSizeHint(self) -> QSize:
        """Labels are cut where there is little room."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        longest = max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0) + 2 * SPACE
        label_room = min(longest, self.width() * 2 // 5)
        number_room = max((metrics.horizontalAdvance(row.words) for row in self._rows), default=0) + SPACE
        for place, row in enumerate(self._rows):
            line = QRectF(SPACE / 2, SPACE / 2 + place * self._row_height(), self.width() - SPACE, self._row_height())
            painter.setFont(bold if place == 0 else self.font())
            self._paint_row(painter, row, line, label_room, number_room, leading=place == 0)
        painter.end()
        if self.hasFocus():
            paint_focus_ring(self)

    def _paint_row(self, painter: QPainter, row: Share, line: QRectF, label_room: float, number_room: float, *, leading: bool) -> None:
        painter.setPen(self._theme.colour("muted" if self._stale else "text"))
        text = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideMiddle, round(label_room - SPACE))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.words)
        width = max(24.0, line.width() - label_room - number_room - SPACE)
        track = QRectF(line.left() + label_room, line.center().y() - _BAR / 2, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(track, 4, 4)
        if row.share <= 0:
            return
        filled = QRectF(track.left(), track.top(), max(track.width() * min(row.share, 1.0), 2.0), _BAR)
        painter.setBrush(self._theme.colour("disabled" if self._stale else "accent" if leading else "outline"))
        painter.drawRoundedRect(filled, min(4.0, filled.width() / 2), 4)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 12

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()
