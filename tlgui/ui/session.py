"""What the window works on: settings, library, plugins, the open project, its draft and its active run.

Pages read from here and call it to change something; they never keep a copy. QtCore only.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tlgui.core.errors import ProjectError, TlguiError
from tlgui.core.events import AnyEvent
from tlgui.core.findings import Finding
from tlgui.core.spec import ComputeSpec
from tlgui.models import ModelLibrary
from tlgui.pluginhost import PluginHost
from tlgui.project.draft import Draft
from tlgui.project.launcher import Launcher
from tlgui.project.places import Places
from tlgui.project.planner import Plan, Planner
from tlgui.project.project import Project
from tlgui.project.sample import create_sample_project
from tlgui.project.settings import Settings, SettingsStore
from tlgui.runs import PluginPlaces, RunFolder, RunHandle, RunSnapshot, fold
from tlgui.ui.run_worker import RunFollower


class Session(QObject):
    """The state that all pages share.

    Signals:
        project_changed: another project is open, or none.
        datasets_changed, models_changed, runs_changed: the list or the state of one of them.
        draft_changed: the draft and so the plan.
        settings_changed: a setting.
        plugins_changed: plugins were loaded anew.
        run_changed: the active run's snapshot, or whether there is one.
        run_ended(str): id of a run that has just ended.
        failed(object): an exception to show.
        noticed(object): a :class:`Finding` to show.
    """

    project_changed = Signal()
    datasets_changed = Signal()
    models_changed = Signal()
    runs_changed = Signal()
    draft_changed = Signal()
    settings_changed = Signal()
    plugins_changed = Signal()
    run_changed = Signal()
    run_ended = Signal(str)
    failed = Signal(object)
    noticed = Signal(object)

    def __init__(
        self,
        places: Places,
        store: SettingsStore,
        settings: Settings,
        library: ModelLibrary,
        host: PluginHost,
        plugins: PluginPlaces,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.places = places
        self.library = library
        self.host = host
        self._store = store
        self._plugins = plugins
        self.settings = settings
        self.project: Project | None = None
        self._planner: Planner | None = None
        self._launcher: Launcher | None = None
        self._plan: Plan | None = None
        self.active: RunFollower | None = None
        self._jobs: set[RunFollower] = set()

    # settings

    def change_settings(self, **changes: Any) -> None:
        """Change and save settings."""
        settings = Settings.model_validate({**self.settings.model_dump(), **changes})
        if settings == self.settings:
            return
        self.settings = settings
        self.attempt(lambda: self._store.save(settings))
        self._take_over_compute()
        self.settings_changed.emit()

    # plugins

    @property
    def safe_mode(self) -> bool:
        """Whether the plugins of others are left alone."""
        return self._plugins.user is None

    def switch_plugin(self, plugin: str, *, on: bool) -> None:
        """Remember whether a plugin is to be loaded; :meth:`reload_plugins` carries it out."""
        others = set(self.settings.disabled_plugins) - {plugin}
        self.change_settings(disabled_plugins=tuple(sorted(others if on else others | {plugin})))

    def reload_plugins(self) -> None:
        """Load all plugins anew, as they lie on disk and are switched now. A run that is active goes on with those it began with."""
        if self.safe_mode:
            return
        self._plugins = self._plugins.model_copy(update={"disabled": frozenset(self.settings.disabled_plugins)})
        self.host.load(disabled=self._plugins.disabled)
        if self.project is not None:
            self._launcher = Launcher(self.project, self.places, self._plugins)
            self._plan = None
        self.plugins_changed.emit()
        self.draft_changed.emit()

    # project

    def open_project(self, folder: Path) -> bool:
        """Open ``folder``; tells whether it worked."""
        return self._enter(lambda: Project.open(folder))

    def new_project(self, folder: Path, name: str = "") -> bool:
        """Make a new project in ``folder`` and open it."""
        return self._enter(lambda: Project.create(folder, name))

    def open_sample(self) -> bool:
        """Open the sample project; it is made the first time."""
        return self._enter(lambda: create_sample_project(self.places.projects / "sample"))

    def close_project(self) -> None:
        """Leave the project. Everything is on disk already."""
        self.project = self._planner = self._launcher = self._plan = None
        self.project_changed.emit()

    @property
    def planner(self) -> Planner:
        """The planner of the open project."""
        assert self._planner is not None, "no project is open"
        return self._planner

    @property
    def launcher(self) -> Launcher:
        """The launcher of the open project."""
        assert self._launcher is not None, "no project is open"
        return self._launcher

    # draft and plan

    @property
    def draft(self) -> Draft:
        """The draft of the open project, or an empty one."""
        return self.project.draft if self.project else Draft()

    def update_draft(self, **changes: Any) -> None:
        """Change parts of the draft and save it."""
        if self.project is None:
            return
        draft = self.draft.model_copy(update=changes)
        project = self.project
        if draft != project.draft and self.attempt(lambda: project.save_draft(draft)):
            self.replan()

    @property
    def plan(self) -> Plan | None:
        """The plan of the current draft; None without a project."""
        if self._plan is None and self._planner is not None:
            self._plan = self._planner.plan(self.draft)
        return self._plan

    def replan(self) -> None:
        """Forget the plan, because something it rests on has changed."""
        self._plan = None
        self.draft_changed.emit()

    def announce_models(self) -> None:
        """Models were added, converted or found broken."""
        self.models_changed.emit()
        self.replan()

    def announce_datasets(self) -> None:
        """Datasets were added, removed or profiled."""
        self.datasets_changed.emit()
        self.replan()

    # runs and jobs

    def train(self) -> bool:
        """Launch the run of the current plan; tells whether it has started."""
        plan = self.plan
        if plan is None or plan.spec is None or self.active is not None:
            return False
        spec = plan.spec
        return self._launch(lambda: self.launcher.train(spec))

    def resume(self, run_id: str) -> bool:
        """Go on with a run that was stopped, failed or vanished; tells whether it has started."""
        project = self.project
        if project is None or self.active is not None:
            return False

        def before() -> RunSnapshot:
            return fold(RunSnapshot(), project.run(run_id).events())

        return self._launch(lambda: self.launcher.resume(run_id), before)

    def _launch(self, start: Callable[[], tuple[RunFolder, RunHandle]], before: Callable[[], RunSnapshot] = RunSnapshot) -> bool:
        """Start a run and follow it. The handle is made here: this thread outlives the process."""

        def launch() -> None:
            earlier = before()
            run, handle = start()
            self.active = RunFollower(run.id, handle, self, before=earlier)
            self.active.changed.connect(self.run_changed)
            self.active.ended.connect(self._run_ended)

        started = self.attempt(launch)
        self.runs_changed.emit()
        self.run_changed.emit()
        return started

    def start_job(self, start: Callable[[], RunHandle], name: str = "") -> RunFollower | None:
        """Start a short worker (predict, export, serve, measure); None if that failed, which has been shown by then."""
        followers: list[RunFollower] = []
        if not self.attempt(lambda: followers.append(RunFollower(name, start(), self))):
            return None
        follower = followers[0]
        self._jobs.add(follower)

        def forget() -> None:
            self._jobs.discard(follower)
            follower.deleteLater()

        follower.ended.connect(forget)
        return follower

    def shut_down(self) -> None:
        """End all workers and wait for their threads."""
        followers = [*self._jobs, *([self.active] if self.active else [])]
        for follower in followers:
            follower.stop()
        for follower in followers:
            follower.close()

    # helpers

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do ``action``; what it raises is shown. Tells whether it worked."""
        try:
            action()
        except (TlguiError, OSError) as error:
            self.failed.emit(error)
            return False
        return True

    def notice(self, finding: Finding) -> None:
        """Show a finding in the notification area."""
        self.noticed.emit(finding)

    def _enter(self, open_it: Callable[[], Project]) -> bool:
        if self.active is not None:
            self.failed.emit(ProjectError("project.run_active"))
            return False
        opened: list[Project] = []
        if not self.attempt(lambda: opened.append(open_it())):
            return False
        project = opened[0]
        self.project = project
        self._planner = Planner(project, self.library, self.host, self.places.measurements_file)
        self._launcher = Launcher(project, self.places, self._plugins)
        self._plan = None
        self._take_over_compute()
        self.change_settings(recent_projects=self.settings.with_recent(project.folder).recent_projects)
        self.project_changed.emit()
        self.datasets_changed.emit()
        self.draft_changed.emit()
        self.runs_changed.emit()
        return True

    def _take_over_compute(self) -> None:
        """The next run uses the device and the threads of the settings."""
        self.update_draft(compute=ComputeSpec(device=self.settings.device, threads=self.settings.threads))

    def _run_ended(self, event: AnyEvent) -> None:
        follower, self.active = self.active, None
        assert follower is not None
        follower.deleteLater()
        self.runs_changed.emit()
        self.run_changed.emit()
        self.run_ended.emit(follower.run_id)
