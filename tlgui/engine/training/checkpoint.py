"""Where an interrupted training goes on: one file with all that changes while it runs."""

import json
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

#: Seconds between two checkpoints while all goes well.
_INTERVAL = 300.0
_VALUES = "values"


class Checkpoint:
    """One training's file. It is replaced as a whole: after a crash the last complete one is there.

    Args:
        file: where it lies; its folder is made when it is needed.
        saved: hears the step of each one that was written.
        failed: hears why one could not be written; training goes on without.
        clock: seconds, monotonic.
    """

    def __init__(
        self, file: Path, saved: Callable[[int], None], failed: Callable[[str], None], *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._file = file
        self._saved = saved
        self._failed = failed
        self._clock = clock
        self._last = clock()

    @property
    def is_due(self) -> bool:
        """Whether the last one is so old that a crash would cost too much."""
        return self._clock() - self._last > _INTERVAL

    def save(self, step: int, tensors: Mapping[str, torch.Tensor], values: Mapping[str, Any]) -> None:
        """Write tensors and plain values."""
        new = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            apart = {name: tensor.detach().contiguous() for name, tensor in tensors.items()}
            save_file(apart, new, metadata={_VALUES: json.dumps(dict(values))})
            with new.open("rb") as written:
                os.fsync(written.fileno())
            new.replace(self._file)
        except (OSError, SafetensorError) as error:  # a full disk ends neither the training nor the older checkpoint
            new.unlink(missing_ok=True)
            self._failed(str(error))
        else:
            self._saved(step)
        self._last = self._clock()

    def load(self) -> tuple[dict[str, torch.Tensor], dict[str, Any]] | None:
        """Tensors, on the CPU, and values; None where there is none that can be read."""
        if not self._file.is_file():
            return None
        try:
            with safe_open(self._file, framework="pt") as stored:
                values = json.loads((stored.metadata() or {})[_VALUES])
                return {name: stored.get_tensor(name) for name in stored.keys()}, values  # noqa: SIM118  # not a dict
        except (OSError, SafetensorError, KeyError, ValueError) as error:
            self._failed(str(error))
            return None
