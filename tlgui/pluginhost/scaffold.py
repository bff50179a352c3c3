"""Beginning a plugin: a folder with a strategy that already keeps the contract, to be changed into another one."""

import shutil
import tempfile
from pathlib import Path
from string import Template

from tlgui.core.errors import PluginError
from tlgui.pluginhost.manifest import is_id
from tlgui.pluginhost.staging import writing

_TEMPLATES = Path(__file__).parent / "templates"
#: Ends the names of the files, which are no Python before their placeholders have been filled.
_SUFFIX = ".template"
_COMMON = "common"


def kinds() -> list[str]:
    """What a plugin can begin as, each with a base class or a function of its own."""
    return sorted(folder.name for folder in _TEMPLATES.iterdir() if folder.is_dir() and folder.name != _COMMON)


def create_plugin(id_: str, parent: Path, *, kind: str, title: str = "") -> Path:
    """Make the folder ``parent/id_`` with a plugin that works, and return it.

    Args:
        id_: of the plugin and of its strategy.
        kind: one of :func:`kinds`.
        title: of both; made of the id if not given.

    Raises:
        PluginError: the id or the kind is none, the folder exists, or it cannot be written.
    """
    if not is_id(id_):
        raise PluginError("plugin.bad_id", plugin=id_)
    if kind not in kinds():
        raise PluginError("plugin.unknown_kind", kind=kind, known=", ".join(kinds()))
    folder = parent / id_
    if folder.exists() or folder.is_symlink():
        raise PluginError("plugin.folder_exists", folder=str(folder))
    title = " ".join("".join(letter if letter.isprintable() else " " for letter in title).split()) or id_.replace("-", " ").capitalize()
    words = {
        "id": id_,
        "kind": kind,
        "title": title,
        # Between quotation marks of Python and TOML.
        "quoted_title": title.replace("\\", "\\\\").replace('"', '\\"'),
        "class_name": class_name(id_),
    }
    with writing(parent):
        parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".beginning-", dir=parent))
        try:
            for template in sorted((*(_TEMPLATES / _COMMON).iterdir(), *(_TEMPLATES / kind).iterdir())):
                text = Template(template.read_text(encoding="utf-8")).substitute(words)
                (stage / template.name.removesuffix(_SUFFIX)).write_text(text, encoding="utf-8", newline="\n")
            stage.chmod(0o755)  # a temporary folder is for its maker only
            stage.rename(folder)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    return folder


def class_name(id_: str) -> str:
    """``my-method`` becomes ``MyMethod``."""
    name = "".join(word.capitalize() for word in id_.split("-"))
    return name if name[0].isalpha() else f"Method{name}"
