"""The user's settings: one TOML file, kept readable across versions."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.core.files import write_toml
from tlgui.core.findings import Finding
from tlgui.project.appearance import LanguageChoice, ThemeChoice

_RECENT = 10


class Settings(BaseModel):
    """What the user has chosen for the whole program.

    Attributes:
        language: ``system``, ``en`` or ``zh_CN``.
        threads: CPU threads for training; 0 takes all physical cores but one.
        device: ``auto`` or a torch device name.
        recent_projects: project folders, newest first.
        disabled_plugins: plugin ids.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")  # a file of a newer version must still open

    schema_version: Literal[1] = 1
    language: LanguageChoice = "system"
    theme: ThemeChoice = "system"
    threads: int = Field(0, ge=0, le=1024)
    device: str = "auto"
    recent_projects: tuple[str, ...] = ()
    disabled_plugins: tuple[str, ...] = ()

    def with_recent(self, folder: Path) -> "Settings":
        """These settings with ``folder`` at the head of the recent projects."""
        name = str(folder)
        rest = [other for other in self.recent_projects if other != name]
        return self.model_copy(update={"recent_projects": (name, *rest[: _RECENT - 1])})


class SettingsStore:
    """Reads and writes the settings file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Settings, Finding | None]:
        """The settings, and what was wrong with the file. A damaged file is kept under another name, never lost."""
        if not self._path.exists():
            return Settings(), None
        try:
            return Settings.model_validate(tomllib.loads(self._path.read_text(encoding="utf-8"))), None
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            backup = self._path.with_suffix(".damaged.toml")
            try:
                self._path.replace(backup)
            except OSError:
                backup = self._path
            reason = str(error).splitlines()[0]
            params = {"file": str(self._path), "backup": str(backup), "reason": reason}
            return Settings(), Finding(code="settings.damaged", params=params)

    def save(self, settings: Settings) -> None:
        """Write the settings. Raises ``OSError``."""
        write_toml(self._path, settings.model_dump(mode="json"))
