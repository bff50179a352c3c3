"""The baseline with a margin: counted words and a linear support vector machine."""

import tlgui.api as tl

#: Score of a class that was never seen.
_NEVER = -1e4


class TfidfSvmParams(tl.CountedWordsParams):
    """Settings of the vectoriser and the classifier."""

    C: float = tl.param(
        0.3,
        title="C",
        description="Inverse strength of the L2 penalty. (Best of 0.1, 0.3 and 1 on the 12 transfers of the Amazon reviews of Blitzer et "
        "al. 2007.)",
        gt=0,
        le=1e6,
    )
    balanced: bool = tl.param(
        False,
        title="Balance classes",
        description="Weigh classes alike instead of by their number of rows. Off, as in scikit-learn.",
        advanced=True,
    )


class TfidfSvm(tl.CountedWords):
    """A linear support vector machine, each class against the others; the temperature makes probabilities of its margins."""

    id = "tfidf-svm"
    title = "TF-IDF + linear SVM"
    summary = "Counts words and separates the classes by the widest margin; steady with many words and unbalanced classes."
    paper = "Joachims 1998, Text categorization with support vector machines: learning with many relevant features"
    params = TfidfSvmParams

    def fit_head(self, vectors, labels, weights, params: TfidfSvmParams, context: tl.Context):
        import numpy as np
        from sklearn.svm import LinearSVC

        context.progress(1, 2)
        present = np.unique(labels)
        coefficients = np.zeros((len(context.label_names), vectors.shape[1]))
        intercepts = np.full(len(context.label_names), _NEVER)
        intercepts[present] = 0
        if len(present) > 1:
            svm = LinearSVC(C=params.C, class_weight="balanced" if params.balanced else None, random_state=context.seed)
            context.patiently(lambda: svm.fit(vectors, labels, sample_weight=weights))
            several = len(present) > 2
            coefficients[present if several else present[1:]] = svm.coef_
            intercepts[present if several else present[1:]] = svm.intercept_
        return context.linear_head(coefficients, intercepts)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(TfidfSvm())
