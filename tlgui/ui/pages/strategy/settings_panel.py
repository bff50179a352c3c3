"""Parameters of the selected stage, and what holds for the whole run."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from tlgui.core.params import Params
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.number_edit import NumberEdit
from tlgui.ui.pages.strategy.view_model import StrategyViewModel
from tlgui.ui.params_form import ParamsForm
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_TIGHT
from tlgui.ui.widgets import Card, make_column, make_label

_LARGEST_SEED = 2**32 - 1


class ParamsPanel(Translated, Card):
    """The generated form of the selected stage; every valid change goes into the draft."""

    def __init__(self, theme: Theme, view_model: StrategyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("strategy-params", parent)
        self._theme, self._vm = theme, view_model
        self._form: ParamsForm | None = None
        self._shown: tuple[int, str] | None = None
        self._saved: dict[str, Any] = {}
        self._invalid = make_label(type="small", tone="error", name="strategy-params-invalid")
        self._invalid.hide()
        self.column.addWidget(self._invalid)
        self.retranslate()

    @property
    def form(self) -> ParamsForm | None:
        """The form of the selected stage."""
        return self._form

    def show_stage(self) -> None:
        """Show the form of the selected stage, unless it is there with these values."""
        stage = self._vm.selected
        self.setVisible(stage is not None and stage.strategy is not None)
        if stage is None or stage.strategy is None:
            self._discard()
            return
        if self._form is not None and self._shown == (stage.index, stage.id):
            if self._saved != self._vm.values:  # changed by somebody else; what is being typed stays otherwise
                self._saved = self._vm.values
                self._form.set_values(self._saved)
            return
        self._discard()
        self._shown, self._saved = (stage.index, stage.id), self._vm.values
        form = self._form = ParamsForm(self._theme, stage.strategy.params, self._vm.values, name="strategy-form")
        form.params_changed.connect(self._take)
        form.validity_changed.connect(lambda valid: self._invalid.setVisible(not valid))
        self.column.addWidget(form)
        self._invalid.setVisible(form.params() is None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        stage = self._vm.selected
        title = translate_strategy_text(stage.strategy.title) if stage is not None and stage.strategy is not None else ""
        self.set_heading(self.tr("Parameters of {title}").format(title=title) if title else self.tr("Parameters"))
        self._invalid.setText(self.tr("Not saved: a value is not valid. The run uses the last valid ones."))

    def _take(self, _params: Params) -> None:
        if self._form is not None:
            self._saved = self._form.changed_values()
            self._vm.set_values(self._saved)

    def _discard(self) -> None:
        if self._form is not None:
            self.column.removeWidget(self._form)
            self._form.hide()
            self._form.setParent(None)
            self._form.deleteLater()
            self._form = self._shown = None
            self._invalid.hide()


class RunOptionsPanel(Translated, Card):
    """Seed and baselines."""

    def __init__(self, view_model: StrategyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("strategy-run-options", parent)
        self._vm = view_model
        self._baselines = QCheckBox()
        self._baselines.setObjectName("strategy-baselines")
        self._baselines.toggled.connect(view_model.set_baselines)
        self._baselines_help = make_label(type="small", tone="muted")
        self._seed_title = make_label(type="strong", wrap=False)
        self._seed = NumberEdit(whole=True, low=0, high=_LARGEST_SEED)
        self._seed.setObjectName("strategy-seed")
        self._seed.setMaximumWidth(200)
        self._seed.edited.connect(self._take_seed)
        self._seed_title.setBuddy(self._seed)
        self._seed_help = make_label(type="small", tone="muted")
        self._seed_error = make_label(type="small", tone="error", name="strategy-seed-error")
        self.column.addLayout(make_column(self._baselines, self._baselines_help, spacing=SPACE_TIGHT))
        self.column.addLayout(make_column(self._seed_title, self._seed, self._seed_error, self._seed_help, spacing=SPACE_TIGHT))
        self._seed_error.hide()
        self.retranslate()

    def show_state(self) -> None:
        """Show what the draft says."""
        self._baselines.blockSignals(True)
        self._baselines.setChecked(self._vm.baselines)
        self._baselines.blockSignals(False)
        if not self._seed.hasFocus() or self._seed.number() == self._vm.seed:
            self._seed.blockSignals(True)
            self._seed.set_number(self._vm.seed)
            self._seed.blockSignals(False)
            self._seed_error.hide()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("For the whole run"))
        self._baselines.setText(self.tr("Run the baselines beside it"))
        self._baselines.setAccessibleName(self._baselines.text())
        self._baselines_help.setText(self.tr("They use no pretrained model, take seconds, and show whether the transfer helps at all."))
        self._seed_title.setText(self.tr("Seed"))
        self._seed.setAccessibleName(self.tr("Seed of the random numbers"))
        self._seed_help.setText(self.tr("The same seed on the same data gives the same result. Change it to see how much chance matters."))
        self._seed_error.setText(self.tr("Must be a whole number between 0 and {highest}.").format(highest=_LARGEST_SEED))
        self.show_state()

    def _take_seed(self) -> None:
        value = self._seed.number()
        valid = isinstance(value, int) and 0 <= value <= _LARGEST_SEED
        self._seed_error.setVisible(not valid)
        if valid and isinstance(value, int) and value != self._vm.seed:
            self._vm.set_seed(value)
