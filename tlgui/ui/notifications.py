"""One place for everything that the user must be told, whoever says it and whenever."""

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlgui.core.errors import TlguiError
from tlgui.core.findings import Finding, Severity
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.banner import SUCCESS, Banner, Words
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import set_shown

_log = logging.getLogger(__name__)
#: Good news goes away by itself after so many milliseconds; what needs an answer stays.
TOAST_MS = 6000
_VISIBLE = 3


@dataclass(frozen=True, slots=True)
class Notification:
    """Something to tell.

    Attributes:
        severity: a ``Severity`` or ``"success"``.
        words: gives sentence and remedy in the language of the moment.
        details: for the details view, for example a traceback.
        action_words: gives the words of the action button.
        action: what the button does; None for no button.
    """

    severity: str
    words: Words
    details: str = ""
    action_words: Callable[[], str] = field(default=str)
    action: Callable[[], None] | None = None


class NotificationCentre(QObject):
    """Collects notifications; keeps them until a view connects. May be used from any thread.

    Signals:
        posted(Notification): in the thread of the window.
    """

    posted = Signal(object)
    _received = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notification] = []
        self._connected = False
        self._received.connect(self._deliver, Qt.ConnectionType.AutoConnection)

    def notify(self, notification: Notification) -> None:
        """Tell it."""
        self._received.emit(notification)

    def say(self, words: Words, severity: str = SUCCESS) -> None:
        """Tell a sentence; ``words`` gives sentence and remedy."""
        self.notify(Notification(severity, words))

    def message(self, code: str, params: dict[str, object], severity: str = Severity.INFO) -> None:
        """Tell a message of the catalogue."""
        self.notify(Notification(severity, lambda: translate_message(code, params)))

    def finding(self, finding: Finding) -> None:
        """Tell a finding."""
        self.message(finding.code, finding.params, finding.severity)

    def error(self, error: BaseException, details: str = "") -> None:
        """Tell an error: an expected one as its sentence, any other as unexpected, with its traceback.

        Args:
            details: the traceback as text, where the exception has lost it on its way here.
        """
        if isinstance(error, TlguiError):
            code, params = error.code, error.params
            self.notify(Notification(Severity.ERROR, lambda: translate_message(code, params), details))
            return
        text = details or "".join(traceback.format_exception(error))
        name, reason = type(error).__name__, str(error)
        self.notify(Notification(Severity.ERROR, lambda: unexpected_words(name, reason), text))

    def connect_view(self, view: Callable[[Notification], None]) -> None:
        """Hand over everything that has waited, and what comes from now on."""
        self.posted.connect(view)
        self._connected = True
        waiting, self._waiting = self._waiting, []
        for notification in waiting:
            self.posted.emit(notification)

    def _deliver(self, notification: Notification) -> None:
        if self._connected:
            self.posted.emit(notification)
        else:
            self._waiting.append(notification)


def unexpected_words(name: str, reason: str) -> tuple[str, str]:
    """The sentence for an error that nobody foresaw."""
    sentence = QCoreApplication.translate("Notifications", "Something unexpected happened ({name}: {reason}).")
    remedy = QCoreApplication.translate(
        "Notifications", "Your data are safe. Copy the details and send them to whoever maintains this program."
    )
    return sentence.format(name=name, reason=reason or "–"), remedy


class NotificationArea(Translated, QWidget):
    """Banners at the top of the pages, newest first, three at a time; hidden while there is none.

    Args:
        centre: where they come from.
        toast_ms: how long good news stays.
    """

    def __init__(self, theme: Theme, centre: NotificationCentre, *, toast_ms: int = TOAST_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notifications")
        self._theme, self._toast_ms = theme, toast_ms
        self._banners: list[Banner] = []
        self._same: dict[Banner, tuple[str, tuple[str, str], str]] = {}
        self._count = 0
        self._close_all = Button(theme, "notifications-close-all", "quiet", "close")
        self._close_all.clicked.connect(self.clear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE * 4, SPACE * 2, SPACE * 4, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._close_all, 0, Qt.AlignmentFlag.AlignRight)
        self._arrange()
        self.retranslate()
        centre.connect_view(self.show_notification)

    @property
    def banners(self) -> tuple[Banner, ...]:
        """All that are open, newest first."""
        return tuple(self._banners)

    def show_notification(self, notification: Notification) -> None:
        """Add a banner; one that says the same as an open one replaces it, so that a repeated error does not fill the window."""
        same = (notification.severity, notification.words(), notification.details)
        for banner in [banner for banner in self._banners if self._same[banner] == same]:
            self._remove(banner)
        self._count += 1
        banner = Banner(self._theme, notification.severity, f"notification-{self._count}")
        banner.set_words(notification.words)
        banner.set_details(notification.details)
        if notification.action is not None:
            banner.set_action(notification.action_words())
            banner.action_triggered.connect(notification.action)
        banner.closed.connect(lambda: self._remove(banner))
        self._banners.insert(0, banner)
        self._same[banner] = same
        self._column.insertWidget(0, banner)
        if notification.severity in (SUCCESS, Severity.INFO) and notification.action is None:
            timer = QTimer(banner)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._remove(banner))
            timer.start(self._toast_ms)
        self._arrange()

    def clear(self) -> None:
        """Close all."""
        for banner in self.banners:
            self._remove(banner)

    def retranslate(self) -> None:
        """Set all words anew."""
        hidden = max(0, len(self._banners) - _VISIBLE)
        self._close_all.setText(self.tr("Close all ({count} more)").format(count=hidden) if hidden else self.tr("Close all"))

    def _remove(self, banner: Banner) -> None:
        if banner in self._banners:
            self._banners.remove(banner)
            del self._same[banner]
            self._column.removeWidget(banner)
            banner.hide()
            banner.setParent(None)
            banner.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        for place, banner in enumerate(self._banners):
            banner.setVisible(place < _VISIBLE)
        self._close_all.setVisible(len(self._banners) > 1)
        set_shown(self, bool(self._banners))
        self.retranslate()


class ExceptionHook:
    """Leads exceptions that nobody caught in the window's thread to the notification centre and the log.

    Args:
        centre: where they are told.
    """

    def __init__(self, centre: NotificationCentre) -> None:
        self._centre = centre
        self._previous = sys.excepthook
        self._telling = False

    def install(self) -> None:
        """Take over ``sys.excepthook``."""
        self._previous = sys.excepthook
        sys.excepthook = self._handle

    def uninstall(self) -> None:
        """Give it back."""
        sys.excepthook = self._previous

    def _handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._previous(kind, error, trace)
            return
        _log.error("unexpected error", exc_info=(kind, error, trace))
        if self._telling:  # the telling itself failed: telling that, too, would never end
            return
        self._telling = True
        try:
            self._centre.error(error, "".join(traceback.format_exception(kind, error, trace)))
        finally:
            self._telling = False
