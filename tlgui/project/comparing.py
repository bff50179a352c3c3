"""Shift reports: what is compared, with which model, and the reports that were made."""

import hashlib
import importlib.util
from pathlib import Path

from pydantic import ValidationError

from tlgui.core.errors import DataError, ModelError
from tlgui.core.files import write_atomically
from tlgui.core.shift import ShiftReport
from tlgui.core.tasks import Split
from tlgui.data import ABOUT_PROPOSALS, Dataset, ImportOptions, inspect_file, read_table
from tlgui.data.languages import some_texts
from tlgui.data.problems import blocking
from tlgui.models import ModelLibrary
from tlgui.project.places import Places
from tlgui.project.preparing import suggest_model
from tlgui.runs import ShiftJob, ShiftSide

#: Longest input in tokens, unless somebody says otherwise.
MAX_LENGTH = 256


def umap_installed() -> bool:
    """Whether maps by UMAP can be drawn."""
    return importlib.util.find_spec("umap") is not None


def file_side(file: Path, *, text: str | None = None, label: str | None = None) -> ShiftSide:
    """A file as one side of a report; columns that are not named are detected.

    Raises:
        DataError: the file cannot be read, or has no such column.
    """
    inspection = inspect_file(file, preview_rows=1)
    about_file = [finding for finding in inspection.problems if finding.code not in ABOUT_PROPOSALS]
    if (refusal := blocking(about_file)) is not None:
        raise DataError.from_finding(refusal)
    columns = [column.name for column in inspection.columns]
    found = {str(column.role): column.name for column in inspection.columns if column.role}
    text, label = text or found.get("text"), label or found.get("label") or found.get("labels")
    for wanted in (text or "text", label):
        if wanted is not None and wanted not in columns:
            raise DataError("shift.no_column", file=file.name, column=wanted, columns=", ".join(columns))
    options = inspection.options.model_dump(mode="json")
    return ShiftSide(name=file.stem, path=file.absolute(), options=options, text=text or "", label=label)


def dataset_side(dataset: Dataset, *splits: Split, name: str = "") -> ShiftSide:
    """Rows of a dataset as one side of a report.

    Args:
        splits: all rows that are used if none is named.
        name: in the report; the dataset's own if empty.
    """
    return ShiftSide(name=name or dataset.info.name, path=dataset.path, splits=splits)


def plan_shift(
    places: Places,
    library: ModelLibrary,
    first: ShiftSide,
    second: ShiftSide,
    *,
    model: str | None = None,
    max_length: int = MAX_LENGTH,
    seed: int = 0,
    umap: bool = False,
) -> ShiftJob:
    """What a worker is to do; its terminal event carries a :class:`~tlgui.core.shift.ShiftReport` as values.

    Args:
        model: the texts choose it if None.
        umap: whether to draw a map by UMAP, too.

    Raises:
        DataError: a file or dataset cannot be read.
        ModelError: there is no such model, or none that can be used; or umap-learn is wanted and not installed.
    """
    if umap and not umap_installed():
        raise ModelError("shift.no_umap")
    if first.name == second.name:
        first, second = (side.model_copy(update={"name": _name_on_disk(side)}) for side in (first, second))
    if first.name == second.name:
        first, second = (side.model_copy(update={"name": str(side.path)}) for side in (first, second))
    if model is None:
        model, _ = suggest_model(library, [text for side in (first, second) for text in _some(side)])
    else:
        library.entry(model)
    return ShiftJob(
        sides=(first, second), model=model, max_length=max_length, seed=seed, umap=umap, library=places.library, cache=places.cache
    )


class ShiftStore:
    """The newest report on each pair of sets, kept in the project; of a file or dataset that has changed there is none."""

    def __init__(self, project_folder: Path) -> None:
        self._folder = project_folder / "shifts"

    def stored(self, first: ShiftSide, second: ShiftSide) -> ShiftReport | None:
        """The report if there was one, whichever model it was made with."""
        try:
            return ShiftReport.model_validate_json(self._path(first, second).read_bytes())
        except (OSError, ValidationError, DataError):  # not there, or of another version: it can be made again
            return None

    def keep(self, first: ShiftSide, second: ShiftSide, report: ShiftReport) -> None:
        """Remember a report.

        Raises:
            OSError: the folder cannot be written.
            DataError: a dataset has gone in the meantime.
        """
        write_atomically(self._path(first, second), report.model_dump_json() + "\n")

    def _path(self, first: ShiftSide, second: ShiftSide) -> Path:
        key = hashlib.sha256("\n".join((_mark(first), _mark(second))).encode()).hexdigest()[:16]
        return self._folder / f"{key}.json"


def _name_on_disk(side: ShiftSide) -> str:
    return side.path.name if side.options is not None else Dataset.open(side.path).info.id


def _mark(side: ShiftSide) -> str:
    """What distinguishes a set of texts, and changes with its content."""
    if side.options is None:
        return f"{side.name} {Dataset.open(side.path).fingerprint} {side.splits}"
    status = side.path.stat()
    return f"{side.name} {side.path} {status.st_size} {status.st_mtime_ns}"


def _some(side: ShiftSide) -> list[str]:
    if side.options is None:
        dataset = Dataset.open(side.path)
        return some_texts(dataset.table.column(dataset.info.text_column))
    table, _ = read_table(side.path, ImportOptions.model_validate(side.options))
    return some_texts(table.column(side.text))
