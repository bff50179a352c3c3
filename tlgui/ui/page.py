"""What the window knows of a page."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.tokens import SPACE_PAGE, SPACE_WIDE
from tlgui.ui.widgets.scroller import Scroller


class PageState(StrEnum):
    """The mark that a step carries in the rail."""

    EMPTY = "empty"
    READY = "ready"
    ATTENTION = "attention"
    RUNNING = "running"


class Page(Protocol):
    """One step of the way through: Data, Model, Strategy, Train, Results, Use.

    Attributes:
        id: stable name, also the object name of its button in the rail (``rail-<id>``).
        icon: name of an icon.
        widget: what is shown; belongs to the window afterwards.
        state: mark in the rail.
        state_changed: emitted after ``state`` changed.
    """

    @property
    def id(self) -> str: ...
    @property
    def icon(self) -> str: ...
    @property
    def widget(self) -> QWidget: ...
    @property
    def state(self) -> PageState: ...
    @property
    def state_changed(self) -> SignalInstance: ...

    def title(self) -> str:
        """The name of the step in the language of the window."""

    def run_actions(self) -> Sequence[QAction]:
        """What the page contributes to the Run menu and the command palette. Asked for once, when the window is made."""


class PageWidget(Translated, QFrame):
    """Base for pages: a scrolling column with page margins, and the state in the rail.

    Subclasses fill ``self.column``, implement :meth:`title` and :meth:`retranslate`, and call ``retranslate()`` at the end of
    their constructor. A page that scrolls by itself (a big table) passes ``scrolls=False``. ``go_to`` asks for another page by id.

    Args:
        page_id: see :class:`Page`.
        icon: name of an icon.
        scrolls: whether the page puts its column into a scroll area.
    """

    state_changed = Signal()
    go_to = Signal(str)

    def __init__(self, page_id: str, icon: str, *, scrolls: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id, self._icon, self._state = page_id, icon, PageState.EMPTY
        self.setObjectName(f"page-{page_id}")
        self.setProperty("surface", "page")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        if scrolls:
            area = Scroller(f"scroll-{page_id}")
            self.column = area.column
            outer.addWidget(area)
        else:
            body = QFrame()
            body.setProperty("surface", "page")
            self.column = QVBoxLayout(body)
            outer.addWidget(body)
        self.column.setContentsMargins(SPACE_PAGE + 8, SPACE_PAGE, SPACE_PAGE + 8, SPACE_PAGE)
        self.column.setSpacing(SPACE_WIDE)

    @property
    def id(self) -> str:
        """Stable name."""
        return self._id

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return self._icon

    @property
    def widget(self) -> QWidget:
        """Itself."""
        return self

    @property
    def state(self) -> PageState:
        """Its mark in the rail."""
        return self._state

    def set_state(self, state: PageState) -> None:
        """Change the mark in the rail."""
        if state is not self._state:
            self._state = state
            self.state_changed.emit()

    def title(self) -> str:
        """The name of the step in the language of the window."""
        raise NotImplementedError

    def run_actions(self) -> Sequence[QAction]:
        """Nothing for the Run menu unless a page says so."""
        return ()
