"""What stands in a file that a model was applied to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_PREVIEW_ROWS = 50


@dataclass(frozen=True, slots=True)
class Predictions:
    """A look at a written file.

    Attributes:
        counts: label and number of rows, the most frequent first; labels that no row was given have zero.
        preview: text, prediction and probability (0 to 1) of the first rows.
    """

    output: Path
    rows: int
    counts: tuple[tuple[str, int], ...]
    preview: tuple[tuple[str, str, float], ...]


def look_at_predictions(output: Path, text_column: str, labels: Sequence[str], stop: Callable[[], bool]) -> Predictions:
    """Read back what the worker has written: its two columns are the last ones, whatever they had to be called.

    Args:
        labels: those that the model knows.

    Raises:
        DataError: the file cannot be read.
        Stopped: ``stop`` turned true.
    """
    import pyarrow.compute as pc

    from tlgui.data import ImportOptions, read_table

    options = ImportOptions(delimiter=",", quote='"', header=True) if output.suffix.lower() == ".csv" else ImportOptions()
    table, _ = read_table(output, options, stop=stop)
    predicted, probability = table.column_names[-2:]
    counted = pc.value_counts(table.column(predicted).combine_chunks()).to_pylist()
    found = dict.fromkeys(labels, 0) | {entry["values"] or "": entry["counts"] for entry in counted}
    counts = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    head = table.slice(0, _PREVIEW_ROWS).select([text_column, predicted, probability])
    columns = [column.to_pylist() for column in head.columns]
    preview = tuple((text or "", label or "", float(share)) for text, label, share in zip(*columns, strict=True))
    return Predictions(output, table.num_rows, tuple(counts), preview)
