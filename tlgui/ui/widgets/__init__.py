"""The widgets that pages are made of."""

from tlgui.ui.widgets.banner import Banner
from tlgui.ui.widgets.busy_bar import BusyBar
from tlgui.ui.widgets.buttons import Button, IconButton, WrappingButton
from tlgui.ui.widgets.cards import Card, CardGrid, ChoiceCard
from tlgui.ui.widgets.copyable_table import FULL_TEXT_ROLE, CopyableTable
from tlgui.ui.widgets.disabled_reason import DisabledReason
from tlgui.ui.widgets.drop_area import DropArea
from tlgui.ui.widgets.findings_view import FindingsView
from tlgui.ui.widgets.flow_layout import FlowLayout
from tlgui.ui.widgets.headers import EmptyState, PageHeader
from tlgui.ui.widgets.inputs import QuietComboBox, QuietSpinBox
from tlgui.ui.widgets.labels import ElidedLabel, KeyValueTable
from tlgui.ui.widgets.scroller import Scroller
from tlgui.ui.widgets.styling import IconLabel, make_column, make_label, make_line, make_row, set_shown, set_style
from tlgui.ui.widgets.verdict_card import VerdictCard, VerdictWords

__all__ = [
    "FULL_TEXT_ROLE",
    "Banner",
    "BusyBar",
    "Button",
    "Card",
    "CardGrid",
    "ChoiceCard",
    "CopyableTable",
    "DisabledReason",
    "DropArea",
    "ElidedLabel",
    "EmptyState",
    "FindingsView",
    "FlowLayout",
    "IconButton",
    "IconLabel",
    "KeyValueTable",
    "PageHeader",
    "QuietComboBox",
    "QuietSpinBox",
    "Scroller",
    "VerdictCard",
    "VerdictWords",
    "WrappingButton",
    "make_column",
    "make_label",
    "make_line",
    "make_row",
    "set_shown",
    "set_style",
]
