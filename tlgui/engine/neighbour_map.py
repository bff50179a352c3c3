"""A map that keeps neighbours together, by UMAP (McInnes, Healy and Melville 2018), where umap-learn is installed."""

import warnings

import numpy as np
from numpy.typing import NDArray

from tlgui.core.errors import ModelError

_NEIGHBOURS = 15


def neighbour_map(
    first: NDArray[np.floating], second: NDArray[np.floating], *, seed: int = 0
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Both sets in a plane where vectors that point the same way are close; distances between far groups mean nothing.

    Args:
        first, second: shape (n, dimension) and (m, dimension).
        seed: with the same one, the same version of umap-learn draws the same map on the same machine.

    Returns:
        Coordinates of the first set, (n, 2), and of the second, (m, 2).

    Raises:
        ModelError: ``shift.no_umap``.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it asks for TensorFlow, which only its parametric form needs
            from umap import UMAP
    except ImportError as error:
        raise ModelError("shift.no_umap") from error
    pooled = np.concatenate([first, second])
    reducer = UMAP(n_neighbors=min(_NEIGHBOURS, len(pooled) - 1), metric="cosine", random_state=seed, n_jobs=1)
    places: NDArray[np.float64] = np.asarray(reducer.fit_transform(pooled), dtype=np.float64)
    return places[: len(first)], places[len(first) :]
