"""Where strategies come from: the plugins, the broken ones with their reason, and the folder for one's own."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from tlgui.pluginhost import Origin, Phase, PluginRecord, PluginState
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.strategy.view_model import StrategyViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE
from tlgui.ui.widgets import Banner, Button, Card, ElidedLabel, make_column, make_label, make_row


class PluginsPanel(Translated, Card):
    """One line; unfolded, every plugin that could not be loaded, with traceback, and the user's plugin folder.

    Signals:
        failed(object): an exception: the folder could not be made.
    """

    failed = Signal(object)

    def __init__(self, theme: Theme, view_model: StrategyViewModel, parent: QWidget | None = None) -> None:
        super().__init__("strategy-plugins", parent)
        self._theme, self._vm = theme, view_model
        self._words = make_label(type="small", tone="muted", name="strategy-plugins-words")
        self._toggle = Button(theme, "strategy-plugins-show", "quiet", "chevron-right")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_list)
        self._open = Button(theme, "strategy-plugins-open-folder", "quiet", "folder")
        self._open.clicked.connect(self._open_folder)
        self._folder = ElidedLabel()
        self._folder.setProperty("type", "small")
        self._folder.setProperty("tone", "muted")
        self._folder.setObjectName("strategy-plugins-folder")
        self._help = make_label(type="small", tone="muted")
        self._records: list[QLabel] = []
        self._banners: list[Banner] = []
        self._list = make_column(spacing=SPACE)
        self._body = QWidget()
        body = make_column(self._help, spacing=SPACE)
        folder = make_row(spacing=SPACE)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._open)
        body.addLayout(folder)
        body.addLayout(self._list)
        self._body.setLayout(body)
        self._body.hide()
        head = make_row(spacing=SPACE)
        head.addWidget(self._words, 1)
        head.addWidget(self._toggle)
        self.column.addLayout(head)
        self.column.addWidget(self._body)
        self.retranslate()

    def open_url(self, folder: Path) -> None:
        """Show a folder in the file manager; a test watches in its place."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def retranslate(self) -> None:
        """Set all words anew."""
        broken = len(self._vm.broken_plugins)
        loaded = sum(record.state is PluginState.LOADED for record in self._vm.plugins)
        words = self.tr("Plugins: {count}").format(count=format_count(loaded))
        if broken:
            words = self.tr("%Ln plugin(s) could not be loaded.", "", broken)
        self._words.setText(words)
        self._toggle.setText(self.tr("Hide") if self._toggle.isChecked() else self.tr("Show plugins"))
        self._open.setText(self.tr("Open folder"))
        self._open.setAccessibleName(self.tr("Open the plugin folder"))
        self._folder.set_text(str(self._vm.plugin_folder))
        self._help.setText(self.tr("Put a plugin's folder here; its strategies appear after the next start of the program."))
        self._fill()

    def _show_list(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self._toggle.set_icon("chevron-down" if shown else "chevron-right")
        self.retranslate()

    def _fill(self) -> None:
        for widget in (*self._records, *self._banners):
            self._list.removeWidget(widget)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._banners = [self._banner(record) for record in self._vm.broken_plugins]
        others = [record for record in self._vm.plugins if record.state is not PluginState.BROKEN]
        self._records = [make_label(self._record_words(record), type="small") for record in others]
        for widget in (*self._banners, *self._records):
            self._list.addWidget(widget)

    def _banner(self, record: PluginRecord) -> Banner:
        banner = Banner(self._theme, "warning", f"strategy-plugin-{record.id}", closable=False)
        reason, remedy = translate_message(record.finding.code, record.finding.params) if record.finding else ("", "")
        where = str(record.folder) if record.folder is not None else self._origin_words(record.origin)
        sentence = self.tr("{title}: broken while {phase}. {reason}").format(
            title=record.title, phase=self._phase_words(record.phase), reason=reason
        )
        banner.set_text(sentence, f"{remedy} {where}".strip())
        banner.set_details(record.traceback)
        return banner

    def _record_words(self, record: PluginRecord) -> str:
        title = f"{record.title} {record.version}".strip()
        state = self.tr("switched off") if record.state is PluginState.DISABLED else self.tr("loaded")
        warning = translate_message(record.finding.code, record.finding.params)[0] if record.finding is not None else ""
        return " ".join(part for part in (f"{title} · {self._origin_words(record.origin)} · {state}", warning) if part)

    def _origin_words(self, origin: Origin) -> str:
        words = {
            Origin.BUNDLED: self.tr("part of the program"),
            Origin.USER: self.tr("from your plugin folder"),
            Origin.PACKAGE: self.tr("from an installed package"),
        }
        return words[origin]

    def _phase_words(self, phase: Phase) -> str:
        words = {
            Phase.MANIFEST: self.tr("its description was read"),
            Phase.IMPORT: self.tr("it was imported"),
            Phase.REGISTER: self.tr("it registered its strategies"),
            Phase.VALIDATE: self.tr("its strategies were examined"),
        }
        return words[phase]

    def _open_folder(self) -> None:
        folder = self._vm.plugin_folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.failed.emit(error)
            return
        self.open_url(folder)
