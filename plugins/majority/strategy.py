"""The baseline that never reads the text."""

import tlgui.api as tl


class Majority(tl.Strategy):
    """Always predicts the most frequent class, with the class shares of the training rows as probabilities."""

    id = "majority"
    title = "Majority class"
    summary = "Always predicts the most frequent class of the training data; whatever is worth training must beat it."
    family = tl.Family.BASELINE
    cost = tl.Cost.SECONDS

    only_classifier = True

    def plan(self, params: tl.Params, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        return []

    def run(self, context: tl.Context, params: tl.Params, artefacts: tl.Artefacts) -> tl.Artefacts:
        import numpy as np

        counts = np.bincount(context.labelled_rows().labels, minlength=len(context.label_names))
        return tl.Artefacts(head=context.prior_head(counts / counts.sum()))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Majority())
