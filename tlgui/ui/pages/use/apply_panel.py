"""Applying the model to a file: choose, check, run, look."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QFrame, QLabel, QMessageBox, QVBoxLayout, QWidget

from tlgui.data import READABLE_SUFFIXES
from tlgui.ui.language import Translated
from tlgui.ui.pages.use.apply import OUTPUT_SUFFIXES, ApplyModel, ApplyState
from tlgui.ui.pages.use.predictions_view import PredictionsView
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, DropArea, ElidedLabel, FindingsView, QuietComboBox, make_label, make_row
from tlgui.ui.widgets.drop_area import ChooseFiles, choose_files

ConfirmReplace = Callable[[QWidget, Path], bool]
AskOutput = Callable[[QWidget, Path, str], str]


def confirm_replace(parent: QWidget, file: Path) -> bool:
    """Ask whether a file that is there may be replaced. To keep it is the default."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("use-apply-replace")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(translate("ApplyPanel", "“{file}” is there already.").format(file=file.name))
    box.setInformativeText(translate("ApplyPanel", "If it is replaced, its present content is lost."))
    replace = box.addButton(translate("ApplyPanel", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(translate("ApplyPanel", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is replace


def ask_output(parent: QWidget, proposal: Path, name_filter: str) -> str:
    """Ask where to write, with the platform's own dialog. Whether a file may be replaced is asked when it comes to writing."""
    dont_ask = QFileDialog.Option.DontConfirmOverwrite
    return QFileDialog.getSaveFileName(parent, "", str(proposal), name_filter, options=dont_ask)[0]


class ApplyPanel(Translated, Card):
    """Shows an :class:`ApplyModel`.

    Args:
        model: what it shows.
        choose, ask, confirm: ask for the input file, for the output file, and whether to replace one.

    Signals:
        open_requested(Path): show this folder in the file manager.
    """

    open_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: ApplyModel,
        parent: QWidget | None = None,
        *,
        choose: ChooseFiles = choose_files,
        ask: AskOutput = ask_output,
        confirm: ConfirmReplace = confirm_replace,
    ) -> None:
        super().__init__("use-apply", parent)
        self._model = model
        self._ask, self._confirm = ask, confirm
        self._hint = make_label(tone="muted")
        self.drop = DropArea(theme, READABLE_SUFFIXES, "use-apply-drop", kind="secondary", choose=choose)
        self.drop.files_chosen.connect(self._take_files)
        self._others = 0
        self._busy = BusyBar(theme, "use-apply-busy")
        self._busy.cancel_requested.connect(model.cancel)
        self._problem = Banner(theme, "error", "use-apply-problem")
        self._problem.closed.connect(model.close_problem)
        self._findings = FindingsView(theme, "use-apply-finding", per_code=2)
        self.result = PredictionsView(theme)
        self.result.open_requested.connect(self._open_folder)
        self._make_form(theme)
        self._build()
        model.changed.connect(self._show)
        model.progressed.connect(lambda done, total: self._busy.set_progress(done, total))
        self.retranslate()

    def _make_form(self, theme: Theme) -> None:
        model = self._model
        self._file, self._output = (ElidedLabel(mode=Qt.TextElideMode.ElideMiddle) for _ in range(2))
        self._file.setObjectName("use-apply-file")
        self._output.setObjectName("use-apply-output")
        self._other = Button(theme, "use-apply-other-file", "quiet")
        self._other.clicked.connect(self.drop.ask)
        self.column_box = QuietComboBox()
        self.column_box.setObjectName("use-apply-column")
        self.column_box.activated.connect(lambda place: model.choose_text_column(self.column_box.itemText(place)))
        self._file_note = make_label(type="small", tone="warning", name="use-apply-file-note")
        self._column_note = make_label(type="small", tone="warning", name="use-apply-column-note")
        self.format_box = QuietComboBox()
        self.format_box.setObjectName("use-apply-format")
        for suffix in OUTPUT_SUFFIXES:
            self.format_box.addItem("", suffix)
        self.format_box.activated.connect(lambda place: model.choose_format(self.format_box.itemData(place)))
        self._change = Button(theme, "use-apply-change-output", "quiet")
        self._change.clicked.connect(self._ask_for_output)
        self.start = Button(theme, "use-apply-start", "primary", "play")
        self.start.clicked.connect(self._start)
        self._reason = make_label(type="small", tone="muted", name="use-apply-reason")

    def _build(self) -> None:
        self._form = QFrame()
        rows = QFormLayout()
        rows.setHorizontalSpacing(SPACE_WIDE)
        rows.setVerticalSpacing(SPACE)
        self._labels = [QLabel() for _ in range(3)]
        file_row = make_row()
        file_row.addWidget(self._file, 1)
        file_row.addWidget(self._other)
        output_row = make_row()
        output_row.addWidget(self._output, 1)
        output_row.addWidget(self._change)
        output_row.addWidget(self.format_box)
        column_row = make_row(self.column_box)
        column_row.addWidget(self._column_note, 1)
        for label, row in zip(self._labels, (file_row, column_row, output_row), strict=True):
            rows.addRow(label, row)
        self._labels[1].setBuddy(self.column_box)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        start_row = make_row(self.start)
        start_row.addWidget(self._reason, 1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE_WIDE)
        form.addLayout(rows)
        form.addWidget(self._file_note)
        form.addWidget(self._findings)
        form.addLayout(start_row)
        for widget in (self._hint, self.drop, self._problem, self._form, self._busy, self.result):
            self.column.addWidget(widget)
        self._problem.hide()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Apply to a file"))
        self._hint.setText(
            self.tr("Every row gets the label that the model predicts, and how probable it is. All columns and their order are kept.")
        )
        for label, words in zip(self._labels, (self.tr("File"), self.tr("Text column"), self.tr("Write to")), strict=True):
            label.setText(words)
        self._other.setText(self.tr("Another file…"))
        self._change.setText(self.tr("Change…"))
        self.column_box.setAccessibleName(self.tr("Text column"))
        self.format_box.setAccessibleName(self.tr("Format of the new file"))
        for place, words in enumerate((self.tr("CSV"), self.tr("Excel (XLSX)"), self.tr("Parquet"))):
            self.format_box.setItemText(place, words)
        self.start.setText(self.tr("Apply"))
        self._problem.set_words(lambda: self._model.problem.words() if self._model.problem else ("", ""))
        self._show()

    def _show(self) -> None:
        model, state = self._model, self._model.state
        chosen = state not in (ApplyState.EMPTY, ApplyState.INSPECTING)
        self.drop.setVisible(state is ApplyState.EMPTY)
        self._form.setVisible(chosen)
        self._show_busy()
        self._problem.setVisible(model.problem is not None)
        if model.problem is not None:
            self._problem.set_details(model.problem.details)
            self._problem.retranslate()
        if chosen:
            self._show_form()
        self.result.setVisible(state is ApplyState.DONE)
        self.result.set_predictions(model.predictions)

    def _show_busy(self) -> None:
        model = self._model
        if not model.state.busy:
            self._busy.finish()
        elif self._busy.property("work") != model.state:
            self._busy.start(self._busy_words)
        self._busy.setProperty("work", str(model.state))

    def _busy_words(self) -> str:
        file = self._model.file.name if self._model.file else ""
        if self._model.state is ApplyState.INSPECTING:
            return self.tr("Looking through {file}…").format(file=file)
        if self._model.state is ApplyState.READING_BACK:
            return self.tr("Reading what was written…")
        return self.tr("Applying the model to {file}…").format(file=file)

    def _show_form(self) -> None:
        model = self._model
        self._file.set_text(str(model.file or ""))
        self._file_note.setText(self.tr("One file at a time; not taken: %Ln other(s).", "", self._others) if self._others else "")
        self._file_note.setVisible(bool(self._others))
        self._output.set_text(str(model.output or ""))
        if [self.column_box.itemText(place) for place in range(self.column_box.count())] != list(model.columns):
            self.column_box.clear()
            self.column_box.addItems(model.columns)
        self.column_box.setCurrentIndex(self.column_box.findText(model.text_column or "", Qt.MatchFlag.MatchExactly))
        self._column_note.setText(self.tr("%Ln row(s) without a text", "", model.empty_texts) if model.empty_texts else "")
        if model.output is not None:
            self.format_box.setCurrentIndex(self.format_box.findData(model.output.suffix.lower()))
        findings = model.notices or model.findings
        self._findings.set_findings(findings)
        self._findings.setVisible(bool(findings))
        idle = not model.state.busy
        for widget in (self._other, self.column_box, self.format_box, self._change):
            widget.setEnabled(idle)
            widget.setToolTip("" if idle else self.tr("Not while the model is being applied."))
        reason = self._reason_words()
        self.start.set_reason(reason)
        self._reason.setText(reason)

    def _reason_words(self) -> str:
        model = self._model
        if model.state.busy:
            return self.tr("The model is being applied.")
        if model.text_column is None:
            return self.tr("No column with texts was found: choose one.")
        return "" if model.ready else self.tr("Choose a finished run above.")

    def _take_files(self, files: list[Path]) -> None:
        self._others = len(files) - 1
        self._model.choose_file(files[0])

    def _ask_for_output(self) -> None:
        tables = self.tr("Tables")
        endings = " ".join(f"*{suffix}" for suffix in OUTPUT_SUFFIXES)
        answer = self._ask(self, self._model.output or Path(), f"{tables} ({endings})")
        if answer:
            self._model.choose_output(Path(answer))

    def _start(self) -> None:
        output = self._model.output
        if output is not None and (not self._model.would_replace or self._confirm(self, output)):
            self._model.start()

    def _open_folder(self) -> None:
        if self._model.predictions is not None:
            self.open_requested.emit(self._model.predictions.output.parent)
