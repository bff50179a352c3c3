"""JSON: one object a line, or one document with a table in it."""

from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import unique_names
from tlgui.data.decoding import DecodingLog, decoded
from tlgui.data.files import shown
from tlgui.data.json_values import Repeating, parse_json, record_texts, table_in
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog, warning
from tlgui.data.readers.line_reader import LineReader
from tlgui.data.readers.reader import MOST_COLUMNS, Rows, rows_around
from tlgui.data.watch import Watch

_LARGEST_DOCUMENT = 256 << 20
#: Characters that tell a document from lines.
_HEAD = 1 << 20


class _Line(str):
    """A line that is still to be parsed."""


class JsonlReader(LineReader):
    """Reads objects whose values become text: nothing for null, JSON for what is nested, numbers as they are written.

    The columns are the keys of all objects in order of appearance, so the file is read twice.

    Raises:
        DataError: the encoding asked for is unknown, or the file holds no JSON objects.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        super().__init__(path, options, watch)
        self._is_document = self._looks_like_document(watch)
        self._keys = self._all_keys(watch)
        self.names, self._renamed = unique_names(self._keys)
        self.options = options.resolved(format="jsonl", encoding=self.encodings[0])

    def _begin(self) -> None:
        super()._begin()
        self._left_out = array("q")  # blank lines too, which are not refused
        self._refused, self._repeating = RowLog(), RowLog()
        self._reason = ""

    def _rows(self, watch: Watch) -> Iterator[list[str]]:
        return ([record.get(key, "") for key in self._keys] for record in self._records(watch))

    def file_rows(self, rows: Rows) -> Rows:
        return rows_around(rows, self._left_out, 1)

    @property
    def refused(self) -> int:
        return self._refused.count

    def findings(self) -> list[Finding]:
        found = super().findings()
        if self._refused:
            rows = self._refused.rows
            found.append(
                warning("data.bad_json_lines", self.path, row=rows[0], count=self._refused.count, reason=self._reason, file_rows=rows)
            )
        if self._repeating:
            rows = self._repeating.rows
            found.append(warning("data.repeated_keys", self.path, row=rows[0], count=self._repeating.count, file_rows=rows))
        found += self._renaming(1)
        return found

    # --- objects -------------------------------------------------------------------------------------------------------------

    def _all_keys(self, watch: Watch) -> tuple[str, ...]:
        keys: dict[str, None] = {}
        for record in self._records(watch.quietly):
            keys.update(dict.fromkeys(record))
            if len(keys) > MOST_COLUMNS:
                raise DataError("data.too_many_columns", file=shown(self.path.name), limit=MOST_COLUMNS)
        if not keys:
            raise DataError("data.no_json_objects", file=shown(self.path.name), reason=self._reason or "it holds no object with keys")
        return tuple(keys)

    def _records(self, watch: Watch) -> Iterator[dict[str, str]]:
        """The objects as text by key; what is no such object is noted as refused."""
        for number, value in self._elements(watch) if self._is_document else self._objects(watch):
            try:
                parsed = parse_json(value) if isinstance(value, _Line) else value
                record = record_texts(parsed)
            except (ValueError, RecursionError) as error:
                self._left_out.append(number)
                self._refused.add(number)
                self._reason = self._reason or str(error)
            else:
                if isinstance(parsed, Repeating):
                    self._repeating.add(number)
                yield record

    def _objects(self, watch: Watch) -> Iterator[tuple[int, _Line]]:
        for number, line in self._numbered_lines(watch):
            if line.strip():
                yield number, _Line(line)
            else:
                self._left_out.append(number)

    def _elements(self, watch: Watch) -> Iterator[tuple[int, Any]]:
        """Position and value of each row of the table in the document."""
        size = self.path.stat().st_size
        if size > _LARGEST_DOCUMENT:
            raise DataError("data.json_array_too_large", file=shown(self.path.name), limit=_LARGEST_DOCUMENT >> 20)
        text = "".join(decoded(self.path, self.encodings[0], self._log, watch.quietly))
        try:
            rows = table_in(parse_json(text))
        except (ValueError, RecursionError) as error:
            raise DataError("data.damaged_file", file=shown(self.path.name), kind="JSON", reason=str(error)) from error
        watch.check()
        yield from enumerate(rows, start=1)

    def _looks_like_document(self, watch: Watch) -> bool:
        """Whether the file is one JSON value with rows in it rather than an object a line."""
        head = ""
        for text in decoded(self.path, self.encodings[0], DecodingLog(), watch.quietly):
            head = (head + text).lstrip()
            if len(head) > _HEAD:
                break
        first, _, rest = head.partition("\n")
        if not first.startswith("{"):
            return first.startswith("[")
        try:
            value = parse_json(first)
        except (ValueError, RecursionError):
            # An object that goes on in the next line, or a very long one. A broken line is followed by objects.
            return not rest.lstrip().startswith("{")
        return not rest.strip() and table_in(value) != [value]
