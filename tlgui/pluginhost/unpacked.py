"""Plugins that were unpacked from a wheel: their modules import each other by name, though their folder is not on the search path."""

import importlib
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, all_suffixes
from importlib.metadata import Distribution, DistributionFinder, MetadataPathFinder
from pathlib import Path
from types import ModuleType


class PluginFinder(MetaPathFinder):
    """Finds the top-level modules of one plugin in its folder, and no others.

    What the program has keeps its name. Otherwise the plugin's own folder comes first: a child process that was started in the author's
    working folder must not find there what it was to find here.
    """

    def __init__(self, plugin: str, root: Path) -> None:
        self.plugin = plugin
        self.root = root
        self._names = frozenset(name for name in top_level_names(root) if place_of(name) is None)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """As :class:`PathFinder`, on the plugin's folder. Modules in packages are found through the package."""
        if path is not None or fullname not in self._names:
            return None
        return PathFinder.find_spec(fullname, [str(self.root)], target)

    def find_distributions(self, context: DistributionFinder.Context | None = None) -> Iterable[Distribution]:
        """So that a plugin can ask for its own version. Who asks for all distributions is not told: the entry point in this one would be a
        second plugin of the same id."""
        if context is None or context.name is None:
            return ()
        return MetadataPathFinder.find_distributions(DistributionFinder.Context(name=context.name, path=[str(self.root)]))


class UnpackedSource:
    """The module that a wheel's entry point names, in the folder that the wheel was unpacked to."""

    def __init__(self, plugin: str, root: Path, module: str) -> None:
        self._plugin = plugin
        self._root = root
        self._module = module

    def load(self) -> ModuleType:
        """Import the module; its finder stays, for what is imported later."""
        self.forget()  # an earlier host of this process may have loaded another version
        importlib.invalidate_caches()
        sys.meta_path.insert(0, PluginFinder(self._plugin, self._root))
        return importlib.import_module(self._module)

    def forget(self) -> None:
        """Take the plugin's finder and its modules away; whatever others brought stays."""
        old = [finder for finder in sys.meta_path if isinstance(finder, PluginFinder) and finder.plugin == self._plugin]
        sys.meta_path[:] = [finder for finder in sys.meta_path if finder not in old]
        roots = {self._root, *(finder.root for finder in old)}  # the folder may have been moved
        for name, module in list(sys.modules.items()):
            if any(_lies_in(module, root) for root in roots):
                del sys.modules[name]


def top_level_names(root: Path) -> frozenset[str]:
    """The modules and packages that can be imported from ``root``."""
    names = set()
    for entry in root.iterdir():
        if entry.is_dir():
            names.add(entry.name)
        elif entry.name.endswith(tuple(all_suffixes())):
            names.add(entry.name.partition(".")[0])
    return frozenset(name for name in names if name.isidentifier() and name != "__pycache__")


def place_of(name: str) -> str | None:
    """Where the program would import the top-level module ``name`` from; None if it has none.

    Neither the folders of plugins count, nor the working folder, which Python may have put on the search path by itself.
    """
    if name in sys.stdlib_module_names:
        return "Python"
    for finder in sys.meta_path:
        find_spec = getattr(finder, "find_spec", None)
        if find_spec is None or isinstance(finder, PluginFinder):
            continue
        spec = PathFinder.find_spec(name, _search_path()) if finder is PathFinder else find_spec(name, None)
        if spec is not None:
            return str(spec.origin or next(iter(spec.submodule_search_locations or ()), "Python"))
    return None


def _search_path() -> list[str]:
    home = Path(__file__).parents[2]  # a checkout that was never installed is found through the working folder
    try:
        working = Path.cwd()
    except FileNotFoundError:  # somebody has removed it
        return [entry for entry in sys.path if entry]
    return [entry for entry in sys.path if entry and (Path(entry) == home or Path(entry) != working)]


def _lies_in(module: ModuleType, root: Path) -> bool:
    spec = getattr(module, "__spec__", None)
    places = [] if spec is None else [spec.origin, *(spec.submodule_search_locations or ())]
    return any(place is not None and Path(place).is_relative_to(root) for place in places)
