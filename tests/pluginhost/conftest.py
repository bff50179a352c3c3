"""Real plugin folders, written file by file."""

import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tlgui.pluginhost.unpacked import PluginFinder, UnpackedSource

STRATEGY = """
import tlgui.api as tl


class Nothing(tl.Strategy):
    id = "{strategy}"
    title = "Nothing"
    summary = "Does nothing."
    family = tl.Family.BASELINE
    cost = tl.Cost.SECONDS

    def plan(self, params, facts):
        return []

    def run(self, context, params, artefacts):
        return artefacts


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Nothing())
"""


class PluginFolder:
    """A folder of plugins that a test fills."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()

    def add(self, id_: str, code: str | None = None, *, manifest: str | None = None, **files: str) -> Path:
        """Write a plugin; by default one that works and registers a strategy of the same id.

        ``files`` are further Python files by name. Empty ``code`` writes no module.
        """
        folder = self.path / id_
        folder.mkdir()
        (folder / "plugin.toml").write_text(self.manifest(id_) if manifest is None else manifest, encoding="utf-8")
        text = STRATEGY.format(strategy=id_) if code is None else textwrap.dedent(code)
        if text:
            (folder / "strategy.py").write_text(text, encoding="utf-8")
        for name, content in files.items():
            (folder / f"{name}.py").write_text(textwrap.dedent(content), encoding="utf-8")
        return folder

    @staticmethod
    def manifest(id_: str, **changes: str) -> str:
        values = {"id": id_, "title": id_.title(), "version": "1.2", "api": "1.0", "module": "strategy.py"} | changes
        return "[plugin]\n" + "".join(f'{key} = "{value}"\n' for key, value in values.items())


@pytest.fixture
def bundled(tmp_path: Path) -> PluginFolder:
    return PluginFolder(tmp_path / "bundled")


@pytest.fixture
def user(tmp_path: Path) -> PluginFolder:
    return PluginFolder(tmp_path / "user")


@pytest.fixture(autouse=True)
def _no_finder_stays() -> Iterator[None]:
    """Nor are plugins that were unpacked from a wheel."""
    yield
    for finder in list(sys.meta_path):
        if isinstance(finder, PluginFinder):
            UnpackedSource(finder.plugin, finder.root, "").forget()


@pytest.fixture(autouse=True)
def _unchanged_interpreter() -> Iterator[None]:
    """Plugins of one test are no business of the next one, and loading never touches the search path."""
    path = list(sys.path)
    yield
    for name in [name for name in sys.modules if name.startswith("tlgui_plugin_")]:
        del sys.modules[name]
    assert sys.path == path
