"""Starting a shift report between two files."""

from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.data import ABOUT_PROPOSALS, ImportOptions, inspect_file, read_table
from tlgui.data.languages import some_texts
from tlgui.data.problems import blocking
from tlgui.models import ModelLibrary
from tlgui.project.launcher import start_job
from tlgui.project.places import Places
from tlgui.project.preparing import suggest_model
from tlgui.runs import RunHandle, ShiftJob, ShiftSide

#: Longest input in tokens, unless somebody says otherwise.
MAX_LENGTH = 256


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
    text, label = text or found.get("text"), label or found.get("label")
    for wanted in (text or "text", label):
        if wanted is not None and wanted not in columns:
            raise DataError("shift.no_column", file=file.name, column=wanted, columns=", ".join(columns))
    options = inspection.options.model_dump(mode="json")
    return ShiftSide(name=file.stem, path=file.absolute(), options=options, text=text or "", label=label)


def start_shift(
    places: Places,
    library: ModelLibrary,
    first: ShiftSide,
    second: ShiftSide,
    *,
    model: str | None = None,
    max_length: int = MAX_LENGTH,
    seed: int = 0,
) -> RunHandle:
    """A worker that compares two files; its terminal event carries a :class:`~tlgui.core.shift.ShiftReport` as values.

    Args:
        model: the texts choose it if None.

    Raises:
        DataError: a file cannot be read.
        ModelError: there is no such model, or none that can be used.
        MachineError: the worker cannot be started.
    """
    if first.name == second.name:
        first, second = (side.model_copy(update={"name": side.path.name}) for side in (first, second))
    if first.name == second.name:
        first, second = (side.model_copy(update={"name": str(side.path)}) for side in (first, second))
    if model is None:
        model, _ = suggest_model(library, [text for side in (first, second) for text in _some(side)])
    else:
        library.entry(model)
    sides = (first, second)
    job = ShiftJob(sides=sides, model=model, max_length=max_length, seed=seed, library=places.library, cache=places.cache)
    return start_job(places, job)


def _some(side: ShiftSide) -> list[str]:
    table, _ = read_table(side.path, ImportOptions.model_validate(side.options))
    return some_texts(table.column(side.text))
