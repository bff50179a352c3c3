"""Readings of the run's devices: processor, memory, each GPU."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tlgui.core.events import DeviceReading
from tlgui.ui.device_strip import Meter
from tlgui.ui.formats import format_bytes, format_count, format_share
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets.flow_layout import FlowLayout


class DeviceMeters(Translated, QWidget):
    """One meter for each quantity that a device tells; what it does not tell is not there."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._readings: tuple[DeviceReading, ...] = ()
        self._meters: dict[str, Meter] = {}
        self._flow = FlowLayout(self, spacing=SPACE_WIDE + SPACE_WIDE // 2)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> tuple[str, ...]:
        """What the visible meters say."""
        return tuple(meter.words for meter in self._meters.values() if not meter.isHidden())

    def show_readings(self, readings: Sequence[DeviceReading]) -> None:
        """Show the newest readings."""
        if tuple(readings) == self._readings:
            return
        self._readings = tuple(readings)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        shown: set[str] = set()
        for reading in self._readings:
            for key, icon, share, words, tooltip in self._quantities(reading):
                name = f"{self.objectName()}-{reading.kind}-{reading.index}-{key}"
                if name not in self._meters:
                    self._meters[name] = Meter(self._theme, icon, name)
                    self._flow.addWidget(self._meters[name])
                self._meters[name].show_value(share, words, tooltip)
                shown.add(name)
        for name, meter in self._meters.items():
            meter.setVisible(name in shown)

    def _quantities(self, reading: DeviceReading) -> list[tuple[str, str, float | None, str, str]]:
        """Key, icon, share, words and tooltip of everything that this device tells."""
        gpu = reading.kind == "gpu"
        name = (reading.name or self.tr("GPU {index}").format(index=format_count(reading.index))) if gpu else self.tr("CPU")
        found: list[tuple[str, str, float | None, str, str]] = []
        if reading.utilisation is not None:
            share = reading.utilisation / 100
            words = self.tr("{device} {share}").format(device=name, share=format_share(share, 0))
            found.append(("utilisation", "gpu" if gpu else "cpu", min(share, 1.0), words, name))
        if reading.memory_used is not None:
            found.append(self._memory(reading, name))
        if reading.memory_ours is not None:
            words = self.tr("this run {size}").format(size=format_bytes(reading.memory_ours))
            total = reading.memory_total
            share_ours = reading.memory_ours / total if total else None
            found.append(("ours", "memory", share_ours, words, self.tr("Memory that this run holds on {device}").format(device=name)))
        if reading.temperature is not None:
            words = self.tr("{degrees} °C").format(degrees=round(reading.temperature))
            found.append(("temperature", "gpu", None, words, self.tr("Temperature of {device}").format(device=name)))
        if reading.power is not None:
            words = self.tr("{watts} W").format(watts=round(reading.power))
            found.append(("power", "gpu", None, words, self.tr("Power of {device}").format(device=name)))
        return found

    def _memory(self, reading: DeviceReading, name: str) -> tuple[str, str, float | None, str, str]:
        used, total = reading.memory_used or 0, reading.memory_total
        amount = format_bytes(used) if total is None else f"{format_bytes(used)} / {format_bytes(total)}"
        words = (self.tr("GPU memory {amount}") if reading.kind == "gpu" else self.tr("Memory {amount}")).format(amount=amount)
        return ("memory", "memory", used / total if total else None, words, self.tr("Memory in use on {device}").format(device=name))
