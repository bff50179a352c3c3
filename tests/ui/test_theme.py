"""Colours, sizes, icons."""

from dataclasses import asdict
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tlgui.ui.icons import Icons
from tlgui.ui.matrix_cells import contrast, readable_on
from tlgui.ui.number_edit import NumberEdit
from tlgui.ui.stylesheet import style_sheet
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import DARK, LIGHT, Colours, TypeScale
from tlgui.ui.widgets import Button, CopyableTable, IconButton, KeyValueTable

SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_words_are_readable_on_every_ground(colours: Colours) -> None:
    words = ("text", "muted", "accent", "success", "warning", "error", "info")
    grounds = ("window", "surface", "sunken")
    pairs = [*product(words, grounds), ("text", "hover"), ("text", "accent_soft"), ("accent", "accent_soft"), ("accent", "hover")]
    pairs += [("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")]
    pairs += [("text", f"{tone}_soft") for tone in ("info", "success", "warning", "error")]
    pairs += [("accent", f"{tone}_soft") for tone in ("info", "success", "warning", "error")]
    pairs += [("error", "error_soft"), ("on_tooltip", "tooltip")]
    low = {pair: round(contrast(*(QColor(colours.named(role)) for role in pair)), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@SCHEMES
def test_outlines_and_curves_can_be_seen(colours: Colours) -> None:
    graphics = [*colours.series, colours.outline, colours.accent]
    low = {one: contrast(QColor(one), QColor(ground)) for one, ground in product(graphics, (colours.surface, colours.window))}
    assert {one: ratio for one, ratio in low.items() if ratio < 3.0} == {}


def test_dark_and_light_are_applied_and_announced(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.surface)
    assert DARK.surface in qapp.styleSheet()
    theme.set_mode("light")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.surface)


def test_system_without_an_opinion_is_light(theme: Theme, qapp: QApplication) -> None:
    assert qapp.styleHints().colorScheme() is not Qt.ColorScheme.Dark
    theme.set_mode("dark")
    theme.set_mode("system")
    assert theme.colours is LIGHT


def test_every_palette_role_is_ours(theme: Theme, qapp: QApplication) -> None:
    theme.set_mode("dark")
    ours = {value for value in asdict(DARK).values() if isinstance(value, str)}
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert qapp.palette().color(role).name() in ours, role


def test_zoom_goes_step_by_step_and_stays_within_limits(theme: Theme, qapp: QApplication) -> None:
    theme.step_zoom(1)
    assert theme.zoom == 1.1
    assert qapp.font().pixelSize() == TypeScale.zoomed(1.1).body == 15
    theme.set_zoom(9)
    assert theme.zoom == 1.75
    theme.step_zoom(1)
    assert theme.zoom == 1.75
    theme.step_zoom(-1)
    assert theme.zoom == 1.5


@SCHEMES
def test_style_sheet_names_only_pictures_that_exist(colours: Colours, repo_root: Path) -> None:
    controls = repo_root / "resources" / "icons" / "controls"
    sheet = style_sheet(colours, TypeScale.zoomed(1.0), controls)
    assert "$" not in sheet
    names = [part.partition('"')[0] for part in sheet.split('url("')[1:]]
    assert len(names) > 8
    assert [name for name in names if not Path(name).is_file()] == []


def test_icons_are_drawn_in_the_colour_asked_for(theme: Theme, repo_root: Path) -> None:
    icons = Icons(repo_root / "resources" / "icons")
    names = icons.names()
    assert len(names) >= 35
    for name in names:
        image = icons.pixmap(name, "#ff0000", 24, 2.0).toImage()
        assert image.size() == QSize(48, 48)
        inked = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200]
        assert inked, name
        assert all(colour.red() > 200 and colour.green() < 40 for colour in inked), name


def test_icons_have_no_colour_of_their_own_and_one_stroke(repo_root: Path) -> None:
    for file in (repo_root / "resources" / "icons").glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor" stroke-width="1.75"' in text, file.name
        assert "#" not in text, file.name


def test_bound_icon_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "b", "quiet", "add")
    qtbot.addWidget(button)

    def is_inked(expected: str) -> bool:
        image = button.icon().pixmap(QSize(22, 18), 1.0, QIcon.Mode.Normal).toImage()
        colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        ink = max(colours, key=lambda colour: colour.alpha())
        return all(abs(one - other) < 4 for one, other in zip(ink.getRgb()[:3], QColor(expected).getRgb()[:3], strict=True))

    assert is_inked(LIGHT.accent)
    theme.set_mode("dark")
    assert is_inked(DARK.accent)


def test_binding_again_replaces_the_icon(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "b", "secondary", "add")
    qtbot.addWidget(button)
    button.set_icon("close")
    theme.set_mode("dark")
    expected = theme.icon("close", "text", 18, 4).pixmap(22, 18).toImage()
    assert button.icon().pixmap(22, 18).toImage() == expected


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_stands_in_an_empty_field_can_be_read(theme: Theme, qtbot: QtBot, mode: str) -> None:
    theme.set_mode(mode)
    line = QLineEdit()
    line.setPlaceholderText("MMMM████")
    qtbot.addWidget(line)
    line.show()
    picture = line.grab().toImage()
    ground = QColor(theme.colours.surface)
    inks = {picture.pixelColor(x, y).name() for x in range(12, picture.width() - 4) for y in range(6, picture.height() - 6)}
    assert max(contrast(QColor(ink), ground) for ink in inks) >= 4.5


def test_readable_ink() -> None:
    assert readable_on(QColor("#ffffff")).name() == "#10141c"
    assert readable_on(QColor("#10141c")).name() == "#ffffff"
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_focus_can_be_seen_on_every_kind_of_control(theme: Theme, qtbot: QtBot, mode: str) -> None:
    theme.set_mode(mode)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    table, facts = CopyableTable("t"), KeyValueTable("k")
    facts.set_rows([("a", "b")])
    controls = [QPushButton("x"), QLineEdit("x"), QCheckBox("x"), QRadioButton("x"), QComboBox(), NumberEdit(whole=True), table, facts]
    controls += [Button(theme, kind, kind) for kind in ("primary", "secondary", "quiet", "danger")]
    controls += [IconButton(theme, "add", "icon")]
    for control in controls:
        column.addWidget(control)
    other = QLineEdit()
    column.addWidget(other)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    for control in controls:
        other.setFocus()
        plain = control.grab().toImage()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        assert control.grab().toImage() != plain, control
