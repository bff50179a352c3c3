"""The one style sheet of the program, generated from the tokens."""

from dataclasses import asdict
from pathlib import Path
from string import Template

from tlgui.ui.tokens import RADIUS, RADIUS_CARD, Colours, TypeScale

_SHEET = Template(
    """
QMainWindow, QDialog, QFrame[surface="page"], QStackedWidget { background: $window; }
QFrame[surface="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[surface="card"][selected="true"] { border: 2px solid $accent; }
QFrame[surface="sunken"] { background: $sunken; border: none; border-radius: ${radius}px; }
QFrame[surface="picture"] { background: $surface; border: none; }
QFrame[surface="rail"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[surface="strip"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[surface="line"] { background: $line; border: none; }
QFrame[surface="drop"] { background: $surface; border: 1px dashed $outline; border-radius: ${card}px; }
QFrame[surface="drop"][active="true"] { background: $accent_soft; border: 1px dashed $accent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[surface="plain"] { background: transparent; }

QLabel { background: transparent; color: $text; }
QLabel:disabled { color: $disabled; }
QLabel[type="title"] { font-size: ${title_px}px; font-weight: 700; }
QLabel[type="heading"] { font-size: ${heading_px}px; font-weight: 700; }
QLabel[type="strong"] { font-weight: 700; }
QLabel[type="small"] { font-size: ${small_px}px; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="error"] { color: $error; }
QLabel[tone="info"] { color: $info; }

QFrame[banner] { border-radius: ${radius}px; border: 1px solid $line; }
QFrame[banner="info"] { background: $info_soft; border-color: $info; }
QFrame[banner="success"] { background: $success_soft; border-color: $success; }
QFrame[banner="warning"] { background: $warning_soft; border-color: $warning; }
QFrame[banner="error"] { background: $error_soft; border-color: $error; }

QPushButton, QToolButton[kind] { background: $surface; color: $text; border: 1px solid $outline; border-radius: ${radius}px;
  padding: ${pad_v}px ${pad_h}px; min-height: ${line_px}px; }
QPushButton:hover, QToolButton[kind]:hover { background: $hover; }
QPushButton:pressed, QToolButton[kind]:pressed, QPushButton:checked, QToolButton[kind]:checked { background: $accent_soft;
  border-color: $accent; }
QPushButton:focus, QToolButton[kind]:focus { border: 2px solid $accent; padding: ${pad_v1}px ${pad_h1}px; }
QPushButton:disabled, QToolButton[kind]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton#strip-run { text-align: left; padding: 0 4px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 700; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="danger"] { color: $error; border-color: $error; }
QPushButton[kind="danger"]:hover { background: $error_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid $error; }
QPushButton[kind="danger"]:disabled { color: $disabled; border-color: $line; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent;
  padding: ${pad_v}px ${pad_q}px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $accent; padding: ${pad_v1}px ${pad_q1}px; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { background: transparent; border-color: transparent;
  color: $disabled; }
QPushButton[type="small"] { font-size: ${small_px}px; min-height: 0; padding: 3px ${pad_q}px; }
QToolButton[kind="icon"] { background: transparent; border: 2px solid transparent; padding: 4px; min-height: 0; }
QToolButton[kind="icon"]:hover { background: $hover; }
QToolButton[kind="icon"]:pressed, QToolButton[kind="icon"]:checked { background: $accent_soft; border-color: transparent; }
QToolButton[kind="icon"]:focus { border: 2px solid $accent; padding: 4px; }
QToolButton[kind="icon"]:disabled { background: transparent; border-color: transparent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { width: 0; height: 0; image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $surface; color: $text; border: 1px solid $outline;
  border-radius: ${radius}px; selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QLineEdit, QAbstractSpinBox, QComboBox { padding: ${pad_v}px 9px; min-height: ${line_px}px; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: ${pad_v1}px 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 5px; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] { border: 2px solid $error;
  padding: ${pad_v1}px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { background: $sunken;
  color: $disabled; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: $sunken; }
QComboBox:editable { background: $surface; }
QComboBox QLineEdit, QComboBox QLineEdit:hover, QComboBox QLineEdit:focus, QComboBox QLineEdit:disabled { background: transparent;
  border: none; padding: 0; min-height: 0; }
QComboBox::drop-down { border: none; width: ${drop_px}px; }
QComboBox::down-arrow { image: url("$controls/arrow-down.svg"); width: ${arrow_px}px; height: ${arrow_px}px; }
QComboBox::down-arrow:disabled { image: url("$controls/arrow-down-faint.svg"); }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: none; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${row_px}px; padding: 0 8px; border-radius: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: ${spin_px}px; border: none;
  background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; border-radius: 4px; }
QAbstractSpinBox::up-arrow { image: url("$controls/arrow-up.svg"); width: ${spin_arrow_px}px; height: ${spin_arrow_px}px; }
QAbstractSpinBox::down-arrow { image: url("$controls/arrow-down.svg"); width: ${spin_arrow_px}px; height: ${spin_arrow_px}px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url("$controls/arrow-up-faint.svg"); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off { image: url("$controls/arrow-down-faint.svg"); }

QCheckBox, QRadioButton { color: $text; spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 4px;
  background: transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: ${mark_px}px; height: ${mark_px}px;
  background: $surface; border: 1px solid $outline; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round_px}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$controls/check-$ink.svg"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$controls/dash-$ink.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$controls/dot-$ink.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken; border-color: $line; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled { background: $disabled; border-color: $disabled; }

QAbstractItemView { background: $surface; alternate-background-color: $window; color: $text; border: 1px solid $line; padding: 1px;
  border-radius: ${radius}px;
  selection-background-color: $accent_soft; selection-color: $text; gridline-color: $line; outline: none; }
QAbstractItemView:focus { border: 2px solid $accent; padding: 0; }
QAbstractItemView::item { padding: 2px 8px; border: 1px solid transparent; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QAbstractItemView::item:focus { border: 1px solid $accent; }
QHeaderView { background: $window; border: none; }
QHeaderView::section { background: $window; color: $muted; border: none; border-right: 1px solid $line; border-bottom: 1px solid $line;
  padding: 5px 8px; font-size: ${small_px}px; font-weight: 700; }
QHeaderView::section:checked { color: $text; }
QTableCornerButton::section { background: $window; border: none; border-right: 1px solid $line; border-bottom: 1px solid $line; }

QDialog#command-palette { background: $surface; border: 1px solid $outline; }
QListView#command-palette-list { border: none; }
QListView#command-palette-list::item:selected { border: 1px solid $accent; border-radius: 4px; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 10px; border: 2px solid transparent;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; font-weight: 700; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { border: 2px solid $accent; border-radius: 4px; }
QTabBar::tab:disabled { color: $disabled; }

QProgressBar { background: $hover; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QProgressBar[tone="warning"]::chunk { background: $warning; }
QProgressBar[tone="muted"]::chunk { background: $muted; }
QSlider { min-height: 26px; border: 2px solid transparent; border-radius: 6px; }
QSlider:focus { border: 2px solid $accent; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 9px; background: $surface;
  border: 2px solid $accent; }
QSlider::sub-page:horizontal:disabled { background: $disabled; }
QSlider::handle:horizontal:disabled { border-color: $disabled; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $outline; border: 3px solid transparent; border-radius: 6px; background-clip: padding; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; border: none; border-radius: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; border: none; border-radius: 3px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent_soft; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: $accent_soft; border: 1px solid $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$controls/check-$mark.svg"); }
QMenu::right-arrow { image: url("$controls/arrow-right.svg"); width: 12px; height: 12px; }
QToolTip { background: $tooltip; color: $on_tooltip; border: 1px solid $tooltip; padding: 5px 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; margin: 0 4px; }
QSplitter::handle:vertical { height: 1px; margin: 4px 0; }
QGroupBox { border: 1px solid $line; border-radius: ${radius}px; margin-top: 12px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: $muted; }
"""
)


