"""The datasets of the project: list, details, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tlgui.core.findings import Severity
from tlgui.ui.language import Translated, translate_message
from tlgui.ui.page import PageState
from tlgui.ui.pages.data.dataset_list import Confirm, DatasetList
from tlgui.ui.pages.data.detail import DatasetDetail
from tlgui.ui.pages.data.view_model import DataViewModel
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets import Banner, Button, PageHeader
from tlgui.ui.widgets.drop_area import ChooseFiles

#: Width of the list in multiples of the type size, and its limit in logical pixels.
_LIST_EMS, _LIST_WIDEST = 20.5, 304


class DatasetsView(Translated, QFrame):
    """What the page shows when there are datasets.

    Args:
        confirm: asks before a dataset is removed.
        choose: asks for a file to compare with.

    Signals:
        import_requested(): the user wants to choose files.
        model_requested(): the user wants to go on with the model.
    """

    import_requested = Signal()
    model_requested = Signal()

    def __init__(self, model: DataViewModel, theme: Theme, *, confirm: Confirm, choose: ChooseFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data-datasets")
        self._model, self._theme = model, theme
        self._header = PageHeader("data-header")
        self.add = Button(theme, "data-import", "secondary", "add")
        self.add.clicked.connect(self.import_requested)
        self.next = Button(theme, "data-next", "primary", "arrow-right")
        self.next.clicked.connect(self.model_requested)
        for button in (self.add, self.next):
            self._header.buttons.addWidget(button)
        self._hint = Banner(theme, Severity.WARNING, "data-hint", closable=False)
        self._hint.set_words(self._hint_words)
        self.list = DatasetList(model, theme, confirm=confirm)
        self.detail = DatasetDetail(model, theme, choose=choose)
        self.detail.model_requested.connect(self.model_requested)
        body = QHBoxLayout()
        body.setSpacing(SPACE_WIDE)
        body.addWidget(self.list)
        body.addWidget(self.detail, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(self._header)
        column.addWidget(self._hint)
        column.addLayout(body, 1)
        model.changed.connect(self._refresh)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._header.set_texts(self.tr("Data"), self.tr("The texts that the model learns from, adapts to and is tested on."))
        self.add.setText(self.tr("Import a file…"))
        self.next.setText(self.tr("Choose a model"))
        self._refresh()

    def _fit(self) -> None:
        self.list.setFixedWidth(min(_LIST_WIDEST, round(_LIST_EMS * self._theme.scale.body)))

    def _refresh(self) -> None:
        model = self._model
        self.detail.setVisible(model.selected is not None)
        self.next.setVisible(model.state is PageState.READY)
        self._hint.setVisible(model.lacks_labels or model.complaint is not None)
        self._hint.set_severity(Severity.WARNING if model.lacks_labels else Severity.ERROR)
        self._hint.retranslate()

    def _hint_words(self) -> tuple[str, str]:
        complaint = self._model.complaint
        if complaint is not None and not self._model.lacks_labels:
            return translate_message(complaint.code, complaint.params)
        return (
            self.tr("The next run has no labelled dataset to learn from."),
            self.tr("Tick “Use in the next run” on a source or target dataset with labels, or import one."),
        )
