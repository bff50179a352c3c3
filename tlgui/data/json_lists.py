"""Cells that hold lists, as programs write them: JSON arrays, or the lists and arrays of Python."""

import json
import re
from ast import literal_eval

_ITEM = r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|None|True|False"""
_ITEMS = re.compile(_ITEM, re.DOTALL)
#: Items of a list stand between commas; those of a numpy array between spaces.
_PYTHON_LIST = re.compile(rf"\s*\[\s*(?:(?:{_ITEM})(?:(?:\s*,\s*|\s+)(?:{_ITEM}))*\s*,?\s*)?\]\s*", re.DOTALL)


def listed_texts(cell: str) -> list[str] | None:
    """The items of a list of plain values as text, nothing for null; None if the cell is no such list."""
    if not cell.lstrip().startswith("["):
        return None
    try:
        items = json.loads(cell)
    except (ValueError, RecursionError):
        items = _python_items(cell)
    if items is None or any(isinstance(item, list | dict) for item in items):
        return None
    texts = [item if isinstance(item, str) else "" if item is None else json.dumps(item) for item in items]
    return texts if all(map(_writable, texts)) else None


def _python_items(cell: str) -> list[object] | None:
    if _PYTHON_LIST.fullmatch(cell) is None:
        return None
    try:
        return [literal_eval(item) for item in _ITEMS.findall(cell)]
    except (ValueError, SyntaxError):  # an escape that means nothing
        return None


def _writable(text: str) -> bool:
    """Whether no half of a surrogate pair is in a text."""
    return text.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in text)
