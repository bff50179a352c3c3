"""The what-if box over real worker processes that answer as a test has written."""

import psutil
import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.ui.pages.use.scripted_workers import LOADING, SERVING, ScriptedWorkers
from tlgui.core.errors import ModelError
from tlgui.project.project import Project
from tlgui.runs import RunHandle
from tlgui.ui.pages.use.what_if import WhatIfModel, WhatIfState
from tlgui.ui.session import Session

#: Patience with a busy machine, in milliseconds.
WAIT = 30_000


@pytest.fixture
def serving(session: Session, project: Project, workers: ScriptedWorkers, monkeypatch: pytest.MonkeyPatch) -> ScriptedWorkers:
    """The launcher serves with scripted workers."""
    monkeypatch.setattr(session.launcher, "serve", lambda run_id: workers.start(SERVING, run_id))
    return workers


@pytest.fixture
def what_if(session: Session, serving: ScriptedWorkers) -> WhatIfModel:
    """The box with a run chosen."""
    model = WhatIfModel(session, session, debounce_ms=10, idle_ms=30)
    model.set_run("run-1")
    return model


def _gone(handle: RunHandle) -> bool:
    return not psutil.pid_exists(handle.pid)


def test_nothing_is_loaded_before_somebody_looks(what_if: WhatIfModel, serving: ScriptedWorkers) -> None:
    what_if.set_text("hello")
    assert what_if.state is WhatIfState.ASLEEP
    assert not serving.handles


def test_the_worker_is_started_once_and_answers(qtbot: QtBot, what_if: WhatIfModel, serving: ScriptedWorkers) -> None:
    what_if.wake()
    assert what_if.state is WhatIfState.LOADING
    what_if.wake()
    what_if.set_text("a" * 70)
    assert what_if.pending
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    assert what_if.state is WhatIfState.READY
    assert what_if.labels == ("short", "long")
    assert what_if.probabilities == (("long", pytest.approx(0.7)), ("short", pytest.approx(0.3)))
    assert not what_if.pending
    assert serving.calls == [("run-1",)]


def test_the_last_text_wins_over_answers_to_earlier_ones(qtbot: QtBot, what_if: WhatIfModel) -> None:
    what_if.wake()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.READY, timeout=WAIT)
    what_if.set_text("slow " + "a" * 45)
    qtbot.waitUntil(lambda: what_if._asked is not None, timeout=WAIT)
    shown: list[tuple[str, float]] = []
    what_if.changed.connect(lambda: shown.extend(what_if.probabilities))
    what_if.set_text("b" * 20)
    assert what_if.pending
    qtbot.waitUntil(lambda: not what_if.pending, timeout=WAIT)
    assert dict(what_if.probabilities)["long"] == pytest.approx(0.2)
    assert all(share in (pytest.approx(0.2), pytest.approx(0.8)) for _, share in shown), "an answer to an earlier text was shown"


def test_an_empty_text_has_no_answer(qtbot: QtBot, what_if: WhatIfModel) -> None:
    what_if.wake()
    what_if.set_text("words")
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    what_if.set_text("  ")
    assert not what_if.probabilities
    assert not what_if.pending
    what_if.set_text("words")
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)


def test_another_run_ends_the_worker_and_keeps_the_text(qtbot: QtBot, what_if: WhatIfModel, serving: ScriptedWorkers) -> None:
    what_if.wake()
    what_if.set_text("words")
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    what_if.set_run("run-2")
    assert what_if.state is WhatIfState.ASLEEP
    assert not what_if.probabilities
    assert what_if.text == "words"
    qtbot.waitUntil(lambda: _gone(serving.handles[0]), timeout=WAIT)
    what_if.wake()
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    assert serving.calls == [("run-1",), ("run-2",)]


@pytest.mark.parametrize("text", ["die", "fail"])
def test_a_worker_that_dies_is_told_of_and_can_be_started_again(
    qtbot: QtBot, what_if: WhatIfModel, serving: ScriptedWorkers, text: str
) -> None:
    what_if.wake()
    what_if.set_text(text)
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.DIED, timeout=WAIT)
    assert what_if.failure is not None
    assert what_if.failure.code == ("run.process_died" if text == "die" else "run.unexpected")
    what_if.wake()  # looking again does not start what would die again
    assert len(serving.handles) == 1
    what_if.set_text("harmless")
    what_if.restart()
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    assert what_if.failure is None


def test_a_worker_that_cannot_be_started_is_told_of(
    qtbot: QtBot, session: Session, what_if: WhatIfModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(run_id: str) -> RunHandle:
        raise ModelError("run.no_model", run=run_id)

    monkeypatch.setattr(session.launcher, "serve", refuse)
    failed = QSignalSpy(session.failed)
    what_if.wake()
    assert what_if.state is WhatIfState.DIED
    assert failed.count() == 1


def test_a_worker_nobody_looks_at_is_let_go_after_a_while(qtbot: QtBot, what_if: WhatIfModel, serving: ScriptedWorkers) -> None:
    what_if.wake()
    what_if.set_text("words")
    qtbot.waitUntil(lambda: bool(what_if.probabilities), timeout=WAIT)
    what_if.sleep()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.ASLEEP, timeout=WAIT)
    qtbot.waitUntil(lambda: _gone(serving.handles[0]), timeout=WAIT)
    assert what_if.probabilities, "what was answered stays to be read"
    what_if.wake()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.READY, timeout=WAIT)


def test_coming_back_in_time_keeps_the_worker(qtbot: QtBot, session: Session, serving: ScriptedWorkers) -> None:
    what_if = WhatIfModel(session, session, debounce_ms=10, idle_ms=60_000)
    what_if.set_run("run-1")
    what_if.wake()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.READY, timeout=WAIT)
    what_if.sleep()
    what_if.wake()
    assert what_if.state is WhatIfState.READY
    assert len(serving.handles) == 1


def test_a_worker_that_is_still_loading_can_be_stopped(
    qtbot: QtBot, session: Session, workers: ScriptedWorkers, what_if: WhatIfModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.launcher, "serve", lambda run_id: workers.start(LOADING, run_id))
    what_if.wake()
    what_if.stop()
    assert what_if.state is WhatIfState.ASLEEP
    qtbot.waitUntil(lambda: _gone(workers.handles[0]), timeout=WAIT)
