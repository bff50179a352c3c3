"""Lists of tokens and tags in the rows of a table, and the columns of translations."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.data.conftest import codes
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file, inspect_file

SENTENCES = [["EU", "rejects", "German", "call"], ["Peter", "left"], ["Nobody", "came", "."]]
TAGS = [["B-ORG", "O", "B-MISC", "O"], ["B-PER", "O"], ["O", "O", "O"]]
ROLES = {"text": ColumnRole.TEXT, "tokens": ColumnRole.TOKENS, "ner_tags": ColumnRole.TAGS}


@pytest.fixture
def lines(tmp_path):
    def lines(*records):
        path = tmp_path / "names.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path

    return lines


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "names.parquet"
    pq.write_table(pa.table({"id": ["a", "b", "c"], "tokens": SENTENCES, "ner_tags": TAGS}), path)
    return path


def test_texts_are_made_of_the_tokens(table):
    inspection = inspect_file(table)
    assert inspection.options.roles == ROLES
    assert [row[0] for row in inspection.preview] == ["EU rejects German call", "Peter left", "Nobody came ."]
    assert json.loads(inspection.preview[0][2]) == SENTENCES[0]


def test_single_chinese_characters_stand_without_spaces(lines):
    file = lines({"tokens": list("常建良，男"), "tags": list("BMEOO")}, {"tokens": list("他来了"), "tags": list("OOO")})
    assert inspect_file(file).preview[0][0] == "常建良，男"


def test_the_dataset_has_them_too(table, tmp_path):
    options = inspect_file(table).options
    for number, how in enumerate((ImportOptions(), options)):  # the recipe names a text that the file does not have
        dataset = import_file(table, how, tmp_path / f"set{number}", name="names", role=TransferRole.TARGET_UNLABELLED)
        assert dataset.texts() == ["EU rejects German call", "Peter left", "Nobody came ."]
        assert dataset.info.options.roles == ROLES


def test_a_text_that_is_there_is_kept(lines):
    file = lines(*({"text": f"Sentence {n}", "tokens": tokens, "ner_tags": TAGS[n]} for n, tokens in enumerate(SENTENCES)))
    inspection = inspect_file(file)
    assert (inspection.options.roles, inspection.preview[1][0]) == (ROLES, "Sentence 1")


def test_columns_can_be_chosen(lines):
    file = lines(*({"text": [1], "pieces": tokens} for tokens in SENTENCES))
    assert ColumnRole.TOKENS not in inspect_file(file).options.roles.values()
    chosen = inspect_file(file, ImportOptions(roles={"pieces": ColumnRole.TOKENS}))
    assert chosen.options.roles == {"text_of_pieces": ColumnRole.TEXT, "pieces": ColumnRole.TOKENS}
    assert chosen.preview[1][0] == "Peter left"


def test_rows_that_do_not_fit_are_told(lines):
    file = lines(
        *({"id": n, "tokens": tokens, "ner_tags": TAGS[n]} for n, tokens in enumerate(SENTENCES)),
        {"id": 3, "tokens": ["one", "two"], "ner_tags": ["O"]},
        {"id": 4, "tokens": [], "ner_tags": []},
        {"id": 5, "tokens": "no list", "ner_tags": ["O"]},
    )
    problems = codes(inspect_file(file, ImportOptions(roles=ROLES)).problems)
    assert problems["tags_misaligned"].params["file_rows"] == [4, 6]
    assert problems["no_token_list"].params["file_rows"] == [6]
    assert problems["empty_texts"].params["file_rows"] == [5, 6]


def test_words_in_a_column_of_that_name_are_no_lists(tmp_path):
    path = tmp_path / "words.csv"
    path.write_text("words,label\nfine room,pos\nbad room,neg\nnice,pos\n", encoding="utf-8")
    assert inspect_file(path).options.roles == {"words": ColumnRole.TEXT, "label": ColumnRole.LABEL}


@pytest.mark.parametrize(("first", "second"), [("source", "target"), ("SRC", "TGT"), ("原文", "译文")])
def test_translations_are_known_by_name(tmp_path, first, second):
    path = tmp_path / "pairs.tsv"
    path.write_text(f"{first}\t{second}\n" + "".join(f"The house {n}\tDas Haus {n}\n" for n in range(30)), encoding="utf-8")
    assert inspect_file(path).options.roles == {first: ColumnRole.TEXT, second: ColumnRole.TRANSLATION}


def test_a_target_with_few_values_is_a_label(tmp_path):
    path = tmp_path / "tweets.csv"
    path.write_text("tweet,source,target\n" + "".join(f"Something new {n},web {n},{n % 2}\n" for n in range(30)), encoding="utf-8")
    assert inspect_file(path).options.roles == {"tweet": ColumnRole.TEXT, "target": ColumnRole.LABEL}
