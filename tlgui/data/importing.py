"""From a file to a dataset."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.files import write_json
from tlgui.core.findings import Finding
from tlgui.core.tasks import TransferRole
from tlgui.data.checks import content_findings
from tlgui.data.files import new_file, new_folder, sha256, shown, writing
from tlgui.data.inspection import chosen_roles
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
    # Hashing needs no lock of Python's: it goes on beside the reading.
    with ThreadPoolExecutor(1) as beside, new_folder(folder) as temporary:
        digest = beside.submit(sha256, *reader.origin, watch=watch.quietly)
        result = _write_rows(reader, temporary / ROWS_FILE, watch)
        roles = chosen_roles(reader, result)
        found = reader.findings() + content_findings(reader, result, roles, labelled=role.labelled)
        if (first := blocking(found)) is not None:
            raise DataError.from_finding(first)
        chosen = reader.options.model_copy(update={"roles": roles})
        info = _write_rest(temporary, path, digest, chosen, found, name=name, role=role, seed=seed, watch=watch.quietly)
        tally = result.column(info.text_column)
        info.model_copy(update={"mean_characters": tally.facts.mean_length}).write(temporary / INFO_FILE)
    return Dataset.open(folder)


def _write_rows(reader: Reader, path: Path, watch: Watch) -> Survey:
    with new_file(path) as file, pa.ipc.new_stream(file, reader.schema) as writer:
        return survey(reader, watch, sink=writer.write_batch)


def _write_rest(
    folder: Path,
    origin: Path,
    digest: "Future[str]",
    options: ImportOptions,
    found: list[Finding],
    *,
    name: str,
    role: TransferRole,
    seed: int,
    watch: Watch,
) -> DatasetInfo:
    """Everything that is made from the rows once they are on disk."""
    with pa.memory_map(str(folder / ROWS_FILE)) as rows:
        table = pa.ipc.open_stream(rows).read_all()
        usable = write_splits(folder, table, options, role, seed=seed, watch=watch)
        count = table.num_rows
        del table  # Windows does not rename a file that is mapped
    with writing(folder):
        problems = [asdict(finding) for finding in found]
        write_json(folder / PROBLEMS_FILE, {"schema_version": SCHEMA_VERSION, "problems": problems})
    return DatasetInfo(
        name=name,
        role=role,
        origin=shown(origin.name),
        origin_sha256=digest.result(),
        options=options,
        text_column=usable.text_column,
        label_column=usable.label_column,
        rows=count,
        labels=usable.classes,
        seed=seed,
        fingerprint=sha256(folder / ROWS_FILE, folder / SPLITS_FILE, watch=watch),
    )
