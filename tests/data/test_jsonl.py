"""JSON Lines, and a JSON array of objects."""

import json
from pathlib import Path

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.readers import line_reader


def test_values_become_text_and_missing_ones_empty(make_file):
    lines = [
        '{"text": "fine", "n": 1.50, "big": 123456789012345678901234567890}',
        '{"text": "中\\u6587", "label": true, "none": null, "list": [1, {"a": "é"}], "e": 1e400}',
        '{"label": "x\\ny"}',
    ]
    table, found = read_table(make_file("\n".join(lines), "a.jsonl"))
    assert table.column_names == ["text", "n", "big", "label", "none", "list", "e"]
    rows = table.to_pylist()
    assert list(rows[0].values()) == ["fine", "1.50", "123456789012345678901234567890", "", "", "", ""]
    assert list(rows[1].values()) == ["中文", "", "", "true", "", '[1, {"a": "é"}]', "1e400"]
    assert list(rows[2].values()) == ["", "", "", "x\ny", "", "", ""]
    assert not found


def test_lines_that_are_no_objects_are_refused_with_their_number(make_file):
    lines = ['{"text": "a"}', "", "[1]", '{"text": "b"}', '"x"', "{broken", '{"text": "\\ud800"}', '{"text": "c"}', "[" * 100_000, "3"]
    inspection = inspect_file(make_file("\n".join(lines) + "\n", "a.jsonl"))
    assert (inspection.rows, inspection.refused) == (3, 6)
    bad = codes(inspection.problems)["bad_json_lines"]
    assert bad.params["file_rows"] == [3, 5, 6, 7, 9, 10]
    assert bad.row == 3
    assert "line 3" in bad.message


def test_keys_that_stand_twice_are_told(make_file):
    lines = ['{"text": "a", "label": "x"}', '{"text": "b", "text": "c", "label": "y"}', "", '{"text": "d", "label": "x", "text": "d"}']
    inspection = inspect_file(make_file("\n".join(lines), "rows.jsonl"))
    assert inspection.preview == (("a", "x"), ("c", "y"), ("d", "x"))
    found = codes(inspection.problems)["repeated_keys"]
    assert (found.params["count"], found.params["file_rows"], found.rows) == (2, [2, 4], (1, 2))
    document = inspect_file(make_file("[" + ",".join(filter(None, lines)) + "]", "rows.json"))
    assert codes(document.problems)["repeated_keys"].params["file_rows"] == [2, 3]


def test_rows_keep_their_line_numbers(make_file):
    lines = ['{"text": "a", "label": "x"}', "", "nonsense", '{"text": "b", "label": ""}', '{"text": "c", "label": "x"}']
    missing = codes(inspect_file(make_file("\n".join(lines), "a.jsonl")).problems)["labels_missing"]
    assert (missing.row, missing.rows) == (4, (1,))


def test_only_a_line_feed_ends_a_line(make_file):
    text = "one\u2028two\u0085three\u000bfour"
    table, _ = read_table(make_file(json.dumps({"text": text}, ensure_ascii=False) + "\r\n", "a.jsonl"))
    assert table.to_pylist() == [{"text": text}]


def test_an_array_of_objects(make_file):
    content = json.dumps([{"text": "a", "n": 1}, {"text": "b"}, 3, "x"], indent=1)
    inspection = inspect_file(make_file(content, "a.json"))
    assert (inspection.rows, inspection.refused) == (2, 2)
    assert codes(inspection.problems)["bad_json_lines"].params["file_rows"] == [3, 4]
    assert inspection.preview == (("a", "1"), ("b", ""))


@pytest.mark.parametrize("content", ["[1, 2]", "3", "{}", "[{}]", "[{", "[" * 50_000 + "]" * 50_000, "null"])
def test_json_that_is_no_table(make_file, content):
    with pytest.raises(DataError, match=r"a\.json"):
        inspect_file(make_file(content, "a.json"))


