"""The page on the screen: keys, clicks, drops."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from tlgui.core.tasks import TransferRole
from tlgui.ui.page import PageState


def child(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot, page, name):
    button = child(page, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page, name):
    """The text of a label, whether the plural forms of this language are loaded or not."""
    return child(page, name, QLabel).text().replace("(s)", "s")


def primaries(page):
    return [b.objectName() for b in page.findChildren(QPushButton) if b.property("kind") == "primary" and b.isVisible()]


@pytest.fixture
def sample_page(page, sample_session, settle):
    settle()
    return page


@pytest.fixture
def sheet(page, session, write_csv, qtbot, tmp_path):
    """The import sheet over one file."""
    session.new_project(tmp_path / "project")
    page.open_files([write_csv("hotel.csv")])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    return page


def drop_on(page, *files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    arguments = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), *arguments)
    QApplication.sendEvent(page, enter)
    return enter.isAccepted(), lambda: QApplication.sendEvent(page, QDropEvent(QPointF(20, 20), *arguments))


# empty


def test_empty_state_offers_a_file_and_the_sample(page, qtbot, answers, settle, session):
    assert child(page, "data-empty").isVisible()
    assert primaries(page) == ["data-empty-action"]
    assert page.state is PageState.EMPTY
    press(qtbot, page, "data-empty-action")  # the dialog is left without a file
    assert len(answers.asked) == 1
    assert child(page, "data-empty").isVisible()
    press(qtbot, page, "data-empty-secondary")
    assert child(page, "data-busy").isVisible()
    assert not child(page, "data-empty-secondary").isEnabled()
    settle()
    assert len(session.project.datasets()) == 4
    assert not child(page, "data-empty").isVisible()
    assert not child(page, "data-busy").isVisible()


def test_files_dropped_anywhere_open_the_sheet(page, session, write_csv, qtbot):
    one, two = write_csv("one.csv"), write_csv("two.csv")
    accepted, drop = drop_on(page, one, two)
    assert accepted
    assert child(page, "data-drop-overlay").isVisible()
    drop()
    assert not child(page, "data-drop-overlay").isVisible()
    assert child(page, "import-sheet").isVisible()
    assert "one.csv" in child(page, "import-header-title", QLabel).text()
    assert page.model.imports.waiting == (two,)
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)


def test_text_is_not_a_file(page):
    mime = QMimeData()
    mime.setText("hello")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()
    assert not child(page, "data-drop-overlay").isVisible()


def test_a_drag_that_leaves_leaves_nothing(page, write_csv):
    drop_on(page, write_csv())
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not child(page, "data-drop-overlay").isVisible()


# the import sheet


def test_the_sheet_shows_what_was_detected(sheet):
    values = {name: box.currentText() for name, box in sheet.sheet.options.boxes.items() if box.isVisible()}
    assert values == {
        "format": "CSV, TSV",
        "encoding": "UTF-8",
        "delimiter": "Comma",
        "quote": 'Double "',
        "above": "None",
        "header": "In one row",
    }
    preview = sheet.sheet.preview
    assert preview.table.model().rowCount() == 60
    assert [preview.boxes[column].currentText() for column in (0, 1)] == ["Text", "Label"]
    assert words(sheet, "import-summary") == "60 rows will be imported."
    assert primaries(sheet) == ["import-start"]
    assert child(sheet, "import-start").isEnabled()


def test_boxes_stand_above_their_columns(sheet):
    preview = sheet.sheet.preview
    for column, box in preview.boxes.items():
        header = preview.table.horizontalHeader()
        left = header.viewport().mapToGlobal(QPoint(header.sectionViewportPosition(column), 0)).x()
        assert abs(box.mapToGlobal(QPoint(0, 0)).x() - left) <= 6
        assert abs(box.width() - header.sectionSize(column)) <= 8


def test_the_preview_is_filled_by_the_texts(sheet, qtbot):
    table = sheet.sheet.preview.table
    qtbot.waitUntil(lambda: abs(unused_width(table)) <= 4)


def test_choosing_with_the_keyboard_reads_the_file_anew(sheet, qtbot):
    box = sheet.sheet.options.boxes["header"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert child(sheet, "import-inspecting", QLabel).text() == "Reading the file…"
    assert not child(sheet, "import-start").isEnabled()
    qtbot.waitUntil(lambda: not sheet.model.imports.inspecting)
    assert box.currentText() == "None"
    assert words(sheet, "import-summary") == "61 rows will be imported."
    assert "chosen" in box.accessibleName()


def test_a_column_can_be_left_out_and_the_reason_stands_on_the_screen(sheet, qtbot):
    child(sheet, "import-as-source").click()
    box = sheet.sheet.preview.boxes[1]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not sheet.model.imports.inspecting)
    start, reason = child(sheet, "import-start"), child(sheet, "import-start-reason", QLabel)
    assert not start.isEnabled()
    assert reason.isVisible()
    assert "hotel.csv" in reason.text()
    assert start.toolTip() == reason.text()
    child(sheet, "import-as-target_unlabelled").click()
    assert start.isEnabled()
    assert not reason.isVisible()


def test_rows_of_a_problem_are_listed(page, session, write_csv, qtbot, tmp_path):
    page.open_files([write_csv(rows=12, extra="one cell\n,a\n,b\n")])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    findings = page.sheet.findings
    empty = next(place for place, finding in enumerate(findings.findings) if finding.code == "data.empty_texts")
    press(qtbot, page, f"import-findings-{empty}-show")
    assert child(page, "import-row-numbers-remedy", QLabel).text() == "See these rows of the file: 15, 16"
    preview = page.sheet.preview.table
    assert {index.row() for index in preview.selectedIndexes()} == {12}
    numbers = [preview.model().headerData(row, Qt.Orientation.Vertical) for row in (0, 11, 12, 13)]
    assert numbers == ["2", "13", "15", "16"]  # as the problems count; row 14 was refused
    assert words(page, "import-summary") == "14 rows will be imported, 1 left out."
    assert words(page, "import-left-out") == "2 rows without text: kept, but not used."
    press(qtbot, page, "import-row-numbers-close")
    assert not child(page, "import-row-numbers").isVisible()


def test_import_and_look_at_it(sheet, session, qtbot, settle):
    name = child(sheet, "import-name")
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Guests")
    with qtbot.waitSignal(sheet.model.imports.imported):
        qtbot.keyClick(name, Qt.Key.Key_Return)
    settle()
    assert [dataset.info.name for dataset in session.project.datasets()] == ["Guests"]
    assert child(sheet, "data-detail-title", QLabel).text() == "Guests"
    assert sheet.state is PageState.READY
    assert primaries(sheet) == ["data-next"]
    assert QApplication.focusWidget().objectName() == "data-card-guests"
    with qtbot.waitSignal(sheet.go_to) as going:
        press(qtbot, sheet, "data-next")
    assert going.args == ["model"]


def test_escape_leaves_the_sheet(sheet, qtbot):
    qtbot.keyClick(child(sheet, "import-name"), Qt.Key.Key_Escape)
    assert child(sheet, "data-empty").isVisible()
    assert not sheet.model.imports.active


def test_a_file_that_cannot_be_read_is_told_in_the_sheet(page, qtbot, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    page.open_files([path])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    assert "empty.csv" in child(page, "import-problem-sentence", QLabel).text()
    assert child(page, "import-start-reason", QLabel).text() == "The file cannot be read this way."
    press(qtbot, page, "import-cancel")
    assert child(page, "data-empty").isVisible()


def test_many_columns_get_their_boxes_when_they_come_into_sight(page, qtbot, tmp_path):
    path = tmp_path / "wide.csv"
    names = [f"c{column}" for column in range(300)]
    path.write_text("\n".join([",".join(names), *(",".join(f"word {row} {c}" for c in names) for row in range(5))]), encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    preview = page.sheet.preview
    assert 2 < len(preview.boxes) < 40
    assert 299 not in preview.boxes
    preview.table.horizontalScrollBar().setValue(preview.table.horizontalScrollBar().maximum())
    assert preview.boxes[299].isVisible()


def test_the_tab_key_goes_from_the_options_to_the_columns_and_on(sheet, qtbot):
    names = []
    sheet.sheet.options.boxes["format"].setFocus()
    for _ in range(40):
        names.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    order = ["import-format", "import-header", "import-role-0", "import-role-1", "import-preview", "import-name", "import-start"]
    places = [names.index(name) for name in order]
    assert places == sorted(places)


# with datasets


def test_cards_and_profile(sample_page):
    cards = sample_page.datasets.list.cards
    assert [card.choice.name for card in cards][1] == "Hotel guests (English)"
    assert cards[1].property("selected") == "true"
    assert child(sample_page, "data-tile-rows-value", QLabel).text() == "281"
    assert child(sample_page, "data-tile-labels-value", QLabel).text() == "6"
    assert child(sample_page, "data-tile-unknown-value", QLabel).text() == "–"
    assert child(sample_page, "data-profile-uncounted").isVisible()
    assert child(sample_page, "data-label-table").model().rowCount() == 6
    assert not child(sample_page, "data-lengths-card").isVisible()
    with_model = sample_page.model
    assert not with_model.profile.computing


def test_choosing_a_model_counts_the_tokens(sample_page, sample_session, settle):
    sample_session.update_draft(model="all-MiniLM-L6-v2")
    assert child(sample_page, "data-profile-busy").isVisible()
    settle()
    assert child(sample_page, "data-lengths-card").isVisible()
    assert "Half of the texts" in child(sample_page, "data-lengths-caption", QLabel).text()
    assert child(sample_page, "data-tile-unknown-value", QLabel).text().endswith("%")
    assert not child(sample_page, "data-profile-uncounted").isVisible()


def test_cards_are_walked_with_the_arrow_keys_and_used_with_the_space_bar(sample_page, sample_session, qtbot, settle):
    cards = sample_page.datasets.list.cards
    cards[1].setFocus()
    qtbot.keyClick(cards[1], Qt.Key.Key_Up)
    assert cards[0].hasFocus()
    assert sample_page.model.selected.info.name == "Hotel guests (Chinese)"
    qtbot.keyClick(cards[0], Qt.Key.Key_Space)
    assert sample_session.draft.datasets[TransferRole.SOURCE] == cards[0].choice.id
    assert cards[0].use.isChecked()
    assert not cards[1].use.isChecked()
    settle()


def test_leaving_the_run_without_labels_warns(sample_page, qtbot):
    hint = child(sample_page, "data-hint")
    assert not hint.isVisible()
    card = sample_page.datasets.list.cards[1]
    qtbot.mouseClick(card.use, Qt.MouseButton.LeftButton, pos=QPoint(10, card.use.height() // 2))
    assert hint.isVisible()
    assert sample_page.state is PageState.ATTENTION
    assert primaries(sample_page) == []


def test_rename_in_place(sample_page, sample_session, qtbot):
    card = sample_page.datasets.list.cards[1]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_F2)
    edit = child(card, f"{card.objectName()}-name")
    assert edit.hasFocus()
    qtbot.keyClicks(edit, "Guests")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not edit.isVisible()
    assert card.hasFocus()
    assert card.choice.name == "Hotel guests (English)"
    qtbot.keyClick(card, Qt.Key.Key_F2)
    qtbot.keyClicks(edit, "Guests")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "Guests" in {dataset.info.name for dataset in sample_session.project.datasets()}


def test_removing_asks_first(sample_page, sample_session, qtbot, answers, monkeypatch, settle):
    trashed = []
    monkeypatch.setattr(sample_session.project, "remove_dataset", trashed.append)
    card = sample_page.datasets.list.cards[0]
    card.setFocus()
    answers.yes = False
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert "Hotel guests (Chinese)" in answers.asked[-1]
    assert trashed == []
    answers.yes = True
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert trashed == [card.choice.id]
    settle()


def unused_width(table):
    used = sum(table.columnWidth(column) for column in range(table.model().columnCount()))
    return table.viewport().width() - used


def test_the_texts_take_the_room_there_is(sample_page, qtbot):
    view = sample_page.datasets.detail.rows
    sample_page.datasets.detail.tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: abs(unused_width(view.table)) <= 4)
    sample_page.resize(1500, 720)
    qtbot.waitUntil(lambda: abs(unused_width(view.table)) <= 4 and view.table.columnWidth(0) > 600)


def test_rows_can_be_searched_read_and_copied(sample_page, qtbot, settle):
    view = sample_page.datasets.detail.rows
    sample_page.datasets.detail.tabs.setCurrentWidget(view)
    assert words(view, "data-rows-count") == "281 rows"
    view.search.setFocus()
    qtbot.keyClicks(view.search, "SHUTTLE")
    qtbot.waitUntil(lambda: not sample_page.model.rows.working)
    found = view.table.model().rowCount()
    assert 0 < found < 281
    assert child(view, "data-rows-count", QLabel).text() == f"{found} of 281 rows"
    view.table.setFocus()
    view.table.selectRow(0)
    full = view.pane.toPlainText()
    assert "shuttle" in full.lower()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied[0] == " ".join(full.split())
    assert copied[2] in ("Training", "Development", "Test")
    press(qtbot, view, "data-rows-all")
    qtbot.waitUntil(lambda: not sample_page.model.rows.working)
    assert view.table.model().rowCount() == 281
    assert view.search.text() == ""


def test_a_label_leads_to_its_rows(sample_page, qtbot):
    table = child(sample_page, "data-label-table")
    table.setFocus()
    table.selectRow(0)
    label = table.model().index(0, 0).data()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sample_page.model.rows.working)
    rows = sample_page.datasets.detail.rows
    assert rows.isVisible()
    assert rows.label.currentText() == label
    assert rows.table.model().rowCount() == int(table.model().index(0, 2).data())


def test_a_finding_leads_to_its_rows(page, session, write_csv, qtbot, settle, tmp_path):
    session.new_project(tmp_path / "project")
    page.open_files([write_csv(rows=20, extra="Where is my parcel number 0,b\n,a\n")])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    with qtbot.waitSignal(page.model.imports.imported):
        page.model.imports.import_file()
    settle()
    profile = page.model.profile.profile
    place = [finding.code for finding in page.datasets.detail.profile._findings.findings].index("data.profile_conflicting")
    press(qtbot, page, f"data-profile-findings-{place}-show")
    qtbot.waitUntil(lambda: not page.model.rows.working)
    rows = page.datasets.detail.rows
    assert profile.conflicting == rows.table.model().rowCount() == 2
    assert child(page, "data-rows-finding").isVisible()
    press(qtbot, page, "data-rows-finding-action")
    qtbot.waitUntil(lambda: not page.model.rows.working)
    assert rows.table.model().rowCount() == 22
    assert page.datasets.detail.tabs.tabText(4) == "Problems (1)"


def test_a_damaged_dataset_is_shown(sample_page, sample_session, settle):
    folder = sample_session.project.folder / "datasets" / "broken"
    folder.mkdir()
    (folder / "dataset.toml").write_text("name = ", encoding="utf-8")
    sample_session.announce_datasets()
    assert "broken" in child(sample_page, "data-damaged-0-sentence", QLabel).text()
    assert len(sample_page.datasets.list.cards) == 4


class Marking(QTranslator):
    """A language in which every translated word is marked."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"‹{source}›"

    def isEmpty(self):
        return False


