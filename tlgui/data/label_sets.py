"""Cells with labels: one in each, or several with a separator between them, or as a list of JSON."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.data.json_lists import listed_texts
from tlgui.data.options import JSON_LIST

#: What is looked for between labels; a comma last, because it also stands in names.
_SEPARATORS = ("|", ";", "；", "、", "，", ",")

#: So many rows leave one for each split.
_ENOUGH_FOR_A_CLASS = 10

LabelSet = tuple[str, ...]


def labels_in(cell: str, separator: str | None) -> LabelSet:
    """The labels in a cell, each once, in the order in which they stand there.

    Args:
        separator: what stands between labels, :data:`~tlgui.data.options.JSON_LIST`, or None: the cell is one label to the letter.
    """
    if not cell.strip():
        return ()
    if separator is None:
        return (cell,)
    if separator == JSON_LIST:
        listed = listed_texts(cell)
        parts: Iterable[str] = [cell] if listed is None else listed
    else:
        parts = cell.split(separator)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def cell_of(labels: Iterable[str], separator: str | None) -> str:
    """A cell with these labels; of several, where there is room for one, the first."""
    names = list(dict.fromkeys(labels))
    if separator is None:
        return names[0] if names else ""
    return json.dumps(names, ensure_ascii=False) if separator == JSON_LIST else separator.join(names)


def toggled(cells: Sequence[str], label: str, separator: str) -> list[str]:
    """The cells without the label if all have it, else with the label added to those that lack it."""
    sets = [labels_in(cell, separator) for cell in cells]
    if all(label in labels for labels in sets):
        return [cell_of((other for other in labels if other != label), separator) for labels in sets]
    return [cell if label in labels else cell_of((*labels, label), separator) for cell, labels in zip(cells, sets, strict=True)]


def is_list(cell: str) -> bool:
    """Whether a cell is a JSON array of labels."""
    return listed_texts(cell) is not None


def find_separator(cells: Sequence[str]) -> str | None:
    """What stands between the labels of cells that hold several; None if they do not look as if they did.

    A sign counts if cells that have it are made of the same few parts again and again: fewer parts than there are different cells,
    and most of the parts in several of them. A class that is called "Arts, Culture" is one label. A list counts if nothing is in it twice.

    Args:
        cells: some of a column, better different ones.
    """
    filled = {cell for cell in cells if cell.strip()}
    lists = [items for items in map(listed_texts, filled) if items is not None]
    if 2 * len(lists) > len(filled):  # tags of tokens are repeated within a cell, labels are not
        return JSON_LIST if all(len(items) == len(set(items)) for items in lists) else None
    return next((separator for separator in _SEPARATORS if _separates(separator, filled)), None)


def likeliest_separator(cells: Sequence[str]) -> str:
    """What stands between the labels of cells that are known to hold several: what looks so, or else the sign that most cells have."""
    signs = (*_SEPARATORS, "/", "+", "&", "\t")
    counts = {sign: sum(sign in cell for cell in cells) for sign in signs} | {JSON_LIST: 2 * sum(map(is_list, cells))}
    best = max(counts, key=counts.__getitem__)
    return find_separator(cells) or (best if counts[best] else ",")


def _separates(separator: str, cells: Collection[str]) -> bool:
    sets = {tuple(sorted(labels_in(cell, separator))) for cell in cells}
    joined = [labels for labels in sets if len(labels) > 1]
    parts = [label for labels in sets for label in labels]
    repeated = [label for label in {label for labels in joined for label in labels} if parts.count(label) > 1]
    return len(joined) > 1 and len(set(parts)) < len(sets) and 2 * len(repeated) > len({label for labels in joined for label in labels})


def has_label(column: pa.ChunkedArray, names: Sequence[str], separator: str | None) -> NDArray[np.bool_]:
    """Cells with at least one of the labels, shape (n,)."""
    cells = list(names)
    if separator is not None:
        wanted = set(names)
        cells = [cell for cell in pc.unique(column).to_pylist() if not wanted.isdisjoint(labels_in(cell, separator))]
    found: NDArray[np.bool_] = pc.is_in(column, value_set=pa.array(cells, pa.string())).to_numpy()
    return found


def with_merged(column: pa.ChunkedArray, names: Collection[str], into: str, separator: str | None) -> pa.ChunkedArray:
    """The column with each of the labels replaced by ``into``; other cells stay to the letter."""
    merged = set(names)
    changed = {}
    for cell in pc.unique(column).to_pylist():
        labels = labels_in(cell, separator)
        if not merged.isdisjoint(labels):
            changed[cell] = cell_of((into if label in merged else label for label in labels), separator)
    if not changed:
        return column
    place = pc.index_in(column, value_set=pa.array(list(changed), pa.string()))
    return pc.coalesce(pa.array(list(changed.values()), pa.string()).take(place), column)


@dataclass(frozen=True)
class LabelSets:
    """The labels of n rows.

    Attributes:
        sets: the different sets of labels that occur, each sorted.
        places: int32 (n,), the place of each row's set among them.
    """

    sets: tuple[LabelSet, ...]
    places: NDArray[np.int32]

    @classmethod
    def of(cls, column: pa.ChunkedArray, separator: str | None) -> Self:
        """Read a column; cells with the same labels in another order are equal."""
        encoded = column.dictionary_encode()  # one dictionary for all chunks
        cells = encoded.chunk(0).dictionary.to_pylist() if encoded.num_chunks else []
        sets: dict[LabelSet, int] = {}
        of_cell = [sets.setdefault(tuple(sorted(labels_in(cell, separator))), len(sets)) for cell in cells]
        of_row = [np.array(of_cell, dtype=np.int32)[chunk.indices.to_numpy()] for chunk in encoded.chunks]
        return cls(tuple(sets), np.concatenate([np.zeros(0, dtype=np.int32), *of_row]))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All labels, sorted."""
        return tuple(sorted({label for labels in self.sets for label in labels}))

    def counts(self, rows: NDArray[np.bool_] | None = None) -> dict[str, int]:
        """How many rows have each label, sorted by label; labels that none has are not there.

        Args:
            rows: shape (n,), the rows that count; None counts all.
        """
        places = self.places if rows is None else self.places[rows]
        counts: dict[str, int] = dict.fromkeys(self.names, 0)
        for labels, count in zip(self.sets, np.bincount(places, minlength=len(self.sets)).tolist(), strict=True):
            for label in labels:
                counts[label] += count
        return {label: count for label, count in counts.items() if count}

    def having(self, names: Collection[str]) -> NDArray[np.bool_]:
        """Rows with at least one of the labels, shape (n,)."""
        wanted = set(names)
        found: NDArray[np.bool_] = np.array([not wanted.isdisjoint(labels) for labels in self.sets], dtype=bool)[self.places]
        return found

    def strata(self) -> NDArray[np.int32]:
        """The class of each row for dividing class by class, shape (n,), numbered in the order of the labels.

        A set of labels that enough rows have is a class; the rows of a rarer one join those with its rarest label, which is the one that
        chance would leave without rows in a split. With one label in each row, these are the labels.
        """
        counts = self.counts()
        rows = np.bincount(self.places, minlength=len(self.sets)).tolist()
        classes = [
            labels if count >= _ENOUGH_FOR_A_CLASS or not labels else (min(labels, key=lambda label: (counts[label], label)),)
            for labels, count in zip(self.sets, rows, strict=True)
        ]
        number = {labels: place for place, labels in enumerate(sorted(set(classes)))}
        strata: NDArray[np.int32] = np.array([number[labels] for labels in classes], dtype=np.int32)[self.places]
        return strata
