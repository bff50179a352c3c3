"""What the user is told."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tlgui.core.errors import StrategyError
from tlgui.core.findings import Finding, Severity
from tlgui.ui.language import Language
from tlgui.ui.notifications import ExceptionHook, Notification, NotificationArea, NotificationCentre
from tlgui.ui.theme import Theme


@pytest.fixture
def area(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot) -> Iterator[NotificationArea]:
    """An area in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    area = NotificationArea(theme, centre, toast_ms=40, parent=window)
    window.show()
    yield area
    window.close()


def sentences(area: NotificationArea) -> list[str]:
    """What the banners say, newest first."""
    labels = [banner.findChild(QLabel, f"{banner.objectName()}-sentence") for banner in area.banners]
    return [label.text() for label in labels if label is not None]


def test_nothing_is_lost_before_a_view_connects(theme: Theme, language: Language, centre: NotificationCentre, qtbot: QtBot) -> None:
    centre.say(lambda: ("first", ""), Severity.ERROR)
    centre.say(lambda: ("second", ""), Severity.ERROR)
    area = NotificationArea(theme, centre)
    qtbot.addWidget(area)
    assert sentences(area) == ["second", "first"]
    assert not area.isVisible()


def test_expected_error_is_a_sentence_with_a_remedy(area: NotificationArea, centre: NotificationCentre) -> None:
    centre.error(StrategyError("strategy.needs_encoder", strategy="LoRA"))
    assert sentences(area) == ["LoRA builds on a pretrained model, and none has been chosen."]
    assert area.isVisible()


def test_unexpected_error_carries_its_traceback(area: NotificationArea, centre: NotificationCentre) -> None:
    try:
        raise ZeroDivisionError("nothing there")
    except ZeroDivisionError as error:
        centre.error(error)
    assert sentences(area) == ["Something unexpected happened (ZeroDivisionError: nothing there)."]
    details = area.findChild(QPlainTextEdit)
    assert details is not None
    assert "test_unexpected_error_carries_its_traceback" in details.toPlainText()


def test_a_repeated_error_is_shown_once(area: NotificationArea, centre: NotificationCentre) -> None:
    for _ in range(50):
        centre.message("strategy.needs_source", {"strategy": "CORAL"}, Severity.ERROR)
    assert len(area.banners) == 1


def test_three_are_shown_and_all_can_be_closed(area: NotificationArea, centre: NotificationCentre, qtbot: QtBot) -> None:
    for number in range(5):
        centre.say(lambda number=number: (f"problem {number}", ""), Severity.WARNING)
    assert [banner.isHidden() for banner in area.banners] == [False, False, False, True, True]
    close_all = area.findChild(QPushButton, "notifications-close-all")
    assert close_all is not None
    assert close_all.text() == "Close all (2 more)"
    close_all.click()
    assert area.banners == ()
    assert not area.isVisible()


def test_good_news_goes_away_problems_stay(area: NotificationArea, centre: NotificationCentre, qtbot: QtBot) -> None:
    centre.say(lambda: ("trouble", ""), Severity.WARNING)
    centre.say(lambda: ("saved", ""))
    assert sentences(area) == ["saved", "trouble"]
    qtbot.waitUntil(lambda: sentences(area) == ["trouble"])


def test_action(area: NotificationArea, centre: NotificationCentre, qtbot: QtBot) -> None:
    done: list[str] = []
    centre.notify(
        Notification(Severity.INFO, lambda: ("A run was interrupted.", ""), action_words=lambda: "Resume", action=lambda: done.append("x"))
    )
    button = area.findChild(QPushButton, f"{area.banners[0].objectName()}-action")
    assert button is not None
    assert button.text() == "Resume"
    button.click()
    assert done == ["x"]
    assert area.findChildren(QTimer) == []


def test_words_follow_the_language(area: NotificationArea, centre: NotificationCentre, language: Language, qtbot: QtBot) -> None:
    centre.finding(Finding(code="strategy.needs_source", params={"strategy": "CORAL"}))
    before = sentences(area)
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: sentences(area) != before)
    assert "CORAL" in sentences(area)[0]


def test_other_threads_may_tell(area: NotificationArea, centre: NotificationCentre, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: centre.say(lambda: ("from a thread", ""), Severity.ERROR))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: sentences(area) == ["from a thread"])


@pytest.fixture
def hook(centre: NotificationCentre) -> Iterator[ExceptionHook]:
    """An installed hook."""
    before = sys.excepthook
    hook = ExceptionHook(centre)
    hook.install()
    yield hook
    hook.uninstall()
    assert sys.excepthook is before


def test_uncaught_exceptions_are_told_and_logged(hook: ExceptionHook, area: NotificationArea, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise RuntimeError("odd")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert sentences(area) == ["Something unexpected happened (RuntimeError: odd)."]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_a_failing_view_is_logged_and_not_told_forever(
    hook: ExceptionHook, centre: NotificationCentre, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_notification: object) -> None:
        try:
            raise ValueError("cannot show")
        except ValueError as error:  # as PySide calls the hook for what a slot raises
            sys.excepthook(type(error), error, error.__traceback__)

    centre.connect_view(fail)
    sys.excepthook(RuntimeError, RuntimeError("odd"), None)
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["odd", "cannot show"]
