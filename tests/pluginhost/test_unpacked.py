"""Plugins that were unpacked from a wheel: their modules find each other, and nobody else's."""

import importlib
import importlib.metadata
import sys
import sysconfig
import zipfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest
from packaging.tags import sys_tags

from tests.pluginhost.conftest import STRATEGY, PluginFolder
from tests.pluginhost.wheel_builder import ENTRY, METHODS, build_wheel
from tlgui.pluginhost import Origin, PluginHost, PluginState
from tlgui.pluginhost.copying import copy_wheel, refuse_shadowing
from tlgui.pluginhost.unpacked import PluginFinder
from tlgui.pluginhost.wheels import read_wheel


def unpack(user: PluginFolder, files: dict[str, str] = METHODS, *, plugin: str = "theirs", **options: str) -> Path:
    wheel = read_wheel(build_wheel(user.path.parent / "wheels", files, **options))  # type: ignore[arg-type]
    return copy_wheel(wheel, user.path / plugin, lambda: False).folder


def load(bundled: PluginFolder, user: PluginFolder) -> PluginHost:
    host = PluginHost(bundled.path, user.path, packages=True)
    host.load()
    return host


def test_modules_that_import_each_other_by_name(bundled: PluginFolder, user: PluginFolder) -> None:
    bundled.add("good")
    folder = unpack(user, {**METHODS, "their_methods/late.py": "from their_methods.parts import NAME\n"})
    host = load(bundled, user)
    record = host.records[-1]
    assert (record.id, record.title, record.version) == ("theirs", "their-methods", "0.3")
    assert (record.origin, record.folder, record.state, record.finding) == (Origin.USER, folder, PluginState.LOADED, None)
    assert type(host.strategy("theirs")).__module__ == "their_methods.entry"
    assert importlib.import_module("their_methods.late").NAME == "Nothing"
    assert str(folder) not in "".join(sys.path)


def test_the_version_of_the_plugin_can_be_asked_for_and_is_no_second_plugin(bundled: PluginFolder, user: PluginFolder) -> None:
    unpack(user)
    first = load(bundled, user)
    assert importlib.metadata.version("their-methods") == "0.3"
    again = load(bundled, user)
    assert [record.state for record in (*first.records, *again.records)] == [PluginState.LOADED] * 2


def test_a_newer_version_takes_the_place_of_the_loaded_one(bundled: PluginFolder, user: PluginFolder) -> None:
    folder = unpack(user)
    load(bundled, user)
    newer = METHODS | {"their_methods/parts.py": "NAME = 'Newer'\n"}
    folder.rename(user.path.parent / "old")
    unpack(user, newer, plugin="moved")
    load(bundled, user)
    assert importlib.import_module("their_methods.parts").NAME == "Newer"
    assert len([finder for finder in sys.meta_path if isinstance(finder, PluginFinder)]) == 1


def test_a_plugin_that_fails_leaves_neither_modules_nor_finder(bundled: PluginFolder, user: PluginFolder) -> None:
    unpack(user, METHODS | {"their_methods/entry.py": "import their_methods.parts\n1 / 0\n"})
    record = load(bundled, user).records[-1]
    assert record.finding is not None
    assert (record.state, record.finding.code) == (PluginState.BROKEN, "plugin.import_failed")
    assert not [name for name in sys.modules if name.startswith("their_methods")]
    assert not [finder for finder in sys.meta_path if isinstance(finder, PluginFinder)]


def test_the_programs_modules_come_first(bundled: PluginFolder, user: PluginFolder) -> None:
    """An update may bring the program a module that a plugin has had before."""
    files = METHODS | {"tomllib.py": "raise AssertionError", "send2trash/__init__.py": "raise AssertionError"}
    files["their_methods/entry.py"] = "import tomllib, send2trash\n" + files["their_methods/entry.py"]
    unpack(user, files)
    assert load(bundled, user).records[-1].state is PluginState.LOADED


