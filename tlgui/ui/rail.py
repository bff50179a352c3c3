"""The navigation rail: the way through, one step below the other, each with its state."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.page import Page, PageState
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import RADIUS, SPACE

#: Shape and colour role of each state; its word comes from :meth:`Rail.state_word`.
STATE_MARKS = {
    PageState.EMPTY: ("state-empty", "muted"),
    PageState.READY: ("success", "success"),
    PageState.ATTENTION: ("warning", "warning"),
    PageState.RUNNING: ("state-running", "accent"),
}
#: Least width, in logical pixels.
WIDTH = 184
_ICON, _MARK = 22, 12
_LEFT, _GAP, _MARK_GAP = SPACE + 6, SPACE + 4, 5


class Rail(Translated, QFrame):
    """One button for each page. Ctrl+1 … Ctrl+6 are actions of the window; arrow keys move between the buttons.

    Args:
        pages: in the order of the way through.

    Signals:
        page_chosen(str): id of a page.
    """

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("surface", "rail")
        self._pages = tuple(pages)
        self.steps = {page.id: RailStep(theme, page.id, page.icon) for page in pages}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE * 2, SPACE, SPACE * 2)
        column.setSpacing(SPACE // 2)
        for page in pages:
            step = self.steps[page.id]
            step.clicked.connect(lambda _=False, page_id=page.id: self.page_chosen.emit(page_id))
            step.moved.connect(self._move)
            page.state_changed.connect(self.retranslate)
            column.addWidget(step)
        column.addStretch(1)
        theme.changed.connect(self._fit)
        self.retranslate()

    def set_current(self, page_id: str) -> None:
        """Mark the page that is shown. Only its button is a stop of the Tab key, as in a list."""
        for key, step in self.steps.items():
            step.setChecked(key == page_id)
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == page_id else Qt.FocusPolicy.ClickFocus)

    def retranslate(self) -> None:
        """Set all words and marks anew."""
        for place, page in enumerate(self._pages, start=1):
            word = self.state_word(page.state)
            step = self.steps[page.id]
            step.show_state(page.title(), word, page.state)
            step.setToolTip(self.tr("{title} (Ctrl+{number})").format(title=page.title(), number=place))
            step.setAccessibleName(
                self.tr("{title}, step {number} of {count}: {state}").format(
                    title=page.title(), number=place, count=len(self._pages), state=word
                )
            )
        self.setAccessibleName(self.tr("Steps"))
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest state needs, whichever is shown now."""
        words = [self.state_word(state) for state in PageState]
        self.setFixedWidth(max(WIDTH, 2 * SPACE + 1 + max(step.width_for(words) for step in self.steps.values())))

    def state_word(self, state: PageState) -> str:
        """The word for a state."""
        return {
            PageState.EMPTY: self.tr("empty"),
            PageState.READY: self.tr("ready"),
            PageState.ATTENTION: self.tr("needs attention"),
            PageState.RUNNING: self.tr("running"),
        }[state]

    def _move(self, step: int) -> None:
        keys = list(self.steps)
        here = next((place for place, key in enumerate(keys) if self.steps[key].hasFocus()), 0)
        target = keys[min(max(here + step, 0), len(keys) - 1)]
        self.steps[target].setFocus(Qt.FocusReason.TabFocusReason)
        self.page_chosen.emit(target)


class RailStep(QAbstractButton):
    """One step: icon, title, and below it the shape and the word of its state.

    Signals:
        moved(int): an arrow key wants the next (1) or the previous (-1) step.
    """

    moved = Signal(int)

    def __init__(self, theme: Theme, page_id: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._word, self._state = "", PageState.EMPTY
        self.setObjectName(f"rail-{page_id}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._renew)

    @property
    def state(self) -> PageState:
        """The state it shows."""
        return self._state

    def show_state(self, title: str, word: str, state: PageState) -> None:
        """Set title, word and mark."""
        self.setText(title)
        self._word, self._state = word, state
        self.update()

    def width_for(self, words: Sequence[str]) -> int:
        """Width in which the title and each of these words can be read, in logical pixels."""
        beside = self._theme.zoomed(_MARK) + _MARK_GAP
        small = QFontMetrics(self._font(self._theme.scale.small))
        title = QFontMetrics(self._font(self._theme.scale.body, QFont.Weight.Bold)).horizontalAdvance(self.text())
        return _LEFT + self._theme.zoomed(_ICON) + _GAP + max(title, *(beside + small.horizontalAdvance(word) for word in words)) + SPACE

    def sizeHint(self) -> QSize:
        """Two lines."""
        scale = self._theme.scale
        return QSize(WIDTH - 2 * SPACE, round((scale.body + scale.small) * 1.5) + 2 * SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk along the rail."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        title_role = "accent" if self.isChecked() else "text"
        scale = self._theme.scale
        side, mark_side = self._theme.zoomed(_ICON), self._theme.zoomed(_MARK)
        painter.drawPixmap(_LEFT, (self.height() - side) // 2, self._picture(self._icon, title_role, side))
        text_left = _LEFT + side + _GAP
        title_height, state_height = round(scale.body * 1.5), round(scale.small * 1.5)
        top = (self.height() - title_height - state_height) // 2
        painter.setFont(self._font(scale.body, QFont.Weight.Bold if self.isChecked() else QFont.Weight.Normal))
        painter.setPen(self._theme.colour(title_role))
        room = self.width() - text_left - 4
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(text_left, top, room, title_height), flags, self.text())
        mark, role = STATE_MARKS[self._state]
        mark_top = top + title_height + (state_height - mark_side) // 2
        painter.drawPixmap(text_left, mark_top, self._picture(mark, role, mark_side))
        painter.setFont(self._font(scale.small))
        painter.setPen(self._theme.colour(role))
        beside = mark_side + _MARK_GAP
        word_box = QRect(text_left + beside, top + title_height, room - beside, state_height)
        word = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, word_box.width())
        painter.drawText(word_box, flags, word)
        painter.end()

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font

    def _paint_ground(self, painter: QPainter) -> None:
        ground: QColor | None = None
        if self.isChecked():
            ground = self._theme.colour("accent_soft")
        elif self.underMouse():
            ground = self._theme.colour("hover")
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _picture(self, name: str, role: str, size: int) -> QPixmap:
        return self._theme.icons.pixmap(name, self._theme.colours.named(role), size, self.devicePixelRatioF())

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
