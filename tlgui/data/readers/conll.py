"""Tokens and tags in columns, a token a line, sentences apart by blank lines: CoNLL, BIO, BIOES, BMES."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.files import shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog, warning
from tlgui.data.readers.line_reader import LineReader
from tlgui.data.readers.reader import Rows
from tlgui.data.tagged_lines import DOCUMENT_MARK, first_orphan, joint_of, tag_layout
from tlgui.data.watch import Watch

#: Lines that are looked at to see how the file is written.
_SAMPLE = 2000


class ConllReader(LineReader):
    """Reads a sentence as a row: its text, and the cells of each column as a JSON array. The last column holds the tags.

    The text are the tokens with spaces between them; without, where most tokens are single Chinese or Japanese characters. A sentence
    with a line that has another number of cells is refused and listed. Comment lines (``#`` and a space before a sentence) and document
    marks are left out.

    Raises:
        DataError: the encoding asked for is unknown, or no line has a token and a tag.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        super().__init__(path, options, watch)
        sample = [line for line, _ in zip(self._lines(watch), range(_SAMPLE), strict=False)]
        self._delimiter, self._width = tag_layout(sample)
        if self._width < 2:
            raise DataError("data.no_tags", file=shown(path.name))
        self._joint = joint_of([self._cells(line)[0] for line in sample if line.strip()])
        between = tuple(f"column_{number}" for number in range(2, self._width))
        self.names = ("text", "tokens", *between, "tags")
        self.known_roles = {"text": ColumnRole.TEXT, "tokens": ColumnRole.TOKENS, "tags": ColumnRole.TAGS}
        self.options = options.resolved(format="conll", encoding=self.encodings[0])
        self._begin()

    def _begin(self) -> None:
        super()._begin()
        self._starts: list[int] = []
        self._refused = RowLog()
        self._orphans = RowLog()

    def _cells(self, line: str) -> list[str]:
        return line.split(self._delimiter) if self._delimiter else line.split()

    def _rows(self, watch: Watch) -> Iterator[list[str]]:
        for start, lines in self._sentences(watch):
            cells = [self._cells(line) for line in lines]
            wrong = next((place for place, row in enumerate(cells) if len(row) != self._width), None)
            if wrong is not None:
                self._refused.add(start + wrong)
                continue
            columns = [list(column) for column in zip(*cells, strict=True)]
            if (orphan := first_orphan(columns[-1])) is not None:
                self._orphans.add(start + orphan)
            self._starts.append(start)
            yield [self._joint.join(columns[0]), *(json.dumps(column, ensure_ascii=False) for column in columns)]

    def _sentences(self, watch: Watch) -> Iterator[tuple[int, list[str]]]:
        """Number of the first line, and lines, of each sentence."""
        lines: list[str] = []
        start = 0
        for number, line in self._numbered_lines(watch):
            if not line.strip() or line.startswith(DOCUMENT_MARK):
                if lines:
                    yield start, lines
                lines = []
            elif lines or not line.startswith("# "):
                start = start if lines else number
                lines.append(line.rstrip(" ") if self._delimiter else line)
        if lines:
            yield start, lines

    def file_rows(self, rows: Rows) -> Rows:
        return np.asarray(self._starts, dtype=np.int64)[rows]

    @property
    def refused(self) -> int:
        return self._refused.count

    def findings(self) -> list[Finding]:
        found = super().findings()
        if self._refused:
            rows = self._refused.rows
            found.append(
                warning("data.bad_token_lines", self.path, row=rows[0], count=self._refused.count, expected=self._width, file_rows=rows)
            )
        if self._orphans:
            rows = self._orphans.rows
            found.append(warning("data.orphan_tags", self.path, row=rows[0], count=self._orphans.count, file_rows=rows))
        return found
