"""Labels with a special talent."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets.styling import make_label


class ElidedLabel(QLabel):
    """One line that is cut with … where there is no room; the whole text is in its tooltip and for screen readers."""

    def __init__(self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full, self._mode = "", mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_text(text)

    @property
    def full_text(self) -> str:
        """The whole text."""
        return self._full

    def set_text(self, text: str) -> None:
        """Show this text."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters."""
        width = min(self.fontMetrics().horizontalAdvance("MMM…"), self.sizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        line = " ".join(self._full.split())
        shown = self.fontMetrics().elidedText(line, self._mode, max(self.width(), 1)) if self.width() else line
        self.setText(shown)
        self.setToolTip(self._full if shown != line else "")


#: Widest share of a table that keys take in one line, and a width of tables that is always wide enough, in logical pixels.
_KEYS_SHARE, _NARROWEST_TABLE = 0.55, 240
_NO_LIMIT = (1 << 24) - 1


class KeyValueTable(QFrame):
    """Facts as two columns, key and value. Ctrl+C copies all as tab-separated text; values can be marked with the mouse.

    Args:
        name: object name.
    """

    def __init__(self, name: str = "facts", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: tuple[tuple[str, str], ...] = ()
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setHorizontalSpacing(SPACE_WIDE)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of key and value."""
        self._rows = tuple(rows)
        while len(self._labels) < 2 * len(rows):
            place = len(self._labels) // 2
            key = make_label(tone="muted", wrap=False)
            value = make_label()
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(key, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, place, 1)
            self._labels += [key, value]
        texts = [text for row in rows for text in row]
        for place, label in enumerate(self._labels):
            label.setText(texts[place] if place < len(texts) else "")
            label.setVisible(place < len(texts))
        self.setAccessibleDescription("; ".join(f"{key}: {value}" for key, value in rows))
        self._fit_keys()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for keys of several lines: the layout knows them only as they are now."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _NARROWEST_TABLE), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keys break into lines where they would leave too little room for the values."""
        super().resizeEvent(event)
        self._fit_keys()

    def _fit_keys(self) -> None:
        keys = self._labels[: 2 * len(self._rows) : 2]
        room = round(self.width() * _KEYS_SHARE)
        breaks = max((key.fontMetrics().horizontalAdvance(key.text()) for key in keys), default=0) > room
        for key in keys:
            key.setWordWrap(breaks)
            key.setMinimumWidth(room if breaks else 0)
            key.setMaximumWidth(room if breaks else _NO_LIMIT)

    def copy(self) -> None:
        """Put all rows on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(f"{key}\t{value}" for key, value in self._rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus_ring(self)


def paint_focus_ring(widget: QWidget) -> None:
    """The ring of the style sheet for widgets that it cannot reach."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(widget.palette().accent().color())
    pen.setWidth(2)
    painter.setPen(pen)
    painter.drawRoundedRect(widget.rect().adjusted(1, 1, -1, -1), 4, 4)
    painter.end()
