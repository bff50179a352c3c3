"""The maps of vectors against other implementations, and against numbers that were computed elsewhere."""

import csv

import numpy as np
import pytest
from scipy.linalg import sqrtm, subspace_angles
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.metrics import roc_auc_score

from tlgui.core.context import Artefacts
from tlgui.core.errors import StrategyError
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainVectors
from tlgui.data import ImportOptions, import_file
from tlgui.testing.contract import Bench
from tlgui.testing.problems import SmallProblem


class Heard:
    """Takes the place of the context: these methods only tell it something."""

    def __init__(self):
        self.notices = {}

    def notice(self, code, **params):
        self.notices[code] = params


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def maps_of(host, heard):
    def fit(id_, vectors, **params):
        strategy = host.strategies[id_]
        return strategy.fit_maps(vectors, strategy.params.parse(params, stage=id_), heard)

    return fit


def _vectors(source, labels, target):
    """Labelled source rows and unlabelled target rows."""
    return DomainVectors(source, labels, np.ones(len(source), dtype=bool), target, np.concatenate([source, target]))


def _applied(parts, rows):
    matrix, offset = parts
    return rows @ matrix.T + offset


@pytest.fixture(scope="module")
def iris():
    """Every second iris as the source; the others, moved along two of the four axes, as the target."""
    rows, labels = load_iris(return_X_y=True)
    return _vectors(rows[0::2], labels[0::2], rows[1::2] + np.array([0.5, 0, 0.5, 0]))


# --- alignment ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ridge", "first_row", "norm"),
    [
        (1e-5, [0.89977363, 0.10777885, 0.07612716, 0.14243544], 2.0853353134500128),
        (1.0, [1.01189673, 0.02368804, 0.03425744, 0.01765821], 2.0004057362614516),
    ],
)
def test_coral_gives_the_golden_matrix(maps_of, iris, ridge, first_row, norm):
    mean_variance = (iris.source.var(axis=0, ddof=1).sum() + iris.target.var(axis=0, ddof=1).sum()) / 8
    maps = maps_of("coral", iris, shrinkage="none", ridge=ridge / mean_variance)
    matrix = maps.source[0].T  # the paper writes rows times matrix
    np.testing.assert_allclose(matrix[0], first_row, atol=1e-8)
    assert np.linalg.norm(matrix) == pytest.approx(norm, abs=1e-9)


@pytest.mark.parametrize("params", [{"shrinkage": "none", "ridge": 0}, {"ridge": 0.1}])
def test_coral_gives_the_source_mean_and_covariance_of_the_target(maps_of, iris, params):
    maps = maps_of("coral", iris, **params)
    moved = _applied(maps.source, iris.source)
    np.testing.assert_allclose(moved.mean(axis=0), iris.target.mean(axis=0), atol=1e-10)
    if params["ridge"] == 0:
        np.testing.assert_allclose(np.cov(moved, rowvar=False), np.cov(iris.target, rowvar=False), atol=1e-8)
    np.testing.assert_array_equal(_applied(maps.target, iris.target), iris.target)


@pytest.mark.parametrize("id_", ["coral", "linear-ot"])
def test_a_large_ridge_moves_nothing_but_the_mean(maps_of, iris, id_):
    matrix, offset = maps_of(id_, iris, ridge=1e8).source
    np.testing.assert_allclose(matrix, np.eye(4), atol=1e-6)
    np.testing.assert_allclose(offset, iris.target.mean(axis=0) - iris.source.mean(axis=0), atol=1e-5)


def test_coral_without_means_turns_around_the_origin(maps_of, iris):
    offset = maps_of("coral", iris, ridge=1, means=False).source[1]
    np.testing.assert_allclose(offset, 0)


def test_subspace_alignment_has_the_golden_angles(maps_of, iris):
    maps = maps_of("subspace-alignment", iris, components=2)
    source, target = (PCA(2).fit(rows).components_ for rows in (iris.source, iris.target))
    turn = maps.source[0] @ source.T  # of the source's coordinates to the target's: (2, 2)
    np.testing.assert_allclose(np.abs(turn.T), [[0.99769368, 0.065257], [0.06455286, 0.98044402]], atol=1e-8)
    np.testing.assert_allclose(sorted(np.cos(subspace_angles(source.T, target.T)), reverse=True), [0.99982818, 0.98256416], atol=1e-8)
    np.testing.assert_allclose(np.linalg.svd(turn, compute_uv=False), [0.99982818, 0.98256416], atol=1e-8)
    np.testing.assert_allclose(_applied(maps.source, iris.source).mean(axis=0), 0, atol=1e-10)
    np.testing.assert_allclose(_applied(maps.target, iris.target).mean(axis=0), 0, atol=1e-10)


