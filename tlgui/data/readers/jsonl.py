"""JSON Lines: one object a line. A file that is one JSON array of objects is read as well."""

import json
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import unique_names
from tlgui.data.decoding import NUL, REPLACEMENT, DecodingLog, decoded, require_encoding
from tlgui.data.encoding import EncodingGuess, detect_encoding
from tlgui.data.files import shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog, warning
from tlgui.data.readers.reader import MOST_COLUMNS, Reader, Rows, rows_around, text_batches
from tlgui.data.readers.text_findings import text_findings
from tlgui.data.watch import Watch

_LONGEST_LINE = 64 << 20
_LARGEST_ARRAY = 256 << 20


class _Line(str):
    """A line that is still to be parsed."""


class _Number(float):
    """A number with a fraction or an exponent, and how it is written."""

    text: str

    def __new__(cls, text: str) -> "_Number":
        number = super().__new__(cls, text)
        number.text = text
        return number


class JsonlReader(Reader):
    """Reads objects whose values become text: nothing for null, JSON for what is nested, numbers as they are written.

    The columns are the keys of all objects in order of appearance, so the file is read twice.

    Raises:
        DataError: the encoding asked for is unknown, or the file holds no JSON objects.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        chosen = options.encoding
        self._guess = EncodingGuess((require_encoding(chosen),), proved=True) if chosen is not None else detect_encoding(path, watch)
        self.encodings = self._guess.candidates
        self._begin()
        self._is_array = self._begins_with_bracket(watch)
        self._keys = self._all_keys(watch)
        self.names, self._renamed = unique_names(self._keys)
        self.options = ImportOptions(format="jsonl", encoding=self.encodings[0], roles=options.roles)

    def _begin(self) -> None:
        self._log = DecodingLog()
        self._left_out = array("q")  # blank lines too, which are not refused
        self._refused = RowLog()
        self._reason = ""
        self._bad_rows = RowLog()
        self._nul_rows = RowLog()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._begin()
        rows = ([record.get(key, "") for key in self._keys] for record in self._records(watch))
        for batch in text_batches(rows, self.schema):
            watch.reach(self._log.position)
            yield batch

    def file_rows(self, rows: Rows) -> Rows:
        return rows_around(rows, self._left_out, 1)

    @property
    def refused(self) -> int:
        return self._refused.count

    def findings(self) -> list[Finding]:
        found = text_findings(self.path, self._guess, self._log, self._bad_rows, self._nul_rows, 1)
        if self._refused:
            rows = self._refused.rows
            found.append(
                warning("data.bad_json_lines", self.path, row=rows[0], count=self._refused.count, reason=self._reason, file_rows=rows)
            )
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
        for number, value in self._elements(watch) if self._is_array else self._numbered_lines(watch):
            try:
                record = _texts(_loads(value) if isinstance(value, _Line) else value)
            except (ValueError, RecursionError) as error:
                self._left_out.append(number)
                self._refused.add(number)
                self._reason = self._reason or str(error)
            else:
                yield record

    def _numbered_lines(self, watch: Watch) -> Iterator[tuple[int, _Line]]:
        for number, line in enumerate(self._lines(watch), start=1):
            if self._log.bad and REPLACEMENT in line:
                self._bad_rows.add(number)
            if self._log.nul and NUL in line:
                self._nul_rows.add(number)
            if line.strip():
                yield number, _Line(line)
            else:
                self._left_out.append(number)

    def _lines(self, watch: Watch) -> Iterator[str]:
        """Lines as JSON Lines defines them: a line feed ends a line, and nothing else does."""
        pending: list[str] = []
        size = 0
        number = 1
        for text in decoded(self.path, self.encodings[0], self._log, watch.quietly):
            *ended, rest = text.split("\n")
            for line in ended:
                yield "".join((*pending, line))
                pending, size = [], 0
                number += 1
            pending.append(rest)
            size += len(rest)
            if size > _LONGEST_LINE:
                raise DataError("data.row_too_long", file=shown(self.path.name), row=number, limit=_LONGEST_LINE >> 20)
        if last := "".join(pending):
            yield last

    def _elements(self, watch: Watch) -> Iterator[tuple[int, Any]]:
        """Position and value of each element of the one array in the file."""
        size = self.path.stat().st_size
        if size > _LARGEST_ARRAY:
            raise DataError("data.json_array_too_large", file=shown(self.path.name), limit=_LARGEST_ARRAY >> 20)
        text = "".join(decoded(self.path, self.encodings[0], self._log, watch.quietly))
        try:
            values = _loads(text)
        except (ValueError, RecursionError) as error:
            raise DataError("data.damaged_file", file=shown(self.path.name), kind="JSON", reason=str(error)) from error
        watch.check()
        yield from enumerate(values, start=1)

    def _begins_with_bracket(self, watch: Watch) -> bool:
        """Whether the file is an array rather than lines of objects."""
        for text in decoded(self.path, self.encodings[0], DecodingLog(), watch.quietly):
            if body := text.lstrip():
                return body[0] == "["
        return False


def _loads(text: str) -> Any:
    return json.loads(text, parse_float=_Number, parse_constant=_Number)


def _texts(value: Any) -> dict[str, str]:
    """The values of an object as text.

    Raises:
        ValueError: it is no object, or half of a surrogate pair stands where a character should.
        RecursionError: it is nested too deeply.
    """
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    texts = {key: _as_text(item) for key, item in value.items()}
    for text in (*texts, *texts.values()):
        if not text.isascii():
            text.encode()
    return texts


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, _Number):
        return value.text
    return json.dumps(value, ensure_ascii=False)
