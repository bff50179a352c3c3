"""What a dataset is like: balance, lengths, repetitions, fit to a tokenizer."""

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from tlgui.core.cleaning import CutWindows
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import ColumnRole, Split
from tlgui.data.cell_bytes import is_blank
from tlgui.data.cleaning.windows import cut_texts
from tlgui.data.label_sets import LabelSets
from tlgui.data.languages import language_shares, some_texts
from tlgui.data.profile_findings import LISTED, UsedRows, about_rows, row_findings
from tlgui.data.snapshot import Dataset
from tlgui.data.splits import paired, second_texts, value_codes
from tlgui.data.text_keys import text_blocks, text_keys
from tlgui.data.watch import Progress, Stop, Watch

#: Receives texts; returns the length of each in tokens, and how many of those tokens are unknown.
CountTokens = Callable[[list[str]], tuple[Sequence[int], Sequence[int]]]

_BINS = 30
_BATCH = 512
_UNKNOWN_MATTERS = 0.02
_TRUNCATED_MATTERS = 0.05


class Quantiles(BaseModel):
    """How a quantity is distributed over the rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    minimum: float
    q05: float
    q25: float
    median: float
    q75: float
    q95: float
    maximum: float
    mean: float


class Histogram(BaseModel):
    """Counts between edges: ``counts[i]`` values v with ``edges[i] <= v < edges[i + 1]``, the last bin including its upper edge."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edges: tuple[float, ...]
    counts: tuple[int, ...]


