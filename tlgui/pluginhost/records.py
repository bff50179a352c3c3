"""What became of each plugin."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tlgui.core.findings import Finding


class Origin(StrEnum):
    """Where a plugin comes from: part of the program, the user's plugin folder, or an installed Python package."""

    BUNDLED = "bundled"
    USER = "user"
    PACKAGE = "package"


class Phase(StrEnum):
    """The steps of loading, in their order."""

    MANIFEST = "manifest"
    IMPORT = "import"
    REGISTER = "register"
    VALIDATE = "validate"


class PluginState(StrEnum):
    """How loading ended."""

    LOADED = "loaded"
    BROKEN = "broken"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class PluginRecord:
    """What became of one plugin.

    Attributes:
        id: from the manifest or the entry point; the folder's name where the manifest cannot be read.
        title: what to call it.
        version: as its author writes it; empty if unknown.
        origin: where it comes from.
        folder: the plugin's folder; None for packages.
        state: how loading ended.
        phase: the step that failed, or the last one that was taken.
        finding: why it is broken (severity error), or what is unpleasant about a plugin that works (warning).
        traceback: of what the plugin raised; empty if it raised nothing.
        strategies: ids of the strategies it contributes; none unless loaded.
        translations: folder of the plugin's ``.qm`` files, if it has one.
    """

    id: str
    title: str
    version: str
    origin: Origin
    folder: Path | None
    state: PluginState
    phase: Phase
    finding: Finding | None = None
    traceback: str = ""
    strategies: tuple[str, ...] = ()
    translations: Path | None = None
