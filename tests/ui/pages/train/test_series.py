"""Events of a run as curves."""

import pytest

from tlgui.core.events import Metrics, StageStarted
from tlgui.runs import RunSnapshot, fold
from tlgui.ui.pages.train.series import LOSS, QUALITY, CurveReader


def snapshot(*events):
    return fold(RunSnapshot(), events)


def chart_series(snapshot):
    return CurveReader().read(snapshot)


def test_losses_and_scores_go_to_their_panels_and_the_rest_to_none():
    series = chart_series(
        snapshot(
            Metrics(stage=0, split="train", step=1, values={"loss/task": 2.0, "learning_rate": 0.1, "disc_acc": 0.7, "gap": 3.0}),
            Metrics(stage=0, split="dev", step=1, values={"loss/task": 1.5, "f1_macro": 0.5, "accuracy": 0.6, "epoch": 1.0}),
        )
    )
    assert [(one.panel, one.split, one.metric) for one in series] == [
        (LOSS, "train", "loss/task"),
        (LOSS, "train", "loss/task"),
        (LOSS, "dev", "loss/task"),
        (QUALITY, "train", "disc_acc"),
        (QUALITY, "dev", "accuracy"),
        (QUALITY, "dev", "f1_macro"),
    ]
    assert len({one.key for one in series}) == 6
    assert [one.smoothed for one in series] == [False, True, False, False, False, False]


@pytest.mark.parametrize("name", ["loss/adapt", "mlm/loss"])
def test_losses_of_every_kind_are_drawn_together(name):
    series = chart_series(snapshot(Metrics(stage=0, split="train", step=1, values={name: 2.0})))
    assert {one.panel for one in series} == {LOSS}


def test_steps_of_a_later_stage_follow_those_of_an_earlier_one():
    series = chart_series(
        snapshot(
            *(Metrics(stage=0, split="train", step=step, values={"loss": 1.0}) for step in (1, 10)),
            *(Metrics(stage=1, split="train", step=step, values={"loss": 0.5}) for step in (1, 10)),
        )
    )
    assert [one.steps for one in series if not one.smoothed] == [[1, 10, 11, 20]]


def test_curves_of_baselines_are_left_out():
    events = (StageStarted(index=1, strategy="base", baseline=True), Metrics(stage=1, split="dev", step=1, values={"f1_macro": 0.3}))
    assert chart_series(snapshot(*events)) == []


def test_training_loss_has_a_smoothed_companion():
    values = [1.0 if step % 2 else 3.0 for step in range(100)]
    raw, smooth = chart_series(
        snapshot(*(Metrics(stage=0, split="train", step=step, values={"loss/task": value}) for step, value in enumerate(values)))
    )
    assert raw.values == values
    assert smooth.smoothed
    assert smooth.steps == raw.steps
    assert smooth.values[0] == pytest.approx(3.0)  # corrected for its start
    assert smooth.values[-1] == pytest.approx(2.0, abs=0.25)


def test_later_looks_read_on_and_give_the_same_curves():
    events = [
        *(Metrics(stage=0, split="train", step=step, values={"loss/task": 1 / step}) for step in range(1, 40)),
        *(Metrics(stage=1, split="train", step=step, values={"loss/task": 2 / step}) for step in range(1, 40)),
        Metrics(stage=1, split="dev", step=39, values={"f1_macro": 0.7}),
    ]
    reader, growing = CurveReader(), RunSnapshot()
    for start in range(0, len(events), 7):
        growing = fold(growing, events[start : start + 7])
        live = reader.read(growing)
    assert [(one.key, one.steps, one.values) for one in live] == [
        (one.key, one.steps, one.values) for one in chart_series(snapshot(*events))
    ]
