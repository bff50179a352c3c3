"""Steps of cleaning: what is done to the rows of a dataset after its import, in order, without touching what was imported.

A step is plain data, so that a list of them can be stored, undone, put into another order, written into a specification and applied
again. :mod:`tlgui.data.cleaning` carries them out.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, field_validator, model_validator


def _writable(text: str) -> str:
    text.encode()  # half of a surrogate pair could not be written to any file
    return text


def _visible(text: str) -> str:
    if not text.strip():
        raise ValueError("the label is blank")
    return text


Rows = Annotated[tuple[Annotated[int, Field(strict=True, ge=0, lt=2**40)], ...], Field(min_length=1)]
Text = Annotated[str, AfterValidator(_writable)]
Label = Annotated[Text, Field(min_length=1)]
Labels = Annotated[tuple[Label, ...], Field(min_length=1)]


class _Step(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SetLabels(_Step):
    """Give rows other labels, by hand.

    Attributes:
        rows: rows of the snapshot, counted from 0, by their new label; an empty label takes theirs away.
    """

    kind: Literal["set_labels"] = "set_labels"
    rows: dict[Text, Rows] = Field(min_length=1)

    @field_validator("rows")
    @classmethod
    def _one_label_each(cls, rows: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
        named = [row for some in rows.values() for row in some]
        if len(named) > len(set(named)):
            raise ValueError("a row is given several labels")
        return dict(sorted(rows.items()))


class MergeLabels(_Step):
    """Turn labels into one."""

    kind: Literal["merge_labels"] = "merge_labels"
    labels: Labels
    into: Annotated[Label, AfterValidator(_visible)]


class DropLabels(_Step):
    """Leave out all rows with one of these labels."""

    kind: Literal["drop_labels"] = "drop_labels"
    labels: Labels


class DropRows(_Step):
    """Leave out rows (of the snapshot, counted from 0)."""

    kind: Literal["drop_rows"] = "drop_rows"
    rows: Rows


class KeepRows(_Step):
    """Take rows back that an earlier step, or a column of splits, has left out."""

    kind: Literal["keep_rows"] = "keep_rows"
    rows: Rows


class DropDuplicates(_Step):
    """Leave out rows that repeat a text: all but one, or only those that stand in several splits.

    Attributes:
        among: ``all`` keeps the first row of each text, of those in test if there are any, else of those in dev. ``splits`` takes rows
            out of train whose text is also in dev or test, and rows out of dev whose text is also in test, so that the figures stay
            honest. Either way the test stays what it was, but for texts that it holds twice.
    """

    kind: Literal["drop_duplicates"] = "drop_duplicates"
    among: Literal["all", "splits"] = "all"


class DropNearDuplicates(_Step):
    """The same for texts that are nearly the same: estimated Jaccard similarity of their character 5-grams at or above ``similarity``."""

    kind: Literal["drop_near_duplicates"] = "drop_near_duplicates"
    among: Literal["all", "splits"] = "all"
    similarity: float = Field(0.8, ge=0.5, le=1)


class DropConflicting(_Step):
    """Settle texts that stand there with several labels.

    Attributes:
        keep: ``none`` leaves all of their rows out; ``majority`` keeps those with the most frequent label, and none on a tie.
    """

    kind: Literal["drop_conflicting"] = "drop_conflicting"
    keep: Literal["none", "majority"] = "none"


class DropShort(_Step):
    """Leave out texts of fewer characters; white space at the ends does not count."""

    kind: Literal["drop_short"] = "drop_short"
    characters: int = Field(3, ge=1, le=10_000)


class DropMissing(_Step):
    """Leave out texts that are a program's word for nothing: NaN, None, null, n/a and the like."""

    kind: Literal["drop_missing"] = "drop_missing"


class StripMarkup(_Step):
    """Remove tags of HTML and comments, and turn character references into characters."""

    kind: Literal["strip_markup"] = "strip_markup"


