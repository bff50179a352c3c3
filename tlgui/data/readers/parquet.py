"""Parquet files."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import unique_names
from tlgui.data.files import shown
from tlgui.data.options import ImportOptions
from tlgui.data.readers.reader import ROWS_PER_BATCH, Reader, Rows
from tlgui.data.watch import Watch


class ParquetReader(Reader):
    """Reads row groups as a stream; numbers and dates become text as Arrow writes them, nested values become JSON.

    Rows are counted as if the column names stood in row 1.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        self.options = options.resolved(format="parquet")
        with _damage(path), pq.ParquetFile(path) as file:
            self.names, self._renamed = unique_names(file.schema_arrow.names)
            self._rows = file.metadata.num_rows
        watch.check()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        size = self.path.stat().st_size
        done = 0
        with _damage(self.path), pq.ParquetFile(self.path, pre_buffer=False) as file:
            for batch in file.iter_batches(ROWS_PER_BATCH):
                batch.validate(full=True)  # the file may claim to hold text where it does not
                yield pa.record_batch([as_text(column) for column in batch.columns], schema=self.schema)
                done += batch.num_rows
                watch.reach(size * done // max(1, self._rows))

    def file_rows(self, rows: Rows) -> Rows:
        return rows + 2

    def findings(self) -> list[Finding]:
        return self._renaming(1)


def as_text(column: pa.Array) -> pa.Array:
    """A column as text; nulls and NaN become empty text."""
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if pa.types.is_floating(kind):
        column = pc.if_else(pc.is_nan(column.cast(kind)), pa.scalar(None, kind), column.cast(kind))
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_fixed_size_binary(kind):
        return pa.array(["" if value is None else _plain(value) for value in column.to_pylist()], pa.string())
    return column.cast(pa.string()).fill_null("")


def _plain(value: Any) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False, default=str)


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Turn what Arrow says about a broken file into a :class:`DataError`."""
    try:
        yield
    except (pa.ArrowException, OSError, UnicodeError) as error:
        reason = str(error).partition("\n")[0]
        raise DataError("data.damaged_file", file=shown(path.name), kind="Parquet", reason=reason) from error
