"""Where the source names a code of the message catalogue, and which parameters it gives; found in the syntax tree."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tlgui.core import errors
from tlgui.core.messages import MESSAGES

_ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.TlguiError)}

#: Calls that take ``code`` and ``params`` by keyword.
_CARRIERS = {"Finding", "Notice", "RunFailed"}


class MessageUse(NamedTuple):
    """One place that names a code.

    Attributes:
        place: file and line.
        pattern: regular expression for the code; more than the code itself where that is put together.
        params: names of the parameters given; None where they cannot be read from the source.
    """

    place: str
    pattern: str
    params: frozenset[str] | None

    def __str__(self) -> str:
        return f"{self.place}: {self.pattern}"


def possible_codes(pattern: str, codes: Iterable[str]) -> list[str]:
    """Those of ``codes`` that ``pattern`` can stand for."""
    return [code for code in codes if re.fullmatch(pattern, code)]


def message_uses(files: Iterable[Path]) -> list[MessageUse]:
    """All places in ``files``; the catalogue itself does not count.

    A call that carries a code is one with its parameters, where they can be read. Any other text that looks like a code of the
    catalogue's areas is one without.
    """
    uses: list[MessageUse] = []
    for file in files:
        if "messages" in file.parts:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        name = "/".join(file.parts[-2:])
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                uses += _uses_in_call(node, name)
        uses += _other_uses(tree, name)
    return uses


def _uses_in_call(call: ast.Call, file: str) -> Iterator[MessageUse]:
    function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    if function in _ERRORS or function == "notice":
        code = call.args[0] if call.args else None
        params = None if None in keywords else frozenset(name for name in keywords if name is not None)
    elif function in _CARRIERS:
        code = keywords.get("code")
        params = _keys(keywords.get("params"))
    else:
        return
    for pattern in _patterns(code):
        yield MessageUse(f"{file}:{call.lineno}", pattern, params)


def _keys(params: ast.expr | None) -> frozenset[str] | None:
    """The keys of a literal dictionary, or None if they cannot be known."""
    if params is None:
        return frozenset()
    if not isinstance(params, ast.Dict):
        return None
    keys = [key.value if isinstance(key, ast.Constant) else None for key in params.keys]
    return None if None in keys else frozenset(str(key) for key in keys)


def _patterns(code: ast.expr | None) -> Iterator[str]:
    """Regular expressions for what an expression can be; none if nothing of it is written down."""
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        yield re.escape(code.value)
    elif isinstance(code, ast.IfExp):
        yield from _patterns(code.body)
        yield from _patterns(code.orelse)
    elif isinstance(code, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_]+" for part in code.values]
        if any(isinstance(part, ast.Constant) for part in code.values):
            yield "".join(parts)


def _other_uses(tree: ast.Module, file: str) -> Iterator[MessageUse]:
    """Codes that are kept in tables or handed on: texts and f-strings that begin like one of an area."""
    areas = {code.partition(".")[0] for code in MESSAGES}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in MESSAGES:
            yield MessageUse(f"{file}:{node.lineno}", re.escape(str(node.value)), None)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            start = str(node.values[0].value)
            if start.partition(".")[0] in areas and "." in start and " " not in start:
                for pattern in _patterns(node):
                    yield MessageUse(f"{file}:{node.lineno}", pattern, None)