def test_linear_transport_is_the_monge_map_between_gaussians(maps_of, iris):
    matrix, offset = maps_of("linear-ot", iris, ridge=0).source
    source, target = (np.cov(rows, rowvar=False, ddof=0) for rows in (iris.source, iris.target))
    np.testing.assert_allclose(matrix @ source @ matrix.T, target, atol=1e-8)  # it carries one Gaussian into the other
    np.testing.assert_allclose(matrix, matrix.T, atol=1e-8)  # and is the gradient of a convex function: the cheapest such map
    assert np.linalg.eigvalsh(matrix).min() > 0
    half = sqrtm(source).real
    expected = np.linalg.inv(half) @ sqrtm(half @ target @ half).real @ np.linalg.inv(half)
    np.testing.assert_allclose(matrix, expected, atol=1e-7)
    cost = ((_applied((matrix, offset), iris.source) - iris.source) ** 2).sum(axis=1).mean()
    difference = iris.source.mean(axis=0) - iris.target.mean(axis=0)
    bures = np.trace(source + target - 2 * sqrtm(half @ target @ half).real)
    assert cost == pytest.approx(difference @ difference + bures, rel=1e-6)


@pytest.fixture
def uneven(host, problem, tmp_path):
    """Runs the bundled strategies on a source of whose rows most have the same label; the target's are even."""
    random = np.random.default_rng(0)
    words = {
        "delivery": ("parcel", "courier", "late", "box"),
        "payment": ("card", "refund", "price", "bill"),
        "quality": ("broken", "dirty"),
    }
    shares = {"delivery": 90, "payment": 15, "quality": 15}
    rows = [(" ".join(("my", *random.choice(words[label], 2), "again")), label) for label, count in shares.items() for _ in range(count)]
    with (tmp_path / "source.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("text", "label"), *rows])
    source = import_file(tmp_path / "source.csv", ImportOptions(), tmp_path / "source", name="source", role=TransferRole.SOURCE)
    other = SmallProblem(problem.datasets | {TransferRole.SOURCE: source.folder}, problem.model)
    return Bench(other, dict(host.strategies), tmp_path)


@pytest.mark.parametrize("id_", ["coral", "linear-ot", "sinkhorn-ot", "subspace-alignment", "tca"])
def test_a_target_that_seems_more_even_is_not_given_the_shares_of_the_source(host, uneven, id_):
    roles = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)

    def run(*stages):
        return uneven.run(uneven.problem.spec(*stages, ("linear-probe", {"C": 10.0}), roles=roles, baselines=False))

    aligned, plain = run((id_, {})), run()
    (told,) = [event.params for event in aligned.events if event.type == "notice" and event.code == "strategy.alignment_skews"]
    assert told["strategy"] == host.strategies[id_].title
    assert "delivery" in told["shares"]
    assert "(76%)" in told["shares"], "of the rows that train"
    np.testing.assert_array_equal(aligned.probabilities(), plain.probabilities())
    strategy = host.strategies[id_]
    forced = run((id_, {strategy.tuned: strategy.grid[0]}))
    assert not [event for event in forced.events if event.type == "notice" and event.code == "strategy.alignment_skews"]
    assert np.abs(forced.probabilities() - plain.probabilities()).max() > 0.01, "who sets the strength gets an alignment"


