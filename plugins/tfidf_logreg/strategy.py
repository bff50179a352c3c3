"""The baseline without pretraining: counted words and a linear classifier."""

from collections.abc import Sequence
from typing import Literal

import tlgui.api as tl

_FROM = "As measured on the 12 transfers of the Amazon reviews of Blitzer et al. 2007."


class TfidfLogregParams(tl.Params):
    """Settings of the vectoriser and the classifier."""

    analyzer: Literal["auto", "word", "char"] = tl.param(
        "auto",
        title="Unit",
        description="What is counted: words and word pairs, or characters and character pairs. “auto” takes characters where most "
        "letters of the training texts are Chinese, which is written without spaces.",
    )
    min_df: int = tl.param(
        2, title="Rarest term", description=f"A term must stand in at least this many texts. {_FROM}", unit="texts", ge=1, le=1000
    )
    C: float = tl.param(
        10.0,
        title="C",
        description=f"Inverse strength of the L2 penalty: larger fits the training data more closely. {_FROM}",
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
        1000, title="Maximal iterations", description="Of the L-BFGS solver; ample for text.", advanced=True, ge=10, le=100_000
    )


class TfidfLogreg(tl.Strategy):
    """TF-IDF of words or characters, logistic regression on top."""

    id = "tfidf-logreg"
    title = "TF-IDF + logistic regression"
    summary = (
        "Counts words, weighs them by rarity and fits a linear classifier; uses no pretrained model and is hard to beat with many labels."
    )
    family = tl.Family.BASELINE
    cost = tl.Cost.SECONDS
    params = TfidfLogregParams

    def plan(self, params: TfidfLogregParams, facts: tl.ProblemFacts) -> list[tl.PlannedStep]:
        return [tl.PlannedStep(work=tl.Work.FIT, rows=facts.labelled_rows + facts.dev_rows)]

    def run(self, context: tl.Context, params: TfidfLogregParams, artefacts: tl.Artefacts) -> tl.Artefacts:
        rows = context.labelled_rows()
        analyzer = params.analyzer if params.analyzer != "auto" else "char" if han_share(rows.texts) > 0.5 else "word"
        result = tl.Artefacts(featuriser=context.tfidf(rows.texts, analyzer=analyzer, ngram_range=(1, 2), min_df=params.min_df))
        head = context.fit_logistic(
            context.features(result, rows.texts),
            rows.labels,
            c=params.C,
            balanced=params.balanced,
            max_iterations=params.max_iterations,
        )
        return result.having(head=head)


def han_share(texts: Sequence[str]) -> float:
    """Share of Chinese characters among the letters of up to 1,000 texts."""
    letters = [character for text in texts[:1000] for character in text[:2000] if character.isalpha()]
    return sum("\u3400" <= character <= "\u9fff" for character in letters) / max(1, len(letters))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(TfidfLogreg())
