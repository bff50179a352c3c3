"""What a user can do about plugins: those operations of the plugin host that the settings have a part in."""

from collections.abc import Callable
from pathlib import Path

from tlgui.core.errors import PluginError
from tlgui.pluginhost.installing import PluginInstaller
from tlgui.project.settings import Settings, SettingsStore


class PluginCare:
    """Removes plugins and switches them off and on. A program that has its plugins loaded sees the change at its next start.

    Args:
        installer: knows the plugins there are.
        settings_file: where it is written down which are switched off.
    """

    def __init__(self, installer: PluginInstaller, settings_file: Path) -> None:
        self._installer = installer
        self._settings_file = settings_file

    def remove(self, plugin: str) -> Path:
        """Move a plugin of the user's to the trash, and forget that it was switched off; returns where it was.

        Raises:
            PluginError: there is none with this id, it is not the user's, or it cannot be moved.
        """
        place = self._installer.remove(plugin)
        if plugin not in self._installer.known():  # a bundled one of the same id may be switched off for good reason
            self._switch(plugin, lambda disabled: disabled - {plugin})
        return place

    def enable(self, plugin: str) -> bool:
        """Let a plugin be loaded again; returns whether that is a change.

        Raises:
            PluginError: ``plugin.unknown``, ``plugin.settings_not_written``.
        """
        return self._switch(plugin, lambda disabled: disabled - {plugin}, known=self._installer.known())

    def disable(self, plugin: str) -> bool:
        """Let a plugin not be loaded any more; returns whether that is a change.

        Raises:
            PluginError: ``plugin.unknown``, ``plugin.settings_not_written``.
        """
        return self._switch(plugin, lambda disabled: disabled | {plugin}, known=self._installer.known())

    def _switch(self, plugin: str, change: Callable[[frozenset[str]], frozenset[str]], known: list[str] | None = None) -> bool:
        store = SettingsStore(self._settings_file)
        settings, _ = store.load()
        before = frozenset(settings.disabled_plugins)
        if known is not None and plugin not in known and plugin not in before:
            raise PluginError("plugin.unknown", plugin=plugin, known=", ".join(known))
        after = change(before)
        if after != before:
            self._save(store, settings.model_copy(update={"disabled_plugins": tuple(sorted(after))}))
        return after != before

    def _save(self, store: SettingsStore, settings: Settings) -> None:
        try:
            store.save(settings)
        except OSError as error:
            reason = error.strerror or str(error)
            raise PluginError("plugin.settings_not_written", file=str(self._settings_file), reason=reason) from error
