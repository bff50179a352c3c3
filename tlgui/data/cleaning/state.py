"""The rows of a dataset between two steps of cleaning."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.core.tasks import Split, TransferRole
from tlgui.data.snapshot import Dataset
from tlgui.data.splits import EXCLUDED, Splits
from tlgui.data.survey import is_blank
from tlgui.data.text_keys import text_keys
from tlgui.data.watch import Watch


@dataclass(frozen=True)
class State:
    """Texts, labels and which rows are wanted; all of n rows, those of the snapshot.

    Attributes:
        texts, labels: cells without nulls; ``labels`` is None where the dataset has none.
        given: the splits that the import has made, shape (n,); steps never move a row from one split to another.
        wanted: bool (n,), false for rows that a step has left out. A row that is wanted is used if it has a text and, where labels are
            needed, a label.
    """

    texts: pa.ChunkedArray
    labels: pa.ChunkedArray | None
    given: Splits
    wanted: NDArray[np.bool_]

    @classmethod
    def of(cls, original: Dataset) -> Self:
        """The state before the first step. Rows that the import has left out although nothing is missing are not wanted."""
        info = original.info
        texts = original.table.column(info.text_column)
        labels = None if info.label_column is None else original.table.column(info.label_column)
        state = cls(texts, labels, original.splits, np.ones(info.rows, dtype=bool))
        return replace(state, wanted=(original.splits != EXCLUDED) | ~state.complete)

    @property
    def complete(self) -> NDArray[np.bool_]:
        """Rows that have all that is needed, shape (n,)."""
        complete = ~is_blank(self.texts)
        return complete if self.labels is None else complete & ~is_blank(self.labels)

    @property
    def used(self) -> NDArray[np.bool_]:
        """Rows that are used, shape (n,)."""
        return self.wanted & self.complete

    def without(self, rows: NDArray[np.int64]) -> "State":
        """The state with more rows left out."""
        wanted = self.wanted.copy()
        wanted[rows] = False
        return replace(self, wanted=wanted)

    def splits(self, role: TransferRole, watch: Watch) -> Splits:
        """The split of each row, shape (n,). A row that came into use goes where its text already is, or else to train.

        Raises:
            Stopped: the user asked for it.
        """
        used = self.used
        splits = np.where(used, self.given, EXCLUDED)
        newcomers = np.flatnonzero(used & (splits == EXCLUDED))
        if not len(newcomers):
            return splits
        splits[newcomers] = Split.TEST if role is TransferRole.TEST else Split.TRAIN
        if role in (TransferRole.SOURCE, TransferRole.TARGET):
            keys = text_keys(self.texts, watch)
            settled = np.flatnonzero(used & (self.given != EXCLUDED))
            known, first = np.unique(keys[settled], return_index=True)
            place = np.minimum(np.searchsorted(known, keys[newcomers]), max(0, len(known) - 1))
            if len(known):
                twins = known[place] == keys[newcomers]
                splits[newcomers[twins]] = splits[settled[first[place[twins]]]]
        return splits
