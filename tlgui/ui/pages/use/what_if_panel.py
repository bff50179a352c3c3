"""The what-if box: type a sentence, see what the model makes of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from tlgui.ui.formats import format_share
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.pages.use.share_bars import Share, ShareBars
from tlgui.ui.pages.use.what_if import WhatIfModel, WhatIfState
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets import Banner, BusyBar, Button, Card, make_label

#: Classes shown before someone asks for the rest.
TOP = 10


class WhatIfPanel(Translated, Card):
    """Shows a :class:`WhatIfModel`.

    Args:
        model: what it shows.
    """

    def __init__(self, theme: Theme, model: WhatIfModel, parent: QWidget | None = None) -> None:
        super().__init__("use-what-if", parent)
        self._model = model
        self._all = False
        self._hint = make_label(tone="muted")
        self.box = QPlainTextEdit()
        self.box.setObjectName("use-what-if-text")
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(128)
        self.box.textChanged.connect(lambda: model.set_text(self.box.toPlainText()))
        self.box.installEventFilter(self)
        self._loading = BusyBar(theme, "use-what-if-loading")
        self._died = Banner(theme, "error", "use-what-if-died", closable=False)
        self._died.action_triggered.connect(model.restart)
        self._died.setVisible(False)
        self._answer = make_label(type="strong", name="use-what-if-answer")
        self.bars = ShareBars(theme, "use-what-if-bars")
        self._more = Button(theme, "use-what-if-more", "quiet")
        self._more.clicked.connect(self._toggle_all)
        self._build()
        model.changed.connect(self._show)
        self.retranslate()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addWidget(self._hint)
        left.addWidget(self.box, 1)
        left.addWidget(self._loading)
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self._answer)
        right.addWidget(self.bars)
        right.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_PAGE)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.column.addLayout(columns)
        self.column.addWidget(self._died)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.set_heading(self.tr("Try a sentence"))
        self._hint.setText(self.tr("What would the model say? Type or paste a text; the answer follows as you type."))
        self.box.setPlaceholderText(self.tr("A text like those in your data"))
        self.box.setAccessibleName(self.tr("Text to try"))
        self.bars.setAccessibleName(self.tr("Probabilities"))
        self._died.set_words(self._died_words)
        self._died.set_action(self.tr("Start again"))
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A worker is wanted as soon as someone is about to type."""
        if watched is self.box and event.type() == QEvent.Type.FocusIn:
            self._model.wake()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        model = self._model
        loading = model.state is WhatIfState.LOADING
        if loading and not self._loading.isVisibleTo(self):
            self._loading.start(lambda: self.tr("Loading the model…"), cancellable=False)
        elif not loading:
            self._loading.finish()
        self._died.setVisible(model.state is WhatIfState.DIED)
        if model.state is WhatIfState.DIED:
            self._died.retranslate()
            self._died.set_details(model.failure.traceback if model.failure else "")
        rows = model.probabilities if self._all else model.probabilities[:TOP]
        self.bars.set_rows([Share(label, share, format_share(share)) for label, share in rows], stale=model.pending)
        self.bars.setVisible(bool(rows))
        self._answer.setText(self._answer_words())
        hidden = len(model.probabilities) - TOP
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show fewer") if self._all else self.tr("Show %Ln more", "", max(hidden, 0)))

    def _answer_words(self) -> str:
        model = self._model
        if not model.text.strip():
            return self.tr("The probabilities of the labels appear here.")
        if model.probabilities and not model.pending:
            label, share = model.probabilities[0]
            return self.tr("“{label}”, with a probability of {share}").format(label=label, share=format_share(share))
        if model.state is WhatIfState.READY:
            return self.tr("Asking the model…")
        if model.state is WhatIfState.LOADING:
            return self.tr("The answer comes as soon as the model is loaded.")
        return self.tr("The model is not loaded.")

    def _died_words(self) -> tuple[str, str]:
        if self._model.failure is None:
            return self.tr("The model could not be loaded."), self.tr("Start it again; if that does not help, look at the message above.")
        return translate_message(self._model.failure.code, self._model.failure.params)

    def _toggle_all(self) -> None:
        self._all = not self._all
        self._show()
