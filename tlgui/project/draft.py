"""What the user has put together so far for the next run. Saved with the project at every change."""

from collections.abc import Collection
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.cleaning import CleaningSteps
from tlgui.core.spec import ComputeSpec, DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.strategy import Strategy
from tlgui.core.tasks import CLASSIFICATION, TransferRole


class Draft(BaseModel):
    """A run specification in the making; every part may still be missing.

    Attributes:
        datasets: dataset id by role.
        model: id of the chosen model; None lets the data choose.
        stages: chosen strategies, in order.
        pinned: steps of cleaning by role, where a specification wants others than those that are current in the project.
            Not saved: it holds for the run that is about to be made.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str = ""
    task: str = CLASSIFICATION.id
    datasets: dict[TransferRole, str] = Field(default_factory=dict)
    model: str | None = None
    stages: tuple[StageSpec, ...] = ()
    pinned: dict[TransferRole, CleaningSteps] = Field(default_factory=dict, exclude=True)
    seed: int = 0
    max_length: int = 256
    compute: ComputeSpec = ComputeSpec()
    baselines: bool = True

    def with_stage(self, index: int, strategy: str, params: dict[str, Any]) -> "Draft":
        """The draft with stage ``index`` replaced, or added at the end."""
        stages = list(self.stages)
        stages[index : index + 1] = [StageSpec(strategy=strategy, params=params)]
        return self.model_copy(update={"stages": tuple(stages)})

    def to_spec(self, data: dict[TransferRole, DataRef], model_fingerprint: str | None) -> RunSpec:
        """The specification of this draft.

        Args:
            data: the datasets as they are now.
            model_fingerprint: of the model, None where no model is used.

        Raises:
            SpecError: something that a run needs is missing.
        """
        uses_model = self.model is not None and model_fingerprint is not None
        values = {
            "name": self.name,
            "task": self.task,
            "data": data,
            "model": ModelRef(id=self.model or "", fingerprint=model_fingerprint) if uses_model else None,
            "stages": self.stages,
            "seed": self.seed,
            "max_length": self.max_length,
            "compute": self.compute,
            "baselines": self.baselines,
        }
        return RunSpec.parse(values, origin="draft")

    @classmethod
    def from_spec(cls, spec: RunSpec) -> "Draft":
        """The draft that leads to ``spec`` again."""
        return cls(
            name=spec.name,
            task=spec.task,
            datasets={role: ref.dataset for role, ref in spec.data.items() if ref.dataset},
            model=spec.model.id if spec.model else None,
            stages=spec.stages,
            seed=spec.seed,
            max_length=spec.max_length,
            compute=spec.compute,
            baselines=spec.baselines,
        )


def usual_chain(strategy: Strategy, known: Collection[str]) -> tuple[str, ...]:
    """Ids of the stages that choosing a strategy means: itself, and what trains a classifier on what it leaves, where it gives none."""
    needs_classifier = not strategy.gives_head and strategy.classifier in known
    return (strategy.id, strategy.classifier) if needs_classifier else (strategy.id,)
