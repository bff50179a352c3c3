"""The import sheet: what was detected, everything changeable, what is wrong, what will be imported."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import TransferRole
from tlgui.ui.cleaning_words import choice_words, steps_sentence
from tlgui.ui.formats import format_bytes, format_count
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.data.import_model import ImportViewModel
from tlgui.ui.pages.data.options_form import OptionsForm
from tlgui.ui.pages.data.preview import Preview
from tlgui.ui.pages.data.words import role_explanation
from tlgui.ui.role_words import role_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, DisabledReason, FindingsView, PageHeader, Scroller, make_label, make_row

#: Width of the side panel in multiples of the type size, and its limit in logical pixels.
_SIDE_EMS, _SIDE_WIDEST = 21, 380
#: From the edge to the words of a radio button.
_INDENT = 28
#: Row numbers that are listed at once.
_NUMBERS = 200


class ImportSheet(Translated, QFrame):
    """One file on its way into the project. Escape leaves it.

    Signals:
        closed(): the last file was imported or left alone.
    """

    closed = Signal()

    def __init__(self, model: ImportViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-sheet")
        self._model, self._theme = model, theme
        self._side = Card("import-side")
        self._reading = BusyBar(theme, "import-reading")
        self._shown: object = None
        self._cleaning: object = None
        self._listed: Finding | None = None
        self._header = PageHeader("import-header")
        self._busy = make_label(type="small", tone="muted", wrap=False, name="import-inspecting")
        self._header.buttons.addWidget(self._busy)
        self.options = OptionsForm(model)
        self.options.option_chosen.connect(model.choose_option)
        self.preview = Preview(theme)
        self.preview.role_chosen.connect(model.choose_column_role)
        self._banner = Banner(theme, Severity.ERROR, "import-problem", closable=False)
        self._recipe = Banner(theme, Severity.INFO, "import-recipe", closable=False)
        self._recipe.set_words(self._recipe_words)
        self._recipe.action_triggered.connect(model.detect_anew)
        self.findings = FindingsView(theme, "import-findings", actions=self._choice_words, per_code=2)
        self.findings.action_requested.connect(lambda finding, place: model.choose(model.choices(finding)[place]))
        self.findings.show_rows_requested.connect(self._list_rows)
        self._numbers = Banner(theme, Severity.INFO, "import-row-numbers")
        self._numbers.closed.connect(self._forget_rows)
        self.name = QLineEdit()
        self.name.setObjectName("import-name")
        self.name.setAcceptDrops(False)
        self.name.textEdited.connect(model.choose_name)
        self.name.returnPressed.connect(model.import_file)
        self._name_title = make_label(type="strong", name="import-name-title")
        self._name_title.setBuddy(self.name)
        self._role_title = make_label(type="strong", name="import-role-title")
        self.roles: dict[TransferRole, QRadioButton] = {}
        self._explanations: dict[TransferRole, QLabel] = {}
        self._summary = make_label(type="strong", name="import-summary")
        self._left_out = make_label(type="small", tone="muted", name="import-left-out")
        self.start = Button(theme, "import-start", "primary", "check")
        self.start.clicked.connect(model.import_file)
        self._start_holder = DisabledReason(theme, self.start)
        self.cancel = Button(theme, "import-cancel", "secondary")
        self.cancel.clicked.connect(model.cancel)
        self._progress = BusyBar(theme, "import-progress")
        self._progress.cancel_requested.connect(model.cancel)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(model.cancel)
        model.changed.connect(self.retranslate)
        model.progressed.connect(self._progress.set_progress)
        self.retranslate()

    # layout

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(self._header)
        column.addWidget(self._progress)
        body = QHBoxLayout()
        body.setSpacing(SPACE_WIDE)
        body.addLayout(self._build_main(), 1)
        body.addWidget(self._build_side())
        column.addLayout(body, 1)

    def _build_main(self) -> QVBoxLayout:
        self._problems = Scroller("import-problems")
        inner = self._problems.column
        inner.setContentsMargins(0, 0, SPACE, 0)
        inner.setSpacing(SPACE)
        inner.addWidget(self._recipe)
        inner.addWidget(self._banner)
        inner.addWidget(self.findings)
        inner.addStretch(1)
        main = self._main = QVBoxLayout()
        main.setSpacing(SPACE_WIDE)
        main.addWidget(self.options)
        main.addWidget(self._reading)
        main.addWidget(self.preview, 3)
        main.addWidget(self._numbers)
        main.addWidget(self._problems)
        return main

    def _build_side(self) -> QFrame:
        area = Scroller("import-choices", surface="plain", sideways=False)
        column = area.column
        column.setContentsMargins(0, 0, SPACE_TIGHT, 0)
        column.setSpacing(SPACE_TIGHT)
        column.addWidget(self._name_title)
        column.addWidget(self.name)
        column.addSpacing(SPACE)
        column.addWidget(self._role_title)
        group = QButtonGroup(self)
        for role in TransferRole:
            radio = QRadioButton()
            radio.setObjectName(f"import-as-{role}")
            radio.clicked.connect(lambda _=False, role=role: self._model.choose_role(role))
            group.addButton(radio)
            explanation = make_label(type="small", tone="muted", name=f"import-as-{role}-explanation")
            self.roles[role], self._explanations[role] = radio, explanation
            indented = make_row(_INDENT, spacing=0)
            indented.addWidget(explanation, 1)
            column.addWidget(radio)
            column.addLayout(indented)
            column.addSpacing(SPACE_TIGHT)
        column.addStretch(1)
        self._side.column.setSpacing(SPACE)
        self._side.column.addWidget(area, 1)
        for widget in (self._summary, self._left_out, self._start_holder, self.cancel):
            self._side.column.addWidget(widget)
        return self._side

    def _fit(self) -> None:
        self._side.setFixedWidth(min(_SIDE_WIDEST, round(_SIDE_EMS * self._theme.scale.body)))

    # words

    def retranslate(self) -> None:
        """Show everything anew."""
        model = self._model
        if model.path is None:
            self._shown = None
            return
        self._show_header()
        self._show_preview()
        self._show_problems()
        self._show_side()
        self._show_progress()

    def _show_header(self) -> None:
        model = self._model
        assert model.path is not None
        facts = [format_bytes(model.size)] if model.size is not None else []
        if model.waiting:
            facts.append(self.tr("%Ln more file(s) waiting", "", len(model.waiting)))
        self._header.set_texts(self.tr("Import “{file}”").format(file=model.path.name), " · ".join(facts))
        self._busy.setText(self.tr("Reading the file…") if model.inspecting and model.inspection else "")

    def _show_preview(self) -> None:
        inspection = self._model.inspection
        self.preview.setVisible(inspection is not None)
        if inspection is not None or not self._model.inspecting:
            self._reading.finish()
        elif self._reading.isHidden():
            self._reading.start(lambda: self.tr("Reading the file…"), cancellable=False)
        if inspection is not None and inspection is not self._shown:
            self.preview.set_content(self._model.columns, inspection.preview, inspection.preview_rows, inspection.options.roles)
        self._shown = inspection

    def _show_problems(self) -> None:
        model = self._model
        self._recipe.setVisible(bool(model.recipe))
        if model.recipe:
            self._recipe.retranslate()
            self._recipe.set_action(self.tr("Detect anew"))
        self._banner.setVisible(model.problem is not None)
        if model.problem is not None:
            self._banner.set_words(model.problem.words)
            self._banner.set_details(model.problem.details)
        if self.findings.findings != model.problems:
            self._listed = None
            self.findings.set_findings(model.problems)
        elif self._cleaning != model.cleaning:
            self.findings.retranslate()
        self._cleaning = model.cleaning
        self.findings.setVisible(model.inspection is not None)
        self._main.setStretchFactor(self._problems, 2 if model.problem is not None or model.problems or model.recipe else 0)
        self._show_numbers()

    def _show_side(self) -> None:
        model = self._model
        self._name_title.setText(self.tr("Name of the dataset"))
        self.name.setAccessibleName(self._name_title.text())
        if self.name.text() != model.name:
            self.name.setText(model.name)
        self._role_title.setText(self.tr("What it is for"))
        for role, radio in self.roles.items():
            radio.setText(role_words(role))
            radio.setAccessibleDescription(role_explanation(role))
            self._explanations[role].setText(role_explanation(role))
            with QSignalBlocker(radio):
                radio.setChecked(role is model.role)
        self._summary.setText(self._summary_words())
        left_out = self._left_out_words()
        self._left_out.setText("\n".join(left_out))
        self._left_out.setVisible(bool(left_out))
        self.start.setText(self.tr("Import"))
        self._start_holder.set_reason(self._reason())
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setVisible(not model.importing)
        for control in (self.options, self.preview, self.name, *self.roles.values()):
            control.setEnabled(not model.importing)

    def _show_progress(self) -> None:
        if not self._model.importing:
            self._progress.finish()
        elif self._progress.isHidden():
            self._progress.start(lambda: self.tr("Importing “{name}”…").format(name=self._model.name))

    def _recipe_words(self) -> tuple[str, str]:
        words = self.tr("This file has the columns of “{name}” and is read as that was.").format(name=self._model.recipe)
        taken_over = self.tr("Roles of the columns, separator, quotes and header are taken over.")
        if self._model.cleaning:
            taken_over += " " + self.tr("It is cleaned in the same way: {steps}.").format(steps=steps_sentence(self._model.cleaning))
        return words, taken_over

    def _choice_words(self, finding: Finding) -> list[str]:
        return [choice_words(choice, chosen=self._model.is_chosen(choice)) for choice in self._model.choices(finding)]

    def _reason(self) -> str:
        model = self._model
        if model.importing:
            return self.tr("The import is under way.")
        if model.inspecting:
            return self.tr("The file is still being read.")
        if model.inspection is None or not model.readable:
            return self.tr("The file cannot be read this way.")
        if (blocking := model.blocking) is not None:
            return translate_message(blocking.code, blocking.params)[0]
        return "" if model.name.strip() else self.tr("The dataset needs a name.")

    def _summary_words(self) -> str:
        inspection = self._model.inspection
        if inspection is None:
            return ""
        if self._model.blocking is not None:
            return self.tr("%Ln row(s) read. Nothing is imported before this is decided.", "", inspection.rows)
        if not inspection.refused:
            return self.tr("%Ln row(s) will be imported.", "", inspection.rows)
        rows = self.tr("%Ln row(s) will be imported, {refused} left out.", "", inspection.rows)
        return rows.format(refused=format_count(inspection.refused))

    def _left_out_words(self) -> list[str]:
        counts = self._model.unused_rows
        words = []
        if counts.without_text:
            words.append(self.tr("%Ln row(s) without text: kept, but not used.", "", counts.without_text))
        domains = self._model.domains
        if domains:
            words.append(self.tr("One dataset for each of the %Ln value(s) of “{column}”.", "", domains[1]).format(column=domains[0]))
        if counts.apart:
            words.append(self.tr("%Ln row(s) without label: a dataset of their own.", "", counts.apart))
        if self._model.cleaning:
            words.append(self.tr("Then: {steps}.").format(steps=steps_sentence(self._model.cleaning)))
        if counts.without_label:
            words.append(self.tr("%Ln row(s) without label: kept, but not used.", "", counts.without_label))
        return words

    # rows of a finding

    def _list_rows(self, finding: Finding) -> None:
        self._listed = None if finding is self._listed else finding
        inspection = self._model.inspection
        if self._listed is not None and inspection is not None and finding.rows and finding.rows[0] < len(inspection.preview):
            self.preview.show_row(finding.rows[0])
        self._show_numbers()

    def _forget_rows(self) -> None:
        self._listed = None

    def _show_numbers(self) -> None:
        self._numbers.setVisible(self._listed is not None)
        if (listed := self._listed) is not None:
            self._numbers.set_severity(listed.severity)
            self._numbers.set_words(lambda: (translate_message(listed.code, listed.params)[0], self._number_words(listed)))

    def _number_words(self, finding: Finding) -> str:
        rows = finding.params.get("file_rows") or [finding.row]
        numbers = self.tr(", ").join(str(row) for row in rows[:_NUMBERS])
        more = ", …" if len(rows) > _NUMBERS or finding.params.get("count", 0) > len(rows) else ""
        return self.tr("See these rows of the file: {numbers}").format(numbers=numbers + more)
