"""TCA, optimal transport, TrAdaBoost, selection of rows and label shift against other implementations and stored numbers."""

import importlib.util
import warnings

import numpy as np
import pytest
from scipy.linalg import eig, subspace_angles
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics.pairwise import rbf_kernel

from tlgui.core.errors import StrategyError
from tlgui.core.places import bundled_plugins
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainVectors
from tlgui.engine.calibration import fit_temperature
from tlgui.engine.components.maps import any_map_of, map_of
from tlgui.engine.logistic import fit_logistic
from tlgui.engine.patience import patiently
from tlgui.testing.contract import Bench
from tlgui.testing.problems import small_problem

BOTH = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)


@pytest.fixture(scope="module")
def iris():
    rows, labels = load_iris(return_X_y=True)
    source, target = rows[0::2], rows[1::2] + np.array([0.5, 0, 0.5, 0])
    return DomainVectors(source, labels[0::2], np.ones(len(source), dtype=bool), target, np.concatenate([source, target]))


class Given:
    """Takes the place of the context."""

    seed = 0

    def __init__(self):
        self.notices = {}

    def notice(self, code, **params):
        self.notices[code] = params

    def patiently(self, work):
        return patiently(work, lambda: None)


def _maps(host, id_, vectors, given=None, **params):
    strategy = host.strategies[id_]
    return strategy.fit_maps(vectors, strategy.params.parse(params, stage=id_), given or Given())


