"""Pieces of UTF-8 as the stream that a parser wants."""

import io
from collections.abc import Iterator

from tlgui.data.quotes import QuoteCheck


class Utf8Source(io.RawIOBase):
    """A readable stream.

    Args:
        pieces: the content of the file, chunk by chunk.
        check: looks at all bytes that pass, or None.
    """

    def __init__(self, pieces: Iterator[bytes], check: QuoteCheck | None) -> None:
        self._pieces = pieces
        self._check = check
        self._held_back = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next ``size`` bytes, fewer only at the end; all that remain if ``size`` is negative."""
        parts, length = [self._held_back], len(self._held_back)
        while size < 0 or length < size:
            data = next(self._pieces, None)
            if data is None:
                break
            if self._check is not None:
                self._check.feed(data)
            parts.append(data)
            length += len(data)
        surplus = 0 if size < 0 else max(0, length - size)
        kept = len(parts[-1]) - surplus
        self._held_back, parts[-1] = parts[-1][kept:], parts[-1][:kept]
        return b"".join(parts)
