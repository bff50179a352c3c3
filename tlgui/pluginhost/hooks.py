"""What the program asks of a plugin. The marker for a plugin's side is :data:`tlgui.api.hookimpl`."""

from collections.abc import Callable

import pluggy

from tlgui.core.strategy import Strategy

#: Entry points of this group are plugins; the major version of the plugin interface stands in the name.
ENTRY_POINT_GROUP = "tlgui.plugins.v1"

_hookspec = pluggy.HookspecMarker("tlgui")


@_hookspec
def tlgui_register_strategies(register: Callable[[Strategy], None]) -> None:
    """Call ``register`` once with an instance of each strategy that the plugin offers."""
