"""What is worth a look in the rows of a dataset."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import Split
from tlgui.data.label_hints import mean_missing, means_missing, spelling_variants, told_apart
from tlgui.data.label_sets import LabelSets
from tlgui.data.near_duplicates import near_duplicate_groups
from tlgui.data.text_hints import LINKS, MARKUP, PERSONAL
from tlgui.data.watch import Watch

#: So many rows of a finding are listed, for looking at them and for leaving them out.
LISTED = 10_000
#: At or above this similarity texts count as nearly the same.
SIMILAR = 0.8
#: Nearly equal texts are looked for in so many rows; more would take longer than everything else together.
MOST_COMPARED = 300_000
#: Texts with fewer characters say next to nothing, even in Chinese.
SHORT = 2
#: Lengths this many robust standard deviations from the median, on a logarithmic scale, stand out (Iglewicz and Hoaglin 1993: 3.5).
_UNUSUAL = 5.0
#: Without at least this share of letters a text is hardly language.
_FEW_LETTERS = 0.3
_SHOWN = 5
_AT_ONCE = 65_536


@dataclass(frozen=True)
class UsedRows:
    """The rows of a dataset that are used, n of them.

    Attributes:
        rows: int64 (n,), their numbers in the dataset.
        texts: n texts.
        compared: the same, each with its second text if there is one.
        keys: int64 (n,), equal for texts that count as the same.
        splits: (n,).
        labels: of n rows; None where there are no labels.
    """

    rows: NDArray[np.int64]
    texts: pa.ChunkedArray
    compared: pa.ChunkedArray
    keys: NDArray[np.int64]
    splits: NDArray[np.str_]
    labels: LabelSets | None = None

    @property
    def repeated(self) -> NDArray[np.bool_]:
        """Rows whose text has occurred before."""
        repeated: NDArray[np.bool_] = np.ones(len(self.keys), dtype=bool)
        repeated[np.unique(self.keys, return_index=True)[1]] = False
        return repeated

    @property
    def conflicting(self) -> NDArray[np.bool_]:
        """Rows whose text occurs with other labels, too."""
        if self.labels is None:
            return np.zeros(len(self.keys), dtype=bool)
        _, first, group = np.unique(self.keys, return_index=True, return_inverse=True)
        conflicting = np.zeros(len(first), dtype=bool)
        conflicting[group[self.labels.places != self.labels.places[first][group]]] = True
        found: NDArray[np.bool_] = conflicting[group]
        return found

    @property
    def leaked(self) -> NDArray[np.bool_]:
        """Rows of dev and test whose text is also a training text."""
        leaked: NDArray[np.bool_] = (self.splits != Split.TRAIN) & np.isin(self.keys, self.keys[self.splits == Split.TRAIN])
        return leaked


def row_findings(used: UsedRows, watch: Watch) -> list[Finding]:
    """Findings about rows that are used; each one lists the first ``LISTED`` of them.

    Raises:
        Stopped: the user asked for it.
    """
    texts, repeated, leaked = used.texts, used.repeated, used.leaked
    found = [
        _about("data.profile_duplicates", Severity.INFO, used, repeated),
        _about("data.profile_conflicting", Severity.WARNING, used, used.conflicting),
        _about("data.profile_leak", Severity.WARNING, used, leaked),
        *_near(used, repeated, leaked, watch),
        *_labels(used),
        _about("data.profile_short", Severity.WARNING, used, _in_blocks(texts, _short, watch)),
        _about("data.profile_missing_texts", Severity.WARNING, used, _in_blocks(texts, _missing, watch)),
        _about("data.profile_unusual_length", Severity.INFO, used, _unusual_length(texts)),
        _about("data.profile_few_letters", Severity.INFO, used, _in_blocks(texts, _few_letters, watch)),
        _about("data.profile_markup", Severity.WARNING, used, _in_blocks(texts, _with(MARKUP), watch)),
        _about("data.profile_links", Severity.INFO, used, _in_blocks(texts, _with(LINKS), watch)),
        _about("data.profile_personal", Severity.WARNING, used, _in_blocks(texts, _with(PERSONAL), watch)),
    ]
    return [finding for finding in found if finding is not None]


def about_rows(code: str, severity: Severity, rows: NDArray[np.int64], **params: object) -> Finding | None:
    """A finding about rows of the dataset, None where there are none."""
    if not len(rows):
        return None
    return Finding(code=code, severity=severity, params={"count": len(rows), **params}, rows=tuple(rows[:LISTED].tolist()))


def _about(code: str, severity: Severity, used: UsedRows, mask: NDArray[np.bool_]) -> Finding | None:
    return about_rows(code, severity, used.rows[mask])


def _near(used: UsedRows, repeated: NDArray[np.bool_], leaked: NDArray[np.bool_], watch: Watch) -> list[Finding | None]:
    """Texts that are nearly, but not quite, those of other rows."""
    if len(used.rows) > MOST_COMPARED:
        return [Finding(code="data.profile_not_compared", severity=Severity.INFO, params={"limit": MOST_COMPARED})]
    groups = near_duplicate_groups(used.compared, SIMILAR, watch)
    near = (groups != np.arange(len(groups))) & ~repeated
    near_leak = (used.splits != Split.TRAIN) & np.isin(groups, groups[used.splits == Split.TRAIN]) & ~leaked
    return [
        _about("data.profile_near_duplicates", Severity.INFO, used, near),
        _about("data.profile_near_leak", Severity.WARNING, used, near_leak),
    ]


def _labels(used: UsedRows) -> list[Finding | None]:
    if used.labels is None:
        return []
    missing = [name for name in used.labels.names if means_missing(name)]
    variants = spelling_variants(used.labels.names)
    return [
        about_rows(
            "data.profile_variants",
            Severity.WARNING,
            used.rows[used.labels.having([name for group in variants for name in group])],
            variants=variants,
            labels="; ".join(map(told_apart, variants[:_SHOWN])),
        ),
        about_rows(
            "data.profile_missing_labels",
            Severity.WARNING,
            used.rows[used.labels.having(missing)],
            missing=missing,
            labels=", ".join(f"“{name}”" for name in missing[:_SHOWN]),
        ),
    ]


def _in_blocks(texts: pa.ChunkedArray, condition: Callable[[pa.Array], NDArray[np.bool_]], watch: Watch) -> NDArray[np.bool_]:
    """Which texts meet a condition, shape (n,); some at a time, so that a stop is heard."""
    met = [np.zeros(0, dtype=bool)]
    for chunk in texts.chunks:
        for start in range(0, len(chunk), _AT_ONCE):
            watch.check()
            met.append(condition(chunk.slice(start, _AT_ONCE)))
    return np.concatenate(met)


def _with(pattern: str) -> Callable[[pa.Array], NDArray[np.bool_]]:
    return lambda texts: _as_mask(pc.match_substring_regex(texts, pattern))


def _as_mask(condition: pa.Array) -> NDArray[np.bool_]:
    mask: NDArray[np.bool_] = condition.to_numpy(zero_copy_only=False)
    return mask


def _short(texts: pa.Array) -> NDArray[np.bool_]:
    return _as_mask(pc.less(pc.utf8_length(pc.utf8_trim_whitespace(texts)), SHORT))


def _missing(texts: pa.Array) -> NDArray[np.bool_]:
    met: NDArray[np.bool_] = np.zeros(len(texts), dtype=bool)
    met[mean_missing(texts)] = True
    return met


def _few_letters(texts: pa.Array) -> NDArray[np.bool_]:
    # Where letters are few, two other signs follow one another somewhere; that is found quickly.
    concerned = pc.match_substring_regex(texts, r"[^\p{L}\p{M}\s\p{Z}][\s\p{Z}]*[^\p{L}\p{M}\s\p{Z}]")
    some = texts.filter(concerned)
    letters = pc.utf8_length(pc.replace_substring_regex(some, r"[^\p{L}\p{M}]+", ""))
    signs = pc.utf8_length(pc.replace_substring_regex(some, r"[\s\p{Z}]+", ""))
    return _as_mask(pc.replace_with_mask(concerned, concerned, pc.less(letters, pc.multiply(signs, _FEW_LETTERS))))


def _unusual_length(texts: pa.ChunkedArray) -> NDArray[np.bool_]:
    """Lengths that stand out: modified z-score of the logarithm, by median and median absolute deviation (Iglewicz and Hoaglin 1993)."""
    logarithms = np.log1p(pc.utf8_length(texts).to_numpy().astype(np.float64))
    if not len(logarithms):
        return np.zeros(0, dtype=bool)
    distances = np.abs(logarithms - np.median(logarithms))
    # Of texts that are nearly all of the same length, a few characters more are nothing unusual.
    spread = max(float(np.median(distances)), 0.1)
    unusual: NDArray[np.bool_] = 0.6745 * distances / spread > _UNUSUAL
    return unusual
