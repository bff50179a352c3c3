"""Readings of processor, memory and GPUs. A source that has nothing to say is empty; a field nobody knows is None, never 0."""

import contextlib
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import psutil

from tlgui.core.events import DeviceReading


def default_threads() -> int:
    """CPU threads of a run that names none: all physical cores but one, at least one.

    Threads of one computation wait for each other, so one that shares its core with another program holds up all of them. Measured
    on two cores: two threads train a fifth faster than one where nothing else runs, and several times slower beside one busy program.
    """
    cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
    return max(1, cores - 1)


class MetricsSource(Protocol):
    """Something that can be asked for readings, so that a recorded or simulated GPU can stand in for a real one."""

    def read(self, pid: int | None) -> Sequence[DeviceReading]:
        """Current readings; ``pid`` is the worker whose share is to be shown, if there is one."""

    def close(self) -> None:
        """Give back what the source holds."""


class CpuSource:
    """Processor load and main memory of this machine, by psutil."""

    def __init__(self) -> None:
        psutil.cpu_percent()  # the first call has no interval to measure yet

    def read(self, pid: int | None) -> Sequence[DeviceReading]:
        memory = psutil.virtual_memory()
        ours = None
        if pid is not None:
            with contextlib.suppress(psutil.Error):
                ours = psutil.Process(pid).memory_info().rss
        return [
            DeviceReading(
                kind="cpu",
                utilisation=psutil.cpu_percent(),
                memory_used=memory.total - memory.available,
                memory_total=memory.total,
                memory_ours=ours,
            )
        ]

    def close(self) -> None:
        pass


class NvmlSource:
    """NVIDIA GPUs by the driver's management library; empty where there is no driver.

    Each figure is asked for by itself, because boards lack some of them (power on laptops, utilisation on shared GPUs).
    """

    def __init__(self) -> None:
        import pynvml

        self._nvml: Any = pynvml
        self._handles: list[Any] = []
        try:
            pynvml.nvmlInit()
        except pynvml.NVMLError:
            return
        with contextlib.suppress(pynvml.NVMLError):
            self._handles = [pynvml.nvmlDeviceGetHandleByIndex(i) for i in range(pynvml.nvmlDeviceGetCount())]

    def read(self, pid: int | None) -> Sequence[DeviceReading]:
        return [self._read_one(index, handle, pid) for index, handle in enumerate(self._handles)]

    def close(self) -> None:
        if self._handles:
            self._handles = []
            with contextlib.suppress(self._nvml.NVMLError):
                self._nvml.nvmlShutdown()

    def _read_one(self, index: int, handle: Any, pid: int | None) -> DeviceReading:
        nvml = self._nvml

        def ask(question: Callable[[], Any]) -> Any:
            try:
                return question()
            except nvml.NVMLError:
                return None

        name = ask(lambda: nvml.nvmlDeviceGetName(handle))
        memory = ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle))
        load = ask(lambda: nvml.nvmlDeviceGetUtilizationRates(handle))
        milliwatts = ask(lambda: nvml.nvmlDeviceGetPowerUsage(handle))
        processes = ask(lambda: nvml.nvmlDeviceGetComputeRunningProcesses(handle)) or []
        return DeviceReading(
            kind="gpu",
            index=index,
            name=name.decode() if isinstance(name, bytes) else name or "",
            utilisation=None if load is None else float(load.gpu),
            memory_used=None if memory is None else int(memory.used),
            memory_total=None if memory is None else int(memory.total),
            memory_ours=next((p.usedGpuMemory for p in processes if p.pid == pid), None),
            temperature=ask(lambda: float(nvml.nvmlDeviceGetTemperature(handle, nvml.NVML_TEMPERATURE_GPU))),
            power=None if milliwatts is None else milliwatts / 1000,
        )


def default_sources() -> list[MetricsSource]:
    """What this machine can tell: processor and memory always, NVIDIA GPUs where there is a driver."""
    return [CpuSource(), NvmlSource()]


class DeviceSampler:
    """Asks all sources at once. Not thread-safe: one thread owns it."""

    def __init__(self, sources: Sequence[MetricsSource]) -> None:
        self._sources = sources

    def sample(self, pid: int | None = None) -> tuple[DeviceReading, ...]:
        """Readings of all devices, the processor first."""
        return tuple(reading for source in self._sources for reading in source.read(pid))

    def close(self) -> None:
        """Close all sources."""
        for source in self._sources:
            source.close()
