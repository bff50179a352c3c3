"""What every strategy must keep, as a test class. In a plugin's tests::

from tlgui.testing.contract import StrategyContract

class TestMine(StrategyContract):
    strategy = MyStrategy()
    params = {"epochs": 3}
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pyarrow as pa
import pytest

from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.events import Event, Progress, RunFinished, StageFinished, StageStarted
from tlgui.core.files import write_toml
from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Need, ProblemFacts, Strategy
from tlgui.core.tasks import TransferRole
from tlgui.engine.execution import RunInputs, execute_run
from tlgui.engine.text_model import TextModel
from tlgui.testing.problems import SmallProblem, small_problem

_SECOND = 1.0


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


class StrategyContract:
    """Subclass it as ``Test...`` and name the strategy; pytest does the rest.

    Attributes:
        strategy: the strategy under test.
        params: settings with which it learns a small problem in seconds; the tiny encoder has random weights, so training wants a
            higher rate and more epochs than usual.
        before: stages that must run before it.
        after: stages that must run after it so that there is a classifier.
        roles: data that a run gets; every role that the strategy needs must be among them.
        beats_chance: False for a strategy that does not look at the text.
    """

    strategy: ClassVar[Strategy]
    params: ClassVar[dict[str, Any]] = {}
    before: ClassVar[tuple[Strategy, ...]] = ()
    after: ClassVar[tuple[Strategy, ...]] = ()
    roles: ClassVar[Sequence[TransferRole]] = (TransferRole.SOURCE, TransferRole.TEST)
    beats_chance: ClassVar[bool] = True

    @pytest.fixture(scope="class")
    @classmethod
    def bench(cls, tmp_path_factory: pytest.TempPathFactory) -> Bench:
        """A small problem and this strategy with its companions."""
        folder = tmp_path_factory.mktemp(cls.strategy.id)
        everyone = (*cls.before, cls.strategy, *cls.after)
        return Bench(small_problem(folder / "problem"), {strategy.id: strategy for strategy in everyone}, folder)

    @pytest.fixture(scope="class")
    @classmethod
    def outcome(cls, bench: Bench) -> Outcome:
        """A run from start to end."""
        return bench.run(cls.spec(bench))

    @classmethod
    def spec(cls, bench: Bench, **fields: Any) -> RunSpec:
        """A run of the strategy between its companions, without baselines."""
        stages: list[tuple[str, dict[str, Any]]] = [(strategy.id, {}) for strategy in cls.before]
        stages += [(cls.strategy.id, cls.params)]
        stages += [(strategy.id, {}) for strategy in cls.after]
        return bench.problem.spec(*stages, **{"roles": cls.roles, "baselines": False, **fields})

    def test_describes_itself(self) -> None:
        for text in (self.strategy.title, self.strategy.summary):
            assert text.strip()
        for name, value in self.strategy.params.model_fields.items():
            assert value.title, f"{name} has no title"
            assert value.description, f"{name} has no description"
        assert self.strategy.params.parse(self.params, stage=self.strategy.id).model_dump().items() >= self.params.items()

    def test_plans_the_work(self) -> None:
        facts = ProblemFacts(rows=dict.fromkeys(TransferRole, 100), dev_rows=10, test_rows=10, classes=("a", "b"), smallest_class=50)
        steps = self.strategy.plan(self.strategy.params.parse(self.params, stage=self.strategy.id), facts)
        assert all(step.rows > 0 for step in steps)

    def test_finishes_and_says_so(self, outcome: Outcome) -> None:
        started = [event.strategy for event in outcome.events if isinstance(event, StageStarted)]
        finished = [event.strategy for event in outcome.events if isinstance(event, StageFinished)]
        assert started == finished == [strategy.id for strategy in (*self.before, self.strategy, *self.after)]
        progress = [event for event in outcome.events if isinstance(event, Progress)]
        for index in range(len(started)):
            last = [event for event in progress if event.stage == index][-1]
            assert last.done == last.total > 0
        assert all(0 <= event.done <= event.total for event in progress)

    def test_beats_chance(self, bench: Bench, outcome: Outcome) -> None:
        accuracy = outcome.finished.metrics["test"]["accuracy"]
        assert accuracy > bench.problem.chance + 0.1 or not self.beats_chance

    def test_gives_probabilities(self, outcome: Outcome) -> None:
        probabilities = outcome.probabilities()
        assert np.isfinite(probabilities).all()
        assert (probabilities >= 0).all()
        np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)

    def test_same_seed_gives_the_same_digits(self, bench: Bench, outcome: Outcome) -> None:
        again = bench.run(self.spec(bench), cache="another-cache")
        assert outcome.probabilities().tobytes() == again.probabilities().tobytes()

    def test_stops_wherever_it_is_asked_to_and_goes_on_from_there(self, bench: Bench, outcome: Outcome) -> None:
        bench.run(self.spec(bench), cache="fresh-cache")
        polls = len(bench.polls)
        assert max(bench.polls) < _SECOND, "more than a second of work between two looks at the stop flag"
        for poll in sorted({1, polls // 3, 2 * polls // 3, polls} - {0}):
            folder = bench.folder / f"stopped-{poll}"
            with pytest.raises(Stopped):
                bench.run(self.spec(bench), cache=f"cache-{poll}", stop=poll.__le__, folder=folder)
            assert len(bench.polls) == poll, "the strategy went on after it had been told to stop"
            resumed = bench.run(self.spec(bench), cache=f"cache-{poll}", folder=folder)
            assert resumed.probabilities().tobytes() == outcome.probabilities().tobytes(), "it must end as if nothing had been"
            assert not (folder / "checkpoints").exists()

    def test_survives_specification_run_save_load_predict(self, bench: Bench, tmp_path: Path) -> None:
        write_toml(tmp_path / "spec.toml", self.spec(bench, seed=7).plain())
        outcome = bench.run(RunSpec.read(tmp_path / "spec.toml"))
        model = TextModel.load(outcome.folder / "model", bench.problem.model.folder)
        table = outcome.predictions()
        probabilities = model.predict_proba(table.column("text").to_pylist())
        np.testing.assert_allclose(probabilities, outcome.probabilities(), atol=1e-4)
        named = [model.label_names[i] for i in probabilities.argmax(axis=1)]
        assert np.mean(np.array(named) == np.array(table.column("prediction").to_pylist())) > 0.99

    def test_refuses_politely_what_it_cannot_do(self, bench: Bench) -> None:
        needs = self.strategy.needs
        refusals: list[tuple[str, dict[str, Any], bool]] = []
        if needs.labels is Need.REQUIRED:
            refusals.append(("strategy.needs_labels", {"roles": (TransferRole.TARGET_UNLABELLED,)}, True))
        if needs.encoder:
            refusals.append(("strategy.needs_encoder", {"model": False}, False))
        for role, need in (
            (TransferRole.SOURCE, needs.labelled_source),
            (TransferRole.TARGET, needs.labelled_target),
            (TransferRole.TARGET_UNLABELLED, needs.unlabelled_target),
        ):
            if need is Need.REQUIRED:
                others = tuple(other for other in TransferRole if other is not role)
                refusals.append((f"strategy.needs_{role}", {"roles": others}, True))
        for code, fields, model in refusals:
            with pytest.raises(StrategyError) as caught:
                bench.run(self.spec(bench, **fields), model=model)
            assert caught.value.code == code
            assert caught.value.remedy
