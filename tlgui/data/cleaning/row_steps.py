"""Steps that leave rows out, take them back, or change labels."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.cleaning import (
    DropConflicting,
    DropDuplicates,
    DropLabels,
    DropMissing,
    DropNearDuplicates,
    DropRows,
    DropShort,
    KeepRows,
    LabelStep,
    MergeLabels,
    RowStep,
    SetLabels,
)
from tlgui.core.errors import DataError
from tlgui.core.tasks import Split
from tlgui.data.cleaning.state import State
from tlgui.data.label_hints import mean_missing
from tlgui.data.label_sets import LabelSets, has_label, with_merged
from tlgui.data.near_duplicates import near_duplicate_groups
from tlgui.data.text_keys import text_keys
from tlgui.data.watch import Watch

#: A text is taken out of a split where it also stands in one further to the right: the test stays what it was.
_ORDER = (Split.TRAIN, Split.DEV, Split.TEST)


def change_labels(state: State, step: LabelStep) -> State:
    """Labels after a step; nothing changes where there are none.

    Raises:
        DataError: ``data.step_rows``.
    """
    if state.labels is None:
        return state
    match step:
        case SetLabels(rows=rows):
            labels = state.labels
            for label, places in rows.items():
                labels = _with_cells(labels, _checked(places, state), label)
            return replace(state, labels=labels)
        case MergeLabels(labels=names, into=into):
            return replace(state, labels=with_merged(state.labels, names, into, state.separator))
    assert_never(step)


def change_rows(state: State, step: RowStep, watch: Watch) -> State:
    """Which rows are wanted after a step.

    Raises:
        DataError: ``data.step_rows``.
        Stopped: the user asked for it.
    """
    match step:
        case DropRows(rows=rows):
            return state.without(_checked(rows, state))
        case KeepRows(rows=rows):
            wanted = state.wanted.copy()
            wanted[_checked(rows, state)] = True
            return replace(state, wanted=wanted)
        case DropLabels(labels=names):
            return state if state.labels is None else state.without(np.flatnonzero(has_label(state.labels, names, state.separator)))
        case DropShort(characters=characters):
            lengths = pc.utf8_length(pc.utf8_trim_whitespace(state.texts)).to_numpy()
            return state.without(np.flatnonzero(state.used & (lengths < characters)))
        case DropMissing():
            starts = np.cumsum([0, *map(len, state.texts.chunks)])
            found = [start + mean_missing(chunk) for start, chunk in zip(starts, state.texts.chunks, strict=False)]
            places = np.concatenate([np.zeros(0, dtype=np.int64), *found])
            return state.without(places[state.used[places]])
        case DropConflicting(keep=keep):
            return state if state.labels is None else state.without(_conflicting(state, keep, watch))
        case DropDuplicates(among=among):
            places = np.flatnonzero(state.used)
            return state.without(_repeated(places, text_keys(state.compared, watch)[places], state, among, watch))
        case DropNearDuplicates(among=among, similarity=similarity):
            used = state.used
            groups = near_duplicate_groups(state.compared.filter(pa.array(used)), similarity, watch)
            return state.without(_repeated(np.flatnonzero(used), groups, state, among, watch))
    assert_never(step)


def _repeated(rows: NDArray[np.int64], groups: NDArray[np.int64], state: State, among: str, watch: Watch) -> NDArray[np.int64]:
    """Rows to be left out, given the group of equal texts that each of ``rows`` belongs to."""
    of_row = state.assigned(watch)[rows]
    if among == "all":
        rank = np.select([of_row == split for split in _ORDER], range(len(_ORDER)))
        latest_first = np.lexsort((rows, -rank))
        kept = latest_first[np.unique(groups[latest_first], return_index=True)[1]]
        return np.delete(rows, kept)
    leaking: NDArray[np.bool_] = np.zeros(len(rows), dtype=bool)
    for place, split in enumerate(_ORDER[:-1]):
        later = groups[np.isin(of_row, _ORDER[place + 1 :])]
        leaking |= (of_row == split) & np.isin(groups, later)
    return rows[leaking]


def _conflicting(state: State, keep: str, watch: Watch) -> NDArray[np.int64]:
    assert state.labels is not None
    used = state.used
    rows = np.flatnonzero(used)
    if not len(rows):
        return rows
    group = np.unique(text_keys(state.compared, watch)[rows], return_inverse=True)[1]
    label = LabelSets.of(state.labels, state.separator).places[rows]
    pairs, pair_of_row, counts = np.unique(np.stack([group, label], axis=1), axis=0, return_inverse=True, return_counts=True)
    several = np.bincount(pairs[:, 0]) > 1
    kept = np.zeros(len(pairs), dtype=bool)
    if keep == "majority":
        most = np.zeros(len(several), dtype=np.int64)
        np.maximum.at(most, pairs[:, 0], counts)
        leading = counts == most[pairs[:, 0]]
        kept = leading & (np.bincount(pairs[leading, 0], minlength=len(several)) == 1)[pairs[:, 0]]
    return rows[several[group] & ~kept[pair_of_row.ravel()]]


def _with_cells(column: pa.ChunkedArray, rows: NDArray[np.int64], value: str) -> pa.ChunkedArray:
    """A column in which some cells are ``value``; chunks without such cells are shared with the old one."""
    chunks, start = [], 0
    for chunk in column.chunks:
        here = rows[(rows >= start) & (rows < start + len(chunk))] - start
        if len(here):
            mask = np.zeros(len(chunk), dtype=bool)
            mask[here] = True
            chunk = pc.if_else(pa.array(mask), value, chunk)
        chunks.append(chunk)
        start += len(chunk)
    return pa.chunked_array(chunks, pa.string())


def _checked(rows: Iterable[int], state: State) -> NDArray[np.int64]:
    places = np.unique(np.fromiter(rows, dtype=np.int64))
    if len(places) and places[-1] >= len(state.wanted):
        raise DataError("data.step_rows", row=int(places[-1]) + 1, rows=len(state.wanted))
    return places
