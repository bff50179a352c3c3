"""One broken plugin of every kind: it is shown as broken, with the reason, and hurts nothing else."""

import sys
from pathlib import Path

import pytest

from tests.pluginhost.conftest import STRATEGY, PluginFolder
from tlgui.core.findings import Severity
from tlgui.pluginhost import Origin, PluginHost, PluginRecord, PluginState


def broken(bundled: PluginFolder, user: PluginFolder) -> PluginRecord:
    """Load the user's plugins beside two that work, and return the record of the only broken one."""
    bundled.add("good-one")
    user.add("zz-good")
    host = PluginHost(bundled.path, user.path, packages=False)
    host.load()
    assert list(host.strategies) == ["good-one", "zz-good"]
    (record,) = (record for record in host.records if record.state is not PluginState.LOADED)
    assert record.state is PluginState.BROKEN
    assert record.origin is Origin.USER
    assert record.strategies == ()
    assert record.finding is not None
    assert record.finding.severity is Severity.ERROR
    assert not [name for name in sys.modules if name.startswith("tlgui_plugin_bad")]
    return record


def outcome(record: PluginRecord) -> tuple[str, str]:
    assert record.finding is not None
    return record.phase, record.finding.code


MANIFESTS = {
    "not TOML": ("[plugin]\nid = bad", "plugin.manifest_not_toml", "line 2"),
    "no table": ('id = "bad"', "plugin.manifest_no_table", "[plugin]"),
    "table of the wrong kind": ("plugin = 3", "plugin.manifest_no_table", "[plugin]"),
    "second table": (PluginFolder.manifest("bad") + "[extra]\n", "plugin.manifest_unknown_key", "“extra”"),
    "unknown key": (PluginFolder.manifest("bad", colour="red"), "plugin.manifest_unknown_key", "“colour”"),
    "no api": ('[plugin]\nid = "bad"', "plugin.manifest_missing_key", "“api”"),
    "missing key": ('[plugin]\nid = "bad"\napi = "1.0"\nversion = "1"\nmodule = "strategy.py"', "plugin.manifest_missing_key", "“title”"),
    "wrong kind of value": (PluginFolder.manifest("bad").replace('"1.2"', "1.2"), "plugin.manifest_bad_value", "“version”"),
    "empty title": (PluginFolder.manifest("bad", title=" "), "plugin.manifest_bad_value", "“title”"),
    "api is a number": (PluginFolder.manifest("bad").replace('"1.0"', "1.0"), "plugin.manifest_bad_value", "“api”"),
    "api is a word": (PluginFolder.manifest("bad", api="latest"), "plugin.manifest_bad_value", "'latest'"),
    "next major": (PluginFolder.manifest("bad", api="2.0", new="x"), "plugin.wrong_api", "version 2.0"),
    "former major": (PluginFolder.manifest("bad", api="0.9"), "plugin.wrong_api", "version 0.9"),
    "next minor": (PluginFolder.manifest("bad", api="1.99"), "plugin.wrong_api", "version 1.99"),
    "id with capitals": (PluginFolder.manifest("Bad"), "plugin.bad_id", "“Bad”"),
    "id with underscore": (PluginFolder.manifest("bad_one"), "plugin.bad_id", "“bad_one”"),
    "id is a path": (PluginFolder.manifest("../bad"), "plugin.bad_id", "“../bad”"),
    "missing module": (PluginFolder.manifest("bad", module="other.py"), "plugin.no_module", "“other.py”"),
    "module elsewhere": (PluginFolder.manifest("bad", module="../zz-good/strategy.py"), "plugin.no_module", "zz-good"),
    "module is no Python": (PluginFolder.manifest("bad", module="plugin.toml"), "plugin.no_module", "plugin.toml"),
}


@pytest.mark.parametrize("kind", MANIFESTS)
def test_a_manifest_that_does_not_describe_a_plugin(kind: str, bundled: PluginFolder, user: PluginFolder) -> None:
    manifest, code, words = MANIFESTS[kind]
    user.add("bad", "raise AssertionError('imported in spite of its manifest')", manifest=manifest)
    record = broken(bundled, user)
    assert outcome(record) == ("manifest", code)
    assert record.finding is not None
    assert words in record.finding.message
    assert (record.id, record.title, record.traceback) == ("bad", "bad", "")


