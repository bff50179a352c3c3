"""Are the quotes of a delimited file in order?

A parser takes a quote that is never closed for a very long cell and swallows the rows behind it without a word. :class:`QuoteCheck`
finds out at memory speed whether every quote stands at the edge of a cell, as it does in nearly all files; only where it does not,
:class:`QuoteAudit` reads the file again, slowly, and tells the rows.
"""

import re

import numpy as np

from tlgui.data.problems import RowLog


class QuoteCheck:
    """A quick test over the bytes of a file, in chunks.

    If the quotes are doubled inside of quoted cells, every other one opens and every other one closes (the two of a doubled pair
    close and open again). So each opening one must follow a delimiter, a line end or a quote, each closing one must precede one.

    Attributes:
        suspicious: whether any quote so far stands elsewhere.
    """

    def __init__(self, delimiter: str, quote: str) -> None:
        self._quote = ord(quote)
        self._edges = np.zeros(256, dtype=bool)
        self._edges[[ord(delimiter), ord("\r"), ord("\n"), self._quote]] = True
        self._inside = 0
        self._follows_edge = True
        self._awaits_edge = False
        self.suspicious = False

    def feed(self, data: bytes) -> None:
        """Look at the next chunk."""
        if self.suspicious or not data:
            return
        codes = np.frombuffer(data, dtype=np.uint8)
        if self._awaits_edge and not self._edges[codes[0]]:
            self.suspicious = True
        quotes = np.flatnonzero(codes == self._quote)
        opening, closing = quotes[self._inside :: 2], quotes[1 - self._inside :: 2]
        before = np.where(opening > 0, self._edges[codes[opening - 1]], self._follows_edge)
        inner = closing[closing + 1 < len(data)]
        if not (before.all() and self._edges[codes[inner + 1]].all()):
            self.suspicious = True
        self._awaits_edge = len(inner) < len(closing)
        self._follows_edge = bool(self._edges[codes[-1]])
        self._inside = (self._inside + len(quotes)) % 2

    def finish(self) -> bool:
        """Whether anything is suspicious now that the file has ended."""
        return self.suspicious or self._inside == 1


class QuoteAudit:
    """An exact account of the quoted cells of a file, in chunks of text. It counts rows as the parser does.

    Attributes:
        closed: number of quoted cells that end where they should.
        multiline: how many of them hold a line end.
        stray: rows with text behind a closing quote.
        unclosed: rows with a quote that is closed only by the opening quote of a later row, or never.
    """

    def __init__(self, delimiter: str, quote: str, escape: str = "") -> None:
        self._quote = quote
        self._edges = {delimiter, "\r", "\n"}
        self._opening = re.compile(f"(?<=[{re.escape(delimiter)}\r\n]){quote}")
        self._closing = re.compile(f"{re.escape(escape)}.|{quote}" if escape else f"{quote}+", re.DOTALL)
        self._undecided = "\r" + quote + escape
        self._held_back = ""
        self._before = "\n"
        self._records = 0
        self._inside = False
        self._row = 0
        self._spans_lines = False
        self.closed = 0
        self.multiline = 0
        self.stray = RowLog()
        self.unclosed = RowLog()

    def feed(self, text: str) -> None:
        """Look at the next chunk. What could belong to the chunk after it is held back."""
        text = self._held_back + text
        end = len(text.rstrip(self._undecided))
        self._held_back = text[end:]
        self._read(text[:end])

    def finish(self) -> None:
        """The file has ended."""
        self._read(self._held_back)
        if self._inside:
            self.unclosed.add(self._row)

    def _read(self, text: str) -> None:
        position = 0
        while position < len(text):
            position = self._leave_cell(text, position) if self._inside else self._enter_cell(text, position)
        if text:
            self._before = text[-1]

    def _enter_cell(self, text: str, position: int) -> int:
        """Go on to behind the next opening quote, or to the end."""
        if position == 0 and text[0] == self._quote and self._before in self._edges:
            start = 0
        else:
            found = self._opening.search(text, position)
            start = found.start() if found else len(text)
        self._records += _line_ends(text[position:start])
        if start == len(text):
            return start
        self._inside, self._row, self._spans_lines = True, self._records + 1, False
        return start + 1

    def _leave_cell(self, text: str, position: int) -> int:
        """Go on to behind the closing quote, or to the end."""
        for found in self._closing.finditer(text, position):
            run = found.end() - found.start()
            if found[0][0] != self._quote or run % 2 == 0:
                continue
            self._spans_lines = self._spans_lines or _line_ends(text[position : found.start()]) > 0
            self._inside = False
            before = text[found.start() - 1] if found.start() else self._before
            after = text[found.end() : found.end() + 1]
            if not after or after in self._edges:
                self.closed += 1
                self.multiline += self._spans_lines
            elif self._spans_lines and run == 1 and before in self._edges:
                self.unclosed.add(self._row)  # this quote was meant to open a cell
            else:
                self.stray.add(self._row)
            return found.end()
        self._spans_lines = self._spans_lines or _line_ends(text[position:]) > 0
        return len(text)


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
