"""The baseline without pretraining: counted words and logistic regression."""

import tlgui.api as tl


class TfidfLogregParams(tl.CountedWordsParams):
    """Settings of the vectoriser and the classifier."""

    C: float = tl.param(
        10.0,
        title="C",
        description="Inverse strength of the L2 penalty: larger fits the training data more closely. (Measured on the 12 transfers of "
        "the Amazon reviews of Blitzer et al. 2007.)",
        gt=0,
        le=1e6,
    )
    balanced: bool = tl.param(
        False,
        title="Balance classes",
        description="Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.",
        advanced=True,
    )
    max_iterations: int = tl.param(
        1000, title="Maximal iterations", description="Of the L-BFGS solver. (50 to 100 are common.)", advanced=True, ge=10, le=100_000
    )


class TfidfLogreg(tl.CountedWords):
    """TF-IDF of words or characters, logistic regression on top."""

    id = "tfidf-logreg"
    title = "TF-IDF + logistic regression"
    summary = (
        "Counts words, weighs them by rarity and fits a linear classifier; uses no pretrained model and is hard to beat with many labels."
    )
    paper = "Spärck Jones 1972, A statistical interpretation of term specificity and its application in retrieval"
    params = TfidfLogregParams

    def fit_head(self, vectors, labels, weights, params: TfidfLogregParams, context: tl.Context):
        settings = {"c": params.C, "balanced": params.balanced, "max_iterations": params.max_iterations}
        return context.fit_logistic(vectors, labels, weights=weights, **settings)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(TfidfLogreg())
