"""A strategy that the program could not show, plan or run is refused, and its plugin with it."""

import sys

import pytest

from tests.pluginhost.conftest import STRATEGY, PluginFolder
from tlgui.core.findings import Severity
from tlgui.pluginhost import PluginHost, PluginRecord, PluginState


def load_only(user: PluginFolder, code: str) -> tuple[PluginHost, PluginRecord]:
    user.add("odd", code)
    host = PluginHost(user.path, None, packages=False)
    host.load()
    return host, host.records[0]


def with_line(line: str) -> str:
    """The working strategy with one more line in its class, the last word on what it sets."""
    return STRATEGY.format(strategy="odd").replace("    def plan", f"    {line}\n\n    def plan")


ATTRIBUTES = {
    'id = "Odd One"': ("plugin.strategy_bad_id", "'Odd One'"),
    "id = None": ("plugin.strategy_bad_id", "None"),
    "del id": ("plugin.strategy_bad_id", "None"),
    'title = " "': ("plugin.strategy_attribute", "title"),
    "del summary": ("plugin.strategy_attribute", "summary"),
    'family = "baseline"': ("plugin.strategy_attribute", "family"),
    "del cost": ("plugin.strategy_attribute", "cost"),
    "paper = None": ("plugin.strategy_attribute", "paper"),
    "needs = {}": ("plugin.strategy_attribute", "needs"),
    "gives_head = 1": ("plugin.strategy_attribute", "gives_head"),
    "params = dict": ("plugin.strategy_attribute", "params"),
    "params = tl.Params()": ("plugin.strategy_attribute", "params"),
    'tasks = "classification"': ("plugin.strategy_attribute", "tasks"),
    "tasks = ()": ("plugin.strategy_attribute", "tasks"),
    'tasks = ("classification", "juggling")': ("plugin.strategy_unknown_task", "juggling"),
    "title = property(lambda self: 1 / 0)": ("plugin.validate_failed", "ZeroDivisionError: division by zero"),
}


@pytest.mark.parametrize("line", ATTRIBUTES)
def test_an_attribute_that_is_missing_or_wrong(line: str, user: PluginFolder) -> None:
    code, words = ATTRIBUTES[line]
    host, record = load_only(user, with_line(line))
    assert record.state is PluginState.BROKEN
    assert record.finding is not None
    assert (record.phase, record.finding.code, record.finding.severity) == ("validate", code, Severity.ERROR)
    assert words in record.finding.message
    assert host.strategies == {}
    assert "tlgui_plugin_odd" not in sys.modules


PARAMS = """
import enum
from pathlib import Path
from typing import Annotated, Literal, Optional
from pydantic import Field
from tlgui.api import Params, param

class Colour(enum.StrEnum):
    RED = "red"

class OddParams(Params):
    {field}
"""

BAD_FIELDS = {
    "x: int": ("plugin.param_no_default", "“x”"),
    'x: int = Field(title="X")': ("plugin.param_no_default", "“x”"),
    "x: list[int] = []": ("plugin.param_type", "list[int]"),
    "x: dict = {}": ("plugin.param_type", "dict"),
    "x: int | str = 3": ("plugin.param_type", "int | str"),
    "x: int | str | None = None": ("plugin.param_type", "int | str | None"),
    "x: Path = Path()": ("plugin.param_type", "Path"),
    "x: bytes = b''": ("plugin.param_type", "bytes"),
    "x: Literal[1, 2] = 1": ("plugin.param_type", "Literal[1, 2]"),
    "x: Colour = Colour.RED": ("plugin.param_type", "Colour"),
    'x: int = param(0, title="X", description="X.", ge=1)': ("plugin.param_default", "greater than or equal to 1"),
    'x: int | None = param(None, title="X", description="X.", ge=1, start=0)': ("plugin.param_default", "greater than or equal to 1"),
    'x: Literal["a", "b"] = "c"': ("plugin.param_default", "'a' or 'b'"),
    'x: float = float("nan")': ("plugin.param_default", "finite"),
}


