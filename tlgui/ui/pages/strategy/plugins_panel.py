"""Where strategies come from, in one line, and the way to the plugins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tlgui.pluginhost import PluginState
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.pages.strategy.view_model import StrategyViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Button, Card, IconLabel, make_label, make_row


class PluginsPanel(Translated, Card):
    """How many plugins there are and whether one of them is broken.

    Signals:
        plugins_requested(): the user wants to see them.
    """

    plugins_requested = Signal()

    def __init__(self, theme: Theme, view_model: StrategyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("strategy-plugins", parent)
        self._vm = view_model
        self._warning = IconLabel(theme, "warning", "warning", 18)
        self._words = make_label(type="small", tone="muted", name="strategy-plugins-words")
        self._show = Button(theme, "strategy-plugins-show", "quiet", "plugin")
        self._show.clicked.connect(self.plugins_requested)
        line = make_row(spacing=SPACE)
        line.addWidget(self._warning)
        line.addWidget(self._words, 1)
        line.addWidget(self._show)
        self.column.addLayout(line)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        broken = len(self._vm.broken_plugins)
        loaded = sum(record.state is PluginState.LOADED for record in self._vm.plugins)
        self._warning.setVisible(bool(broken))
        words = self.tr("%Ln plugin(s) could not be loaded.", "", broken) if broken else ""
        self._words.setText(words or self.tr("Plugins: {count}").format(count=format_count(loaded)))
        self._show.setText(self.tr("Plugins…"))
        self._show.setAccessibleName(self.tr("Show, install and remove plugins"))
