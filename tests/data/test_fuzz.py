"""Damaged files of every format: an inspection or a sentence, never anything else, and no row unaccounted for."""

import random
import tempfile
from pathlib import Path

import pyarrow as pa
import pytest

from tlgui.core.errors import DataError
from tlgui.data import inspect_file, read_table, write_table

PIECES = [b'"', b"\r", b"\n", b"\0", b",", b"\t", b"\xff", b'""', b"{", b"}", b"\xef\xbb\xbf", b"\\", b"<", b"9999999"]


def damaged(data: bytes, random_: random.Random) -> bytes:
    """A copy with a few random edits."""
    copy = bytearray(data)
    for _ in range(random_.choice([1, 1, 2, 5, 20])):
        position = random_.randrange(len(copy) + 1)
        match random_.randrange(4):
            case 0 if copy:
                copy[position % len(copy)] = random_.randrange(256)
            case 1:
                copy[position:position] = random_.choice(PIECES) * random_.choice([1, 1, 3])
            case 2:
                del copy[position : position + random_.randrange(1, 50)]
            case _:
                other = random_.randrange(len(copy) + 1)
                copy[position:position] = copy[other : other + random_.randrange(1, 60)]
    return bytes(copy)


def outcome(path: Path) -> str:
    """What becomes of a file; any exception that is no DataError fails the test."""
    try:
        inspection = inspect_file(path, preview_rows=5)
        assert all(problem.message for problem in inspection.problems)
        if inspection.blocking is None:
            table, _ = read_table(path, inspection.options)
            assert table.num_rows == inspection.rows
        return inspection.problems[0].code if inspection.problems else "read"
    except DataError as error:
        return error.code


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".jsonl", ".parquet", ".xlsx"])
def test_damaged_files(suffix):
    table = pa.table({"text": [f'text {number} 好,"x"\n' for number in range(30)], "label": ["a", "b"] * 15})
    outcomes = set()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"data{suffix}"
        write_table(table, path)
        intact = path.read_bytes()
        for seed in range(150):
            path.write_bytes(damaged(intact, random.Random(seed)))
            outcomes.add(outcome(path))
    assert len(outcomes) > 1  # the edits have some effect
