"""Which row is for training, which for choosing (dev), which for the final test."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.tasks import SPLIT_CODES, ColumnRole, Split, TransferRole
from tlgui.data.cell_bytes import is_blank
from tlgui.data.label_sets import LabelSets
from tlgui.data.options import ImportOptions
from tlgui.data.split_names import split_named
from tlgui.data.text_keys import TextKeys, repeated
from tlgui.data.watch import Watch

#: Stands for a row that is not used.
EXCLUDED = ""
#: Share of the rows of each class that goes to test, and to dev. The rest is for training.
TEST_SHARE = DEV_SHARE = 0.1

Splits = NDArray[np.str_]
Codes = NDArray[np.int8]
_TRAIN, _DEV, _TEST, _EXCLUDED = (SPLIT_CODES.index(name) for name in (Split.TRAIN, Split.DEV, Split.TEST, EXCLUDED))
_NAMES = np.array(SPLIT_CODES)


def column_in_role(table: pa.Table, options: ImportOptions, role: ColumnRole) -> pa.ChunkedArray | None:
    """The column of ``table`` that has ``role``, None if there is none."""
    name = options.column_of(role)
    return None if name is None else table.column(name)


def second_texts(table: pa.Table, options: ImportOptions) -> pa.ChunkedArray | None:
    """What makes a pair of each text: its second text or its translation; None if there is neither."""
    return None if options.second_column is None else table.column(options.second_column)


def paired(texts: pa.ChunkedArray, seconds: pa.ChunkedArray | None) -> pa.ChunkedArray:
    """What is compared where repeated rows are looked for: each text together with its second one."""
    return texts if seconds is None else pc.binary_join_element_wise(texts, seconds, "\n")


def make_splits(
    texts: pa.ChunkedArray,
    labels: pa.ChunkedArray | None,
    role: TransferRole,
    *,
    given: pa.ChunkedArray | None = None,
    groups: pa.ChunkedArray | None = None,
    seed: int = 0,
    watch: Watch | None = None,
) -> Splits:
    """The names of the splits that :func:`divide_rows` assigns, shape (n,); the empty string for a row that is excluded.

    Args:
        labels: one in each cell; None if there are none.
    """
    watch = watch or Watch()
    unlabelled, strata = (None, None) if labels is None else (is_blank(labels), LabelSets.of(labels, None).strata())
    keys = TextKeys.of(texts, watch)
    return _NAMES[divide_rows(keys, role, unlabelled=unlabelled, strata=strata, given=given, groups=groups, seed=seed, watch=watch)]


def divide_rows(
    texts: TextKeys,
    role: TransferRole,
    *,
    unlabelled: NDArray[np.bool_] | None = None,
    strata: NDArray[np.int32] | None = None,
    given: pa.ChunkedArray | None = None,
    groups: pa.ChunkedArray | None = None,
    seed: int = 0,
    watch: Watch,
) -> Codes:
    """Assign every row to a split, shape (n,): places in :data:`~tlgui.core.tasks.SPLIT_CODES`.

    Rows without text, and in labelled roles rows without label, are excluded. A test set is all test, an
    unlabelled target all train. Source and target are divided class by class into 80% train, 10% dev and 10% test. Rows with
    the same text (see :mod:`tlgui.data.text_keys`) are one group and always on the same side; a group with several labels
    counts to the class of its first row. A class of one group goes to train, two groups give one each to train and test, from
    three on each split has at least one. The same seed gives the same splits on every machine (PCG64).

    Args:
        unlabelled: rows without label, shape (n,).
        strata: class of each row, shape (n,); see :meth:`~tlgui.data.label_sets.LabelSets.strata`. None: all rows are of one class.
        given: names of splits that the file gives, which are kept as they are; a row without one is excluded.
        groups: rows with the same value are one group, too; without a value, a row is not bound to others by it.
        seed: non-negative.

    Raises:
        Stopped: the user asked for it.
    """
    splits = np.full(len(texts.keys), _EXCLUDED, dtype=np.int8)
    usable = ~texts.blank
    if role.labelled and unlabelled is not None:
        usable &= ~unlabelled
    if role is TransferRole.TEST or not role.labelled or not usable.any():
        splits[usable] = _TEST if role is TransferRole.TEST else _TRAIN
        return splits
    if given is not None:
        splits[usable] = _named_codes(given)[usable]
        return splits
    rows = slice(None) if usable.all() else np.flatnonzero(usable)
    keys, shared = texts.keys[rows], texts.shared[rows]
    if groups is not None:
        keys = joined_keys(keys, value_codes(groups)[rows], is_blank(groups)[rows])
        shared = repeated(keys)
    group, first = _numbered(keys, shared)
    classes = strata[rows][first] if strata is not None else np.zeros(len(first), dtype=np.int32)
    of_group = _divide(
        classes, np.bincount(group, minlength=len(first)).astype(np.int32), np.random.Generator(np.random.PCG64(seed)), watch
    )
    splits[rows] = of_group[group]
    return splits


def _numbered(keys: NDArray[np.int64], shared: NDArray[np.bool_]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Equal keys as one number, shape (n,), and the place where each number first occurs.

    Numbers are given in order of appearance, so that the outcome does not depend on the hashes of the texts.

    Args:
        shared: all keys that occur more than once, shape (n,); others may be among them.
    """
    places = np.flatnonzero(shared).astype(np.int32)
    order = places[np.argsort(keys[places])]  # which is not stable, but more than twice as fast
    ordered = keys[order]
    starts = np.flatnonzero(np.concatenate([np.ones(min(1, len(order)), dtype=bool), ordered[1:] != ordered[:-1]]))
    del ordered
    first_of_run = np.minimum.reduceat(order, starts) if len(order) else order
    is_first = np.ones(len(keys), dtype=bool)
    is_first[places] = False
    is_first[first_of_run] = True
    number = np.cumsum(is_first, dtype=np.int32) - 1
    number[order] = np.repeat(number[first_of_run], np.diff(starts, append=len(order)))
    return number, np.flatnonzero(is_first).astype(np.int32)


