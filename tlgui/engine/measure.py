"""How fast and how large one model is on this machine: what estimates of time and memory rest on."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import psutil
import torch

from tlgui.core.errors import ModelError
from tlgui.core.spec import ComputeSpec
from tlgui.core.training import TrainingRecipe
from tlgui.engine.batching import pad
from tlgui.engine.components.network import Classifier, dimension_of, load_pooled
from tlgui.engine.device import Device
from tlgui.engine.memory import memory_errors
from tlgui.engine.training import Layers, make_optimiser
from tlgui.models import ModelEntry

_SECONDS = 2.0
_BATCH_SIZE = 16
#: Typical messages and reviews; very short texts cost more per token, very long ones hardly less.
_TYPICAL_LENGTH = 64


def measure_throughput(
    entry: ModelEntry,
    max_length: int,
    threads: int = 0,
    *,
    device: str = "auto",
    seconds: float = _SECONDS,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, Any]:
    """Encode and train on random tokens for ``seconds`` each.

    Args:
        entry: a model that is ready.
        max_length: longest input in tokens of the runs to come.
        threads: CPU threads; 0 takes torch's choice.

    Returns:
        ``encode_tokens_per_second``, ``train_tokens_per_second`` (batches of 16 texts of 64 tokens, or of ``max_length`` if that is less),
        ``load_seconds``, ``encode_peak_bytes`` and ``train_peak_bytes`` (of the process, or of the GPU where one is used), ``device``
        and ``precision``.

    Raises:
        ModelError: the model cannot be loaded.
        MachineError: the device cannot be used.
        OutOfMemory: it does not fit.
    """
    if entry.folder is None:
        raise ModelError("engine.model_missing", model=entry.card.id)
    resolved = Device.resolve(ComputeSpec(device=device, threads=threads))
    with memory_errors():
        start = clock()
        encoder = load_pooled(entry.folder, entry.card.pooling).to(resolved.torch_device)
        network = Classifier(encoder, dimension_of(encoder), 2).to(resolved.torch_device)
        load_seconds = clock() - start
        length = max(4, min(max_length, entry.card.max_length, _TYPICAL_LENGTH))
        bench = _Bench(network, resolved, length, seconds, clock)
        encode, encode_peak = bench.encode()
        train, train_peak = bench.train()
    return {
        "encode_tokens_per_second": encode,
        "train_tokens_per_second": train,
        "load_seconds": load_seconds,
        "encode_peak_bytes": encode_peak,
        "train_peak_bytes": train_peak,
        "device": str(resolved.torch_device),
        "precision": resolved.precision,
    }


class _Bench:
    """Repeats one kind of step on random tokens."""

    def __init__(self, network: Classifier, device: Device, length: int, seconds: float, clock: Callable[[], float]) -> None:
        self._network = network
        self._device = device
        self._seconds = seconds
        self._clock = clock
        vocabulary = network.encoder.encoder.get_input_embeddings().num_embeddings
        ids = np.random.default_rng(0).integers(0, vocabulary, size=(_BATCH_SIZE, length))
        self._batch = pad(ids.tolist(), network.encoder.pad_id, device.torch_device)

    def encode(self) -> tuple[float, int]:
        """Tokens per second and bytes of encoding."""
        self._network.eval()

        def step() -> None:
            with torch.inference_mode(), self._device.autocast():
                self._network.encoder(**self._batch)

        return self._rate(step)

    def train(self) -> tuple[float, int]:
        """Tokens per second and bytes of training."""
        self._network.train()
        recipe = TrainingRecipe(epochs=1, learning_rate=1e-6, head_learning_rate=1e-6)
        optimiser = make_optimiser(Layers(self._network).groups(self._network, recipe), self._device)
        labels = torch.zeros(_BATCH_SIZE, dtype=torch.int64, device=self._device.torch_device)

        def step() -> None:
            with self._device.autocast():
                scores, _ = self._network(**self._batch)
            loss = torch.nn.functional.cross_entropy(scores, labels)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()

        return self._rate(step)

    def _rate(self, step: Callable[[], None]) -> tuple[float, int]:
        step()  # the first one prepares kernels and memory
        self._wait()
        steps, start = 0, self._clock()
        while (elapsed := self._clock() - start) < self._seconds or not steps:
            step()
            self._wait()
            steps += 1
        return steps * self._batch["input_ids"].numel() / elapsed, self._peak_bytes()

    def _wait(self) -> None:
        if self._device.torch_device.type == "cuda":
            torch.cuda.synchronize(self._device.torch_device)

    def _peak_bytes(self) -> int:
        if self._device.torch_device.type == "cuda":
            return int(torch.cuda.max_memory_allocated(self._device.torch_device))
        memory = psutil.Process().memory_info()
        return int(getattr(memory, "peak_wset", memory.rss))
