"""Wheels that are no plugin, not for this computer, or up to no good: each is refused before anything of it lies on the disk."""

import platform
import stat
import zipfile
from pathlib import Path

import pytest

from tests.pluginhost.conftest import STRATEGY
from tests.pluginhost.wheel_builder import ENTRY, METHODS, build_wheel
from tlgui.core.errors import PluginError
from tlgui.pluginhost import wheels
from tlgui.pluginhost.copying import copy_wheel, refuse_shadowing
from tlgui.pluginhost.wheels import read_wheel


def refusal(path: Path) -> PluginError:
    with pytest.raises(PluginError) as caught:
        read_wheel(path)
    assert path.name in str(caught.value) or "id of a plugin" in str(caught.value) or "entry point" in str(caught.value)
    assert caught.value.remedy
    return caught.value


def test_a_good_wheel_says_what_it_is(tmp_path: Path) -> None:
    metadata = 'Requires-Dist: numpy>=2\nRequires-Dist: nowhere; extra == "gpu"\nRequires-Dist: nothing; python_version < "3"\n'
    wheel = read_wheel(build_wheel(tmp_path, metadata=metadata + "Requires-Python: >=3.11\n"))
    assert (wheel.name, wheel.version, wheel.plugin, wheel.module) == ("their-methods", "0.3", "theirs", "their_methods.entry")
    assert wheel.requires == ("numpy>=2",)
    assert wheel.top_level == ["their_methods"]


UNSAFE = [
    "../evil.py",
    "their_methods/../../evil.py",
    "/evil.py",
    "C:/evil.py",
    "their_methods\\..\\..\\evil.py",
    "their_methods//evil.py",
    "their_methods/./evil.py",
    "their_methods/parts.py:stream",
    "their_methods/evil.py.",
    "their_methods/a\nb.py",
    "THEIR_METHODS/Parts.py",
    "their_methods/parts.py",
    "their_methods/parts.py/inner.py",
]


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("name", UNSAFE)
def test_a_file_that_would_lie_elsewhere(name: str, tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path / "wheels", odd=[zipfile.ZipInfo(name)])
    assert refusal(wheel).code == "plugin.wheel_unsafe_name"
    assert not list(tmp_path.rglob("evil.py*"))


