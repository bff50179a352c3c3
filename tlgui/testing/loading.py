"""Strategies for the tests of a plugin, loaded as the program loads them."""

from pathlib import Path

from tlgui.core.errors import PluginError
from tlgui.core.places import bundled_plugins
from tlgui.core.strategy import Strategy
from tlgui.pluginhost import PluginHost


def load_strategies(folder: Path) -> dict[str, Strategy]:
    """The strategies of the program and of the plugin in ``folder``, by id.

    Raises:
        PluginError: the plugin cannot be loaded.
    """
    host = PluginHost(bundled_plugins(), None, packages=False, single=folder)
    host.load()
    record = host.records[-1]
    if record.finding is not None and not record.strategies:
        raise PluginError(record.finding.code, **record.finding.params)
    return host.strategies
