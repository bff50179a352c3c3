"""The meter: never backwards, never beyond the end, honest about the rate."""

import pytest

from tlgui.engine.progress import Meter


@pytest.fixture
def clock():
    class Clock:
        now = 0.0

        def __call__(self):
            return self.now

    return Clock()


def test_rate_and_remaining_time(clock):
    events = []
    meter = Meter(events.append, 2, 100, clock)
    for _ in range(4):
        clock.now += 1
        meter.advance(10)
    last = events[-1]
    assert (last.stage, last.done, last.total) == (2, 40, 100)
    assert last.rows_per_second == pytest.approx(10)
    assert last.eta_seconds == pytest.approx(6)


def test_rate_follows_the_last_seconds(clock):
    events = []
    meter = Meter(events.append, 0, 10_000, clock)
    for _ in range(30):
        clock.now += 1
        meter.advance(1)
    for _ in range(12):
        clock.now += 1
        meter.advance(100)
    assert events[-1].rows_per_second == pytest.approx(100, rel=0.1)


def test_more_rows_than_planned_move_the_end(clock):
    events = []
    meter = Meter(events.append, 0, 10, clock)
    meter.advance(15)
    assert (events[-1].done, events[-1].total) == (15, 15)
    meter.finish()
    assert len(events) == 1


def test_a_stage_that_did_less_than_planned_still_ends_full(clock):
    events = []
    meter = Meter(events.append, 0, 10, clock)
    meter.advance(3)
    meter.finish()
    assert (events[-1].done, events[-1].total) == (10, 10)
    silent = Meter(events.append, 1, 0, clock)
    silent.finish()
    assert (events[-1].stage, events[-1].done, events[-1].total) == (1, 1, 1)
