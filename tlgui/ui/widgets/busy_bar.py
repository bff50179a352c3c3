"""Long work: words, progress, time left, a way out."""

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tlgui.ui.formats import format_remaining, format_share
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.progress_bar import ProgressBar
from tlgui.ui.widgets.styling import make_label, set_shown

_STEPS = 1000


class BusyBar(Translated, QWidget):
    """Progress with words, hidden while nothing runs.

    Args:
        name: object name; the button is ``<name>-cancel``.
        clock: seconds; a test hands in its own.

    Signals:
        cancel_requested(): pressed once; the button then waits for :meth:`finish`.
    """

    cancel_requested = Signal()

    def __init__(
        self, theme: Theme, name: str = "busy", *, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._clock, self._started = clock, 0.0
        self._text: Callable[[], str] = str
        self._share: float | None = None
        self._eta: float | None = None
        self._cancelling = False
        self._words = make_label(name=f"{name}-words")
        self._detail = make_label(type="small", tone="muted", wrap=False, name=f"{name}-eta")
        self._bar = ProgressBar()
        self._bar.setObjectName(f"{name}-bar")
        self._bar.setTextVisible(False)
        self._cancel = Button(theme, f"{name}-cancel", "secondary")
        self._cancel.clicked.connect(self._request_cancel)
        top = QHBoxLayout()
        top.addWidget(self._words, 1)
        top.addWidget(self._detail)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, SPACE)
        layout.setSpacing(SPACE * 2)
        layout.addLayout(column, 1)
        layout.addWidget(self._cancel)
        self.setVisible(False)
        self.retranslate()

    def start(self, words: Callable[[], str], *, cancellable: bool = True) -> None:
        """Appear.

        Args:
            words: what is being done; asked for again after a change of language.
        """
        self._text, self._share, self._eta, self._cancelling = words, None, None, False
        self._started = self._clock()
        self._bar.setRange(0, 0)
        self._cancel.setVisible(cancellable)
        set_shown(self, True)
        self.retranslate()

    def set_progress(self, done: float, total: float, eta_seconds: float | None = None) -> None:
        """Say how far it is; a total of 0 means unknown. Without ``eta_seconds`` the time left follows from the time passed."""
        self._share = min(done / total, 1.0) if total > 0 else None
        elapsed = self._clock() - self._started
        if eta_seconds is None and self._share and elapsed >= 1.0:
            eta_seconds = elapsed * (1 - self._share) / self._share
        self._eta = eta_seconds
        if self._share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(self._share * _STEPS))
        self._show_detail()

    def finish(self) -> None:
        """Disappear."""
        self.setVisible(False)

    def retranslate(self) -> None:
        """Set all words anew."""
        words = self._text()
        self._words.setText(words)
        self._bar.setAccessibleName(words or self.tr("Progress"))
        self._cancel.setText(self.tr("Stopping…") if self._cancelling else self.tr("Cancel"))
        self._cancel.set_reason(self.tr("It stops at the next safe point.") if self._cancelling else "")
        self._show_detail()

    def _request_cancel(self) -> None:
        self._cancelling = True
        self.retranslate()
        self.cancel_requested.emit()

    def _show_detail(self) -> None:
        share = "" if self._share is None else format_share(self._share, 0)
        parts = (share, format_remaining(self._eta))
        self._detail.setText(" · ".join(part for part in parts if part))
