"""The supervisor, against real child processes that behave in every way a worker can."""

import os
import signal
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from tlgui.core.events import TERMINAL, Log, RunFailed, RunFinished, RunStarted, RunStopped
from tlgui.core.spec import DataRef, RunSpec, StageSpec
from tlgui.core.tasks import TransferRole
from tlgui.runs import RunFolder, RunHandle, RunState, RunStatus, RunStore

_PRELUDE = """
import os, sys, time
sys.path.insert(0, {root!r})
from tlgui.core.events import *
seq = 0
def say(event):
    global seq
    os.write(1, event.model_copy(update={{"seq": seq, "run_id": "r"}}).line().encode())
    seq += 1
say(RunStarted(pid=os.getpid()))
"""


@pytest.fixture
def start(tmp_path, repo_root):
    """Start a handle on a child whose source follows the common prelude."""
    handles = []

    def start(source, **options):
        script = tmp_path / "child.py"
        script.write_text(_PRELUDE.format(root=str(repo_root)) + source, encoding="utf-8")
        handle = RunHandle(tmp_path / "job", command=[sys.executable, str(script)], **options)
        handles.append(handle)
        return handle

    yield start
    for handle in handles:
        handle.kill()


def test_events_end_after_exactly_one_terminal_event(start):
    events = list(start("say(Log(text='hello'))\nsay(RunFinished(values={'a': 1}))\n").events())
    assert [event.type for event in events] == ["run_started", "log", "run_finished"]
    assert [event.seq for event in events] == [0, 1, 2]


def test_print_of_a_library_does_not_end_the_stream(start):
    events = list(start("os.write(1, b'not an event\\n')\nsay(RunFinished())\n").events())
    assert isinstance(events[1], Log)
    assert events[1].text == "not an event"
    assert isinstance(events[-1], RunFinished)


def test_killed_worker_is_reported_within_two_seconds_and_recorded(start, tmp_path):
    handle = start("time.sleep(60)\n")
    run = RunFolder(handle.folder)
    run.write_status(RunStatus(created=datetime.now(UTC), state=RunState.RUNNING))
    events = handle.events()
    assert isinstance(next(events), RunStarted)
    killed_at = time.monotonic()
    os.kill(handle.pid, signal.SIGKILL)
    last = list(events)[-1]
    assert time.monotonic() - killed_at < 2
    assert isinstance(last, RunFailed)
    assert last.code == "run.process_died"
    assert last.params["how"] == "SIGKILL"
    assert last.seq == 1
    assert run.status().state is RunState.FAILED
    assert [event.type for event in run.events()] == ["run_failed"]


def test_death_is_noticed_although_a_grandchild_holds_the_pipe(start):
    handle = start("import subprocess\np = subprocess.Popen(['sleep', '30'])\nsay(Log(text=str(p.pid)))\ntime.sleep(60)\n")
    events = handle.events()
    grandchild = None
    for event in events:
        if isinstance(event, Log):
            grandchild = int(event.text)
            os.kill(handle.pid, signal.SIGKILL)
            asked_at = time.monotonic()
        if isinstance(event, TERMINAL):
            assert time.monotonic() - asked_at < 2
    psutil.Process(grandchild).kill()


def test_traceback_of_a_crashed_worker_is_in_the_event(start):
    last = list(start("raise ValueError('the reason')\n").events())[-1]
    assert isinstance(last, RunFailed)
    assert "the reason" in last.params["log"]
    assert last.params["how"] == "exit code 1"


def test_cooperative_stop(start):
    handle = start("assert sys.stdin.readline() == 'stop\\n'\nsay(RunStopped())\n")
    handle.request_stop()
    assert isinstance(list(handle.events())[-1], RunStopped)


def test_worker_that_ignores_a_stop_is_terminated_after_the_grace_period(start):
    handle = start("time.sleep(60)\n", stop_grace=0.3)
    events = handle.events()
    next(events)
    handle.request_stop()
    started = time.monotonic()
    assert isinstance(list(events)[-1], RunStopped)
    assert time.monotonic() - started < 5


