"""Intervals and tests against golden numbers, against theory and against resampling row by row."""

import numpy as np
import pytest
from sklearn.metrics import f1_score

from tlgui.engine.bootstrap import mcnemar, mcnemar_chi2, mcnemar_exact, paired_differences, score_intervals


def test_mcnemar_golden_numbers():
    assert mcnemar_exact(25, 11) == pytest.approx(0.028816719655878845, rel=1e-12)
    statistic, p_value = mcnemar_chi2(25, 11)
    assert statistic == pytest.approx(4.694444444444445, rel=1e-12)
    assert p_value == pytest.approx(0.030260280020471753, rel=1e-12)


def test_mcnemar_chooses_by_the_number_of_disagreements():
    truth = np.zeros(100, dtype=int)
    ours, theirs = np.zeros(100, dtype=int), np.zeros(100, dtype=int)
    theirs[:25] = 1
    ours[25:36] = 1
    found = mcnemar(truth, ours, theirs)
    assert found == {"only_ours": 25, "only_baseline": 11, "p_value": pytest.approx(0.030260280020471753), "method": "chi2"}
    few = mcnemar(truth[:30], ours[:30], theirs[:30] * 0)
    assert few["method"] == "exact"
    assert few["p_value"] == pytest.approx(2 * 0.5**5)
    assert mcnemar(truth, ours, ours)["p_value"] == 1.0


def _problem(rows=400, classes=5, right=0.7, seed=0):
    generator = np.random.default_rng(seed)
    truth = generator.integers(0, classes, rows)
    return truth, np.where(generator.random(rows) < right, truth, generator.integers(0, classes, rows)), generator


def test_interval_of_accuracy_is_the_binomial_one():
    truth, predicted, _ = _problem(rows=1000)
    headline, _ = score_intervals(truth, predicted, 5, seed=0, resamples=4000)
    accuracy = headline["accuracy"]
    half_width = 1.96 * np.sqrt(accuracy.value * (1 - accuracy.value) / 1000)
    assert accuracy.value == np.mean(truth == predicted)
    assert accuracy.low == pytest.approx(accuracy.value - half_width, abs=0.004)
    assert accuracy.high == pytest.approx(accuracy.value + half_width, abs=0.004)


def test_interval_of_macro_f1_is_that_of_resampling_rows():
    truth, predicted, generator = _problem()
    headline, per_class = score_intervals(truth, predicted, 5, seed=0)
    rows = [generator.integers(0, 400, 400) for _ in range(500)]
    resampled = np.array([f1_score(truth[i], predicted[i], labels=range(5), average=None) for i in rows])
    macro = headline["f1_macro"]
    assert macro.value == pytest.approx(f1_score(truth, predicted, average="macro"))
    np.testing.assert_allclose([macro.low, macro.high], np.percentile(resampled.mean(axis=1), [2.5, 97.5]), atol=0.01)
    assert per_class["f1"][2].low == pytest.approx(np.percentile(resampled[:, 2], 2.5), abs=0.025)


def test_intervals_repeat_for_a_seed():
    truth, predicted, _ = _problem()
    assert score_intervals(truth, predicted, 5, seed=3) == score_intervals(truth, predicted, 5, seed=3)
    assert score_intervals(truth, predicted, 5, seed=3) != score_intervals(truth, predicted, 5, seed=4)


def test_class_without_rows_and_predictions_has_no_interval():
    headline, per_class = score_intervals(np.array([0, 0, 1]), np.array([0, 1, 1]), 3, seed=0)
    assert per_class["f1"][2] is None
    assert headline["f1_macro"].value == pytest.approx(2 / 3)


def test_one_row():
    headline, per_class = score_intervals(np.array([1]), np.array([1]), 2, seed=0)
    assert headline["accuracy"].plain() == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert per_class["recall"][0] is None


def test_paired_difference_is_narrower_than_two_separate_intervals():
    truth, baseline, generator = _problem(rows=1000)
    better = np.where(generator.random(1000) < 0.1, truth, baseline)
    difference = paired_differences(truth, better, baseline, 5, names=("accuracy", "f1_macro"), seed=0)["accuracy"]
    assert difference.value == pytest.approx(np.mean(better == truth) - np.mean(baseline == truth))
    assert 0 < difference.low < difference.value < difference.high
    assert difference.p_value < 0.001
    gained = np.mean((better == truth) & (baseline != truth))
    assert difference.high - difference.low == pytest.approx(2 * 1.96 * np.sqrt(gained * (1 - gained) / 1000), rel=0.1)


def test_no_difference_is_no_difference():
    truth, predicted, _ = _problem()
    difference = paired_differences(truth, predicted, predicted, 5, names=("f1_macro",), seed=0)["f1_macro"]
    assert difference.plain() == {"value": 0.0, "low": 0.0, "high": 0.0, "p_value": 1.0}


def test_77_classes_and_3080_rows_need_no_more_memory_than_a_chunk():
    truth, predicted, _ = _problem(rows=3080, classes=77, right=0.9)
    _, baseline, _ = _problem(rows=3080, classes=77, right=0.85)
    headline, per_class = score_intervals(truth, predicted, 77, seed=0)
    assert len(per_class["f1"]) == 77
    assert headline["f1_macro"].low < headline["f1_macro"].value < headline["f1_macro"].high
    difference = paired_differences(truth, predicted, baseline, 77, names=("accuracy", "f1_macro"), seed=0)["f1_macro"]
    assert difference.low > 0
