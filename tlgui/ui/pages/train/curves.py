"""Loss and main metric of a run as curves."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlgui.ui.chart import LiveChart
from tlgui.ui.language import Translated
from tlgui.ui.pages.train.stage_lines import LOSS, QUALITY, Series
from tlgui.ui.pages.train.words import metric_words, split_words
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import make_label

_HEIGHT = 340


class Curves(Translated, QWidget):
    """The chart of the run that is shown, or a sentence where it has no curves.

    A chart belongs to one run; another run gets another chart, because curves cannot be taken away.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._run: str | None = None
        self._series: list[Series] = []
        self._live = False
        self.chart: LiveChart | None = None
        self._none = make_label(tone="muted", name=f"{name}-none")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._none)
        self.retranslate()

    def show_series(self, run: str, series: list[Series], *, live: bool) -> None:
        """Show the curves of ``run``; ``live`` tells whether more may come."""
        if run != self._run:
            self._run = run
            self._discard()
        self._series, self._live = series, live
        if series:
            self._draw(self.chart or self._make_chart())
        self._show_words()

    def retranslate(self) -> None:
        """Set all words anew."""
        if self.chart is not None:
            self._name_axes(self.chart)
            for one in self._series:
                self.chart.set_series_title(one.key, self._title(one))
        self._show_words()

    def _show_words(self) -> None:
        self._none.setVisible(not self._series)
        waiting = self.tr("Curves appear here as soon as the strategy reports numbers.")
        nothing = self.tr("This run has reported no curves: its strategies are fitted in one step.")
        self._none.setText(waiting if self._live else nothing)

    def _draw(self, chart: LiveChart) -> None:
        for one in self._series:
            if not chart.has_series(one.key):
                chart.add_series(one.key, one.panel, self._title(one))
            if len(chart.points(one.key)[0]) != len(one.steps):
                chart.set_points(one.key, one.steps, one.values)

    def _make_chart(self) -> LiveChart:
        self.chart = LiveChart(self._theme, (LOSS, QUALITY), f"{self.objectName()}-chart")
        self.chart.setFixedHeight(_HEIGHT)
        self._name_axes(self.chart)
        self._layout.addWidget(self.chart)
        return self.chart

    def _name_axes(self, chart: LiveChart) -> None:
        chart.set_titles({LOSS: self.tr("Loss"), QUALITY: self.tr("Quality")}, self.tr("Step"))
        chart.setAccessibleName(self.tr("Curves of loss and quality over the training steps"))

    def _title(self, series: Series) -> str:
        words = {"metric": metric_words(series.metric), "split": split_words(series.split)}
        if series.smoothed:
            return self.tr("{metric} ({split}, smoothed)").format(**words)
        return self.tr("{metric} ({split})").format(**words)

    def _discard(self) -> None:
        if self.chart is not None:
            self._layout.removeWidget(self.chart)
            self.chart.hide()
            self.chart.setParent(None)
            self.chart.deleteLater()
            self.chart = None
