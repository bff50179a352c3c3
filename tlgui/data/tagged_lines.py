"""Tokens and tags, and lines of them, as in CoNLL files."""

import re
from collections import Counter
from collections.abc import Collection

#: Stands in a line of its own before each document.
DOCUMENT_MARK = "-DOCSTART-"
_TAG = re.compile(r"(?:O|[BIESMLU](?:[-_].+)?)\Z")
_FEWEST = 4
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def looks_like_tags(lines: list[str]) -> bool:
    """Whether lines of a text file are tokens with tags: some columns, always as many, the last one of tags."""
    filled = [line for line in lines if line.strip() and not line.startswith(("# ", DOCUMENT_MARK))]
    if len(filled) < _FEWEST:
        return False
    delimiter, width = tag_layout(lines)
    if width < 2:
        return False
    cells = [line.split(delimiter) if delimiter else line.split() for line in filled]
    tagged = sum(len(row) == width and bool(_TAG.match(row[-1])) for row in cells)
    entities = {row[-1] for row in cells if len(row[-1]) > 2 and row[-1][1] in "-_"}
    return tagged >= 0.95 * len(filled) and bool(entities)


def tag_layout(lines: list[str]) -> tuple[str, int]:
    """Delimiter (empty: any white space) and number of cells of most lines."""
    filled = [line for line in lines if line.strip() and not line.startswith(("# ", DOCUMENT_MARK))]
    delimiter = "\t" if sum("\t" in line for line in filled) * 2 > len(filled) else ""
    widths = Counter(len(line.split(delimiter) if delimiter else line.split()) for line in filled)
    return delimiter, widths.most_common(1)[0][0] if widths else 0


def joint_of(tokens: Collection[str]) -> str:
    """What stands between tokens in a text: nothing where most are single Chinese or Japanese characters, else a space."""
    return "" if sum(len(token) == 1 and bool(_HAN.match(token)) for token in tokens) * 2 > len(tokens) else " "


def first_orphan(tags: list[str]) -> int | None:
    """Place of the first tag that continues an entity which has not begun; None if there is none.

    Tags are in BIO, BIOES, BILOU or BMES; the type may be joined by ``-`` or ``_``.
    """
    open_type: str | None = None
    for place, tag in enumerate(tags):
        prefix, kind = tag[:1], tag[2:]
        if prefix in ("I", "M", "E", "L") and kind != open_type:
            return place
        open_type = kind if prefix in ("B", "I", "M") else None
    return None
