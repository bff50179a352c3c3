"""The contract of a transfer strategy.

A strategy has two halves. The torch-free half describes it: identity, needs, parameters, cost. It is imported by the window
and must stay light. The worker half is :meth:`Strategy.run`, executed in the child process; heavy imports belong inside it.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, Protocol, Self

from pydantic import BaseModel, ConfigDict

from tlgui.core.findings import Finding, Severity
from tlgui.core.params import Params
from tlgui.core.tasks import CLASSIFICATION, Task, TransferRole
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.core.vectors import DomainMaps, DomainVectors


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
    """Order of magnitude on two CPU cores with a small encoder."""

    SECONDS = "seconds"
    ENCODER_PASS = "encoder_pass"
    MINUTES = "minutes"
    TENS_OF_MINUTES = "tens_of_minutes"
    HOURS = "hours"


class Needs(BaseModel):
    """What a strategy requires before it can run.

    Attributes:
        labels: labelled training rows, wherever they come from.
        labelled_source, labelled_target, unlabelled_target: rows in that very role.
        encoder: a pretrained encoder.
        min_rows_per_class: fewest training rows that every class must have.
        head: a classifier left by an earlier stage.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    labels: Need = Need.REQUIRED
    labelled_source: Need = Need.OPTIONAL
    labelled_target: Need = Need.OPTIONAL
    unlabelled_target: Need = Need.NO
    encoder: bool = False
    min_rows_per_class: int = 1
    head: bool = False


class ModelFacts(BaseModel):
    """What planning must know of the pretrained model."""

    model_config = ConfigDict(frozen=True)

    id: str
    parameters: int
    embedding_parameters: int
    layers: int
    hidden_size: int
    max_length: int


class ProblemFacts(BaseModel):
    """What is known before a run starts, without loading a model.

    Attributes:
        task: task id.
        rows: training rows by role, or windows where long texts are cut (dev and test rows not counted).
        dev_rows, test_rows: rows that early stopping and the final evaluation will use.
        classes: label names in the training rows, sorted.
        smallest_class: training rows of the rarest class.
        target_classes: label names of the labelled target, if there is one.
        mean_tokens: mean length of a training text in tokens of the chosen model, cut at the run's maximal length.
        model: the chosen model, if there is one.
    """

    model_config = ConfigDict(frozen=True)

    task: str = CLASSIFICATION.id
    rows: dict[TransferRole, int]
    dev_rows: int = 0
    test_rows: int = 0
    classes: tuple[str, ...] = ()
    smallest_class: int = 0
    target_classes: tuple[str, ...] = ()
    mean_tokens: float = 0.0
    model: ModelFacts | None = None

    @property
    def labelled_rows(self) -> int:
        """Labelled training rows of source and target together."""
        return self.rows.get(TransferRole.SOURCE, 0) + self.rows.get(TransferRole.TARGET, 0)


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


@dataclass(frozen=True, slots=True)
class LabelledRows:
    """Texts with their labels.

    Attributes:
        texts: n texts.
        labels: numpy int64 array of shape (n,), indices into ``Context.label_names``.
        roles: the role that each row came from, n entries.
        groups: numpy int64 array of shape (n,), or None. Rows of one group are windows of one long text; they must not be divided
            between fitting and judging.
    """

    texts: Sequence[str]
    labels: Any
    roles: Sequence[TransferRole]
    groups: Any = None

    def __len__(self) -> int:
        return len(self.texts)


@dataclass(frozen=True, slots=True)
class Artefacts:
    """What exists after a stage. Each stage takes it and leaves a better one.

    Attributes:
        featuriser: turns texts into vectors: a transformer encoder or a TF-IDF vectoriser; None before the first stage.
        feature_map: map applied to the vectors of whatever is predicted, or None.
        source_map: map applied to the vectors of source rows instead, while a head is fitted; None: the same. Aligning the domains is
            to give each of them a map of its own.
        weights: importance of each labelled row, training rows first, then dev rows: numpy array of shape (n,), or None.
        head: turns vectors into class scores, or None.
    """

    featuriser: Any = None
    feature_map: Any = None
    source_map: Any = None
    weights: Any = None
    head: Any = None

    def having(self, **changes: Any) -> Self:
        """A copy with some parts replaced."""
        return replace(self, **changes)


