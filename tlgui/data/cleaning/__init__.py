"""Cleaning: steps on the immutable snapshot of a dataset, their versions on disk, and the way back."""

from tlgui.data.cleaning.history import HISTORY_FILE, History
from tlgui.data.cleaning.text_steps import OPERATIONS_FILE, clean_texts, operations_of
from tlgui.data.cleaning.versions import shed_old_versions, version_of
from tlgui.data.cleaning.windows import cut_texts, join_windows

__all__ = [
    "HISTORY_FILE",
    "OPERATIONS_FILE",
    "History",
    "clean_texts",
    "cut_texts",
    "join_windows",
    "operations_of",
    "shed_old_versions",
    "version_of",
]
