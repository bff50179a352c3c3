"""What can be done about a finding: steps of cleaning that mend it."""

from tlgui.core.cleaning import (
    CleaningStep,
    CleaningSteps,
    CutWindows,
    DropConflicting,
    DropDuplicates,
    DropLabels,
    DropMissing,
    DropNearDuplicates,
    DropRows,
    DropShort,
    MaskPrivate,
    MergeLabels,
    SetLabels,
    StripMarkup,
)
from tlgui.core.findings import Finding
from tlgui.data.label_hints import main_spelling

_WORDS_PER_TOKEN = 0.6
#: Their rows can be left out, if all of them are listed.
_ROWS_CAN_GO = frozenset(f"data.profile_{name}" for name in ("unusual_length", "few_letters", "personal", "repeated_ids"))
_REPAIRS: dict[str, tuple[CleaningSteps, ...]] = {
    "data.profile_duplicates": ((DropDuplicates(),),),
    "data.profile_leak": ((DropDuplicates(among="splits"),),),
    "data.profile_near_duplicates": ((DropNearDuplicates(),),),
    "data.profile_near_leak": ((DropNearDuplicates(among="splits"),),),
    "data.profile_conflicting": ((DropConflicting(keep="majority"),), (DropConflicting(keep="none"),)),
    "data.profile_markup": ((StripMarkup(),),),
    "data.profile_links": ((MaskPrivate(what=("links",)),),),
    "data.profile_personal": ((MaskPrivate(what=("emails", "phones", "numbers")),),),
    "data.profile_missing_texts": ((DropMissing(),),),
    "data.profile_short": ((DropShort(characters=2),),),
}


def repairs_of(finding: Finding, label_counts: dict[str, int]) -> tuple[CleaningSteps, ...]:
    """Ways to mend a finding of a profile, the first the most usual; each one is some steps to be added to those of the dataset.

    Args:
        label_counts: rows by label.
    """
    if finding.code == "data.profile_variants":
        steps: list[CleaningStep] = []
        for variants in finding.params["variants"]:
            into = main_spelling(variants, label_counts)
            steps.append(MergeLabels(labels=tuple(name for name in variants if name != into), into=into))
        return (tuple(steps),)
    if finding.code == "data.profile_missing_labels":
        return ((DropLabels(labels=tuple(finding.params["missing"])),),)
    if finding.code == "data.profile_truncated":
        return ((fitting_windows(finding.params["max_length"]),),)
    repairs = _REPAIRS.get(finding.code, ())
    if finding.code in _ROWS_CAN_GO and len(finding.rows) == finding.params["count"]:
        repairs = (*repairs, (DropRows(rows=finding.rows),))
    return repairs


def fitting_windows(max_length: int) -> CutWindows:
    """Windows that a model which reads ``max_length`` tokens mostly reads whole: of most languages, a word is one or two tokens."""
    words = max(10, 10 * round(max_length * _WORDS_PER_TOKEN / 10))
    return CutWindows(words=words, overlap=words // 5)


def with_step(steps: CleaningSteps, step: CleaningStep) -> CleaningSteps:
    """The list with one step more. What is done row by row is gathered in one step, as long as nothing else comes between."""
    last = steps[-1] if steps else None
    if isinstance(step, SetLabels) and isinstance(last, SetLabels):
        changed = {row for rows in step.rows.values() for row in rows}
        gathered = {label: tuple(row for row in rows if row not in changed) for label, rows in last.rows.items()}
        for label, rows in step.rows.items():
            gathered[label] = tuple(sorted({*gathered.get(label, ()), *rows}))
        return (*steps[:-1], SetLabels(rows={label: rows for label, rows in gathered.items() if rows}))
    if isinstance(step, DropRows) and isinstance(last, DropRows):
        return (*steps[:-1], DropRows(rows=tuple(sorted({*last.rows, *step.rows}))))
    if isinstance(step, CutWindows):  # there is one way to cut
        steps = tuple(other for other in steps if not isinstance(other, CutWindows))
    return (*steps, step)
