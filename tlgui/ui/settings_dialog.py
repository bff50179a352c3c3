"""The settings that a user changes seldom."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from tlgui.ui.language import LANGUAGE_NAMES, LanguageChoice, Translated
from tlgui.ui.theme import Theme, ThemeMode
from tlgui.ui.tokens import SPACE_PAGE, SPACE_WIDE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.inputs import QuietComboBox, QuietSpinBox
from tlgui.ui.widgets.styling import make_label, make_row


class SettingsLike(Protocol):
    """What the dialog reads. ``threads`` 0 means all physical cores but one; ``device`` is ``auto``, ``cpu`` or a torch device name."""

    @property
    def language(self) -> str: ...
    @property
    def theme(self) -> str: ...
    @property
    def threads(self) -> int: ...
    @property
    def device(self) -> str: ...


class SettingsDialog(Translated, QDialog):
    """Language, theme, threads, device; and where plugins belong.

    Args:
        settings: what holds now.
        devices: id and name of each device that can be chosen beside ``auto`` and ``cpu``.
        plugin_folder: the user's plugin folder; None where there is none.

    Signals:
        applied(dict): the fields that differ from ``settings``, when the user presses OK.
        plugin_folder_requested(): the user wants to see the folder in the file manager.
    """

    applied = Signal(dict)
    plugin_folder_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: SettingsLike,
        devices: Sequence[tuple[str, str]] = (),
        plugin_folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self._settings, self._devices = settings, tuple(devices)
        self.language = _combo("settings-language", [str(choice) for choice in LanguageChoice], settings.language)
        self.theme = _combo("settings-theme", [str(mode) for mode in ThemeMode], settings.theme)
        known = ["auto", "cpu", *(device for device, _ in devices)]
        self.device = _combo("settings-device", known if settings.device in known else [*known, settings.device], settings.device)
        self.threads = QuietSpinBox()
        self.threads.setObjectName("settings-threads")
        self.threads.setRange(0, 1024)
        self.threads.setValue(settings.threads)
        self._labels = {key: make_label(wrap=False) for key in ("language", "theme", "device", "threads", "plugins")}
        self._plugin_path = make_label(str(plugin_folder or "–"), tone="muted")
        self._show_folder = Button(theme, "settings-plugins-show", "quiet", "folder")
        self._show_folder.clicked.connect(self.plugin_folder_requested)
        self._plugin_help = make_label(type="small", tone="muted")
        self._heading = make_label(type="heading")
        self._accept = Button(theme, "settings-ok", "primary")
        self._accept.setDefault(True)
        self._accept.clicked.connect(self._apply)
        self._cancel = Button(theme, "settings-cancel")
        self._cancel.clicked.connect(self.reject)
        self._build()
        self._show_folder.setVisible(plugin_folder is not None)
        self.retranslate()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_PAGE)
        form.setVerticalSpacing(SPACE_WIDE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, field in (("language", self.language), ("theme", self.theme), ("device", self.device), ("threads", self.threads)):
            self._labels[key].setBuddy(field)
            form.addRow(self._labels[key], field)
        plugins = QWidget()
        column = QVBoxLayout(plugins)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._plugin_path, self._plugin_help):
            column.addWidget(widget)
        column.addLayout(make_row(self._show_folder, None))
        form.addRow(self._labels["plugins"], plugins)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        layout.setSpacing(SPACE_PAGE)
        layout.addWidget(self._heading)
        layout.addLayout(form)
        layout.addLayout(make_row(None, self._cancel, self._accept))
        self.setMinimumWidth(520)

    def changes(self) -> Mapping[str, Any]:
        """The fields whose value differs from the settings."""
        chosen = {
            "language": self.language.currentData(),
            "theme": self.theme.currentData(),
            "device": self.device.currentData(),
            "threads": self.threads.value(),
        }
        return {name: value for name, value in chosen.items() if value != getattr(self._settings, name)}

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setWindowTitle(self.tr("Settings"))
        self._heading.setText(self.tr("Settings"))
        words = {
            "language": self.tr("Language"),
            "theme": self.tr("Appearance"),
            "device": self.tr("Device for training"),
            "threads": self.tr("Processor threads"),
            "plugins": self.tr("Plugin folder"),
        }
        for key, text in words.items():
            self._labels[key].setText(text)
        for key, field in (("language", self.language), ("theme", self.theme), ("device", self.device), ("threads", self.threads)):
            field.setAccessibleName(words[key])
        _name_items(self.language, {"system": self.tr("As the system"), **{str(key): name for key, name in LANGUAGE_NAMES.items()}})
        _name_items(self.theme, {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")})
        _name_items(self.device, {"auto": self.tr("Automatic"), "cpu": self.tr("CPU"), **dict(self._devices)})
        self.threads.setSpecialValueText(self.tr("All cores but one"))
        self._plugin_help.setText(self.tr("A folder with a plugin.toml that is put here appears after a restart."))
        self._show_folder.setText(self.tr("Show folder"))
        self._accept.setText(self.tr("OK"))
        self._cancel.setText(self.tr("Cancel"))

    def _apply(self) -> None:
        changes = dict(self.changes())
        self.accept()
        if changes:
            self.applied.emit(changes)


def _combo(name: str, values: Sequence[str], current: str) -> QuietComboBox:
    combo = QuietComboBox()
    combo.setObjectName(name)
    for value in values:
        combo.addItem(value, value)
    combo.setCurrentIndex(max(0, combo.findData(current)))
    return combo


def _name_items(combo: QuietComboBox, names: Mapping[str, str]) -> None:
    for place in range(combo.count()):
        combo.setItemText(place, names.get(combo.itemData(place), combo.itemData(place)))
