"""Running specifications on a small problem, in this process."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import numpy as np
import pyarrow as pa

from tlgui.core.events import Event, RunFinished
from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Strategy
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.testing.problems import SmallProblem, small_problem


@dataclass
class Outcome:
    """One run: its terminal event, all others, and the folder."""

    finished: RunFinished
    events: list[Event]
    folder: Path

    def predictions(self) -> pa.Table:
        """What the run predicted for the test rows."""
        with pa.memory_map(str(self.folder / "evaluation" / "predictions.arrow")) as source:
            return pa.ipc.open_stream(source).read_all()

    def probabilities(self) -> np.ndarray:
        """Shape (test rows, classes)."""
        return np.array(self.predictions().column("probabilities").to_pylist(), dtype=np.float32)


@dataclass
class Bench:
    """Runs specifications on one small problem.

    Attributes:
        events: of the last run, also if it failed.
        polls: CPU seconds of this process between two questions for a stop, in the last run.
    """

    problem: SmallProblem
    strategies: dict[str, Strategy]
    folder: Path
    events: list[Event] = field(default_factory=list)
    polls: list[float] = field(default_factory=list)
    _runs: int = 0

    @classmethod
    def of(cls, strategies: dict[str, Strategy], folder: Path) -> Self:
        """A bench in an empty folder; its problem has an encoder if one of the strategies needs it."""
        encoder = any(strategy.needs.encoder for strategy in strategies.values())
        return cls(small_problem(folder / "problem", encoder=encoder), strategies, folder)

    def run(
        self,
        spec: RunSpec,
        *,
        cache: str = "cache",
        stop: Callable[[int], bool] = lambda _: False,
        model: bool = True,
        folder: Path | None = None,
    ) -> Outcome:
        """Execute ``spec``.

        Args:
            stop: is given the number of questions so far.
            folder: of an interrupted run that is to go on.
        """
        self._runs += 1
        folder = folder or self.folder / f"run-{self._runs}"
        inputs = RunInputs(
            spec=spec,
            datasets={role: self.problem.datasets[role] for role in spec.data},
            model=self.problem.model if model else None,
            strategies=self.strategies,
            run_folder=folder,
            cache_folder=self.folder / cache,
        )
        self.events = []
        self.polls.clear()
        last = time.process_time()

        def ask() -> bool:
            nonlocal last
            now = time.process_time()
            self.polls.append(now - last)
            last = now
            return stop(len(self.polls))

        return Outcome(execute_run(inputs, self.events.append, ask), self.events, folder)
