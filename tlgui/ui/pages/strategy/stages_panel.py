"""The chosen stages as a short list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QRadioButton, QWidget

from tlgui.core.findings import Finding
from tlgui.core.strategy import Strategy
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated, translate_message, translate_strategy_text
from tlgui.ui.pages.strategy.view_model import Stage, StrategyViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import Button, Card, FindingsView, IconButton, make_column, make_label, make_row


class StagesPanel(Translated, Card):
    """What will run, in order; add, remove, reorder; what the plan says of it.

    The row of the stage whose parameters are edited is checked.
    """

    def __init__(self, theme: Theme, view_model: StrategyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("strategy-stages", parent)
        self._theme, self._vm = theme, view_model
        self._rows: list[_StageRow] = []
        self._group = QButtonGroup(self)
        self._none = make_label(tone="muted", name="strategy-stages-none")
        self._list = make_column(spacing=SPACE_TIGHT)
        self._add = Button(theme, "strategy-add-stage", "quiet", "add")
        self._menu = QMenu(self._add)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(self._menu)
        self._findings = FindingsView(theme, "strategy-findings")
        self.column.addWidget(self._none)
        self.column.addLayout(self._list)
        self.column.addLayout(make_row(self._add, None))
        self.column.addWidget(self._findings)
        self.retranslate()

    def show_state(self) -> None:
        """Show what the view model knows."""
        stages, selected = self._vm.stages, self._vm.selected
        if [row.stage for row in self._rows] != stages:
            self._rebuild(stages)
        for row in self._rows:
            row.show_selected(selected is not None and row.stage.index == selected.index, alone=len(stages) == 1)
        self._none.setVisible(not stages)
        self._add.setVisible(bool(stages))
        self._findings.set_findings(self._vm.findings)
        self._findings.setVisible(bool(self._vm.findings) and bool(stages))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("What will run"))
        self._none.setText(self.tr("Nothing yet. Choose one of the strategies."))
        self._add.setText(self.tr("Add a stage after it"))
        self._rebuild(self._vm.stages)
        self.show_state()

    def _rebuild(self, stages: list[Stage]) -> None:
        focused = next((row.stage.index for row in self._rows if row.isAncestorOf(self.focusWidget() or self)), None)
        for row in self._rows:
            self._list.removeWidget(row)
            self._group.removeButton(row.select)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = [_StageRow(self._theme, stage, len(stages)) for stage in stages]
        for row in self._rows:
            row.moved.connect(self._vm.move)
            row.removed.connect(self._vm.remove)
            row.picked.connect(self._vm.select)
            self._group.addButton(row.select)
            self._list.addWidget(row)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].select.setFocus()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for strategy, unmet in self._vm.followers:
            action = self._menu.addAction(self._menu_words(strategy, unmet))
            action.setObjectName(f"strategy-add-{strategy.id}")
            action.setEnabled(not unmet)
            action.setToolTip(_reason(unmet) or translate_strategy_text(strategy.summary))
            action.triggered.connect(lambda _checked=False, id_=strategy.id: self._vm.add(id_))

    def _menu_words(self, strategy: Strategy, unmet: list[Finding]) -> str:
        title = translate_strategy_text(strategy.title)
        if not unmet:
            return title
        return self.tr("{title}: {reason}").format(title=title, reason=translate_message(unmet[0].code, unmet[0].params)[0])


class _StageRow(Translated, QFrame):
    """One stage: number and title, changed parameters, up, down, remove.

    Signals:
        picked(int), removed(int): its index.
        moved(int, int): its index, and -1 or 1.
    """

    picked = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)

    def __init__(self, theme: Theme, stage: Stage, count: int) -> None:
        super().__init__()
        self.stage, self._count = stage, count
        name = f"strategy-stage-{stage.index}"
        self.setObjectName(name)
        self.setProperty("surface", "sunken")
        self.select = QRadioButton()
        self.select.setObjectName(f"{name}-select")
        self.select.clicked.connect(lambda: self.picked.emit(stage.index))
        self._title = make_label(type="strong", name=f"{name}-title")
        self._changed = make_label(type="small", tone="muted", wrap=False)
        self._up = IconButton(theme, "chevron-up", f"{name}-up", size=16)
        self._up.clicked.connect(lambda: self.moved.emit(stage.index, -1))
        self._down = IconButton(theme, "chevron-down", f"{name}-down", size=16)
        self._down.clicked.connect(lambda: self.moved.emit(stage.index, 1))
        self._remove = IconButton(theme, "close", f"{name}-remove", size=16)
        self._remove.clicked.connect(lambda: self.removed.emit(stage.index))
        words = make_column(self._title, self._changed, spacing=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE_TIGHT, SPACE_TIGHT, SPACE_TIGHT)
        layout.setSpacing(SPACE)
        layout.addWidget(self.select)
        layout.addLayout(words, 1)
        for button in (self._up, self._down, self._remove):
            layout.addWidget(button)
        self._up.setEnabled(stage.index > 0)
        self._down.setEnabled(stage.index < count - 1)
        self.retranslate()

    def show_selected(self, selected: bool, *, alone: bool) -> None:
        """Whether its parameters are edited; a single stage needs no choice and no order."""
        self.select.setChecked(selected)
        for widget in (self.select, self._up, self._down):
            widget.setVisible(not alone)

    def retranslate(self) -> None:
        """Set all words anew."""
        stage = self.stage
        title = translate_strategy_text(stage.strategy.title) if stage.strategy is not None else stage.id
        numbered = self.tr("{number}. {title}").format(number=format_count(stage.index + 1), title=title)
        self._title.setText(numbered if self._count > 1 else title)
        if stage.strategy is None:
            self._changed.setText(self.tr("Its plugin is not there."))
        elif stage.changed:
            self._changed.setText(self.tr("Changed parameters: {count}").format(count=format_count(stage.changed)))
        else:
            self._changed.setText(self.tr("Default parameters"))
        self.select.setAccessibleName(self.tr("Edit the parameters of {title}").format(title=title))
        self.select.setToolTip(self.select.accessibleName())
        top, bottom = stage.index == 0, stage.index == self._count - 1
        self._up.set_words(self.tr("It is the first stage already.") if top else self.tr("Move {title} up").format(title=title))
        self._down.set_words(self.tr("It is the last stage already.") if bottom else self.tr("Move {title} down").format(title=title))
        self._remove.set_words(self.tr("Remove {title}").format(title=title))


def _reason(unmet: list[Finding]) -> str:
    return " ".join(part for finding in unmet for part in translate_message(finding.code, finding.params) if part)
