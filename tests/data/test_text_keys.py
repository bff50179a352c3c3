"""Which texts count as the same."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.data.text_keys import normalised, text_keys
from tlgui.data.watch import Watch

SAME = [
    ["The room", "the  ROOM ", "\tThe\nroom", "the\x1croom", "Ｔｈｅ room", "The\u00a0room", "the\x0broom"],
    ["Straße", "STRASSE", "strasse"],
    ["房间很冷", "房间很冷 "],
    ["", " ", "\n"],
]


def keys(texts, chunk=3):
    chunks = [texts[start : start + chunk] for start in range(0, len(texts), chunk)]
    return text_keys(pa.chunked_array([pa.array(part, pa.string()) for part in chunks], pa.string()), Watch()).tolist()


def test_texts_that_count_as_the_same():
    for group in SAME:
        assert len({normalised(text) for text in group}) == 1
    found = keys([text for group in SAME for text in group])
    groups = [found[sum(map(len, SAME[:place])) :][: len(group)] for place, group in enumerate(SAME)]
    assert [len(set(group)) for group in groups] == [1] * len(SAME)
    assert len({group[0] for group in groups}) == len(SAME)


@pytest.mark.parametrize("chunk", [1, 1000])
@given(texts=st.lists(st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("aA \t\x1f\r"))), max_size=30))
def test_keys_follow_the_normalised_texts(texts, chunk):
    found = keys(texts, chunk)
    same = [[first == second for second in found] for first in found]
    plain = list(map(normalised, texts))
    assert same == [[first == second for second in plain] for first in plain]


@given(
    texts=st.lists(
        st.text(
            alphabet=st.sampled_from("aAzZ 1.,，！？ＡａＺ１％￥ｶﾞ゛ーかカ中文繁體（）…—“”‼⁇・\u3000\u2011\t\x1f\x00ßÉéİıſK℃™Ⅷ①ﬁ\u0301")
        ),
        max_size=30,
    )
)
def test_keys_of_signs_that_are_normalised_or_folded(texts):
    found, plain = keys(texts, 7), list(map(normalised, texts))
    assert [[first == second for second in found] for first in found] == [[first == second for second in plain] for first in plain]


def test_no_two_of_many_short_texts_have_the_same_key():
    texts = [f"{first}{second}" for first in range(400) for second in "abcdefgh"] + [f"{number:016b}" for number in range(2**16)]
    assert len(set(keys(texts, 5000))) == len(set(texts))


def test_anagrams_are_different_texts_but_their_copies_are_not():
    found = keys(["dog bites man", "man bites dog", "MAN bites dog ", "else"])
    assert found[1] == found[2]
    assert len(set(found)) == 3
