"""The keyboard focus, while controls are disabled because something is under way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class KeepFocus(QObject):
    """Gives the focus back to the control that had it before.

    Qt passes the focus of a control that is disabled on to any other one, and leaves it there: whoever works with the keyboard would
    have to come back after each step. Here the area has it in the meantime, where shortcuts work; if the user moves it, it stays there.

    Args:
        area: only controls in it are cared for.
        busy: whether something is under way.
        changed: tells that ``busy`` may have changed; what disables controls must be connected to it later.
    """

    def __init__(self, area: QWidget, busy: Callable[[], bool], changed: SignalInstance) -> None:
        super().__init__(area)
        self._area, self._busy = area, busy
        self._before: QWidget | None = None
        changed.connect(self._follow)

    def _follow(self) -> None:
        if not self._busy():
            if self._before is not None:
                QTimer.singleShot(0, self, self._give_back)
        elif self._before is None and (focused := QApplication.focusWidget()) is not None and self._area.isAncestorOf(focused):
            self._before = focused
            QTimer.singleShot(0, self, self._take)

    def _take(self) -> None:
        if self._before is not None and not _takes_focus(self._before):
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_back(self) -> None:
        if self._before is None or self._busy():
            return
        before, self._before = self._before, None
        if self._area.hasFocus() and _takes_focus(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_focus(control: QWidget) -> bool:
    return isValid(control) and control.isVisible() and control.isEnabled()
