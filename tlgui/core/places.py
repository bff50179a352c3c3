"""Where the files lie that come with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled_plugins() -> Path:
    """Folder of the plugins that come with the program, one folder each."""
    return _bundled("plugins")


def resources() -> Path:
    """Folder of icons, themes, translations, help and the sample project."""
    return _bundled("resources")


def _bundled(name: str) -> Path:
    """In an installed wheel the folder lies inside the package, in a source checkout beside it."""
    installed = _PACKAGE / "_bundled" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
