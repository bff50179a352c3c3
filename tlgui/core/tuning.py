"""Base of the strategies that train the encoder: what is left to write is how they differ from plain fine-tuning."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, ClassVar, Literal

from tlgui.core.context import Artefacts, Context
from tlgui.core.facts import ModelFacts, ProblemFacts
from tlgui.core.families import POOLINGS
from tlgui.core.params import Params, param
from tlgui.core.strategy import Cost, Family, Needs, PlannedStep, Strategy, Work
from tlgui.core.training import LossTerm, TrainingRecipe

#: So many layers count as few, and as many; beyond that the rate is a large model's.
_SHALLOW, _DEEP = 6, 12


class TuningParams(Params):
    """Settings of the shared training loop. A strategy with other defaults repeats the field with its own description."""

    epochs: int = param(
        4, title="Epochs", description="Passes over the training rows. (Devlin et al. 2019: 2 to 4; more for small data.)", ge=1, le=200
    )
    learning_rate: float | None = param(
        None,
        title="Learning rate",
        description="Peak rate of the encoder. Automatic: by its layers, 1e-4 for up to 6, 3e-5 for up to 12, 1e-5 for more. (Measured "
        "with MiniLM and multilingual-e5-small; Devlin et al. 2019: 2e-5 to 5e-5 for 12; Liu et al. 2019: 1e-5 to 3e-5 for 24.)",
        gt=0,
        le=0.1,
        start=1e-4,
    )
    head_learning_rate: float = param(
        1e-3, title="Head learning rate", description="Peak rate of the new classifier. (Measured on trec6 with MiniLM.)", gt=0, le=1
    )
    batch_size: int = param(
        32, title="Batch size", description="Rows per step. (Devlin et al. 2019: 16 or 32.)", unit="rows", ge=1, le=1024
    )
    patience: int = param(
        2,
        title="Patience",
        description="Training ends after this many epochs without a better dev score; the best epoch is kept in any case. 0: never. "
        "(Gururangan et al. 2020: 3, of at most 10.)",
        unit="epochs",
        ge=0,
        le=100,
    )
    pooling: Literal["card", "mean", "cls", "classifier"] = param(
        "card",
        title="Pooling",
        description="What the classifier sees; the model's own way is what it was made for.",
        choices=POOLINGS | {"classifier": "The architecture's own classifier"},
        advanced=True,
    )
    weight_decay: float = param(
        0.01,
        title="Weight decay",
        description="Of AdamW; spares biases and normalisation. (Devlin et al. 2019.)",
        advanced=True,
        ge=0,
        le=1,
    )
    warmup_ratio: float = param(
        0.1, title="Warm-up", description="Share of the steps with rising learning rate. (Devlin et al. 2019.)", advanced=True, ge=0, le=1
    )
    max_grad_norm: float = param(
        1.0, title="Gradient clipping", description="Longest gradient. (Devlin et al. 2019.)", advanced=True, gt=0, le=1000
    )


class FineTuningParams(TuningParams):
    """Settings of a training that all of the encoder takes part in."""

    freeze_embeddings: bool = param(
        False,
        title="Freeze word embeddings",
        description="Keep the token embeddings as they are: saves half of MiniLM's and four fifths of e5's memory for training.",
    )


def usual_learning_rate(layers: int) -> float:
    """Peak rate for fine-tuning an encoder of so many layers (0: unknown): the deeper it is, the less it bears."""
    if 0 < layers <= _SHALLOW:
        return 1e-4
    return 3e-5 if layers <= _DEEP else 1e-5


class Tuning(Strategy):
    """A strategy that trains the encoder, or something in it, together with a classifier.

    Subclasses set their identity; their parameters derive from :class:`TuningParams`. Each parameter that is called like a field of
    :class:`TrainingRecipe` sets it; whatever else makes the method is the work of the methods below.

    Attributes:
        rate_share: an automatic learning rate is this share of what is usual for fine-tuning the run's encoder.
    """

    family: ClassVar[Family] = Family.PARAMETERS
    cost: ClassVar[Cost] = Cost.TENS_OF_MINUTES
    needs: ClassVar[Needs] = Needs(encoder=True)
    trains_encoder: ClassVar[bool] = True
    params: ClassVar[type[Params]] = TuningParams
    rate_share: ClassVar[float] = 1.0

    def settled(self, params: Any, model: ModelFacts | None) -> Any:
        """The parameters with a value for each that the user has left open; :meth:`plan` and :meth:`run` ask it first."""
        if params.learning_rate is not None:
            return params
        rate = self.rate_share * usual_learning_rate(0 if model is None else model.layers)
        return params.model_copy(update={"learning_rate": rate})

    def recipe(self, params: Any) -> TrainingRecipe:
        """How to train by parameters that are :meth:`settled`.

        Raises:
            ValueError: they are not.
        """
        if params.learning_rate is None:
            raise ValueError("parameters without a learning rate: a strategy with a run of its own asks settled() first")
        names = {field.name for field in fields(TrainingRecipe)}
        return TrainingRecipe(**{name: value for name, value in params.model_dump().items() if name in names})

    def prepare(self, encoder: Any, params: Any) -> Any:
        """The transformers encoder as it is to be trained; called once, before training. Parameters may be frozen, modules added."""
        return encoder

    def finish(self, network: Any, params: Any) -> Any:
        """After training: a plain transformers encoder out of what :meth:`prepare` has returned."""
        return network

    def terms(self, params: Any) -> Sequence[LossTerm]:
        """What is minimised beside the classification loss."""
        return ()

    def effort(self, params: Any, facts: ProblemFacts) -> float:
        """Time of an epoch by :meth:`settled` parameters, as a share of what training the whole encoder takes."""
        return 1.0

    def plan(self, params: Any, facts: ProblemFacts) -> list[PlannedStep]:
        """All epochs, and dev rows after each."""
        params = self.settled(params, facts.model)
        recipe = self.recipe(params)
        return [
            PlannedStep(work=Work.TRAIN, rows=facts.labelled_rows * recipe.epochs, effort=self.effort(params, facts)),
            PlannedStep(work=Work.ENCODE, rows=facts.dev_rows * (recipe.epochs + 1)),
        ]

    def run(self, context: Context, params: Any, artefacts: Artefacts) -> Artefacts:
        """Train from what earlier stages have left."""
        params = self.settled(params, context.model)
        return context.fit_network(
            artefacts,
            self.recipe(params),
            prepare=lambda encoder: self.prepare(encoder, params),
            finish=lambda network: self.finish(network, params),
            terms=self.terms(params),
        )
