"""Cells by their bytes, compared with what Python says of their characters."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.data.cell_bytes import cell_bytes, characters, is_blank

CELLS = st.lists(
    st.text(alphabet=st.sampled_from(" \t\n\x1c\x1f\x85\xa0\u1680\u2003\u200b\u2028\u3000\ufeffaß中\u30a2\U0001f600"), max_size=4)
)


@given(cells=CELLS, start=st.integers(0, 5))
def test_blank_cells_and_characters(cells, start):
    column = pa.array(cells, pa.string()).slice(start)
    assert is_blank(column).tolist() == [not cell.strip() for cell in cells[start:]]
    assert characters(column) == sum(map(len, cells[start:]))


def test_every_white_character_is_blank_and_no_other_one():
    every = [chr(code) for code in range(0x11_0000) if not 0xD800 <= code < 0xE000]
    assert is_blank(pa.chunked_array([every[:70_000], every[70_000:]], pa.string())).tolist() == [
        character.isspace() for character in every
    ]


@pytest.mark.parametrize("kind", [pa.large_string(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_other_columns_of_text(kind):
    column = pa.array(["before", "", " \u3000", "中文", ""], pa.string()).cast(kind).slice(1)
    assert is_blank(column).tolist() == [True, True, False, True]
    bounds, content = cell_bytes(column)
    assert bytes(content[bounds[2] : bounds[3]]).decode() == "中文"


def test_columns_without_cells_or_without_characters():
    assert is_blank(pa.chunked_array([], pa.string())).tolist() == []
    assert is_blank(pa.array(["", ""])).tolist() == [True, True]
    assert characters(pa.array([], pa.string())) == characters(pa.array(["", ""])) == 0
