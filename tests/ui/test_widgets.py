"""The small widgets, through real key presses and clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import sample_findings
from tlgui.core.findings import Finding, Severity
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
    IconButton,
    IconLabel,
    KeyValueTable,
    PageHeader,
    WrappingButton,
    set_shown,
)


def texts(widget: QWidget) -> list[str]:
    """All words on the screen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def child(widget: QWidget, name: str) -> QPushButton:
    """A button by its object name."""
    button = widget.findChild(QPushButton, name)
    assert button is not None, name
    return button


def test_button_says_why_it_is_disabled(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "go", "primary")
    qtbot.addWidget(button)
    button.set_reason("No data yet.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "No data yet."
    button.set_reason("")
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_icon_button_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "copy", "copy")
    qtbot.addWidget(button)
    button.set_words("Copy the checksum")
    assert button.accessibleName() == button.toolTip() == "Copy the checksum"
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_reason_stands_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    holder = DisabledReason(theme, Button(theme, "train"))
    qtbot.addWidget(holder)
    assert texts(holder) == []
    holder.set_reason("Choose a strategy first.")
    assert texts(holder) == ["Choose a strategy first."] == [holder.reason]
    assert not holder.control.isEnabled()
    assert holder.control.toolTip() == holder.reason
    holder.set_reason("")
    assert holder.control.isEnabled()
    assert texts(holder) == []


