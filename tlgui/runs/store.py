"""All runs of a project: creating, listing, and finding those that died while nobody watched."""

import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

from tlgui.core.events import TERMINAL
from tlgui.core.spec import RunSpec
from tlgui.runs.folder import RunFolder, RunState, RunStatus

#: What a status says of a run that goes on.
_ONGOING: dict[str, Any] = {"state": RunState.RUNNING, "ended": None, "code": "", "params": {}, "traceback": ""}


class RunStore:
    """The folder ``runs`` of a project."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, spec: RunSpec) -> RunFolder:
        """Make the folder of a new run with its frozen specification. Raises ``OSError``."""
        now = datetime.now(UTC)
        label = re.sub(r"[^a-z0-9]+", "-", "-".join(stage.strategy for stage in spec.stages).lower()).strip("-")[:40]
        # Names sort by time; two runs in one second are no rarity where the first fails at once.
        path = self._folder / f"{now:%Y%m%d-%H%M%S}-{now.microsecond // 1000:03d}-{label}-{secrets.token_hex(2)}"
        path.mkdir(parents=True)
        run = RunFolder(path)
        run.write_spec(spec)
        run.write_status(RunStatus(created=now))
        return run

    def get(self, run_id: str) -> RunFolder | None:
        """The run with this id, or None."""
        path = self._folder / run_id
        return RunFolder(path) if run_id and path.parent == self._folder and _holds_run(path) else None

    def all(self) -> Sequence[RunFolder]:
        """All runs, newest first."""
        if not self._folder.exists():
            return []
        return [RunFolder(path) for path in sorted(self._folder.iterdir(), reverse=True) if _holds_run(path)]

    def mark_started(self, run: RunFolder, pid: int) -> None:
        """Note which process works on ``run``; how it ended before counts no longer."""
        try:
            started: float | None = psutil.Process(pid).create_time()
        except psutil.Error:
            started = None
        run.write_status(run.status().model_copy(update=_ONGOING | {"pid": pid, "process_started": started}))

    def recover(self) -> list[RunFolder]:
        """Settle runs that are said to be running but whose process is gone; return those that were interrupted.

        A worker outlives a window that crashes by a few seconds and then says how it ended; only where it did not even do
        that, the run counts as interrupted. A damaged run stays as it is.
        """
        lost = []
        for run in self.all():
            try:
                status = run.status()
                if not status.state.active or _is_alive(status):
                    continue
                last = None
                for event in run.events():
                    last = event
            except (OSError, ValueError):
                continue
            if isinstance(last, TERMINAL):
                run.record_end(last)
                continue
            run.write_status(
                status.model_copy(update={"state": RunState.INTERRUPTED, "ended": datetime.now(UTC), "code": "run.interrupted"})
            )
            lost.append(run)
        return lost


def _holds_run(path: Path) -> bool:
    """Whether a folder is a run's, be it a damaged one."""
    return any((path / name).exists() for name in ("status.json", "spec.toml"))


def _is_alive(status: RunStatus) -> bool:
    if status.pid is None:
        return False
    try:
        process = psutil.Process(status.pid)
        return status.process_started is not None and abs(process.create_time() - status.process_started) < 1.0
    except psutil.Error:
        return False
