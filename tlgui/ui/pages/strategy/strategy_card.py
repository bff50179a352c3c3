"""One strategy as a card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tlgui.ui.formats import format_count, format_duration
from tlgui.ui.language import Translated, translate_message, translate_strategy_text
from tlgui.ui.pages.strategy.view_model import Choice
from tlgui.ui.pages.strategy.words import cost_words, needs_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_TIGHT
from tlgui.ui.widgets import Button, ChoiceCard, IconLabel, make_label, make_row, set_style
from tlgui.ui.widgets.chips import ChipRow


class StrategyCard(Translated, ChoiceCard):
    """Title, principle, needs, cost, paper, and why it cannot be chosen.

    Signals:
        picked(str): the user wants it as the only stage.
        help_requested(str): the user wants to read more about it.
    """

    picked = Signal(str)
    help_requested = Signal(str)

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        self.id = choice.strategy.id
        name = f"strategy-{self.id}"
        super().__init__(theme, name, parent=parent)
        self._choice, self._stages = choice, 0
        self._summary = make_label(name=f"{name}-summary")
        self._needs = ChipRow(f"{name}-needs")
        self._cost = make_label(type="small", name=f"{name}-cost")
        self._paper = make_label(type="small", tone="muted", name=f"{name}-paper")
        cost = make_row(IconLabel(theme, "clock", "muted", 16), spacing=SPACE_TIGHT + 2)
        cost.addWidget(self._cost, 1)
        self._more = Button(theme, f"{name}-more", "quiet", "help")
        self._more.clicked.connect(lambda: self.help_requested.emit(self.id))
        cost.addWidget(self._more)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._needs)
        self.column.addLayout(cost)
        self.column.addWidget(self._paper)
        self.radio.clicked.connect(lambda: self.picked.emit(self.id))
        self.retranslate()

    def show_choice(self, choice: Choice, stages: int) -> None:
        """Show where it stands in a chain of ``stages`` stages, and whether it can be chosen."""
        self._choice, self._stages = choice, stages
        self.radio.setChecked(choice.chosen)
        set_style(self, selected="true" if choice.places else "false")
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        strategy = self._choice.strategy
        self.set_title(translate_strategy_text(strategy.title))
        self._summary.setText(translate_strategy_text(strategy.summary))
        chips = [(self.tr("stage {number}").format(number=format_count(place + 1)), "accent") for place in self._choice.places]
        chips = chips if self._stages > 1 else []
        self._needs.set_chips(chips + [(words, "") for words in needs_words(strategy.needs)])
        self._cost.setText(self._cost_words())
        self._paper.setText(strategy.paper)
        self._more.setToolTip(self.tr("How it works, when it helps, what was measured"))
        self._more.setAccessibleName(self.tr("More about {title}").format(title=translate_strategy_text(strategy.title)))
        reason = " ".join(part for finding in self._choice.unmet for part in translate_message(finding.code, finding.params) if part)
        self.set_reason(reason)
        needs = ", ".join(self._needs.texts)
        self.radio.setAccessibleDescription(f"{self._summary.text()} {needs}. {self._cost.text()}. {reason}".strip())

    def _cost_words(self) -> str:
        if self._choice.seconds is None:
            return cost_words(self._choice.strategy.cost)
        duration = format_duration(max(1.0, self._choice.seconds))
        return self.tr("about {duration} on this computer").format(duration=duration)
