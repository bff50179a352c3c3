"""Verdict, report and predictions of known outcomes."""

import json

import numpy as np
import pyarrow as pa
import pytest

from tlgui.core.tasks import CLASSIFICATION, TransferRole
from tlgui.engine.corpus import TestData as Rows  # a name that pytest does not collect
from tlgui.engine.evaluation import judge, write_predictions

NAMES = ("a", "b", "c")


def _test(labels):
    return Rows([f"text {i}" for i in range(len(labels))], list(labels), np.arange(len(labels)) * 2, TransferRole.TEST)


def _probabilities(predicted):
    """Probability 0.8 for the class predicted."""
    values = np.full((len(predicted), 3), 0.1, dtype=np.float32)
    values[np.arange(len(predicted)), [NAMES.index(name) for name in predicted]] = 0.8
    return values


def _judge(labels, predicted, **baselines):
    guesses = {name: _probabilities(guess) for name, guess in baselines.items()}
    return judge(_test(labels), NAMES, _probabilities(predicted), guesses, task=CLASSIFICATION, seed=0)


LABELS = "abc" * 50


@pytest.mark.parametrize(
    ("predicted", "kind"),
    [(LABELS, "helps"), ("a" * 150, "hurts"), ("abcabcabb" + LABELS[9:60] + "a" * 90, "unclear")],
    ids=["better", "worse", "alike"],
)
def test_verdict_is_against_the_better_baseline(predicted, kind):
    verdict = _judge(LABELS, predicted, poor="b" * 150, good=LABELS[:60] + "a" * 90).verdict
    assert verdict["kind"] == kind
    assert verdict["baseline"] == "good"
    assert verdict["metric"] == "f1_macro"
    assert verdict["low"] <= verdict["difference"] <= verdict["high"]
    assert verdict["test_rows"] == 150
    assert not verdict["small_test"]
    assert (verdict["p_value"] < 0.05) == (kind != "unclear")


def test_a_handful_of_rows_decides_nothing():
    verdict = _judge("abc" * 3, "abc" * 3, base="a" * 9).verdict
    assert verdict["kind"] == "unclear"
    assert verdict["small_test"]


def test_without_baseline_there_is_no_comparison():
    judgement = _judge(LABELS, LABELS)
    assert judgement.verdict == {"kind": "no_baseline", "metric": "f1_macro", "test_rows": 150, "small_test": False}
    assert judgement.metrics["accuracy"] == 1.0


def test_small_test_is_admitted():
    assert _judge("abc" * 9, "abc" * 9, base="a" * 27).verdict["small_test"]


def test_label_unknown_to_training_counts_as_an_error():
    judgement = _judge("aabbx", "aabba")
    assert judgement.metrics["accuracy"] == pytest.approx(0.8)
    report = judgement.report
    assert report["labels"] == ["a", "b", "c", "x"]
    assert report["trained_labels"] == 3
    assert report["confusion"][3] == [1, 0, 0, 0]
    x = report["per_class"][3]
    assert (x["support"], x["predicted"], x["recall"]["value"]) == (1, 0, 0.0)
    # a 0.8, b 1, x 0; c occurs nowhere and does not count
    assert judgement.metrics["f1_macro"] == pytest.approx((0.8 + 1 + 0) / 3)
    assert report["per_class"][2]["f1"] is None


def test_no_test_rows():
    judgement = judge(_test(""), NAMES, np.zeros((0, 3), dtype=np.float32), {}, task=CLASSIFICATION, seed=0)
    assert judgement.metrics == {}
    assert judgement.verdict["kind"] == "no_baseline"


def test_one_test_row():
    judgement = _judge("a", "a", base="b")
    assert judgement.metrics["accuracy"] == 1
    assert judgement.verdict["test_rows"] == 1
    json.dumps(judgement.report, allow_nan=False)


def test_report_is_json_and_says_what_the_window_shows():
    report = json.loads(json.dumps(_judge(LABELS, LABELS[:100] + "a" * 50, majority="a" * 150).report, allow_nan=False))
    assert report["rows"] == sum(map(sum, report["confusion"]))
    first = report["per_class"][0]
    assert set(first) == {"label", "support", "predicted", "precision", "recall", "f1"}
    assert first["recall"]["low"] <= first["recall"]["value"] <= first["recall"]["high"]
    comparison = report["comparisons"]["majority"]
    assert set(comparison["differences"]) == {"accuracy", "f1_macro", "balanced_accuracy"}
    assert comparison["mcnemar"]["only_ours"] > comparison["mcnemar"]["only_baseline"]
    assert report["baselines"]["majority"]["accuracy"] == pytest.approx(1 / 3)


def test_predictions_can_be_read_row_by_row(tmp_path):
    test = _test("abx")
    write_predictions(tmp_path / "p.arrow", test, NAMES, _probabilities("abc"), {"majority": _probabilities("aaa")})
    with pa.memory_map(str(tmp_path / "p.arrow")) as source:
        table = pa.ipc.open_stream(source).read_all()
    assert table.schema.metadata == {b"schema_version": b"1", b"labels": b"a\nb\nc"}
    assert table.column("row").to_pylist() == [0, 2, 4]
    assert table.column("label").to_pylist() == ["a", "b", "x"]
    assert table.column("prediction").to_pylist() == ["a", "b", "c"]
    assert table.column("baseline:majority").to_pylist() == ["a", "a", "a"]
    assert table.column("probability").to_pylist() == pytest.approx([0.8] * 3)
    assert table.column("probabilities").to_pylist()[1] == pytest.approx([0.1, 0.8, 0.1])
    assert table.schema.field("probabilities").type == pa.list_(pa.float32())
    assert table.column("text").to_pylist() == test.texts
    write_predictions(tmp_path / "none.arrow", _test(""), NAMES, np.zeros((0, 3), dtype=np.float32), {})
