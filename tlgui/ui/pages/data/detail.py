"""Everything about the selected dataset: its profile, its rows, how it is cleaned, how far it is from others, problems of the import."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.ui.formats import format_count
from tlgui.ui.keep_focus import KeepFocus
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.cleaning_view import CleaningView
from tlgui.ui.pages.data.profile_view import ProfileView
from tlgui.ui.pages.data.rows_view import RowsView
from tlgui.ui.pages.data.shift_view import ShiftView
from tlgui.ui.pages.data.view_model import DataViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import ElidedLabel, FindingsView, Scroller, make_label
from tlgui.ui.widgets.drop_area import ChooseFiles


class DatasetDetail(Translated, QFrame):
    """Tabs: profile, rows, cleaning, comparison, problems. Shows nothing new while no dataset is selected.

    Args:
        choose: asks for a file to compare with.

    Signals:
        model_requested(): the user wants to choose a model.
    """

    model_requested = Signal()

    def __init__(self, model: DataViewModel, theme: Theme, *, choose: ChooseFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data-detail")
        self._model = model
        KeepFocus(self, lambda: model.cleaning.working, model.cleaning.changed)
        self._title = ElidedLabel()
        self._title.setObjectName("data-detail-title")
        self._title.setProperty("type", "heading")
        self._origin = make_label(type="small", tone="muted", name="data-detail-origin")
        self.profile = ProfileView(model.profile, theme)
        self.profile.repair_requested.connect(model.repair)
        self.profile.splits_requested.connect(model.divide_anew)
        self.profile.finding_rows_requested.connect(self.show_finding)
        self.profile.label_rows_requested.connect(self._show_label)
        self.profile.model_requested.connect(self.model_requested)
        self.rows = RowsView(model.rows, model.cleaning, theme)
        self.cleaning = CleaningView(model.cleaning, theme)
        self.shift = ShiftView(model.shift, theme, choose=choose)
        self.findings = FindingsView(theme, "data-problems")
        self.findings.show_rows_requested.connect(self.show_finding)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("data-tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)  # where there is no room, words are cut rather than tabs hidden
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.tabBar().setDrawBase(False)
        for page in (self.profile, self.rows, self.cleaning, self.shift, self._make_problems()):
            self.tabs.addTab(page, "")
        for key, act in ((QKeySequence.StandardKey.Undo, model.cleaning.undo), (QKeySequence.StandardKey.Redo, model.cleaning.redo)):
            shortcut = QShortcut(key, self)  # with all keys that the platform has for it
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        column.addWidget(self.tabs, 1)
        model.changed.connect(self.retranslate)
        self.retranslate()

    def _make_problems(self) -> Scroller:
        area = Scroller("data-problems-scroll")
        column = area.column
        column.setContentsMargins(0, SPACE_WIDE, SPACE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        self._about_problems = make_label(tone="muted", name="data-problems-about")
        column.addWidget(self._about_problems)
        column.addWidget(self.findings)
        column.addStretch(1)
        return area

    def retranslate(self) -> None:
        """Show everything anew."""
        dataset = self._model.selected
        self.tabs.setAccessibleName(self.tr("About the selected dataset"))
        if dataset is None:
            return
        info = dataset.info
        self._title.set_text(info.name)
        columns = [self.tr("texts in “{column}”").format(column=info.text_column)]
        if info.label_column is not None:
            columns.append(self.tr("labels in “{column}”").format(column=info.label_column))
        origin = self.tr("A snapshot of {file}: {columns}. The file itself is not needed any more.")
        self._origin.setText(origin.format(file=info.origin, columns=self.tr(", ").join(columns)))
        problems = self._problems()
        if problems != self.findings.findings:
            self.findings.set_findings(problems)
        self._about_problems.setText(self.tr("What was noticed in {file} when it was imported.").format(file=info.origin))
        self.tabs.setTabText(0, self.tr("Profile"))
        self.tabs.setTabText(1, self.tr("Rows"))
        title = self.tr("Problems")
        cleaning = self.tr("Cleaning")
        self.tabs.setTabText(2, f"{cleaning} ({format_count(len(dataset.steps))})" if dataset.steps else cleaning)
        self.tabs.setTabText(3, self.tr("Compare"))
        self.tabs.setTabText(4, f"{title} ({format_count(len(problems))})" if problems else title)

    def show_finding(self, finding: Finding) -> None:
        """Show the rows that a finding is about."""
        if finding.rows:
            self._model.rows.set_filter(needle="", label=None, split=None, finding=finding)
            self.tabs.setCurrentWidget(self.rows)

    def _show_label(self, label: str) -> None:
        self._model.rows.set_filter(needle="", label=label, split=None, finding=None)
        self.tabs.setCurrentWidget(self.rows)

    def _problems(self) -> tuple[Finding, ...]:
        dataset = self._model.selected
        if dataset is None:
            return ()
        try:
            return dataset.problems
        except DataError as error:
            return (error.finding(),)
