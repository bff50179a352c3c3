"""A dataset: an immutable snapshot of a file in a folder of its own, memory-mapped, and versions of it after steps of cleaning.

The folder holds ``dataset.toml`` (what it is), ``rows.arrow`` (all columns of the file as text, Arrow IPC stream), ``splits.arrow``
(one column ``split``; the empty string excludes the row) and ``problems.json`` (what was noticed at the import). The versions lie in
``versions``; see :mod:`tlgui.data.cleaning.versions`, which makes them.
"""

import json
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Literal, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from tlgui.core.cleaning import CleaningSteps, CutWindows, windows_of
from tlgui.core.errors import DataError
from tlgui.core.files import write_toml
from tlgui.core.findings import Finding
from tlgui.core.tasks import SPLIT_CODES, Split, TransferRole
from tlgui.data.files import shown, writing
from tlgui.data.label_sets import LabelSet, LabelSets, labels_in
from tlgui.data.options import ImportOptions
from tlgui.data.splits import Splits

SCHEMA_VERSION: Literal[1] = 1
INFO_FILE, ROWS_FILE, SPLITS_FILE, PROBLEMS_FILE = "dataset.toml", "rows.arrow", "splits.arrow", "problems.json"
VERSIONS_FOLDER, VERSION_FILE = "versions", "version.json"
TEXT_FILE, SECOND_TEXT_FILE, LABEL_FILE = "text.arrow", "second_text.arrow", "label.arrow"
_FINDINGS = TypeAdapter(tuple[Finding, ...])


class DatasetInfo(BaseModel):
    """What ``dataset.toml`` says.

    Attributes:
        schema_version: version of the folder's format.
        id: name of the folder; not stored in the file, so that a folder can be copied.
        name: the user's name for it.
        role: what it is for in the transfer.
        origin: name of the file it was made from.
        origin_sha256: SHA-256 of that file, or over all files of a folder.
        options: how the file was read.
        text_column: the column of texts.
        label_column: the column of labels, one or several in a cell; None in an unlabelled target.
        rows: number of rows, excluded ones included.
        labels: all labels of the usable rows, sorted.
        seed: of the splits.
        mean_characters: mean length of the texts that are not empty.
        fingerprint: SHA-256 over rows and splits.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = SCHEMA_VERSION
    id: str = ""
    name: str
    role: TransferRole
    origin: str
    origin_sha256: str
    options: ImportOptions
    text_column: str
    label_column: str | None = None
    rows: int
    labels: tuple[str, ...] = ()
    seed: int = 0
    mean_characters: float = 0.0
    fingerprint: str

    @property
    def separator(self) -> str | None:
        """What stands between the labels of a cell; None where a cell is one label."""
        return self.options.separator

    def write(self, path: Path) -> None:
        """Write the file, atomically.

        Raises:
            MachineError: the folder cannot be written to.
        """
        with writing(path):
            write_toml(path, self.model_dump(mode="json", exclude={"id"}, exclude_none=True))


class VersionInfo(BaseModel):
    """What ``version.json`` says of a version.

    Attributes:
        steps: that lead from the snapshot to it.
        counts: rows that each step has concerned.
        labels, mean_characters, fingerprint: as in :class:`DatasetInfo`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = SCHEMA_VERSION
    steps: CleaningSteps
    counts: tuple[int, ...]
    labels: tuple[str, ...]
    mean_characters: float
    fingerprint: str