class Context(Protocol):
    """What the worker hands to :meth:`Strategy.run`: data, tools and the way to say something.

    Test rows are not reachable from here, nor are labels of the unlabelled target.
    """

    task: Task
    label_names: tuple[str, ...]
    seed: int

    def training_rows(self) -> LabelledRows:
        """Labelled training rows of source and target."""

    def dev_rows(self) -> LabelledRows:
        """Labelled rows for choosing and early stopping: the target's where it has some, else the source's."""

    def labelled_rows(self) -> LabelledRows:
        """Training and dev rows together, training first: for a final fit, after the choices have been made.

        A run that has asked for them reports no scores on the dev rows, which it has learned from.
        """

    def held_out(self) -> list[Any]:
        """Masks over :meth:`labelled_rows` that hide rows to choose by: fit on ``~mask``, judge on ``mask``, average.

        One mask with the dev rows where there are enough of them, else three stratified ones.
        """

    def target_texts(self) -> list[str]:
        """Unlabelled texts of the target domain (may be empty)."""

    def pretrained_encoder(self, pooling: str = "card", *, normalise: bool = False) -> Any:
        """The run's frozen pretrained encoder as a featuriser; its weights are loaded when they are first needed.

        Args:
            pooling: as in :class:`TrainingRecipe`.
            normalise: whether vectors are scaled to length 1.
        """

    def tfidf(self, texts: Sequence[str], *, analyzer: str, ngram_range: tuple[int, int], min_df: int) -> Any:
        """A TF-IDF featuriser fitted on ``texts``.

        Args:
            analyzer: ``word``, ``char``, or ``auto``: characters where most letters are Chinese.
            min_df: fewest texts with a term.
        """

    def features(self, artefacts: Artefacts, texts: Sequence[str]) -> Any:
        """Vectors of ``texts``, shape (n, d), feature map applied: numpy float32, or scipy CSR after TF-IDF.

        Embeddings are cached on disk by model and text, so a second call costs next to nothing.
        """

    def row_features(self, artefacts: Artefacts, rows: LabelledRows) -> Any:
        """Vectors of labelled rows for fitting a head: as :meth:`features`, but source rows go through the source's own map."""

    def domain_vectors(self, artefacts: Artefacts, *, dev: bool = False) -> DomainVectors:
        """Vectors of the training rows of both domains, each through its map so far.

        Args:
            dev: whether the dev rows stand behind them, for what does not learn from their labels.
        """

    def score_without_labels(self, vectors: DomainVectors, maps: DomainMaps | None, *, method: str) -> float:
        """How promising the vectors are for the target after ``maps``; higher is better. Labels of the target play no part.

        Args:
            maps: None: the vectors as they are.
            method: ``importance``, ``information``, ``entropy``, ``neighbourhood`` or ``circular``.
        """

    def with_maps(self, artefacts: Artefacts, maps: DomainMaps) -> Artefacts:
        """Artefacts whose vectors go through one more map, without a head: what an earlier one knew of the vectors is void."""

    def row_weights(self, artefacts: Artefacts) -> Any:
        """Importance of each of the :meth:`labelled_rows`: float64 (n,), all 1 where no stage has weighed them."""

    def with_weights(self, artefacts: Artefacts, vectors: DomainVectors, weights: Any) -> Artefacts:
        """Artefacts with weights of the source's rows, on top of earlier ones; says how many rows they are worth.

        Args:
            vectors: of :meth:`domain_vectors` with dev rows.
            weights: of its source rows, non-negative, shape (n,); brought to mean 1.

        Raises:
            StrategyError: ``strategy.no_weights``: they are not finite, or all 0.
        """

    def linear_head(self, coefficients: Any, intercepts: Any) -> Any:
        """A softmax head with scores ``x @ coefficients.T + intercepts``; shapes (classes, d) and (classes,)."""

    def prior_head(self, probabilities: Any) -> Any:
        """A head that gives the same class probabilities, shape (classes,), to every text."""

    def fit_logistic(
        self,
        vectors: Any,
        labels: Any,
        *,
        c: float,
        balanced: bool = False,
        max_iterations: int = 1000,
        weights: Any = None,
    ) -> Any:
        """A linear head fitted by logistic regression; a stop is honoured after every iteration.

        Args:
            vectors: what :meth:`features` gave, n rows.
            labels: class indices of shape (n,).
            c: inverse strength of the L2 penalty.
            balanced: whether classes weigh alike instead of by their number of rows.
            weights: importance of each row, shape (n,), or None.
        """

    def calibrated(self, fit: Callable[[Any], Any], vectors: Any, labels: Any) -> Any:
        """A linear head fitted on all rows, its temperature set by rows that were held out (Guo et al. 2017).

        Args:
            fit: fits a head on the rows that a mask of shape (n,) picks.
            vectors: of :meth:`labelled_rows`, n rows.
            labels: their class indices of shape (n,).
        """

    def scores(self, head: Any, vectors: Any, labels: Any) -> dict[str, float]:
        """``accuracy``, ``f1_macro`` and the other headline scores of a head on labelled vectors."""

    def fit_network(
        self,
        artefacts: Artefacts,
        recipe: TrainingRecipe,
        *,
        prepare: Callable[[Any], Any] | None = None,
        finish: Callable[[Any], Any] | None = None,
        terms: Sequence[LossTerm] = (),
    ) -> Artefacts:
        """Train encoder and head with the shared loop on :meth:`training_rows`, choosing the epoch on :meth:`dev_rows`.

        It starts from the encoder and the head in ``artefacts`` where they fit the recipe's pooling, else from the pretrained encoder
        and a new head. Row weights in ``artefacts`` weigh the loss. A run that was stopped here goes on where it was.

        Args:
            prepare: receives the transformers encoder before training and returns the module to train in its place.
            finish: receives that module after training and returns a plain transformers encoder again.
            terms: what is minimised beside the classification loss.
        """

    def progress(self, done: int, total: int) -> None:
        """Say how far this stage is; also a point where a stop is honoured."""

    def metrics(self, split: str, step: int, values: dict[str, float]) -> None:
        """Report numbers for the chart, named like ``loss/task`` or ``f1_macro``."""

    def notice(self, code: str, **params: Any) -> None:
        """Tell the user something that is not an error."""

    def check_stop(self) -> None:
        """Raise :class:`tlgui.core.errors.Stopped` if the user asked for a stop. Call it at least once a second."""


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

    def check(self, params: Params, facts: ProblemFacts) -> list[Finding]:
        """What speaks against running here, beyond :func:`unmet_needs`. Override to add; call nothing heavy."""
        return []

    @abstractmethod
    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """The work that :meth:`run` will do, for the estimate of time."""

    @abstractmethod
    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Do the work in the child process and return the new artefacts."""


def unmet_needs(strategy: Strategy, facts: ProblemFacts, *, head_exists: bool = False) -> list[Finding]:
    """Why ``strategy`` cannot run on this problem; empty if it can. Each finding blocks."""
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
    if needs.head and not head_exists:
        found.append(("strategy.needs_head", {}))
    return [Finding(code=code, severity=Severity.ERROR, params={"strategy": strategy.title, **params}) for code, params in found]
