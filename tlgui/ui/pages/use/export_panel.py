"""Taking a model along to other programs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget

from tlgui.ui.formats import format_bytes
from tlgui.ui.language import Translated
from tlgui.ui.pages.use.export import Exported, ExportFormat, ExportModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, ElidedLabel, IconLabel, KeyValueTable, make_label, make_row

AskFolder = Callable[[QWidget, str, Path], str]


def ask_folder(parent: QWidget, title: str, start: Path) -> str:
    """Ask for a folder with the platform's own dialog."""
    return QFileDialog.getExistingDirectory(parent, title, str(start))


class ExportPanel(Translated, Card):
    """Shows an :class:`ExportModel`.

    Args:
        model: what it shows.
        ask: asks for the folder in which the export is made.

    Signals:
        open_requested(Path): show this folder in the file manager.
    """

    open_requested = Signal(object)

    def __init__(self, theme: Theme, model: ExportModel, parent: QWidget | None = None, *, ask: AskFolder = ask_folder) -> None:
        super().__init__("use-export", parent)
        self._model, self._ask = model, ask
        self._hint = make_label(tone="muted")
        self._group = QButtonGroup(self)
        self._radios: dict[ExportFormat, QRadioButton] = {}
        self._explanations: dict[ExportFormat, QLabel] = {}
        for file_format in ExportFormat:
            radio = self._radios[file_format] = QRadioButton()
            radio.setObjectName(f"use-export-{file_format}")
            radio.toggled.connect(lambda on, chosen=file_format: self._choose_format(chosen) if on else None)  # arrow keys do not click
            self._group.addButton(radio)
            self._explanations[file_format] = make_label(type="small", tone="muted")
        self._folder_label = make_label(tone="muted", wrap=False)
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._folder.setObjectName("use-export-folder")
        self._choose = Button(theme, "use-export-choose-folder", "quiet")
        self._choose.clicked.connect(self._ask_for_folder)
        self.start = Button(theme, "use-export-start", "secondary", "export")
        self.start.clicked.connect(model.start)
        self._busy = BusyBar(theme, "use-export-busy")
        self._busy.cancel_requested.connect(model.cancel)
        self._problem = Banner(theme, "error", "use-export-problem")
        self._problem.closed.connect(model.close_problem)
        self._make_result(theme)
        self._build()
        model.changed.connect(self._show)
        self.retranslate()

    def _make_result(self, theme: Theme) -> None:
        self.result = QFrame()
        self.result.setObjectName("use-export-result")
        self._done = make_label(type="strong", name="use-export-done")
        self._open = Button(theme, "use-export-open", "quiet", "folder")
        self._open.clicked.connect(self._open_folder)
        self._facts = KeyValueTable("use-export-facts")
        top = make_row(IconLabel(theme, "success", "success"))
        top.addWidget(self._done, 1)
        top.addWidget(self._open)
        layout = QVBoxLayout(self.result)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self._facts)

    def _build(self) -> None:
        formats = make_row(spacing=SPACE_WIDE * 2)
        for file_format, radio in self._radios.items():
            column = QVBoxLayout()
            column.setSpacing(SPACE // 2)
            column.addWidget(radio)
            column.addWidget(self._explanations[file_format])
            column.addStretch(1)
            formats.addLayout(column, 1)
        folder = make_row(self._folder_label)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        self.column.addWidget(self._hint)
        self.column.addLayout(formats)
        self.column.addLayout(folder)
        self.column.addLayout(make_row(self.start, None))
        for widget in (self._busy, self._problem, self.result):
            self.column.addWidget(widget)
        self._problem.hide()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Export"))
        self._hint.setText(
            self.tr("Write the model for other programs. It is kept only if a fresh process gives the same answers with it.")
        )
        self._radios[ExportFormat.TRANSFORMERS].setText(self.tr("Folder for transformers"))
        self._radios[ExportFormat.ONNX].setText(self.tr("ONNX"))
        self._radios[ExportFormat.SCRIPT].setText(self.tr("Folder with a script"))
        self._folder_label.setText(self.tr("New folder"))
        self._choose.setText(self.tr("Choose where…"))
        self.start.setText(self.tr("Export"))
        self._open.setText(self.tr("Open folder"))
        self._problem.set_words(lambda: self._model.problem.words() if self._model.problem else ("", ""))
        self._show()

    def _show(self) -> None:
        model = self._model
        self._radios[model.format].setChecked(True)
        self._folder.set_text(str(model.folder or ""))
        reason = self.tr("An export is being made.") if model.running else "" if model.folder else self.tr("Choose a finished run above.")
        self.start.set_reason(reason)
        self._choose.set_reason(reason)
        for file_format, radio in self._radios.items():
            fits = file_format in model.formats
            explanation = self._words_on(file_format) if fits else self._words_on_unfit(file_format)
            self._explanations[file_format].setText(explanation)
            radio.setAccessibleDescription(explanation)
            radio.setEnabled(fits and not model.running)
            radio.setToolTip(reason if model.running else "" if fits else explanation)
        self._show_busy()
        self._problem.setVisible(model.problem is not None)
        if model.problem is not None:
            self._problem.set_details(model.problem.details)
            self._problem.retranslate()
        self.result.setVisible(model.exported is not None)
        if model.exported is not None:
            self._show_exported(model.exported)

    def _words_on(self, file_format: ExportFormat) -> str:
        return {
            ExportFormat.TRANSFORMERS: self.tr("For Python programs, and to train further."),
            ExportFormat.ONNX: self.tr("One file for many languages and machines, without PyTorch."),
            ExportFormat.SCRIPT: self.tr("For models without a pretrained one: Python and numpy are enough."),
        }[file_format]

    def _words_on_unfit(self, file_format: ExportFormat) -> str:
        if file_format is ExportFormat.SCRIPT:
            return self.tr("This model stands on a pretrained model; the folder for transformers has a script of its own.")
        return self.tr("This model stands on no pretrained model.")

    def _show_busy(self) -> None:
        model = self._model
        if not model.running:
            self._busy.finish()
            return
        if not self._busy.isVisibleTo(self):
            self._busy.start(self._step_words)
        if model.progress is not None:
            self._busy.set_progress(model.progress.done, model.progress.total)
        self._busy.retranslate()

    def _step_words(self) -> str:
        done = self._model.progress.done if self._model.progress else 0
        if done <= 0:
            return self.tr("Loading the model…")
        return self.tr("Writing the export…") if done == 1 else self.tr("Loading it in a fresh process and comparing the answers…")

    def _show_exported(self, exported: Exported) -> None:
        self._done.setText(self.tr("Exported to {folder}").format(folder=exported.folder.name))
        verified = self.tr("Verified by loading it in a fresh process; largest difference of a probability on {texts}: {difference}")
        self._facts.set_rows(
            [
                (self.tr("Written"), f"{', '.join(exported.files)} ({format_bytes(exported.bytes)})"),
                (self.tr("Loads with"), exported.loads_with),
                (
                    self.tr("Check"),
                    verified.format(
                        texts=self.tr("%Ln text(s)", "", exported.texts),
                        difference=QLocale().toString(exported.max_difference, "g", 2),
                    ),
                ),
            ]
        )

    def _choose_format(self, file_format: ExportFormat) -> None:
        if file_format is not self._model.format:
            self._model.choose_format(file_format)

    def _ask_for_folder(self) -> None:
        folder = self._model.folder
        start = next((parent for parent in folder.parents if parent.is_dir()), Path.home()) if folder else Path.home()
        answer = self._ask(self, self.tr("Choose the folder in which the export is made"), start)
        if answer:
            self._model.choose_base(Path(answer))

    def _open_folder(self) -> None:
        if self._model.exported is not None:
            self.open_requested.emit(self._model.exported.folder)
