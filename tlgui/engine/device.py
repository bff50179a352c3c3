"""Where tensors live and in which precision they are multiplied."""

import os
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import torch

from tlgui.core.errors import MachineError
from tlgui.core.spec import ComputeSpec
from tlgui.runs import default_threads


@dataclass(frozen=True, slots=True)
class Device:
    """A torch device and the precision of its matrix products; weights, optimiser and losses are always float32.

    The one place that knows about autocast, so that another way to compute (several devices) has to change this class only.
    """

    torch_device: torch.device
    precision: str = "fp32"

    @classmethod
    def resolve(cls, compute: ComputeSpec) -> "Device":
        """The device and precision that ``compute`` means on this machine; sets torch's number of threads.

        ``auto`` precision goes by what the processor can do, not by a stopwatch: a measurement that comes out differently the
        next time would make runs unrepeatable. (bf16 on a CPU with AMX: 2.0 times fp32 when encoding, 1.45 times when training.)

        Raises:
            MachineError: ``engine.no_device``.
        """
        if compute.threads or "OMP_NUM_THREADS" not in os.environ:
            torch.set_num_threads(compute.threads or default_threads())
        name = _best_device() if compute.device == "auto" else compute.device
        try:
            device = torch.device(name)
            torch.empty(0, device=device)
        except (RuntimeError, AssertionError, NotImplementedError) as error:
            raise MachineError("engine.no_device", device=name, reason=str(error).splitlines()[0]) from error
        precision = compute.precision
        if precision == "auto":
            precision = "bf16" if _has_fast_bf16(device) else "fp32"
        return cls(device, precision)

    def autocast(self) -> AbstractContextManager[Any]:
        """The context in which a forward pass runs."""
        return torch.autocast(self.torch_device.type, dtype=torch.bfloat16, enabled=self.precision == "bf16")

    def accelerator(self) -> Any:
        """What takes training steps in this device's precision.

        Devices are chosen by :meth:`resolve`, so it moves nothing. ``accelerate`` keeps its settings for a whole process, where a second
        training may want others: they are forgotten first.
        """
        from accelerate import Accelerator
        from accelerate.state import AcceleratorState

        AcceleratorState._reset_state(reset_partial_state=True)
        precision = "bf16" if self.precision == "bf16" else "no"
        return Accelerator(device_placement=False, cpu=self.torch_device.type == "cpu", mixed_precision=precision)

    @property
    def training_token_budget(self) -> int:
        """Padded tokens that go through a network together in training. On a CPU small parts are faster than a whole batch (16 reviews at
        once: 14 rows/s; 1,024 tokens at once: 19), and a stop need not wait for the rest of the step."""
        return 1024 if self.torch_device.type == "cpu" else 32768

    @property
    def token_budget(self) -> int:
        """Padded tokens per batch when encoding: what keeps the caches of a CPU warm, or a GPU busy."""
        return 2048 if self.torch_device.type == "cpu" else 32768

    @property
    def title(self) -> str:
        """The device's name for people."""
        if self.torch_device.type == "cuda":
            return torch.cuda.get_device_name(self.torch_device)
        return self.torch_device.type.upper()


def _best_device() -> str:
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _has_fast_bf16(device: torch.device) -> bool:
    """Whether the hardware multiplies bf16 matrices itself; emulation is slower than fp32."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type != "cpu":
        return False
    # torch 2.6 has these two probes but not yet the public get_capabilities().
    probes = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, probe, bool)() for probe in probes)
