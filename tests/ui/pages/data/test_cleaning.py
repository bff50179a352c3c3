"""Cleaning in the window: edit rows, mend findings, order and undo steps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget, QScrollArea, QWidget

from tlgui.core.cleaning import CutWindows, DropConflicting, DropDuplicates, DropRows, LowerCase, MergeLabels, SetLabels
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions
from tlgui.data.cleaning import version_of
from tlgui.data.snapshot import SPLITS_FILE

EXTRA = "Where is my parcel number 0,b\nShort news here,A\n<b>Bold</b> words of mine,a\n,a\n"


def child(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def cleaned(language, page, session, write_csv, qtbot, settle, tmp_path):
    """The page with a dataset of 24 rows that has things to mend."""
    session.new_project(tmp_path / "project")
    page.open_files([write_csv(rows=20, extra=EXTRA)])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    with qtbot.waitSignal(page.model.imports.imported):
        page.model.imports.import_file()
    settle()
    return page


@pytest.fixture
def press(qtbot, settle):
    def press(page, name):
        # what was replaced stays in the tree, hidden, until Qt deletes it; what is new is shown with the next event
        def shown():
            return [button for button in page.findChildren(QAbstractButton, name) if button.isVisible()]

        qtbot.waitUntil(lambda: len(shown()) == 1)
        (button,) = shown()
        assert button.isEnabled(), button.toolTip()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    return press


def show(page, name):
    page.datasets.detail.tabs.setCurrentWidget(child(page, name))


def cells(page, column):
    table = page.datasets.detail.rows.table.model()
    return [table.index(row, column).data() for row in range(table.rowCount())]


def on_card(page):
    return child(page, f"data-card-{page.model.selected.info.id}-facts").text()


def test_a_row_is_left_out_and_taken_back(cleaned, press, qtbot):
    rows = cleaned.datasets.detail.rows
    assert on_card(cleaned).startswith("24 rows (1 left out)"), "one has no text"
    show(cleaned, "data-rows")
    assert not rows.edits.leave_out.isEnabled()
    assert rows.edits.leave_out.toolTip() == "Select rows in the table first."
    rows.table.selectRow(2)
    press(cleaned, "data-row-edits-leave-out")
    assert cleaned.model.selected.steps == (DropRows(rows=(2,)),)
    assert cells(cleaned, 2)[2] == "Left out"
    assert on_card(cleaned).startswith("24 rows (2 left out)")
    assert rows.selected_rows() == [2]  # one can go on with the same row
    press(cleaned, "data-row-edits-take-back")
    assert cells(cleaned, 2)[2] != "Left out"
    press(cleaned, "data-row-edits-undo")
    press(cleaned, "data-row-edits-undo")
    assert cleaned.model.selected.steps == ()
    assert not rows.edits.undo.isEnabled()


def test_going_back_to_rows_no_longer_on_disk_does_not_hold_the_window(cleaned, press, settle):
    show(cleaned, "data-rows")
    cleaning = cleaned.model.cleaning
    for row in (2, 3):
        cleaning.leave_out([row])
        settle()
    earlier = version_of(cleaned.model.selected, (DropRows(rows=(2,)),))
    (earlier.path / SPLITS_FILE).unlink()
    cleaning.undo()
    assert cleaning.working, "the window has its thread back before the rows are there"
    settle()
    assert cleaned.model.selected.steps == earlier.steps
    assert cells(cleaned, 2)[2:4].count("Left out") == 1


def test_labels_are_changed_under_a_filter(cleaned, qtbot, settle):
    rows = cleaned.datasets.detail.rows
    show(cleaned, "data-rows")
    cleaned.model.rows.set_filter(label="a")
    qtbot.waitUntil(lambda: not cleaned.model.rows.working)
    before = rows.table.model().rowCount()
    rows.table.selectRow(1)
    chosen = rows.selected_rows()
    assert chosen == [2]
    box = rows.edits.label
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    new = child(cleaned, "data-row-edits-other")
    assert new.isVisible()
    qtbot.keyClicks(new, "other")
    rows.search.setFocus()
    settle()
    assert cleaned.model.selected.steps == ()  # nothing is done before Enter
    qtbot.keyClick(new, Qt.Key.Key_Return)
    settle()
    assert new.isHidden()
    qtbot.waitUntil(lambda: not cleaned.model.rows.working)
    assert cleaned.model.selected.steps == (SetLabels(rows={"other": (2,)}),)
    assert cleaned.model.rows.filter.label == "a"
    assert rows.table.model().rowCount() == before - 1
    assert box.currentIndex() == -1
    assert "other" in [box.itemText(place) for place in range(box.count())]
    rows.table.selectRow(0)
    box.setCurrentIndex(box.findText("b"))
    box.activated.emit(box.currentIndex())
    settle()
    assert cleaned.model.selected.steps == (SetLabels(rows={"b": (0,), "other": (2,)}),)


def test_undo_and_redo_from_the_keyboard(cleaned, qtbot, settle):
    cleaned.model.cleaning.add(LowerCase())
    settle()
    detail = cleaned.datasets.detail
    show(cleaned, "data-cleaning")
    detail.cleaning.add.setFocus()
    qtbot.keyClick(detail.cleaning.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not detail.cleaning.add.isEnabled()  # so that it cannot keep the focus
    settle()
    assert cleaned.model.selected.steps == ()
    qtbot.waitUntil(detail.cleaning.add.hasFocus)
    qtbot.keySequence(detail.cleaning.add, QKeySequence(QKeySequence.StandardKey.Redo))
    settle()
    assert cleaned.model.selected.steps == (LowerCase(),)


def test_a_finding_is_mended(cleaned, press, qtbot, settle):
    findings = cleaned.datasets.detail.profile._findings
    codes = [finding.code for finding in findings.findings]
    place = codes.index("data.profile_conflicting")
    press(cleaned, f"data-profile-findings-{place}-action-1")
    assert cleaned.model.selected.steps == (DropConflicting(keep="none"),)
    assert cleaned.model.profile.profile.conflicting == 0
    assert "data.profile_conflicting" not in [finding.code for finding in findings.findings]
    place = [finding.code for finding in findings.findings].index("data.profile_variants")
    press(cleaned, f"data-profile-findings-{place}-action-0")
    assert cleaned.model.selected.info.labels == ("a", "b")
    assert cleaned.datasets.detail.tabs.tabText(2) == "Cleaning (2)"


def test_unknown_tokens_lead_to_the_models(cleaned, press, qtbot):
    profile = cleaned.model.profile
    unknown = Finding(code="data.profile_unknown_tokens", severity=Severity.WARNING, params={"percent": 40.0})
    profile.profile = profile.profile.model_copy(update={"findings": (unknown,)})
    profile.changed.emit()
    with qtbot.waitSignal(cleaned.go_to) as asked:
        qtbot.mouseClick(child(cleaned, "data-profile-findings-0-action-0"), Qt.MouseButton.LeftButton)
    assert asked.args == ["model"]


def test_torn_groups_are_put_together(language, page, session, qtbot, settle, tmp_path):
    session.new_project(tmp_path / "project")
    lines = [f"text number {n},{'ab'[n % 2]},author {n % 5},{('train', 'test')[n % 3 == 0]}" for n in range(60)]
    path = tmp_path / "reviews.csv"
    path.write_text("\n".join(["text,label,author,split", *lines, ""]), encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    page.model.imports.choose_column_role("author", ColumnRole.GROUP)
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    with qtbot.waitSignal(page.model.imports.imported):
        page.model.imports.import_file()
    settle()
    page.model.cleaning.add(LowerCase())
    settle()
    findings = page.datasets.detail.profile._findings
    place = [finding.code for finding in findings.findings].index("data.profile_group_leak")
    qtbot.mouseClick(child(page, f"data-profile-findings-{place}-action-0"), Qt.MouseButton.LeftButton)
    settle()
    dataset = page.model.selected
    assert "data.profile_group_leak" not in [finding.code for finding in findings.findings]
    assert (dataset.info.role, dataset.steps, dataset.info.rows) == (TransferRole.SOURCE, (LowerCase(),), 60)
    splits_of = {author: {dataset.splits[n] for n in range(60) if n % 5 == author} for author in range(5)}
    assert all(len(splits) == 1 for splits in splits_of.values())
    assert session.draft.datasets == {TransferRole.SOURCE: dataset.info.id}


def test_steps_are_added_moved_and_removed(cleaned, press, qtbot, settle):
    show(cleaned, "data-cleaning")
    view = cleaned.datasets.detail.cleaning
    assert child(cleaned, "data-cleaning-nothing").isVisible()
    for kind in ("strip_markup", "lower_case"):
        child(cleaned, f"data-cleaning-add-{kind}", QAction).trigger()
        settle()
    assert [row._words.text() for row in view._rows] == ["1. Strip markup (HTML)", "2. Write everything in lower case"]
    assert view._rows[0]._rows.text() == "1 text changed"
    press(cleaned, "data-cleaning-step-1-up")
    assert [step.kind for step in cleaned.model.selected.steps] == ["lower_case", "strip_markup"]
    press(cleaned, "data-cleaning-step-0-remove")
    assert [step.kind for step in cleaned.model.selected.steps] == ["strip_markup"]
    log = child(cleaned, "data-cleaning-log").text().splitlines()
    assert [line.rpartition(" · ")[2].partition(":")[0] for line in log] == ["Removed", "Moved", "Added", "Added"]


def test_labels_are_merged_in_the_panel(cleaned, press, qtbot, settle):
    show(cleaned, "data-cleaning")
    view = cleaned.datasets.detail.cleaning
    next(action for action in view._menu.actions() if action.text() == "Merge labels…").trigger()
    labels = child(cleaned, "data-labels-choice", QListWidget)
    apply = child(cleaned, "data-labels-apply", QAbstractButton)
    assert (apply.isEnabled(), apply.toolTip()) == (False, "Tick at least one label.")
    labels.item(0).setCheckState(Qt.CheckState.Checked)
    assert apply.toolTip() == "Name the label that they become."
    into = child(cleaned, "data-labels-into", QComboBox)
    into.setCurrentText("A")
    assert apply.toolTip() == "Tick a label that is not “A” itself."
    into.setCurrentText("a")
    press(cleaned, "data-labels-apply")
    assert cleaned.model.selected.steps == (MergeLabels(labels=("A",), into="a"),)
    assert view.labels.isHidden()


def test_steps_of_an_unlabelled_dataset_are_not_about_labels(cleaned, settle):
    cleaned.model.change_role(cleaned.model.selected.info.id, TransferRole.TARGET_UNLABELLED)
    settle()
    view = cleaned.datasets.detail.cleaning
    assert "Merge labels…" not in [action.text() for action in view._menu.actions()]
    assert cleaned.datasets.detail.rows.edits.label.isHidden()


def test_a_change_that_fails_is_told(cleaned, settle):
    show(cleaned, "data-cleaning")
    cleaned.model.cleaning.add(DropRows(rows=(99,)))
    settle()
    assert cleaned.model.selected.steps == ()
    assert child(cleaned, "data-cleaning-problem").isVisible()
    cleaned.model.cleaning.add(DropDuplicates())
    settle()
    assert not child(cleaned, "data-cleaning-problem").isVisible()


def test_the_next_run_is_planned_with_the_steps(cleaned, session, settle):
    cleaned.model.use(cleaned.model.selected.info.id, True)
    cleaned.model.cleaning.add(MergeLabels(labels=("A",), into="a"))
    settle()
    assert session.planner.facts(session.draft).classes == ("a", "b")


def test_a_problem_is_settled_in_the_import_sheet(page, session, write_csv, qtbot, settle, press, tmp_path):
    session.new_project(tmp_path / "project")
    page.open_files([write_csv(rows=20, extra="Short news here,A\n")])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    place = [finding.code for finding in page.sheet.findings.findings].index("data.label_variants")
    name = f"import-findings-{place}-action-0"
    assert child(page, name, QAbstractButton).text() == "Merge “A” into “a”"
    press(page, name)
    assert child(page, name, QAbstractButton).text() == "Chosen: Merge “A” into “a”"
    press(page, name)
    assert page.model.imports.cleaning == ()
    press(page, name)
    with qtbot.waitSignal(page.model.imports.imported):
        page.model.imports.import_file()
    settle()
    assert page.model.selected.steps == (MergeLabels(labels=("A",), into="a"),)
    page.open_files([write_csv("second.csv", rows=10)])  # of the same shape
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    assert page.model.imports.cleaning == page.model.selected.steps
    assert "Merge “A” into “a”" in child(page, "import-recipe").findChild(QWidget, "import-recipe-remedy").text()


def test_the_same_is_done_with_another_dataset(cleaned, session, write_csv, qtbot, settle):
    first = cleaned.model.selected.info.id
    other = session.project.import_dataset(write_csv("other.csv", rows=10), ImportOptions(), TransferRole.TEST)
    session.announce_datasets()
    settle()
    copy = child(cleaned, "data-cleaning-copy")
    assert copy.isHidden()
    cleaned.model.cleaning.add(LowerCase(), DropRows(rows=(3,)))
    settle()
    assert not copy.isHidden()
    child(cleaned, f"data-cleaning-copy-{other.info.id}", QAction).trigger()
    settle()
    assert session.project.dataset(other.info.id).steps == (LowerCase(),)
    assert cleaned.model.selected.info.id == first
    assert copy.isHidden()


def test_labels_are_chosen_to_the_letter(cleaned, settle, qtbot):
    cleaned.model.cleaning.set_labels([1], "b ")
    settle()
    rows = cleaned.datasets.detail.rows
    show(cleaned, "data-rows")
    rows.table.selectRow(0)
    rows.edits.label.setCurrentIndex(rows.edits.label.findData("b "))
    rows.edits.label.activated.emit(rows.edits.label.currentIndex())
    settle()
    assert cleaned.model.selected.steps == (SetLabels(rows={"b ": (0, 1)}),)


def test_the_selection_stays_under_a_filter(cleaned, settle, qtbot, press):
    rows = cleaned.datasets.detail.rows
    show(cleaned, "data-rows")
    cleaned.model.rows.set_filter(needle="number")
    qtbot.waitUntil(lambda: not cleaned.model.rows.working)
    rows.table.selectRow(5)
    chosen = rows.selected_rows()
    press(cleaned, "data-row-edits-leave-out")
    assert rows.selected_rows() == chosen


def test_a_label_that_is_gone_stays_in_its_filter(cleaned, settle, qtbot):
    rows = cleaned.datasets.detail.rows
    show(cleaned, "data-rows")
    cleaned.model.rows.set_filter(label="A")
    qtbot.waitUntil(lambda: not cleaned.model.rows.working)
    cleaned.model.cleaning.add(MergeLabels(labels=("A",), into="a"))
    settle()
    assert (rows.label.currentText(), rows.table.model().rowCount()) == ("A", 0)


def test_delete_in_the_table_leaves_out(cleaned, settle, qtbot):
    rows = cleaned.datasets.detail.rows
    show(cleaned, "data-rows")
    rows.table.setFocus()
    rows.table.selectRow(4)
    qtbot.keyClick(rows.table, Qt.Key.Key_Delete)
    settle()
    assert cleaned.model.selected.steps == (DropRows(rows=(4,)),)


def test_a_dataset_of_which_nothing_is_used_has_a_profile(cleaned, settle):
    cleaned.model.cleaning.add(DropRows(rows=tuple(range(24))))
    settle()
    assert cleaned.model.profile.problem is None
    assert cleaned.model.profile.profile.usable_rows == 0


def test_long_texts_are_cut_as_the_panel_says(cleaned, session, press, qtbot, settle):
    show(cleaned, "data-cleaning")
    session.update_draft(max_length=64)
    view = cleaned.datasets.detail.cleaning

    def ask():
        next(action for action in view._menu.actions() if action.text() == "Cut long texts into windows…").trigger()

    ask()
    words, overlap, join = (child(cleaned, f"data-windows-{name}") for name in ("words", "overlap", "join"))
    assert (words.value(), overlap.value(), join.currentIndex()) == (40, 8, 0)
    words.setValue(12)
    assert overlap.maximum() == 6
    join.setCurrentIndex(2)
    press(cleaned, "data-windows-apply")
    assert child(cleaned, "data-windows-panel").isHidden()
    assert cleaned.model.selected.steps == (CutWindows(words=12, overlap=6, join="most_certain"),)
    assert view._rows[0]._rows.text().startswith("0 texts in more than one window · 6 words shared")
    ask()
    assert (words.value(), overlap.value(), join.currentIndex()) == (12, 6, 2)
    words.setValue(10)
    press(cleaned, "data-windows-apply")
    assert cleaned.model.selected.steps == (CutWindows(words=10, overlap=5, join="most_certain"),)


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_everything_fits_the_width_in_large_type(cleaned, theme, qtbot, settle, zoom):
    theme.set_zoom(zoom)
    cleaned.resize(1030, 720)  # what a window of 1280 leaves beside the rail
    cleaned.model.cleaning.add(DropRows(rows=(3,)))
    settle()
    tabs = cleaned.datasets.detail.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        page = tabs.currentWidget()
        for area in [page, *page.findChildren(QScrollArea)]:
            if isinstance(area, QScrollArea):
                qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())
    show(cleaned, "data-rows")
    edits = cleaned.datasets.detail.rows.edits
    for button in (edits.leave_out, edits.take_back, edits.undo):
        assert button.width() >= button.sizeHint().width()
    assert edits.geometry().top() >= cleaned.datasets.detail.rows._splitter.geometry().bottom()
