"""What labels tell of themselves: spelling variants of one name, words for nothing, dates."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

#: What programs write where there is nothing.
_MISSING = {"nan", "none", "null", "n/a", "na", "nil", "#n/a", "<na>", "\\n", "undefined"}
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T][\d:.]+)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-. ][A-Za-z]{3}(?:[-. ]\d{2,4})?"
)


def spelling_variants(labels: Iterable[str]) -> list[list[str]]:
    """Groups of labels that differ only in upper and lower case or in white space."""
    groups: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        groups[" ".join(label.split()).casefold()].append(label)
    return [group for group in groups.values() if len(group) > 1]


def main_spelling(variants: Iterable[str], counts: Mapping[str, int]) -> str:
    """The most frequent of some variants; among equals one without white space at its ends, then the first in the alphabet."""
    return min(variants, key=lambda label: (-counts.get(label, 0), label != label.strip(), label))


def means_missing(label: str) -> bool:
    """Whether a label is a program's word for "nothing here"."""
    return label.strip().casefold() in _MISSING


def is_date(label: str) -> bool:
    """Whether a label is a date."""
    return _DATE.fullmatch(label.strip()) is not None
