"""Arrow files and streams, with Feather version 2, which is another name for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import unique_names
from tlgui.data.files import shown
from tlgui.data.formats import ARROW_MAGIC
from tlgui.data.options import ImportOptions
from tlgui.data.readers.parquet import as_text
from tlgui.data.readers.reader import ROWS_PER_BATCH, Reader, Rows
from tlgui.data.watch import Watch


class ArrowReader(Reader):
    """Reads record batches as a stream; values become text as in Parquet files.

    Rows are counted as if the column names stood in row 1.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        self.options = options.resolved(format="arrow")
        with _open(path) as (schema, _batches):
            self.names, self._renamed = unique_names(schema.names)
        watch.check()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        size = self.path.stat().st_size
        with _open(self.path) as (_schema, batches):
            for share, batch in batches:
                batch.validate(full=True)  # the file may claim to hold text where it does not
                for start in range(0, batch.num_rows, ROWS_PER_BATCH):
                    part = batch.slice(start, ROWS_PER_BATCH)
                    yield pa.record_batch([as_text(column) for column in part.columns], schema=self.schema)
                watch.reach(int(size * share))

    def file_rows(self, rows: Rows) -> Rows:
        return rows + 2

    def findings(self) -> list[Finding]:
        return self._renaming(1)


Batches = Iterator[tuple[float, pa.RecordBatch]]


@contextmanager
def _open(path: Path) -> Iterator[tuple[pa.Schema, Batches]]:
    """The schema, and the batches with the share of the file, 0 to 1, that is done with each."""
    try:
        with pa.memory_map(str(path)) as source:
            head = source.read(len(ARROW_MAGIC))
            source.seek(0)
            if head == ARROW_MAGIC:
                file = pa.ipc.open_file(source)
                total = max(1, file.num_record_batches)
                yield file.schema, (((number + 1) / total, file.get_batch(number)) for number in range(file.num_record_batches))
            else:
                stream, size = pa.ipc.open_stream(source), max(1, source.size())
                yield stream.schema, ((source.tell() / size, batch) for batch in stream)
    except (pa.ArrowException, OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise DataError("data.damaged_file", file=shown(path.name), kind="Arrow", reason=reason) from error