def _module(id_, file="strategy"):
    """The functions of a plugin."""
    spec = importlib.util.spec_from_file_location(f"plugin_{id_}", bundled_plugins() / id_ / f"{file}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- transfer component analysis ----------------------------------------------------------------------------------------------


def test_transfer_components_are_the_eigenvectors_of_the_paper(iris):
    """No numbers of skada 0.6.0 or adapt 0.4.5: they hand this matrix, which is not symmetric, to a solver for symmetric ones."""
    kernel, sources, mu = rbf_kernel(iris.all, gamma=0.25), len(iris.source), 0.1
    count = len(kernel)
    side = np.concatenate([np.full(sources, 1 / sources), np.full(count - sources, -1 / (count - sources))])
    centring = np.eye(count) - 1 / count
    # Another way to the same: the unsymmetric problem (K L K + mu I)^-1 K H K, by the general solver.
    values, vectors = eig(np.linalg.solve(kernel @ np.outer(side, side) @ kernel + mu * np.eye(count), kernel @ centring @ kernel))
    leading = vectors[:, np.argsort(-values.real)[:3]].real
    found = _module("tca").transfer_components(kernel, sources, 3, mu)
    np.testing.assert_allclose(subspace_angles(found, leading), 0, atol=1e-5)


def test_tca_brings_the_means_together(host, iris):
    def gap(vectors):
        centre = vectors[: len(iris.source)].mean(axis=0) - vectors[len(iris.source) :].mean(axis=0)
        return float(np.square(centre).sum() / vectors.var(axis=0).sum())

    near = map_of(_maps(host, "tca", iris, components=3, mu=1e-3).target)(iris.all)
    far = map_of(_maps(host, "tca", iris, components=3, mu=1e3).target)(iris.all)
    assert gap(near) < 0.05 * gap(iris.all)
    assert gap(near) < 0.2 * gap(far)
    np.testing.assert_allclose(near.mean(axis=0), 0, atol=1e-3)


def test_tca_keeps_within_its_rows_and_components(host, iris):
    given = Given()
    parts = _maps(host, "tca", iris, given, components=100, rows=40).target
    assert len(parts.landmarks) == 40
    assert given.notices["strategy.fewer_components"] == {"wanted": 100, "components": 39}


# --- optimal transport --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tolerance", [1e-7, None])
@pytest.mark.parametrize("class_regularisation", [0.0, 0.1])
def test_rows_go_where_pot_carries_them(host, iris, monkeypatch, class_regularisation, tolerance):
    """To the last digits where the solver is told to be exact; by its own tolerance, within a hundredth of what the rows are spread."""
    import ot

    if tolerance is not None:
        monkeypatch.setitem(host.strategies["sinkhorn-ot"].fit_maps.__globals__, "_TOLERANCE", tolerance)
    maps = _maps(host, "sinkhorn-ot", iris, regularisation=0.5, class_regularisation=class_regularisation)
    moved = any_map_of(maps.source)(iris.source)
    cost = ot.dist(iris.source, iris.target)
    cost /= np.median(cost)
    share = np.full(len(iris.source), 1 / len(iris.source)), np.full(len(iris.target), 1 / len(iris.target))
    if class_regularisation:
        warnings.simplefilter("ignore")  # of slow convergence; both stop after as many iterations
        plan = ot.da.sinkhorn_lpl1_mm(share[0], iris.labels, share[1], cost, 0.5, class_regularisation)
    else:
        plan = ot.bregman.sinkhorn_log(*share, cost, 0.5)
    np.testing.assert_allclose(
        moved, plan @ iris.target / plan.sum(axis=1, keepdims=True), atol=1e-4 if tolerance else 0.01 * iris.target.std()
    )
    np.testing.assert_allclose(moved.mean(axis=0), iris.target.mean(axis=0), atol=0.02)
    np.testing.assert_array_equal(map_of(maps.target)(iris.target), iris.target.astype(np.float32))


@pytest.mark.parametrize("ridge", [0.01, 1.0])
def test_linear_transport_is_that_of_pot(host, iris, ridge):
    import ot

    maps = _maps(host, "linear-ot", iris, ridge=ridge)
    variance = (iris.source.var(axis=0) + iris.target.var(axis=0)).mean() / 2
    oracle = ot.da.LinearTransport(reg=ridge * variance).fit(Xs=iris.source, Xt=iris.target)
    np.testing.assert_allclose(map_of(maps.source)(iris.source), oracle.transform(Xs=iris.source), atol=1e-5)


def test_a_transport_that_breaks_down_is_refused(host, iris, monkeypatch):
    strategy = host.strategies["sinkhorn-ot"]
    monkeypatch.setitem(strategy.fit_maps.__globals__, "transported", lambda *_: np.full(iris.source.shape, np.nan))
    with pytest.raises(StrategyError) as caught:
        _maps(host, "sinkhorn-ot", iris, regularisation=1e-3)
    assert caught.value.code == "strategy.no_transport"
    assert "larger" in caught.value.remedy


# --- TrAdaBoost ---------------------------------------------------------------------------------------------------------------


def _contradicting(seed=0):
    """Half of the source has the labels the wrong way round; a few rows of the target show it."""
    random = np.random.default_rng(seed)
    rows = random.normal(size=(420, 2))
    labels = (rows[:, 0] > 0).astype(np.int64)
    of_target = np.arange(420) >= 400
    wrong = (np.arange(420) % 2 == 0) & ~of_target
    return rows, np.where(wrong, 1 - labels, labels), of_target, wrong


def test_boosting_follows_the_algorithm_of_the_paper():
    """No numbers of adapt 0.4.5: it counts by how much a row is missed, the paper only whether it is."""
    rows, labels, of_target, _ = _contradicting()

    def classify(weights):
        return fit_logistic(rows, labels, 2, c=1.0, sample_weight=weights)[0]

    heads, says, weights = _module("tradaboost").boosted(classify, rows, labels, of_target, np.ones(420), 6)
    # Written down once more, with scikit-learn alone.
    expected = np.ones(420)
    for _ in range(6):
        expected *= 420 / expected.sum()
        model = LogisticRegression(C=1.0).fit(rows, labels, sample_weight=expected)
        miss = model.predict(rows) != labels
        error = np.clip(expected[of_target & miss].sum() / expected[of_target].sum(), 1e-3, 0.499)
        expected = np.where(
            of_target, expected * ((1 - error) / error) ** miss, expected * (1 / (1 + np.sqrt(2 * np.log(400) / 6))) ** miss
        )
    np.testing.assert_allclose(weights, expected, rtol=1e-3)
    assert len(heads) == len(says) == 3
    assert all(say > 0 for say in says)


def test_contradicting_rows_lose_their_weight():
    rows, labels, of_target, wrong = _contradicting()

    def classify(weights):
        return fit_logistic(rows, labels, 2, c=1.0, sample_weight=weights)[0]

    heads, says, weights = _module("tradaboost").boosted(classify, rows, labels, of_target, np.ones(420), 20)
    assert weights[wrong].mean() < 0.1 * weights[~wrong & ~of_target].mean()
    scores = sum(say * head.scores(rows) for say, head in zip(says, heads, strict=True))
    assert np.mean(scores.argmax(axis=1) == (rows[:, 0] > 0)) > 0.95


@pytest.mark.parametrize(("c", "said"), [(1e6, True), (1e-3, False)])
def test_boosting_that_finds_no_mistake_says_so(bench, c, said):
    """A classifier with next to no penalty gets all rows of the small problem right, one with a strong penalty does not."""
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)
    outcome = bench.run(bench.problem.spec(("tradaboost", {"C": c}), roles=roles, baselines=False))
    assert ("strategy.nothing_to_boost" in {event.code for event in outcome.events if event.type == "notice"}) is said


