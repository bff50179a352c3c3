"""Trying out a plugin in a process of its own, where it may hang, die or end the process without hurting anybody.

The process is ``python -m tlgui.testing``, which imports torch; this room only starts it and reads what it says.
"""

import collections
import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import psutil

from tlgui.core.children import how_it_ended, offline_environment
from tlgui.core.errors import PluginError, Stopped
from tlgui.pluginhost.contract_report import CheckResult, ContractReport

#: Seconds for everything, and for being imported only.
TIME_LIMIT, LOADING_LIMIT = 900.0, 60.0
#: How often a stop and the clock are looked at.
_POLL = 0.1
#: How long the last words of a process that has gone may be on their way.
_AFTERMATH = 2.0
_LOG_BLOCKS, _LOG_BYTES, _LOG_SHOWN = 16, 4096, 600


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that a plugin may take: to be imported, and for everything."""

    loading: float = LOADING_LIMIT
    total: float = TIME_LIMIT


def check_contract(
    plugin: str,
    folder: Path | None,
    *,
    limits: Limits,
    progress: Callable[[CheckResult], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
) -> ContractReport:
    """Load a plugin in a child process and make all checks on its strategies.

    Args:
        plugin: id of the plugin.
        folder: where it lies; None for one that comes with the program or is an installed package.
        progress: is given each result as soon as it is there.
        stop: is asked many times a second.

    Raises:
        PluginError: it cannot be loaded (the code of the host), or it has ended its process (``plugin.contract_died``), hangs while it is
            imported (``plugin.contract_hangs``) or takes too long (``plugin.contract_too_slow``).
        Stopped: ``stop`` turned true; the process has been ended.
    """
    with (
        tempfile.TemporaryDirectory(prefix="tlgui-contract-", ignore_cleanup_errors=True) as scratch,
        _Child(plugin, folder, Path(scratch)) as child,
    ):
        return _follow(child, limits, progress, stop)


def _follow(child: "_Child", limits: Limits, progress: Callable[[CheckResult], None], stop: Callable[[], bool]) -> ContractReport:
    started = time.monotonic()
    about: dict[str, Any] | None = None
    results: list[CheckResult] = []
    while True:
        if stop():
            raise Stopped
        message = child.next_message()
        kind = message.get("type") if message is not None else None
        last = results[-1].check if results else "none"
        if kind == "plugin":
            about = message
        elif kind == "check" and message is not None:
            results.append(CheckResult.from_plain(message["result"]))
            progress(results[-1])
        elif kind == "refused" and message is not None:
            raise PluginError(message["code"], **message["params"])
        elif kind == "finished" and about is not None:
            return ContractReport(child.plugin, about["title"], about["version"], tuple(about["strategies"]), tuple(results))
        elif kind == "ended":
            raise PluginError("plugin.contract_died", plugin=child.plugin, how=child.ending(), last=last, log=child.log())
        seconds = time.monotonic() - started
        if about is None and seconds > limits.loading:
            raise PluginError("plugin.contract_hangs", plugin=child.plugin, seconds=round(limits.loading))
        if seconds > limits.total:
            raise PluginError("plugin.contract_too_slow", plugin=child.plugin, seconds=round(limits.total), last=last)


class _Child:
    """The process and what it says; ended, with everything it has started, when the context ends."""

    def __init__(self, plugin: str, folder: Path | None, scratch: Path) -> None:
        self.plugin = plugin
        request = {"plugin": plugin, "folder": None if folder is None else str(folder), "scratch": str(scratch)}
        # Nothing is written beside the plugin's files, and a small model needs no second thread.
        extra = {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
        self._started = time.time()
        try:
            self._process = subprocess.Popen(
                [*_command(), json.dumps(request)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=offline_environment(extra),
                start_new_session=True,  # so that all that it starts is known by the session, even when it has gone itself
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise PluginError("plugin.contract_cannot_start", reason=str(error)) from error
        with contextlib.suppress(psutil.Error):
            self._started = psutil.Process(self._process.pid).create_time()
        self._messages: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._log: collections.deque[bytes] = collections.deque(maxlen=_LOG_BLOCKS)
        self._threads = [
            threading.Thread(target=target, args=(pipe,), name=f"{name} of {plugin}", daemon=True)
            for target, pipe, name in (
                (self._read_messages, self._process.stdout, "messages"),
                (self._read_log, self._process.stderr, "log"),
            )
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> "_Child":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._family():
            with contextlib.suppress(psutil.Error):
                process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(timeout=1.0)  # a grandchild that escaped may hold the pipe
        with contextlib.suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()

    def _family(self) -> list[psutil.Process]:
        """The process and all that it has started."""
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self._process.pid)
            return [*process.children(recursive=True), process]
        if sys.platform == "win32":
            return []
        left = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                if os.getsid(process.pid) == self._process.pid and process.create_time() >= self._started:
                    left.append(process)
        return left

    def next_message(self) -> dict[str, Any] | None:
        """The next message, or None if there is none for a moment. The last one is of the type ``ended``."""
        gone = self._process.poll() is not None  # before the look at the queue: what it said last is in there by then, or soon
        try:
            return self._messages.get(timeout=_AFTERMATH if gone else _POLL)
        except queue.Empty:
            return {"type": "ended"} if gone else None  # something that it has started holds the pipe open

    def ending(self) -> str:
        """How the process ended, in words."""
        try:
            return how_it_ended(self._process.wait(timeout=5.0))
        except subprocess.TimeoutExpired:
            return "it closed its output"

    def log(self) -> str:
        """The end of what was printed, in one line."""
        self._threads[1].join(timeout=1.0)
        text = b"".join(self._log).decode("utf-8", "replace")
        return " ".join(text.split())[-_LOG_SHOWN:]

    def _read_messages(self, pipe: IO[bytes]) -> None:
        with pipe, contextlib.suppress(OSError, ValueError):
            for line in pipe:
                with contextlib.suppress(ValueError):  # what is no message was not said by us
                    message = json.loads(line)
                    if isinstance(message, dict):
                        self._messages.put(message)
        self._messages.put({"type": "ended"})

    def _read_log(self, pipe: IO[bytes]) -> None:
        with pipe, contextlib.suppress(OSError, ValueError):
            while block := pipe.read1(_LOG_BYTES):  # type: ignore[attr-defined]
                self._log.append(block)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--check-plugin"]
    return [sys.executable, "-m", "tlgui.testing"]
