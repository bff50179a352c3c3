"""Installing a plugin into the user's plugin folder, and taking one out again. Nothing is ever half installed, and nothing is deleted."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from send2trash import send2trash

from tlgui.core.errors import PluginError
from tlgui.core.files import write_toml
from tlgui.pluginhost.contract_process import Limits, check_contract
from tlgui.pluginhost.contract_report import CheckResult, ContractReport
from tlgui.pluginhost.copying import Copied, copy_folder, copy_wheel, refuse_shadowing
from tlgui.pluginhost.manifest import MANIFEST, is_id, read_manifest
from tlgui.pluginhost.records import Origin, PluginRecord
from tlgui.pluginhost.requirements import require
from tlgui.pluginhost.sources import Candidate, found_plugins
from tlgui.pluginhost.staging import staging, writing
from tlgui.pluginhost.wheels import SUFFIX, Wheel, read_wheel

#: Says in a plugin's folder where it came from and that it passed.
RECORD = "installed.toml"
#: No plugin has such an id.
_SPARE = ".spare"

Progress = Callable[[CheckResult], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Installation:
    """A plugin that has been installed.

    Attributes:
        folder: where it lies now.
        report: what the contract found.
        replaced: whether an earlier version went to the trash.
    """

    folder: Path
    report: ContractReport
    replaced: bool


class ContractFailed(PluginError):
    """A plugin was not installed because its strategies do not keep the contract; ``report`` has every check."""

    def __init__(self, report: ContractReport) -> None:
        first = report.failed[0].finding.message
        counts = {"failed": len(report.failed), "total": len(report.checks)}
        super().__init__("plugin.contract_failed", plugin=report.plugin, first=first, **counts)
        self.report = report


class PluginInstaller:
    """Everything that changes the user's plugin folder. A program that has its plugins loaded sees the change when it loads them again.

    Args:
        bundled: folder of the plugins that come with the program.
        user: the user's plugin folder, which need not exist.
        limits: time that a plugin may take to be tried out.
    """

    def __init__(self, bundled: Path, user: Path, limits: Limits | None = None) -> None:
        self._bundled = bundled
        self._user = user
        self._limits = limits or Limits()

    def install(
        self,
        source: Path,
        *,
        replace: bool = False,
        records: Sequence[PluginRecord] = (),
        progress: Progress = lambda _: None,
        stop: Stop = lambda: False,
    ) -> Installation:
        """Try out a plugin and put it into the user's plugin folder if it keeps the contract.

        Args:
            source: a folder with a ``plugin.toml``, or a wheel.
            replace: whether it may take the place of an earlier version, which goes to the trash.
            records: of the plugins that are loaded, whose strategies keep their ids.
            progress: is given the result of each check.
            stop: whether to give up; asked many times a second.

        Raises:
            PluginError: why it cannot be installed; everything is as before then. :class:`ContractFailed` has the checks.
            Stopped: ``stop`` turned true; everything is as before.
        """
        wheel = _wheel(source)
        plugin = wheel.plugin if wheel is not None else read_manifest(source).id
        old = self._old_version(plugin, replace=replace)
        with staging(self._user) as stage:
            copied = self._copied(source, wheel, stage / plugin, stop)
            report = check_contract(plugin, copied.folder, limits=self._limits, progress=progress, stop=stop)
            if not report.passed:
                raise ContractFailed(report)
            _refuse_taken(report, records)
            folder = self._user / plugin
            with writing(self._user):
                write_toml(copied.folder / RECORD, _record(source, copied, report))
                if old is None:
                    copied.folder.rename(folder)
                else:
                    _replace(old, copied.folder, folder, stage / _SPARE)
        return Installation(folder, report, old is not None)

    def validate(
        self,
        target: str | Path,
        *,
        progress: Progress = lambda _: None,
        stop: Stop = lambda: False,
    ) -> ContractReport:
        """Try out a plugin without installing it.

        Args:
            target: a folder, a wheel, or the id of a plugin that is there already.

        Raises:
            PluginError: it cannot be loaded.
            Stopped: ``stop`` turned true.
        """
        is_path = Path(target).exists() or not is_id(str(target))
        known = None if is_path else self._known(str(target))
        if known is not None and known.folder is None:
            return check_contract(known.id, None, limits=self._limits, progress=progress, stop=stop)
        source = Path(target) if known is None or known.folder is None else known.folder
        wheel = _wheel(source)
        with ExitStack() as stack:
            if wheel is None:
                folder, manifest = source, read_manifest(source)
                require(manifest.requires, manifest.id)
            else:
                place = Path(stack.enter_context(TemporaryDirectory(prefix="tlgui-wheel-"))) / wheel.plugin
                copied = self._copied(source, wheel, place, stop)
                folder, manifest = copied.folder, copied.manifest
            bundled = folder.resolve().parent == self._bundled.resolve()
            return check_contract(manifest.id, None if bundled else folder, limits=self._limits, progress=progress, stop=stop)

    def remove(self, plugin: str) -> Path:
        """Move a plugin of the user's to the trash, and return where it was.

        Raises:
            PluginError: there is none with this id, it is not the user's, or it cannot be moved.
        """
        places = self._places(plugin)
        if not places:
            found = self._known(plugin)
            if found.folder is None:
                raise PluginError("plugin.remove_package", plugin=plugin, package=found.title)
            raise PluginError("plugin.remove_bundled", plugin=plugin)
        if len(places) > 1:
            raise PluginError("plugin.several_places", plugin=plugin, places=", ".join(map(str, places)))
        _trash(places[0])
        return places[0]

    def known(self) -> list[str]:
        """Ids of all plugins there are, in the order of loading. None of their code runs."""
        return list(dict.fromkeys(candidate.id for candidate in found_plugins(self._bundled, self._user)))

    def require_new_id(self, plugin: str) -> None:
        """Refuse an id that a plugin of the program or of a package has.

        Raises:
            PluginError: ``plugin.bundled_id``, ``plugin.package_id``, ``plugin.bad_id``.
        """
        if not is_id(plugin):
            raise PluginError("plugin.bad_id", plugin=plugin)
        for candidate in found_plugins(self._bundled, None):
            if candidate.id == plugin and candidate.origin is Origin.BUNDLED:
                raise PluginError("plugin.bundled_id", plugin=plugin)
            if candidate.id == plugin:
                raise PluginError("plugin.package_id", plugin=plugin, package=candidate.title)

    def _old_version(self, plugin: str, *, replace: bool) -> Path | None:
        """Where an earlier version lies that may be replaced."""
        self.require_new_id(plugin)
        places = [place for place in self._places(plugin) if (place / MANIFEST).is_file()]  # any other folder may be anything
        if len(places) > 1:
            raise PluginError("plugin.several_places", plugin=plugin, places=", ".join(map(str, places)))
        if places and not replace:
            version = next(each.version for each in found_plugins(self._bundled, self._user) if each.folder == places[0])
            raise PluginError("plugin.already_installed", plugin=plugin, version=version or "?")
        folder = self._user / plugin
        if folder.exists() and folder not in places:
            raise PluginError("plugin.place_taken", folder=str(folder), plugin=plugin)
        return places[0] if places else None

    def _copied(self, source: Path, wheel: Wheel | None, place: Path, stop: Stop) -> Copied:
        """The plugin, laid down in ``place``, if it has everything it needs and takes no other module's place."""
        if wheel is None:
            require(read_manifest(source).requires, place.name)
            return copy_folder(source, place, stop)
        require(wheel.requires, wheel.plugin)
        refuse_shadowing(wheel, self._user)
        return copy_wheel(wheel, place, stop)

    def _places(self, plugin: str) -> list[Path]:
        found = (each for each in found_plugins(self._bundled, self._user, packages=False) if each.origin is Origin.USER)
        return [each.folder for each in found if each.id == plugin and each.folder is not None]

    def _known(self, plugin: str) -> Candidate:
        for candidate in found_plugins(self._bundled, self._user):
            if candidate.id == plugin:
                return candidate
        raise PluginError("plugin.unknown", plugin=plugin, known=", ".join(self.known()))


