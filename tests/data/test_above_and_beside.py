"""What exports carry beside their table: titles, hints for Excel, delimiters at the end, repeated column names, other sheets and files."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tlgui.core.errors import DataError
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file

ROWS = [(str(number), f"this is text number {number}", ("pos", "neg")[number % 2]) for number in range(30)]
NAMES = ("id", "text", "label")


def delimited(rows, delimiter=","):
    return "".join(delimiter.join(row) + "\n" for row in rows)


def write(path: Path, text: str, encoding="utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def codes(inspection):
    return {problem.code: problem for problem in inspection.problems}


@pytest.mark.parametrize(
    ("above", "count"),
    [
        ("Export of 2026-11-01,,\n", 1),
        ("Export of 2026-11-01\n\n", 2),
        ("\nAll customers\r\nsince 2020\r\n\r\n", 4),
        ("sep=,\n", 1),
        ("\n\n", 0),  # blank lines are no titles
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_titles_above_a_delimited_table(tmp_path, above, count, encoding):
    path = write(tmp_path / "export.csv", above + delimited([NAMES, *ROWS]), encoding)
    inspection = inspect_file(path)
    assert [column.name for column in inspection.columns] == list(NAMES)
    assert (inspection.rows, inspection.refused, inspection.options.above) == (30, 0, count)
    assert inspection.preview[0] == ROWS[0]
    assert ("data.rows_above" in codes(inspection)) == bool(count)
    dataset = import_file(path, inspection.options, tmp_path / "set", name="set", role=TransferRole.SOURCE)
    assert dataset.table.column("text").to_pylist() == [row[1] for row in ROWS]


def test_rows_are_numbered_as_in_the_file_below_titles(tmp_path):
    rows = [*ROWS[:10], ("10", "", "pos"), ("short",), *ROWS[10:]]
    inspection = inspect_file(write(tmp_path / "export.csv", "A title\n\n" + delimited([NAMES, *rows])))
    assert codes(inspection)["data.empty_texts"].row == 14  # two lines above, the names, ten rows
    assert codes(inspection)["data.ragged_rows"].row == 15


def test_the_number_of_rows_above_can_be_chosen(tmp_path):
    path = write(tmp_path / "export.csv", "first,second,third\n" + delimited([NAMES, *ROWS]))
    assert inspect_file(path).options.above == 0
    chosen = inspect_file(path, ImportOptions(above=1))
    assert [column.name for column in chosen.columns] == list(NAMES)
    with pytest.raises(DataError) as error:
        inspect_file(path, ImportOptions(above=50))
    assert error.value.code == "data.nothing_below"


@pytest.mark.parametrize(
    "text", ["text\ngood,indeed\nbad\n", "one column of words\nand, with a comma\n", "good hotel,pos\nbad hotel,neg\n"]
)
def test_what_looks_like_a_title_but_is_none(tmp_path, text):
    assert inspect_file(write(tmp_path / "file.csv", text * 3)).options.above == 0


def test_titles_above_the_table_of_a_sheet(tmp_path):
    path = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Answers")
        sheet.merge_range(0, 0, 0, 2, "Customer feedback")
        sheet.write_row(2, 0, NAMES)
        for place, row in enumerate(ROWS):
            sheet.write_row(3 + place, 0, row)
        book.add_worksheet("Legend").write(0, 0, "pos: positive")
    inspection = inspect_file(path)
    assert [column.name for column in inspection.columns] == list(NAMES)
    assert (inspection.rows, inspection.options.above) == (30, 2)
    other = codes(inspection)["data.other_sheets"].params
    assert (other["chosen"], other["others"], other["count"]) == ("Answers", "Legend", 1)
    assert "data.other_sheets" in codes(inspect_file(path, ImportOptions(sheet="Legend")))


def test_whole_numbers_of_a_sheet_keep_their_digits(tmp_path):
    path = tmp_path / "ids.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, NAMES)
        for place in range(3):
            sheet.write_row(1 + place, 0, [1_234_567_890_123_456 + place, f"text {place}", "a"])
    # xlsxwriter writes 16 digits, as Excel does not; the file has them
    written = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    digits = [f"1234567890123{456 + place}" for place in range(3)]
    assert [row[0] for row in inspect_file(path).preview] == [digit if digit in written else "1234567890123460" for digit in digits]


@pytest.mark.parametrize("rows", [ROWS, [(*row[:2], "") for row in ROWS]])
def test_rows_that_end_in_a_delimiter(tmp_path, rows):
    text = ";".join(NAMES) + "\n" + "".join(";".join(row) + ";\n" for row in rows)
    path = write(tmp_path / "trailing.csv", text)
    inspection = inspect_file(path)
    assert [column.name for column in inspection.columns] == [*NAMES, "column_4"]
    assert (inspection.rows, inspection.refused) == (30, 0)
    assert inspection.preview[0] == (*rows[0], "")


def test_column_names_in_the_middle_of_the_file(tmp_path):
    path = write(tmp_path / "two exports.csv", delimited([NAMES, *ROWS[:15], NAMES, *ROWS[15:], NAMES]))
    inspection = inspect_file(path)
    assert [column.name for column in inspection.columns] == list(NAMES)
    finding = codes(inspection)["data.repeated_header"]
    assert (finding.params["file_rows"], finding.params["count"]) == ([17, 33], 2)
    assert inspection.rows == 32


def test_other_files_of_an_archive_are_named(tmp_path):
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("train.csv", delimited([NAMES, *ROWS]))
        archive.writestr("test.csv", delimited([NAMES, *ROWS[:5]]))
    params = codes(inspect_file(path))["data.other_members"].params
    assert {params["chosen"], params["others"]} == {"train.csv", "test.csv"}


class _AsWindowsDoes(zipfile.ZipInfo):
    """A member whose name is in the encoding of a Chinese system, without a word about it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


def test_names_in_an_archive_from_a_chinese_system(tmp_path):
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for label in ("体育", "财经"):
            for number in range(4):
                archive.writestr(_AsWindowsDoes(f"{label}/{number}.txt"), f"第 {number} 条{label}新闻")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="set", role=TransferRole.SOURCE)
    assert dataset.info.labels == ("体育", "财经")


def test_names_in_an_archive_of_old_dos(tmp_path):
    path = tmp_path / "old.zip"
    with zipfile.ZipFile(path, "w") as archive:
        member = _AsWindowsDoes("x")
        member._encodeFilenameFlags = lambda: ("Grüße.csv".encode("cp437"), 0)
        archive.writestr(member, delimited([NAMES, *ROWS]))
    assert inspect_file(path).members == ("Grüße.csv",)
