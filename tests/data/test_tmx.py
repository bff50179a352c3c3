"""Translation memories."""

import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError
from tlgui.core.tasks import ColumnRole
from tlgui.data import inspect_file


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
    assert inspection.preview == (("A red house & garden", "Ein rotes Haus"), ("Two", "Zwei"), ("Three", "Drei"))
    assert inspection.options.roles == {"en": ColumnRole.TEXT, "de": ColumnRole.TRANSLATION}
    half = codes(inspection.problems)["half_translations"]
    assert (inspection.refused, half.params["file_rows"]) == (1, [2])


def test_numbers_stay_right_behind_many_half_units(make_file):
    path = make_file(tmx(*[{"en": "One", "de": "Eins"}, {"en": "Half"}] * 1500, {"en": " ", "de": "Leer"}), "memory.tmx")
    problems = codes(inspect_file(path).problems)
    assert problems["half_translations"].params["count"] == 1500
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
