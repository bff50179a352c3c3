"""The Model page as it is seen and used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QToolButton, QWidget

from tests.ui.pages.train.support import tiny_encoder
from tlgui.models import E5_ID, MINILM_ID, ModelCard, ModelLibrary
from tlgui.models.bundled import BUNDLED, BundledModel
from tlgui.ui.page import PageState
from tlgui.ui.pages.model import ModelPage
from tlgui.ui.pages.model.model_card import ModelCardWidget
from tlgui.ui.widgets.chips import ChipRow


@pytest.fixture
def make_page(bench, theme, language, qtbot):
    def make() -> ModelPage:
        page = ModelPage(bench.session, bench.background, theme)
        bench.keep(page)
        page.resize(1000, 800)
        page.show()
        qtbot.waitExposed(page)
        return page

    return make


def card(page, model):
    return page.findChild(ModelCardWidget, f"model-{model}")


def text(page, name):
    return page.findChild(QLabel, name).text()


def test_without_a_project_there_is_one_thing_to_do(bench, make_page, qtbot):
    bench.session.close_project()
    page = make_page()
    assert page.state is PageState.EMPTY
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(page.findChild(QPushButton, "model-empty-action"), Qt.MouseButton.LeftButton)
    assert going.args == ["data"]
    assert not card(page, MINILM_ID).radio.isEnabled()


def test_cards_say_what_is_known_of_each_model(make_page):
    page = make_page()
    assert card(page, MINILM_ID).findChild(ChipRow).texts == ("English",)
    assert card(page, E5_ID).findChild(ChipRow).texts == ("many languages", "restored from 4 bit")
    assert text(page, f"model-{MINILM_ID}-size") == "23 million parameters · 6 layers · up to 512 tokens · 91.3 MB"
    assert text(page, f"model-{MINILM_ID}-licence") == "Licence: Apache-2.0"
    assert "sentence-transformers project" in text(page, f"model-{MINILM_ID}-origin")
    assert text(page, f"model-{E5_ID}-state") == "Restored on first use"


def test_whole_checksum_can_be_copied(make_page, qtbot):
    page = make_page()
    assert text(page, f"model-{MINILM_ID}-sha256") == "SHA-256 53aa5117…b128d9db"
    button = page.findChild(QToolButton, f"model-{MINILM_ID}-copy")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def test_data_choose_a_card_and_the_reason_stands_on_the_page(bench, make_page, qtbot):
    page = make_page()
    bench.add_dataset()
    qtbot.waitUntil(lambda: card(page, MINILM_ID).chosen)
    qtbot.waitUntil(lambda: "knows the words of your texts" in text(page, "model-reason-words"))
    assert "suggested by your data" in card(page, MINILM_ID).findChild(ChipRow).texts
    qtbot.waitUntil(lambda: page.findChild(QLabel, "model-fit-source-unknown") is not None)
    assert text(page, "model-fit-source-unknown") == "0.0% of the tokens are unknown: it knows these texts."
    assert text(page, "model-fit-source-cut") == "No text is longer than 256 tokens: none is cut."
    assert page.state is PageState.READY


def test_another_model_is_chosen_by_click_and_by_keyboard_and_the_suggestion_taken_back(bench, make_page, qtbot):
    page = make_page()
    bench.add_dataset()
    qtbot.waitUntil(lambda: card(page, MINILM_ID).chosen)
    qtbot.mouseClick(card(page, E5_ID), Qt.MouseButton.LeftButton)
    assert bench.session.draft.model == E5_ID
    qtbot.keyClick(card(page, E5_ID).radio, Qt.Key.Key_Left)
    assert bench.session.draft.model == MINILM_ID
    qtbot.keyClick(card(page, MINILM_ID).radio, Qt.Key.Key_Right)
    assert bench.session.draft.model == E5_ID
    take = page.findChild(QPushButton, "model-take-suggestion")
    qtbot.waitUntil(take.isVisible)
    assert text(page, "model-reason-words").startswith("Your data suggest another model:")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert bench.session.draft.model == MINILM_ID
    assert not take.isVisible()


def test_restoring_shows_progress_and_can_be_cancelled(bench, make_page, qtbot):
    bench.launcher.source = "say(Progress(stage=0, done=25, total=100))\nsys.stdin.readline()\nsay(RunStopped())\n"
    page = make_page()
    button = page.findChild(QPushButton, f"model-{E5_ID}-convert")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text(page, "model-work-eta").startswith("25%"))
    assert "multilingual-e5-small" in text(page, "model-work-words")
    assert page.state is PageState.RUNNING
    assert not button.isEnabled()
    assert button.toolTip()
    qtbot.mouseClick(page.findChild(QPushButton, "model-work-cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.state is not PageState.RUNNING)
    assert button.isEnabled()
    assert page.findChild(QWidget, "model-work").isHidden()


def test_model_that_cannot_be_had_says_so_on_its_card(bench, make_page):
    absent = BundledModel(card=ModelCard(id="absent", title="Absent"), package="no-such-package==1.0", path="x")
    bench.session.library = ModelLibrary(bench.places.library, bundled=(*BUNDLED, absent))
    page = make_page()
    shown = card(page, "absent")
    assert not shown.radio.isEnabled()
    assert "pip install no-such-package==1.0" in shown.radio.toolTip()
    assert any("is not installed" in label.text() for label in shown.findChildren(QLabel) if label.isVisible())


def test_folder_is_added_and_a_wrong_one_is_explained_in_a_banner(bench, make_page, qtbot, tmp_path):
    page = make_page()
    (tmp_path / "holiday").mkdir()
    answers = [None, tmp_path / "holiday", tiny_encoder(tmp_path / "tiny")]
    page.choose_folder = lambda: answers.pop(0)
    add = page.findChild(QPushButton, "model-add-folder")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert page.view_model.work.kind is None
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    banner = page.findChild(QWidget, "model-problem")
    qtbot.waitUntil(banner.isVisible)
    assert "contains no “config.json”" in text(page, "model-problem-sentence")
    qtbot.mouseClick(page.findChild(QToolButton, "model-problem-close"), Qt.MouseButton.LeftButton)
    assert page.view_model.problem is None
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card(page, "tiny") is not None)
    assert card(page, "tiny").findChild(ChipRow).texts == ("languages not stated",)


def test_maximal_length_is_typed(bench, make_page, qtbot):
    page = make_page()
    bench.add_dataset()
    qtbot.waitUntil(lambda: page.findChild(QLabel, "model-fit-source-unknown") is not None)
    spin = page.findChild(QSpinBox, "model-max-length")
    assert (spin.minimum(), spin.maximum(), spin.value()) == (8, 512, 256)
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "64")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert bench.session.draft.max_length == 64
    qtbot.waitUntil(lambda: text(page, "model-max-length-cost") == "No text is longer than 64 tokens: none is cut.")


def test_everything_is_named_for_screen_readers_and_survives_another_language(bench, make_page, language, qtbot):
    page = make_page()
    bench.add_dataset()
    qtbot.waitUntil(lambda: page.view_model.fits.rows != ())
    language.set_choice("zh_CN")
    for kind in (QPushButton, QToolButton, QSpinBox):
        for widget in page.findChildren(kind):
            if widget.isVisible():
                assert widget.objectName(), widget
                assert widget.accessibleName() or widget.text(), widget.objectName()
