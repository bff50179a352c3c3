"""Garbage of the window's process, collected by the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 200


class GarbageCollector(QObject):
    """Takes Python's collector of reference cycles over, from now until :meth:`stop`.

    Python collects in whichever thread happens to allocate. Cycles of the window hold widgets and other objects of Qt, and a thread that
    reads a file in the background must not destroy those: Qt crashes, rarely and without a word.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def settle(self) -> None:
        """Do not look through what is there now again: the program itself, which stays. That would take a tenth of a second each time."""
        gc.freeze()

    def look(self) -> None:
        """Collect as many generations as Python itself would have collected by now."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(counts) if count > limit > 0]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
