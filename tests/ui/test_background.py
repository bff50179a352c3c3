"""Functions in threads."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from tlgui.core.errors import ProjectError, Stopped
from tlgui.core.messages import MESSAGES
from tlgui.ui.background import Background, Failure

Progress = Callable[[float, float], None]
Stop = Callable[[], bool]


def until_stopped(progress: Progress, stop: Stop) -> None:
    """Work that ends only when it is asked to."""
    gate = threading.Event()
    while not stop():
        gate.wait(0.005)
    raise Stopped


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    """A runner that is shut down by the test."""
    return Background()


def test_result_arrives_in_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    where: list[object] = []

    def work(progress: Progress, stop: Stop) -> str:
        where.append(QThread.currentThread())
        return "done"

    task = background.run(work)
    task.succeeded.connect(lambda result: where.extend([result, QThread.currentThread()]))
    with qtbot.waitSignal(task.finished):
        pass
    window = QCoreApplication.instance().thread()  # type: ignore[union-attr]
    assert where[0] is not window
    assert where[1:] == ["done", window]


def test_progress_is_coalesced_but_the_end_is_told(background: Background, qtbot: QtBot) -> None:
    def work(progress: Progress, stop: Stop) -> None:
        for done in range(1, 20_001):
            progress(done, 20_000)

    task = background.run(work)
    told: list[tuple[float, float]] = []
    task.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(task.finished):
        pass
    assert told[-1] == (20_000, 20_000)
    assert len(told) < 2_000


def test_large_totals_survive(background: Background, qtbot: QtBot) -> None:
    task = background.run(lambda progress, stop: progress(5e12, 5e12))
    told: list[tuple[float, float]] = []
    task.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(task.finished):
        pass
    assert told == [(5e12, 5e12)]


def test_expected_failure_has_no_traceback(background: Background, qtbot: QtBot) -> None:
    code = next(code for code, message in MESSAGES.items() if "{" not in message.sentence + message.remedy)

    def work(progress: Progress, stop: Stop) -> None:
        raise ProjectError(code)

    task = background.run(work)
    with qtbot.waitSignal(task.failed) as failed:
        pass
    failure: Failure = failed.args[0]
    assert isinstance(failure.error, ProjectError)
    assert failure.traceback == ""
    qtbot.waitUntil(lambda: not background.busy)


def test_unexpected_failure_brings_its_traceback(background: Background, qtbot: QtBot) -> None:
    def work(progress: Progress, stop: Stop) -> None:
        raise ZeroDivisionError("nothing there")

    task = background.run(work)
    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert "in work" in failed.args[0].traceback
    assert "nothing there" in failed.args[0].traceback
    qtbot.waitUntil(lambda: not background.busy)


def test_cancel_ends_in_stopped(background: Background, qtbot: QtBot) -> None:
    task = background.run(until_stopped)
    with qtbot.assertNotEmitted(task.failed), qtbot.waitSignal(task.stopped):
        task.cancel()
        task.cancel()
    qtbot.waitUntil(lambda: not background.busy)


def test_busy_is_told_once_for_many(background: Background, qtbot: QtBot) -> None:
    told: list[bool] = []
    background.busy_changed.connect(told.append)
    tasks = [background.run(until_stopped) for _ in range(3)]
    assert background.busy
    for task in tasks:
        task.cancel()
    qtbot.waitUntil(lambda: not background.busy)
    assert told == [True, False]


def test_shutdown_stops_and_waits(background: Background, qtbot: QtBot) -> None:
    for _ in range(3):
        background.run(until_stopped)
    assert background.shutdown()
    qtbot.waitUntil(lambda: not background.busy)


def test_nothing_starts_after_the_shutdown(background: Background, qtbot: QtBot) -> None:
    assert background.shutdown()
    begun = threading.Event()
    background.run(lambda progress, stop: begun.set())
    assert not begun.wait(0.3)
    assert not background.busy


def test_shutdown_says_when_something_does_not_listen(background: Background, qtbot: QtBot) -> None:
    gate = threading.Event()
    background.run(lambda progress, stop: gate.wait(30))
    assert not background.shutdown(50)
    gate.set()
    assert background.shutdown()
    qtbot.waitUntil(lambda: not background.busy)


def test_finished_tasks_are_deleted(background: Background, qtbot: QtBot) -> None:
    for _ in range(5):
        with qtbot.waitSignal(background.run(lambda progress, stop: None).finished):
            pass
    qtbot.waitUntil(lambda: not background.children())
