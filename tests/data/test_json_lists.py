"""Lists in cells, as JSON, Python and numpy write them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.data.json_lists import listed_texts

WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=6)


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ('["a", "b"]', ["a", "b"]),
        ("['a', 'b']", ["a", "b"]),
        ("['a' 'b'\n 'c']", ["a", "b", "c"]),
        (""" ["it's", 'so "so"', 'a\\'b'] """, ["it's", 'so "so"', "a'b"]),
        ("[1, 2.5, None, True]", ["1", "2.5", "", "true"]),
        ("[1 2 3]", ["1", "2", "3"]),
        ("[]", []),
        ("['好', '差',]", ["好", "差"]),
        ("[sic] he said", None),
        ("[a, b]", None),
        ("['a', ['b']]", None),
        ("['a' ... 'z']", None),
        ("['a'; 'b']", None),
        ("['a', __import__('os')]", None),
        ("['\\x4']", None),
        ('["\\ud800"]', None),
        ("['\\ud800']", None),
        ("'a', 'b'", None),
    ],
)
def test_lists(cell, items):
    assert listed_texts(cell) == items


@given(WORDS)
def test_what_python_and_numpy_write_is_read(words):
    assert listed_texts(repr(words)) == words
    if words:
        assert listed_texts(np.array2string(np.array(words), threshold=10**6)) == np.array(words).tolist()


def test_a_long_cell_that_is_no_list_after_all():
    """Trying every way to divide it would take for ever."""
    assert listed_texts("[" + "'a' , " * 20_000 + "x]") is None
    assert listed_texts("[" + "'a" * 50_000) is None
    assert listed_texts("[" + " " * 100_000 + "x") is None
