"""The plugin host: loads every plugin phase by phase, each inside its own guard, and remembers what happened."""

import contextlib
import sys
import traceback
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

import pluggy

from tlgui.core.errors import PluginError, StrategyError
from tlgui.core.findings import Finding, Severity
from tlgui.core.strategy import Strategy
from tlgui.pluginhost import hooks
from tlgui.pluginhost.records import Origin, Phase, PluginRecord, PluginState
from tlgui.pluginhost.sources import Candidate, Source, folder_candidate, found_plugins
from tlgui.pluginhost.validation import validate_strategies

#: Each costs the window half a second or more at start, so a plugin should import it where it works, not at its top.
_HEAVY_LIBRARIES = ("torch", "transformers", "datasets", "peft", "sklearn", "pandas")


class PluginHost:
    """All plugins, the usable and the broken.

    Args:
        bundled: folder of the plugins that come with the program.
        user: the user's plugin folder, which need not exist; None loads none of them.
        packages: whether plugins among the installed Python packages are loaded.
        disabled: ids of plugins whose code is not to be touched.
        single: a plugin's folder that lies elsewhere, such as one that is tried out; loaded last.

    The safe mode of the program is ``PluginHost(bundled, None, packages=False)``.
    """

    def __init__(
        self,
        bundled: Path,
        user: Path | None,
        *,
        packages: bool = True,
        disabled: frozenset[str] = frozenset(),
        single: Path | None = None,
    ) -> None:
        self._bundled = bundled
        self._user = user
        self._packages = packages
        self._disabled = disabled
        self._single = single
        self._reset()

    @property
    def records(self) -> tuple[PluginRecord, ...]:
        """What became of each plugin: bundled ones first, then the user's, then packages."""
        return tuple(self._records)

    @property
    def strategies(self) -> dict[str, Strategy]:
        """The usable strategies by id, in the order of registration."""
        return dict(self._strategies)

    def strategy(self, id_: str) -> Strategy:
        """The strategy with this id.

        Raises:
            StrategyError: ``strategy.unknown``.
        """
        if id_ not in self._strategies:
            raise StrategyError("strategy.unknown", strategy=id_, known=", ".join(self._strategies))
        return self._strategies[id_]

    def load(self, disabled: frozenset[str] | None = None) -> None:
        """Find and load all plugins, anew if it was done before. No plugin can make it fail.

        Args:
            disabled: ids of plugins whose code is not to be touched from now on; None: as before.
        """
        if disabled is not None:
            self._disabled = disabled
        self._reset()
        for candidate in self._candidates():
            self._records.append(self._outcome(candidate))

    def _reset(self) -> None:
        self._manager = pluggy.PluginManager("tlgui")
        self._manager.add_hookspecs(hooks)
        self._records: list[PluginRecord] = []
        self._strategies: dict[str, Strategy] = {}
        self._owners: dict[str, str] = {}
        self._places: dict[str, str] = {}

    def _candidates(self) -> Iterator[Candidate]:
        single = (folder_candidate(self._single, Origin.USER),) if self._single is not None else ()
        return chain(found_plugins(self._bundled, self._user, packages=self._packages), single)

    def _outcome(self, candidate: Candidate) -> PluginRecord:
        if candidate.id in self._disabled:
            return _record(candidate, PluginState.DISABLED, Phase.MANIFEST)
        try:
            source = self._accepted(candidate)
            try:
                strategies, finding = self._loaded(candidate, source)
            except BaseException:
                self._forget(candidate, source)
                raise
        except _Failure as failure:
            return _record(candidate, PluginState.BROKEN, failure.phase, failure.finding, failure.traceback)
        return _record(candidate, PluginState.LOADED, Phase.VALIDATE, finding, strategies=tuple(strategies))

    def _accepted(self, candidate: Candidate) -> Source:
        """The code of a plugin that may be loaded: it is described well, and it is the first of its name."""
        with _guard(candidate.id, Phase.MANIFEST):
            if isinstance(candidate.source, PluginError):
                raise candidate.source
            if candidate.id in self._places:
                raise PluginError("plugin.duplicate_id", plugin=candidate.id, place=self._places[candidate.id])
            self._places[candidate.id] = candidate.place
            return candidate.source

    def _loaded(self, candidate: Candidate, source: Source) -> tuple[dict[str, Strategy], Finding | None]:
        before = frozenset(sys.modules)
        with _guard(candidate.id, Phase.IMPORT):
            plugin = source.load()
        heavy = [library for library in _HEAVY_LIBRARIES if library in sys.modules and library not in before]
        with _guard(candidate.id, Phase.REGISTER):
            offered = self._offered(candidate.id, plugin)
        with _guard(candidate.id, Phase.VALIDATE):
            strategies = validate_strategies(candidate.id, offered, self._owners)
        self._strategies |= strategies
        self._owners |= dict.fromkeys(strategies, candidate.id)
        if not heavy:
            return strategies, None
        return strategies, Finding(code="plugin.heavy_import", params={"plugin": candidate.id, "libraries": ", ".join(heavy)})

    def _offered(self, id_: str, plugin: ModuleType) -> list[object]:
        """What ``plugin`` registers. Only its own hook is called: one that raises would take all others with it."""
        try:
            self._manager.register(plugin, name=id_)
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise PluginError("plugin.bad_hook", plugin=id_, reason=str(error).strip()) from error
        others = [other for name, other in self._manager.list_name_plugin() if name != id_ and other is not None]
        offered: list[object] = []
        self._manager.subset_hook_caller("tlgui_register_strategies", others)(register=offered.append)
        if not offered:
            raise PluginError("plugin.no_strategies", plugin=id_)
        return offered

    def _forget(self, candidate: Candidate, source: Source) -> None:
        if self._manager.has_plugin(candidate.id):
            self._manager.unregister(name=candidate.id)
        source.forget()


