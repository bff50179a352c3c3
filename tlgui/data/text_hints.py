"""What texts carry besides words: markup, links, hints of personal data. All patterns are in the syntax of RE2, which pyarrow uses."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

#: Elements of HTML that begin a new line where they are shown, and those that stand within one.
BLOCK_TAGS = (
    "address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|"
    "iframe|legend|li|link|main|meta|nav|noscript|object|ol|option|p|pre|script|section|select|style|table|tbody|td|tfoot|th|thead|title|"
    "tr|ul|video"
)
INLINE_TAGS = (
    "a|abbr|acronym|b|bdi|bdo|big|button|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|"
    "strong|sub|sup|textarea|time|tt|u|var|wbr"
)
_REST_OF_TAG = r"(?:\s[^<>]*)?/?>"
BLOCK_TAG = rf"(?i)</?(?:{BLOCK_TAGS}){_REST_OF_TAG}"
INLINE_TAG = rf"(?i)</?(?:{INLINE_TAGS}){_REST_OF_TAG}"
REFERENCE = r"(?i)&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-f]{1,5});"
#: Tags of HTML and character references.
MARKUP = rf"(?i)</?(?:{BLOCK_TAGS}|{INLINE_TAGS}){_REST_OF_TAG}|{REFERENCE}"

_HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*"
_PATH = r"(?:[/?#](?:[a-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[a-z0-9\-_~/#@$&*+=%])?)?"
#: Links with or without a scheme. What follows them, such as a full stop or Chinese words, is not part of them.
LINKS = rf"(?i)\bhttps?://(?:{_HOST}|[^\s<>/]+)(?::\d+)?{_PATH}|\bwww\.{_HOST}\.[a-z]{{2,}}{_PATH}"
EMAILS = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
#: Telephone numbers in international writing and of Chinese mobile phones.
PHONES = r"\+\d{1,3}[ ./()-]?\d[\d ./()-]{5,}\d|\b1[3-9]\d{9}\b"
#: Numbers of bank accounts (IBAN) and Chinese identity numbers.
NUMBERS = r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|\b\d{17}[\dXx]\b"
PERSONAL = "|".join((EMAILS, PHONES, NUMBERS))


def texts_with(texts: pa.ChunkedArray, pattern: str) -> NDArray[np.int64]:
    """Places, counted from 0, of the texts in which an RE2 pattern is found."""
    return np.flatnonzero(pc.match_substring_regex(texts, pattern).to_numpy())
