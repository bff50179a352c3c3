"""Batches: every row once, little padding, the same for the same seed."""

import numpy as np
import torch

from tlgui.engine.batching import batches_by_length, pad, shuffled_batches


def _lengths(rows, seed=0):
    return np.random.default_rng(seed).integers(1, 60, rows).tolist()


def test_batches_by_length_keep_the_budget_and_lose_no_row():
    lengths = _lengths(500)
    batches = list(batches_by_length(lengths, 256))
    assert sorted(row for batch in batches for row in batch) == list(range(500))
    assert all(max(lengths[row] for row in batch) * len(batch) <= 256 for batch in batches)
    longest = [max(lengths[row] for row in batch) for batch in batches]
    assert longest == sorted(longest, reverse=True)


def test_a_row_longer_than_the_budget_is_a_batch_of_its_own():
    assert list(batches_by_length([5, 900, 3], 100)) == [[1], [0, 2]]
    assert list(batches_by_length([], 100)) == []


def test_shuffled_batches_hold_every_row_once_and_waste_little():
    lengths = _lengths(1000)
    batches = shuffled_batches(lengths, 16, np.random.default_rng(1))
    assert sorted(row for batch in batches for row in batch) == list(range(1000))
    padded = sum(max(lengths[row] for row in batch) * len(batch) for batch in batches)
    assert padded < 1.2 * sum(lengths)  # batches drawn at random need about 1.85 times
    firsts = [lengths[batch[0]] for batch in batches]
    assert firsts != sorted(firsts), "the batches themselves must come in random order"


def test_shuffled_batches_follow_the_generator():
    lengths = _lengths(200)
    first, again = (shuffled_batches(lengths, 8, np.random.default_rng(3)) for _ in range(2))
    assert first == again
    assert first != shuffled_batches(lengths, 8, np.random.default_rng(4))


def test_pad_masks_what_it_fills_up():
    batch = pad([[7, 8, 9], [5]], 1, torch.device("cpu"))
    assert batch["input_ids"].tolist() == [[7, 8, 9], [5, 1, 1]]
    assert batch["attention_mask"].tolist() == [[1, 1, 1], [1, 0, 0]]
