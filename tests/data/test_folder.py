"""Folders whose sub-folders are labels."""

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import import_file, inspect_file


@pytest.fixture
def reviews(tmp_path):
    folder = tmp_path / "reviews"
    for label, texts in {"pos": ["fine, clean", "good\nand quiet\n"], "neg": ["bad", "", "noisy"]}.items():
        (folder / label).mkdir(parents=True)
        for number, text in enumerate(texts):
            (folder / label / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "README.txt").write_text("not a text", encoding="utf-8")
    (folder / "pos" / ".hidden").write_text("x", encoding="utf-8")
    return folder


def test_each_file_is_a_row(reviews, tmp_path):
    inspection = inspect_file(reviews)
    assert inspection.options.format == "folder"
    assert inspection.preview == (
        ("bad", "neg", "neg/0.txt"),
        ("", "neg", "neg/1.txt"),
        ("noisy", "neg", "neg/2.txt"),
        ("fine, clean", "pos", "pos/0.txt"),
        ("good\nand quiet", "pos", "pos/1.txt"),
    )
    assert inspection.options.roles == {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    steps = []
    dataset = import_file(
        reviews, inspection.options, tmp_path / "set", name="s", role=TransferRole.SOURCE, progress=lambda *step: steps.append(step)
    )
    assert dataset.info.labels == ("neg", "pos")
    assert dataset.info.origin == "reviews"
    assert steps[-1][0] == steps[-1][1] == sum(path.stat().st_size for path in reviews.rglob("?.txt"))


def test_folders_named_as_splits(tmp_path):
    folder = tmp_path / "reviews"
    for place, count in {"train/pos": 3, "train/neg": 2, "test/pos": 1, "test/neg": 1}.items():
        (folder / place).mkdir(parents=True)
        for number in range(count):
            (folder / place / f"{number}.txt").write_text(f"{place} {number}", encoding="utf-8")
    (folder / "README").write_text("not a text", encoding="utf-8")
    (folder / "train" / "vocabulary.txt").write_text("words", encoding="utf-8")
    inspection = inspect_file(folder)
    assert [column.name for column in inspection.columns] == ["text", "label", "split", "file"]
    assert inspection.preview[0] == ("test/neg 0", "neg", "test", "test/neg/0.txt")
    assert inspection.preview[-1] == ("words", "", "train", "train/vocabulary.txt")
    dataset = import_file(folder, inspection.options, tmp_path / "set", name="s", role=TransferRole.SOURCE)
    assert dataset.info.labels == ("neg", "pos")
    assert (len(dataset.indices(Split.TRAIN)), len(dataset.indices(Split.TEST))) == (5, 2)
    # Two labels that happen to be called so are labels.
    flat = tmp_path / "flat"
    for label in ("test", "train"):
        (flat / label).mkdir(parents=True)
        (flat / label / "0.txt").write_text("a text", encoding="utf-8")
    assert [row[1] for row in inspect_file(flat).preview] == ["test", "train"]


def test_binary_files_and_other_encodings(reviews):
    (reviews / "neg" / "3.txt").write_bytes(b"\0\1\2")
    (reviews / "pos" / "2.txt").write_bytes("Das Zimmer war schön und ruhig, das Frühstück großartig.".encode("cp1252"))
    inspection = inspect_file(reviews)
    found = codes(inspection.problems)
    assert (inspection.rows, inspection.refused) == (6, 1)
    assert "neg/3.txt" in found["no_text_files"].message
    assert inspection.options.encoding == "cp1252"
    assert inspection.preview[-1][0].startswith("Das Zimmer war schön")
    assert found["encoding_guessed"].params["encoding"] == "cp1252"
    assert found["empty_texts"].params["file_rows"] == [2]


def test_a_folder_of_files_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("text,label\n")
    with pytest.raises(DataError) as error:
        inspect_file(tmp_path)
    assert error.value.code == "data.folder"
