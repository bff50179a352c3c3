"""Files in the safetensors format: what they hold, whether they are whole, and how a header is written.

Such a file is the length of its header (8 bytes, little-endian), the header (JSON: data type, shape and byte range of every
tensor), and the bytes of the tensors without gaps.
"""

import json
import math
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from safetensors import SafetensorError, safe_open

from tlgui.core.errors import ModelError
from tlgui.models.files import unreadable

#: Longest header that the safetensors library accepts.
_LONGEST_HEADER = 100_000_000
_BYTES = {"F32": 4, "F16": 2}
_FLOATS = frozenset({"F64", "F32", "F16", "BF16"})


class Tensor(NamedTuple):
    """Name, safetensors data type and shape of a tensor."""

    name: str
    dtype: str
    shape: tuple[int, ...]

    @property
    def values(self) -> int:
        """How many numbers it holds."""
        return math.prod(self.shape)

    @property
    def is_float(self) -> bool:
        """Whether the numbers are ordinary floating-point weights."""
        return self.dtype in _FLOATS


def encode_header(tensors: Iterable[Tensor]) -> bytes:
    """Everything that precedes the data of ``tensors`` (F32 or F16), which must then follow in the same order."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for tensor in tensors:
        start, end = end, end + tensor.values * _BYTES[tensor.dtype]
        header[tensor.name] = {"dtype": tensor.dtype, "shape": list(tensor.shape), "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text


def read_tensors(file: Path) -> list[Tensor]:
    """The tensors in ``file``, from its header alone.

    Raises:
        ModelError: ``model.weights_truncated``, ``model.weights_corrupt`` or ``model.unreadable``.
    """
    header, start, size = _read_header(file)
    try:
        entries = {name: entry for name, entry in json.loads(header).items() if name != "__metadata__"}
        tensors = [Tensor(name, entry["dtype"], tuple(map(int, entry["shape"]))) for name, entry in entries.items()]
        end = start + max((int(entry["data_offsets"][1]) for entry in entries.values()), default=0)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise _corrupt(file, f"{type(error).__name__}: {error}") from error
    _require_size(file, size, end)
    try:
        # The library that will load the file knows best whether offsets, shapes and types fit together.
        with safe_open(file, framework="numpy"):
            return tensors
    except SafetensorError as error:
        raise _corrupt(file, str(error)) from error


def _read_header(file: Path) -> tuple[bytes, int, int]:
    """The header's text, where the data begin, and the size of the file."""
    try:
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            _require_size(file, size, 8)
            (length,) = struct.unpack("<Q", stream.read(8))
            if length > _LONGEST_HEADER:
                raise _corrupt(file, f"header of {length} bytes")
            _require_size(file, size, 8 + length)
            return stream.read(length), 8 + length, size
    except OSError as error:
        raise unreadable(file, error) from error


def _require_size(file: Path, size: int, expected: int) -> None:
    if size < expected:
        raise ModelError("model.weights_truncated", file=str(file), expected=expected, found=size)


def _corrupt(file: Path, reason: str) -> ModelError:
    return ModelError("model.weights_corrupt", file=str(file), reason=reason)
