"""The Use page with real clicks and key presses, over workers that answer as a test has written."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.results.crafted_runs import make_run
from tests.ui.pages.use.scripted_workers import ENDLESS, LOADING, PREDICTING, REFUSING, SERVING, ScriptedWorkers
from tests.ui.pages.use.test_export import EXPORTING
from tlgui.data import ImportOptions
from tlgui.project.project import Project
from tlgui.runs import RunHandle
from tlgui.ui.background import Background
from tlgui.ui.language import Language
from tlgui.ui.page import PageState
from tlgui.ui.pages.use import UsePage
from tlgui.ui.pages.use.apply import ApplyState
from tlgui.ui.pages.use.apply_panel import confirm_replace
from tlgui.ui.pages.use.export import ExportFormat
from tlgui.ui.pages.use.what_if import WhatIfState
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme

#: Patience with a busy machine, in milliseconds.
WAIT = 30_000
MANY = """
labels = ["label %02d" % number for number in range(14)]
say("answer", request=0, values={"labels": labels})
for request in requests():
    say("answer", request=request["request"], values={"probabilities": [[0.35] + [0.05] * 13]})
say("run_finished")
"""

pytestmark = pytest.mark.usefixtures("language")


class Scripts:
    """What the workers of a test do; change it before they are started."""

    def __init__(self, session: Session, workers: ScriptedWorkers) -> None:
        self.serve, self.predict, self.export = SERVING, PREDICTING, EXPORTING
        self.workers = workers
        launcher = session.launcher
        launcher.serve = lambda run_id: workers.start(self.serve, "serve", run_id)  # type: ignore[method-assign]
        launcher.predict = self._predict  # type: ignore[method-assign]
        launcher.export = self._export  # type: ignore[method-assign,assignment]

    def _predict(self, run_id: str, file: Path, output: Path, *, options: ImportOptions, text: str) -> RunHandle:  # type: ignore[override]
        job = {"input": str(file), "output": str(output), "text": text}
        return self.workers.start(self.predict.format(job=job) if self.predict is PREDICTING else self.predict, "predict", run_id)

    def _export(self, run_id: str, file_format: str, output: Path) -> RunHandle:
        source = self.export.format(folder=str(output)) if self.export is EXPORTING else self.export
        return self.workers.start(source, "export", run_id)

    def count(self, kind: str) -> int:
        """How many workers of a kind were started."""
        return sum(call[0] == kind for call in self.workers.calls)


@pytest.fixture
def scripts(session: Session, project: Project, workers: ScriptedWorkers) -> Scripts:
    """Scripted workers in an open project."""
    return Scripts(session, workers)


@pytest.fixture
def page(qtbot: QtBot, session: Session, scripts: Scripts, background: Background, theme: Theme, project: Project) -> UsePage:
    """The page over two finished runs, shown."""
    make_run(project, name="new")
    make_run(project, name="old", age_days=1)
    page = UsePage(session, background, theme)
    qtbot.addWidget(page)
    page.resize(QSize(1080, 900))
    page.show()
    qtbot.waitUntil(lambda: bool(page.view_model.run_id), timeout=WAIT)
    return page


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file with texts."""
    path = tmp_path / "messages.csv"
    rows = ["id,text", *(f"{number},{'short' if number % 3 else 'a much longer text'}" for number in range(30))]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


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
    assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _primary(page: QWidget) -> list[str]:
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisibleTo(page)]
    return [button.objectName() for button in buttons if button.property("kind") == "primary"]


def _choose(qtbot: QtBot, page: UsePage, table: Path) -> None:
    page.apply.drop._choose = lambda *_: [str(table)]
    _click(qtbot, page, "use-apply-drop-choose")
    qtbot.waitUntil(lambda: page.view_model.apply.state is ApplyState.CHOSEN, timeout=WAIT)