def style_sheet(colours: Colours, scale: TypeScale, controls: Path) -> str:
    """The style sheet for one colour scheme.

    Args:
        scale: type sizes, zoom included; paddings follow the body size.
        controls: folder with the small pictures of check marks and arrows.
    """
    pad_v, pad_h, pad_q = round(scale.body * 0.36), round(scale.body * 1.1), round(scale.body * 0.6)
    mark_size = 2 * round(scale.body * 0.57)
    values = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    return _SHEET.substitute(
        values,
        small_px=scale.small,
        heading_px=scale.heading,
        title_px=scale.title,
        line_px=round(scale.body * 1.5),
        row_px=round(scale.body * 2),
        drop_px=scale.body * 2,
        arrow_px=scale.body,
        mark_px=mark_size,
        round_px=mark_size // 2 + 1,
        spin_px=round(scale.body * 1.7),
        spin_arrow_px=round(scale.body * 0.86),
        pad_v=pad_v,
        pad_v1=pad_v - 1,
        pad_h=pad_h,
        pad_h1=pad_h - 1,
        pad_q=pad_q,
        pad_q1=pad_q - 1,
        radius=RADIUS,
        card=RADIUS_CARD,
        ink="black" if colours.dark else "white",
        mark="white" if colours.dark else "black",
        controls=controls.as_posix(),
    )