def test_a_link(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("their_methods/link.py")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert refusal(build_wheel(tmp_path, odd=[link])).code == "plugin.odd_file"


def test_an_unusual_compression(tmp_path: Path) -> None:
    odd = zipfile.ZipInfo("their_methods/zeros.txt")
    odd.compress_type = zipfile.ZIP_LZMA
    assert refusal(build_wheel(tmp_path, odd=[odd])).code == "plugin.wheel_damaged"


def test_too_many_files_and_too_much_in_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = build_wheel(tmp_path, {**METHODS, "their_methods/zeros.txt": "0" * 1_000_000})
    assert bomb.stat().st_size < 10_000
    monkeypatch.setattr(wheels, "MOST_BYTES", 900_000)
    assert refusal(bomb).code == "plugin.too_large"
    monkeypatch.undo()
    monkeypatch.setattr(wheels, "MOST_FILES", 5)
    assert refusal(bomb).code == "plugin.too_large"


ENTRY_POINTS = {
    "none": (None, "plugin.wheel_no_entry_point"),
    "other groups": ("[console_scripts]\nx = y:z\n", "plugin.wheel_no_entry_point"),
    "next major version": (ENTRY.replace("v1", "v2"), "plugin.wheel_no_entry_point"),
    "two": (ENTRY + "more = their_methods.parts\n", "plugin.wheel_entry_points"),
    "not a module": ("[tlgui.plugins.v1]\ntheirs = their_methods.entry:hook\n", "plugin.not_a_module"),
    "not a name": ("[tlgui.plugins.v1]\ntheirs = ../entry\n", "plugin.not_a_module"),
    "not an id": ("[tlgui.plugins.v1]\nTheir Methods = their_methods.entry\n", "plugin.bad_id"),
    "not readable": ("theirs = their_methods.entry\n", "plugin.wheel_damaged"),
}


@pytest.mark.parametrize("kind", ENTRY_POINTS)
def test_entry_points_that_do_not_name_one_plugin(kind: str, tmp_path: Path) -> None:
    text, code = ENTRY_POINTS[kind]
    assert refusal(build_wheel(tmp_path, entry_points=text)).code == code


@pytest.mark.parametrize("tag", ["cp27-cp27m-win32", "cp311-cp311-emscripten_3_1_58_wasm32", "py2-none-any"])
def test_a_wheel_for_another_platform(tag: str, tmp_path: Path) -> None:
    error = refusal(build_wheel(tmp_path, tag=tag))
    assert error.code == "plugin.wheel_wrong_tags"
    assert tag in error.sentence
    assert platform.python_version() in error.sentence


def test_a_wheel_for_another_python(tmp_path: Path) -> None:
    assert refusal(build_wheel(tmp_path / "old", metadata="Requires-Python: <3\n")).code == "plugin.wheel_wrong_python"
    assert refusal(build_wheel(tmp_path / "odd", metadata="Requires-Python: three\n")).code == "plugin.wheel_damaged"


@pytest.mark.parametrize("name", ["methods.whl", "their_methods-one-py3-none-any.whl", "their_methods-0.3.whl"])
def test_a_file_that_is_not_named_like_a_wheel(name: str, tmp_path: Path) -> None:
    path = build_wheel(tmp_path).rename(tmp_path / name)
    assert refusal(path).code == "plugin.wheel_name"


def test_a_damaged_file(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path)
    whole = wheel.read_bytes()
    for content in (b"", b"not a wheel", whole[: len(whole) // 2]):
        wheel.write_bytes(content)
        assert refusal(wheel).code == "plugin.wheel_damaged"
    wheel.unlink()
    wheel.mkdir()
    assert refusal(wheel).code == "plugin.source_unreadable"


def test_damage_inside_is_found_while_unpacking(tmp_path: Path) -> None:
    path = build_wheel(tmp_path, {**METHODS, "their_methods/text.txt": "".join(map(str, range(1000)))})
    content = bytearray(path.read_bytes())
    place = content.index(b"their_methods/text.txt") + 60
    content[place] ^= 0xFF
    path.write_bytes(content)
    wheel = read_wheel(path)
    with pytest.raises(PluginError) as caught:
        copy_wheel(wheel, tmp_path / "place", lambda: False)
    assert caught.value.code == "plugin.wheel_damaged"


def test_metadata_that_is_not_there_or_not_its_own(tmp_path: Path) -> None:
    assert refusal(build_wheel(tmp_path / "format", wheel="Wheel-Version: 2.0\n")).code == "plugin.wheel_damaged"
    other = build_wheel(tmp_path / "name", name="others")
    assert refusal(other.rename(other.with_name("their_methods-0.3-py3-none-any.whl"))).code == "plugin.wheel_damaged"
    second = build_wheel(tmp_path / "second", odd=[zipfile.ZipInfo("others-1.0.dist-info/METADATA")])
    assert refusal(second).code == "plugin.wheel_damaged"


@pytest.mark.parametrize("scheme", ["scripts", "data", "headers"])
def test_files_outside_of_the_package(scheme: str, tmp_path: Path) -> None:
    odd = zipfile.ZipInfo(f"their_methods-0.3.data/{scheme}/run.sh")
    error = refusal(build_wheel(tmp_path, odd=[odd]))
    assert error.code == "plugin.wheel_scheme"
    assert scheme in error.sentence


def test_modules_of_the_data_folder_lie_beside_the_others(tmp_path: Path) -> None:
    files = {**METHODS, "their_methods-0.3.data/purelib/their_methods/more.py": "", "their_methods-0.3.data/platlib/fast.py": ""}
    files |= {"LICENSE.txt": "", "random.md": "", "quick.abi3.so": ""}
    wheel = read_wheel(build_wheel(tmp_path, files))
    assert wheel.top_level == ["fast", "quick", "their_methods"]
    copied = copy_wheel(wheel, tmp_path / "place", lambda: False)
    assert (copied.folder / "packages" / "their_methods" / "more.py").is_file()
    assert (copied.folder / "packages" / "fast.py").is_file()
    assert not list(copied.folder.rglob("*.data"))


@pytest.mark.parametrize("name", ["numpy", "tlgui", "json", "pytest"])
def test_a_module_that_the_program_has_keeps_its_name(name: str, tmp_path: Path) -> None:
    wheel = read_wheel(build_wheel(tmp_path, {**METHODS, f"{name}/__init__.py": ""}))
    with pytest.raises(PluginError) as caught:
        refuse_shadowing(wheel, tmp_path)
    assert caught.value.code == "plugin.wheel_shadows"
    assert caught.value.params["name"] == name


def test_a_module_of_another_plugin_keeps_its_name(tmp_path: Path) -> None:
    wheel = read_wheel(build_wheel(tmp_path))
    for plugin in ("theirs", ".installing-1-x"):
        (tmp_path / plugin / "packages" / "their_methods").mkdir(parents=True)
    refuse_shadowing(wheel, tmp_path)
    (tmp_path / "others" / "packages" / "their_methods").mkdir(parents=True)
    with pytest.raises(PluginError) as caught:
        refuse_shadowing(wheel, tmp_path)
    assert str(tmp_path / "others") in caught.value.sentence


def test_what_is_unpacked_describes_itself(tmp_path: Path) -> None:
    manifest = '[plugin]\nid = "theirs"\ntitle = "Their “best” method"\nversion = "9"\napi = "1.0"\nmodule = "entry.py"\n'
    manifest += "[contract.theirs]\nbeats_chance = false\n"
    path = build_wheel(tmp_path, {**METHODS, "their_methods/plugin.toml": manifest}, metadata="Requires-Dist: numpy\n")
    copied = copy_wheel(read_wheel(path), tmp_path / "place", lambda: False)
    found = copied.manifest
    assert (found.id, found.title, found.version, found.module) == ("theirs", "Their “best” method", "0.3", "")
    assert (found.entry_point, found.requires) == ("their_methods.entry", ("numpy",))
    assert found.contract["theirs"].beats_chance is False
    assert sorted(entry.name for entry in copied.folder.iterdir()) == ["packages", "plugin.toml"]


def test_two_ids_for_one_plugin(tmp_path: Path) -> None:
    manifest = '[plugin]\nid = "others"\ntitle = "T"\nversion = "9"\napi = "1.0"\nmodule = "entry.py"\n'
    path = build_wheel(tmp_path, {**METHODS, "their_methods/plugin.toml": manifest})
    with pytest.raises(PluginError) as caught:
        copy_wheel(read_wheel(path), tmp_path / "place", lambda: False)
    assert caught.value.code == "plugin.wheel_other_id"


def test_a_wheel_of_a_single_module(tmp_path: Path) -> None:
    entry = "[tlgui.plugins.v1]\ntheirs = their_module\n"
    path = build_wheel(tmp_path, {"their_module.py": STRATEGY.format(strategy="theirs")}, entry_points=entry)
    assert read_wheel(path).top_level == ["their_module"]
