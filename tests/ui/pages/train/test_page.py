"""The Train page as it is seen and used, with real child processes."""

import os
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QScrollArea, QToolButton, QWidget

from tlgui.core.events import Log, Notice, RunFailed, RunFinished, RunStarted, StageFinished, StageStarted
from tlgui.core.spec import StageSpec
from tlgui.models import MINILM_ID
from tlgui.runs import RunState
from tlgui.ui.page import PageState
from tlgui.ui.pages.train import TrainPage
from tlgui.ui.pages.train.curves import Curves
from tlgui.ui.pages.train.device_meters import DeviceMeters
from tlgui.ui.pages.train.runs_list import RunsList
from tlgui.ui.widgets import KeyValueTable

LEFT = Qt.MouseButton.LeftButton
WAIT = "sys.stdin.readline()\n"
GPU = """
say(DeviceSampled(devices=(
    DeviceReading(kind="cpu", utilisation=50.0, memory_used=4_000_000_000, memory_total=8_000_000_000, memory_ours=1_000_000_000),
    DeviceReading(kind="gpu", name="Simulated GPU", utilisation=87.0, memory_used=2_000_000_000, memory_total=80_000_000_000,
                  temperature=64.0, power=310.0),
)))
"""
TRAINING = """
say(StageStarted(index=0, strategy="count"))
for step in range(1, 31):
    say(Metrics(stage=0, split="train", step=step, values={"loss/task": 1.0 / step}))
say(Metrics(stage=0, split="dev", step=30, values={"loss/task": 0.2, "f1_macro": 0.8, "accuracy": 0.9}))
say(Progress(stage=0, done=30, total=120, rows_per_second=64.0, eta_seconds=90.0))
say(Notice(code="strategy.early_stop", params={"epoch": 3, "patience": 1, "best": 2}))
say(Log(text="first line"))
"""


