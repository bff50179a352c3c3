"""Windows of long texts, and what the predictions for them say of the whole text."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tlgui.core.cleaning import CutWindows
from tlgui.data.cleaning.operations import joined, windows


def cut_texts(texts: Sequence[str], step: CutWindows | None) -> tuple[list[str], NDArray[np.int64]]:
    """The windows of n texts, one text after the other; without a step, the texts themselves.

    Returns:
        m windows, and the number of windows of each text, shape (n,).
    """
    if step is None:
        return list(texts), np.ones(len(texts), dtype=np.int64)
    parts = [windows(text, step.words, step.overlap) for text in texts]
    return [window for part in parts for window in part], np.array([len(part) for part in parts], dtype=np.int64)


def join_windows(probabilities: NDArray[np.floating], counts: NDArray[np.int64], how: str) -> NDArray[np.floating]:
    """The class probabilities of texts from those of their windows.

    Args:
        probabilities: shape (m, classes).
        counts: number of windows of each text, shape (n,), m in all.
        how: see :class:`~tlgui.core.cleaning.CutWindows`.

    Returns:
        Shape (n, classes). A text of one window keeps its probabilities to the last digit.
    """
    first = np.cumsum(counts) - counts
    whole: NDArray[np.floating] = probabilities[first]
    for text in np.flatnonzero(counts > 1):
        rows = probabilities[first[text] : first[text] + counts[text]]
        whole[text] = joined(rows.tolist(), how)
    return whole
