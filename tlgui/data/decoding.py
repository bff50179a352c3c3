"""Bytes of a file to text, chunk by chunk, without ever failing: what cannot be decoded is marked and remembered."""

import codecs
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.data.files import CHUNK, chunks
from tlgui.data.watch import Watch

#: Stands in the text for bytes that are not valid in the encoding.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
NUL = "\0"

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_REPLACEMENT_UTF8 = REPLACEMENT.encode()
_NOT_FOR_FILES = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}


class DecodingLog:
    """What was met on the way.

    Attributes:
        position: how many bytes of the file have been read.
        bad: number of byte sequences that are not valid in the encoding.
        first_bad: offset in bytes of the first one in the file, and the bytes themselves.
        nul: number of NUL characters.
    """

    def __init__(self) -> None:
        self.position = 0
        self.bad = 0
        self.first_bad: tuple[int, bytes] | None = None
        self.nul = 0


def require_encoding(name: str) -> str:
    """Python's own name for a text codec.

    Raises:
        DataError: ``data.unknown_encoding``.
    """
    try:
        "a".encode(name)  # refuses codecs that are not for text, such as base64
        codec = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise DataError("data.unknown_encoding", encoding=name) from error
    if codec.name in _NOT_FOR_FILES or codec.incrementaldecoder is None:
        raise DataError("data.unknown_encoding", encoding=name)
    return codec.name


def decoded(path: Path, encoding: str, log: DecodingLog, watch: Watch, size: int = CHUNK) -> Iterator[str]:
    """Text of the file. A byte order mark is dropped.

    Args:
        encoding: name of a text codec; ``utf-16`` and ``utf-32`` take the byte order from the mark, little-endian without.
        size: bytes read at a time.

    Raises:
        DataError: the codec is unknown or the file cannot be read.
        Stopped: the user asked for it.
    """
    decoder = _Decoder(_with_byte_order(path, require_encoding(encoding), watch), log)
    at_start = True
    for piece in chunks(path, watch, size):
        log.position += len(piece)
        text = decoder.decode(piece)
        if at_start and text:
            text, at_start = text.removeprefix(_BOM), False
        yield text
    yield decoder.decode(b"", final=True)


def utf8_pieces(path: Path, encoding: str, log: DecodingLog, watch: Watch, size: int = CHUNK) -> Iterator[bytes]:
    """The same as :func:`decoded`, as UTF-8, each piece in whole characters.

    A file that is valid UTF-8 is only checked, which takes a fifth of the time.

    Raises:
        DataError: the codec is unknown or the file cannot be read.
        Stopped: the user asked for it.
    """
    encoding = _with_byte_order(path, require_encoding(encoding), watch)
    decoder = _Decoder(encoding, log)
    checking = encoding == "utf-8"
    at_start, begun = True, b""
    for piece in chunks(path, watch, size):
        log.position += len(piece)
        data = begun + piece
        end = whole_characters(data) if checking else 0
        if checking and is_utf8(data, end):
            begun, data = data[end:], data[:end]
            log.nul += data.count(b"\0") if b"\0" in data else 0  # looking is ten times as fast as counting
        else:
            if checking:
                decoder.go_on_at(log.position - len(data))
            checking, begun = False, b""
            data = decoder.decode(data).encode("utf-8", "replace")
        if at_start and data:
            data, at_start = data.removeprefix(codecs.BOM_UTF8), False
        yield data
    if checking:
        decoder.go_on_at(log.position - len(begun))
    yield decoder.decode(begun, final=True).encode("utf-8", "replace")


def is_utf8(data: bytes, end: int) -> bool:
    """Whether the bytes before ``end`` are valid UTF-8; needs no lock of Python's."""
    text = pa.StringArray.from_buffers(1, pa.py_buffer(np.array([0, end], dtype=np.int32)), pa.py_buffer(data))
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def whole_characters(data: bytes) -> int:
    """Where the UTF-8 character begins that the end of ``data`` cuts off; the length of ``data`` if it cuts off none."""
    for length in range(1, min(4, len(data) + 1)):
        byte = data[-length]
        if byte >= 0xC0:  # the first byte of a character of 2, 3 or 4
            return len(data) - length if length < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else len(data)
        if byte < 0x80:
            break
    return len(data)


def decode_all(data: bytes, encoding: str) -> tuple[str, DecodingLog]:
    """Text of ``data`` and what was met in it; a character cut off at the end is left out, not reported."""
    log = DecodingLog()
    return _Decoder(encoding, log).decode(data).removeprefix(_BOM), log


class _Decoder:
    """An incremental decoder that replaces invalid bytes and knows where the first ones were."""

    def __init__(self, encoding: str, log: DecodingLog) -> None:
        self._codec = codecs.lookup(encoding)
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._log = log
        self._fed = 0

    def go_on_at(self, offset: int) -> None:
        """What comes next begins at this offset in the file."""
        self._fed = offset

    def decode(self, data: bytes, final: bool = False) -> str:
        self._fed += len(data)
        try:
            text = self._decoder.decode(data, final)
        except UnicodeDecodeError as error:
            # error.object holds what the decoder kept from the chunk before, then this chunk.
            offset = self._fed - len(error.object) + error.start
            self._log.first_bad = offset, error.object[error.start : error.end]
            self._decoder = codecs.getincrementaldecoder(self._codec.name)("replace")
            data = error.object
            text = self._decoder.decode(data, final)
        if self._log.first_bad is not None:
            genuine = data.count(_REPLACEMENT_UTF8) if self._codec.name == "utf-8" else 0
            self._log.bad += max(0, text.count(REPLACEMENT) - genuine)
        self._log.nul += text.count(NUL)
        return text


def _with_byte_order(path: Path, encoding: str, watch: Watch) -> str:
    """Replace a codec that reads the byte order mark itself, since it could not go on after invalid bytes."""
    marks = {"utf-16": codecs.BOM_UTF16_BE, "utf-32": codecs.BOM_UTF32_BE}
    if encoding == "utf-8-sig":
        return "utf-8"
    if encoding not in marks:
        return encoding
    start = next(chunks(path, watch, 4), b"")
    return encoding + ("-be" if start.startswith(marks[encoding]) else "-le")


def describe_bytes(data: bytes) -> str:
    """Bytes as people write them, for example ``0xFF 0xFE``."""
    return " ".join(f"0x{byte:02X}" for byte in data[:4])
