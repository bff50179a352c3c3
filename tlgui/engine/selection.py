"""Choosing without labels of the target: scores that stand in for an accuracy which cannot be measured there. Higher is better.

On the 12 transfers between the Amazon reviews of Blitzer et al. 2007, with frozen MiniLM and multilingual-e5-small, choosing the
strength of CORAL, of linear optimal transport and of subspace alignment: importance weighting was at most 0.4 points below no
alignment on average of three seeds and up to 1.1 above it; the others lost 0.5 to 7 with one of them (one seed).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tlgui.engine.components.heads import LinearHead
from tlgui.engine.folds import stratified_folds

#: Importance weights are kept within these bounds, so that no handful of rows decides.
LEAST_WEIGHT, MOST_WEIGHT = 0.1, 10.0
#: Of soft neighbourhood density (Saito et al. 2021).
TEMPERATURE = 0.05
#: Total variation between shares of classes below which a difference does not matter.
LEAST_SKEW = 0.1
#: Of the Kolmogorov-Smirnov test of two large samples.
_AT_5_PERCENT = 1.36
_FOLDS = 3
_TINY = 1e-12

#: Inverse penalties that are tried for each candidate: one that is too weak for it would speak against it.
_PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0)
_DOMAIN_PENALTY, _USUAL_PENALTY = 1.0, 10.0

#: Fits a logistic regression: vectors, labels, number of classes, inverse penalty.
Fit = Callable[[np.ndarray, np.ndarray, int, float], LinearHead]


@dataclass(frozen=True)
class Candidate:
    """Vectors after one of the maps between which is chosen.

    Attributes:
        source: float64 (n, d), labelled rows.
        labels: int64 (n,).
        target: float64 (m, d), rows without labels.
        classes: number of classes.
        fit: of the classifiers; of that which tells the domains apart, too.
        groups: int64 (n,) or None, rows that must not be divided.
    """

    source: np.ndarray
    labels: np.ndarray
    target: np.ndarray
    classes: int
    fit: Fit
    groups: np.ndarray | None = None

    @cached_property
    def target_probabilities(self) -> np.ndarray:
        """What a classifier of the source gives on the target, (m, classes)."""
        head = self.fit(self.source, self.labels, self.classes, self.penalty)
        return head.predict_proba(self.target).astype(np.float64)

    @property
    def penalty(self) -> float:
        """The inverse penalty that is best on held-out rows of the source."""
        return self._held_out[0]

    @property
    def held_out_likelihood(self) -> np.ndarray:
        """Log-probability of each source row's label by a classifier that has not seen the row, (n,)."""
        return self._held_out[1]

    @cached_property
    def _held_out(self) -> tuple[float, np.ndarray]:
        """The inverse penalty with the best mean, and the log-probabilities that it gives."""
        fold = stratified_folds(self.labels, self.groups, _FOLDS)
        if len(np.unique(fold)) == 1:  # too few rows to hold any out
            return _USUAL_PENALTY, np.zeros(len(self.labels))
        found = [(c, self._likelihood(fold, c)) for c in _PENALTIES]
        return max(found, key=lambda one: float(one[1].mean()))

    def _likelihood(self, fold: np.ndarray, c: float) -> np.ndarray:
        found = np.zeros(len(self.labels))
        for k in np.unique(fold):
            head = self.fit(self.source[fold != k], self.labels[fold != k], self.classes, c)
            held = np.flatnonzero(fold == k)
            found[held] = np.log(head.predict_proba(self.source[held])[np.arange(len(held)), self.labels[held]] + _TINY)
        return found


def importance(candidate: Candidate) -> float:
    """Mean held-out log-likelihood on the source, rows weighted by how much they look like the target.

    Importance-weighted cross-validation (Sugiyama et al. 2007) with the weights of a classifier of the domains (Bickel et al. 2009).
    """
    weights = importance_weights(candidate.source, candidate.target, candidate.fit)
    return float(weights @ candidate.held_out_likelihood / weights.sum())


