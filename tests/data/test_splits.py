"""Splits are stratified, keep equal texts together, and are the same everywhere."""

import hashlib
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tlgui.core.errors import DataError, Stopped
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file, make_splits, normalised, profile_dataset, reassign
from tlgui.data.watch import Watch


def split(texts, labels=None, role=TransferRole.SOURCE, seed=0) -> np.ndarray:
    column = pa.chunked_array([pa.array(texts, pa.string())])
    return make_splits(column, None if labels is None else pa.chunked_array([pa.array(labels, pa.string())]), role, seed=seed)


def counts(splits, labels, label) -> tuple[int, int, int]:
    of_class = [split for split, other in zip(splits, labels, strict=True) if other == label]
    return tuple(of_class.count(name) for name in ("train", "dev", "test"))


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (1, (1, 0, 0)),
        (2, (1, 0, 1)),
        (3, (1, 1, 1)),
        (4, (2, 1, 1)),
        (10, (8, 1, 1)),
        (25, (21, 2, 2)),
        (26, (20, 3, 3)),
        (99, (79, 10, 10)),
    ],
)
def test_each_class_is_divided(size, expected):
    labels = ["rare"] * size + ["common"] * 1000
    splits = split([f"text {number}" for number in range(len(labels))], labels)
    assert counts(splits, labels, "rare") == expected
    assert counts(splits, labels, "common") == (800, 100, 100)


ROWS = st.lists(
    st.tuples(st.sampled_from(["a", "A", " a ", "ａ", "b", "c d", "c  d", "e", "f", "g", "", "  "]), st.sampled_from(["x", "y", "z", ""])),
    max_size=60,
)


@given(ROWS, st.integers(0, 3))
@settings(max_examples=200)
def test_equal_texts_never_straddle_and_nothing_is_lost(rows, seed):
    texts, labels = [row[0] for row in rows], [row[1] for row in rows]
    splits = split(texts, labels, seed=seed)
    sides: dict[str, set[str]] = {}
    for text, label, side in zip(texts, labels, splits.tolist(), strict=True):
        assert (side == "") == (not text.strip() or not label.strip())
        if side:
            sides.setdefault(normalised(text), set()).add(side)
    assert all(len(side) == 1 for side in sides.values())
    if sides:
        assert "train" in splits


@given(st.lists(st.integers(1, 40), min_size=1, max_size=20), st.integers(0, 5))
def test_shares_hold_for_groups_of_any_size(sizes, seed):
    texts = [f"text {number}" for number, size in enumerate(sizes) for _ in range(size)]
    splits = Counter(split(texts, ["x"] * len(texts), seed=seed).tolist())
    assert splits["train"] > 0
    assert (splits["test"] > 0) == (len(sizes) >= 2)
    assert (splits["dev"] > 0) == (len(sizes) >= 3)
    for name in ("dev", "test"):
        assert splits[name] <= max(round(0.1 * len(texts)), sorted(sizes)[min(1, len(sizes) - 1)])


def test_what_counts_as_the_same_text():
    assert normalised("  Ｈｅｌｌｏ\tWORLD\u3000\n ") == "hello world"
    assert normalised("Straße") == normalised("STRASSE")
    assert normalised("①") == "1"
    assert normalised("好 ") != normalised("好 好")


def test_other_roles():
    texts, labels = ["a", "", "b", "c"], ["x", "y", "", "z"]
    assert split(texts, labels, TransferRole.TEST).tolist() == ["test", "", "", "test"]
    assert split(texts, None, TransferRole.TARGET_UNLABELLED).tolist() == ["train", "", "train", "train"]
    assert split(texts, labels, TransferRole.TARGET_UNLABELLED).tolist() == ["train", "", "train", "train"]
    assert split([], [], TransferRole.SOURCE).tolist() == []


def test_the_same_seed_gives_the_same_splits_on_every_machine():
    texts, labels = [f"text {number}" for number in range(200)], [str(number % 7) for number in range(200)]
    splits = split(texts, labels, seed=42)
    assert (splits == split(texts, labels, seed=42)).all()
    assert (splits != split(texts, labels, seed=43)).any()
    assert hashlib.sha256(",".join(splits).encode()).hexdigest()[:16] == "0dad01031a3b599a"


def test_chunks_of_the_column_do_not_matter():
    texts, labels = [f"text {number}" for number in range(100)], [str(number % 3) for number in range(100)]
    pieces = make_splits(
        pa.chunked_array([texts[:13], texts[13:50], texts[50:]]), pa.chunked_array([labels[:70], labels[70:]]), TransferRole.SOURCE
    )
    assert pieces.tolist() == split(texts, labels).tolist()


def test_stop():
    with pytest.raises(Stopped):
        make_splits(pa.chunked_array([["a", "b"]]), pa.chunked_array([["x", "y"]]), TransferRole.SOURCE, watch=Watch(lambda: True))


