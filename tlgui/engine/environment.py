"""What a run computed with: written beside it, so that it can be repeated."""

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import torch

from tlgui import __version__
from tlgui.core.errors import MachineError
from tlgui.core.spec import ComputeSpec
from tlgui.engine.device import Device

_PACKAGES = ("torch", "transformers", "tokenizers", "datasets", "peft", "scikit-learn", "numpy", "scipy", "onnxruntime")


def describe_environment(compute: ComputeSpec | None = None) -> dict[str, Any]:
    """Versions, and what ``compute`` (default: everything ``auto``) comes to on this machine; JSON values.

    Raises:
        MachineError: ``engine.no_device``.
    """
    device = Device.resolve(compute or ComputeSpec())
    cuda = device.torch_device.type == "cuda"
    return {
        "tlgui": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": {name: _version(name) for name in _PACKAGES},
        "device": str(device.torch_device),
        "device_name": device.title,
        "precision": device.precision,
        "threads": torch.get_num_threads(),
        "cpu": torch.backends.cpu.get_cpu_capability(),
        "cuda": torch.version.cuda if cuda else None,
        "gpus": [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())],
    }


def probe_devices() -> list[dict[str, Any]]:
    """Every device that torch knows of, tried with a small product of matrices whose result is known.

    Returns:
        For each: ``device``, ``name``, ``works`` and, if it does not, ``reason``.
    """
    names = ["cpu", *(f"cuda:{i}" for i in range(torch.cuda.device_count()))]
    if torch.backends.mps.is_available():
        names.append("mps")
    return [_probe(name) for name in names]


def _probe(name: str) -> dict[str, Any]:
    try:
        device = Device.resolve(ComputeSpec(device=name))
        ones = torch.ones(64, 64, device=device.torch_device)
        works = bool(((ones @ ones) == 64).all())
    except (MachineError, RuntimeError) as error:
        return {"device": name, "name": "", "works": False, "reason": str(error).splitlines()[0]}
    reason = "" if works else "a product of matrices came out wrong"
    return {"device": name, "name": device.title, "precision": device.precision, "works": works, "reason": reason}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
