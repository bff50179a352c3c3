"""The last steps of a text model: an affine map of the features, and heads that turn vectors into class probabilities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np


@dataclass(frozen=True, eq=False, slots=True)
class AffineMap:
    """``x -> x @ matrix.T + offset``: alignments, whitening and projections are all of this kind.

    Attributes:
        matrix: float32 (new dimension, dimension).
        offset: float32 (new dimension,).
    """

    kind: ClassVar[str] = "affine"

    matrix: np.ndarray
    offset: np.ndarray

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it gives."""
        return len(self.offset)

    def __call__(self, vectors: Any) -> np.ndarray:
        """Mapped vectors, float32 (n, new dimension), of dense or sparse vectors (n, dimension)."""
        return np.asarray(vectors @ self.matrix.T + self.offset, dtype=np.float32)

    def after(self, first: "AffineMap | None") -> "AffineMap":
        """The one map that does what ``first`` and then this one do."""
        if first is None:
            return self
        return AffineMap(self.matrix @ first.matrix, self.matrix @ first.offset + self.offset)

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return {"matrix": self.matrix, "offset": self.offset}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "AffineMap":
        """The map that :meth:`tensors` describes."""
        return cls(tensors["matrix"], tensors["offset"])


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
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return scores.astype(np.float32)

    def after(self, feature_map: AffineMap | None) -> "LinearHead":
        """The head that gives on unmapped vectors what this one gives on mapped vectors: two matrices folded into one."""
        if feature_map is None:
            return self
        return LinearHead(
            coefficients=self.coefficients @ feature_map.matrix,
            intercepts=self.intercepts + self.coefficients @ feature_map.offset,
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


Head = LinearHead | PriorHead
