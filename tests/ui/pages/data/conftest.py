"""What the tests of the Data page share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tlgui.ui.background import Background
from tlgui.ui.pages.data import DataPage, DataViewModel
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme

TEXTS = ("Where is my parcel", "I want my money back", "The lamp is broken", "Please change my address", "Great service", "Wrong size")


class Answers:
    """What the user answers to dialogs, and what was asked."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.folder = ""
        self.yes = True
        self.asked: list[str] = []

    def choose(self, parent: object, title: str, name_filter: str) -> list[str]:
        """Stands for the file dialog."""
        self.asked.append(title)
        return self.files

    def choose_folder(self, parent: object, title: str) -> str:
        """Stands for the dialog for a folder."""
        self.asked.append(title)
        return self.folder

    def confirm(self, parent: object, title: str, text: str, action: str) -> bool:
        """Stands for the question before something is removed."""
        self.asked.append(text)
        return self.yes


@pytest.fixture
def answers() -> Answers:
    """Answers to all dialogs of the page."""
    return Answers()


@pytest.fixture
def write_csv(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV file: name, number of rows, extra lines at its end."""

    def write(name: str = "messages.csv", rows: int = 60, extra: str = "", header: str = "text,label") -> Path:
        lines = [f"{TEXTS[row % len(TEXTS)]} number {row},{'ab'[row % 2]}" for row in range(rows)]
        path = tmp_path / name
        path.write_text("\n".join([header, *lines]) + "\n" + extra, encoding="utf-8")
        return path

    return write


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Callable[[], None]:
    """Waits until nothing runs in the background."""
    return lambda: qtbot.waitUntil(lambda: not background.busy, timeout=20_000)


@pytest.fixture
def model(session: Session, background: Background, settle: Callable[[], None]) -> Iterator[DataViewModel]:
    """The view model of the page; opens no project."""
    model = DataViewModel(session, background)
    yield model
    background.shutdown()
    settle()
    model.deleteLater()


@pytest.fixture
def page(
    session: Session, background: Background, theme: Theme, answers: Answers, qtbot: QtBot, settle: Callable[[], None]
) -> Iterator[DataPage]:
    """The page on the screen, without a project."""
    page = DataPage(session, background, theme, choose=answers.choose, choose_folder=answers.choose_folder, confirm=answers.confirm)
    qtbot.addWidget(page)
    page.resize(1080, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    background.shutdown()
    settle()
