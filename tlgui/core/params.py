"""Parameters of a strategy: one pydantic model that the form, ``--set`` and the worker's validation all read."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.core.errors import SpecError


class Params(BaseModel):
    """Base of every strategy's parameters: frozen, no unknown names, no NaN.

    Give each field a default, a ``title``, a ``description`` that says what it does and where the default comes from, and
    bounds (``ge``, ``le``, ``gt``, ``lt``) or a ``Literal`` type. Types the form can show: bool, int, float, str, ``Literal``
    of strings, and ``T | None`` of those. Use :func:`param` to add user-interface hints.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @classmethod
    def in_order(cls) -> list[str]:
        """Names of the fields as people read them: what a class adds or changes before what it inherits."""
        names: dict[str, None] = {}
        for kind in cls.__mro__:
            if issubclass(kind, Params):
                names |= dict.fromkeys(name for name in kind.__annotations__ if name in cls.model_fields)
        return list(names)

    @classmethod
    def parse(cls, values: dict[str, Any], *, stage: str) -> Self:
        """Validate plain values (from a spec, a form or ``--set``).

        Raises:
            SpecError: ``spec.unknown_param`` or ``spec.bad_param``, naming the stage, the field and what is allowed.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            if first["type"] == "extra_forbidden":
                raise SpecError("spec.unknown_param", stage=stage, name=name, known=", ".join(cls.model_fields)) from None
            raise SpecError("spec.bad_param", stage=stage, name=name, value=str(first.get("input")), reason=first["msg"]) from None


def param(
    default: Any,
    *,
    title: str,
    description: str,
    advanced: bool = False,
    unit: str = "",
    choices: Mapping[str, str] | None = None,
    start: Any = None,
    **bounds: Any,
) -> Any:
    """A field of :class:`Params` with the closed set of user-interface hints.

    Args:
        default: value used when the user changes nothing.
        title: short label in sentence case, without colon.
        description: one or two sentences; name the source of the default.
        advanced: shown behind the fold.
        unit: shown behind the value, for example ``"epochs"``.
        choices: for a ``Literal``, what the form calls each value; one that is not named shows as it is.
        start: where None stands for “automatic”, what the form begins with once the user takes the value in hand.
        bounds: ``ge``, ``gt``, ``le``, ``lt``, ``max_length``... as :func:`pydantic.Field` takes them.
    """
    hints: dict[str, Any] = {"advanced": advanced, "unit": unit, "choices": dict(choices or {}), "start": start}
    return Field(default, title=title, description=description, json_schema_extra=hints, **bounds)
