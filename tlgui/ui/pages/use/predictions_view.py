"""What came out of applying a model to a file."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from tlgui.ui.formats import format_count, format_share
from tlgui.ui.language import Translated
from tlgui.ui.pages.use.predictions import Predictions
from tlgui.ui.pages.use.share_bars import Share, ShareBars
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets import FULL_TEXT_ROLE, Button, CopyableTable, IconLabel, make_label, make_row

_Index = QModelIndex | QPersistentModelIndex
_TOP = 10
_CUT = 200
_HEIGHT = 264


class _PreviewModel(QAbstractTableModel):
    """Text, prediction and probability of the first rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, str, float]] = ()
        self._headers = ("", "", "")

    def set_rows(self, rows: Sequence[tuple[str, str, float]], headers: tuple[str, str, str]) -> None:
        self.beginResetModel()
        self._rows, self._headers = rows, headers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        value = self._rows[index.row()][index.column()]
        text = value if isinstance(value, str) else format_share(value)
        if role == FULL_TEXT_ROLE:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:_CUT].split())
        return text[: 10 * _CUT] if role == Qt.ItemDataRole.ToolTipRole and len(text) > 40 else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headers[section] if orientation is Qt.Orientation.Horizontal else format_count(section + 1)


class PredictionsView(Translated, QFrame):
    """How many rows, which labels how often, and the first rows.

    Signals:
        open_requested(): show the folder of the written file.
    """

    open_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("use-predictions")
        self._predictions: Predictions | None = None
        self._sentence = make_label(type="strong", name="use-predictions-sentence")
        self._open = Button(theme, "use-predictions-open", "quiet", "folder")
        self._open.clicked.connect(self.open_requested)
        self._labels_head, self._preview_head = make_label(tone="muted"), make_label(tone="muted")
        self.bars = ShareBars(theme, "use-predictions-bars")
        self._rest = make_label(type="small", tone="muted")
        self._model = _PreviewModel(self)
        self.preview = CopyableTable("use-predictions-preview")
        self.preview.setModel(self._model)
        self.preview.setFixedHeight(_HEIGHT)
        head = self.preview.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._build(theme)
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        top = make_row(IconLabel(theme, "success", "success"))
        top.addWidget(self._sentence, 1)
        top.addWidget(self._open)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in ((left, (self._labels_head, self.bars, self._rest)), (right, (self._preview_head, self.preview))):
            column.setSpacing(SPACE)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_PAGE)
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addLayout(columns)

    def set_predictions(self, predictions: Predictions | None) -> None:
        """Show these."""
        self._predictions = predictions
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words anew."""
        self._open.setText(self.tr("Open folder"))
        self._labels_head.setText(self.tr("How often each label was predicted"))
        self._preview_head.setText(self.tr("The first rows"))
        self.bars.setAccessibleName(self._labels_head.text())
        self.preview.setAccessibleName(self._preview_head.text())
        found = self._predictions
        if found is None:
            return
        self._sentence.setText(
            self.tr("{rows} written to {file}.").format(rows=self.tr("%Ln row(s)", "", found.rows), file=found.output.name)
        )
        self.bars.set_rows([Share(label, count / found.rows, self._count_words(count)) for label, count in found.counts[:_TOP]])
        rest = len(found.counts) - _TOP
        self._rest.setText(self.tr("and %Ln other label(s)", "", rest) if rest > 0 else "")
        self._rest.setVisible(rest > 0)
        self._model.set_rows(found.preview, (self.tr("Text"), self.tr("Prediction"), self.tr("Probability")))
        self.preview.fit_columns(widest=200)

    def _count_words(self, count: int) -> str:
        assert self._predictions is not None
        return f"{format_count(count)} · {format_share(count / self._predictions.rows)}"
