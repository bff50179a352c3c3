"""From a file to a dataset."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.files import write_json
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data.character_sums import Sums, SumsBeside
from tlgui.data.checks import all_findings
from tlgui.data.files import add_file, new_file, new_folder, sha256, shown, writing
from tlgui.data.inspection import chosen_options
from tlgui.data.options import ImportOptions
from tlgui.data.problems import blocking
from tlgui.data.readers import Reader, open_reader
from tlgui.data.snapshot import INFO_FILE, PROBLEMS_FILE, ROWS_FILE, SCHEMA_VERSION, SPLITS_FILE, Dataset, DatasetInfo
from tlgui.data.split_file import write_splits
from tlgui.data.survey import Survey, survey
from tlgui.data.watch import Progress, Stop, Watch


def import_file(
    path: Path | str,
    options: ImportOptions,
    folder: Path | str,
    *,
    name: str,
    role: TransferRole,
    seed: int = 0,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> Dataset:
    """Make a dataset of a file: a snapshot of its rows, with splits. In bounded memory; all or nothing.

    Args:
        options: how to read the file, for example those of an :class:`Inspection`; what is None is detected.
        folder: where the dataset will be; must not exist yet.
        name: the user's name for it.
        role: what it is for in the transfer.
        seed: of the splits.
        progress: receives (done, total) in bytes of the file.
        stop: turns true when the user asks for a stop.

    Raises:
        DataError: the file cannot be imported: the code and parameters of the blocking problem; or ``folder`` exists.
        MachineError: the folder cannot be written, or the disk is full.
        Stopped: ``stop`` turned true; nothing is left behind.
    """
    path, folder = Path(path), Path(folder)
    if folder.exists():
        raise DataError("data.folder_exists", folder=shown(folder))
    reader = open_reader(path, options, Watch(stop))
    watch = Watch(stop, progress, reader.size)
    # Hashing and adding up need no lock of Python's, or not all the time: they go on beside the reading.
    with ThreadPoolExecutor(1) as beside, ThreadPoolExecutor(1) as adding, new_folder(folder) as temporary:
        digest = beside.submit(sha256, *reader.origin, watch=watch.quietly)
        texts = _LikelyTexts(reader, SumsBeside(adding, watch.quietly))
        result = _write_rows(reader, temporary / ROWS_FILE, watch, texts)
        chosen = chosen_options(reader, result)
        found = all_findings(reader, result, chosen, asked=options, labelled=role.labelled)
        if (first := blocking(found)) is not None:
            raise DataError.from_finding(first)
        pa.default_memory_pool().release_unused()  # what reading has needed
        sums = texts.sums_of(chosen.column_of(ColumnRole.TEXT))
        hashes = _Hashes(digest, beside.submit(add_file, hashlib.sha256(), temporary / ROWS_FILE, watch.quietly))
        info = _write_rest(temporary, path, hashes, chosen, found, sums, name=name, role=role, seed=seed, watch=watch.quietly)
        tally = result.column(info.text_column)
        info.model_copy(update={"mean_characters": tally.facts.mean_length}).write(temporary / INFO_FILE)
    return Dataset.open(folder)


class _LikelyTexts:
    """Hands the column that will be that of the texts, as far as the first rows tell, to the thread that adds up their characters."""

    def __init__(self, reader: Reader, sums: SumsBeside) -> None:
        self._reader, self._sums = reader, sums
        self._column: str | None = None
        self._begun = False

    def add(self, batch: pa.RecordBatch) -> None:
        """The next rows."""
        if not self._begun:
            self._begun = True
            first = survey(_OneBatch(self._reader.names, batch), Watch())
            text = chosen_options(self._reader, first).column_of(ColumnRole.TEXT)
            self._column = text if text in batch.schema.names else None
        if self._column is not None:
            self._sums.add(batch.column(self._column))

    def sums_of(self, column: str | None) -> Sums | None:
        """Those of a column; None if it turned out to be another one."""
        return self._sums.result() if column is not None and column == self._column else None


class _OneBatch:
    """The first rows of a file, to be looked at as if they were all."""

    def __init__(self, names: tuple[str, ...], batch: pa.RecordBatch) -> None:
        self.names, self._batch = names, batch

    def batches(self, _watch: Watch) -> Iterator[pa.RecordBatch]:
        yield self._batch


def _write_rows(reader: Reader, path: Path, watch: Watch, texts: _LikelyTexts) -> Survey:
    with new_file(path) as file, pa.ipc.new_stream(file, reader.schema) as writer:

        def take(batch: pa.RecordBatch) -> None:
            texts.add(batch)
            writer.write_batch(batch)

        return survey(reader, watch, sink=take)


@dataclass(frozen=True, slots=True)
class _Hashes:
    """What is being computed beside the rest: of the file that is imported, and of its rows, to which the splits are added."""

    origin: "Future[str]"
    rows: "Future[hashlib._Hash]"


def _write_rest(
    folder: Path,
    origin: Path,
    hashes: _Hashes,
    options: ImportOptions,
    found: list[Finding],
    sums: Sums | None,
    *,
    name: str,
    role: TransferRole,
    seed: int,
    watch: Watch,
) -> DatasetInfo:
    """Everything that is made from the rows once they are on disk."""
    with pa.memory_map(str(folder / ROWS_FILE)) as rows:
        table = pa.ipc.open_stream(rows).read_all()
        usable = write_splits(folder, table, options, role, sums=sums, seed=seed, watch=watch)
        count = table.num_rows
        del table  # Windows does not rename a file that is mapped
    with writing(folder):
        problems = [asdict(finding) for finding in found]
        write_json(folder / PROBLEMS_FILE, {"schema_version": SCHEMA_VERSION, "problems": problems})
    return DatasetInfo(
        name=name,
        role=role,
        origin=shown(origin.name),
        origin_sha256=hashes.origin.result(),
        options=options,
        text_column=usable.text_column,
        label_column=usable.label_column,
        rows=count,
        labels=usable.classes,
        seed=seed,
        fingerprint=add_file(hashes.rows.result(), folder / SPLITS_FILE, watch).hexdigest(),
    )
