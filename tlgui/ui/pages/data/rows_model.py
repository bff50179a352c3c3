"""State and logic of the table of rows: the snapshot with its splits, and which rows are shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.findings import Finding
from tlgui.core.tasks import SPLIT_CODES
from tlgui.ui.background import Background, Failure, silently
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.data.words import split_words
from tlgui.ui.problem import Problem

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from tlgui.data import Dataset

#: Typing goes on for a while before a search is worth its time, in milliseconds.
SETTLE_MS = 200


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a dataset, ready to be shown.

    Attributes:
        table: all columns of the file as text.
        splits: place in ``SPLIT_CODES`` for each row, int8, shape (rows,).
        labels: names of the labels.
        separator: what stands between the labels of a cell; None where a cell is one label.
    """

    table: "pa.Table"
    splits: "NDArray[np.int8]"
    text_column: str
    label_column: str | None
    labels: tuple[str, ...]
    separator: str | None = None

    def shown_table(self, split_title: str) -> "pa.Table":
        """The table with a last column that names each row's split in the language of the window."""
        import pyarrow as pa

        names = [split_words(split) for split in SPLIT_CODES]
        column = pa.DictionaryArray.from_arrays(pa.array(self.splits), names)
        return self.table.append_column(split_title, column)


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows are wanted; everything must hold.

    Attributes:
        needle: occurs in the text, upper and lower case alike.
        regex: whether ``needle`` is a regular expression.
        length: characters that the text has at least, and fewer than; None takes all.
        label: the label, or one of several; None takes all.
        split: one of ``SPLIT_CODES``; None takes all.
        finding: only the rows that this finding is about.
    """

    needle: str = ""
    regex: bool = False
    length: tuple[int, int] | None = None
    label: str | None = None
    split: str | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class _Opened:
    """Rows, and those of them that passed the filter when they were opened."""

    rows: Rows
    filter: RowFilter
    shown: "NDArray[np.int64] | None"


class RowsViewModel(QObject):
    """The rows of one dataset and a filter over them.

    Attributes:
        rows: None while they are being opened, and where that failed.
        filter: what was asked for.
        shown: int64 numbers of the rows that pass, shape (n,); None for all.
        problem: why the rows cannot be shown.

    Signals:
        changed: anything of the above, or whether something is under way.
        opened: :attr:`rows` are those of another dataset.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = LatestTask(background, self)
        self._searching = LatestTask(background, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._search)
        self._key: tuple[object, ...] | None = None
        self._clear()

    def _clear(self) -> None:
        self.rows: Rows | None = None
        self.filter = RowFilter()
        self.shown: NDArray[np.int64] | None = None
        self.problem: Problem | None = None

    @property
    def working(self) -> bool:
        """Whether rows are being opened or searched."""
        return self._settle.isActive() or self._opening.running or self._searching.running

    @property
    def total(self) -> int:
        """Rows of the dataset."""
        return self.rows.table.num_rows if self.rows else 0

    @property
    def count(self) -> int:
        """Rows that are shown."""
        return self.total if self.shown is None else len(self.shown)

    def show(self, dataset: "Dataset | None") -> None:
        """Look at another dataset, or at none."""
        key = None if dataset is None else (dataset.folder, dataset.fingerprint)
        if key == self._key:
            return
        same_rows = key is not None and self._key is not None and key[0] == self._key[0] and self.rows is not None
        self._key = key
        self._opening.drop()
        self._searching.drop()
        if not same_rows:  # another version of the same dataset takes the place of the old one, under the same filter
            self._settle.stop()
            self._clear()
        if dataset is not None:
            wanted = self.filter

            def work(stop: Callable[[], bool]) -> _Opened:
                rows = open_rows(dataset)
                return _Opened(rows, wanted, find_rows(rows, wanted, stop))

            self._opening.run(silently(work), self._take_rows, self._fail)
        if not same_rows:
            self.opened.emit()
        self.changed.emit()

    def set_filter(self, **changes: Any) -> None:
        """Change parts of the filter; see :class:`RowFilter`. Typing is waited for, everything else is searched at once."""
        wanted = replace(self.filter, **changes)
        if wanted == self.filter:
            return
        self.filter = wanted
        if "needle" in changes:
            self._settle.start()
        else:
            self._search()
        self.changed.emit()

    def clear_filter(self) -> None:
        """Show all rows."""
        self.set_filter(**{name: getattr(RowFilter(), name) for name in ("needle", "length", "label", "split", "finding")})

    def _search(self) -> None:
        self._settle.stop()
        rows, wanted = self.rows, self.filter
        if rows is None or self._opening.running:  # which searches, too
            return

        self.problem = None
        self._searching.run(silently(lambda stop: find_rows(rows, wanted, stop)), self._take_found, self._fail)
        self.changed.emit()

    def _take_rows(self, opened: "_Opened") -> None:
        self.rows, self.shown = opened.rows, opened.shown
        self.opened.emit()
        if self.filter != opened.filter:
            self._search()
        self.changed.emit()

    def _take_found(self, found: "NDArray[np.int64] | None") -> None:
        self.shown = found
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.problem = Problem.of_failure(failure)
        self.changed.emit()


def open_rows(dataset: "Dataset") -> Rows:
    """Map the rows of a dataset. Takes a tenth of a second for ten million.

    Raises:
        DataError: they are damaged.
    """
    info = dataset.info
    return Rows(dataset.table, dataset.split_codes, info.text_column, info.label_column, info.labels, info.separator)


def find_rows(rows: Rows, wanted: RowFilter, stop: Callable[[], bool] = lambda: False) -> "NDArray[np.int64] | None":
    """Rows that pass a filter, ascending; None if all do.

    Raises:
        DataError: ``data.bad_pattern``.
        Stopped: ``stop`` turned true.
    """
    if replace(wanted, regex=False) == RowFilter():
        return None
    import numpy as np
    import pyarrow.compute as pc

    from tlgui.data.label_sets import has_label
    from tlgui.ui.arrow_table_model import matching_rows, rows_where

    mask = np.ones(rows.table.num_rows, dtype=bool)
    if wanted.finding is not None:
        mask[:] = False
        mask[np.array(wanted.finding.rows, dtype=np.int64)] = True
    if wanted.split is not None:
        mask &= rows.splits == SPLIT_CODES.index(wanted.split)
    if wanted.label is not None and rows.label_column is not None:
        mask &= has_label(rows.table.column(rows.label_column), [wanted.label], rows.separator)
    found = np.flatnonzero(mask).astype(np.int64)
    if wanted.length is not None:
        least, most = wanted.length
        lengths = rows.table.column(rows.text_column)
        found = rows_where(lengths, lambda cells: _between(pc.utf8_length(cells), least, most), found, stop)
    return matching_rows(rows.table, rows.text_column, wanted.needle, found, regex=wanted.regex, stop=stop) if wanted.needle else found


def _between(values: "pa.Array", least: int, most: int) -> "pa.Array":
    import pyarrow.compute as pc

    return pc.and_(pc.greater_equal(values, least), pc.less(values, most))
