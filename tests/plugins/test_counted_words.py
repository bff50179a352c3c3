"""The baselines on counted words against scikit-learn's, and how sure they are."""

import numpy as np
import pytest
from scipy.special import softmax
from sklearn.datasets import make_classification
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import log_loss
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import LinearSVC

from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset
from tlgui.engine.context import StageContext
from tlgui.engine.logistic import fit_logistic
from tlgui.testing.contract import Bench
from tlgui.testing.problems import small_problem


@pytest.fixture(scope="module")
def problem(tmp_path_factory):
    return small_problem(tmp_path_factory.mktemp("problem"), rows=240)


@pytest.mark.parametrize(
    ("id_", "oracle"), [("tfidf-nb", MultinomialNB(alpha=1.0)), ("tfidf-svm", LinearSVC(C=0.3, random_state=0))], ids=["nb", "svm"]
)
def test_predictions_are_those_of_scikit_learn(host, problem, tmp_path, id_, oracle):
    outcome = Bench(problem, dict(host.strategies), tmp_path).run(problem.spec((id_, {}), model=False, baselines=False), model=False)
    source, test = (Dataset.open(problem.datasets[role]) for role in (TransferRole.SOURCE, TransferRole.TEST))
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=r"(?u)\b\w+\b")
    oracle.fit(vectorizer.fit_transform(source.texts()), source.labels())
    expected = oracle.predict(vectorizer.transform(test.texts()))
    found = outcome.predictions().column("prediction").to_pylist()
    assert np.mean(np.array(found) == expected) > 0.97


@pytest.mark.parametrize("id_", ["tfidf-nb", "tfidf-svm"])
def test_probabilities_are_as_sure_as_they_may_be(host, problem, tmp_path, id_):
    """No other temperature would be much better on rows that nothing was learned from; these are of the same domain."""
    outcome = Bench(problem, dict(host.strategies), tmp_path).run(
        problem.spec((id_, {}), model=False, baselines=False, roles=(TransferRole.TARGET,)), model=False
    )
    labels = outcome.predictions().column("label").to_pylist()
    logits = np.log(outcome.probabilities().astype(np.float64) + 1e-12)
    loss = log_loss(labels, softmax(logits, axis=1))
    assert all(loss < log_loss(labels, softmax(logits * factor, axis=1)) + 0.05 for factor in (0.25, 0.5, 2, 4))


def test_a_head_that_is_too_sure_is_softened_by_rows_held_out():
    rows, labels = make_classification(400, 60, n_informative=4, flip_y=0.2, random_state=0)

    class Context:
        def held_out(self):
            return [np.arange(400) % 3 == 0]

    def fit(mask):
        return fit_logistic(rows[mask], labels[mask], 2, c=1e4)[0]  # which overfits

    head, plain = StageContext.calibrated(Context(), fit, rows, labels), fit(np.ones(400, dtype=bool))
    factor = plain.coefficients[1, 0] / head.coefficients[1, 0]
    assert factor > 1.2
    np.testing.assert_allclose(head.coefficients * factor, plain.coefficients, rtol=1e-4)
