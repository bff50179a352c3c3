"""The table over Arrow."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tlgui.ui.arrow_table_model import CUT, ArrowTableModel, matching_rows, sorted_rows
from tlgui.ui.language import Language
from tlgui.ui.widgets import FULL_TEXT_ROLE, CopyableTable

LONG = "长" * 500 + "end"
TABLE = pa.table(
    {
        "text": pa.chunked_array([["one", LONG], [None, "four\nlines\tand tabs", ""]], pa.string()),
        "label": pa.chunked_array([["b", "a", "b", "A", None]]),
        "score": pa.array([0.5, 1 / 3, None, 2.0, 1e-9]),
        "count": pa.array([1, 20, 3, 4, 5]),
    }
)


def display(model: ArrowTableModel, row: int, column: int) -> str:
    """What a cell shows."""
    return str(model.data(model.index(row, column)))


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = ArrowTableModel(TABLE)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(np.array([3, 1], dtype=np.int64))
    model.set_rows(None)
    model.set_table(TABLE.slice(2))
    tester.deleteLater()


def test_cells_are_cut_and_whole_on_demand(language: Language) -> None:
    model = ArrowTableModel(TABLE)
    shown = display(model, 1, 0)
    assert len(shown) == CUT
    assert shown == "长" * (CUT - 1) + "…"
    assert model.full_text(model.index(1, 0)) == model.data(model.index(1, 0), FULL_TEXT_ROLE) == LONG
    assert display(model, 2, 0) == ""
    assert display(model, 3, 0) == "four lines and tabs"
    assert model.full_text(model.index(3, 0)) == "four\nlines\tand tabs"
    assert [display(model, row, 2) for row in range(5)] == ["0.5", "0.333333", "", "2", "1e-09"]
    assert model.data(model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole) is not None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) is None
    assert model.data(model.index(1, 0), Qt.ItemDataRole.ToolTipRole) == LONG


def test_a_text_of_exactly_the_limit_is_not_cut() -> None:
    model = ArrowTableModel(pa.table({"text": ["é" * CUT, "é" * (CUT + 1)]}))
    assert display(model, 0, 0) == "é" * CUT
    assert display(model, 1, 0).endswith("…")


def test_the_cut_never_breaks_a_character() -> None:
    for length in range(195, 205):
        text = display(ArrowTableModel(pa.table({"text": ["a" * length + "😀" * 900]})), 0, 0)
        assert "\ufffd" not in text
        assert len(text) == CUT


def test_rows_are_swapped_in(language: Language) -> None:
    model = ArrowTableModel(TABLE)
    model.set_rows(np.array([3, 0], dtype=np.int64))
    assert model.rowCount() == 2
    assert [model.row_of(row) for row in range(2)] == [3, 0]
    assert display(model, 1, 0) == "one"
    assert model.headerData(0, Qt.Orientation.Vertical) == "4"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "label"
    model.set_rows(np.array([], dtype=np.int64))
    assert model.rowCount() == 0


def test_filter() -> None:
    assert matching_rows(TABLE, "label", "A").tolist() == [1, 3]
    assert matching_rows(TABLE, "text", ".").tolist() == []
    assert matching_rows(TABLE, "label", "a", np.array([3, 2, 1])).tolist() == [3, 1]
    assert matching_rows(TABLE, "text", "").tolist() == [0, 1, 3, 4]


def test_sort_is_stable_and_puts_missing_values_last() -> None:
    assert sorted_rows(TABLE, "label").tolist() == [3, 1, 0, 2, 4]
    assert sorted_rows(TABLE, "label", descending=True).tolist() == [0, 2, 1, 3, 4]
    assert sorted_rows(TABLE, "score").tolist() == [4, 1, 0, 3, 2]
    assert sorted_rows(TABLE, "count", rows=np.array([4, 1, 2])).tolist() == [2, 4, 1]


def test_a_file_is_shown_without_being_read(qtbot: QtBot, tmp_path: Path) -> None:
    """Two million rows: the view asks for the visible cells only, and Arrow allocates nothing."""
    rows = 2_000_000
    path = tmp_path / "rows.arrow"
    batch = pa.record_batch({"text": [f"text number {row}" for row in range(1000)], "label": ["x"] * 1000})
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, batch.schema) as writer:
        for _ in range(rows // 1000):
            writer.write_batch(batch)
    before = pa.total_allocated_bytes()
    table = pa.ipc.open_stream(pa.memory_map(str(path))).read_all()
    asked: set[int] = set()

    class Watched(ArrowTableModel):
        def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            asked.add(index.row())  # type: ignore[attr-defined]
            return super().data(index, role)  # type: ignore[arg-type]

    view = CopyableTable("big")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.setModel(Watched(table, parent=view))
    view.show()
    qtbot.waitExposed(view)
    view.grab()
    view.scrollToBottom()
    view.grab()
    assert pa.total_allocated_bytes() - before < 1_000_000
    assert rows - 1 in asked
    assert len(asked) < 200


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string()])
def test_both_kinds_of_text(kind: pa.DataType) -> None:
    table = pa.table({"text": pa.array(["a", None], kind)})
    assert [display(ArrowTableModel(table), row, 0) for row in range(2)] == ["a", ""]
    assert sorted_rows(table, "text", descending=True).tolist() == [0, 1]
    assert matching_rows(table, "text", "A").tolist() == [0]


def test_places_of_rows() -> None:
    model = ArrowTableModel(TABLE, np.array([1, 3, 4]))
    assert [model.place_of(row) for row in range(6)] == [None, 0, None, 1, 2, None]
    assert [ArrowTableModel(TABLE).place_of(row) for row in (0, 4, 5)] == [0, 4, None]
