"""Translation memories."""

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions, inspect_file


def tmx(*units, doctype=""):
    """A memory of units given as {language: segment}."""
    body = "".join(
        "<tu>" + "".join(f'<tuv xml:lang="{language}"><seg>{segment}</seg></tuv>' for language, segment in unit.items()) + "</tu>"
        for unit in units
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<tmx version="1.4"><header srclang="en"/><body>{body}</body></tmx>'


def test_segments_become_columns(make_file):
    units = [
        {"en": "A <bpt i='1'/>red<ept i='1'/> house &amp; garden", "de": "Ein rotes Haus"},
        {"en": "Only English"},
        {"de": "Zwei", "en": "Two"},
        {"en": "Three", "de": "Drei", "fr": "Trois"},
    ]
    inspection = inspect_file(make_file(tmx(*units, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'), "memory.tmx"))
    assert inspection.options.format == "tmx"
    assert inspection.preview == (
        ("A red house & garden", "Ein rotes Haus", ""),
        ("Only English", "", ""),
        ("Two", "Zwei", ""),
        ("Three", "Drei", "Trois"),
    )
    assert [column.name for column in inspection.columns] == ["en", "de", "fr"]
    assert inspection.options.roles == {"en": ColumnRole.TEXT, "de": ColumnRole.TRANSLATION}
    half = codes(inspection.problems)["empty_second_texts"]
    assert (half.params["file_rows"], inspection.refused) == ([2], 0)
    french = {"en": ColumnRole.TEXT, "fr": ColumnRole.TRANSLATION}
    assert codes(inspect_file(inspection.path, ImportOptions(roles=french)).problems)["empty_second_texts"].params["count"] == 3


def test_the_two_most_frequent_languages_are_proposed(make_file):
    units = [{"fr": "Un", "en": "One"}, {"de": "Zwei", "en": "Two"}, {"de": "Drei", "en": "Three"}]
    inspection = inspect_file(make_file(tmx(*units), "memory.tmx"))
    assert [column.name for column in inspection.columns] == ["en", "de", "fr"]
    assert inspection.options.roles == {"en": ColumnRole.TEXT, "de": ColumnRole.TRANSLATION}


def test_segments_that_no_column_takes_are_told(make_file, monkeypatch):
    monkeypatch.setattr("tlgui.data.readers.tmx._SAMPLE", 2)
    units = [{"en": "One", "de": "Eins"}, {"en": "Two", "de": "Zwei"}, {"en": "Three", "de": "Drei", "fr": "Trois", "it": "Tre"}]
    again = "<tu><tuv xml:lang='en'><seg>Four</seg></tuv><tuv xml:lang='de'><seg>Vier</seg></tuv><tuv xml:lang='de'><seg>4</seg></tuv></tu>"
    inspection = inspect_file(make_file(tmx(*units).replace("</body>", again + "</body>"), "memory.tmx"))
    assert inspection.preview[2:] == (("Three", "Drei"), ("Four", "Vier"))
    left_out = codes(inspection.problems)["surplus_segments"]
    assert (left_out.params["count"], left_out.params["file_rows"]) == (3, [3, 4])
    assert "left out: 3 (de, fr, it)" in left_out.message


def test_numbers_stay_right_behind_many_half_units(make_file):
    path = make_file(tmx(*[{"en": "One", "de": "Eins"}, {"en": "Half"}] * 1500, {"en": " ", "de": "Leer"}), "memory.tmx")
    problems = codes(inspect_file(path).problems)
    assert problems["empty_second_texts"].params["count"] == 1500
    assert problems["empty_texts"].params["file_rows"] == [3001]


def test_utf16(make_file):
    content = tmx({"en": "Two", "zh": "二"}).replace("UTF-8", "UTF-16")
    assert inspect_file(make_file(content, "memory.tmx", "utf-16")).preview == (("Two", "二"),)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (tmx({"en": "Two"}), "no_translations"),
        (tmx({"en": "Two", "de": "Zwei"})[:-20], "damaged_file"),
        (tmx({"en": "&e;", "de": "Zwei"}, doctype='<!DOCTYPE tmx [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "damaged_file"),
        (tmx({"en": "&b;", "de": "x"}, doctype='<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'), "damaged_file"),
    ],
)
def test_what_is_refused(make_file, content, code):
    with pytest.raises(DataError) as error:
        inspect_file(make_file(content, "memory.tmx"))
    assert error.value.code == f"data.{code}"
