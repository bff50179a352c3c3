"""From one field of a pydantic model to the widget that edits it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.number_edit import NumberEdit
from tlgui.ui.tokens import SPACE_WIDE
from tlgui.ui.widgets.inputs import QuietComboBox


@dataclass(frozen=True, slots=True)
class ParamField:
    """What the form must know of one field.

    Attributes:
        kind: bool, int, float, str, or a tuple of strings to choose from.
        choices: what such strings are called, where they have a name.
        optional: whether None is allowed; the form then offers “automatic”.
        start: what a field begins with that was automatic; None: whatever its editor shows by itself.
        low, high: bounds for the arrow keys, inclusive.
    """

    name: str
    title: str
    description: str
    unit: str
    advanced: bool
    kind: type | tuple[str, ...]
    choices: Mapping[str, str]
    optional: bool
    default: Any
    start: Any
    low: float | None
    high: float | None

    def shown(self, value: str) -> str:
        """What the form calls one of the values to choose from, in the language of the window."""
        return translate_strategy_text(self.choices[value]) if value in self.choices else value


def describe_field(name: str, info: FieldInfo) -> ParamField:
    """Read one field of a ``Params`` class.

    Raises:
        TypeError: a type that the form cannot show, or no default.
    """
    default = info.get_default(call_default_factory=True, validated_data={})
    if default is PydanticUndefined:
        raise TypeError(f"the parameter {name} has no default")
    kind, optional = _kind(name, info.annotation)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    step = 1 if kind is int else 0
    low, high = _bound(info, "ge", "gt", step), _bound(info, "le", "lt", -step)
    return ParamField(
        name=name,
        title=info.title or name,
        description=info.description or "",
        unit=str(extra.get("unit", "")),
        advanced=bool(extra.get("advanced", False)),
        kind=kind,
        choices={value: str(words) for value, words in choices.items()} if isinstance(choices := extra.get("choices"), dict) else {},
        optional=optional,
        default=default,
        start=next((value for value in (default, extra.get("start")) if value is not None), _any_start(kind, low, high)),
        low=low,
        high=high,
    )


def _any_start(kind: type | tuple[str, ...], low: float | None, high: float | None) -> float | None:
    if kind not in (int, float):
        return None
    return 1 if (low or 0) <= 1 <= (high or 1) else low or 0


def _kind(name: str, annotation: Any) -> tuple[type | tuple[str, ...], bool]:
    optional = False
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not NoneType]
        optional = len(parts) < len(get_args(annotation))
        if len(parts) != 1:
            raise TypeError(f"the parameter {name} has the type {annotation}, which a form cannot show")
        annotation = parts[0]
    if get_origin(annotation) is Literal and all(isinstance(value, str) for value in get_args(annotation)):
        return get_args(annotation), optional
    if annotation in (bool, int, float, str):
        return annotation, optional
    raise TypeError(f"the parameter {name} has the type {annotation}, which a form cannot show")


def _bound(info: FieldInfo, inclusive: str, exclusive: str, step: int) -> float | None:
    for constraint in info.metadata:
        if getattr(constraint, inclusive, None) is not None:
            return float(getattr(constraint, inclusive))
        if getattr(constraint, exclusive, None) is not None and step:
            return float(getattr(constraint, exclusive)) + step
    return None


class FieldEditor(QObject):
    """One value with the widget that edits it.

    Args:
        control: takes the focus, the object name and the accessible name.
        get: reads the plain value, valid or not.
        set: shows a value.

    Signals:
        edited(): the value may have changed.
    """

    edited = Signal()

    def __init__(self, control: QWidget, get: Callable[[], Any], set: Callable[[Any], None], whole: QWidget | None = None) -> None:
        super().__init__(control)
        self.control = control
        self.widget = whole or control
        self.get, self.set = get, set


def make_editor(field: ParamField) -> FieldEditor:
    """The editor for a field."""
    if not field.optional:
        return _plain_editor(field)
    return _optional_editor(field, _plain_editor(field))


def _plain_editor(field: ParamField) -> FieldEditor:
    if isinstance(field.kind, tuple):
        box = ChoiceBox(field)
        editor = FieldEditor(box, box.currentData, lambda value: box.setCurrentIndex(box.findData(value)))
        box.currentIndexChanged.connect(editor.edited)
    elif field.kind is bool:
        tick = QCheckBox()
        editor = FieldEditor(tick, tick.isChecked, tick.setChecked)
        tick.toggled.connect(editor.edited)
    elif field.kind is str:
        line = QLineEdit()
        editor = FieldEditor(line, line.text, line.setText)
        line.textChanged.connect(editor.edited)
    else:
        number = NumberEdit(whole=field.kind is int, low=field.low, high=field.high)
        editor = FieldEditor(number, number.number, number.set_number)
        number.edited.connect(editor.edited)
    return editor


class ChoiceBox(Translated, QuietComboBox):
    """One of some named values; the item's data is the value."""

    def __init__(self, field: ParamField) -> None:
        super().__init__()
        self._field = field
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value in field.kind if isinstance(field.kind, tuple) else ():
            self.addItem(value, value)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words anew."""
        for index in range(self.count()):
            self.setItemText(index, self._field.shown(self.itemData(index)))


class AutomaticBox(Translated, QCheckBox):
    """The check box that stands for None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words anew."""
        self.setText(self.tr("Automatic"))


def _optional_editor(field: ParamField, inner: FieldEditor) -> FieldEditor:
    automatic = AutomaticBox()
    automatic.setObjectName(f"param-{field.name}-automatic")
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_WIDE)
    row.addWidget(inner.widget, 1)
    row.addWidget(automatic)
    row.addStretch(0)  # in place of the editor while that is hidden
    if field.start is not None:
        inner.set(field.start)

    def get() -> Any:
        return None if automatic.isChecked() else inner.get()

    def set_value(value: Any) -> None:
        automatic.setChecked(value is None)
        if value is not None:
            inner.set(value)

    def show_state(checked: bool) -> None:
        inner.widget.setVisible(not checked)
        reason = QCoreApplication.translate("ParamsForm", "Chosen automatically. Untick “Automatic” to set it yourself.")
        automatic.setToolTip(reason if checked else "")

    editor = FieldEditor(inner.control, get, set_value, whole)
    automatic.toggled.connect(show_state)
    automatic.toggled.connect(editor.edited)
    inner.edited.connect(editor.edited)
    return editor