def test_an_absolute_module_path_is_refused(bundled: PluginFolder, user: PluginFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.touch()
    user.add("bad", manifest=PluginFolder.manifest("bad", module=elsewhere.as_posix()))
    assert outcome(broken(bundled, user)) == ("manifest", "plugin.no_module")


def test_a_manifest_in_another_encoding(bundled: PluginFolder, user: PluginFolder) -> None:
    folder = user.add("bad")
    (folder / "plugin.toml").write_bytes(PluginFolder.manifest("bad", title="坏").encode("gb18030"))
    assert outcome(broken(bundled, user)) == ("manifest", "plugin.manifest_not_toml")


def test_a_manifest_that_cannot_be_opened(bundled: PluginFolder, user: PluginFolder) -> None:
    (user.path / "bad" / "plugin.toml").mkdir(parents=True)
    assert outcome(broken(bundled, user)) == ("manifest", "plugin.manifest_unreadable")


def test_a_folder_without_manifest(bundled: PluginFolder, user: PluginFolder) -> None:
    (user.path / "bad").mkdir()
    record = broken(bundled, user)
    assert outcome(record) == ("manifest", "plugin.no_manifest")
    assert record.folder == user.path / "bad"


def test_a_module_that_is_not_in_a_folder(bundled: PluginFolder, user: PluginFolder) -> None:
    (user.path / "bad.py").write_text("raise AssertionError")
    assert outcome(broken(bundled, user)) == ("manifest", "plugin.not_a_folder")


def test_a_plugin_folder_that_cannot_be_read(bundled: PluginFolder, tmp_path: Path) -> None:
    bundled.add("good")
    file = tmp_path / "file"
    file.touch()
    host = PluginHost(bundled.path, file, packages=False)
    host.load()
    assert list(host.strategies) == ["good"]
    assert outcome(host.records[1]) == ("manifest", "plugin.folder_unreadable")


def test_a_missing_folder_of_bundled_plugins_is_said(tmp_path: Path) -> None:
    host = PluginHost(tmp_path / "gone", None, packages=False)
    host.load()
    assert [outcome(record) for record in host.records] == [("manifest", "plugin.folder_unreadable")]


def test_the_second_plugin_of_the_same_id(bundled: PluginFolder, user: PluginFolder) -> None:
    first = bundled.add("twin")
    user.add("copy", "raise AssertionError", manifest=PluginFolder.manifest("twin"))
    host = PluginHost(bundled.path, user.path, packages=False)
    host.load()
    assert list(host.strategies) == ["twin"]
    assert [record.state for record in host.records] == [PluginState.LOADED, PluginState.BROKEN]
    assert outcome(host.records[1]) == ("manifest", "plugin.duplicate_id")
    assert str(first) in host.records[1].finding.message


IMPORTS = {
    "raises": ("raise ValueError('no\\ngood')", "ValueError: no good"),
    "raises nothing to say": ("raise ValueError", "imported: ValueError "),
    "raises what cannot be shown": (
        "class Mute(Exception):\n    def __str__(self):\n        raise OSError\nraise Mute",
        "Mute: <exception str() failed>",
    ),
    "asserts": ("assert False", "AssertionError"),
    "ends the program": ("import sys\nsys.exit(3)", "SystemExit: 3"),
    "syntax error": ("def broken(:", "SyntaxError: invalid syntax (strategy.py, line 1)"),
    "missing library": ("import a_library_that_nobody_has", "ModuleNotFoundError: No module named 'a_library_that_nobody_has'"),
    "endless recursion": ("def f():\n    f()\nf()", "RecursionError"),
    "interface has no such name": ("from tlgui.api import Magic", "ImportError: cannot import name 'Magic'"),
    "after its helper": ("from . import helper\n1 / 0", "ZeroDivisionError"),
    "after changing the search path": ("import sys\nsys.path.insert(0, '/nowhere')\n1 / 0", "ZeroDivisionError"),
}


@pytest.mark.parametrize("kind", IMPORTS)
def test_a_module_that_cannot_be_imported(kind: str, bundled: PluginFolder, user: PluginFolder) -> None:
    code, words = IMPORTS[kind]
    folder = user.add("bad", code, helper="")
    record = broken(bundled, user)
    assert outcome(record) == ("import", "plugin.import_failed")
    assert words in record.finding.message
    assert record.traceback.startswith("Traceback (most recent call last)")
    assert str(folder / "strategy.py") in record.traceback
    assert (record.title, record.version) == ("Bad", "1.2")


def test_ctrl_c_is_not_caught(bundled: PluginFolder) -> None:
    bundled.add("bad", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        PluginHost(bundled.path, None, packages=False).load()
    assert "tlgui_plugin_bad" not in sys.modules


HOOKS = {
    "raises": ("def tlgui_register_strategies(register):\n    raise OSError('disk')", "plugin.register_failed", "OSError: disk"),
    "ends the program": ("def tlgui_register_strategies(register):\n    raise SystemExit", "plugin.register_failed", "SystemExit"),
    "raises after the first": (
        "def tlgui_register_strategies(register):\n    register(object())\n    raise OSError('disk')",
        "plugin.register_failed",
        "OSError: disk",
    ),
    "registers nothing": ("def tlgui_register_strategies(register):\n    pass", "plugin.no_strategies", "no strategy"),
    "unknown hook": ("def tlgui_register_metrics(register):\n    pass", "plugin.bad_hook", "tlgui_register_metrics"),
    "unknown argument": ("def tlgui_register_strategies(registry):\n    pass", "plugin.bad_hook", "registry"),
}


@pytest.mark.parametrize("kind", HOOKS)
def test_a_hook_that_does_not_work(kind: str, bundled: PluginFolder, user: PluginFolder) -> None:
    code, expected, words = HOOKS[kind]
    user.add("bad", f"import tlgui.api as tl\n\n@tl.hookimpl\n{code}")
    record = broken(bundled, user)
    assert outcome(record) == ("register", expected)
    assert words in record.finding.message
    assert bool(record.traceback) == (expected == "plugin.register_failed")


def test_a_module_without_hook(bundled: PluginFolder, user: PluginFolder) -> None:
    user.add("bad", STRATEGY.format(strategy="bad").replace("@tl.hookimpl", ""))
    assert outcome(broken(bundled, user)) == ("register", "plugin.no_strategies")


def test_a_plugin_registers_through_its_own_hook_only(bundled: PluginFolder) -> None:
    """Hooks may be called once a plugin; a second call would register the strategies of the first plugin again."""
    for id_ in ("one", "two"):
        code = STRATEGY.format(strategy=id_).replace("@tl.hookimpl", '@tl.hookimpl(specname="tlgui_register_strategies")')
        bundled.add(id_, code.replace("def tlgui_register_strategies", "def offer"))
    host = PluginHost(bundled.path, None, packages=False)
    host.load()
    assert [(record.state, record.strategies) for record in host.records] == [("loaded", ("one",)), ("loaded", ("two",))]