@pytest.mark.parametrize(
    ("id_", "params", "source", "target", "code"),
    [
        ("coral", {}, 1.0, 0.0, "equal_source"),
        ("linear-ot", {}, 0.0, 1.0, "equal_target"),
        ("subspace-alignment", {}, 1.0, 1.0, "equal_source"),
        ("whitening", {}, 1.0, 1.0, "equal_vectors"),
        ("whitening", {"per_domain": True}, 1.0, 0.0, "equal_source"),
        ("whitening", {"per_domain": True}, 0.0, 1.0, "equal_target"),
        ("pca", {}, 1.0, 1.0, "equal_vectors"),
    ],
)
def test_equal_texts_are_refused(host, id_, params, source, target, code):
    random = np.random.default_rng(0)
    rows = [np.ones((6, 5)) if equal else random.normal(size=(6, 5)) for equal in (source, target)]

    class Given(Heard):
        def encoded(self, artefacts, *_, **__):
            return artefacts

        def domain_vectors(self, _):
            return _vectors(rows[0], np.array([0, 1] * 3), rows[1])

    strategy = host.strategies[id_]
    with pytest.raises(StrategyError) as caught:
        strategy.run(Given(), strategy.params(**params), Artefacts(featuriser=object()))
    assert caught.value.code == f"strategy.{code}"


def test_classes_without_a_spread_are_refused(maps_of):
    rows = np.repeat(np.eye(3), 4, axis=0)
    with pytest.raises(StrategyError) as caught:
        maps_of("lda", _vectors(rows, np.repeat(np.arange(3), 4), rows), shrinkage=0.0)
    assert caught.value.code == "strategy.singular_covariance"


class Judging(Heard):
    """Scores each choice by its place in the grid, unaligned first."""

    def __init__(self, *scores):
        super().__init__()
        self.scores, self.methods = list(scores), []

    def skewed_shares(self, vectors):
        return {}

    def score_without_labels(self, vectors, maps, *, method):
        assert (maps is None) == (not self.methods)
        self.methods.append(method)
        return self.scores[len(self.methods) - 1]


@pytest.mark.parametrize(
    ("id_", "scores", "chosen"), [("coral", (0.1, 0.2, 0.9), 1), ("linear-ot", (0.1, 0.9, 0.2), 0), ("linear-ot", (0.9, 0.9, 0.2), None)]
)
def test_the_strength_is_chosen_by_the_score_that_was_asked_for(host, id_, scores, chosen):
    strategy = host.strategies[id_]
    random = np.random.default_rng(0)
    vectors = _vectors(random.normal(size=(30, 4)), np.arange(30) % 2, random.normal(size=(30, 4)) * 2)
    judging = Judging(*scores, *[0.0] * len(strategy.grid))
    maps = strategy.choose_maps(vectors, strategy.params(selection="circular"), judging)
    assert set(judging.methods) == {"circular"}
    if chosen is None:
        assert maps is None
        assert judging.notices == {"strategy.no_alignment": {"strategy": strategy.title}}
        return
    value = strategy.grid[chosen]
    expected = strategy.fit_maps(vectors, strategy.params(**{strategy.tuned: value}), judging)
    np.testing.assert_array_equal(maps.target[0], expected.target[0])
    assert judging.notices["strategy.chosen_without_labels"]["value"] == value


@pytest.mark.parametrize(("id_", "most"), [("pca", 22), ("whitening", 22), ("subspace-alignment", 10)])
def test_more_components_than_rows_are_told(maps_of, heard, id_, most):
    random = np.random.default_rng(0)
    maps_of(id_, _vectors(random.normal(size=(10, 40)), np.arange(10) % 2, random.normal(size=(12, 40))), components=30)
    assert heard.notices["strategy.fewer_components"] == {"wanted": 30, "components": most}


@pytest.mark.parametrize("id_", ["coral", "linear-ot", "whitening"])
def test_fewer_rows_than_dimensions(maps_of, id_):
    random = np.random.default_rng(0)
    vectors = _vectors(random.normal(size=(10, 40)), np.arange(10) % 2, random.normal(size=(12, 40)))
    maps = maps_of(id_, vectors, **({} if id_ == "whitening" else {"ridge": 0.1}))
    moved = _applied(maps.source or maps.target, vectors.source)
    assert np.isfinite(moved).all()
    assert np.abs(moved).max() < 100


# --- transformation and selection --------------------------------------------------------------------------------------------------


def test_pca_is_that_of_scikit_learn(maps_of, iris):
    target = maps_of("pca", iris, components=2).target
    np.testing.assert_allclose(np.abs(_applied(target, iris.all)), np.abs(PCA(2).fit_transform(iris.all)), atol=1e-8)


