"""Texts that are nearly the same, by MinHash (Broder 1997) and banding (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).

The similarity of two texts is the Jaccard coefficient of their sets of character n-grams after :func:`tlgui.data.text_keys.normalised`:
5-grams, or 2-grams where more than half of the characters are Chinese, Japanese or Korean, so that one word more or less counts
alike. It is estimated from 128 permutations, with a standard error of at most 0.045. At 0.8 a pair is looked at with a probability
above 0.9999; at the lowest threshold, 0.5, with 0.87.
"""

import re

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.data.text_keys import normalised, text_blocks
from tlgui.data.watch import Watch

_PERMUTATIONS, _ROWS_IN_BAND = 128, 4
_SEED = 42
_BATCH = 2048
_IDEOGRAPHIC = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
#: Of a longer text, the beginning and the end stand for all of it.
_LONGEST = 20_000


def near_duplicate_groups(texts: pa.ChunkedArray, similarity: float, watch: Watch) -> NDArray[np.int64]:
    """The group of each text, shape (n,), as the place of its first member. Texts of one group are linked by pairs that are similar.

    Args:
        texts: not blank.
        similarity: at or above which two texts are similar, 0.5 to 1.

    Raises:
        Stopped: the user asked for it.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    digests = _digests(texts, watch)
    pairs = [_similar_pairs(digests, band, similarity, watch) for band in range(0, _PERMUTATIONS, _ROWS_IN_BAND)]
    links = np.concatenate([np.zeros((0, 2), dtype=np.int64), *pairs])
    graph = coo_array((np.ones(len(links), dtype=np.int8), (links[:, 0], links[:, 1])), shape=(len(digests), len(digests)))
    component = connected_components(graph, directed=False)[1]
    _, first, group = np.unique(component, return_index=True, return_inverse=True)
    return first[group].astype(np.int64)


def _digests(texts: pa.ChunkedArray, watch: Watch) -> NDArray[np.uint32]:
    """Signatures, shape (n, permutations)."""
    import rensa

    digests = np.zeros((len(texts), _PERMUTATIONS), dtype=np.uint32)
    done = 0
    for block in text_blocks(texts, _BATCH):
        watch.check()
        digests[done : done + len(block)] = rensa.RMinHash.digests_from_token_sets(
            [_shingles(normalised(text)) for text in block], _PERMUTATIONS, _SEED
        )
        done += len(block)
    return digests


def _shingles(text: str) -> list[str]:
    if len(text) > _LONGEST:
        text = text[: _LONGEST // 2] + text[-_LONGEST // 2 :]
    size = 2 if 2 * len(_IDEOGRAPHIC.findall(text)) > len(text) else 5
    return [text[place : place + size] for place in range(max(1, len(text) - size + 1))]


def _similar_pairs(digests: NDArray[np.uint32], band: int, similarity: float, watch: Watch) -> NDArray[np.int64]:
    """Pairs of rows that agree in a band and are similar, shape (pairs, 2): each row with its first and its previous fellow."""
    watch.check()
    keys = np.ascontiguousarray(digests[:, band : band + _ROWS_IN_BAND]).view(f"V{4 * _ROWS_IN_BAND}").ravel()
    order = np.argsort(keys, kind="stable")
    starts = np.ones(len(order), dtype=bool)
    starts[1:] = keys[order[1:]] != keys[order[:-1]]
    followers = np.flatnonzero(~starts)
    first = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    pairs = np.unique(
        np.concatenate([np.stack([order[other], order[followers]], axis=1) for other in (first[followers], followers - 1)]), axis=0
    )
    found = [pairs[:0]]
    for start in range(0, len(pairs), _BATCH):
        watch.check()
        some = pairs[start : start + _BATCH]
        found.append(some[(digests[some[:, 0]] == digests[some[:, 1]]).mean(axis=1) >= similarity])
    return np.concatenate(found)
