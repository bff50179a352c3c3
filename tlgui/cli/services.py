"""What commands need, made once for each call."""

from argparse import Namespace
from pathlib import Path

from tlgui.cli.output import Output
from tlgui.core.errors import ProjectError
from tlgui.core.places import bundled_plugins
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.pluginhost.contract_process import Limits
from tlgui.pluginhost.installing import PluginInstaller
from tlgui.project.launcher import Launcher
from tlgui.project.places import Places
from tlgui.project.planner import Planner
from tlgui.project.plugin_care import PluginCare
from tlgui.project.project import Project
from tlgui.project.settings import Settings, SettingsStore
from tlgui.runs import PluginPlaces


class Services:
    """Constructs settings, library, plugin host and project for one command."""

    def __init__(self, arguments: Namespace, output: Output, places: Places) -> None:
        self._arguments = arguments
        self.output = output
        self.places = places
        self.settings: Settings = self._load_settings()
        self.library = ModelLibrary(places.library)

    def plugin_places(self) -> PluginPlaces:
        """Where plugins come from; ``--safe-mode`` leaves the bundled ones only."""
        if self._arguments.safe_mode:
            return PluginPlaces(user=None, packages=False)
        return PluginPlaces(user=self.places.plugins, disabled=frozenset(self.settings.disabled_plugins))

    def host(self) -> PluginHost:
        """The plugin host, loaded."""
        chosen = self.plugin_places()
        host = PluginHost(bundled_plugins(), chosen.user, packages=chosen.packages, disabled=chosen.disabled)
        host.load()
        return host

    def installer(self, limits: Limits | None = None) -> PluginInstaller:
        """What changes the user's plugin folder."""
        return PluginInstaller(bundled_plugins(), self.places.plugins, limits)

    def plugin_care(self) -> PluginCare:
        """What removes plugins and switches them."""
        return PluginCare(self.installer(), self.places.settings_file)

    def project(self, *, create: bool = False) -> Project:
        """The project of ``--project``. Raises :class:`ProjectError`."""
        folder: Path | None = self._arguments.project
        if folder is None:
            raise ProjectError("project.needed")
        if create and not (folder / "project.toml").exists():
            return Project.create(folder)
        return Project.open(folder)

    def planner(self, project: Project, host: PluginHost) -> Planner:
        """A planner for ``project``."""
        return Planner(project, self.library, host, self.places.measurements_file)

    def launcher(self, project: Project) -> Launcher:
        """A launcher for ``project``."""
        return Launcher(project, self.places, self.plugin_places())

    def _load_settings(self) -> Settings:
        settings, finding = SettingsStore(self.places.settings_file).load()
        if finding is not None:
            self.output.note(finding.message)
        return settings
