"""The steps of cleaning of the selected dataset: what is done, in which order, and who did it when."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from tlgui.core.cleaning import (
    CleaningStep,
    DropConflicting,
    DropDuplicates,
    DropMissing,
    DropNearDuplicates,
    DropShort,
    Edit,
    LowerCase,
    MaskPrivate,
    NormaliseUnicode,
    SegmentWords,
    SimplifyChinese,
    StripMarkup,
    TidySpace,
)
from tlgui.core.findings import Severity
from tlgui.ui.cleaning_words import edit_words, step_explanation, step_sentence
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.cleaning_model import CleaningViewModel
from tlgui.ui.pages.data.concerned_rows import concerned_words
from tlgui.ui.pages.data.labels_panel import LabelsPanel
from tlgui.ui.pages.data.windows_panel import WindowsPanel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, FlowLayout, IconButton, Scroller, make_column, make_label, make_row, set_shown

#: What the menu offers, in groups; steps about single labels have a panel of their own.
_TEXT_STEPS: tuple[CleaningStep, ...] = (
    StripMarkup(),
    MaskPrivate(),
    TidySpace(),
    NormaliseUnicode(form="NFC"),
    NormaliseUnicode(form="NFKC"),
    LowerCase(),
    SimplifyChinese(),
    SegmentWords(),
)
_ROW_STEPS: tuple[CleaningStep, ...] = (
    DropDuplicates(),
    DropDuplicates(among="splits"),
    DropNearDuplicates(),
    DropNearDuplicates(among="splits"),
    DropShort(),
    DropMissing(),
)
_LABEL_STEPS: tuple[CleaningStep, ...] = (DropConflicting(keep="majority"), DropConflicting(keep="none"))
#: The newest edits; the whole log is in the dataset's folder.
_EDITS = 100


class CleaningView(Translated, Scroller):
    """Add, order and remove steps; undo and redo; the log of edits."""

    def __init__(self, model: CleaningViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("data-cleaning", sideways=False, parent=parent)
        self._model, self._theme = model, theme
        self._rows: list[StepRow] = []
        self._about = make_label(tone="muted", name="data-cleaning-about")
        self.add = Button(theme, "data-cleaning-add", "secondary", "add")
        self._menu = QMenu(self.add)
        self._menu.setObjectName("data-cleaning-menu")
        self._menu.setToolTipsVisible(True)
        self.add.setMenu(self._menu)
        self.copy = Button(theme, "data-cleaning-copy", "quiet", "copy")
        self._others = QMenu(self.copy)
        self._others.setObjectName("data-cleaning-others")
        self.copy.setMenu(self._others)
        self.undo = Button(theme, "data-cleaning-undo", "quiet", "undo")
        self.undo.clicked.connect(model.undo)
        self.redo = Button(theme, "data-cleaning-redo", "quiet", "redo")
        self.redo.clicked.connect(model.redo)
        self._busy = BusyBar(theme, "data-cleaning-busy")
        self._busy.cancel_requested.connect(model.cancel)
        self._problem = Banner(theme, Severity.ERROR, "data-cleaning-problem", closable=False)
        self.labels = LabelsPanel(theme)
        self.labels.chosen.connect(lambda step: model.add(step))
        self.labels.hide()
        self.windows = WindowsPanel(theme)
        self.windows.chosen.connect(lambda step: model.add(step))
        self.windows.hide()
        self._steps = Card("data-cleaning-steps")
        self._nothing = make_label(tone="muted", name="data-cleaning-nothing")
        self._list = make_column(spacing=0)
        self._steps.column.addWidget(self._nothing)
        self._steps.column.addLayout(self._list)
        self._log = Card("data-cleaning-log-card")
        self._edits = make_label(tone="muted", name="data-cleaning-log")
        self._edits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._log.column.addWidget(self._edits)
        self.column.setContentsMargins(0, SPACE_WIDE, SPACE, SPACE_WIDE)
        self.column.setSpacing(SPACE_WIDE)
        self.column.addWidget(self._about)
        line = FlowLayout()
        line.addWidget(self.add)
        line.addWidget(self.copy)
        line.add_stretch()
        line.addWidget(self.undo)
        line.addWidget(self.redo)
        self.column.addLayout(line)
        for widget in (self._busy, self._problem, self.labels, self.windows, self._steps, self._log):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        model.changed.connect(self._refresh)
        model.progressed.connect(self._busy.set_progress)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._about.setText(
            self.tr(
                "Steps change what the program works with; what was imported stays as it is. A run keeps the steps it was made with, and "
                "its model puts new texts through the same ones."
            )
        )
        self.add.setText(self.tr("Add a step"))
        self.copy.setText(self.tr("Do the same with"))
        self.copy.setToolTip(self.tr("Adds these steps to another dataset, but for what is about single rows."))
        self.undo.setText(self.tr("Undo"))
        self.redo.setText(self.tr("Redo"))
        for button, key in ((self.undo, QKeySequence.StandardKey.Undo), (self.redo, QKeySequence.StandardKey.Redo)):
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self._nothing.setText(self.tr("No steps yet: the dataset is used as it was imported."))
        self._steps.set_heading(self.tr("Steps, in order"))
        self._log.set_heading(self.tr("All edits, the newest first"))
        self._refresh()

    def _fill_menu(self) -> None:
        self._menu.clear()
        model = self._model
        groups = [(self.tr("Texts"), _TEXT_STEPS), (self.tr("Rows"), _ROW_STEPS)]
        for title, steps in groups + [(self.tr("Labels"), _LABEL_STEPS)] * model.labelled:
            self._menu.addSection(title)
            for step in steps:
                self._add_action(step)
            if steps is _TEXT_STEPS:
                self._add_question(self.tr("Cut long texts into windows…"), self._ask_for_windows)
        if model.labelled:
            for merging, words in ((True, self.tr("Merge labels…")), (False, self.tr("Leave out rows with certain labels…"))):
                self._add_question(words, partial(self._ask_for_labels, merging))

    def _add_action(self, step: CleaningStep) -> None:
        action = QAction(step_sentence(step), self._menu)
        action.setObjectName(f"data-cleaning-add-{step.kind}")
        action.setToolTip(step_explanation(step))
        action.triggered.connect(lambda: self._model.add(step))
        self._menu.addAction(action)

    def _add_question(self, words: str, ask: Callable[[], None]) -> None:
        """An action that opens a panel."""
        action = QAction(words, self._menu)
        action.triggered.connect(lambda: ask())
        self._menu.addAction(action)

    def _ask_for_windows(self) -> None:
        self.labels.hide()
        self.windows.ask(self._model.windows)
        self.ensureWidgetVisible(self.windows)

    def _ask_for_labels(self, merging: bool) -> None:
        self.windows.hide()
        self.labels.ask(self._model.labels, merging=merging)
        self.ensureWidgetVisible(self.labels)

    def _refresh(self) -> None:
        model = self._model
        self._fill_menu()
        if not model.working:
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(lambda: self.tr("Cleaning…"))
        busy = self.tr("A step is being carried out.") if model.working else ""
        self.add.set_reason(busy)
        others = model.others
        self.copy.setVisible(bool(others))
        self.copy.setEnabled(not model.working)
        self._others.clear()
        for dataset_id, name in others:
            action = QAction(name, self._others)
            action.setObjectName(f"data-cleaning-copy-{dataset_id}")
            action.triggered.connect(lambda _=False, dataset_id=dataset_id: model.copy_to(dataset_id))
            self._others.addAction(action)
        self.undo.setEnabled(model.can_undo)
        self.redo.setEnabled(model.can_redo)
        self._problem.setVisible(model.problem is not None)
        if model.problem is not None:
            self._problem.set_words(model.problem.words)
            self._problem.set_details(model.problem.details)
        self._show_steps()
        log = model.log
        self._log.setVisible(bool(log))
        lines = [_line(edit) for edit in log[:_EDITS]]
        self._edits.setText("\n".join(lines + ["…"] * (len(log) > _EDITS)))

    def _show_steps(self) -> None:
        model = self._model
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        last = len(model.steps) - 1
        for place, (step, count) in enumerate(zip(model.steps, model.counts, strict=True)):
            row = StepRow(self._theme, place, step, count, last=place == last, busy=model.working)
            row.up.clicked.connect(lambda _=False, place=place: model.move(place, -1))
            row.down.clicked.connect(lambda _=False, place=place: model.move(place, 1))
            row.remove.clicked.connect(lambda _=False, place=place: model.remove(place))
            self._list.addWidget(row)
            self._rows.append(row)
        set_shown(self._nothing, not self._rows)


class StepRow(Translated, QFrame):
    """One step: its number, what it does, how many rows it concerned, and buttons to move or remove it."""

    def __init__(self, theme: Theme, place: int, step: CleaningStep, count: int, *, last: bool, busy: bool) -> None:
        super().__init__()
        self.setObjectName(f"data-cleaning-step-{place}")
        self._place, self._step, self._count = place, step, count
        self._words = make_label(name=f"data-cleaning-step-{place}-words")
        self._rows = make_label(type="small", tone="muted", name=f"data-cleaning-step-{place}-rows")
        self.up, self.down, self.remove = (
            IconButton(theme, icon, f"data-cleaning-step-{place}-{name}")
            for icon, name in (("chevron-up", "up"), ("chevron-down", "down"), ("close", "remove"))
        )
        self.up.setEnabled(place > 0 and not busy)
        self.down.setEnabled(not last and not busy)
        self.remove.setEnabled(not busy)
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.addWidget(self._words)
        words.addWidget(self._rows)
        row = make_row(spacing=SPACE)
        row.setContentsMargins(0, SPACE_TIGHT, 0, SPACE_TIGHT)
        row.addLayout(words, 1)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        self.setLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        sentence = step_sentence(self._step)
        number = QLocale().toString(self._place + 1)
        self._words.setText(f"{number}. {sentence}")
        self._rows.setText(concerned_words(self._step, self._count))
        self.up.set_words(self.tr("Do this step earlier: {step}").format(step=sentence))
        self.down.set_words(self.tr("Do this step later: {step}").format(step=sentence))
        self.remove.set_words(self.tr("Remove this step: {step}").format(step=sentence))
        self.setAccessibleName(f"{self._words.text()}, {self._rows.text()}")


def _line(edit: Edit) -> str:
    when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(edit.at.timestamp())), QLocale.FormatType.ShortFormat)
    return " · ".join(part for part in (when, edit.by, edit_words(edit)) if part)
