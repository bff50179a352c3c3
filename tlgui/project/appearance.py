"""How the window looks when it opens: the two settings that are needed before the rest of the program is imported."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

LanguageChoice = Literal["system", "en", "zh_CN"]
ThemeChoice = Literal["system", "light", "dark"]


@dataclass(frozen=True)
class Appearance:
    """Language and theme as the user chose them."""

    language: LanguageChoice = "system"
    theme: ThemeChoice = "system"


def read_appearance(settings_file: Path) -> Appearance:
    """What the settings file says; the defaults where it is missing or damaged, which :class:`SettingsStore` reports later."""
    try:
        stored: dict[str, Any] = tomllib.loads(settings_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Appearance()
    return Appearance(_choice(stored.get("language"), LanguageChoice), _choice(stored.get("theme"), ThemeChoice))


def _choice(value: object, choices: Any) -> Any:
    return value if value in get_args(choices) else "system"
