"""Chips break into lines, and what is hidden leaves no gap."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tlgui.ui.widgets.chips import ChipRow, FlowLayout


@pytest.fixture
def flow(qtbot):
    holder = QWidget()
    layout = FlowLayout(holder, spacing=10)
    for place in range(4):
        label = QLabel(str(place))
        label.setFixedSize(50, 20)
        layout.addWidget(label)
    qtbot.addWidget(holder)
    return holder, layout


def places(layout):
    rects = [layout.itemAt(place).widget().geometry() for place in range(layout.count()) if not layout.itemAt(place).isEmpty()]
    return [(rect.x(), rect.y()) for rect in rects]


def test_lines_break_at_the_width(flow):
    holder, layout = flow
    holder.resize(120, 100)
    holder.show()
    assert places(layout) == [(0, 0), (60, 0), (0, 24), (60, 24)]
    assert layout.heightForWidth(120) == 44
    assert layout.heightForWidth(500) == 20


def test_hidden_widget_leaves_no_gap(flow):
    holder, layout = flow
    layout.itemAt(0).widget().hide()
    holder.resize(500, 100)
    holder.show()
    assert places(layout) == [(0, 0), (60, 0), (120, 0)]


def test_row_of_chips_is_one_sentence_for_screen_readers(qtbot, theme):
    row = ChipRow("chips")
    qtbot.addWidget(row)
    row.set_chips([("one", ""), ("two", "accent")])
    assert row.accessibleName() == "one, two"
    row.set_chips([])
    assert row.isHidden()
