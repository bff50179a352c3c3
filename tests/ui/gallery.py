"""A window with every widget in it, in all their states: for the tests that look at all of them, and for pictures."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import pyarrow as pa
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from tlgui.core.events import DeviceReading
from tlgui.core.findings import Finding, Severity
from tlgui.core.params import Params, param
from tlgui.ui.arrow_table_model import ArrowTableModel
from tlgui.ui.chart import LiveChart
from tlgui.ui.confusion_matrix import ConfusionMatrix
from tlgui.ui.interval_bars import IntervalBars, IntervalRow
from tlgui.ui.language import Language
from tlgui.ui.main_window import MainWindow
from tlgui.ui.notifications import Notification, NotificationCentre
from tlgui.ui.page import PageState, PageWidget
from tlgui.ui.params_form import ParamsForm
from tlgui.ui.theme import Theme
from tlgui.ui.widgets import (
    Banner,
    BusyBar,
    Button,
    Card,
    CardGrid,
    ChoiceCard,
    CopyableTable,
    DisabledReason,
    DropArea,
    ElidedLabel,
    EmptyState,
    FindingsView,
    KeyValueTable,
    PageHeader,
    make_label,
    make_row,
)

GB = 1000**3


class SampleParams(Params):
    """One field of each kind."""

    epochs: int = param(3, title="Epochs", description="Passes over the training rows.", unit="epochs", ge=1, le=50)
    learning_rate: float = param(2e-5, title="Learning rate", description="Peak rate of AdamW (Devlin 2019).", gt=0, le=1)
    pooling: Literal["card", "mean", "cls"] = param("card", title="Pooling", description="How token vectors become one vector.")
    freeze: bool = param(False, title="Freeze embeddings", description="Keep the token embeddings as they are.")
    name: str = param("run", title="Name", description="Shown in the list of runs.", min_length=1, max_length=20)
    seed: int = param(2**40, title="Seed", description="Seeds every random choice.", advanced=True, ge=0)
    threads: int | None = param(None, title="Threads", description="CPU threads.", advanced=True, ge=1)


class SamplePage(PageWidget):
    """A page with a title and whatever is put into its column."""

    def __init__(self, page_id: str, icon: str, title: str, state: PageState, *, scrolls: bool = True) -> None:
        super().__init__(page_id, icon, scrolls=scrolls)
        self._title = title
        self.header = PageHeader(f"{page_id}-header")
        self.column.addWidget(self.header)
        self.action = QAction(self)
        self.action.setObjectName(f"{page_id}-run")
        self.set_state(state)
        self.retranslate()

    def title(self) -> str:
        """Its title."""
        return self._title

    def run_actions(self) -> Sequence[QAction]:
        """One action."""
        return (self.action,)

    def retranslate(self) -> None:
        """Set the words."""
        self.header.set_texts(self._title, "One sentence that says what this page is for.")
        self.action.setText(f"Start {self._title}")


def sample_findings() -> list[Finding]:
    """One of each severity, and many of one kind."""
    many = [
        Finding(code="strategy.not_converged", severity=Severity.INFO, params={"iterations": 100 + row}, row=row + 2) for row in range(9)
    ]
    return [
        Finding(code="strategy.few_rows", params={"rows": 1, "minimum": 8, "strategy": "LoRA"}, rows=(3, 4, 5)),
        Finding(code="strategy.one_class", severity=Severity.ERROR, params={"label": "positive"}),
        *many,
    ]


def sample_table(rows: int = 1000) -> pa.Table:
    """Texts, labels, numbers."""
    return pa.table(
        {
            "text": [f"Row {row}: the room was clean and the staff very friendly 房间很干净" for row in range(rows)],
            "label": [("room", "staff", "breakfast")[row % 3] for row in range(rows)],
            "score": np.linspace(0, 1, rows),
        }
    )


def data_page(theme: Theme) -> SamplePage:
    """Empty state, drop area, table."""
    page = SamplePage("data", "data", "Data", PageState.READY, scrolls=False)
    tabs = QTabWidget()
    tabs.setObjectName("data-tabs")
    tabs.setAccessibleName("Data views")
    table = CopyableTable("data-table")
    table.setAccessibleName("Rows")
    table.setModel(ArrowTableModel(sample_table(), parent=table))
    table.fit_columns()
    empty = EmptyState(theme, "data", "data-empty", action_icon="add")
    sentence = "Texts with labels teach the model. Texts without labels show it the target domain."
    empty.set_texts("No data yet", sentence, "Add a file", "Try the sample")
    busy = BusyBar(theme, "data-busy")
    busy.start(lambda: "Reading reviews.csv")
    busy.set_progress(43, 100, 75)
    drop_tab = QWidget()
    column = QVBoxLayout(drop_tab)
    column.addWidget(DropArea(theme, (".csv", ".xlsx", ".jsonl", ".parquet"), "data-drop", kind="secondary"))
    column.addWidget(busy)
    tabs.addTab(table, "Rows")
    tabs.addTab(empty, "Empty")
    tabs.addTab(drop_tab, "Drop")
    page.column.addWidget(tabs, 1)
    return page


def model_page(theme: Theme) -> SamplePage:
    """Cards."""
    page = SamplePage("model", "model", "Model", PageState.ATTENTION)
    grid = CardGrid(exclusive=True)
    cards = []
    for name, reason in (("all-MiniLM-L6-v2", ""), ("multilingual-e5-small", ""), ("my-encoder", "The file model.safetensors is cut off.")):
        card = ChoiceCard(theme, f"model-{name}", "model")
        card.set_title(name)
        card.column.addWidget(make_label("22 million parameters, English. Quick on two cores.", tone="muted"))
        facts = KeyValueTable(f"model-{name}-facts")
        facts.setAccessibleName(f"Facts about {name}")
        facts.set_rows([("Licence", "Apache-2.0"), ("Size", "91 MB"), ("Languages", "English")])
        card.column.addWidget(facts)
        card.set_reason(reason)
        cards.append(card)
    grid.set_cards(cards)
    cards[0].choose()
    page.column.addWidget(grid)
    row = make_row(Button(theme, "model-primary", "primary", "check"), Button(theme, "model-secondary", "secondary", "add"))
    for name, kind in (("model-quiet", "quiet"), ("model-danger", "danger"), ("model-off", "secondary")):
        row.addWidget(Button(theme, name, kind, "trash" if kind == "danger" else ""))
    row.addStretch(1)
    page.column.addLayout(row)
    for place, words in enumerate(("Use this model", "Add a folder…", "Verify", "Remove", "Disabled")):
        item = row.itemAt(place)
        assert item is not None
        button = item.widget()
        assert isinstance(button, Button)
        button.setText(words)
        button.set_reason("Nothing to do." if words == "Disabled" else "")
    page.column.addWidget(ElidedLabel("A very long path that does not fit: /home/somebody/projects/" + "deep/" * 60))
    page.column.addStretch(1)
    return page


def strategy_page(theme: Theme) -> SamplePage:
    """Form."""
    page = SamplePage("strategy", "strategy", "Strategy", PageState.READY)
    card = Card("strategy-card")
    card.set_heading("Full fine-tuning")
    form = ParamsForm(theme, SampleParams, {"epochs": 5})
    card.column.addWidget(form)
    page.column.addWidget(card)
    page.column.addStretch(1)
    return page


def train_page(theme: Theme) -> SamplePage:
    """Chart, banners, a disabled control."""
    page = SamplePage("train", "train", "Train", PageState.RUNNING)
    chart = LiveChart(theme, ("loss", "metric"), "train-chart")
    chart.set_titles({"loss": "Loss", "metric": "Macro-F1"}, "Step")
    chart.add_series("train", "loss", "Train loss")
    chart.add_series("dev", "loss", "Dev loss")
    chart.add_series("f1", "metric", "Macro-F1 (dev)")
    generator = np.random.default_rng(0)
    for step in range(400):
        chart.append("train", step, 2 * np.exp(-step / 90) + 0.1 + generator.normal(0, 0.05))
        if step % 80 == 79:
            chart.append("dev", step, 1.9 * np.exp(-step / 100) + 0.2)
            chart.append("f1", step, 0.9 - 0.7 * np.exp(-step / 80))
    card = Card("train-curves")
    card.set_heading("Curves")
    card.column.addWidget(chart)
    start = Button(theme, "train-start", "primary", "play")
    start.setText("Train")
    holder = DisabledReason(theme, start)
    holder.set_reason("Import a labelled dataset first.")
    page.header.buttons.addWidget(holder)
    page.column.addWidget(card, 1)
    for severity in ("info", "success", "warning", "error"):
        banner = Banner(theme, severity, f"train-{severity}")
        banner.set_text(f"This is a sentence of severity {severity}.", "And this is what to do about it.")
        page.column.addWidget(banner)
    return page


def results_page(theme: Theme) -> SamplePage:
    """Matrix and bars."""
    page = SamplePage("results", "results", "Results", PageState.EMPTY)
    bars = IntervalBars(theme)
    bars.set_rows(
        [
            IntervalRow("Full fine-tuning", 0.931, 0.921, 0.940, emphasis=True),
            IntervalRow("TF-IDF + logistic regression", 0.894, 0.882, 0.905),
            IntervalRow("Majority class", 0.013),
        ]
    )
    bars_card = Card("results-bars")
    bars_card.set_heading("Macro-F1 on test")
    bars_card.column.addWidget(bars)
    matrix = ConfusionMatrix(theme)
    matrix.set_counts(*sample_counts(5))
    matrix_card = Card("results-matrix")
    matrix_card.set_heading("Confusion matrix")
    matrix_card.column.addWidget(matrix)
    page.column.addWidget(bars_card)
    page.column.addWidget(matrix_card, 1)
    return page


def sample_counts(classes: int) -> tuple[list[str], list[list[int]]]:
    """Names and counts of a good classifier."""
    generator = np.random.default_rng(1)
    counts = generator.poisson(0.4 if classes > 20 else 2, (classes, classes)) + np.diag(generator.integers(20, 60, classes))
    words = ("room", "staff", "breakfast", "location", "price") if classes <= 5 else ()
    names = list(words[:classes]) or [f"card_payment_wrong_{place}" for place in range(classes)]
    return names, [[int(count) for count in row] for row in counts]


def use_page(theme: Theme) -> SamplePage:
    """Findings."""
    page = SamplePage("use", "use", "Use", PageState.EMPTY)
    findings = FindingsView(theme)
    findings.set_findings(sample_findings())
    card = Card("use-findings")
    card.set_heading("What was noticed")
    card.column.addWidget(findings)
    page.column.addWidget(card)
    page.column.addStretch(1)
    return page


def sample_readings(gpus: int = 1) -> tuple[DeviceReading, ...]:
    """A CPU and some GPUs."""
    cpu = DeviceReading(kind="cpu", name="EPYC", utilisation=37.0, memory_used=9 * GB, memory_total=24 * GB)
    cards = [
        DeviceReading(
            kind="gpu", index=place, name=f"NVIDIA H200 #{place}", utilisation=88.0, memory_used=51 * GB, memory_total=144 * GB,
            temperature=61.0, power=432.0,
        )
        for place in range(gpus)
    ]  # fmt: skip
    return (cpu, *cards)


def build_gallery(theme: Theme, language: Language, folder: Path) -> MainWindow:
    """The window. ``folder`` takes its settings."""
    centre = NotificationCentre()
    pages = [make(theme) for make in (data_page, model_page, strategy_page, train_page, results_page, use_page)]
    window = MainWindow(theme, language, pages, centre, QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    centre.setParent(window)
    centre.notify(Notification(Severity.ERROR, lambda: ("The file is gone.", "Import it again."), "Traceback (…):\n  …"))
    window.set_project("Hotel reviews")
    window.set_recent([Path("/data/hotel"), Path("/data/shop")])
    window.strip.show_devices(sample_readings())
    window.strip.show_run(lambda: "Full fine-tuning, epoch 2 of 4", 0.42, 245)
    return window
