"""Rail, menus, palette, the window itself."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from tests.ui.gallery import SamplePage
from tlgui.ui.command_palette import plain_text
from tlgui.ui.language import Language
from tlgui.ui.main_window import MainWindow
from tlgui.ui.notifications import NotificationCentre
from tlgui.ui.page import PageState
from tlgui.ui.theme import Theme

PAGES = ("data", "model", "strategy", "train", "results", "use")


def make_window(theme: Theme, language: Language, centre: NotificationCentre, folder: Path, **options: object) -> MainWindow:
    """A window with six empty pages."""
    pages = [SamplePage(page_id, page_id, page_id.capitalize(), PageState.EMPTY) for page_id in PAGES]
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    return MainWindow(theme, language, pages, centre, settings, **options)  # type: ignore[arg-type]


@pytest.fixture
def window(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the screen, with the keyboard."""
    window = make_window(theme, language, centre, tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.setFocus()
    yield window
    window.close()


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    """Press a shortcut."""
    qtbot.keySequence(window, QKeySequence(keys))


def test_ctrl_number_shows_a_page(window: MainWindow, qtbot: QtBot) -> None:
    for number, page_id in enumerate(PAGES, start=1):
        press(qtbot, window, f"Ctrl+{number}")
        assert window.current_page == page_id
        assert window.rail.steps[page_id].isChecked()
        assert window.rail.steps[page_id].hasFocus()
    assert sum(step.isChecked() for step in window.rail.steps.values()) == 1


def test_rail_by_mouse_and_arrow_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.rail.steps["strategy"], Qt.MouseButton.LeftButton)
    assert window.current_page == "strategy"
    window.rail.steps["strategy"].setFocus()
    for key, page_id in ((Qt.Key.Key_Down, "train"), (Qt.Key.Key_Up, "strategy"), (Qt.Key.Key_Up, "model")):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert window.current_page == page_id
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert window.current_page == "use"


