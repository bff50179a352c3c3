"""Files that decode only in part: nothing is imported until the user has chosen, and then nothing is lost silently."""

import json

import numpy as np
import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file, read_table

#: Mostly UTF-8, with bytes of another encoding in rows 3 and 6, and a ragged row 4.
LINES = [
    "text,label",
    "很好的酒店，很干净,pos",
    b"caf\xe9 bad,neg",
    "one,two,three",
    "非常安静的房间,pos",
    b"na\xefve,neg",
    "很吵，一夜没睡好,neg",
]


def content(lines=LINES):
    return b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n"


def test_nothing_is_imported_before_the_choice(make_file, tmp_path):
    path = make_file(content())
    blocking = inspect_file(path).blocking
    assert (blocking.code, blocking.row) == ("data.undecodable", 3)
    assert blocking.params["offset"] == content().index(b"caf\xe9") + 3
    assert blocking.params["file_rows"] == [3, 6]
    with pytest.raises(DataError):
        import_file(path, ImportOptions(), tmp_path / "set", name="s", role=TransferRole.SOURCE)


def test_rows_can_be_left_out(make_file, tmp_path):
    path = make_file(content())
    inspection = inspect_file(path, ImportOptions(undecodable="leave_out"))
    found = codes(inspection.problems)
    assert inspection.blocking is None
    assert (inspection.rows, inspection.refused) == (3, 3)
    assert (found["undecodable_left_out"].params["count"], found["undecodable_left_out"].params["file_rows"]) == (2, [3, 6])
    assert found["ragged_rows"].params["file_rows"] == [4]
    assert found["single_row_classes"].params["file_rows"] == [7]  # counted in the file, whatever was left out before
    dataset = import_file(path, inspection.options, tmp_path / "set", name="s", role=TransferRole.SOURCE)
    assert dataset.table.column("text").to_pylist() == ["很好的酒店，很干净", "非常安静的房间", "很吵，一夜没睡好"]
    assert dataset.info.options.undecodable == "leave_out"


def test_rows_can_be_kept(make_file):
    inspection = inspect_file(make_file(content()), ImportOptions(undecodable="keep"))
    assert (inspection.rows, inspection.refused) == (5, 1)
    assert inspection.preview[1] == ("caf\N{REPLACEMENT CHARACTER} bad", "neg")
    assert codes(inspection.problems)["undecodable_kept"].params["count"] == 2


def test_whole_files_are_not_touched(make_file):
    path = make_file("text,label\nwith \N{REPLACEMENT CHARACTER},pos\nplain,neg\n")
    for choice in ("leave_out", "keep"):
        inspection = inspect_file(path, ImportOptions(undecodable=choice))
        assert (inspection.rows, inspection.refused) == (2, 0)


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.conll"])
def test_every_text_format_has_the_choice(make_file, name):
    bad = b"caf\xe9"
    rows = {
        "a.jsonl": [json.dumps({"text": f"酒店 {n}"}, ensure_ascii=False).encode() for n in range(9)] + [b'{"text": "' + bad + b'"}'],
        "a.txt": [f"酒店很好 {n}".encode() for n in range(9)] + [bad],
        "a.conll": [f"酒店\tB-X\n很好{n}\tO\n".encode() for n in range(9)] + [bad + b"\tB-X\n"],
    }[name]
    path = make_file(b"\n".join(rows) + b"\n", name)
    assert inspect_file(path).blocking.code == "data.undecodable"
    assert inspect_file(path, ImportOptions(undecodable="keep")).rows == 10
    left = inspect_file(path, ImportOptions(undecodable="leave_out"))
    assert (left.rows, left.refused) == (9, 1)


def test_numbers_of_rows_across_batches(make_file):
    generator = np.random.default_rng(0)
    bad = set(generator.choice(30_000, 3000, replace=False).tolist())
    lines = ["id,text,label", *(f"{n},酒店,x" if n not in bad else f"{n},".encode() + b"\xe9,x" for n in range(30_000)), "last,酒店,"]
    path = make_file(content(lines))
    options = ImportOptions(undecodable="leave_out", encoding="utf-8")
    inspection = inspect_file(path, options)
    assert (inspection.rows, inspection.refused) == (27_001, 3000)
    assert codes(inspection.problems)["labels_missing"].params["file_rows"] == [30_002]
    ids = read_table(path, options)[0].column("id").to_pylist()
    assert ids[:-1] == [str(n) for n in range(30_000) if n not in bad]
