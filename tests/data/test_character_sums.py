"""Sums of characters: equal for texts that count as the same, zero for blank ones."""

import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.core.errors import Stopped
from tlgui.data.cell_bytes import is_blank
from tlgui.data.character_sums import SumsBeside, character_sums
from tlgui.data.text_keys import normalised
from tlgui.data.watch import Watch

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
#: All that can stand in a text, planes without characters left out.
EVERY_CHARACTER = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x40000), *range(0xE0000, sys.maxunicode + 1, 0x1000))]


def sums(texts, chunk=1000):
    parts = [pa.array(texts[start : start + chunk], pa.string()) for start in range(0, len(texts), chunk)]
    return character_sums(pa.chunked_array(parts, pa.string()), Watch())


@pytest.mark.parametrize(
    "change",
    [normalised, str.casefold, *(lambda text, form=form: unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD"))],
    ids=["normalised", "casefold", "NFC", "NFD", "NFKC", "NFKD"],
)
def test_no_character_changes_its_sum_where_it_changes_its_form(change):
    assert (sums(EVERY_CHARACTER, 100_000) == sums([change(character) for character in EVERY_CHARACTER], 100_000)).all()


def test_characters_that_fold_to_nothing_common_have_sums_of_their_own():
    plain = [character for character in EVERY_CHARACTER if normalised(character) == character and character.strip()]
    different = {unicodedata.normalize("NFKD", character) for character in plain}
    assert len(np.unique(sums(plain))) >= len({"".join(sorted(text)) for text in different})


@given(texts=st.lists(TEXT, max_size=20))
def test_texts_that_count_as_the_same_have_the_same_sum(texts):
    assert (sums(texts, 3) == sums([normalised(text) for text in texts], 7)).all()


@given(texts=st.lists(st.text(alphabet=" \t\x1c\x1f\x85\xa0\xad\u1680\u200b\u2028\u3000\ufeffa\u0301"), max_size=20))
def test_blank_texts_are_those_without_sum(texts):
    assert ((sums(texts) == 0) == is_blank(pa.array(texts, pa.string()))).all()


def test_slices_and_empty_texts():
    texts = pa.array(["before", "", "b", "", "ab", "ba", "c", ""])
    found = character_sums(pa.chunked_array([texts.slice(1, 6)]), Watch())
    assert found[[0, 2]].tolist() == [0, 0]
    assert (found[3:5] == found[1:2] + sums(["a"])).all()  # arrays wrap around, numbers would warn
    assert (found[5:] == sums(["c"])).all()


def test_beside_gives_the_same_in_order():
    batches = [pa.array([f"{batch} {row}" for row in range(3000)]) for batch in range(5)]
    with ThreadPoolExecutor(1) as executor:
        beside = SumsBeside(executor, Watch())
        for batch in batches:
            beside.add(batch)
        assert (beside.result() == character_sums(pa.chunked_array(batches), Watch())).all()


def test_stops_when_asked():
    with pytest.raises(Stopped):
        character_sums(pa.chunked_array([["a"]]), Watch(lambda: True))
