"""A step of the way whose content is made after the window has been painted."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tlgui.ui.page import PageWidget

_TITLES = {
    "data": QT_TRANSLATE_NOOP("Steps", "Data"),
    "model": QT_TRANSLATE_NOOP("Steps", "Model"),
    "strategy": QT_TRANSLATE_NOOP("Steps", "Strategy"),
    "train": QT_TRANSLATE_NOOP("Steps", "Train"),
    "results": QT_TRANSLATE_NOOP("Steps", "Results"),
    "use": QT_TRANSLATE_NOOP("Steps", "Use"),
}


class DeferredPage(PageWidget):
    """Stands in the rail from the start; shows the real page once :meth:`fill` has been called.

    Args:
        step: id of the step, also the name of its icon.
    """

    def __init__(self, step: str) -> None:
        super().__init__(step, step, scrolls=False)
        self.setObjectName(f"step-{step}")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.retranslate()

    def fill(self, page: PageWidget) -> None:
        """Show ``page`` and carry its state in the rail from now on."""
        self.column.addWidget(page)
        page.state_changed.connect(lambda: self.set_state(page.state))
        self.set_state(page.state)

    def title(self) -> str:
        """The name of the step in the language of the window."""
        return QCoreApplication.translate("Steps", str(_TITLES[self.id]))

    def retranslate(self) -> None:
        """Nothing is said here: the content translates itself."""
