"""``tlgui plugins``, as a user has it: a home of its own, real plugins, a real trash."""

import json
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.cli.conftest import Result
from tests.pluginhost.test_installing import PRIOR
from tests.pluginhost.wheel_builder import METHODS, build_wheel

Tlgui = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything of this user lies, the trash, too."""
    folder = tmp_path / "用户 home"
    monkeypatch.setenv("TLGUI_HOME", str(folder / "tlgui"))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "share"))
    folder.mkdir()
    return folder


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A plugin in a wheel, whose strategy is the majority class."""
    code = "from their_methods.parts import NAME\n" + PRIOR.format(strategy="theirs")
    code = code.replace("import numpy as np", "import numpy as np\n        import their_methods.late")
    table = '[plugin]\nid = "theirs"\ntitle = "Theirs"\nversion = "1"\napi = "1.0"\nmodule = "entry.py"\n'
    table += "[contract.theirs]\nbeats_chance = false\n"
    files = {"their_methods/entry.py": code, "their_methods/plugin.toml": table, "their_methods/late.py": "import their_methods.parts\n"}
    return build_wheel(tmp_path / "下载 downloads", METHODS | files, metadata="Requires-Dist: numpy>=2\n")


def state_of(tlgui: Tlgui, plugin: str, *options: str) -> str | None:
    rows = {row["id"]: row for row in tlgui("plugins", "list", "--json", *options).value}
    return rows[plugin]["state"] if plugin in rows else None


@pytest.mark.slow
def test_from_nothing_to_a_plugin_and_back(tlgui: Tlgui, home: Path, tmp_path: Path) -> None:
    drafts = tmp_path / "my drafts"
    made = tlgui("plugins", "new", "my-head", "--kind", "head", "--folder", drafts, "--title", "Mein Kopf", "--json")
    assert made.code == 0, made.err
    assert made.value["files"] == ["README.md", "plugin.toml", "strategy.py", "test_strategy.py"]
    again = tlgui("plugins", "new", "my-head", "--folder", drafts, "--json")
    assert (again.code, again.value["code"]) == (2, "plugin.folder_exists")

    done = tlgui("plugins", "install", drafts / "my-head")
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ["ok"] * 9
    assert lines[-1].startswith("Mein Kopf 0.1.0 installed in ")
    folder = home / "tlgui" / "data" / "plugins" / "my-head"
    assert tomllib.loads((folder / "installed.toml").read_text(encoding="utf-8"))["contract"]["passed"] is True
    assert state_of(tlgui, "my-head") == "loaded"
    assert tlgui("strategies", "show", "my-head", "--json").value["title"] == "Mein Kopf"
    assert state_of(tlgui, "my-head", "--safe-mode") is None

    assert tlgui("plugins", "disable", "my-head", "--json").value == {"id": "my-head", "enabled": False, "changed": True}
    assert state_of(tlgui, "my-head") == "disabled"
    assert tlgui("plugins", "enable", "my-head").out == "my-head is enabled\n"
    assert state_of(tlgui, "my-head") == "loaded"

    twice = tlgui("plugins", "install", drafts / "my-head", "--json")
    assert (twice.code, twice.value["code"]) == (2, "plugin.already_installed")
    assert "--replace" in twice.err
    tlgui("plugins", "disable", "my-head")
    assert tlgui("plugins", "remove", "my-head", "--json").value["removed"] is True
    assert state_of(tlgui, "my-head") is None
    assert not folder.exists()
    assert [file.parent.name for file in home.rglob("installed.toml")] == ["my-head"], "it is in the trash"
    settings = tomllib.loads((home / "tlgui" / "config" / "settings.toml").read_text(encoding="utf-8"))
    assert settings["disabled_plugins"] == []


@pytest.mark.slow
def test_a_wheel_works_in_the_worker_too(tlgui: Tlgui, home: Path, wheel: Path, sample: Path, tmp_path: Path) -> None:
    done = tlgui("plugins", "install", wheel, "--json")
    assert done.code == 0, done.err
    assert len(done.out.splitlines()) == 1
    assert (done.value["id"], done.value["version"], done.value["strategies"]) == ("theirs", "0.3", ["theirs"])
    assert {check["ok"] for check in done.value["checks"]} == {True}
    arguments = ["--source", sample / "hotel_en.csv", "--text", "text", "--label", "label", "--stage", "theirs", "--no-baselines"]
    run = tlgui("train", *arguments, "--project", tmp_path / "p", "--json")
    assert run.code == 0, run.err
    assert run.events[-1]["type"] == "run_finished"
    checked = tlgui("plugins", "validate", "theirs", "--json")
    assert checked.code == 0, checked.err
    assert (checked.value["title"], checked.value["strategies"]) == ("Theirs", ["theirs"])


