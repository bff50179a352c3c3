"""The help page that a plugin brings for a strategy."""

from pathlib import Path

from tlgui.pluginhost.records import PluginRecord

_FOLDER = "help"


def help_page(record: PluginRecord, strategy: str, language: str) -> Path | None:
    """The Markdown file about ``strategy`` in ``language``, else in English; None where the plugin brings none.

    Of several strategies each has its own (``help/my-method.en.md``); a plugin with one strategy calls it ``help/en.md``.
    """
    if record.folder is None:
        return None
    folder = record.folder / _FOLDER
    for spoken in dict.fromkeys((language, "en")):
        for name in (f"{strategy}.{spoken}.md", f"{spoken}.md"):
            if (folder / name).is_file():
                return folder / name
    return None
