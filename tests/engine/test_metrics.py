"""Scores agree with scikit-learn, also where classes are missing."""

import numpy as np
import pytest
from sklearn import metrics as reference

from tlgui.engine.metrics import confusion_matrix, scores, scores_of

CASES = {
    "ordinary": ([0, 1, 2, 0, 1, 2, 2, 1], [0, 2, 2, 0, 1, 1, 2, 1], 3),
    "class absent from test and predictions": ([0, 1, 0, 1], [0, 1, 1, 1], 4),
    "class predicted but absent from test": ([0, 0, 1], [0, 2, 1], 3),
    "class in test never predicted": ([0, 1, 2], [0, 0, 0], 3),
    "one row, right": ([1], [1], 3),
    "one row, wrong": ([1], [0], 3),
}


@pytest.mark.parametrize(("truth", "predicted", "classes"), CASES.values(), ids=CASES)
# scikit-learn warns about the very cases that are asked about here.
@pytest.mark.filterwarnings("ignore")
def test_scores_are_those_of_scikit_learn(truth, predicted, classes):
    ours = scores_of(np.array(truth), np.array(predicted), classes)
    expected = {
        "accuracy": reference.accuracy_score(truth, predicted),
        "balanced_accuracy": reference.balanced_accuracy_score(truth, predicted),
        "f1_macro": reference.f1_score(truth, predicted, average="macro"),
        "f1_micro": reference.f1_score(truth, predicted, average="micro"),
        "f1_weighted": reference.f1_score(truth, predicted, average="weighted"),
        "precision_macro": reference.precision_score(truth, predicted, average="macro", zero_division=0),
        "recall_macro": reference.recall_score(truth, predicted, average="macro", zero_division=0),
    }
    assert ours == pytest.approx(expected)


def test_per_class_scores_are_those_of_scikit_learn():
    generator = np.random.default_rng(0)
    truth, predicted = generator.integers(0, 6, 300), generator.integers(0, 6, 300)
    hits = np.bincount(truth[truth == predicted], minlength=6)
    _, per_class = scores(hits, np.bincount(truth, minlength=6), np.bincount(predicted, minlength=6))
    precision, recall, f1, _ = reference.precision_recall_fscore_support(truth, predicted)
    np.testing.assert_allclose(per_class["precision"], precision)
    np.testing.assert_allclose(per_class["recall"], recall)
    np.testing.assert_allclose(per_class["f1"], f1)
    np.testing.assert_array_equal(confusion_matrix(truth, predicted, 6), reference.confusion_matrix(truth, predicted))


def test_class_that_never_occurs_has_no_scores():
    _, per_class = scores(np.array([1, 0]), np.array([1, 0]), np.array([1, 0]))
    assert np.isnan(per_class["f1"][1])
    assert per_class["f1"][0] == 1


def test_many_resamples_at_once_are_scored_one_by_one():
    generator = np.random.default_rng(1)
    support = generator.integers(0, 9, (50, 4))
    predicted = generator.integers(0, 9, (50, 4))
    hits = np.minimum(support, predicted)
    together, _ = scores(hits, support, predicted)
    for i in range(50):
        alone, _ = scores(hits[i], support[i], predicted[i])
        assert {name: together[name][i] for name in together} == pytest.approx({name: float(alone[name]) for name in alone})
