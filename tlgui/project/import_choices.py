"""What can be chosen about a problem of a file before it is imported: another way of reading it, or steps of cleaning right after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tlgui.core.cleaning import CleaningStep, CleaningSteps, DropLabels, MergeLabels, TidySpace
from tlgui.core.findings import Finding
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
_CHOICES = {
    "data.undecodable": (_LEAVE_OUT, _KEEP),
    "data.undecodable_left_out": (_KEEP,),
    "data.undecodable_kept": (_LEAVE_OUT,),
    "data.unclosed_quote": (_NO_QUOTES,),
    "data.ragged_rows": (ImportChoice(options={"ragged": "fill"}),),
    "data.ragged_filled": (ImportChoice(options={"ragged": None}),),
    "data.labels_missing": (ImportChoice(options={"unlabelled": "apart"}),),
    "data.labels_apart": (ImportChoice(options={"unlabelled": None}),),
    "data.row_too_long": (_NO_QUOTES,),
    "data.nul_characters": (ImportChoice(steps=(TidySpace(),)),),
}


def choices_for(finding: Finding) -> tuple[ImportChoice, ...]:
    """What can be done about a problem of a file, the most usual first; nothing where only the user knows."""
    if finding.code == "data.label_variants":
        steps: list[CleaningStep] = []
        for variants in finding.params["variants"]:
            into = main_spelling(variants, finding.params.get("counts", {})).strip()
            steps.append(MergeLabels(labels=tuple(name for name in variants if name != into), into=into))
        return (ImportChoice(steps=tuple(steps)),)
    if finding.code in ("data.literal_missing", "data.date_labels", "data.single_row_classes"):
        return (ImportChoice(steps=(DropLabels(labels=tuple(finding.params["names"])),)),)
    return _CHOICES.get(finding.code, ())


def repeatable(steps: CleaningSteps) -> CleaningSteps:
    """Those steps that make sense for another file, too: all but the ones about single rows."""
    return tuple(step for step in steps if "rows" not in type(step).model_fields)
