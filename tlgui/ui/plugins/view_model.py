"""State and logic of the plugins window: what is there, what is being tried out, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from tlgui.core.errors import PluginError, TlguiError
from tlgui.core.findings import Finding
from tlgui.core.places import bundled_plugins
from tlgui.pluginhost import Origin, PluginRecord
from tlgui.pluginhost.contract_report import CheckResult
from tlgui.pluginhost.installing import ContractFailed, Installation, PluginInstaller
from tlgui.ui.background import Background, Failure, Task
from tlgui.ui.session import Session

#: Refusals that stand back when the user wants the new version in place of the old one.
_REPLACEABLE = "plugin.already_installed"


class Installer(Protocol):
    """What is asked of :class:`PluginInstaller`; a test hands in its own."""

    def install(
        self,
        source: Path,
        *,
        replace: bool,
        records: Sequence[PluginRecord],
        progress: Callable[[CheckResult], None],
        stop: Callable[[], bool],
    ) -> Installation:
        """See there."""

    def remove(self, plugin: str) -> Path:
        """See there."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the last attempt to install or remove something ended.

    Attributes:
        source: file or folder that was to be installed; None after a removal.
        finding: the sentence, a refusal or what was done.
        replaceable: whether it was refused only because an earlier version is there.
        checks: of the contract, where it came to that.
        traceback: of an unforeseen error.
    """

    source: Path | None
    finding: Finding
    replaceable: bool = False
    checks: tuple[CheckResult, ...] = ()
    traceback: str = ""

    @property
    def failed(self) -> tuple[CheckResult, ...]:
        """The checks that speak against it."""
        return tuple(check for check in self.checks if not check.passed)


class PluginsViewModel(QObject):
    """The plugins window without widgets.

    Signals:
        changed: list, progress or outcome.
    """

    changed = Signal()

    def __init__(self, session: Session, background: Background, installer: Installer | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._installer: Installer = installer or PluginInstaller(bundled_plugins(), session.places.plugins)
        self._task: Task | None = None
        self.installing: Path | None = None
        self.checks: list[CheckResult] = []
        self.outcome: Outcome | None = None
        session.plugins_changed.connect(self.changed)

    @property
    def own(self) -> list[PluginRecord]:
        """Plugins that somebody has added."""
        return [record for record in self._session.host.records if record.origin is not Origin.BUNDLED]

    @property
    def bundled(self) -> list[PluginRecord]:
        """Plugins that come with the program."""
        return [record for record in self._session.host.records if record.origin is Origin.BUNDLED]

    @property
    def titles(self) -> dict[str, str]:
        """Titles of all strategies by id."""
        return {id_: strategy.title for id_, strategy in self._session.host.strategies.items()}

    @property
    def folder(self) -> Path:
        """Where the user's plugins lie; it need not exist yet."""
        return self._session.places.plugins

    @property
    def safe_mode(self) -> bool:
        """Whether the program was started without the plugins of others: then nothing can be changed."""
        return self._session.safe_mode

    @property
    def busy(self) -> bool:
        """Whether a plugin is being tried out."""
        return self._task is not None

    def install(self, source: Path, *, replace: bool = False) -> None:
        """Try a folder or wheel out in a process of its own and install it if it passes."""
        if self.busy or self.safe_mode:
            return
        self.installing, self.checks, self.outcome = source, [], None

        def work(progress: Callable[[float, float], None], stop: Callable[[], bool]) -> Installation:
            def hear(check: CheckResult) -> None:
                self.checks.append(check)
                progress(len(self.checks), 0)

            return self._installer.install(source, replace=replace, records=self._session.host.records, progress=hear, stop=stop)

        task = self._task = self._background.run(work)
        task.progressed.connect(lambda *_: self.changed.emit())
        task.succeeded.connect(self._installed)
        task.failed.connect(self._refused)
        task.stopped.connect(lambda: self._ended(None))
        self.changed.emit()

    def replace(self) -> None:
        """Install what was refused in place of the earlier version, which goes to the trash."""
        if self.outcome is not None and self.outcome.replaceable and self.outcome.source is not None:
            self.install(self.outcome.source, replace=True)

    def cancel(self) -> None:
        """Give up trying out; nothing is installed then."""
        if self._task is not None:
            self._task.cancel()

    def remove(self, plugin: str) -> None:
        """Move one of the user's plugins to the trash."""
        if self.busy or self.safe_mode:
            return
        title = next((record.title for record in self.own if record.id == plugin), plugin)
        try:
            self._installer.remove(plugin)
        except PluginError as error:
            self.outcome = Outcome(None, error.finding())
            self.changed.emit()
            return
        self.outcome = Outcome(None, Finding(code="plugin.removed", params={"title": title}))
        self._session.switch_plugin(plugin, on=True)  # nothing is left to be switched off
        self._session.reload_plugins()

    def set_enabled(self, plugin: str, enabled: bool) -> None:
        """Load a plugin, or leave it alone, from now on."""
        if not self.safe_mode:
            self._session.switch_plugin(plugin, on=enabled)
            self._session.reload_plugins()

    def dismiss(self) -> None:
        """The outcome has been read."""
        self.outcome = None
        self.changed.emit()

    def _installed(self, done: Installation) -> None:
        report = done.report
        code = "plugin.replaced" if done.replaced else "plugin.installed"
        params = {"title": report.title, "version": report.version, "strategies": ", ".join(report.strategies)}
        self._ended(Outcome(self.installing, Finding(code=code, params=params), checks=report.checks))
        self._session.reload_plugins()

    def _refused(self, failure: Failure) -> None:
        error = failure.error
        checks = error.report.checks if isinstance(error, ContractFailed) else ()
        if isinstance(error, TlguiError):
            finding = error.finding()
        else:
            finding = Finding(code="plugin.unforeseen", params={"error": f"{type(error).__name__}: {error}"})
        replaceable = isinstance(error, TlguiError) and error.code == _REPLACEABLE
        self._ended(Outcome(self.installing, finding, replaceable, checks, failure.traceback))

    def _ended(self, outcome: Outcome | None) -> None:
        self._task = self.installing = None
        self.outcome = outcome
        self.changed.emit()
