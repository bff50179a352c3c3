"""The Results page with real clicks and key presses."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.results.crafted_runs import make_run
from tlgui.core.events import Notice
from tlgui.project.project import Project
from tlgui.ui.background import Background
from tlgui.ui.language import Language
from tlgui.ui.page import PageState
from tlgui.ui.pages.results import ResultsPage
from tlgui.ui.pages.results.view_model import ResultsState
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme

WAIT = 30_000
pytestmark = pytest.mark.usefixtures("language")


def _open(qtbot: QtBot, session: Session, background: Background, theme: Theme, state: ResultsState = ResultsState.READY) -> ResultsPage:
    page = ResultsPage(session, background, theme)
    qtbot.addWidget(page)
    page.resize(QSize(1080, 800))
    page.show()
    qtbot.waitUntil(lambda: page.view_model.state is state and not page.view_model.runs.loading, timeout=WAIT)
    return page


def _find(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget), f"there is no {name}"
    return found


def _text(page: QWidget, name: str) -> str:
    label = _find(page, name)
    assert isinstance(label, QLabel)
    return label.text()


def _click(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = _find(page, name)
    assert button.isVisibleTo(page), f"{name} is not to be seen"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _primary(page: QWidget) -> list[str]:
    return [
        button.objectName()
        for button in page.findChildren(QPushButton)
        if button.property("kind") == "primary" and button.isVisibleTo(page)
    ]


def test_the_empty_page_explains_itself_and_leads_to_training(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    page = _open(qtbot, session, background, theme, ResultsState.EMPTY)
    assert page.state is PageState.EMPTY
    assert _primary(page) == ["results-empty-action"]
    went = QSignalSpy(page.go_to)
    _click(qtbot, page, "results-empty-action")
    assert went.at(0) == ["train"]


def test_the_verdict_comes_first_and_there_is_one_primary_button(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    assert _text(page, "results-verdict-sentence").startswith("Linear probe beats TF-IDF + logistic regression by ")
    assert page.state is PageState.READY
    assert _primary(page) == ["results-use"]
    others = (page.tiles, page.comparison, page.matrix, page.classes, page.facts)
    assert all(page.verdict.geometry().bottom() < part.geometry().top() for part in others)


def test_a_transfer_that_hurts_is_marked_in_the_rail_too(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project, right=0.4, rows=80)
    page = _open(qtbot, session, background, theme)
    assert page.state is PageState.ATTENTION
    assert page.verdict.property("banner") == "error"
    assert _text(page, "results-verdict-word") == "It does not help"
    assert "80" in _text(page, "results-verdict-caution")
    assert not _find(page, "results-verdict-details-text").isVisible()
    _click(qtbot, page, "results-verdict-details")
    assert "p-value" in _text(page, "results-verdict-details-text")
    assert _find(page, "results-verdict-details-text").isVisible()


def test_enter_on_a_cell_lists_its_texts_and_clearing_puts_them_away(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project, right=0.6)
    page = _open(qtbot, session, background, theme)
    table = page.matrix.matrix.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view_model.texts is not None, timeout=WAIT)
    assert page.view_model.selection is not None
    assert (page.view_model.selection.label, page.view_model.selection.prediction) == ("breakfast", "invoice")
    texts = page.matrix.texts
    assert texts.isVisible()
    assert texts.reading.toPlainText().startswith("The coffee at breakfast")
    texts.table.setFocus()
    first = texts.reading.toPlainText()
    qtbot.keyClick(texts.table, Qt.Key.Key_Down)
    assert texts.reading.toPlainText() != first
    _click(qtbot, page, "results-texts-copy")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Text\tTrue label\tPredicted label\tProbability"
    assert len(lines) == len(page.view_model.texts.rows) + 1  # type: ignore[union-attr]
    assert str(len(lines) - 1) in _text(page, "results-texts-copied")
    _click(qtbot, page, "results-texts-clear")
    assert not texts.isVisible()
    assert texts.table.model() is None, "the mapped file is let go"


def test_a_click_on_a_cell_does_the_same(qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    table = page.matrix.matrix.table
    place = table.visualRect(table.model().index(2, 2)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    qtbot.waitUntil(lambda: page.view_model.texts is not None, timeout=WAIT)
    assert page.view_model.selection is not None
    assert page.view_model.selection.label == "noise"


def test_classes_are_sorted_from_the_keyboard_and_by_the_header(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project, right=0.8, extra_label="parking")
    page = _open(qtbot, session, background, theme)
    table, model = page.classes.table, page.classes.model

    def labels() -> list[str]:
        return [model.data(model.index(row, 0)) for row in range(model.rowCount())]

    assert labels() == ["breakfast", "invoice", "noise", "room", "parking"]
    page.classes.order.setFocus()
    qtbot.keyClick(page.classes.order, Qt.Key.Key_Down)
    qtbot.keyClick(page.classes.order, Qt.Key.Key_Down)
    assert page.classes.order.currentText() == "F1"
    scores = [page.view_model.result.report.per_class[place].f1.value for place in range(5)]  # type: ignore[union-attr]
    assert labels() == [label for _, label in sorted(zip(scores, ["breakfast", "invoice", "noise", "room", "parking"], strict=True))]
    head = table.horizontalHeader()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(head.sectionViewportPosition(0) + 20, 10))
    assert labels() == sorted(labels())
    assert page.classes.order.currentText() == "Label"
    _click(qtbot, page, "results-class-copy")
    assert QGuiApplication.clipboard().text().split("\n")[0].startswith("Label\tF1")


def test_the_class_table_is_saved_with_all_digits(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme, tmp_path: Path
) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    target = tmp_path / "classes.csv"
    page.classes.save_button._ask = lambda *_: str(target)
    page.classes.save_button.csv.trigger()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert page.view_model.result is not None
    scores = page.view_model.result.report.per_class[0]
    assert scores.f1 is not None
    assert float(rows[0]["f1"]) == scores.f1.value
    assert float(rows[0]["recall_low"]) <= float(rows[0]["recall"])
    assert int(rows[0]["support"]) == 60
    assert "classes.csv" in _text(page, "results-said-sentence")
    picture = tmp_path / "classes.png"
    page.classes.save_button._ask = lambda *_: str(picture)
    page.classes.save_button.png.trigger()
    assert picture.read_bytes().startswith(b"\x89PNG")
    page.classes.save_button._ask = lambda *_: str(tmp_path / "nowhere" / "classes.csv")
    page.classes.save_button.csv.trigger()
    assert page._said.severity == "error"


def test_baselines_stand_beside_it_by_any_metric(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    assert page.comparison.chooser.currentText() == "Macro-F1"
    page.comparison.chooser.setFocus()
    qtbot.keyClick(page.comparison.chooser, Qt.Key.Key_Up)
    assert page.comparison.chooser.currentText() == "Accuracy"
    numbers = page.comparison.bars.numbers()
    report = page.view_model.result.report  # type: ignore[union-attr]
    assert [row[0] for row in numbers[1:]] == ["Linear probe", "Majority class", "TF-IDF + logistic regression"]
    assert numbers[1][1:] == [report.metrics["accuracy"].value, report.metrics["accuracy"].low, report.metrics["accuracy"].high]
    assert numbers[3][1] == report.baselines["tfidf-logreg"]["accuracy"]
    assert _text(page, "results-comparison-differences").count("p-value") == 2


def test_notices_costs_and_facts_are_told(qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme) -> None:
    doubt = Notice(code="engine.test_labels_unknown", params={"rows": 5, "labels": "parking"})
    note = Notice(code="strategy.early_stop", params={"epoch": 3, "patience": 2, "best": 1})
    run = make_run(project, notices=[doubt, note], extra_label="parking")
    page = _open(qtbot, session, background, theme)
    assert [finding.code for finding in page.notices.findings] == ["engine.test_labels_unknown"]
    assert not _find(page, "results-notices-gap").isVisible()
    facts = dict(page.facts.run_facts.rows)
    assert facts["Run"] == run.id
    assert facts["Strategy"] == "Linear probe (C = 10.0)"
    assert facts["Seed"] == "7"
    assert "no longer in the project" in facts["Source (labelled)"]
    cost = dict(page.facts.cost_facts.rows)
    assert cost["Linear probe"] == "18.2 s"
    assert cost["Together"] == "22.6 s"
    assert cost["Predicting the test rows, saving"] == "0.5 s", "what the other times leave of the time of the run"
    assert (cost["Device"], cost["Precision"]) == ("A processor (cpu)", "fp32")
    assert facts["Noticed"].startswith("Training ended after epoch 3")


def test_a_damaged_record_of_events_is_admitted(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    run = make_run(project)
    run.events_file.write_bytes(b"no event\n")
    page = _open(qtbot, session, background, theme)
    assert _find(page, "results-notices-gap").isVisible()
    assert not page.notices.isVisible()


def test_the_command_is_copied_and_the_folder_opened(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme, opened_folders: list[Path]
) -> None:
    run = make_run(project)
    page = _open(qtbot, session, background, theme)
    _click(qtbot, page, "results-copy-command")
    assert QGuiApplication.clipboard().text() == page.view_model.command
    _click(qtbot, page, "results-open-folder")
    assert opened_folders == [run.path]
    assert [action.isEnabled() for action in page.run_actions()] == [True]


def test_using_the_model_names_the_run(qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme) -> None:
    run = make_run(project)
    page = _open(qtbot, session, background, theme)
    used, went = QSignalSpy(page.use_requested), QSignalSpy(page.go_to)
    _click(qtbot, page, "results-use")
    assert (used.at(0), went.at(0)) == ([run.id], ["use"])


def test_another_run_is_chosen_with_the_keyboard(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project, name="the new one")
    old = make_run(project, name="the old one", age_days=1, baselines={})
    page = _open(qtbot, session, background, theme)
    combo = page.picker.combo
    assert [combo.itemText(place).split(" · ")[0] for place in range(2)] == ["the new one", "the old one"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.view_model.result is not None and page.view_model.run_id == old.id, timeout=WAIT)
    assert _text(page, "results-verdict-word") == "No comparison"
    assert not page.comparison.isVisible()


def test_a_damaged_run_says_which_file_and_what_to_do(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    run = make_run(project)
    (run.path / "evaluation" / "report.json").write_bytes(b"{")
    page = _open(qtbot, session, background, theme, ResultsState.UNUSABLE)
    assert page.state is PageState.ATTENTION
    assert "evaluation/report.json" in _text(page, "results-unusable-sentence")
    assert run.id in _text(page, "results-unusable-sentence")
    assert "backup" in _text(page, "results-unusable-remedy")
    assert not page.verdict.isVisible()
    assert [action.toolTip() for action in page.run_actions()] == ["No finished run is shown."]


def test_a_run_without_test_rows_claims_nothing(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project, rows=0)
    page = _open(qtbot, session, background, theme)
    assert _text(page, "results-verdict-sentence").startswith("Nothing is known")
    assert not any(part.isVisible() for part in (page.tiles, page.comparison, page.matrix, page.classes))
    assert page.facts.isVisible()


def test_two_hundred_classes_stay_usable(qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme) -> None:
    labels = [f"intent {number:03d}" for number in range(200)]
    make_run(project, labels=labels, rows=600)
    page = _open(qtbot, session, background, theme)
    for table in (page.matrix.matrix.table, page.classes.table):
        assert isinstance(table, QTableView)
        assert table.height() < 500
    assert page.classes.model.rowCount() == 200


def test_the_language_changes_while_it_is_shown(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme, language: Language
) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    page.view_model.select_cell(0, 0)
    qtbot.waitUntil(lambda: page.view_model.texts is not None, timeout=WAIT)
    language.set_choice("zh_CN")
    assert page.view_model.selection is not None
    assert page.matrix.texts.table.model().rowCount() == len(page.view_model.texts.rows)  # type: ignore[union-attr]
    language.set_choice("en")
    assert _text(page, "results-verdict-word") == "It helps"


def test_every_control_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme
) -> None:
    make_run(project)
    page = _open(qtbot, session, background, theme)
    for name in (
        "results-use",
        "results-run",
        "results-verdict-details",
        "results-comparison-metric",
        "results-read-errors",
        "results-confusion-table",
        "results-class-order",
        "results-class-copy",
        "results-class-table",
        "results-copy-command",
        "results-open-folder",
    ):
        widget = _find(page, name)
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, f"Tab does not reach {name}"
        assert widget.accessibleName() or getattr(widget, "text", str)(), f"{name} has no name"
