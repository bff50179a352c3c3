"""The quickest baseline: counted words and naive Bayes."""

import tlgui.api as tl

#: Log-probability of what was never seen.
_NEVER = -1e4


class TfidfNbParams(tl.CountedWordsParams):
    """Settings of the vectoriser and the classifier."""

    alpha: float = tl.param(
        1.0,
        title="Smoothing",
        description="Added to the count of each term in each class. (1, after Laplace; best of 0.01 to 1 on the 12 transfers of the Amazon "
        "reviews of Blitzer et al. 2007.)",
        gt=0,
        le=1000,
    )


class TfidfNb(tl.CountedWords):
    """Multinomial naive Bayes on TF-IDF vectors."""

    id = "tfidf-nb"
    title = "TF-IDF + naive Bayes"
    summary = "Counts words and adds up how typical each is of each class: done at once, and good with very few labels."
    paper = "McCallum and Nigam 1998, A comparison of event models for naive Bayes text classification"
    params = TfidfNbParams

    def fit_head(self, vectors, labels, weights, params: TfidfNbParams, context: tl.Context):
        import numpy as np
        from sklearn.naive_bayes import MultinomialNB

        context.progress(1, 2)
        present = np.unique(labels)
        bayes = MultinomialNB(alpha=params.alpha).fit(vectors, labels, sample_weight=weights)
        coefficients = np.zeros((len(context.label_names), vectors.shape[1]))
        priors = np.full(len(context.label_names), _NEVER)  # a class without rows is never predicted
        coefficients[present], priors[present] = bayes.feature_log_prob_, bayes.class_log_prior_
        return context.linear_head(coefficients, priors)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(TfidfNb())