class _Failure(Exception):
    """A plugin did not get through a phase."""

    def __init__(self, phase: Phase, finding: Finding, traceback: str) -> None:
        super().__init__(finding.message)
        self.phase, self.finding, self.traceback = phase, finding, traceback


@contextlib.contextmanager
def _guard(plugin: str, phase: Phase) -> Iterator[None]:
    """Turn whatever a plugin raises, and an attempt to end the program, into a :class:`_Failure`.

    What it prints goes to standard error: standard output may be read by a machine. Ctrl+C still ends the program.
    """
    path = list(sys.path)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    except PluginError as error:
        finding, details = Finding(code=error.code, severity=Severity.ERROR, params=error.params), ""
    except (Exception, SystemExit) as error:
        sys.path[:] = path
        params = {"plugin": plugin, "error": summary(error)}
        finding = Finding(code=f"plugin.{phase}_failed", severity=Severity.ERROR, params=params)
        details = "".join(traceback.format_exception(error))
    else:
        return
    raise _Failure(phase, finding, details)


def summary(error: BaseException) -> str:
    """Type and message of what a plugin raised, in one line, even if the error cannot say its own message."""
    message = str(traceback.TracebackException.from_exception(error))
    return f"{type(error).__name__}: {' '.join(message.split())}".rstrip(": ")


def _record(
    candidate: Candidate,
    state: PluginState,
    phase: Phase,
    finding: Finding | None = None,
    traceback: str = "",
    strategies: tuple[str, ...] = (),
) -> PluginRecord:
    translations = candidate.folder / "translations" if candidate.folder is not None else None
    return PluginRecord(
        id=candidate.id,
        title=candidate.title,
        version=candidate.version,
        origin=candidate.origin,
        folder=candidate.folder,
        state=state,
        phase=phase,
        finding=finding,
        traceback=traceback,
        strategies=strategies,
        translations=translations if translations is not None and translations.is_dir() else None,
    )
