"""Another role for the rows of a dataset: a new dataset, because roles decide the splits and splits never change."""

import shutil
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.core.tasks import TransferRole
from tlgui.data.files import new_folder, sha256, shown, writing
from tlgui.data.options import ImportOptions
from tlgui.data.snapshot import INFO_FILE, PROBLEMS_FILE, ROWS_FILE, SPLITS_FILE, Dataset
from tlgui.data.split_file import write_splits
from tlgui.data.watch import Watch


def reassign(dataset: Dataset, role: TransferRole, folder: Path, options: ImportOptions | None = None) -> Dataset:
    """Make a dataset with the same rows in another role, or with columns used in another way.

    Args:
        options: name the roles of the columns; those of the dataset if None.
        folder: where the new dataset will be; must not exist yet.

    Raises:
        DataError: the role needs labels and the snapshot has no column of labels, or none in it; or ``folder`` exists.
        MachineError: the folder cannot be written, or the disk is full.
    """
    options = options or dataset.info.options
    label_column = options.label_column if role.labelled else None
    if role.labelled and label_column is None:
        raise DataError("data.no_label_column", file=dataset.info.origin, known=", ".join(dataset.table.column_names))
    if folder.exists():
        raise DataError("data.folder_exists", folder=shown(folder))
    with new_folder(folder) as temporary:
        with writing(temporary):
            for name in (ROWS_FILE, PROBLEMS_FILE):
                shutil.copyfile(dataset.folder / name, temporary / name)
        usable = write_splits(temporary, dataset.table, options, role, seed=dataset.info.seed, watch=Watch())
        if role.labelled and not usable.classes:
            raise DataError("data.all_labels_missing", file=dataset.info.origin, column=label_column)
        fingerprint = sha256(temporary / ROWS_FILE, temporary / SPLITS_FILE, watch=Watch())
        changes = {
            "role": role,
            "options": options,
            "label_column": usable.label_column,
            "labels": usable.classes,
            "fingerprint": fingerprint,
        }
        dataset.info.model_copy(update=changes).write(temporary / INFO_FILE)
    return Dataset.open(folder)
