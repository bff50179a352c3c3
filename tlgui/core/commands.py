"""Commands in words that can be pasted into a terminal."""

import os
import shlex
import subprocess
from collections.abc import Sequence


def as_command(words: Sequence[str]) -> str:
    """Words of a command, quoted for the shell of this platform."""
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
