"""Wheels: reading what one says about itself, and what speaks against unpacking it. No code of it runs here, and pip plays no part."""

import configparser
import hashlib
import platform
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.machinery import all_suffixes
from pathlib import Path, PurePosixPath

from packaging.metadata import parse_email
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.tags import sys_tags
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from tlgui.core.errors import PluginError
from tlgui.pluginhost.hooks import ENTRY_POINT_GROUP
from tlgui.pluginhost.limits import MOST_BYTES, MOST_FILES
from tlgui.pluginhost.manifest import is_id, is_module_name
from tlgui.pluginhost.requirements import applicable

SUFFIX = ".whl"

#: Schemes of a wheel's ``.data`` folder that hold modules, as its root does.
_MODULES = ("purelib", "platlib")
#: Those of wheels; others can blow up in memory, whatever size they name.
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: Metadata is a few kilobytes of text.
_MOST_METADATA = 4 << 20
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel that holds one plugin and fits this computer.

    Attributes:
        file: the wheel.
        name, version: of the package.
        plugin: id of the plugin, the name of its entry point.
        module: dotted name of the module with the hooks.
        requires: requirements that count here.
        members: paths of files relative to the folder that is to be on the search path, with their names in the archive.
    """

    file: Path
    name: str
    version: str
    plugin: str
    module: str
    requires: tuple[str, ...]
    members: dict[PurePosixPath, str]

    @property
    def top_level(self) -> list[str]:
        """Modules and packages that it brings, without the metadata."""
        folders = {path.parts[0] for path in self.members if len(path.parts) > 1}
        alone = [path.name for path in self.members if len(path.parts) == 1]
        modules = {name.partition(".")[0] for name in alone if name.endswith(tuple(all_suffixes()))}
        return sorted({folder for folder in folders if not folder.endswith(".dist-info")} | modules)


def read_wheel(file: Path) -> Wheel:
    """Read a wheel's metadata and names, and check them.

    Raises:
        PluginError: ``plugin.wheel_...``, ``plugin.too_large``, ``plugin.source_unreadable``: it is damaged, holds no plugin or several,
            is made for another platform, or has files that would lie elsewhere.
    """
    name, version = _read_name(file)
    with opened(file) as archive:
        members = _members(file, archive)
        metadata = _metadata_folder(file, members, name)
        _check_format(file, archive, members, metadata)
        about, _ = parse_email(_read(file, archive, members, metadata / "METADATA"))
        plugin, module = _entry_point(file, archive, members, metadata)
    _check_python(file, about.get("requires_python", ""))
    requires = tuple(applicable(about.get("requires_dist", []), plugin))
    return Wheel(file, about.get("name", name), about.get("version", version), plugin, module, requires, members)


@contextmanager
def opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, with a sentence for whatever is wrong with it.

    Raises:
        PluginError: ``plugin.wheel_damaged``, ``plugin.source_unreadable``.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError) as error:
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=str(error) or type(error).__name__) from error
    except OSError as error:
        raise PluginError("plugin.source_unreadable", path=str(file), reason=error.strerror or str(error)) from error


def digest(file: Path) -> str:
    """SHA-256 of a file."""
    sum_ = hashlib.sha256()
    try:
        with file.open("rb") as content:
            while block := content.read(_BLOCK):
                sum_.update(block)
    except OSError as error:
        raise PluginError("plugin.source_unreadable", path=str(file), reason=error.strerror or str(error)) from error
    return sum_.hexdigest()


def _read_name(file: Path) -> tuple[str, str]:
    """Name and version, if the tags in the file's name are among those of this Python."""
    try:
        name, version, _, tags = parse_wheel_filename(file.name)
    except InvalidWheelFilename as error:
        raise PluginError("plugin.wheel_name", file=file.name, reason=str(error)) from error
    if tags.isdisjoint(sys_tags()):
        made_for = ", ".join(sorted(map(str, tags)))
        raise PluginError("plugin.wheel_wrong_tags", file=file.name, tags=made_for, python=platform.python_version())
    return name, str(version)


