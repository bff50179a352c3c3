"""Heads: the last step of a text model, from vectors to class probabilities."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np
from scipy.special import softmax

from tlgui.engine.components.maps import AffineMap, FeatureMap, KernelMap, squared_distances

#: Score of a class that was never seen; it must lie below every real one.
NEVER = -1e4
#: Rows for which distances to all known ones are held in memory at a time.
_ROWS_AT_ONCE = 1024
#: A distance below this counts as being the same point.
SAME_POINT = 1e-6


@dataclass(frozen=True, eq=False, slots=True)
class LinearHead:
    """Softmax over ``x @ coefficients.T + intercepts``.

    Attributes:
        coefficients: float32 (classes, dimension).
        intercepts: float32 (classes,).
    """

    kind: ClassVar[str] = "linear"

    coefficients: np.ndarray
    intercepts: np.ndarray

    @classmethod
    def of(cls, present: np.ndarray, coefficients: np.ndarray, intercepts: np.ndarray, classes: int) -> "LinearHead":
        """A head for all ``classes`` from what scikit-learn has fitted for those ``present``, one row of scores for two of them."""
        if len(present) == 2:
            coefficients = np.concatenate([np.zeros_like(coefficients), coefficients])
            intercepts = np.concatenate([np.zeros_like(intercepts), intercepts])
        all_coefficients = np.zeros((classes, coefficients.shape[1]), dtype=np.float32)
        all_intercepts = np.full(classes, NEVER, dtype=np.float32)
        all_coefficients[present] = coefficients
        all_intercepts[present] = intercepts
        return cls(all_coefficients, all_intercepts)

    @property
    def classes(self) -> int:
        """Number of classes."""
        return len(self.intercepts)

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it takes."""
        return int(self.coefficients.shape[1])

    def scores(self, vectors: Any) -> np.ndarray:
        """What the softmax is taken of, float64 (n, classes)."""
        scores: np.ndarray = np.asarray(vectors @ self.coefficients.T, dtype=np.float64) + self.intercepts
        return scores

    def softened(self, temperature: float) -> "LinearHead":
        """The head whose scores are divided by ``temperature``: the same classes, less sure above 1, surer below."""
        return LinearHead(self.coefficients / np.float32(temperature), self.intercepts / np.float32(temperature))

    def predict_proba(self, vectors: Any) -> np.ndarray:
        """Probabilities, float32 (n, classes), of dense or sparse vectors (n, dimension)."""
        scores = self.scores(vectors)
        scores -= scores.max(axis=1, keepdims=True)  # in place: with a million rows, copies count
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return scores.astype(np.float32)

    def after(self, feature_map: AffineMap | None) -> "LinearHead":
        """The head that gives on unmapped vectors what this one gives on mapped vectors: two matrices folded into one."""
        if feature_map is None:
            return self
        coefficients = self.coefficients.astype(np.float64)
        return LinearHead(
            coefficients=(coefficients @ feature_map.matrix).astype(np.float32),
            intercepts=(self.intercepts + coefficients @ feature_map.offset).astype(np.float32),
        )

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return {"coefficients": self.coefficients, "intercepts": self.intercepts}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "LinearHead":
        """The head that :meth:`tensors` describes."""
        return cls(tensors["coefficients"], tensors["intercepts"])


@dataclass(frozen=True, eq=False, slots=True)
class PriorHead:
    """The same probabilities for every text: float32 (classes,)."""

    kind: ClassVar[str] = "prior"

    probabilities: np.ndarray

    @property
    def classes(self) -> int:
        """Number of classes."""
        return len(self.probabilities)

    def predict_proba(self, vectors: Any) -> np.ndarray:
        """Probabilities, float32 (n, classes); of ``vectors`` only the number of rows matters."""
        return np.tile(self.probabilities, (vectors.shape[0], 1))

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return {"probabilities": self.probabilities}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "PriorHead":
        """The head that :meth:`tensors` describes."""
        return cls(tensors["probabilities"])


