"""Steps that change texts."""

import unicodedata

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.core.cleaning import (
    LowerCase,
    MaskPrivate,
    NormaliseUnicode,
    SegmentWords,
    SimplifyChinese,
    StripMarkup,
    TidySpace,
)
from tlgui.data.cleaning import clean_texts
from tlgui.data.cleaning.text_steps import clean_column
from tlgui.data.watch import Watch


def cleaned(step, text):
    return clean_texts([text], [step])[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one<br /><br />two", "one two"),
        ("<p>A <b>bold</b> word</p>", " A bold word "),
        ('<a href="x">link</a>!', "link!"),
        ("fish &amp; chips &lt;b&gt;", "fish & chips <b>"),
        ("<!-- hidden\nnote -->seen", " seen"),
        ("<script>if (a<b) x()</script>text", " text"),
        ("&#20013;&#x6587;", "中文"),
        ("a < b and c > d, I <3 this", "a < b and c > d, I <3 this"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("<unk> and <user>", "<unk> and <user>"),
        ("if a <b and c> d then; p<q and r>s", "if a <b and c> d then; p<q and r>s"),
        ('<a title="x > y">link</a>', "link"),
        ("<!DOCTYPE html><svg><o:p>x</o:p></svg>", " x"),
        ("Fish &amp; chips http://x.com/?a=1&copy=2&lt=3", "Fish & chips http://x.com/?a=1&copy=2&lt=3"),
        ("unclosed <b and the rest", "unclosed <b and the rest"),
    ],
)
def test_strip_markup(text, expected):
    assert cleaned(StripMarkup(), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a?b=1.", "see [LINK]."),
        ("(http://example.org)", "([LINK])"),
        ("看http://t.cn/abc看看", "看[LINK]看看"),
        ("www.example.org, then", "[LINK], then"),
        ("write to jane.doe+x@mail.example.co.uk!", "write to [EMAIL]!"),
        ("13812345678 13912345678", "[PHONE] [PHONE]"),
        ("call +49 (0)30 1234567 now", "call [PHONE] now"),
        ("电话13812345678，谢谢", "电话[PHONE]，谢谢"),
        ("IBAN DE89 3704 0044 0532 0130 00.", "IBAN [NUMBER]."),
        ("身份证11010519491231002X。", "身份证[NUMBER]。"),
        ("138-1234-5678 wx13812345678 +8613812345678 0086 138 1234 5678", "[PHONE] [PHONE] [PHONE] [PHONE]"),
        ("010-12345678 (555) 123-4567 555-123-4567", "[PHONE] [PHONE] [PHONE]"),
        ("发给张三@qq.com jürgen@münchen.de a＠qq.com", "[EMAIL] [EMAIL] [EMAIL]"),
        ("6222 0212 3456 7890 123", "[NUMBER]"),
        ("+49 30 123456. 3 stars", "[PHONE]. 3 stars"),
        ("+1 555 123 4567 - 2020 was fine", "[PHONE] - 2020 was fine"),
        ("scores +3 10-12 11-9 12-10", "scores +3 10-12 11-9 12-10"),
        ("FY22 ADMINISTRATION PLANS, LA28 INTERNATIONAL", "FY22 ADMINISTRATION PLANS, LA28 INTERNATIONAL"),
        ("https://，中文一整段", "https://，中文一整段"),
        ("http://例子.中国/a 看", "[LINK] 看"),
        ("https://example.org/?mail=a@b.com", "[LINK]"),
        ("room 12345678, 2 nights @ 99 each", "room 12345678, 2 nights @ 99 each"),
    ],
)
def test_mask(text, expected):
    assert cleaned(MaskPrivate(), text) == expected


def test_mask_only_what_is_chosen():
    assert cleaned(MaskPrivate(what=("emails",)), "a@b.com at https://b.com") == "[EMAIL] at https://b.com"


@pytest.mark.parametrize(
    ("step", "text", "expected"),
    [
        (NormaliseUnicode(form="NFC"), "cafe\u0301 ｆｕｌｌ", "café ｆｕｌｌ"),
        (NormaliseUnicode(form="NFKC"), "ｆｕｌｌ①ﬁ", "full1fi"),
        (TidySpace(), "  a\t\n b\u00a0\u3000c\u200b\ufeff\x07 ", "a b c"),
        (TidySpace(), "woman\u200dtechnologist", "woman\u200dtechnologist"),  # joins emoji
        (LowerCase(), "ÄRGER Straße ΣΑΣ", "ärger straße σασ"),
        (SimplifyChinese(), "這家餐廳很好吃", "这家餐厅很好吃"),
        (SimplifyChinese(), "plain", "plain"),
        (SegmentWords(), "我来到北京清华大学", "我 来到 北京 清华大学"),
        (SegmentWords(), "plain words", "plain words"),
        (SegmentWords(), "[EMAIL] 你好，don't go", "[EMAIL] 你好 ，don't go"),
    ],
)
def test_other_steps(step, text, expected):
    assert cleaned(step, text) == expected


def test_a_missing_text_is_an_empty_one():
    assert clean_texts([None, "A"], [LowerCase()]) == ["", "a"]


@given(st.text())
def test_tidying_keeps_every_visible_character(text):
    text = text.encode("utf-8", "ignore").decode()
    shown = [char for char in text if unicodedata.category(char) not in ("Cc", "Zs", "Zl", "Zp") and char not in "\u200b\ufeff"]
    assert [char for char in cleaned(TidySpace(), text) if char != " "] == shown


@given(st.text(), st.sampled_from(["NFC", "NFKC"]))
def test_normalisation_is_that_of_unicode(text, form):
    text = text.encode("utf-8", "ignore").decode()
    step = NormaliseUnicode(form=form)
    assert cleaned(step, cleaned(step, text)) == cleaned(step, text)
    if all(ord(char) < 0x3000 for char in text):  # the two databases may be of different age
        assert cleaned(step, text) == unicodedata.normalize(form, text)


def test_a_column_keeps_its_length_whatever_its_chunks():
    column = pa.chunked_array([["A", "B"], [], ["C"] * 20_000])
    after = clean_column(column, LowerCase(), Watch())
    assert len(after) == 20_002
    assert after.to_pylist()[:3] == ["a", "b", "c"]
