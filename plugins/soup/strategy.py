"""Several trainings from one start, averaged."""

from typing import Literal

import tlgui.api as tl

#: Factors on the learning rate of one member after the other.
_RATES = (1.0, 0.5, 2.0)


class SoupParams(tl.FineTuningParams):
    """How many members there are, and which of them are averaged."""

    members: int = tl.param(
        3,
        title="Members",
        description="Trainings that are averaged; each takes as long as a fine-tuning. (Wortsman et al. 2022: 12 and 72.)",
        ge=2,
        le=50,
    )
    kind: Literal["greedy", "uniform"] = tl.param(
        "greedy",
        title="Recipe",
        description="Greedy begins with the member that is best on dev and adds each other one that does no harm there; uniform takes all. "
        "(Wortsman et al. 2022 prefer greedy.)",
        choices={"greedy": "Greedy", "uniform": "Uniform"},
    )
    epochs: int = tl.param(
        3, title="Epochs", description="Passes of each member over the training rows. (Devlin et al. 2019: 2 to 4.)", ge=1, le=200
    )
    learning_rate: float | None = tl.param(
        None,
        title="Learning rate",
        description="Peak rate of the encoder for the first member; the second has half of it, the third twice as much, and so on in turn. "
        "Automatic: half of plain fine-tuning's: 5e-5 for up to 6 layers, 1.5e-5 for up to 12, 5e-6 for more.",
        gt=0,
        le=0.1,
        start=5e-5,
    )
    head_learning_rate: float = tl.param(
        5e-5,
        title="Head learning rate",
        description="Peak rate of the classifier, which is trained already. (As for MiniLM's encoder.)",
        gt=0,
        le=1,
    )
    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty of the linear probe that all members start from. (10 is best for MiniLM "
        "on banking77.)",
        gt=0,
        le=1e6,
        advanced=True,
    )


class Soup(tl.Tuning):
    """Uniform or greedy soup. All members start from the same linear probe, so that they stay in one valley and can be averaged."""

    id = "soup"
    title = "Model soup"
    summary = "Fine-tunes several times from one start and averages the weights: steadier than a single training, and no slower to use."
    paper = "Wortsman et al. 2022, Model soups: Averaging weights of multiple fine-tuned models improves accuracy"
    params = SoupParams
    rate_share = 0.5

    def plan(self, params: SoupParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        train, judge = super().plan(params, facts)
        return [
            tl.PlannedStep(work=tl.Work.ENCODE, rows=facts.labelled_rows),
            tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows),
            train.model_copy(update={"rows": train.rows * params.members}),
            judge.model_copy(update={"rows": (judge.rows + facts.dev_rows) * params.members}),
        ]

    def run(self, context: tl.Context, params: SoupParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        params = self.settled(params, context.model)
        start = artefacts if artefacts.head is not None else context.probed(artefacts, pooling=params.pooling, c=params.C)
        members = [context.fit_network(start, self.member(params, number)) for number in range(params.members)]
        if params.kind == "uniform" or not len(context.dev_rows()):
            return self.mixed(context, members)
        ranked = sorted(members, key=lambda member: self.score(context, member), reverse=True)
        chosen, soup = ranked[:1], self.mixed(context, ranked[:1])
        best = self.score(context, soup)
        for member in ranked[1:]:
            candidate = self.mixed(context, [*chosen, member])
            score = self.score(context, candidate)
            if score >= best:
                chosen, best, soup = [*chosen, member], score, candidate
        context.notice("strategy.soup", used=len(chosen), members=len(members))
        return soup

    def member(self, params: SoupParams, number: int) -> tl.TrainingRecipe:
        """The recipe of one member."""
        import dataclasses

        rate = params.learning_rate * _RATES[number % len(_RATES)]
        return dataclasses.replace(self.recipe(params), learning_rate=rate, repetition=number, calibrated=False)

    def mixed(self, context: tl.Context, members: list[tl.Artefacts]) -> tl.Artefacts:
        """The members' mean."""
        return context.averaged(members, [1 / len(members)] * len(members))

    def score(self, context: tl.Context, member: tl.Artefacts) -> float:
        """The main metric on dev."""
        rows = context.dev_rows()
        return context.scores(member.head, context.features(member, rows.texts), rows.labels)[context.task.main_metric]


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Soup())
