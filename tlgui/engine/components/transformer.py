"""A pretrained transformer encoder as a featuriser: one vector per text."""

import copy
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from tokenizers import Tokenizer

from tlgui.core.errors import ModelError
from tlgui.engine.batching import batches_by_length, pad
from tlgui.engine.components.network import PooledEncoder, dimension_of, load_pooled, quiet_transformers
from tlgui.engine.device import Device
from tlgui.engine.files import folder_fingerprint, weights_fingerprint
from tlgui.models import ModelCard

_TOKENIZER_FILES = (
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
    "sentencepiece.bpe.model",
)
#: Texts tokenised and sorted by length at a time.
_CHUNK = 4096
_TOKENISED_AT_ONCE = 512
#: Characters kept per token that fits: no tokenizer makes longer tokens of real text, and a cell of 10 MB must not block a stop.
_CHARACTERS_PER_TOKEN = 64


@dataclass(frozen=True, slots=True)
class EncoderSettings:
    """How texts become vectors.

    Attributes:
        model: id of the pretrained model that it started from.
        sha256: checksum of that model's weights (:func:`tlgui.engine.files.weights_fingerprint`).
        pooling: one of :data:`tlgui.engine.components.network.POOLINGS`.
        normalise: whether vectors are scaled to length 1.
        prefix: put before every text.
        max_length: longest input in tokens; longer texts are cut.
        layers: ``last``, or ``all`` one after the other.
    """

    model: str
    sha256: str
    pooling: str
    normalise: bool
    prefix: str
    max_length: int
    layers: str = "last"


