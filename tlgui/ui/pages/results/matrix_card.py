"""The confusion matrix and the texts behind its cells."""

from PySide6.QtWidgets import QWidget

from tlgui.ui.confusion_matrix import ConfusionMatrix
from tlgui.ui.language import Translated
from tlgui.ui.pages.results.evaluation import Report
from tlgui.ui.pages.results.texts_panel import TextsPanel
from tlgui.ui.pages.results.view_model import ResultsViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import Button, Card

#: A matrix higher than this scrolls by itself, in logical pixels.
_HIGHEST = 440


class MatrixCard(Translated, Card):
    """Which class was taken for which; a cell chosen with mouse or Enter shows its texts below."""

    def __init__(self, theme: Theme, view_model: ResultsViewModel, parent: QWidget | None = None) -> None:
        super().__init__("results-matrix", parent)
        self._vm = view_model
        self._report: Report | None = None
        self._wrong = 0
        self.matrix = ConfusionMatrix(theme, "results-confusion")
        self.matrix.cell_selected.connect(view_model.select_cell)
        self._errors = Button(theme, "results-read-errors", "quiet", "search")
        self._errors.clicked.connect(view_model.select_errors)
        self.corner.addWidget(self._errors)
        self.texts = TextsPanel(theme)
        self.texts.clear_requested.connect(view_model.clear_selection)
        self.texts.hide()
        self.column.addWidget(self.matrix)
        self.column.addWidget(self.texts)
        view_model.texts_changed.connect(self._show_texts)
        self.retranslate()

    def set_report(self, report: Report) -> None:
        """Show the matrix of a report."""
        if report is self._report:
            return
        self._report = report
        self.matrix.set_counts(report.labels, report.confusion)
        self.matrix.table.setFixedHeight(min(self.matrix.table.full_size().height() + 16, _HIGHEST))
        self._wrong = report.rows - sum(row[place] for place, row in enumerate(report.confusion))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("What was taken for what"))
        self._errors.setText(self.tr("Read all wrong predictions"))
        none_wrong = self._report is not None and not self._wrong
        self._errors.set_reason(self.tr("Every test text was predicted correctly.") if none_wrong else "")

    def _show_texts(self) -> None:
        vm = self._vm
        self.texts.show_texts(vm.selection, vm.texts, vm.texts_reason)
        self.texts.setVisible(vm.selection is not None)