def test_banner_shows_words_details_and_action(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, Severity.ERROR, "b")
    qtbot.addWidget(banner)
    banner.set_text("The file is gone.", "Import it again.")
    assert texts(banner) == ["The file is gone.", "Import it again."]
    assert banner.accessibleName() == "Error: The file is gone. Import it again."
    details = child(banner, "b-details")
    assert details.isHidden()
    banner.set_details("Traceback: x")
    banner.set_action("Import…")
    banner.show()
    qtbot.mouseClick(details, Qt.MouseButton.LeftButton)
    assert details.text() == "Hide details"
    qtbot.mouseClick(child(banner, "b-copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "The file is gone.\n\nImport it again.\n\nTraceback: x"
    with qtbot.waitSignal(banner.action_triggered):
        qtbot.keyClick(child(banner, "b-action"), Qt.Key.Key_Space)
    close = banner.findChild(IconButton, "b-close")
    assert close is not None
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_banner_that_must_stay_has_no_close_button(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, closable=False)
    qtbot.addWidget(banner)
    close = banner.findChild(IconButton, "banner-close")
    assert close is not None
    assert close.isHidden()


def test_banner_text_is_no_markup(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.set_text("<b>file</b> & co")
    label = banner.findChild(QLabel, "banner-sentence")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_empty_state_and_header(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "data", "e", action_icon="add")
    qtbot.addWidget(empty)
    empty.set_texts("No data", "Texts teach.", "Add a file", "Try the sample")
    empty.show()
    with qtbot.waitSignal(empty.triggered):
        qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(empty.secondary_triggered):
        qtbot.keyClick(empty.secondary, Qt.Key.Key_Space)
    empty.set_texts("No data", "Texts teach.")
    assert empty.action.isHidden()
    assert empty.secondary.isHidden()
    header = PageHeader()
    qtbot.addWidget(header)
    header.set_texts("Data", "")
    assert texts(header) == ["Data"]


def test_findings_gravest_first_and_in_words(theme: Theme, qtbot: QtBot, language: object) -> None:
    view = FindingsView(theme)
    qtbot.addWidget(view)
    assert texts(view) == ["Nothing to report."]
    view.set_findings(sample_findings())
    shown = texts(view)
    assert shown[0] == "1 error, 1 warning, 9 notes"
    assert shown[1:3] == ["Error", "All training rows carry the same label “positive”, so there is nothing to tell apart."]
    assert shown.index("Warning") > shown.index("Error")
    assert "3 rows" in shown
    assert "Row 2" in shown
    assert shown.count("Note") == 5


def test_findings_show_more_and_show_rows(theme: Theme, qtbot: QtBot, language: object) -> None:
    view = FindingsView(theme)
    qtbot.addWidget(view)
    view.set_findings(sample_findings())
    view.show()
    more = child(view, "findings-more-strategy.not_converged")
    assert more.text() == "4 more like this"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: texts(view).count("Note") == 9)
    with qtbot.waitSignal(view.show_rows_requested) as asked:
        qtbot.mouseClick(child(view, "findings-1-show"), Qt.MouseButton.LeftButton)
    assert asked.args[0].rows == (3, 4, 5)


def test_ten_thousand_findings_stay_few_widgets(theme: Theme, qtbot: QtBot) -> None:
    view = FindingsView(theme)
    qtbot.addWidget(view)
    view.set_findings([Finding(code="strategy.not_converged", params={"iterations": row}, row=row) for row in range(10_000)])
    assert len(view.findChildren(QWidget)) < 100


def drop(area: DropArea, files: list[Path]) -> None:
    """Drag files over the area and let them go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    area.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), action, mime, buttons, keys))
    assert area.property("active") == "true"
    area.dropEvent(QDropEvent(QPointF(5, 5), action, mime, buttons, keys))
    assert area.property("active") == "false"


def test_dropped_files_arrive_whatever_their_ending(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    area = DropArea(theme, (".csv", ".xlsx"))
    qtbot.addWidget(area)
    with qtbot.waitSignal(area.files_chosen) as taken:
        drop(area, [tmp_path / "a.csv", tmp_path / "B.XLSX", tmp_path / "export.dat"])
    assert taken.args == [[tmp_path / "a.csv", tmp_path / "B.XLSX", tmp_path / "export.dat"]]
    assert "CSV, XLSX" in texts(area)


def test_files_chosen_with_the_keyboard(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, _title: str, name_filter: str) -> list[str]:
        asked.append(name_filter)
        return [str(tmp_path / "a.csv")]

    area = DropArea(theme, (".csv",), choose=choose)
    qtbot.addWidget(area)
    area.show()
    with qtbot.waitSignal(area.files_chosen) as taken:
        qtbot.keyClick(area.button, Qt.Key.Key_Space)
    assert taken.args == [[tmp_path / "a.csv"]]
    assert asked == ["Data files (*.csv);;All files (*)"]


def test_busy_bar_tells_share_and_time_left(theme: Theme, qtbot: QtBot, language: object) -> None:
    now = [100.0]
    bar = BusyBar(theme, "b", clock=lambda: now[0])
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.start(lambda: "Reading a.csv")
    assert texts(bar) == ["Reading a.csv"]
    progress = bar.findChild(QProgressBar, "b-bar")
    assert progress is not None
    assert progress.maximum() == 0
    now[0] = 130.0
    bar.set_progress(25, 100)
    assert texts(bar) == ["Reading a.csv", "25% · about 2 min left"]
    assert progress.value() == 250
    bar.set_progress(5, 0)
    assert progress.maximum() == 0
    bar.finish()
    assert not bar.isVisibleTo(bar.parentWidget()) if bar.parentWidget() else bar.isHidden()


def test_busy_bar_cancel_is_pressed_once(theme: Theme, qtbot: QtBot) -> None:
    bar = BusyBar(theme, "b")
    qtbot.addWidget(bar)
    bar.start(lambda: "Reading")
    bar.show()
    cancel = child(bar, "b-cancel")
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert cancel.text() == "Stopping…"
    assert not cancel.isEnabled()
    assert cancel.toolTip()
    bar.start(lambda: "Again")
    assert cancel.isEnabled()
    assert cancel.text() == "Cancel"


def test_a_widget_without_a_parent_opens_no_window(theme: Theme, qtbot: QtBot) -> None:
    bar = BusyBar(theme)
    bar.start(lambda: "x")
    assert not bar.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    window.show()
    assert bar.isVisible()
    set_shown(bar, False)
    assert not bar.isVisible()


def test_elided_label_keeps_the_whole_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("a rather long path to some file")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.full_text == label.accessibleName() == "a rather long path to some file"
    label.resize(900, 20)
    assert label.text() == label.full_text
    assert label.toolTip() == ""


def test_facts_are_copied(theme: Theme, qtbot: QtBot) -> None:
    facts = KeyValueTable()
    qtbot.addWidget(facts)
    facts.set_rows([("Size", "91 MB"), ("Licence", "Apache-2.0"), ("x", "y")])
    facts.set_rows([("Size", "92 MB"), ("Licence", "MIT")])
    assert texts(facts) == ["Size", "92 MB", "Licence", "MIT"]
    qtbot.keyClick(facts, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Size\t92 MB\nLicence\tMIT"


def choice_grid(theme: Theme, qtbot: QtBot) -> tuple[CardGrid, list[ChoiceCard]]:
    """Three cards, the last one not choosable."""
    grid = CardGrid(200, exclusive=True)
    qtbot.addWidget(grid)
    cards = [ChoiceCard(theme, name) for name in "abc"]
    for card in cards:
        card.set_title(f"Card {card.objectName()}")
    cards[2].set_reason("It is broken.")
    grid.set_cards(cards)
    grid.resize(700, 300)
    grid.show()
    return grid, cards


def test_cards_are_chosen_by_mouse_and_keyboard(theme: Theme, qtbot: QtBot) -> None:
    grid, cards = choice_grid(theme, qtbot)
    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton, pos=QPoint(20, cards[1].height() - 10))
    assert [card.chosen for card in cards] == [False, True, False]
    assert cards[1].property("selected") == "true"
    grid.activateWindow()
    qtbot.waitUntil(cards[1].radio.hasFocus)
    qtbot.keyClick(cards[1].radio, Qt.Key.Key_Left)
    assert [card.chosen for card in cards] == [True, False, False]
    assert cards[1].property("selected") == "false"
    qtbot.mouseClick(cards[2], Qt.MouseButton.LeftButton)
    assert not cards[2].chosen
    assert "It is broken." in texts(cards[2])


@pytest.mark.parametrize(("width", "columns"), [(220, 1), (440, 2), (700, 3), (1400, 6)])
def test_cards_take_as_many_columns_as_fit(theme: Theme, qtbot: QtBot, width: int, columns: int) -> None:
    grid = CardGrid(200)
    qtbot.addWidget(grid)
    grid.set_cards([Card(f"c{place}") for place in range(6)])
    grid.resize(width, 600)
    grid.show()
    qtbot.waitExposed(grid)
    assert len({card.x() for card in grid.cards}) == columns
    assert len({card.width() for card in grid.cards}) <= 2  # equal but for one pixel of rounding


def test_replaced_cards_are_gone(theme: Theme, qtbot: QtBot) -> None:
    grid, cards = choice_grid(theme, qtbot)
    kept = cards[0]
    grid.set_cards([kept])
    grid.add_card(Card("new"))
    assert [card.objectName() for card in grid.cards] == ["a", "new"]
    qtbot.waitUntil(lambda: len(grid.findChildren(ChoiceCard)) == 1)


@pytest.fixture
def table(qtbot: QtBot) -> CopyableTable:
    """Three rows, two columns."""
    view = CopyableTable("t")
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    model.setHorizontalHeaderLabels(["text", "label"])
    for text, label in (("a\tb\nc", "x"), ("two", "y"), ("three", "z")):
        model.appendRow([QStandardItem(text), QStandardItem(label)])
    view.setModel(model)
    view.show()
    return view


def test_selection_is_copied_as_a_table(table: CopyableTable, qtbot: QtBot) -> None:
    table.selectAll()
    with qtbot.waitSignal(table.copied) as copied:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a b c\tx\ntwo\ty\nthree\tz"
    assert copied.args == [3, 3]
    table.copy_with_headers()
    assert QGuiApplication.clipboard().text().startswith("text\tlabel\na b c\tx")


def test_scattered_cells_keep_their_places(table: CopyableTable, qtbot: QtBot) -> None:
    select = table.selectionModel().select
    flag = table.selectionModel().SelectionFlag.Select
    select(table.model().index(0, 0), flag)
    select(table.model().index(2, 1), flag)
    assert table.selected_tsv() == "a b c\t\n\tz"


def test_nothing_selected_leaves_the_clipboard_alone(table: CopyableTable, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("mine")
    table.clearSelection()
    table.copy()
    assert QGuiApplication.clipboard().text() == "mine"


def test_columns_fit_their_content_within_limits(table: CopyableTable, qtbot: QtBot) -> None:
    model = table.model()
    model.setData(model.index(0, 0), "long " * 200)
    table.fit_columns(widest=300)
    assert table.columnWidth(0) == 300
    model.setData(model.index(0, 0), "a")
    table.fit_columns()
    assert 64 <= table.columnWidth(0) < 200


def test_tab_leaves_the_table(table: CopyableTable, qtbot: QtBot) -> None:
    assert not table.tabKeyNavigation()


def test_context_menu_offers_copy(table: CopyableTable, qtbot: QtBot) -> None:
    table.selectAll()
    table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QGuiApplication.instance().activePopupWidget()  # type: ignore[union-attr]
    assert [action.text() for action in menu.actions()] == ["Copy", "Copy with headers", "Select all"]
    menu.close()


def test_the_header_of_a_table_does_not_ask_every_row_whether_it_is_selected(table: CopyableTable, qtbot: QtBot) -> None:
    table.selectAll()
    assert table.selectionModel().hasSelection()
    assert not table.horizontalHeader().selectionModel().hasSelection()


@pytest.mark.parametrize("words", ["Leave out rows that are nearly equal to another one", "排除与另一行几乎相同的行并保留最常见的标签"])
def test_words_of_a_button_break_into_lines(theme: Theme, qtbot: QtBot, words: str) -> None:
    button = WrappingButton(theme, "b", "quiet", "check")
    qtbot.addWidget(button)
    button.setText(words)
    whole = button.sizeHint()
    assert button.heightForWidth(whole.width()) == whole.height()
    assert button.minimumSizeHint().width() < whole.width() / 2
    half = whole.width() * 2 // 3
    assert button.heightForWidth(half) >= whole.height() + button.fontMetrics().height() - 2
    button.setFixedSize(half, button.heightForWidth(half))
    with qtbot.waitExposed(button):
        button.show()
    picture = button.grab().toImage()
    ground = picture.pixel(picture.width() - 1, picture.height() // 2)
    line = button.fontMetrics().height()
    for top in (picture.height() // 2 - line, picture.height() // 2 + 2):  # both lines have words
        assert any(picture.pixel(x, top + y) != ground for y in range(line - 4) for x in range(button.iconSize().width() + 12, half))


def test_icons_grow_with_the_type(theme: Theme, qtbot: QtBot) -> None:
    button, label = Button(theme, "b", "quiet", "check"), IconLabel(theme, "check", size=20)
    for widget in (button, label):
        qtbot.addWidget(widget)
    before = button.iconSize().height()
    theme.set_zoom(1.5)
    assert (button.iconSize().height(), label.width(), label.height()) == (before * 1.5, 30, 30)
    assert button.icon().availableSizes()[0].height() == before * 1.5


def test_keys_of_a_table_break_where_there_is_little_room(theme: Theme, qtbot: QtBot) -> None:
    holder, table = QWidget(), KeyValueTable()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(table)
    table.set_rows([("Distinct words of the second set that the first does not have", "12%"), ("Texts", "300")])
    wide = table.sizeHint().width() * 2
    holder.resize(wide, 300)
    with qtbot.waitExposed(holder):
        holder.show()
    key, value = table.findChildren(QLabel)[:2]
    line = key.fontMetrics().height()
    assert key.height() < 2 * line
    holder.resize(320, 300)
    qtbot.waitUntil(lambda: key.height() >= 3 * line)
    assert key.geometry().right() < value.x() < 200
    holder.resize(wide, 300)
    qtbot.waitUntil(lambda: key.height() < 2 * line)