# --- label shift --------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shifted():
    """Three classes, drawn evenly in the source and 10, 20 and 70% in the target, with the probabilities that Bayes would give."""
    random = np.random.default_rng(0)
    means = np.array([[0, 0], [2, 0], [0, 2.0]])

    def draw(count, shares):
        labels = random.choice(3, size=count, p=shares)
        return means[labels] + random.normal(size=(count, 2)), labels

    source, labels = draw(3000, [1 / 3, 1 / 3, 1 / 3])
    target, truth = draw(2000, [0.1, 0.2, 0.7])
    shares = np.bincount(labels, minlength=3) / len(labels)

    def posterior(rows):
        odds = np.exp(-((rows[:, None] - means) ** 2).sum(axis=2) / 2) * shares
        return odds / odds.sum(axis=1, keepdims=True)

    return posterior(source), labels, posterior(target), np.bincount(truth, minlength=3) / len(truth), shares


def test_estimates_are_those_of_another_library_and_near_the_truth(shifted):
    held, labels, target, truth, shares = shifted
    plugin = _module("label_shift", "shares")
    maximised, inverted = plugin.expectation_maximisation(target, held.mean(axis=0)), plugin.black_box(held, labels, target)
    # By the package abstention 0.1.3.1.
    np.testing.assert_allclose(inverted, [0.31037293, 0.5241368, 2.16828508], rtol=1e-6)
    np.testing.assert_allclose(maximised, [0.32373309, 0.53106241, 2.12144703], rtol=1e-4)
    np.testing.assert_allclose(maximised * shares, truth, atol=0.02)
    np.testing.assert_allclose(inverted * shares, truth, atol=0.02)


@pytest.fixture
def folds(shifted):
    """The same rows as the held-out ones of three classifiers."""
    held, labels, target, _, _ = shifted
    scores, of_target = np.log(held), np.log(target)
    return [(scores[start::3], labels[start::3], of_target) for start in range(3)]


@pytest.mark.parametrize("method", ["em", "bbse"])
def test_intervals_hold_the_true_shares_and_grow_as_rows_get_fewer(shifted, folds, method):
    *_, truth, shares = shifted
    plugin = _module("label_shift", "shares")
    estimate, uncertain = plugin.estimated(folds, shares, method, fit_temperature, 0)
    assert (np.abs(estimate - truth) < uncertain + 0.01).all()
    few = [(scores[:20], labels[:20], target) for scores, labels, target in folds]
    _, more_uncertain = plugin.estimated(few, shares, method, fit_temperature, 0)
    assert (more_uncertain > 1.5 * uncertain).all()
    assert (uncertain < 0.08).all()


def test_shares_move_only_as_far_as_the_estimate_is_sure_of():
    shares = np.array([0.5, 0.3, 0.2])
    moved = _module("label_shift", "shares").surely_moved(np.array([0.2, 0.35, 0.45]), shares, np.array([0.1, 0.06, 0.05]))
    np.testing.assert_allclose(moved, [0.3, 0.3, 0.4])


def test_shares_that_do_not_explain_the_predictions_are_not_trusted(shifted, folds):
    _, labels, target, _, shares = shifted
    plugin = _module("label_shift", "shares")
    estimate, uncertain = plugin.estimated(folds, shares, "em", fit_temperature, 0)
    before, after = plugin.differences(folds, shares, estimate, fit_temperature)
    assert before > 0.2
    assert after < 0.05, "under label shift, nothing but chance is left"
    ratio = plugin.surely_moved(estimate, shares, uncertain) / shares
    assert plugin.trusted(before, after, ratio, labels, target)
    # Texts that all look a little like the third class: its share alone does not make the predictions so.
    blurred = [(scores, truth, np.log(0.7 * np.array([0.25, 0.25, 0.5]) + 0.3 * target)) for scores, truth, _ in folds]
    estimate, uncertain = plugin.estimated(blurred, shares, "em", fit_temperature, 0)
    before, after = plugin.differences(blurred, shares, estimate, fit_temperature)
    assert not plugin.trusted(before, after, plugin.surely_moved(estimate, shares, uncertain) / shares, labels, target)
    # A class that would nearly vanish asks for more than half.
    assert plugin.trusted(0.4, 0.19, np.array([0.5, 1.2]), labels, target)
    assert not plugin.trusted(0.4, 0.19, np.array([0.05, 1.2]), labels, target)


