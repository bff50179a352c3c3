"""How a delimited text file is written: its delimiter, its quotes, whether it has a header.

The candidates are tried on a sample with the very parser that will read the file, and judged by how evenly the rows come out.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import pyarrow as pa
from pyarrow import csv

from tlgui.data.columns import is_known_name
from tlgui.data.quotes import QuoteAudit

#: Delimiters that are tried, the one preferred among equals first: tabs hardly ever stand in a text by chance.
DELIMITERS = ("\t", ",", ";", "|")
#: What hardly ever stands in texts, and separates the cells of some files that no usual delimiter divides.
_RARE_DELIMITERS = ("\x01", "\x1f", "::", "^", "~", "\xa6", "\xa7", "@@", "##", "$$")
#: Rows from which a rare delimiter is believed, and from which no sentences are so even.
_ENOUGH_ROWS, _MANY_ROWS = 3, 20
#: Columns that a sign in the midst of texts may seem to make.
_FEW_COLUMNS = 2
#: Share of rows of the same width that speaks for a delimiter.
_EVEN = 0.9
#: For a file with one column: characters that may separate nothing in it.
_IDLE_DELIMITERS = (",", "\t", ";", "|", "\x1f", "\x1e", "\x1d", "\x1c")
#: So many malformed quoted cells, and fewer well-formed ones, say that quotes are mere characters of the texts.
_NO_QUOTES = 3
#: So many rows are looked at to tell a header from data.
_ROWS_JUDGED = 1000


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
class Widths:
    """How many cells the rows of a file have.

    Attributes:
        first: cells in the first row.
        counts: number of rows by number of cells; blank rows are left out.
    """

    first: int
    counts: Counter[int]

    @property
    def usual(self) -> int:
        """The most frequent number of cells."""
        return self.counts.most_common(1)[0][0] if self.counts else self.first

    @property
    def evenness(self) -> float:
        """Share of the rows with the usual width, less if the first row, mostly the header, has another; 0 for a single column."""
        if not self.counts or self.usual == 1:
            return 0.0
        share = self.counts[self.usual] / self.counts.total()
        return share if self.first == self.usual else 0.6 * share


def row_widths(text: str, dialect: Dialect, *, complete: bool) -> Widths:
    """Count the cells of the rows.

    Args:
        text: the beginning of a file, without leading blank lines.
        complete: whether it is the whole file; otherwise the last row is cut off somewhere and left out.
    """
    wide: dict[int, int] = {}

    def note(row: csv.InvalidRow) -> str:
        wide[row.number] = row.actual_columns
        return "skip"

    narrow = _parse(text, dialect, 1, note)
    filled = len(narrow) - narrow.count([""])
    counts = Counter(wide.values())
    total = len(narrow) + len(wide)
    if not complete and total > 1:
        if total in wide:
            counts[wide[total]] -= 1
        else:
            filled -= narrow[-1] != [""]
    counts[1] += filled
    return Widths(wide.get(1, 1), +counts)


def parse_beginning(text: str, dialect: Dialect, width: int) -> list[list[str]]:
    """The cells of the first rows with ``width`` cells."""
    return _parse(text, dialect, width, lambda _: "skip", most=_ROWS_JUDGED)


def _parse(text: str, dialect: Dialect, width: int, refuse: Callable[[csv.InvalidRow], str], most: int | None = None) -> list[list[str]]:
    closed = text if text.endswith(("\n", "\r")) else text + "\n"  # without a line end, the parser does not see a single row
    data = closed.encode("utf-8", "replace")
    names = [str(index) for index in range(width)]
    read = csv.ReadOptions(use_threads=False, block_size=len(data) + 1, column_names=names)
    try:
        table = csv.read_csv(pa.BufferReader(data), read, dialect.parse_options(invalid_row_handler=refuse), all_text(names))
    except pa.ArrowInvalid:
        return []
    return [list(cells) for cells in zip(*(column.slice(0, most).to_pylist() for column in table.columns), strict=True)]


def all_text(names: list[str]) -> csv.ConvertOptions:
    """Read every column of valid UTF-8 as it stands: no number, date or null is made of anything."""
    return csv.ConvertOptions(
        check_utf8=False,
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


def rare_delimiter(text: str, *, complete: bool) -> str | None:
    """A delimiter that no usual parser tries, of a file that begins with ``text``: one that divides all rows alike where the usual ones
    do not, bars that all stand in twos, threes ..., or a usual one that a space follows before quotes; None if there is none.
    """
    if spaced := _spaced_delimiter(text, complete=complete):
        return spaced
    bars = {len(run) for run in re.findall(r"\|+", text)}
    candidates = ["|" * size for size in bars if size > 1] if len(bars) == 1 else []
    for delimiter in candidates or [rare for rare in _RARE_DELIMITERS if rare in text]:
        sign = "\t" if len(delimiter) > 1 or not delimiter.isascii() else delimiter
        dialect, divided = Dialect(sign), text if sign == delimiter else text.replace("\t", " ").replace(delimiter, sign)
        widths = row_widths(divided, dialect, complete=complete)
        if widths.evenness == 1 and widths.counts.total() >= _ENOUGH_ROWS and (candidates or _are_cells(divided, dialect, widths.usual)):
            usual = [] if candidates else [_evenness(text, Dialect(mark), complete=complete) for mark in DELIMITERS if mark in text]
            return None if any(evenness > 0.5 for evenness in usual) else delimiter
    return None


def _are_cells(text: str, dialect: Dialect, width: int) -> bool:
    """Whether what a rare delimiter divides are cells, and not the halves of "10~20" or "std::string": control characters aside, that takes
    three columns or names that columns have, and something in every column.
    """
    first, *rows = parse_beginning(text, dialect, width)
    if any(not any(cell.strip() for cell in column) for column in zip(first, *rows, strict=True)):
        return False
    return (not dialect.delimiter.isprintable() and dialect.delimiter != "\t") or width > _FEW_COLUMNS or any(map(is_known_name, first))


def _spaced_delimiter(text: str, *, complete: bool) -> str | None:
    """A usual delimiter with a space behind it, if only so quotes stand at the edges of cells."""
    for delimiter in DELIMITERS:
        for quote in "\"'":
            if f"{delimiter} {quote}" not in text or "\x1f" in text:
                continue
            spaced = text.replace(f"{delimiter} ", "\x1f")
            audits = (_audit(text, delimiter, quote, "", complete=complete), _audit(spaced, "\x1f", quote, "", complete=complete))
            before, after = (audit.closed - _broken(audit) for audit in audits)
            widths = row_widths(spaced, Dialect("\x1f", quote), complete=complete)
            if after <= before or widths.evenness < 1:
                continue
            plain = row_widths(text, Dialect(delimiter, quote), complete=complete)
            if plain.evenness >= _EVEN or widths.counts.total() >= _MANY_ROWS:  # a few sentences may all be of the kind: he said, "no"
                return f"{delimiter} "
    return None


def _evenness(text: str, dialect: Dialect, *, complete: bool) -> float:
    """How evenly the rows come out, 0 for a single column. A quote that is never closed must not hide an even file."""
    evenness = row_widths(text, dialect, complete=complete).evenness
    if dialect.quote and dialect.quote in text and evenness < 0.9:
        plain = replace(dialect, quote="", escape="")
        evenness = max(evenness, 0.9 * row_widths(text, plain, complete=complete).evenness)
    return evenness


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
