"""All widgets together: names, the keyboard, both themes, both languages, every size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.gallery import build_gallery
from tlgui.ui.language import Language
from tlgui.ui.main_window import MainWindow
from tlgui.ui.rail import RailStep
from tlgui.ui.theme import Theme

INTERACTIVE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QTabBar)
PAGES = ("data", "model", "strategy", "train", "results", "use")


class _Openings(QObject):
    """Notes every window that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def window(theme: Theme, language: Language, qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    """The gallery on the screen. Nothing but the window itself may open."""
    openings = _Openings()
    qapp.installEventFilter(openings)
    window = build_gallery(theme, language, tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    qapp.removeEventFilter(openings)
    window.close()
    assert openings.seen == ["MainWindow main-window"]


def own_parts(widget: QWidget) -> bool:
    """Whether it is an inner part of one of Qt's own widgets."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QTabBar)


def interactive(root: QWidget) -> list[QWidget]:
    """What a user can operate and can see, without the inner parts of Qt's widgets."""
    found = [widget for widget in root.findChildren(QWidget) if isinstance(widget, INTERACTIVE) and widget.window() is root]
    found = [widget for widget in found if not own_parts(widget)]
    headers = [widget for widget in found if type(widget).__name__.endswith("Header") or "HeaderView" in type(widget).__name__]
    corner = [widget for widget in found if type(widget).__name__ == "QAbstractButton"]
    return [widget for widget in found if widget not in headers and widget not in corner and not isinstance(widget, QMenu)]


def test_everything_has_an_object_name_and_a_name_for_readers(window: MainWindow, qtbot: QtBot) -> None:
    nameless: list[str] = []
    names: list[str] = []
    for page in PAGES:
        window.show_page(page)
        qtbot.wait(20)
        for widget in interactive(window):
            spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            if not widget.objectName() and not isinstance(widget, QTabBar):
                nameless.append(f"object name: {widget!r} in {widget.parentWidget()!r}")
            if not spoken and widget.isVisible():
                nameless.append(f"accessible name: {widget!r}")
    assert sorted(set(nameless)) == []
    names = [widget.objectName() for widget in interactive(window) if widget.objectName()]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_everything_is_reached_with_the_tab_key(window: MainWindow, qtbot: QtBot) -> None:
    """Steps of the rail and radio buttons of one group are walked with arrow keys; of those one is reached by Tab."""
    unreached: list[str] = []
    for page in PAGES:
        window.show_page(page)
        qtbot.waitUntil(lambda page=page: page != "train" or window.findChild(QWidget, "chart-canvas") is not None)
        window.rail.steps[page].setFocus()
        reached: set[QWidget] = set()
        for _ in range(200):
            focused = QApplication.focusWidget()
            assert focused is not None
            if focused in reached and focused is window.rail.steps[page]:
                break
            reached.add(focused)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        for widget in interactive(window):
            by_arrows = isinstance(widget, RailStep) or (isinstance(widget, QAbstractButton) and widget.group() is not None)
            if widget.isVisible() and widget.isEnabled() and not by_arrows and widget not in reached:
                unreached.append(f"{page}: {widget!r}")
    assert unreached == []


def test_at_most_one_primary_button_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    for page in PAGES:
        window.show_page(page)
        primary = [button for button in window.findChildren(QAbstractButton) if button.property("kind") == "primary"]
        assert sum(button.isVisible() for button in primary) <= 1, page


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("choice", ["en", "zh_CN"])
def test_nothing_is_cut_off_at_1280(window: MainWindow, theme: Theme, language: Language, qtbot: QtBot, mode: str, choice: str) -> None:
    theme.set_mode(mode)
    language.set_choice(choice)
    window.resize(1280, 800)
    for page in PAGES:
        window.show_page(page)
        qtbot.wait(20)
        assert window.width() == 1280
        for button in window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() and button.objectName() != "strip-run" and type(button).__name__ == "Button":
                assert button.width() >= button.minimumSizeHint().width(), button
        assert not window.grab().isNull()


def test_disabled_controls_say_why(window: MainWindow, qtbot: QtBot) -> None:
    silent: list[str] = []
    for page in PAGES:
        window.show_page(page)
        for widget in interactive(window):
            if widget.isVisible() and not widget.isEnabled() and not widget.toolTip():
                silent.append(repr(widget))
    assert silent == []
