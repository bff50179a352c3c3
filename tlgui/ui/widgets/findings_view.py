"""A list of findings in words, the gravest first."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.core.findings import Finding, Severity
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets.buttons import Button, WrappingButton
from tlgui.ui.widgets.flow_layout import FlowLayout
from tlgui.ui.widgets.styling import IconLabel, make_label

#: Buttons do not break their words into lines; longer ones are cut and said in full in the tooltip.
_BUTTON = 60
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class FindingsView(Translated, QWidget):
    """Findings, each with icon and word for its severity, sentence, remedy, place, and a way to see the rows.

    Of findings with the same code the first few are shown, with a button for more, so that a file with ten thousand broken rows
    stays readable.

    Args:
        name: object name.
        actions: what can be done about a finding, in words, each of which becomes a button; nothing if not given.
        per_code: how many findings of one code are shown at first, and added by each press of “Show more”.

    Signals:
        show_rows_requested(Finding): the user wants to see the rows that a finding is about.
        action_requested(Finding, int): the user wants one of the actions to be done, counted from 0.
    """

    show_rows_requested = Signal(object)
    action_requested = Signal(object, int)

    def __init__(
        self,
        theme: Theme,
        name: str = "findings",
        *,
        actions: Callable[[Finding], Sequence[str]] = lambda _: (),
        per_code: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme, self._per_code, self.actions_of = theme, per_code, actions
        self._findings: tuple[Finding, ...] = ()
        self._shown: dict[str, int] = {}
        self._rows: list[QWidget] = []
        self._summary = make_label(type="strong", name=f"{name}-summary")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(self._summary)
        self.retranslate()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown, in the order of severity."""
        return self._findings

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show these."""
        self._findings = tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.severity)))
        self._shown = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Build the rows anew."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        self._summary.setText(self._count_words())
        by_code: dict[str, list[Finding]] = defaultdict(list)
        for finding in self._findings:
            by_code[finding.code].append(finding)
        place = 0
        for code, group in by_code.items():
            limit = self._shown.get(code, self._per_code)
            for finding in group[:limit]:
                self._add(_FindingRow(self, self._theme, finding, f"{self.objectName()}-{place}"))
                place += 1
            if len(group) > limit:
                self._add(self._more_button(code, len(group) - limit))
        self.setAccessibleName(self._summary.text())

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.addWidget(row)

    def _more_button(self, code: str, hidden: int) -> Button:
        button = Button(self._theme, f"{self.objectName()}-more-{code}", "quiet", "chevron-down")
        button.setText(self.tr("%Ln more like this", "", hidden))
        button.clicked.connect(lambda: self._show_more(code))
        return button

    def _show_more(self, code: str) -> None:
        self._shown[code] = self._shown.get(code, self._per_code) + 10 * self._per_code
        self.retranslate()

    def _count_words(self) -> str:
        if not self._findings:
            return self.tr("Nothing to report.")
        counts = {severity: sum(finding.severity is severity for finding in self._findings) for severity in _ORDER}
        words = (
            self.tr("%Ln error(s)", "", counts[Severity.ERROR]),
            self.tr("%Ln warning(s)", "", counts[Severity.WARNING]),
            self.tr("%Ln note(s)", "", counts[Severity.INFO]),
        )
        return self.tr(", ").join(word for word, severity in zip(words, _ORDER, strict=True) if counts[severity])

    def severity_word(self, severity: Severity) -> str:
        """The word that stands beside the icon."""
        if severity is Severity.ERROR:
            return self.tr("Error")
        return self.tr("Warning") if severity is Severity.WARNING else self.tr("Note")

    def show_rows_words(self) -> str:
        """The words of the button beside a finding."""
        return self.tr("Show rows")

    def place_words(self, finding: Finding) -> str:
        """Where it was seen, empty where that is not known."""
        if finding.row is not None:
            return self.tr("Row {row}").format(row=format_count(finding.row))
        return self.tr("%Ln row(s)", "", len(finding.rows)) if finding.rows else ""


class _FindingRow(QFrame):
    """One finding."""

    def __init__(self, view: FindingsView, theme: Theme, finding: Finding, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        sentence, remedy = translate_message(finding.code, finding.params)
        role = str(finding.severity)
        head = make_label(view.severity_word(finding.severity), type="strong", tone=role, wrap=False)
        place = make_label(view.place_words(finding), type="small", tone="muted", wrap=False)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        for label in (head, place):
            top.addWidget(label)
        top.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.addLayout(top)
        for text, tone in ((sentence, ""), (remedy, "muted")):
            if text:
                label = make_label(text, tone=tone)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                words.addWidget(label)
        if actions := view.actions_of(finding):
            buttons = FlowLayout()
            for number, text in enumerate(actions):
                button = WrappingButton(theme, f"{name}-action-{number}", "quiet", "check")
                button.setText(text if len(text) <= _BUTTON else text[: _BUTTON - 1] + "…")
                button.setToolTip(text if len(text) > _BUTTON else "")
                button.setAccessibleName(text)
                button.clicked.connect(lambda _=False, number=number: view.action_requested.emit(finding, number))
                buttons.addWidget(button)
            words.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACE_TIGHT, 0, SPACE_TIGHT)
        layout.setSpacing(SPACE + 4)
        layout.addWidget(IconLabel(theme, role, role), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        if finding.rows or finding.row is not None:
            show = Button(theme, f"{name}-show", "quiet", "table")
            show.setText(view.show_rows_words())
            show.setAccessibleName(f"{show.text()}: {sentence}")
            show.clicked.connect(lambda: view.show_rows_requested.emit(finding))
            layout.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{head.text()}: {sentence} {remedy}".strip())
