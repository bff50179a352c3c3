"""What lies below everything that learns is computed once for each text, not once an epoch."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from tlgui.engine.batching import batches_by_length, pad
from tlgui.engine.components.network import PooledEncoder
from tlgui.engine.device import Device


class HiddenStates:
    """Token vectors of n texts as they enter the lowest layer that learns, in a file that goes when this object does."""

    def __init__(self, lengths: Sequence[int], dimension: int, folder: Path | None) -> None:
        self._starts = np.concatenate([[0], np.cumsum(lengths)])
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:  # the mapping has a handle of its own
            self._vectors = np.memmap(file, dtype=np.float32, mode="w+", shape=(max(1, int(self._starts[-1])), dimension))

    def put(self, row: int, vectors: np.ndarray) -> None:
        """Store one text's vectors, shape (tokens, dimension)."""
        self._vectors[self._starts[row] : self._starts[row + 1]] = vectors

    def padded(self, rows: Sequence[int], device: torch.device) -> torch.Tensor:
        """Vectors of some texts, padded with zeros: float32 (rows, longest, dimension)."""
        texts = [self._vectors[self._starts[row] : self._starts[row + 1]] for row in rows]
        padded = np.zeros((len(texts), max(map(len, texts)), self._vectors.shape[1]), dtype=np.float32)
        for i, vectors in enumerate(texts):
            padded[i, : len(vectors)] = vectors
        return torch.from_numpy(padded).to(device)


class FrozenLayers:
    """Cuts an encoder between the layers that learn and those below.

    The lower part is replaced by modules that hand on what was stored, so that the architecture's own code goes on deciding about
    masks and positions. Make it with :meth:`of`, which looks whether that is the same for this architecture.

    Args:
        network: the encoder.
        layers: the list of its layers.
        cut: how many of them are frozen.
    """

    def __init__(self, network: PooledEncoder, layers: nn.ModuleList, cut: int) -> None:
        self._network = network
        self._layers = layers
        self._cut = cut
        self._given: torch.Tensor | None = None

    @classmethod
    def of(cls, network: PooledEncoder, cut: int) -> "FrozenLayers | None":
        """For an encoder whose ``cut`` lowest layers do not learn; None where nothing is frozen or the architecture is another kind."""
        layers = _layers_of(network)
        if layers is None or not 0 < cut < len(layers) or "embeddings" not in network.backbone._modules:
            return None
        found = cls(network, layers, cut)
        return found if found._is_faithful() else None

    def hidden_states(
        self, ids: Sequence[Sequence[int] | np.ndarray], pad_id: int, device: Device, folder: Path | None, advance: Callable[[int], None]
    ) -> HiddenStates:
        """Run the frozen part over all texts. ``advance`` hears how many rows each batch had and may raise Stopped."""
        dimension = int(self._network.backbone.config.hidden_size)  # type: ignore[union-attr,arg-type]
        states = HiddenStates([len(row) for row in ids], dimension, folder)
        for rows in batches_by_length([len(row) for row in ids], device.token_budget):
            batch = pad([ids[row] for row in rows], pad_id, device.torch_device)
            with torch.no_grad(), device.autocast():
                hidden = self._lower(batch).float().cpu().numpy()
            for i, row in enumerate(rows):
                states.put(row, hidden[i, : len(ids[row])])
            advance(len(rows))
        return states

    @contextmanager
    def given(self, hidden: torch.Tensor) -> Iterator[None]:
        """Within the block the encoder begins with ``hidden``, float32 (rows, tokens, dimension)."""
        backbone = self._network.backbone
        embeddings, lower = backbone.embeddings, list(self._layers[: self._cut])
        self._given = hidden
        backbone.embeddings = _Handed(self)
        for number, layer in enumerate(lower):
            self._layers[number] = _Skipped(layer)
        try:
            yield
        finally:
            backbone.embeddings = embeddings
            for number, layer in enumerate(lower):
                self._layers[number] = layer
            self._given = None

    def handed(self) -> torch.Tensor:
        """What the encoder is to begin with now."""
        assert self._given is not None
        return self._given

    def _lower(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """What enters the lowest layer that learns, shape (rows, tokens, dimension)."""
        found: list[torch.Tensor] = []

        def catch(_: nn.Module, arguments: tuple[Any, ...], keywords: dict[str, Any] | None = None) -> None:
            found.append(arguments[0] if arguments else (keywords or {})["hidden_states"])
            raise _Enough

        was_training = self._network.training
        handle = self._layers[self._cut].register_forward_pre_hook(catch, with_kwargs=True)
        try:
            self._network.eval()(**batch)
        except _Enough:
            pass
        finally:
            handle.remove()
            self._network.train(was_training)
        return found[0]

    def _is_faithful(self) -> bool:
        """Whether the cut encoder computes what the whole one does, and nothing that learns takes part below the cut."""
        device = next(self._network.parameters()).device
        batch = {
            "input_ids": torch.arange(6, device=device).reshape(2, 3) + 5,
            "attention_mask": torch.tensor([[1, 1, 1], [1, 1, 0]], device=device),
        }
        was_training = self._network.training
        try:
            hidden = self._lower(batch)
            with torch.no_grad():
                whole = self._network.eval()(**batch)
                with self.given(hidden.detach()):
                    upper = self._network(**batch)
            return not hidden.requires_grad and bool(torch.equal(whole, upper))
        except (RuntimeError, TypeError, ValueError, AttributeError, KeyError, IndexError):
            return False  # an architecture that is built otherwise is trained the long way
        finally:
            self._network.train(was_training)


class _Enough(Exception):
    """The layers above are not needed."""


class _Handed(nn.Module):
    """Stands for the embeddings."""

    def __init__(self, frozen: FrozenLayers) -> None:
        super().__init__()
        self._frozen = frozen

    def forward(self, *_: Any, **__: Any) -> torch.Tensor:
        return self._frozen.handed()


class _Skipped(nn.Module):
    """Stands for a frozen layer. An architecture may ask it what kind of layer it is, and is told what the layer would say."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self._stands_for = (layer,)  # in a tuple it does not become a part of this module

    def __getattr__(self, name: str) -> Any:
        if name in {"_stands_for", "_parameters", "_modules", "_buffers"}:
            return super().__getattr__(name)
        return getattr(self._stands_for[0], name)

    def forward(self, hidden_states: torch.Tensor, *_: Any, **__: Any) -> torch.Tensor:
        return hidden_states


def _layers_of(network: PooledEncoder) -> nn.ModuleList | None:
    """The list of the encoder's layers, if there is one as long as its configuration says."""
    count = getattr(network.backbone.config, "num_hidden_layers", None)
    lists = [module for module in network.backbone.modules() if isinstance(module, nn.ModuleList) and len(module) == count]
    return lists[0] if len(lists) == 1 else None
