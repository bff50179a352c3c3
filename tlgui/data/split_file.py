"""The file of splits that every dataset has, made from its rows."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from tlgui.core.tasks import SPLIT_CODES, ColumnRole, TransferRole
from tlgui.data.cell_bytes import is_blank
from tlgui.data.character_sums import Sums
from tlgui.data.files import new_file
from tlgui.data.label_sets import LabelSets
from tlgui.data.options import ImportOptions
from tlgui.data.snapshot import SPLITS_FILE
from tlgui.data.splits import EXCLUDED, column_in_role, divide_rows
from tlgui.data.text_keys import TextKeys
from tlgui.data.watch import Watch


@dataclass(frozen=True, slots=True)
class Usable:
    """What the splits say of the rows.

    Attributes:
        text_column, label_column: the latter is None in a role without labels.
        classes: all labels of the rows that are used, sorted.
    """

    text_column: str
    label_column: str | None
    classes: tuple[str, ...]


def write_splits(
    folder: Path,
    table: pa.Table,
    options: ImportOptions,
    role: TransferRole,
    *,
    seed: int,
    watch: Watch,
    sums: Sums | None = None,
) -> Usable:
    """Divide the rows (see :func:`~tlgui.data.splits.divide_rows`) and write the file.

    Args:
        folder: of the dataset.
        options: name the column of texts, and in a labelled role that of labels.
        sums: of the characters of the texts, where they are known already; overwritten.

    Raises:
        MachineError: the folder cannot be written, or the disk is full.
        Stopped: the user asked for it.
    """
    labels = unlabelled = strata = None
    keys = TextKeys.of(table.column(options.column_of(ColumnRole.TEXT) or ""), watch, sums)
    label_column = options.label_column if role.labelled else None
    if label_column is not None:
        column = table.column(label_column)
        labels = LabelSets.of(column, options.separator)
        unlabelled, strata = is_blank(column), labels.strata()
    given, groups = (column_in_role(table, options, wanted) for wanted in (ColumnRole.SPLIT, ColumnRole.GROUP))
    codes = divide_rows(keys, role, unlabelled=unlabelled, strata=strata, given=given, groups=groups, seed=seed, watch=watch)
    classes = () if labels is None else tuple(labels.counts(codes != SPLIT_CODES.index(EXCLUDED)))
    written = pa.table({"split": pa.DictionaryArray.from_arrays(codes, SPLIT_CODES).cast(pa.string())})
    with new_file(folder / SPLITS_FILE) as file, pa.ipc.new_stream(file, written.schema) as writer:
        writer.write_table(written)
    return Usable(options.column_of(ColumnRole.TEXT) or "", label_column, classes)
