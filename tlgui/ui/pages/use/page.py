"""The Use page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlgui.ui.background import Background
from tlgui.ui.cleaning_words import steps_sentence
from tlgui.ui.file_manager import show_folder
from tlgui.ui.page import PageState, PageWidget
from tlgui.ui.pages.use.apply_panel import ApplyPanel
from tlgui.ui.pages.use.export_panel import ExportPanel
from tlgui.ui.pages.use.view_model import UseViewModel
from tlgui.ui.pages.use.what_if_panel import WhatIfPanel
from tlgui.ui.run_picker import RunPicker
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, EmptyState, PageHeader, make_label


class UsePage(PageWidget):
    """One finished run: try a sentence, apply it to a file, take it along.

    Signals:
        go_to(str): id of another page.
    """

    go_to = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        view_model: UseViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("use", "use", parent=parent)
        self._vm = view_model or UseViewModel(session, background, self)
        self._header = PageHeader("use-header")
        self.picker = RunPicker(self._vm.runs, session.host, "use-run")
        self.picker.chosen.connect(self._vm.choose)
        self._empty = EmptyState(theme, "use", "use-empty", action_icon="train")
        self._empty.triggered.connect(lambda: self.go_to.emit("train"))
        self._busy = BusyBar(theme, "use-loading")
        self._problem = Banner(theme, "error", "use-problem")
        self._problem.closed.connect(self._vm.close_problem)
        self.what_if = WhatIfPanel(theme, self._vm.what_if)
        self.apply = ApplyPanel(theme, self._vm.apply)
        self.export = ExportPanel(theme, self._vm.export)
        for panel in (self.apply, self.export):
            panel.open_requested.connect(lambda folder: show_folder(folder, session.failed.emit))
        self._build()
        self._vm.changed.connect(self._show)
        self._vm.problem_changed.connect(self._show_problem)
        self.retranslate()

    def _build(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE_WIDE)
        self._steps = make_label(tone="muted", name="use-steps")
        for panel in (self._steps, self.what_if, self.apply, self.export):
            body.addWidget(panel)
        for widget in (self._header, self.picker, self._problem, self._busy, self._empty, self._body):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._problem.hide()

    @property
    def view_model(self) -> UseViewModel:
        """State and logic."""
        return self._vm

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Use")

    def choose_run(self, run_id: str) -> None:
        """Use this run: connect :attr:`ResultsPage.use_requested` to it."""
        self._vm.choose(run_id)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(
            self.tr("Use"), self.tr("Try the model on a sentence, apply it to a file, or take it along to other programs.")
        )
        self._empty.set_texts(
            self.tr("Here you put a trained model to work"),
            self.tr(
                "As soon as a run has finished, you can type a sentence and see what the model makes of it, let it label a whole file, and"
                " export it for other programs."
            ),
            self.tr("Go to training"),
        )
        self._problem.set_words(lambda: self._vm.problem.words() if self._vm.problem else ("", ""))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: load the model."""
        super().showEvent(event)
        self._vm.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: let go of the model after a while."""
        super().hideEvent(event)
        self._vm.set_visible(False)

    def _show(self) -> None:
        vm = self._vm
        self.picker.setVisible(bool(vm.runs.choices))
        self.picker.show_run(vm.run_id)
        self._body.setVisible(bool(vm.run_id))
        steps = vm.steps
        self._steps.setVisible(bool(steps))
        self._steps.setText(
            self.tr("New texts go through the same steps as those of the test: {steps}.").format(steps=steps_sentence(steps))
        )
        self._empty.setVisible(not vm.run_id and not vm.runs.loading)
        if not vm.run_id and vm.runs.loading:
            self._busy.start(lambda: self.tr("Looking for finished runs…"), cancellable=False)
        else:
            self._busy.finish()
        self.set_state(self._mark())

    def _mark(self) -> PageState:
        if not self._vm.run_id:
            return PageState.EMPTY
        return PageState.RUNNING if self._vm.working else PageState.READY

    def _show_problem(self) -> None:
        problem = self._vm.problem
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.set_details(problem.details)
            self._problem.retranslate()
