"""A number as the user wrote it: 2e-05 stays 2e-05."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from tlgui.ui.widgets.inputs import SPIN_MARGINS


class NumberEdit(QAbstractSpinBox):
    """Edits an int or a float without rounding and without a limit of digits.

    Whole numbers step by one; others by one in their first digit, so that 2e-05 goes to 3e-05 and 0.5 to 0.6. The text is kept as
    typed, wrong or not: who owns the field says what is wrong with it.

    Args:
        whole: whether it is an int.
        low, high: bounds for stepping, inclusive; None for none.

    Signals:
        edited(): the text changed, by typing, stepping or :meth:`set_number`.
    """

    edited = Signal()

    def __init__(self, *, whole: bool, low: float | None = None, high: float | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self._low = None if low is None else Decimal(str(low))
        self._high = None if high is None else Decimal(str(high))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.lineEdit().textChanged.connect(self._announce)

    def number(self) -> int | float | str:
        """The number, or the text itself where that is no number."""
        text = self.text().strip()
        try:
            if self._whole:
                return int(text)
            return float(text if "." in text else text.replace(",", "."))
        except ValueError:
            return text

    def set_number(self, value: float) -> None:
        """Show a number with exactly the digits that it needs."""
        self.lineEdit().setText(str(int(value)) if self._whole else repr(float(value)))

    def stepBy(self, steps: int) -> None:
        """Arrow keys and arrow buttons."""
        value = self._decimal()
        if value is None:
            value = self._low or Decimal(0)
        for _ in range(abs(steps)):
            value += step_size(value, downwards=steps < 0, whole=self._whole) * (1 if steps > 0 else -1)
        if self._low is not None:
            value = max(value, self._low)
        if self._high is not None:
            value = min(value, self._high)
        self.set_number(int(value) if self._whole else float(value))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Which arrow has something to do."""
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        value = self._decimal()
        if value is None or self._high is None or value < self._high:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if value is None or self._low is None or value > self._low:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Everything may be typed."""
        return QValidator.State.Acceptable, text, place

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only a focused field turns with the wheel; else the page scrolls."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _decimal(self) -> Decimal | None:
        try:
            value = Decimal(str(self.number()))
        except InvalidOperation:
            return None
        return value if value.is_finite() else None

    def _announce(self) -> None:
        self.edited.emit()


def step_size(value: Decimal, *, downwards: bool, whole: bool) -> Decimal:
    """One in the first digit of ``value``; going down from 1e-5 the next is 9e-6, not zero."""
    if whole:
        return Decimal(1)
    if value == 0:
        return Decimal("0.1")
    exponent = value.adjusted()
    if downwards == (value > 0) and abs(value) == Decimal(1).scaleb(exponent):
        exponent -= 1
    return Decimal(1).scaleb(exponent)
