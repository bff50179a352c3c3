"""Delimiters that the parser does not know, because they have several characters or one that is not ASCII."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from tlgui.core.errors import DataError
from tlgui.data.files import shown

#: Control characters for separating data, which hardly any file holds.
_STAND_INS = ("\x1f", "\x1e", "\x1d", "\x1c")


class LongDelimiter:
    """Puts a control character in the place of a delimiter before a file is parsed, and takes it back out of the cells that held one.

    Args:
        sample: the beginning of the file; the character does not occur in it.

    Attributes:
        stand_in: the character.
    """

    def __init__(self, path: Path, delimiter: str, sample: str) -> None:
        self._path, self._delimiter = path, delimiter
        self.stand_in = next((sign for sign in _STAND_INS if sign not in sample), _STAND_INS[-1])

    @staticmethod
    def needed(delimiter: str) -> bool:
        """Whether the parser does not know a delimiter."""
        return len(delimiter) != 1 or not delimiter.isascii()

    def exchanged(self, text: str) -> str:
        """A text with the character in the place of the delimiter."""
        return text.replace(self._delimiter, self.stand_in)

    def exchanged_pieces(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """The same for the pieces of a file in UTF-8, each of whole characters; a delimiter may begin in one and end in the next.

        Raises:
            DataError: ``data.delimiter_clash`` if the file holds the character already.
        """
        delimiter, sign = self._delimiter.encode(), self.stand_in.encode()
        rest = b""
        for piece in pieces:
            if sign in piece:
                raise DataError(
                    "data.delimiter_clash", file=shown(self._path), delimiter=self._delimiter, character=f"U+{ord(self.stand_in):04X}"
                )
            parts = (rest + piece).split(delimiter)
            begun = next((size for size in range(len(delimiter) - 1, 0, -1) if parts[-1].endswith(delimiter[:size])), 0)
            rest = parts[-1][len(parts[-1]) - begun :]
            parts[-1] = parts[-1][: len(parts[-1]) - begun]
            yield sign.join(parts)
        if rest:
            yield rest

    def restored(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Rows whose cells hold the delimiter again where it stood between quotes."""
        columns = [pc.replace_substring(column, self.stand_in, self._delimiter) for column in batch.columns]
        return pa.RecordBatch.from_arrays(columns, schema=batch.schema)
