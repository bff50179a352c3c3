"""A progress bar that waits for the next paint of the window."""

from PySide6.QtWidgets import QProgressBar


class ProgressBar(QProgressBar):
    """Qt's own paints itself in the middle of ``setValue``, and whatever else of the window has changed along with it.

    Several bars that change together then paint the window several times.
    """

    def setValue(self, value: int) -> None:
        """Show ``value`` with the next paint."""
        if value != self.value():
            self.setUpdatesEnabled(False)
            super().setValue(value)
            self.setUpdatesEnabled(True)
