"""Commands about a run in words that can be pasted into a terminal."""

import os
import shlex
import subprocess
from pathlib import Path


def repeating(run: Path) -> str:
    """The command that repeats the run in this folder, which lies in the folder ``runs`` of its project."""
    return _of_project(run, "train", str(run / "spec.toml"))


def resuming(run: Path) -> str:
    """The command that goes on with a run; see :func:`repeating`."""
    return _of_project(run, "resume", run.name)


def _of_project(run: Path, *words: str) -> str:
    command = ["tlgui", *words, "--project", str(run.parents[1])]
    return subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)
