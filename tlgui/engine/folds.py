"""Dividing rows for cross-validation."""

import numpy as np


def stratified_folds(labels: np.ndarray, groups: np.ndarray | None, folds: int) -> np.ndarray:
    """The fold of each row, int64 (n,): each class is dealt out in turn, and rows of one group stay together.

    Args:
        labels: int64 (n,).
        groups: int64 (n,), or None: each row is its own group.
    """
    fold = np.zeros(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        of_class = np.flatnonzero(labels == label)
        _, first, place = np.unique(of_class if groups is None else groups[of_class], return_index=True, return_inverse=True)
        rank = np.argsort(np.argsort(first))  # groups in the order of the rows
        fold[of_class] = rank[place] % folds
    return fold
