"""Rows with bytes that are not valid in the encoding of their file: what the user chose to do with them."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from tlgui.core.findings import Finding
from tlgui.data.decoding import REPLACEMENT
from tlgui.data.problems import LISTED, warning
from tlgui.data.readers.reader import Reader, ReaderAround, Rows, rows_with
from tlgui.data.watch import Watch

_CODE = "data.undecodable"


class UndecodableRows(ReaderAround):
    """Another reader, whose rows with undecodable bytes are left out or kept with a sign in place of these bytes.

    Args:
        inner: a reader of a text file; its options say what was chosen.
    """

    def __init__(self, inner: Reader, choice: str) -> None:
        super().__init__(inner)
        self._leaves_out = choice == "leave_out"
        self._dropped: list[int] = []
        self.options = inner.options.model_copy(update={"undecodable": choice})

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._dropped = []
        position = 0
        for batch in self._inner.batches(watch):
            marked = rows_with(batch, REPLACEMENT) if self._leaves_out and self._blocked else None
            if marked is not None and marked.any():
                self._dropped += (np.flatnonzero(marked) + position).tolist()
                yield batch.filter(pa.array(~marked))
            else:
                yield batch
            position += batch.num_rows

    @property
    def _blocked(self) -> Finding | None:
        """What the inner reader says about undecodable bytes that it has met so far."""
        return next((finding for finding in self._inner.findings() if finding.code == _CODE), None)

    def file_rows(self, rows: Rows) -> Rows:
        dropped = np.asarray(self._dropped, dtype=np.int64)
        return self._inner.file_rows(rows + np.searchsorted(dropped - np.arange(len(dropped)), rows, side="right"))

    @property
    def refused(self) -> int:
        return self._inner.refused + len(self._dropped)

    def findings(self) -> list[Finding]:
        found = []
        for finding in self._inner.findings():
            if finding.code != _CODE:
                found.append(finding)
                continue
            encoding = finding.params["encoding"]
            if self._dropped:
                rows = self._inner.file_rows(np.asarray(self._dropped[:LISTED], dtype=np.int64)).tolist()
                count = len(self._dropped)
                found.append(warning("data.undecodable_left_out", self.path, row=rows[0], count=count, encoding=encoding, file_rows=rows))
            else:
                rows, count = finding.params["file_rows"], finding.params["count"]
                found.append(warning("data.undecodable_kept", self.path, row=finding.row, count=count, encoding=encoding, file_rows=rows))
        return found
