"""One plugin in the list: what it is, how it is, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tlgui.pluginhost import Origin, Phase, PluginRecord, PluginState
from tlgui.ui.language import Translated, translate_message, translate_strategy_text
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import Banner, Button, Card, make_column, make_label, make_row
from tlgui.ui.widgets.chips import ChipRow


class PluginRow(Translated, Card):
    """Title, state, reason, switch and, for what the user has added, a way to take it out.

    Signals:
        switched(str, bool): id, and whether it shall be loaded.
        removed(str): id.
    """

    switched = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, theme: Theme, record: PluginRecord, titles: dict[str, str], reason: str = "", parent: QWidget | None = None) -> None:
        name = f"plugin-{record.id}"
        super().__init__(name, parent)
        self._record, self._titles, self._reason = record, titles, reason
        self._title = make_label(type="strong", name=f"{name}-title")
        self._state = ChipRow(f"{name}-state")
        self._about = make_label(type="small", tone="muted", name=f"{name}-about")
        self._switch = Button(theme, f"{name}-switch", "quiet")
        self._switch.clicked.connect(lambda: self.switched.emit(record.id, record.state is PluginState.DISABLED))
        self._remove = Button(theme, f"{name}-remove", "quiet", "trash")
        self._remove.clicked.connect(lambda: self.removed.emit(record.id))
        self._remove.setVisible(record.origin is Origin.USER)
        words = make_column(self._title, self._about, spacing=SPACE_TIGHT)
        head = make_row(spacing=SPACE)
        head.addLayout(words, 1)
        for widget in (self._state, self._switch, self._remove):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self._banner: Banner | None = None
        if record.finding is not None:
            kind = "error" if record.state is PluginState.BROKEN else "warning"
            self._banner = Banner(theme, kind, f"{name}-reason", closable=False)
            self._banner.set_details(record.traceback)
            self.column.addWidget(self._banner)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        record = self._record
        title = translate_strategy_text(record.title)
        self._title.setText(f"{title} {record.version}".strip())
        states = {
            PluginState.LOADED: (self.tr("loaded"), "success"),
            PluginState.BROKEN: (self.tr("broken"), "error"),
            PluginState.DISABLED: (self.tr("switched off"), ""),
        }
        self._state.set_chips([states[record.state]])
        names = [translate_strategy_text(self._titles.get(id_, id_)) for id_ in record.strategies]
        offers = ", ".join(names) if names != [title] else ""
        where = str(record.folder) if record.folder is not None and record.origin is Origin.USER else self._origin_words()
        self._about.setText(self.tr("{strategies} · {origin}").format(strategies=offers, origin=where) if offers else where)
        self._about.setVisible(bool(offers) or record.origin is not Origin.BUNDLED)  # the heading says so of those
        off = record.state is PluginState.DISABLED
        self._switch.setText(self.tr("Switch on") if off else self.tr("Switch off"))
        self._switch.setAccessibleName(self.tr("Switch {title} on or off").format(title=title))
        self._remove.setText(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Move {title} to the trash").format(title=title))
        for button in (self._switch, self._remove):
            button.set_reason(self._reason)
        if self._banner is not None and record.finding is not None:
            sentence, remedy = translate_message(record.finding.code, record.finding.params)
            if record.state is PluginState.BROKEN:
                sentence = self.tr("Broken while {phase}. {reason}").format(phase=self._phase_words(), reason=sentence)
            self._banner.set_text(sentence, remedy)

    def _origin_words(self) -> str:
        words = {
            Origin.BUNDLED: self.tr("part of the program"),
            Origin.USER: self.tr("from your plugin folder"),
            Origin.PACKAGE: self.tr("from an installed package"),
        }
        return words[self._record.origin]

    def _phase_words(self) -> str:
        words = {
            Phase.MANIFEST: self.tr("its description was read"),
            Phase.IMPORT: self.tr("it was imported"),
            Phase.REGISTER: self.tr("it registered its strategies"),
            Phase.VALIDATE: self.tr("its strategies were examined"),
        }
        return words[self._record.phase]