class Profile(BaseModel):
    """The profile of a dataset. Token figures are None where no tokenizer was given.

    Attributes:
        rows: all rows.
        usable_rows: rows that are in some split.
        label_counts: usable rows by label, sorted by label; empty without labels. A row with several labels counts for each of them.
        split_counts: the same by split and label; the label is ``""`` without labels.
        split_rows: usable rows by split.
        most_labels: of one row; 0 without labels.
        mean_labels: of the usable rows.
        characters: length of the usable texts.
        max_length: the length in tokens that the following figures refer to.
        tokens: length of the usable texts, or of the windows that long ones are cut into.
        token_histogram: the same, in bins.
        mean_tokens: mean of the same, none counted longer than ``max_length``.
        truncated_share: share of the usable texts that are longer than ``max_length``, or have a window that is.
        unknown_token_share: share of all tokens that the tokenizer does not know.
        empty_texts: rows without text.
        duplicates: usable rows that repeat the text of an earlier one.
        conflicting: usable rows whose text also occurs with another label.
        languages: share of the texts by ISO 639 code, see :func:`~tlgui.data.languages.language_shares`.
        findings: what is worth a look, with the rows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: int
    usable_rows: int
    label_counts: dict[str, int]
    split_counts: dict[str, dict[str, int]]
    split_rows: dict[str, int]
    most_labels: int
    mean_labels: float
    characters: Quantiles | None
    max_length: int
    tokens: Quantiles | None
    token_histogram: Histogram | None
    mean_tokens: float | None
    truncated_share: float | None
    unknown_token_share: float | None
    empty_texts: int
    duplicates: int
    conflicting: int
    languages: dict[str, float]
    findings: tuple[Finding, ...]


def profile_dataset(
    dataset: Dataset,
    count_tokens: CountTokens | None = None,
    *,
    max_length: int = 256,
    stop: Stop | None = None,
    progress: Progress | None = None,
) -> Profile:
    """Compute the profile of a dataset.

    Args:
        count_tokens: the tokenizer of the model; None leaves the token figures out.
        max_length: longest input in tokens.
        stop: turns true when the user asks for a stop.
        progress: receives (done, total) in texts.

    Raises:
        DataError: the dataset is damaged.
        Stopped: ``stop`` turned true.
    """
    watch = Watch(stop, progress, dataset.info.rows)
    all_texts = dataset.table.column(dataset.info.text_column)
    rows = dataset.indices()
    texts = all_texts.filter(pa.array(dataset.splits != ""))
    compared = paired(all_texts, second_texts(dataset.table, dataset.info.options)).filter(pa.array(dataset.splits != ""))
    used = UsedRows(rows, texts, compared, text_keys(compared, watch), dataset.splits[rows], _labels(dataset))
    if count_tokens is None:
        lengths, unknown, truncated = None, 0, np.empty(0, np.int64)
    else:
        lengths, unknown, pieces = _count(texts, dataset.windows, count_tokens, watch)
        truncated = np.unique(np.repeat(rows, pieces)[lengths > max_length])
    found = row_findings(used, watch)
    watch.reach(dataset.info.rows)
    unknown_share = None if lengths is None else unknown / max(1, int(lengths.sum()))
    empty = np.flatnonzero(is_blank(all_texts))
    about = (
        about_rows("data.profile_empty", Severity.WARNING, empty),
        _about_ids(dataset),
        _about_groups(dataset, used),
        *found,
        _about_truncation(truncated, len(rows), max_length),
        _about_unknown(unknown_share),
    )
    return Profile(
        rows=dataset.info.rows,
        usable_rows=len(rows),
        label_counts={} if used.labels is None else used.labels.counts(),
        split_counts=_split_counts(used),
        split_rows={name: int((used.splits == name).sum()) for name in _split_names(used)},
        most_labels=0 if used.labels is None else max(map(len, used.labels.sets), default=0),
        mean_labels=0.0 if used.labels is None else sum(used.labels.counts().values()) / max(1, len(rows)),
        characters=_quantiles(pc.utf8_length(texts).to_numpy()),
        max_length=max_length,
        tokens=None if lengths is None else _quantiles(lengths),
        token_histogram=None if lengths is None else _histogram(lengths),
        mean_tokens=None if lengths is None or not len(lengths) else float(np.minimum(lengths, max_length).mean()),
        truncated_share=None if lengths is None else len(truncated) / max(1, len(rows)),
        unknown_token_share=unknown_share,
        empty_texts=len(empty),
        duplicates=int(used.repeated.sum()),
        conflicting=int(used.conflicting.sum()),
        languages=language_shares(some_texts(texts)),
        findings=tuple(finding for finding in about if finding is not None),
    )


def _labels(dataset: Dataset) -> LabelSets | None:
    """The labels of the rows that are used."""
    if dataset.info.label_column is None:
        return None
    column = dataset.table.column(dataset.info.label_column).filter(pa.array(dataset.splits != ""))
    return LabelSets.of(column, dataset.info.separator)


def _count(
    texts: pa.ChunkedArray, windows: CutWindows | None, count_tokens: CountTokens, watch: Watch
) -> tuple[NDArray[np.int64], int, NDArray[np.int64]]:
    """Length of each text, or of each of its windows, in tokens; the number of unknown tokens in all of them; the windows of each text."""
    lengths: list[int] = []
    pieces = [np.zeros(0, dtype=np.int64)]
    unknown = done = 0
    for block in text_blocks(texts, _BATCH):
        block_pieces, counts = cut_texts(block, windows)
        block_lengths, block_unknown = count_tokens(block_pieces)
        lengths += block_lengths
        pieces.append(counts)
        unknown += sum(block_unknown)
        done += len(block)
        watch.reach(done)
    return np.array(lengths, dtype=np.int64), unknown, np.concatenate(pieces)


def _quantiles(values: NDArray[np.int64]) -> Quantiles | None:
    if not len(values):
        return None
    names = ("minimum", "q05", "q25", "median", "q75", "q95", "maximum")
    points = np.quantile(values, (0, 0.05, 0.25, 0.5, 0.75, 0.95, 1)).tolist()
    return Quantiles(**dict(zip(names, points, strict=True)), mean=float(values.mean()))


def _histogram(values: NDArray[np.int64]) -> Histogram | None:
    if not len(values):
        return None
    low, high = int(values.min()), int(values.max()) + 1
    width = max(1, -(-(high - low) // _BINS))
    edges = np.arange(low, high + width, width)
    return Histogram(edges=tuple(edges.tolist()), counts=tuple(np.histogram(values, edges)[0].tolist()))


def _split_names(used: UsedRows) -> list[str]:
    return [str(split) for split in Split if (used.splits == split).any()]


def _split_counts(used: UsedRows) -> dict[str, dict[str, int]]:
    names = _split_names(used)
    if used.labels is None:
        return {name: {"": int((used.splits == name).sum())} for name in names}
    without = dict.fromkeys(used.labels.names, 0)
    return {name: without | used.labels.counts(used.splits == name) for name in names}


def _about_ids(dataset: Dataset) -> Finding | None:
    column = dataset.info.options.column_of(ColumnRole.ID)
    if column is None:
        return None
    encoded = dataset.table.column(column).combine_chunks().dictionary_encode()
    repeated = np.ones(len(encoded), dtype=bool)
    repeated[np.unique(encoded.indices.to_numpy(), return_index=True)[1]] = False
    return about_rows("data.profile_repeated_ids", Severity.WARNING, np.flatnonzero(repeated), column=column)


def _about_groups(dataset: Dataset, used: UsedRows) -> Finding | None:
    """Splits that the file gives need not keep groups together."""
    column = dataset.info.options.column_of(ColumnRole.GROUP)
    if column is None:
        return None
    cells = dataset.table.column(column).take(pa.array(used.rows))
    groups, splits = value_codes(cells), np.unique(used.splits, return_inverse=True)[1]
    pairs = np.unique(np.stack([groups, splits]), axis=1)
    torn = np.bincount(pairs[0], minlength=groups.max(initial=0) + 1) > 1
    return about_rows("data.profile_group_leak", Severity.WARNING, used.rows[torn[groups] & ~is_blank(cells)], column=column)


def _about_truncation(rows: NDArray[np.int64], total: int, max_length: int) -> Finding | None:
    if len(rows) <= _TRUNCATED_MATTERS * total:
        return None
    params = {"count": len(rows), "percent": round(100 * len(rows) / total), "max_length": max_length}
    return Finding(code="data.profile_truncated", severity=Severity.WARNING, params=params, rows=tuple(rows[:LISTED].tolist()))


def _about_unknown(share: float | None) -> Finding | None:
    if share is None or share <= _UNKNOWN_MATTERS:
        return None
    return Finding(code="data.profile_unknown_tokens", severity=Severity.WARNING, params={"percent": round(100 * share, 1)})
