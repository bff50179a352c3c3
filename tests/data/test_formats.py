"""What a file is, and what is said when it is no table."""

import bz2
import os
import random
import zipfile

import pyarrow as pa
import pytest

from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions, inspect_file, write_table

ROWS = pa.table({"text": ["fine", "bad"], "label": ["pos", "neg"]})


def refusal(path, options: ImportOptions | None = None) -> DataError:
    with pytest.raises(DataError) as error:
        inspect_file(path, options)
    assert error.value.exit_code == 2
    assert path.name in str(error.value)
    return error.value


@pytest.mark.parametrize("name", ["train.csv", "train.tsv", "train.xlsx", "train.jsonl", "train.parquet"])
def test_a_file_with_text_and_label_just_works(tmp_path, name):
    write_table(ROWS, tmp_path / name)
    inspection = inspect_file(tmp_path / name)
    assert inspection.preview == (("fine", "pos"), ("bad", "neg"))
    assert inspection.options.roles == {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    assert inspection.blocking is None
    assert inspection.options.format == {".tsv": "csv", ".xlsx": "spreadsheet"}.get(name[5:], name[6:])


@pytest.mark.parametrize("name", ["train.csv", "train.xlsx", "train.jsonl", "train.parquet"])
def test_the_content_decides_not_the_name(tmp_path, name):
    write_table(ROWS, tmp_path / name)
    misnamed = (tmp_path / name).rename(tmp_path / "export.dat")
    assert inspect_file(misnamed).preview == (("fine", "pos"), ("bad", "neg"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (bz2.compress(b"text,label\nfine,pos\n"), "a BZIP2 archive"),
        (b"SQLite format 3\0" + bytes(100), "an SQLite database"),
        (b"\x80\x04\x95\x10\0\0\0", "a Python pickle"),
        (b"  <!DOCTYPE html><html><body></body></html>", "an HTML or XML document"),
        (b'<?xml version="1.0"?><a/>', "an HTML or XML document"),
        (bytes(range(256)) * 20, "a binary file"),
        (random.Random(0).randbytes(20_000), "a binary file"),
        (bytes(5000), "a binary file"),
    ],
)
def test_foreign_files_are_named(make_file, content, kind):
    error = refusal(make_file(content))
    assert (error.code, error.params["kind"]) == ("data.foreign_file", kind)


def test_archives_that_are_no_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(tmp_path / "letter.docx").params["kind"] == "a Word document"


def test_what_is_no_file(tmp_path):
    assert refusal(tmp_path / "missing.csv").code == "data.missing_file"
    assert refusal(tmp_path).code == "data.folder"
    (tmp_path / "empty.csv").touch()
    assert refusal(tmp_path / "empty.csv").code == "data.empty_file"
    (tmp_path / "blank.csv").write_text("\n \n\n")
    assert refusal(tmp_path / "blank.csv").code == "data.empty_file"
    with pytest.raises(DataError):
        inspect_file("with\0nul.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_pipes_and_devices_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    assert refusal(tmp_path / "pipe.csv").code == "data.not_a_file"


@pytest.mark.skipif(os.name == "nt", reason="other permissions on Windows")
def test_files_that_may_not_be_read(make_file):
    path = make_file("text,label\nfine,pos\n")
    path.chmod(0)
    user = os.geteuid()
    if user == 0:  # whom permissions do not bind
        os.seteuid(65534)
    try:
        assert refusal(path).code == "data.unreadable_file"
    finally:
        os.seteuid(user)


def test_names_that_are_not_unicode(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.csv")
    try:
        path.write_text("text,label\nalone\n")
    except OSError:
        pytest.skip("this file system does not allow such names")
    inspection = inspect_file(path)
    assert "caf?.csv" in inspection.problems[0].message
    inspection.model_dump_json(exclude={"path"})


@pytest.mark.parametrize("chosen", ["csv", "spreadsheet", "jsonl", "parquet"])
@pytest.mark.parametrize(
    "content", [b"text,label\nfine,pos\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PAR1garbage", b"PK\x03\x04garbage", b"[1, 2", b'{"a": 1}']
)
def test_a_wrong_choice_of_format_gives_a_sentence(make_file, content, chosen):
    path = make_file(content)
    if chosen == "csv" or (chosen == "jsonl" and content.startswith(b"{")):  # any text can be read as delimited
        assert inspect_file(path, ImportOptions(format=chosen)).options.format == chosen
    else:
        refusal(path, ImportOptions(format=chosen))


@pytest.mark.parametrize("name", ["train.xlsx", "train.parquet"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
def test_files_that_are_cut_off(tmp_path, name, share):
    path = tmp_path / name
    write_table(ROWS, path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert refusal(path).code == "data.damaged_file"
