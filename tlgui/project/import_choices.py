"""What can be chosen about a problem of a file before it is imported: another way of reading it, or steps of cleaning right after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tlgui.core.cleaning import CleaningStep, CleaningSteps, DropLabels, DropMissing, DropRows, MergeLabels, TidySpace
from tlgui.core.findings import Finding
from tlgui.data import Part
from tlgui.data.label_hints import main_spelling


@dataclass(frozen=True)
class ImportChoice:
    """One way to deal with a problem; exactly one of the two says something.

    Attributes:
        options: fields of :class:`~tlgui.data.ImportOptions` with the values they are to have.
        steps: of cleaning, carried out when the file has been imported.
    """

    options: Mapping[str, Any] = field(default_factory=dict)
    steps: CleaningSteps = ()


_LEAVE_OUT, _KEEP = ImportChoice(options={"undecodable": "leave_out"}), ImportChoice(options={"undecodable": "keep"})
_NO_QUOTES = ImportChoice(options={"quote": ""})
_FILL, _JOIN, _LEAVE_OUT_RAGGED = (ImportChoice(options={"ragged": value}) for value in ("fill", "join", None))
#: Their rows can be left out, if all of them are known.
_ROWS_CAN_GO = frozenset(
    f"data.{name}"
    for name in (
        "stray_quote",
        "repeated_header",
        "repeated_keys",
        "ragged_filled",
        "ragged_joined",
        "formula_cells",
        "formula_unsaved",
        "error_cells",
        "empty_second_texts",
        "label_not_list",
        "no_token_list",
        "tags_misaligned",
        "orphan_tags",
        "huge_cell",
    )
)
_CHOICES = {
    "data.undecodable": (_LEAVE_OUT, _KEEP),
    "data.undecodable_left_out": (_KEEP,),
    "data.undecodable_kept": (_LEAVE_OUT,),
    "data.unclosed_quote": (_NO_QUOTES,),
    "data.ragged_rows": (_FILL,),
    "data.ragged_filled": (_LEAVE_OUT_RAGGED,),
    "data.surplus_cells": (_JOIN,),
    "data.ragged_joined": (_FILL, _LEAVE_OUT_RAGGED),
    "data.stray_quote": (_NO_QUOTES,),
    "data.merged_cells": (ImportChoice(options={"merged": "first"}),),
    "data.merged_first": (ImportChoice(options={"merged": None}),),
    "data.labels_missing": (ImportChoice(options={"unlabelled": "apart"}),),
    "data.labels_apart": (ImportChoice(options={"unlabelled": None}),),
    "data.words_for_nothing": (ImportChoice(steps=(DropMissing(),)),),
    "data.row_too_long": (_NO_QUOTES,),
    "data.nul_characters": (ImportChoice(steps=(TidySpace(),)),),
}


def choices_for(finding: Finding) -> tuple[ImportChoice, ...]:
    """What can be done about a problem of a file, the most usual first; nothing where only the user knows."""
    if finding.code == "data.label_variants":
        steps: list[CleaningStep] = []
        for variants in finding.params["variants"]:
            into = main_spelling(variants, finding.params.get("counts", {}))
            steps.append(MergeLabels(labels=tuple(name for name in variants if name != into), into=into))
        return (ImportChoice(steps=tuple(steps)),)
    if finding.code in ("data.literal_missing", "data.date_labels", "data.single_row_classes"):
        return (ImportChoice(steps=(DropLabels(labels=tuple(finding.params["names"])),)),)
    choices = _CHOICES.get(finding.code, ())
    if finding.code == "data.ragged_rows" and max(finding.params["cells"]) > finding.params["expected"]:
        choices = (*choices, _JOIN)
    if finding.code in _ROWS_CAN_GO and finding.rows and len(finding.params["file_rows"]) == finding.params["count"]:
        choices = (*choices, ImportChoice(steps=(DropRows(rows=finding.rows),)))
    return choices


def moved_steps(steps: CleaningSteps, part: Part) -> CleaningSteps:
    """Steps for a file as steps for a part of it: rows that are to be left out have other numbers there, and some are not in it."""
    moved: list[CleaningStep] = []
    for step in steps:
        if not isinstance(step, DropRows):
            moved.append(step)
        elif len(rows := np.flatnonzero(np.isin(part.rows, step.rows))):
            moved.append(DropRows(rows=tuple(rows.tolist())))
    return tuple(moved)


def repeatable(steps: CleaningSteps) -> CleaningSteps:
    """Those steps that make sense for another file, too: all but the ones about single rows."""
    return tuple(step for step in steps if "rows" not in type(step).model_fields)
