"""What labels, and texts in their place, tell of themselves: spelling variants of one name, words for nothing, dates."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import filterfalse

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.data.cell_bytes import cell_bytes
from tlgui.data.text_keys import normalised

#: What programs write where there is nothing.
_MISSING = {"nan", "none", "null", "n/a", "na", "nil", "#n/a", "<na>", "\\n", "undefined"}
#: Bytes of a cell that can be such a word, with some white space around it.
_LONGEST_MISSING = 16
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T][\d:.]+)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-. ][A-Za-z]{3}(?:[-. ]\d{2,4})?"
    r"|(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号號]"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH}\.?,?(?: \d{{4}})?",
    re.IGNORECASE,
)

_JOINERS = "\u200c\u200d"


def spelling_variants(labels: Iterable[str]) -> list[list[str]]:
    """Groups of labels that look alike: they differ only in case, width, white space or characters that cannot be seen."""
    groups: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        groups[normalised(label if label.isprintable() else "".join(filterfalse(_is_unseen, label)))].append(label)
    return [group for group in groups.values() if len(group) > 1]


def main_spelling(variants: Iterable[str], counts: Mapping[str, int]) -> str:
    """The most frequent of some variants, without what cannot be seen of it; among equals the first in the alphabet."""
    totals: Counter[str] = Counter()
    for label in variants:
        totals[_tidied(label) or label] += counts.get(label, 0)
    return min(totals, key=lambda label: (-totals[label], label))


def told_apart(variants: Iterable[str]) -> str:
    """Some variants in a sentence; what cannot be seen of them is written as an escape, such as ``\\u200b``."""
    return " / ".join(f"“{''.join(map(_escaped, label))}”" for label in variants)


def _tidied(label: str) -> str:
    """Without white space at its ends and characters that cannot be seen, but for the joiners, which emoji and some scripts need."""
    return "".join(character for character in label if character in _JOINERS or not _is_unseen(character)).strip()


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cc") and not character.isspace()


def _escaped(character: str) -> str:
    if character == " " or character.isprintable() or character in _JOINERS:
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def means_missing(label: str) -> bool:
    """Whether a label is a program's word for "nothing here"."""
    return label.strip().casefold() in _MISSING


def mean_missing(cells: pa.Array) -> NDArray[np.int64]:
    """Places of the cells, among those without nulls, of which the same is true."""
    bounds = cell_bytes(cells)[0]
    short = np.flatnonzero(bounds[1:] - bounds[:-1] <= _LONGEST_MISSING)
    if not len(short):
        return short
    words = pc.utf8_lower(pc.utf8_trim_whitespace(cells.take(pa.array(short))))
    met: NDArray[np.int64] = short[pc.is_in(words, pa.array(sorted(_MISSING))).to_numpy(zero_copy_only=False)]
    return met


def is_date(label: str) -> bool:
    """Whether a label is a date."""
    return _DATE.fullmatch(label.strip()) is not None
