"""Maps of vectors: what stands between the encoder and the classifier. Affine and kernel maps are stored with a model."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol

import numpy as np

from tlgui.core.vectors import AffineParts, Displacements, KernelParts

#: Rows for which distances to all landmarks are held in memory at a time.
_ROWS_AT_ONCE = 1024
_BEFORE = "before."


class VectorMap(Protocol):
    """A map of vectors."""

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it gives."""

    def __call__(self, vectors: Any) -> np.ndarray:
        """Mapped vectors, float32 (n, new dimension), of dense or sparse vectors (n, dimension)."""


def squared_distances(rows: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Between each of the rows and each of the points, shape (rows, points); small ones are off by rounding."""
    from sklearn.metrics.pairwise import euclidean_distances  # takes more than a second to import, and few models need it

    distances: np.ndarray = euclidean_distances(rows, points, squared=True)
    return distances


@dataclass(frozen=True, eq=False, slots=True)
class AffineMap:
    """``x -> x @ matrix.T + offset``: most alignments, whitening and projections are of this kind.

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

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        return {"matrix": self.matrix, "offset": self.offset}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "AffineMap":
        """The map that :meth:`tensors` describes."""
        return cls(tensors["matrix"], tensors["offset"])


@dataclass(frozen=True, eq=False, slots=True)
class KernelMap:
    """``x -> k(x, landmarks) @ matrix.T + offset`` with ``k(x, y) = exp(-gamma |x - y|²)``, after another map if there is one.

    Attributes:
        landmarks: float32 (m, dimension after ``before``).
        gamma: float32 (1,).
        matrix: float32 (new dimension, m).
        offset: float32 (new dimension,).
        before: what comes first, or None.
    """

    kind: ClassVar[str] = "kernel"

    landmarks: np.ndarray
    gamma: np.ndarray
    matrix: np.ndarray
    offset: np.ndarray
    before: "FeatureMap | None" = None

    @classmethod
    def of(cls, landmarks: Any, gamma: float, matrix: Any, offset: Any) -> "KernelMap":
        """A map of arrays of any precision."""
        tensors = {"landmarks": landmarks, "gamma": [gamma], "matrix": matrix, "offset": offset}
        return cls.from_tensors({name: np.asarray(tensor, dtype=np.float32) for name, tensor in tensors.items()})

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it gives."""
        return len(self.offset)

    def __call__(self, vectors: Any) -> np.ndarray:
        """Mapped vectors, float32 (n, new dimension), of dense or sparse vectors (n, dimension)."""
        mapped = np.zeros((vectors.shape[0], self.dimension), dtype=np.float32)
        for start in range(0, vectors.shape[0], _ROWS_AT_ONCE):
            rows = vectors[start : start + _ROWS_AT_ONCE]
            rows = rows if self.before is None else self.before(rows)
            kernel = np.exp(-self.gamma * squared_distances(rows, self.landmarks))
            mapped[start : start + _ROWS_AT_ONCE] = kernel @ self.matrix.T + self.offset
        return mapped

    def tensors(self) -> dict[str, np.ndarray]:
        """What must be stored."""
        own = {"landmarks": self.landmarks, "gamma": self.gamma, "matrix": self.matrix, "offset": self.offset}
        before = {} if self.before is None else self.before.tensors()
        return own | {_BEFORE + name: tensor for name, tensor in before.items()}

    @classmethod
    def from_tensors(cls, tensors: Mapping[str, np.ndarray]) -> "KernelMap":
        """The map that :meth:`tensors` describes."""
        before = {name.removeprefix(_BEFORE): tensor for name, tensor in tensors.items() if name.startswith(_BEFORE)}
        own = {name: tensor for name, tensor in tensors.items() if not name.startswith(_BEFORE)}
        return cls(**own, before=stored_map(before) if before else None)


FeatureMap = AffineMap | KernelMap


@dataclass(frozen=True, eq=False, slots=True)
class DisplacementMap:
    """Moves each vector as the nearest of some points moves: of use for the rows that a head is fitted on, so it is never stored.

    Attributes:
        points, shifts: float32 (n, dimension).
    """

    points: np.ndarray
    shifts: np.ndarray

    @property
    def dimension(self) -> int:
        """Number of components of the vectors."""
        return int(self.points.shape[1])

    def __call__(self, vectors: Any) -> np.ndarray:
        """Moved vectors, float32 (n, dimension)."""
        moved = np.array(vectors, dtype=np.float32)
        for start in range(0, len(moved), _ROWS_AT_ONCE):
            rows = moved[start : start + _ROWS_AT_ONCE]
            rows += self.shifts[squared_distances(rows, self.points).argmin(axis=1)]
        return moved


@dataclass(frozen=True, eq=False, slots=True)
class MapsInTurn:
    """One map and then another, where they do not become one of a kind that is stored."""

    first: VectorMap
    second: VectorMap

    @property
    def dimension(self) -> int:
        """Number of components of the vectors that it gives."""
        return self.second.dimension

    def __call__(self, vectors: Any) -> np.ndarray:
        """Mapped vectors, float32 (n, new dimension)."""
        return self.second(self.first(vectors))


def stored_map(tensors: Mapping[str, np.ndarray]) -> FeatureMap:
    """The map that its ``tensors()`` describe."""
    return KernelMap.from_tensors(tensors) if "landmarks" in tensors else AffineMap.from_tensors(tensors)


def map_of(parts: AffineParts | KernelParts) -> FeatureMap:
    """The map that a strategy has described."""
    if isinstance(parts, KernelParts):
        return KernelMap.of(parts.landmarks, parts.gamma, parts.matrix, parts.offset)
    matrix, offset = parts
    return AffineMap(np.asarray(matrix, dtype=np.float32), np.asarray(offset, dtype=np.float32))


def any_map_of(parts: AffineParts | KernelParts | Displacements) -> VectorMap:
    """The map that a strategy has described for the rows of the source."""
    if isinstance(parts, Displacements):
        return DisplacementMap(np.asarray(parts.points, dtype=np.float32), np.asarray(parts.shifts, dtype=np.float32))
    return map_of(parts)


def folded(first: FeatureMap | None, second: FeatureMap) -> FeatureMap:
    """The one map that does what ``first`` and then ``second`` do; matrices are multiplied where they meet."""
    if first is None:
        return second
    if isinstance(second, KernelMap):
        return replace(second, before=first if second.before is None else folded(first, second.before))
    return replace(first, matrix=second.matrix @ first.matrix, offset=second.matrix @ first.offset + second.offset)


def in_turn(first: VectorMap | None, second: VectorMap) -> VectorMap:
    """What ``first`` and then ``second`` do, folded where that is possible."""
    if first is None:
        return second
    if isinstance(first, AffineMap | KernelMap) and isinstance(second, AffineMap | KernelMap):
        return folded(first, second)
    return MapsInTurn(first, second)
