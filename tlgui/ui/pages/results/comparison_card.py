"""The run beside its baselines."""

from PySide6.QtWidgets import QWidget

from tlgui.ui.formats import format_p
from tlgui.ui.interval_bars import IntervalBars, IntervalRow
from tlgui.ui.language import Translated
from tlgui.ui.pages.results.evaluation import COMPARED, Report
from tlgui.ui.pages.results.words import format_points, metric_title
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import Card, QuietComboBox, make_label


class ComparisonCard(Translated, Card):
    """Bars for one metric at a time, and the paired differences in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("results-comparison", parent)
        self._report: Report | None = None
        self._model = ""
        self._titles: dict[str, str] = {}
        self.chooser = QuietComboBox()
        self.chooser.setObjectName("results-comparison-metric")
        for name in COMPARED:
            self.chooser.addItem("", name)
        self.chooser.activated.connect(self._show)
        self.corner.addWidget(self.chooser)
        self.bars = IntervalBars(theme, "results-comparison-bars")
        self._differences = make_label(tone="muted", name="results-comparison-differences")
        self.column.addWidget(self.bars)
        self.column.addWidget(self._differences)
        self.retranslate()

    def set_report(self, report: Report, model: str, titles: dict[str, str]) -> None:
        """Show a report.

        Args:
            model: title of the run's strategy.
            titles: of the baselines by strategy id.
        """
        if report is not self._report:
            self.chooser.setCurrentIndex(self.chooser.findData(report.verdict.metric))
        self._report, self._model, self._titles = report, model, titles
        self._show()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Beside the baselines"))
        self.chooser.setAccessibleName(self.tr("Metric to compare"))
        for place in range(self.chooser.count()):
            self.chooser.setItemText(place, metric_title(self.chooser.itemData(place)))
        self._show()

    def _show(self) -> None:
        report, metric = self._report, self.chooser.currentData()
        if report is None or metric not in report.metrics:
            return
        ours = report.metrics[metric]
        rows = [IntervalRow(self._model, ours.value, ours.low, ours.high, emphasis=True)]
        # A baseline comes without an interval of its own: what counts is the interval of the paired difference.
        rows += [IntervalRow(self._titles.get(id_, id_), scores[metric]) for id_, scores in report.baselines.items()]
        self.bars.set_rows(rows)
        lines = [self._difference_words(id_, metric) for id_, comparison in report.comparisons.items() if metric in comparison.differences]
        self._differences.setText("\n".join(lines))

    def _difference_words(self, baseline: str, metric: str) -> str:
        assert self._report is not None
        difference = self._report.comparisons[baseline].differences[metric]
        text = self.tr("Difference from {baseline}: {points} points, 95% interval {low} to {high}, p-value {p}.")
        return text.format(
            baseline=self._titles.get(baseline, baseline),
            points=format_points(difference.value),
            low=format_points(difference.low),
            high=format_points(difference.high),
            p=format_p(difference.p_value),
        )
