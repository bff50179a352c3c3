"""Folders and tensors that are there whole or not at all."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save

from tlgui.core.files import write_atomically


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A temporary sibling folder that becomes ``target`` when the block ends well and vanishes when it does not.

    Raises:
        FileExistsError: ``target`` exists and is not an empty folder.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FileExistsError(17, "exists and is not empty", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    try:
        temporary.chmod(0o755)  # mkdtemp makes it private
        yield temporary
        if target.exists():
            target.rmdir()
        temporary.replace(target)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def save_tensors(path: Path, tensors: dict[str, np.ndarray], metadata: dict[str, str] | None = None) -> None:
    """Write a safetensors file in one step."""
    contiguous = {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}
    write_atomically(path, save(contiguous, metadata))


def load_tensors(path: Path) -> dict[str, np.ndarray]:
    """Read a safetensors file."""
    tensors: dict[str, np.ndarray] = load_file(path)
    return tensors


def file_sha256(path: Path) -> str:
    """SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def weights_fingerprint(checksums: Mapping[str, str]) -> str:
    """Checksum of a model's weights, given the SHA-256 of its files by name; the same as ``ModelLibrary.fingerprint``.

    That of the one weights file; where the weights are stored in parts, that of the list of their checksums.
    """
    weights = sorted((name, sha256) for name, sha256 in checksums.items() if name.endswith(".safetensors"))
    if len(weights) == 1:
        return weights[0][1]
    return hashlib.sha256("".join(f"{sha256}  {name}\n" for name, sha256 in weights).encode()).hexdigest()


def folder_fingerprint(folder: Path) -> str:
    """Checksum of the weights in a folder, read now."""
    return weights_fingerprint({file.name: file_sha256(file) for file in folder.glob("*.safetensors")})