class Dataset:
    """A dataset on disk, or a version of it. Get one from :meth:`open` or :func:`tlgui.data.import_file`.

    Attributes:
        folder: where the dataset is.
        path: what opens exactly this version.
        info: what it is.
        original: the dataset as it was imported.
        steps: steps of cleaning between the import and this version.
        step_counts: how many rows each of them concerned.
    """

    def __init__(self, folder: Path, info: DatasetInfo, version: tuple[Path, VersionInfo] | None = None) -> None:
        self.folder = self.path = folder
        self.info = info
        self.original = self
        self.steps: CleaningSteps = ()
        self.step_counts: tuple[int, ...] = ()
        if version is not None:
            self.path, told = version
            self.original = Dataset(folder, info)
            self.steps, self.step_counts = told.steps, told.counts
            self.info = info.model_copy(update={name: getattr(told, name) for name in ("labels", "mean_characters", "fingerprint")})

    @classmethod
    def open(cls, folder: Path | str) -> Self:
        """Open a dataset as it was imported, or one of its versions; quick, since rows are mapped only when they are asked for.

        Raises:
            DataError: the folder is missing, was made by a newer version, or is damaged.
        """
        folder = Path(folder)
        if folder.parent.name == VERSIONS_FOLDER:
            return cls._open_version(folder)
        try:
            values = tomllib.loads((folder / INFO_FILE).read_text(encoding="utf-8"))
            version = values.get("schema_version")
            if isinstance(version, int) and version > SCHEMA_VERSION:
                raise DataError("data.newer_dataset", folder=shown(folder), version=version)
            info = DatasetInfo.model_validate({**values, "id": folder.name})
        except FileNotFoundError as error:
            raise DataError("data.no_dataset", folder=shown(folder)) from error
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            raise _damaged(folder, INFO_FILE, error) from error
        return cls(folder, info)

    @classmethod
    def _open_version(cls, path: Path) -> Self:
        folder = path.parent.parent
        try:
            version = VersionInfo.model_validate_json((path / VERSION_FILE).read_bytes())
        except (OSError, ValidationError) as error:
            raise _damaged(path, VERSION_FILE, error) from error
        return cls(folder, cls.open(folder).info, (path, version))

    def rename(self, name: str) -> None:
        """Give the dataset another name, which all of its versions share.

        Raises:
            MachineError: the folder cannot be written to.
        """
        self.original.info.model_copy(update={"name": name}).write(self.folder / INFO_FILE)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over rows and splits; two datasets with the same one give the same results."""
        return self.info.fingerprint

    @property
    def mean_characters(self) -> float:
        """Mean length of the texts that are not empty."""
        return self.info.mean_characters

    @cached_property
    def table(self) -> pa.Table:
        """All columns of the file as text, with texts and labels as they are in this version; mapped into memory without a copy.

        Raises:
            DataError: the file is missing or damaged.
        """
        if self.original is self:
            return self._read(self.folder / ROWS_FILE)
        table = self.original.table
        info = self.info
        columns = ((info.text_column, TEXT_FILE), (info.options.second_column, SECOND_TEXT_FILE), (info.label_column, LABEL_FILE))
        for name, file in columns:
            if name is not None and (self.path / file).exists():
                table = table.set_column(table.column_names.index(name), name, self._read(self.path / file).column("cells"))
        return table

    @cached_property
    def splits(self) -> Splits:
        """The split of each row, shape (rows,); the empty string excludes a row.

        Raises:
            DataError: the file is missing or damaged.
        """
        return np.array(SPLIT_CODES)[self.split_codes]

    @cached_property
    def split_codes(self) -> NDArray[np.int8]:
        """The same as numbers, places in :data:`~tlgui.core.tasks.SPLIT_CODES`; a tenth of a second for ten million rows.

        Raises:
            DataError: the file is missing or damaged.
        """
        codes = pc.index_in(self.version_column("split"), value_set=pa.array(SPLIT_CODES))
        filled: NDArray[np.int8] = pc.fill_null(codes, SPLIT_CODES.index("")).to_numpy().astype(np.int8)
        return filled

    @property
    def windows(self) -> CutWindows | None:
        """How long texts are cut when a model reads them, None if they are not."""
        return windows_of(self.steps)

    def pieces(self, *splits: Split) -> int:
        """What a model has to read of the rows that :meth:`indices` gives: their windows, or else their texts.

        Raises:
            DataError: the file is missing or damaged.
        """
        rows = self.indices(*splits)
        return len(rows) if self.windows is None else int(self.version_column("windows").to_numpy()[rows].sum())

    def version_column(self, name: str) -> pa.ChunkedArray:
        """A column of the file of splits, shape (rows,): ``split``, and in a version ``wanted`` and, where texts are cut, ``windows``.

        Raises:
            DataError: the file is missing or damaged.
        """
        return self._read(self.path / SPLITS_FILE).column(name)

    @cached_property
    def problems(self) -> tuple[Finding, ...]:
        """What was noticed at the import.

        Raises:
            DataError: the file is missing or damaged.
        """
        try:
            stored = json.loads((self.folder / PROBLEMS_FILE).read_text(encoding="utf-8"))
            return _FINDINGS.validate_python(stored["problems"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _damaged(self.folder, PROBLEMS_FILE, error) from error

    def indices(self, *splits: Split) -> NDArray[np.int64]:
        """Rows of the splits named, ascending; without a name, all rows that are used."""
        return np.flatnonzero(self._chosen(splits))

    def texts(self, *splits: Split) -> list[str]:
        """Texts of the rows that :meth:`indices` gives, in the same order."""
        return self._cells(self.info.text_column, splits)

    def labels(self, *splits: Split) -> list[str]:
        """The label of each row that :meth:`indices` gives, in the same order.

        Raises:
            DataError: ``data.unlabelled_dataset``, ``data.several_labels``.
        """
        column = self._label_column
        if self.info.separator is not None:
            raise DataError("data.several_labels", name=self.info.name)
        return self._cells(column, splits)

    def label_sets(self, *splits: Split) -> list[LabelSet]:
        """The labels of each row that :meth:`indices` gives, in the same order; one or several.

        Raises:
            DataError: ``data.unlabelled_dataset``.
        """
        return [labels_in(cell, self.info.separator) for cell in self._cells(self._label_column, splits)]

    @property
    def _label_column(self) -> str:
        if self.info.label_column is None:
            raise DataError("data.unlabelled_dataset", name=self.info.name)
        return self.info.label_column

    def label_counts(self, *splits: Split) -> dict[str, int]:
        """Rows by label, sorted by label; empty without labels. A row with several labels counts for each of them."""
        if self.info.label_column is None:
            return {}
        return LabelSets.of(self.table.column(self.info.label_column), self.info.separator).counts(self._chosen(splits))

    def _chosen(self, splits: tuple[Split, ...]) -> NDArray[np.bool_]:
        codes = [SPLIT_CODES.index(split) for split in splits or tuple(Split)]
        chosen: NDArray[np.bool_] = np.isin(self.split_codes, np.array(codes, dtype=np.int8))
        return chosen

    def _cells(self, column: str, splits: tuple[Split, ...]) -> list[str]:
        rows = self.indices(*splits)
        cells: list[str] = []
        start = 0
        # Chunk by chunk, because one array of Arrow strings cannot hold more than 2 GiB.
        for chunk in self.table.column(column).chunks:
            low, high = np.searchsorted(rows, (start, start + len(chunk)))
            cells += chunk.take(pa.array(rows[low:high] - start)).to_pylist()
            start += len(chunk)
        return cells

    def _read(self, path: Path) -> pa.Table:
        try:
            with pa.ipc.open_stream(pa.memory_map(str(path))) as reader:
                return reader.read_all()
        except (OSError, pa.ArrowException) as error:
            raise _damaged(self.folder, path.name, error) from error


def _damaged(folder: Path, file: str, error: Exception) -> DataError:
    return DataError("data.damaged_dataset", folder=shown(folder), file=file, reason=str(error).partition("\n")[0])
