"""Comparing datasets on the page: real workers, the bundled model, the texts of the sample project."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QTabWidget, QWidget

from tlgui.ui.pages.data.shift_model import Other, OtherKind
from tlgui.ui.scatter_map import ScatterMap
from tlgui.ui.scatter_points import Group

pytestmark = pytest.mark.usefixtures("language")


def child(page, name, kind=QWidget):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def words(page, name):
    return child(page, name, QLabel).text()


def choose(page, beginning):
    box = child(page, "data-shift-others", QComboBox)
    place = next(place for place in range(box.count()) if box.itemText(place).startswith(beginning))
    box.setCurrentIndex(place)
    box.activated.emit(place)


@pytest.fixture
def comparing(page, sample_session, settle):
    """The page with the tab open; the English source is selected."""
    settle()
    child(page, "data-tabs", QTabWidget).setCurrentIndex(3)
    yield page
    page.model.shift.cancel()
    sample_session.shut_down()


@pytest.fixture
def compare(comparing, qtbot):
    def press():
        qtbot.mouseClick(child(comparing, "data-shift-start", QPushButton), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not comparing.model.shift.computing, timeout=120_000)

    return press


def test_source_and_test_of_the_sample_are_compared(comparing, compare, qtbot):
    model = comparing.model.shift
    assert [other.name for other in model.others] == [
        "Online shop (English)",  # used in the next run
        "Online shop (Chinese)",
        "Hotel guests (Chinese)",
        "Hotel guests (English)",
    ]
    assert model.others[-1].kind is OtherKind.OWN_TEST
    assert not child(comparing, "data-shift-verdict").isVisible()
    compare()
    assert model.problem is None
    report = model.report
    assert (report.first.name, report.second.name) == ("Hotel guests (English)", "Online shop (English)")
    assert report.vectors.model == "all-MiniLM-L6-v2"
    assert words(comparing, "data-shift-verdict-word") == "Somewhat apart"
    sentence = words(comparing, "data-shift-verdict-sentence")
    assert "“Hotel guests (English)” and “Online shop (English)” are somewhat apart" in sentence
    assert report.words.first_typical[0].word in sentence
    assert child(comparing, "data-shift-recognised-value", QLabel).text() == f"{(2 + report.vectors.proxy_a_distance.value) / 4:.0%}"
    table = child(comparing, "data-shift-words")
    assert table.model().index(0, 0).data() == report.words.first_typical[0].word
    assert table.model().rowCount() == len(report.words.first_typical) + len(report.words.second_typical)
    figures = dict(child(comparing, "data-shift-figures").rows)
    assert figures["CORAL distance"] == f"{report.vectors.coral:.3g}"
    assert figures["Texts looked at"] == f"{report.first.texts} and {report.second.texts}"

    page_map = child(comparing, "data-shift-map")
    assert len(page_map.numbers()) == 1 + report.first.texts + report.second.texts
    assert {row[0] for row in page_map.numbers()[1:]} == {report.first.name, report.second.name}
    colours = child(comparing, "data-shift-colour", QComboBox)
    colours.setCurrentIndex(1)
    colours.activated.emit(1)
    by_label = {row[0] for row in page_map.numbers()[1:]}
    assert "billing (Hotel guests (English))" in by_label
    assert "other labels (Hotel guests (English))" in by_label  # six labels, five colours
    assert len(page_map.numbers()) == 1 + report.first.texts + report.second.texts
    page_map.prepare()
    switch = child(page_map, "data-shift-map-show-0", QCheckBox)
    switch.click()
    assert not page_map._canvas._items[0].isVisible()


def test_a_report_is_kept(comparing, compare, settle):
    model = comparing.model.shift
    compare()
    first = model.report
    choose(comparing, "Online shop (Chinese)")
    assert model.report is None
    assert words(comparing, "data-shift-about")
    choose(comparing, "Online shop (English)")
    assert model.report == first
    assert child(comparing, "data-shift-start", QPushButton).text() == "Compare again"
    # The other way round: it is the same pair, and the labelled source stays the first.
    english = next(choice for choice in comparing.model.choices if choice.name == "Online shop (English)")
    comparing.model.select(english.id)
    choose(comparing, "Hotel guests (English)")
    assert model.report == first
    comparing.model.rename(english.id, "Shop")  # the sentences of the report would name it as it was
    assert model.report is None


def test_another_dataset_with_the_same_content_is_another_one(comparing, settle):
    model = comparing.model
    choose(comparing, "its own test rows")
    hotel = next(choice for choice in model.choices if choice.name == "Hotel guests (English)")
    copy = model._datasets[hotel.id]
    other = model.shift.others[0]
    model.shift.show(type(copy)(copy.folder.with_name("copy"), copy.info), model._datasets)
    assert model.shift.other == other


def test_own_test_rows_are_like_the_training_rows(comparing, compare):
    choose(comparing, "its own test rows")
    compare()
    report = comparing.model.shift.report
    assert report.second.name == "Hotel guests (English): Test"
    assert report.first.texts + report.second.texts < 281
    assert words(comparing, "data-shift-verdict-word") == "Alike"
    assert "Compare at least 200 texts a side" in words(comparing, "data-shift-verdict-caution")


def test_a_file_is_compared(comparing, compare, answers, tmp_path, qtbot):
    file = tmp_path / "new messages.jsonl"
    subjects = ("rocket", "moon", "orbit", "launch", "engine")
    rows = [{"id": n, "message": f"The {subjects[n % 5]} was seen from station {n} in a clear night"} for n in range(80)]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    answers.files = [str(file)]
    qtbot.mouseClick(child(comparing, "data-shift-file", QPushButton), Qt.MouseButton.LeftButton)
    model = comparing.model.shift
    assert model.other == Other(OtherKind.FILE, str(file), "new messages.jsonl")
    compare()
    assert model.report.second.name == "new messages"
    assert model.report.second.texts == 80
    assert words(comparing, "data-shift-verdict-word") == "Far apart"
    choose(comparing, "its own test rows")
    choose(comparing, "new messages.jsonl")
    assert model.report is not None
    file.write_text(file.read_text(encoding="utf-8") + '\n{"id": 1, "message": "One more"}', encoding="utf-8")
    choose(comparing, "its own test rows")
    choose(comparing, "new messages.jsonl")
    assert model.report is None  # the file is another one now


def test_a_file_that_cannot_be_read_is_named(comparing, compare, answers, tmp_path, qtbot):
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"%PDF-1.7\n")
    answers.files = [str(file)]
    qtbot.mouseClick(child(comparing, "data-shift-file", QPushButton), Qt.MouseButton.LeftButton)
    compare()
    assert comparing.model.shift.report is None
    assert "a PDF document" in words(comparing, "data-shift-problem-sentence")
    assert child(comparing, "data-shift-start", QPushButton).isEnabled()


def test_comparing_can_be_cancelled(comparing, qtbot, settle):
    model = comparing.model.shift
    qtbot.mouseClick(child(comparing, "data-shift-start", QPushButton), Qt.MouseButton.LeftButton)
    assert model.computing
    start = child(comparing, "data-shift-start", QPushButton)
    assert "being compared" in start.toolTip()
    model.cancel()
    assert not model.computing
    assert start.toolTip() == ""
    settle()
    assert model.report is None


def test_the_map_zooms_only_when_it_has_the_keyboard(theme, qtbot):
    scatter = ScatterMap(theme, "map")
    qtbot.addWidget(scatter)
    scatter.prepare()
    scatter.set_groups([Group("A", 0, "o", (0.0, 1.0), (0.0, 1.0), ("one", "two"))], ("x", "y"))
    scatter.resize(600, 420)
    with qtbot.waitActive(scatter):
        scatter.show()
    canvas = scatter.findChild(QWidget, "scatter-canvas")
    everything = canvas._box.viewRect()

    def turn():
        place = QPointF(canvas.rect().center())
        none = Qt.KeyboardModifier.NoModifier
        wheel = QWheelEvent(
            place, canvas.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(canvas.viewport(), wheel)
        return wheel.isAccepted()

    assert not turn()
    assert canvas._box.viewRect() == everything
    canvas.setFocus()
    assert turn()
    assert canvas._box.viewRect().width() < everything.width()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas._box.viewRect().width() == pytest.approx(everything.width(), rel=0.1)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas._box.viewRect().width() > everything.width()


def test_a_map_by_umap_is_offered_where_it_is_installed(comparing, compare, qtbot, tmp_path, monkeypatch):
    compare()
    box = child(comparing, "data-shift-draw", QComboBox)
    assert box.isHidden()
    # In its place, for this window and its worker: what stands on the map is what it says.
    code = "class UMAP:\n    def __init__(self, **_): pass\n    def fit_transform(self, vectors): return vectors[:, :2]\n"
    (tmp_path / "umap.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    comparing.datasets.detail.shift.retranslate()
    assert not box.isHidden()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: comparing.model.shift.report is not None, timeout=120_000)
    vectors = comparing.model.shift.report.vectors
    assert vectors.umap is not None
    view = child(comparing, "data-shift-map", ScatterMap)
    shown = [place for group in view._groups for place in zip(group.xs, group.ys, strict=True)]
    assert sorted(shown) == sorted((point.x, point.y) for point in (*vectors.umap.first, *vectors.umap.second))
    assert view._titles[0].startswith("UMAP: neighbours are alike")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert view._titles[0].startswith("First component")