@pytest.fixture
def page(bench, theme, language, qtbot):
    bench.add_dataset()
    bench.session.update_draft(stages=(StageSpec(strategy="count"),))
    page = TrainPage(bench.session, bench.background, theme)
    bench.keep(page)
    page.resize(1100, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def text(page, name):
    return page.findChild(QLabel, name).text()


def button(page, name, kind=QPushButton):
    return page.findChild(kind, name)


def facts(page, part):
    return dict(page.findChild(KeyValueTable, f"train-ready-{part}").rows)


def start(bench, page, qtbot, source):
    bench.launcher.source = source
    qtbot.mouseClick(button(page, "train-start"), LEFT)
    assert bench.session.active is not None


def go_on(bench):
    bench.launcher.handles[-1].send("go on")


def record(page, qtbot):
    qtbot.waitUntil(lambda: page.runs.record is not None)


def test_without_a_project_there_is_one_thing_to_do(bench, page, qtbot):
    bench.session.close_project()
    assert page.state is PageState.EMPTY
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(button(page, "train-empty-action"), LEFT)
    assert going.args == ["data"]


def test_ready_card_says_what_on_what_and_how_long(page):
    assert text(page, "train-ready-verdict") == "Ready to train"
    assert facts(page, "what") == {"Strategy": "Counting words", "Baselines": "run beside it", "Seed": "0"}
    assert facts(page, "data") == {
        "Source (labelled)": "messages",
        "Training rows": "192",
        "Development rows": "24",
        "Test rows": "24",
        "Classes": "2",
    }
    assert facts(page, "where")["Device"] == "automatic (GPU if present)"
    assert facts(page, "cost")["Time"] == "about 1 s"
    assert page.state is PageState.READY


def test_risk_has_a_remedy_and_a_way_to_mend_it(page, qtbot):
    assert text(page, "train-findings-0-sentence") == "Warning: Rows that remain for the test: 24. The result will be uncertain."
    assert text(page, "train-findings-0-remedy") == "Add a test dataset or more labelled rows."
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(button(page, "train-findings-0-mend"), LEFT)
    assert going.args == ["data"]


def test_train_says_why_it_cannot_be_pressed(bench, page, qtbot):
    bench.session.update_draft(stages=())
    train = button(page, "train-start")
    qtbot.waitUntil(lambda: not train.isEnabled())
    assert train.toolTip() == "No strategy has been chosen."
    assert text(page, "train-start-reason") == "No strategy has been chosen."
    assert page.state is PageState.ATTENTION
    start_action, _ = page.run_actions()
    assert not start_action.isEnabled()
    assert start_action.toolTip() == "No strategy has been chosen."
    assert facts(page, "cost")["Time"] == "not known yet"


def test_unmeasured_machine_is_measured_while_the_card_is_shown(bench, page, qtbot):
    bench.launcher.measurement = {
        "encode_tokens_per_second": 10.0,
        "train_tokens_per_second": 1.0,
        "load_seconds": 60.0,
        "encode_peak_bytes": 300_000_000,
        "train_peak_bytes": 1,
    }
    bench.session.update_draft(model=MINILM_ID, stages=(StageSpec(strategy="probe"),))
    busy = page.findChild(QWidget, "train-measuring")
    qtbot.waitUntil(busy.isVisible)
    assert "all-MiniLM-L6-v2" in text(page, "train-measuring-words")
    assert facts(page, "cost")["Time"] == "being measured…"
    qtbot.waitUntil(lambda: facts(page, "cost")["Memory"] == "about 300 MB")
    assert facts(page, "cost")["Time"].endswith("min")
    assert not busy.isVisible()
    bench.session.update_draft(stages=(StageSpec(strategy="probe"), StageSpec(strategy="probe")))
    qtbot.waitUntil(lambda: len(facts(page, "cost")) == 5)
    assert list(facts(page, "cost"))[1:3] == ["Stage 1", "Stage 2"], "what each costs"


def test_run_is_followed_live(bench, page, qtbot):
    start(bench, page, qtbot, TRAINING + GPU + WAIT + "say(RunFinished())\n")
    assert page.state is PageState.RUNNING
    qtbot.waitUntil(lambda: text(page, "train-rate") == "30 of 120 · 64 rows per second")
    assert text(page, "train-run-title") == "Counting words"
    assert text(page, "train-progress-words") == "Counting words is training"
    assert text(page, "train-progress-eta") == "25% · about 2 min left"
    assert text(page, "train-stages-0") == "Counting words"
    charts = page.findChild(Curves).charts
    qtbot.waitUntil(lambda: len(charts["loss"].points("train-loss-task")[0]) == 30)
    assert charts["loss"].points("dev-loss-task") == ([30.0], [0.2])
    assert charts["quality"].points("dev-f1_macro") == ([30.0], [0.8])
    assert page.findChild(DeviceMeters).words == (
        "CPU 50%",
        "Memory 4.0 GB / 8.0 GB",
        "this run 1.0 GB",
        "Simulated GPU 87%",
        "GPU memory 2.0 GB / 80.0 GB",
        "64 °C",
        "310 W",
    )
    assert any("Training ended after epoch 3" in label.text() for label in page.findChild(QWidget, "train-notices").findChildren(QLabel))
    assert page.describe_active() == "Counting words is training: about 2 min left."
    go_on(bench)
    record(page, qtbot)


def test_train_is_disabled_while_a_run_is_active_and_leads_to_it(bench, page, qtbot):
    start(bench, page, qtbot, WAIT + "say(RunFinished())\n")
    page.runs.select(None)
    train = button(page, "train-start")
    assert not train.isEnabled()
    assert text(page, "train-start-reason").startswith("A run is going on.")
    bench.session.update_draft(seed=3)  # everything else can be changed meanwhile
    qtbot.waitUntil(lambda: facts(page, "what")["Seed"] == "3")
    qtbot.mouseClick(button(page, "train-watch"), LEFT)
    assert page.runs.shows_active
    go_on(bench)
    record(page, qtbot)
    page.runs.select(None)
    qtbot.waitUntil(train.isEnabled)


def test_finished_run_leads_to_its_results(bench, page, qtbot):
    start(bench, page, qtbot, "say(RunFinished(metrics={'test': {'accuracy': 0.9, 'f1_macro': 0.8}}))\n")
    record(page, qtbot)
    qtbot.waitUntil(lambda: button(page, "train-show-results").isVisible())
    assert "accuracy 90.0%" in text(page, "train-outcome-sentence")
    run = page.runs.selected
    asked = []
    page.results_requested.connect(asked.append)
    page.go_to.connect(asked.append)
    qtbot.mouseClick(button(page, "train-show-results"), LEFT)
    assert asked == [run, "results"]
    assert page.state is PageState.READY


def test_killed_worker_shows_a_failed_run_within_two_seconds_and_the_window_goes_on(bench, page, qtbot):
    start(bench, page, qtbot, TRAINING + "time.sleep(60)\n")
    qtbot.waitUntil(lambda: page.runs.snapshot.current is not None)
    os.kill(bench.launcher.handles[-1].pid, signal.SIGKILL)
    banner = page.findChild(QWidget, "train-outcome")
    qtbot.waitUntil(lambda: banner.isVisible() and banner.severity == "error", timeout=2000)
    assert "SIGKILL" in text(page, "train-outcome-sentence")
    record(page, qtbot)
    qtbot.waitUntil(lambda: button(page, "train-again").isVisible() and button(page, "train-again").isEnabled())
    qtbot.waitUntil(lambda: page.state is PageState.ATTENTION)
    qtbot.mouseClick(button(page, "train-copy-details"), LEFT)
    assert "SIGKILL" in QGuiApplication.clipboard().text()
    bench.launcher.source = "say(RunFinished())\n"
    failed = page.runs.selected
    qtbot.mouseClick(button(page, "train-again"), LEFT)
    qtbot.waitUntil(lambda: page.runs.selected not in (None, failed) and page.runs.record is not None)
    assert page.runs.state is RunState.FINISHED
    qtbot.waitUntil(lambda: page.state is PageState.READY)


def test_stop_is_pressed_once_and_says_what_happens(bench, page, qtbot):
    start(bench, page, qtbot, TRAINING + WAIT + WAIT + "say(RunStopped())\n")
    page.activateWindow()
    stop = button(page, "train-stop")
    qtbot.waitUntil(stop.isVisible)
    qtbot.mouseClick(stop, LEFT)
    qtbot.waitUntil(lambda: not stop.isEnabled())
    assert stop.text() == "Stopping…"
    qtbot.waitUntil(lambda: text(page, "train-outcome-sentence") == "Stopping at the next safe point.")
    scrolled = page.findChild(QScrollArea, "scroll-train").verticalScrollBar()
    bench.launcher.handles[-1].send("now it is safe")
    record(page, qtbot)
    resume = button(page, "train-resume")
    qtbot.waitUntil(resume.isVisible)
    qtbot.waitUntil(resume.hasFocus)
    assert scrolled.value() == 0, "the focus goes to what takes the button's place, not to something far below"
    qtbot.waitUntil(lambda: text(page, "train-outcome-sentence") == "You stopped this run, so it has no result.")
    assert not stop.isVisible()
    assert page.describe_active() == ""


def test_run_is_paused_and_continued(bench, page, qtbot):
    said = "say(Log(text=sys.stdin.readline().strip()))\n"
    start(bench, page, qtbot, TRAINING + said + said + WAIT + "say(RunStopped())\n")
    pause = button(page, "train-pause")
    qtbot.waitUntil(pause.isVisible)
    assert pause.text() == "Pause"
    qtbot.mouseClick(pause, LEFT)
    qtbot.waitUntil(lambda: pause.text() == "Continue")
    assert "Paused" in text(page, "train-run-state")
    qtbot.waitUntil(lambda: page.runs.log[-1:] == ("pause",))
    qtbot.mouseClick(pause, LEFT)
    qtbot.waitUntil(lambda: pause.text() == "Pause")
    assert "Paused" not in text(page, "train-run-state")
    qtbot.waitUntil(lambda: page.runs.log[-1:] == ("resume",))
    qtbot.mouseClick(button(page, "train-stop"), LEFT)
    record(page, qtbot)
    qtbot.waitUntil(lambda: not pause.isVisible())


def test_stopped_run_is_resumed_and_its_curves_go_on(bench, page, qtbot):
    start(bench, page, qtbot, TRAINING + WAIT + "say(RunStopped())\n")
    qtbot.mouseClick(button(page, "train-stop"), LEFT)
    record(page, qtbot)
    resume = button(page, "train-resume")
    qtbot.waitUntil(resume.isVisible)
    again = 'say(StageStarted(index=0, strategy="count"))\nsay(Metrics(stage=0, split="train", step=25, values={"loss/task": 0.5}))\n'
    bench.launcher.source = again + WAIT + "say(RunFinished(metrics={'test': {'accuracy': 0.9, 'f1_macro': 0.8}}))\n"
    run_id = page.runs.selected
    qtbot.mouseClick(resume, LEFT)
    qtbot.waitUntil(lambda: page.runs.shows_active)
    assert page.runs.selected == run_id, "it is the same run that goes on"
    qtbot.waitUntil(lambda: not resume.isVisible())
    qtbot.waitUntil(lambda: page.runs.snapshot.curves[0, "train", "loss/task"][0] == list(range(1, 26)))
    assert page.runs.snapshot.curves[0, "train", "loss/task"][1][-1] == 0.5
    assert len(page.runs.snapshot.stages) == 1
    bench.launcher.handles[-1].send("go on")
    record(page, qtbot)
    assert page.runs.state is RunState.FINISHED
    assert len(page.runs.rows) == 1
    qtbot.waitUntil(button(page, "train-show-results").isVisible)


def test_run_menu_starts_and_stops(bench, page, qtbot):
    begin, stop = page.run_actions()
    page.addAction(begin)
    page.addAction(stop)
    assert not stop.isEnabled()
    bench.launcher.source = WAIT + "say(RunStopped())\n"
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.session.active is not None
    assert stop.isEnabled()
    assert not begin.isEnabled()
    stop.trigger()
    record(page, qtbot)
    assert page.runs.state is RunState.STOPPED


def test_past_run_is_read_with_keyboard_and_its_log_copied(bench, page, qtbot):
    bench.finished_run(
        [
            RunStarted(pid=1, stages=("count",)),
            StageStarted(index=0, strategy="count"),
            StageFinished(index=0, strategy="count", seconds=2.0),
            Log(text="one"),
            Log(text="two"),
            RunFinished(),
        ]
    )
    runs = page.findChild(RunsList)
    qtbot.waitUntil(lambda: runs.model().rowCount() == 2)
    runs.setFocus()
    qtbot.keyClick(runs, Qt.Key.Key_Down)
    record(page, qtbot)
    qtbot.waitUntil(lambda: button(page, "train-log-show").text() == "Log (2 lines)")
    qtbot.mouseClick(button(page, "train-log-show"), LEFT)
    assert page.findChild(QPlainTextEdit, "train-log-text").toPlainText() == "one\ntwo"
    qtbot.mouseClick(button(page, "train-log-copy"), LEFT)
    assert QGuiApplication.clipboard().text() == "one\ntwo"
    assert text(page, "train-curves-none").startswith("This run has reported no curves")
    qtbot.keyClick(runs, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[1:4] == ["State", "Strategy", "Model"]
    assert row.split("\t")[1:3] == ["Finished", "Counting words"]
    qtbot.mouseClick(button(page, "train-copy-command"), LEFT)
    assert QGuiApplication.clipboard().text().startswith("tlgui train ")
    qtbot.keyClick(runs, Qt.Key.Key_Up)
    assert page.runs.selected is None
    assert button(page, "train-start").isVisible()


def test_settings_of_a_past_run_are_used(bench, page, qtbot):
    run = bench.finished_run([RunFinished()])
    bench.session.update_draft(stages=(), seed=8)
    page.runs.select(run.id)
    record(page, qtbot)
    use = button(page, "train-use-settings")
    qtbot.waitUntil(use.isVisible)
    qtbot.mouseClick(use, LEFT)
    assert [stage.strategy for stage in bench.session.draft.stages] == ["count"]
    assert bench.session.draft.seed == 0
    assert button(page, "train-start").isVisible()


def test_removing_asks_first(bench, page, qtbot, monkeypatch):
    monkeypatch.setattr("tlgui.project.project.send2trash", lambda path: path.rename(path.parent.parent / "bin"))
    run = bench.finished_run([RunFailed(code="run.unexpected", params={"reason": "x"})], RunState.FAILED)
    qtbot.waitUntil(lambda: len(page.runs.rows) == 1)
    page.runs.select(run.id)
    record(page, qtbot)
    answers = [False, True]
    page.confirm_removal = lambda: answers.pop(0)
    remove = button(page, "train-remove")
    qtbot.waitUntil(remove.isVisible)
    qtbot.mouseClick(remove, LEFT)
    assert run.path.exists()
    qtbot.mouseClick(remove, LEFT)
    qtbot.waitUntil(lambda: page.runs.rows == ())
    assert not run.path.exists()
    assert button(page, "train-start").isVisible()


def test_news_of_another_language(bench, page, language, qtbot):
    events = [StageStarted(index=0, strategy="count"), Notice(code="strategy.early_stop", params={"epoch": 3, "patience": 1, "best": 2})]
    run = bench.finished_run([*events, RunFinished()])
    page.runs.select(run.id)
    record(page, qtbot)
    language.set_choice("zh_CN")
    for kind in (QPushButton, QToolButton):
        for widget in page.findChildren(kind):
            if widget.isVisible():
                assert widget.objectName(), widget
                assert widget.accessibleName() or widget.text(), widget.objectName()
    primary = [one for one in page.findChildren(QPushButton) if one.property("kind") == "primary" and one.isVisible()]
    assert len(primary) <= 1
