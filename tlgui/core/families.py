"""Bases of families of strategies: what is left to write is the method itself."""

from abc import abstractmethod
from typing import Any, ClassVar, Literal

from tlgui.core.context import Artefacts, Context
from tlgui.core.errors import StrategyError
from tlgui.core.facts import ProblemFacts
from tlgui.core.params import Params, param
from tlgui.core.strategy import Cost, Family, Need, Needs, PlannedStep, Strategy, Work
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainMaps, DomainVectors

#: How the ways to make one vector of a text's token vectors are called.
POOLINGS = {"card": "The model's own", "mean": "Mean of the tokens", "cls": "First token"}
#: Classifiers that judging one choice takes, about.
_FITS_PER_CHOICE = 4


class VectorParams(Params):
    """How texts become vectors, where no earlier stage has settled that."""

    normalise: bool = param(
        True,
        title="Unit length",
        description="Scale vectors to length 1, as sentence encoders are trained to be compared. "
        "(Linear probe on banking77: 0.930 with, 0.924 without.)",
    )
    pooling: Literal["card", "mean", "cls"] = param(
        "card",
        title="Pooling",
        description="How token vectors become one vector; the model's own way is what it was made for.",
        choices=POOLINGS,
        advanced=True,
    )


class FeatureMap(Strategy):
    """A strategy that maps the vectors of an encoder by a matrix, and leaves the classifier to a later stage.

    Subclasses set their identity and implement :meth:`fit_maps`; their parameters derive from :class:`VectorParams`.
    """

    family: ClassVar[Family] = Family.FEATURES
    cost: ClassVar[Cost] = Cost.ENCODER_PASS
    needs: ClassVar[Needs] = Needs(encoder=True, unlabelled_target=Need.OPTIONAL)
    params: ClassVar[type[Params]] = VectorParams
    gives_head: ClassVar[bool] = False
    classifier: ClassVar[str] = "linear-probe"

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """Vectors of all training rows, and one pass over them."""
        rows = facts.labelled_rows + facts.rows.get(TransferRole.TARGET_UNLABELLED, 0)
        return [PlannedStep(work=Work.ENCODE, rows=rows), PlannedStep(work=Work.FIT, rows=rows)]

    @abstractmethod
    def fit_maps(self, vectors: DomainVectors, params: Any, context: Context) -> DomainMaps:
        """The maps, learned from the training rows of both domains."""

    def choose_maps(self, vectors: DomainVectors, params: Any, context: Context) -> DomainMaps | None:
        """The maps to apply; None: the vectors stay as they are."""
        return self.fit_maps(vectors, params, context)

    def refuse_equal(self, vectors: DomainVectors, params: Any) -> None:
        """Raise a :class:`StrategyError` where the rows do not differ as much as the method needs them to."""
        if _all_equal(vectors.all):
            raise StrategyError("strategy.equal_vectors", strategy=self.title, rows=len(vectors.all))

    def refuse_equal_domain(self, vectors: DomainVectors) -> None:
        """The same for a method that looks at each domain by itself: a single point has no shape."""
        for rows, code in ((vectors.source, "strategy.equal_source"), (vectors.target, "strategy.equal_target")):
            if _all_equal(rows):
                raise StrategyError(code, strategy=self.title, rows=len(rows))

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Vectors, maps, and the two together."""
        artefacts = context.encoded(artefacts, params.pooling, normalise=params.normalise)
        vectors = context.domain_vectors(artefacts)
        self.refuse_equal(vectors, params)
        maps = self.choose_maps(vectors, params, context)
        return artefacts if maps is None else context.with_maps(artefacts, maps)


class AlignmentParams(VectorParams):
    """How the strength of an alignment is chosen where the user leaves it open."""

    selection: Literal["importance", "information", "entropy", "neighbourhood", "circular"] = param(
        "importance",
        title="Choice without labels",
        description="By which score the strength is chosen, no alignment among the choices: importance-weighted cross-validation (Sugiyama "
        "et al. 2007), information maximisation, entropy, soft neighbourhood density (Saito et al. 2021) or circular validation (Bruzzone "
        "and Marconcini 2010). None looks at target labels. On Amazon reviews the first was at most 0.4 points worse than no alignment on "
        "average, the others 0.5 to 7.",
        choices={
            "importance": "Importance-weighted validation",
            "information": "Information maximisation",
            "entropy": "Entropy",
            "neighbourhood": "Soft neighbourhood density",
            "circular": "Circular validation",
        },
        advanced=True,
    )


class Alignment(FeatureMap):
    """A feature map that makes the domains alike by what is seen of the source and of texts of the target; see :class:`FeatureMap`.

    One of its parameters, whose default is None, says how strongly or how finely it aligns. Left open, it is chosen without labels of
    the target, and so is whether to align at all: an alignment that cannot be judged may well do harm. Where the classes seem to be
    more even in the target than in the source, nothing is aligned: the target would get the source's shares.

    Attributes:
        tuned: name of that parameter.
        grid: its values to choose from.
    """

    family: ClassVar[Family] = Family.ALIGNMENT
    needs: ClassVar[Needs] = Needs(encoder=True, labelled_source=Need.REQUIRED, unlabelled_target=Need.REQUIRED)
    params: ClassVar[type[Params]] = AlignmentParams
    tuned: ClassVar[str]
    grid: ClassVar[tuple[float, ...]]

    def refuse_equal(self, vectors: DomainVectors, params: Any) -> None:
        """Each domain must vary."""
        self.refuse_equal_domain(vectors)

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """Vectors of all training rows, and some classifiers for each value of the grid."""
        encode, fit = super().plan(params, facts)
        tried = 1 + len(self.grid) if getattr(params, self.tuned) is None else 0
        return [encode, PlannedStep(work=Work.FIT, rows=fit.rows * (1 + _FITS_PER_CHOICE * tried))]

    def usable_grid(self, vectors: DomainVectors) -> tuple[float, ...]:
        """The values of the grid that these vectors allow."""
        return self.grid

    def choose_maps(self, vectors: DomainVectors, params: Any, context: Context) -> DomainMaps | None:
        """Those with the best score; none where that of the vectors as they are is as good."""
        if getattr(params, self.tuned) is not None:
            return self.fit_maps(vectors, params, context)
        if shares := context.skewed_shares(vectors):
            words = ", ".join(f"{name} {100 * target:.0f}% ({100 * source:.0f}%)" for name, (source, target) in shares.items())
            context.notice("strategy.alignment_skews", strategy=self.title, shares=words)
            return None
        grid = self.usable_grid(vectors)
        choices = [params.model_copy(update={self.tuned: value}) for value in grid]
        maps = [None, *(self.fit_maps(vectors, choice, context) for choice in choices)]
        scores = [context.score_without_labels(vectors, candidate, method=params.selection) for candidate in maps]
        best = max(range(len(maps)), key=scores.__getitem__)
        if best == 0:
            context.notice("strategy.no_alignment", strategy=self.title)
        else:
            title = type(params).model_fields[self.tuned].title
            context.notice("strategy.chosen_without_labels", name=title, value=grid[best - 1])
        return maps[best]


class InstanceWeights(Strategy):
    """A strategy that gives source rows that look like the target more weight, and leaves the classifier to a later stage.

    Subclasses set their identity and implement :meth:`fit_weights`; their parameters derive from :class:`VectorParams`.
    """

    family: ClassVar[Family] = Family.INSTANCES
    cost: ClassVar[Cost] = Cost.ENCODER_PASS
    needs: ClassVar[Needs] = Needs(encoder=True, labelled_source=Need.REQUIRED, unlabelled_target=Need.REQUIRED)
    params: ClassVar[type[Params]] = VectorParams
    gives_head: ClassVar[bool] = False
    classifier: ClassVar[str] = "linear-probe"

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """Vectors of all rows, and some passes over them."""
        rows = facts.labelled_rows + facts.dev_rows + facts.rows.get(TransferRole.TARGET_UNLABELLED, 0)
        return [PlannedStep(work=Work.ENCODE, rows=rows), PlannedStep(work=Work.FIT, rows=_FITS_PER_CHOICE * rows)]

    @abstractmethod
    def fit_weights(self, source: Any, target: Any, params: Any, context: Context) -> Any:
        """The weight of each source row.

        Args:
            source: float64 (n, d), vectors.
            target: float64 (m, d).

        Returns:
            Non-negative, shape (n,); the scale does not matter.
        """

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Vectors and weights; labelled target rows count as much as a source row on average."""
        artefacts = context.encoded(artefacts, params.pooling, normalise=params.normalise)
        vectors = context.domain_vectors(artefacts, dev=True)
        return context.with_weights(artefacts, vectors, self.fit_weights(vectors.source, vectors.target, params, context))


