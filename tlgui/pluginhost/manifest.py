"""``plugin.toml``: what a plugin folder says about itself, read and checked before any of its code runs."""

import re
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.api import PLUGIN_API
from tlgui.core.errors import PluginError

MANIFEST = "plugin.toml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_API = re.compile(r"(\d+)\.(\d+)")


class Manifest(BaseModel):
    """The table ``[plugin]``.

    Attributes:
        id: lower-case words joined by hyphens; unique among all plugins.
        title: name for people.
        version: the plugin's own version.
        api: version of the plugin interface it is made for, ``major.minor``.
        module: Python file to import, relative to the manifest. The folder of that file is its package, so that
            ``from .helpers import x`` finds ``helpers.py`` beside it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str
    title: str = Field(min_length=1)
    version: str = Field(min_length=1)
    api: str
    module: str = Field(min_length=1)


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
    table = _read_table(file)
    _check_api(file, table)
    manifest = _parse(file, table)
    if not is_id(manifest.id):
        raise PluginError("plugin.bad_id", plugin=manifest.id)
    if not _is_module(folder, manifest.module):
        raise PluginError("plugin.no_module", file=str(file), module=manifest.module)
    return manifest


def _read_table(file: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PluginError("plugin.no_manifest", folder=str(file.parent)) from None
    except OSError as error:
        raise PluginError("plugin.manifest_unreadable", file=str(file), reason=error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PluginError("plugin.manifest_not_toml", file=str(file), reason=str(error)) from error
    table = values.pop("plugin", None)
    if not isinstance(table, dict):
        raise PluginError("plugin.manifest_no_table", file=str(file), known=_known_keys())
    if values:
        raise PluginError("plugin.manifest_unknown_key", file=str(file), key=next(iter(values)), known="[plugin]")
    return table


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


def _parse(file: Path, table: dict[str, Any]) -> Manifest:
    try:
        return Manifest.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
    key = str(first["loc"][0])
    if first["type"] == "extra_forbidden":
        raise PluginError("plugin.manifest_unknown_key", file=str(file), key=key, known=_known_keys())
    if first["type"] == "missing":
        raise PluginError("plugin.manifest_missing_key", file=str(file), key=key)
    raise PluginError("plugin.manifest_bad_value", file=str(file), key=key, value=repr(first["input"]), reason=first["msg"])


def _is_module(folder: Path, module: str) -> bool:
    path = PurePosixPath(module)
    return path.suffix == ".py" and not path.is_absolute() and ".." not in path.parts and (folder / path).is_file()


def _known_keys() -> str:
    return ", ".join(Manifest.model_fields)
