"""A place in the tab order for controls that are made later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def make_tab_anchor(parent: QWidget) -> QWidget:
    """A widget that is never seen and never has the focus; what is made later can be put behind it with ``setTabOrder``.

    New widgets go to the end of the tab order, and ``setTabOrder`` accepts only widgets that could have the focus.
    """
    anchor = QWidget(parent)
    anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    anchor.hide()
    return anchor
