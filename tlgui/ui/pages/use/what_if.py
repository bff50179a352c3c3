"""The what-if box without widgets: a serving worker, and the answers to what is typed."""

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.events import Answer, AnyEvent, RunFailed
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session

#: A pause in typing that counts as the end of a thought, in milliseconds.
DEBOUNCE_MS = 180
#: How long a worker is kept while nobody looks at the page, in milliseconds.
IDLE_MS = 5 * 60 * 1000


class WhatIfState(StrEnum):
    """Where the serving worker stands. ``asleep``: there is none, and none is needed now."""

    ASLEEP = "asleep"
    LOADING = "loading"
    READY = "ready"
    DIED = "died"


class WhatIfModel(QObject):
    """Keeps at most one serving worker and asks it about the newest text only.

    One question is on the way at a time: however fast someone types and however slow the model is, no queue builds up. An answer
    to a text that has changed since is dropped by its number.

    Args:
        session: starts the worker.
        debounce_ms, idle_ms: see :data:`DEBOUNCE_MS` and :data:`IDLE_MS`.

    Signals:
        changed: state, labels, text or probabilities.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None, *, debounce_ms: int = DEBOUNCE_MS, idle_ms: int = IDLE_MS) -> None:
        super().__init__(parent)
        self._session = session
        self._follower: RunFollower | None = None
        self._run_id = ""
        self._version = 0
        self._asked: int | None = None
        self._answered = 0
        self.state = WhatIfState.ASLEEP
        self.text = ""
        self.labels: tuple[str, ...] = ()
        self.probabilities: tuple[tuple[str, float], ...] = ()
        self.failure: RunFailed | None = None
        self._debounce = _single_shot(self, debounce_ms, self._ask)
        self._idle = _single_shot(self, idle_ms, self.stop)

    @property
    def pending(self) -> bool:
        """Whether what is shown does not belong to the text that stands in the box."""
        return bool(self.text.strip()) and self._answered != self._version

    def set_run(self, run_id: str) -> None:
        """Use another run's model; empty for none. The text stays, and is asked about again once the model is wanted."""
        if run_id == self._run_id:
            return
        self.stop()
        self._run_id = run_id
        self.labels = ()
        self.failure = None
        self._forget_answer()
        self.changed.emit()

    def wake(self) -> None:
        """Somebody looks: see to it that there is a worker. One that has died stays dead until :meth:`restart`."""
        self._idle.stop()
        if self._run_id and self.state is WhatIfState.ASLEEP:
            self._start()

    def sleep(self) -> None:
        """Nobody looks any longer: end the worker after a while."""
        if self._follower is not None:
            self._idle.start()

    def restart(self) -> None:
        """Start a worker in place of one that has died."""
        self.stop()
        self.wake()

    def stop(self) -> None:
        """End the worker; what it still says is not listened to."""
        self._idle.stop()
        self._debounce.stop()
        follower, self._follower = self._follower, None
        self._asked = None
        self.state = WhatIfState.ASLEEP
        self.failure = None
        if follower is not None:
            follower.stop()
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """The text in the box is now this one."""
        if text == self.text:
            return
        self.text = text
        self._version += 1
        if text.strip():
            self._debounce.start()
        else:
            self._debounce.stop()
            self._forget_answer()
        self.changed.emit()

    def _start(self) -> None:
        run_id = self._run_id
        self.failure = None
        self.state = WhatIfState.LOADING
        self._follower = self._session.start_job(lambda: self._session.launcher.serve(run_id), run_id)
        if self._follower is None:
            self.state = WhatIfState.DIED
        else:
            self._follower.said.connect(self._listen)
            self._follower.ended.connect(self._end)
        self.changed.emit()

    def _listen(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower or not isinstance(event, Answer):
            return
        if event.request == 0:
            self.labels = tuple(event.values["labels"])
            self.state = WhatIfState.READY
            self._ask()
        elif event.request == self._asked:
            self._asked = None
            if event.request == self._version:
                self._show(event)
            else:
                self._ask()
        self.changed.emit()

    def _show(self, event: Answer) -> None:
        shares = event.values["probabilities"][0]
        pairs = zip(self.labels, shares, strict=True)
        self.probabilities = tuple(sorted(pairs, key=lambda pair: -pair[1]))
        self._answered = self._version

    def _ask(self) -> None:
        """Ask about the text as it stands, unless it is known, not finished, or a question is on the way."""
        if self.state is not WhatIfState.READY or self._asked is not None or self._debounce.isActive():
            return
        if self.text.strip() and self._answered != self._version and self._follower is not None:
            self._asked = self._version
            self._follower.handle.ask(self._version, texts=[self.text])

    def _forget_answer(self) -> None:
        self.probabilities = ()
        self._answered = 0
        self._version += 1

    def _end(self, event: AnyEvent) -> None:
        if self.sender() is not self._follower:
            return
        self._follower = None
        self._asked = None
        self._idle.stop()
        self.state = WhatIfState.ASLEEP
        if isinstance(event, RunFailed):
            self.state = WhatIfState.DIED
            self.failure = event
        self.changed.emit()


def _single_shot(parent: QObject, milliseconds: int, action: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(action)
    return timer
