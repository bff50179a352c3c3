"""State and logic of the Strategy page: what fits, what is chosen, with which parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.findings import Finding, Severity
from tlgui.core.places import resources
from tlgui.core.spec import StageSpec
from tlgui.core.strategy import Cost, Family, Strategy, unmet_needs
from tlgui.pluginhost import PluginRecord, PluginState
from tlgui.project.draft import Draft, usual_chain
from tlgui.project.measured import measured_tables
from tlgui.project.planner import Planner
from tlgui.ui.background import Background, Failure, plain_work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.mending import page_that_mends
from tlgui.ui.page import PageState
from tlgui.ui.pages.strategy.help_page import strategy_page
from tlgui.ui.session import Session

#: A form that is being typed into is waited for before the run is planned anew, in milliseconds.
_SETTLE_MS = 120


@dataclass(frozen=True, slots=True)
class Choice:
    """A strategy that can be chosen.

    Attributes:
        unmet: why it cannot be the only stage; empty if it can.
        places: where it stands in the chain, counted from 0.
        chosen: whether the chain is what choosing this strategy gives.
        seconds: what it takes on this machine with this data; None where that has not been measured.
    """

    strategy: Strategy
    unmet: tuple[Finding, ...]
    places: tuple[int, ...]
    chosen: bool
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the draft.

    Attributes:
        strategy: None where its plugin is gone.
        changed: how many parameters differ from their defaults.
    """

    index: int
    id: str
    strategy: Strategy | None
    changed: int


