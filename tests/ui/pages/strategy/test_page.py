"""The Strategy page as it is seen and used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QLabel, QMenu, QPushButton, QToolButton, QWidget

from tlgui.core.spec import StageSpec
from tlgui.models import MINILM_ID
from tlgui.ui.page import PageState
from tlgui.ui.pages.strategy import StrategyPage
from tlgui.ui.pages.strategy.strategy_card import StrategyCard
from tlgui.ui.plugins import PluginsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(bench, theme, language, qtbot):
    bench.add_dataset()
    bench.session.update_draft(model=MINILM_ID)
    page = StrategyPage(bench.session, bench.background, theme)
    bench.keep(page)
    page.resize(1100, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def card(page, id_):
    return page.findChild(StrategyCard, f"strategy-{id_}")


def text(page, name):
    return page.findChild(QLabel, name).text()


def button(page, name, kind=QPushButton):
    return page.findChild(kind, name)


def test_without_a_project_there_is_one_thing_to_do(bench, page, qtbot):
    bench.session.close_project()
    empty = button(page, "strategy-empty-action")
    assert empty.isVisible()
    assert page.state is PageState.EMPTY
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(empty, LEFT)
    assert going.args == ["data"]


def test_card_says_principle_needs_cost_and_paper(page):
    assert text(page, "strategy-probe-summary") == "Fits a line on frozen features."
    assert page.findChild(QWidget, "strategy-probe-needs").texts == ("labelled texts", "a pretrained model")
    assert text(page, "strategy-probe-cost") == "reads every text once"
    assert text(page, "strategy-probe-paper") == "Somebody 2016, Probing"


def test_what_does_not_fit_is_grey_and_says_why_on_the_card(page, qtbot):
    shown = card(page, "align")
    assert not shown.radio.isEnabled()
    reasons = [label.text() for label in shown.findChildren(QLabel) if label.isVisible() and "unlabelled" in label.text()]
    assert [reason.partition(". ")[0] for reason in reasons] == ["Align needs texts of the target domain; labels are not necessary"]
    assert "Give one of your datasets the role “target (unlabelled)”." in reasons[0]
    qtbot.mouseClick(shown, LEFT)
    assert page.view_model.stages == []


def test_card_is_chosen_by_click_and_the_form_follows(bench, page, qtbot):
    assert page.state is PageState.EMPTY
    qtbot.mouseClick(card(page, "probe"), LEFT)
    assert [stage.strategy for stage in bench.session.draft.stages] == ["probe"]
    assert card(page, "probe").chosen
    assert page.state is PageState.READY
    assert text(page, "strategy-stage-0-title") == "Probe"
    assert page.findChild(QAbstractSpinBox, "param-c") is not None
    qtbot.keyClick(card(page, "probe").radio, Qt.Key.Key_Up)
    assert [stage.strategy for stage in bench.session.draft.stages] == ["count"]
    assert card(page, "count").chosen
    assert not card(page, "probe").chosen


def test_the_chosen_card_is_in_view_when_the_page_opens(bench, page, qtbot):
    last = list(page.view_model.groups)[-1][1][-1].strategy.id
    page.hide()
    page.resize(1100, 320)
    page.view_model.choose(last)
    page.show()
    qtbot.waitUntil(lambda: not card(page, last).visibleRegion().isEmpty())


def test_valid_values_are_saved_and_wrong_ones_are_not(bench, page, qtbot):
    qtbot.mouseClick(card(page, "probe"), LEFT)
    field = page.findChild(QAbstractSpinBox, "param-c")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12")
    assert bench.session.draft.stages[0].params == {"c": 12.0}
    invalid = page.findChild(QLabel, "strategy-params-invalid")
    field.selectAll()
    qtbot.keyClicks(field, "-4")
    assert bench.session.draft.stages[0].params == {"c": 12.0}
    assert invalid.isVisible()
    page.view_model.refresh()
    assert field.text() == "-4"  # what is being typed is not taken away
    field.selectAll()
    qtbot.keyClicks(field, "8")
    assert bench.session.draft.stages[0].params == {"c": 8.0}
    assert not invalid.isVisible()
    assert field.hasFocus()


def test_form_shows_settings_that_come_from_elsewhere(bench, page, qtbot):
    qtbot.mouseClick(card(page, "probe"), LEFT)
    bench.session.update_draft(stages=(StageSpec(strategy="probe", params={"c": 77.0, "balanced": True}),), seed=5, baselines=False)
    qtbot.waitUntil(lambda: page.findChild(QAbstractSpinBox, "param-c").text() == "77.0")
    assert page.findChild(QCheckBox, "param-balanced").isChecked()
    assert page.findChild(QAbstractSpinBox, "strategy-seed").text() == "5"
    assert not page.findChild(QCheckBox, "strategy-baselines").isChecked()


def test_stage_is_added_by_menu_and_removed(bench, page, qtbot):
    qtbot.mouseClick(card(page, "count"), LEFT)
    menu = button(page, "strategy-add-stage").findChild(QMenu)
    menu.aboutToShow.emit()
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions["strategy-add-polish"].isEnabled()
    blocked = actions["strategy-add-align"]
    assert not blocked.isEnabled()
    assert "Align needs texts of the target domain" in blocked.text()
    assert isinstance(blocked, QAction)
    actions["strategy-add-polish"].trigger()
    assert [stage.strategy for stage in bench.session.draft.stages] == ["count", "polish"]
    assert text(page, "strategy-stage-1-title") == "2. Polish"
    assert page.findChild(QWidget, "strategy-polish-needs").texts[0] == "stage 2"
    assert not card(page, "count").chosen
    up = button(page, "strategy-stage-1-up", QToolButton)
    up.setFocus()
    qtbot.keyClick(up, Qt.Key.Key_Space)
    assert [stage.strategy for stage in bench.session.draft.stages] == ["polish", "count"]
    assert "Put a stage that trains a classifier before it." in [
        label.text() for label in page.findChild(QWidget, "strategy-findings").findChildren(QLabel)
    ]
    qtbot.mouseClick(button(page, "strategy-stage-0-remove", QToolButton), LEFT)
    assert [stage.strategy for stage in bench.session.draft.stages] == ["count"]
    assert card(page, "count").chosen


def test_seed_is_typed_and_a_wrong_one_is_refused(bench, page, qtbot):
    seed = page.findChild(QAbstractSpinBox, "strategy-seed")
    seed.setFocus()
    seed.selectAll()
    qtbot.keyClicks(seed, "42")
    assert bench.session.draft.seed == 42
    qtbot.keyClicks(seed, "x")
    assert bench.session.draft.seed == 42
    assert page.findChild(QLabel, "strategy-seed-error").isVisible()
    baselines = page.findChild(QCheckBox, "strategy-baselines")
    baselines.setFocus()
    qtbot.keyClick(baselines, Qt.Key.Key_Space)
    assert not bench.session.draft.baselines


def test_plugins_are_a_click_away(bench, page, qtbot):
    assert text(page, "strategy-plugins-words") == "1 plugin could not be loaded."
    qtbot.mouseClick(button(page, "strategy-plugins-show"), LEFT)
    (dialog,) = page.findChildren(PluginsDialog)
    assert "I am broken" in text(dialog, "plugin-broken-reason-sentence")
    page.show_plugins()
    assert page.findChildren(PluginsDialog) == [dialog], "one window is enough"


def test_strategies_follow_the_plugins(bench, page, qtbot):
    assert card(page, "probe") is not None
    bench.session.switch_plugin("test-strategies", on=False)
    bench.session.reload_plugins()
    assert not page.view_model.groups
    bench.session.switch_plugin("test-strategies", on=True)
    bench.session.reload_plugins()
    assert card(page, "probe") is not None


def test_everything_is_named_for_screen_readers_and_survives_another_language(page, language, qtbot):
    qtbot.mouseClick(card(page, "count"), LEFT)
    page.view_model.add("polish")
    language.set_choice("zh_CN")
    for kind in (QPushButton, QToolButton, QCheckBox, QAbstractSpinBox):
        for widget in page.findChildren(kind):
            if widget.isVisible():
                assert widget.objectName(), widget
                words = widget.accessibleName() or getattr(widget, "text", str)()
                assert words, widget.objectName()
    primary = [one for one in page.findChildren(QPushButton) if one.property("kind") == "primary" and one.isVisible()]
    assert len(primary) <= 1