def test_the_empty_page_explains_itself_and_leads_to_training(
    qtbot: QtBot, session: Session, project: Project, background: Background, theme: Theme, scripts: Scripts
) -> None:
    page = UsePage(session, background, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not page.view_model.runs.loading, timeout=WAIT)
    assert page.state is PageState.EMPTY
    assert _primary(page) == ["use-empty-action"]
    went = QSignalSpy(page.go_to)
    _click(qtbot, page, "use-empty-action")
    assert went.at(0) == ["train"]
    assert not scripts.workers.handles


def test_the_steps_that_new_texts_go_through_are_told(qtbot: QtBot, page: UsePage, project: Project, scripts: Scripts) -> None:
    assert _find(page, "use-steps").isHidden()
    old = next(run for run in project.runs.all() if run.id != page.view_model.run_id)
    old.model_folder.mkdir(exist_ok=True)
    values = {"cleaning": [{"kind": "strip_markup"}, {"kind": "cut_windows", "words": 80, "overlap": 16, "join": "vote"}]}
    (old.model_folder / "text_model.json").write_text(json.dumps(values), encoding="utf-8")
    page.choose_run(old.id)
    assert _find(page, "use-steps").isVisibleTo(page)
    assert _text(page, "use-steps").endswith("those of the test: Strip markup (HTML); Cut long texts into windows of 80 words.")
    (old.model_folder / "text_model.json").write_text("{", encoding="utf-8")
    page.retranslate()
    assert _find(page, "use-steps").isHidden()


def test_while_the_model_is_loaded_the_page_says_so(
    qtbot: QtBot, session: Session, scripts: Scripts, background: Background, theme: Theme, project: Project
) -> None:
    scripts.serve = LOADING
    make_run(project)
    page = UsePage(session, background, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.view_model.what_if.state is WhatIfState.LOADING, timeout=WAIT)
    assert _find(page, "use-what-if-loading").isVisible()


def test_showing_the_page_loads_the_model_and_typing_gives_probabilities(qtbot: QtBot, page: UsePage, scripts: Scripts) -> None:
    page.what_if.box.setFocus()
    qtbot.keyClicks(page.what_if.box, "x" * 80)
    qtbot.waitUntil(lambda: bool(page.what_if.bars.rows) and not page.what_if.bars.stale, timeout=WAIT)
    assert [(row.label, row.words) for row in page.what_if.bars.rows] == [("long", "80.0%"), ("short", "20.0%")]
    assert _text(page, "use-what-if-answer") == "“long”, with a probability of 80.0%"
    assert page.what_if.bars.accessibleDescription() == "long: 80.0%; short: 20.0%"
    assert not _find(page, "use-what-if-loading").isVisible()
    assert scripts.count("serve") == 1


def test_ten_labels_are_shown_and_the_rest_when_asked_for(
    qtbot: QtBot, session: Session, scripts: Scripts, background: Background, theme: Theme, project: Project
) -> None:
    scripts.serve = MANY
    make_run(project)
    page = UsePage(session, background, theme)
    qtbot.addWidget(page)
    page.resize(QSize(1080, 900))
    page.show()
    page.what_if.box.setPlainText("words")
    qtbot.waitUntil(lambda: bool(page.what_if.bars.rows), timeout=WAIT)
    assert len(page.what_if.bars.rows) == 10
    more = _find(page, "use-what-if-more")
    assert isinstance(more, QPushButton)
    assert more.text() == "Show 4 more"
    _click(qtbot, page, "use-what-if-more")
    assert len(page.what_if.bars.rows) == 14
    assert more.text() == "Show fewer"


def test_a_model_that_dies_is_told_of_and_started_again_by_a_button(qtbot: QtBot, page: UsePage, scripts: Scripts) -> None:
    page.what_if.box.setPlainText("die")
    banner = _find(page, "use-what-if-died")
    qtbot.waitUntil(banner.isVisible, timeout=WAIT)
    assert "ended without a word" in _text(page, "use-what-if-died-sentence")
    page.what_if.box.setPlainText("better")
    _click(qtbot, page, "use-what-if-died-action")
    qtbot.waitUntil(lambda: bool(page.what_if.bars.rows), timeout=WAIT)
    assert not banner.isVisible()
    assert scripts.count("serve") == 2


