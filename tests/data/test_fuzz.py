"""Damaged files of every format: an inspection or a sentence, never anything else, and no row unaccounted for."""

import gzip
import io
import json
import random
import tempfile
import zipfile
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


def written(suffix: str) -> bytes:
    """A small file in a format that the program only reads."""
    rows = [(f"text {number} 好", "ab"[number % 2]) for number in range(30)]
    if suffix == ".txt":
        return "".join(f"{text}, and more\n" if number % 3 else f"{text}\n" for number, (text, _) in enumerate(rows)).encode()
    if suffix == ".conll":
        return "".join(f"{word}\t{tag}\n" for text, _ in rows for word, tag in zip(text.split(), ("B-X", "I-X", "O"), strict=True)).encode()
    if suffix == ".tmx":
        unit = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="de"><seg>{}</seg></tuv></tu>'
        return ("<?xml version='1.0'?><tmx><body>" + "".join(unit.format(*row) for row in rows) + "</body></tmx>").encode()
    if suffix == ".json":
        return json.dumps({"data": [{"text": text, "label": label} for text, label in rows]}, ensure_ascii=False, indent=1).encode()
    content = "text,label\n" + "".join(f"{text},{label}\n" for text, label in rows)
    if suffix == ".gz":
        return gzip.compress(content.encode())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("data.csv", content)
        archive.writestr("other.jsonl", '{"text": "x"}\n')
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", [".txt", ".conll", ".tmx", ".json", ".gz", ".zip"])
def test_damaged_files_of_other_formats(tmp_path, suffix):
    path = tmp_path / f"data{suffix}"
    intact = written(suffix)
    path.write_bytes(intact)
    assert inspect_file(path).rows > 0
    outcomes = set()
    for seed in range(150):
        path.write_bytes(damaged(intact, random.Random(seed)))
        outcomes.add(outcome(path))
    assert len(outcomes) > 1


@pytest.mark.parametrize("name", ["table.xls", "table.ods"])
def test_damaged_workbooks_of_other_programs(shared_data, tmp_path, name):
    path = tmp_path / name
    intact = (shared_data / "nasty" / "tabulator" / name).read_bytes()
    outcomes = set()
    for seed in range(25):
        path.write_bytes(damaged(intact, random.Random(seed)))
        outcomes.add(outcome(path))
    assert len(outcomes) > 1