class TransformerEncoder:
    """A featuriser over a transformers model.

    Frozen, it is a reference to the pretrained model, whose weights are read when they are first needed; tuned, it owns its weights.

    Attributes:
        settings: how texts become vectors.
        folder: where tokenizer and configuration lie, and the weights of a frozen encoder.
        device: where it computes.
    """

    kind: ClassVar[str] = "transformer"

    def __init__(self, settings: EncoderSettings, folder: Path, device: Device, tuned: PooledEncoder | None = None) -> None:
        self.settings = settings
        self.folder = folder
        self.device = device
        self.tuned = tuned is not None
        self._network = tuned
        self._tokenizer: Tokenizer | None = None
        self._dimension: int | None = None

    @classmethod
    def pretrained(
        cls,
        card: ModelCard,
        folder: Path,
        device: Device,
        *,
        pooling: str | None = None,
        normalise: bool = False,
        layers: str = "last",
        max_length: int,
    ) -> "TransformerEncoder":
        """A model of the library, frozen; ``pooling`` None takes what its card says."""
        settings = EncoderSettings(
            model=card.id,
            sha256=weights_fingerprint(card.sha256),
            pooling=pooling or card.pooling,
            normalise=normalise,
            prefix=card.prefix,
            max_length=min(max_length, card.max_length),
            layers=layers,
        )
        return cls(settings, folder, device)

    @property
    def network(self) -> PooledEncoder:
        """The torch module, on its device."""
        if self._network is None:
            self._network = self._loaded(self.folder, self.settings, self.device)
        return self._network

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""
        if self._dimension is None:
            self._dimension = dimension_of(self.network)
        return self._dimension

    @property
    def cache_key(self) -> dict[str, Any] | None:
        """What the vectors of a frozen encoder depend on besides the text; None if it is tuned and its vectors will not recur."""
        if self.tuned:
            return None
        settings = self.settings
        return {
            "sha256": settings.sha256,
            "pooling": settings.pooling,
            "normalise": settings.normalise,
            "prefix": settings.prefix,
            "max_length": settings.max_length,
            "precision": self.device.precision,
            "device": self.device.torch_device.type,
            **({"layers": settings.layers} if settings.layers != "last" else {}),
        }

    def trainable_copy(self) -> PooledEncoder:
        """A module that may be changed without changing this featuriser."""
        if self.tuned:
            return copy.deepcopy(self.network)
        return self._loaded(self.folder, self.settings, self.device)

    @staticmethod
    def _loaded(folder: Path, settings: EncoderSettings, device: Device) -> PooledEncoder:
        network = load_pooled(folder, settings.pooling, normalise=settings.normalise, layers=settings.layers)
        return network.to(device.torch_device)

    def with_network(self, network: PooledEncoder) -> "TransformerEncoder":
        """A tuned encoder with the weights of ``network``."""
        settings = replace(self.settings, pooling=network.pooling, normalise=network.normalise, layers=network.layers)
        return TransformerEncoder(settings, self.folder, self.device, tuned=network.eval())

    def tokenise(self, texts: Sequence[str], check_stop: Callable[[], None] = lambda: None) -> list[np.ndarray]:
        """Token ids of the prefixed texts, special tokens included, cut at ``max_length``: one int32 array for each text."""
        if self._tokenizer is None:
            self._tokenizer = Tokenizer.from_file(str(self.folder / "tokenizer.json"))
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(self.settings.max_length)
        longest = self.settings.max_length * _CHARACTERS_PER_TOKEN
        ids: list[np.ndarray] = []
        for start in range(0, len(texts), _TOKENISED_AT_ONCE):
            check_stop()
            prefixed = [self.settings.prefix + text[:longest] for text in texts[start : start + _TOKENISED_AT_ONCE]]
            ids += [np.asarray(encoding.ids, dtype=np.int32) for encoding in self._tokenizer.encode_batch_fast(prefixed)]
        return ids

    def transform(self, texts: Sequence[str], *, advance: Callable[[int], None] = lambda _: None) -> np.ndarray:
        """Vectors, float32 (n, dimension). ``advance`` hears how many rows each batch had and may raise Stopped."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _CHUNK):
            ids = self.tokenise(texts[start : start + _CHUNK], lambda: advance(0))
            for rows, batch in self._forward(ids):
                vectors[[start + row for row in rows]] = batch
                advance(len(rows))
        return vectors

    def _forward(self, ids: list[np.ndarray]) -> Iterator[tuple[list[int], np.ndarray]]:
        network = self.network.eval()
        for rows in batches_by_length([len(row) for row in ids], self.device.token_budget):
            batch = pad([ids[row] for row in rows], network.pad_id, self.device.torch_device)
            with torch.inference_mode(), self.device.autocast():
                vectors = network(**batch)
            yield rows, vectors.float().cpu().numpy()

    def save(self, folder: Path) -> dict[str, Any]:
        """Write weights and tokenizer if tuned; return the settings that :meth:`load` needs."""
        if self.tuned:
            folder.mkdir(parents=True, exist_ok=True)
            with quiet_transformers():
                self.network.encoder.save_pretrained(folder)
            copy_tokenizer(self.folder, folder)
        names = EncoderSettings.__dataclass_fields__
        values = {"kind": self.kind, "tuned": self.tuned, "precision": self.device.precision}
        return values | {name: getattr(self.settings, name) for name in names}

    @classmethod
    def load(cls, folder: Path, values: dict[str, Any], *, model_folder: Path | None, device: Device) -> "TransformerEncoder":
        """Read what :meth:`save` has written; a frozen encoder takes its weights from ``model_folder``.

        Raises:
            ModelError: ``engine.model_missing`` or ``engine.model_changed``.
        """
        settings = EncoderSettings(**{name: values[name] for name in EncoderSettings.__dataclass_fields__ if name in values})
        if values["tuned"]:
            return cls(settings, folder, device, tuned=cls._loaded(folder, settings, device).eval())
        if model_folder is None or not model_folder.is_dir():
            raise ModelError("engine.model_missing", model=settings.model)
        if folder_fingerprint(model_folder) != settings.sha256:
            raise ModelError("engine.model_changed", model=settings.model, folder=str(model_folder))
        return cls(settings, model_folder, device)


def copy_tokenizer(origin: Path, target: Path, max_length: int | None = None) -> None:
    """Copy the tokenizer's files; ``max_length`` is written down as the longest input."""
    for name in _TOKENIZER_FILES:
        if (origin / name).is_file():
            shutil.copyfile(origin / name, target / name)
    if max_length is not None:
        file = target / "tokenizer_config.json"
        config = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        file.write_text(json.dumps(config | {"model_max_length": max_length}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
