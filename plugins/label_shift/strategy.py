"""Rows of each class count as much as that class is frequent in the target."""

from typing import Literal

import tlgui.api as tl

_MOST_ITERATIONS, _TOLERANCE, _FOLDS = 1000, 1e-7, 3
_WORST_CONDITION = 1e4


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
        description="Inverse strength of the L2 penalty of the classifier that the estimate rests on, for vectors of length 1.",
        gt=0,
        le=1e6,
        advanced=True,
    )


class LabelShift(tl.Strategy):
    """Importance weights p_target(y) / p_source(y), with the class shares of the target estimated from its unlabelled texts."""

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
        from sklearn.model_selection import StratifiedGroupKFold

        rows = context.labelled_rows()
        of_source = np.flatnonzero([role is tl.TransferRole.SOURCE for role in rows.roles])
        vectors, labels = context.row_features(artefacts, rows)[of_source], rows.labels[of_source]
        unlabelled = context.features(artefacts, context.target_texts())
        groups = np.arange(len(labels)) if rows.groups is None else rows.groups[of_source]
        c = context.inverse_penalty(params.C, vectors)
        held_scores, held_labels, target = [], [], []
        for fitted, held in StratifiedGroupKFold(_FOLDS, shuffle=True, random_state=context.seed).split(vectors, labels, groups):
            head = context.fit_logistic(vectors[fitted], labels[fitted], c=c)
            scores = head.scores(vectors[held])
            temperature = context.temperature(scores, labels[held])
            held_scores.append(scores / temperature)
            held_labels.append(labels[held])
            target.append(softmax(head.scores(unlabelled) / temperature))
        shares = np.bincount(labels, minlength=len(context.label_names)) / len(labels)
        probabilities, held = np.mean(target, axis=0), softmax(np.concatenate(held_scores))
        if params.method == "em":
            ratio = expectation_maximisation(probabilities, held.mean(axis=0))
        else:
            ratio = black_box(held, np.concatenate(held_labels), probabilities)
            if ratio is None:
                raise tl.StrategyError("strategy.singular_confusion", strategy=self.title)
        estimate = ratio * shares / (ratio @ shares)
        words = ", ".join(
            f"{name} {100 * new:.0f} % ({100 * old:.0f} %)" for name, new, old in zip(context.label_names, estimate, shares, strict=True)
        )
        context.notice("strategy.label_shares", shares=words)
        domains = context.domain_vectors(artefacts, dev=True)
        return context.with_weights(artefacts, domains, ratio[domains.labels[domains.is_source]])


def softmax(scores):
    """Probabilities of scores, row by row."""
    import numpy as np

    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def expectation_maximisation(probabilities, shares):
    """How much more frequent each class is in the target: predictions that are corrected by these ratios have them on average.

    Args:
        probabilities: (n, classes), of the target's texts by a calibrated classifier of the source.
        shares: (classes,), mean prediction for held-out rows of the source.
    """
    import numpy as np

    estimate = np.array(shares)
    for _ in range(_MOST_ITERATIONS):
        corrected = probabilities * (estimate / np.maximum(shares, 1e-12))
        corrected /= corrected.sum(axis=1, keepdims=True)
        new = corrected.mean(axis=0)
        moved, estimate = np.abs(new - estimate).max(), new
        if moved < _TOLERANCE:
            break
    return estimate / np.maximum(shares, 1e-12)


def black_box(held, labels, target):
    """How much more frequent each class is in the target: the solution of C w = mu, or None where the confusions C have no inverse.

    Args:
        held: (n, classes), predicted probabilities of held-out source rows.
        labels: (n,), their classes.
        target: (m, classes), predicted probabilities of the target's texts.
    """
    import numpy as np

    classes = held.shape[1]
    joint = np.stack([held[labels == label].sum(axis=0) for label in range(classes)], axis=1) / len(labels)
    if not np.isfinite(joint).all() or np.linalg.cond(joint) > _WORST_CONDITION:
        return None
    ratio = np.maximum(np.linalg.solve(joint, target.mean(axis=0)), 0)
    return ratio if ratio.any() else None


@tl.hookimpl
def tlgui_register_strategies(register):
    register(LabelShift())