def test_every_word_follows_the_language(sample_page, sample_session, settle, qtbot, qapp):
    sample_session.update_draft(model="all-MiniLM-L6-v2", datasets={})
    settle()
    translator = Marking()
    qapp.installTranslator(translator)
    try:
        qapp.processEvents()
        shown = [*sample_page.findChildren(QLabel), *sample_page.findChildren(QAbstractButton)]
        plain = {w.text() for w in shown if w.isVisible() and w.text() and "‹" not in w.text() and not w.text()[:1].isdigit()}
        names = {card.choice.name for card in sample_page.datasets.list.cards}
        assert plain <= names
        rows = sample_page.datasets.detail.rows.table.model()
        assert rows.headerData(2, Qt.Orientation.Horizontal) == "‹Split›"
        assert rows.index(0, 2).data().startswith("‹")
    finally:
        qapp.removeTranslator(translator)


def test_every_visible_control_has_names(sheet, qtbot, settle):
    def visible_controls():
        kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView)
        found = [control for kind in kinds for control in sheet.findChildren(kind) if control.isVisible()]
        parts_of_others = (QLineEdit, QTableView, QTabBar)
        return [control for control in found if not isinstance(control.parent(), parts_of_others)]

    in_sheet = visible_controls()
    assert len(in_sheet) > 12
    with qtbot.waitSignal(sheet.model.imports.imported):
        sheet.model.imports.import_file()
    settle()
    sheet.datasets.detail.tabs.setCurrentIndex(1)
    for control in [*in_sheet, *visible_controls()]:
        assert control.objectName(), control
        assert control.accessibleName() or control.text(), control.objectName()


def test_the_tab_key_goes_from_the_selected_card_to_its_profile(sample_page, qtbot):
    sample_page.datasets.add.setFocus()
    names = []
    for _ in range(7):
        names.append(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    card = sample_page.datasets.list.cards[1].objectName()
    assert names[:5] == ["data-import", "data-next", card, f"{card}-use", f"{card}-more"]
    assert sample_page.datasets.detail.isAncestorOf(QApplication.focusWidget())
