"""Steps that change texts, each one a function of a text alone: the same for the rows of a dataset and for a text typed in later."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import assert_never

import pyarrow as pa

from tlgui.core.cleaning import (
    CutWindows,
    LowerCase,
    MaskPrivate,
    NormaliseUnicode,
    SegmentWords,
    SimplifyChinese,
    StripMarkup,
    TextStep,
    TidySpace,
)
from tlgui.data.cleaning import operations
from tlgui.data.cleaning.operations import clean, prepared
from tlgui.data.text_hints import BLOCK_TAG, EMAILS, INLINE_TAG, LINKS, NUMBERS, PHONES
from tlgui.data.watch import Watch

Operation = tuple[str, ...]
#: The file that carries operations out; a model takes it along.
OPERATIONS_FILE = Path(operations.__file__)

_ROWS_AT_ONCE = 16_384
#: What is never shown: comments, scripts, styles.
_HIDDEN = r"(?is)<!--.*?-->|<!DOCTYPE[^>]*>|<\?xml[^>]*\?>|<!\[CDATA\[|\]\]>|<script\b[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>"
_BLOCK_TAGS = rf"\s*(?:{BLOCK_TAG}\s*)+"
#: Characters that neither show nor separate: control characters, the zero-width space and the byte order mark.
_INVISIBLE = r"[\x00-\x08\x0e-\x1b\x{7f}-\x{84}\x{86}-\x{9f}\x{200b}\x{feff}]"
_SPACE = r"[\x09-\x0d\x1c-\x1f\x{85}\p{Z}]+"
#: In this order, because links hold addresses and long numbers hold short ones.
_MASKS = {"links": (LINKS, "[LINK]"), "emails": (EMAILS, "[EMAIL]"), "numbers": (NUMBERS, "[NUMBER]"), "phones": (PHONES, "[PHONE]")}


def operations_of(step: TextStep) -> list[Operation]:
    """What a step consists of; see :mod:`tlgui.data.cleaning.operations`."""
    match step:
        case StripMarkup():
            # References last, so that what was written as &lt;b&gt; is text and stays.
            return [("replace", _HIDDEN, " "), ("replace", _BLOCK_TAGS, " "), ("replace", INLINE_TAG, ""), ("unescape",)]
        case MaskPrivate(what=what):
            return [("replace", *mask) for name, mask in _MASKS.items() if name in what]
        case NormaliseUnicode(form=form):
            return [("normalise", form)]
        case TidySpace():
            return [("replace", _INVISIBLE, ""), ("replace", _SPACE, " "), ("trim",)]
        case LowerCase():
            return [("lower",)]
        case SimplifyChinese():
            return [("convert_chinese", "t2s")]
        case SegmentWords():
            return [("segment",)]
        case CutWindows():
            return []  # the text stays whole; it is cut when a model reads it
    assert_never(step)


def clean_texts(texts: Sequence[str | None], steps: Iterable[TextStep]) -> list[str]:
    """Texts as they are after the steps; a missing one counts as empty."""
    return clean([text or "" for text in texts], [operation for step in steps for operation in operations_of(step)])


def clean_column(texts: pa.ChunkedArray, step: TextStep, watch: Watch) -> pa.ChunkedArray:
    """A column of texts after one step, same shape.

    Raises:
        Stopped: the user asked for it.
    """
    functions = [prepared(operation) for operation in operations_of(step)]
    cleaned = []
    for chunk in texts.chunks:
        for start in range(0, len(chunk), _ROWS_AT_ONCE):
            watch.check()
            block = chunk.slice(start, _ROWS_AT_ONCE)
            for function in functions:
                block = function(block)
            cleaned.append(block)
    return pa.chunked_array(cleaned, pa.string())
