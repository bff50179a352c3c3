"""The Train page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from tlgui.ui.background import Background
from tlgui.ui.formats import format_remaining
from tlgui.ui.language import translate_strategy_text
from tlgui.ui.page import PageState, PageWidget
from tlgui.ui.pages.train.ready_panel import ReadyPanel
from tlgui.ui.pages.train.ready_view_model import ReadyViewModel
from tlgui.ui.pages.train.run_panel import RunPanel
from tlgui.ui.pages.train.run_words import NextRun
from tlgui.ui.pages.train.runs_list import RunsList
from tlgui.ui.pages.train.runs_view_model import RunsViewModel
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import EmptyState, PageHeader, Scroller, set_shown

#: The list takes this share of the page's width, within these bounds.
_LIST_SHARE, _LIST_NARROWEST, _LIST_WIDEST = 0.28, 216, 360


class TrainPage(PageWidget):
    """The runs at the left, the next one first; the one that is selected at the right.

    Signals:
        go_to(str): id of another page.
        results_requested(str): the user wants to see the results of this run.
    """

    go_to = Signal(str)
    results_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        ready: ReadyViewModel | None = None,
        runs: RunsViewModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("train", "train", scrolls=False, parent=parent)
        self._session = session
        self._ready = ready or ReadyViewModel(session, self)
        self._runs = runs or RunsViewModel(session, background, self)
        self._header = PageHeader("train-header")
        self._empty = EmptyState(theme, "train", "train-empty", action_icon="data")
        self._empty.triggered.connect(lambda: self.go_to.emit("data"))
        self._list = RunsList(theme, self._runs)
        self._list.run_chosen.connect(self._runs.select)
        self._ready_panel = ReadyPanel(theme, self._ready)
        self._ready_panel.start_requested.connect(self.start)
        self._ready_panel.go_to.connect(self.go_to)
        self._ready_panel.watch_requested.connect(self._watch)
        self._run_panel = RunPanel(theme, self._runs)
        self._run_panel.results_requested.connect(self._show_results)
        self._run_panel.again_requested.connect(self._train_again)
        self._run_panel.settings_requested.connect(self._runs.use_settings)
        self._run_panel.removal_requested.connect(self._ask_to_remove)
        self._start_action = QAction(self)
        self._start_action.setObjectName("action-train-start")
        self._start_action.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return))
        self._start_action.triggered.connect(self.start)
        self._stop_action = QAction(self)
        self._stop_action.setObjectName("action-train-stop")
        self._stop_action.triggered.connect(self._runs.stop)
        for action, icon in ((self._start_action, "train"), (self._stop_action, "stop")):
            theme.bind_icon(action, icon)
        self._area = Scroller("scroll-train")
        self._build()
        self._ready.changed.connect(self._show)
        self._runs.selection_changed.connect(self._show_selection)
        self._runs.rows_changed.connect(self._show)
        session.run_changed.connect(self._show_state)
        self.retranslate()
        self._show_selection()

    def _build(self) -> None:
        column = self._area.column
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(self._ready_panel)
        column.addWidget(self._run_panel)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_WIDE)
        row.addWidget(self._list)
        row.addWidget(self._area, 1)
        self.column.addWidget(self._header)
        self.column.addWidget(self._empty, 1)
        self.column.addLayout(row, 1)

    @property
    def ready(self) -> ReadyViewModel:
        """State and logic of the ready card."""
        return self._ready

    @property
    def runs(self) -> RunsViewModel:
        """State and logic of the list of runs."""
        return self._runs

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Train")

    def run_actions(self) -> Sequence[QAction]:
        """Start and stop."""
        return (self._start_action, self._stop_action)

    def describe_active(self) -> str:
        """One sentence about the active run, for whoever asks whether the window may close; empty if there is none."""
        active = self._session.active
        if active is None:
            return ""
        stage = active.snapshot.current
        name = translate_strategy_text(self._runs.title_of(stage.strategy)) if stage is not None else self.tr("A run")
        left = format_remaining(stage.progress.eta_seconds) if stage is not None and stage.progress is not None else ""
        if left:
            return self.tr("{name} is training: {left}.").format(name=name, left=left)
        return self.tr("{name} is training.").format(name=name)

    def confirm_removal(self) -> bool:
        """Ask whether the selected run shall go to the trash; a test answers in its place."""
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Remove this run?"), "", parent=self)
        box.setText(self.tr("Move this run with its model and results to the trash?"))
        box.setInformativeText(self.tr("You can restore it from there."))
        box.setObjectName("confirm-remove-run")
        remove = box.addButton(self.tr("Move to the trash"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        removed = box.clickedButton() is remove
        box.deleteLater()
        return removed

    def start(self) -> None:
        """Start the next run, or show why that is not possible."""
        if not self._ready.start():
            self._runs.select(None)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(
            self.tr("Train"), self.tr("First what will happen, then what is happening. The other pages stay usable meanwhile.")
        )
        self._empty.set_texts(
            self.tr("Training turns your texts and a model into a model of your own"),
            self.tr("Open a project and add your texts: this page then says what will run, how long it takes and what is risky."),
            self.tr("Go to the data"),
        )
        self._start_action.setText(self.tr("Start training"))
        self._stop_action.setText(self.tr("Stop training"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """The card may measure this machine while it is looked at."""
        super().showEvent(event)
        self._ready.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing new is begun for a card that nobody looks at."""
        super().hideEvent(event)
        self._ready.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list grows with the page."""
        super().resizeEvent(event)
        self._list.setFixedWidth(max(_LIST_NARROWEST, min(round(self.width() * _LIST_SHARE), _LIST_WIDEST)))

    def _show(self) -> None:
        project = self._ready.has_project
        self._empty.setVisible(not project)
        self._list.setVisible(project)
        self._area.setVisible(project)
        titles = [translate_strategy_text(title) for _, title in self._ready.stages]
        self._list.set_next(NextRun(" → ".join(titles), ready=self._ready.unblocked, waits=self._ready.active))
        self._show_state()

    def _show_state(self) -> None:
        active = self._ready.active
        reason = self._ready_panel.reason()
        self._start_action.setEnabled(self._ready.can_start)
        self._start_action.setToolTip(reason)
        self._start_action.setStatusTip(reason)
        self._stop_action.setEnabled(active and not self._runs.stopping)
        self._stop_action.setToolTip("" if active else self.tr("No run is going on."))
        self.set_state(self._page_state())

    def _page_state(self) -> PageState:
        if self._ready.active:
            return PageState.RUNNING
        if not self._ready.has_project or not self._session.draft.datasets:
            return PageState.EMPTY
        if self._ready.blocking is not None or self._runs.last_failed:
            return PageState.ATTENTION
        return PageState.READY

    def _show_selection(self) -> None:
        """Only one of the two panels is there at a time."""
        following = self._runs.selected is None
        set_shown(self._ready_panel, following)
        set_shown(self._run_panel, not following)
        self._area.verticalScrollBar().setValue(0)

    def _watch(self) -> None:
        self._runs.select(self._runs.active_id)

    def _show_results(self, run_id: str) -> None:
        self.results_requested.emit(run_id)
        self.go_to.emit("results")

    def _train_again(self) -> None:
        if self._runs.use_settings():
            self.start()

    def _ask_to_remove(self) -> None:
        if self.confirm_removal():
            self._runs.remove()
