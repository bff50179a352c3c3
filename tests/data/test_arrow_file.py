"""Arrow files, streams and Feather."""

import random
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import feather

from tests.data.conftest import codes
from tests.data.test_fuzz import damaged, outcome
from tlgui.core.errors import DataError, Stopped
from tlgui.core.tasks import TransferRole
from tlgui.data import import_file, inspect_file, read_table

ROWS = pa.table({"text": [f"message {row} 好" for row in range(20_000)], "label": ["a", "b"] * 10_000})


def write_file(table: pa.Table, path: Path) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=3000)


def write_stream(table: pa.Table, path: Path) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=3000)


def write_feather(table: pa.Table, path: Path) -> None:
    feather.write_feather(table, str(path), compression="lz4")


@pytest.mark.parametrize(("name", "write"), [("a.arrow", write_file), ("stream.dat", write_stream), ("a.feather", write_feather)])
def test_all_kinds_are_read(tmp_path, name, write):
    write(ROWS, tmp_path / name)
    inspection = inspect_file(tmp_path / name)
    assert (inspection.options.format, inspection.rows, inspection.problems) == ("arrow", 20_000, ())
    assert [str(column.role) for column in inspection.columns] == ["text", "label"]
    assert read_table(tmp_path / name)[0].to_pydict() == ROWS.to_pydict()
    dataset = import_file(tmp_path / name, inspection.options, tmp_path / "dataset", name="d", role=TransferRole.SOURCE)
    assert dataset.table.column("text").to_pylist()[-1] == "message 19999 好"


def test_types_become_text_as_in_parquet(tmp_path):
    codes_column, view = pa.array(["x", "y"]).dictionary_encode(), pa.array(["é", None], pa.string_view())
    write_stream(pa.table({"n": [1, None], "f": [1.0, float("nan")], "d": codes_column, "v": view}), tmp_path / "a.arrow")
    first, second = read_table(tmp_path / "a.arrow")[0].to_pylist()
    assert first == {"n": "1", "f": "1", "d": "x", "v": "é"}
    assert second == {"n": "", "f": "", "d": "y", "v": ""}


def test_names_rows_and_an_empty_table(tmp_path):
    write_file(pa.Table.from_arrays([pa.array(["a", "", "c"]), pa.array(["x", "y", "x"])], names=["t", "t"]), tmp_path / "a.arrow")
    found = codes(inspect_file(tmp_path / "a.arrow").problems)
    assert "column_names" in found
    assert (found["empty_texts"].row, found["empty_texts"].rows) == (3, (1,))
    write_file(ROWS.slice(0, 0), tmp_path / "empty.arrow")
    assert inspect_file(tmp_path / "empty.arrow").blocking is not None


@pytest.mark.parametrize("write", [write_file, write_stream, write_feather])
@pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
def test_files_that_are_cut_off_lose_nothing_silently(tmp_path, write, share):
    path = tmp_path / "a.arrow"
    write(ROWS, path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(DataError) as error:
        read_table(path)
    assert error.value.code == "data.damaged_file"
    assert "a.arrow" in error.value.sentence


@pytest.mark.parametrize("write", [write_file, write_stream, write_feather])
def test_damaged_files(tmp_path, write):
    path = tmp_path / "a.arrow"
    write(ROWS.slice(0, 40), path)
    intact, outcomes = path.read_bytes(), set()
    for seed in range(100):
        path.write_bytes(damaged(intact, random.Random(seed)))
        outcomes.add(outcome(path))
    assert len(outcomes) > 1


def test_stop_is_honoured(tmp_path):
    write_file(ROWS, tmp_path / "a.arrow")
    with pytest.raises(Stopped):
        inspect_file(tmp_path / "a.arrow", stop=lambda: True)
