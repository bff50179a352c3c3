"""The window: rail, pages, menus, notifications, status strip. What a user wants leaves it as a signal; it knows no project."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from tlgui.ui.device_strip import StatusStrip
from tlgui.ui.language import Language, Translated
from tlgui.ui.menus import Menus
from tlgui.ui.notifications import NotificationArea, NotificationCentre
from tlgui.ui.page import Page
from tlgui.ui.rail import Rail
from tlgui.ui.theme import Theme
from tlgui.ui.widgets.drop_area import ChooseFolder, choose_folder

if TYPE_CHECKING:  # what opens later is imported later: the first paint does not wait for it
    from tlgui.ui.command_palette import CommandPalette


def ask_new_folder(parent: QWidget, title: str) -> str:
    """Ask where a folder that does not exist yet shall be made."""
    return QFileDialog.getSaveFileName(parent, title, "", "", options=QFileDialog.Option.ShowDirsOnly)[0]


class MainWindow(Translated, QMainWindow):
    """Hosts the pages.

    Args:
        theme, language: changed by the View menu; :attr:`theme_chosen` and :attr:`language_chosen` say so, for the settings.
        pages: the steps in their order; at least one. Their widgets belong to the window afterwards.
        notifications: what is posted there appears above the pages.
        geometry: where size and place of the window are kept.
        closing: asked before the window closes; False keeps it open.
        ask_new, ask_open: ask for a project folder; the platform's dialogs by default.

    Signals:
        new_project_requested(Path): make a project in this folder.
        open_project_requested(Path): open the project in this folder.
        close_project_requested(), plugins_requested(), settings_requested(): from the File menu.
        help_requested(): F1.
        theme_chosen(str), language_chosen(str): from the View menu, after it was applied.
        page_changed(str): id of the page that is shown now.
        run_requested(): a click on the running job in the strip.
    """

    new_project_requested = Signal(object)
    open_project_requested = Signal(object)
    close_project_requested = Signal()
    plugins_requested = Signal()
    settings_requested = Signal()
    help_requested = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    page_changed = Signal(str)
    run_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        language: Language,
        pages: Sequence[Page],
        notifications: NotificationCentre,
        geometry: QSettings,
        *,
        closing: Callable[[], bool] = lambda: True,
        ask_new: ChooseFolder = ask_new_folder,
        ask_open: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self._theme, self._language, self._geometry = theme, language, geometry
        self._pages = tuple(pages)
        self._project_name = ""
        self._closing, self._ask_new, self._ask_open = closing, ask_new, ask_open
        self.menus = Menus(self, theme, pages)
        self.rail = Rail(theme, pages)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        for page in pages:
            self.stack.addWidget(page.widget)
        self.notifications = NotificationArea(theme, notifications)
        self.strip = StatusStrip(theme)
        self._build()
        self._connect()
        self.set_project("")
        self.retranslate()
        self.show_page(self._pages[0].id)
        self.setMinimumSize(960, 600)
        self._restore_geometry()

    def _build(self) -> None:
        body = QFrame()
        body.setProperty("surface", "page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notifications)
        column.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addWidget(body, 1)
        centre = QWidget()
        outer = QVBoxLayout(centre)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(upper, 1)
        outer.addWidget(self.strip)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        menus = self.menus
        menus.new.triggered.connect(self._new_project)
        menus.open.triggered.connect(self._open_project)
        menus.close_project.triggered.connect(self.close_project_requested)
        menus.plugins.triggered.connect(self.plugins_requested)
        menus.settings.triggered.connect(self.settings_requested)
        menus.quit.triggered.connect(self.close)
        menus.palette.triggered.connect(lambda: self.palette_dialog.open_over(self))
        menus.contents.triggered.connect(self.help_requested)
        menus.shortcuts.triggered.connect(self.show_shortcuts)
        menus.about.triggered.connect(self.show_about)
        menus.zoom_in.triggered.connect(lambda: self._theme.step_zoom(1))
        menus.zoom_out.triggered.connect(lambda: self._theme.step_zoom(-1))
        menus.zoom_reset.triggered.connect(lambda: self._theme.set_zoom(1.0))
        for mode, action in menus.themes.items():
            action.triggered.connect(lambda _=False, mode=mode: self._choose_theme(mode))
        for choice, action in menus.languages.items():
            action.triggered.connect(lambda _=False, choice=choice: self._choose_language(choice))
        for page_id, action in menus.pages.items():
            action.triggered.connect(lambda _=False, page_id=page_id: self._go(page_id))
        self.rail.page_chosen.connect(self.show_page)
        self.strip.run_clicked.connect(self.run_requested)
        self._theme.changed.connect(self._mark_choices)
        self._language.changed.connect(self._mark_choices)
        self._mark_choices()

    @cached_property
    def palette_dialog(self) -> "CommandPalette":
        """The list of all commands; made when it is first asked for."""
        from tlgui.ui.command_palette import CommandPalette

        return CommandPalette(self.menus.actions, self)

    @property
    def current_page(self) -> str:
        """Id of the page that is shown."""
        return self._pages[self.stack.currentIndex()].id

    def show_page(self, page_id: str) -> None:
        """Show a page.

        Raises:
            KeyError: there is no such page.
        """
        page = {page.id: page for page in self._pages}[page_id]
        self.stack.setCurrentWidget(page.widget)
        self.rail.set_current(page_id)
        self.page_changed.emit(page_id)

    def set_project(self, name: str) -> None:
        """Show the name of the open project in the title; empty for none."""
        self._project_name = name
        self.menus.set_project_open(bool(name))
        self._show_title()

    def set_recent(self, folders: Sequence[Path]) -> None:
        """Fill the list of recent projects."""
        self.menus.set_recent(folders, self.open_project_requested.emit)

    def show_shortcuts(self) -> None:
        """The list of keyboard shortcuts."""
        from tlgui.ui.help_dialogs import ShortcutsDialog

        ShortcutsDialog(self._theme, self.menus.actions(), self).open()

    def show_about(self) -> None:
        """Name, version, licence."""
        from tlgui.ui.help_dialogs import AboutDialog

        AboutDialog(self._theme, self).open()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setLocale(QLocale())
        self.menus.retranslate()
        self.menus.set_project_open(bool(self._project_name))
        self._show_title()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first, then remember size and place."""
        if not self._closing():
            event.ignore()
            return
        self._geometry.setValue("window/geometry", self.saveGeometry())
        self._geometry.setValue("window/zoom", self._theme.zoom)
        super().closeEvent(event)

    def _restore_geometry(self) -> None:
        known = self._geometry.value("window/geometry")
        if known is None or not self.restoreGeometry(known):
            self.resize(1280, 800)

    def _go(self, page_id: str) -> None:
        """From menu or keyboard: the focus follows into the rail, so that the next Tab enters the page."""
        self.show_page(page_id)
        self.rail.steps[page_id].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _new_project(self) -> None:
        folder = self._ask_new(self, self.tr("New project: choose a name and a place"))
        if folder:
            self.new_project_requested.emit(Path(folder))

    def _open_project(self) -> None:
        folder = self._ask_open(self, self.tr("Open a project folder"))
        if folder:
            self.open_project_requested.emit(Path(folder))

    def _choose_theme(self, mode: str) -> None:
        self._theme.set_mode(mode)
        self.theme_chosen.emit(mode)

    def _choose_language(self, choice: str) -> None:
        self._language.set_choice(choice)
        self._mark_choices()
        self.language_chosen.emit(choice)

    def _mark_choices(self) -> None:
        self.menus.themes[self._theme.mode].setChecked(True)
        self.menus.languages[self._language.choice].setChecked(True)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self._project_name} – tlgui" if self._project_name else "tlgui")