def named_splits(given: pa.ChunkedArray) -> Splits:
    """The split that each cell names; the empty string where it names none."""
    return _NAMES[_named_codes(given)]


def _named_codes(given: pa.ChunkedArray) -> Codes:
    encoded = given.dictionary_encode()
    names = [split_named(cell) or EXCLUDED for cell in encoded.chunk(0).dictionary.to_pylist()] or [EXCLUDED]
    codes = np.array([SPLIT_CODES.index(name) for name in names], dtype=np.int8)
    return np.concatenate([codes[chunk.indices.to_numpy()] for chunk in encoded.chunks])


def joined_keys(keys: NDArray[np.int64], groups: NDArray[np.int32], ungrouped: NDArray[np.bool_]) -> NDArray[np.int64]:
    """One number for rows that are bound to each other, directly or over others, by their text or by their group."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    texts = np.unique(keys, return_inverse=True)[1]
    bound = ~ungrouped
    size = int(texts.max()) + 1
    total = size + int(groups.max()) + 1
    links = coo_array((np.ones(int(bound.sum()), dtype=np.int8), (texts[bound], groups[bound] + size)), shape=(total, total))
    component: NDArray[np.int64] = connected_components(links, directed=False)[1].astype(np.int64)
    return component[texts]


def _divide(classes: NDArray[np.int32], sizes: NDArray[np.int32], random: np.random.Generator, watch: Watch) -> Codes:
    """Assign groups to splits, shape (groups,).

    Args:
        classes: class of each group.
        sizes: rows in each group.
    """
    splits = np.full(len(classes), _TRAIN, dtype=np.int8)
    few_bytes = np.min_scalar_type(int(classes.max(initial=0)))  # sorted in one pass over its few digits
    by_class = np.argsort(classes.astype(few_bytes), kind="stable").astype(np.int32)
    # One random number for each group; sorting by them shuffles the groups within their classes.
    shuffled = random.random(len(classes))
    for members in np.split(by_class, np.cumsum(np.bincount(classes))[:-1]):
        watch.check()
        if len(members):
            _divide_class(members[np.argsort(shuffled[members])], sizes, splits)
    return splits


def _divide_class(members: NDArray[np.int32], sizes: NDArray[np.int32], splits: Codes) -> None:
    """Fill test, then dev with the shuffled groups of one class; groups too large for that stay in train."""
    sizes = sizes[members]
    own = np.full(len(members), _TRAIN, dtype=np.int8)
    rows = int(sizes.sum())
    quota = {_TEST: round(TEST_SHARE * rows), _DEV: round(DEV_SHARE * rows)}
    wanted = [split for split, groups in ((_TEST, 2), (_DEV, 3)) if len(members) >= groups]
    for still_empty, split in zip(range(len(wanted), 0, -1), wanted, strict=True):  # train is the last to be filled
        remaining = np.flatnonzero(own == _TRAIN)
        most = max(1, quota[split])
        fitting = remaining[sizes[remaining] <= most]
        taken = fitting[:most]  # no group is empty
        taken = taken[np.cumsum(sizes[taken]) <= most]
        taken = taken[: min(len(remaining) - still_empty, max(1, len(fitting) + 1 - still_empty))]
        if not len(taken):
            taken = remaining[[int(np.argmin(sizes[remaining]))]]
        own[taken] = split
    splits[members] = own


def value_codes(values: pa.ChunkedArray) -> NDArray[np.int32]:
    """Values as numbers in their order, so that the order of the rows does not matter."""
    encoded = values.dictionary_encode()  # one dictionary for all chunks
    names = encoded.chunk(0).dictionary.to_pylist()
    rank = np.empty(len(names), dtype=np.int32)
    rank[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names))
    codes: NDArray[np.int32] = rank[np.concatenate([chunk.indices.to_numpy() for chunk in encoded.chunks])]
    return codes