@pytest.mark.slow
def test_validating_tells_what_is_wrong(tlgui: Tlgui, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "plugin.toml").write_text('[plugin]\nid = "odd"\ntitle = "O"\nversion = "1"\napi = "1.0"\nmodule = "strategy.py"\n')
    (folder / "strategy.py").write_text(PRIOR.format(strategy="odd").replace("import numpy", "raise OSError('odd')\n        import numpy"))
    machine = tlgui("plugins", "validate", folder, "--json")
    assert machine.code == 2
    assert machine.value["passed"] is False
    last = machine.value["checks"][-1]
    assert (last["check"], last["ok"], last["code"]) == ("finishes_and_says_so", False, "contract.raised")
    assert "OSError: odd" in last["message"]
    assert "strategy.py" in last["traceback"]
    people = tlgui("plugins", "validate", folder)
    assert people.code == 2
    assert people.out.splitlines()[-1] == "O 1 fails 1 of 3 checks"
    assert people.out.splitlines()[-2].startswith("failed  Prior of odd failed: OSError: odd")
    assert "Traceback" in people.err
    failed = tlgui("plugins", "install", folder, "--json")
    assert (failed.code, failed.value["code"]) == (2, "plugin.contract_failed")
    assert not list((home / "tlgui" / "data" / "plugins").iterdir())


def test_a_broken_plugin_needs_care(tlgui_here: Tlgui, home: Path) -> None:
    folder = home / "tlgui" / "data" / "plugins" / "odd"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text('[plugin]\nid = "odd"\ntitle = "O"\nversion = "1"\napi = "1.0"\nmodule = "strategy.py"\n')
    (folder / "strategy.py").write_text("raise RuntimeError('boom')")
    result = tlgui_here("doctor", "--json")
    assert (result.code, result.value["ok"]) == (2, False)
    assert [plugin["id"] for plugin in result.value["plugins"] if plugin["state"] == "broken"] == ["odd"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["install", "nowhere"], "plugin.nothing_there"),
        (["install", "{tmp}"], "plugin.no_manifest"),
        (["install", "{tmp}/file.zip"], "plugin.not_installable"),
        (["install", "{tmp}/their-methods.whl"], "plugin.wheel_name"),
        (["validate", "nobody"], "plugin.unknown"),
        (["validate", "no/where"], "plugin.nothing_there"),
        (["remove", "nobody"], "plugin.unknown"),
        (["remove", "majority"], "plugin.remove_bundled"),
        (["enable", "nobody"], "plugin.unknown"),
        (["disable", "nobody"], "plugin.unknown"),
        (["new", "coral", "--folder", "{tmp}"], "plugin.bundled_id"),
        (["new", "My Method", "--folder", "{tmp}"], "plugin.bad_id"),
        (["new", "mine", "--folder", "{tmp}/file.zip"], "plugin.cannot_write"),
    ],
)
def test_refusals(arguments: list[str], code: str, tlgui_here: Tlgui, home: Path, tmp_path: Path) -> None:
    for name in ("file.zip", "their-methods.whl"):
        (tmp_path / name).touch()
    result = tlgui_here("plugins", *(argument.format(tmp=tmp_path) for argument in arguments), "--json")
    assert result.code == 2
    assert (result.value["type"], result.value["code"]) == ("error", code)
    assert result.err.startswith("tlgui: ")
    assert "Traceback" not in result.err


@pytest.mark.parametrize("arguments", [["new", "mine", "--kind", "magic"], ["validate", "x", "--time-limit", "0"], ["install"]])
def test_arguments_that_do_not_fit(arguments: list[str], tlgui_here: Tlgui, home: Path) -> None:
    assert tlgui_here("plugins", *arguments).code == 2


def test_a_time_limit(tlgui: Tlgui, home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "slow"
    folder.mkdir()
    (folder / "plugin.toml").write_text('[plugin]\nid = "slow"\ntitle = "S"\nversion = "1"\napi = "1.0"\nmodule = "strategy.py"\n')
    (folder / "strategy.py").write_text("while True: pass")
    result = tlgui("plugins", "install", folder, "--time-limit", "2", "--json")
    assert (result.code, result.value["code"]) == (2, "plugin.contract_hangs")


def test_nothing_heavy_is_imported_to_install(repo_root: Path, home: Path, tmp_path: Path) -> None:
    code = f"import sys, json, tlgui.__main__ as m; m.main(['plugins', 'install', {str(tmp_path)!r}]); "
    code += "print(json.dumps([name for name in ('torch', 'PySide6', 'numpy', 'tlgui.testing') if name in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=repo_root, capture_output=True, text=True, check=True)
    assert "torch" not in json.loads(done.stdout.splitlines()[-1])
    assert "tlgui.testing" not in json.loads(done.stdout.splitlines()[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="processes are told by their arguments here")
def test_a_killed_installation_leaves_nothing_that_works(tlgui: Tlgui, home: Path, tmp_path: Path, repo_root: Path) -> None:
    folder = tmp_path / "slow"
    folder.mkdir()
    (folder / "plugin.toml").write_text('[plugin]\nid = "slow"\ntitle = "S"\nversion = "1"\napi = "1.0"\nmodule = "strategy.py"\n')
    (folder / "strategy.py").write_text(f"import os, time\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)")
    command = [sys.executable, "-m", "tlgui", "plugins", "install", str(folder)]
    installing = subprocess.Popen(command, cwd=repo_root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text() != "")
    installing.kill()
    installing.wait()
    child = int((tmp_path / "pid").read_text())
    _wait_for(lambda: not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE)
    plugins = home / "tlgui" / "data" / "plugins"
    assert [entry.name.startswith(".installing-") for entry in plugins.iterdir()] == [True]
    assert state_of(tlgui, "slow") is None
    assert tlgui("plugins", "install", folder, "--time-limit", "1").code == 2
    assert list(plugins.iterdir()) == []


def _wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)
