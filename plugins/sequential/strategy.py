"""Training on the source, then, from there, on the labelled target."""

import tlgui.api as tl


class SequentialParams(tl.FineTuningParams):
    """Settings of both trainings."""

    target_epochs: int = tl.param(
        10,
        title="Epochs on the target",
        description="Passes over the target's rows, of which there are few. (Mosbach et al. 2021 for small data: 20.)",
        ge=1,
        le=200,
    )
    slower: float = tl.param(
        3.0,
        title="Slower on the target",
        description="The learning rates are divided by this for the second training, so that what was learned from the source stays. "
        "(Common practice is 2 to 5.)",
        ge=1,
        le=1000,
    )


class Sequential(tl.Tuning):
    """Sequential transfer; where the source has other labels, an intermediate task with a head of its own (STILTs)."""

    id = "sequential"
    title = "Source, then target"
    summary = (
        "Fine-tunes on the source first, then more slowly on the few labelled texts of the target; where the labels differ, with a new "
        "classifier."
    )
    paper = "Phang et al. 2018, Sentence encoders on STILTs: Supplementary training on intermediate labeled-data tasks"
    needs = tl.Needs(encoder=True, labelled_source=tl.Need.REQUIRED, labelled_target=tl.Need.REQUIRED)
    params = SequentialParams
    separate_labels = True

    def plan(self, params: SequentialParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        target = facts.rows.get(tl.TransferRole.TARGET, 0)
        return [
            tl.PlannedStep(work=tl.Work.TRAIN, rows=max(1, (facts.labelled_rows - target) * params.epochs + target * params.target_epochs)),
            tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.dev_rows * (params.epochs + params.target_epochs + 2)),
        ]

    def run(self, context: tl.Context, params: SequentialParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        import dataclasses

        import numpy as np

        params, rows = self.settled(params, context.model), context.training_rows()
        of_target = np.array([role is tl.TransferRole.TARGET for role in rows.roles])
        source, target = (set(rows.labels[mask].tolist()) for mask in (~of_target, of_target))
        other_labels = not target <= source  # a classifier that knows all labels of the target goes on learning
        first = dataclasses.replace(self.recipe(params), rows="source")
        artefacts = context.fit_network(artefacts, first)
        second = dataclasses.replace(
            first,
            rows="target",
            epochs=params.target_epochs,
            learning_rate=params.learning_rate / params.slower,
            new_head=other_labels,
            # A new head has everything to learn.
            head_learning_rate=params.head_learning_rate if other_labels else params.head_learning_rate / params.slower,
        )
        return context.fit_network(artefacts, second)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Sequential())