def importance_weights(source: np.ndarray, target: np.ndarray, fit: Fit) -> np.ndarray:
    """p(target | x) / p(source | x) of each source row, as if both had as many rows, (n,)."""
    domains = np.repeat(np.arange(2), [len(source), len(target)])
    odds = fit(np.concatenate([source, target]), domains, 2, _DOMAIN_PENALTY).predict_proba(source).astype(np.float64)
    ratio = odds[:, 1] / np.maximum(odds[:, 0], _TINY) * len(source) / len(target)
    return np.asarray(np.clip(ratio, LEAST_WEIGHT, MOST_WEIGHT))


def entropy(candidate: Candidate) -> float:
    """Minus the mean entropy of the predictions on the target (Morerio et al. 2018)."""
    return -_mean_entropy(candidate.target_probabilities)


def information(candidate: Candidate) -> float:
    """Mutual information of text and prediction on the target: sure predictions, but not all the same (Musgrave et al. 2022)."""
    probabilities = candidate.target_probabilities
    return _mean_entropy(probabilities.mean(axis=0, keepdims=True)) - _mean_entropy(probabilities)


def neighbourhood(candidate: Candidate) -> float:
    """Soft neighbourhood density (Saito et al. 2021): mean entropy of the similarity of each target row's predictions to the others'."""
    unit = candidate.target_probabilities
    if len(unit) < 2:
        return 0.0
    unit = unit / np.linalg.norm(unit, axis=1, keepdims=True)
    similarity = unit @ unit.T / TEMPERATURE
    np.fill_diagonal(similarity, -np.inf)
    similarity = np.exp(similarity - similarity.max(axis=1, keepdims=True))
    similarity /= similarity.sum(axis=1, keepdims=True)
    return _mean_entropy(similarity)


def circular(candidate: Candidate) -> float:
    """Circular validation (Bruzzone and Marconcini 2010): balanced accuracy on the source of a classifier of the predicted target."""
    guessed = candidate.target_probabilities.argmax(axis=1)
    head = candidate.fit(candidate.target, guessed, candidate.classes, candidate.penalty)
    back = head.predict_proba(candidate.source).argmax(axis=1)
    right = back == candidate.labels
    return float(np.mean([right[candidate.labels == label].mean() for label in np.unique(candidate.labels)]))


def skewed_shares(candidate: Candidate) -> tuple[np.ndarray, np.ndarray] | None:
    """Shares of the classes in the source and in predictions on the target, (classes,) each, if an alignment would skew the latter.

    Once the target has the source's mean and covariance, its predictions have about the source's shares: right where both have the
    same, harmful where not (Zhao et al. 2019, On learning invariant representations for domain adaptation). Nothing without labels
    tells a target of other shares from one that only looks so. Even shares assume the least; so there is reason for doubt only where
    the source's are clearly less even than what is predicted before any alignment. From reviews of water heaters, 83% of them positive,
    to nine other domains of Chinese reviews with frozen multilingual-e5-small, CORAL lost 17 points on average otherwise.
    """
    source = np.bincount(candidate.labels, minlength=candidate.classes) / len(candidate.labels)
    if np.abs(source - 1 / candidate.classes).sum() / 2 < LEAST_SKEW / 2:
        return None  # nothing can be clearly more even
    target = candidate.target_probabilities.mean(axis=0)
    chance = _AT_5_PERCENT * (1 / len(candidate.labels) + 1 / len(candidate.target)) ** 0.5
    clearly = np.abs(source - target).sum() / 2 >= max(LEAST_SKEW, chance)
    return (source, target) if clearly and _mean_entropy(source[None]) < _mean_entropy(target[None]) else None


def _mean_entropy(probabilities: np.ndarray) -> float:
    return float(-(probabilities * np.log(probabilities + _TINY)).sum(axis=1).mean())


#: By the name that settings use.
SCORES: dict[str, Callable[[Candidate], float]] = {
    "importance": importance,
    "information": information,
    "entropy": entropy,
    "neighbourhood": neighbourhood,
    "circular": circular,
}
