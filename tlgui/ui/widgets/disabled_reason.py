"""A control that says why it cannot be used: on the screen, in its tooltip and to screen readers."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets.styling import IconLabel, make_label, make_row


class DisabledReason(QWidget):
    """Holds one control and, while that is disabled, the reason below it.

    Args:
        control: becomes a child of this widget.
    """

    def __init__(self, theme: Theme, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.setObjectName(f"{control.objectName()}-holder")
        self._reason = make_label(type="small", tone="muted", name=f"{control.objectName()}-reason")
        self._line = QWidget()
        row = make_row(IconLabel(theme, "info", "muted", 16), spacing=SPACE_TIGHT + 2)
        row.addWidget(self._reason, 1)
        self._line.setLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(control)
        layout.addWidget(self._line)
        self.set_reason("")

    @property
    def reason(self) -> str:
        """Why the control is disabled; empty while it is enabled."""
        return self._reason.text()

    def set_reason(self, reason: str) -> None:
        """Disable the control for this reason, or enable it with an empty one."""
        self.control.setEnabled(not reason)
        self.control.setToolTip(reason)
        self.control.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._line.setVisible(bool(reason))
