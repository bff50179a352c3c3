"""What a file is probably for, and names that are not taken yet."""

import re
from collections.abc import Collection

from tlgui.core.tasks import TransferRole

_TEST = re.compile(r"(?<![^\W_])(test|eval|evaluation|heldout|holdout|测试)(?![^\W_])", re.IGNORECASE)
_FOR_LABELLED = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)


def propose_role(stem: str, *, labelled: bool, taken: Collection[TransferRole]) -> TransferRole:
    """The role that a new file most likely has.

    Args:
        stem: file name without suffix.
        labelled: whether it has a column of labels.
        taken: roles that other datasets have in the next run.
    """
    if not labelled:
        return TransferRole.TARGET_UNLABELLED
    if _TEST.search(stem) and TransferRole.TEST not in taken:
        return TransferRole.TEST
    return next((role for role in _FOR_LABELLED if role not in taken), TransferRole.SOURCE)


def free_name(name: str, taken: Collection[str]) -> str:
    """``name``, with a number where it is taken."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free
