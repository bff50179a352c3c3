"""Which rows go through the network together: rows of like length, so that little is spent on padding."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch

#: Batches per bucket when training: enough rows to find some of like length, few enough to stay random.
_BATCHES_PER_BUCKET = 50


def batches_by_length(lengths: Sequence[int], token_budget: int) -> Iterator[list[int]]:
    """Rows sorted by length, cut where a batch padded to its longest row would exceed ``token_budget`` tokens.

    The longest come first, so that memory that does not suffice is noticed at once.
    """
    batch: list[int] = []
    longest = 0
    for row in np.argsort(-np.asarray(lengths), kind="stable").tolist():
        longest = longest or lengths[row]
        if batch and longest * (len(batch) + 1) > token_budget:
            yield batch
            batch, longest = [], lengths[row]
        batch.append(row)
    if batch:
        yield batch


def micro_batches(rows: Sequence[int], lengths: Sequence[int], token_budget: int) -> list[list[int]]:
    """The rows of one batch, divided so that none of its parts, padded, exceeds ``token_budget`` tokens."""
    return [[rows[place] for place in part] for part in batches_by_length([lengths[row] for row in rows], token_budget)]


def shuffled_batches(lengths: Sequence[int], batch_size: int, generator: np.random.Generator) -> list[list[int]]:
    """One epoch of training batches: every row once, in random buckets sorted by length, batches in random order."""
    order = generator.permutation(len(lengths))
    batches: list[list[int]] = []
    for start in range(0, len(order), bucket := batch_size * _BATCHES_PER_BUCKET):
        rows = sorted(order[start : start + bucket].tolist(), key=lengths.__getitem__)
        batches += [rows[first : first + batch_size] for first in range(0, len(rows), batch_size)]
    return [batches[i] for i in generator.permutation(len(batches))]


def pad(rows: Sequence[Sequence[int] | np.ndarray], pad_id: int, device: torch.device) -> dict[str, torch.Tensor]:
    """Token ids padded on the right to the longest row: ``input_ids`` and ``attention_mask``, both int64 (rows, longest)."""
    longest = max(map(len, rows))
    ids = np.full((len(rows), longest), pad_id, dtype=np.int64)
    mask = np.zeros((len(rows), longest), dtype=np.int64)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = row
        mask[i, : len(row)] = 1
    return {"input_ids": torch.from_numpy(ids).to(device), "attention_mask": torch.from_numpy(mask).to(device)}
