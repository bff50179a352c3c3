"""The datasets of the project as a column of cards."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tlgui.core.errors import DataError
from tlgui.core.findings import Severity
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.data.dataset_card import DatasetCard
from tlgui.ui.pages.data.tab_anchor import make_tab_anchor
from tlgui.ui.pages.data.view_model import DataViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Banner

#: Asks for a decision: parent, title, text, words of the button that does it.
Confirm = Callable[[QWidget, str, str, str], bool]


def confirm(parent: QWidget, title: str, text: str, action: str) -> bool:
    """Ask in a dialog; Cancel is the default."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.Cancel, parent)
    button = QPushButton(action, box)
    box.addButton(button, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is button


class DatasetList(Translated, QScrollArea):
    """Cards, one for each dataset, and a banner for each dataset folder that is damaged.

    Args:
        confirm: asks before a dataset is removed.
    """

    def __init__(self, model: DataViewModel, theme: Theme, *, confirm: Confirm = confirm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data-list")
        self._model, self._theme, self._confirm = model, theme, confirm
        self._cards: dict[str, DatasetCard] = {}
        self._banners: list[Banner] = []
        self._shown: str | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QFrame()
        self._body.setProperty("surface", "page")
        self._before = make_tab_anchor(self._body)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(2, 2, SPACE, 2)
        self._column.setSpacing(SPACE)
        self._column.addStretch(1)
        self.setWidget(self._body)
        model.changed.connect(self._refresh)
        self.retranslate()

    @property
    def cards(self) -> tuple[DatasetCard, ...]:
        """The cards from top to bottom."""
        return tuple(self._cards.values())

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setAccessibleName(self.tr("Datasets"))
        self._refresh()

    def _refresh(self) -> None:
        choices = self._model.choices
        if [choice.id for choice in choices] != list(self._cards):
            self._rebuild()
        selected = self._model.selected
        for choice in choices:
            chosen = selected is not None and choice.id == selected.info.id
            self._cards[choice.id].set_choice(choice, selected=chosen, locked=self._model.changing)
        self._show_damaged()
        shown = selected.info.id if selected is not None else None
        if shown != self._shown and shown in self._cards:
            self._shown = shown
            QTimer.singleShot(0, self._scroll_to_selected)  # when a new card has its place

    def _scroll_to_selected(self) -> None:
        if (card := self._cards.get(self._shown or "")) is not None:
            self.ensureWidgetVisible(card, 0, SPACE)

    def _rebuild(self) -> None:
        """Cards in their new order; those that stay keep the focus."""
        choices = {choice.id: choice for choice in self._model.choices}
        for dataset_id, card in list(self._cards.items()):
            self._column.removeWidget(card)
            if dataset_id not in choices:
                self._drop(self._cards.pop(dataset_id))
        known, self._cards = self._cards, {}
        for place, (dataset_id, choice) in enumerate(choices.items()):
            card = known.get(dataset_id) or self._make_card(dataset_id, DatasetCard(self._theme, choice))
            self._column.insertWidget(place, card)
            self._cards[dataset_id] = card
        before: QWidget = self._before
        for card in self.cards:
            for control in (card, card.use, card.more):
                QWidget.setTabOrder(before, control)
                before = control

    def _make_card(self, dataset_id: str, card: DatasetCard) -> DatasetCard:
        model = self._model
        card.chosen.connect(lambda: model.select(dataset_id))
        card.use_changed.connect(lambda used: model.use(dataset_id, used))
        card.renamed.connect(lambda name: model.rename(dataset_id, name))
        card.role_chosen.connect(lambda role: model.change_role(dataset_id, role))
        card.remove_requested.connect(lambda: self._remove(dataset_id))
        card.step_requested.connect(lambda step: self._step(dataset_id, step))
        return card

    def _show_damaged(self) -> None:
        while len(self._banners) < len(self._model.damaged):
            banner = Banner(self._theme, Severity.ERROR, f"data-damaged-{len(self._banners)}", closable=False)
            self._column.insertWidget(self._column.count() - 1, banner)
            self._banners.append(banner)
        for place, banner in enumerate(self._banners):
            shown = place < len(self._model.damaged)
            banner.setVisible(shown)
            if shown:
                banner.set_words(partial(_words, self._model.damaged[place]))

    def focus_selected(self) -> None:
        """Give the keyboard to the dataset that is looked at."""
        selected = self._model.selected
        if selected is not None and selected.info.id in self._cards:
            card = self._cards[selected.info.id]
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(card)

    def _step(self, dataset_id: str, step: int) -> None:
        place = list(self._cards).index(dataset_id) + step
        if 0 <= place < len(self._cards):
            self._model.select(list(self._cards)[place])
            self.focus_selected()

    def _remove(self, dataset_id: str) -> None:
        choice = self._cards[dataset_id].choice
        title = self.tr("Remove the dataset")
        text = self.tr("Move “{name}” to the trash? Runs that used it keep their results.").format(name=choice.name)
        if self._confirm(self, title, text, self.tr("Move to the trash")):
            self._model.remove(dataset_id)
            self.focus_selected()

    @staticmethod
    def _drop(card: DatasetCard) -> None:
        card.hide()
        card.setParent(None)
        card.deleteLater()


def _words(error: DataError) -> tuple[str, str]:
    return translate_message(error.code, error.params)
