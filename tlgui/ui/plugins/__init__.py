"""The window that shows, installs, switches and removes plugins."""

from tlgui.ui.plugins.dialog import PluginsDialog
from tlgui.ui.plugins.view_model import PluginsViewModel

__all__ = ["PluginsDialog", "PluginsViewModel"]
