"""Events of a run as lines and curves."""

import pytest

from tlgui.core.events import Metrics, Progress, RunFinished, RunStarted, StageFinished, StageStarted
from tlgui.runs import RunSnapshot, fold
from tlgui.ui.pages.train.stage_lines import LOSS, QUALITY, LineState, chart_series, stage_lines


def snapshot(*events):
    return fold(RunSnapshot(), events)


def states(lines):
    return [(line.strategy, line.state.value) for line in lines]


def test_stages_that_are_still_to_come_wait():
    running = snapshot(RunStarted(pid=1, stages=("a", "b")), StageStarted(index=0, strategy="a"))
    assert states(stage_lines(running, (), ended=False)) == [("a", "running"), ("b", "waiting")]


def test_before_the_first_event_the_specification_tells_the_stages():
    assert states(stage_lines(RunSnapshot(), ("a",), ended=False)) == [("a", "waiting")]


def test_baselines_stand_at_the_end_and_finished_stages_have_their_time():
    done = snapshot(
        RunStarted(pid=1, stages=("a",)),
        StageStarted(index=0, strategy="a"),
        StageFinished(index=0, strategy="a", seconds=3.5),
        StageStarted(index=1, strategy="base", baseline=True),
        StageFinished(index=1, strategy="base", seconds=0.5, baseline=True),
        RunFinished(),
    )
    lines = stage_lines(done, ("a",), ended=True)
    assert [(line.strategy, line.baseline, line.seconds) for line in lines] == [("a", False, 3.5), ("base", True, 0.5)]


def test_stage_that_was_running_when_the_run_ended_is_broken_off():
    cut = snapshot(
        RunStarted(pid=1, stages=("a", "b")), StageStarted(index=0, strategy="a"), Progress(stage=0, done=1, total=9)
    )
    lines = stage_lines(cut, ("a", "b"), ended=True)
    assert states(lines) == [("a", "broken"), ("b", "waiting")]
    assert lines[0].state is LineState.BROKEN
    assert lines[0].progress.total == 9


def test_losses_and_scores_go_to_their_panels_and_the_rest_to_none():
    series = chart_series(
        snapshot(
            Metrics(stage=0, split="train", step=1, values={"loss/task": 2.0, "learning_rate": 0.1}),
            Metrics(stage=0, split="dev", step=1, values={"loss/task": 1.5, "f1_macro": 0.5, "accuracy": 0.6, "epoch": 1.0}),
        )
    )
    assert [(one.panel, one.split, one.metric) for one in series] == [
        (LOSS, "train", "loss/task"),
        (LOSS, "dev", "loss/task"),
        (QUALITY, "dev", "accuracy"),
        (QUALITY, "dev", "f1_macro"),
    ]
    assert len({one.key for one in series}) == 4


def test_steps_of_a_later_stage_follow_those_of_an_earlier_one():
    series = chart_series(
        snapshot(
            *(Metrics(stage=0, split="train", step=step, values={"loss": 1.0}) for step in (1, 10)),
            *(Metrics(stage=1, split="train", step=step, values={"loss": 0.5}) for step in (1, 10)),
        )
    )
    assert [one.steps for one in series] == [[1, 10, 11, 20]]


def test_curves_of_baselines_are_left_out():
    events = (StageStarted(index=1, strategy="base", baseline=True), Metrics(stage=1, split="dev", step=1, values={"f1_macro": 0.3}))
    assert chart_series(snapshot(*events)) == []


def test_long_training_loss_has_a_smoothed_companion():
    values = [1.0 if step % 2 else 3.0 for step in range(100)]
    raw, smooth = chart_series(
        snapshot(*(Metrics(stage=0, split="train", step=step, values={"loss/task": value}) for step, value in enumerate(values)))
    )
    assert raw.values == values
    assert smooth.smoothed
    assert smooth.steps == raw.steps
    assert smooth.values[0] == pytest.approx(3.0)  # corrected for its start
    assert smooth.values[-1] == pytest.approx(2.0, abs=0.25)