class Probe(Strategy):
    """A classifier on the vectors of a frozen encoder; after other stages, on theirs.

    Subclasses set their identity and implement :meth:`fit_head`; their parameters derive from :class:`VectorParams`.
    """

    family: ClassVar[Family] = Family.FEATURES
    cost: ClassVar[Cost] = Cost.ENCODER_PASS
    needs: ClassVar[Needs] = Needs(encoder=True)
    params: ClassVar[type[Params]] = VectorParams
    only_classifier: ClassVar[bool] = True

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """Vectors of all labelled rows; one fit for the temperature and one for the result."""
        rows = facts.labelled_rows + facts.dev_rows
        return [PlannedStep(work=Work.ENCODE, rows=rows), PlannedStep(work=Work.FIT, rows=2 * rows)]

    @abstractmethod
    def fit_head(self, vectors: Any, labels: Any, weights: Any, params: Any, context: Context) -> Any:
        """The classifier.

        Args:
            vectors: float32 (n, d), or scipy CSR after counted words.
            labels: int64 (n,).
            weights: float64 (n,), importance of each row.
        """

    def encoded(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """The artefacts with a featuriser: that of an earlier stage, or the pretrained encoder."""
        return context.encoded(artefacts, params.pooling, normalise=params.normalise)

    def chosen(self, context: Context, params: Any, vectors: Any, labels: Any, weights: Any) -> Any:
        """The parameters, with values for what the user has left open."""
        return params

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Vectors, choices, fit, temperature."""
        artefacts = self.encoded(context, params, artefacts)
        rows = context.labelled_rows()
        vectors, weights = context.row_features(artefacts, rows), context.row_weights(artefacts)
        params = self.chosen(context, params, vectors, rows.labels, weights)

        def fit(mask: Any) -> Any:
            return self.fit_head(vectors[mask], rows.labels[mask], weights[mask], params, context)

        return artefacts.having(head=context.calibrated(fit, vectors, rows.labels))


class CountedWordsParams(Params):
    """What is counted."""

    analyzer: Literal["auto", "word", "char"] = param(
        "auto",
        title="Unit",
        description="What is counted: words and word pairs, or characters and character pairs. By language: characters where most letters "
        "of the training texts are Chinese, which is written without spaces.",
        choices={"auto": "By language", "word": "Words", "char": "Characters"},
    )
    min_df: int = param(
        2,
        title="Rarest term",
        description="A term must stand in at least this many texts. (Measured on the 12 transfers of the Amazon reviews of "
        "Blitzer et al. 2007.)",
        unit="texts",
        ge=1,
        le=1000,
    )


class CountedWords(Strategy):
    """A baseline without pretraining: TF-IDF vectors and a linear classifier.

    Subclasses set their identity and implement :meth:`fit_head`; their parameters derive from :class:`CountedWordsParams`.
    """

    family: ClassVar[Family] = Family.BASELINE
    cost: ClassVar[Cost] = Cost.SECONDS
    params: ClassVar[type[Params]] = CountedWordsParams
    only_classifier: ClassVar[bool] = True

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """One fit for the temperature and one for the result."""
        return [PlannedStep(work=Work.FIT, rows=2 * (facts.labelled_rows + facts.dev_rows))]

    @abstractmethod
    def fit_head(self, vectors: Any, labels: Any, weights: Any, params: Any, context: Context) -> Any:
        """The classifier.

        Args:
            vectors: scipy CSR (n, terms).
            labels: int64 (n,).
            weights: float64 (n,), importance of each row.
        """

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Count, fit, set the temperature. Of earlier stages, only weights of rows count."""
        rows = context.labelled_rows()
        featuriser = context.tfidf(rows.texts, analyzer=params.analyzer, ngram_range=(1, 2), min_df=params.min_df)
        result = Artefacts(featuriser=featuriser, weights=artefacts.weights)
        vectors, weights = context.features(result, rows.texts), context.row_weights(artefacts)

        def fit(mask: Any) -> Any:
            return self.fit_head(vectors[mask], rows.labels[mask], weights[mask], params, context)

        return result.having(head=context.calibrated(fit, vectors, rows.labels))


def _all_equal(rows: Any) -> bool:
    return bool((rows.max(axis=0) == rows.min(axis=0)).all())
