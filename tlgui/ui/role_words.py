"""What a dataset is for, in words."""

from PySide6.QtCore import QCoreApplication

from tlgui.core.tasks import TransferRole


def role_words(role: TransferRole) -> str:
    """A role in a word or two, in the language of the window."""
    translate = QCoreApplication.translate
    words = {
        TransferRole.SOURCE: translate("RoleWords", "Source (labelled)"),
        TransferRole.TARGET: translate("RoleWords", "Target (labelled)"),
        TransferRole.TARGET_UNLABELLED: translate("RoleWords", "Target (unlabelled)"),
        TransferRole.TEST: translate("RoleWords", "Test"),
    }
    return words[role]