def test_a_hidden_page_lets_go_of_its_model_and_loads_it_again(qtbot: QtBot, page: UsePage, scripts: Scripts) -> None:
    what_if = page.view_model.what_if
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.READY, timeout=WAIT)
    page.hide()
    assert what_if._idle.isActive()
    what_if._idle.setInterval(0)
    what_if._idle.start()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.ASLEEP, timeout=WAIT)
    page.show()
    qtbot.waitUntil(lambda: what_if.state is WhatIfState.READY, timeout=WAIT)
    assert scripts.count("serve") == 2


def test_another_run_is_chosen_with_the_keyboard_or_by_the_results_page(qtbot: QtBot, page: UsePage, scripts: Scripts) -> None:
    new = page.view_model.run_id
    page.picker.combo.setFocus()
    qtbot.keyClick(page.picker.combo, Qt.Key.Key_Down)
    assert page.view_model.run_id != new
    assert page.picker.combo.currentText().startswith("old")
    page.choose_run(new)
    assert page.view_model.run_id == new
    assert page.picker.combo.currentText().startswith("new")
    assert [call[1] for call in scripts.workers.calls if call[0] == "serve"][-1] == new


def test_a_run_that_ends_is_taken_over_only_while_nobody_looks(qtbot: QtBot, session: Session, project: Project, page: UsePage) -> None:
    used = page.view_model.run_id
    ended = make_run(project, age_days=-1)
    session.runs_changed.emit()
    session.run_ended.emit(ended.id)
    qtbot.waitUntil(lambda: page.view_model.runs.find(ended.id) is not None, timeout=WAIT)
    assert page.view_model.run_id == used
    page.hide()
    session.run_ended.emit(ended.id)
    assert page.view_model.run_id == ended.id


def test_a_file_is_labelled_and_looked_at(qtbot: QtBot, page: UsePage, table: Path) -> None:
    _choose(qtbot, page, table)
    assert page.apply.column_box.currentText() == "text"
    assert _primary(page) == ["use-apply-start"]
    _click(qtbot, page, "use-apply-start")
    assert page.state is PageState.RUNNING
    assert _find(page, "use-apply-busy").isVisible()
    qtbot.waitUntil(lambda: page.view_model.apply.state is ApplyState.DONE, timeout=WAIT)
    assert _text(page, "use-predictions-sentence") == "30 rows written to messages_predictions.csv."
    assert [(row.label, row.words) for row in page.apply.result.bars.rows] == [
        ("short", "20 · 66.7%"),
        ("long", "10 · 33.3%"),
        ("never", "0 · 0.0%"),
    ]
    model = page.apply.result.preview.model()
    assert [model.data(model.index(0, column)) for column in range(3)] == ["a much longer text", "long", "75.0%"]
    opened: list[object] = []
    page.apply.open_requested.disconnect()
    page.apply.open_requested.connect(opened.append)
    _click(qtbot, page, "use-predictions-open")
    assert opened == [table.parent]
    assert page.state is PageState.READY


