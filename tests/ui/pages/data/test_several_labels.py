"""Rows with several labels in the window: recognised, shown, filtered, changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tlgui.core.cleaning import SetLabels
from tlgui.core.tasks import ColumnRole

CELLS = ("bill", "urgent", "bill;urgent", "spam", "spam;urgent", "bill")


def child(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def choose(box, value):
    place = box.findData(value)
    assert place >= 0, value
    box.setCurrentIndex(place)
    box.activated.emit(place)


@pytest.fixture
def sheet(page, session, qtbot, tmp_path):
    """The import sheet with a file of 60 mails."""
    session.new_project(tmp_path / "project")
    file = tmp_path / "mails.csv"
    file.write_text("text,labels\n" + "".join(f"mail number {row},{CELLS[row % 6]}\n" for row in range(60)), encoding="utf-8")
    page.open_files([file])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    return page


@pytest.fixture
def mails(sheet, qtbot, settle):
    """The page with the dataset."""
    with qtbot.waitSignal(sheet.model.imports.imported):
        sheet.model.imports.import_file()
    settle()
    tabs = sheet.datasets.detail.tabs
    tabs.setCurrentWidget(child(sheet, "data-rows"))
    qtbot.waitUntil(lambda: sheet.datasets.detail.rows.table.model() is not None)
    return sheet


def labels(page, row):
    table = page.datasets.detail.rows.table.model()
    return table.index(row, 1).data()


def test_the_sheet_shows_what_stands_between_labels(sheet, qtbot):
    separator, role = child(sheet, "import-label_separator", QComboBox), child(sheet, "import-role-1", QComboBox)
    assert role.currentText() == "Several labels"
    assert separator.isVisible()
    assert separator.currentText() == "Semicolon"
    choose(separator, "|")
    qtbot.waitUntil(lambda: not sheet.model.imports.inspecting)
    assert sheet.model.imports.inspection.options.separator == "|"
    sheet.model.imports.choose_column_role("labels", ColumnRole.LABEL)
    qtbot.waitUntil(lambda: not sheet.model.imports.inspecting)
    assert sheet.model.imports.inspection.options.separator is None
    assert not separator.isVisible()


def test_one_column_has_the_labels(sheet, qtbot):
    sheet.model.imports.choose_column_role("text", ColumnRole.LABEL)
    qtbot.waitUntil(lambda: not sheet.model.imports.inspecting)
    assert sheet.model.imports.inspection.options.roles == {"text": ColumnRole.LABEL}


def test_rows_are_filtered_by_one_of_their_labels(mails, qtbot):
    model = mails.datasets.detail.rows._model
    model.set_filter(label="urgent")
    qtbot.waitUntil(lambda: not model.working and model.count == 30)


def test_a_label_is_added_and_taken_away(mails, qtbot, settle):
    rows = mails.datasets.detail.rows
    box = child(mails, "data-row-edits-label", QComboBox)
    rows.table.selectRow(0)
    choose(box, "urgent")
    settle()
    assert labels(mails, 0) == "bill;urgent"
    choose(box, "bill")
    settle()
    assert labels(mails, 0) == "urgent"
    assert mails.model.selected.steps == (SetLabels(rows={"urgent": (0,)}),)


def test_all_labels_are_written(mails, qtbot, settle):
    mails.datasets.detail.rows.table.selectRow(2)
    choose(child(mails, "data-row-edits-label", QComboBox), None)
    line = child(mails, "data-row-edits-other", QLineEdit)
    assert line.text() == "bill;urgent"
    assert not child(mails, "data-row-edits-label").isVisible()
    line.setText("urgent;new")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert labels(mails, 2) == "urgent;new"
    assert child(mails, "data-row-edits-label").isVisible()
    assert not line.isVisible()
    assert mails.model.selected.info.labels == ("bill", "new", "spam", "urgent")


def test_escape_leaves_the_labels_as_they_are(mails, qtbot, settle):
    mails.datasets.detail.rows.table.selectRow(2)
    choose(child(mails, "data-row-edits-label", QComboBox), None)
    line = child(mails, "data-row-edits-other", QLineEdit)
    line.setText("something else")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert not line.isVisible()
    assert child(mails, "data-row-edits-label").isVisible()
    assert not mails.model.selected.steps


def test_shares_are_of_rows(mails, qtbot):
    mails.datasets.detail.tabs.setCurrentWidget(child(mails, "data-profile"))
    table = child(mails, "data-label-table")
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    shown = {table.model().index(row, 0).data(): table.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)}
    assert shown == {"bill": "bill: 50.0%", "urgent": "urgent: 50.0%", "spam": "spam: 33.3%"}
