"""Cards: surfaces that group what belongs together, and a grid that arranges them by the width there is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE, TypeScale
from tlgui.ui.widgets.styling import IconLabel, make_label, set_style


class Card(QFrame):
    """A surface with a heading and a column for content.

    ``card.column`` is a QVBoxLayout to fill; ``card.corner`` a QHBoxLayout at the right of the heading.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self.heading = make_label(type="heading")
        self.heading.setVisible(False)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(SPACE)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addLayout(self.corner)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, SPACE_WIDE, 20, SPACE_WIDE)
        self.column.setSpacing(SPACE + 4)
        self.column.addLayout(top)

    def set_heading(self, text: str) -> None:
        """Show a heading; empty hides it."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))


class ChoiceCard(QFrame):
    """A card that can be chosen among others; a radio button is its title, a click anywhere on it chooses it.

    ``card.column`` is a QVBoxLayout for what stands below the title.

    Signals:
        toggled(bool): chosen or no longer.
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self.radio = QRadioButton()
        self.radio.setObjectName(f"{name}-radio")
        self.radio.toggled.connect(self._show_state)
        self._reason = make_label(type="small", tone="warning")
        self._reason.setVisible(False)
        top = QHBoxLayout()
        top.addWidget(self.radio, 1)
        if icon:
            top.addWidget(IconLabel(theme, icon, "muted"))
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addLayout(self.column)
        layout.addWidget(self._reason)
        layout.addStretch(1)

    @property
    def chosen(self) -> bool:
        """Whether it is chosen."""
        return self.radio.isChecked()

    def choose(self) -> None:
        """Choose it."""
        self.radio.setChecked(True)

    def set_title(self, text: str) -> None:
        """The words beside the radio button."""
        self.radio.setText(text.replace("&", "&&"))
        self.radio.setAccessibleName(text)

    def set_reason(self, reason: str) -> None:
        """Say on the card why it cannot be chosen; an empty reason makes it choosable."""
        self.radio.setEnabled(not reason)
        self.radio.setToolTip(reason)
        self.radio.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere chooses."""
        if event.button() is Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
        super().mousePressEvent(event)

    def _show_state(self, chosen: bool) -> None:
        set_style(self, selected="true" if chosen else "false")
        self.toggled.emit(chosen)


class CardGrid(QWidget):
    """Cards in as many equal columns as fit.

    Args:
        min_width: narrowest card in logical pixels, in type as designed; larger type needs wider cards where there is room for them.
        exclusive: whether of the :class:`ChoiceCard` in it only one can be chosen.
    """

    def __init__(self, min_width: int = 280, *, exclusive: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._min_width = min_width
        self._cards: list[QWidget] = []
        self._columns = 0
        self.setMinimumWidth(min_width)
        self._group = QButtonGroup(self) if exclusive else None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_WIDE)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards in their order."""
        return tuple(self._cards)

    def set_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards. Former cards that are not among them are deleted."""
        for card in self._cards:
            self._grid.removeWidget(card)
            if card not in cards:
                card.hide()
                card.setParent(None)
                card.deleteLater()
        self._cards = list(cards)
        for card in self._cards:
            if self._group is not None and isinstance(card, ChoiceCard):
                self._group.addButton(card.radio)
        self._arrange(force=True)

    def add_card(self, card: QWidget) -> None:
        """Append one card."""
        self.set_cards([*self._cards, card])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew where another number of columns fits."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """The type has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self, *, force: bool = False) -> None:
        narrowest = round(self._min_width * self.fontInfo().pixelSize() / TypeScale.zoomed(1.0).body)
        columns = max(1, (self.width() + SPACE_WIDE) // (narrowest + SPACE_WIDE))
        if columns == self._columns and not force:
            return
        for column in range(max(self._columns, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
            card.show()
        self._grid.activate()
