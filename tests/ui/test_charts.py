"""Chart, matrix, bars: data, keyboard, files."""

import csv
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.gallery import sample_counts
from tlgui.ui.chart import LiveChart
from tlgui.ui.confusion_matrix import ConfusionMatrix
from tlgui.ui.interval_bars import IntervalBars, IntervalRow
from tlgui.ui.language import Language
from tlgui.ui.scatter_map import ScatterMap
from tlgui.ui.scatter_points import Group
from tlgui.ui.theme import Theme

_LONG = "A title with a good many words, of which some tell what the axis means"


@pytest.fixture
def chart(theme: Theme, language: Language, qtbot: QtBot) -> LiveChart:
    """Two panels, three curves, not shown yet."""
    chart = LiveChart(theme, ("loss", "metric"), "c")
    qtbot.addWidget(chart)
    chart.set_titles({"loss": "Loss", "metric": "F1"}, "Step")
    chart.add_series("train", "loss", "Train")
    chart.add_series("dev", "loss", "Dev")
    chart.add_series("f1", "metric", "Macro-F1")
    chart.resize(700, 400)
    return chart


def shown(chart: LiveChart, qtbot: QtBot) -> LiveChart:
    """The chart on the screen, drawn."""
    with qtbot.waitSignal(chart.drawn):
        chart.show()
    return chart


def test_points_come_before_the_first_paint(chart: LiveChart, qtbot: QtBot) -> None:
    for step in range(100):
        chart.append("train", step, 1 / (step + 1))
    shown(chart, qtbot)
    assert chart.summary() == "Train: 0.01 at 99"
    canvas = chart.findChild(object, "chart-canvas")
    assert canvas.value_near("train", 4.2) == pytest.approx(0.2)
    assert canvas.value_near("dev", 0) is None


def test_ten_thousand_points_are_drawn_a_few_times(chart: LiveChart, qtbot: QtBot) -> None:
    chart.append("train", 0, 1)
    shown(chart, qtbot)
    drawn: list[int] = []
    chart.drawn.connect(lambda: drawn.append(1))
    for step in range(1, 10_001):
        chart.append("train", step, 1.0)
        if step % 100 == 0:
            QGuiApplication.processEvents()
    qtbot.waitUntil(lambda: bool(drawn) and not chart._timer.isActive())
    assert len(drawn) < 100
    assert len(chart.points("train")[0]) == 10_001


def test_nothing_is_drawn_while_nothing_is_new_or_seen(chart: LiveChart, qtbot: QtBot) -> None:
    chart.append("train", 0, 1)
    shown(chart, qtbot)
    qtbot.waitUntil(lambda: not chart._timer.isActive())
    chart.hide()
    chart.append("train", 1, 1)
    assert not chart._timer.isActive()
    with qtbot.waitSignal(chart.drawn):
        chart.show()


def test_curves_are_switched_in_the_legend(chart: LiveChart, qtbot: QtBot) -> None:
    chart.set_points("train", [0, 1], [1, 2])
    shown(chart, qtbot)
    before = chart.grab().toImage()
    switch = chart.findChild(QCheckBox, "c-show-train")
    assert switch is not None
    assert switch.accessibleName() == "Train"
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert chart.grab().toImage() != before


def test_values_are_read_with_arrow_keys(chart: LiveChart, qtbot: QtBot) -> None:
    chart.set_points("train", [0, 10, 20], [3, 2, 1])
    chart.set_points("dev", [10], [2.5])
    shown(chart, qtbot)
    canvas, reading = chart.findChild(object, "chart-canvas"), chart.findChild(QLabel, "c-reading")
    assert reading is not None
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert reading.text() == "Step 0 · Train 3 · Dev 2.5"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert reading.text() == "Step 10 · Train 2 · Dev 2.5"
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert reading.text() == "Step 20 · Train 1 · Dev 2.5"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert reading.text().startswith("Step 10")
    assert canvas.accessibleDescription() == reading.text()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert reading.text() == chart.summary()


