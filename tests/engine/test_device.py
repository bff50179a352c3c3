"""Devices, precision, memory and what is written down about them."""

import json

import pytest
import torch

from tlgui.core.errors import MachineError, OutOfMemory
from tlgui.core.spec import ComputeSpec
from tlgui.engine.device import Device
from tlgui.engine.environment import describe_environment
from tlgui.engine.measure import measure_throughput
from tlgui.engine.memory import memory_errors


def test_forced_settings_are_taken():
    device = Device.resolve(ComputeSpec(device="cpu", precision="bf16"))
    assert (device.torch_device.type, device.precision) == ("cpu", "bf16")
    assert Device.resolve(ComputeSpec(device="cpu", precision="fp32")).precision == "fp32"


@pytest.mark.parametrize("name", ["cuda:77", "quantum", "xpu"])
def test_device_that_is_not_there_is_named(name):
    with pytest.raises(MachineError) as error:
        Device.resolve(ComputeSpec(device=name))
    assert error.value.code == "engine.no_device"
    assert name in str(error.value)


def test_autocast_computes_in_the_precision_asked_for():
    one = torch.ones((2, 2))
    for precision, dtype in (("bf16", torch.bfloat16), ("fp32", torch.float32)):
        with Device(torch.device("cpu"), precision).autocast():
            assert (one @ one).dtype == dtype


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate"),
    ],
    ids=["python", "cuda", "cpu"],
)
def test_short_memory_is_one_kind_of_error(error):
    with pytest.raises(OutOfMemory) as caught, memory_errors():
        raise error
    assert caught.value.exit_code == 3
    assert "batch size" in caught.value.remedy


def test_real_allocation_that_cannot_succeed():
    with pytest.raises(OutOfMemory), memory_errors():
        torch.empty(2**62, dtype=torch.uint8)


def test_other_errors_pass():
    with pytest.raises(RuntimeError, match="shape mismatch"), memory_errors():
        raise RuntimeError("shape mismatch")


def test_environment_is_json_and_names_what_matters():
    found = json.loads(json.dumps(describe_environment(ComputeSpec(device="cpu", precision="fp32", threads=torch.get_num_threads()))))
    assert found["device"] == "cpu"
    assert found["precision"] == "fp32"
    assert found["threads"] >= 1
    assert found["packages"]["torch"] == torch.__version__.partition("+")[0] or found["packages"]["torch"] == torch.__version__


def test_measuring_gives_rates_and_sizes(problem):
    found = measure_throughput(problem.model, 32, torch.get_num_threads(), device="cpu", seconds=0.05)
    assert found["encode_tokens_per_second"] > 0
    assert found["train_tokens_per_second"] > 0
    assert found["train_peak_bytes"] >= problem.model.card.parameters * 4
    assert found["load_seconds"] > 0
    assert set(found) >= {"encode_peak_bytes", "device", "precision"}


def test_rate_is_tokens_by_time(problem):
    ticks = iter(range(1000))
    found = measure_throughput(problem.model, 32, 0, device="cpu", seconds=4, clock=lambda: float(next(ticks)))
    # Each look at the clock is a second: start, then one look a step until four seconds are over, so three steps of 16 x 32 tokens.
    assert found["encode_tokens_per_second"] == pytest.approx(3 * 16 * 32 / 4)


def test_threads_are_those_asked_for_or_all_cores_but_one(monkeypatch):
    before = torch.get_num_threads()
    try:
        monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
        for cores, expected in ((1, 1), (2, 1), (8, 7)):
            monkeypatch.setattr("psutil.cpu_count", lambda logical=True, cores=cores: cores)
            Device.resolve(ComputeSpec(device="cpu"))
            assert torch.get_num_threads() == expected
        Device.resolve(ComputeSpec(device="cpu", threads=3))
        assert torch.get_num_threads() == 3
        monkeypatch.setenv("OMP_NUM_THREADS", "3")  # whoever sets it knows better
        Device.resolve(ComputeSpec(device="cpu"))
        assert torch.get_num_threads() == 3
    finally:
        torch.set_num_threads(before)
