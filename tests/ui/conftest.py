"""Fixtures of the window's tests, and the watch over what a test leaves behind. Qt warnings fail a test (pyproject.toml)."""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tlgui.ui.fonts import ensure_chinese_font
from tlgui.ui.language import Language
from tlgui.ui.notifications import NotificationCentre
from tlgui.ui.theme import Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a screen, pop-ups make the platform plug-in say what it cannot do; nothing is wrong."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def _session_theme(qapp: QApplication, repo_root: Path) -> Theme:
    ensure_chinese_font()
    return Theme(qapp, repo_root / "resources" / "icons", "light")


@pytest.fixture
def theme(_session_theme: Theme) -> Iterator[Theme]:
    """The look of the program, light at the start of each test."""
    yield _session_theme
    _session_theme.set_mode("light")
    _session_theme.set_zoom(1.0)


@pytest.fixture(scope="session")
def _session_language(qapp: QApplication, repo_root: Path) -> Language:
    return Language(qapp, repo_root / "resources" / "translations", "en")


@pytest.fixture
def language(_session_language: Language) -> Iterator[Language]:
    """The language of the program, English at the start of each test."""
    yield _session_language
    _session_language.set_choice("en")
    _session_language.set_plugins(())


@pytest.fixture
def centre(qapp: QApplication) -> Iterator[NotificationCentre]:
    """A notification centre."""
    centre = NotificationCentre()
    yield centre
    centre.deleteLater()


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a top-level widget, a running thread or an active timer."""
    before = {shiboken6.getCppPointer(widget)[0] for widget in QApplication.topLevelWidgets()}
    yield
    found = _left(before)
    if found:  # the garbage collector may not have been there yet
        gc.collect()
        found = _left(before)
    assert not found, f"left behind: {found}"


def _left(before: set[int]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [
        f"window {widget!r}"
        for widget in QApplication.topLevelWidgets()
        if shiboken6.getCppPointer(widget)[0] not in before and isinstance(widget, QWidget)
    ]
    threads, timers = _with_subclasses(QThread), _with_subclasses(QTimer)
    things = [thing for thing in gc.get_objects() if type(thing) in threads or type(thing) in timers]
    for thing in filter(shiboken6.isValid, things):
        if isinstance(thing, QTimer) and thing.isActive():
            found.append(f"active timer {thing!r}")
        elif isinstance(thing, QThread) and thing is not qapp_thread() and thing.isRunning():
            found.append(f"running thread {thing!r}")
    return found


def _with_subclasses(kind: type) -> set[type]:
    """Comparing types is much quicker than isinstance over half a million objects."""
    return {kind}.union(*(_with_subclasses(child) for child in kind.__subclasses__()))


def qapp_thread() -> QThread:
    """The thread of the window."""
    return QCoreApplication.instance().thread()


@pytest.fixture
def opened_folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Folders that the desktop's file manager was asked to show; it is not started."""
    from tlgui.ui import file_manager

    opened: list[Path] = []

    def open_url(url: file_manager.QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(file_manager, "QDesktopServices", SimpleNamespace(openUrl=open_url))
    return opened
