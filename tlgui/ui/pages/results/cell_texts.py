"""The texts behind a cell of the confusion matrix."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tlgui.core.errors import Stopped

if TYPE_CHECKING:
    import pyarrow as pa

    from tlgui.ui.arrow_table_model import Rows

#: Columns of ``predictions.arrow`` that are shown, in this order.
COLUMNS = ("text", "label", "prediction", "probability")
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """Which test rows to read: those of one cell, or with both labels None all that were predicted wrongly."""

    label: str | None = None
    prediction: str | None = None


@dataclass(frozen=True, slots=True)
class SelectedTexts:
    """Rows of the memory-mapped table, the most confident prediction first.

    Attributes:
        table: the columns :data:`COLUMNS` of all test rows; probabilities to four digits.
        rows: int64 row numbers, shape (n,).
    """

    selection: Selection
    table: "pa.Table"
    rows: "Rows"


def read_selected_texts(file: Path, selection: Selection, stop: Callable[[], bool]) -> SelectedTexts:
    """Find the rows of ``selection``.

    Raises:
        OSError, ValueError, KeyError: the file is missing, damaged, or lacks a column.
        Stopped: ``stop`` said so.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    from tlgui.ui.arrow_table_model import sorted_rows

    table = pa.ipc.open_stream(pa.memory_map(str(file))).read_all().select(list(COLUMNS))
    if selection.label is None or selection.prediction is None:
        mask = pc.not_equal(table.column("label"), table.column("prediction"))
    else:
        mask = pc.and_(pc.equal(table.column("label"), selection.label), pc.equal(table.column("prediction"), selection.prediction))
    found = np.flatnonzero(mask.to_numpy()).astype(np.int64)
    if stop():
        raise Stopped
    rows = sorted_rows(table, "probability", descending=True, rows=found)
    rounded = pc.round(table.column("probability").cast(pa.float64()), _DIGITS)
    return SelectedTexts(selection, table.set_column(len(COLUMNS) - 1, "probability", rounded), rows)
