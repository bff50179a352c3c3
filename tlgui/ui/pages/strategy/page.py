"""The Strategy page."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.core.strategy import Family
from tlgui.ui.background import Background
from tlgui.ui.help_view import HelpView
from tlgui.ui.language import translate_strategy_text, window_language
from tlgui.ui.page import PageWidget
from tlgui.ui.pages.strategy.plugins_panel import PluginsPanel
from tlgui.ui.pages.strategy.settings_panel import ParamsPanel, RunOptionsPanel
from tlgui.ui.pages.strategy.stages_panel import StagesPanel
from tlgui.ui.pages.strategy.strategy_card import StrategyCard
from tlgui.ui.pages.strategy.view_model import Choice, StrategyViewModel
from tlgui.ui.pages.strategy.words import family_words
from tlgui.ui.plugins import PluginsDialog, PluginsViewModel
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import CardGrid, EmptyState, PageHeader, Scroller, make_column, make_label

_CARD_WIDTH = 272
#: The settings take this share of the page's width, within these bounds; they grow with the type, up to a larger share.
_SETTINGS_SHARE, _SETTINGS_NARROWEST, _SETTINGS_WIDEST, _SETTINGS_MOST = 0.36, 320, 440, 0.45


class StrategyPage(PageWidget):
    """Families of strategies at the left; what was chosen, and its parameters, at the right.

    Signals:
        go_to(str): id of another page.
    """

    go_to = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        view_model: StrategyViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("strategy", "strategy", scrolls=False, parent=parent)
        self._theme, self._session, self._background = theme, session, background
        self._vm = view_model or StrategyViewModel(session, background, self)
        self._header = PageHeader("strategy-header")
        self._empty = EmptyState(theme, "strategy", "strategy-empty", action_icon="data")
        self._empty.triggered.connect(lambda: self.go_to.emit("data"))
        self._group = QButtonGroup(self)
        self._families: dict[Family, _FamilyGroup] = {}
        self._cards: dict[str, StrategyCard] = {}
        self._stages = StagesPanel(theme, self._vm)
        self._params = ParamsPanel(theme, self._vm)
        self._options = RunOptionsPanel(self._vm)
        self._plugins = PluginsPanel(theme, self._vm)
        self._plugins.plugins_requested.connect(self.show_plugins)
        self._left = _scrolling("strategy-choices")
        self._right = _scrolling("strategy-settings")
        self._build()
        self._vm.changed.connect(self._show)
        self._vm.stage_changed.connect(self._params.show_stage)
        theme.changed.connect(self._fit_settings)
        self.retranslate()
        self._params.show_stage()

    def _build(self) -> None:
        self.column.addWidget(self._header)
        self.column.addWidget(self._empty, 1)
        left, right = self._left.column, self._right.column
        self._choices = QVBoxLayout()
        self._choices.setSpacing(SPACE_PAGE)
        left.addLayout(self._choices)
        left.addWidget(self._plugins)
        left.addStretch(1)
        for panel in (self._stages, self._params, self._options):
            right.addWidget(panel)
        right.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(SPACE_WIDE)
        body.addWidget(self._left, 1)
        body.addWidget(self._right)
        self.column.addLayout(body, 1)

    @property
    def view_model(self) -> StrategyViewModel:
        """State and logic."""
        return self._vm

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Strategy")

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(
            self.tr("Strategy"), self.tr("How what the model knows is carried over to your texts. One is enough; stages can be chained.")
        )
        self._empty.set_texts(
            self.tr("Several ways lead from a pretrained model to yours"),
            self.tr("Open a project and add your texts: then this page says what each strategy needs, what it costs here, and which fit."),
            self.tr("Go to the data"),
        )
        for family, group in self._families.items():
            group.set_texts(*family_words(family))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The settings give way where the page is narrow."""
        super().resizeEvent(event)
        self._fit_settings()

    def _fit_settings(self) -> None:
        narrowest, widest = self._theme.zoomed(_SETTINGS_NARROWEST), self._theme.zoomed(_SETTINGS_WIDEST)
        narrowest = min(narrowest, round(self.width() * _SETTINGS_MOST))
        self._right.setFixedWidth(max(narrowest, min(round(self.width() * _SETTINGS_SHARE), widest)))

    def showEvent(self, event: QShowEvent) -> None:
        """What was changed on other pages a moment ago is shown at once."""
        super().showEvent(event)
        self._vm.refresh()
        QTimer.singleShot(0, self, self._show_chosen)  # when the cards have their places

    def _show_chosen(self) -> None:
        """Bring the card of the chosen strategy into view."""
        if (card := next((card for card in self._cards.values() if card.radio.isChecked()), None)) is not None:
            self._left.ensureWidgetVisible(card)

    def _show(self) -> None:
        project = self._vm.has_project
        self._empty.setVisible(not project)
        self._left.setVisible(project)
        self._right.setVisible(project)
        self.set_state(self._vm.state)
        if not project:
            return
        groups = self._vm.groups
        known = [(family, [choice.strategy.id for choice in choices]) for family, choices in groups]
        if known != [(family, group.ids) for family, group in self._families.items()]:
            self._rebuild(groups)
        stages = len(self._vm.stages)
        self._group.setExclusive(False)  # otherwise none could be unchecked
        for _, choices in groups:
            for choice in choices:
                self._cards[choice.strategy.id].show_choice(choice, stages)
        self._group.setExclusive(True)
        self._stages.show_state()
        self._params.show_stage()
        self._options.show_state()
        self._plugins.retranslate()

    def _rebuild(self, groups: list[tuple[Family, list[Choice]]]) -> None:
        for old in self._families.values():
            self._choices.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._families, self._cards = {}, {}
        for family, choices in groups:
            cards = [StrategyCard(self._theme, choice) for choice in choices]
            for card in cards:
                card.picked.connect(self._pick)
                card.help_requested.connect(self.show_help)
                self._group.addButton(card.radio)
                self._cards[card.id] = card
            group = self._families[family] = _FamilyGroup(f"strategy-family-{family}", cards)
            group.set_texts(*family_words(family))
            self._choices.addWidget(group)

    def show_plugins(self) -> None:
        """Open the window of the plugins, which may stay open beside the work."""
        known = self.findChild(PluginsDialog)
        if known is None:
            known = PluginsDialog(self._theme, PluginsViewModel(self._session, self._background), self)
            known.failed.connect(self._session.failed)
        known.show()
        known.raise_()

    def show_help(self, strategy: str) -> None:
        """Open the page about a strategy; it may stay open beside the work."""
        known = self._vm.strategies[strategy]
        HelpView(
            self._theme, lambda: self._vm.help_page(strategy, window_language()), self, lambda: translate_strategy_text(known.title)
        ).show()

    def _pick(self, strategy: str) -> None:
        self._vm.choose(strategy)
        self._show()


class _FamilyGroup(QWidget):
    """A heading, one sentence, and the cards of one family."""

    def __init__(self, name: str, cards: list[StrategyCard]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.ids = [card.id for card in cards]
        self._title = make_label(type="heading")
        self._sentence = make_label(tone="muted")
        grid = CardGrid(_CARD_WIDTH)
        grid.set_cards(cards)
        layout = make_column(self._title, self._sentence, spacing=SPACE_TIGHT)
        layout.addSpacing(SPACE)
        layout.addWidget(grid)
        self.setLayout(layout)

    def set_texts(self, title: str, sentence: str) -> None:
        """Heading and sentence."""
        self._title.setText(title)
        self._sentence.setText(sentence)


def _scrolling(name: str) -> Scroller:
    area = Scroller(name, sideways=False)
    area.column.setContentsMargins(0, 0, SPACE, 0)
    area.column.setSpacing(SPACE_WIDE)
    return area
