"""Installing and removing: a plugin is there as a whole or not at all, and nothing that the user has is lost."""

import dataclasses
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pluginhost.conftest import PluginFolder
from tests.pluginhost.wheel_builder import METHODS, build_wheel
from tlgui.core.errors import PluginError, Stopped
from tlgui.core.places import bundled_plugins
from tlgui.pluginhost import PluginHost, PluginState
from tlgui.pluginhost.contract_process import Limits
from tlgui.pluginhost.contract_report import CheckResult, ContractReport
from tlgui.pluginhost.installing import PluginInstaller

#: The majority class: as quick as a strategy can be.
PRIOR = """
import tlgui.api as tl


class Prior(tl.Strategy):
    id = "{strategy}"
    title = "Prior of {strategy}"
    summary = "Gives every text the shares of the classes."
    family = tl.Family.BASELINE
    cost = tl.Cost.SECONDS

    def plan(self, params, facts):
        return [tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows)]

    def run(self, context, params, artefacts):
        import numpy as np

        rows = context.training_rows()
        counts = np.bincount(rows.labels, minlength=len(context.label_names))
        context.progress(len(rows), len(rows))
        featuriser = context.tfidf(rows.texts, analyzer="word", ngram_range=(1, 1), min_df=1)
        return tl.Artefacts(featuriser=featuriser, head=context.prior_head(counts / counts.sum()))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Prior())
"""


def manifest(id_: str, version: str = "1.2") -> str:
    return PluginFolder.manifest(id_, version=version) + f"[contract.{id_}]\nbeats_chance = false\n"


@pytest.fixture
def sources(tmp_path: Path) -> PluginFolder:
    """Where an author keeps plugins."""
    return PluginFolder(tmp_path / "of an author, 作者")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The user's plugin folder, which does not exist yet."""
    return tmp_path / "data of 王 小明" / "plugins"


@pytest.fixture
def installer(place: Path) -> PluginInstaller:
    return PluginInstaller(bundled_plugins(), place, Limits(loading=30, total=200))


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "trash"
    folder.mkdir()
    monkeypatch.setattr("tlgui.pluginhost.installing.send2trash", lambda path: path.rename(folder / path.name))
    return folder


@pytest.fixture(autouse=True)
def _nothing_half_done(place: Path) -> Iterator[None]:
    yield
    assert not list(place.parent.rglob(".installing-*"))


def refused(call: Callable[[], object]) -> PluginError:
    with pytest.raises(PluginError) as caught:
        call()
    assert caught.value.remedy
    return caught.value


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.slow
def test_a_folder_is_installed_replaced_and_removed(sources: PluginFolder, place: Path, installer: PluginInstaller, trash: Path) -> None:
    source = sources.add("mine", PRIOR.format(strategy="mine"), manifest=manifest("mine"), helper="")
    for left_out in (".git", "__pycache__"):
        (source / left_out).mkdir()
        (source / left_out / "file").touch()
    (source / ".hidden").touch()
    (source / "words").mkdir()
    (source / "words" / "stop words.txt").write_text("and\n", encoding="utf-8")
    before = contents(source)
    heard: list[CheckResult] = []
    done = installer.install(source, progress=heard.append)
    assert contents(source) == before, "the author's folder is as it was"
    assert (done.folder, done.replaced, done.report.passed) == (place / "mine", False, True)
    assert tuple(heard) == done.report.checks
    assert len(heard) == 9
    assert sorted(contents(done.folder)) == ["helper.py", "installed.toml", "plugin.toml", "strategy.py", "words/stop words.txt"]
    record = tomllib.loads((done.folder / "installed.toml").read_text(encoding="utf-8"))
    assert (record["source"], record["version"], record["contract"]["passed"]) == ("mine", "1.2", True)
    assert len(record["sha256"]) == 64
    host = PluginHost(bundled_plugins(), place, packages=False)
    host.load()
    assert (host.records[-1].id, host.records[-1].state) == ("mine", PluginState.LOADED)

    (source / "plugin.toml").write_text(manifest("mine", "2.0"), encoding="utf-8")
    assert refused(lambda: installer.install(source)).code == "plugin.already_installed"
    assert list(trash.iterdir()) == []
    assert installer.install(source, replace=True).replaced is True
    assert 'version = "1.2"' in (trash / "mine" / "plugin.toml").read_text(encoding="utf-8")
    assert 'version = "2.0"' in (place / "mine" / "plugin.toml").read_text(encoding="utf-8")

    (trash / "mine").rename(trash / "old")
    assert installer.remove("mine") == place / "mine"
    assert (trash / "mine" / "strategy.py").is_file()
    assert list(place.iterdir()) == []
    assert refused(lambda: installer.remove("mine")).code == "plugin.unknown"


