"""The runs without widgets: following one, reading those of the past, doing something with them."""

import os
import shlex
import signal
from datetime import UTC, datetime

import pytest

from tlgui.cli.main import _parser
from tlgui.core.cleaning import DropRows
from tlgui.core.events import Log, Metrics, Notice, RunFailed, RunFinished, RunStarted, StageStarted
from tlgui.core.files import write_json
from tlgui.core.spec import RunSpec, StageSpec
from tlgui.runs import RunState
from tlgui.ui.pages.train import RunsViewModel
from tlgui.ui.pages.train.outcome import outcome_of

WAIT = "sys.stdin.readline()\n"


@pytest.fixture
def runs(bench):
    bench.add_dataset()
    bench.session.update_draft(stages=(StageSpec(strategy="count"),), model=None)
    return RunsViewModel(bench.session, bench.background, bench.session)


def start(bench, source):
    bench.launcher.source = source
    assert bench.session.train()


def ended(bench, runs):
    return bench.session.active is None and runs.record is not None


def test_run_that_starts_is_selected_and_followed_to_its_end(bench, runs, qtbot):
    source = "say(StageStarted(index=0, strategy='count'))\nsay(Log(text='hello'))\n"
    start(bench, source + WAIT + "say(RunFinished(metrics={'test': {'accuracy': 0.9, 'f1_macro': 0.8}}))\n")
    assert runs.shows_active
    qtbot.waitUntil(lambda: runs.log == ("hello",))
    assert runs.state is RunState.RUNNING
    qtbot.waitUntil(lambda: runs.row is not None)
    assert (runs.row.state, runs.row.stages, runs.row.datasets, runs.row.seconds) == (RunState.RUNNING, ("count",), ("messages",), None)
    bench.launcher.handles[-1].send("go on")
    qtbot.waitUntil(lambda: ended(bench, runs))
    assert runs.state is RunState.FINISHED
    assert runs.log == ("hello",)
    assert outcome_of(runs).severity == "success"
    assert "accuracy 90.0%, macro-F1 0.800" in outcome_of(runs).sentence
    qtbot.waitUntil(lambda: runs.row.state is RunState.FINISHED)
    assert runs.row.seconds is not None


def test_killed_worker_is_a_failed_run_within_two_seconds(bench, runs, qtbot):
    start(bench, "say(StageStarted(index=0, strategy='count'))\ntime.sleep(60)\n")
    qtbot.waitUntil(lambda: runs.snapshot.current is not None)
    os.kill(bench.launcher.handles[-1].pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: outcome_of(runs) is not None, timeout=2000)
    assert runs.state is RunState.FAILED
    outcome = outcome_of(runs)
    assert outcome.severity == "error"
    assert "SIGKILL" in outcome.sentence
    assert "memory" in outcome.remedy
    qtbot.waitUntil(lambda: ended(bench, runs))
    assert runs.record.status.code == "run.process_died"
    qtbot.waitUntil(lambda: runs.last_failed)
    assert bench.failures == []


def test_stop_is_asked_for_and_said(bench, runs, qtbot):
    start(bench, WAIT + "say(RunStopped())\n")
    runs.stop()
    assert runs.stopping
    qtbot.waitUntil(lambda: ended(bench, runs))
    assert runs.state is RunState.STOPPED
    assert not runs.stopping
    assert outcome_of(runs).severity == "info"


def test_run_that_does_not_obey_is_ended_by_the_handle(bench, runs, qtbot):
    start(bench, "time.sleep(60)\n")
    runs.stop()
    qtbot.waitUntil(lambda: ended(bench, runs), timeout=8000)
    assert runs.state is RunState.STOPPED


def test_another_run_can_be_looked_at_while_one_is_active(bench, runs, qtbot):
    old = bench.finished_run([RunStarted(pid=1, stages=("count",)), Log(text="old"), RunFinished()])
    start(bench, WAIT + "say(RunStopped())\n")
    active = runs.selected
    runs.select(old.id)
    qtbot.waitUntil(lambda: runs.log == ("old",))
    assert runs.state is RunState.FINISHED
    runs.select(None)
    assert runs.snapshot is None
    runs.select(active)
    assert runs.shows_active
    assert runs.snapshot is bench.session.active.snapshot
    runs.stop()
    qtbot.waitUntil(lambda: ended(bench, runs))


def test_list_says_what_came_out(bench, runs, qtbot):
    run = bench.finished_run([RunFinished()])
    write_json(run.path / "evaluation" / "summary.json", {"metrics": {"test": {"accuracy": 0.91, "f1_macro": 0.88}}})
    bench.session.runs_changed.emit()
    qtbot.waitUntil(lambda: bool(runs.rows) and runs.rows[0].accuracy == 0.91)
    assert runs.rows[0].f1_macro == 0.88


