"""What is wrong with the content of a file, given which column is the text and which one the label."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import ColumnRole
from tlgui.data.label_hints import is_date, means_missing, spelling_variants, told_apart
from tlgui.data.label_sets import is_list, labels_in
from tlgui.data.options import JSON_LIST, ImportOptions
from tlgui.data.parts import MOST_DOMAINS
from tlgui.data.problems import blocking, error, note, problem, warning
from tlgui.data.readers import Reader
from tlgui.data.split_names import split_named
from tlgui.data.survey import HUGE_CELL, MOST_VALUES, ColumnTally, Survey, Value

#: Choices that do not apply to all formats.
_OF_A_FORMAT = ("encoding", "delimiter", "quote", "above", "header", "sheet", "member", "labels", "ragged", "merged")
_MANY_LABELS = 0.5
_ENOUGH_ROWS = 20
_SHOWN = 5
#: So many labels are named in the parameters of a finding, for whoever wants to mend it.
_NAMED = 1000


def all_findings(
    reader: Reader, survey: Survey, options: ImportOptions, *, asked: ImportOptions, labelled: bool | None = None
) -> list[Finding]:
    """Findings about the structure of a file, with the rows of the dataset that they are about, and about its content.

    Args:
        asked: how the file was to be read. The others: as of :func:`content_findings`.
    """
    structure = [_with_rows(finding, reader, survey.rows) for finding in reader.findings()]
    return _unused(reader, asked) + structure + content_findings(reader, survey, options, labelled=labelled)


def _unused(reader: Reader, asked: ImportOptions) -> list[Finding]:
    """Choices that mean nothing for a file of this format."""
    unused = [name for name in _OF_A_FORMAT if getattr(asked, name) is not None and getattr(reader.options, name) is None]
    return [note("data.unused_option", reader.path, option=name, format=reader.options.format) for name in unused]


def _with_rows(finding: Finding, reader: Reader, rows: int) -> Finding:
    numbers = finding.params.get("file_rows")
    if finding.rows or not numbers:
        return finding
    found = reader.rows_numbered(np.unique(np.array(numbers, dtype=np.int64)), rows)
    return replace(finding, rows=tuple(found.tolist()))


def content_findings(reader: Reader, survey: Survey, options: ImportOptions, *, labelled: bool | None = None) -> list[Finding]:
    """Findings about rows, texts and labels.

    Args:
        options: name the role of each column, and what stands between labels.
        labelled: whether the dataset must carry labels; None where that is not known yet.
    """
    if not survey.rows:
        if blocking(reader.findings()):
            return []  # which says more
        code = "data.all_rows_refused" if reader.refused else "data.header_only"
        return [error(code, reader.path, count=reader.refused)]
    checks = _Checks(reader, survey)

    def columns(*wanted: ColumnRole) -> list[str]:
        return [name for name, role in options.roles.items() if role in wanted and name in reader.names]

    found = checks.unknown_columns(options.roles)
    found += checks.text(columns(ColumnRole.TEXT))
    found += checks.second_text(columns(ColumnRole.SECOND_TEXT, ColumnRole.TRANSLATION))
    found += checks.label(columns(ColumnRole.LABEL, ColumnRole.LABELS), options.separator, labelled)
    found += checks.splits(columns(ColumnRole.SPLIT))
    found += checks.domains(columns(ColumnRole.DOMAIN))
    return found + left_aside(reader) + checks.blank_rows() + checks.huge_cells()


def left_aside(reader: Reader) -> list[Finding]:
    """Other sheets of the workbook, other files of the archive: only one of them is read."""
    found, options = [], reader.options
    for code, chosen, names in (
        ("data.other_sheets", options.sheet, reader.sheets),
        ("data.other_members", options.member, reader.members),
    ):
        others = [name for name in names if name != chosen]
        if chosen is not None and others:
            listed = ", ".join(others[:_SHOWN]) + ", …" * (len(others) > _SHOWN)
            found.append(note(code, reader.path, chosen=chosen, others=listed, count=len(others)))
    return found


class _Checks:
    def __init__(self, reader: Reader, survey: Survey) -> None:
        self._reader = reader
        self._path = reader.path
        self._survey = survey

    def unknown_columns(self, roles: dict[str, ColumnRole]) -> list[Finding]:
        known = ", ".join(self._reader.names[: _SHOWN * 4])
        return [error("data.no_such_column", self._path, column=name, known=known) for name in roles if name not in self._reader.names]

    def text(self, columns: list[str]) -> list[Finding]:
        if len(columns) != 1:
            return [self._not_one(columns, "data.no_text_column", Severity.ERROR, "text")]
        tally = self._survey.column(columns[0])
        if not tally.filled:
            return [error("data.all_texts_empty", self._path, column=tally.name)]
        return [
            self._listed(code, Severity.WARNING, log.rows, log.count, column=tally.name)
            for code, log in (("data.empty_texts", tally.empty), ("data.words_for_nothing", tally.nothing))
            if log
        ]

    def second_text(self, columns: list[str]) -> list[Finding]:
        """Pairs that lack their second text."""
        lacking = ((tally.name, tally.empty) for tally in map(self._survey.column, columns) if tally.empty)
        return [self._listed("data.empty_second_texts", Severity.WARNING, log.rows, log.count, column=name) for name, log in lacking]

    def label(self, columns: list[str], separator: str | None, labelled: bool | None) -> list[Finding]:
        if labelled is False:
            return []
        severity = Severity.ERROR if labelled else Severity.INFO
        if len(columns) != 1:
            return [self._not_one(columns, "data.no_label_column", severity, "label")]
        tally = self._survey.column(columns[0])
        if not tally.filled:
            severity = Severity.ERROR if labelled else Severity.WARNING
            return [problem("data.all_labels_missing", severity, self._path, column=tally.name)]
        found = []
        if tally.empty:
            code = "data.labels_apart" if self._reader.options.unlabelled == "apart" else "data.labels_missing"
            found.append(self._listed(code, Severity.WARNING, tally.empty.rows, tally.empty.count, column=tally.name))
        if separator is None:
            return found + self._classes(tally, tally.values)
        if tally.values is None:  # more combinations than are counted; the profile tells of their labels
            return found
        if separator == JSON_LIST:
            others = {cell: value for cell, value in tally.values.items() if not is_list(cell)}
            found += self._about_labels("data.label_not_list", others, tally.name)
        return found + self._classes(tally, _single_labels(tally.values, separator))

    def _classes(self, tally: ColumnTally, values: dict[str, Value] | None) -> list[Finding]:
        if values is None or (tally.filled >= _ENOUGH_ROWS and len(values) > _MANY_LABELS * tally.filled):
            count = MOST_VALUES if values is None else len(values)
            return [warning("data.many_labels", self._path, column=tally.name, count=count, total=tally.filled)]
        if not values:
            return [warning("data.all_labels_missing", self._path, column=tally.name)]
        if len(values) == 1:
            return [warning("data.one_class", self._path, column=tally.name, label=next(iter(values)), count=tally.filled)]
        return (
            self._single_row_classes(values, tally.name)
            + self._variants(values, tally.name)
            + self._literal_missing(values, tally.name)
            + self._dates(values, tally.name)
        )

    def _literal_missing(self, values: dict[str, Value], column: str) -> list[Finding]:
        """Labels that are mostly a program's word for "nothing here"."""
        literal = {label: value for label, value in values.items() if means_missing(label)}
        return self._about_labels("data.literal_missing", literal, column)

    def _dates(self, values: dict[str, Value], column: str) -> list[Finding]:
        """Labels that are dates: another column was meant, or a spreadsheet has made dates of something else."""
        return self._about_labels("data.date_labels", {label: value for label, value in values.items() if is_date(label)}, column)

    def _single_row_classes(self, values: dict[str, Value], column: str) -> list[Finding]:
        variants = {label for group in spelling_variants(values) for label in group}  # which are no classes of their own
        single = {label: value for label, value in values.items() if value.count == 1 and label not in variants}
        return self._about_labels("data.single_row_classes", single, column)

    def _about_labels(self, code: str, labels: dict[str, Value], column: str) -> list[Finding]:
        if not labels:
            return []
        rows = sorted(value.first_row for value in labels.values())
        count = sum(value.count for value in labels.values())
        names = list(labels)[:_NAMED]
        return [self._listed(code, Severity.WARNING, rows, count, column=column, labels=_enumerated(labels), names=names)]

    def _variants(self, values: dict[str, Value], column: str) -> list[Finding]:
        variants = spelling_variants(values)
        if not variants:
            return []
        rows = sorted(values[label].first_row for group in variants for label in group[1:])
        counts = {label: values[label].count for group in variants[:_NAMED] for label in group}
        shown = "; ".join(map(told_apart, variants[:_SHOWN]))
        params = {"column": column, "labels": shown, "variants": variants[:_NAMED], "counts": counts}
        return [self._listed("data.label_variants", Severity.WARNING, rows, len(variants), **params)]

    def splits(self, columns: list[str]) -> list[Finding]:
        """Values of a column of splits that name none: their rows are not used."""
        found = []
        for tally in map(self._survey.column, columns):
            unknown = {value: told for value, told in (tally.values or {}).items() if split_named(value) is None}
            count = sum(told.count for told in unknown.values()) if tally.values is not None else tally.filled
            if count + tally.empty.count:
                rows = sorted([*(told.first_row for told in unknown.values()), *tally.empty.rows[:1]]) or [0]
                named = _enumerated(unknown) or "–"
                total = count + tally.empty.count
                severity = Severity.WARNING if count < tally.filled else Severity.ERROR  # not a single row would be used
                found.append(self._listed("data.unknown_splits", severity, rows, total, column=tally.name, values=named))
        return found

    def domains(self, columns: list[str]) -> list[Finding]:
        """A column with more domains than there can be."""
        tallies = map(self._survey.column, columns)
        return [
            error("data.many_domains", self._path, column=tally.name, count=len(tally.values or ()) or MOST_VALUES, limit=MOST_DOMAINS)
            for tally in tallies
            if tally.values is None or len(tally.values) > MOST_DOMAINS
        ]

    def blank_rows(self) -> list[Finding]:
        blank = self._survey.blank
        return [self._listed("data.blank_rows", Severity.INFO, blank.rows, blank.count)] if blank else []

    def huge_cells(self) -> list[Finding]:
        found = []
        for tally in self._survey.columns:
            size, row = tally.longest
            if size > HUGE_CELL:
                found.append(self._listed("data.huge_cell", Severity.WARNING, [row], 1, column=tally.name, size=round(size / 1e6, 1)))
        return found

    def _not_one(self, columns: list[str], code: str, severity: Severity, role: str) -> Finding:
        if columns:
            return error("data.role_twice", self._path, role=role, columns=", ".join(columns))
        return problem(code, severity, self._path, known=", ".join(self._reader.names[: _SHOWN * 4]))

    def _listed(self, code: str, severity: Severity, rows: list[int], count: int, **params: object) -> Finding:
        """A finding about rows of the dataset that names them as they are numbered in the file, too."""
        numbers = self._reader.file_rows(np.array(rows, dtype=np.int64)).tolist()
        return problem(code, severity, self._path, row=numbers[0], rows=rows, count=count, file_rows=numbers, **params)


def _single_labels(values: dict[str, Value], separator: str) -> dict[str, Value]:
    """The labels that stand in some cells, each with the number of its rows and the first of them."""
    labels: dict[str, Value] = {}
    for cell, value in values.items():
        for label in labels_in(cell, separator):
            known = labels.setdefault(label, Value(0, value.first_row))
            known.count += value.count
            known.first_row = min(known.first_row, value.first_row)
    return labels


def _enumerated(labels: Iterable[str]) -> str:
    names = [f"“{label}”" for label in labels]
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
