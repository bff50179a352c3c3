"""The painted parts: tiles, label bars, histogram."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tlgui.ui.pages.data.histogram import Bins, Histogram
from tlgui.ui.pages.data.label_table import BAR_ROLE, Balance, LabelTable
from tlgui.ui.pages.data.tile import Tile, TileRow
from tlgui.ui.widgets.line_splitter import LineSplitter

COUNTS = {"praise": 3, "complaint": 12, "question": 6}
SPLITS = {"train": {"praise": 2, "complaint": 10, "question": 5}, "test": {"praise": 1, "complaint": 2, "question": 1}}


def colour_at(widget, x, y):
    return widget.grab().toImage().pixelColor(QPoint(round(x), round(y)))


def columns_of(row, tiles):
    return len({tile.x() for tile in tiles})


def test_tiles_stand_in_as_many_columns_as_can_be_read(theme, qtbot):
    tiles = [Tile(theme, f"tile-{place}") for place in range(6)]
    for tile in tiles:
        tile.set_figure("1,234,567", "Unknown tokens", explanation="What is counted.", warns=True)
    row = TileRow(tiles)
    qtbot.addWidget(row)
    row.resize(1200, 90)
    row.show()
    qtbot.waitUntil(lambda: columns_of(row, tiles) == 6)
    assert tiles[0].accessibleName() == "Unknown tokens: 1,234,567"
    assert tiles[0].toolTip() == "What is counted."
    narrow = 3 * tiles[0].narrowest + 60
    row.resize(narrow, 200)
    qtbot.waitUntil(lambda: columns_of(row, tiles) == 3)
    assert all(tile.width() >= tile.narrowest for tile in tiles)


@pytest.fixture
def table(theme, qtbot):
    table = LabelTable(theme, "labels")
    qtbot.addWidget(table)
    table.set_balance(Balance.of_counts(sum(COUNTS.values()), COUNTS, SPLITS))
    table.resize(700, 300)
    table.show()
    return table


def test_labels_are_listed_from_the_largest(table):
    model = table.model()
    cells = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(3)]
    assert cells == [["complaint", None, "12", "10", "2"], ["question", None, "6", "5", "1"], ["praise", None, "3", "2", "1"]]
    assert [model.index(row, 1).data(BAR_ROLE) for row in range(3)] == [1.0, 0.5, 0.25]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "complaint: 57.1%"


def test_bars_are_as_long_as_their_share(table, theme):
    accent = theme.colour("accent")
    viewport, model = table.viewport(), table.model()
    image = viewport.grab().toImage()
    lengths = []
    for row in range(3):
        cell = table.visualRect(model.index(row, 1))
        line = [image.pixelColor(x, cell.center().y()) == accent for x in range(cell.left(), cell.right())]
        lengths.append(sum(line))
    assert lengths[0] > 50
    assert lengths[1] == pytest.approx(lengths[0] / 2, abs=2)
    assert lengths[2] == pytest.approx(lengths[0] / 4, abs=2)


def test_enter_and_double_click_ask_for_the_rows_of_a_label(table, qtbot):
    table.setCurrentIndex(table.model().index(2, 0))
    with qtbot.waitSignal(table.rows_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["praise"]
    with qtbot.waitSignal(table.rows_requested) as asked:
        table.doubleClicked.emit(table.model().index(1, 3))
    assert asked.args == ["question"]


def test_the_balance_can_be_copied(table, qtbot):
    table.selectAll()
    table.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "complaint\t57.1%\t12\t10\t2"


def test_unlabelled_data_have_an_empty_table(theme, qtbot):
    table = LabelTable(theme, "labels")
    qtbot.addWidget(table)
    table.set_balance(Balance())
    assert table.model().rowCount() == 0


@pytest.fixture
def histogram(theme, qtbot):
    histogram = Histogram(theme, "lengths")
    qtbot.addWidget(histogram)
    histogram.set_bins(Bins((0.0, 10.0, 20.0, 30.0, 40.0), (4, 8, 0, 2), limit=30.0), "Half of them are short.")
    histogram.resize(400, 240)
    histogram.show()
    return histogram


def test_texts_beyond_the_limit_have_another_colour(histogram, theme):
    bars = histogram.picture()
    quarter = (bars.width() - 16) / 4
    bottom = bars._area().bottom() - 2
    assert colour_at(bars, 8 + quarter * 0.5, bottom) == theme.colour("accent")
    assert colour_at(bars, 8 + quarter * 3.5, bottom) == theme.colour("accent")  # up to 39, some of them at 30
    histogram.set_bins(Bins((0.0, 10.0, 20.0, 30.0, 40.0), (4, 8, 0, 2), limit=20.0), "")
    assert colour_at(bars, 8 + quarter * 3.5, bottom) == theme.colour("warning")
    assert colour_at(bars, 8 + quarter * 2.5, bottom) not in (theme.colour("warning"), theme.colour("accent"))


def test_the_numbers_can_be_saved(histogram):
    assert histogram.numbers() == [["from", "to", "texts"], [0, 9, 4], [10, 19, 8], [20, 29, 0], [30, 39, 2]]


def test_a_bar_is_named_where_the_mouse_is(histogram):
    bars = histogram.picture()
    assert bars._words_at(bars.width() * 0.4) == "10 to 19 tokens: 8 texts"
    assert bars.accessibleDescription() == "Half of them are short."


def test_the_handle_is_a_line(theme, qtbot):
    from PySide6.QtWidgets import QPlainTextEdit

    splitter = LineSplitter(theme, "splitter")
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QPlainTextEdit())
    splitter.resize(300, 200)
    splitter.show()
    handle = splitter.handle(1)
    image = handle.grab().toImage()
    assert image.pixelColor(10, handle.height() // 2) == theme.colour("line")
    assert image.pixelColor(10, 0) != theme.colour("line")
