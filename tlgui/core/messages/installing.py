"""Installing, removing, switching and beginning plugins: the sentences."""

from tlgui.core.messages.message import Message

_ASK_AUTHOR = "Tell the author of the plugin. Nothing was installed."
_NOT_BY_HAND = "Get the file again from where it came from; if it is the same again, tell the author of the plugin."

MESSAGES: dict[str, Message] = {
    # What is to be installed
    "plugin.not_installable": Message(
        "{path} is not a plugin: it is neither a folder with a plugin.toml nor a wheel (.whl).",
        "Name the folder of the plugin, or the wheel file that its author offers; unpack an archive first.",
    ),
    "plugin.nothing_there": Message("There is no file or folder {path}.", "Check the spelling of the path."),
    "plugin.source_unreadable": Message("{path} cannot be read: {reason}.", "Check that it is there and that you may open it."),
    "plugin.too_large": Message(
        "{path} is too large for a plugin: more than {files} files or {megabytes} megabytes.",
        "A plugin holds code. Leave data, models and environments out of its folder.",
    ),
    "plugin.odd_file": Message(
        "{path} holds “{file}”, which is a link or no regular file.", "Replace it by the file itself, or leave it out of the plugin."
    ),
    # Wheels
    "plugin.wheel_name": Message(
        "{file} is not named like a wheel: {reason}.", "Give the file the name again that it had where it was offered."
    ),
    "plugin.wheel_damaged": Message("The wheel {file} is damaged: {reason}.", _NOT_BY_HAND),
    "plugin.wheel_wrong_tags": Message(
        "The wheel {file} is made for {tags}, not for this computer and Python {python}.", "Get the wheel that is made for this platform."
    ),
    "plugin.wheel_wrong_python": Message(
        "The wheel {file} needs Python {wanted}; the program runs on Python {python}.", "Get a version of the plugin that fits."
    ),
    "plugin.wheel_no_entry_point": Message(
        "The wheel {file} has no entry point in the group {group}, so it is not a plugin of this program.",
        "Only wheels that were made as plugins of tlgui can be installed here.",
    ),
    "plugin.wheel_entry_points": Message(
        "The wheel {file} has {count} entry points in the group {group}: {names}.", "A wheel for installing here holds one plugin."
    ),
    "plugin.wheel_unsafe_name": Message(
        "The wheel {file} holds a file named “{name}”, which would lie outside of the plugin or hide another file.", _NOT_BY_HAND
    ),
    "plugin.wheel_scheme": Message(
        "The wheel {file} wants to put “{name}” outside of its package ({scheme}).", "A plugin brings modules only; tell its author."
    ),
    "plugin.wheel_shadows": Message(
        "The wheel {file} brings the module “{name}”, and there already is one of that name: {place}.",
        "The author must give the module another name. Nothing was installed.",
    ),
    "plugin.wheel_other_id": Message(
        "The wheel {file} names the plugin “{entry_point}” in its entry point and “{manifest}” in its plugin.toml.", _ASK_AUTHOR
    ),
    # What it needs
    "plugin.requirement_invalid": Message("The plugin “{plugin}” has the requirement “{requirement}”: {reason}.", _ASK_AUTHOR),
    "plugin.requirement_missing": Message(
        "The plugin “{plugin}” needs “{requirement}”, which this program does not have.",
        "Plugins can use only what the program brings; ask the author for a version without it.",
    ),
    "plugin.requirement_version": Message(
        "The plugin “{plugin}” needs “{requirement}”; this program has {name} {version}.",
        "Get a version of the plugin, or of this program, that fits the other.",
    ),
    # Its place
    "plugin.bundled_id": Message(
        "The plugin “{plugin}” comes with the program; another one cannot take its id.", "Give the new plugin another id."
    ),
    "plugin.package_id": Message(
        "The plugin “{plugin}” is installed as the Python package {package} already.",
        "Uninstall the package first: pip uninstall {package}",
    ),
    "plugin.already_installed": Message(
        "The plugin “{plugin}” is installed already, in version {version}.",
        "Add --replace to put the new one in its place; the old one goes to the trash.",
    ),
    "plugin.place_taken": Message(
        "{folder} exists and does not hold the plugin “{plugin}”.", "Move that folder elsewhere, then install again."
    ),
    "plugin.several_places": Message("Several folders hold the plugin “{plugin}”: {places}.", "Move all but one of them elsewhere."),
    "plugin.cannot_write": Message(
        "The plugin cannot be put into {folder}: {reason}.", "Check that the folder may be written and the disk has room."
    ),
    "plugin.cannot_trash": Message("{path} could not be moved to the trash: {reason}.", "It is still there; nothing was lost."),
    # The contract, in a child process
    "plugin.contract_failed": Message(
        "The plugin “{plugin}” was not installed, because {failed} of {total} checks failed. {first}",
        "tlgui plugins validate shows all of them.",
    ),
    "plugin.contract_unknown_strategy": Message(
        "plugin.toml of “{plugin}” has a table [contract.{strategy}], and the plugin registers no such strategy.",
        "Correct the id in the name of the table; registered are: {known}.",
    ),
    "plugin.contract_cannot_start": Message(
        "The process that tries out plugins cannot be started: {reason}.", "Close other programs, and try again."
    ),
    "plugin.contract_hangs": Message(
        "The plugin “{plugin}” was not loaded within {seconds} seconds and was ended.",
        "A module must do nothing but define things when it is imported. " + _ASK_AUTHOR,
    ),
    "plugin.contract_too_slow": Message(
        "The plugin “{plugin}” was not through its checks within {seconds} seconds and was ended; the last one that ended was: {last}.",
        "Give plugin.toml a table [contract.…] with params that let the strategy learn 90 rows in seconds, or allow more time with "
        "--time-limit.",
    ),
    "plugin.contract_died": Message(
        "The process that tried out the plugin “{plugin}” ended by itself ({how}); the last check that ended was: {last}. {log}",
        "A plugin must never end the process it runs in. " + _ASK_AUTHOR,
    ),
    # In the window
    "plugin.installed": Message(
        "{title} {version} is installed. It brings: {strategies}.", "You find it among the strategies, and can switch it off here."
    ),
    "plugin.replaced": Message(
        "{title} {version} is installed in place of an earlier version, which is in the trash. It brings: {strategies}.",
        "You find it among the strategies, and can switch it off here.",
    ),
    "plugin.removed": Message("{title} is in the trash.", "To have it back, move its folder back from there, and start the program anew."),
    "plugin.unforeseen": Message(
        "Nothing was installed, because something unforeseen went wrong: {error}", "The details say where; please tell the developers."
    ),
    # Removing and switching
    "plugin.unknown": Message("There is no plugin with the id “{plugin}”.", "Known are: {known}."),
    "plugin.remove_bundled": Message(
        "The plugin “{plugin}” comes with the program and cannot be removed.", "Disable it instead: tlgui plugins disable {plugin}"
    ),
    "plugin.remove_package": Message(
        "The plugin “{plugin}” belongs to the Python package {package} and cannot be removed here.",
        "Disable it (tlgui plugins disable {plugin}), or uninstall the package: pip uninstall {package}",
    ),
    "plugin.settings_not_written": Message(
        "The settings file {file} cannot be written: {reason}.", "Check that the folder may be written and the disk has room."
    ),
    # Beginning one
    "plugin.unknown_kind": Message("There is no kind of plugin named “{kind}”.", "Choose one of: {known}."),
    "plugin.folder_exists": Message("{folder} exists already.", "Choose another id or another folder; nothing that exists is overwritten."),
}