def test_other_encodings(make_file):
    content = "".join(json.dumps({"内容": text, "标签": "好"}, ensure_ascii=False) + "\n" for text in ("送餐快，味道很好", "等了很久"))
    inspection = inspect_file(make_file(content, "a.jsonl", "gb18030"))
    assert inspection.options.encoding == "gb18030"
    assert inspection.preview[0] == ("送餐快，味道很好", "好")
    damaged = make_file(content.encode() + b'{"\xff": 1}\n', "b.jsonl")
    blocking = inspect_file(damaged, ImportOptions(encoding="utf-8")).blocking
    assert blocking is not None
    assert (blocking.code, blocking.row) == ("data.undecodable", 3)


def test_a_line_too_long(make_file, monkeypatch):
    monkeypatch.setattr(line_reader, "_LONGEST_LINE", 1 << 20)
    path = make_file('{"text": "a"}\n{"text": "' + "x" * (4 << 20) + '"}\n', "a.jsonl")
    with pytest.raises(DataError, match="row 2"):
        inspect_file(path)


def test_too_many_columns(make_file):
    content = "".join(json.dumps({f"key {number}": number}) + "\n" for number in range(10_001))
    with pytest.raises(DataError) as error:
        inspect_file(make_file(content, "a.jsonl"))
    assert error.value.code == "data.too_many_columns"


def test_json_test_suite(shared_data: Path):
    folder = shared_data / "nasty" / "JSONTestSuite" / "test_parsing"
    accepted = set()
    for path in sorted(folder.glob("*.json")):
        try:
            inspection = inspect_file(path)
        except DataError:
            continue
        if inspection.rows and not inspection.refused:
            accepted.add(path.name)
    assert not [name for name in accepted if name.startswith("n_")]
    assert {"y_object.json", "y_object_duplicated_key.json", "y_object_string_unicode.json"} <= accepted


@pytest.mark.parametrize(
    "document",
    [
        [["text", "label"], ["fine", "pos"], ["bad", "neg"]],
        {"text": ["fine", "bad"], "label": ["pos", "neg"]},
        {"columns": ["text", "label"], "index": [0, 1], "data": [["fine", "pos"], ["bad", "neg"]]},
        {"text": {"0": "fine", "1": "bad"}, "label": {"0": "pos", "1": "neg"}},
        {"0": {"text": "fine", "label": "pos"}, "1": {"text": "bad", "label": "neg"}},
        {"a7": {"text": "fine", "label": "pos"}, "b3": {"text": "bad", "label": "neg"}},
        {"version": 1, "data": [{"text": "fine", "label": "pos"}, {"text": "bad", "label": "neg"}]},
        {"response": {"count": 2, "rows": [["text", "label"], ["fine", "pos"], ["bad", "neg"]]}},
    ],
    ids=lambda document: str(document)[:30],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_documents_that_hold_a_table(make_file, document, indent):
    inspection = inspect_file(make_file(json.dumps(document, indent=indent), "a.json"))
    assert [column.name for column in inspection.columns] == ["text", "label"]
    assert inspection.preview == (("fine", "pos"), ("bad", "neg"))
    assert inspection.refused == 0


def test_other_documents(make_file):
    assert inspect_file(make_file('["one text", "another"]', "a.json")).preview == (("one text",), ("another",))
    assert inspect_file(make_file('{\n "text": "a"\n}', "a.json")).preview == (("a",),)
    # An object a line stays an object a line, whatever it holds.
    lines = '{"text": "a", "tags": ["x", "y"]}\n{"text": "b", "tags": []}\n'
    assert inspect_file(make_file(lines, "a.json")).preview == (("a", '["x", "y"]'), ("b", "[]"))
    uneven = inspect_file(make_file('[["text", "label"], ["fine", "pos"], ["bad"]]', "a.json"))
    assert (uneven.rows, uneven.refused) == (1, 1)


def test_a_document_in_one_long_line(make_file):
    rows = [{"text": f"number {number} " + "x" * 1000, "label": "ab"[number % 2]} for number in range(3000)]
    assert inspect_file(make_file(json.dumps(rows), "a.json")).rows == 3000
    assert inspect_file(make_file(json.dumps({"rows": rows}), "a.json")).rows == 3000
