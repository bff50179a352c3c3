"""Choosing without target labels: each score against plain arithmetic, and what it prefers."""

import math

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score
from sklearn.neighbors import KernelDensity

from tlgui.core.context import LabelledRows
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainMaps, DomainVectors
from tlgui.engine.context import StageContext
from tlgui.engine.corpus import TrainingData
from tlgui.engine.folds import stratified_folds
from tlgui.engine.logistic import fit_logistic
from tlgui.engine.selection import SCORES, Candidate, importance_weights, skewed_shares


def _fit(vectors, labels, classes, c):
    return fit_logistic(vectors, labels, classes, c=c)[0]


def _problem(seed=0, turn=0.0, rows=150):
    """Three classes around a circle; the target is turned by ``turn`` radians."""
    random = np.random.default_rng(seed)
    labels = np.arange(rows) % 3
    angles = labels * 2 * np.pi / 3

    def around(angles):
        return 2 * np.stack([np.cos(angles), np.sin(angles)], axis=1) + random.normal(scale=0.7, size=(rows, 2))

    return around(angles), labels, around(angles + turn)


def _candidate(source, labels, target, **fields):
    return Candidate(source, labels, target, 3, _fit, **fields)


def test_entropy_and_information_are_those_of_the_predictions():
    source, labels, target = _problem(turn=0.3)
    candidate = _candidate(source, labels, target)
    oracle = LogisticRegression(C=candidate.penalty, max_iter=1000).fit(source, labels).predict_proba(target)
    np.testing.assert_allclose(candidate.target_probabilities, oracle, atol=1e-3)
    mean = -sum(p * math.log(p) for row in oracle for p in row) / len(oracle)
    of_mean = -sum(p * math.log(p) for p in oracle.mean(axis=0))
    assert SCORES["entropy"](candidate) == pytest.approx(-mean, abs=1e-3)
    assert SCORES["information"](candidate) == pytest.approx(of_mean - mean, abs=1e-3)


def test_neighbourhood_density_leaves_the_row_itself_out():
    source, labels, target = _problem(turn=0.3, rows=30)
    candidate = _candidate(source, labels, target)
    rows = [row / math.sqrt(sum(row * row)) for row in candidate.target_probabilities]
    total = 0.0
    for i, row in enumerate(rows):
        weights = [math.exp(float(row @ other) / 0.05 - 20) for j, other in enumerate(rows) if j != i]
        total -= sum(weight / sum(weights) * math.log(weight / sum(weights)) for weight in weights)
    assert SCORES["neighbourhood"](candidate) == pytest.approx(total / len(rows), abs=1e-6)


def test_circular_validation_goes_there_and_back():
    source, labels, target = _problem(turn=0.9)
    candidate = _candidate(source, labels, target)
    there = LogisticRegression(C=candidate.penalty, max_iter=1000).fit(source, labels).predict(target)
    back = LogisticRegression(C=candidate.penalty, max_iter=1000).fit(target, there).predict(source)
    assert SCORES["circular"](candidate) == pytest.approx(balanced_accuracy_score(labels, back), abs=0.02)


def test_weights_follow_the_density_ratio():
    random = np.random.default_rng(1)
    source, target = random.normal(0, 1, size=(4000, 1)), random.normal(0.8, 1, size=(2000, 1))
    weights = importance_weights(source, target, _fit)
    densities = [KernelDensity(bandwidth=0.25).fit(rows).score_samples(source) for rows in (source, target)]
    assert np.corrcoef(np.log(weights), densities[1] - densities[0])[0, 1] > 0.97
    exact = np.exp(0.8 * source[:, 0] - 0.32)  # of two normal distributions
    inside = (exact > 0.2) & (exact < 5)
    assert np.median(weights[inside] / exact[inside]) == pytest.approx(1, abs=0.1)
    assert weights.min() >= 0.1
    assert weights.max() <= 10


def test_importance_without_shift_is_the_held_out_likelihood():
    source, labels, _ = _problem()
    candidate = _candidate(source, labels, source)
    plain = candidate.held_out_likelihood
    assert SCORES["importance"](candidate) == pytest.approx(plain.mean(), abs=0.01)
    fold = stratified_folds(labels, None, 3)
    oracle = LogisticRegression(C=candidate.penalty, max_iter=1000).fit(source[fold != 0], labels[fold != 0])
    held = oracle.predict_log_proba(source[fold == 0])[np.arange(51), labels[fold == 0]]
    np.testing.assert_allclose(plain[fold == 0], held, atol=1e-2)


