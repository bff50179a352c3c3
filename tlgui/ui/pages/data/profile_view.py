"""What the selected dataset is like, at a glance."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from tlgui.core.cleaning import CleaningSteps
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import TransferRole
from tlgui.project.repairs import repairs_of
from tlgui.ui.cleaning_words import offer_words
from tlgui.ui.formats import format_count, format_score, format_share
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.histogram import Bins, Histogram
from tlgui.ui.pages.data.label_table import Balance, LabelTable
from tlgui.ui.pages.data.profile_model import ProfileViewModel
from tlgui.ui.pages.data.tile import Tile, TileRow
from tlgui.ui.pages.data.words import split_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_WIDE
from tlgui.ui.widgets import Banner, BusyBar, Card, FindingsView, Scroller, make_label

if TYPE_CHECKING:
    from tlgui.data import Profile

_TILES = ("rows", "labels", "duplicates", "empty", "unknown", "cut")
#: From this width on labels and lengths stand side by side, in logical pixels.
_SIDE_BY_SIDE = 960
_TABLE_HEIGHT = 300
_NOTHING = "–"
#: What no cleaning mends.
_ABOUT_THE_MODEL, _ABOUT_SPLITS = "data.profile_unknown_tokens", "data.profile_group_leak"
#: Shares from which a figure carries a warning sign: unknown tokens, texts that are cut.
_UNKNOWN_MATTERS, _CUT_MATTERS = 0.02, 0.05


class ProfileView(Translated, Scroller):
    """Tiles, findings, label balance, lengths.

    Signals:
        finding_rows_requested(Finding): show the rows that a finding is about.
        label_rows_requested(str): show the rows of a label.
        model_requested(): the user wants to choose a model.
        repair_requested(tuple): steps of cleaning that mend a finding are to be done.
        splits_requested(): splits are to be made in the place of those that the file gave.
    """

    finding_rows_requested = Signal(object)
    label_rows_requested = Signal(str)
    model_requested = Signal()
    repair_requested = Signal(object)
    splits_requested = Signal()

    def __init__(self, model: ProfileViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("data-profile", parent=parent)
        self._model = model
        self._busy = BusyBar(theme, "data-profile-busy")
        self._busy.cancel_requested.connect(model.cancel)
        self._banner = Banner(theme, Severity.WARNING, "data-profile-problem", closable=False)
        self._banner.action_triggered.connect(model.compute)
        self._uncounted = Banner(theme, Severity.INFO, "data-profile-uncounted", closable=False)
        self._uncounted.action_triggered.connect(self.model_requested)
        self._tiles = {name: Tile(theme, f"data-tile-{name}") for name in _TILES}
        self._row = TileRow(list(self._tiles.values()))
        self._splits = make_label(tone="muted", name="data-profile-splits")
        self._findings = FindingsView(theme, "data-profile-findings", actions=self._repair_words)
        self._findings.action_requested.connect(self._mend)
        self._findings.show_rows_requested.connect(self.finding_rows_requested)
        self._findings_card = Card("data-profile-findings-card")
        self._findings_card.column.addWidget(self._findings)
        self._labels = LabelTable(theme, "data-label-table")
        self._labels.rows_requested.connect(self.label_rows_requested)
        self._labels_card = Card("data-labels-card")
        self._labels_card.column.addWidget(self._labels)
        self._histogram = Histogram(theme, "data-lengths")
        self._lengths_card = Card("data-lengths-card")
        self._lengths_card.column.addWidget(self._histogram)
        self._lengths_card.column.addStretch(1)
        self._build()
        model.changed.connect(self.retranslate)
        model.progressed.connect(self._busy.set_progress)
        theme.changed.connect(self.retranslate)  # heights follow the type sizes
        self.retranslate()

    def _build(self) -> None:
        column = self.column
        column.setContentsMargins(0, SPACE_WIDE, SPACE, SPACE_WIDE)
        column.setSpacing(SPACE_WIDE)
        self._charts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._charts.setSpacing(SPACE_WIDE)
        self._charts.addWidget(self._labels_card, 3)
        self._charts.addWidget(self._lengths_card, 2)
        for widget in (self._busy, self._banner, self._uncounted, self._row, self._splits, self._findings_card):
            column.addWidget(widget)
        column.addLayout(self._charts)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        wide = self.viewport().width() >= _SIDE_BY_SIDE
        self._charts.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        """Show the profile anew."""
        self._show_work()
        profile = self._model.profile
        self._row.setVisible(profile is not None)
        self._splits.setVisible(profile is not None)
        if profile is None:
            for card in (self._findings_card, self._labels_card, self._lengths_card):
                card.hide()
            return
        self._show_tiles(profile)
        self._splits.setText(self._split_line(profile))
        self._findings.set_findings(profile.findings)
        self._findings_card.setVisible(bool(profile.findings))
        self._show_labels(profile)
        self._show_lengths(profile)

    def _repairs(self, finding: Finding) -> tuple[CleaningSteps, ...]:
        profile = self._model.profile
        return repairs_of(finding, profile.label_counts) if profile is not None else ()

    def _repair_words(self, finding: Finding) -> list[str]:
        if finding.code == _ABOUT_THE_MODEL:
            return [self.tr("Choose another model")]
        if finding.code == _ABOUT_SPLITS:
            return [self.tr("Make new splits that keep groups together")]
        return [offer_words(steps) for steps in self._repairs(finding)]

    def _mend(self, finding: Finding, place: int) -> None:
        if finding.code == _ABOUT_THE_MODEL:
            self.model_requested.emit()
        elif finding.code == _ABOUT_SPLITS:
            self.splits_requested.emit()
        else:
            self.repair_requested.emit(self._repairs(finding)[place])

    def _show_work(self) -> None:
        model = self._model
        if not model.computing:
            self._busy.finish()
        elif self._busy.isHidden():
            self._busy.start(lambda: self.tr("Computing the profile…"))
        stopped = model.dataset is not None and model.profile is None and not model.computing
        problem = model.problem
        self._banner.setVisible(problem is not None or stopped)
        if problem is not None:
            self._banner.set_severity(Severity.WARNING if model.profile else Severity.ERROR)
            self._banner.set_words(problem.words)
            self._banner.set_details(problem.details)
        elif stopped:
            self._banner.set_severity(Severity.INFO)
            self._banner.set_words(lambda: (self.tr("The profile has not been computed."), ""))
            self._banner.set_details("")
        again = self.tr("Try again") if problem is not None else self.tr("Compute it")
        self._banner.set_action(again if stopped else "")
        uncounted = model.profile is not None and model.profile.tokens is None and problem is None
        self._uncounted.setVisible(uncounted)
        if uncounted:
            self._uncounted.set_words(self._uncounted_words)
            self._uncounted.set_action(self.tr("Go to the models"))

    def _uncounted_words(self) -> tuple[str, str]:
        entry = self._model.model
        if entry is None:
            return self.tr("Tokens are counted as soon as a model is chosen."), ""
        return self.tr("Tokens are counted as soon as {model} can be used.").format(model=entry.card.title), ""

    def _show_tiles(self, profile: "Profile") -> None:
        unknown, cut = profile.unknown_token_share, profile.truncated_share
        left_out = profile.rows - profile.usable_rows
        figures = {
            "rows": (
                format_count(profile.usable_rows),
                self.tr("Rows"),
                self.tr("Rows with text, and with a label where labels are needed. {count} more are left out.").format(
                    count=format_count(left_out)
                ),
                left_out > 0,
            ),
            "labels": (
                format_count(len(profile.label_counts)) if profile.label_counts else _NOTHING,
                self.tr("Labels"),
                self._labels_explained(profile),
                False,
            ),
            "duplicates": (
                format_count(profile.duplicates),
                self.tr("Duplicates"),
                self.tr("Rows that repeat the text of an earlier one. All copies of a text are in the same split."),
                False,
            ),
            "empty": (
                format_count(profile.empty_texts),
                self.tr("Empty texts"),
                self.tr("Rows without text. They are left out."),
                profile.empty_texts > 0,
            ),
            "unknown": (
                _NOTHING if unknown is None else format_share(unknown),
                self.tr("Unknown tokens"),
                self.tr("Share of the tokens that the chosen model does not know."),
                (unknown or 0.0) > _UNKNOWN_MATTERS,
            ),
            "cut": (
                _NOTHING if cut is None else format_share(cut),
                self.tr("Texts cut"),
                self.tr("Share of the texts that are longer than {tokens} tokens; the model reads only their beginning.").format(
                    tokens=format_count(profile.max_length)
                ),
                (cut or 0.0) > _CUT_MATTERS,
            ),
        }
        for name, (value, caption, explanation, warns) in figures.items():
            self._tiles[name].set_figure(value, caption, explanation=explanation, warns=warns)
        self._row.arrange()

    def _labels_explained(self, profile: "Profile") -> str:
        if profile.most_labels <= 1:
            return self.tr("Different labels.")
        return self.tr("Different labels. A row has {mean} of them on average, and {most} at most.").format(
            mean=format_score(profile.mean_labels, 1), most=format_count(profile.most_labels)
        )

    def _split_line(self, profile: "Profile") -> str:
        parts = [f"{split_words(split)} {format_count(rows)}" for split, rows in profile.split_rows.items()]
        dataset = self._model.dataset
        if dataset is not None and dataset.info.role is TransferRole.TEST:
            return self.tr("All rows are kept for the final test.")
        line = self.tr("Split, the same for every run: {parts}.").format(parts=self.tr(", ").join(parts))
        return line + self.tr(" If another dataset is the test, the test rows of this one are trained on as well.")

    def _show_labels(self, profile: "Profile") -> None:
        labelled = bool(profile.label_counts)
        self._labels_card.setVisible(labelled)
        if not labelled:
            return
        self._labels_card.set_heading(self.tr("Balance of the labels"))
        splits = profile.split_counts if len(profile.split_counts) > 1 else {}
        self._labels.set_balance(Balance.of_counts(profile.usable_rows, profile.label_counts, splits))
        rows, height = len(profile.label_counts), self._labels.verticalHeader().defaultSectionSize()
        self._labels.setFixedHeight(min(_TABLE_HEIGHT, self._labels.horizontalHeader().sizeHint().height() + rows * height + 4))

    def _show_lengths(self, profile: "Profile") -> None:
        histogram, tokens = profile.token_histogram, profile.tokens
        shown = histogram is not None and tokens is not None
        self._lengths_card.setVisible(shown)
        if histogram is None or tokens is None:
            return
        self._lengths_card.set_heading(self.tr("Length of the texts in tokens"))
        caption = self.tr("Half of the texts have {median} tokens or fewer, 95% have {q95} or fewer; the longest has {maximum}.").format(
            median=format_count(round(tokens.median)), q95=format_count(round(tokens.q95)), maximum=format_count(round(tokens.maximum))
        )
        self._histogram.set_bins(Bins(histogram.edges, histogram.counts, profile.max_length), caption)
