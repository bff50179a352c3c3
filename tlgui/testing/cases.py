"""One strategy under the contract: its settings, its companions, and the bench that it runs on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from tlgui.core.errors import PluginError
from tlgui.core.spec import RunSpec
from tlgui.core.strategy import Need, Needs, Strategy
from tlgui.core.tasks import TransferRole
from tlgui.pluginhost.manifest import ContractSettings
from tlgui.testing.bench import Bench, Outcome

#: Leaves a classifier for a strategy that needs one before it.
_USUAL_HEAD = "linear-probe"


@dataclass
class Case:
    """What the checks of :mod:`tlgui.testing.checks` are given.

    Attributes:
        strategy: the strategy under test.
        params: settings with which it learns the small problem in seconds.
        before, after: stages that run before and after it.
        roles: data that a run gets.
        beats_chance: False for a strategy that does not look at the text.
        bench: where runs take place; it has all strategies of the case.
    """

    strategy: Strategy
    params: Mapping[str, Any]
    before: Sequence[Strategy]
    after: Sequence[Strategy]
    roles: Sequence[TransferRole]
    beats_chance: bool
    bench: Bench

    @classmethod
    def derived(cls, strategy: Strategy, others: Mapping[str, Strategy], settings: ContractSettings, folder: Path) -> Self:
        """A case for a strategy of which only what it says about itself is known.

        Args:
            others: all strategies that may be its companions, by id.
            settings: from the table ``[contract.<id>]`` of its manifest.
            folder: an empty folder for the runs.

        Raises:
            PluginError: ``contract.no_companion``.
        """
        first = settings.before or ((_USUAL_HEAD,) if strategy.needs.head else ())
        before = tuple(_companion(strategy, id_, others) for id_ in first)
        after = () if strategy.gives_head else (_companion(strategy, strategy.classifier, others),)
        everyone = {each.id: each for each in (*before, strategy, *after)}
        bench = Bench.of(everyone, folder)
        return cls(strategy, settings.params, before, after, roles_for(strategy.needs), settings.beats_chance, bench)

    @property
    def stages(self) -> tuple[Strategy, ...]:
        """All strategies, in the order in which they run."""
        return (*self.before, self.strategy, *self.after)

    def spec(self, **fields: Any) -> RunSpec:
        """A run of the strategy between its companions, without baselines."""
        stages: list[tuple[str, dict[str, Any]]] = [(strategy.id, {}) for strategy in self.before]
        stages += [(self.strategy.id, dict(self.params))]
        stages += [(strategy.id, {}) for strategy in self.after]
        return self.bench.problem.spec(*stages, **{"roles": self.roles, "baselines": False, **fields})

    @cached_property
    def outcome(self) -> Outcome:
        """A run from start to end, carried out when it is first asked for."""
        return self.bench.run(self.spec())

    @cached_property
    def repetition(self) -> tuple[Outcome, list[float]]:
        """A second run, with nothing left of the first, and the CPU seconds between its questions for a stop."""
        return self.bench.run(self.spec(), cache="another-cache"), list(self.bench.polls)


def roles_for(needs: Needs) -> tuple[TransferRole, ...]:
    """The data that a strategy with these needs is tried out on: what it can use of the source, and of the target what it asks for."""
    roles = []
    if needs.labelled_source is not Need.NO:
        roles.append(TransferRole.SOURCE)
    if needs.labelled_target is Need.REQUIRED or (not roles and needs.labels is not Need.NO):
        roles.append(TransferRole.TARGET)
    if needs.unlabelled_target is not Need.NO:
        roles.append(TransferRole.TARGET_UNLABELLED)
    return (*roles, TransferRole.TEST)


def _companion(strategy: Strategy, wanted: str, others: Mapping[str, Strategy]) -> Strategy:
    if wanted not in others:
        raise PluginError("contract.no_companion", strategy=strategy.title, companion=wanted)
    return others[wanted]
