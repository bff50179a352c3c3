"""What covers a page while files are dragged over it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import IconLabel, make_label


class DropOverlay(Translated, QFrame):
    """Says over everything else that the files may be dropped; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("data-drop-overlay")
        self.setProperty("surface", "drop")
        self.setProperty("active", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = make_label(type="title", wrap=False, name="data-drop-words")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, "drop", "accent", 48), 0, centre)
        column.addWidget(self._words, 0, centre)
        column.addStretch(1)
        self.hide()
        self.retranslate()

    def cover(self, size: QSize) -> None:
        """Appear over a page of this size."""
        self.resize(size)
        self.raise_()
        self.show()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._words.setText(self.tr("Drop to import"))
