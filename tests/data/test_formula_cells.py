"""Formulas in workbooks: their saved results are imported, and what has none is told by row."""

import zipfile

import pytest
import xlsxwriter

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.data import ImportOptions, inspect_file
from tlgui.data.readers import formula_cells


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "formulas.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Plain <& co>").write_column(0, 0, ["text", "fine", "bad"])
        sheet = book.add_worksheet("Sums")
        sheet.write_row(0, 0, ["text", "label"])
        sheet.write_formula(1, 0, '=CONCAT("fine", " room")', None, "fine room")
        sheet.write(1, 1, "pos")
        sheet.write_formula(2, 0, '=CONCAT("bad", B3)', None, "")
        sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")
        sheet.write_row(3, 0, ["noisy", "neg"])
        sheet.write_formula(4, 0, "=A2", None, "fine room")
        sheet.write(4, 1, "pos")
    return path


def test_each_kind_is_told_with_its_rows(workbook):
    inspection = inspect_file(workbook, ImportOptions(sheet="Sums"))
    problems = codes(inspection.problems)
    assert (problems["formula_cells"].params["count"], problems["formula_cells"].params["file_rows"]) == (2, [2, 5])
    assert (problems["formula_unsaved"].row, problems["formula_unsaved"].params["count"]) == (3, 1)
    assert (problems["error_cells"].row, problems["error_cells"].params["value"]) == (3, "#DIV/0!")
    assert inspection.preview == (("fine room", "pos"), ("", ""), ("noisy", "neg"), ("fine room", "pos"))


def test_a_sheet_without_formulas_is_not_parsed(workbook, monkeypatch):
    monkeypatch.setattr(formula_cells.XlsxCells, "parse", None)
    inspection = inspect_file(workbook, ImportOptions(sheet="Plain <& co>"))
    assert not {"formula_cells", "formula_unsaved", "error_cells"} & set(codes(inspection.problems))


def test_other_ways_of_writing_the_same(workbook, tmp_path):
    """A namespace prefix, rows without numbers, an absolute target of the relationship."""
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == "xl/worksheets/sheet2.xml":
                for tag in ("worksheet", "sheetData", "row", "c", "f", "v"):
                    content = (
                        content.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>").replace(f"</{tag}>", f"</x:{tag}>")
                    )
                content = content.replace("xmlns=", "xmlns:x=")
                for row in range(1, 6):
                    content = content.replace(f'<x:row r="{row}"', "<x:row")
            if name == "xl/_rels/workbook.xml.rels":
                content = content.replace('Target="worksheets/', 'Target="/xl/worksheets/')
            target.writestr(name, content)
    found = formula_cells.find_formula_cells(other, "Sums", 2, formula_cells.Watch())
    assert (found.saved.rows, found.unsaved.rows, found.errors.rows) == ([2, 5], [3], [3])


def test_entities_are_refused(workbook, tmp_path):
    hostile = tmp_path / "hostile.xlsx"
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(hostile, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == "xl/worksheets/sheet2.xml":
                content = content.replace("<worksheet", '<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><worksheet', 1)
            target.writestr(name, content)
    with pytest.raises(DataError, match="XML entities"):
        formula_cells.find_formula_cells(hostile, "Sums", 2, formula_cells.Watch())


def test_formats_without_such_parts_have_no_findings(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    found = formula_cells.find_formula_cells(path, "Sums", 2, formula_cells.Watch())
    assert not (found.saved)
    assert not (found.unsaved)
    assert not (found.errors)


def ods_cell(text, more=""):
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


ERROR = 'table:formula="of:=1/0" office:string-value="" calcext:value-type="error"'
ODS_ROWS = [
    ods_cell("text") + ods_cell("label"),
    ods_cell("fine room", 'table:formula="of:=A9"') + ods_cell("pos"),
    '<table:table-cell table:formula="of:=A9"/>' + ods_cell("pos"),
    ods_cell("noisy") + ods_cell("neg"),
    ods_cell("far")
    + ods_cell("#DIV/0!", ERROR).replace("<text:p>", "<office:annotation><text:p>why?</text:p></office:annotation><text:p>"),
    ods_cell("empty result", 'table:formula="of:=A9" office:string-value=""') + ods_cell("neg"),
]


@pytest.fixture
def make_ods(tmp_path):
    def make_ods(rows):
        names = {
            "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        }
        spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
        other = f'<table:table table:name="Other"><table:table-row>{ods_cell("1", ERROR)}</table:table-row></table:table>'
        body = "".join(row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>" for row in rows)
        sheets = f'{other}<table:table table:name="Sums">{body}</table:table>'
        inner = f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
        content = f"<office:document-content {spaces}>{inner}</office:document-content>"
        path = tmp_path / "formulas.ods"
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", kind)
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
            archive.writestr("content.xml", content)
        return path

    return make_ods


def test_formulas_of_an_opendocument_sheet(make_ods):
    problems = codes(inspect_file(make_ods(ODS_ROWS), ImportOptions(sheet="Sums")).problems)
    assert problems["formula_cells"].params["file_rows"] == [2, 6]
    assert problems["formula_unsaved"].params["file_rows"] == [3]
    assert problems["error_cells"].params["file_rows"] == [5]
    assert problems["error_cells"].params["value"] == "#DIV/0!"


def test_rows_that_are_written_once_for_several_are_counted(make_ods):
    repeated = f'<table:table-row table:number-rows-repeated="3">{ods_cell("same")}{ods_cell("pos")}</table:table-row>'
    problems = codes(inspect_file(make_ods([ODS_ROWS[0], repeated, ODS_ROWS[2]]), ImportOptions(sheet="Sums")).problems)
    assert problems["formula_unsaved"].params["file_rows"] == [5]


def test_an_opendocument_sheet_without_formulas(make_ods):
    path = make_ods([ODS_ROWS[0], ODS_ROWS[3]])
    assert not {"formula_cells", "formula_unsaved", "error_cells"} & set(codes(inspect_file(path, ImportOptions(sheet="Sums")).problems))