def test_worker_that_ignores_signals_is_killed_with_its_children(start):
    handle = start(
        "import signal, subprocess\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "p = subprocess.Popen([sys.executable, '-c', 'import signal,time; signal.signal(15, signal.SIG_IGN); time.sleep(60)'])\n"
        "say(Log(text=str(p.pid)))\ntime.sleep(60)\n",
        stop_grace=0.2,
    )
    events = handle.events()
    next(events)
    child = psutil.Process(int(next(events).text))
    handle.request_stop()
    assert isinstance(list(events)[-1], RunStopped)
    child.wait(timeout=5)


def test_commands_come_from_any_thread(start):
    handle = start("for line in sys.stdin:\n    say(Log(text=line.strip()))\n    if line == 'stop\\n': break\nsay(RunStopped())\n")
    threads = [threading.Thread(target=handle.send, args=(f"line {number}",)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    handle.request_stop()
    lines = [event.text for event in handle.events() if isinstance(event, Log)]
    assert sorted(lines[:-1]) == sorted(f"line {number}" for number in range(20))


def test_temporary_folder_goes_with_a_job_that_ended_well_and_stays_otherwise(start):
    well = start("say(RunFinished())\n", temporary=True)
    list(well.events())
    assert not well.folder.exists()
    badly = start("raise SystemExit(4)\n", temporary=True)
    list(badly.events())
    assert badly.folder.exists()


def _spec():
    return RunSpec(data={TransferRole.SOURCE: DataRef(dataset="d")}, stages=(StageSpec(strategy="linear-probe"),))


def test_store_finds_runs_whose_process_has_gone(tmp_path):
    store = RunStore(tmp_path)
    gone, alive, ended = store.create(_spec()), store.create(_spec()), store.create(_spec())
    gone.write_status(gone.status().model_copy(update={"state": RunState.RUNNING, "pid": 2**22 + 1, "process_started": 1.0}))
    store.mark_started(alive, os.getpid())
    ended.write_status(ended.status().model_copy(update={"state": RunState.RUNNING, "pid": os.getpid(), "process_started": 1.0}))
    ended.append_event(RunStopped())
    assert [run.id for run in store.recover()] == [gone.id]
    assert gone.status().state is RunState.INTERRUPTED
    assert alive.status().state is RunState.RUNNING
    assert ended.status().state is RunState.STOPPED  # the worker itself had said so; its pid belongs to another process now


def test_spec_survives_the_run_folder(tmp_path):
    run = RunStore(tmp_path).create(_spec())
    assert run.spec() == _spec()
    assert RunStore(tmp_path).get(run.id).spec() == _spec()
    assert RunStore(tmp_path).get("../" + run.id) is None


def test_event_line_cut_off_by_a_crash_is_left_out(tmp_path):
    run = RunStore(tmp_path).create(_spec())
    run.append_event(Log(text="whole"))
    with Path(run.events_file).open("ab") as file:
        file.write(b'{"type": "log", "te')
    assert [event.text for event in run.events()] == ["whole"]


@pytest.mark.parametrize(("written", "last"), [(b"", -1), (b"two whole", 1), (b"two whole, half a third", 1)])
def test_half_a_line_is_cut_off_before_a_run_goes_on(tmp_path, written, last):
    run = RunStore(tmp_path).create(_spec())
    assert run.mend_events() == -1
    lines = b"".join(Log(text="x" * 1000, seq=number).line().encode() for number in (0, 1))
    run.events_file.write_bytes(written and lines + (b'{"type": "log", "te' if b"half" in written else b""))
    assert run.mend_events() == last
    assert run.events_file.read_bytes() == (lines if written else b"")
    assert run.mend_events() == last


def test_a_run_that_goes_on_forgets_how_it_had_ended(tmp_path):
    store = RunStore(tmp_path)
    run = store.create(_spec())
    run.record_end(RunFailed(code="run.process_died", params={"how": "SIGKILL"}, traceback="Traceback"))
    store.mark_started(run, os.getpid())
    status = run.status()
    assert (status.state, status.code, status.params, status.traceback, status.ended) == (RunState.RUNNING, "", {}, "", None)
