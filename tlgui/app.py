"""The composition root: the one module that constructs settings, plugin host, session and window.

The window is painted before anything heavy is imported: pages are frames at first, and are filled right after the first paint.
"""

import argparse
import faulthandler
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from tlgui import __version__
from tlgui.core.places import bundled_plugins, resources
from tlgui.project.appearance import read_appearance
from tlgui.project.places import Places
from tlgui.ui.background import Background
from tlgui.ui.deferred_page import DeferredPage
from tlgui.ui.fonts import ensure_chinese_font
from tlgui.ui.garbage import GarbageCollector
from tlgui.ui.language import Language
from tlgui.ui.main_window import MainWindow
from tlgui.ui.notifications import ExceptionHook, NotificationCentre
from tlgui.ui.page import PageWidget
from tlgui.ui.theme import Theme

if TYPE_CHECKING:
    from tlgui.pluginhost import PluginHost
    from tlgui.ui.monitor import Monitor
    from tlgui.ui.session import Session

#: How long a closed window's threads may take to end, in milliseconds.
_LAST_PATIENCE = 60_000


class Application(QObject):
    """The program with its window.

    Args:
        qt: the Qt application, already made (see :func:`make_qt`).
        places: the user's folders.
        safe_mode: load no third-party plugins.

    Signals:
        painted(): the window has been painted for the first time.
        attached(): the pages are there and can be used.
    """

    painted = Signal()
    attached = Signal()

    def __init__(self, qt: QApplication, places: Places | None = None, *, safe_mode: bool = False) -> None:
        super().__init__(qt)
        self._qt = qt
        self._places = places or Places.default()
        self._safe_mode = safe_mode
        self._painted = False
        self.session: Session | None = None
        self._monitor: Monitor | None = None
        self._describe_run: Callable[[], str] = str
        self.notifications = NotificationCentre(self)
        self._hook = ExceptionHook(self.notifications)
        self._hook.install()
        self._garbage = GarbageCollector(self)
        self.background = Background(self)
        geometry = QSettings(str(self._places.config / "window.ini"), QSettings.Format.IniFormat)
        zoom = float(str(geometry.value("window/zoom", 1.0)))
        appearance = read_appearance(self._places.settings_file)
        self.theme = Theme(qt, resources() / "icons", appearance.theme, zoom=zoom)
        self.language = Language(qt, resources() / "translations", appearance.language)
        self.pages = [DeferredPage(step) for step in ("data", "model", "strategy", "train", "results", "use")]
        self.window = MainWindow(self.theme, self.language, self.pages, self.notifications, geometry, closing=self._may_close)
        self.window.installEventFilter(self)

    def show(self) -> None:
        """Show the window; the rest follows when it has been painted."""
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices the first paint."""
        if event.type() == QEvent.Type.Paint and watched is self.window and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_paint)
        return False

    def open_at_start(self, project: Path | None, *, sample: bool) -> None:
        """Open a project as soon as the pages are there: the one named, the sample, or the one that was open last."""

        def open_it() -> None:
            assert self.session is not None
            recent = [Path(folder) for folder in self.session.settings.recent_projects]
            if project is not None:
                exists = (project / "project.toml").exists()
                self.session.open_project(project) if exists else self.session.new_project(project)
            elif sample:
                self.session.open_sample()
            elif recent and (recent[0] / "project.toml").exists():
                self.session.open_project(recent[0])

        self.attached.connect(open_it)

    def _after_paint(self) -> None:
        self.painted.emit()
        self.window.removeEventFilter(self)
        ensure_chinese_font()
        self._attach()
        self._garbage.settle()
        self.attached.emit()

    def _attach(self) -> None:
        """Import what is heavy, build the session and fill the pages."""
        from tlgui.models import ModelLibrary
        from tlgui.pluginhost import PluginHost
        from tlgui.project.settings import SettingsStore
        from tlgui.runs import PluginPlaces
        from tlgui.ui.monitor import Monitor
        from tlgui.ui.pages.data import DataPage
        from tlgui.ui.pages.model import ModelPage
        from tlgui.ui.pages.results import ResultsPage
        from tlgui.ui.pages.strategy import StrategyPage
        from tlgui.ui.pages.train import TrainPage
        from tlgui.ui.pages.use import UsePage
        from tlgui.ui.session import Session

        store = SettingsStore(self._places.settings_file)
        settings, damage = store.load()
        if damage is not None:
            self.notifications.finding(damage)
        if self._safe_mode:
            plugins = PluginPlaces(user=None, packages=False)
        else:
            plugins = PluginPlaces(user=self._places.plugins, disabled=frozenset(settings.disabled_plugins))
        host = PluginHost(bundled_plugins(), plugins.user, packages=plugins.packages, disabled=plugins.disabled)
        host.load()
        self._take_over_translations(host)
        library = ModelLibrary(self._places.library)
        session = Session(self._places, store, settings, library, host, plugins, self)
        self.session = session
        session.failed.connect(self.notifications.error)
        session.noticed.connect(self.notifications.finding)
        shared = (session, self.background, self.theme)
        train, results, use = TrainPage(*shared), ResultsPage(*shared), UsePage(*shared)
        self._describe_run = train.describe_active
        strategy = StrategyPage(*shared)
        self.window.plugins_requested.connect(strategy.show_plugins)
        session.plugins_changed.connect(lambda: self._take_over_translations(host))
        train.results_requested.connect(results.view_model.choose)
        results.use_requested.connect(use.choose_run)
        pages: list[PageWidget] = [DataPage(*shared), ModelPage(*shared), strategy, train, results, use]
        for deferred, page in zip(self.pages, pages, strict=True):
            deferred.fill(page)
            page.go_to.connect(self.window.show_page)
            self.window.menus.run.addActions(page.run_actions())
        self._connect(session)
        self._monitor = Monitor(session, self.window.strip, self)
        QTimer.singleShot(0, _import_charts)

    def _take_over_translations(self, host: "PluginHost") -> None:
        """What plugins say about themselves, in the language of the window."""
        self.language.set_plugins([record.translations for record in host.records if record.translations is not None])

    def _connect(self, session: "Session") -> None:
        window = self.window
        window.new_project_requested.connect(session.new_project)
        window.open_project_requested.connect(session.open_project)
        window.close_project_requested.connect(session.close_project)
        window.settings_requested.connect(self._show_settings)
        window.help_requested.connect(self._show_help)
        window.theme_chosen.connect(lambda mode: session.change_settings(theme=mode))
        window.language_chosen.connect(lambda choice: session.change_settings(language=choice))
        window.run_requested.connect(lambda: window.show_page("train"))
        session.run_ended.connect(self._run_ended)
        session.project_changed.connect(self._show_project)
        session.settings_changed.connect(self._show_recent)
        self._show_recent()

    def _show_project(self) -> None:
        assert self.session is not None
        project = self.session.project
        self.window.set_project(project.name if project else "")
        self.window.show_page("data")

    def _show_recent(self) -> None:
        assert self.session is not None
        self.window.set_recent([Path(folder) for folder in self.session.settings.recent_projects])

    def _run_ended(self, run_id: str) -> None:
        """Say so where the user is not looking at the run."""
        assert self.session is not None
        if self.session.project is None or self.window.current_page == "train":
            return
        run = self.session.project.run(run_id)
        state = run.status().state
        self.notifications.message("run.ended_elsewhere", {"run": run.spec().name or run_id, "state": str(state)})

    def _show_settings(self) -> None:
        from tlgui.ui.settings_dialog import SettingsDialog

        assert self.session is not None
        dialog = SettingsDialog(self.theme, self.session.settings, (), self._places.plugins, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.applied.connect(self._apply_settings)
        dialog.plugin_folder_requested.connect(self._show_plugin_folder)
        dialog.open()

    def _apply_settings(self, changes: dict[str, object]) -> None:
        assert self.session is not None
        self.session.change_settings(**changes)
        self.theme.set_mode(self.session.settings.theme)
        self.language.set_choice(self.session.settings.language)

    def _show_plugin_folder(self) -> None:
        from tlgui.ui.file_manager import show_folder

        assert self.session is not None
        show_folder(self._places.plugins, self.session.failed.emit, make=True)

    def _show_help(self) -> None:
        from tlgui.ui.help_view import HelpView

        HelpView(self.theme, lambda: (resources() / "help" / f"{self.language.current}.md").read_text(encoding="utf-8"), self.window).show()

    def _may_close(self) -> bool:
        """Asked by the window: a run that is active is a real decision."""
        if self.session is not None and self.session.active is not None and not self.confirm_stop():
            return False
        self._shut_down()
        return True

    def confirm_stop(self) -> bool:
        """Ask whether the active run shall be stopped and the window closed."""
        from PySide6.QtWidgets import QMessageBox

        title = QCoreApplication.translate("Application", "A run is active")
        question = QCoreApplication.translate("Application", "Stop it and close the window?")
        text = f"{self._describe_run()} {question}"
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self.window)
        stop = box.addButton(QCoreApplication.translate("Application", "Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(QCoreApplication.translate("Application", "Keep training"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setObjectName("confirm-stop")
        stop.setObjectName("confirm-stop-stop")
        keep.setObjectName("confirm-stop-keep")
        box.exec()
        stopped = box.clickedButton() is stop
        box.deleteLater()
        return stopped

    def _shut_down(self) -> None:
        """End threads and workers; safe to call twice."""
        if self._monitor is not None:
            self._monitor.close()
        if not self.background.shutdown():
            self.window.hide()  # nobody shall look at a window that waits; most likely the machine is very busy
            self.background.shutdown(_LAST_PATIENCE)
        if self.session is not None:
            self.session.shut_down()
        self._garbage.stop()
        self._hook.uninstall()


def _import_charts() -> None:
    """Charts need a third of a second of imports, which would otherwise be missing when a run begins to move.

    In the thread of the window: pyqtgraph goes through all classes of Qt, which PySide makes as they are asked for, and where another
    thread does so while the window handles its events, PySide can crash.
    """
    import tlgui.ui.chart_canvas  # noqa: F401


def make_qt(arguments: Sequence[str]) -> QApplication:
    """The Qt application of this process. Should Qt crash, the console has the place in Python, where there is a console."""
    if sys.stderr is not None:
        faulthandler.enable()
    QCoreApplication.setApplicationName("tlgui")
    QCoreApplication.setApplicationVersion(__version__)
    return QApplication(["tlgui", *arguments])


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code of the program."""
    parser = argparse.ArgumentParser(prog="tlgui")
    parser.add_argument("project", nargs="?", type=Path, help="project folder; it is made if it does not exist")
    parser.add_argument("--sample", action="store_true", help="open the sample project")
    parser.add_argument("--safe-mode", action="store_true", help="load no third-party plugins")
    parsed = parser.parse_args(arguments)
    qt = make_qt(())
    application = Application(qt, safe_mode=parsed.safe_mode)
    application.open_at_start(parsed.project, sample=parsed.sample)
    application.show()
    return qt.exec()