def test_the_authors_working_folder_is_not_looked_into(
    bundled: PluginFolder, user: PluginFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Python was started with -m, the folder it was started in stands first on the search path."""
    (tmp_path / "checkout" / "their_methods").mkdir(parents=True)
    (tmp_path / "checkout" / "their_methods" / "__init__.py").write_text("raise AssertionError('not this one')")
    monkeypatch.chdir(tmp_path / "checkout")
    wheel = read_wheel(build_wheel(tmp_path / "wheels"))
    with monkeypatch.context() as patch:
        for first in ("", str(tmp_path / "checkout")):
            patch.setattr(sys, "path", [first, *sys.path])
            refuse_shadowing(wheel, user.path)
        unpack(user)
        assert load(bundled, user).records[-1].state is PluginState.LOADED


def test_a_namespace_package(bundled: PluginFolder, user: PluginFolder) -> None:
    files = {"their_space/inner/entry.py": STRATEGY.format(strategy="theirs"), "their_space/inner/__init__.py": ""}
    unpack(user, files, entry_points=ENTRY.replace("their_methods.entry", "their_space.inner.entry"))
    assert load(bundled, user).records[-1].state is PluginState.LOADED


def test_what_it_needs_is_looked_for_before_its_code_runs(bundled: PluginFolder, user: PluginFolder) -> None:
    unpack(user, METHODS | {"their_methods/entry.py": "raise AssertionError"}, metadata="Requires-Dist: numpy>=99\n")
    record = load(bundled, user).records[-1]
    assert record.finding is not None
    assert (record.state, record.phase, record.finding.code) == (PluginState.BROKEN, "manifest", "plugin.requirement_version")
    assert (record.id, record.title, record.version) == ("theirs", "their-methods", "0.3")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ('entry_point = "their_methods.entry"\nmodule = "strategy.py"\n', "plugin.manifest_bad_value"),
        ('entry_point = "no module"\n', "plugin.manifest_bad_value"),
        ('entry_point = "their_methods.entry"\n', "plugin.no_module"),
        ("", "plugin.manifest_missing_key"),
        ('module = "strategy.py"\nrequires = "numpy"\n', "plugin.manifest_bad_value"),
        ('module = "strategy.py"\nrequires = ["numpy 2"]\n', "plugin.requirement_invalid"),
        ('module = "strategy.py"\nrequires = ["numpy @ https://example.org/numpy.whl"]\n', "plugin.requirement_invalid"),
        ('module = "strategy.py"\nrequires = ["tlgui<0.0.1"]\n', "plugin.requirement_version"),
        ('module = "strategy.py"\n[contract]\nodd = 3\n', "plugin.manifest_bad_value"),
        ('module = "strategy.py"\n[contract.odd]\ncolour = 3\n', "plugin.manifest_unknown_key"),
        ('module = "strategy.py"\n[contract.odd]\nbeats_chance = "no idea"\n', "plugin.manifest_bad_value"),
    ],
)
def test_the_new_keys_of_a_manifest(lines: str, code: str, bundled: PluginFolder, user: PluginFolder) -> None:
    manifest = '[plugin]\nid = "odd"\ntitle = "Odd"\nversion = "1"\napi = "1.0"\n' + lines
    user.add("odd", "raise AssertionError", manifest=manifest)
    record = load(bundled, user).records[-1]
    assert record.finding is not None
    assert record.finding.code == code


def test_requirements_that_are_met(bundled: PluginFolder, user: PluginFolder) -> None:
    manifest = PluginFolder.manifest("fine") + 'requires = ["numpy>=2", "tlgui", "Torch", "nowhere; sys_platform == \'amiga\'"]\n'
    user.add("fine", manifest=manifest + "[contract.fine]\nparams = {}\nbeats_chance = false\n")
    assert load(bundled, user).records[-1].state is PluginState.LOADED


def test_a_compiled_module(bundled: PluginFolder, user: PluginFolder, tmp_path: Path) -> None:
    """One of Python's own, under the roof of a plugin."""
    suffix = EXTENSION_SUFFIXES[0]
    compiled = sorted(Path(sysconfig.get_config_var("DESTSHARED") or "nowhere").glob(f"_heapq{suffix}"))
    if not compiled:
        pytest.skip("this Python has its compiled modules built in")
    name = compiled[0].name.removesuffix(suffix)
    tag = str(next(iter(sys_tags())))
    path = build_wheel(
        tmp_path, METHODS | {"their_methods/entry.py": f"import their_methods.{name}\n" + STRATEGY.format(strategy="theirs")}, tag=tag
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(compiled[0], f"their_methods/{compiled[0].name}")
    copy_wheel(read_wheel(path), user.path / "theirs", lambda: False)
    record = load(bundled, user).records[-1]
    assert record.finding is None
    found = importlib.import_module(f"their_methods.{name}").__file__
    assert found is not None
    assert found.startswith(str(user.path))