def test_failure_is_told_with_traceback_even_where_only_the_status_knows_it(bench, runs, qtbot):
    failed = RunFailed(code="run.unexpected", params={"reason": "ValueError: x"}, traceback="Traceback: here")
    told = bench.finished_run([StageStarted(index=0, strategy="count"), failed], RunState.FAILED)
    runs.select(told.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert outcome_of(runs).details == "Traceback: here"
    silent = bench.finished_run([], RunState.FAILED, code="run.disk_full", params={"path": "/somewhere"})
    runs.select(silent.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert outcome_of(runs).sentence == "The disk is full: /somewhere could not be written."


def test_only_the_last_line_of_a_long_log_stands_in_the_sentence(bench, runs, qtbot):
    params = {"how": "exit code 1", "hint": "crashed", "log": "Traceback\n  File x\nKeyError: y"}
    run = bench.finished_run([RunFailed(code="run.process_died", params=params)], RunState.FAILED)
    runs.select(run.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert "File x" not in outcome_of(runs).remedy
    assert "KeyError: y" in outcome_of(runs).remedy
    assert "File x" in outcome_of(runs).details


def test_interrupted_run_says_what_to_do(bench, runs, qtbot):
    run = bench.finished_run([Metrics(stage=0, split="train", step=1, values={"loss": 1.0})], RunState.INTERRUPTED)
    runs.select(run.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert outcome_of(runs).severity == "warning"
    assert "Resume it" in outcome_of(runs).remedy
    assert runs.snapshot.curves


def test_settings_of_a_run_come_back(bench, runs, qtbot):
    run = bench.finished_run([RunFinished()])
    before = bench.session.draft
    bench.session.update_draft(stages=(), seed=9, datasets={})
    runs.select(run.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert runs.use_settings()
    assert bench.session.draft.model_copy(update={"model": None}) == before.model_copy(update={"model": None})
    assert runs.selected is None


def test_it_is_said_that_the_data_of_a_run_have_been_changed_since(bench, runs, qtbot):
    run = bench.finished_run([RunFinished()])
    (dataset,) = bench.session.draft.datasets.values()
    noticed = []
    bench.session.noticed.connect(noticed.append)
    for steps in ((DropRows(rows=(0,)),), ()):
        bench.session.project.clean(dataset, steps, "added")
        runs.select(run.id)
        qtbot.waitUntil(lambda: runs.record is not None)
        assert runs.use_settings()
        assert [finding.code for finding in noticed] == ["preflight.dataset_edited"] * bool(steps)
        noticed.clear()


def test_command_line_repeats_the_run(bench, runs, qtbot):
    run = bench.finished_run([RunFinished()])
    qtbot.waitUntil(lambda: bool(runs.rows))
    runs.select(run.id)
    words = shlex.split(runs.command())
    assert words[0] == "tlgui"
    parsed = _parser().parse_args(words[1:])
    assert parsed.project == bench.session.project.folder
    assert RunSpec.read(parsed.spec) == run.spec()


def test_removed_run_goes_to_the_trash(bench, runs, qtbot, monkeypatch):
    trashed = []
    monkeypatch.setattr("tlgui.project.project.send2trash", lambda path: (trashed.append(path), path.rename(path.parent.parent / "bin")))
    run = bench.finished_run([RunFinished()])
    qtbot.waitUntil(lambda: bool(runs.rows))
    runs.select(run.id)
    runs.remove()
    qtbot.waitUntil(lambda: runs.rows == ())
    assert trashed == [run.path]
    assert runs.selected is None


def test_removal_that_fails_is_told(bench, runs, qtbot, monkeypatch):
    def refuse(path):
        raise PermissionError("no trash here")

    monkeypatch.setattr("tlgui.project.project.send2trash", refuse)
    run = bench.finished_run([RunFinished()])
    qtbot.waitUntil(lambda: bool(runs.rows))
    runs.select(run.id)
    runs.remove()
    qtbot.waitUntil(lambda: runs.problem is not None)
    assert runs.problem.code == "project.cannot_trash"
    assert run.path.exists()


def test_damaged_run_is_listed_as_not_readable(bench, runs, qtbot):
    run = bench.finished_run([RunFinished()])
    (run.path / "spec.toml").write_text("not = [toml", encoding="utf-8")
    bench.session.runs_changed.emit()
    qtbot.waitUntil(lambda: bool(runs.rows) and runs.rows[0].state is None)
    assert runs.rows[0].created <= datetime.now(UTC)
    runs.select(run.id)
    qtbot.waitUntil(lambda: runs.record is not None)
    assert outcome_of(runs).severity == "error"
    assert not runs.use_settings()


def test_events_that_cannot_be_read_are_told(bench, runs, qtbot):
    run = bench.finished_run([Notice(code="x")])
    run.events_file.write_text("{}\n", encoding="utf-8")
    runs.select(run.id)
    qtbot.waitUntil(lambda: runs.problem is not None)
    assert runs.record is None


def test_other_project_has_other_runs(bench, runs, qtbot, tmp_path):
    bench.finished_run([RunFinished()])
    qtbot.waitUntil(lambda: bool(runs.rows))
    runs.select(runs.rows[0].id)
    bench.session.new_project(tmp_path / "other")
    assert runs.selected is None
    assert runs.rows == ()
