"""The Data page: import files, see what they are like, choose what the next run uses."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tlgui.core.findings import Severity
from tlgui.ui.background import Background
from tlgui.ui.language import translate_message
from tlgui.ui.page import PageState, PageWidget
from tlgui.ui.pages.data.dataset_list import Confirm, DatasetList, confirm
from tlgui.ui.pages.data.detail import DatasetDetail
from tlgui.ui.pages.data.import_sheet import ImportSheet
from tlgui.ui.pages.data.view_model import DataViewModel
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, EmptyState, IconLabel, PageHeader, make_label, set_style
from tlgui.ui.widgets.drop_area import ChooseFiles, choose_files

#: Endings that the file dialog proposes; any other file may be chosen, too.
SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".json", ".jsonl", ".parquet")
_LIST_WIDTH = 288


class DataPage(PageWidget):
    """Empty state, import sheet, or the datasets of the project.

    Args:
        model: made from the session where it is not given.
        choose: asks for files; the platform's dialog by default.
        confirm: asks before a dataset is removed.

    Signals:
        go_to(str): the user wants to go on with another page.
    """

    go_to = Signal(str)

    def __init__(
        self,
        session: Session,
        background: Background,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        model: DataViewModel | None = None,
        choose: ChooseFiles = choose_files,
        confirm: Confirm = confirm,
    ) -> None:
        super().__init__("data", "data", scrolls=False, parent=parent)
        self.model = model or DataViewModel(session, background, self)
        self._choose = choose
        self.setAcceptDrops(True)
        self._import = QAction(self)
        self._import.setObjectName("data-import-action")
        self._import.setShortcut(QKeySequence("Ctrl+I"))
        self._import.triggered.connect(self.ask_for_files)
        theme.bind_icon(self._import, "add", "muted", 18)
        self._empty = EmptyState(theme, "drop", "data-empty", action_icon="add")
        set_style(self._empty, surface="drop")
        self._empty.triggered.connect(self.ask_for_files)
        self._empty.secondary_triggered.connect(self.model.open_sample)
        self._sheet = ImportSheet(self.model.imports, theme)
        self._busy = BusyBar(theme, "data-busy")
        self._banner = Banner(theme, Severity.ERROR, "data-problem")
        self._banner.closed.connect(self.model.dismiss_problem)
        self._header = PageHeader("data-header")
        self._add = Button(theme, "data-import", "secondary", "add")
        self._add.clicked.connect(self.ask_for_files)
        self._next = Button(theme, "data-next", "primary", "arrow-right")
        self._next.clicked.connect(lambda: self.go_to.emit("model"))
        self._hint = Banner(theme, Severity.WARNING, "data-hint", closable=False)
        self._hint.set_words(self._hint_words)
        self._list = DatasetList(self.model, theme, confirm=confirm)
        self._detail = DatasetDetail(self.model, theme)
        self._detail.model_requested.connect(lambda: self.go_to.emit("model"))
        self._overlay = _DropOverlay(theme, self)
        self._build()
        self.model.changed.connect(self._refresh)
        self.model.problem_changed.connect(self._show_problem)
        self.retranslate()

    def _build(self) -> None:
        for button in (self._add, self._next):
            self._header.buttons.addWidget(button)
        content = QFrame()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(self._header)
        column.addWidget(self._hint)
        body = QHBoxLayout()
        body.setSpacing(SPACE_WIDE)
        self._list.setFixedWidth(_LIST_WIDTH)
        body.addWidget(self._list)
        body.addWidget(self._detail, 1)
        column.addLayout(body, 1)
        self._content = content
        self._stack = QStackedWidget()
        self._stack.setObjectName("data-stack")
        for widget in (self._empty, self._sheet, content):
            self._stack.addWidget(widget)
        self.column.addWidget(self._banner)
        self.column.addWidget(self._busy)
        self.column.addWidget(self._stack, 1)
        self._banner.hide()

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Data")

    def run_actions(self) -> Sequence[QAction]:
        """Import, for the menu and the command palette."""
        return (self._import,)

    def ask_for_files(self) -> None:
        """Open the file dialog, then the import sheet."""
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        name_filter = self.tr("Data files ({endings});;All files (*)").format(endings=endings)
        files = self._choose(self, self.tr("Import files"), name_filter)
        if files:
            self.go_to.emit(self.id)  # the menu offers this on every page
            self.open_files([Path(file) for file in files])

    def open_files(self, files: Sequence[Path]) -> None:
        """Open the import sheet for these files, one after the other."""
        self.model.imports.open_files(files)
        self._sheet.options.boxes["format"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._import.setText(self.tr("Import a file…"))
        self._empty.set_texts(
            self.tr("Which texts do you want to work with?"),
            self.tr(
                "Drop a spreadsheet here: one column of texts, one column of labels. CSV, TSV, Excel, JSON and Parquet files are read;"
                " the program finds out how they are written, shows you what it found, and leaves the file as it is."
            ),
            self.tr("Import a file…"),
            self.tr("Open the sample project"),
        )
        self._header.set_texts(self.title(), self.tr("The texts that the model learns from, adapts to and is tested on."))
        self._add.setText(self.tr("Import a file…"))
        self._next.setText(self.tr("Choose a model"))
        self._overlay.words.setText(self.tr("Drop to import"))
        self._refresh()

    def _refresh(self) -> None:
        model = self.model
        self._show_part()
        self._show_busy()
        ready = model.state is PageState.READY
        self._next.setVisible(ready)
        self._hint.setVisible(model.lacks_labels or model.complaint is not None)
        self._hint.retranslate()
        self.set_state(model.state)

    def _hint_words(self) -> tuple[str, str]:
        complaint = self.model.complaint
        if complaint is not None and not self.model.lacks_labels:
            return translate_message(complaint.code, complaint.params)
        return (
            self.tr("The next run has no labelled dataset to learn from."),
            self.tr("Tick “Use in the next run” on a source or target dataset with labels, or import one."),
        )

    def _show_part(self) -> None:
        former = self._stack.currentWidget()
        if self.model.imports.active:
            self._stack.setCurrentWidget(self._sheet)
        else:
            self._stack.setCurrentWidget(self._empty if self.model.empty else self._content)
        if former is self._sheet and self._stack.currentWidget() is self._content and self.isVisible():
            self._list.focus_selected()

    def _show_busy(self) -> None:
        model = self.model
        self._empty.secondary.set_reason(self.tr("The sample project is being made.") if model.opening else "")
        if not (model.changing or model.opening):
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(self._busy_words, cancellable=False)

    def _busy_words(self) -> str:
        return self.tr("Dividing the rows anew…") if self.model.changing else self.tr("Making the sample project…")

    def _show_problem(self) -> None:
        problem = self.model.problem
        self._banner.setVisible(problem is not None)
        if problem is not None:
            self._banner.set_words(problem.words)
            self._banner.set_details(problem.details)

    # files dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files are welcome."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.cover(self.size())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        self._overlay.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._overlay.hide()
        event.acceptProposedAction()
        self.open_files(_files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The overlay covers all of the page."""
        super().resizeEvent(event)
        self._overlay.resize(self.size())


class _DropOverlay(QFrame):
    """Says over everything else that the files may be dropped."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("data-drop-overlay")
        self.setProperty("surface", "drop")
        self.setProperty("active", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = make_label(type="title", wrap=False, name="data-drop-words")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, "drop", "accent", 48), 0, centre)
        column.addWidget(self.words, 0, centre)
        column.addStretch(1)
        self.hide()

    def cover(self, size: QSize) -> None:
        self.resize(size)
        self.raise_()
        self.show()


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