class MaskPrivate(_Step):
    """Put a word in brackets, such as ``[EMAIL]``, in the place of links and of what may identify a person."""

    kind: Literal["mask"] = "mask"
    what: tuple[Literal["links", "emails", "phones", "numbers"], ...] = Field(("links", "emails", "phones", "numbers"), min_length=1)


class NormaliseUnicode(_Step):
    """Write the same characters in the same way: NFC composes, NFKC also replaces full-width and other compatibility characters."""

    kind: Literal["normalise_unicode"] = "normalise_unicode"
    form: Literal["NFC", "NFKC"] = "NFC"


class TidySpace(_Step):
    """Make each run of white space one space, and remove it at the ends; control characters go, too."""

    kind: Literal["tidy_space"] = "tidy_space"


class LowerCase(_Step):
    """Write everything in lower case."""

    kind: Literal["lower_case"] = "lower_case"


class SimplifyChinese(_Step):
    """Turn traditional Chinese characters into simplified ones (OpenCC, ``t2s``)."""

    kind: Literal["simplify_chinese"] = "simplify_chinese"


class SegmentWords(_Step):
    """Put spaces between the words of Chinese texts (jieba), for methods that count words."""

    kind: Literal["segment_words"] = "segment_words"


class CutWindows(_Step):
    """Read texts longer than ``words`` in overlapping windows instead of cutting off their end (Sun et al. 2019, section 5.3.1).

    A window of a training text carries the label of its text. A text is predicted window by window, and the predictions are joined.
    The texts themselves stay whole: wherever this step stands in the list, windows are cut from what the other steps have made of them.

    Attributes:
        words: of a window; a Chinese character or a kana counts as a word.
        overlap: words that a window shares with the one before, at most half of it.
        join: ``mean`` averages the probabilities of the windows, ``vote`` counts their most probable classes, ``most_certain`` takes the
            probabilities of the window with the highest one.
    """

    kind: Literal["cut_windows"] = "cut_windows"
    words: int = Field(150, ge=10, le=10_000)
    overlap: int = Field(30, ge=0)
    join: Literal["mean", "vote", "most_certain"] = "mean"

    @model_validator(mode="after")
    def _moves_on(self) -> Self:
        if 2 * self.overlap > self.words:
            raise ValueError("a window overlaps more than half of the one before")
        return self


TextStep = StripMarkup | MaskPrivate | NormaliseUnicode | TidySpace | LowerCase | SimplifyChinese | SegmentWords | CutWindows
RowStep = DropRows | KeepRows | DropLabels | DropDuplicates | DropNearDuplicates | DropConflicting | DropShort | DropMissing
LabelStep = SetLabels | MergeLabels
CleaningStep = Annotated[TextStep | RowStep | LabelStep, Field(discriminator="kind")]
CleaningSteps = tuple[CleaningStep, ...]

TEXT_STEPS = (StripMarkup, MaskPrivate, NormaliseUnicode, TidySpace, LowerCase, SimplifyChinese, SegmentWords, CutWindows)
STEP_LIST: TypeAdapter[CleaningSteps] = TypeAdapter(CleaningSteps)


def text_steps(steps: Iterable[CleaningStep]) -> tuple[TextStep, ...]:
    """Those of the steps that change texts, or how they are read: a model that was trained on such texts does the same with new ones."""
    return tuple(step for step in steps if isinstance(step, TEXT_STEPS))


def windows_of(steps: Iterable[CleaningStep]) -> CutWindows | None:
    """How long texts are cut, None if they are not; the last word counts."""
    return next((step for step in reversed(tuple(steps)) if isinstance(step, CutWindows)), None)


class Edit(_Step):
    """One line of the log of edits.

    Attributes:
        at: when, with time zone.
        by: name of the user's account.
        what: what was done to the list of steps.
        step: the step that was added, changed, moved or removed.
    """

    at: datetime
    by: str
    what: Literal["added", "changed", "moved", "removed", "undone", "redone"]
    step: CleaningStep | None = None