def test_gaps_do_not_hurt(chart: LiveChart, qtbot: QtBot) -> None:
    for step, value in enumerate((1.0, float("nan"), float("inf"), 0.5)):
        chart.append("train", step, value)
    shown(chart, qtbot)
    chart.append("train", 4, float("nan"))
    assert chart.summary() == "Train: – at 4"


def test_colours_follow_the_theme(chart: LiveChart, qtbot: QtBot, theme: Theme) -> None:
    chart.set_points("train", [0, 1], [1, 2])
    shown(chart, qtbot)
    theme.set_mode("dark")
    qtbot.waitUntil(lambda: chart.picture().grab().toImage().pixelColor(5, 200).name() == theme.colours.surface)


def test_clear_keeps_the_curves(chart: LiveChart, qtbot: QtBot) -> None:
    chart.append("train", 0, 1)
    chart.clear()
    assert chart.has_series("train")
    assert chart.summary() == "No values yet."
    assert chart.numbers() == [["panel", "series", "x", "y"]]


def test_chart_is_saved_as_png_svg_and_csv(chart: LiveChart, qtbot: QtBot, tmp_path: Path) -> None:
    chart.set_points("train", [0, 1], [1, 0.1])
    shown(chart, qtbot)
    button = chart.save_button
    for action, suffix in ((button.png, "png"), (button.svg, "svg"), (button.csv, "csv")):
        button._ask = lambda *_, suffix=suffix: str(tmp_path / f"chart{'' if suffix == 'png' else '.' + suffix}")
        with qtbot.waitSignal(button.saved) as saved:
            action.trigger()
        assert saved.args == [tmp_path / f"chart.{suffix}"]
    assert QImage(str(tmp_path / "chart.png")).width() >= 600
    drawing = ElementTree.parse(tmp_path / "chart.svg").getroot()
    assert len(list(drawing.iter("{http://www.w3.org/2000/svg}polyline"))) + len(list(drawing.iter("{http://www.w3.org/2000/svg}path"))) > 2
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["panel", "series", "x", "y"], ["loss", "train", "0.0", "1.0"], ["loss", "train", "1.0", "0.1"]]
    button.copy.trigger()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "loss\ttrain\t0.0\t1.0"


def test_a_place_that_cannot_be_written_is_told(chart: LiveChart, qtbot: QtBot, tmp_path: Path) -> None:
    button = chart.save_button
    for action in (button.csv, button.png):
        button._ask = lambda *_: str(tmp_path / "no" / "such" / "folder" / "x")
        with qtbot.waitSignal(button.save_failed) as failed:
            action.trigger()
        assert failed.args[1]
    button._ask = lambda *_: ""
    with qtbot.assertNotEmitted(button.saved), qtbot.assertNotEmitted(button.save_failed):
        button.csv.trigger()
    assert list(tmp_path.iterdir()) == []


def test_chart_module_does_not_import_pyqtgraph() -> None:
    code = "import sys, tlgui.ui.chart; print([name for name in ('pyqtgraph', 'numpy') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def matrix(theme: Theme, language: Language, qtbot: QtBot) -> ConfusionMatrix:
    """Two classes."""
    matrix = ConfusionMatrix(theme, "m")
    qtbot.addWidget(matrix)
    matrix.set_counts(["good", "bad"], [[1200, 3], [0, 0]])
    matrix.resize(500, 400)
    matrix.show()
    return matrix


def test_a_click_chooses_a_cell(matrix: ConfusionMatrix, qtbot: QtBot) -> None:
    place = matrix.table.visualRect(matrix.table.model().index(0, 1)).center()
    with qtbot.waitSignal(matrix.cell_selected) as selected:
        qtbot.mouseClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert selected.args == [0, 1]
    assert matrix.selected == (0, 1)
    label = matrix.findChild(QLabel, "m-sentence")
    assert label is not None
    assert label.text() == "“good” taken for “bad”: 3 of 1,203 texts (0.2%)."


