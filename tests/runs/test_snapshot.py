from tlgui.core.events import Metrics, Progress, RunFailed, RunStarted, StageFinished, StageStarted
from tlgui.runs import RunSnapshot, RunState, fold


def test_fold_collects_curves_and_leaves_older_snapshots_alone():
    start = fold(RunSnapshot(), [RunStarted(pid=7, stages=("a",)), StageStarted(index=0, strategy="a")])
    first = fold(start, [Metrics(stage=0, split="train", step=1, values={"loss/task": 2.0})])
    second = fold(first, [Metrics(stage=0, split="train", step=2, values={"loss/task": 1.0})])
    assert first.curves[0, "train", "loss/task"] == ([1], [2.0])
    assert second.curves[0, "train", "loss/task"] == ([1, 2], [2.0, 1.0])
    assert start.curves == {}


def test_fold_of_many_events_equals_folding_one_by_one():
    events = [RunStarted(pid=1), StageStarted(index=0, strategy="a")]
    events += [Metrics(stage=0, split="train", step=i, values={"loss/task": float(i)}) for i in range(50)]
    events += [Progress(stage=0, done=50, total=50), StageFinished(index=0, strategy="a", seconds=1.5)]
    one_by_one = RunSnapshot()
    for event in events:
        one_by_one = fold(one_by_one, [event])
    assert fold(RunSnapshot(), events) == one_by_one
    assert one_by_one.stages[0].seconds == 1.5
    assert one_by_one.current is None


def test_failure_is_kept():
    snapshot = fold(RunSnapshot(), [RunFailed(code="run.unexpected", params={"reason": "x"})])
    assert snapshot.state is RunState.FAILED
    assert snapshot.failure.code == "run.unexpected"


def test_a_run_that_goes_on_has_each_stage_and_each_step_once():
    def steps(first, last):
        return [Metrics(stage=0, split="train", step=step, values={"loss/task": float(first)}) for step in range(first, last)]

    before = fold(RunSnapshot(), [RunStarted(pid=1), StageStarted(index=0, strategy="a"), *steps(1, 8), RunFailed(code="run.process_died")])
    assert before.failure is not None
    after = fold(before, [RunStarted(pid=2), StageStarted(index=0, strategy="a"), *steps(5, 10)])
    assert (after.state, after.pid, after.failure) == (RunState.RUNNING, 2, None)
    assert [stage.index for stage in after.stages] == [0]
    assert after.current is not None
    assert after.curves[0, "train", "loss/task"] == (list(range(1, 10)), [1.0] * 4 + [5.0] * 5)
    assert before.curves[0, "train", "loss/task"][0] == list(range(1, 8)), "the older snapshot stays as it was"
