"""Light, dark or system look: palette, style sheet, fonts and icons, and the news that they changed."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from tlgui.ui.icons import IconBinding, Icons
from tlgui.ui.stylesheet import style_sheet
from tlgui.ui.tokens import DARK, LIGHT, Colours, TypeScale

ZOOM_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75)


class ThemeMode(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the whole application.

    Args:
        application: receives style, palette, font and style sheet.
        icons: folder with the SVG icons and, in ``controls/``, check marks and arrows.
        mode: light, dark or what the desktop says (light where it says nothing).
        zoom: factor on type sizes.

    Signals:
        changed(): colours or sizes are new; whoever paints for himself paints again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, icons: Path, mode: str = ThemeMode.SYSTEM, *, zoom: float = 1.0) -> None:
        super().__init__(application)
        self._application = application
        self._folder = icons
        self._icons = Icons(icons)
        self._mode = ThemeMode(mode)
        self._zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._applied: tuple[Colours, float] | None = None
        self._base_font = QFont(application.font())
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._tell_desktop()
        self._apply()

    @property
    def icons(self) -> Icons:
        """The drawings, for widgets that paint them themselves."""
        return self._icons

    @property
    def mode(self) -> ThemeMode:
        """What the user chose."""
        return self._mode

    @property
    def colours(self) -> Colours:
        """The colours now in use."""
        if self._mode is ThemeMode.SYSTEM:
            return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is ThemeMode.DARK else LIGHT

    @property
    def scale(self) -> TypeScale:
        """The type sizes now in use."""
        return TypeScale.zoomed(self._zoom)

    @property
    def zoom(self) -> float:
        """Factor on type sizes."""
        return self._zoom

    def set_mode(self, mode: str) -> None:
        """Choose ``"light"``, ``"dark"`` or ``"system"``."""
        self._mode = ThemeMode(mode)
        self._tell_desktop()
        self._apply()

    def set_zoom(self, zoom: float) -> None:
        """Set the factor on type sizes, within the limits of ``ZOOM_STEPS``."""
        self._zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._apply()

    def step_zoom(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        if direction > 0:
            self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom + 1e-6), ZOOM_STEPS[-1]))
        else:
            self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._zoom - 1e-6), ZOOM_STEPS[0]))

    def colour(self, role: str) -> QColor:
        """The colour of a role of :class:`~tlgui.ui.tokens.Colours`."""
        return QColor(self.colours.named(role))

    def zoomed(self, pixels: int) -> int:
        """A length that grows with the type, in logical pixels; ``pixels`` at a zoom of 1."""
        return round(pixels * self._zoom)

    def icon(self, name: str, role: str = "text", size: int = 20, gap: int = 0) -> QIcon:
        """An icon in the colour of a role, with ``gap`` empty pixels at its right; its size follows the type.

        It does not follow later changes: use :meth:`bind_icon` for that.
        """
        colours = self.colours
        return self._icons.icon(name, colours.named(role), self.zoomed(size), disabled=colours.disabled, gap=gap)

    def bind_icon(self, target: QObject, name: str, role: str = "text", size: int = 20, gap: int = 0) -> None:
        """Give a button or an action an icon that follows the theme; replaces an earlier binding of the same target."""
        for old in target.findChildren(IconBinding, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.setParent(None)
            old.deleteLater()
        IconBinding(
            target,
            lambda: self.icon(name, role, size, gap),
            lambda: QSize(self.zoomed(size) + gap, self.zoomed(size)),
            self.changed,
        )

    def _tell_desktop(self) -> None:
        """Native window frames and dialogs follow too, where the platform can."""
        hints = self._application.styleHints()
        if self._mode is ThemeMode.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._mode is ThemeMode.DARK else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        colours = self.colours
        if self._applied == (colours, self._zoom):
            return
        self._applied = (colours, self._zoom)
        font = QFont(self._base_font)
        font.setPixelSize(self.scale.body)
        # Where one style sheet takes the place of another, Qt styles each widget again and again: ten times slower.
        self._application.setStyleSheet("")
        self._application.setPalette(make_palette(colours))
        self._application.setFont(font)
        self._application.setStyleSheet(style_sheet(colours, self.scale, self._folder / "controls"))
        self.changed.emit()


def make_palette(colours: Colours) -> QPalette:
    """A full palette, so that nothing that the style sheet does not name falls back to grey."""
    palette = QPalette()
    role = QPalette.ColorRole
    everywhere = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.window,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.error,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.tooltip,
        role.ToolTipText: colours.on_tooltip,
        role.PlaceholderText: colours.muted,
        role.Light: colours.surface,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.outline,
        role.Shadow: colours.line,
    }
    for key, value in everywhere.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    return palette
