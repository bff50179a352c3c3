"""Folders, lines and tagged tokens in the import sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget


def child(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def test_a_folder_of_labels_is_imported(page, session, answers, qtbot, settle, tmp_path):
    session.new_project(tmp_path / "project")
    for label in ("pos", "neg"):
        (tmp_path / "set" / label).mkdir(parents=True)
        for number in range(5):
            (tmp_path / "set" / label / f"{number}.txt").write_text(f"{label} text {number}", encoding="utf-8")
    answers.folder = str(tmp_path / "set")
    action = next(action for action in page.run_actions() if action.objectName() == "data-import-folder-action")
    action.trigger()
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    assert page.model.imports.inspection.options.format == "folder"
    assert not child(page, "import-delimiter").isVisible()
    with qtbot.waitSignal(page.model.imports.imported):
        qtbot.mouseClick(child(page, "import-start"), Qt.MouseButton.LeftButton)
    settle()
    assert page.model.selected.info.labels == ("neg", "pos")


def test_any_delimiter_can_be_typed_in(page, session, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    path = tmp_path / "reviews.csv"
    path.write_text("text%%label, of two\nfine and clean%%pos\nbad, noisy%%neg\n", encoding="utf-8")
    page.open_files([path])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    box = child(page, "import-delimiter", QComboBox)

    def type_in(text):
        box.lineEdit().selectAll()
        qtbot.keyClicks(box.lineEdit(), text)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not page.model.imports.inspecting)

    assert box.currentText() == "Comma"
    type_in("%%")
    assert page.model.imports.inspection.preview == (("fine and clean", "pos"), ("bad, noisy", "neg"))
    assert (box.currentText(), page.model.imports.chosen.delimiter) == ("%%", "%%")
    type_in("Semicolon")
    assert page.model.imports.chosen.delimiter == ";"
    type_in("U+0001")
    assert page.model.imports.chosen.delimiter == "\x01"
    type_in("-----------")
    assert "cannot separate cells" in page.model.imports.problem.words()[0]
    type_in("\\t")
    assert (page.model.imports.chosen.delimiter, page.model.imports.problem) == ("\t", None)
    type_in("Detect")
    assert page.model.imports.chosen.delimiter is None


def test_rows_without_a_label_become_a_dataset_of_their_own(page, session, language, qtbot, settle, tmp_path):
    session.new_project(tmp_path / "project")
    path = tmp_path / "reviews.csv"
    path.write_text("text,label\n" + "".join(f"text {n},{'ab'[n % 2] if n % 3 else ''}\n" for n in range(60)), encoding="utf-8")
    page.open_files([path])
    imports = page.model.imports
    qtbot.waitUntil(lambda: not imports.inspecting)
    sheet = page.sheet
    assert "20 rows without label: kept, but not used." in sheet._left_out.text()
    (button,) = [button for button in sheet.findings.findChildren(QPushButton) if button.text().startswith("Make them a dataset")]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert sheet._left_out.text() == "20 rows without label: a dataset of their own."
    with qtbot.waitSignal(imports.imported):
        qtbot.mouseClick(child(page, "import-start"), Qt.MouseButton.LeftButton)
    settle()
    assert {role.value: id_ for role, id_ in session.draft.datasets.items()} == {
        "source": "reviews",
        "target_unlabelled": "reviews-unlabelled",
    }
    assert page.model.selected.info.id == "reviews"


def test_labels_of_lines_stand_in_another_file(page, session, qtbot, settle, tmp_path):
    session.new_project(tmp_path / "project")
    (tmp_path / "reviews.txt").write_text("fine and clean\nbad, noisy\ngood\n", encoding="utf-8")
    (tmp_path / "gold.txt").write_text("pos\nneg\npos\n", encoding="utf-8")
    page.open_files([tmp_path / "reviews.txt"])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    labels = child(page, "import-labels", QComboBox)
    assert labels.isVisible()
    place = labels.findData("gold.txt")
    assert place > 0
    labels.setCurrentIndex(place)
    labels.activated.emit(place)
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    assert page.model.imports.inspection.preview == (("fine and clean", "pos"), ("bad, noisy", "neg"), ("good", "pos"))


def test_tagged_tokens_and_translations_are_shown_with_their_roles(page, session, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    (tmp_path / "a.conll").write_text("EU B-ORG\nrejects O\nGerman B-MISC\n\nPeter B-PER\nleft O\n", encoding="utf-8")
    page.open_files([tmp_path / "a.conll"])
    qtbot.waitUntil(lambda: not page.model.imports.inspecting)
    shown = [child(page, f"import-role-{column}", QComboBox).currentText() for column in range(3)]
    assert shown == ["Text", "Tokens", "Tags"]