@dataclass(frozen=True, eq=False, slots=True)
class NeighbourHead:
    """A vote of the ``k`` nearest known rows, each with its weight over its distance.

    Probabilities are the softmax of ``log(share of the votes + 1 / (k classes)) / temperature``, so that a class without a vote is not
    ruled out, and the temperature can be set as for other heads.

    Attributes:
        points: float32 (n, dimension), dense.
        labels: int64 (n,).
        weights: float32 (n,), importance of each row.
        settings: float32 (3,): k, number of classes, temperature.
    """

    kind: ClassVar[str] = "neighbours"

    points: np.ndarray
    labels: np.ndarray
    weights: np.ndarray
    settings: np.ndarray

    @property
    def neighbours(self) -> int:
        """How many vote."""
        return min(int(self.settings[0]), len(self.points))

    @property
    def classes(self) -> int:
        """Number of classes."""
        return int(self.settings[1])

    @property
    def smoothing(self) -> float:
        """Added to the share of each class."""
        return 1 / (self.neighbours * self.classes)

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it takes."""
        return int(self.points.shape[1])

    def votes(self, vectors: Any) -> np.ndarray:
        """Share of the votes of each class, float64 (n, classes)."""
        one_hot = np.eye(self.classes)[self.labels]
        found = np.zeros((len(vectors), self.classes))
        for start in range(0, len(vectors), _ROWS_AT_ONCE):
            rows = np.asarray(vectors[start : start + _ROWS_AT_ONCE], dtype=np.float32)
            rough = squared_distances(rows, self.points)  # off by more than small distances are
            nearest = np.argpartition(rough, self.neighbours - 1, axis=1)[:, : self.neighbours]
            near = np.linalg.norm(rows[:, None] - self.points[nearest], axis=2).astype(np.float64)
            weight = self.weights[nearest] / np.maximum(near, SAME_POINT)
            found[start : start + _ROWS_AT_ONCE] = np.einsum("nk,nkc->nc", weight, one_hot[nearest])
        shares: np.ndarray = found / np.maximum(found.sum(axis=1, keepdims=True), 1e-30)
        return shares

    def scores(self, vectors: Any) -> np.ndarray:
        """What the softmax is taken of, float64 (n, classes)."""
        scores: np.ndarray = np.log(self.votes(vectors) + self.smoothing) / float(self.settings[2])
        return scores

    def softened(self, temperature: float) -> "NeighbourHead":
        """The head whose scores are divided by ``temperature``."""
        return replace(self, settings=self.settings * np.array([1, 1, temperature], dtype=np.float32))

    def predict_proba(self, vectors: Any) -> np.ndarray:
        """Probabilities, float32 (n, classes), of dense vectors (n, dimension)."""
        return _softmax(self.scores(vectors))

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return {name: getattr(self, name) for name in ("points", "labels", "weights", "settings")}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "NeighbourHead":
        """The head that :meth:`tensors` describes."""
        return cls(**tensors)


@dataclass(frozen=True, eq=False, slots=True)
class KernelHead:
    """Softmax over what a kernel map gives: a support vector machine.

    Attributes:
        map: whose components are the scores of the classes.
    """

    kind: ClassVar[str] = "kernel"

    map: KernelMap

    @property
    def classes(self) -> int:
        """Number of classes."""
        return self.map.dimension

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it takes."""
        return int(self.map.landmarks.shape[1])

    def scores(self, vectors: Any) -> np.ndarray:
        """What the softmax is taken of, float64 (n, classes)."""
        return self.map(vectors).astype(np.float64)

    def softened(self, temperature: float) -> "KernelHead":
        """The head whose scores are divided by ``temperature``."""
        divisor = np.float32(temperature)
        return KernelHead(replace(self.map, matrix=self.map.matrix / divisor, offset=self.map.offset / divisor))

    def predict_proba(self, vectors: Any) -> np.ndarray:
        """Probabilities, float32 (n, classes), of dense or sparse vectors (n, dimension)."""
        return _softmax(self.scores(vectors))

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return self.map.tensors()

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "KernelHead":
        """The head that :meth:`tensors` describes."""
        return cls(KernelMap.from_tensors(tensors))


def _softmax(scores: np.ndarray) -> np.ndarray:
    probabilities: np.ndarray = softmax(scores, axis=1).astype(np.float32)
    return probabilities


def folded_tail(feature_map: FeatureMap | None, head: "Head") -> tuple[FeatureMap | None, "Head"]:
    """The same map and head; two matrices in a row become one."""
    if isinstance(head, LinearHead) and isinstance(feature_map, AffineMap):
        return None, head.after(feature_map)
    return feature_map, head


Head = LinearHead | PriorHead | NeighbourHead | KernelHead
HEADS: dict[str, type[LinearHead] | type[PriorHead] | type[NeighbourHead] | type[KernelHead]] = {
    head.kind: head for head in (LinearHead, PriorHead, NeighbourHead, KernelHead)
}
