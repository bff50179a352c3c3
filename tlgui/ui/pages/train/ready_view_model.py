"""State and logic of the ready card: what the next run would do, whether it can start, and measuring this machine."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.errors import TlguiError
from tlgui.core.events import AnyEvent, Progress, RunFailed, RunFinished
from tlgui.core.findings import Finding, Severity
from tlgui.core.tasks import TransferRole
from tlgui.project.planner import Plan, Planner
from tlgui.ui.problem import Problem
from tlgui.ui.run_worker import RunFollower
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.models import ModelEntry

#: Several changes of the draft in a row are planned once, in milliseconds.
_SETTLE_MS = 120
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What plan and library say of the next run.

    Attributes:
        entry: the chosen model; None if none is chosen or it is gone.
        blocking: keeps the run from starting.
    """

    plan: Plan | None
    entry: "ModelEntry | None"
    findings: tuple[Finding, ...]
    blocking: Finding | None


@dataclass(slots=True)
class _Measuring:
    follower: RunFollower
    model: str
    planner: Planner
    cancelled: bool = False
    again: bool = False


class ReadyViewModel(QObject):
    """The ready card without widgets.

    Signals:
        changed: plan, measuring, or whether a run is active.
        measuring_progressed(float, float): a model is being made ready for the measurement.
    """

    changed = Signal()
    measuring_progressed = Signal(float, float)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._judgement: _Judgement | None = None
        self._measuring: _Measuring | None = None
        self._tried: set[str] = set()
        self._watched = False
        self.measure_problem: Problem | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._was_active = False
        session.draft_changed.connect(self._settle.start)
        session.models_changed.connect(self._models_changed)
        session.project_changed.connect(self._project_changed)
        session.run_changed.connect(self._run_changed)

    # what is shown

    @property
    def has_project(self) -> bool:
        """Whether a project is open."""
        return self._session.project is not None

    @property
    def plan(self) -> Plan | None:
        """What the next run would do."""
        return self._session.plan

    @property
    def stages(self) -> list[tuple[str, str]]:
        """Id and title of each stage; the id is the title of an unknown one."""
        known = self._session.host.strategies
        ids = [stage.strategy for stage in self._session.draft.stages]
        return [(id_, known[id_].title if id_ in known else id_) for id_ in ids]

    @property
    def uses_model(self) -> bool:
        """Whether a stage builds on a pretrained model."""
        known = self._session.host.strategies
        return any(known[id_].needs.encoder for id_, _ in self.stages if id_ in known)

    @property
    def model_title(self) -> str:
        """Title of the chosen model; empty if none is chosen."""
        entry = self._judged().entry
        return entry.card.title if entry is not None else self._session.draft.model or ""

    @property
    def datasets(self) -> list[tuple[TransferRole, str]]:
        """Role and name of each chosen dataset; the id where it cannot be opened."""
        project = self._session.project
        named = []
        for role, dataset in self._session.draft.datasets.items():
            try:
                named.append((role, project.dataset(dataset).info.name if project is not None else dataset))
            except TlguiError:  # the plan says what is wrong with it
                named.append((role, dataset))
        return named

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What blocks, what is risky, what is good to know: from the plan, and from the library about the chosen model."""
        return self._judged().findings

    @property
    def blocking(self) -> Finding | None:
        """The first finding that keeps the run from starting."""
        return self._judged().blocking

    @property
    def active(self) -> bool:
        """Whether a run is going on."""
        return self._session.active is not None

    @property
    def unblocked(self) -> bool:
        """Whether the plan is complete and nothing speaks against it."""
        plan = self.plan
        return plan is not None and plan.ready and self.blocking is None

    @property
    def can_start(self) -> bool:
        """Whether Train can be pressed."""
        return self.unblocked and not self.active

    @property
    def measuring(self) -> bool:
        """Whether this machine is being measured."""
        return self._measuring is not None

    @property
    def threads(self) -> int:
        """CPU threads of the run; 0 for all physical cores but one."""
        return self._session.draft.compute.threads

    # what can be done

    def start(self) -> bool:
        """Start the run of the current plan; a measurement under way gives way to it."""
        if not self.can_start:
            return False
        self.cancel_measuring(again=True)
        return self._session.train()

    def watch(self, watched: bool) -> None:
        """Whether the card is on the screen: only then is this machine measured."""
        self._watched = watched
        if watched:
            self.refresh()

    def measure_again(self) -> None:
        """Try once more after a failure."""
        self._tried.clear()
        self.measure_problem = None
        self.refresh()

    def cancel_measuring(self, *, again: bool = False) -> None:
        """Stop measuring. With ``again`` it begins anew by itself when nothing else computes."""
        if self._measuring is not None:
            self._measuring.cancelled, self._measuring.again = True, again
            self._measuring.follower.stop()

    def refresh(self) -> None:
        """Plan again, and measure if that is missing."""
        self._settle.stop()
        self._measure_if_needed()
        self.changed.emit()

    # inside

    def _judged(self) -> _Judgement:
        """Plan and library together; looked at again when one of them has changed."""
        plan = self.plan
        if self._judgement is None or self._judgement.plan is not plan:
            self._judgement = self._judge(plan)
        return self._judgement

    def _judge(self, plan: Plan | None) -> _Judgement:
        model = self._session.draft.model
        found = list(plan.findings) if plan is not None else []
        if any(finding.code == "spec.no_data" for finding in found):  # every stage would say the same once more
            found = [finding for finding in found if finding.code != "strategy.needs_labels"]
        entry, about, usable = None, None, True
        if model is not None:
            try:
                entry = self._session.library.entry(model)
                about, usable = entry.finding, entry.usable
            except TlguiError as error:
                about, usable = error.finding(), False
        if not self.uses_model:
            about, usable = None, True
        if about is not None and about not in found:
            found.append(about)
        found.sort(key=lambda finding: _ORDER.index(finding.severity))
        blocking = next((finding for finding in found if finding.severity is Severity.ERROR), None if usable else about)
        return _Judgement(plan, entry, tuple(found), blocking)

    def _models_changed(self) -> None:
        self._judgement = None
        self._settle.start()

    def _project_changed(self) -> None:
        self.cancel_measuring(again=True)
        self.measure_problem = None
        self.refresh()

    def _run_changed(self) -> None:
        if self.active != self._was_active:
            self._was_active = self.active
            self.refresh()

    def _measure_if_needed(self) -> None:
        """Once for each model, while nothing else computes: a plan that is complete but for the estimate asks for it."""
        plan = self.plan
        if not self._watched or self.measuring or self.active or plan is None or not self.can_start:
            return
        if plan.estimate is not None or plan.spec is None or plan.spec.model is None or plan.spec.model.id in self._tried:
            return
        model, planner, spec = plan.spec.model.id, self._session.planner, plan.spec
        launcher = self._session.launcher
        self._tried.add(model)
        follower = self._session.start_job(lambda: launcher.measure(model, spec.max_length, spec.compute.threads), f"measure {model}")
        if follower is None:  # the session has told why
            return
        self._measuring = _Measuring(follower, model, planner)
        follower.said.connect(self._take_event)
        follower.ended.connect(self._measured)

    def _take_event(self, event: AnyEvent) -> None:
        if isinstance(event, Progress):
            self.measuring_progressed.emit(float(event.done), float(event.total))

    def _measured(self, event: AnyEvent) -> None:
        measuring, self._measuring = self._measuring, None
        if measuring is None:
            return
        if measuring.again:
            self._tried.discard(measuring.model)
        if isinstance(event, RunFinished):
            self._remember(measuring, event)
        elif isinstance(event, RunFailed) and not measuring.cancelled:
            self.measure_problem = Problem.of_event(event)
        self._session.models_changed.emit()  # measuring has made the model ready
        self._session.replan()
        self.refresh()

    def _remember(self, measuring: _Measuring, event: RunFinished) -> None:
        try:
            measuring.planner.measurements.remember(measuring.model, event.values)
        except ValidationError as error:
            details = str(error)
            self.measure_problem = Problem(details=details, unforeseen=(type(error).__name__, details.splitlines()[0]))
        except OSError as error:
            self._session.failed.emit(error)
