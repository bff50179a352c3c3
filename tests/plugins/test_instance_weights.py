"""Weights of source rows against other implementations, and against densities that are known."""

import importlib.util

import numpy as np
import pytest
from scipy.stats import norm
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics.pairwise import rbf_kernel

from tlgui.core.context import Artefacts, LabelledRows
from tlgui.core.errors import StrategyError
from tlgui.core.places import bundled_plugins
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainVectors
from tlgui.engine.context import StageContext
from tlgui.engine.corpus import TrainingData
from tlgui.engine.logistic import fit_logistic
from tlgui.engine.progress import Meter


class Given:
    """Takes the place of the context."""

    seed = 0

    def notice(self, code, **params):
        pass

    def check_stop(self):
        pass

    def patiently(self, work):
        return work()

    def fit_logistic(self, vectors, labels, *, c):
        return fit_logistic(vectors, labels, 2, c=c)[0]


def _weights(host, id_, source, target, **params):
    strategy = host.strategies[id_]
    return strategy.fit_weights(source, target, strategy.params.parse(params, stage=id_), Given())


def _module(id_):
    """The functions of a plugin."""
    spec = importlib.util.spec_from_file_location(f"plugin_{id_}", bundled_plugins() / id_ / "strategy.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def iris():
    rows, _ = load_iris(return_X_y=True)
    return rows[0::2], rows[1::2] + np.array([0.5, 0, 0.5, 0])


# --- kernel mean matching -------------------------------------------------------------------------------------------------------


def test_kmm_reaches_the_optimum_of_skada(host, iris):
    """skada 0.6.0 with scipy's solver, gamma 0.25: the programme's value, and the sum and the largest of the weights."""
    source, target = iris
    weights = _weights(host, "kmm", source, target, gamma=0.25)
    kernel, pull = rbf_kernel(source, gamma=0.25), 75 * rbf_kernel(source, target, gamma=0.25).mean(axis=1)
    assert weights @ kernel @ weights / 2 - pull @ weights == pytest.approx(-1079.9578219353482, abs=2e-4)
    assert weights.sum() == pytest.approx(74.029, abs=0.02)
    assert weights.max() == pytest.approx(15.664, abs=0.02)
    assert weights.min() == 0


def test_kmm_lessens_the_distance_of_the_means(host, iris):
    source, target = iris
    weights = _weights(host, "kmm", source, target, gamma=0.25)
    weights /= weights.sum()

    def distance(shares):
        within, across = rbf_kernel(source, gamma=0.25), rbf_kernel(source, target, gamma=0.25).mean(axis=1)
        return shares @ within @ shares - 2 * shares @ across + rbf_kernel(target, gamma=0.25).mean()

    assert distance(weights) < 0.1 * distance(np.full(75, 1 / 75))


def test_kmm_keeps_its_bounds(host, iris):
    weights = _weights(host, "kmm", *iris, gamma=0.25, most=2.0)
    assert weights.max() <= 2 + 1e-9
    assert weights.min() >= 0
    slack = (np.sqrt(75) - 1) / np.sqrt(75)
    assert 1 - slack - 1e-9 <= weights.mean() <= 1 + slack + 1e-9


def test_projection_is_the_nearest_point():
    project = _module("kmm").project
    random = np.random.default_rng(0)
    for _ in range(20):
        point = random.normal(scale=3, size=30)
        nearest = project(point, 1.5, 10.0, 14.0)
        assert -1e-9 <= nearest.min() <= nearest.max() <= 1.5 + 1e-9
        assert 10 - 1e-6 <= nearest.sum() <= 14 + 1e-6
        others = np.clip(nearest + random.normal(scale=0.2, size=(200, 30)), 0, 1.5)
        others = others[(others.sum(axis=1) >= 10) & (others.sum(axis=1) <= 14)]
        assert (((others - point) ** 2).sum(axis=1) >= ((nearest - point) ** 2).sum() - 1e-6).all()


def test_kmm_of_many_rows_takes_the_weight_of_the_most_similar(host, iris):
    source, target = iris
    twice = np.concatenate([source, source])
    weights = _weights(host, "kmm", twice, target, rows=60)
    assert weights.shape == (150,)
    np.testing.assert_allclose(weights[:75], weights[75:])


# --- density ratios ---------------------------------------------------------------------------------------------------------------


def test_kliep_reaches_the_optimum(host, iris):
    """At the maximum no kernel would gain by more weight (Karush, Kuhn and Tucker); skada 0.6.0 stops at 0.1748 after 400,000 steps."""
    source, target = iris
    at_target, mean = rbf_kernel(target, gamma=0.25), rbf_kernel(source, target, gamma=0.25).mean(axis=0)
    alpha = _module("kliep").mixture(at_target, mean, lambda: None)
    ratio = at_target @ alpha
    assert np.log(ratio).mean() > 0.1748
    assert mean @ alpha == pytest.approx(1)
    gain = (at_target / ratio[:, None]).mean(axis=0) / mean
    assert gain.max() < 1.02
    assert gain @ (alpha * mean) == pytest.approx(1)
    assert _weights(host, "kliep", source, target, gamma=0.25, centres=75).mean() == pytest.approx(1)


def test_domain_weights_are_the_odds_of_scikit_learns_classifier(host, iris):
    source, target = iris[0][:50], iris[1]
    domains = np.repeat([0, 1], [50, 75])
    odds = LogisticRegression(C=0.7, max_iter=1000).fit(np.concatenate([source, target]), domains).predict_proba(source)
    expected = np.clip(odds[:, 1] / odds[:, 0] * 50 / 75, 0.2, 5.0)
    assert 0 < np.mean(expected == 0.2) < 1, "some are bounded, and not all"
    np.testing.assert_allclose(_weights(host, "domain-weighting", source, target, C=0.7, most=5.0), expected, rtol=1e-2)


@pytest.mark.parametrize("id_", ["kliep", "kmm", "domain-weighting"])
def test_weights_follow_a_known_density_ratio(host, id_):
    random = np.random.default_rng(1)
    source, target = random.normal(0, 1, size=(600, 1)), random.normal(0.7, 0.8, size=(600, 1))
    weights = _weights(host, id_, source, target)
    exact = norm.pdf(source[:, 0], 0.7, 0.8) / norm.pdf(source[:, 0])
    assert np.corrcoef(weights, exact)[0, 1] > 0.75
    moved = weights @ source[:, 0] / weights.sum()
    assert abs(moved - target.mean()) < 0.5 * abs(source.mean() - target.mean())


# --- what they have in common ------------------------------------------------------------------------------------------------------


class Context(StageContext):
    """A real one, but for the vectors: source rows, then labelled target rows."""

    def __init__(self, workshop, strategy, source, target, labelled_target=0):
        labelled = np.concatenate([source, target[:labelled_target]])
        labels, rows = np.arange(len(labelled)) % 2, len(labelled)
        self._vectors = DomainVectors(labelled, labels, np.arange(rows) < len(source), target, np.concatenate([source, target]))
        training, dev = (LabelledRows([""] * count, labels[:count], [TransferRole.SOURCE] * count) for count in (rows, 0))
        self.events = []
        data = TrainingData(("a", "b"), training, dev, whole_dev=dev, target_texts=[""] * len(target))
        super().__init__(workshop(data, self.events), strategy, 0, Meter(self.events.append, 0, 1))

    def domain_vectors(self, artefacts, *, dev=False):
        assert dev
        return self._vectors


def test_labelled_target_rows_keep_their_weight_and_earlier_weights_count(host, workshop, iris):
    strategy = host.strategies["domain-weighting"]
    context = Context(workshop, strategy, *iris, labelled_target=5)
    first = strategy.run(context, strategy.params(), Artefacts(featuriser=object())).weights
    assert first[:75].mean() == pytest.approx(1)
    assert (first[75:] == 1).all()
    twice = strategy.run(context, strategy.params(), Artefacts(featuriser=object(), weights=first)).weights
    np.testing.assert_allclose(twice, first * first)


@pytest.mark.parametrize(("distance", "code"), [(0.1, "effective_rows"), (6.0, "few_effective_rows")])
def test_effective_rows_are_told_and_warned_about(host, workshop, distance, code):
    random = np.random.default_rng(0)
    strategy = host.strategies["domain-weighting"]
    context = Context(workshop, strategy, random.normal(size=(400, 3)), random.normal(size=(400, 3)) + np.array([distance, 0, 0]))
    weights = strategy.run(context, strategy.params.parse({"most": 1e6}, stage=""), Artefacts(featuriser=object())).weights
    told = {event.code: event.params for event in context.events if event.type == "notice"}
    assert told == {f"strategy.{code}": {"rows": 400, "effective": round(weights.sum() ** 2 / (weights @ weights))}}


@pytest.mark.parametrize("weight", [0.0, -1.0, np.nan, np.inf])
def test_no_usable_weights_are_refused(host, workshop, iris, weight):
    class Useless(type(host.strategies["kmm"])):
        def fit_weights(self, source, target, params, context):
            return np.full(len(source), weight)

    with pytest.raises(StrategyError) as caught:
        Useless().run(Context(workshop, Useless(), *iris), Useless.params(), Artefacts(featuriser=object()))
    assert caught.value.code == "strategy.no_weights"


@pytest.mark.parametrize("id_", ["kliep", "kmm", "domain-weighting"])
def test_odd_data_give_weights(host, id_):
    for source, target in ((np.ones((5, 3)), np.ones((4, 3))), (np.eye(3), np.ones((1, 3))), (np.ones((1, 3)), np.zeros((2, 3)))):
        weights = _weights(host, id_, source, target)
        assert weights.shape == (len(source),)
        assert np.isfinite(weights).all()
        assert weights.min() >= 0
