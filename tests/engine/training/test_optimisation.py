"""Schedules against transformers' own and the published formula."""

import pytest
import torch
from transformers import get_constant_schedule_with_warmup, get_cosine_schedule_with_warmup, get_linear_schedule_with_warmup

from tlgui.core.training import TrainingRecipe
from tlgui.engine.training.optimisation import rate_factor

STEPS, WARM_UP = 50, 10


def _ours(schedule):
    recipe = TrainingRecipe(epochs=1, learning_rate=1.0, head_learning_rate=1.0, schedule=schedule, warmup_ratio=WARM_UP / STEPS)
    factor = rate_factor(recipe, STEPS)
    return [factor(step) for step in range(STEPS)]


def _theirs(make, **options):
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    schedule = make(optimiser, num_warmup_steps=WARM_UP, **options)
    rates = []
    for _ in range(STEPS):
        rates.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        schedule.step()
    return rates


@pytest.mark.parametrize(
    ("schedule", "peer"),
    [
        ("linear", lambda: _theirs(get_linear_schedule_with_warmup, num_training_steps=STEPS)),
        ("cosine", lambda: _theirs(get_cosine_schedule_with_warmup, num_training_steps=STEPS)),
        ("constant", lambda: _theirs(get_constant_schedule_with_warmup)),
    ],
)
def test_after_the_warm_up_rates_are_those_of_transformers(schedule, peer):
    """During the warm-up ours are one step ahead: a first step with rate 0 would be a step for nothing."""
    assert _ours(schedule)[WARM_UP:] == pytest.approx(peer()[WARM_UP:], abs=1e-12)
    assert _ours(schedule)[:WARM_UP] == pytest.approx([(step + 1) / (WARM_UP + 1) for step in range(WARM_UP)])


def test_slanted_triangle_rises_quickly_falls_slowly_and_never_to_zero():
    rates = _ours("slanted-triangle")
    assert rates[WARM_UP] == max(rates) == pytest.approx(1.0)
    assert rates[-1] == pytest.approx((1 + 31 / 40) / 32), "Howard and Ruder 2018, equation 3, at the last of 40 falling steps"
    assert rates[0] == pytest.approx((1 + 31 / 11) / 32)
