"""Columns: is there a header, what are they called, which one is the text and which one the label."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tlgui.core.tasks import ColumnRole
from tlgui.data.label_sets import find_separator, labels_in
from tlgui.data.split_names import split_named

_NAMES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("column_names.toml").read_text(encoding="utf-8"))
_KNOWN_NAMES = frozenset(name for names in _NAMES.values() for name in names)
_NUMBER = re.compile(r"\s*[-+]?[\d.,:/\-\s]*\d[\d.,:/\-\s%eE]*\s*\Z")
#: Cells that machines write for machines.
_MACHINE_MADE = re.compile(
    r"(?:[a-z][a-z+.-]*://|www\.)\S+"  # addresses of pages
    r"|[^\s@]+@[^\s@]+\.\w+"  # of mail
    r"|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\S*\d)[0-9a-f]{16,}"  # UUIDs, hashes
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\S+"  # times
    r"|[-+]?\d[\d.,]*e[-+]?\d+|[-+]?(?:nan|inf)",  # numbers
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_NAME = 100
#: Roles of a column of labels; only one column can have one of them.
LABEL_ROLES = frozenset({ColumnRole.LABEL, ColumnRole.LABELS})
_SHORT = 20.0
#: From so many rows on, values that occur so often on average are a small set that a first row would be part of.
_ENOUGH_ROWS, _REPEATED = 8, 4
_SENTENCE_ENDS = (".", "!", "?", "…", "\u3002", "\uff01", "\uff1f")  # the last three are those of Chinese and Japanese


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What choosing roles needs to know of a column.

    Attributes:
        mean_length: of the cells that are not empty, in characters.
        distinct: number of different values that are not empty; None: too many to count.
        filled: number of cells that are not empty.
        lettered: whether its cells contain letters.
        values: its different values if they are few.
        samples: some of its different values, long ones cut.
    """

    name: str
    mean_length: float
    distinct: int | None
    filled: int
    lettered: bool
    values: tuple[str, ...] | None = None
    samples: tuple[str, ...] = ()


def names_of(kind: str) -> Sequence[str]:
    """Names that columns of a kind usually have, in lower case, the most telling ones first."""
    return _NAMES[kind]


def is_known_name(cell: str) -> bool:
    """Whether a cell is one of the names that columns of texts or labels usually have."""
    return cell.strip().casefold() in _KNOWN_NAMES


def is_number(cell: str) -> bool:
    """Whether a cell is a number, a date or a time rather than a word."""
    return _NUMBER.match(cell) is not None


def has_letters(cell: str) -> bool:
    """Whether a cell contains a letter of any script."""
    return _LETTER.search(cell) is not None


