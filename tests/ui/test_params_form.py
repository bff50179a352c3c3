"""Forms made from parameters, through the keyboard."""

from decimal import Decimal
from typing import Any, Literal

import pytest
from pydantic import model_validator
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import SampleParams
from tlgui.core.params import Params, param
from tlgui.ui.language import Language
from tlgui.ui.number_edit import NumberEdit, step_size
from tlgui.ui.params_form import ParamsForm
from tlgui.ui.theme import Theme


@pytest.fixture
def form(theme: Theme, language: Language, qtbot: QtBot) -> ParamsForm:
    """A form with one field of each kind."""
    form = ParamsForm(theme, SampleParams)
    qtbot.addWidget(form)
    form.show()
    return form


def get(form: ParamsForm, name: str, kind: type[QWidget] = QWidget) -> Any:
    """A widget of the form."""
    widget = form.findChild(kind, name)
    assert widget is not None, name
    return widget


def type_over(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Replace what stands in a field by typing."""
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Backspace)
    qtbot.keyClicks(widget, text)


def test_defaults_make_a_round_trip(form: ParamsForm) -> None:
    assert form.params() == SampleParams()
    assert form.changed_values() == {}
    assert get(form, "param-learning_rate").text() == "2e-05"
    assert get(form, "param-seed").text() == str(2**40)


def test_typing_gives_parameters(form: ParamsForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.params_changed) as changed:
        type_over(qtbot, get(form, "param-learning_rate"), "3e-4")
    assert changed.args[0].learning_rate is not None
    assert form.params() == SampleParams(learning_rate=3e-4)
    assert form.changed_values() == {"learning_rate": 3e-4}


def test_every_kind_of_field_is_edited_with_the_keyboard(form: ParamsForm, qtbot: QtBot) -> None:
    qtbot.keyClick(get(form, "param-freeze"), Qt.Key.Key_Space)
    qtbot.keyClick(get(form, "param-pooling", QComboBox), Qt.Key.Key_Down)
    type_over(qtbot, get(form, "param-name"), "second")
    qtbot.keyClick(get(form, "param-epochs"), Qt.Key.Key_Up)
    assert form.params() == SampleParams(freeze=True, pooling="mean", name="second", epochs=4)


def test_optional_field_is_automatic_until_unticked(form: ParamsForm, qtbot: QtBot) -> None:
    threads, automatic = get(form, "param-threads"), get(form, "param-threads-automatic", QCheckBox)
    assert automatic.isChecked()
    get(form, "params-advanced").setChecked(True)
    assert not threads.isVisible()
    assert "Automatic" in automatic.toolTip()
    qtbot.keyClick(automatic, Qt.Key.Key_Space)
    assert threads.isVisible()
    assert form.params() == SampleParams(threads=1)
    type_over(qtbot, threads, "6")
    assert form.changed_values() == {"threads": 6}
    qtbot.keyClick(automatic, Qt.Key.Key_Space)
    assert form.changed_values() == {}


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("epochs", "0", "Must be at least 1."),
        ("epochs", "51", "Must be at most 50."),
        ("epochs", "many", "Must be a whole number."),
        ("epochs", "2.5", "Must be a whole number."),
        ("learning_rate", "0", "Must be greater than 0"),
        ("learning_rate", "fast", "Must be a number, for example 0.1 or 2e-5."),
        ("learning_rate", "inf", "Must be"),
        ("name", "", "Needs at least 1 characters."),
    ],
)
def test_mistakes_stand_under_the_field(form: ParamsForm, qtbot: QtBot, field: str, text: str, words: str) -> None:
    with qtbot.waitSignal(form.validity_changed) as validity:
        type_over(qtbot, get(form, f"param-{field}"), text)
    error = get(form, f"param-{field}-error", QLabel)
    assert error.isVisible()
    assert error.text().startswith(words)
    assert validity.args == [False]
    assert form.params() is None
    assert get(form, f"param-{field}").property("invalid") == "true"
    assert words in get(form, f"param-{field}").accessibleDescription()
    with qtbot.waitSignal(form.validity_changed):
        form.reset_all()
    assert not error.isVisible()
    assert form.params() == SampleParams()


def test_wrong_text_stays_when_the_field_is_left(form: ParamsForm, qtbot: QtBot) -> None:
    field = get(form, "param-epochs")
    type_over(qtbot, field, "12x")
    get(form, "param-name").setFocus()
    assert field.text() == "12x"


def test_changes_are_marked_and_reset_one_by_one(form: ParamsForm, qtbot: QtBot) -> None:
    mark, reset = get(form, "param-epochs-changed", QLabel), get(form, "param-epochs-reset")
    assert mark.text() == ""
    assert not reset.isVisible()
    form.set_values({"epochs": 7, "freeze": True})
    assert mark.text() == "Changed · default 3"
    assert get(form, "param-freeze-changed", QLabel).text() == "Changed · default off"
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert form.changed_values() == {"freeze": True}
    assert get(form, "param-epochs").hasFocus()
    everything = get(form, "params-reset", QPushButton)
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert form.changed_values() == {}
    assert not everything.isEnabled()
    assert everything.toolTip() == "Everything has its default value."


def test_advanced_fields_are_folded_and_counted(form: ParamsForm, qtbot: QtBot) -> None:
    fold, seed = get(form, "params-advanced", QPushButton), get(form, "param-seed")
    assert fold.text() == "Advanced (2)"
    assert not seed.isVisible()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert seed.isVisible()
    type_over(qtbot, seed, "1")
    assert fold.text() == "Advanced (2, 1 changed)"


def test_a_mistake_behind_the_fold_opens_it(form: ParamsForm, qtbot: QtBot) -> None:
    form.set_values({"seed": -1})
    assert get(form, "params-advanced", QPushButton).isChecked()
    assert get(form, "param-seed-error", QLabel).isVisible()


def test_unknown_names_are_refused(form: ParamsForm) -> None:
    with pytest.raises(KeyError, match="nonsense"):
        form.set_values({"nonsense": 1})


class _Related(Params):
    low: int = param(1, title="Low", description="")
    high: int = param(2, title="High", description="")

    @model_validator(mode="after")
    def _ordered(self) -> "_Related":
        if self.low > self.high:
            raise ValueError("Low must not exceed high.")
        return self


def test_mistake_of_the_whole_form(theme: Theme, language: Language, qtbot: QtBot) -> None:
    form = ParamsForm(theme, _Related, {"low": 5})
    qtbot.addWidget(form)
    form.show()
    error = get(form, "params-error", QLabel)
    assert error.text() == "Low must not exceed high."
    assert error.isVisible()


class _List(Params):
    values: list[int] = param([], title="Values", description="")


class _Union(Params):
    value: int | str = param(1, title="Value", description="")


class _Required(Params):
    value: int


class _OptionalChoice(Params):
    metric: Literal["a", "b"] | None = param(None, title="Metric", description="")


@pytest.mark.parametrize("params_type", [_List, _Union, _Required])
def test_what_a_form_cannot_show_is_refused_by_name(theme: Theme, qtbot: QtBot, params_type: type[Params]) -> None:
    with pytest.raises(TypeError, match="value"):
        ParamsForm(theme, params_type)


def test_optional_choice(theme: Theme, language: Language, qtbot: QtBot) -> None:
    form = ParamsForm(theme, _OptionalChoice, {"metric": "b"})
    qtbot.addWidget(form)
    assert form.changed_values() == {"metric": "b"}


class _OptionalRate(Params):
    rate: float | None = param(None, title="Rate", description="", gt=0, le=0.1, start=3e-5)


def test_what_was_automatic_begins_with_a_value_that_works(theme: Theme, language: Language, qtbot: QtBot) -> None:
    form = ParamsForm(theme, _OptionalRate)
    qtbot.addWidget(form)
    form.show()
    qtbot.keyClick(get(form, "param-rate-automatic", QCheckBox), Qt.Key.Key_Space)
    assert form.params() == _OptionalRate(rate=3e-5)


class _NamedChoice(Params):
    head: Literal["logistic", "svm", "other"] = param(
        "logistic", title="Head", description="", choices={"logistic": "Logistic regression", "svm": "Support vector machine (RBF)"}
    )


def test_choices_show_their_names_in_the_language_of_the_window(theme: Theme, language: Language, qtbot: QtBot) -> None:
    form = ParamsForm(theme, _NamedChoice)
    qtbot.addWidget(form)
    box = get(form, "param-head", QComboBox)
    assert [box.itemText(index) for index in range(3)] == ["Logistic regression", "Support vector machine (RBF)", "other"]
    form.resize(420, 400)
    form.show()
    needed = box.fontMetrics().horizontalAdvance("Support vector machine (RBF)") + 40  # padding and arrow
    qtbot.waitUntil(lambda: box.width() >= needed)
    box.setCurrentIndex(1)
    assert form.changed_values() == {"head": "svm"}
    assert get(form, "param-head-changed", QLabel).text() == "Changed · default Logistic regression"
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: box.itemText(0) == "逻辑回归")
    assert box.itemText(2) == "other"
    assert form.changed_values() == {"head": "svm"}
    assert "逻辑回归" in get(form, "param-head-changed", QLabel).text()


def test_no_parameters_is_said(theme: Theme, language: Language, qtbot: QtBot) -> None:
    form = ParamsForm(theme, Params)
    qtbot.addWidget(form)
    form.show()
    assert "This strategy has no parameters." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert form.params() == Params()


def test_everything_has_a_name(form: ParamsForm) -> None:
    for field, info in SampleParams.model_fields.items():
        assert get(form, f"param-{field}").accessibleName() == info.title
    assert get(form, "param-threads-automatic").accessibleName() == "Threads: automatic"


def test_language_changes_keep_what_was_typed(form: ParamsForm, language: Language, qtbot: QtBot) -> None:
    type_over(qtbot, get(form, "param-epochs"), "9")
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: "Changed" not in get(form, "param-epochs-changed", QLabel).text())
    assert form.changed_values() == {"epochs": 9}
    assert get(form, "params-advanced", QPushButton).text() != "Advanced (2)"


@pytest.mark.parametrize("value", [2e-5, 0.1, 1e-12, 1e300, 123456.789, 5.0, -0.25])
def test_floats_are_shown_exactly(qtbot: QtBot, value: float) -> None:
    edit = NumberEdit(whole=False)
    qtbot.addWidget(edit)
    edit.set_number(value)
    assert edit.number() == value
    assert edit.text() == repr(value)


def test_numbers_are_read_as_people_write_them(qtbot: QtBot) -> None:
    edit = NumberEdit(whole=False)
    qtbot.addWidget(edit)
    for text, value in ((" 1e-4 ", 1e-4), ("0,5", 0.5), (".5", 0.5), ("x", "x")):
        edit.lineEdit().setText(text)
        assert edit.number() == value


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        (2e-5, Qt.Key.Key_Up, "3e-05"),
        (1e-5, Qt.Key.Key_Down, "9e-06"),
        (9e-6, Qt.Key.Key_Up, "1e-05"),
        (0.5, Qt.Key.Key_Up, "0.6"),
        (0.0, Qt.Key.Key_Up, "0.1"),
        (0.95, Qt.Key.Key_Up, "1.0"),
        (1.0, Qt.Key.Key_Down, "0.9"),
        (0.0, Qt.Key.Key_Down, "0.0"),
    ],
)
def test_arrow_keys_step_in_the_first_digit(qtbot: QtBot, start: float, key: Qt.Key, expected: str) -> None:
    edit = NumberEdit(whole=False, low=0.0, high=1.0)
    qtbot.addWidget(edit)
    edit.set_number(start)
    qtbot.keyClick(edit, key)
    assert edit.text() == expected


def test_step_size() -> None:
    assert step_size(Decimal(100), downwards=False, whole=True) == 1
    assert step_size(Decimal("-0.01"), downwards=False, whole=False) == Decimal("0.001")


def test_the_wheel_scrolls_the_page_not_the_value(form: ParamsForm, qtbot: QtBot) -> None:
    get(form, "param-name", QLineEdit).setFocus()
    for name in ("param-epochs", "param-pooling"):
        widget = get(form, name)
        place = QPointF(5, 5)
        event = QWheelEvent(
            place, widget.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
    assert form.changed_values() == {}
