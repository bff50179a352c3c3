"""How a delimited text file is written: its delimiter, its quotes, whether it has a header.

The candidates are tried on a sample with the very parser that will read the file, and judged by how evenly the rows come out.
"""

from collections import Counter
from dataclasses import dataclass, replace

import pyarrow as pa
from pyarrow import csv

from tlgui.data.quotes import QuoteAudit

#: Delimiters that are tried, the one preferred among equals first: tabs hardly ever stand in a text by chance.
DELIMITERS = ("\t", ",", ";", "|")
#: For a file with one column: characters that may separate nothing in it.
_IDLE_DELIMITERS = (",", "\t", ";", "|", "\x1f", "\x1e", "\x1d", "\x1c")
#: So many malformed quoted cells, and fewer well-formed ones, say that quotes are mere characters of the texts.
_NO_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Dialect:
    """The writing of a delimited file.

    Attributes:
        delimiter: one ASCII character.
        quote: the character around cells, ``""`` for none. Inside, it is doubled.
        escape: if not empty, the character before a quote inside of a quoted cell, instead of doubling.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""

    def parse_options(self, **more: object) -> csv.ParseOptions:
        """The same for the parser. A blank line is a row of empty cells, so that rows can be counted as a spreadsheet does."""
        return csv.ParseOptions(
            delimiter=self.delimiter,
            quote_char=self.quote or False,
            double_quote=bool(self.quote) and not self.escape,
            escape_char=self.escape or False,
            newlines_in_values=bool(self.quote),
            ignore_empty_lines=False,
            **more,
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a file, parsed.

    Attributes:
        rows: the cells of those rows that are as wide as the first one.
        widths: number of rows by number of cells.
    """

    rows: list[list[str]]
    widths: Counter[int]

    @property
    def evenness(self) -> float:
        """Share of the rows that have the most frequent width; the first row, which mostly is a header, must have it too."""
        if not self.widths:
            return 0.0
        width, count = self.widths.most_common(1)[0]
        share = count / self.widths.total()
        return share if self.rows and len(self.rows[0]) == width else 0.6 * share

    @property
    def width(self) -> int:
        """The most frequent number of cells in a row."""
        return self.widths.most_common(1)[0][0] if self.widths else 1


def parse_sample(text: str, dialect: Dialect, *, complete: bool, width: int | None = None) -> Sample:
    """Parse the beginning of a file.

    Args:
        text: without leading blank lines.
        complete: whether it is the whole file; otherwise the last row is cut off somewhere and left out.
        width: number of cells of a good row; None takes that of the first row.
    """
    ragged: list[tuple[int, int]] = []

    def leave_out(row: csv.InvalidRow) -> str:
        ragged.append((row.number, row.actual_columns))
        return "skip"

    closed = text if text.endswith(("\n", "\r")) else text + "\n"  # without a line end, the parser does not see a single row
    data = closed.encode("utf-8", "replace")
    names = [str(index) for index in range(width)] if width else []
    try:
        table = csv.read_csv(
            pa.BufferReader(data),
            read_options=csv.ReadOptions(
                use_threads=False, block_size=len(data) + 1, column_names=names or None, autogenerate_column_names=not names
            ),
            parse_options=dialect.parse_options(invalid_row_handler=leave_out),
            convert_options=all_text(names or [f"f{index}" for index in range(1 + text.count(dialect.delimiter))]),
        )
    except pa.ArrowInvalid:
        return Sample([], Counter())
    rows = [list(cells) for cells in zip(*(column.to_pylist() for column in table.columns), strict=True)]
    widths = Counter(actual for _, actual in ragged)
    if not complete and len(rows) + len(ragged) > 1:
        if ragged and ragged[-1][0] == len(rows) + len(ragged):
            widths[ragged[-1][1]] -= 1
        else:
            rows.pop()
    widths[table.num_columns] += len(rows)
    return Sample(rows, +widths)


def all_text(names: list[str]) -> csv.ConvertOptions:
    """Read every column as it stands: no number, date or null is made of anything."""
    return csv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        null_values=[],
        strings_can_be_null=False,
        quoted_strings_can_be_null=False,
    )


def detect_dialect(text: str, *, complete: bool, delimiter: str | None = None, quote: str | None = None) -> Dialect:
    """The likeliest dialect of a file that begins with ``text``; what the caller knows is kept."""
    if delimiter is not None:
        return _quoting(text, Dialect(delimiter), quote, complete=complete)
    best, best_evenness = None, 0.5
    for candidate in DELIMITERS:
        if candidate not in text or candidate == quote:
            continue
        dialect = _quoting(text, Dialect(candidate), quote, complete=complete)
        evenness = _evenness(text, dialect, complete=complete)
        if evenness > best_evenness:
            best, best_evenness = dialect, evenness
    if best is not None:
        return best
    unused = next((candidate for candidate in _IDLE_DELIMITERS if candidate not in text), _IDLE_DELIMITERS[-1])
    return _quoting(text, Dialect(unused), quote, complete=complete)


def _evenness(text: str, dialect: Dialect, *, complete: bool) -> float:
    """How evenly the rows come out, 0 for a single column. A quote that is never closed must not hide an even file."""
    quoted = parse_sample(text, dialect, complete=complete)
    best = quoted.evenness if quoted.width > 1 else 0.0
    if dialect.quote and dialect.quote in text and best < 0.9:
        plain = parse_sample(text, replace(dialect, quote="", escape=""), complete=complete)
        best = max(best, 0.9 * plain.evenness if plain.width > 1 else 0.0)
    return best


def _quoting(text: str, dialect: Dialect, quote: str | None, *, complete: bool) -> Dialect:
    """Choose the quotes under which the most cells are well formed; none where quotes are mere characters of the texts."""
    if quote == "":
        return replace(dialect, quote="")
    audits = {}
    for mark in ('"', "'") if quote is None else (quote,):
        for escape in ("", "\\") if f"\\{mark}" in text else ("",):
            audits[mark, escape] = _audit(text, dialect.delimiter, mark, escape, complete=complete)
    rows = text.count("\n") + text.count("\r")
    if quote is None:  # a few apostrophes at the edges of texts are no quotes
        audits = {key: audit for key, audit in audits.items() if key[0] != "'" or audit.closed * 2 >= rows}
    (mark, escape), audit = max(audits.items(), key=lambda item: item[1].closed - _broken(item[1]))
    if quote is None:
        if _broken(audit) >= _NO_QUOTES and _broken(audit) > audit.closed:
            return replace(dialect, quote="")
        if audit.multiline and _even_without_quotes(text, dialect, complete=complete):
            return replace(dialect, quote="")
    return replace(dialect, quote=mark, escape=escape)


def _even_without_quotes(text: str, dialect: Dialect, *, complete: bool) -> bool:
    """Whether each single line is a row of the same width; then no cell goes on over a line end, whatever the quotes suggest."""
    return _evenness(text, replace(dialect, quote=""), complete=complete) == 1.0


def _audit(text: str, delimiter: str, quote: str, escape: str, *, complete: bool) -> QuoteAudit:
    audit = QuoteAudit(delimiter, quote, escape)
    audit.feed(text)
    if complete:
        audit.finish()
    return audit


def _broken(audit: QuoteAudit) -> int:
    return audit.stray.count + audit.unclosed.count
