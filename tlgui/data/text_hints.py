"""What texts carry besides words: markup, links, hints of personal data."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

_TAGS = "a|b|i|u|p|br|hr|div|span|em|strong|font|img|li|ul|ol|td|th|tr|table|body|html|head|script|style|h[1-6]|blockquote|pre|code"
#: Tags of HTML and character references.
MARKUP = rf"(?i)</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|apos|#\d{{1,6}}|#x[0-9a-f]{{1,5}});"
#: Links with or without a scheme.
LINKS = r"(?i)\bhttps?://[^\s<>]+|\bwww\.[a-z0-9-]+\.[a-z]{2,}"
#: E-mail addresses; telephone numbers in international writing or of Chinese mobile phones; IBANs; Chinese identity numbers.
PERSONAL = (
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
    r"|\+\d{1,3}[ ./()-]?\d[\d ./()-]{5,}\d"
    r"|(?:^|[^\d])1[3-9]\d{9}(?:[^\d]|$)"
    r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b"
    r"|(?:^|[^\d])\d{17}[\dXx](?:[^\dA-Za-z]|$)"
)


def texts_with(texts: pa.ChunkedArray, pattern: str) -> NDArray[np.int64]:
    """Places, counted from 0, of the texts in which an RE2 pattern is found."""
    return np.flatnonzero(pc.match_substring_regex(texts, pattern).to_numpy())