def _members(file: Path, archive: zipfile.ZipFile) -> dict[PurePosixPath, str]:
    """Where each file of the archive is to lie. Nothing leaves the folder, nothing hides another file, nothing is a link."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise PluginError("plugin.too_large", path=str(file), files=MOST_FILES, megabytes=MOST_BYTES >> 20)
    members: dict[PurePosixPath, str] = {}
    taken: set[str] = set()
    for entry in entries:
        if entry.compress_type not in _COMPRESSIONS:
            raise PluginError("plugin.wheel_damaged", file=file.name, reason=f"{entry.filename} is compressed in an unusual way")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise PluginError("plugin.odd_file", path=str(file), file=entry.filename)
        if not _is_safe(entry.orig_filename):
            raise PluginError("plugin.wheel_unsafe_name", file=file.name, name=entry.orig_filename)
        if entry.is_dir():
            continue
        path = _placed(file, PurePosixPath(entry.filename))
        if str(path).casefold() in taken:
            raise PluginError("plugin.wheel_unsafe_name", file=file.name, name=entry.filename)
        taken.add(str(path).casefold())
        members[path] = entry.filename
    folders = {str(folder).casefold() for path in members for folder in path.parents}
    for path in members:
        if str(path).casefold() in folders:  # a file and a folder of one name
            raise PluginError("plugin.wheel_unsafe_name", file=file.name, name=str(path))
    return members


def _is_safe(name: str) -> bool:
    """Whether a name stays where it is unpacked, on every system: no drives, no streams, no way up, nothing that Windows would trim."""
    parts = name.removesuffix("/").split("/")
    odd = re.search(r'[\\:\x00-\x1f<>"|?*]', name) is not None
    return not odd and all(part and part not in (".", "..") and part == part.rstrip(" .") for part in parts)


def _placed(file: Path, path: PurePosixPath) -> PurePosixPath:
    """The path in the folder of modules: that of the archive, or without the scheme for files of the ``.data`` folder."""
    if not path.parts[0].endswith(".data"):
        return path
    scheme = path.parts[1] if len(path.parts) > 1 else ""
    if scheme not in _MODULES or len(path.parts) < 3:
        raise PluginError("plugin.wheel_scheme", file=file.name, name=str(path), scheme=scheme or "none")
    return PurePosixPath(*path.parts[2:])


def _metadata_folder(file: Path, members: dict[PurePosixPath, str], name: str) -> PurePosixPath:
    folders = {path.parts[0] for path in members if path.parts[0].endswith(".dist-info") and len(path.parts) > 1}
    named = [folder for folder in folders if canonicalize_name(folder.partition("-")[0]) == name]
    if len(folders) != 1 or not named:
        found = ", ".join(sorted(folders)) or "none"
        reason = f"it must have one folder {name}-VERSION.dist-info, and has {found}"
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=reason)
    return PurePosixPath(named[0])


def _read(file: Path, archive: zipfile.ZipFile, members: dict[PurePosixPath, str], path: PurePosixPath) -> str:
    if path not in members:
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=f"it has no file {path}")
    if archive.getinfo(members[path]).file_size > _MOST_METADATA:
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=f"{path} is too large")
    return archive.read(members[path]).decode("utf-8")


def _check_format(file: Path, archive: zipfile.ZipFile, members: dict[PurePosixPath, str], metadata: PurePosixPath) -> None:
    text = _read(file, archive, members, metadata / "WHEEL")
    found = re.search(r"^Wheel-Version:\s*(\S+)", text, re.MULTILINE)
    version = found[1] if found else "none"
    if version.partition(".")[0] != "1":
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=f"its format has version {version}; known is 1")


def _entry_point(file: Path, archive: zipfile.ZipFile, members: dict[PurePosixPath, str], metadata: PurePosixPath) -> tuple[str, str]:
    """The id and the module of the one plugin."""
    path = metadata / "entry_points.txt"
    parser = configparser.ConfigParser(delimiters=("=",), interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[method-assign,assignment]  # ids are compared letter for letter
    try:
        parser.read_string(_read(file, archive, members, path) if path in members else "")
    except configparser.Error as error:
        reason = f"entry_points.txt: {str(error).splitlines()[0]}"
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=reason) from error
    found = dict(parser[ENTRY_POINT_GROUP]) if parser.has_section(ENTRY_POINT_GROUP) else {}
    if not found:
        raise PluginError("plugin.wheel_no_entry_point", file=file.name, group=ENTRY_POINT_GROUP)
    if len(found) > 1:
        raise PluginError("plugin.wheel_entry_points", file=file.name, count=len(found), group=ENTRY_POINT_GROUP, names=", ".join(found))
    ((plugin, value),) = found.items()
    if not is_id(plugin):
        raise PluginError("plugin.bad_id", plugin=plugin)
    if not is_module_name(value.strip()):
        raise PluginError("plugin.not_a_module", plugin=plugin, value=value)
    return plugin, value.strip()


def _check_python(file: Path, wanted: str) -> None:
    try:
        fits = SpecifierSet(wanted).contains(platform.python_version(), prereleases=True)
    except InvalidSpecifier as error:
        raise PluginError("plugin.wheel_damaged", file=file.name, reason=f"Requires-Python: {error}") from error
    if not fits:
        raise PluginError("plugin.wheel_wrong_python", file=file.name, wanted=wanted, python=platform.python_version())
