"""Settings."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tlgui.ui.language import Language
from tlgui.ui.settings_dialog import SettingsDialog
from tlgui.ui.theme import Theme


@dataclass(frozen=True)
class _Settings:
    language: str = "system"
    theme: str = "dark"
    threads: int = 0
    device: str = "auto"


@pytest.fixture
def dialog(theme: Theme, language: Language, qtbot: QtBot) -> SettingsDialog:
    """The dialog, shown."""
    dialog = SettingsDialog(theme, _Settings(), [("cuda:0", "NVIDIA H200")], Path("/home/x/plugins"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: SettingsDialog, name: str, qtbot: QtBot) -> None:
    """Press a button."""
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shows_what_holds(dialog: SettingsDialog) -> None:
    shown = [box.currentText() for box in (dialog.language, dialog.theme, dialog.device)]
    assert shown == ["As the system", "Dark", "Automatic"]
    assert [dialog.device.itemText(place) for place in range(3)] == ["Automatic", "CPU", "NVIDIA H200"]
    assert [dialog.language.itemText(place) for place in range(3)] == ["As the system", "English", "简体中文"]
    assert dialog.threads.text() == "All cores but one"
    assert str(Path("/home/x/plugins")) in [label.text() for label in dialog.findChildren(QLabel)]


def test_only_changes_are_told(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.theme, Qt.Key.Key_Up)
    dialog.threads.setValue(4)
    with qtbot.waitSignal(dialog.applied) as applied:
        press(dialog, "settings-ok", qtbot)
    assert applied.args == [{"theme": "light", "threads": 4}]
    assert not dialog.isVisible()


def test_no_change_and_cancel_tell_nothing(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.applied):
        press(dialog, "settings-ok", qtbot)
    dialog.show()
    dialog.threads.setValue(4)
    with qtbot.assertNotEmitted(dialog.applied):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_device_that_is_gone_stays_chosen(theme: Theme, language: Language, qtbot: QtBot) -> None:
    dialog = SettingsDialog(theme, _Settings(device="cuda:3"))
    qtbot.addWidget(dialog)
    assert dialog.device.currentText() == "cuda:3"
    assert dialog.changes() == {}


def test_plugin_folder(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.plugin_folder_requested):
        press(dialog, "settings-plugins-show", qtbot)


def test_language(dialog: SettingsDialog, language: Language, qtbot: QtBot) -> None:
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: dialog.windowTitle() != "Settings")
    assert dialog.language.itemText(1) == "English"
    assert dialog.changes() == {}
