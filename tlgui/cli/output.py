"""Saying things on a terminal or to a machine."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from tlgui.core.errors import DataError, MachineError, TlguiError


def require_new(path: Path, *, replace: bool) -> None:
    """Nothing that the user has made is overwritten unasked.

    Raises:
        DataError: there is such a file, and it is not to be replaced.
        MachineError: there can be no file with this name.
    """
    try:
        there = path.is_file()
    except OSError as error:  # such as a name that is too long
        raise MachineError("export.bad_output", path=str(path), reason=error.strerror or str(error)) from error
    if there and not replace:
        raise DataError("data.file_exists", file=str(path))


def duration(seconds: float) -> str:
    """A time as a person would say it."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


class Output:
    """Standard output, as JSON or for people. Errors go to standard error as a sentence, and as JSON to standard output."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def value(self, value: Any, lines: Sequence[str]) -> None:
        """Print ``value`` as one JSON document, or ``lines`` for people."""
        if self.as_json:
            self.line(json.dumps(value, ensure_ascii=False))
        else:
            self.lines(lines)

    def lines(self, lines: Iterable[str]) -> None:
        """Print some lines."""
        for line in lines:
            self.line(line)

    def table(self, rows: Sequence[dict[str, Any]], columns: Sequence[str], told: Sequence[dict[str, Any]] | None = None) -> None:
        """Print records: a JSON array, or a table with the given columns.

        Args:
            told: the records as people read them; None: as they are.
        """
        cells = [[str(row.get(column, "")) for column in columns] for row in (rows if told is None else told)]
        widths = [
            max(map(len, [name, *column]))
            for name, column in zip(columns, zip(*cells, strict=True) if cells else [()] * len(columns), strict=True)
        ]
        lines = [
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in [list(columns), *cells]
        ]
        self.value(list(rows), lines)

    def line(self, text: str) -> None:
        """Print one line at once, so that a pipe sees it."""
        self._out.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")  # names of files need not be valid Unicode
        self._out.flush()

    def note(self, text: str) -> None:
        """Say something beside the result."""
        self._err.write(text + "\n")
        self._err.flush()

    def progress(self, done: int, total: int, eta_seconds: float | None = None) -> None:
        """Keep one line of a terminal up to date; a file or a pipe gets nothing."""
        if self._err.isatty():
            eta = f", {duration(eta_seconds)} left" if eta_seconds is not None else ""
            self._err.write(f"\r  {done}/{total}{eta}\x1b[K" + "\n" * (done >= total))
            self._err.flush()

    def warn(self, error: TlguiError) -> None:
        """Say what is wrong and what to do about it, beside a result."""
        self.note(f"tlgui: {error.sentence}")
        if error.remedy:
            self.note(f"       {error.remedy}")

    def error(self, error: TlguiError) -> None:
        """Say what went wrong and what to do, in place of a result."""
        self.warn(error)
        if self.as_json:
            value = {"type": "error", "code": error.code, "params": error.params, "message": str(error)}
            self.line(json.dumps(value, ensure_ascii=False, default=str))