@pytest.mark.slow
def test_a_wheel_is_installed(tmp_path: Path, place: Path, installer: PluginInstaller) -> None:
    code = "from their_methods.parts import NAME\n" + PRIOR.format(strategy="theirs")
    table = PluginFolder.manifest("theirs", module="entry.py") + "[contract.theirs]\nbeats_chance = false\n"
    files = METHODS | {"their_methods/entry.py": code, "their_methods/plugin.toml": table}
    wheel = build_wheel(tmp_path / "downloads 下载", files, metadata="Requires-Dist: numpy\n")
    assert installer.validate(wheel).passed
    assert not place.exists(), "validating installs nothing"
    done = installer.install(wheel)
    assert done.report.strategies == ("theirs",)
    record = tomllib.loads((place / "theirs" / "installed.toml").read_text(encoding="utf-8"))
    assert (record["source"], record["version"]) == (wheel.name, "0.3")
    host = PluginHost(bundled_plugins(), place, packages=False)
    host.load()
    other = host.records[0]
    taken = refused(lambda: installer.install(wheel, replace=True, records=[dataclasses.replace(other, strategies=("theirs",))]))
    assert (taken.code, taken.params["owner"]) == ("plugin.strategy_taken", other.id)
    assert (place / "theirs" / "installed.toml").is_file(), "the old one is still there"


def test_a_new_version_that_fails_leaves_the_old_one(sources: PluginFolder, place: Path, installer: PluginInstaller, trash: Path) -> None:
    place.mkdir(parents=True)
    old = sources.add("old", manifest=manifest("mine")).rename(place / "by hand")
    before = contents(place)
    new = sources.add("mine", "raise ValueError('no')", manifest=manifest("mine", "2.0"))
    error = refused(lambda: installer.install(new, replace=True))
    assert error.code == "plugin.import_failed"
    assert "ValueError: no" in error.sentence
    assert contents(place) == before
    assert old.is_dir()
    assert list(trash.iterdir()) == []


