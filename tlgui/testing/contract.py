"""What every strategy must keep, as a test class. In a plugin's tests::

from tlgui.testing.contract import StrategyContract

class TestMine(StrategyContract):
    strategy = MyStrategy()
    params = {"epochs": 3}
"""

from collections.abc import Sequence
from typing import Any, ClassVar

import pytest

from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Strategy
from tlgui.core.tasks import TransferRole
from tlgui.testing import checks
from tlgui.testing.bench import Bench, Outcome
from tlgui.testing.cases import Case

__all__ = ["Bench", "Outcome", "StrategyContract"]


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
        return Bench.of({strategy.id: strategy for strategy in (*cls.before, cls.strategy, *cls.after)}, folder)

    @pytest.fixture(scope="class")
    @classmethod
    def case(cls, bench: Bench) -> Case:
        """What the checks are made on; all of them share the first run."""
        return cls._case(bench)

    @classmethod
    def spec(cls, bench: Bench, **fields: Any) -> RunSpec:
        """A run of the strategy between its companions, without baselines."""
        return cls._case(bench).spec(**fields)

    @classmethod
    def _case(cls, bench: Bench) -> Case:
        return Case(cls.strategy, cls.params, cls.before, cls.after, cls.roles, cls.beats_chance, bench)

    def test_describes_itself(self, case: Case) -> None:
        checks.describes_itself(case)

    def test_plans_the_work(self, case: Case) -> None:
        checks.plans_the_work(case)

    def test_finishes_and_says_so(self, case: Case) -> None:
        checks.finishes_and_says_so(case)

    def test_beats_chance(self, case: Case) -> None:
        checks.beats_chance(case)

    def test_gives_probabilities(self, case: Case) -> None:
        checks.gives_probabilities(case)

    def test_same_seed_gives_the_same_digits(self, case: Case) -> None:
        checks.same_seed_gives_the_same_digits(case)

    def test_stops_wherever_it_is_asked_to_and_goes_on_from_there(self, case: Case) -> None:
        checks.stops_and_goes_on(case)

    def test_survives_specification_run_save_load_predict(self, case: Case) -> None:
        checks.survives_save_and_load(case)

    def test_refuses_politely_what_it_cannot_do(self, case: Case) -> None:
        checks.refuses_politely(case)