@pytest.mark.parametrize("method", sorted(SCORES))
def test_classes_that_fell_apart_are_preferred_to_a_muddle(method):
    source, labels, target = _problem()
    noise = np.random.default_rng(2).normal(scale=3, size=source.shape)
    good, bad = _candidate(source, labels, target), _candidate(source + noise, labels, target + noise)
    if method != "neighbourhood":  # which looks at density alone, and finds a muddle dense
        assert SCORES[method](good) > SCORES[method](bad)
    assert math.isfinite(SCORES[method](bad))


@pytest.mark.parametrize("method", sorted(SCORES))
def test_odd_data_give_a_number(method):
    one = np.ones((6, 2))
    for source, target in ((one, one), (one * [[1], [2], [1], [2], [1], [2]], one[:1])):
        assert math.isfinite(SCORES[method](Candidate(source, np.array([0, 1] * 3), target, 2, _fit)))


def test_penalty_is_the_best_on_held_out_rows():
    source, labels, target = _problem(rows=60)
    wide = np.concatenate([source, np.random.default_rng(3).normal(size=(60, 30))], axis=1)  # mostly noise: a strong penalty pays
    assert _candidate(wide, labels, target).penalty <= 3.0
    assert _candidate(source / 50, labels, target).penalty == 100.0  # so small that a strong one would leave nothing


def test_folds_are_stratified_and_keep_groups_together():
    labels = np.repeat([0, 1], [31, 8])
    fold = stratified_folds(labels, None, 3)
    for label in (0, 1):
        counts = np.bincount(fold[labels == label], minlength=3)
        assert counts.max() - counts.min() <= 1
    groups = np.arange(39) // 2
    fold = stratified_folds(np.zeros(39, dtype=np.int64), groups, 3)
    assert all(len(set(fold[groups == group])) == 1 for group in groups)
    assert len(set(fold)) == 3


def _kept(labels, counts):
    """Rows of which so many of each class remain."""
    return np.concatenate([np.flatnonzero(labels == label)[:count] for label, count in enumerate(counts)])


@pytest.mark.parametrize(
    ("in_source", "in_target", "skewed"),
    [
        ((160, 20, 20), (60, 60, 60), True),
        ((160, 20, 20), (160, 20, 20), False),
        ((60, 60, 60), (160, 20, 20), False),
        ((100, 50, 50), (160, 20, 20), False),
        ((80, 60, 60), (60, 60, 60), False),
    ],
    ids=["the target is more even", "both alike", "the source is even", "the source is more even", "nearly even"],
)
def test_an_alignment_would_skew_a_target_that_is_more_even(in_source, in_target, skewed):
    rows, labels, others = _problem(rows=480)
    source, target = _kept(labels, in_source), _kept(labels, in_target)
    found = skewed_shares(_candidate(rows[source], labels[source], others[target]))
    assert (found is not None) is skewed
    if found is not None:
        np.testing.assert_allclose(found[0], np.array(in_source) / sum(in_source))
        assert found[0][0] - found[1][0] > 0.3, "what is predicted in the target is near its true shares, a third each"
        assert found[1].sum() == pytest.approx(1)


def test_an_even_source_is_not_even_looked_at():
    def fit(*_):
        raise AssertionError("no classifier is needed")

    rows, labels, target = _problem()
    assert skewed_shares(Candidate(rows, labels, target, 3, fit)) is None


def test_some_rows_too_many_may_be_chance():
    rows, labels, others = _problem(rows=480)
    source, target = _kept(labels, (16, 6, 6)), _kept(labels, (5, 3, 3))
    assert skewed_shares(_candidate(rows[source], labels[source], others[target])) is None


def test_vectors_as_they_are_are_judged_once(workshop, monkeypatch):
    source, labels, target = _problem()
    uneven = (labels == 0) | (np.arange(len(labels)) < 30)
    source, labels = source[uneven], labels[uneven]
    rows = LabelledRows([""] * len(labels), labels, [TransferRole.SOURCE] * len(labels))
    data = TrainingData(("a", "b", "c"), rows, rows, whole_dev=rows, target_texts=[""] * len(target))
    context, fits = StageContext(workshop(data), None, 0, None), []
    fit = context._fit_domain_or_label
    monkeypatch.setattr(context, "_fit_domain_or_label", lambda *arguments: fits.append(arguments) or fit(*arguments))
    vectors = DomainVectors(source, labels, np.ones(len(source), dtype=bool), target, source)
    assert context.skewed_shares(vectors)
    before = len(fits)
    score = context.score_without_labels(vectors, None, method="entropy")
    assert len(fits) == before > 0, "the same classifier serves both questions"
    same = DomainMaps(target=(np.eye(2), np.zeros(2)))
    assert context.score_without_labels(vectors, same, method="entropy") == pytest.approx(score)
    assert len(fits) > before
