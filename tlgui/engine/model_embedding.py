"""A pretrained model of the library, used as it is: vectors and token counts of texts."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tlgui.core.errors import ModelError
from tlgui.core.spec import ComputeSpec
from tlgui.engine.components.transformer import TransformerEncoder
from tlgui.engine.device import Device
from tlgui.engine.embedding import EmbeddingCache
from tlgui.models import ModelEntry, TokenCounter


class ModelEmbedding:
    """Vectors of length 1, kept in the embedding cache.

    Args:
        entry: a model that is ready.
        cache_folder: where runs keep their vectors, too.
        max_length: longest input in tokens.
        advance: hears how many texts were dealt with; may raise Stopped.

    Raises:
        ModelError: the model is not ready.
    """

    def __init__(self, entry: ModelEntry, cache_folder: Path, max_length: int, advance: Callable[[int], None]) -> None:
        if entry.folder is None:
            raise ModelError("engine.model_missing", model=entry.card.id)
        self.model = entry.card.id
        device = Device.resolve(ComputeSpec())
        self._encoder = TransformerEncoder.pretrained(entry.card, entry.folder, device, normalise=True, max_length=max_length)
        self._counter = TokenCounter(entry.folder, entry.card.prefix)
        self._cache = EmbeddingCache(cache_folder / "embeddings")
        self._advance = advance

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of ``texts``, shape (n, dimension)."""
        return self._cache.vectors(self._encoder, texts, self._advance)

    def count_tokens(self, texts: Sequence[str]) -> tuple[Sequence[int], Sequence[int]]:
        """Tokens, and unknown ones, of each text."""
        return self._counter.count(texts)
