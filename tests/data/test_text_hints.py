"""Markup, links and personal data in texts."""

import pyarrow as pa
import pytest

from tlgui.core.tasks import TransferRole
from tlgui.data import profile_dataset
from tlgui.data.text_hints import LINKS, MARKUP, PERSONAL, texts_with


def found(pattern, text):
    return texts_with(pa.chunked_array([pa.array([text])]), pattern).tolist() == [0]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MARKUP, "good<br/>bad"),
        (MARKUP, '<A HREF="x">link</A>'),
        (MARKUP, "fish &amp; chips"),
        (MARKUP, "3 &#8364;"),
        (LINKS, "see https://example.org/a?b=1"),
        (LINKS, "at www.example.org now"),
        (PERSONAL, "write to jane.doe+x@mail.example.co.uk!"),
        (PERSONAL, "call +49 (0)30 1234567"),
        (PERSONAL, "电话13812345678，谢谢"),
        (PERSONAL, "IBAN DE89 3704 0044 0532 0130 00"),
        (PERSONAL, "SSN 078-05-1120"),
        (PERSONAL, "logged in from 192.168.1.17."),
        (PERSONAL, "身份证11010519491231002X。"),
    ],
)
def test_hints(pattern, text):
    assert found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MARKUP, "a < b and b > c"),
        (MARKUP, "I <3 this; <shrug>"),
        (MARKUP, "AT&T; R&D"),
        (LINKS, "wwww, what. a mess"),
        (PERSONAL, "room 12345678, 2 nights @ 99 each"),
        (PERSONAL, "order 4912345678901234567890"),
        (PERSONAL, "in 2024 +5 % more"),
        (PERSONAL, "THE BIG 1000 YEAR PARTY"),
    ],
)
def test_no_hints(pattern, text):
    assert not found(pattern, text)


def test_the_profile_lists_them(make_dataset):
    rows = [("fine<br>room", "a"), ("plain", "b"), ("mail me@example.org", "a"), ("https://example.org is nice", "b"), ("plain too", "a")]
    findings = {finding.code: finding for finding in profile_dataset(make_dataset(rows, role=TransferRole.TEST), None).findings}
    assert findings["data.profile_markup"].rows == (0,)
    assert findings["data.profile_personal"].rows == (2,)
    assert findings["data.profile_links"].rows == (3,)
