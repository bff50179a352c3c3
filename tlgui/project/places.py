"""Where the program keeps what belongs to the user and not to one project."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import platformdirs


@dataclass(frozen=True, slots=True)
class Places:
    """Folders for settings, for what the user would miss (models, plugins), and for what can be made again."""

    config: Path
    data: Path
    cache: Path

    @classmethod
    def default(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """The platform's folders, or sub-folders of ``TLGUI_HOME`` where that is set (portable use, tests)."""
        if home := environment.get("TLGUI_HOME"):
            root = Path(home)
            return cls(root / "config", root / "data", root / "cache")
        return cls(
            platformdirs.user_config_path("tlgui"),
            platformdirs.user_data_path("tlgui"),
            platformdirs.user_cache_path("tlgui"),
        )

    @property
    def settings_file(self) -> Path:
        return self.config / "settings.toml"

    @property
    def library(self) -> Path:
        """Models."""
        return self.data / "models"

    @property
    def plugins(self) -> Path:
        """Plugin folders that the user has dropped here."""
        return self.data / "plugins"

    @property
    def projects(self) -> Path:
        """Where new projects are proposed."""
        return self.data / "projects"

    @property
    def jobs(self) -> Path:
        """Folders of short jobs that leave no trace."""
        return self.cache / "jobs"

    @property
    def measurements_file(self) -> Path:
        """Speeds measured on this machine."""
        return self.cache / "measurements.json"
