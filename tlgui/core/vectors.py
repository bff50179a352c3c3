"""What strategies that map vectors are given, and what they give back; numpy arrays, without numpy being imported here."""

from dataclasses import dataclass
from typing import Any

#: Matrix of shape (new d, d) and offset of shape (new d,) of the map ``x -> x @ matrix.T + offset``.
AffineParts = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class KernelParts:
    """The map ``x -> k(x, landmarks) @ matrix.T + offset`` with the kernel ``k(x, y) = exp(-gamma |x - y|²)``.

    Attributes:
        landmarks: (m, d).
        gamma: inverse squared width of the kernel, above 0.
        matrix, offset: (new d, m) and (new d,).
    """

    landmarks: Any
    gamma: float
    matrix: Any
    offset: Any


@dataclass(frozen=True, slots=True)
class Displacements:
    """The map that moves each vector as the nearest of some known points moves (Ferradans et al. 2014).

    Attributes:
        points: (n, d), the rows that the method has moved.
        shifts: (n, d), how far each of them goes.
    """

    points: Any
    shifts: Any


@dataclass(frozen=True, slots=True)
class DomainVectors:
    """What a map of vectors is fitted on.

    Attributes:
        labelled: float64 (n, d), the labelled training rows of source and target.
        labels: int64 (n,), indices into ``Context.label_names``.
        is_source: bool (n,), which of them are of the source.
        target: float64 (m, d), all rows of the target domain, with and without labels.
        all: float64 (k, d), the rows of both domains.
    """

    labelled: Any
    labels: Any
    is_source: Any
    target: Any
    all: Any

    @property
    def source(self) -> Any:
        """The source's rows, float64 (k - m, d)."""
        return self.labelled[self.is_source]


@dataclass(frozen=True, slots=True)
class DomainMaps:
    """What becomes of the vectors of each domain.

    Attributes:
        target: of the target's rows, and of everything that is predicted later.
        source: of the source's rows, while a classifier is fitted; None: the same.
    """

    target: AffineParts | KernelParts
    source: AffineParts | KernelParts | Displacements | None = None
