"""Rows that are pairs of texts: a pair counts as repeated only as a whole."""

import pytest

from tlgui.core.cleaning import DropConflicting, DropDuplicates, DropNearDuplicates, LowerCase, StripMarkup, TidySpace
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file, profile_dataset
from tlgui.data.cleaning import version_of

ROWS = [(f"A man plays an instrument, number {row // 3}", f"The hypothesis {row % 3} says {row}", "enc"[row % 3]) for row in range(60)]
REPEATED = [ROWS[0], (*ROWS[4][:2], "e" if ROWS[4][2] != "e" else "n")]


@pytest.fixture
def file(tmp_path):
    def file(first, second):
        path = tmp_path / "pairs.tsv"
        lines = [f"{first}\t{second}\tlabel", *("\t".join(row) for row in [*ROWS, *REPEATED])]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return file


@pytest.mark.parametrize(
    ("first", "second"), [("premise", "hypothesis"), ("sentence1", "sentence2"), ("Text_A", "Text_B"), ("句子1", "句子2")]
)
def test_columns_of_pairs_are_known_by_name(file, first, second):
    options = inspect_file(file(first, second)).options
    assert options.roles == {first: ColumnRole.TEXT, second: ColumnRole.SECOND_TEXT, "label": ColumnRole.LABEL}


def test_other_columns_are_no_pair(file):
    assert ColumnRole.SECOND_TEXT not in inspect_file(file("one", "hypothesis")).options.roles.values()


def test_a_pair_is_repeated_only_as_a_whole(file, tmp_path):
    dataset = import_file(file("premise", "hypothesis"), ImportOptions(), tmp_path / "set", name="set", role=TransferRole.TEST)
    profile = profile_dataset(dataset)
    assert (profile.duplicates, profile.conflicting) == (2, 2)
    assert version_of(dataset, (DropDuplicates(),)).step_counts == (2,)
    assert version_of(dataset, (DropConflicting(),)).step_counts == (2,)
    alone = {"premise": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    other = import_file(file("premise", "hypothesis"), ImportOptions(roles=alone), tmp_path / "alone", name="alone", role=TransferRole.TEST)
    assert profile_dataset(other).duplicates == 42
    assert version_of(other, (DropDuplicates(),)).step_counts == (42,)


def test_pairs_with_the_same_first_text_stay_on_one_side(file, tmp_path):
    dataset = import_file(file("premise", "hypothesis"), ImportOptions(), tmp_path / "set", name="set", role=TransferRole.SOURCE)
    sides = {}
    for premise, split in zip(dataset.table.column("premise").to_pylist(), dataset.splits.tolist(), strict=True):
        sides.setdefault(premise, set()).add(split)
    assert all(len(found) == 1 for found in sides.values())
    assert len({next(iter(found)) for found in sides.values()}) == 3


def test_nearly_equal_pairs(tmp_path):
    long = "the quick brown fox jumps over the lazy dog and runs away into the dark green forest behind the old house"
    path = tmp_path / "near.csv"
    rows = [(long, "it rains and rains all day in this town by the sea"), (long, "nobody has ever heard of such a thing before now")]
    rows += [(f"{long}!", "nobody has ever heard of such a thing before now"), ("short", "other"), ("another", "text")]
    path.write_text("text1,text2,label\n" + "".join(f"{a},{b},{'xy'[row % 2]}\n" for row, (a, b) in enumerate(rows)), encoding="utf-8")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="set", role=TransferRole.TEST)
    assert dataset.info.options.column_of(ColumnRole.SECOND_TEXT) == "text2"
    version = version_of(dataset, (DropNearDuplicates(similarity=0.9),))
    assert version.indices().tolist() == [0, 1, 3, 4]


def test_both_texts_of_a_pair_are_cleaned(tmp_path):
    path = tmp_path / "pairs.csv"
    rows = ["A <b>dog</b> runs.,An animal,e", "A cat sits.,A <i>cat</i>  sleeps,n", "A CAT sits.,a cat SLEEPS,n", "A bird,A bird,e"]
    path.write_text("premise,hypothesis,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dataset = import_file(path, ImportOptions(), tmp_path / "set", name="pairs", role=TransferRole.TEST)
    version = version_of(dataset, (StripMarkup(), LowerCase(), TidySpace(), DropDuplicates()))
    assert version.step_counts == (2, 4, 1, 1)
    assert version.table.column("hypothesis").to_pylist() == ["an animal", "a cat sleeps", "a cat sleeps", "a bird"]
    again = version_of(version_of(dataset, (StripMarkup(), LowerCase())), (StripMarkup(), LowerCase(), TidySpace()))
    assert again.table.column("hypothesis")[1].as_py() == "a cat sleeps"
    assert again.fingerprint != version_of(dataset, (StripMarkup(), LowerCase())).fingerprint
    assert dataset.table.column("hypothesis")[1].as_py() == "A <i>cat</i>  sleeps"


def test_a_pair_without_its_second_text_is_told(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text("premise,hypothesis,label\nA dog runs,An animal,e\nA cat sits,,n\nA bird,It flies,n\nA man,A boy,e\n", encoding="utf-8")
    (told,) = [finding for finding in inspect_file(path).problems if finding.code == "data.empty_second_texts"]
    assert told.params["file_rows"] == [3]