def test_the_keyboard_chooses_a_cell(matrix: ConfusionMatrix, qtbot: QtBot) -> None:
    matrix.table.setFocus()
    matrix.table.setCurrentIndex(matrix.table.model().index(0, 0))
    qtbot.keyClick(matrix.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(matrix.cell_selected) as selected:
        qtbot.keyClick(matrix.table, Qt.Key.Key_Return)
    assert selected.args == [1, 0]
    assert matrix.table.accessibleDescription() == "“bad” taken for “good”: 0 of 0 texts (–)."


def test_seventy_seven_classes_are_usable(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    matrix = ConfusionMatrix(theme)
    qtbot.addWidget(matrix)
    matrix.set_counts(*sample_counts(77))
    matrix.resize(900, 600)
    matrix.show()
    table = matrix.table
    assert table.columnWidth(0) >= 30
    assert table.rowHeight(0) >= 24
    assert table.horizontalScrollBar().maximum() > 0
    assert table.horizontalHeader().height() <= 180
    picture = matrix.picture()
    assert picture.width() > 77 * 30
    image = picture.grab().toImage()
    picture.deleteLater()
    assert image.width() > 77 * 30


def test_matrix_must_be_square(matrix: ConfusionMatrix) -> None:
    with pytest.raises(ValueError, match="2 classes"):
        matrix.set_counts(["a", "b"], [[1, 2]])


def test_matrix_numbers(matrix: ConfusionMatrix) -> None:
    assert matrix.numbers() == [["", "good", "bad"], ["good", 1200, 3], ["bad", 0, 0]]


def test_matrix_is_saved_whole(matrix: ConfusionMatrix, qtbot: QtBot, tmp_path: Path) -> None:
    matrix.save_button._ask = lambda *_: str(tmp_path / "m.png")
    matrix.save_button.png.trigger()
    assert not QImage(str(tmp_path / "m.png")).isNull()


def test_bars_say_their_numbers(theme: Theme, language: Language, qtbot: QtBot, tmp_path: Path) -> None:
    bars = IntervalBars(theme, "b")
    qtbot.addWidget(bars)
    bars.set_rows([IntervalRow("LoRA", 0.93149, 0.92, 0.94, emphasis=True), IntervalRow("Majority", 0.01)])
    painted = bars.findChild(object, "b-bars")
    assert painted.accessibleDescription() == "LoRA: 0.931  (0.920 – 0.940); Majority: 0.010"
    assert bars.numbers() == [["label", "value", "low", "high"], ["LoRA", 0.93149, 0.92, 0.94], ["Majority", 0.01, "", ""]]
    bars.save_button._ask = lambda *_: str(tmp_path / "b.svg")
    bars.save_button.svg.trigger()
    assert "LoRA" in (tmp_path / "b.svg").read_text(encoding="utf-8")


def test_bars_out_of_range_stay_inside(theme: Theme, qtbot: QtBot) -> None:
    bars = IntervalBars(theme)
    qtbot.addWidget(bars)
    bars.set_rows([IntervalRow("x", 7.0, -3.0, 9.0)])
    bars.resize(600, 120)
    bars.show()
    assert not bars.grab().isNull()


@pytest.mark.parametrize(("width", "whole"), [(1200, True), (420, False)])
def test_titles_of_axes_fit_and_are_never_lost(theme: Theme, language: Language, qtbot: QtBot, width: int, whole: bool) -> None:
    chart = ScatterMap(theme, "m")
    qtbot.addWidget(chart)
    chart.set_groups([Group("a", 0, "o", (0.0, 1.0), (0.0, 1.0), ("x", "y"))], (_LONG, "Up"))
    chart.resize(width, 500)
    chart.show()
    chart.prepare()
    bottom = chart.findChild(object, "scatter-canvas")._axes["bottom"]
    qtbot.waitUntil(lambda: 0 < bottom.label.boundingRect().width() <= bottom.size().width())
    assert (bottom.label.toPlainText().strip() == _LONG) is whole
    assert bottom.toolTip() == _LONG
