"""What the plan noticed, each with its remedy and a button that leads to where it is mended."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.core.findings import Finding, Severity
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.mending import page_that_mends
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import Button, IconLabel, make_label, make_line


class PlanFindings(Translated, QWidget):
    """Findings as lines; the gravest should come first.

    Signals:
        go_to(str): id of the page where a finding is mended.
    """

    go_to = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self.setVisible(False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._findings

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show these."""
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self.retranslate()
        self.setVisible(bool(self._findings))

    def retranslate(self) -> None:
        """Build the lines anew."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.setParent(None)
            line.deleteLater()
        self._lines = []
        for place, finding in enumerate(self._findings):
            for widget in (make_line(), self._line(finding, f"{self.objectName()}-{place}")):
                self._lines.append(widget)
                self._column.addWidget(widget)

    def _line(self, finding: Finding, name: str) -> QWidget:
        line = QFrame()
        line.setObjectName(name)
        sentence, remedy = translate_message(finding.code, finding.params)
        role = str(finding.severity)
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        said = self.tr("{severity}: {sentence}").format(severity=self._severity_words(finding.severity), sentence=sentence)
        words.addWidget(make_label(said, name=f"{name}-sentence"))
        if remedy:
            words.addWidget(make_label(remedy, tone="muted", name=f"{name}-remedy"))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, SPACE_TIGHT, 0, SPACE_TIGHT)
        layout.setSpacing(SPACE + 4)
        layout.addWidget(IconLabel(self._theme, role, role), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        if page := page_that_mends(finding):
            button = Button(self._theme, f"{name}-mend", "quiet", "arrow-right")
            button.setText(self._page_words(page))
            button.setAccessibleDescription(sentence)
            button.clicked.connect(lambda: self.go_to.emit(page))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _severity_words(self, severity: Severity) -> str:
        if severity is Severity.ERROR:
            return self.tr("Missing")
        return self.tr("Warning") if severity is Severity.WARNING else self.tr("Note")

    def _page_words(self, page: str) -> str:
        words = {"data": self.tr("To the data"), "model": self.tr("To the models"), "strategy": self.tr("To the strategies")}
        return words[page]
