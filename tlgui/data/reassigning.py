"""Another role for the rows of a dataset: a new dataset, because roles decide the splits and splits never change."""

import shutil
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data.files import new_file, new_folder, sha256, shown, writing
from tlgui.data.snapshot import INFO_FILE, PROBLEMS_FILE, ROWS_FILE, SPLITS_FILE, Dataset
from tlgui.data.splits import column_in_role, make_splits
from tlgui.data.watch import Watch


def reassign(dataset: Dataset, role: TransferRole, folder: Path) -> Dataset:
    """Make a dataset with the same rows in another role.

    Args:
        folder: where the new dataset will be; must not exist yet.

    Raises:
        DataError: the role needs labels and the snapshot has no column of labels; or ``folder`` exists.
        MachineError: the folder cannot be written, or the disk is full.
    """
    label_column = dataset.info.options.column_of(ColumnRole.LABEL) if role.labelled else None
    if role.labelled and label_column is None:
        raise DataError("data.no_label_column", file=dataset.info.origin, known=", ".join(dataset.table.column_names))
    if folder.exists():
        raise DataError("data.folder_exists", folder=shown(folder))
    labels = None if label_column is None else dataset.table.column(label_column)
    given, groups = (column_in_role(dataset.table, dataset.info.options, wanted) for wanted in (ColumnRole.SPLIT, ColumnRole.GROUP))
    splits = make_splits(dataset.table.column(dataset.info.text_column), labels, role, given=given, groups=groups, seed=dataset.info.seed)
    classes = () if labels is None else tuple(sorted(labels.filter(pa.array(splits != "")).unique().to_pylist()))
    table = pa.table({"split": pa.array(splits.tolist(), pa.string())})
    with new_folder(folder) as temporary:
        with writing(temporary):
            for name in (ROWS_FILE, PROBLEMS_FILE):
                shutil.copyfile(dataset.folder / name, temporary / name)
        with new_file(temporary / SPLITS_FILE) as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
        fingerprint = sha256(temporary / ROWS_FILE, temporary / SPLITS_FILE, watch=Watch())
        changes = {"role": role, "label_column": label_column, "labels": classes, "fingerprint": fingerprint}
        dataset.info.model_copy(update=changes).write(temporary / INFO_FILE)
    return Dataset.open(folder)
