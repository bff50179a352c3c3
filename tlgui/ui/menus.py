"""The menu bar and all actions of the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from tlgui.ui.language import LANGUAGE_NAMES, LanguageChoice
from tlgui.ui.page import Page
from tlgui.ui.theme import Theme, ThemeMode

_Standard = QKeySequence.StandardKey


class Menus(QObject):
    """Makes menus and actions; what they do is connected by the window.

    Args:
        window: receives the menu bar.
        pages: get one action each (Ctrl+1 …), and give theirs to the Run menu.
    """

    def __init__(self, window: QMainWindow, theme: Theme, pages: Sequence[Page]) -> None:
        super().__init__(window)
        self._window, self._theme, self._pages = window, theme, tuple(pages)
        bar = window.menuBar()
        self.file, self.edit, self.view, self.run, self.help = (QMenu(bar) for _ in range(5))
        self.recent, self.appearance, self.language, self.go = (QMenu(bar) for _ in range(4))
        for menu, name in (
            (self.file, "file"), (self.edit, "edit"), (self.view, "view"), (self.run, "run"), (self.help, "help"),
            (self.recent, "recent"), (self.appearance, "appearance"), (self.language, "language"), (self.go, "go"),
        ):  # fmt: skip
            menu.setObjectName(f"menu-{name}")
            menu.setToolTipsVisible(True)
        for menu in (self.file, self.edit, self.view, self.run, self.help):
            bar.addMenu(menu)
        self._make_file()
        self._make_edit()
        self._make_view()
        self.run.addActions([action for page in pages for action in page.run_actions()])
        self.contents = self._action(self.help, "help-contents", "help", _Standard.HelpContents)
        self.shortcuts = self._action(self.help, "help-shortcuts", "table")
        self.about = self._action(self.help, "help-about", "info")
        self._copy_follows_focus(None, None)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._copy_follows_focus)

    def actions(self) -> list[QAction]:
        """Everything that can be done, for the command palette."""
        submenus = (self.go, self.file, self.recent, self.edit, self.run, self.view, self.appearance, self.language, self.help)
        found: list[QAction] = []
        for menu in submenus:
            for action in menu.actions():
                if action.menu() is None and not action.isSeparator() and action not in found:
                    action.setProperty("path", menu.title())
                    found.append(action)
        return [action for action in found if action not in (self.palette, self.no_recent)]

    def set_recent(self, folders: Sequence[Path], opened: Callable[[Path], None]) -> None:
        """Fill the list of recent projects."""
        for old in self.recent.actions():
            self.recent.removeAction(old)
            if old is not self.no_recent:
                old.deleteLater()
        for place, folder in enumerate(folders, start=1):
            action = QAction(f"{folder.name}", self)
            action.setObjectName(f"file-recent-{place}")
            action.setToolTip(str(folder))
            action.triggered.connect(lambda _=False, folder=folder: opened(folder))
            self.recent.addAction(action)
        if not folders:
            self.recent.addAction(self.no_recent)

    def set_project_open(self, is_open: bool) -> None:
        """Enable what needs a project, and say why it is disabled otherwise."""
        self.close_project.setEnabled(is_open)
        self.close_project.setToolTip("" if is_open else self.tr("No project is open."))

    def retranslate(self) -> None:
        """Set all words anew."""
        titles = {
            self.file: self.tr("&File"),
            self.edit: self.tr("&Edit"),
            self.view: self.tr("&View"),
            self.run: self.tr("&Run"),
            self.help: self.tr("&Help"),
            self.recent: self.tr("Open &recent"),
            self.appearance: self.tr("&Appearance"),
            self.language: self.tr("&Language"),
            self.go: self.tr("&Go to"),
        }
        for menu, title in titles.items():
            menu.setTitle(title)
        texts = {
            self.new: self.tr("&New project…"),
            self.open: self.tr("&Open project…"),
            self.close_project: self.tr("&Close project"),
            self.no_recent: self.tr("No recent projects"),
            self.plugins: self.tr("&Plugins…"),
            self.settings: self.tr("&Settings…"),
            self.quit: self.tr("&Quit"),
            self.cut: self.tr("Cu&t"),
            self.copy: self.tr("&Copy"),
            self.paste: self.tr("&Paste"),
            self.select_all: self.tr("Select &all"),
            self.palette: self.tr("Command palette…"),
            self.zoom_in: self.tr("Zoom &in"),
            self.zoom_out: self.tr("Zoom &out"),
            self.zoom_reset: self.tr("&Normal size"),
            self.contents: self.tr("&Help"),
            self.shortcuts: self.tr("Keyboard shortcuts"),
            self.about: self.tr("About tlgui"),
            self.themes[ThemeMode.SYSTEM]: self.tr("As the system"),
            self.themes[ThemeMode.LIGHT]: self.tr("Light"),
            self.themes[ThemeMode.DARK]: self.tr("Dark"),
            self.languages[LanguageChoice.SYSTEM]: self.tr("As the system"),
            **{self.languages[choice]: name for choice, name in LANGUAGE_NAMES.items()},
        }
        for action, text in texts.items():
            action.setText(text)
        for place, page in enumerate(self._pages):
            self.pages[page.id].setText(page.title())
            self.pages[page.id].setToolTip(f"{page.title()} (Ctrl+{place + 1})")
        self._copy_follows_focus(None, QApplication.focusWidget())

    def _action(self, menu: QMenu, name: str, icon: str = "", *shortcuts: object) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        if icon:
            self._theme.bind_icon(action, icon, "muted", 18)
        keys = [
            key
            for shortcut in shortcuts
            for key in (QKeySequence.keyBindings(shortcut) if isinstance(shortcut, _Standard) else [QKeySequence(str(shortcut))])
        ]
        action.setShortcuts(keys)
        menu.addAction(action)
        self._window.addAction(action)
        return action

    def _make_file(self) -> None:
        self.new = self._action(self.file, "file-new", "add", _Standard.New)
        self.open = self._action(self.file, "file-open", "folder", _Standard.Open)
        self.file.addMenu(self.recent)
        self.no_recent = QAction(self)
        self.no_recent.setObjectName("file-recent-none")
        self.no_recent.setEnabled(False)
        self.recent.addAction(self.no_recent)
        self.close_project = self._action(self.file, "file-close", "close", _Standard.Close)
        self.file.addSeparator()
        self.plugins = self._action(self.file, "file-plugins", "plugin")
        self.settings = self._action(self.file, "file-settings", "settings", "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.file.addSeparator()
        self.quit = self._action(self.file, "file-quit", "", "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_edit(self) -> None:
        self.cut = self._action(self.edit, "edit-cut", "", _Standard.Cut)
        self.copy = self._action(self.edit, "edit-copy", "copy", _Standard.Copy)
        self.paste = self._action(self.edit, "edit-paste", "", _Standard.Paste)
        self.select_all = self._action(self.edit, "edit-select-all", "", _Standard.SelectAll)
        self.edit.addSeparator()
        self.palette = self._action(self.edit, "edit-palette", "search", "Ctrl+K")
        for action, method in ((self.cut, "cut"), (self.copy, "copy"), (self.paste, "paste"), (self.select_all, "selectAll")):
            action.triggered.connect(lambda _=False, method=method: _call_focused(method))

    def _make_view(self) -> None:
        self.view.addMenu(self.go)
        self.pages: dict[str, QAction] = {}
        for place, page in enumerate(self._pages, start=1):
            self.pages[page.id] = self._action(self.go, f"go-{page.id}", page.icon, f"Ctrl+{place}")
        self.view.addSeparator()
        self.view.addMenu(self.appearance)
        self.view.addMenu(self.language)
        self.themes = {str(mode): self._choice(self.appearance, f"theme-{mode}") for mode in ThemeMode}
        self.languages = {str(choice): self._choice(self.language, f"language-{choice}") for choice in LanguageChoice}
        for menu in (self.themes, self.languages):
            group = QActionGroup(self)
            for action in menu.values():
                group.addAction(action)
        self.view.addSeparator()
        self.zoom_in = self._action(self.view, "view-zoom-in", "", _Standard.ZoomIn, "Ctrl+=")
        self.zoom_out = self._action(self.view, "view-zoom-out", "", _Standard.ZoomOut)
        self.zoom_reset = self._action(self.view, "view-zoom-reset", "", "Ctrl+0")

    def _choice(self, menu: QMenu, name: str) -> QAction:
        action = self._action(menu, name)
        action.setCheckable(True)
        return action

    def _copy_follows_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Edit commands are enabled where the focused widget knows them."""
        for action, method in ((self.cut, "cut"), (self.copy, "copy"), (self.paste, "paste"), (self.select_all, "selectAll")):
            knows = callable(getattr(new, method, None))
            action.setEnabled(knows)
            action.setToolTip("" if knows else self.tr("Nothing that has the keyboard can do this."))


def _call_focused(method: str) -> None:
    call = getattr(QApplication.focusWidget(), method, None)
    if callable(call):
        call()
