"""The command line as a user has it: a process of its own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The last line of standard output as JSON."""
        return json.loads(self.out.splitlines()[-1])

    @property
    def events(self) -> list[dict[str, Any]]:
        """Every line of standard output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def tlgui(repo_root):
    """Run ``tlgui`` with some arguments."""

    def run(*arguments: object, timeout: float = 280) -> Result:
        command = [sys.executable, "-m", "tlgui", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=repo_root, timeout=timeout, check=False)
        return Result(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def sample(repo_root) -> Path:
    """The sample files."""
    return repo_root / "resources" / "sample"
