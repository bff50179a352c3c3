"""Boosting that forgets source rows which contradict the target."""

import tlgui.api as tl

_LEAST_ERROR, _MOST_ERROR = 1e-3, 0.499


class TradaboostParams(tl.VectorParams):
    """Settings of the boosting and of its classifiers."""

    iterations: int = tl.param(
        10, title="Iterations", description="Classifiers that are fitted, one after the other. (adapt: 10.)", ge=2, le=200
    )
    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty of each classifier, for vectors of length 1. (10 is best for MiniLM on banking77.)",
        gt=0,
        le=1e6,
    )


class Tradaboost(tl.Strategy):
    """TrAdaBoost on frozen features.

    The paper lets the second half of its classifiers vote. Here their scores are averaged with the weights of that vote, so that one
    linear classifier is left, which gives probabilities.
    """

    id = "tradaboost"
    title = "TrAdaBoost"
    summary = (
        "Fits a classifier again and again: source rows that contradict the target's labels count less, target rows it misses count more."
    )
    family = tl.Family.INSTANCES
    cost = tl.Cost.ENCODER_PASS
    paper = "Dai et al. 2007, Boosting for transfer learning"
    needs = tl.Needs(encoder=True, labelled_source=tl.Need.REQUIRED, labelled_target=tl.Need.REQUIRED)
    params = TradaboostParams
    only_classifier = True

    def plan(self, params: TradaboostParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        rows = facts.labelled_rows + facts.dev_rows
        return [tl.PlannedStep(work=tl.Work.ENCODE, rows=rows), tl.PlannedStep(work=tl.Work.FIT, rows=2 * params.iterations * rows)]

    def run(self, context: tl.Context, params: TradaboostParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        import numpy as np

        artefacts = context.encoded(artefacts, params.pooling, normalise=params.normalise)
        rows = context.labelled_rows()
        vectors, start = context.row_features(artefacts, rows), context.row_weights(artefacts)
        of_target = np.array([role is tl.TransferRole.TARGET for role in rows.roles])
        c = context.inverse_penalty(params.C, vectors)
        weights = start

        def fit(mask):
            nonlocal weights
            classify = lambda current: context.fit_logistic(vectors[mask], rows.labels[mask], c=c, weights=current)  # noqa: E731
            heads, says, found = boosted(classify, vectors[mask], rows.labels[mask], of_target[mask], start[mask], params.iterations)
            weights = found if mask.all() else weights
            shares = np.array(says) / sum(says)
            coefficients = sum(share * head.coefficients for share, head in zip(shares, heads, strict=True))
            return context.linear_head(coefficients, sum(share * head.intercepts for share, head in zip(shares, heads, strict=True)))

        head = context.calibrated(fit, vectors, rows.labels)
        if np.allclose(weights / weights.mean(), start / start.mean()):
            context.notice("strategy.nothing_to_boost", strategy=self.title)
        of_source = weights[~of_target]
        effective = float(of_source.sum() ** 2 / (of_source @ of_source))
        context.notice("strategy.effective_rows", rows=len(of_source), effective=round(effective))
        return artefacts.having(head=head)


def boosted(classify, vectors, labels, of_target, weights, iterations):
    """The second half of the classifiers, how much each has to say, and the weights of the rows in the end (their algorithm 1).

    Args:
        classify: fits a head with weights of mean 1.
        of_target: bool (n,).
        weights: float (n,), to begin with.
    """
    import numpy as np

    sources = max(2, int((~of_target).sum()))
    forget = 1 / (1 + np.sqrt(2 * np.log(sources) / iterations))
    weights = np.array(weights, dtype=np.float64)
    heads, says = [], []
    for _ in range(iterations):
        weights *= len(weights) / weights.sum()
        head = classify(weights)
        wrong = head.scores(vectors).argmax(axis=1) != labels
        error = float(weights[of_target & wrong].sum() / weights[of_target].sum()) if of_target.any() else _MOST_ERROR
        error = min(max(error, _LEAST_ERROR), _MOST_ERROR)
        beta = error / (1 - error)
        heads.append(head)
        says.append(-np.log(beta))
        weights[~of_target & wrong] *= forget
        weights[of_target & wrong] /= beta
    half = iterations // 2
    return heads[half:], says[half:], weights


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Tradaboost())
