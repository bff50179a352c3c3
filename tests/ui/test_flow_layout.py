"""Widgets that wrap like words."""

import pytest
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from tlgui.ui.widgets import FlowLayout


@pytest.fixture
def flow(qtbot):
    frame = QFrame()
    qtbot.addWidget(frame)
    layout = FlowLayout(frame, 10, line_spacing=10)
    for _ in range(5):
        box = QWidget()
        box.setFixedSize(100, 30)
        layout.addWidget(box)
    return frame


def places(frame):
    return [(box.x(), box.y()) for box in frame.findChildren(QWidget) if box.isVisible()]


@pytest.mark.parametrize(("width", "in_line", "height"), [(540, 5, 30), (539, 4, 70), (220, 2, 110), (100, 1, 190), (50, 1, 190)])
def test_lines_end_where_there_is_no_more_room(flow, qtbot, width, in_line, height):
    assert flow.layout().heightForWidth(width) == height
    flow.setFixedWidth(max(width, 100))
    flow.resize(flow.width(), height)
    with qtbot.waitExposed(flow):
        flow.show()
    expected = [(place % in_line * 110, place // in_line * 40) for place in range(5)]
    assert places(flow) == expected


def test_hidden_widgets_take_no_room(flow):
    flow.findChildren(QWidget)[0].hide()
    assert flow.layout().heightForWidth(430) == 30


def test_what_expands_takes_the_rest_of_its_line(flow, qtbot):
    boxes = flow.findChildren(QWidget)
    boxes[1].setFixedSize(0, 0)
    boxes[1].setMinimumSize(60, 30)
    boxes[1].setMaximumSize(1000, 30)
    boxes[1].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    flow.setFixedSize(400, 70)
    with qtbot.waitExposed(flow):
        flow.show()
    assert [(box.x(), box.y(), box.width()) for box in boxes] == [
        (0, 0, 100),
        (110, 0, 70),  # it asks for 60: three boxes, four gaps and it are 390
        (190, 0, 100),
        (300, 0, 100),
        (0, 40, 100),
    ]


def test_what_follows_a_stretch_stands_at_the_end(qtbot):
    frame = QFrame()
    qtbot.addWidget(frame)
    layout = FlowLayout(frame, 10, line_spacing=10)
    boxes = [QWidget(), QWidget()]
    for box in boxes:
        box.setFixedSize(100, 30)
    layout.addWidget(boxes[0])
    layout.add_stretch()
    layout.addWidget(boxes[1])
    frame.setFixedSize(400, 30)
    with qtbot.waitExposed(frame):
        frame.show()
    assert [box.x() for box in boxes] == [0, 300]
