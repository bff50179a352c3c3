"""What readers of line-based text files have in common."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.decoding import NUL, REPLACEMENT, DecodingLog, decoded, require_encoding
from tlgui.data.encoding import EncodingGuess, detect_encoding
from tlgui.data.files import shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog
from tlgui.data.readers.reader import Reader, text_batches
from tlgui.data.readers.text_findings import text_findings
from tlgui.data.watch import Watch

_LONGEST_LINE = 64 << 20


class LineReader(Reader):
    """Lines of a text file: a line feed ends a line, and nothing else does.

    Raises:
        DataError: the encoding asked for is unknown.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        chosen = options.encoding
        self._guess = EncodingGuess((require_encoding(chosen),), proved=True) if chosen is not None else detect_encoding(path, watch)
        self.encodings = self._guess.candidates
        self._begin()

    def _begin(self) -> None:
        """Forget what an earlier pass has noted."""
        self._log = DecodingLog()
        self._bad_rows = RowLog()
        self._nul_rows = RowLog()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._begin()
        for batch in text_batches(self._rows(watch), self.schema):
            watch.reach(self._log.position)
            yield batch

    @abstractmethod
    def _rows(self, watch: Watch) -> Iterator[Sequence[str]]:
        """The cells of each row, in the order of :attr:`names`."""

    def _numbered_lines(self, watch: Watch) -> Iterator[tuple[int, str]]:
        """Number, counted from 1, and content of each line; a carriage return at its end is left off."""
        for number, line in enumerate(self._lines(watch), start=1):
            if self._log.bad and REPLACEMENT in line:
                self._bad_rows.add(number)
            if self._log.nul and NUL in line:
                self._nul_rows.add(number)
            yield number, line.removesuffix("\r")

    def _lines(self, watch: Watch) -> Iterator[str]:
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

    def findings(self) -> list[Finding]:
        return text_findings(self.path, self._guess, self._log, self._bad_rows, self._nul_rows, 1)