@pytest.mark.parametrize(("id_", "kept"), [("pca", 4), ("subspace-alignment", 3)])
def test_more_components_than_there_are(maps_of, heard, iris, id_, kept):
    few = _vectors(iris.source[:3], iris.labels[:3], iris.target) if id_ == "subspace-alignment" else iris
    maps = maps_of(id_, few, components=50)
    assert len(maps.target[1]) == kept
    assert heard.notices == {"strategy.fewer_components": {"wanted": 50, "components": kept}}


def test_whitening_leaves_no_correlation(maps_of, iris):
    white = _applied(maps_of("whitening", iris, shrinkage=0.0).target, iris.all)
    np.testing.assert_allclose(np.cov(white, rowvar=False, ddof=0), np.eye(4), atol=1e-8)
    np.testing.assert_allclose(white.mean(axis=0), 0, atol=1e-10)


def test_whitening_keeps_the_first_components(maps_of, iris):
    white = _applied(maps_of("whitening", iris, shrinkage=0.0, components=2).target, iris.all)
    np.testing.assert_allclose(np.cov(white, rowvar=False, ddof=0), np.eye(2), atol=1e-8)
    plain = PCA(2, whiten=True).fit_transform(iris.all)
    np.testing.assert_allclose(np.abs(np.corrcoef(white.T, plain.T)[:2, 2:]), np.eye(2), atol=1e-6)


def test_whitening_of_each_domain_makes_both_alike(maps_of, iris):
    maps = maps_of("whitening", iris, shrinkage=0.0, per_domain=True)
    for parts, rows in ((maps.source, iris.source), (maps.target, iris.target)):
        white = _applied(parts, rows)
        np.testing.assert_allclose(np.cov(white, rowvar=False, ddof=0), np.eye(4), atol=1e-8)
        np.testing.assert_allclose(white.mean(axis=0), 0, atol=1e-10)


def test_lda_is_that_of_scikit_learn(maps_of, iris):
    parts = maps_of("lda", iris).target
    oracle = LinearDiscriminantAnalysis(solver="eigen", shrinkage="auto").fit(iris.labelled, iris.labels).transform(iris.labelled)
    ours = _applied(parts, iris.labelled)
    assert ours.shape == (75, 2)  # one fewer than classes
    np.testing.assert_allclose(ours - ours.mean(axis=0), oracle - oracle.mean(axis=0), atol=1e-8)


def test_selection_takes_what_scikit_learn_takes(maps_of, iris):
    matrix = maps_of("feature-selection", iris, features=2, domain_auc=1.0).target[0]
    expected = SelectKBest(f_classif, k=2).fit(iris.labelled, iris.labels).get_support()
    np.testing.assert_array_equal(matrix, np.eye(4)[expected])


def test_selection_leaves_out_what_tells_the_domains_apart(maps_of, iris):
    area = [roc_auc_score([1] * 75 + [0] * 75, iris.all[:, place]) for place in range(4)]
    area = np.maximum(area, 1 - np.array(area))
    limit = float(np.sort(area)[1:3].mean())  # between the second and the third
    matrix = maps_of("feature-selection", iris, features=4, domain_auc=limit).target[0]
    np.testing.assert_array_equal(matrix, np.eye(4)[area <= limit])


def test_selection_refuses_where_nothing_is_left(maps_of, iris):
    apart = _vectors(iris.source, iris.labels, iris.target + 100)
    with pytest.raises(StrategyError) as caught:
        maps_of("feature-selection", apart)
    assert caught.value.code == "strategy.no_features"


def test_feda_copies_each_domain_into_its_own_part(maps_of, iris):
    maps = maps_of("feda", iris)
    source, target = _applied(maps.source, iris.source), _applied(maps.target, iris.target)
    nothing = np.zeros_like(iris.source)
    np.testing.assert_array_equal(source, np.concatenate([iris.source, iris.source, nothing], axis=1))
    np.testing.assert_array_equal(target, np.concatenate([iris.target, nothing, iris.target], axis=1))
    # As kernels: rows of one domain are twice as near to each other as rows of two (Daumé 2007, section 3.2).
    np.testing.assert_allclose(source @ source.T, 2 * iris.source @ iris.source.T)
    np.testing.assert_allclose(source @ target.T, iris.source @ iris.target.T)
