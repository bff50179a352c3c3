"""A form made from a strategy's parameters. Nobody wires a field by hand."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tlgui.core.params import Params
from tlgui.ui.language import Translated, translate_strategy_text
from tlgui.ui.params_fields import FieldEditor, ParamField, describe_field, make_editor
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_TIGHT, SPACE_WIDE
from tlgui.ui.widgets.buttons import Button, IconButton
from tlgui.ui.widgets.styling import make_label, make_row, set_style

_FIELD_WIDTH = 320


class ParamsForm(Translated, QWidget):
    """Edits the parameters of one strategy.

    Args:
        params_type: the strategy's ``Params`` class.
        values: what differs from the defaults; unknown names are an error of the caller.
        name: object name; the field ``x`` is edited by the widget ``param-x``, reset by ``param-x-reset``.

    Signals:
        params_changed(Params): valid parameters, after each edit that leaves the form valid.
        validity_changed(bool): the form became valid or invalid.

    Raises:
        TypeError: a field has a type that a form cannot show.
    """

    params_changed = Signal(object)
    validity_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        params_type: type[Params],
        values: Mapping[str, Any] | None = None,
        *,
        name: str = "params",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._type = params_type
        self._loading = False
        self._params: Params | None = None
        self._rows = {
            field_name: _ParamRow(theme, describe_field(field_name, params_type.model_fields[field_name]))
            for field_name in params_type.in_order()
        }
        self._nothing = make_label(tone="muted")
        self._general_error = make_label(tone="error", name=f"{name}-error")
        self._fold = Button(theme, f"{name}-advanced", "quiet", "chevron-right")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._show_advanced)
        self._reset_all = Button(theme, f"{name}-reset", "quiet", "undo")
        self._reset_all.clicked.connect(self.reset_all)
        self._advanced = QWidget()
        self._build()
        for row in self._rows.values():
            row.editor.edited.connect(self._check)
            row.reset.clicked.connect(row.load_default)
        self._show_advanced(False)
        self.set_values(values or {})
        self.retranslate()

    def _build(self) -> None:
        plain, folded = QVBoxLayout(), QVBoxLayout(self._advanced)
        folded.setContentsMargins(0, 0, 0, 0)
        for layout in (plain, folded):
            layout.setSpacing(SPACE_WIDE)
        for row in self._rows.values():
            (folded if row.field.advanced else plain).addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(self._nothing)
        column.addLayout(plain)
        column.addLayout(make_row(self._fold, None, self._reset_all))
        column.addWidget(self._advanced)
        column.addWidget(self._general_error)
        self._nothing.setVisible(not self._rows)
        self._fold.setVisible(any(row.field.advanced for row in self._rows.values()))
        self._general_error.setVisible(False)

    def params(self) -> Params | None:
        """The parameters, or None while a field is wrong."""
        return self._params

    def changed_values(self) -> dict[str, Any]:
        """What differs from the defaults, as it belongs into a spec."""
        return {name: row.editor.get() for name, row in self._rows.items() if row.changed}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values; fields not named get their defaults.

        Raises:
            KeyError: there is no such field.
        """
        for name in values:
            if name not in self._rows:
                raise KeyError(name)
        self._loading = True
        for name, row in self._rows.items():
            row.editor.set(values.get(name, row.field.default))
        self._loading = False
        self._check()

    def reset_all(self) -> None:
        """Back to the defaults."""
        self.set_values({})

    def retranslate(self) -> None:
        """Set all words anew."""
        self._nothing.setText(self.tr("This strategy has no parameters."))
        self._reset_all.setText(self.tr("Reset all"))
        for row in self._rows.values():
            row.retranslate()
        self._check(announce=False)

    def _check(self, *, announce: bool = True) -> None:
        if self._loading:
            return
        before = self._params
        errors: dict[str, str] = {}
        try:
            self._params = self._type.model_validate({name: row.editor.get() for name, row in self._rows.items()})
        except ValidationError as problem:
            self._params = None
            for error in problem.errors(include_url=False):
                errors.setdefault(str(error["loc"][0]) if error["loc"] else "", self._error_words(error))
        for name, row in self._rows.items():
            row.show_state(self._changed_words(row), errors.get(name, ""))
        self._general_error.setText(errors.get("", ""))
        self._general_error.setVisible("" in errors)
        self._show_counts(errors)
        if announce and self._params is not None:
            self.params_changed.emit(self._params)
        if announce and (before is None) != (self._params is None):
            self.validity_changed.emit(self._params is not None)

    def _show_counts(self, errors: Mapping[str, str]) -> None:
        changed = [row for row in self._rows.values() if row.changed]
        self._reset_all.setVisible(bool(self._rows))
        self._reset_all.set_reason("" if changed else self.tr("Everything has its default value."))
        advanced = [row for row in self._rows.values() if row.field.advanced]
        words = self.tr("Advanced ({count})").format(count=len(advanced))
        if any(row.changed for row in advanced):
            words = self.tr("Advanced ({count}, {changed} changed)").format(
                count=len(advanced), changed=sum(row.changed for row in advanced)
            )
        self._fold.setText(words)
        if any(row.field.name in errors for row in advanced):
            self._fold.setChecked(True)

    def _show_advanced(self, shown: bool) -> None:
        self._advanced.setVisible(shown)
        self._fold.set_icon("chevron-down" if shown else "chevron-right")

    def _changed_words(self, row: "_ParamRow") -> str:
        if not row.changed:
            return ""
        default = row.field.default
        words = {True: self.tr("on"), False: self.tr("off"), None: self.tr("automatic")}
        shown = words[default] if default is None or isinstance(default, bool) else row.field.shown(str(default))
        return self.tr("Changed · default {value}").format(value=shown or self.tr("empty"))

    def _error_words(self, error: Any) -> str:
        """What is wrong with a field, from pydantic's error types."""
        limits = error.get("ctx", {})
        sentences = {
            "greater_than": self.tr("Must be greater than {gt}."),
            "greater_than_equal": self.tr("Must be at least {ge}."),
            "less_than": self.tr("Must be less than {lt}."),
            "less_than_equal": self.tr("Must be at most {le}."),
            "int_parsing": self.tr("Must be a whole number."),
            "int_type": self.tr("Must be a whole number."),
            "int_from_float": self.tr("Must be a whole number."),
            "float_parsing": self.tr("Must be a number, for example 0.1 or 2e-5."),
            "float_type": self.tr("Must be a number, for example 0.1 or 2e-5."),
            "finite_number": self.tr("Must be a finite number."),
            "multiple_of": self.tr("Must be a multiple of {multiple_of}."),
            "string_too_short": self.tr("Needs at least {min_length} characters."),
            "string_too_long": self.tr("May have at most {max_length} characters."),
            "string_pattern_mismatch": self.tr("Must match the pattern {pattern}."),
        }
        sentence = sentences.get(error["type"])
        if sentence is None:
            return translate_strategy_text(str(error["msg"]).removeprefix("Value error, "))
        return sentence.format(**limits)


