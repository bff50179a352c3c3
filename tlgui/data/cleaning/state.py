"""The rows of a dataset between two steps of cleaning."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.core.cleaning import CutWindows
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data.cell_bytes import is_blank
from tlgui.data.cleaning.windows import cut_texts
from tlgui.data.snapshot import Dataset
from tlgui.data.splits import EXCLUDED, Splits, column_in_role, joined_keys, named_splits, paired, second_texts, value_codes
from tlgui.data.text_keys import text_blocks, text_keys
from tlgui.data.watch import Watch

_ROWS_AT_ONCE = 16_384
#: Roles whose rows are divided into train, dev and test.
_DIVIDED = (TransferRole.SOURCE, TransferRole.TARGET)


@dataclass(frozen=True)
class State:
    """Texts, labels and which rows are wanted; all of n rows, those of the snapshot.

    Attributes:
        texts, labels: cells without nulls; ``labels`` is None where the dataset has none.
        given: the splits that the import has made or that the file names, shape (n,); steps never move a row from one to another.
        wanted: bool (n,), false for rows that a step has left out. A row that is wanted is used if it has a text and, where labels are
            needed, a label.
        role: of the dataset.
        groups: int32 (n,), the same for rows that must not be parted, -1 for rows that are free; None where there are no groups.
        windows: how long texts are cut when a model reads them, None if they are not.
        seconds: n second texts or translations; None if there are none. They are cleaned as the texts are.
        separator: what stands between the labels of a cell; None where a cell is one label.
    """

    texts: pa.ChunkedArray
    labels: pa.ChunkedArray | None
    given: Splits
    wanted: NDArray[np.bool_]
    role: TransferRole
    groups: NDArray[np.int32] | None = None
    windows: CutWindows | None = None
    seconds: pa.ChunkedArray | None = None
    separator: str | None = None

    @classmethod
    def of(cls, original: Dataset) -> Self:
        """The state before the first step. Rows that the import has left out although nothing is missing are not wanted."""
        info, table = original.info, original.table
        texts = table.column(info.text_column)
        labels = None if info.label_column is None else table.column(info.label_column)
        named, grouped = (column_in_role(table, info.options, role) for role in (ColumnRole.SPLIT, ColumnRole.GROUP))
        given, groups = original.splits, None
        if named is not None and info.role in _DIVIDED:
            given = np.where(given == EXCLUDED, named_splits(named), given)
        if grouped is not None:
            groups = np.where(is_blank(grouped), -1, value_codes(grouped))
        everything, seconds = np.ones(info.rows, dtype=bool), second_texts(table, info.options)
        state = cls(texts, labels, given, everything, info.role, groups, seconds=seconds, separator=info.separator)
        return replace(state, wanted=(original.splits != EXCLUDED) | ~state.complete)

    @property
    def compared(self) -> pa.ChunkedArray:
        """What is compared where repeated rows are looked for, n cells."""
        return paired(self.texts, self.seconds)

    @property
    def complete(self) -> NDArray[np.bool_]:
        """Rows that have all that is needed, shape (n,)."""
        complete = ~is_blank(self.texts)
        return complete if self.labels is None else complete & ~is_blank(self.labels)

    def window_counts(self, watch: Watch) -> NDArray[np.int64]:
        """The number of windows that each text is read in, shape (n,).

        Raises:
            Stopped: the user asked for it.
        """
        if self.windows is None:
            return np.ones(len(self.texts), dtype=np.int64)
        counts = [np.zeros(0, dtype=np.int64)]
        for block in text_blocks(self.texts, _ROWS_AT_ONCE):
            watch.check()
            counts.append(cut_texts(block, self.windows)[1])
        return np.concatenate(counts)

    @property
    def used(self) -> NDArray[np.bool_]:
        """Rows that are used, shape (n,)."""
        return self.wanted & self.complete

    def without(self, rows: NDArray[np.int64]) -> "State":
        """The state with more rows left out."""
        wanted = self.wanted.copy()
        wanted[rows] = False
        return replace(self, wanted=wanted)

    def assigned(self, watch: Watch) -> Splits:
        """The split that each row has or would have if it were used, shape (n,). One that the import has not assigned goes where its text
        or its group already is, or else to train.

        Raises:
            Stopped: the user asked for it.
        """
        splits = self.given.copy()
        free = np.flatnonzero(splits == EXCLUDED)
        if not len(free):
            return splits
        splits[free] = Split.TEST if self.role is TransferRole.TEST else Split.TRAIN
        if self.role not in _DIVIDED:
            return splits
        keys = text_keys(self.texts, watch)
        if self.groups is not None:
            keys = joined_keys(keys, self.groups, self.groups < 0)
        settled = np.flatnonzero(self.used & (self.given != EXCLUDED))
        if len(settled):
            known, first = np.unique(keys[settled], return_index=True)
            place = np.minimum(np.searchsorted(known, keys[free]), len(known) - 1)
            bound = known[place] == keys[free]
            splits[free[bound]] = splits[settled[first[place[bound]]]]
        return splits

    def splits(self, watch: Watch) -> Splits:
        """The split of each row, shape (n,); the empty string for one that is not used.

        Raises:
            Stopped: the user asked for it.
        """
        splits: Splits = np.where(self.used, self.assigned(watch), EXCLUDED)
        return splits