def test_a_new_version_that_cannot_take_its_place_leaves_the_old_one(
    sources: PluginFolder, place: Path, installer: PluginInstaller, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = ContractReport("mine", "Mine", "1.2", ("mine",), ())
    monkeypatch.setattr("tlgui.pluginhost.installing.check_contract", lambda *_, **__: kept)  # which takes seconds, and is not in question
    source = sources.add("mine", PRIOR.format(strategy="mine"), manifest=manifest("mine"))
    installer.install(source)
    before, rename = contents(place), Path.rename

    def held_open(path: Path, target: Path) -> Path:  # as a virus scanner may do
        if target == place / "mine" and path.name == "mine":
            raise PermissionError(13, "in use")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", held_open)
    (source / "plugin.toml").write_text(manifest("mine", "2.0"), encoding="utf-8")
    assert refused(lambda: installer.install(source, replace=True)).code == "plugin.cannot_write"
    assert contents(place) == before


@pytest.mark.parametrize(
    ("id_", "code"), [("coral", "plugin.bundled_id"), ("majority", "plugin.bundled_id"), ("Not An Id", "plugin.bad_id")]
)
def test_an_id_that_is_not_free(id_: str, code: str, sources: PluginFolder, installer: PluginInstaller, place: Path) -> None:
    source = sources.add("folder", "raise AssertionError", manifest=manifest("x").replace('"x"', f'"{id_}"'))
    assert refused(lambda: installer.install(source, replace=True)).code == code
    assert not place.exists()


def test_the_id_of_a_package(sources: PluginFolder, installer: PluginInstaller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    about = tmp_path / "site" / "their_methods-0.3.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: their-methods\nVersion: 0.3\n")
    (about / "entry_points.txt").write_text("[tlgui.plugins.v1]\nmine = nowhere\n")
    source = sources.add("mine")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
        error = refused(lambda: installer.install(source))
        assert (error.code, error.params["package"]) == ("plugin.package_id", "their-methods")
        assert refused(lambda: installer.remove("mine")).code == "plugin.remove_package"


@pytest.mark.parametrize("replace", [False, True])
def test_what_lies_in_the_place_of_a_plugin_stays(
    replace: bool, sources: PluginFolder, installer: PluginInstaller, place: Path, trash: Path
) -> None:
    (place / "mine").mkdir(parents=True)
    (place / "mine" / "notes.txt").touch()
    assert refused(lambda: installer.install(sources.add("mine"), replace=replace)).code == "plugin.place_taken"
    assert (place / "mine" / "notes.txt").is_file()


def test_two_folders_of_one_id(sources: PluginFolder, installer: PluginInstaller, place: Path) -> None:
    place.mkdir(parents=True)
    for name in ("one", "two"):
        sources.add(name, manifest=manifest("mine")).rename(place / name)
    assert refused(lambda: installer.install(sources.add("mine"), replace=True)).code == "plugin.several_places"
    assert refused(lambda: installer.remove("mine")).code == "plugin.several_places"
    assert len(list(place.iterdir())) == 2


def test_what_is_no_plugin(tmp_path: Path, sources: PluginFolder, installer: PluginInstaller) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "method.py").touch()
    for path, code in (
        (tmp_path / "empty", "plugin.no_manifest"),
        (tmp_path / "method.py", "plugin.not_installable"),
        (tmp_path / "nowhere", "plugin.nothing_there"),
        (sources.add("bad", manifest="[plugin]\n"), "plugin.manifest_missing_key"),
    ):
        error = refused(lambda path=path: installer.install(path))  # type: ignore[misc]
        assert error.code == code
        assert path.name in error.sentence
    for target, code in (("no-such-plugin", "plugin.unknown"), ("./nowhere.whl", "plugin.nothing_there")):
        assert refused(lambda target=target: installer.validate(target)).code == code  # type: ignore[misc]


@pytest.mark.parametrize(
    ("requirement", "code", "words"),
    [
        ("torch<1", "plugin.requirement_version", "this program has torch 2."),
        ("a-library-that-nobody-has>=2", "plugin.requirement_missing", "a-library-that-nobody-has>=2"),
    ],
)
def test_requirements_that_are_not_met(
    requirement: str, code: str, words: str, tmp_path: Path, sources: PluginFolder, installer: PluginInstaller
) -> None:
    table = PluginFolder.manifest("mine") + f'requires = ["{requirement}"]\n'
    wheel = build_wheel(tmp_path / "wheels", metadata=f"Requires-Dist: {requirement}\n")
    for source in (sources.add("mine", "raise AssertionError", manifest=table), wheel):
        for act in (installer.install, installer.validate):
            error = refused(lambda act=act, source=source: act(source))  # type: ignore[misc]
            assert error.code == code
            assert words in error.sentence


def test_a_wheel_that_brings_a_module_of_the_program(tmp_path: Path, installer: PluginInstaller, place: Path) -> None:
    wheel = build_wheel(tmp_path / "wheels", {**METHODS, "numpy/__init__.py": ""})
    assert refused(lambda: installer.install(wheel)).code == "plugin.wheel_shadows"
    assert list(place.iterdir()) == []


