"""The contract of a transfer strategy.

A strategy has two halves. The torch-free half describes it: identity, needs, parameters, cost. It is imported by the window
and must stay light. The worker half is :meth:`Strategy.run`, executed in the child process; heavy imports belong inside it.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from tlgui.core.context import Artefacts, Context
from tlgui.core.facts import ProblemFacts
from tlgui.core.findings import Finding, Severity
from tlgui.core.params import Params
from tlgui.core.tasks import CLASSIFICATION, TransferRole


class Need(StrEnum):
    """Whether a kind of data is of use to a strategy."""

    NO = "no"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Family(StrEnum):
    """The families of transfer methods, as the Strategy page groups them."""

    BASELINE = "baseline"
    FEATURES = "features"
    ALIGNMENT = "alignment"
    INSTANCES = "instances"
    PARAMETERS = "parameters"
    ADVERSARIAL = "adversarial"
    SELF_SUPERVISED = "self_supervised"
    FEW_SHOT = "few_shot"


class Cost(StrEnum):
    """Order of magnitude on two CPU cores with a small encoder.

    It is a promise: with its defaults, a strategy has done with 2,000 labelled and 2,000 unlabelled reviews after :attr:`most_minutes`.
    """

    SECONDS = "seconds"
    ENCODER_PASS = "encoder_pass"
    MINUTES = "minutes"
    TENS_OF_MINUTES = "tens_of_minutes"
    HOURS = "hours"

    @property
    def most_minutes(self) -> float:
        """The longest time that the class stands for; an encoder pass is reckoned with vectors that are not cached yet."""
        return {"seconds": 1.0, "encoder_pass": 3.0, "minutes": 10.0, "tens_of_minutes": 60.0}.get(self.value, float("inf"))


class Needs(BaseModel):
    """What a strategy requires before it can run.

    Attributes:
        labels: labelled training rows, wherever they come from.
        labelled_source, labelled_target, unlabelled_target: rows in that very role.
        encoder: a pretrained encoder.
        min_rows_per_class: fewest training rows that every class must have.
        head: a classifier left by an earlier stage.
        trained_encoder: an encoder that an earlier stage has trained.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: Need = Need.REQUIRED
    labelled_source: Need = Need.OPTIONAL
    labelled_target: Need = Need.OPTIONAL
    unlabelled_target: Need = Need.NO
    encoder: bool = False
    min_rows_per_class: int = 1
    head: bool = False
    trained_encoder: bool = False


class Work(StrEnum):
    """Kinds of computation that a plan counts; the pre-flight turns them into time measured on this machine."""

    ENCODE = "encode"
    TRAIN = "train"
    FIT = "fit"


class PlannedStep(BaseModel):
    """One step of a plan.

    Attributes:
        work: which kind.
        rows: over how many rows in total (rows times epochs).
        effort: time that a row takes, as a share of what this kind of work usually takes.
    """

    model_config = ConfigDict(frozen=True)

    work: Work
    rows: int
    effort: float = 1.0


class Strategy(ABC):
    """One way to transfer. Subclass it, fill in the class attributes, implement :meth:`plan` and :meth:`run`.

    Attributes:
        id: stable for ever, lower-case words joined by hyphens; it is written into specs.
        title: name as the literature writes it.
        summary: the principle in one sentence.
        family, cost: where its card stands and what it promises.
        paper: author, year, title; empty for folklore.
        tasks: ids of the tasks it serves.
        needs: what it requires.
        params: its parameters.
        gives_head: whether a text model can be made after this stage.
        classifier: id of the strategy that usually follows one that gives no head; it is added where this one is chosen alone.
        trains_encoder: whether the encoder has other weights after this stage.
        separate_labels: whether source and target may well have other labels, of which those of the target count.
        only_classifier: whether a classifier is all that it leaves: a later stage of that kind takes its place without a trace.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    family: ClassVar[Family]
    cost: ClassVar[Cost]
    paper: ClassVar[str] = ""
    tasks: ClassVar[tuple[str, ...]] = (CLASSIFICATION.id,)
    needs: ClassVar[Needs] = Needs()
    params: ClassVar[type[Params]] = Params
    gives_head: ClassVar[bool] = True
    classifier: ClassVar[str] = ""
    trains_encoder: ClassVar[bool] = False
    separate_labels: ClassVar[bool] = False
    only_classifier: ClassVar[bool] = False

    def check(self, params: Params, facts: ProblemFacts) -> list[Finding]:
        """What speaks against running here, beyond :func:`unmet_needs`. Override to add; call nothing heavy."""
        return []

    @abstractmethod
    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """The work that :meth:`run` will do, for the estimate of time."""

    @abstractmethod
    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Do the work in the child process and return the new artefacts."""


def head_exists_after(strategies: Sequence[Strategy]) -> bool:
    """Whether these stages, one after the other, leave a classifier: one that changes vectors or weights voids what was there."""
    head = False
    for strategy in strategies:
        head = strategy.gives_head or (head and not strategy.classifier)
    return head


def replaced_classifiers(strategies: Sequence[Strategy]) -> list[Finding]:
    """Stages that leave nothing but a classifier and are followed by another one of that kind: they work in vain."""
    findings: list[Finding] = []
    earlier: Strategy | None = None
    for strategy in strategies:
        if strategy.only_classifier and earlier is not None:
            findings.append(Finding(code="strategy.classifier_replaced", params={"first": earlier.title, "second": strategy.title}))
        if strategy.gives_head:
            earlier = strategy if strategy.only_classifier else None
    return findings


def unmet_needs(strategy: Strategy, facts: ProblemFacts, earlier: Sequence[Strategy] = ()) -> list[Finding]:
    """Why ``strategy`` cannot run on this problem after the stages ``earlier``; empty if it can. Each finding blocks."""
    needs = strategy.needs
    found: list[tuple[str, dict[str, object]]] = []
    if facts.task not in strategy.tasks:
        found.append(("strategy.wrong_task", {"task": facts.task}))
    if needs.labels is Need.REQUIRED and not facts.labelled_rows:
        found.append(("strategy.needs_labels", {}))
    for role, need in (
        (TransferRole.SOURCE, needs.labelled_source),
        (TransferRole.TARGET, needs.labelled_target),
        (TransferRole.TARGET_UNLABELLED, needs.unlabelled_target),
    ):
        if need is Need.REQUIRED and not facts.rows.get(role):
            found.append((f"strategy.needs_{role}", {}))
    if needs.labels is Need.REQUIRED and facts.labelled_rows:
        if len(facts.classes) < 2:
            found.append(("strategy.one_class", {"label": facts.classes[0] if facts.classes else ""}))
        elif facts.smallest_class < needs.min_rows_per_class:
            found.append(("strategy.few_rows", {"rows": facts.smallest_class, "minimum": needs.min_rows_per_class}))
    if needs.encoder and facts.model is None:
        found.append(("strategy.needs_encoder", {}))
    if needs.trained_encoder and not any(stage.trains_encoder for stage in earlier):
        found.append(("strategy.needs_trained_encoder", {}))
    elif needs.head and not head_exists_after(earlier):
        found.append(("strategy.needs_head", {}))
    return [Finding(code=code, severity=Severity.ERROR, params={"strategy": strategy.title, **params}) for code, params in found]
