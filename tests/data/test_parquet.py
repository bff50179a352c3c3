"""Parquet: every type becomes text."""

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.data.conftest import codes
from tlgui.core.errors import Stopped
from tlgui.data import inspect_file, read_table


def test_types_become_text(tmp_path):
    day = datetime.date(2026, 3, 1)
    columns = {
        "text": pa.array(["a", None, "c"]),
        "large": pa.array(["a", None, "c"], pa.large_string()),
        "code": pa.array(["x", "y", None]).dictionary_encode(),
        "whole": pa.array([1, None, -3], pa.int64()),
        "float": pa.array([1.0, float("nan"), 0.1]),
        "flag": pa.array([True, None, False]),
        "day": pa.array([day, None, day]),
        "list": pa.array([[1, 2], None, []]),
        "map": pa.array([{"a": "é"}, None, {"a": None}]),
        "bytes": pa.array([b"ok", None, b"\xff"]),
        "null": pa.nulls(3),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    table, found = read_table(tmp_path / "a.parquet")
    assert set(table.schema.types) == {pa.string()}
    rows = [list(row.values()) for row in table.to_pylist()]
    assert rows == [
        ["a", "a", "x", "1", "1", "true", "2026-03-01", "[1, 2]", '{"a": "é"}', "ok", ""],
        ["", "", "y", "", "", "", "", "", "", "", ""],
        ["c", "c", "", "-3", "0.1", "false", "2026-03-01", "[]", '{"a": null}', "\\xff", ""],
    ]
    assert not found


def test_repeated_names_and_many_row_groups(tmp_path):
    table = pa.Table.from_arrays([pa.array([f"row {i}" for i in range(30_000)]), pa.array(["x", "y"] * 15_000)], names=["a", "a"])
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=7000)
    inspection = inspect_file(tmp_path / "a.parquet")
    assert [column.name for column in inspection.columns] == ["a", "a_2"]
    assert inspection.rows == 30_000
    assert "column_names" in codes(inspection.problems)
    assert read_table(tmp_path / "a.parquet")[0].column("a").to_pylist()[-1] == "row 29999"


def test_rows_are_numbered_below_a_header(tmp_path):
    pq.write_table(pa.table({"text": ["a", "", "c"], "label": ["x", "y", "x"]}), tmp_path / "a.parquet")
    empty = codes(inspect_file(tmp_path / "a.parquet").problems)["empty_texts"]
    assert (empty.row, empty.rows) == (3, (1,))


def test_stop_is_honoured(tmp_path):
    pq.write_table(pa.table({"text": ["a"] * 100}), tmp_path / "a.parquet")
    with pytest.raises(Stopped):
        inspect_file(tmp_path / "a.parquet", stop=lambda: True)
