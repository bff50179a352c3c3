"""What texts carry besides words: markup, links, hints of personal data. All patterns are in the syntax of RE2, which pyarrow uses."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

#: Elements of HTML that begin a new line where they are shown, and those that stand within one.
BLOCK_TAGS = (
    "address|article|aside|audio|blockquote|canvas|details|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|"
    "iframe|legend|li|link|main|meta|nav|noscript|object|ol|option|p|pre|script|section|select|style|table|tbody|td|tfoot|th|thead|title|"
    "tr|ul|video"
)
INLINE_TAGS = (
    "a|abbr|acronym|b|bdi|bdo|big|button|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|"
    "o:p|path|picture|strong|sub|sup|svg|textarea|time|tt|u|var|wbr"
)
#: Attributes have values: "if a <b and c> d" holds no tag.
_REST_OF_TAG = r"""(?:\s+[\w:@.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?>"""
BLOCK_TAG = rf"(?i)</?(?:{BLOCK_TAGS}){_REST_OF_TAG}"
INLINE_TAG = rf"(?i)</?(?:{INLINE_TAGS}){_REST_OF_TAG}"
REFERENCE = r"(?i)&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-f]{1,5});"
#: Tags of HTML and character references.
MARKUP = rf"(?i)</?(?:{BLOCK_TAGS}|{INLINE_TAGS}){_REST_OF_TAG}|{REFERENCE}"

_HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*"
_PATH = r"(?:[/?#](?:[a-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[a-z0-9\-_~/#@$&*+=%])?)?"
#: Links with or without a scheme. What follows them, such as a full stop or Chinese words, is not part of them.
LINKS = rf"(?i)\bhttps?://(?:{_HOST}|[\p{{L}}\p{{N}}-]+(?:\.[\p{{L}}\p{{N}}-]+)+)(?::\d+)?{_PATH}|\bwww\.{_HOST}\.[a-z]{{2,}}{_PATH}"
#: Names of Latin letters, or of a few Chinese characters.
EMAILS = r"(?:[\p{Latin}0-9._%+-]+|\p{Han}{1,4})[@＠][\p{Latin}0-9-]+(?:\.[\p{Latin}0-9-]+)*\.\p{Latin}{2,}"
#: Telephone numbers in international writing, Chinese mobile phones and landlines, numbers as they are written in North America.
PHONES = (
    r"(?:\b[A-Za-z]{0,6}|(?:\+|\b00|\b)86[ -]?)1[3-9]\d[ -]?\d{4}[ -]?\d{4}\b"
    r"|\+(?:1|7|[2-9]\d{1,2})[ ./-]?(?:\(?\d{1,5}\)?[ ./-]?){1,4}\d{3,8}\b"
    r"|\b0\d{2,3}[- ]\d{7,8}\b"
    r"|(?:\(\d{3}\) ?|\b\d{3}[.-])\d{3}[.-]\d{4}\b"
)
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
#: Numbers of bank accounts (IBAN) and of cards, Chinese identity numbers, American social security numbers, internet addresses.
NUMBERS = (
    r"\b\d{3}-\d{2}-\d{4}\b"
    rf"|\b{_OCTET}(?:\.{_OCTET}){{3}}\b"
    r"|\b[A-Z]{2}\d{2} ?(?:[A-Z]{4}|\d{4})(?: ?\d{4}){2,6}(?: ?[0-9A-Z]{1,4})?\b"
    r"|\b\d{17}[\dXx]\b|\b\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?\b"
)
PERSONAL = "|".join((EMAILS, PHONES, NUMBERS))


def texts_with(texts: pa.ChunkedArray, pattern: str) -> NDArray[np.int64]:
    """Places, counted from 0, of the texts in which an RE2 pattern is found."""
    return np.flatnonzero(pc.match_substring_regex(texts, pattern).to_numpy())