def test_distance_is_that_of_scipy():
    from scipy.stats import ks_2samp

    first, second = np.random.default_rng(0).normal(size=80), np.random.default_rng(1).normal(0.4, size=50)
    assert _module("label_shift", "shares").distance(first, np.ones(80), second) == pytest.approx(ks_2samp(first, second).statistic)
    doubled = np.concatenate([first, first[:40]])
    assert _module("label_shift", "shares").distance(first, 1.0 + (np.arange(80) < 40), second) == pytest.approx(
        ks_2samp(doubled, second).statistic
    )


def test_equal_shares_leave_the_rows_as_they_are(shifted, folds):
    """The target is drawn as the source was."""
    held, _, _, _, shares = shifted
    plugin = _module("label_shift", "shares")
    like_source = [(scores, truth, np.log(held)) for scores, truth, _ in folds]
    for method in ("em", "bbse"):
        estimate, uncertain = plugin.estimated(like_source, shares, method, fit_temperature, 0)
        np.testing.assert_array_equal(plugin.surely_moved(estimate, shares, uncertain), shares)


def test_classes_that_cannot_be_told_apart_have_no_inverse():
    held = np.tile([0.5, 0.3, 0.2], (30, 1))
    assert _module("label_shift", "shares").black_box(held, np.arange(30) % 3, held) is None


def test_rows_weigh_by_the_shares_of_their_classes(bench):
    outcome = bench.run(bench.problem.spec(("label-shift", {}), ("linear-probe", {}), roles=BOTH, baselines=False))
    notices = {event.code: event.params for event in outcome.events if event.type == "notice"}
    assert notices["strategy.label_shares"]["shares"].count("%") == 6
    assert notices["strategy.label_shares"]["shares"].count("±") == 3
    assert "strategy.no_label_shift" in notices  # as many rows of each class in both
    assert notices["strategy.effective_rows"]["effective"] == notices["strategy.effective_rows"]["rows"]


def test_confused_classes_are_refused(host, bench, monkeypatch):
    estimated = host.strategies["label-shift"].run.__globals__["estimated"]
    monkeypatch.setitem(estimated.__globals__, "black_box", lambda *_: None)
    with pytest.raises(StrategyError) as caught:
        bench.run(bench.problem.spec(("label-shift", {"method": "bbse"}), ("linear-probe", {}), roles=BOTH, baselines=False))
    assert caught.value.code == "strategy.singular_confusion"


# --- selection of rows --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", ["neighbours", "words"])
def test_what_looks_like_the_target_stays(host, tmp_path, measure):
    """Of the source's words, half also stand in the target; texts with more of them are chosen, as many from each class."""
    problem = small_problem(tmp_path / "problem")
    strategy = host.strategies["source-selection"]
    kept = {}
    original = type(strategy).fit_weights

    def watched(self, source, target, params, context):
        weights = original(self, source, target, params, context)
        rows = context.labelled_rows()
        kept["rows"] = [(text, label, weight) for text, label, weight in zip(rows.texts, rows.labels, weights, strict=True)]
        return weights

    type(strategy).fit_weights = watched
    try:
        bench = Bench(problem, dict(host.strategies), tmp_path)
        stages = (("source-selection", {"measure": measure, "share": 0.5}), ("linear-probe", {}))
        bench.run(problem.spec(*stages, roles=BOTH, baselines=False))
    finally:
        type(strategy).fit_weights = original
    chosen = [label for _, label, weight in kept["rows"] if weight]
    assert {weight for _, _, weight in kept["rows"]} == {0.0, 1.0}
    counts, totals = np.bincount(chosen), np.bincount([label for _, label, _ in kept["rows"]])
    np.testing.assert_allclose(counts, totals / 2, atol=1)
    if measure == "words":
        shared = {"parcel", "late", "card", "refund", "broken", "dirty"}
        means = [np.mean([len(shared & set(text.split())) for text, _, weight in kept["rows"] if weight == wanted]) for wanted in (0, 1)]
        assert means[1] > means[0] + 0.3
