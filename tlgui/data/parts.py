"""One file, several datasets: one for each domain that a column names, and one of the rows without a label, if wished."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.errors import DataError
from tlgui.core.files import write_json
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data.cell_bytes import is_blank
from tlgui.data.files import new_file, new_folder, sha256, shown, writing
from tlgui.data.options import ImportOptions
from tlgui.data.snapshot import INFO_FILE, PROBLEMS_FILE, ROWS_FILE, SCHEMA_VERSION, SPLITS_FILE, Dataset
from tlgui.data.split_file import write_splits
from tlgui.data.watch import Watch

#: More domains are hardly domains but values of something else.
MOST_DOMAINS = 100


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a dataset that become one of their own.

    Attributes:
        rows: their numbers, ascending.
        domain: what the column of domains says of them; empty where there is none.
        role: in the transfer.
        labelled: whether they have what a labelled role needs; False for rows without a label that are set apart.
    """

    rows: NDArray[np.int64]
    domain: str
    role: TransferRole
    labelled: bool = True


def makes_parts(options: ImportOptions, role: TransferRole) -> bool:
    """Whether a file that is read like this can become several datasets."""
    return options.column_of(ColumnRole.DOMAIN) is not None or (options.unlabelled == "apart" and role.labelled)


def split_into_parts(dataset: Dataset, place_for: Callable[[Part], tuple[str, Path]], *, watch: Watch | None = None) -> list[Dataset]:
    """A dataset for each domain, in the order in which they first occur, and for its rows without a label if they are to be apart; the
    splits are made for its own rows.

    Args:
        dataset: of the whole file.
        place_for: the name of the dataset of a part, and the folder where it will be.

    Raises:
        DataError: ``data.many_domains``, or a folder exists.
        MachineError: a folder cannot be written, or the disk is full.
        Stopped: the user asked for it; the datasets that are complete stay.
    """
    watch = watch or Watch()
    return [_write(dataset, part, *place_for(part), watch) for part in _parts(dataset)]


def _parts(dataset: Dataset) -> Iterator[Part]:
    info = dataset.info
    unlabelled = np.zeros(info.rows, dtype=bool)
    if info.options.unlabelled == "apart" and info.label_column is not None:
        unlabelled = is_blank(dataset.table.column(info.label_column))
    for domain, of_domain in _domains(dataset):
        for rows, role, labelled in (
            (np.flatnonzero(of_domain & ~unlabelled), info.role, True),
            (np.flatnonzero(of_domain & unlabelled), TransferRole.TARGET_UNLABELLED, False),
        ):
            if len(rows):
                yield Part(rows, domain, role, labelled)


def _domains(dataset: Dataset) -> list[tuple[str, NDArray[np.bool_]]]:
    """The domains, and which rows belong to each; without such a column all rows belong to one without a name."""
    column = dataset.info.options.column_of(ColumnRole.DOMAIN)
    if column is None:
        return [("", np.ones(dataset.info.rows, dtype=bool))]
    encoded = pc.utf8_trim_whitespace(dataset.table.column(column)).combine_chunks().dictionary_encode()
    names = encoded.dictionary.to_pylist()
    if len(names) > MOST_DOMAINS:
        raise DataError("data.many_domains", file=dataset.info.origin, column=column, count=len(names), limit=MOST_DOMAINS)
    codes = encoded.indices.to_numpy()
    return [(name, codes == code) for code, name in enumerate(names)]


def _write(dataset: Dataset, part: Part, name: str, folder: Path, watch: Watch) -> Dataset:
    if folder.exists():
        raise DataError("data.folder_exists", folder=shown(folder))
    info = dataset.info
    mask = np.zeros(info.rows, dtype=bool)
    mask[part.rows] = True
    table = dataset.table.filter(pa.array(mask))
    problems = [_moved(finding, part.rows) for finding in dataset.problems]
    with new_folder(folder) as temporary:
        with new_file(temporary / ROWS_FILE) as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
        usable = write_splits(temporary, table, info.options, part.role, seed=info.seed, watch=watch)
        with writing(temporary):
            stored = [asdict(finding) for finding in problems if finding is not None]
            write_json(temporary / PROBLEMS_FILE, {"schema_version": SCHEMA_VERSION, "problems": stored})
        lengths = pc.utf8_length(table.column(info.text_column))
        filled = pc.filter(lengths, pc.greater(lengths, 0))
        changes = {
            "name": name,
            "role": part.role,
            "rows": table.num_rows,
            "label_column": usable.label_column,
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
