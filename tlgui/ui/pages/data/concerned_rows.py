"""How many rows a step of cleaning has concerned, in words."""

from PySide6.QtCore import QObject

from tlgui.core.cleaning import (
    CleaningStep,
    CutWindows,
    DropConflicting,
    DropDuplicates,
    DropLabels,
    DropMissing,
    DropNearDuplicates,
    DropRows,
    DropShort,
    KeepRows,
    MergeLabels,
    SetLabels,
)
from tlgui.ui.cleaning_words import join_words


class ConcernedRows(QObject):
    """A class because only ``tr()`` of one knows singular and plural."""

    def words(self, step: CleaningStep, count: int) -> str:
        """How many, and in which way."""
        if isinstance(step, DropRows | DropLabels | DropDuplicates | DropNearDuplicates | DropConflicting | DropShort | DropMissing):
            return self.tr("%Ln row(s) left out", "", count)
        if isinstance(step, KeepRows):
            return self.tr("%Ln row(s) taken back", "", count)
        if isinstance(step, SetLabels | MergeLabels):
            return self.tr("%Ln label(s) changed", "", count)
        if isinstance(step, CutWindows):
            cut = self.tr("%Ln text(s) in more than one window", "", count)
            shared = self.tr("%Ln word(s) shared with the one before", "", step.overlap)
            return " · ".join((cut, shared, join_words(step.join)))
        return self.tr("%Ln text(s) changed", "", count)


def concerned_words(step: CleaningStep, count: int) -> str:
    """How many rows a step has concerned, and in which way."""
    return ConcernedRows().words(step, count)