class StrategyViewModel(QObject):
    """The Strategy page without widgets.

    Args:
        session: what all pages share.
        background: plans the alternatives, to say what each would take.

    Signals:
        changed: choices, stages, plan or estimates.
        stage_changed: another stage is selected, or its parameters were changed by somebody else than the form.
    """

    changed = Signal()
    stage_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._estimating = LatestTask(background, self)
        self._seconds: dict[str, float] = {}
        self._estimated_for: object = None
        self._remembered: dict[str, dict[str, Any]] = {}
        self._selected = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        session.draft_changed.connect(self._settle.start)
        session.project_changed.connect(self._project_changed)
        session.plugins_changed.connect(self._plugins_changed)

    # what is shown

    @property
    def has_project(self) -> bool:
        """Whether a project is open."""
        return self._session.project is not None

    @property
    def groups(self) -> list[tuple[Family, list[Choice]]]:
        """The strategies by family."""
        plan = self._session.plan
        groups: dict[Family, list[Choice]] = {}
        chain = tuple(stage.strategy for stage in self._session.draft.stages)
        known = self._session.host.strategies
        for id_, strategy in known.items():
            unmet = tuple(self._session.planner.unmet(strategy, plan.facts)) if plan is not None else ()
            places = tuple(index for index, stage in enumerate(chain) if stage == id_)
            chosen = chain == usual_chain(strategy, known)
            choice = Choice(strategy, unmet, places, chosen, None if unmet else self._seconds.get(id_))
            groups.setdefault(strategy.family, []).append(choice)
        for choices in groups.values():  # what can stand alone first, the cheaper before the dearer
            choices.sort(key=lambda choice: (not choice.strategy.gives_head, list(Cost).index(choice.strategy.cost)))
        return [(family, groups[family]) for family in Family if family in groups]

    @property
    def strategies(self) -> dict[str, Strategy]:
        """All of them by id."""
        return self._session.host.strategies

    def help_page(self, strategy: str, language: str) -> str:
        """The page about a strategy as Markdown, with what was measured."""
        titles = {id_: known.title for id_, known in self.strategies.items()}
        return strategy_page(self.strategies[strategy], self.plugins, measured_tables(resources() / "measured"), titles, language)

    @property
    def stages(self) -> list[Stage]:
        """The chain."""
        known = self._session.host.strategies
        stages = []
        for index, stage in enumerate(self._session.draft.stages):
            strategy = known.get(stage.strategy)
            defaults = strategy.params().model_dump() if strategy is not None else {}
            changed = sum(defaults.get(name) != value for name, value in stage.params.items())
            stages.append(Stage(index, stage.strategy, strategy, changed))
        return stages

    @property
    def selected(self) -> Stage | None:
        """The stage whose parameters are edited."""
        stages = self.stages
        return stages[min(self._selected, len(stages) - 1)] if stages else None

    @property
    def followers(self) -> list[tuple[Strategy, list[Finding]]]:
        """What could be added after the last stage, each with what speaks against it."""
        plan = self._session.plan
        if plan is None:
            return []
        earlier = [stage.strategy for stage in self.stages if stage.strategy is not None]
        return [(strategy, unmet_needs(strategy, plan.facts, earlier)) for strategy in self._session.host.strategies.values()]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the plan says of the chosen stages and their parameters."""
        plan = self._session.plan
        if plan is None:
            return ()
        return tuple(finding for finding in plan.findings if page_that_mends(finding) == "strategy")

    @property
    def values(self) -> dict[str, Any]:
        """Parameters of the selected stage that differ from the defaults; names that the strategy does not know are left out."""
        stage = self.selected
        if stage is None or stage.strategy is None:
            return {}
        params = self._session.draft.stages[stage.index].params
        return {name: value for name, value in params.items() if name in stage.strategy.params.model_fields}

    @property
    def seed(self) -> int:
        """Seed of every random choice."""
        return self._session.draft.seed

    @property
    def baselines(self) -> bool:
        """Whether the no-transfer baselines run beside it."""
        return self._session.draft.baselines

    @property
    def plugins(self) -> tuple[PluginRecord, ...]:
        """What became of each plugin."""
        return self._session.host.records

    @property
    def broken_plugins(self) -> tuple[PluginRecord, ...]:
        """Those that could not be loaded."""
        return tuple(record for record in self.plugins if record.state is PluginState.BROKEN)

    @property
    def state(self) -> PageState:
        """Mark in the rail."""
        if not self._session.draft.stages:
            return PageState.EMPTY
        blocked = any(finding.severity is Severity.ERROR for finding in self.findings)
        return PageState.ATTENTION if blocked else PageState.READY

    # what can be done

    def choose(self, strategy: str) -> None:
        """Make this strategy the only one, with what trains its classifier. Parameters that were set before come back."""
        known = self._session.host.strategies
        chain = usual_chain(known[strategy], known)
        if chain == tuple(stage.strategy for stage in self._session.draft.stages):
            return
        self._save([StageSpec(strategy=id_, params=self._remembered.get(id_, {})) for id_ in chain], selected=0)

    def add(self, strategy: str) -> None:
        """Add a stage after the last one."""
        stages = self._session.draft.stages
        added = StageSpec(strategy=strategy, params=self._remembered.get(strategy, {}))
        self._save([*stages, added], selected=len(stages))

    def remove(self, index: int) -> None:
        """Take a stage out of the chain."""
        stages = list(self._session.draft.stages)
        del stages[index]
        self._save(stages, selected=max(0, min(self._selected, len(stages) - 1)))

    def move(self, index: int, by: int) -> None:
        """Move a stage up (-1) or down (1); it stays selected."""
        stages = list(self._session.draft.stages)
        place = index + by
        if 0 <= place < len(stages):
            stages[index], stages[place] = stages[place], stages[index]
            self._save(stages, selected=place)

    def select(self, index: int) -> None:
        """Edit this stage."""
        if index != self._selected:
            self._selected = index
            self.stage_changed.emit()
            self.changed.emit()

    def set_values(self, values: dict[str, Any]) -> None:
        """Save parameters of the selected stage: those that differ from the defaults."""
        stage = self.selected
        if stage is None:
            return
        self._remembered[stage.id] = values
        draft = self._session.draft.with_stage(stage.index, stage.id, values)
        self._session.update_draft(stages=draft.stages)

    def set_seed(self, seed: int) -> None:
        """Another seed."""
        self._session.update_draft(seed=seed)

    def set_baselines(self, wanted: bool) -> None:
        """Run the baselines, or do not."""
        self._session.update_draft(baselines=wanted)

    def refresh(self) -> None:
        """Look at draft and plan again."""
        self._settle.stop()
        self._estimate()
        self.changed.emit()

    # inside

    def _plugins_changed(self) -> None:
        self._estimated_for = None
        self.refresh()
        self.stage_changed.emit()

    def _project_changed(self) -> None:
        self._selected, self._remembered, self._seconds, self._estimated_for = 0, {}, {}, None
        self.refresh()
        self.stage_changed.emit()

    def _save(self, stages: list[StageSpec], selected: int) -> None:
        for stage in self._session.draft.stages:
            self._remembered[stage.strategy] = stage.params
        self._selected = selected
        self._session.update_draft(stages=tuple(stages))
        self.refresh()
        self.stage_changed.emit()

    def _estimate(self) -> None:
        """Plan each strategy by itself in a thread, to say what it takes here."""
        draft = self._session.draft
        plan = self._session.plan
        if plan is None:
            self._estimating.drop()
            return
        planner = self._session.planner
        key = (draft.datasets, draft.model, draft.max_length, plan.facts.mean_tokens, planner.measurements.of(draft.model))
        if key == self._estimated_for:
            return
        self._estimated_for = key
        known = self._session.host.strategies
        chains = {id_: usual_chain(strategy, known) for id_, strategy in known.items()}
        self._estimating.run(plain_work(lambda: _seconds_alone(planner, draft, chains)), self._take_seconds, self._no_seconds)

    def _take_seconds(self, seconds: dict[str, float]) -> None:
        self._seconds = seconds
        self.changed.emit()

    def _no_seconds(self, failure: Failure) -> None:
        """Without an estimate the cards say what each strategy costs in general; the ready card tells what is wrong with the data."""
        self._seconds = {}
        self.changed.emit()


def _seconds_alone(planner: Planner, draft: Draft, chains: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Seconds of each strategy's usual chain, with the defaults; those that cannot be estimated are left out."""
    seconds = {}
    for id_, chain in chains.items():
        stages = tuple(StageSpec(strategy=stage) for stage in chain)
        plan = planner.plan(draft.model_copy(update={"stages": stages, "baselines": False}))
        if plan.estimate is not None:
            seconds[id_] = plan.estimate.seconds
    return seconds
