"""The child's side: numbering, coalescing and commands, over real pipes."""

import io
import os
import threading
import time

import pytest

from tlgui.core.errors import Stopped
from tlgui.core.events import Log, Metrics, Progress, RunFinished, StageStarted, parse_event
from tlgui.worker.channel import Inbox, Outbox


def test_same_bytes_in_pipe_and_file_numbered_without_gaps(tmp_path):
    pipe, path = io.BytesIO(), tmp_path / "events.jsonl"
    outbox = Outbox(pipe, path, "run-1")
    outbox.emit(StageStarted(index=0, strategy="a"))
    for step in range(1000):
        outbox.emit(Metrics(stage=0, split="train", step=step, values={"loss/task": 1.0}))
    outbox.emit(Metrics(stage=0, split="dev", step=1000, values={"f1_macro": 0.5}))
    outbox.emit(RunFinished())
    outbox.close()
    assert pipe.getvalue() == path.read_bytes()
    events = [parse_event(line) for line in pipe.getvalue().splitlines()]
    assert [event.seq for event in events] == list(range(len(events)))
    assert {event.run_id for event in events} == {"run-1"}
    # a thousand steps within milliseconds become a handful, the newest among them, and the dev score is never lost
    train = [event for event in events if event.type == "metrics" and event.split == "train"]
    assert len(train) < 100
    assert train[-1].step == 999
    assert [event.split for event in events if event.type == "metrics"][-1] == "dev"


def test_threads_do_not_tear_lines(tmp_path):
    pipe = io.BytesIO()
    outbox = Outbox(pipe, None, "r")

    def talk():
        for step in range(200):
            outbox.emit(StageStarted(index=step, strategy="x" * 50))

    threads = [threading.Thread(target=talk) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    events = [parse_event(line) for line in pipe.getvalue().splitlines()]
    assert [event.seq for event in events] == list(range(800))


def test_file_that_cannot_be_written_does_not_silence_the_pipe(tmp_path):
    pipe = io.BytesIO()
    outbox = Outbox(pipe, None, "r")
    outbox._file = open("/dev/full", "wb", buffering=0)  # noqa: PTH123, SIM115
    outbox.emit(StageStarted(index=0, strategy="a"))
    outbox.emit(Progress(stage=0, done=1, total=1))
    outbox.emit(RunFinished())
    assert [parse_event(line).type for line in pipe.getvalue().splitlines()] == ["stage_started", "progress", "run_finished"]


@pytest.fixture
def inbox():
    read, write = os.pipe()
    source = os.fdopen(read, "rb", buffering=0)
    return Inbox(source, orphan_grace=3600), write
    # the reader sleeps for an hour after the end of its input: it is a daemon


def _eventually(condition):
    for _ in range(100):
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_stop_command(inbox):
    box, write = inbox
    assert not box.stop_requested()
    os.write(write, b"stop\n")
    assert _eventually(box._stopped.is_set)
    with pytest.raises(Stopped):
        box.check()
    os.close(write)


def test_end_of_input_means_stop(inbox):
    box, write = inbox
    os.close(write)
    assert _eventually(box._stopped.is_set)


def test_pause_holds_the_run_and_stop_releases_it(inbox):
    box, write = inbox
    os.write(write, b"pause\n")
    assert _eventually(lambda: not box._running.is_set())
    answers = []
    thread = threading.Thread(target=lambda: answers.append(box.stop_requested()))
    thread.start()
    thread.join(0.2)
    assert thread.is_alive()
    os.write(write, b"stop\n")
    thread.join(5)
    assert answers == [True]
    os.close(write)


def test_requests_are_handed_on_and_nonsense_is_passed_over(inbox):
    box, write = inbox
    os.write(write, b'{"request": 1}\n{broken\n{"request": 2}\nstop\n')
    assert [request["request"] for request in box.requests()] == [1, 2]
    os.close(write)


def test_a_run_that_goes_on_continues_the_numbers(tmp_path):
    file = tmp_path / "events.jsonl"
    for first, text in ((0, "before"), (1, "after")):
        pipe = io.BytesIO()
        outbox = Outbox(pipe, file, "run", first=first)
        outbox.emit(Log(text=text))
        outbox.close()
        assert parse_event(pipe.getvalue()).seq == first
    assert [parse_event(line).seq for line in file.read_bytes().splitlines()] == [0, 1]