def looks_like_header(first: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row carries column names.

    Args:
        first: cells of the first row.
        rows: some of the rows after it, of the same width; those that repeat it say nothing.
    """
    rows = [row for row in rows if list(row) != list(first)]
    names = [cell.strip() for cell in first]
    filled = [name for name in names if name]
    bodies = [[row[index].strip() for row in rows] for index in range(len(names))]
    if len(set(filter(is_known_name, filled))) > 1:
        return True
    if not filled or any(is_number(name) or len(name) > _LONGEST_NAME for name in filled):
        return False
    if any(name and name in body for name, body in zip(names, bodies, strict=True)):
        return False  # a value of the column itself
    if any(map(is_known_name, filled)):
        return True
    if any(any(body) and all(is_number(cell) for cell in body if cell) for body in bodies):
        return True  # a word over numbers
    if len(set(filled)) < len(filled):
        return False
    if len(rows) >= _ENOUGH_ROWS and any(all(body) and len(set(body)) * _REPEATED <= len(body) for body in bodies):
        return True  # a value that no other row has, over values that are all repeated
    if any(name.endswith(_SENTENCE_ENDS) for name in filled) or (len(names) == 1 and len(names[0].split()) > 1):
        return False  # a sentence rather than a name
    lengths = [sum(map(len, body)) / max(1, len(body)) for body in bodies]
    return max(lengths) <= _SHORT or all(len(name) <= max(_SHORT, length / 2) for name, length in zip(names, lengths, strict=True))


def rows_above_header(rows: Sequence[Sequence[str]]) -> int:
    """How many of the first rows are titles and blank rows above the column names; 0 if there is no title.

    A title fills one cell at most, and below it stands a row of which one name is known.
    """
    for place, row in enumerate(rows):
        filled = [cell for cell in row if cell.strip()]
        if len(filled) > 1:
            return place if any(map(is_known_name, filled)) and any(cell.strip() for title in rows[:place] for cell in title) else 0
        if any(map(is_known_name, filled)):
            return 0
    return 0


def unique_names(first: Sequence[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """Column names made usable: none empty, none twice.

    Returns:
        The names, and those that had to be changed: position (``"3"``, counted from 1) to new name.
    """
    names: list[str] = []
    changed: dict[str, str] = {}
    taken = {name for name in first if name.strip()}
    for position, name in enumerate(first, start=1):
        unique = name
        if not name.strip() or name in names:
            stem, number = (name, 2) if name.strip() else ("column", position)
            while (unique := f"{stem}_{number}") in taken:
                number += 1
            taken.add(unique)
            changed[str(position)] = unique
        names.append(unique)
    return tuple(names), changed


def generated_names(count: int) -> tuple[str, ...]:
    """Names for the columns of a table without header."""
    return tuple(f"column_{position}" for position in range(1, count + 1))


def detect_roles(columns: Sequence[ColumnFacts], rows: int) -> dict[str, ColumnRole]:
    """Propose which column holds the texts and which one the labels; a role that fits none is left out."""
    if (translated := _translation_in(columns)) is not None:
        return dict(zip((column.name for column in translated), (ColumnRole.TEXT, ColumnRole.TRANSLATION), strict=True))
    roles: dict[str, ColumnRole] = {}
    label = _likeliest_label(columns, certain=True)
    text = _likeliest_text([column for column in columns if column is not label], rows)
    if text is not None:
        roles[text.name] = ColumnRole.TEXT
        label = label or _likeliest_label([column for column in columns if column is not text], certain=False)
    if label is not None:
        roles[label.name] = ColumnRole.LABEL if find_separator(label.samples) is None else ColumnRole.LABELS
    others = [column for column in columns if column is not label]
    if text is not None and (pair := _pair_of(text, others)) is not None:
        roles |= {pair[0].name: ColumnRole.TEXT, pair[1].name: ColumnRole.SECOND_TEXT}
    rest = (column for column in columns if column.name not in roles)
    if (split := next((column for column in rest if _tells_split(column)), None)) is not None:
        roles[split.name] = ColumnRole.SPLIT
    return roles


def complete_roles(
    named: Mapping[str, ColumnRole], known: Mapping[str, ColumnRole], columns: Sequence[ColumnFacts], rows: int
) -> dict[str, ColumnRole]:
    """The roles of all columns where those of some are given: the others are known from the format, or else detected."""
    found = dict(known) or detect_roles(columns, rows)
    taken = set(named.values()) | (LABEL_ROLES if LABEL_ROLES & set(named.values()) else set())
    roles = {name: role for name, role in found.items() if name not in named and role not in taken} | dict(named)
    if named:  # which may have taken a column that another role was detected for
        rest = detect_roles([column for column in columns if column.name not in named], rows)
        for wanted in ({ColumnRole.TEXT}, LABEL_ROLES):
            if not wanted & set(roles.values()):
                roles |= {name: role for name, role in rest.items() if role in wanted and name not in roles}
    return roles


def _pair_of(text: ColumnFacts, columns: Sequence[ColumnFacts]) -> tuple[ColumnFacts, ColumnFacts] | None:
    """Two columns that are named as the texts of a pair are, one of which is ``text``."""
    return next((pair for pair in _named_pairs(columns, "pair_first", "pair_second") if text in pair), None)


def _translation_in(columns: Sequence[ColumnFacts]) -> tuple[ColumnFacts, ColumnFacts] | None:
    """Two columns that are named as a text and its translation are, with texts that are mostly different."""
    for pair in _named_pairs(columns, "translated_from", "translated_to"):
        if all(column.lettered and column.filled and (column.distinct is None or 2 * column.distinct > column.filled) for column in pair):
            return pair
    return None


def _named_pairs(columns: Sequence[ColumnFacts], first: str, second: str) -> Iterator[tuple[ColumnFacts, ColumnFacts]]:
    """Columns whose names stand in the same place of two lists of known names."""
    by_name = {column.name.strip().casefold(): column for column in columns}
    for one, other in zip(_NAMES[first], _NAMES[second], strict=True):
        if one in by_name and other in by_name:
            yield by_name[one], by_name[other]


def _tells_split(column: ColumnFacts) -> bool:
    """Whether a column is named like one of splits and holds little but their names, two of them at least; other rows are told."""
    named = [split_named(value) for value in column.values or ()]
    return column.name.strip().casefold() in _NAMES["split"] and 3 * named.count(None) <= len(named) and len({*named} - {None}) > 1


def _likeliest_text(columns: Sequence[ColumnFacts], rows: int) -> ColumnFacts | None:
    """The column with the longest and most varied cells; one that is called a text comes first, and part of such a name counts threefold.

    What machines write for machines, such as addresses and times, is no text unless it is called one.
    """

    def likelihood(column: ColumnFacts) -> float:
        distinct = rows if column.distinct is None else column.distinct
        variety = distinct / max(1, column.filled)
        return (1 + column.mean_length) * (0.1 + min(1.0, variety)) * (3.0 if _hint(column.name, _NAMES["text"]) else 1.0)

    spoken = [column for column in columns if column.filled and column.lettered and not _is_machine_made(column)]
    named = [column for column in columns if _hint(column.name, _NAMES["text"]) > 1]
    return max([column for column in named if column in spoken] or named or spoken, key=likelihood, default=None)


def _is_machine_made(column: ColumnFacts) -> bool:
    return bool(column.samples) and all(_MACHINE_MADE.fullmatch(cell.strip()) or is_number(cell) for cell in column.samples)


def _likeliest_label(columns: Sequence[ColumnFacts], *, certain: bool) -> ColumnFacts | None:
    """The column with few, short, repeated values; ``certain`` asks for a telling name."""
    chosen: ColumnFacts | None = None
    best = 0.0
    for column in columns:
        hint = _hint(column.name, _NAMES["label"])
        distinct = _distinct_labels(column)
        if distinct is None or column.mean_length > _LONGEST_NAME or (certain and hint < 1):
            continue
        repeated = 1.0 - distinct / column.filled if column.filled else -1.0
        if hint < 1 and (repeated < 0.5 or distinct < 2 or column.mean_length > 40):
            continue
        likelihood = repeated + hint + (0.1 if column.lettered else 0.0)
        if likelihood > best:
            chosen, best = column, likelihood
    return chosen


def _distinct_labels(column: ColumnFacts) -> int | None:
    """The number of different values; where cells hold several labels, of the labels in those that were looked at."""
    separator = None if column.distinct is None else find_separator(column.samples)
    if separator is None:
        return column.distinct
    return len({label for cell in column.samples for label in labels_in(cell, separator)})


def _hint(name: str, known: Sequence[str]) -> float:
    """How telling a column name is: above 1 if it is one of the known names, earlier ones more; 0.5 if it contains one."""
    folded = name.strip().casefold()
    if folded in known:
        return 2.0 - known.index(folded) / len(known)
    words = _WORDS.findall(folded)
    if any(word in known for word in words) or any(len(word) > 1 and not word.isascii() and word in folded for word in known):
        return 0.5
    return 0.0