def test_a_dropped_file_is_taken_and_more_than_one_is_said(qtbot: QtBot, page: UsePage, table: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("text\nwords\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table)), QUrl.fromLocalFile(str(other))])
    drop = page.apply.drop
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    drop.dropEvent(event)
    qtbot.waitUntil(lambda: page.view_model.apply.state is ApplyState.CHOSEN, timeout=WAIT)
    assert page.view_model.apply.file == table
    assert "1 other" in _text(page, "use-apply-file-note")


def test_nothing_is_replaced_without_being_asked(qtbot: QtBot, page: UsePage, table: Path, scripts: Scripts) -> None:
    mine = table.with_name("messages_predictions.csv")
    mine.write_text("mine", encoding="utf-8")
    _choose(qtbot, page, table)
    asked: list[Path] = []

    def keep(parent: QWidget, file: Path) -> bool:
        asked.append(file)
        return False

    page.apply._confirm = keep
    _click(qtbot, page, "use-apply-start")
    assert asked == [mine]
    assert scripts.count("predict") == 0
    assert mine.read_text(encoding="utf-8") == "mine"
    page.apply._confirm = lambda parent, file: True
    _click(qtbot, page, "use-apply-start")
    qtbot.waitUntil(lambda: page.view_model.apply.state is ApplyState.DONE, timeout=WAIT)
    assert mine.read_bytes().startswith(b"\xef\xbb\xbfid,text,prediction_2")


def test_the_question_keeps_the_file_by_default(qtbot: QtBot, page: UsePage, table: Path) -> None:
    def answer(button: str) -> bool:
        def press() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            assert "messages.csv" in box.text()
            if button == "default":
                box.defaultButton().click()
            else:
                next(candidate for candidate in box.buttons() if candidate.text() == button).click()

        QTimer.singleShot(0, press)
        return confirm_replace(page, table)

    assert answer("default") is False
    assert answer("Replace") is True


def test_column_format_and_place_can_be_changed(qtbot: QtBot, page: UsePage, table: Path) -> None:
    _choose(qtbot, page, table)
    page.apply.column_box.setFocus()
    qtbot.keyClick(page.apply.column_box, Qt.Key.Key_Up)
    assert page.view_model.apply.text_column == "id"
    page.apply.format_box.setFocus()
    qtbot.keyClick(page.apply.format_box, Qt.Key.Key_Down)
    assert page.view_model.apply.output == table.with_name("messages_predictions.xlsx")
    page.apply._ask = lambda *_: str(table.with_name("there.parquet"))
    _click(qtbot, page, "use-apply-change-output")
    assert page.view_model.apply.output == table.with_name("there.parquet")
    assert page.apply.format_box.currentText() == "Parquet"


def test_applying_is_cancelled_by_its_button(qtbot: QtBot, page: UsePage, table: Path, scripts: Scripts) -> None:
    scripts.predict = ENDLESS
    _choose(qtbot, page, table)
    _click(qtbot, page, "use-apply-start")
    start = _find(page, "use-apply-start")
    assert not start.isEnabled()
    assert _text(page, "use-apply-reason") == start.toolTip() == "The model is being applied."
    _click(qtbot, page, "use-apply-busy-cancel")
    qtbot.waitUntil(lambda: page.view_model.apply.state is ApplyState.CHOSEN, timeout=WAIT)
    assert start.isEnabled()


def test_a_file_that_is_no_table_is_refused_in_words(qtbot: QtBot, page: UsePage, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    page.apply.drop._choose = lambda *_: [str(empty)]
    _click(qtbot, page, "use-apply-drop-choose")
    banner = _find(page, "use-apply-problem")
    qtbot.waitUntil(banner.isVisible, timeout=WAIT)
    assert "empty.csv" in _text(page, "use-apply-problem-sentence")
    assert page.apply.drop.isVisible()
    _click(qtbot, page, "use-apply-problem-close")
    assert page.view_model.apply.problem is None


def test_an_export_says_what_it_is_and_how_it_was_checked(qtbot: QtBot, page: UsePage, tmp_path: Path) -> None:
    page.export._ask = lambda *_: str(tmp_path)
    _click(qtbot, page, "use-export-choose-folder")
    folder = page.view_model.export.folder
    assert folder is not None
    assert folder.parent == tmp_path
    _click(qtbot, page, "use-export-start")
    assert _find(page, "use-export-busy").isVisible()
    qtbot.waitUntil(lambda: page.export.result.isVisible(), timeout=WAIT)
    facts = dict(page.export._facts.rows)
    assert facts["Written"] == "config.json, model.safetensors (91.0 MB)"
    assert facts["Loads with"] == "transformers.AutoModel.from_pretrained"
    assert facts["Check"].startswith("Verified by loading it in a fresh process")
    assert "100" in facts["Check"]
    assert "2.4e-07" in facts["Check"]
    opened: list[object] = []
    page.export.open_requested.disconnect()
    page.export.open_requested.connect(opened.append)
    _click(qtbot, page, "use-export-open")
    assert opened == [folder]


def test_a_refused_export_says_why(qtbot: QtBot, page: UsePage, scripts: Scripts) -> None:
    scripts.export = REFUSING
    _click(qtbot, page, "use-export-onnx")
    _click(qtbot, page, "use-export-start")
    banner = _find(page, "use-export-problem")
    qtbot.waitUntil(banner.isVisible, timeout=WAIT)
    assert "not built on a transformer encoder (tfidf)" in _text(page, "use-export-problem-sentence")
    assert "linear-probe" in _text(page, "use-export-problem-remedy")


def test_the_export_format_is_chosen_with_the_arrow_keys(qtbot: QtBot, page: UsePage) -> None:
    transformers = _find(page, "use-export-hf")
    transformers.setFocus()
    qtbot.keyClick(transformers, Qt.Key.Key_Right)
    assert page.view_model.export.format is ExportFormat.ONNX
    assert str(page.view_model.export.folder).endswith("-onnx")


@pytest.mark.parametrize(
    ("featuriser", "head", "fitting"),
    [
        ({"kind": "transformer"}, "linear", ["hf", "onnx"]),
        ({"kind": "tfidf"}, "linear", ["script"]),
        (None, "prior", ["script"]),
    ],
    ids=["encoder", "words", "majority"],
)
def test_only_formats_that_fit_the_model_are_offered(qtbot: QtBot, page: UsePage, project: Project, featuriser, head, fitting) -> None:
    run = project.run(page.view_model.run_id)
    run.model_folder.mkdir(exist_ok=True)
    (run.model_folder / "text_model.json").write_text(json.dumps({"featuriser": featuriser, "head": head}), encoding="utf-8")
    page.view_model.export.set_run("")
    page.view_model.export.set_run(run.id)
    radios = {name: _find(page, f"use-export-{name}") for name in ("hf", "onnx", "script")}
    assert [name for name, radio in radios.items() if radio.isEnabled()] == fitting
    assert [name for name, radio in radios.items() if radio.isChecked()] == fitting[:1]
    assert all("pretrained model" in radio.toolTip() for name, radio in radios.items() if name not in fitting)


def test_closing_the_project_ends_everything(qtbot: QtBot, session: Session, page: UsePage) -> None:
    qtbot.waitUntil(lambda: page.view_model.what_if.state is WhatIfState.READY, timeout=WAIT)
    session.close_project()
    qtbot.waitUntil(lambda: not page.view_model.runs.loading, timeout=WAIT)
    assert page.view_model.run_id == ""
    assert page.view_model.what_if.state is WhatIfState.ASLEEP
    assert _primary(page) == ["use-empty-action"]


def test_the_language_changes_while_it_is_shown(qtbot: QtBot, page: UsePage, table: Path, language: Language) -> None:
    _choose(qtbot, page, table)
    language.set_choice("zh_CN")
    assert page.apply.column_box.currentText() == "text"
    language.set_choice("en")
    assert page.apply.format_box.currentText() == "CSV"


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot, page: UsePage, table: Path) -> None:
    _choose(qtbot, page, table)
    for name in (
        "use-run",
        "use-what-if-text",
        "use-what-if-bars",
        "use-apply-other-file",
        "use-apply-column",
        "use-apply-change-output",
        "use-apply-format",
        "use-apply-start",
        "use-export-hf",
        "use-export-choose-folder",
        "use-export-start",
    ):
        widget = _find(page, name)
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, f"Tab does not reach {name}"
        assert widget.accessibleName() or getattr(widget, "text", str)(), f"{name} has no name"
