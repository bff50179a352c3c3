"""Carrying out steps of cleaning: one after the other, on the rows that the step before has left."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow.compute as pc

from tlgui.core.cleaning import CleaningStep, CutWindows, MergeLabels, RowStep, SetLabels, TextStep
from tlgui.data.cleaning.row_steps import change_labels, change_rows
from tlgui.data.cleaning.state import State
from tlgui.data.cleaning.text_steps import clean_column
from tlgui.data.watch import Watch


def apply_steps(state: State, steps: Sequence[CleaningStep], watch: Watch) -> tuple[State, tuple[int, ...]]:
    """The state after the steps, and for each step how many rows it concerned: texts or labels that changed, texts to be cut,
    rows left out or taken back.

    Raises:
        DataError: ``data.step_rows``: a step is about rows that are not there.
        Stopped: the user asked for it.
    """
    counts = []
    for done, step in enumerate(steps):
        before, state = state, apply_step(state, step, watch)
        counts.append(_concerned(before, state, watch))
        watch.reach(done + 1)
    return state, tuple(counts)


def apply_step(state: State, step: CleaningStep, watch: Watch) -> State:
    """The state after one step; see :func:`apply_steps`."""
    if isinstance(step, SetLabels | MergeLabels):
        return change_labels(state, step)
    if isinstance(step, CutWindows):
        return replace(state, windows=step)
    if isinstance(step, TextStep):
        seconds = None if state.seconds is None else clean_column(state.seconds, step, watch)
        return replace(state, texts=clean_column(state.texts, step, watch), seconds=seconds)
    assert isinstance(step, RowStep)
    return change_rows(state, step, watch)


def _concerned(before: State, after: State, watch: Watch) -> int:
    if after.windows is not before.windows:
        return int(np.count_nonzero(after.window_counts(watch)[after.used] > 1))
    if after.texts is not before.texts:
        changed = pc.not_equal(before.texts, after.texts)
        if before.seconds is not None and after.seconds is not None:
            changed = pc.or_(changed, pc.not_equal(before.seconds, after.seconds))
        return int(pc.sum(changed).as_py() or 0)
    if after.labels is not before.labels and before.labels is not None and after.labels is not None:
        return int(pc.sum(pc.not_equal(before.labels, after.labels)).as_py() or 0)
    return int(np.count_nonzero(before.used != after.used))
