"""Delimited files: every row is imported or listed as refused, with its number."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.conftest import codes
from tlgui.core.errors import DataError, Stopped
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.readers import csv_reader
from tlgui.data.readers.reader import rows_around

PLAIN = ImportOptions(format="csv", encoding="utf-8", delimiter=",", quote='"', header=True)


def test_csv_spectrum_gives_exactly_its_expected_json(shared_data: Path):
    folder = shared_data / "nasty" / "csv-spectrum"
    files = sorted((folder / "csvs").glob("*.csv"))
    assert len(files) >= 12
    for file in files:
        table, _ = read_table(file)
        expected = _ODD.get(file.stem) or json.loads((folder / "json" / f"{file.stem}.json").read_text(encoding="utf-8"))
        assert table.to_pylist() == expected, file.name


#: The expected JSON of these two says something else than the file: other digits; a line end that is not in the file.
_ODD = {
    "location_coordinates": [
        {
            "Contact Phone Number": "2095257564",
            "Location Coordinates": "37\ufffd36'37.8\"N 121\ufffd2'17.9\"W",
            "Cities": "Modesto",
            "Counties": "Stanislaus",
        }
    ],
    "newlines_crlf": [
        {"a": "1", "b": "2", "c": "3"},
        {"a": "Once upon \na time", "b": "5", "c": "6"},
        {"a": "7", "b": "8", "c": "9"},
    ],
}


def test_ragged_rows_are_refused_and_numbered_as_in_a_spreadsheet(make_file):
    content = 'text,label\nfine,pos\n\ntoo,many,cells\n"two\nlines",neg\nalone\nbad,neg\n'
    path = make_file(content)
    inspection = inspect_file(path)
    assert (inspection.rows, inspection.refused) == (4, 2)
    ragged = codes(inspection.problems)["ragged_rows"]
    assert ragged.params["file_rows"] == [4, 6]
    assert ragged.params["cells"] == [3, 1]
    assert (ragged.row, ragged.params["expected"], ragged.params["found"], ragged.params["count"]) == (4, 2, 3, 2)
    assert "row 4" in ragged.message
    assert path.name in ragged.message
    blank = codes(inspection.problems)["blank_rows"]
    assert (blank.row, blank.rows) == (3, (1,))


def test_many_ragged_rows_are_counted_and_the_first_thousand_listed(make_file):
    inspection = inspect_file(make_file("text,label\n" + "a b c,x\nd e f,y\nalone\n" * 1500 + "last,x,y\n"))
    ragged = codes(inspection.problems)["ragged_rows"]
    assert inspection.rows + inspection.refused == 4501
    assert ragged.params["count"] == inspection.refused == 1501
    assert ragged.params["file_rows"] == list(range(4, 3004, 3))


@given(st.lists(st.booleans(), max_size=30), st.integers(1, 4))
def test_numbers_of_rows_around_refused_ones(kept, first):
    numbers = range(first, first + len(kept))
    refused = [number for number, keep in zip(numbers, kept, strict=True) if not keep]
    expected = [number for number, keep in zip(numbers, kept, strict=True) if keep]
    assert rows_around(csv_reader.np.arange(len(expected)), refused, first).tolist() == expected


def test_an_unclosed_quote_blocks_and_is_located(make_file):
    content = "text,label\n" + "fine,pos\nbad,neg\n" * 20 + '"never closed,pos\n' + "fine,pos\n" * 5
    inspection = inspect_file(make_file(content))
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.row) == ("data.unclosed_quote", 42)
    as_text = inspect_file(make_file(content), ImportOptions(quote=""))
    assert as_text.blocking is None
    assert as_text.rows == 46


def test_an_unclosed_quote_that_the_next_row_closes_is_not_overlooked(make_file):
    content = 'text,label\n"one, two",pos\n"open,pos\n"three, four",neg\n"five",pos\n"six, seven",neg\n'
    inspection = inspect_file(make_file(content))
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.row) == ("data.unclosed_quote", 3)


def test_text_behind_a_quote_is_a_warning(make_file):
    inspection = inspect_file(make_file('text,label\n"one, two",pos\n"three" four,neg\n"five, six",pos\n'))
    stray = codes(inspection.problems)["stray_quote"]
    assert (stray.row, stray.params["count"]) == (3, 1)
    assert inspection.blocking is None
    assert inspection.preview[1] == ("three four", "neg")


def test_nul_characters_are_kept_and_told(make_file):
    inspection = inspect_file(make_file("text,label\nfine,pos\nb\0ad\0,neg\n" + "so so,pos\n" * 20))
    nul = codes(inspection.problems)["nul_characters"]
    assert (nul.row, nul.params["count"]) == (3, 2)
    assert inspection.preview[1] == ("b\0ad\0", "neg")


def test_undecodable_bytes_in_refused_rows_and_in_the_header_are_located(make_file):
    text = "送餐快味道好".encode()
    refused = inspect_file(make_file(b"text,label\n" + text + b",a\nx\xff,y,z\n" + text + b",b\n"))
    assert refused.blocking is not None
    assert (refused.blocking.code, refused.blocking.row) == ("data.undecodable", 3)
    header = inspect_file(make_file(b"te\xffxt,label\n" + text + b",a\n"), ImportOptions(encoding="utf-8"))
    assert header.blocking is not None
    assert (header.blocking.code, header.blocking.row) == ("data.undecodable", 1)


def test_column_names_are_made_unique_and_the_change_is_told(make_file):
    inspection = inspect_file(make_file("text,,text,text_2, \n1,2,3,4,5\n"), ImportOptions(header=True))
    assert [column.name for column in inspection.columns] == ["text", "column_2", "text_3", "text_2", "column_5"]
    assert codes(inspection.problems)["column_names"].params["changed"] == {"2": "column_2", "3": "text_3", "5": "column_5"}


def test_a_cell_of_ten_megabytes_is_imported_and_told(make_file):
    huge = "ha, " * 2_500_000
    path = make_file(f'text,label\nfine,pos\nalone\n"{huge}",neg\nbad,neg\ngood,pos\n')
    inspection = inspect_file(path)
    assert (inspection.rows, inspection.refused) == (4, 1)
    cell = codes(inspection.problems)["huge_cell"]
    assert (cell.row, cell.rows, cell.params["size"]) == (4, (1,), 10.0)
    assert len(inspection.preview[1][0]) < 600
    table, _ = read_table(path, inspection.options)
    assert table.column("text").to_pylist() == ["fine", huge, "bad", "good"]


def test_rows_are_the_same_when_blocks_must_grow(make_file, monkeypatch):
    lines = [f"row {number},{'x' * (number % 50)}\n" for number in range(2000)]
    lines[700] = "ragged\n"
    lines[1500] = f"long,{'y' * 5000}\n"
    path = make_file("text,label\n" + "".join(lines))
    expected, found = read_table(path, PLAIN)
    monkeypatch.setattr(csv_reader, "BLOCK_SIZES", (1 << 10, 1 << 20))
    table, found_too = read_table(path, PLAIN)
    assert table.to_pylist() == expected.to_pylist()
    assert found_too == found
    assert found[0].row == 702


def test_a_row_longer_than_the_limit_is_refused_with_its_number(make_file, monkeypatch):
    monkeypatch.setattr(csv_reader, "BLOCK_SIZES", (1 << 10, 1 << 12))
    path = make_file("text,label\n" + "fine,pos\nbad,neg\n" * 200 + f"{'x' * 20_000},pos\nfine,pos\n")
    inspection = inspect_file(path, PLAIN)
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.row) == ("data.row_too_long", 402)
    with pytest.raises(DataError, match="row 402"):
        read_table(path, PLAIN)


def test_a_quote_never_closed_in_a_file_larger_than_a_block(make_file, monkeypatch):
    monkeypatch.setattr(csv_reader, "BLOCK_SIZES", (1 << 10, 1 << 12))
    inspection = inspect_file(make_file('text,label\nfine,pos\n"open,neg\n' + "fine,pos\n" * 5000), PLAIN)
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.row) == ("data.unclosed_quote", 3)


def test_stop_is_honoured_while_reading(make_file):
    path = make_file("text,label\n" + "fine,pos\n" * 500_000)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 8

    with pytest.raises(Stopped):
        inspect_file(path, PLAIN, stop=stop)
    assert asked < 20


def test_everything_stays_text(make_file):
    table, _ = read_table(make_file("text,a,b,c,d\nx,007,1.50,NA,\n"), PLAIN)
    assert table.to_pylist() == [{"text": "x", "a": "007", "b": "1.50", "c": "NA", "d": ""}]


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "shift_jis", "utf-16", "utf-16-be", "utf-32", "utf-8-sig"])
def test_cells_do_not_depend_on_the_encoding(make_file, encoding):
    content = 'text,label\n"好，\n""好""",正\n大,負\n' * 1
    table, found = read_table(make_file(content, encoding=encoding), ImportOptions(encoding=encoding))
    assert table.to_pylist() == [{"text": '好，\n"好"', "label": "正"}, {"text": "大", "label": "負"}]
    assert not found
