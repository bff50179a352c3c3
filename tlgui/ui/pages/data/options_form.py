"""How the file is read: what was detected, and every choice to overrule it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from tlgui.core.tasks import ColumnRole
from tlgui.data.options import JSON_LIST
from tlgui.ui.language import Translated
from tlgui.ui.pages.data.import_model import ImportViewModel
from tlgui.ui.pages.data.words import (
    ENCODING_NAMES,
    delimiter_words,
    encoding_words,
    format_words,
    header_words,
    label_separator_words,
    labels_file_words,
    quote_words,
    rows_above_words,
    typed_delimiter,
    undecodable_words,
)
from tlgui.ui.tokens import SPACE, SPACE_TIGHT
from tlgui.ui.widgets import FlowLayout, QuietComboBox, make_column, make_label

_DELIMITERS = (",", ";", "\t", "|", ":", "::", "^", "~", " ")
_FORMATS = ("csv", "spreadsheet", "jsonl", "parquet", "arrow", "lines", "conll", "tmx")
_WIDEST = 200
#: Characters that a box has room for at least; the words it shows decide in between.
_SHORTEST, _LONGEST = 6, 16
#: Data of the entry that lets detection decide.
_DETECT = object()


@dataclass(frozen=True, slots=True)
class _Field:
    """One choice: its words, the formats that have it (empty: all), and what a text means that is typed in; None if none can be."""

    name: str
    words: Callable[[Any], str]
    formats: tuple[str, ...]
    typed: Callable[[str], str | None] | None = None


_FIELDS = (
    _Field("format", format_words, ()),
    _Field("member", str, ()),
    _Field("sheet", str, ("spreadsheet",)),
    _Field("encoding", encoding_words, ("csv", "jsonl", "lines", "folder", "conll")),
    _Field("undecodable", undecodable_words, ("csv", "jsonl", "lines", "conll")),
    _Field("delimiter", delimiter_words, ("csv",), typed_delimiter),
    _Field("quote", quote_words, ("csv",)),
    _Field("above", rows_above_words, ("csv", "spreadsheet")),
    _Field("header", header_words, ("csv", "spreadsheet", "lines")),
    _Field("labels", labels_file_words, ("lines",)),
    _Field("label_separator", label_separator_words, ()),
)


class OptionsForm(Translated, QFrame):
    """Combo boxes that show how the file is read. The last entry of each leaves the choice to detection.

    Signals:
        option_chosen(str, object): field of ``ImportOptions`` and its value, None for detection.
    """

    option_chosen = Signal(str, object)

    def __init__(self, model: ImportViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-options")
        self._model = model
        self.boxes: dict[str, QuietComboBox] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._titles: dict[str, QLabel] = {}
        self._cells: dict[str, QFrame] = {}
        layout = FlowLayout(self, SPACE, line_spacing=SPACE)
        for field in _FIELDS:
            layout.addWidget(self._make_cell(field))
        model.changed.connect(self.retranslate)
        self.retranslate()

    def _make_cell(self, field: _Field) -> QFrame:
        box = QuietComboBox()
        box.setObjectName(f"import-{field.name}")
        box.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda _, name=field.name: self._choose(name))
        if field.typed is not None:
            line = QLineEdit()
            line.setObjectName(f"{box.objectName()}-typed")
            line.editingFinished.connect(lambda: self._take_typed(field))
            box.setEditable(True)
            box.setInsertPolicy(QuietComboBox.InsertPolicy.NoInsert)
            box.setLineEdit(line)
            line.setCompleter(None)  # type: ignore[arg-type]
            self._lines[field.name] = line
        title = make_label(type="small", tone="muted", wrap=False)
        title.setBuddy(box)
        cell = QFrame()
        cell.setMaximumWidth(_WIDEST)
        cell.setLayout(make_column(title, box, spacing=SPACE_TIGHT))
        self.boxes[field.name], self._titles[field.name], self._cells[field.name] = box, title, cell
        return cell

    def _choose(self, name: str) -> None:
        value = self.boxes[name].currentData()
        self.option_chosen.emit(name, None if value is _DETECT else value)

    def _take_typed(self, field: _Field) -> None:
        box, line = self.boxes[field.name], self._lines[field.name]
        if field.typed is None or not line.isModified():
            return
        text = line.text()
        line.setModified(False)
        place = box.findText(text)
        value = box.itemData(place) if place >= 0 else field.typed(text)
        self.option_chosen.emit(field.name, None if value is _DETECT else value)

    def retranslate(self) -> None:
        """Show choices and words anew."""
        titles = {
            "format": self.tr("Format"),
            "member": self.tr("File in the archive"),
            "sheet": self.tr("Sheet"),
            "encoding": self.tr("Encoding"),
            "undecodable": self.tr("Broken characters"),
            "delimiter": self.tr("Separator"),
            "quote": self.tr("Quotes"),
            "above": self.tr("Rows above"),
            "header": self.tr("Column names"),
            "labels": self.tr("Labels"),
            "label_separator": self.tr("Between labels"),
        }
        found = self._model.inspection.options if self._model.inspection else None
        file_format = self._format
        hidden = self._hidden()
        for field in _FIELDS:
            chosen = getattr(self._model.chosen, field.name)
            title = titles[field.name] if chosen is None else self.tr("{option} (chosen)").format(option=titles[field.name])
            self._titles[field.name].setText(title)
            self.boxes[field.name].setAccessibleName(title)
            if field.name in self._lines:
                self._lines[field.name].setAccessibleName(title)
            offered = field.name not in hidden
            self._cells[field.name].setVisible(offered and (not field.formats or file_format in field.formats))
            self._fill(field, getattr(found, field.name, None), chosen)

    def _fill(self, field: _Field, found: Any, chosen: Any) -> None:
        box = self.boxes[field.name]
        if box.view().isVisible() or (field.name in self._lines and self._lines[field.name].isModified()):  # the user is choosing just now
            return
        shown = found if chosen is None else chosen
        values = self._values(field.name, shown)
        with QSignalBlocker(box):
            box.clear()
            for value in values:
                box.addItem(field.words(value), value)
            box.addItem(self.tr("Not chosen yet") if field.name == "undecodable" else self.tr("Detect"), _DETECT)
            box.setCurrentIndex(values.index(shown) if shown is not None else len(values))
        if field.name in self._lines:
            self._lines[field.name].setCursorPosition(0)  # the beginning is seen where there is not room for all
        box.setMinimumContentsLength(max(_SHORTEST, min(_LONGEST, len(box.currentText()))))
        tip = self.tr("Detected; choose another to overrule it.") if chosen is None and found is not None else ""
        box.setToolTip(" ".join(filter(None, (tip, self.tr("Any characters can be typed in.") if field.typed else ""))))

    def _hidden(self) -> set[str]:
        """Choices that do not arise for this file, whatever its format."""
        inspection = self._model.inspection
        hidden = set() if inspection and inspection.members else {"member"}
        if inspection is None or inspection.options.column_of(ColumnRole.LABELS) is None:
            hidden.add("label_separator")
        broken = any(problem.code.startswith("data.undecodable") for problem in inspection.problems) if inspection else False
        return hidden if broken or self._model.chosen.undecodable else hidden | {"undecodable"}

    @property
    def _format(self) -> str | None:
        """The format that is chosen, else the one that was detected."""
        inspection = self._model.inspection
        return self._model.chosen.format or (inspection.options.format if inspection else None)

    def _values(self, name: str, shown: Any) -> list[Any]:
        inspection = self._model.inspection
        values: Iterable[Any] = {
            "format": _FORMATS,
            "member": inspection.members if inspection else (),
            "sheet": inspection.sheets if inspection else (),
            "labels": ("", *self._model.neighbours),
            "encoding": (*(inspection.encodings if inspection else ()), *ENCODING_NAMES),
            "undecodable": ("leave_out", "keep"),
            "delimiter": _DELIMITERS,
            "quote": ('"', "'", ""),
            "label_separator": (";", ",", "|", "/", " ", JSON_LIST),
            "above": range(11),
            "header": (1, 0, 2, 3) if self._format == "spreadsheet" else (1, 0),
        }[name]
        return list(dict.fromkeys([*values, *([shown] if shown is not None else [])]))
