"""The file of splits that every dataset has, made from its rows."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data.files import new_file
from tlgui.data.options import ImportOptions
from tlgui.data.snapshot import SPLITS_FILE
from tlgui.data.splits import EXCLUDED, column_in_role, make_splits
from tlgui.data.watch import Watch


@dataclass(frozen=True, slots=True)
class Usable:
    """What the splits say of the rows.

    Attributes:
        text_column, label_column: the latter is None in a role without labels.
        classes: labels of the rows that are used, sorted.
    """

    text_column: str
    label_column: str | None
    classes: tuple[str, ...]


def write_splits(folder: Path, table: pa.Table, options: ImportOptions, role: TransferRole, *, seed: int, watch: Watch) -> Usable:
    """Divide the rows (see :func:`~tlgui.data.splits.make_splits`) and write the file.

    Args:
        folder: of the dataset.
        options: name the column of texts, and in a labelled role that of labels.

    Raises:
        MachineError: the folder cannot be written, or the disk is full.
        Stopped: the user asked for it.
    """
    texts, labels = column_in_role(table, options, ColumnRole.TEXT), None
    if role.labelled:
        labels = column_in_role(table, options, ColumnRole.LABEL)
    given, groups = (column_in_role(table, options, wanted) for wanted in (ColumnRole.SPLIT, ColumnRole.GROUP))
    splits = make_splits(texts, labels, role, given=given, groups=groups, seed=seed, watch=watch)
    classes = () if labels is None else tuple(sorted(labels.filter(pa.array(splits != EXCLUDED)).unique().to_pylist()))
    column = pa.table({"split": pa.array(splits.tolist(), pa.string())})
    with new_file(folder / SPLITS_FILE) as file, pa.ipc.new_stream(file, column.schema) as writer:
        writer.write_table(column)
    return Usable(options.column_of(ColumnRole.TEXT) or "", options.column_of(ColumnRole.LABEL) if role.labelled else None, classes)
