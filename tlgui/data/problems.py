"""Collecting what is wrong with the rows of a file: everything is counted, the first thousand rows are listed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tlgui.core.findings import Finding, Severity
from tlgui.data.files import shown

LISTED = 1000


class RowLog:
    """Rows that share one problem.

    Attributes:
        count: how many there are.
        rows: the first ``LISTED`` of them.
    """

    def __init__(self) -> None:
        self.count = 0
        self.rows: list[int] = []

    def add(self, row: int) -> None:
        """Note one row."""
        self.extend((row,), 1)

    def extend(self, rows: Iterable[int], count: int) -> None:
        """Note ``count`` rows, in ascending order."""
        self.count += count
        room = LISTED - len(self.rows)
        if room > 0:
            self.rows.extend(int(row) for row, _ in zip(rows, range(room), strict=False))

    def __bool__(self) -> bool:
        return self.count > 0


def problem(code: str, severity: Severity, path: Path, *, row: int | None = None, rows: Iterable[int] = (), **params: Any) -> Finding:
    """A finding about a file. Its parameters always name the file, and the row if one is known.

    Args:
        row: the first row concerned, as a spreadsheet counts.
        rows: rows of the dataset, counted from 0.
        params: what the sentence needs beyond ``file`` and ``row``.
    """
    values = {"file": shown(path.name), **params}
    if row is not None:
        values["row"] = row
    return Finding(code=code, severity=severity, params=values, row=row, rows=tuple(rows))


def error(code: str, path: Path, **details: Any) -> Finding:
    """A finding that blocks the import."""
    return problem(code, Severity.ERROR, path, **details)


def warning(code: str, path: Path, **details: Any) -> Finding:
    """A finding that needs a look."""
    return problem(code, Severity.WARNING, path, **details)


def note(code: str, path: Path, **details: Any) -> Finding:
    """A finding that is good to know."""
    return problem(code, Severity.INFO, path, **details)


def blocking(findings: Iterable[Finding]) -> Finding | None:
    """The first finding that blocks, if there is one."""
    return next((finding for finding in findings if finding.severity is Severity.ERROR), None)
