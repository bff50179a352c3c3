"""The plugins window. Not modal: it may stay open beside the work."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from tlgui.core.places import resources
from tlgui.pluginhost import PluginRecord
from tlgui.ui.file_manager import show_folder
from tlgui.ui.formats import format_count
from tlgui.ui.help_view import HelpView
from tlgui.ui.language import Translated, translate_message, window_language
from tlgui.ui.plugins.plugin_row import PluginRow
from tlgui.ui.plugins.view_model import PluginsViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Scroller, make_label, make_row
from tlgui.ui.widgets.drop_area import ChooseFiles, ChooseFolder, choose_files, choose_folder


class PluginsDialog(Translated, QDialog):
    """Lists all plugins with state and reason; installs from a folder or a wheel, switches, removes.

    Args:
        choose_files, choose_folder: ask the user; the platform's dialogs by default.

    Signals:
        failed(object): an exception: the folder could not be made.
    """

    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        view_model: PluginsViewModel,
        parent: QWidget | None = None,
        *,
        choose_files: ChooseFiles = choose_files,
        choose_folder: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("plugins")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._theme, self._vm = theme, view_model
        view_model.setParent(self)
        self._choose_files, self._choose_folder = choose_files, choose_folder
        self._records: Sequence[PluginRecord] | None = None
        self._was_busy = False
        self._make_parts()
        self._build()
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(theme.zoomed(820), theme.zoomed(680)).boundedTo(room))
        view_model.changed.connect(self._show)
        self.retranslate()

    def _make_parts(self) -> None:
        theme = self._theme
        self._about = make_label(name="plugins-about")
        self._file = Button(theme, "plugins-install-file", "primary", "add")
        self._file.clicked.connect(self._install_file)
        self._from_folder = Button(theme, "plugins-install-folder", "secondary", "folder")
        self._from_folder.clicked.connect(self._install_folder)
        self._hint = make_label(type="small", tone="muted", name="plugins-hint")
        self._busy = BusyBar(theme, "plugins-busy")
        self._busy.cancel_requested.connect(self._vm.cancel)
        self._outcome = Banner(theme, "info", "plugins-outcome")
        self._outcome.action_triggered.connect(self._vm.replace)
        self._outcome.closed.connect(self._vm.dismiss)
        self._own_title = make_label(type="heading")
        self._none = make_label(tone="muted", name="plugins-none")
        self._own = QVBoxLayout()
        self._bundled_title = make_label(type="heading")
        self._fold = Button(theme, "plugins-show-bundled", "quiet", "chevron-right")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._show_bundled)
        self._bundled_rows = QWidget()
        self._bundled = QVBoxLayout(self._bundled_rows)
        self._bundled.setContentsMargins(0, 0, 0, 0)
        self._bundled_rows.hide()
        for column in (self._own, self._bundled):
            column.setSpacing(SPACE)
        self._open = Button(theme, "plugins-open-folder", "quiet", "folder")
        self._open.clicked.connect(self._open_folder)
        self._make = Button(theme, "plugins-help", "quiet", "help")
        self._make.clicked.connect(self.show_help)
        self._close = Button(theme, "plugins-close")
        self._close.clicked.connect(self.close)

    def _build(self) -> None:
        area = Scroller("plugins-list", sideways=False)
        area.column.setContentsMargins(0, 0, SPACE, 0)
        area.column.setSpacing(SPACE_WIDE)
        bundled = make_row(spacing=SPACE)
        bundled.addWidget(self._bundled_title, 1)
        bundled.addWidget(self._fold)
        area.column.addWidget(self._own_title)
        area.column.addWidget(self._none)
        area.column.addLayout(self._own)
        area.column.addLayout(bundled)
        area.column.addWidget(self._bundled_rows)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        layout.setSpacing(SPACE_WIDE)
        layout.addWidget(self._about)
        layout.addLayout(make_row(self._file, self._from_folder, None, spacing=SPACE))
        layout.addWidget(self._hint)
        layout.addWidget(self._busy)
        layout.addWidget(self._outcome)
        layout.addWidget(area, 1)
        layout.addLayout(make_row(self._open, self._make, None, self._close))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setWindowTitle(self.tr("Plugins"))
        self._about.setText(self.tr("A plugin brings further strategies. It runs as part of this program, so install only what you trust."))
        self._file.setText(self.tr("Install from a file…"))
        self._from_folder.setText(self.tr("Install from a folder…"))
        self._hint.setText(
            self.tr(
                "Or drop a wheel (.whl) or a folder here. It is tried out on a small problem in a process of its own, and installed only "
                "if it passes. Nothing is downloaded."
            )
        )
        self._own_title.setText(self.tr("Added"))
        self._none.setText(self.tr("No plugin has been added."))
        self._make.setText(self.tr("How to make one"))
        self._open.setText(self.tr("Open folder"))
        self._open.setAccessibleName(self.tr("Open the plugin folder"))
        self._close.setText(self.tr("Close"))
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped."""
        if event.mimeData().hasUrls() and not self._reason():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install what was dropped; one at a time."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self._vm.install(paths[0])

    def show_help(self) -> None:
        """Open the page for authors of plugins."""

        def page() -> str:
            return (resources() / "help" / f"plugins.{window_language()}.md").read_text(encoding="utf-8")

        HelpView(self._theme, page, self, lambda: self.tr("Plugins")).show()

    def _install_file(self) -> None:
        chosen = self._choose_files(self, self.tr("Install a plugin"), self.tr("Plugins (*.whl);;All files (*)"))
        if chosen:
            self._vm.install(Path(chosen[0]))

    def _install_folder(self) -> None:
        chosen = self._choose_folder(self, self.tr("Install a plugin"))
        if chosen:
            self._vm.install(Path(chosen))

    def _reason(self) -> str:
        """Why nothing can be changed now."""
        if self._vm.safe_mode:
            return self.tr("The program was started in safe mode, without the plugins of others.")
        return self.tr("A plugin is being tried out.") if self._vm.busy else ""

    def _show(self) -> None:
        reason = self._reason()
        for button in (self._file, self._from_folder):
            button.set_reason(reason)
        self._show_progress()
        self._show_outcome()
        bundled = self._vm.bundled
        self._bundled_title.setText(self.tr("Part of the program: {count}").format(count=format_count(len(bundled))))
        self._fold.setText(self.tr("Hide") if self._fold.isChecked() else self.tr("Show"))
        self._none.setVisible(not self._vm.own)
        records = (*self._vm.own, *bundled)
        if records != self._records or self._vm.busy is not self._was_busy:
            self._records, self._was_busy = records, self._vm.busy
            self._fill(self._own, self._vm.own, reason)
            self._fill(self._bundled, bundled, reason)

    def _show_progress(self) -> None:
        if self._vm.installing is None:
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(self._progress_words)
        else:
            self._busy.retranslate()

    def _progress_words(self) -> str:
        name = self._vm.installing.name if self._vm.installing is not None else ""
        return self.tr("Trying out {name}: %Ln check(s) made", "", len(self._vm.checks)).format(name=name)

    def _show_outcome(self) -> None:
        outcome = self._vm.outcome
        self._outcome.setVisible(outcome is not None)
        if outcome is None:
            return
        kind = str(outcome.finding.severity)
        self._outcome.set_severity(kind if kind == "error" or outcome.failed else "success")
        sentence, remedy = translate_message(outcome.finding.code, outcome.finding.params)
        self._outcome.set_text(sentence, self.tr("The earlier version would go to the trash.") if outcome.replaceable else remedy)
        self._outcome.set_action(self.tr("Replace it") if outcome.replaceable else "")
        lines = [self._check_words(check.passed, check.finding.code, check.finding.params) for check in outcome.checks]
        lines += [check.traceback for check in outcome.failed if check.traceback]
        self._outcome.set_details("\n".join([*lines, outcome.traceback]).strip())

    def _check_words(self, passed: bool, code: str, params: dict[str, object]) -> str:
        sentence, remedy = translate_message(code, params)
        return f"✓ {sentence}" if passed else f"✗ {sentence} {remedy}".strip()

    def _fill(self, column: QVBoxLayout, records: Sequence[PluginRecord], reason: str) -> None:
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for record in records:
            row = PluginRow(self._theme, record, self._vm.titles, reason)
            row.switched.connect(self._vm.set_enabled)
            row.removed.connect(self._vm.remove)
            column.addWidget(row)

    def _show_bundled(self, shown: bool) -> None:
        self._bundled_rows.setVisible(shown)
        self._fold.set_icon("chevron-down" if shown else "chevron-right")
        self._show()

    def _open_folder(self) -> None:
        show_folder(self._vm.folder, self.failed.emit, make=True)
