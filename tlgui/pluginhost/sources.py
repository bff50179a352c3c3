"""Where plugins are found, and how the code of each is imported and forgotten again."""

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Protocol

from tlgui.core.errors import PluginError
from tlgui.pluginhost.hooks import ENTRY_POINT_GROUP
from tlgui.pluginhost.manifest import PACKAGES, Manifest, is_id, read_manifest
from tlgui.pluginhost.records import Origin
from tlgui.pluginhost.unpacked import UnpackedSource


class Source(Protocol):
    """The code of a plugin."""

    def load(self) -> ModuleType:
        """Import it and return the module that carries the hooks. Whatever the plugin raises comes through."""

    def forget(self) -> None:
        """Take out of ``sys.modules`` what :meth:`load` put there of the plugin's own modules."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plugin that has been found. ``source`` is the code to load, or the reason why there is none."""

    id: str
    title: str
    version: str
    origin: Origin
    folder: Path | None
    source: Source | PluginError

    @property
    def place(self) -> str:
        """Where it is, for people."""
        return str(self.folder) if self.folder is not None else f"{self.title} {self.version}"


class FolderSource:
    """A Python file, imported under a private name. The folder of the file is its package; ``sys.path`` plays no part."""

    def __init__(self, plugin: str, file: Path) -> None:
        # Ids have no underscores, so that no two of them give the same name.
        self._name = "tlgui_plugin_" + plugin.replace("-", "_")
        self._file = file

    def load(self) -> ModuleType:
        self.forget()  # an earlier host of this process may have loaded another version
        spec = importlib.util.spec_from_file_location(self._name, self._file, submodule_search_locations=[str(self._file.parent)])
        if spec is None or spec.loader is None:
            raise ImportError(f"{self._file} is not a Python file", path=str(self._file))
        module = importlib.util.module_from_spec(spec)
        sys.modules[self._name] = module
        spec.loader.exec_module(module)
        return module

    def forget(self) -> None:
        _forget(self._name, keep=frozenset())


class PackageSource:
    """An entry point of an installed package."""

    def __init__(self, entry_point: EntryPoint) -> None:
        self._entry_point = entry_point
        self._already_there = frozenset(sys.modules)

    def load(self) -> ModuleType:
        self._already_there = frozenset(sys.modules)
        plugin = self._entry_point.load()
        if not isinstance(plugin, ModuleType):  # pluggy compares and hashes plugins, which is safe for modules only
            raise PluginError("plugin.not_a_module", plugin=self._entry_point.name, value=self._entry_point.value)
        return plugin

    def forget(self) -> None:
        _forget(self._entry_point.module.partition(".")[0], keep=self._already_there)


def _forget(package: str, *, keep: frozenset[str]) -> None:
    """Remove ``package`` and its sub-modules from ``sys.modules``, but nothing that others may share, such as libraries."""
    for name in [name for name in sys.modules if name == package or name.startswith(package + ".")]:
        if name not in keep:
            del sys.modules[name]


def found_plugins(bundled: Path, user: Path | None, *, packages: bool = True) -> Iterator[Candidate]:
    """All plugins there are, in the order of loading; none of their code runs for it."""
    yield from folder_candidates(bundled, Origin.BUNDLED)
    if user is not None:
        yield from folder_candidates(user, Origin.USER)
    if packages:
        yield from package_candidates()


def folder_candidates(root: Path, origin: Origin) -> Iterator[Candidate]:
    """Every folder in ``root``, in alphabetical order; hidden ones and Python's caches do not count.

    The user need not have a plugin folder; any other reason why ``root`` cannot be read is a candidate of its own.
    """
    try:
        entries = [(entry, entry.is_dir()) for entry in sorted(root.iterdir())]
    except OSError as error:
        if not (origin is Origin.USER and isinstance(error, FileNotFoundError)):
            reason = PluginError("plugin.folder_unreadable", folder=str(root), reason=error.strerror or str(error))
            yield _unusable(root, origin, reason)
        return
    for entry, is_folder in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if is_folder:
            yield folder_candidate(entry, origin)
        elif entry.suffix == ".py":
            yield _unusable(entry, origin, PluginError("plugin.not_a_folder", file=str(entry)))


def folder_candidate(folder: Path, origin: Origin) -> Candidate:
    """The plugin in ``folder``. What it needs is looked for before its code runs, so that the reason is the requirement."""
    try:
        manifest = read_manifest(folder)
    except PluginError as error:
        return _unusable(folder, origin, error)
    return Candidate(manifest.id, manifest.title, manifest.version, origin, folder, _source_of(manifest, folder))


def _source_of(manifest: Manifest, folder: Path) -> Source | PluginError:
    if manifest.requires:
        from tlgui.pluginhost.requirements import require  # costs the window some milliseconds that most plugins do not need

        try:
            require(manifest.requires, manifest.id)
        except PluginError as error:
            return error
    if manifest.entry_point:
        return UnpackedSource(manifest.id, folder / PACKAGES, manifest.entry_point)
    return FolderSource(manifest.id, folder / manifest.module)


def _unusable(path: Path, origin: Origin, reason: PluginError) -> Candidate:
    return Candidate(path.name, path.name, "", origin, path, reason)


def package_candidates() -> Iterator[Candidate]:
    """Every entry point of the plugin group among the installed packages, in alphabetical order."""
    for entry_point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda found: (found.name, found.value)):
        package = entry_point.dist
        name, version = (package.name, package.version) if package is not None else (entry_point.value, "")
        plugin = entry_point.name
        source = PackageSource(entry_point) if is_id(plugin) else PluginError("plugin.bad_id", plugin=plugin)
        yield Candidate(plugin, name, version, Origin.PACKAGE, None, source)
