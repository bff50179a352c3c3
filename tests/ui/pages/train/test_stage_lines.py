"""Events of a run as lines of a list."""

from tlgui.core.events import Progress, RunFinished, RunStarted, StageFinished, StageStarted
from tlgui.runs import RunSnapshot, fold
from tlgui.ui.pages.train.stage_lines import LineState, stage_lines


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
    cut = snapshot(RunStarted(pid=1, stages=("a", "b")), StageStarted(index=0, strategy="a"), Progress(stage=0, done=1, total=9))
    lines = stage_lines(cut, ("a", "b"), ended=True)
    assert states(lines) == [("a", "broken"), ("b", "waiting")]
    assert lines[0].state is LineState.BROKEN
    assert lines[0].progress.total == 9
