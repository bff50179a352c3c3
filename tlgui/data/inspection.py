"""Looking at a file before it is imported."""

from pathlib import Path

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.checks import all_findings, left_aside
from tlgui.data.columns import LABEL_ROLES, complete_roles
from tlgui.data.label_sets import find_separator, likeliest_separator
from tlgui.data.options import ONE_LABEL, ImportOptions
from tlgui.data.problems import blocking
from tlgui.data.readers import Reader, open_reader
from tlgui.data.survey import Survey, survey
from tlgui.data.watch import Stop, Watch

#: Findings that only matter where labels are needed.
ABOUT_LABELS = frozenset(
    f"data.{name}"
    for name in (
        "no_label_column",
        "all_labels_missing",
        "labels_missing",
        "labels_apart",
        "many_labels",
        "one_class",
        "single_row_classes",
        "label_variants",
        "literal_missing",
        "date_labels",
        "label_not_list",
    )
)
#: Findings about the columns that detection proposes for training; where a file is only read, they do not count.
ABOUT_PROPOSALS = ABOUT_LABELS | {"data.no_text_column", "data.all_texts_empty", "data.empty_texts", "data.role_twice"}


_SAMPLES = 5


class ColumnInfo(BaseModel):
    """One column of a file.

    Attributes:
        name: unique within the file.
        role: what it is proposed or chosen for.
        distinct: number of different values, None if there are too many to count.
        empty: rows without a value; blank rows are not counted.
        samples: the first different values, long ones cut.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    role: ColumnRole | None
    distinct: int | None
    empty: int
    samples: tuple[str, ...]


class Inspection(BaseModel):
    """What a file looks like with the given options.

    Attributes:
        path: the file.
        options: everything filled in that was detected or chosen.
        rows: data rows that would be imported.
        refused: rows that would be left out, each listed in ``problems``.
        columns: in the order of the file.
        preview: the first rows, cells longer than 500 characters cut.
        preview_rows: their numbers in the file, as in ``problems``.
        sheets: of a spreadsheet.
        members: of a ZIP archive.
        encodings: candidates for a text file, best first.
        problems: whatever was noticed; rows are numbered as a spreadsheet does (header = row 1). ``params["file_rows"]`` lists
            the first thousand, ``params["count"]`` tells how many there are.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Path
    options: ImportOptions
    rows: int
    refused: int
    columns: tuple[ColumnInfo, ...]
    preview: tuple[tuple[str, ...], ...]
    preview_rows: tuple[int, ...]
    sheets: tuple[str, ...]
    members: tuple[str, ...]
    encodings: tuple[str, ...]
    problems: tuple[Finding, ...]

    @property
    def blocking(self) -> Finding | None:
        """The first problem that forbids the import."""
        return blocking(self.problems)


def inspect_file(
    path: Path | str, options: ImportOptions | None = None, *, preview_rows: int = 200, stop: Stop | None = None
) -> Inspection:
    """Detect how a file is to be read, and look through all of it for problems, in bounded memory.

    Args:
        options: what the user has chosen; the rest is detected.
        preview_rows: how many rows to return for showing.
        stop: turns true when the user does not want to wait.

    Raises:
        DataError: there is no table to be seen: not a file, empty, binary, damaged, or options that cannot be used.
            What can be seen but not imported is an :class:`Inspection` with a blocking problem.
        Stopped: ``stop`` turned true.
    """
    watch = Watch(stop)
    reader = open_reader(Path(path), options or ImportOptions(), watch)
    result = survey(reader, watch, preview_rows=preview_rows)
    chosen = chosen_options(reader, result)
    return Inspection(
        path=Path(path),
        options=chosen,
        rows=result.rows,
        refused=reader.refused,
        columns=tuple(
            ColumnInfo(
                name=tally.name,
                role=chosen.roles.get(tally.name),
                distinct=tally.facts.distinct,
                empty=tally.empty.count,
                samples=tuple(tally.samples[:_SAMPLES]),
            )
            for tally in result.columns
        ),
        preview=result.preview,
        preview_rows=tuple(reader.file_rows(np.arange(len(result.preview))).tolist()),
        sheets=reader.sheets,
        members=reader.members,
        encodings=reader.encodings,
        problems=tuple(all_findings(reader, result, chosen, asked=options or ImportOptions())),
    )


def read_table(path: Path | str, options: ImportOptions | None = None, *, stop: Stop | None = None) -> tuple[pa.Table, list[Finding]]:
    """All rows of a file as text columns, for applying a model to them.

    Returns:
        The table, and what was noticed in the structure of the file, also what of it is not read. Roles are not looked at.

    Raises:
        DataError: the file cannot be read completely.
        Stopped: ``stop`` turned true.
    """
    watch = Watch(stop)
    reader = open_reader(Path(path), options or ImportOptions(), watch)
    batches = list(reader.batches(watch))
    found = reader.findings() + left_aside(reader)
    if (first := blocking(found)) is not None:
        raise DataError.from_finding(first)
    return pa.Table.from_batches(batches, schema=reader.schema), found


def chosen_options(reader: Reader, result: Survey) -> ImportOptions:
    """How the file was read, with the roles that the user chose, else those that the format tells or the columns suggest."""
    options, separator = reader.options, reader.options.label_separator
    facts = [tally.facts for tally in result.columns]
    roles = dict(options.roles) or complete_roles(options.named, reader.known_roles, facts, result.rows)
    label = next((column for column in facts if roles.get(column.name) in LABEL_ROLES), None)
    if label is not None and not options.roles:
        several = separator != ONE_LABEL and (separator is not None or find_separator(label.samples) is not None)
        roles[label.name] = ColumnRole.LABELS if several else ColumnRole.LABEL
    if label is None or roles[label.name] is ColumnRole.LABEL:
        separator = None
    elif separator is None:
        separator = likeliest_separator(label.samples)
    return options.model_copy(update={"roles": roles, "named": {}, "label_separator": separator})
