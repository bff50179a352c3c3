"""Bases of families of strategies: what is left to write is the method itself."""

from abc import abstractmethod
from typing import Any, ClassVar, Literal

from tlgui.core.errors import StrategyError
from tlgui.core.params import Params, param
from tlgui.core.strategy import Artefacts, Context, Cost, Family, Need, Needs, PlannedStep, ProblemFacts, Strategy, Work
from tlgui.core.tasks import TransferRole
from tlgui.core.vectors import DomainMaps, DomainVectors


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
        description="How token vectors become one vector; “card” does what the model was made for.",
        advanced=True,
    )


class FeatureMap(Strategy):
    """A strategy that maps the vectors of an encoder by a matrix, and leaves the classifier to a later stage.

    Subclasses set their identity and implement :meth:`fit_maps`; their parameters derive from :class:`VectorParams`.
    """

    family: ClassVar[Family] = Family.FEATURES
    cost: ClassVar[Cost] = Cost.ENCODER_PASS
    needs: ClassVar[Needs] = Needs(encoder=True)
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

    def refuse_equal(self, vectors: DomainVectors) -> None:
        """Raise a :class:`StrategyError` where the rows do not differ as much as the method needs them to."""
        if _all_equal(vectors.all):
            raise StrategyError("strategy.equal_vectors", strategy=self.title, rows=len(vectors.all))

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Vectors, maps, and the two together."""
        if artefacts.featuriser is None:
            artefacts = artefacts.having(featuriser=context.pretrained_encoder(params.pooling, normalise=params.normalise))
        vectors = context.domain_vectors(artefacts)
        self.refuse_equal(vectors)
        return context.with_maps(artefacts, self.fit_maps(vectors, params, context))


class Alignment(FeatureMap):
    """A feature map that makes the domains alike by what is seen of the source and of texts of the target; see :class:`FeatureMap`."""

    family: ClassVar[Family] = Family.ALIGNMENT
    needs: ClassVar[Needs] = Needs(encoder=True, labelled_source=Need.REQUIRED, unlabelled_target=Need.REQUIRED)

    def refuse_equal(self, vectors: DomainVectors) -> None:
        """Each domain must vary: a single point has no shape to align."""
        for rows, code in ((vectors.source, "strategy.equal_source"), (vectors.target, "strategy.equal_target")):
            if _all_equal(rows):
                raise StrategyError(code, strategy=self.title, rows=len(rows))


def _all_equal(rows: Any) -> bool:
    return bool((rows.max(axis=0) == rows.min(axis=0)).all())
