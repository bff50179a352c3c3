"""The strip at the foot of the window: what the machine does, what runs, and that nothing leaves this computer."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from tlgui.ui.formats import format_bytes, format_remaining, format_share
from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.labels import ElidedLabel
from tlgui.ui.widgets.progress_bar import ProgressBar
from tlgui.ui.widgets.styling import IconLabel, make_label, make_row

if TYPE_CHECKING:
    from tlgui.core.events import DeviceReading

#: More GPUs than this are shown as one summary; each one stands in the tooltip.
_SINGLE_GPUS = 2


class Meter(QWidget):
    """Icon, a small bar and words for one quantity."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._bar = ProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(40)
        self._bar.setProperty("tone", "muted")
        self._words = make_label(type="small", wrap=False, name=f"{name}-words")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE - 2)
        layout.addWidget(IconLabel(theme, icon, "muted", 16))
        layout.addWidget(self._bar)
        layout.addWidget(self._words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_value(self, share: float | None, words: str, tooltip: str) -> None:
        """Show a share between 0 and 1 (None: no bar) with its words."""
        self._bar.setVisible(share is not None)
        self._bar.setValue(round(100 * (share or 0.0)))
        self._bar.setAccessibleName(tooltip)
        self._words.setText(words)
        self.setToolTip(tooltip)
        self.setAccessibleName(f"{tooltip}: {words}")


class ElidedButton(Button):
    """A quiet button in small type whose words are cut where there is no room."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, "quiet", parent=parent)
        self._words = ""
        self.setProperty("type", "small")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for all words."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 3 * SPACE, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 3 * SPACE, 20)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))


class StatusStrip(Translated, QFrame):
    """CPU, memory, each GPU, the running job with its remaining time, and “offline: 0 connections”.

    Signals:
        run_clicked(): the user wants to see the running job.
    """

    run_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-strip")
        self.setProperty("surface", "strip")
        self._theme = theme
        self._readings: tuple[DeviceReading, ...] = ()
        self._run_words: Callable[[], str] | None = None
        self._run_share: float | None = None
        self._run_eta: float | None = None
        self.cpu = Meter(theme, "cpu", "meter-cpu")
        self.memory = Meter(theme, "memory", "meter-memory")
        self.gpus = [Meter(theme, "gpu", f"meter-gpu-{place}") for place in range(_SINGLE_GPUS)]
        self._run = ElidedButton(theme, "strip-run")
        self._run.clicked.connect(self.run_clicked)
        self._run_bar = ProgressBar()
        self._run_bar.setObjectName("strip-run-progress")
        self._run_bar.setTextVisible(False)
        self._run_bar.setFixedWidth(64)
        self._idle = ElidedLabel()
        self._idle.setProperty("type", "small")
        self._idle.setProperty("tone", "muted")
        self._offline = make_label(type="small", tone="muted", wrap=False, name="strip-offline")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE - 2, SPACE_WIDE, SPACE - 2)
        layout.setSpacing(SPACE_WIDE)
        for meter in (self.cpu, self.memory, *self.gpus):
            layout.addWidget(meter)
        layout.addStretch(1)
        layout.addWidget(self._run_bar)
        layout.addWidget(self._run, 100)
        layout.addWidget(self._idle, 100)
        layout.addLayout(make_row(IconLabel(theme, "offline", "muted", 16), self._offline, spacing=SPACE - 2))
        self.setFixedHeight(self.sizeHint().height())
        theme.changed.connect(self._fit)
        self.retranslate()

    def show_devices(self, readings: "Sequence[DeviceReading]") -> None:
        """Show the newest readings: one of kind ``cpu``, and one of each GPU."""
        self._readings = tuple(readings)
        self._show_cpu(next((one for one in readings if one.kind == "cpu"), None))
        self._show_gpus([one for one in readings if one.kind == "gpu"])

    def show_run(self, words: Callable[[], str], share: float | None = None, eta_seconds: float | None = None) -> None:
        """Show the running job.

        Args:
            words: its name and stage; asked for again after a change of language.
            share: how far it is, between 0 and 1; None while unknown.
            eta_seconds: time left, None while unknown.
        """
        self._run_words, self._run_share, self._run_eta = words, share, eta_seconds
        self._show_run()

    def show_idle(self) -> None:
        """No job is running."""
        self._run_words = None
        self._show_run()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._offline.setText(self.tr("offline: 0 connections"))
        self._offline.setToolTip(self.tr("The program opens no network connection. Your texts stay on this computer."))
        self._run_bar.setAccessibleName(self.tr("Progress of the running job"))
        self.show_devices(self._readings)
        self._show_run()

    def _show_cpu(self, cpu: "DeviceReading | None") -> None:
        used = _share_of(cpu.utilisation) if cpu else None
        self.cpu.show_value(used, self.tr("CPU {share}").format(share="–" if used is None else format_share(used, 0)), self.tr("CPU"))
        held = _memory_share(cpu) if cpu else None
        words = self.tr("RAM {used}").format(used=_memory_words(cpu) if cpu else "–")
        self.memory.show_value(held, words, self.tr("Main memory in use"))

    def _show_gpus(self, gpus: "Sequence[DeviceReading]") -> None:
        for meter in self.gpus[1:]:
            meter.setVisible(False)
        if not gpus:
            known = bool(self._readings)
            words = self.tr("no GPU: the CPU is used") if known else self.tr("GPU –")
            self.gpus[0].show_value(None, words, self.tr("Graphics processor"))
        elif len(gpus) > _SINGLE_GPUS:
            self._show_many(gpus)
        else:
            for meter, gpu in zip(self.gpus, gpus, strict=False):
                meter.setVisible(True)
                words = self._gpu_words(gpu, several=len(gpus) > 1)
                meter.show_value(_share_of(gpu.utilisation), words, gpu.name or self.tr("Graphics processor"))

    def _show_many(self, gpus: "Sequence[DeviceReading]") -> None:
        used = [gpu.utilisation for gpu in gpus if gpu.utilisation is not None]
        mean = sum(used) / len(used) if used else None
        words = self.tr("{count} GPUs {share}").format(count=len(gpus), share="–" if mean is None else format_share(mean / 100, 0))
        lines = [f"{gpu.name}: {self._gpu_words(gpu, several=True)}" for gpu in gpus]
        self.gpus[0].show_value(_share_of(mean), words, "\n".join(lines))

    def _gpu_words(self, gpu: "DeviceReading", *, several: bool) -> str:
        """What the device tells; what it does not tell is left out."""
        parts = [self.tr("GPU {index}").format(index=gpu.index) if several else self.tr("GPU")]
        if gpu.utilisation is not None:
            parts[0] += f" {format_share(gpu.utilisation / 100, 0)}"
        if gpu.memory_used is not None:
            parts.append(_memory_words(gpu))
        if gpu.temperature is not None:
            parts.append(self.tr("{degrees} °C").format(degrees=round(gpu.temperature)))
        if gpu.power is not None:
            parts.append(self.tr("{watts} W").format(watts=round(gpu.power)))
        return " · ".join(parts)

    def _show_run(self) -> None:
        running = self._run_words is not None
        self._run.setVisible(running)
        self._run_bar.setVisible(running)
        self._idle.setVisible(not running)
        if self._run_words is None:
            self._idle.set_text(self.tr("nothing is running"))
            return
        share = self._run_share
        self._run_bar.setRange(0, 0 if share is None else 1000)
        self._run_bar.setValue(round((share or 0) * 1000))
        parts = (self._run_words(), format_remaining(self._run_eta))
        self._run.set_words(" · ".join(part for part in parts if part))
        hint = self.tr("Show the running job")
        self._run.setToolTip(f"{self._run_words()}\n{hint}")

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())


def _share_of(percent: float | None) -> float | None:
    return None if percent is None else min(max(percent / 100, 0.0), 1.0)


def _memory_share(reading: "DeviceReading") -> float | None:
    if reading.memory_used is None or not reading.memory_total:
        return None
    return min(reading.memory_used / reading.memory_total, 1.0)


def _memory_words(reading: "DeviceReading") -> str:
    """``"9.0 / 24.0 GB"``: the unit once where it is the same."""
    if reading.memory_used is None:
        return "–"
    used = format_bytes(reading.memory_used)
    if reading.memory_total is None:
        return used
    total = format_bytes(reading.memory_total)
    number, _, unit = used.rpartition(" ")
    return f"{number} / {total}" if total.endswith(f" {unit}") else f"{used} / {total}"