def _wheel(source: Path) -> Wheel | None:
    """The wheel ``source``, or None if it is a folder."""
    if source.is_dir():
        return None
    if not source.exists():
        raise PluginError("plugin.nothing_there", path=str(source))
    if source.suffix.lower() != SUFFIX:
        raise PluginError("plugin.not_installable", path=str(source))
    return read_wheel(source)


def _refuse_taken(report: ContractReport, records: Sequence[PluginRecord]) -> None:
    """Two plugins cannot have a strategy of the same id; of those in the user's folder the program would load only one."""
    for record in records:
        for strategy in report.strategies:
            if record.id != report.plugin and strategy in record.strategies:
                raise PluginError("plugin.strategy_taken", plugin=report.plugin, strategy=strategy, owner=record.id)


def _record(source: Path, copied: Copied, report: ContractReport) -> dict[str, object]:
    checks = [{"strategy": check.strategy, "check": check.check, "seconds": check.seconds} for check in report.checks]
    return {
        "schema_version": 1,
        "source": source.resolve().name,
        "sha256": copied.sha256,
        "version": copied.manifest.version,
        "installed": datetime.now(UTC),
        "contract": {"passed": report.passed, "checks": checks},
    }


def _replace(old: Path, new: Path, place: Path, spare: Path) -> None:
    """The old version to the trash, the new one to its place; a copy of the old one goes back if that fails."""
    shutil.copytree(old, spare, symlinks=True)
    _trash(old)
    try:
        new.rename(place)
    except OSError:
        spare.rename(old)
        raise


def _trash(path: Path) -> None:
    try:
        send2trash(path)
    except OSError as error:
        raise PluginError("plugin.cannot_trash", path=str(path), reason=str(error)) from error
