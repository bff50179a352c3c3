"""Switching plugins off and on, and removing them, where the settings have a part in it."""

import tomllib
from pathlib import Path

import pytest

from tlgui.core.errors import PluginError
from tlgui.core.files import write_toml
from tlgui.core.places import bundled_plugins
from tlgui.pluginhost.installing import PluginInstaller
from tlgui.project.plugin_care import PluginCare


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """A plugin folder with one plugin."""
    folder = tmp_path / "plugins"
    (folder / "mine").mkdir(parents=True)
    manifest = '[plugin]\nid = "mine"\ntitle = "M"\nversion = "1"\napi = "1.0"\nmodule = "strategy.py"\n'
    (folder / "mine" / "plugin.toml").write_text(manifest)
    (folder / "mine" / "strategy.py").write_text("raise AssertionError('its code must not run')")
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def care(user: Path, settings: Path, monkeypatch: pytest.MonkeyPatch) -> PluginCare:
    monkeypatch.setattr("tlgui.pluginhost.installing.send2trash", lambda path: path.rename(user.parent / "trash"))
    return PluginCare(PluginInstaller(bundled_plugins(), user), settings)


def disabled(settings: Path) -> list[str]:
    return list(tomllib.loads(settings.read_text(encoding="utf-8"))["disabled_plugins"])


def test_off_and_on(care: PluginCare, settings: Path) -> None:
    write_toml(settings, {"schema_version": 1, "theme": "dark"})
    assert care.disable("mine") is True
    assert care.disable("mine") is False
    assert care.disable("majority") is True, "a baseline, too"
    assert disabled(settings) == ["majority", "mine"]
    assert care.enable("mine") is True
    assert care.enable("mine") is False
    assert disabled(settings) == ["majority"]
    assert tomllib.loads(settings.read_text(encoding="utf-8"))["theme"] == "dark"


def test_an_id_that_nobody_has(care: PluginCare, settings: Path) -> None:
    for act in (care.enable, care.disable, care.remove):
        with pytest.raises(PluginError) as caught:
            act("nobody")
        assert caught.value.code == "plugin.unknown"
        assert "mine" in caught.value.remedy
    assert not settings.exists()


def test_one_that_has_gone_can_be_taken_off_the_list(care: PluginCare, settings: Path) -> None:
    write_toml(settings, {"schema_version": 1, "disabled_plugins": ["gone"]})
    assert care.enable("gone") is True
    assert disabled(settings) == []


def test_a_removed_plugin_is_not_switched_off_any_more(care: PluginCare, settings: Path, user: Path) -> None:
    care.disable("mine")
    care.disable("majority")
    assert care.remove("mine") == user / "mine"
    assert disabled(settings) == ["majority"]
    assert (user.parent / "trash" / "strategy.py").is_file()


def test_the_users_copy_of_a_bundled_plugin_goes_and_the_bundled_one_stays_off(care: PluginCare, settings: Path, user: Path) -> None:
    manifest = user / "mine" / "plugin.toml"
    manifest.write_text(manifest.read_text().replace('"mine"', '"majority"'))
    care.disable("majority")
    assert care.remove("majority") == user / "mine"
    assert disabled(settings) == ["majority"]
    with pytest.raises(PluginError, match="disable majority"):
        care.remove("majority")


def test_settings_that_cannot_be_written(user: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    care = PluginCare(PluginInstaller(bundled_plugins(), user), tmp_path / "file" / "settings.toml")
    with pytest.raises(PluginError) as caught:
        care.disable("mine")
    assert caught.value.code == "plugin.settings_not_written"
