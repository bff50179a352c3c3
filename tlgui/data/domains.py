"""One file, several domains: a column that names the domain of each row makes a dataset of every domain."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.errors import DataError
from tlgui.core.files import write_json
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.files import new_file, new_folder, sha256, shown, writing
from tlgui.data.snapshot import INFO_FILE, PROBLEMS_FILE, ROWS_FILE, SCHEMA_VERSION, SPLITS_FILE, Dataset
from tlgui.data.split_file import write_splits
from tlgui.data.watch import Watch

#: More domains are hardly domains but values of something else.
MOST_DOMAINS = 100


def split_by_domain(dataset: Dataset, folder_for: Callable[[str], Path], *, watch: Watch | None = None) -> list[Dataset]:
    """A dataset for each domain, in the order in which they first occur; its splits are made for its own rows.

    Args:
        dataset: has a column in the role of domains.
        folder_for: where the dataset of a domain will be; rows without a domain have the name ``""``.

    Raises:
        DataError: ``data.many_domains``, or a folder exists.
        MachineError: a folder cannot be written, or the disk is full.
        Stopped: the user asked for it; the datasets that are complete stay.
    """
    watch = watch or Watch()
    column = dataset.info.options.column_of(ColumnRole.DOMAIN) or ""
    encoded = pc.utf8_trim_whitespace(dataset.table.column(column)).combine_chunks().dictionary_encode()
    names = encoded.dictionary.to_pylist()
    if len(names) > MOST_DOMAINS:
        raise DataError("data.many_domains", file=dataset.info.origin, column=column, count=len(names), limit=MOST_DOMAINS)
    codes = encoded.indices.to_numpy()
    return [_write(dataset, np.flatnonzero(codes == code), name, folder_for(name), watch) for code, name in enumerate(names)]


def _write(dataset: Dataset, rows: NDArray[np.int64], domain: str, folder: Path, watch: Watch) -> Dataset:
    if folder.exists():
        raise DataError("data.folder_exists", folder=shown(folder))
    info = dataset.info
    mask = np.zeros(info.rows, dtype=bool)
    mask[rows] = True
    table = dataset.table.filter(pa.array(mask))
    problems = [_moved(finding, rows) for finding in dataset.problems]
    with new_folder(folder) as temporary:
        with new_file(temporary / ROWS_FILE) as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
        usable = write_splits(temporary, table, info.options, info.role, seed=info.seed, watch=watch)
        with writing(temporary):
            stored = [asdict(finding) for finding in problems if finding is not None]
            write_json(temporary / PROBLEMS_FILE, {"schema_version": SCHEMA_VERSION, "problems": stored})
        lengths = pc.utf8_length(table.column(info.text_column))
        filled = pc.filter(lengths, pc.greater(lengths, 0))
        changes = {
            "name": f"{info.name}: {domain}" if domain else info.name,
            "rows": table.num_rows,
            "labels": usable.classes,
            "mean_characters": pc.mean(filled).as_py() or 0.0,
            "fingerprint": sha256(temporary / ROWS_FILE, temporary / SPLITS_FILE, watch=watch),
        }
        info.model_copy(update=changes).write(temporary / INFO_FILE)
    return Dataset.open(folder)


def _moved(finding: Finding, rows: NDArray[np.int64]) -> Finding | None:
    """A finding about the whole file as one about some of its rows; None if none of its rows is among them."""
    if not finding.rows:
        return finding
    wanted = np.array(finding.rows, dtype=np.int64)
    places = np.searchsorted(rows, wanted)
    here = (places < len(rows)) & (rows[np.minimum(places, len(rows) - 1)] == wanted)
    return replace(finding, rows=tuple(places[here].tolist())) if here.any() else None
