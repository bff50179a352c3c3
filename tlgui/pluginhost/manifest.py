"""``plugin.toml``: what a plugin folder says about itself, read and checked before any of its code runs."""

import re
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.api import PLUGIN_API
from tlgui.core.errors import PluginError

MANIFEST = "plugin.toml"
#: Folder of an unpacked wheel's packages, beside the manifest.
PACKAGES = "packages"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_API = re.compile(r"(\d+)\.(\d+)")
_Table = TypeVar("_Table", bound=BaseModel)


class ContractSettings(BaseModel):
    """A table ``[contract.<strategy id>]``: how a strategy is tried out on a small problem before it is installed.

    Attributes:
        params: values of its parameters with which it learns 90 rows in seconds.
        beats_chance: false for a strategy that does not look at the texts.
        before: ids of strategies that run before it; empty: a linear probe where it needs a classifier, else none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    params: dict[str, Any] = Field(default_factory=dict)
    beats_chance: bool = True
    before: tuple[str, ...] = ()


class _PluginTable(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str
    title: str = Field(min_length=1)
    version: str = Field(min_length=1)
    api: str
    module: str = ""
    entry_point: str = ""
    requires: tuple[str, ...] = ()


class Manifest(_PluginTable):
    """``plugin.toml``: the table ``[plugin]``, and what the contract needs to know of each strategy.

    Attributes:
        id: lower-case words joined by hyphens; unique among all plugins.
        title: name for people.
        version: the plugin's own version.
        api: version of the plugin interface it is made for, ``major.minor``.
        module: Python file to import, relative to the manifest. The folder of that file is its package, so that
            ``from .helpers import x`` finds ``helpers.py`` beside it.
        entry_point: in place of ``module``, the dotted name of a module among the packages of an unpacked wheel.
        requires: packages that it needs, as pip writes them (``numpy>=2``). They are looked for, never installed.
        contract: tables ``[contract.<strategy id>]`` by id.
    """

    contract: dict[str, ContractSettings] = Field(default_factory=dict)


def is_id(text: object) -> bool:
    """Whether ``text`` can be the id of a plugin or a strategy."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def read_manifest(folder: Path) -> Manifest:
    """Read and check ``folder/plugin.toml``.

    Raises:
        PluginError: ``plugin.no_manifest`` and others: it is missing or unreadable, it does not describe a plugin, the
            plugin interface it asks for is not the one on offer, or the module it names is not there.
    """
    file = folder / MANIFEST
    table, contract = _read_tables(file)
    _check_api(file, table)
    plugin = _parse(_PluginTable, file, table, _known_keys())
    settings = {id_: _parse(ContractSettings, file, values, ", ".join(ContractSettings.model_fields)) for id_, values in contract.items()}
    manifest = Manifest(**plugin.model_dump(), contract=settings)
    if not is_id(manifest.id):
        raise PluginError("plugin.bad_id", plugin=manifest.id)
    _check_code(folder, manifest)
    return manifest


def _read_tables(file: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The table of the plugin and those of the contract."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PluginError("plugin.no_manifest", folder=str(file.parent)) from None
    except OSError as error:
        raise PluginError("plugin.manifest_unreadable", file=str(file), reason=error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PluginError("plugin.manifest_not_toml", file=str(file), reason=str(error)) from error
    table, contract = values.pop("plugin", None), values.pop("contract", {})
    if not isinstance(table, dict):
        raise PluginError("plugin.manifest_no_table", file=str(file), known=_known_keys())
    if values:
        known = "[plugin], [contract.STRATEGY]"
        raise PluginError("plugin.manifest_unknown_key", file=str(file), key=next(iter(values)), known=known)
    if not isinstance(contract, dict) or not all(isinstance(values, dict) for values in contract.values()):
        reason = "each strategy has a table of its own, [contract.STRATEGY]"
        raise PluginError("plugin.manifest_bad_value", file=str(file), key="contract", value=repr(contract), reason=reason)
    return table, contract


def _check_api(file: Path, table: dict[str, Any]) -> None:
    """Refuse a plugin made for another interface before looking at keys that only that interface may know."""
    wanted = table.get("api")
    if wanted is None:
        raise PluginError("plugin.manifest_missing_key", file=str(file), key="api")
    match = _API.fullmatch(wanted) if isinstance(wanted, str) else None
    if match is None:
        reason = 'it must be a string like "1.0"'
        raise PluginError("plugin.manifest_bad_value", file=str(file), key="api", value=repr(wanted), reason=reason)
    major, minor = int(match[1]), int(match[2])
    if major != PLUGIN_API[0] or minor > PLUGIN_API[1]:
        offered = ".".join(map(str, PLUGIN_API))
        raise PluginError("plugin.wrong_api", plugin=str(table.get("id", file.parent.name)), wanted=wanted, offered=offered)


def _parse(model: type[_Table], file: Path, table: dict[str, Any], known: str) -> _Table:
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
    key = str(first["loc"][0])
    if first["type"] == "extra_forbidden":
        raise PluginError("plugin.manifest_unknown_key", file=str(file), key=key, known=known)
    if first["type"] == "missing":
        raise PluginError("plugin.manifest_missing_key", file=str(file), key=key)
    raise PluginError("plugin.manifest_bad_value", file=str(file), key=key, value=repr(first["input"]), reason=first["msg"])


def _check_code(folder: Path, manifest: Manifest) -> None:
    """There is a module to import: a file, or one of the packages of a wheel that was unpacked."""
    file = folder / MANIFEST
    if manifest.entry_point:
        if manifest.module or not is_module_name(manifest.entry_point):
            reason = "it is the name of a module, and takes the place of the key module"
            raise PluginError(
                "plugin.manifest_bad_value", file=str(file), key="entry_point", value=repr(manifest.entry_point), reason=reason
            )
        if not (folder / PACKAGES).is_dir():
            raise PluginError("plugin.no_module", file=str(file), module=manifest.entry_point)
    elif not manifest.module:
        raise PluginError("plugin.manifest_missing_key", file=str(file), key="module")
    elif not _is_module(folder, manifest.module):
        raise PluginError("plugin.no_module", file=str(file), module=manifest.module)


def _is_module(folder: Path, module: str) -> bool:
    path = PurePosixPath(module)
    return path.suffix == ".py" and not path.is_absolute() and ".." not in path.parts and (folder / path).is_file()


def is_module_name(text: str) -> bool:
    """Whether ``text`` is a dotted name that can be imported."""
    return all(part.isidentifier() for part in text.split("."))


def _known_keys() -> str:
    return ", ".join(_PluginTable.model_fields)
