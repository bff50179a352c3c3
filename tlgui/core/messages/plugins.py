"""Finding, loading and validating plugins: the sentences."""

from tlgui.core.messages.message import Message

_ASK_AUTHOR = "Install a newer version of the plugin, or tell its author; everything else works without it."

MESSAGES: dict[str, Message] = {
    # Finding it
    "plugin.folder_unreadable": Message(
        "The plugin folder {folder} cannot be read: {reason}.", "Check that it is a folder and that you may open it."
    ),
    "plugin.not_a_folder": Message(
        "{file} lies in the plugin folder as a single file; a plugin is a folder.",
        "Put it into a folder of its own, together with a plugin.toml that names it as the module.",
    ),
    "plugin.no_manifest": Message(
        "The folder {folder} has no plugin.toml, so it is not a plugin.", "Add a plugin.toml, or move the folder elsewhere."
    ),
    "plugin.duplicate_id": Message(
        "There already is a plugin with the id “{plugin}”: {place}.", "Keep one of the two, or give one of them another id."
    ),
    "plugin.bad_id": Message(
        "“{plugin}” cannot be the id of a plugin.", "An id is made of lower-case letters and digits, in words joined by hyphens."
    ),
    # Its manifest
    "plugin.manifest_unreadable": Message("{file} cannot be read: {reason}.", "Check that you may open the file."),
    "plugin.manifest_not_toml": Message("{file} is not valid TOML: {reason}.", "Correct the file."),
    "plugin.manifest_no_table": Message("{file} has no table [plugin].", "Describe the plugin in a table [plugin]: {known}."),
    "plugin.manifest_unknown_key": Message(
        "{file} has the key “{key}”, which is not known.", "Remove it or correct its spelling; known are: {known}."
    ),
    "plugin.manifest_missing_key": Message("{file} lacks the key “{key}”.", "Add it to the table [plugin]."),
    "plugin.manifest_bad_value": Message("{file}: “{key}” cannot be {value} ({reason}).", "Correct the value."),
    "plugin.no_module": Message(
        "{file} names the module “{module}”, which is not a Python file in the plugin's folder.", "Add the file, or correct the name."
    ),
    "plugin.wrong_api": Message(
        "The plugin “{plugin}” is made for version {wanted} of the plugin interface; this program offers {offered}.",
        "Install a version of the plugin, or of this program, that fits the other.",
    ),
    # Importing it and asking it for strategies
    "plugin.import_failed": Message("The plugin “{plugin}” failed while it was imported: {error}", _ASK_AUTHOR),
    "plugin.not_a_module": Message(
        "The entry point “{plugin}” is {value}, which is not a module.", "An entry point of a plugin names the module with its hooks."
    ),
    "plugin.heavy_import": Message(
        "The plugin “{plugin}” loads {libraries} as soon as it is imported, which slows the start of the window.",
        "It works; its author should import such libraries inside the functions that need them.",
    ),
    "plugin.contract_heavy_import": Message(
        "The plugin “{plugin}” loads {libraries} as soon as it is imported; the window would load them, too, at every start.",
        "Its author has to import such libraries inside the functions that need them; then it can be installed.",
    ),
    "plugin.bad_hook": Message("The plugin “{plugin}” offers a hook that does not fit: {reason}", _ASK_AUTHOR),
    "plugin.register_failed": Message("The plugin “{plugin}” failed while it registered its strategies: {error}", _ASK_AUTHOR),
    "plugin.no_strategies": Message(
        "The plugin “{plugin}” registers no strategy.",
        "Its module needs a function tlgui_register_strategies(register) marked with @tlgui.api.hookimpl that calls register.",
    ),
    # Its strategies
    "plugin.validate_failed": Message("A strategy of the plugin “{plugin}” failed while it was examined: {error}", _ASK_AUTHOR),
    "plugin.not_a_strategy": Message(
        "The plugin “{plugin}” registers {found}, which is not a strategy.", "Register an instance of a subclass of tlgui.api.Strategy."
    ),
    "plugin.strategy_class": Message(
        "The plugin “{plugin}” registers the class {found} in place of an instance of it.", "Write register({found}()) in the plugin."
    ),
    "plugin.strategy_bad_id": Message(
        "{found} of the plugin “{plugin}” has the id {id}.", "An id is made of lower-case letters and digits, in words joined by hyphens."
    ),
    "plugin.strategy_taken": Message(
        "The plugin “{plugin}” registers the strategy “{strategy}”, an id that the plugin “{owner}” already uses.",
        "Disable one of the two plugins, or give the strategy another id.",
    ),
    "plugin.strategy_attribute": Message(
        "The strategy “{strategy}” of the plugin “{plugin}” has no usable attribute “{attribute}”; expected is {expected}.", _ASK_AUTHOR
    ),
    "plugin.strategy_unknown_task": Message(
        "The strategy “{strategy}” of the plugin “{plugin}” serves the task “{task}”, which is not known.", "Known are: {known}."
    ),
    "plugin.param_no_default": Message(
        "The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has no default.", _ASK_AUTHOR
    ),
    "plugin.param_type": Message(
        "The parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) has the type {type}, which no form can show.",
        "Possible are bool, int, float, str, a Literal of strings, and each of them with “| None”.",
    ),
    "plugin.param_default": Message(
        "The default of the parameter “{param}” of the strategy “{strategy}” (plugin “{plugin}”) is not valid: {reason}.", _ASK_AUTHOR
    ),
}