@pytest.mark.parametrize("field", BAD_FIELDS)
def test_a_parameter_that_the_form_cannot_show(field: str, user: PluginFolder) -> None:
    code, words = BAD_FIELDS[field]
    _, record = load_only(user, PARAMS.format(field=field) + with_line("params = OddParams"))
    assert record.finding is not None
    assert (record.state, record.phase, record.finding.code) == ("broken", "validate", code)
    assert words in record.finding.message


@pytest.mark.parametrize(
    "field",
    [
        "x: bool = True",
        "x: int = 3",
        "x: float = 2e-5",
        "x: str = ''",
        'x: Literal["a", "b"] = "b"',
        "x: Optional[float] = None",
        'x: Literal["a", "b"] | None = None',
        "x: Annotated[int, Field(ge=1)] | None = None",
        'x: Annotated[str, Field(max_length=3)] = "abc"',
        'x: int = param(1, title="X", description="X.", ge=1, le=9, unit="epochs", advanced=True)',
        "x: int = Field(default_factory=lambda: 3)",
        "pass",
    ],
)
def test_a_parameter_that_the_form_can_show(field: str, user: PluginFolder) -> None:
    host, record = load_only(user, PARAMS.format(field=field) + with_line("params = OddParams"))
    assert (record.state, record.finding) == ("loaded", None)
    assert host.strategy("odd").params.__name__ == "OddParams"


REGISTERED = {
    "Nothing": ("plugin.strategy_class", "register(Nothing())"),
    "object()": ("plugin.not_a_strategy", "type object"),
    "None": ("plugin.not_a_strategy", "NoneType"),
    "'odd'": ("plugin.not_a_strategy", "type str"),
}


@pytest.mark.parametrize("what", REGISTERED)
def test_something_else_is_registered(what: str, user: PluginFolder) -> None:
    code, words = REGISTERED[what]
    _, record = load_only(user, STRATEGY.format(strategy="odd").replace("Nothing()", what))
    assert record.finding is not None
    assert (record.phase, record.finding.code) == ("validate", code)
    assert words in record.finding.message


def test_an_abstract_strategy_cannot_be_registered(user: PluginFolder) -> None:
    _, record = load_only(user, STRATEGY.format(strategy="odd").replace("def run", "def walk"))
    assert record.finding is not None
    assert (record.phase, record.finding.code) == ("register", "plugin.register_failed")
    assert "abstract" in record.finding.message


def test_one_invalid_strategy_takes_the_plugin_with_it(user: PluginFolder) -> None:
    code = STRATEGY.format(strategy="odd") + "    class Second(Nothing):\n        id = 'Second'\n    register(Second())\n"
    host, record = load_only(user, code)
    assert record.state is PluginState.BROKEN
    assert record.strategies == ()
    assert host.strategies == {}


def test_several_strategies_keep_their_order(user: PluginFolder) -> None:
    code = STRATEGY.format(strategy="odd") + "    class Second(Nothing):\n        id = 'a-second'\n    register(Second())\n"
    host, record = load_only(user, code)
    assert record.strategies == ("odd", "a-second")
    assert list(host.strategies) == ["odd", "a-second"]


def test_a_taken_id_names_who_has_it(bundled: PluginFolder, user: PluginFolder) -> None:
    bundled.add("first", STRATEGY.format(strategy="wanted"))
    user.add("second", STRATEGY.format(strategy="wanted"))
    user.add("third", STRATEGY.format(strategy="third") + "    register(Nothing())\n")
    host = PluginHost(bundled.path, user.path, packages=False)
    host.load()
    first, second, third = host.records
    assert first.state is PluginState.LOADED
    assert host.strategy("wanted").__class__.__module__ == "tlgui_plugin_first"
    for record, owner in ((second, "first"), (third, "third")):
        assert record.finding is not None
        assert record.finding.code == "plugin.strategy_taken"
        assert record.finding.params["owner"] == owner


def test_the_id_of_a_broken_plugins_strategy_stays_free(bundled: PluginFolder, user: PluginFolder) -> None:
    bundled.add("first", STRATEGY.format(strategy="wanted") + "    register(3)\n")
    user.add("second", STRATEGY.format(strategy="wanted"))
    host = PluginHost(bundled.path, user.path, packages=False)
    host.load()
    assert [record.state for record in host.records] == [PluginState.BROKEN, PluginState.LOADED]
    assert list(host.strategies) == ["wanted"]
