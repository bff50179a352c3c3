"""Counts tokens in a process of its own.

Loading a large tokenizer takes more than a second, all of it under Python's lock: a thread would not keep a window fluid.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tlgui.core.children import out_of_reach
from tlgui.core.errors import ModelError
from tlgui.models.tokens import TokenCounter


class DistantTokenCounter:
    """A :class:`TokenCounter` in another process; see :func:`counting`."""

    def __init__(self, folder: Path, process: "subprocess.Popen[str]") -> None:
        self._folder = folder
        self._process = process

    def count(self, texts: Sequence[str]) -> tuple[list[int], list[int]]:
        """As :meth:`TokenCounter.count`.

        Raises:
            ModelError: ``model.tokenizer_broken``.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(list(texts)) + "\n")
            self._process.stdin.flush()
        except OSError:
            pass  # it has gone; what it said before is read below
        line = self._process.stdout.readline()
        if not line:
            reason = f"the process that counts has ended with code {self._process.wait()}"
            raise ModelError("model.tokenizer_broken", file=str(self._folder), reason=reason)
        answer: Any = json.loads(line)
        if "error" in answer:
            raise ModelError(answer["error"], **answer["params"])
        return answer["lengths"], answer["unknown"]


@contextmanager
def counting(folder: Path, prefix: str = "") -> Iterator[DistantTokenCounter]:
    """A counter for the model in ``folder``, which ends with the context."""
    environment = {**os.environ, "TOKENIZERS_PARALLELISM": "false", "PYTHONUTF8": "1"}  # one core stays free for the window
    process = subprocess.Popen(
        [*_command(), str(folder), prefix],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env=environment,
        **out_of_reach(),
    )
    try:
        yield DistantTokenCounter(folder, process)
    finally:
        process.kill()  # it has nothing to save
        process.communicate()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--count-tokens"]
    return [sys.executable, "-m", "tlgui.models.token_process"]


def main(arguments: Sequence[str]) -> int:
    """Answer each line of standard input, a JSON list of texts, until it ends."""
    folder, prefix = arguments
    try:
        counter = TokenCounter(Path(folder), prefix)
    except ModelError as error:
        print(json.dumps({"error": error.code, "params": error.params}), flush=True)
        return 2
    for line in sys.stdin:
        lengths, unknown = counter.count(json.loads(line))
        print(json.dumps({"lengths": lengths, "unknown": unknown}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
