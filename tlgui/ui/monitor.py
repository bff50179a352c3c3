"""Feeds the strip at the foot of the window: devices once a second, and the active run."""

import threading

from PySide6.QtCore import QObject, QThread, Signal

from tlgui.runs import DeviceSampler, default_sources
from tlgui.ui.device_strip import StatusStrip
from tlgui.ui.language import translate_strategy_text
from tlgui.ui.session import Session

_INTERVAL_SECONDS = 1.0


class _SamplingThread(QThread):
    """Asks the drivers in a thread of its own: they may take milliseconds to answer."""

    sampled = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done = threading.Event()
        self.pid: int | None = None

    def run(self) -> None:
        sampler = DeviceSampler(default_sources())
        while not self._done.wait(_INTERVAL_SECONDS):
            self.sampled.emit(sampler.sample(self.pid))
        sampler.close()

    def end(self) -> None:
        """Stop and wait."""
        self._done.set()
        self.wait()


class Monitor(QObject):
    """Connects devices and the active run of ``session`` to ``strip``."""

    def __init__(self, session: Session, strip: StatusStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._strip = session, strip
        self._thread = _SamplingThread(self)
        self._thread.sampled.connect(strip.show_devices)
        self._thread.start()
        session.run_changed.connect(self._show_run)
        self._show_run()

    def close(self) -> None:
        """End the sampling thread."""
        self._thread.end()

    def _show_run(self) -> None:
        follower = self._session.active
        self._thread.pid = follower.handle.pid if follower else None
        if follower is None:
            self._strip.show_idle()
            return
        stage = follower.snapshot.current
        progress = stage.progress if stage else None
        share = progress.done / progress.total if progress and progress.total else None
        strategy = self._session.host.strategies.get(stage.strategy) if stage else None
        title = strategy.title if strategy else follower.run_id
        self._strip.show_run(lambda: translate_strategy_text(title), share, progress.eta_seconds if progress else None)
