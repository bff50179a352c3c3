"""GZIP and ZIP archives: what is in them is read, and nothing else happens."""

import gc
import gzip
import os
import tempfile
import time
import zipfile

import pytest

from tlgui.core.errors import DataError, Stopped
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, archives, import_file, inspect_file, read_table

CSV = "text,label\nfine,pos\nbad,neg\n"


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Where temporary files go."""
    folder = tmp_path / "room"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def is_empty_soon(folder):
    """A thread that has read may hold on to what it has read for a moment."""
    for _ in range(100):
        gc.collect()
        if not list(folder.iterdir()):
            return True
        time.sleep(0.1)
    return False


def pack(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_gzip(tmp_path, room):
    path = tmp_path / "data.csv.gz"
    path.write_bytes(gzip.compress(CSV.encode()))
    inspection = inspect_file(path)
    assert inspection.preview == (("fine", "pos"), ("bad", "neg"))
    assert inspection.options.format == "csv"
    steps = []
    dataset = import_file(
        path, inspection.options, tmp_path / "set", name="s", role=TransferRole.SOURCE, progress=lambda *step: steps.append(step)
    )
    assert dataset.info.origin == "data.csv.gz"
    assert steps[-1] == (len(CSV), len(CSV))
    table, _ = read_table(path)
    assert table.num_rows == 2
    del table
    assert is_empty_soon(room)


def test_a_file_of_a_zip_can_be_chosen(tmp_path, room):
    files = {"notes.md": "# notes", "deep/train.csv": CSV, "test.jsonl": '{"text": "so so", "label": "pos"}\n', "__MACOSX/._x.csv": "x"}
    path = pack(tmp_path / "data.zip", files)
    inspection = inspect_file(path)
    assert inspection.members == ("notes.md", "deep/train.csv", "test.jsonl")
    assert inspection.options.member == "deep/train.csv"
    assert inspection.rows == 2
    assert inspect_file(path, inspection.options).rows == 2
    assert inspect_file(path, ImportOptions(member="test.jsonl")).preview == (("so so", "pos"),)
    with pytest.raises(DataError) as error:
        inspect_file(path, ImportOptions(member="gone.csv"))
    assert error.value.code == "data.no_such_member"
    del error, inspection
    assert is_empty_soon(room)


def test_a_zip_of_labelled_folders(tmp_path):
    path = pack(tmp_path / "set.zip", {"set/pos/1.txt": "fine", "set/neg/1.txt": "bad", "set/neg/2.txt": "awful"})
    inspection = inspect_file(path)
    assert inspection.options.format == "folder"
    assert inspection.preview == (("bad", "neg", "neg/1.txt"), ("awful", "neg", "neg/2.txt"), ("fine", "pos", "pos/1.txt"))
    assert inspect_file(path, inspection.options).rows == 3


@pytest.mark.parametrize("name", ["../../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "..\\evil.csv", "C:/evil.csv"])
def test_no_way_out_of_an_archive(tmp_path, name):
    path = pack(tmp_path / "data.zip", {"train.csv": CSV, name: CSV})
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.unsafe_archive"
    assert not list(tmp_path.parent.glob("evil.csv"))


@pytest.mark.parametrize("kind", ["gzip", "zip"])
def test_a_bomb_is_stopped_before_it_fills_the_disk(tmp_path, room, monkeypatch, kind):
    monkeypatch.setattr(archives, "_ALLOWED", 1 << 20)
    path = tmp_path / "bomb"
    zeros = bytes(200 << 20)
    if kind == "gzip":
        path.write_bytes(gzip.compress(zeros))
    else:
        pack(path, {"bomb.csv": zeros})
    largest = 0

    def watch() -> bool:
        nonlocal largest
        largest = max([largest, *(file.stat().st_size for file in room.rglob("*") if file.is_file())])
        return False

    with pytest.raises(DataError) as error:
        inspect_file(path, stop=watch)
    assert error.value.code == "data.too_large_unpacked"
    assert 0 < largest <= (1 << 20) + 100 * path.stat().st_size
    del error
    assert is_empty_soon(room)


def test_damaged_and_protected_archives(tmp_path):
    broken = tmp_path / "a.csv.gz"
    broken.write_bytes(gzip.compress(os.urandom(10_000))[:-500])
    cut = pack(tmp_path / "cut.zip", {"a.csv": CSV * 1000})
    cut.write_bytes(cut.read_bytes()[:-30])
    protected = pack(tmp_path / "p.zip", {"a.csv": CSV})
    data = bytearray(protected.read_bytes())
    data[6] |= 1  # the flag in the header of the member …
    data[data.rindex(b"PK\x01\x02") + 8] |= 1  # … and in the directory
    protected.write_bytes(data)
    for path, code in ((broken, "damaged_file"), (cut, "damaged_file"), (protected, "password")):
        with pytest.raises(DataError) as error:
            inspect_file(path)
        assert error.value.code == f"data.{code}", path
    with pytest.raises(DataError) as error:
        inspect_file(pack(tmp_path / "empty.zip", {}))
    assert error.value.code in ("data.empty_file", "data.damaged_file", "data.foreign_file")


def test_stop_is_honoured(tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(CSV.encode() * 100_000))
    with pytest.raises(Stopped):
        inspect_file(path, stop=lambda: True)


def test_two_members_of_one_name(tmp_path):
    path = tmp_path / "twice.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "text,label\nfine,a\n")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.csv", "text,label\nother,b\n")
    with pytest.raises(DataError, match=r"two files named a\.csv"):
        inspect_file(path)


def test_a_member_without_a_name(tmp_path):
    path = pack(tmp_path / "data.zip", {"n.csv": CSV})
    named = path.read_bytes()
    central = named.rindex(b"PK\x01\x02")
    header = bytearray(named[central : central + 46])
    header[28:30] = b"\x00\x00"
    end = bytearray(named[named.rindex(b"PK\x05\x06") :])
    end[12:16] = (46).to_bytes(4, "little")
    path.write_bytes(named[:central] + header + end)
    with pytest.raises(DataError) as error:
        inspect_file(path)
    assert error.value.code == "data.unsafe_archive"
