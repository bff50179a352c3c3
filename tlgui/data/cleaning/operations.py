"""Carry out the operations on texts that cleaning consists of, and cut long texts. Needs pyarrow; for Chinese also opencc or rjieba.

An operation is a list of strings: its name and its arguments. Patterns are in the syntax of RE2. This file stands on its own, so that a
model can take it along.
"""

import html
import re
from collections.abc import Callable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

#: Character references of HTML.
_REFERENCE = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_HAN = r"\p{Han}"
#: The same for Python, whose patterns know no scripts: the blocks of Chinese characters.
_CHINESE = "[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
#: What counts as one word where texts are cut: a Chinese character, a kana, or anything else between white space.
_SINGLE = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_SINGLE}]|[^\s{_SINGLE}]+")


def clean(texts: Sequence[str], operations: Sequence[Sequence[str]]) -> list[str]:
    """Texts after the operations, one after the other."""
    cells = pa.array(texts, pa.string())
    for operation in operations:
        cells = prepared(operation)(cells)
    cleaned: list[str] = cells.to_pylist()
    return cleaned


def windows(text: str, words: int, overlap: int) -> list[str]:
    """The text in windows of ``words`` words, each of which shares ``overlap`` words with the one before.

    The last window ends with the text and is as long as the others, so it may share more. A text without so many words is its own window.
    """
    if len(text) <= words:  # it cannot have more
        return [text]
    spans = [found.span() for found in _WORD.finditer(text)]
    last = len(spans) - words
    if last <= 0:
        return [text]
    starts = [*range(0, last, words - overlap), last]
    return [text[spans[start][0] : spans[start + words - 1][1]] for start in starts]


def joined(rows: Sequence[Sequence[float]], how: str) -> list[float]:
    """The probabilities of a text, one for each class, from those of its windows; of a single one, they are what they are.

    Args:
        rows: one row for each window.
        how: ``mean``, ``vote`` or ``most_certain``.

    Raises:
        ValueError: there is no such way.
    """
    if len(rows) == 1:
        return list(rows[0])
    match how:
        case "mean":
            return [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        case "vote":
            votes = [max(range(len(row)), key=row.__getitem__) for row in rows]
            return [votes.count(label) / len(rows) for label in range(len(rows[0]))]
        case "most_certain":
            return list(max(rows, key=max))
    raise ValueError(f"unknown way of joining {how!r}")


def prepared(operation: Sequence[str]) -> Callable[[pa.Array], pa.Array]:
    """A function that carries out one operation on an array of strings.

    Raises:
        ValueError: there is no such operation.
    """
    match operation:
        case ["replace", pattern, replacement]:
            return lambda cells: pc.replace_substring_regex(cells, pattern, replacement)
        case ["normalise", form]:
            return lambda cells: pc.utf8_normalize(cells, form)
        case ["lower"]:
            return lambda cells: pc.utf8_lower(cells)
        case ["trim"]:
            return lambda cells: pc.utf8_trim(cells, " ")
        case ["unescape"]:
            return lambda cells: _where(cells, _REFERENCE, _unescaped)
        case ["convert_chinese", conversion]:
            import opencc

            convert = opencc.OpenCC(conversion).convert
            return lambda cells: _where(cells, _HAN, convert)
        case ["segment"]:
            return lambda cells: _where(cells, _HAN, _segmented)
    raise ValueError(f"unknown operation {operation!r}")


def _unescaped(text: str) -> str:
    """Character references as characters; what only looks like one, such as a part of a link, stays."""
    return re.sub(_REFERENCE, lambda found: html.unescape(found.group()), text)


def _segmented(text: str) -> str:
    """Spaces around the words of Chinese; everything else stays as it is."""
    import rjieba

    parted = re.sub(_CHINESE, lambda found: " " + " ".join(rjieba.cut(found.group())) + " ", text)
    return re.sub(" {2,}", " ", parted).strip(" ")


def _where(cells: pa.Array, pattern: str, change: Callable[[str], str]) -> pa.Array:
    """Apply a function of Python to the texts in which a pattern is found."""
    concerned = pc.match_substring_regex(cells, pattern)
    changed = [change(text) for text in cells.filter(concerned).to_pylist()]
    return pc.replace_with_mask(cells, concerned, pa.array(changed, pa.string())) if changed else cells
