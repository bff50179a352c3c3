"""The Data page: import files, see what they are like, choose what the next run uses."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from tlgui.core.findings import Severity
from tlgui.ui.background import Background
from tlgui.ui.page import PageWidget
from tlgui.ui.pages.data.dataset_list import Confirm, confirm
from tlgui.ui.pages.data.datasets_view import DatasetsView
from tlgui.ui.pages.data.drop_overlay import DropOverlay
from tlgui.ui.pages.data.import_sheet import ImportSheet
from tlgui.ui.pages.data.view_model import DataViewModel
from tlgui.ui.pages.data.words import file_filter
from tlgui.ui.session import Session
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import Banner, BusyBar, EmptyState, set_style
from tlgui.ui.widgets.drop_area import ChooseFiles, ChooseFolder, choose_files, choose_folder


class DataPage(PageWidget):
    """Empty state, import sheet, or the datasets of the project. The latter two are made when they are first needed.

    Args:
        model: made from the session where it is not given.
        choose, choose_folder: ask for files, for a folder; the platform's dialogs by default.
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
        choose_folder: ChooseFolder = choose_folder,
        confirm: Confirm = confirm,
    ) -> None:
        super().__init__("data", "data", scrolls=False, parent=parent)
        self.model = model or DataViewModel(session, background, self)
        self._theme, self._choose, self._confirm = theme, choose, confirm
        self._choose_folder = choose_folder
        self.setAcceptDrops(True)
        self._import = QAction(self)
        self._import.setObjectName("data-import-action")
        self._import.setShortcut(QKeySequence("Ctrl+I"))
        self._import.triggered.connect(self.ask_for_files)
        theme.bind_icon(self._import, "add", "muted", 18)
        self._import_folder = QAction(self)
        self._import_folder.setObjectName("data-import-folder-action")
        self._import_folder.triggered.connect(self.ask_for_folder)
        theme.bind_icon(self._import_folder, "add", "muted", 18)
        self._banner = Banner(theme, Severity.ERROR, "data-problem")
        self._banner.closed.connect(self.model.dismiss_problem)
        self._banner.hide()
        self._busy = BusyBar(theme, "data-busy")
        self._empty = EmptyState(theme, "drop", "data-empty", action_icon="add")
        set_style(self._empty, surface="drop")
        self._empty.triggered.connect(self.ask_for_files)
        self._empty.secondary_triggered.connect(self.model.open_sample)
        self._stack = QStackedWidget()
        self._stack.setObjectName("data-stack")
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._banner)
        self.column.addWidget(self._busy)
        self.column.addWidget(self._stack, 1)
        self._overlay = DropOverlay(theme, self)
        self.model.changed.connect(self._refresh)
        self.model.problem_changed.connect(self._show_problem)
        self.retranslate()

    @cached_property
    def sheet(self) -> ImportSheet:
        """The import sheet."""
        sheet = ImportSheet(self.model.imports, self._theme)
        self._stack.addWidget(sheet)
        return sheet

    @cached_property
    def datasets(self) -> DatasetsView:
        """The datasets of the project."""
        view = DatasetsView(self.model, self._theme, confirm=self._confirm, choose=self._choose)
        view.import_requested.connect(self.ask_for_files)
        view.model_requested.connect(lambda: self.go_to.emit("model"))
        self._stack.addWidget(view)
        return view

    def title(self) -> str:
        """The name of the step."""
        return self.tr("Data")

    def run_actions(self) -> Sequence[QAction]:
        """Import, for the menu and the command palette."""
        return (self._import, self._import_folder)

    def ask_for_files(self) -> None:
        """Open the file dialog, then the import sheet."""
        files = self._choose(self, self.tr("Import files"), file_filter())
        if files:
            self.go_to.emit(self.id)  # the menu offers this on every page
            self.open_files([Path(file) for file in files])

    def ask_for_folder(self) -> None:
        """Open the dialog for a folder whose sub-folders are labels, then the import sheet."""
        if folder := self._choose_folder(self, self.tr("Import a folder whose sub-folders are the labels")):
            self.go_to.emit(self.id)
            self.open_files([Path(folder)])

    def open_files(self, files: Sequence[Path]) -> None:
        """Open the import sheet for these files, one after the other."""
        self.model.imports.open_files(files)
        self.sheet.options.boxes["format"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._import.setText(self.tr("Import a file…"))
        self._import_folder.setText(self.tr("Import a folder…"))
        self._empty.set_texts(
            self.tr("Which texts do you want to work with?"),
            self.tr(
                "Drop a spreadsheet here: one column of texts, one column of labels. CSV, TSV, Excel, ODS, JSON, Parquet and text"
                " files, folders whose sub-folders are the labels, and archives of these are read;"
                " the program finds out how they are written, shows you what it found, and leaves the file as it is."
            ),
            self.tr("Import a file…"),
            self.tr("Open the sample project"),
        )
        self._refresh()

    def _refresh(self) -> None:
        self._show_part()
        self._show_busy()
        self.set_state(self.model.state)

    def _show_part(self) -> None:
        former = self._stack.currentWidget()
        if self.model.imports.active:
            self._stack.setCurrentWidget(self.sheet)
        else:
            self._stack.setCurrentWidget(self._empty if self.model.empty else self.datasets)
        imported = former is not self._empty and former is not self._stack.currentWidget() and not self.model.imports.active
        if imported and not self.model.empty and self.isVisible():
            self.datasets.list.focus_selected()

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


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