class _ParamRow(QFrame):
    """One field: title, changed mark, editor, unit, help, error."""

    def __init__(self, theme: Theme, field: ParamField) -> None:
        super().__init__()
        self.field = field
        self.editor: FieldEditor = make_editor(field)
        self.editor.control.setObjectName(f"param-{field.name}")
        self.editor.widget.setMaximumWidth(_FIELD_WIDTH)
        if field.kind is not bool and not isinstance(field.kind, tuple):
            self.editor.control.setMinimumWidth(120)
        # A choice is as wide as its longest name.
        wide = QSizePolicy.Policy.MinimumExpanding if isinstance(field.kind, tuple) else QSizePolicy.Policy.Expanding
        self.editor.widget.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._title = QLabel()
        self._title.setProperty("type", "strong")
        self._title.setBuddy(self.editor.control)
        self._mark = make_label(type="small", tone="accent", wrap=False, name=f"param-{field.name}-changed")
        self.reset = IconButton(theme, "undo", f"param-{field.name}-reset", "accent", 14)
        self._unit = make_label(tone="muted", wrap=False)
        self._help = make_label(type="small", tone="muted", name=f"param-{field.name}-help")
        self._error = make_label(type="small", tone="error", name=f"param-{field.name}-error")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        top = make_row(self._title, self._mark, self.reset, None)
        editing = QHBoxLayout()
        editing.setSpacing(SPACE)
        editing.addWidget(self.editor.widget, 1)
        editing.addWidget(self._unit)
        editing.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_TIGHT)
        column.addLayout(top)
        column.addLayout(editing)
        column.addWidget(self._error)
        column.addWidget(self._help)
        self.retranslate()

    @property
    def changed(self) -> bool:
        """Whether the value differs from the default."""
        return bool(self.editor.get() != self.field.default)

    def load_default(self) -> None:
        """Back to the default; the focus goes to the field, because the reset button disappears."""
        self.editor.set(self.field.default)
        self.editor.control.setFocus()

    def show_state(self, mark: str, error: str) -> None:
        """Show whether the value was changed and what is wrong with it."""
        self._mark.setText(mark)
        self.reset.setVisible(bool(mark))
        self._error.setText(error)
        self._error.setVisible(bool(error))
        set_style(self.editor.control, invalid="true" if error else "false")
        self.editor.control.setAccessibleDescription(" ".join((error, self._help.text())).strip())

    def retranslate(self) -> None:
        """Set the words anew."""
        title = translate_strategy_text(self.field.title)
        self._title.setText(title)
        self._unit.setText(translate_strategy_text(self.field.unit))
        self._unit.setVisible(bool(self.field.unit))
        self._help.setText(translate_strategy_text(self.field.description))
        self._help.setVisible(bool(self.field.description))
        self.editor.control.setAccessibleName(title)
        self.reset.set_words(self.tr("Reset “{title}” to its default").format(title=title))
        for box in self.editor.widget.findChildren(QWidget, f"param-{self.field.name}-automatic"):
            box.setAccessibleName(self.tr("{title}: automatic").format(title=title))
