"""Vectors of frozen encoders, kept on disk: the second run over the same texts needs no forward pass."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError

from tlgui.core.files import write_json
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.files import load_tensors, save_tensors

_SCHEMA_VERSION = 1
_DIGEST_BYTES = 16
#: New vectors are written in parts of this size, so that little is lost when the user stops.
_ROWS_PER_FILE = 4096
_log = logging.getLogger(__name__)


class EmbeddingCache:
    """A folder of vectors: one sub-folder per encoder setting, in it safetensors files with text digests and vectors.

    They are stored in float32: float16 would halve the files but move probabilities by up to 0.0007, and then a saved model would
    not repeat the predictions of its own run.

    Attributes:
        folder: where they lie.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def vectors(self, encoder: TransformerEncoder, texts: Sequence[str], advance: Callable[[int], None] = lambda _: None) -> np.ndarray:
        """Vectors of ``texts``, float32 (n, dimension), from the cache where they are there.

        Args:
            advance: hears how many rows were dealt with; may raise Stopped.
        """
        if encoder.cache_key is None:
            return encoder.transform(texts, advance=advance)
        folder = self._folder_of(encoder.cache_key)
        rows_of: dict[bytes, list[int]] = {}
        for row, text in enumerate(texts):
            rows_of.setdefault(_digest(text), []).append(row)
        found: dict[bytes, np.ndarray] = {}
        for digests, stored in self._stored(folder):
            found.update((digest, vector) for digest, vector in zip(digests, stored, strict=True) if digest in rows_of)
        missing = [digest for digest in rows_of if digest not in found]
        advance(len(texts) - len(missing))
        for start in range(0, len(missing), _ROWS_PER_FILE):
            part = missing[start : start + _ROWS_PER_FILE]
            new = encoder.transform([texts[rows_of[digest][0]] for digest in part], advance=advance)
            self._store(folder, encoder.cache_key, part, new)
            found.update(zip(part, new, strict=True))
        if not texts:
            return encoder.transform(texts)
        vectors = np.empty((len(texts), len(next(iter(found.values())))), dtype=np.float32)
        for digest, rows in rows_of.items():
            vectors[rows] = found[digest]
        return vectors

    def _folder_of(self, key: dict[str, Any]) -> Path:
        text = json.dumps({"schema_version": _SCHEMA_VERSION, **key}, sort_keys=True)
        return self.folder / hashlib.sha256(text.encode()).hexdigest()[:32]

    @staticmethod
    def _stored(folder: Path) -> Iterator[tuple[list[bytes], np.ndarray]]:
        for file in sorted(folder.glob("*.safetensors")):
            try:
                tensors = load_tensors(file)
                digests, vectors = tensors["digests"], tensors["vectors"]
            except (OSError, SafetensorError, KeyError) as error:
                _log.warning("The embedding cache file %s cannot be read and is computed again: %s", file.name, error)
                continue
            yield [digest.tobytes() for digest in digests], vectors

    @staticmethod
    def _store(folder: Path, key: dict[str, Any], digests: list[bytes], vectors: np.ndarray) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        about = folder / "about.json"
        if not about.exists():
            write_json(about, {"schema_version": _SCHEMA_VERSION, **key})
        name = hashlib.sha256(b"".join(digests)).hexdigest()[:32]
        table = np.frombuffer(b"".join(digests), dtype=np.uint8).reshape(-1, _DIGEST_BYTES)
        save_tensors(folder / f"{name}.safetensors", {"digests": table, "vectors": vectors})


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
