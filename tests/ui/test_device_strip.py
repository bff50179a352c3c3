"""The strip at the foot of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from tests.ui.gallery import GB, sample_readings
from tlgui.core.events import DeviceReading
from tlgui.ui.device_strip import ElidedButton, StatusStrip
from tlgui.ui.language import Language
from tlgui.ui.theme import Theme


@pytest.fixture
def strip(theme: Theme, language: Language, qtbot: QtBot) -> StatusStrip:
    """An empty strip."""
    strip = StatusStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(1280, strip.height())
    strip.show()
    return strip


def test_before_the_first_reading_nothing_is_claimed(strip: StatusStrip) -> None:
    assert (strip.cpu.words, strip.memory.words, strip.gpus[0].words) == ("CPU –", "RAM –", "GPU –")
    offline = strip.findChild(QLabel, "strip-offline")
    assert offline is not None
    assert offline.text() == "offline: 0 connections"


def test_no_gpu_is_said(strip: StatusStrip) -> None:
    strip.show_devices(sample_readings(0))
    assert strip.cpu.words == "CPU 37%"
    assert strip.memory.words == "RAM 9.0 / 24.0 GB"
    assert strip.gpus[0].words == "no GPU: the CPU is used"
    assert not strip.gpus[1].isVisible()


def test_one_gpu_tells_everything(strip: StatusStrip) -> None:
    strip.show_devices(sample_readings(1))
    assert strip.gpus[0].words == "GPU 88% · 51.0 / 144 GB · 61 °C · 432 W"
    assert strip.gpus[0].toolTip() == "NVIDIA H200 #0"


def test_what_a_device_does_not_tell_is_left_out(strip: StatusStrip) -> None:
    laptop = DeviceReading(kind="gpu", name="Laptop GPU", memory_used=900_000_000, memory_total=8 * GB)
    strip.show_devices((DeviceReading(kind="cpu"), laptop))
    assert strip.gpus[0].words == "GPU · 900 MB / 8.0 GB"
    assert strip.cpu.words == "CPU –"
    bars = strip.gpus[0].findChildren(QProgressBar)
    assert not bars[0].isVisible()


def test_two_gpus_stand_side_by_side_eight_are_summed_up(strip: StatusStrip) -> None:
    strip.show_devices(sample_readings(2))
    assert [meter.words[:9] for meter in strip.gpus] == ["GPU 0 88%", "GPU 1 88%"]
    strip.show_devices(sample_readings(8))
    assert strip.gpus[0].words == "8 GPUs 88%"
    assert not strip.gpus[1].isVisible()
    assert len(strip.gpus[0].toolTip().splitlines()) == 8
    strip.show_devices(sample_readings(1))
    assert strip.gpus[0].words.startswith("GPU 88%")


def test_running_job(strip: StatusStrip, qtbot: QtBot) -> None:
    button = strip.findChild(ElidedButton, "strip-run")
    assert button is not None
    assert not button.isVisible()
    strip.show_run(lambda: "Fine-tuning", 0.42, 245)
    assert button.isVisible()
    assert button.accessibleName() == "Fine-tuning · about 4 min left"
    bar = strip.findChild(QProgressBar, "strip-run-progress")
    assert bar is not None
    assert bar.value() == 420
    with qtbot.waitSignal(strip.run_clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    strip.show_run(lambda: "Loading", None)
    assert bar.maximum() == 0
    strip.show_idle()
    assert not button.isVisible()


def test_a_long_name_does_not_widen_the_window(strip: StatusStrip) -> None:
    strip.show_devices(sample_readings(1))
    strip.show_run(lambda: "A very long name of a run " * 20, 0.1, 99)
    assert strip.minimumSizeHint().width() <= 1024


def test_language(strip: StatusStrip, language: Language, qtbot: QtBot) -> None:
    strip.show_devices(sample_readings(0))
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: strip.gpus[0].words != "no GPU: the CPU is used")
    assert "CPU" in strip.gpus[0].words
