"""The watch over what tests leave behind sees what it shall see."""

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import _left


class _Thread(QThread):
    def run(self) -> None:
        while not self.isInterruptionRequested():
            self.msleep(5)


def test_the_watch_sees_windows_timers_and_threads(qapp: QApplication) -> None:
    before = _left(set())
    window, timer, thread = QWidget(), QTimer(), _Thread()
    timer.start(10_000)
    thread.start()
    found = [line for line in _left(set()) if line not in before]
    assert [line.split(" <")[0] for line in sorted(found)] == ["active timer", "running thread", "window"]
    thread.requestInterruption()
    thread.wait()
    timer.stop()
    window.deleteLater()


def test_a_qt_warning_is_a_failure(request: pytest.FixtureRequest) -> None:
    assert request.config.getini("qt_log_level_fail") == "WARNING"
