"""Only the source rows that look most like the target are learned from."""

from typing import Literal

import tlgui.api as tl

_ROWS_AT_ONCE = 1000


class SourceSelectionParams(tl.VectorParams):
    """How many rows stay, and what likeness is."""

    share: float = tl.param(
        0.5,
        title="Share that stays",
        description="Of the source rows of each class; the most similar ones. (Ruder and Plank 2017 tune it on dev.)",
        gt=0,
        le=1,
    )
    measure: Literal["neighbours", "words"] = tl.param(
        "neighbours",
        title="Likeness",
        description="Mean cosine with the ten most similar target texts in the encoder's eyes (as kNN-TAPT selects, Gururangan et al. "
        "2020), or with the mean of the target's counted words (as term distributions are compared by Ruder and Plank 2017).",
        choices={"neighbours": "Neighbours in the encoder's eyes", "words": "Counted words"},
    )
    neighbours: int = tl.param(
        10,
        title="Neighbours",
        description="How many target texts a source text is compared with. (Gururangan et al. 2020: 50 to 500, of far more texts.)",
        unit="rows",
        ge=1,
        le=1000,
        advanced=True,
    )


class SourceSelection(tl.InstanceWeights):
    """Data selection by similarity, class by class, so that no class is lost."""

    id = "source-selection"
    title = "Source selection"
    summary = "Learns only from the source texts that are most similar to the target's, and leaves the others out."
    paper = "Ruder and Plank 2017, Learning to select data for transfer learning with Bayesian optimization"
    params = SourceSelectionParams

    def fit_weights(self, source, target, params: SourceSelectionParams, context: tl.Context):
        import numpy as np

        rows = context.labelled_rows()
        of_source = np.array([role is tl.TransferRole.SOURCE for role in rows.roles])
        labels = rows.labels[of_source]
        if params.measure == "words":
            texts = [text for text, mine in zip(rows.texts, of_source, strict=True) if mine]
            likeness = _words(texts, context)
        else:
            likeness = _neighbours(source, target, params.neighbours, context.check_stop)
        weights = np.zeros(len(source))
        for label in np.unique(labels):
            mine = np.flatnonzero(labels == label)
            kept = max(1, round(params.share * len(mine)))
            weights[mine[np.argsort(-likeness[mine], kind="stable")[:kept]]] = 1.0
        return weights


def _neighbours(source, target, neighbours, check_stop):
    """Mean cosine of each source row with its nearest target rows."""
    import numpy as np

    unit_source, unit_target = (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12) for rows in (source, target))
    count = min(neighbours, len(target))
    found = []
    for start in range(0, len(source), _ROWS_AT_ONCE):
        check_stop()
        cosine = unit_source[start : start + _ROWS_AT_ONCE] @ unit_target.T
        found.append(np.partition(cosine, -count, axis=1)[:, -count:].mean(axis=1))
    return np.concatenate(found)


def _words(texts, context):
    """Cosine of each text's counted words with the mean of the target's."""
    import numpy as np

    target = context.target_texts()
    counted = context.tfidf([*texts, *target], analyzer="auto", ngram_range=(1, 1), min_df=1)
    mean = np.asarray(counted.transform(target).mean(axis=0)).ravel()
    return counted.transform(texts) @ mean


@tl.hookimpl
def tlgui_register_strategies(register):
    register(SourceSelection())
