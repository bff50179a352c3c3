"""Icons: one set of stroke drawings, tinted when asked for, sharp at every screen scale."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton


class Icons:
    """Draws the SVG files of one folder in any colour and size. Pictures are cached by name, colour, size and scale.

    Args:
        folder: holds ``<name>.svg``; strokes are ``currentColor``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def names(self) -> list[str]:
        """All icons, sorted."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def pixmap(self, name: str, colour: str, size: int, scale: float) -> QPixmap:
        """One picture of ``size`` logical pixels for a screen of ``scale`` device pixels per logical pixel.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        key = (name, colour, size, scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size, scale)
        return self._pixmaps[key]

    def icon(self, name: str, colour: str, size: int, *, disabled: str, gap: int = 0) -> QIcon:
        """An icon in one colour, and in ``disabled`` for controls that are; ``gap`` empty pixels at its right.

        It is drawn for the sharpest screen there is.
        """
        icon = QIcon()
        application = QGuiApplication.instance()
        scale = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        for tint, mode in ((colour, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
            icon.addPixmap(_widened(self.pixmap(name, tint, size, scale), gap), mode)
        return icon

    def _draw(self, name: str, colour: str, size: int, scale: float) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(self._sources[name].replace("currentColor", colour).encode()))
        side = round(size * scale)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap


def _widened(pixmap: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return pixmap
    scale = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(gap * scale), pixmap.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide


class IconBinding(QObject):
    """Child of a button or an action that renews its icon when the theme changes."""

    def __init__(self, target: QObject, make: Callable[[], QIcon], size: Callable[[], QSize], changed: SignalInstance) -> None:
        super().__init__(target)
        self._make, self._size = make, size
        changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        target = self.parent()
        if isinstance(target, QAbstractButton | QAction):
            target.setIcon(self._make())
        if isinstance(target, QAbstractButton):
            target.setIconSize(self._size())
