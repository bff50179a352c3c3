"""What the worker half of a strategy works with: the rows, what earlier stages have left, and the tools."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, Self

from tlgui.core.facts import ModelFacts
from tlgui.core.tasks import Task, TransferRole
from tlgui.core.training import LossTerm, TrainingRecipe
from tlgui.core.vectors import DomainMaps, DomainVectors


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

    Attributes:
        model: the run's pretrained model, as it was known before the run; None without one.
    """

    task: Task
    label_names: tuple[str, ...]
    seed: int
    model: ModelFacts | None

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

        One mask with the dev rows where there are enough of them, else three stratified ones; fewer, or none, where classes have
        fewer rows than that.
        """

    def target_texts(self) -> list[str]:
        """Unlabelled texts of the target domain (may be empty)."""

    def pretrained_encoder(self, pooling: str = "card", *, normalise: bool = False, layers: str = "last") -> Any:
        """The run's frozen pretrained encoder as a featuriser; its weights are loaded when they are first needed.

        Args:
            pooling: as in :class:`TrainingRecipe`.
            normalise: whether vectors are scaled to length 1.
            layers: ``last``, or ``all``: the vectors of every layer, from the bottom, one after the other (each scaled by itself).
        """

    def encoded(self, artefacts: Artefacts, pooling: str = "card", *, normalise: bool = False) -> Artefacts:
        """Artefacts with a featuriser: that of an earlier stage, else :meth:`pretrained_encoder` with these settings."""

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

    def skewed_shares(self, vectors: DomainVectors) -> Mapping[str, tuple[float, float]]:
        """Share of each class in the source, and among predictions on the target by a classifier of the vectors as they are.

        Empty unless the source's shares are clearly less even: an alignment would give them to the target.
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

    def inverse_penalty(self, c: float, vectors: Any) -> float:
        """``c`` over the mean squared length of ``vectors`` (n, d): as strong a penalty for them as ``c`` is for vectors of length 1."""

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

    def fit_head(self, kind: str, vectors: Any, labels: Any, *, weights: Any = None, **settings: Any) -> Any:
        """A classifier of another kind; a stop is honoured while it is fitted.

        Args:
            kind: ``prototypes`` (nearest class mean), ``discriminant`` (LDA, which knows no weights), ``neighbours`` (with ``k``) or
                ``svm`` (RBF kernel, one class against the others, with ``c`` and ``gamma``, None: by the vectors' variance).
            vectors: what :meth:`features` gave, dense, n rows.
            labels: class indices of shape (n,).
            weights: importance of each row, shape (n,), or None.
        """

    def probed(self, artefacts: Artefacts, *, pooling: str, c: float) -> Artefacts:
        """Artefacts with a logistic regression on the vectors of the training rows, as a start for training.

        Args:
            artefacts: without a featuriser they take the pretrained encoder.
            pooling: of that encoder, as in :class:`TrainingRecipe`.
            c: inverse strength of the penalty for vectors of length 1.
        """

    def temperature(self, scores: Any, labels: Any) -> float:
        """By what the ``scores`` (n, classes) of held-out rows must be divided so that their softmax is as sure as it may be."""

    def patiently(self, work: Callable[[], Any]) -> Any:
        """What ``work()`` returns. It runs in a thread, so that a stop is honoured although a library's function cannot be stopped."""

    def averaged(self, members: Sequence[Artefacts], shares: Sequence[float]) -> Artefacts:
        """One network whose weights, head included, are the weighted mean of the members'; its temperature is set on the dev rows.

        Args:
            members: with a head each, as training has left it (``calibrated=False`` in the recipe); an encoder that is frozen counts
                with its pretrained weights, under the pooling of the first member that has been trained.
            shares: one for each, adding up to 1.

        Raises:
            StrategyError: ``strategy.not_averaged``: they are not networks of one shape, with linear heads and without maps.
        """

    def calibrated(self, fit: Callable[[Any], Any], vectors: Any, labels: Any) -> Any:
        """A head fitted on all rows, its temperature set by rows that were held out (Guo et al. 2017).

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
