"""The command line as a user has it: a process of its own; or without one, where nothing hangs on it."""

import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tlgui.__main__ import main


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


@pytest.fixture(scope="session")
def tlgui(repo_root):
    """Run ``tlgui`` with some arguments."""

    def run(*arguments: object, timeout: float = 280) -> Result:
        command = [sys.executable, "-m", "tlgui", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=repo_root, timeout=timeout, check=False)
        return Result(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def tlgui_here(repo_root):
    """Run ``tlgui`` within this process, which spares the start of another one; what the command itself starts is real."""

    def run(*arguments: object) -> Result:
        with chdir(repo_root), redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            try:
                code = main([str(argument) for argument in arguments])
            except SystemExit as end:  # argparse has refused
                code = int(end.code or 0)
        return Result(code, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def sample(repo_root) -> Path:
    """The sample files."""
    return repo_root / "resources" / "sample"
