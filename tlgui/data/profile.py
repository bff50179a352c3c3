"""What a dataset is like: balance, lengths, repetitions, fit to a tokenizer."""

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import Split
from tlgui.data.languages import language_shares, some_texts
from tlgui.data.problems import LISTED
from tlgui.data.snapshot import Dataset
from tlgui.data.survey import is_blank
from tlgui.data.text_hints import LINKS, MARKUP, PERSONAL, texts_with
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
        label_counts: usable rows by label, sorted by label; empty without labels.
        split_counts: usable rows by split and label; the label is ``""`` without labels.
        characters: length of the usable texts.
        max_length: the length in tokens that the following figures refer to.
        tokens: length of the usable texts.
        token_histogram: the same, in bins.
        mean_tokens: mean length of the usable texts, cut at ``max_length``.
        truncated_share: share of the usable texts that are longer than ``max_length``.
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
    used = dataset.indices()
    empty = np.flatnonzero(is_blank(all_texts))
    texts = all_texts.filter(pa.array(dataset.splits != ""))
    labels = _label_codes(dataset)
    keys = text_keys(texts, watch)
    repeated, conflicting = _repetitions(keys, labels)
    lengths, unknown = (None, 0) if count_tokens is None else _count(texts, count_tokens, watch)
    watch.reach(dataset.info.rows)
    truncated = np.empty(0, np.int64) if lengths is None else used[lengths > max_length]
    unknown_share = None if lengths is None else unknown / max(1, int(lengths.sum()))
    return Profile(
        rows=dataset.info.rows,
        usable_rows=len(used),
        label_counts=dataset.label_counts(),
        split_counts=_split_counts(dataset),
        characters=_quantiles(pc.utf8_length(texts).to_numpy()),
        max_length=max_length,
        tokens=None if lengths is None else _quantiles(lengths),
        token_histogram=None if lengths is None else _histogram(lengths),
        mean_tokens=None if lengths is None or not len(lengths) else float(np.minimum(lengths, max_length).mean()),
        truncated_share=None if lengths is None else len(truncated) / max(1, len(used)),
        unknown_token_share=unknown_share,
        empty_texts=len(empty),
        duplicates=len(repeated),
        conflicting=len(conflicting),
        languages=language_shares(some_texts(texts)),
        findings=tuple(
            finding
            for finding in (
                _about_rows("data.profile_empty", Severity.WARNING, empty),
                _about_rows("data.profile_duplicates", Severity.INFO, used[repeated]),
                _about_rows("data.profile_conflicting", Severity.WARNING, used[conflicting]),
                _about_rows("data.profile_leak", Severity.WARNING, used[_leaked(keys, dataset.splits[used])]),
                _about_rows("data.profile_markup", Severity.WARNING, used[texts_with(texts, MARKUP)]),
                _about_rows("data.profile_links", Severity.INFO, used[texts_with(texts, LINKS)]),
                _about_rows("data.profile_personal", Severity.WARNING, used[texts_with(texts, PERSONAL)]),
                _about_truncation(truncated, len(used), max_length),
                _about_unknown(unknown_share),
            )
            if finding is not None
        ),
    )


def _label_codes(dataset: Dataset) -> NDArray[np.int64] | None:
    if dataset.info.label_column is None:
        return None
    return np.unique(np.array(dataset.labels(), dtype=object), return_inverse=True)[1]


def _repetitions(keys: NDArray[np.int64], labels: NDArray[np.int64] | None) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows that repeat an earlier text, and rows whose text occurs with several labels; both counted from 0 among ``keys``."""
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    repeated = np.ones(len(keys), dtype=bool)
    repeated[first] = False
    if labels is None:
        return np.flatnonzero(repeated), np.empty(0, np.int64)
    conflicting = np.zeros(len(first), dtype=bool)
    conflicting[group[labels != labels[first][group]]] = True
    return np.flatnonzero(repeated), np.flatnonzero(conflicting[group])


def _leaked(keys: NDArray[np.int64], splits: NDArray[np.str_]) -> NDArray[np.int64]:
    """Rows of dev and test whose text is also a training text; counted from 0 among ``keys``."""
    return np.flatnonzero((splits != Split.TRAIN) & np.isin(keys, keys[splits == Split.TRAIN]))


def _count(texts: pa.ChunkedArray, count_tokens: CountTokens, watch: Watch) -> tuple[NDArray[np.int64], int]:
    """Length of each text in tokens, and the number of unknown tokens in all of them."""
    lengths: list[int] = []
    unknown = 0
    for block in text_blocks(texts, _BATCH):
        block_lengths, block_unknown = count_tokens(block)
        lengths += block_lengths
        unknown += sum(block_unknown)
        watch.reach(len(lengths))
    return np.array(lengths, dtype=np.int64), unknown


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


def _split_counts(dataset: Dataset) -> dict[str, dict[str, int]]:
    names = [str(split) for split in ("train", "dev", "test") if (dataset.splits == split).any()]
    if dataset.info.label_column is None:
        return {name: {"": int((dataset.splits == name).sum())} for name in names}
    splits = dataset.splits[dataset.indices()]
    classes, codes = np.unique(np.array(dataset.labels(), dtype=object), return_inverse=True)
    counts = {name: np.bincount(codes[splits == name], minlength=len(classes)).tolist() for name in names}
    return {name: dict(zip(classes.tolist(), counts[name], strict=True)) for name in names}


def _about_rows(code: str, severity: Severity, rows: NDArray[np.int64]) -> Finding | None:
    if not len(rows):
        return None
    return Finding(code=code, severity=severity, params={"count": len(rows)}, rows=tuple(rows[:LISTED].tolist()))


def _about_truncation(rows: NDArray[np.int64], total: int, max_length: int) -> Finding | None:
    if len(rows) <= _TRUNCATED_MATTERS * total:
        return None
    params = {"count": len(rows), "percent": round(100 * len(rows) / total), "max_length": max_length}
    return Finding(code="data.profile_truncated", severity=Severity.WARNING, params=params, rows=tuple(rows[:LISTED].tolist()))


def _about_unknown(share: float | None) -> Finding | None:
    if share is None or share <= _UNKNOWN_MATTERS:
        return None
    return Finding(code="data.profile_unknown_tokens", severity=Severity.WARNING, params={"percent": round(100 * share, 1)})
