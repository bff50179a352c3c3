"""Buttons by kind. At most one primary button stands on a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

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
