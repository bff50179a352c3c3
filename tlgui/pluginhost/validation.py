"""Whether what a plugin registers is a strategy that the program can show, plan and run."""

import types
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import ValidationError

from tlgui.core.errors import PluginError
from tlgui.core.params import Params
from tlgui.core.strategy import Cost, Family, Needs, Strategy
from tlgui.core.tasks import TASKS
from tlgui.pluginhost.manifest import is_id

_SHOWABLE = (bool, int, float, str)

_ATTRIBUTES: tuple[tuple[str, str, Callable[[Any], bool]], ...] = (
    ("title", "a text that is not empty", lambda value: isinstance(value, str) and bool(value.strip())),
    ("summary", "a text that is not empty", lambda value: isinstance(value, str) and bool(value.strip())),
    ("family", "a member of Family", lambda value: isinstance(value, Family)),
    ("cost", "a member of Cost", lambda value: isinstance(value, Cost)),
    ("paper", "a text", lambda value: isinstance(value, str)),
    ("needs", "an instance of Needs", lambda value: isinstance(value, Needs)),
    ("gives_head", "True or False", lambda value: isinstance(value, bool)),
    ("params", "a subclass of Params", lambda value: isinstance(value, type) and issubclass(value, Params)),
    ("tasks", "a tuple of task ids", lambda value: isinstance(value, tuple) and bool(value)),
)


def validate_strategies(plugin: str, offered: list[object], owners: Mapping[str, str]) -> dict[str, Strategy]:
    """The strategies of ``plugin`` by id, in the order of registration.

    Args:
        plugin: id of the plugin.
        offered: what it registered.
        owners: strategy ids that are taken, with the id of the plugin that has them.

    Raises:
        PluginError: one of them is not usable; then none of them is to be used.
    """
    strategies: dict[str, Strategy] = {}
    for candidate in offered:
        strategy = _checked(plugin, candidate)
        owner = plugin if strategy.id in strategies else owners.get(strategy.id)
        if owner is not None:
            raise PluginError("plugin.strategy_taken", plugin=plugin, strategy=strategy.id, owner=owner)
        strategies[strategy.id] = strategy
    return strategies


def _checked(plugin: str, candidate: object) -> Strategy:
    if isinstance(candidate, type) and issubclass(candidate, Strategy):
        raise PluginError("plugin.strategy_class", plugin=plugin, found=candidate.__name__)
    if not isinstance(candidate, Strategy):
        raise PluginError("plugin.not_a_strategy", plugin=plugin, found=f"an object of type {type(candidate).__name__}")
    id_ = getattr(candidate, "id", None)
    if not is_id(id_):
        raise PluginError("plugin.strategy_bad_id", plugin=plugin, found=type(candidate).__name__, id=repr(id_))
    for attribute, expected, fits in _ATTRIBUTES:
        if not fits(getattr(candidate, attribute, None)):
            raise PluginError("plugin.strategy_attribute", plugin=plugin, strategy=candidate.id, attribute=attribute, expected=expected)
    for task in candidate.tasks:
        if task not in TASKS:
            raise PluginError("plugin.strategy_unknown_task", plugin=plugin, strategy=candidate.id, task=str(task), known=", ".join(TASKS))
    _check_params(plugin, candidate)
    return candidate


def _check_params(plugin: str, strategy: Strategy) -> None:
    """Every parameter has a valid default, a valid start where it has one, and a type that the form can show."""
    where = {"plugin": plugin, "strategy": strategy.id}
    for name, field in strategy.params.model_fields.items():
        if field.is_required():
            raise PluginError("plugin.param_no_default", param=name, **where)
        if not _is_showable(field.annotation):
            raise PluginError("plugin.param_type", param=name, type=_type_name(field.annotation), **where)
    try:
        strategy.params.model_validate(strategy.params().model_dump())
        strategy.params.model_validate(_starts(strategy.params))
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise PluginError("plugin.param_default", param=name, reason=first["msg"], **where) from None


def _starts(params: type[Params]) -> dict[str, Any]:
    hints = {name: field.json_schema_extra for name, field in params.model_fields.items()}
    found = {name: hint.get("start") for name, hint in hints.items() if isinstance(hint, dict)}
    return {name: start for name, start in found.items() if start is not None}


def _is_showable(annotation: Any) -> bool:
    """Whether ``annotation`` is bool, int, float, str or a Literal of strings, possibly ``| None``."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _is_showable(arguments[0])
    if origin in (Union, types.UnionType):
        others = [argument for argument in arguments if argument is not types.NoneType]
        return len(others) == 1 and _is_showable(others[0])
    if origin is Literal:
        return all(isinstance(argument, str) for argument in arguments)
    return annotation in _SHOWABLE


def _type_name(annotation: Any) -> str:
    return annotation.__name__ if isinstance(annotation, type) and not get_args(annotation) else str(annotation).replace("typing.", "")
