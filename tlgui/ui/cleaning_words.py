"""Steps of cleaning in the words of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

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
    Edit,
    KeepRows,
    LowerCase,
    MaskPrivate,
    MergeLabels,
    NormaliseUnicode,
    SegmentWords,
    SetLabels,
    SimplifyChinese,
    StripMarkup,
    TidySpace,
)
from tlgui.project.import_choices import ImportChoice
from tlgui.ui.formats import format_count, format_share

translate = QCoreApplication.translate
#: More names than these are not spelled out in a sentence.
_NAMED = 5


def steps_sentence(steps: CleaningSteps) -> str:
    """What some steps do together."""
    return translate("CleaningWords", "; ").join(dict.fromkeys(map(step_sentence, steps)))


def offer_words(steps: CleaningSteps) -> str:
    """The same as something that can be chosen beside the rows that it is about."""
    return translate("CleaningWords", "Leave these rows out") if isinstance(steps[0], DropRows) else steps_sentence(steps)


def choice_words(choice: ImportChoice, *, chosen: bool) -> str:
    """What can be done about a problem before the import."""
    if choice.steps:
        sentence = offer_words(choice.steps)
        return translate("CleaningWords", "Chosen: {steps}").format(steps=sentence) if chosen else sentence
    options = {
        ("undecodable", "leave_out"): translate("CleaningWords", "Leave these rows out"),
        ("undecodable", "keep"): translate("CleaningWords", "Keep these rows, with a sign for what cannot be read"),
        ("ragged", "fill"): translate("CleaningWords", "Import them with empty cells for the missing ones"),
        ("ragged", "join"): translate("CleaningWords", "Put what is too much into the last cell"),
        ("ragged", None): translate("CleaningWords", "Leave these rows out"),
        ("merged", "first"): translate("CleaningWords", "Their text in the first cell only"),
        ("merged", None): translate("CleaningWords", "Their text in all of these cells"),
        ("unlabelled", "apart"): translate("CleaningWords", "Make them a dataset of their own, without labels"),
        ("unlabelled", None): translate("CleaningWords", "Leave them where they are"),
        ("quote", ""): translate("CleaningWords", "Take quotes as ordinary characters"),
    }
    return translate("CleaningWords", "; ").join(options[option] for option in choice.options.items())


def step_sentence(step: CleaningStep) -> str:
    """What a step does."""
    match step:
        case MergeLabels(labels=labels, into=into):
            return translate("CleaningWords", "Merge {labels} into “{into}”").format(labels=_names(labels), into=into)
        case DropLabels(labels=labels):
            return translate("CleaningWords", "Leave out rows labelled {labels}").format(labels=_names(labels))
        case DropNearDuplicates(among=among, similarity=similarity):
            words = (
                translate("CleaningWords", "Leave out rows nearly equal to another ({share} or more alike)")
                if among == "all"
                else translate("CleaningWords", "Leave out training texts nearly equal to test texts ({share})")
            )
            return words.format(share=format_share(similarity, 0))
        case DropShort(characters=characters):
            return translate("CleaningWords", "Leave out texts of fewer than {count} characters").format(count=format_count(characters))
        case MaskPrivate(what=what):
            return translate("CleaningWords", "Mask {what}").format(what=translate("CleaningWords", ", ").join(map(mask_words, what)))
        case NormaliseUnicode(form=form):
            return translate("CleaningWords", "Write equal characters in the same way (Unicode {form})").format(form=form)
        case CutWindows(words=size):
            return translate("CleaningWords", "Cut long texts into windows of {count} words").format(count=format_count(size))
        case DropDuplicates(among="splits"):
            return translate("CleaningWords", "Leave out training copies of texts for testing")
        case DropConflicting(keep="majority"):
            return translate("CleaningWords", "Keep the most frequent label where a text has several")
    return _plain(step)


def _plain(step: CleaningStep) -> str:
    words = {
        SetLabels: translate("CleaningWords", "Labels changed by hand"),
        DropRows: translate("CleaningWords", "Leave out chosen rows"),
        KeepRows: translate("CleaningWords", "Take back chosen rows"),
        DropDuplicates: translate("CleaningWords", "Leave out rows that repeat a text"),
        DropMissing: translate("CleaningWords", "Leave out texts that are a word for nothing"),
        DropConflicting: translate("CleaningWords", "Leave out texts that have several labels"),
        StripMarkup: translate("CleaningWords", "Strip markup (HTML)"),
        TidySpace: translate("CleaningWords", "Tidy white space"),
        LowerCase: translate("CleaningWords", "Write everything in lower case"),
        SimplifyChinese: translate("CleaningWords", "Turn traditional Chinese into simplified"),
        SegmentWords: translate("CleaningWords", "Put spaces between Chinese words"),
    }
    return words[type(step)]


def step_explanation(step: CleaningStep) -> str:
    """When a step is of use, or what it costs; empty where its name says all."""
    words = {
        NormaliseUnicode: translate("CleaningWords", "For texts from several programs: accents and full-width characters become alike."),
        LowerCase: translate("CleaningWords", "Names and emphasis are lost. Most pretrained models do without."),
        SegmentWords: translate("CleaningWords", "Only for methods that count words. Pretrained models read Chinese without."),
        MaskPrivate: translate("CleaningWords", "A word in brackets takes the place of each, such as [EMAIL]."),
        DropMissing: translate("CleaningWords", "What programs write where a cell is empty: NaN, None, null, n/a and the like."),
        CutWindows: translate("CleaningWords", "For texts that are longer than the model can read. The texts themselves stay whole."),
        DropNearDuplicates: translate("CleaningWords", "Takes about ten seconds for 100,000 short texts."),
    }
    return words.get(type(step), "")


def edit_words(edit: Edit) -> str:
    """What was done to the list of steps."""
    words = {
        "added": translate("CleaningWords", "Added"),
        "changed": translate("CleaningWords", "Changed"),
        "moved": translate("CleaningWords", "Moved"),
        "removed": translate("CleaningWords", "Removed"),
        "undone": translate("CleaningWords", "Last change undone"),
        "redone": translate("CleaningWords", "Change done again"),
    }
    if edit.step is None:
        return words[edit.what]
    return translate("CleaningWords", "{what}: {step}").format(what=words[edit.what], step=step_sentence(edit.step))


def join_words(how: str) -> str:
    """How the predictions for the windows of a text are joined."""
    words = {
        "mean": translate("CleaningWords", "mean of their probabilities"),
        "vote": translate("CleaningWords", "each window has a vote"),
        "most_certain": translate("CleaningWords", "the most certain window decides"),
    }
    return words[how]


def mask_words(what: str) -> str:
    """What is masked."""
    words = {
        "links": translate("CleaningWords", "links"),
        "emails": translate("CleaningWords", "e-mails"),
        "phones": translate("CleaningWords", "telephone numbers"),
        "numbers": translate("CleaningWords", "account numbers"),
    }
    return words[what]


def _names(labels: Iterable[str]) -> str:
    names = [f"“{label}”" for label in labels]
    return translate("CleaningWords", ", ").join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
