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