def test_links_and_pipes_are_not_copied(tmp_path: Path, sources: PluginFolder, installer: PluginInstaller) -> None:
    (tmp_path / "secret").mkdir()
    for number, make in enumerate((lambda path: path.symlink_to(tmp_path / "secret"), os.mkfifo)):
        source = sources.add(f"mine-{number}", "raise AssertionError")
        make(source / "odd")
        error = refused(lambda source=source: installer.install(source))  # type: ignore[misc]
        assert (error.code, error.params["file"]) == ("plugin.odd_file", "odd")


def test_a_plugin_folder_that_cannot_be_made(tmp_path: Path, sources: PluginFolder) -> None:
    (tmp_path / "file").touch()
    installer = PluginInstaller(bundled_plugins(), tmp_path / "file" / "plugins")
    error = refused(lambda: installer.install(sources.add("mine")))
    assert error.code == "plugin.cannot_write"
    assert str(tmp_path / "file" / "plugins") in error.sentence


def test_a_read_only_disk(tmp_path: Path, sources: PluginFolder, repo_root: Path) -> None:
    """A file system of its own: the super-user may write into any folder that is read-only by its mode alone."""
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    if sys.platform != "linux" or subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True).returncode:
        pytest.skip("this system does not let a test mount a file system of its own")
    source, disk = sources.add("mine"), tmp_path / "disk"
    disk.mkdir()
    install = f"TLGUI_HOME={disk} {sys.executable} -m tlgui plugins install '{source}' --json; echo code $?"
    script = f"mount -t tmpfs tmpfs {disk} && mount -o remount,ro {disk} && {{ {install}; }}"
    done = subprocess.run([*unshare, "sh", "-c", script], capture_output=True, text=True, cwd=repo_root, timeout=100, check=False)
    assert '"plugin.cannot_write"' in done.stdout
    assert "code 2" in done.stdout
    assert "Traceback" not in done.stderr


def test_no_trash(sources: PluginFolder, installer: PluginInstaller, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError("no trash here")

    place.mkdir(parents=True)
    sources.add("mine").rename(place / "mine")
    monkeypatch.setattr("tlgui.pluginhost.installing.send2trash", refuse)
    before = contents(place)
    assert refused(lambda: installer.remove("mine")).code == "plugin.cannot_trash"
    assert contents(place) == before


def test_bundled_plugins_stay(installer: PluginInstaller) -> None:
    assert refused(lambda: installer.remove("majority")).code == "plugin.remove_bundled"
    assert (bundled_plugins() / "majority" / "plugin.toml").is_file()


def test_a_broken_plugin_can_be_removed(sources: PluginFolder, installer: PluginInstaller, place: Path, trash: Path) -> None:
    place.mkdir(parents=True)
    sources.add("bad", manifest="nonsense").rename(place / "bad")
    installer.remove("bad")
    assert (trash / "bad" / "plugin.toml").is_file()


def test_what_a_crash_has_left_goes_and_what_is_at_work_stays(sources: PluginFolder, installer: PluginInstaller, place: Path) -> None:
    place.mkdir(parents=True)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for name in (f".installing-{ended.pid}-abc", ".installing-odd"):
        (place / name / "mine").mkdir(parents=True)
    at_work = place / f".installing-{os.getppid()}-abc"
    at_work.mkdir()
    (place / ".notes").touch()
    host = PluginHost(bundled_plugins(), place, packages=False)
    host.load()
    assert all(record.state is PluginState.LOADED for record in host.records), "hidden folders are no plugins"
    refused(lambda: installer.install(sources.add("mine", "1 / 0")))
    assert sorted(entry.name for entry in place.iterdir()) == sorted([at_work.name, ".notes"])
    at_work.rmdir()


def test_giving_up(sources: PluginFolder, installer: PluginInstaller, place: Path) -> None:
    source = sources.add("mine", "import time\ntime.sleep(600)")
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 10

    with pytest.raises(Stopped):
        installer.install(source, stop=stop)
    with pytest.raises(Stopped):
        installer.install(source, stop=lambda: True)
    assert list(place.iterdir()) == []
