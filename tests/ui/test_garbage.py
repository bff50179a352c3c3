"""Who collects the garbage of the window's process."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tlgui.ui.garbage import GarbageCollector


class _Cycle:
    """Refers to itself, and notes which thread ends it."""

    def __init__(self, ended_by: list[int]) -> None:
        self.itself, self.ended_by = self, ended_by

    def __del__(self) -> None:
        self.ended_by.append(threading.get_ident())


@pytest.fixture
def collector(qapp: object) -> Iterator[GarbageCollector]:
    """A collector at work, and Python's own again afterwards."""
    parent = QObject()
    collector = GarbageCollector(parent)
    yield collector
    collector.stop()
    parent.deleteLater()


def _make_cycles() -> list[int]:
    """Thread ids of those who ended cycles that another thread has made, many more than Python lets lie about."""
    ended_by: list[int] = []

    def make() -> None:
        for _ in range(20_000):
            _Cycle(ended_by)

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    return ended_by


def test_cycles_of_other_threads_are_ended_by_that_of_the_window(collector: GarbageCollector, qtbot: QtBot) -> None:
    ended_by = _make_cycles()
    assert not ended_by, "the thread that made them has not collected"
    qtbot.waitUntil(lambda: len(ended_by) == 20_000)
    assert set(ended_by) == {threading.get_ident()}


def test_python_collects_again_afterwards(collector: GarbageCollector) -> None:
    collector.settle()
    assert gc.get_freeze_count()
    collector.stop()
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)
    assert set(_make_cycles()) - {threading.get_ident()}, "which is why this collector is there"