def test_banking77(shared_data: Path, tmp_path):
    path = shared_data / "banking77" / "train.parquet"
    dataset = import_file(path, ImportOptions(), tmp_path / "d", name="d", role=TransferRole.SOURCE)
    labels = dataset.labels()
    splits = dataset.splits[dataset.indices()]
    assert len(dataset.info.labels) == 77
    for label in dataset.info.labels:
        train, dev, test = counts(splits, labels, label)
        assert abs(dev - 0.1 * (train + dev + test)) <= 2
        assert abs(test - 0.1 * (train + dev + test)) <= 2
    sides: dict[str, set[str]] = {}
    for text, side in zip(dataset.texts(), splits.tolist(), strict=True):
        sides.setdefault(normalised(text), set()).add(side)
    assert all(len(side) == 1 for side in sides.values())


def test_splits_of_the_file_are_kept(make_file, tmp_path):
    rows = [f"text {n},{'ab'[n % 2]},{('train', 'Validation', ' TEST ', '训练')[n % 4]}" for n in range(40)]
    rows += ["text 0,a,test", "nowhere,a,", "odd,b,holdout"]
    path = make_file("text,label,split\n" + "\n".join(rows) + "\n")
    chosen = inspect_file(path, ImportOptions(roles={"text": "text", "label": "label", "split": "split"}))
    unknown = next(problem for problem in chosen.problems if problem.code == "data.unknown_splits")
    assert (unknown.params["count"], unknown.params["values"]) == (2, "“holdout”")
    dataset = import_file(path, chosen.options, tmp_path / "set", name="s", role=TransferRole.SOURCE)
    assert dataset.splits.tolist() == ["train", "dev", "test", "train"] * 10 + ["test", "", ""]
    leak = next(finding for finding in profile_dataset(dataset, None).findings if finding.code == "data.profile_leak")
    assert leak.rows == (40,)
    # In a test set all rows are test rows, wherever they were before.
    test = import_file(path, chosen.options, tmp_path / "test", name="t", role=TransferRole.TEST)
    assert set(test.splits.tolist()) == {"test"}
    again = reassign(test, TransferRole.SOURCE, tmp_path / "again")
    assert again.splits.tolist() == dataset.splits.tolist()


def test_a_column_that_names_no_split_blocks(make_file, tmp_path):
    path = make_file("text,label\n" + "".join(f"text {n},{'ab'[n % 2]}\n" for n in range(10)))
    options = ImportOptions(roles={"text": "text", "label": "split"})
    assert inspect_file(path, options).blocking.code == "data.unknown_splits"
    with pytest.raises(DataError, match="names no split"):
        import_file(path, options, tmp_path / "set", name="s", role=TransferRole.TARGET_UNLABELLED)


def test_a_column_of_splits_is_recognised(make_file):
    rows = "".join(f"text {n},{'ab'[n % 2]},{('train', 'dev', 'test')[n % 3]}\n" for n in range(12))
    assert inspect_file(make_file("text,label,split\n" + rows)).options.roles["split"] is ColumnRole.SPLIT
    one_unknown = inspect_file(make_file("text,label,split\n" + rows.replace("dev", "held out"), "c.csv"))
    assert one_unknown.options.roles["split"] is ColumnRole.SPLIT
    assert "data.unknown_splits" in {finding.code for finding in one_unknown.problems}
    other = rows.replace("dev", "five").replace("test", "six")
    assert "split" not in inspect_file(make_file("text,label,split\n" + other, "b.csv")).options.roles


@pytest.mark.parametrize("seed", range(5))
def test_rows_of_a_group_are_never_divided(make_file, tmp_path, seed):
    generator = np.random.default_rng(seed)
    authors = generator.integers(0, 60, 400)
    texts = generator.integers(0, 300, 400)  # some texts are of several authors, which binds these to each other
    rows = [f"text {text},{'ab'[text % 2]},{f'author {author}' if author else ''}" for text, author in zip(texts, authors, strict=True)]
    path = make_file("text,label,author\n" + "\n".join(rows) + "\n")
    options = ImportOptions(roles={"text": "text", "label": "label", "author": "group"})
    dataset = import_file(path, options, tmp_path / "set", name="s", role=TransferRole.SOURCE, seed=seed)
    where = {}
    for side, text, author in zip(dataset.splits, texts.tolist(), authors.tolist(), strict=True):
        assert where.setdefault(("text", text), side) == side
        if author:
            assert where.setdefault(("author", author), side) == side


def test_groups_that_are_apart_are_divided(make_file, tmp_path):
    rows = [f"text {n},{'ab'[n % 2]},author {n // 4}" for n in range(400)]
    path = make_file("text,label,author\n" + "\n".join(rows) + "\n")
    options = ImportOptions(roles={"text": "text", "label": "label", "author": "group"})
    dataset = import_file(path, options, tmp_path / "set", name="s", role=TransferRole.SOURCE)
    shares = {part: len(dataset.indices(part)) / 400 for part in Split}
    assert shares[Split.TEST] == pytest.approx(0.1, abs=0.03)
    assert shares[Split.DEV] == pytest.approx(0.1, abs=0.03)
    assert len(set(dataset.splits[28:32])) == 1
