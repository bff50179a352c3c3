"""``python -m tlgui.testing REQUEST``: load one plugin, make the checks of the contract, and say each result as a line of JSON.

The request is JSON: ``plugin`` (id), ``folder`` (where it lies; null for a bundled plugin or an installed package) and ``scratch`` (an
empty folder). Only this program speaks on standard output; whatever the plugin prints goes to standard error.
"""

import faulthandler
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tlgui.core.children import importing
from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_DONE, EXIT_STOPPED, PluginError
from tlgui.core.places import bundled_plugins
from tlgui.pluginhost import PluginHost, PluginRecord, PluginState
from tlgui.pluginhost.manifest import Manifest, read_manifest

Say = Callable[[dict[str, Any]], None]


def main(arguments: list[str]) -> int:
    """Answer one request; returns the exit code."""
    stream = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # as in the worker: no print can corrupt the stream
    faulthandler.enable()
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    request = json.loads(arguments[0])

    def say(message: dict[str, Any]) -> None:
        stream.write(json.dumps(message).encode() + b"\n")

    try:
        _check(request["plugin"], Path(request["folder"]) if request["folder"] else None, Path(request["scratch"]), say)
    except PluginError as error:
        say({"type": "refused", "code": error.code, "params": error.params})
        return EXIT_BAD_INPUT
    return EXIT_DONE


def _check(plugin: str, folder: Path | None, scratch: Path, say: Say) -> None:
    host = PluginHost(bundled_plugins(), None, packages=folder is None, single=folder)
    host.load()
    record = next(record for record in reversed(host.records) if record.id == plugin or (folder is not None and record.folder == folder))
    if record.state is not PluginState.LOADED:
        assert record.finding is not None
        raise PluginError(record.finding.code, **record.finding.params)
    if record.finding is not None and record.finding.code == "plugin.heavy_import":
        raise PluginError("plugin.contract_heavy_import", **record.finding.params)
    manifest = read_manifest(record.folder) if record.folder is not None else None
    _refuse_unknown_tables(record, manifest)
    say({"type": "plugin", "title": record.title, "version": record.version, "strategies": list(record.strategies)})

    with importing():
        from tlgui.testing.plugin_contract import check_strategies  # imports torch: not before the plugin has been loaded without it

    settings = manifest.contract if manifest is not None else {}
    for result in check_strategies(record.strategies, host.strategies, settings, scratch):
        say({"type": "check", "result": result.plain()})
    say({"type": "finished"})


def _refuse_unknown_tables(record: PluginRecord, manifest: Manifest | None) -> None:
    for id_ in manifest.contract if manifest is not None else ():
        if id_ not in record.strategies:
            known = ", ".join(record.strategies)
            raise PluginError("plugin.contract_unknown_strategy", plugin=record.id, strategy=id_, known=known)


def _end_with_parent() -> None:
    """Nobody is left to read the results when the input ends."""
    while os.read(0, 1024):
        pass
    os._exit(EXIT_STOPPED)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(code)  # torch takes half a second to shut down, and a plugin's thread may never end
