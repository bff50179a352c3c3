"""Cells that hold lists, as readers write them: JSON arrays."""

import json


def listed_texts(cell: str) -> list[str] | None:
    """The items of a JSON array of plain values as text, nothing for null; None if the cell is no such array."""
    if not cell.lstrip().startswith("["):
        return None
    try:
        items = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    if any(isinstance(item, list | dict) for item in items):
        return None
    return [item if isinstance(item, str) else "" if item is None else json.dumps(item) for item in items]
