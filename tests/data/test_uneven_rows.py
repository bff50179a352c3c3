"""Rows with too few or too many cells: left out by default, filled where nothing is lost by it, always at their places."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.conftest import codes
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.readers import csv_reader

FILL = ImportOptions(format="csv", encoding="utf-8", delimiter=",", quote='"', header=1, ragged="fill")
CELLS = st.sampled_from(["", "fine", "two words", 'a "quote"', "a, comma", "two\nlines", "很好"])

#: A row as wide as the header. Most rows are, or the empty cells beyond it would make columns of their own.
USUAL = [["one", "for", "each name"]]


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=5).filter(any), max_size=40), block=st.sampled_from([64, 256, 1 << 20]))
def test_every_row_is_filled_or_refused_at_its_place(rows, block, tmp_path_factory):
    rows = [*USUAL * (len(rows) + 1), *rows]
    path = tmp_path_factory.mktemp("uneven") / "rows.csv"
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([["text", "label", "more"], *rows])
    path.write_text(written.getvalue(), encoding="utf-8", newline="")
    fits = [not any(cell.strip() for cell in row[3:]) for row in rows]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_reader, "BLOCK_SIZES", (block, 1 << 20))
        table, found = read_table(path, FILL)
    assert [list(row.values()) for row in table.to_pylist()] == [([*row, "", ""])[:3] for row, fit in zip(rows, fits, strict=True) if fit]
    problems = codes(found)
    filled = [place for place, (row, fit) in enumerate(zip(rows, fits, strict=True), 2) if fit and len(row) != 3]
    refused = [place for place, fit in enumerate(fits, 2) if not fit]
    assert (problems["ragged_filled"].params["file_rows"] if filled else []) == filled
    assert (problems["surplus_cells"].params["file_rows"] if refused else []) == refused
    assert "ragged_rows" not in problems


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=5).filter(any), max_size=40), block=st.sampled_from([64, 256, 1 << 20]))
def test_joined_rows_lose_nothing(rows, block, tmp_path_factory):
    rows = [*USUAL * (len(rows) + 1), *rows]
    path = tmp_path_factory.mktemp("uneven") / "rows.csv"
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([["text", "label", "more"], *rows])
    path.write_text(written.getvalue(), encoding="utf-8", newline="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_reader, "BLOCK_SIZES", (block, 1 << 20))
        table, found = read_table(path, FILL.model_copy(update={"ragged": "join"}))
    joined = [[*row[:2], ",".join(row[2:])] if any(cell.strip() for cell in row[3:]) else [*row, "", ""][:3] for row in rows]
    assert [list(row.values()) for row in table.to_pylist()] == joined
    uneven = [place for place, row in enumerate(rows, 2) if len(row) != 3]
    assert [(problem.code, problem.params["file_rows"]) for problem in found] == ([("data.ragged_joined", uneven)] if uneven else [])


def test_numbers_in_the_file_stay_right_around_filled_rows(make_file):
    path = make_file("text,label\nfine,pos\nalone\nx,y,z\ntrailing,neg,,\n\nbad,neg\n")
    inspection = inspect_file(path, FILL)
    assert (inspection.rows, inspection.refused) == (5, 1)
    assert inspection.preview == (("fine", "pos"), ("alone", ""), ("trailing", "neg"), ("", ""), ("bad", "neg"))
    problems = codes(inspection.problems)
    assert problems["ragged_filled"].params["file_rows"] == [3, 5]
    assert (problems["surplus_cells"].row, problems["surplus_cells"].params["found"]) == (4, 3)
    assert (problems["blank_rows"].row, problems["blank_rows"].rows) == (6, (3,))


def test_broken_bytes_in_a_filled_row_are_still_told(make_file):
    path = make_file(b"text,label\nfine,pos\n" + b"caf\xe9\n" + "très bon,pos\n".encode())
    inspection = inspect_file(path, FILL)
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.params["file_rows"]) == ("data.undecodable", [3])


def test_detection_leaves_the_choice_to_the_user(make_file):
    inspection = inspect_file(make_file("text,label\n" + "fine,pos\nbad,neg\n" * 5 + "alone\n"))
    assert inspection.options.ragged is None
    assert inspection.refused == 1
