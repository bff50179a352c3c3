"""Whether what a plugin needs is there. Nothing is ever installed for a plugin: the program works without a network."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from tlgui import __version__
from tlgui.core.errors import PluginError


def applicable(requirements: Iterable[str], plugin: str) -> list[str]:
    """Those of ``requirements`` that count on this platform and Python; what only extras ask for does not.

    Raises:
        PluginError: ``plugin.requirement_invalid``.
    """
    return [text for text in requirements if _applies(_parsed(text, plugin))]


def require(requirements: Iterable[str], plugin: str) -> None:
    """Return if everything is installed in a version that fits.

    Args:
        requirements: as pip writes them, ``numpy>=2; python_version < "3.14"``.
        plugin: id of the plugin that needs them.

    Raises:
        PluginError: ``plugin.requirement_missing``, ``plugin.requirement_version`` or ``plugin.requirement_invalid``.
    """
    for text in applicable(requirements, plugin):
        requirement = _parsed(text, plugin)
        installed = _installed(requirement.name)
        if installed is None:
            raise PluginError("plugin.requirement_missing", plugin=plugin, requirement=text)
        # Pre-releases count: whoever runs one has chosen it.
        if not requirement.specifier.contains(installed, prereleases=True):
            raise PluginError("plugin.requirement_version", plugin=plugin, requirement=text, name=requirement.name, version=installed)


def _parsed(text: str, plugin: str) -> Requirement:
    try:
        requirement = Requirement(text)
    except InvalidRequirement as error:
        reason = str(error).splitlines()[0]
        raise PluginError("plugin.requirement_invalid", plugin=plugin, requirement=text, reason=reason) from error
    if requirement.url:
        reason = "what an address points to cannot be compared with what is installed"
        raise PluginError("plugin.requirement_invalid", plugin=plugin, requirement=text, reason=reason)
    return requirement


def _applies(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _installed(name: str) -> str | None:
    if canonicalize_name(name) == "tlgui":  # which is there even where it was not installed by pip
        return __version__
    try:
        return version(name)
    except PackageNotFoundError:
        return None
