"""Comparing two sets of texts."""

from collections.abc import Sequence
from typing import Any

from tlgui.core.errors import DataError, Stopped
from tlgui.core.events import Notice
from tlgui.data import Dataset, ImportOptions, read_table
from tlgui.data.label_sets import LabelSet, labels_in
from tlgui.engine.memory import memory_errors
from tlgui.engine.model_embedding import ModelEmbedding
from tlgui.engine.shift import TextSet, compare_sets
from tlgui.models import ModelLibrary
from tlgui.runs.jobs import ShiftJob, ShiftSide
from tlgui.worker.channel import Inbox, Outbox


def compare(job: ShiftJob, library: ModelLibrary, outbox: Outbox, inbox: Inbox) -> dict[str, Any]:
    """How far the second set is from the first."""
    first, second = (_text_set(side, outbox) for side in job.sides)
    total, done = len(first.texts) + len(second.texts), 0

    def advance(count: int) -> None:
        nonlocal done
        if inbox.stop_requested():
            raise Stopped
        done += count
        outbox.report(min(done, total), total)

    embedding = None
    if job.model is not None:
        entry = library.prepare(job.model, stop=inbox.stop_requested)
        embedding = ModelEmbedding(entry, job.cache, job.max_length, advance)
    with memory_errors():
        shift = compare_sets(first, second, embedding, seed=job.seed, umap=job.umap, stop=inbox.stop_requested)
    return shift.model_dump(mode="json")


def _text_set(side: ShiftSide, outbox: Outbox) -> TextSet:
    """The texts of one side, missing ones as empty texts, and their labels."""
    if side.options is None:
        dataset = Dataset.open(side.path)
        cells = dataset.labels(*side.splits) if dataset.info.label_column is not None else None
        return TextSet(side.name, dataset.texts(*side.splits), _labels(cells, dataset.info.separator))
    options = ImportOptions.model_validate(side.options)
    table, problems = read_table(side.path, options)
    for column in filter(None, (side.text, side.label)):
        if column not in table.column_names:
            columns = ", ".join(table.column_names)
            raise DataError("shift.no_column", file=side.path.name, column=column, columns=columns)
    for problem in problems:
        outbox.emit(Notice(code=problem.code, params=problem.params))
    texts = [text or "" for text in table.column(side.text).to_pylist()]
    cells = [label or "" for label in table.column(side.label).to_pylist()] if side.label else None
    return TextSet(side.name, texts, _labels(cells, options.label_separator))


def _labels(cells: Sequence[str] | None, separator: str | None) -> list[LabelSet] | None:
    return None if cells is None else [labels_in(cell, separator) for cell in cells]
