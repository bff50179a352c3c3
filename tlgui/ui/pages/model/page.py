"""The Model page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QWidget

from tlgui.ui.background import Background
from tlgui.ui.language import translate_message
from tlgui.ui.page import PageWidget
from tlgui.ui.pages.model.fit_panel import FitPanel
from tlgui.ui.pages.model.library_work import CONVERT
from tlgui.ui.pages.model.model_card import ModelCardWidget
from tlgui.ui.pages.model.view_model import ModelViewModel
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, CardGrid, EmptyState, IconLabel, PageHeader, make_label, make_row

_CARD_WIDTH = 340


class ModelPage(PageWidget):
    """The library as cards, one of them chosen by the data; how well it fits.

    Signals:
        go_to(str): id of another page.
    """

    go_to = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        view_model: ModelViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("model", "model", parent=parent)
        self._theme = theme
        self._vm = view_model or ModelViewModel(session, background, self)
        self._header = PageHeader("model-header")
        self._add = Button(theme, "model-add-folder", "secondary", "folder")
        self._add.clicked.connect(self._ask_for_folder)
        self._header.buttons.addWidget(self._add)
        self._banner = Banner(theme, "error", "model-problem")
        self._banner.closed.connect(self._vm.dismiss_problem)
        self._busy = BusyBar(theme, "model-work")
        self._busy.cancel_requested.connect(self._vm.work.cancel)
        self._reason = _ReasonCard(theme)
        self._reason.take.clicked.connect(self._vm.take_suggestion)
        self._grid = CardGrid(_CARD_WIDTH)
        self._group = QButtonGroup(self)
        self._fit = FitPanel(theme, self._vm)
        self._fit.length_changed.connect(self._vm.set_max_length)
        self._fit.editing_finished.connect(self._vm.commit_length)
        self._empty = EmptyState(theme, "model", "model-empty", action_icon="data")
        self._empty.triggered.connect(lambda: self.go_to.emit("data"))
        self._build()
        self._vm.changed.connect(self._show)
        self._vm.fits_changed.connect(self._show_fit)
        self._vm.problem_changed.connect(self._show_problem)
        self._vm.work.changed.connect(self._show_work)
        self._vm.work.progressed.connect(self._busy.set_progress)
        self.retranslate()
        self._show_problem()
        self._show_work()

    def _build(self) -> None:
        for widget in (self._header, self._banner, self._busy, self._empty, self._reason, self._grid, self._fit):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._banner.hide()

    @property
    def view_model(self) -> ModelViewModel:
        """State and logic."""
        return self._vm

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Model")

    def choose_folder(self) -> Path | None:
        """Ask for a folder; a test answers in its place."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of a model"))
        return Path(chosen) if chosen else None

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(
            self.tr("Model"),
            self.tr("The pretrained model brings what it has learned from many texts. It lies on this computer; nothing is downloaded."),
        )
        self._add.setText(self.tr("Add a folder…"))
        self._empty.set_texts(
            self.tr("A model knows a language before you show it a single text"),
            self.tr("Open a project and add your texts: the model that suits them is chosen for you. You can choose another."),
            self.tr("Go to the data"),
        )
        self._show()
        self._show_work()

    def _ask_for_folder(self) -> None:
        folder = self.choose_folder()
        if folder is not None:
            self._vm.add_folder(folder)

    def _show(self) -> None:
        project = self._vm.has_project
        self._empty.setVisible(not project)
        self._fit.setVisible(project)
        self._show_cards()
        self._reason.show_state(self._vm)
        self._reason.setVisible(project and self._vm.has_data)
        self._show_fit()

    def _show_cards(self) -> None:
        shown = {card.entry.card.id: card for card in self._grid.cards if isinstance(card, ModelCardWidget)}
        if [card.entry for card in shown.values()] != list(self._vm.entries):
            cards = []
            for entry in self._vm.entries:
                card = shown.get(entry.card.id)
                if card is None or card.entry != entry:
                    card = ModelCardWidget(self._theme, entry, self._vm.fingerprint(entry.card))
                    card.picked.connect(self._pick)
                    card.convert_requested.connect(self._vm.convert)
                    self._group.addButton(card.radio)
                cards.append(card)
            self._grid.set_cards(cards)
        chosen = self._vm.chosen
        suggestion = self._vm.suggestion
        busy = self._busy_reason()
        self._group.setExclusive(False)  # otherwise none could be unchecked
        for widget in self._grid.cards:
            if isinstance(widget, ModelCardWidget):
                widget.show_choice(
                    chosen=chosen is not None and chosen.card.id == widget.entry.card.id,
                    suggested=suggestion is not None and suggestion.model == widget.entry.card.id,
                    busy=busy,
                )
                if not self._vm.has_project:
                    widget.set_reason(self.tr("Open a project to choose a model for it."))
        self._group.setExclusive(True)

    def _pick(self, model: str) -> None:
        self._vm.choose(model)
        self._show_cards()

    def _show_fit(self) -> None:
        self._fit.show_state()
        self.set_state(self._vm.state)

    def _show_problem(self) -> None:
        problem = self._vm.problem
        self._banner.setVisible(problem is not None)
        if problem is not None:
            self._banner.set_words(problem.words)
            self._banner.set_details(problem.details)

    def _busy_reason(self) -> str:
        return self.tr("Wait until the work on the model library is done.") if self._vm.work.kind else ""

    def _show_work(self) -> None:
        work = self._vm.work
        self._add.set_reason(self._busy_reason())
        if work.kind is None:
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(self._work_words)
        self._show_cards()
        self.set_state(self._vm.state)

    def _work_words(self) -> str:
        subject = self._vm.work.subject
        if self._vm.work.kind == CONVERT:
            return self.tr("Restoring {title} from its 4-bit file. This happens once.").format(title=subject)
        return self.tr("Checking “{folder}” and copying it into the library").format(folder=subject)


class _ReasonCard(Card):
    """Why this model, in one sentence; and the way back to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("model-reason")
        self._words = make_label(name="model-reason-words")
        self.take = Button(theme, "model-take-suggestion", "secondary")
        row = make_row(IconLabel(theme, "info", "accent"), spacing=12)
        row.addWidget(self._words, 1)
        row.addWidget(self.take)
        self.column.addLayout(row)

    def show_state(self, view_model: ModelViewModel) -> None:
        """Show what the data suggest."""
        suggestion, chosen = view_model.suggestion, view_model.chosen
        self.take.hide()
        if view_model.choosing:
            self._words.setText(self.tr("Your texts are being read to suggest a model…"))
            return
        if suggestion is None:
            self._words.setText(self.tr("Choose a model for the next run."))
            return
        reason = " ".join(translate_message(suggestion.reason.code, suggestion.reason.params)).strip()
        if chosen is not None and chosen.card.id == suggestion.model:
            self._words.setText(self.tr("It suits your data: {reason}").format(reason=reason))
            return
        self._words.setText(self.tr("Your data suggest another model: {reason}").format(reason=reason))
        self.take.setText(self.tr("Take the suggestion"))
        self.take.show()
