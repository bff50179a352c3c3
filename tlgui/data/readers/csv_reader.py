"""Delimited text files: CSV, TSV and their relatives."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.columns import generated_names, is_known_name, looks_like_header, rows_above_header, unique_names
from tlgui.data.decoding import NUL, REPLACEMENT, DecodingLog, decoded, require_encoding, utf8_pieces
from tlgui.data.dialect import DELIMITERS, Dialect, all_text, detect_dialect, parse_beginning, rare_delimiter, row_widths
from tlgui.data.encoding import EncodingGuess, detect_encoding
from tlgui.data.files import shown
from tlgui.data.options import MOST_DELIMITER, ImportOptions
from tlgui.data.problems import LISTED, RowLog, error, note, warning
from tlgui.data.quotes import QuoteAudit, QuoteCheck
from tlgui.data.readers.long_delimiter import LongDelimiter
from tlgui.data.readers.reader import Reader, Rows, rows_around, rows_with
from tlgui.data.readers.text_findings import text_findings
from tlgui.data.readers.uneven_rows import UnevenRows
from tlgui.data.readers.utf8_source import Utf8Source
from tlgui.data.watch import Watch

#: Bytes that are parsed at a time. A row must fit into a block; the larger one is used only where the smaller one does not suffice.
BLOCK_SIZES = (2 << 20, 64 << 20)
#: Characters that the dialect is judged by; more if they hold no complete row.
_SAMPLE = 1 << 19
_LARGEST_SAMPLE = 16 << 20
#: Lines that may be titles above the table.
_TITLES = 20
_LINE_END = re.compile(r"\r\n|\r|\n")
#: By such a first line, Excel is told what separates the cells.
_EXCEL_HINT = re.compile(r"\"?sep=.\"?(?:\r\n|\r|\n)", re.IGNORECASE)
#: A line that is longer holds no title.
_LONGEST_TITLE = 1000
#: Share of rows with the same number of cells from which a file of text is a table.
_EVEN = 0.8


class CsvReader(Reader):
    """Reads with pyarrow's parser, block by block, every cell as text.

    A row with another number of cells than the header is refused and listed, or filled if the options say so; a blank line is a row of
    empty cells.

    Raises:
        DataError: the encoding, delimiter or quote asked for cannot be used, or the file has no content.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        _require_usable(options)
        self.path = path
        self._asked = options
        chosen = options.encoding
        self._guess = EncodingGuess((require_encoding(chosen),), proved=True) if chosen is not None else detect_encoding(path, watch)
        self.encodings = self._guess.candidates
        text, complete = _beginning(path, self.encodings[0], watch)
        self._long: LongDelimiter | None = None
        if (delimiter := options.delimiter) is not None and LongDelimiter.needed(delimiter):
            self._long = LongDelimiter(path, delimiter, text)
            text, options = self._long.exchanged(text), options.model_copy(update={"delimiter": self._long.stand_in})
        above = _titles(text, options) if options.above is None else options.above
        body = text[_end_of_line(text, above) :].lstrip("\r\n")
        if not body.strip():
            raise DataError("data.nothing_below" if above else "data.empty_file", file=shown(path), above=above)
        lead = text[: len(text) - len(body)]
        if delimiter is None and (delimiter := rare_delimiter(body, complete=complete)) and LongDelimiter.needed(delimiter):
            self._long = LongDelimiter(path, delimiter, body)
            lead, body = self._long.exchanged(lead), self._long.exchanged(body)
        self._lead_bytes, self._lines_before = len(lead.encode()), len(_LINE_END.findall(lead))
        known = delimiter if self._long is None else self._long.stand_in
        self._dialect = detect_dialect(body, complete=complete, delimiter=known, quote=options.quote)
        widths = row_widths(body, self._dialect, complete=complete)
        first, *rows = parse_beginning(body, self._dialect, widths.first) or [[body[:_SAMPLE]]]
        surplus = 0
        if widths.usual > widths.first:
            wider = parse_beginning(body, self._dialect, widths.usual)
            if not any(cell.strip() for row in wider for cell in row[widths.first :]):
                surplus, rows = widths.usual - widths.first, [row[: widths.first] for row in wider]
        #: Whether the delimiter separates anything in most rows, or the only column has a name that columns have.
        self.tabular = widths.evenness >= _EVEN or (widths.usual == 1 and is_known_name(first[0]))
        header = int(looks_like_header(first, rows) if options.header is None else bool(options.header))
        #: Rows that end in a delimiter have a cell more than the header; it gets a name, or each of them would be refused.
        self._short_header = bool(header) and surplus > 0
        self.names, self._renamed = unique_names(first + [""] * surplus) if header else (generated_names(widths.usual), {})
        self.options = options.resolved(
            format="csv",
            encoding=self.encodings[0],
            delimiter=delimiter or self._dialect.delimiter,
            quote=self._dialect.quote,
            above=above,
            header=header,
            ragged=options.ragged,
        )
        self._begin()

    def _begin(self) -> None:
        """Forget what an earlier pass has noted."""
        self._log = DecodingLog()
        self._uneven = UnevenRows(
            self.names, self._dialect, self._first_row, fills=self.options.ragged == "fill", joins=self.options.ragged == "join"
        )
        self._bad_rows = RowLog()
        self._nul_rows = RowLog()
        self._header_rows = RowLog()
        self._audit: QuoteAudit | None = None
        self._failure: Finding | None = None

    # --- rows ----------------------------------------------------------------------------------------------------------------

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        delivered = 0
        for block_size in BLOCK_SIZES:
            self._begin()
            position = 0
            try:
                for batch in self._data_blocks(block_size, watch):
                    known = max(0, delivered - position)  # rows that went out before the blocks were made larger
                    position += batch.num_rows
                    if known < batch.num_rows:
                        delivered = position
                        yield batch.slice(known)
                return
            except _RowTooLong:
                continue
        self._explain(self.file_row(delivered), watch)

    def _data_blocks(self, block_size: int, watch: Watch) -> Iterator[pa.RecordBatch]:
        """The rows behind the header, with all bookkeeping."""
        check = QuoteCheck(self._dialect.delimiter, self._dialect.quote) if self._dialect.quote and not self._dialect.escape else None
        header_pending = bool(self.options.header) and not self._short_header
        position = 0
        try:
            for batch in self._blocks(Utf8Source(self._pieces(self._log, watch), check), block_size):
                if header_pending:
                    batch, header_pending = batch.slice(1), False
                batch = self._restored(self._uneven.merged(batch))
                self._note_marks(batch, position)
                self._note_headers(batch, position)
                position += batch.num_rows
                watch.reach(self._log.position)
                yield batch
            if self._uneven.filled:
                last = self._restored(self._uneven.rest(self.schema))
                self._note_marks(last, position)
                yield last
        except pa.ArrowInvalid as failure:
            self._explain(self.file_row(position), watch, str(failure))
        else:
            if check.finish() if check else self._dialect.escape:
                self._audit = self._audited(watch)

    def _restored(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        return batch if self._long is None else self._long.restored(batch)

    def _blocks(self, source: Utf8Source, block_size: int) -> Iterator[pa.RecordBatch]:
        read = csv.ReadOptions(use_threads=False, block_size=block_size, column_names=list(self.names))
        parse = self._dialect.parse_options(invalid_row_handler=self._refuse)
        try:
            with csv.open_csv(pa.PythonFile(source, mode="r"), read, parse, all_text(list(self.names))) as parser:
                yield from parser
        except pa.ArrowInvalid as failure:
            if "straddling" in str(failure):
                raise _RowTooLong from failure
            raise

    def _pieces(self, log: DecodingLog, watch: Watch) -> Iterator[bytes]:
        """The file as UTF-8 without the lines above the table, in pieces of whole characters.

        Another thread reads it, so no progress is reported from here.
        """
        lead = self._lead_bytes
        pieces = utf8_pieces(self.path, self.encodings[0], log, watch.quietly)
        for piece in pieces if self._long is None else self._long.exchanged_pieces(pieces):
            if lead < len(piece):
                yield piece[lead:]
            lead = max(0, lead - len(piece))

    def _refuse(self, row: csv.InvalidRow) -> str:
        if self._short_header and row.number == 1:
            return "skip"
        number = row.number + self._lines_before
        if not self._uneven.take(number, row.text, row.actual_columns):
            return "skip"  # it goes out with its neighbours
        if self._log.bad and REPLACEMENT in row.text:
            self._bad_rows.add(number)
        if self._log.nul and NUL in row.text:
            self._nul_rows.add(number)
        return "skip"

    def _note_marks(self, batch: pa.RecordBatch, position: int) -> None:
        """Find the rows that carry undecodable bytes or NUL characters; costs nothing where there are none."""
        for met, mark, log in ((self._log.bad, REPLACEMENT, self._bad_rows), (self._log.nul, NUL, self._nul_rows)):
            if met:
                rows = np.flatnonzero(rows_with(batch, mark))
                log.extend(self.file_rows(rows[:LISTED] + position).tolist(), len(rows))

    def _note_headers(self, batch: pa.RecordBatch, position: int) -> None:
        """Find the rows that repeat the column names, as in files that were put together from several."""
        if not self.options.header:
            return
        rows = np.arange(batch.num_rows)
        for column, name in zip(batch.columns, self.names, strict=True):
            rows = rows[pc.equal(column.take(pa.array(rows)) if len(rows) < len(column) else column, name).to_numpy(zero_copy_only=False)]
            if not len(rows):
                return
        self._header_rows.extend(self.file_rows(rows[:LISTED] + position).tolist(), len(rows))

    @property
    def _first_row(self) -> int:
        """Number in the file of the first data row."""
        return self._lines_before + (2 if self.options.header else 1)

    @property
    def refused(self) -> int:
        return len(self._uneven.refused)

    def file_rows(self, rows: Rows) -> Rows:
        return rows_around(rows, self._uneven.refused, self._first_row)

    # --- findings ------------------------------------------------------------------------------------------------------------

    def _audited(self, watch: Watch) -> QuoteAudit:
        audit = QuoteAudit(self._dialect.delimiter, self._dialect.quote, self._dialect.escape)
        for piece in self._pieces(DecodingLog(), watch):
            audit.feed(piece.decode())
        audit.finish()
        return audit

    def _explain(self, row: int, watch: Watch, reason: str = "") -> None:
        """Why the parser gave up at ``row``: mostly a quote that is never closed, else a row that is too long."""
        audit = self._audited(watch) if self._dialect.quote else None
        if audit is not None and audit.unclosed:
            self._audit = audit
        elif reason:
            self._failure = error("data.damaged_file", self.path, row=row, kind="CSV", reason=reason)
        else:
            self._failure = error("data.row_too_long", self.path, row=row, limit=BLOCK_SIZES[-1] >> 20)

    def findings(self) -> list[Finding]:
        found = [note("data.rows_above", self.path, row=1, count=self.options.above)] if self.options.above else []
        found += text_findings(self.path, self._guess, self._log, self._bad_rows, self._nul_rows, self._first_row - 1)
        if self._audit is not None and self._audit.unclosed:
            rows = [row + self._lines_before for row in self._audit.unclosed.rows]
            found.append(error("data.unclosed_quote", self.path, row=rows[0], count=self._audit.unclosed.count, file_rows=rows))
        if self._audit is not None and self._audit.stray:
            rows = [row + self._lines_before for row in self._audit.stray.rows]
            found.append(warning("data.stray_quote", self.path, row=rows[0], count=self._audit.stray.count, file_rows=rows))
        if self._failure is not None:
            found.append(self._failure)
        found += self._about_widths()
        if self._header_rows:
            rows, count = self._header_rows.rows, self._header_rows.count
            found.append(warning("data.repeated_header", self.path, row=rows[0], count=count, file_rows=rows))
        found += self._renaming(self._first_row - 1)
        if self._asked.quote is None and not self._dialect.quote:
            found.append(note("data.quotes_as_text", self.path))
        return found

    def _about_widths(self) -> list[Finding]:
        """What was done with rows that have another number of cells than there are columns."""
        found, uneven = [], self._uneven
        if uneven.filled:
            rows = uneven.filled.rows
            code = "data.ragged_joined" if uneven.joins else "data.ragged_filled"
            found.append(warning(code, self.path, row=rows[0], count=uneven.filled.count, file_rows=rows))
        if uneven.refused:
            code = "data.surplus_cells" if uneven.fills else "data.ragged_rows"
            rows, count = uneven.refused[:LISTED].tolist(), len(uneven.refused)
            widths = {"expected": len(self.names), "found": uneven.widths[0], "cells": uneven.widths}
            found.append(warning(code, self.path, row=rows[0], count=count, file_rows=rows, **widths))
        return found


def _end_of_line(text: str, number: int) -> int:
    """Where the line after this many lines begins; the length of the text if it has not so many."""
    if not number:
        return 0
    match = next(islice(_LINE_END.finditer(text), number - 1, None), None)
    return match.end() if match is not None else len(text)


def _titles(text: str, options: ImportOptions) -> int:
    """How many lines stand above the column names. It is asked before the dialect is known: titles would mislead its detection."""
    if _EXCEL_HINT.match(text):
        return 1
    lines = _LINE_END.split(text[: _TITLES * _LONGEST_TITLE], _TITLES)[:_TITLES]
    for delimiter in DELIMITERS if options.delimiter is None else (options.delimiter,):
        dialect = Dialect(delimiter, '"' if options.quote is None else options.quote)
        rows = [next(iter(parse_beginning(line, dialect, line.count(delimiter) + 1)), [line]) if line else [] for line in lines]
        if above := rows_above_header(rows):
            return above
    return 0


class _RowTooLong(Exception):
    """A row does not fit into the block."""


def _require_usable(options: ImportOptions) -> None:
    delimiter = options.delimiter
    if delimiter is None:
        return
    half_pair = any("\ud800" <= sign <= "\udfff" for sign in delimiter)
    if half_pair or not 0 < len(delimiter) <= MOST_DELIMITER or set(delimiter) & {"\r", "\n", "\0", options.quote}:
        raise DataError("data.bad_delimiter", delimiter=delimiter)


def _beginning(path: Path, encoding: str, watch: Watch) -> tuple[str, bool]:
    """The first part of the file as text, and whether it is all of it."""
    parts: list[str] = []
    size = 0
    has_line_end = False
    for text in decoded(path, encoding, DecodingLog(), watch, size=_SAMPLE // 8):
        if size >= (_SAMPLE if has_line_end else _LARGEST_SAMPLE):
            return "".join(parts), False
        parts.append(text)
        size += len(text)
        has_line_end = has_line_end or "\n" in text or "\r" in text
    return "".join(parts), True
