"""Plugins that are installed Python packages, found by their entry points."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pluginhost.conftest import STRATEGY, PluginFolder
from tlgui.core.findings import Severity
from tlgui.pluginhost import Origin, PluginHost, PluginState

METHODS = {"their_methods/__init__.py": "", "their_methods/entry.py": STRATEGY.format(strategy="theirs")}


class Packages:
    """A folder on the search path that holds installed packages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()

    def install(self, name: str, entry_point: str, files: dict[str, str]) -> None:
        """Lay down a distribution: its metadata with one entry point, and its Python files."""
        metadata = self.path / f"{name.replace('-', '_')}-0.3.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.3\n")
        (metadata / "entry_points.txt").write_text(f"[tlgui.plugins.v1]\n{entry_point}\n")
        for path, text in files.items():
            file = self.path / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(text)


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packages]:
    installed = Packages(tmp_path / "site-packages")
    monkeypatch.setattr(sys, "path", [*sys.path, str(installed.path)])
    before = set(sys.modules)
    yield installed
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", None) or "").startswith(str(installed.path)):
            del sys.modules[name]


@pytest.fixture(autouse=True)
def _unchanged_interpreter() -> None:
    """The search path is changed on purpose here."""


def load(bundled: PluginFolder, **options: object) -> PluginHost:
    host = PluginHost(bundled.path, None, **options)  # type: ignore[arg-type]
    host.load()
    return host


def test_an_installed_package_is_a_plugin(packages: Packages, bundled: PluginFolder) -> None:
    bundled.add("good")
    packages.install("their-methods", "theirs = their_methods.entry", METHODS)
    host = load(bundled)
    record = host.records[-1]
    assert (record.id, record.title, record.version, record.origin) == ("theirs", "their-methods", "0.3", Origin.PACKAGE)
    assert (record.state, record.folder, record.strategies) == (PluginState.LOADED, None, ("theirs",))
    assert list(host.strategies) == ["good", "theirs"]


def test_safe_mode_imports_no_package(packages: Packages, bundled: PluginFolder) -> None:
    bundled.add("good")
    packages.install("their-methods", "theirs = their_entry", {"their_entry.py": "raise AssertionError"})
    host = load(bundled, packages=False)
    assert [record.id for record in host.records] == ["good"]
    assert "their_entry" not in sys.modules


def test_a_disabled_package_is_not_imported(packages: Packages, bundled: PluginFolder) -> None:
    packages.install("their-methods", "theirs = their_entry", {"their_entry.py": "raise AssertionError"})
    assert [record.state for record in load(bundled, disabled=frozenset({"theirs"})).records] == [PluginState.DISABLED]


def test_a_package_that_fails_leaves_no_module_of_its_own(packages: Packages, bundled: PluginFolder) -> None:
    bundled.add("good")
    packages.install(
        "their-methods",
        "theirs = their_methods.entry",
        {
            "their_methods/__init__.py": "",
            "their_methods/parts.py": "",
            "their_methods/entry.py": "import their_methods.parts, shared_library\n1 / 0",
            "shared_library.py": "",
        },
    )
    host = load(bundled)
    assert list(host.strategies) == ["good"]
    record = host.records[-1]
    assert record.finding is not None
    assert (record.state, record.phase, record.finding.code) == ("broken", "import", "plugin.import_failed")
    assert "ZeroDivisionError" in record.traceback
    assert not [name for name in sys.modules if name.startswith("their_methods")]
    assert "shared_library" in sys.modules, "a library may be in use elsewhere by now"


@pytest.mark.parametrize(
    ("entry_point", "phase", "code"),
    [
        ("theirs = no_such_module", "import", "plugin.import_failed"),
        ("theirs = their_entry:missing", "import", "plugin.import_failed"),
        ("theirs = their_entry:tlgui_register_strategies", "import", "plugin.not_a_module"),
        ("Their Methods = their_entry", "manifest", "plugin.bad_id"),
        ("good = their_entry", "manifest", "plugin.duplicate_id"),
    ],
)
def test_an_entry_point_that_does_not_fit(entry_point: str, phase: str, code: str, packages: Packages, bundled: PluginFolder) -> None:
    bundled.add("good")
    packages.install("their-methods", entry_point, {"their_entry.py": STRATEGY.format(strategy="theirs")})
    host = load(bundled)
    record = host.records[-1]
    assert record.finding is not None
    assert (record.state, record.phase, record.finding.code) == ("broken", phase, code)
    assert list(host.strategies) == ["good"]
    assert "their_entry" not in sys.modules


def test_another_major_version_is_not_looked_at(packages: Packages, bundled: PluginFolder) -> None:
    packages.install("their-methods", "theirs = their_entry", {"their_entry.py": "raise AssertionError"})
    metadata = packages.path / "their_methods-0.3.dist-info" / "entry_points.txt"
    metadata.write_text(metadata.read_text().replace("v1", "v2"))
    assert load(bundled).records == ()


def test_a_plugin_that_brings_torch_works_with_a_warning(
    packages: Packages, bundled: PluginFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for library in ("torch", "sklearn"):
        monkeypatch.delitem(sys.modules, library, raising=False)
        (packages.path / f"{library}.py").touch()
    monkeypatch.setattr(sys, "path", sys.path[::-1])
    bundled.add("heavy", "import torch, sklearn\n" + STRATEGY.format(strategy="heavy"))
    bundled.add("light")
    heavy, light = load(bundled).records
    for library in ("torch", "sklearn"):
        monkeypatch.delitem(sys.modules, library)
    assert (heavy.state, heavy.strategies) == (PluginState.LOADED, ("heavy",))
    assert heavy.finding is not None
    assert (heavy.finding.code, heavy.finding.severity) == ("plugin.heavy_import", Severity.WARNING)
    assert "loads torch, sklearn as soon as" in heavy.finding.message
    assert light.finding is None


def test_the_host_itself_is_light() -> None:
    code = "import sys, tlgui.pluginhost; print([m for m in ('torch', 'numpy', 'PySide6', 'pyarrow') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
