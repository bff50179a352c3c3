"""Buttons by kind. At most one primary button stands on a page."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton, QWidget

from tlgui.ui.theme import Theme

_ICON_ROLE = {"primary": "on_accent", "secondary": "text", "quiet": "accent", "danger": "error"}


class Button(QPushButton):
    """A push button of one of four kinds.

    Args:
        name: object name.
        kind: ``primary`` (the one thing to do here), ``secondary``, ``quiet`` (looks like a link) or ``danger``.
        icon: name of an icon, or empty.
    """

    def __init__(self, theme: Theme, name: str, kind: str = "secondary", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._kind = theme, kind
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.set_icon(icon)

    def set_icon(self, icon: str) -> None:
        """Show an icon in the colour of the button's text."""
        self._theme.bind_icon(self, icon, _ICON_ROLE[self._kind], 18, gap=4)

    def set_reason(self, reason: str) -> None:
        """Disable the button and say why in its tooltip; an empty reason enables it.

        Where the reason must also stand on the screen, use :class:`~tlgui.ui.widgets.DisabledReason`.
        """
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)


class WrappingButton(Button):
    """A button whose words break into lines where there is no room for one."""

    def __init__(self, theme: Theme, name: str, kind: str = "secondary", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, kind, icon, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word, or sign in a language that is written without spaces."""
        longest = self._lines(1).width()
        return QSize(self._beside_words() + longest, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Of all lines."""
        lines = self._lines(max(1, width - self._beside_words()))
        return self.sizeHint().height() + lines.height() - self._lines(1 << 16).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line as any button, more of them at the left side."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        if not self.icon().isNull():
            state = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            painter.drawPixmap(inside.topLeft(), self.icon().pixmap(self.iconSize(), self.devicePixelRatioF(), state))
            inside.setLeft(inside.left() + self.iconSize().width())
        painter.setPen(self._theme.colour(_ICON_ROLE[self._kind] if self.isEnabled() else "disabled"))
        painter.drawText(inside, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _lines(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, width, 1 << 16), Qt.TextFlag.TextWordWrap, self.text())

    def _beside_words(self) -> int:
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())


class IconButton(QToolButton):
    """A button that shows only an icon; its words are tooltip and accessible name.

    Args:
        icon: name of an icon.
        name: object name.
        role: colour role of the icon.
    """

    def __init__(self, theme: Theme, icon: str, name: str, role: str = "muted", size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.bind_icon(self, icon, role, size)

    def set_words(self, words: str) -> None:
        """Say what the button does."""
        self.setToolTip(words)
        self.setAccessibleName(words)
