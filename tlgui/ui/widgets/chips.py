"""Short words in little frames, as many in a line as fit."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets.flow_layout import FlowLayout
from tlgui.ui.widgets.styling import make_label


class ChipRow(QWidget):
    """Chips; screen readers hear them as one sentence."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._flow = FlowLayout(self)
        self._texts: tuple[str, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown."""
        return self._texts

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of words and tone (``""``, ``accent``, ``warning`` …)."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for text, tone in chips:
            self._flow.addWidget(_chip(text, tone))
        self._texts = tuple(text for text, _ in chips)
        self.setAccessibleName(", ".join(self._texts))
        self.setVisible(bool(chips))
        self.updateGeometry()


def _chip(text: str, tone: str) -> QFrame:
    chip = QFrame()
    chip.setProperty("surface", "sunken")
    layout = QHBoxLayout(chip)
    layout.setContentsMargins(SPACE, 2, SPACE, 2)
    layout.addWidget(make_label(text, type="small", tone=tone, wrap=False))
    return chip