def test_a_checked_step_stays_checked(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.mouseClick(window.rail.steps["data"], Qt.MouseButton.LeftButton)
        assert window.rail.steps["data"].isChecked()


def test_state_is_shape_and_word(window: MainWindow, qtbot: QtBot) -> None:
    step = window.rail.steps["train"]
    page = window.stack.widget(3)
    assert isinstance(page, SamplePage)
    pictures = []
    for state, word in (
        (PageState.EMPTY, "empty"),
        (PageState.READY, "ready"),
        (PageState.ATTENTION, "needs attention"),
        (PageState.RUNNING, "running"),
    ):
        page.set_state(state)
        assert step.accessibleName() == f"Train, step 4 of 6: {word}"
        pictures.append(step.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_unknown_page(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.show_page("nowhere")


def test_project_in_title_and_menu(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == "tlgui"
    assert not window.menus.close_project.isEnabled()
    assert window.menus.close_project.toolTip() == "No project is open."
    window.set_project("Hotels")
    assert window.windowTitle() == "Hotels – tlgui"
    with qtbot.waitSignal(window.close_project_requested):
        press(qtbot, window, QKeySequence(QKeySequence.StandardKey.Close).toString())


def test_file_menu_asks_and_tells(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot, tmp_path: Path) -> None:
    answers = {"new": str(tmp_path / "new"), "open": str(tmp_path / "old")}
    window = make_window(theme, language, centre, tmp_path, ask_new=lambda *_: answers["new"], ask_open=lambda *_: answers["open"])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    with qtbot.waitSignal(window.new_project_requested) as asked:
        press(qtbot, window, "Ctrl+N")
    assert asked.args == [tmp_path / "new"]
    with qtbot.waitSignal(window.open_project_requested) as asked:
        press(qtbot, window, "Ctrl+O")
    assert asked.args == [tmp_path / "old"]
    with qtbot.waitSignal(window.settings_requested):
        press(qtbot, window, "Ctrl+,")
    answers["open"] = ""
    with qtbot.assertNotEmitted(window.open_project_requested):
        press(qtbot, window, "Ctrl+O")


def test_recent_projects(window: MainWindow, qtbot: QtBot) -> None:
    assert [(action.text(), action.isEnabled()) for action in window.menus.recent.actions()] == [("No recent projects", False)]
    window.set_recent([Path("/a/one"), Path("/b/two")])
    window.set_recent([Path("/b/two"), Path("/a/one")])
    actions = window.menus.recent.actions()
    assert [(action.text(), action.toolTip()) for action in actions] == [("two", str(Path("/b/two"))), ("one", str(Path("/a/one")))]
    with qtbot.waitSignal(window.open_project_requested) as asked:
        actions[1].trigger()
    assert asked.args == [Path("/a/one")]
    window.set_recent([])
    assert window.menus.recent.actions() == [window.menus.no_recent]


def test_view_menu_changes_theme_language_and_zoom(window: MainWindow, theme: Theme, language: Language, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.theme_chosen) as chosen:
        window.menus.themes["dark"].trigger()
    assert chosen.args == ["dark"]
    assert theme.mode == "dark"
    with qtbot.waitSignal(window.language_chosen) as chosen:
        window.menus.languages["zh_CN"].trigger()
    assert chosen.args == ["zh_CN"]
    qtbot.waitUntil(lambda: window.menus.file.title() != "&File")
    assert window.menus.languages["en"].text() == "English"
    press(qtbot, window, "Ctrl++")
    assert theme.zoom == 1.1
    press(qtbot, window, "Ctrl+-")
    press(qtbot, window, "Ctrl+-")
    assert theme.zoom == 0.9
    press(qtbot, window, "Ctrl+0")
    assert theme.zoom == 1.0
    language.set_choice("en")
    theme.set_mode("light")
    assert window.menus.themes["light"].isChecked()
    assert window.menus.languages["en"].isChecked()


def test_zoom_keeps_the_window_usable(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    theme.set_zoom(1.5)
    qtbot.waitUntil(lambda: window.rail.steps["data"].height() > 60)
    assert window.minimumSizeHint().width() <= 1280
    words = [window.rail.state_word(state) for state in PageState]
    for step in window.rail.steps.values():
        assert step.width() >= step.width_for(words)


def test_closing_can_be_refused(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot, tmp_path: Path) -> None:
    answers = [False, True]
    window = make_window(theme, language, centre, tmp_path, closing=lambda: answers.pop(0))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    press(qtbot, window, "Ctrl+Q")
    assert window.isVisible()
    press(qtbot, window, "Ctrl+Q")
    assert not window.isVisible()


def test_size_is_remembered(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot, tmp_path: Path) -> None:
    first = make_window(theme, language, centre, tmp_path)
    qtbot.addWidget(first)
    assert (first.width(), first.height()) == (1280, 800)
    first.resize(1280, 650)  # the screen of the tests is 800 pixels wide: Qt fits the width to it, the height comes back
    first.show()
    first.close()
    second = make_window(theme, language, NotificationCentre(first), tmp_path)
    qtbot.addWidget(second)
    assert second.height() == 650


def test_edit_commands_follow_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit("some text")
    page = window.stack.currentWidget()
    assert isinstance(page, SamplePage)
    page.column.addWidget(field)
    assert not window.menus.copy.isEnabled()
    assert window.menus.copy.toolTip()
    field.show()
    field.setFocus()
    qtbot.waitUntil(window.menus.copy.isEnabled)
    window.menus.select_all.trigger()
    window.menus.copy.trigger()
    assert QApplication.clipboard().text() == "some text"
    window.menus.cut.trigger()
    assert field.text() == ""
    window.menus.paste.trigger()
    assert field.text() == "some text"


def open_palette(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    """Open it, and return the search field."""
    press(qtbot, window, "Ctrl+K")
    qtbot.waitUntil(window.palette_dialog.isVisible)
    search = window.palette_dialog.findChild(QLineEdit, "command-palette-search")
    assert search is not None
    return search


def test_palette_finds_and_runs(window: MainWindow, qtbot: QtBot) -> None:
    search = open_palette(window, qtbot)
    assert len(window.palette_dialog.titles()) > 20
    qtbot.keyClicks(search, "go res")
    assert window.palette_dialog.titles() == ["Go to › Results    Ctrl+5"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert not window.palette_dialog.isVisible()
    assert window.current_page == "results"


def test_palette_walks_past_what_is_disabled(window: MainWindow, qtbot: QtBot) -> None:
    search = open_palette(window, qtbot)
    qtbot.keyClicks(search, "project")
    titles = window.palette_dialog.titles()
    assert [title.split(" › ")[1].split("  ")[0] for title in titles] == ["New project…", "Open project…", "Close project"]
    chosen = window.palette_dialog.findChild(QListView, "command-palette-list")
    assert chosen is not None
    qtbot.keyClick(search, Qt.Key.Key_Up)
    assert chosen.currentIndex().row() == 1
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert chosen.currentIndex().row() == 0


def test_palette_without_a_match_says_so(window: MainWindow, qtbot: QtBot) -> None:
    search = open_palette(window, qtbot)
    qtbot.keyClicks(search, "zzz")
    assert window.palette_dialog.titles() == []
    assert "No command has this name." in [label.text() for label in window.palette_dialog.findChildren(QLabel) if label.isVisible()]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not window.palette_dialog.isVisible()


def test_pages_add_to_run_menu_and_palette(window: MainWindow, qtbot: QtBot) -> None:
    assert [action.text() for action in window.menus.run.actions()][:2] == ["Start Data", "Start Model"]
    search = open_palette(window, qtbot)
    qtbot.keyClicks(search, "start train")
    assert window.palette_dialog.titles() == ["Run › Start Train"]
    window.palette_dialog.close()


def test_every_action_has_name_and_words(window: MainWindow) -> None:
    window.set_recent([Path("/a")])
    actions = window.menus.actions()
    assert len({action.objectName() for action in actions}) == len(actions)
    assert all(action.objectName() and plain_text(action) for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_plain_text() -> None:
    action = QAction("Save && &close")
    assert plain_text(action) == "Save & close"
    action.setText("保存(&S)…")
    action.setProperty("path", "文件(&F)")
    assert plain_text(action) == "文件 › 保存…"
    action.setSeparator(True)
    assert plain_text(action) == ""


@pytest.mark.parametrize("name", ["shortcuts", "about"])
def test_help_dialogs(window: MainWindow, language: Language, qtbot: QtBot, name: str) -> None:
    getattr(window.menus, name).trigger()
    dialog = window.findChild(QDialog, name)
    assert dialog is not None
    before = dialog.windowTitle()
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: dialog.windowTitle() != before)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(QDialog, name) is None)


def test_the_strip_leads_to_the_run(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.run_requested):
        window.strip.run_clicked.emit()


def test_window_imports_nothing_heavy() -> None:
    heavy = "numpy", "pyarrow", "pyqtgraph", "torch", "transformers", "datasets", "pandas", "sklearn", "tokenizers"
    code = f"import sys, tlgui.ui.main_window, tlgui.ui.settings_dialog; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
