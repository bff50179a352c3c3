"""Wheels, written member by member, so that each thing about them can be wrong."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

from tests.pluginhost.conftest import STRATEGY

#: A plugin whose modules import each other by name, at once and later.
METHODS = {
    "their_methods/__init__.py": "",
    "their_methods/parts.py": "NAME = 'Nothing'\n",
    "their_methods/entry.py": "from their_methods.parts import NAME\n" + STRATEGY.format(strategy="theirs"),
}
ENTRY = "[tlgui.plugins.v1]\ntheirs = their_methods.entry\n"


def build_wheel(
    folder: Path,
    files: dict[str, str] = METHODS,
    *,
    name: str = "their_methods",
    version: str = "0.3",
    tag: str = "py3-none-any",
    entry_points: str | None = ENTRY,
    metadata: str = "",
    wheel: str = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n",
    odd: Sequence[zipfile.ZipInfo] = (),
) -> Path:
    """Write a wheel; ``odd`` are further members with no more than a line in them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-{tag}.whl"
    about = f"{name}-{version}.dist-info"
    members = {
        **files,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: {version}\n{metadata}",
        f"{about}/WHEEL": wheel,
    }
    if entry_points is not None:
        members[f"{about}/entry_points.txt"] = entry_points
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, text in members.items():
            archive.writestr(member, text)
        for info in odd:
            archive.writestr(info, "odd\n")
    return path
