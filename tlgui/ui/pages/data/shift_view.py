"""How far the selected dataset is from another set of texts."""

from pathlib import Path

from PySide6.QtWidgets import QSizePolicy, QWidget

from tlgui.core.findings import Severity
from tlgui.core.shift import ShiftReport, VectorShift
from tlgui.ui.formats import format_count, format_score, format_share
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.shift_model import Other, OtherKind, ShiftViewModel
from tlgui.ui.pages.data.shift_words import axis_titles, caution_words, figures, groups_by_label, groups_by_set, verdict_words
from tlgui.ui.pages.data.tile import Tile, TileRow
from tlgui.ui.pages.data.typical_words import TypicalWords
from tlgui.ui.pages.data.words import file_filter
from tlgui.ui.scatter_map import ScatterMap
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import (
    Banner,
    BusyBar,
    Button,
    Card,
    FlowLayout,
    KeyValueTable,
    QuietComboBox,
    Scroller,
    VerdictCard,
    make_label,
)
from tlgui.ui.widgets.drop_area import ChooseFiles, choose_files

_TILES = ("recognised", "overlap", "unseen", "length")
_BY_SET, _BY_LABEL = range(2)
_COMPONENTS, _UMAP = range(2)


class ShiftView(Translated, Scroller):
    """Choice of the other set, and the report: verdict, figures, words, map.

    Args:
        choose: asks for a file to compare with.
    """

    def __init__(self, model: ShiftViewModel, theme: Theme, parent: QWidget | None = None, *, choose: ChooseFiles = choose_files) -> None:
        super().__init__("data-shift", parent=parent)
        self._model, self._choose = model, choose
        self._about = make_label(tone="muted", name="data-shift-about")
        self._with = make_label(wrap=False)
        self.others = QuietComboBox()
        self.others.setObjectName("data-shift-others")
        self.others.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.others.setMinimumContentsLength(18)
        self.others.activated.connect(self._take_other)
        self._with.setBuddy(self.others)
        self._file = Button(theme, "data-shift-file", "quiet")
        self._file.clicked.connect(self._ask_for_file)
        self.start = Button(theme, "data-shift-start", "secondary", "play")
        self.start.clicked.connect(lambda: model.compare())
        self._busy = BusyBar(theme, "data-shift-busy")
        self._busy.cancel_requested.connect(model.cancel)
        self._problem = Banner(theme, Severity.ERROR, "data-shift-problem", closable=False)
        self.verdict = VerdictCard(theme, "data-shift-verdict")
        self._tiles = {name: Tile(theme, f"data-shift-{name}") for name in _TILES}
        self._row = TileRow(list(self._tiles.values()))
        self._words_card = Card("data-shift-words-card")
        self._words = TypicalWords("data-shift-words")
        self._words_card.column.addWidget(self._words)
        self._map_card = Card("data-shift-map-card")
        self.colour_by = QuietComboBox()
        self.colour_by.setObjectName("data-shift-colour")
        self.colour_by.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToContents)
        self.colour_by.addItems(["", ""])
        self.colour_by.activated.connect(self.retranslate)
        self.draw_by = QuietComboBox()
        self.draw_by.setObjectName("data-shift-draw")
        self.draw_by.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToContents)
        self.draw_by.addItems(["", ""])
        self.draw_by.activated.connect(self._choose_map)
        self._map_card.corner.addWidget(self.draw_by)
        self._map_card.corner.addWidget(self.colour_by)
        self.map = ScatterMap(theme, "data-shift-map")
        self._map_card.column.addWidget(self.map)
        self._figures_card = Card("data-shift-figures-card")
        self.figures = KeyValueTable("data-shift-figures")
        self._figures_card.column.addWidget(self.figures)
        self._build()
        model.changed.connect(self.retranslate)
        model.progressed.connect(self._busy.set_progress)
        self.retranslate()

    def _build(self) -> None:
        column = self.column
        column.setContentsMargins(0, SPACE_WIDE, SPACE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        self.others.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice = FlowLayout()
        for control in (self._with, self.others, self._file, self.start):
            choice.addWidget(control)
        column.addWidget(self._about)
        column.addLayout(choice)
        for widget in (self._busy, self._problem, self.verdict, self._row, self._words_card, self._map_card, self._figures_card):
            column.addWidget(widget)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Show everything anew."""
        model = self._model
        self._show_choice()
        if not model.computing:
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(lambda: self.tr("Comparing the texts…"))
        self._problem.setVisible(model.problem is not None)
        if model.problem is not None:
            self._problem.set_words(model.problem.words)
            self._problem.set_details(model.problem.details)
        report = model.report
        for widget in (self.verdict, self._row, self._words_card, self._figures_card):
            widget.setVisible(report is not None)
        self._map_card.setVisible(report is not None and report.vectors is not None)
        if report is not None:
            self._show_report(report)

    def _show_choice(self) -> None:
        model = self._model
        self._about.setText(
            self.tr(
                "How far are these texts from others: do both sides speak alike, or is there a shift that a model would suffer from?"
                " The labelled side counts as the one that a model learns from."
            )
        )
        self._with.setText(self.tr("Compare with"))
        self.others.setAccessibleName(self.tr("Compare with"))
        others = model.others
        if [self.others.itemData(place) for place in range(self.others.count())] != list(others):
            self.others.clear()
            for other in others:
                self.others.addItem("", other)
        for place, other in enumerate(others):
            self.others.setItemText(place, self._other_words(other))
        self.others.setCurrentIndex(next((place for place, other in enumerate(others) if other == model.other), -1))
        self._file.setText(self.tr("A file…"))
        self.start.setText(self.tr("Compare again") if model.report is not None else self.tr("Compare"))
        nothing = self.tr("Choose a file, or import another dataset, to compare with.") if model.other is None else ""
        self.start.set_reason(self.tr("The texts are being compared.") if model.computing else nothing)
        self.others.setPlaceholderText(self.tr("no other dataset yet"))

    def _other_words(self, other: Other) -> str:
        if other.kind is OtherKind.OWN_TEST:
            return self.tr("its own test rows (training rows against test rows)")
        if other.kind is OtherKind.FILE:
            return self.tr("{file} (file)").format(file=other.name)
        return other.name

    def _show_report(self, report: ShiftReport) -> None:
        self.verdict.set_words(verdict_words(report), caution_words(report))
        self.verdict.retranslate()
        self._show_tiles(report)
        self._words_card.set_heading(self.tr("Words that one side uses more"))
        self._words.set_report(report)
        self._figures_card.set_heading(self.tr("All figures"))
        self.figures.set_rows(figures(report))
        self._map_card.set_heading(self.tr("Map of the texts"))
        self.colour_by.setAccessibleName(self.tr("Colours of the map"))
        self.colour_by.setItemText(_BY_SET, self.tr("Coloured by set"))
        self.colour_by.setItemText(_BY_LABEL, self.tr("Coloured by label"))
        self.draw_by.setAccessibleName(self.tr("Kind of map"))
        self.draw_by.setItemText(_COMPONENTS, self.tr("Principal components"))
        self.draw_by.setItemText(_UMAP, self.tr("UMAP"))
        if report.vectors is not None:
            self._show_map(report, report.vectors)

    def _show_map(self, report: ShiftReport, vectors: VectorShift) -> None:
        self.draw_by.setVisible(self._model.can_umap or vectors.umap is not None)
        if vectors.umap is None:
            self.draw_by.setCurrentIndex(_COMPONENTS)
        chart = vectors.umap if vectors.umap is not None and self.draw_by.currentIndex() == _UMAP else vectors.map
        labelled = any(point.label for point in (*chart.first, *chart.second))
        self.colour_by.setVisible(labelled)
        make_groups = groups_by_label if labelled and self.colour_by.currentIndex() == _BY_LABEL else groups_by_set
        self.map.set_groups(make_groups(report, chart), axis_titles(chart))

    def _show_tiles(self, report: ShiftReport) -> None:
        words, vectors, lengths = report.words, report.vectors, report.lengths
        nothing = "–"
        recognised = None if vectors is None else (2 + vectors.proxy_a_distance.value) / 4
        values = {
            "recognised": (
                nothing if recognised is None else format_share(recognised, 0),
                self.tr("Recognised"),
                self.tr(
                    "So many texts a classifier assigns to the right one of the two sets; 50% is chance. Proxy A-distance: {value}."
                ).format(value=nothing if vectors is None else format_score(vectors.proxy_a_distance.value)),
            ),
            "overlap": (
                nothing if words.vocabulary_overlap is None else format_share(words.vocabulary_overlap, 0),
                self.tr("Shared words"),
                self.tr("Share of the words that both sets use, of all words that are in at least three texts of a set."),
            ),
            "unseen": (
                format_share(words.unseen_tokens),
                self.tr("New words"),
                self.tr("Share of the running words of “{second}” that never occur in “{first}”.").format(
                    first=report.first.name, second=report.second.name
                ),
            ),
            "length": (
                nothing
                if lengths is None
                else f"{format_count(round(lengths.first_median))} → {format_count(round(lengths.second_median))}",
                self.tr("Median length"),
                self.tr("Characters of the text in the middle, in “{first}” and in “{second}”.").format(
                    first=report.first.name, second=report.second.name
                ),
            ),
        }
        for name, (value, caption, explanation) in values.items():
            self._tiles[name].set_figure(value, caption, explanation=explanation)
        self._row.arrange()

    def _choose_map(self, place: int) -> None:
        """Show the other map; one by UMAP takes another report, for which the vectors are at hand."""
        report = self._model.report
        if place == _UMAP and report is not None and report.vectors is not None and report.vectors.umap is None:
            self._model.compare(umap=True)
        else:
            self.retranslate()

    def _take_other(self, place: int) -> None:
        self._model.choose(self.others.itemData(place))

    def _ask_for_file(self) -> None:
        if files := self._choose(self, self.tr("Compare with a file"), file_filter()):
            self._model.choose_file(Path(files[0]))
