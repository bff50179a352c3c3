"""JSON values as rows of text."""

import json
from collections.abc import Sequence
from typing import Any

from tlgui.data.columns import generated_names, looks_like_header, unique_names

#: How deep a table is looked for in a document, and how many objects may wrap it.
_DEPTH = 4


class Number(float):
    """A number with a fraction or an exponent, and how it is written."""

    text: str

    def __new__(cls, text: str) -> "Number":
        number = super().__new__(cls, text)
        number.text = text
        return number


class Repeating(dict[str, Any]):
    """An object in which a key stands twice; as everywhere, its last value counts."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Repeating(pairs)


def parse_json(text: str) -> Any:
    """Parse JSON; numbers keep how they are written, and objects with a key that stands twice are :class:`Repeating`.

    Raises:
        ValueError, RecursionError: it is no JSON, or nested too deeply.
    """
    return json.loads(text, parse_float=Number, parse_constant=Number, object_pairs_hook=_object)


def record_texts(value: Any) -> dict[str, str]:
    """The values of an object as text.

    Raises:
        ValueError: it is no object, or half of a surrogate pair stands where a character should.
        RecursionError: it is nested too deeply.
    """
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    texts = {key: _as_text(item) for key, item in value.items()}
    for text in (*texts, *texts.values()):
        if not text.isascii():
            text.encode()
    return texts


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, Number):
        return value.text
    return json.dumps(value, ensure_ascii=False)


def table_in(document: Any) -> list[Any]:
    """The rows that a JSON document holds, mostly objects; what is no object is left for the caller to refuse.

    An array of objects; an array of arrays, the first of which may name the columns; an object of equally long arrays (columns); an
    object of objects, by row or by column as pandas writes them; an array of texts; or one of these within an object, as in
    ``{"data": [...]}``. A document that is none of it is one row.
    """
    if isinstance(document, list):
        return _rows_of_list(document)
    return _rows_of_object(document, _DEPTH) if isinstance(document, dict) else [document]


def _rows_of_list(items: list[Any]) -> list[Any]:
    if items and all(isinstance(item, list) for item in items):
        return _rows_of_lists(items)
    if items and all(isinstance(item, str) for item in items):
        return [{"text": item} for item in items]
    return items


def _rows_of_lists(rows: Sequence[list[Any]]) -> list[Any]:
    """Arrays as rows. One with another number of cells is left as it is, so that it is refused by its number."""
    width = len(rows[0])
    first = ["" if cell is None else _as_text(cell) for cell in rows[0]]
    body = [[_as_text(cell) for cell in row] for row in rows[1:1000] if len(row) == width]
    header = all(isinstance(cell, str) for cell in rows[0]) and looks_like_header(first, body)
    names = unique_names(first)[0] if header else generated_names(width)
    kept = rows[1:] if header else rows
    return [dict(zip(names, row, strict=True)) if len(row) == width else row for row in kept]


def _rows_of_object(document: dict[str, Any], depth: int) -> list[Any]:
    values = list(document.values())
    if {"columns", "data"} <= set(document) and all(isinstance(document[name], list) for name in ("columns", "data")):
        return _rows_of_lists([[str(name) for name in document["columns"]], *document["data"]])
    if values and all(isinstance(value, list) for value in values) and _are_columns(values):
        return [dict(zip(document, row, strict=True)) for row in zip(*values, strict=True)]
    if len(values) > 1 and all(isinstance(value, dict) for value in values):
        return _rows_of_objects(document)
    lists = [value for value in values if isinstance(value, list) and value and isinstance(value[0], dict | list)]
    if lists:
        return _rows_of_list(max(lists, key=len))
    inner = [value for value in values if isinstance(value, dict)]
    if depth and len(inner) == 1:
        return _rows_of_object(inner[0], depth - 1)
    return [document]


def _are_columns(values: Sequence[list[Any]]) -> bool:
    """Whether arrays are columns: of one length, of plain values; a single one holds a list rather than a column."""
    return len({len(value) for value in values}) == 1 and not any(isinstance(cell, dict | list) for value in values for cell in value)


def _rows_of_objects(document: dict[str, dict[str, Any]]) -> list[Any]:
    """Objects in an object: rows by their index, or columns of cells by the index of the row, which is mostly a number."""
    inner = list(next(iter(document.values())))
    by_column = all(key.isdigit() for key in inner) and not all(key.isdigit() for key in document) and bool(inner)
    if not by_column:
        return list(document.values())
    index = dict.fromkeys(key for column in document.values() for key in column)
    return [{name: column.get(key) for name, column in document.items()} for key in index]
