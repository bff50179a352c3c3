"""Plain text, one text a line, and labels in a file beside it."""

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file

TEXTS = ["The room was fine, clean, and quiet.", "Noisy, all night", '"Never again!" she said', "So so, but cheap", "Good"]


def test_sentences_with_commas_are_no_table(make_file):
    inspection = inspect_file(make_file("\n".join(TEXTS), "reviews.txt"))
    assert inspection.options.format == "lines"
    assert (inspection.rows, inspection.refused) == (5, 0)
    assert [row[0] for row in inspection.preview] == TEXTS
    assert inspection.options.roles == {"text": ColumnRole.TEXT}


def test_a_table_in_a_txt_file_stays_a_table(make_file):
    assert inspect_file(make_file("text\tlabel\nfine, really\tpos\nbad, sadly\tneg\n", "a.txt")).options.format == "csv"
    as_lines = inspect_file(make_file("fine\tpos\nbad\tneg\n", "b.txt"), ImportOptions(format="lines"))
    assert as_lines.preview == (("fine\tpos",), ("bad\tneg",))


def test_labels_stand_in_the_file_beside(make_file, tmp_path):
    path = make_file("\r\n".join(TEXTS) + "\r\n", "train_text.txt")
    make_file("\n".join(["pos", "neg", "neg", "pos", "pos"]) + "\n", "train_labels.txt")
    inspection = inspect_file(path)
    assert inspection.options.labels == "train_labels.txt"
    assert inspection.preview[1] == ("Noisy, all night", "neg")
    assert inspection.options.roles == {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    without = inspect_file(path, ImportOptions(labels=""))
    assert [column.name for column in without.columns] == ["text"]
    dataset = import_file(path, inspection.options, tmp_path / "set", name="set", role=TransferRole.SOURCE)
    assert dataset.table.column("label").to_pylist() == ["pos", "neg", "neg", "pos", "pos"]
    make_file("\n".join(["pos", "pos", "neg", "pos", "pos"]) + "\n", "train_labels.txt")
    changed = import_file(path, inspection.options, tmp_path / "other", name="other", role=TransferRole.SOURCE)
    assert changed.info.origin_sha256 != dataset.info.origin_sha256  # both files are the origin


def test_a_label_too_few_blocks(make_file):
    path = make_file("\n".join(TEXTS), "train_text.txt")
    make_file("pos\nneg\n", "train_labels.txt")
    blocking = inspect_file(path).blocking
    assert blocking.code == "data.uneven_lines"
    assert (blocking.params["texts"], blocking.params["labels"], blocking.row) == (5, 2, 3)


def test_blank_lines_are_kept_and_numbered(make_file):
    make_file("a\nb\nc\nd\n", "x.labels")
    inspection = inspect_file(make_file("one\n\nthree\n\n", "x.txt"))
    assert inspection.preview == (("one", "a"), ("", "b"), ("three", "c"), ("", "d"))
    assert codes(inspection.problems)["empty_texts"].params["file_rows"] == [2, 4]


def test_a_header_and_other_encodings(make_file):
    inspection = inspect_file(
        make_file("内容\n送餐快，味道很好，下次还来\n等了很久，不好吃\n", "评论.txt", "gb18030"), ImportOptions(format="lines")
    )
    assert (inspection.options.header, inspection.options.encoding) == (1, "gb18030")
    assert inspection.preview[0] == ("送餐快，味道很好，下次还来",)
    assert [column.name for column in inspection.columns] == ["内容"]


def test_a_labels_file_that_is_missing(make_file):
    with pytest.raises(DataError, match=r"gone\.txt"):
        inspect_file(make_file("a\nb\n", "x.txt"), ImportOptions(format="lines", labels="gone.txt"))
