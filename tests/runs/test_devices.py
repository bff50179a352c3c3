from tlgui.core.events import DeviceReading
from tlgui.runs import DeviceSampler, default_sources


class SimulatedGpu:
    """A board that tells utilisation and power, but not its temperature."""

    def read(self, pid):
        return [DeviceReading(kind="gpu", name="Simulated", utilisation=42.0, memory_used=1, memory_total=2, power=70.5)]

    def close(self):
        self.closed = True


def test_processor_and_memory_are_always_told():
    sampler = DeviceSampler(default_sources())
    cpu = sampler.sample()[0]
    sampler.close()
    assert cpu.kind == "cpu"
    assert 0 <= cpu.utilisation <= 100
    assert 0 < cpu.memory_used < cpu.memory_total


def test_missing_figures_are_none_and_sources_are_closed():
    gpu = SimulatedGpu()
    sampler = DeviceSampler([gpu])
    reading = sampler.sample()[0]
    sampler.close()
    assert reading.temperature is None
    assert reading.power == 70.5
    assert gpu.closed
