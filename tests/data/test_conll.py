"""Tokens and tags in columns."""

import json

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.tagged_lines import first_orphan

ENGLISH = """-DOCSTART- -X- -X- O

EU NNP B-NP B-ORG
rejects VBZ B-VP O
German JJ B-NP B-MISC

# a comment
Peter NNP B-NP B-PER
Blackburn NNP I-NP I-PER
"""


def test_columns_become_arrays(make_file):
    path = make_file(ENGLISH, "eng.train")
    inspection = inspect_file(path)
    assert inspection.options.format == "conll"
    assert inspection.options.roles == {"text": ColumnRole.TEXT, "tokens": ColumnRole.TOKENS, "tags": ColumnRole.TAGS}
    first, second = read_table(path)[0].to_pylist()
    assert first["text"] == "EU rejects German"
    assert json.loads(first["tokens"]) == ["EU", "rejects", "German"]
    assert json.loads(first["column_2"]) == ["NNP", "VBZ", "JJ"]
    assert json.loads(first["tags"]) == ["B-ORG", "O", "B-MISC"]
    assert second["text"] == "Peter Blackburn"


def test_chinese_characters_are_joined_without_spaces(make_file):
    path = make_file("李 B-PER\n明 E-PER\n在 O\n北 B-LOC\n京 E-LOC\n\n他 O\n好 O\n", "dev.char.bmes")
    assert [row["text"] for row in read_table(path)[0].to_pylist()] == ["李明在北京", "他好"]


def test_lines_with_other_widths_and_orphan_tags_are_named(make_file):
    content = "a\tB-X\nb\tI-X\n\nc\nd\tO\n\ne\tI-X\n\nf\tO\ng\tB-Y\nh\tI-X\n"
    inspection = inspect_file(make_file(content, "x.conll"), ImportOptions(format="conll"))
    found = codes(inspection.problems)
    assert (inspection.rows, inspection.refused) == (3, 1)
    assert found["bad_token_lines"].params["file_rows"] == [4]
    assert found["orphan_tags"].params["file_rows"] == [7, 11]


@pytest.mark.parametrize(
    ("tags", "place"),
    [
        ("B-A I-A O B-B", None),
        ("O I-A", 1),
        ("B-A I-B", 1),
        ("B-A E-A S-B O", None),
        ("B-A M-A M-A E-A M-A", 4),
        ("S-A I-A", 1),
        ("B-A L-A U-B", None),
    ],
)
def test_orphans(tags, place):
    assert first_orphan(tags.split()) == place


@pytest.mark.parametrize("content", ["text,label\nfine,O\nbad,O\nso,O\nno,O\n", "a b\nc d\ne f\ng h\n", "B\nO\nO\nO\nO\n"])
def test_other_tables_are_not_taken_for_tags(make_file, content):
    assert inspect_file(make_file(content, "a.csv")).options.format == "csv"


def test_a_file_without_tags_is_refused(make_file):
    with pytest.raises(DataError) as error:
        inspect_file(make_file("one\ntwo\n", "a.txt"), ImportOptions(format="conll"))
    assert error.value.code == "data.no_tags"


def test_real_files(shared_data):
    raw = shared_data / "nasty" / "raw"
    expected = {
        "wnut17train.first3000lines.conll": 0,
        "wnut17_emerging.last400lines.dev.conll": 1,
        "resume_dev.first4000lines.char.bmes": 0,
    }
    for name, refused in expected.items():
        inspection = inspect_file(raw / name)
        sentences = (raw / name).read_text(encoding="utf-8").strip().replace("\t\n", "\n\n")
        count = sum(1 for block in sentences.split("\n\n") if block.strip())
        assert (inspection.options.format, inspection.refused) == ("conll", refused)
        assert abs(inspection.rows + inspection.refused - count) <= 1
