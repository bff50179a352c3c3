"""Small helpers to build widgets in the style of the program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.icons import Icons
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE


def set_style(widget: QWidget, **properties: str | bool) -> None:
    """Set dynamic properties that the style sheet asks for, and draw the widget anew if it has been drawn before."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_shown(widget: QWidget, shown: bool) -> None:
    """``setVisible`` that never opens a window: a widget that has no parent yet appears together with the one that it gets."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(shown)


def make_label(text: str = "", *, type: str = "body", tone: str = "", wrap: bool = True, name: str = "") -> QLabel:
    """A label.

    Args:
        type: ``title``, ``heading``, ``strong``, ``body`` or ``small``.
        tone: ``muted``, ``accent``, ``success``, ``warning``, ``error``, ``info`` or empty for plain text.
        wrap: whether long text breaks into lines.
        name: object name.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setProperty("type", type)
    label.setProperty("tone", tone)
    label.setObjectName(name)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def make_row(*items: QWidget | int | None, spacing: int = SPACE) -> QHBoxLayout:
    """A horizontal layout without margins; an int adds a gap of that many pixels, None a stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return layout


def make_column(*items: QWidget | QLayout | None, spacing: int = SPACE) -> QVBoxLayout:
    """A vertical layout without margins; None adds a stretch."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
    return layout


def make_line() -> QFrame:
    """A hairline between parts."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(1)
    return line


class IconLabel(QWidget):
    """An icon that stands for itself, sharp at the scale of its screen. Screen readers skip it: words stand beside it.

    Args:
        icon: name of an icon.
        role: colour role.
        size: side in logical pixels, at a zoom of 1.
    """

    def __init__(self, theme: Theme, icon: str, role: str = "text", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._role, self._size = theme, icon, role, size
        self._resize()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._resize)

    def set_icon(self, icon: str, role: str = "text") -> None:
        """Show another icon or another colour."""
        self._icon, self._role = icon, role
        self.update()

    def _resize(self) -> None:
        side = self._theme.zoomed(self._size)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        icons: Icons = self._theme.icons
        role = self._role if self.isEnabled() else "disabled"
        pixmap = icons.pixmap(self._icon, self._theme.colours.named(role), self.width(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
