"""One figure with its meaning."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import IconLabel, make_label, make_row, set_style


class Tile(QFrame):
    """A figure, its name below, and a warning sign where the figure deserves a look.

    Args:
        name: object name.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self.setMinimumWidth(92)
        self._value = make_label(type="heading", wrap=False, name=f"{name}-value")
        self._caption = make_label(type="small", tone="muted", name=f"{name}-caption")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sign = IconLabel(theme, "warning", "warning", 16)
        self._sign.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE + 4, SPACE + 2, SPACE + 4, SPACE + 2)
        layout.setSpacing(2)
        layout.addLayout(make_row(self._value, None, self._sign, spacing=4))
        layout.addWidget(self._caption, 1)

    @property
    def value(self) -> str:
        """The figure as it is shown."""
        return self._value.text()

    def set_figure(self, value: str, caption: str, *, explanation: str = "", warns: bool = False) -> None:
        """Show a figure.

        Args:
            explanation: what exactly is counted; tooltip and description.
            warns: whether to show the warning sign.
        """
        self._value.setText(value)
        self._caption.setText(caption)
        set_style(self._value, tone="warning" if warns else "")
        self._sign.setVisible(warns)
        self.setToolTip(explanation)
        self.setAccessibleName(f"{caption}: {value}")
        self.setAccessibleDescription(explanation)
