"""Finding, loading and validating plugins, each behind a guard of its own, with a record of what happened."""

from tlgui.pluginhost.host import PluginHost
from tlgui.pluginhost.records import Origin, Phase, PluginRecord, PluginState

__all__ = ["Origin", "Phase", "PluginHost", "PluginRecord", "PluginState"]
