"""Workbooks: sheets, positions, kinds of cells."""

import datetime
import gc
import sys
import tempfile
import zipfile

import pytest
import xlsxwriter

from tests.data.conftest import codes
from tlgui.core.errors import DataError, Stopped
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.readers import sheet_table, spreadsheet, workbook_guard
from tlgui.data.watch import Watch


def save(path, **sheets):
    """A workbook with these sheets: lists of rows, or a mapping of cell to value."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        for name, content in sheets.items():
            sheet = book.add_worksheet(name)
            for row, values in enumerate(content if isinstance(content, list) else []):
                sheet.write_row(row, 0, values)
            for cell, value in content.items() if isinstance(content, dict) else ():
                sheet.write(cell, value)
    return path


def test_the_first_sheet_with_content_is_proposed_and_another_can_be_chosen(tmp_path):
    path = save(
        tmp_path / "a.xlsx",
        Notes=[],
        Hotel=[["text", "label"], ["fine", "pos"], ["bad", "neg"]],
        Shop=[["text", "label"], ["late", "neg"]],
    )
    inspection = inspect_file(path)
    assert inspection.sheets == ("Notes", "Hotel", "Shop")
    assert (inspection.options.sheet, inspection.rows) == ("Hotel", 2)
    assert inspect_file(path, ImportOptions(sheet="Shop")).preview == (("late", "neg"),)
    with pytest.raises(DataError, match="Notes, Hotel, Shop"):
        inspect_file(path, ImportOptions(sheet="Garage"))
    with pytest.raises(DataError) as error:
        inspect_file(path, ImportOptions(sheet="Notes"))
    assert error.value.code == "data.empty_sheet"


def test_an_empty_workbook(tmp_path):
    with pytest.raises(DataError) as error:
        inspect_file(save(tmp_path / "a.xlsx", One=[], Two=[]))
    assert error.value.code == "data.empty_sheet"


def test_cells_become_the_text_that_people_see(tmp_path):
    day = datetime.datetime(2026, 3, 1, 14, 30)
    rows = [
        ["text", "whole", "fraction", "sum", "flag", "day", "time"],
        ["x", 3, 2.5, 0.1 + 0.2, True, day.date(), day],
        [None, 10**12, -0.25, 1e20, False, None, None],
    ]
    table, found = read_table(save(tmp_path / "a.xlsx", S=rows))
    assert list(table.to_pylist()[0].values()) == ["x", "3", "2.5", "0.3", "TRUE", "2026-03-01", "2026-03-01 14:30:00"]
    assert list(table.to_pylist()[1].values()) == ["", "1000000000000", "-0.25", "1e+20", "FALSE", "", ""]
    assert not found


def test_rows_are_numbered_as_in_the_sheet_even_if_the_table_starts_lower(tmp_path):
    cells = {"C4": "text", "D4": "label", "C5": "fine", "D5": "pos", "C6": "bad", "C8": "so so", "D8": "pos", "C9": "no", "D9": "neg"}
    inspection = inspect_file(save(tmp_path / "a.xlsx", S=cells))
    assert [column.name for column in inspection.columns] == ["text", "label"]
    found = codes(inspection.problems)
    assert inspection.rows == 5
    assert (found["labels_missing"].row, found["labels_missing"].rows) == (6, (1,))
    assert (found["blank_rows"].row, found["blank_rows"].rows) == (7, (2,))


def test_a_formula_gives_its_stored_value(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["text", "n"])
        sheet.write_string(1, 0, "x")
        sheet.write_formula(1, 1, "=1+1", value=2)
    assert read_table(tmp_path / "a.xlsx")[0].to_pylist() == [{"text": "x", "n": "2"}]


def test_other_spreadsheet_formats_are_read(shared_data):
    folder = shared_data / "nasty" / "tabulator"
    for name in ("table.xlsx", "table.xls", "table.ods"):
        inspection = inspect_file(folder / name)
        assert inspection.options.format == "spreadsheet"
        assert [column.name for column in inspection.columns] == ["id", "name"]
        assert inspection.preview == (("1", "english"), ("2", "中国人"))


def test_merged_cells_stand_for_all_that_they_cover(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.merge_range("B2:C2", "Guest")
        sheet.merge_range("D2:D3", "Verdict")
        sheet.write_row("B3", ["text", "language"])
        sheet.write_column("B4", ["fine", "good", "bad", "awful", "so so"])
        sheet.merge_range("C4:C8", "en")
        sheet.merge_range("D4:D5", "pos")
        sheet.merge_range("D6:D7", "neg")
    inspection = inspect_file(tmp_path / "a.xlsx")
    assert inspection.options.header == 2
    assert [column.name for column in inspection.columns] == ["Guest / text", "Guest / language", "Verdict"]
    assert inspection.preview == (
        ("fine", "en", "pos"),
        ("good", "en", "pos"),
        ("bad", "en", "neg"),
        ("awful", "en", "neg"),
        ("so so", "en", ""),
    )
    found = codes(inspection.problems)
    assert (found["merged_cells"].params["count"], found["merged_cells"].params["file_rows"]) == (3, [4, 6])
    assert found["labels_missing"].row == 8
    single = inspect_file(tmp_path / "a.xlsx", ImportOptions(header=1))
    assert [column.name for column in single.columns] == ["Guest", "Guest_2", "Verdict"]
    assert single.preview[0] == ("text", "language", "Verdict")


def test_a_hidden_sheet_is_not_taken_by_chance(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name in ("Lists", "Reviews"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["text", "label"])
            sheet.write_row(1, 0, [f"from {name}", "a"])
        book.get_worksheet_by_name("Reviews").activate()
        book.get_worksheet_by_name("Lists").hide()
    found = inspect_file(tmp_path / "a.xlsx")
    assert (found.options.sheet, found.preview[0][0]) == ("Reviews", "from Reviews")
    assert codes(found.problems)["other_sheets"].params["others"] == "Lists"
    assert inspect_file(tmp_path / "a.xlsx", ImportOptions(sheet="Lists")).preview[0][0] == "from Lists"


def test_merged_cells_across_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(spreadsheet, "_ROWS_PER_BATCH", 3)
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("S")
        sheet.write_row(0, 0, ["text", "label"])
        sheet.write_column(1, 0, [f"t{number}" for number in range(10)])
        for first, last, label in ((1, 2, "a"), (3, 9, "b")):
            sheet.merge_range(first, 1, last, 1, label)
    labels = [row["label"] for row in read_table(tmp_path / "a.xlsx")[0].to_pylist()]
    assert labels == ["a"] * 2 + ["b"] * 7 + [""]
    found = inspect_file(tmp_path / "a.xlsx", ImportOptions(merged="first"))
    assert [label for _, label in found.preview] == ["a", "", "b", *[""] * 7]
    assert codes(found.problems)["merged_first"].params["file_rows"] == [2, 4]


def test_several_header_rows_can_be_chosen(shared_data):
    path = shared_data / "nasty" / "orange3" / "header_3.xls"
    three = inspect_file(path, ImportOptions(header=3))
    assert [column.name for column in three.columns][:3] == ["a / d / meta", "b / c / class", "c / meta"]
    assert three.preview[0] == ("red", "0.5", "0", "0", "0.5", "aa", "a", "no")
    assert three.rows == inspect_file(path, ImportOptions(header=1)).rows - 2


def test_a_reader_that_crashes_is_a_sentence(tmp_path, monkeypatch):
    path = save(tmp_path / "a.xlsx", S=[["text"], ["x"]])
    crash = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr(sheet_table, "_command", lambda: crash)
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.damaged_file"
    assert "memory" in str(error.value)


def test_nothing_unpacked_is_left(tmp_path, monkeypatch):
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    path = save(tmp_path / "a.xlsx", S=[["text"], ["x"]])
    assert inspect_file(path).rows == 1
    with pytest.raises(DataError):
        inspect_file(path, ImportOptions(sheet="None"))
    gc.collect()
    assert not list(room.iterdir())


def test_a_password_is_recognised(make_file):
    path = make_file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(100), "a.xlsx")
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.password"


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 5_000_000)
    monkeypatch.setattr(workbook_guard, "LARGEST_UNPACKED", 4_000_000)
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.too_large_unpacked"


@pytest.mark.parametrize("cell", ["XFD1048576", "A9999999", "ZZZZ999", "AC1048576"])
def test_a_stray_cell_far_away_does_not_end_the_process(tmp_path, cell):
    path = changed_part(save(tmp_path / "a.xlsx", S=[["text"], ["x"]]), "sheet1.xml", b'r="A2"', f'r="{cell}"'.encode())
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code in ("data.sheet_too_large", "data.too_many_columns")


@pytest.mark.parametrize("cell", ["AB1048576", "XFD1", "ZZ900"])
def test_large_sheets_that_fit_are_not_refused_by_the_guard(tmp_path, cell):
    path = changed_part(save(tmp_path / "a.xlsx", S=[["text"], ["x"]]), "sheet1.xml", b'r="A2"', f'r="{cell}"'.encode())
    workbook_guard.require_modest(path, Watch())


def test_a_wrong_count_of_texts_does_not_end_the_process(tmp_path):
    path = changed_part(
        save(tmp_path / "a.xlsx", S=[["text"], ["x"]]), "sharedStrings.xml", b'uniqueCount="2"', b'uniqueCount="4294967295"'
    )
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.damaged_file"


def changed_part(path, name, old, new):
    """The workbook with one replacement in one of its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for part, data in parts.items():
            assert not part.endswith(name) or old in data
            archive.writestr(part, data.replace(old, new) if part.endswith(name) else data)
    return path


def test_xml_entities_are_not_resolved(tmp_path):
    path = save(tmp_path / "a.xlsx", S=[["text"], ["x"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    secret = tmp_path / "secret.txt"
    secret.write_text("not for you")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'.encode()
    for name, data in parts.items():
        if name.endswith(("sheet1.xml", "sharedStrings.xml")):
            parts[name] = data.replace(b"<sst", entity + b"<sst").replace(b"<worksheet", entity + b"<worksheet").replace(b">x<", b">&e;<")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    try:
        preview = str(inspect_file(path).preview)
    except DataError:  # just as good
        preview = ""
    assert "not for you" not in preview


def test_stop_is_honoured(tmp_path):
    path = save(tmp_path / "a.xlsx", S=[["text"], *([f"row {number}"] for number in range(100))])
    with pytest.raises(Stopped):
        inspect_file(path, stop=lambda: True)
