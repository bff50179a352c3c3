"""The import sheet without widgets: real files, real imports."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tlgui.core.findings import Severity
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.ui.pages.data.import_model import ImportViewModel


@pytest.fixture
def imports(session, background, settle):
    model = ImportViewModel(session, background)
    yield model
    background.shutdown()
    settle()
    model.deleteLater()


@pytest.fixture
def inspected(imports, qtbot):
    """Opens files and waits for the inspection of the first."""

    def wait(*paths):
        imports.open_files(paths)
        qtbot.waitUntil(lambda: not imports.inspecting, timeout=20_000)
        return imports

    return wait


def codes(imports):
    return {finding.code: finding.severity for finding in imports.problems}


def test_everything_is_detected(inspected, write_csv):
    imports = inspected(write_csv("hotel.csv", rows=60))
    options = imports.inspection.options
    assert (options.format, options.encoding, options.delimiter, options.header) == ("csv", "utf-8", ",", True)
    assert options.roles == {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    assert (imports.name, imports.role, imports.inspection.rows) == ("hotel", TransferRole.SOURCE, 60)
    assert imports.size == imports.path.stat().st_size
    assert imports.ready


def test_a_choice_is_inspected_anew_and_detection_can_come_back(inspected, write_csv, qtbot):
    imports = inspected(write_csv(rows=20))
    imports.choose_option("header", False)
    assert not imports.ready  # what is shown is not what was asked for
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.rows == 21
    assert imports.columns == ("column_1", "column_2")
    imports.choose_option("header", None)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.rows == 20


def test_quick_choices_start_one_inspection(inspected, write_csv, qtbot, background):
    imports = inspected(write_csv(rows=20))
    started = []
    run = background.run
    background.run = lambda work: started.append(work) or run(work)
    for delimiter in (";", "|", "\t"):
        imports.choose_option("delimiter", delimiter)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert len(started) == 1
    assert imports.inspection.options.delimiter == "\t"


def test_another_sheet_of_a_spreadsheet(inspected, tmp_path, qtbot):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in (("Notes", [["nothing here"]]), ("Messages", [["text", "label"]] + [["Where is my parcel?", "a"]] * 7)):
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    imports = inspected(path)
    assert imports.inspection.sheets == ("Notes", "Messages")
    imports.choose_option("sheet", "Messages")
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert (imports.inspection.options.sheet, imports.inspection.rows) == ("Messages", 7)
    imports.choose_option("format", "csv")  # the choice of the sheet belongs to the former format
    assert imports.chosen.sheet is None
    qtbot.waitUntil(lambda: not imports.inspecting)


def test_a_column_role_moves_from_one_column_to_another(inspected, tmp_path, qtbot):
    path = tmp_path / "three.csv"
    path.write_text("title,text,label\n" + "short,a longer text here,x\nbrief,another longer text,y\n" * 20, encoding="utf-8")
    imports = inspected(path)
    imports.choose_column_role("title", ColumnRole.TEXT)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.options.roles == {"title": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    imports.choose_column_role("label", None)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.label_column is None
    assert imports.role is TransferRole.TARGET_UNLABELLED  # nobody had chosen another


def test_roles_of_columns_that_are_gone_are_forgotten(inspected, write_csv, qtbot):
    imports = inspected(write_csv(rows=20))
    imports.choose_column_role("label", ColumnRole.TEXT)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.options.roles == {"label": ColumnRole.TEXT}
    imports.choose_option("header", False)
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.options.column_of(ColumnRole.TEXT) == "column_1"
    assert "data.no_such_column" not in codes(imports)


def test_labels_matter_for_labelled_roles_only(inspected, tmp_path):
    path = tmp_path / "texts.csv"
    path.write_text("text\n" + "".join(f"this is the text number {row}\n" for row in range(30)), encoding="utf-8")
    imports = inspected(path)
    assert imports.role is TransferRole.TARGET_UNLABELLED
    assert "data.no_label_column" not in codes(imports)
    assert imports.ready
    imports.choose_role(TransferRole.TEST)
    assert codes(imports)["data.no_label_column"] is Severity.ERROR
    assert not imports.ready


def test_what_is_left_out_is_counted(inspected, write_csv):
    imports = inspected(write_csv(rows=40, extra='one cell\n,a\n,b\na text without a label here,\n"",""\n'))
    assert imports.inspection.refused == 1
    assert imports.inspection.rows == 44
    assert (imports.unused_rows.without_text, imports.unused_rows.without_label) == (3, 1)
    imports.choose_role(TransferRole.TARGET_UNLABELLED)
    assert imports.unused_rows.without_label == 0


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "data.empty_file"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(100), "data.foreign_file"),
        ("book.xlsx", b"PK\x03\x04 no archive", "data.damaged_file"),
    ],
)
def test_a_file_that_is_no_table_says_so(inspected, tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    imports = inspected(path)
    assert imports.problem.code == code
    assert not imports.ready
    assert name in imports.problem.words()[0]


def test_an_import_is_chosen_for_the_next_run(inspected, session, write_csv, settle, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    imports = inspected(write_csv("hotel.csv"))
    imports.choose_name("Hotel guests")
    with qtbot.waitSignal(session.datasets_changed), qtbot.waitSignal(imports.imported) as imported:
        imports.import_file()
    dataset = session.project.dataset(imported.args[0])
    assert dataset.info.name == "Hotel guests"
    assert dataset.info.rows == 60
    assert session.draft.datasets == {TransferRole.SOURCE: dataset.info.id}
    assert not imports.active


def test_files_come_one_after_the_other(inspected, session, write_csv, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    imports = inspected(write_csv("one.csv"), write_csv("two.csv"), write_csv("three.csv"))
    assert (imports.path.name, [path.name for path in imports.waiting]) == ("one.csv", ["two.csv", "three.csv"])
    with qtbot.waitSignal(imports.imported):
        imports.import_file()
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.path.name == "two.csv"
    assert imports.role is TransferRole.TARGET  # source is taken by now
    imports.cancel()
    assert imports.path.name == "three.csv"
    imports.cancel()
    assert not imports.active
    assert [dataset.info.name for dataset in session.project.datasets()] == ["one"]


def test_without_a_project_one_is_made(inspected, session, write_csv, qtbot):
    imports = inspected(write_csv("hotel.csv"))
    assert session.project is None
    with qtbot.waitSignal(imports.imported):
        imports.import_file()
    assert session.project.folder == session.places.projects / "hotel"
    assert session.project.name == "hotel"
    assert len(session.project.datasets()) == 1


def test_a_cancelled_import_leaves_nothing(inspected, session, write_csv, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    imports = inspected(write_csv("large.csv", rows=400_000))
    imports.progressed.connect(lambda done, total: imports.cancel())
    imports.import_file()
    assert imports.importing
    qtbot.waitUntil(lambda: not imports.importing, timeout=20_000)
    assert list((session.project.folder / "datasets").glob("*")) == []
    assert session.draft.datasets == {}
    assert imports.active  # the sheet stays, for another try
    assert imports.ready
    assert imports.problem is None


def test_a_file_that_has_gone_is_named(inspected, session, write_csv, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    path = write_csv("hotel.csv")
    imports = inspected(path)
    Path(path).unlink()
    imports.import_file()
    qtbot.waitUntil(lambda: not imports.importing)
    assert imports.problem.code == "data.missing_file"
    assert "hotel.csv" in imports.problem.words()[0]
    assert session.project.datasets() == []
    assert imports.ready  # it may come back


def test_names_are_not_given_twice(inspected, session, write_csv, qtbot, tmp_path):
    session.new_project(tmp_path / "project")
    imports = inspected(write_csv("hotel.csv"))
    with qtbot.waitSignal(imports.imported):
        imports.import_file()
    inspected(write_csv("hotel.csv"))
    assert imports.name == "hotel 2"
    imports.choose_name("   ")
    assert not imports.ready


def test_a_file_of_the_same_shape_is_read_as_the_one_before(inspected, session, tmp_path, qtbot):
    session.new_project(tmp_path / "project")
    text = "title;body;label\n" + "short;a longer text here;x\nbrief;another longer text;y\n" * 20
    for name in ("first.csv", "second.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    imports = inspected(tmp_path / "first.csv")
    assert imports.inspection.options.roles == {"body": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    assert imports.recipe == ""
    imports.choose_column_role("title", ColumnRole.TEXT)
    qtbot.waitUntil(lambda: not imports.inspecting)
    with qtbot.waitSignal(imports.imported):
        imports.import_file()
    imports = inspected(tmp_path / "second.csv")
    assert imports.recipe == "first"
    assert imports.inspection.options.roles == {"title": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    assert imports.ready
    imports.detect_anew()
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.recipe == ""
    assert imports.inspection.options.roles == {"body": ColumnRole.TEXT, "label": ColumnRole.LABEL}


def test_rows_that_cannot_be_decoded_need_a_choice(inspected, tmp_path, qtbot):
    path = tmp_path / "mixed.csv"
    path.write_bytes("text,label\n很好很干净的酒店,pos\n很吵一夜没睡好,neg\n".encode() + b"caf\xe9 bad,neg\n")
    imports = inspected(path)
    assert imports.blocking.code == "data.undecodable"
    assert not imports.ready
    imports.choose_option("undecodable", "leave_out")
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.ready
    assert (imports.inspection.rows, imports.inspection.refused) == (2, 1)


def test_a_file_in_an_archive_can_be_chosen(inspected, tmp_path, qtbot):
    path = tmp_path / "data.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "text;label\nfine;pos\nbad;neg\n")
        archive.writestr("b.jsonl", '{"text": "so so", "label": "pos"}\n')
    imports = inspected(path)
    assert imports.inspection.options.member == "a.csv"
    imports.choose_option("delimiter", "|")
    qtbot.waitUntil(lambda: not imports.inspecting)
    imports.choose_option("member", "b.jsonl")
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.options.format == "jsonl"
    assert imports.chosen.delimiter is None  # that was about the other file
    imports.choose_option("format", "lines")
    qtbot.waitUntil(lambda: not imports.inspecting)
    assert imports.inspection.options.member == "b.jsonl"
    assert imports.inspection.preview == (('{"text": "so so", "label": "pos"}',),)
