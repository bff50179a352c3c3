"""What is written can be read again, every character of it."""

import csv
import json
import tempfile
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tlgui.core.errors import DataError, MachineError
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file, read_table, write_table, writers

CHARACTERS = st.one_of(st.sampled_from(list("\"',;\t|\r\n \\=\0\ufeff\ufffd")), st.characters(exclude_categories=["Cs"]))
CELLS = st.text(CHARACTERS, max_size=12)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.tuples(
        st.lists(CELLS.filter(str.strip), min_size=width, max_size=width, unique=True),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=12),
    )
)


def table_of(names: list[str], rows: list[list[str]]) -> pa.Table:
    columns = [pa.array([row[index] for row in rows], pa.string()) for index in range(len(names))]
    return pa.Table.from_arrays(columns, names=names)


@pytest.mark.parametrize(
    ("suffix", "options"),
    [
        (".csv", ImportOptions(format="csv", encoding="utf-8", delimiter=",", quote='"', header=True)),
        (".tsv", ImportOptions(format="csv", encoding="utf-8", delimiter="\t", quote='"', header=True)),
        (".jsonl", ImportOptions(format="jsonl", encoding="utf-8")),
        (".parquet", ImportOptions(format="parquet")),
    ],
)
@given(TABLES)
@settings(deadline=None, max_examples=60)
def test_round_trip(suffix, options, content):
    names, rows = content
    if suffix == ".jsonl" and not rows:
        return  # names stand in the rows only
    table = table_of(names, rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table{suffix}"
        write_table(table, path)
        again, found = read_table(path, options)
        assert list(Path(folder).iterdir()) == [path]
    assert again.column_names == names
    assert again.to_pylist() == table.to_pylist()
    assert not [problem for problem in found if problem.code != "data.nul_characters"]


def test_naughty_strings_survive_every_format(shared_data: Path, tmp_path):
    strings = json.loads((shared_data / "nasty" / "blns" / "blns.json").read_text(encoding="utf-8"))
    assert len(strings) > 400
    table = pa.table({"text": strings, "label": ["x", "y"] * (len(strings) // 2) + ["x"] * (len(strings) % 2)})
    for suffix in (".csv", ".tsv", ".jsonl", ".parquet", ".xlsx"):
        write_table(table, tmp_path / f"blns{suffix}")
        again, _ = read_table(tmp_path / f"blns{suffix}", ImportOptions(roles={"text": ColumnRole.TEXT}))
        expected = strings if suffix != ".xlsx" else [_as_xml_can(text) for text in strings]
        assert again.column("text").to_pylist() == expected, suffix


def _as_xml_can(text: str) -> str:
    """XML has no place for two code points, which stay as the escapes that a spreadsheet shows."""
    return text.replace("\ufffe", "_xFFFE_").replace("\uffff", "_xFFFF_")


def test_csv_is_what_excel_and_rfc_4180_want(tmp_path):
    write_table(table_of(["text", "n"], [['好, "x"\ny', "007"], ["", ""]]), tmp_path / "a.csv")
    data = (tmp_path / "a.csv").read_bytes()
    assert data == b"\xef\xbb\xbftext,n\r\n" + '"好, ""x""\ny",007\r\n,\r\n'.encode()
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["text", "n"], ['好, "x"\ny', "007"], ["", ""]]


def test_numbers_and_nulls(tmp_path):
    table = pa.table({"text": ["a", None], "probability": [0.875, float("nan")], "rows": pa.array([3, None], pa.int64())})
    for suffix in (".csv", ".jsonl", ".parquet", ".xlsx"):
        write_table(table, tmp_path / f"a{suffix}")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[1] == "a,0.875,3"
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines == [{"text": "a", "probability": 0.875, "rows": 3}, {"text": None, "probability": None, "rows": None}]
    assert pq.read_table(tmp_path / "a.parquet").schema == table.schema
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1] == ["a", 0.875, 3]


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path):
    cells = ["=1+1", '=HYPERLINK("http://example.org","x")', "+1", "-1", "@SUM(1)", "{=1}", "http://example.org", "0123", "1e5"]
    write_table(table_of(["text"], [[cell] for cell in cells]), tmp_path / "a.xlsx")
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert sheet == [["text"], *([cell] for cell in cells)]
    xml = _sheet_xml(tmp_path / "a.xlsx")
    assert b"<f>" not in xml


def _sheet_xml(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def test_limits_of_xlsx(tmp_path, monkeypatch):
    fits, too_long = "x" * 32_767, "x" * 32_768
    write_table(table_of(["text"], [[fits]]), tmp_path / "a.xlsx")
    assert read_table(tmp_path / "a.xlsx")[0].column("text").to_pylist() == [fits]
    with pytest.raises(DataError) as error:
        write_table(table_of(["id", "text"], [["1", fits], ["2", too_long]]), tmp_path / "b.xlsx")
    assert (error.value.code, error.value.params["row"], error.value.params["column"]) == ("data.xlsx_cell", 3, "text")
    monkeypatch.setattr(writers, "MOST_SHEET_ROWS", 3)
    write_table(table_of(["text"], [["a"], ["b"]]), tmp_path / "c.xlsx")
    with pytest.raises(DataError, match="3 rows do not fit"):
        write_table(table_of(["text"], [["a"], ["b"], ["c"]]), tmp_path / "d.xlsx")
    monkeypatch.setattr(writers, "MOST_SHEET_COLUMNS", 1)
    with pytest.raises(DataError, match="2 columns do not fit"):
        write_table(table_of(["a", "b"], []), tmp_path / "e.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.xlsx", "c.xlsx"]


def test_a_sheet_has_as_many_rows_as_excel_allows():
    too_many = pa.table({"text": pa.array(["x"] * 1_048_576)})
    with pytest.raises(DataError) as error:
        write_table(too_many, "never-written.xlsx")
    assert error.value.code == "data.xlsx_rows"


def test_writing_replaces_in_one_step(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")
    broken = pa.Array.from_buffers(pa.string(), 1, [None, pa.array([0, 1], pa.int32()).buffers()[1], pa.py_buffer(b"\xff")])
    with pytest.raises(UnicodeDecodeError):
        write_table(pa.table({"text": broken}), path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    write_table(table_of(["text"], [["new"]]), path)
    assert path.read_text(encoding="utf-8-sig") == "text\nnew\n"


def test_where_nothing_can_be_written(tmp_path):
    table = table_of(["text"], [["a"]])
    with pytest.raises(DataError) as error:
        write_table(table, tmp_path / "a.docx")
    assert error.value.code == "data.unknown_suffix"
    assert ".xlsx" in str(error.value)
    with pytest.raises(MachineError) as machine:
        write_table(table, tmp_path / "missing" / "a.csv")
    assert machine.value.code == "data.not_writable"
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(MachineError):
        write_table(table, tmp_path / "folder.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_naughty_strings_survive_import_and_export_byte_for_byte(shared_data: Path, tmp_path, suffix):
    strings = json.loads((shared_data / "nasty" / "blns" / "blns.json").read_text(encoding="utf-8"))
    first, second = tmp_path / f"first{suffix}", tmp_path / f"second{suffix}"
    write_table(pa.table({"text": strings, "label": ["xy"[number % 2] for number in range(len(strings))]}), first)
    dataset = import_file(first, ImportOptions(), tmp_path / "set", name="naughty", role=TransferRole.SOURCE)
    assert dataset.texts() == [text for text in strings if text.strip()]
    write_table(dataset.table, second)
    assert second.read_bytes() == first.read_bytes()
