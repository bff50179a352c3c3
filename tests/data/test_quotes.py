"""The audit of quotes counts rows as the parser does and finds what the parser hides."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import csv

from tlgui.data.dialect import Dialect, all_text
from tlgui.data.quotes import QuoteAudit, QuoteCheck

CELLS = st.text(alphabet='ab",\n\r', max_size=6)


def audited(text: str, size: int = 1 << 20) -> QuoteAudit:
    audit = QuoteAudit(",", '"')
    for start in range(0, len(text), size):
        audit.feed(text[start : start + size])
    audit.finish()
    return audit


def checked(text: str, size: int = 1 << 20) -> bool:
    check = QuoteCheck(",", '"')
    data = text.encode()
    for start in range(0, len(data), size):
        check.feed(data[start : start + size])
    return check.finish()


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=8), st.integers(1, 7))
def test_well_formed_quotes_are_never_suspicious(rows, size):
    text = "".join(",".join(map(quoted, row)) + "\r\n" for row in rows)
    assert not checked(text, size)
    audit = audited(text, size)
    assert audit.closed == 2 * len(rows)
    assert not audit.stray
    assert not audit.unclosed


@given(st.text(alphabet='ab",\n\r', max_size=40), st.integers(1, 7))
def test_chunks_do_not_matter(text, size):
    whole, pieces = audited(text), audited(text, size)
    assert (whole.closed, whole.stray.rows, whole.unclosed.rows, whole.multiline) == (
        pieces.closed,
        pieces.stray.rows,
        pieces.unclosed.rows,
        pieces.multiline,
    )
    assert checked(text) == checked(text, size)


@given(st.text(alphabet='ab",\n\r', max_size=40))
def test_what_the_audit_complains_about_is_suspicious(text):
    audit = audited(text)
    if audit.stray or audit.unclosed:
        assert checked(text)


@given(st.lists(st.lists(st.sampled_from(["a", '"x"', '"x\ny"', '"x""y"', '5"']), min_size=2, max_size=2), min_size=1, max_size=8))
def test_rows_are_counted_as_the_parser_counts_them(rows):
    text = "".join(",".join(row) + "\n" for row in rows) + '"open,1\n'
    audit = audited(text)
    refused = []
    table = csv.read_csv(
        pa.BufferReader(text.encode()),
        csv.ReadOptions(use_threads=False, column_names=["a", "b"]),
        Dialect(",").parse_options(invalid_row_handler=lambda row: refused.append(row.number) or "skip"),
        all_text(["a", "b"]),
    )
    assert table.num_rows + len(refused) == len(rows) + 1
    assert audit.unclosed.rows == refused == [len(rows) + 1]


@pytest.mark.parametrize(
    ("text", "stray", "unclosed"),
    [
        ('a,b\n"never closed,1\nx,2\n', [], [2]),
        ('a,b\nx,1\n"closed by the next row,1\n"y",2\n"z",3\n', [], [3]),
        ('a,b\nx,1\n"closed by the next row,1\ny,"2"\n', [], [3]),
        ('a,b\n"he" said,1\n', [2], []),
        ('a,b\n"two\nlines" and more,1\nx,2\n"he" said,1\n', [2, 4], []),
        ('a,b\n5" disk,1\n"fine, ""really""",2\n', [], []),
        ('a,"', [], [1]),
        ('a,""', [], []),
        ('a,"""', [], [1]),
        ('a,""""', [], []),
    ],
)
def test_the_rows_are_named(text, stray, unclosed):
    audit = audited(text)
    assert audit.stray.rows == stray
    assert audit.unclosed.rows == unclosed


def test_escaped_quotes():
    audit = QuoteAudit(",", '"', "\\")
    audit.feed('a,b\n"she said \\"no\\", twice",1\n"a backslash \\\\",2\n')
    audit.finish()
    assert audit.closed == 2
    assert not audit.stray
    assert not audit.unclosed
