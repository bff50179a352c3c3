"""Which model of the library suits some texts."""

from collections.abc import Mapping, Sequence

from tlgui.core.errors import ModelError
from tlgui.core.findings import Finding, Severity
from tlgui.models.bundled import E5_ID, MINILM_ID
from tlgui.models.cards import ModelEntry

#: Up to this share of unknown tokens a model is taken to know a language.
KNOWN_BELOW = 0.02
#: From this share on, what a model does not know matters.
UNKNOWN_ABOVE = 0.10
#: Share of texts in other languages from which the English model will not do.
MUCH_FOREIGN = 0.20


def recommend_model(
    entries: Sequence[ModelEntry], unknown_token_shares: Mapping[str, float], languages: Mapping[str, float]
) -> tuple[str, Finding]:
    """Choose between the fast English model and the multilingual one; other models only where neither will do.

    The English model is chosen if it knows the words (less than 2% unknown tokens) and the texts are English, the multilingual
    one otherwise: tokenizers cut words of other languages with Latin letters into known pieces, so that unknown tokens alone do
    not tell. Where the multilingual one cannot be had, the usable model that knows most is chosen, and the finding says what it
    misses.

    Args:
        entries: the library; only usable entries are considered.
        unknown_token_shares: unknown tokens per token, by model id, of the models that this was measured for.
        languages: share of the texts by ISO 639 code; empty where it is not known.

    Returns:
        The id of the model, and a finding that says why.

    Raises:
        ModelError: ``model.none_usable``.
    """
    usable = {entry.card.id: entry for entry in entries if entry.usable}
    if not usable:
        raise ModelError("model.none_usable")
    english = unknown_token_shares.get(MINILM_ID)
    foreign = sum(share for language, share in languages.items() if language != "en")
    numbers = {"unknown_share": english, "share": foreign}
    if MINILM_ID in usable and (english is None or english < KNOWN_BELOW) and foreign < MUCH_FOREIGN:
        code = "model.suggest_usual" if english is None else "model.suggest_english"
        return _choice(usable[MINILM_ID], code, numbers)
    if E5_ID in usable:
        return _choice(usable[E5_ID], _why_multilingual(MINILM_ID in usable, english, foreign, languages), numbers)
    return _most_knowing(usable, unknown_token_shares, languages)


def _why_multilingual(english_usable: bool, english: float | None, foreign: float, languages: Mapping[str, float]) -> str:
    if not english_usable:
        return "model.suggest_multilingual_only"
    if foreign >= MUCH_FOREIGN:
        chinese = languages.get("zh", 0.0) >= MUCH_FOREIGN
        return "model.suggest_multilingual_chinese" if chinese else "model.suggest_multilingual_foreign"
    many = english is not None and english > UNKNOWN_ABOVE
    return "model.suggest_multilingual_many" if many else "model.suggest_multilingual_some"


def _most_knowing(usable: Mapping[str, ModelEntry], unknown: Mapping[str, float], languages: Mapping[str, float]) -> tuple[str, Finding]:
    """Where neither will do: first by the languages that a model names, then by the tokens that it does not know."""
    measured = {id: share for id, share in unknown.items() if id in usable}
    if not measured:
        return _choice(next(iter(usable.values())), "model.suggest_unmeasured", {}, Severity.WARNING)
    foreign = {id: usable[id].card.foreign_share(languages) for id in measured}
    best = min(measured, key=lambda id: (foreign[id] >= MUCH_FOREIGN, measured[id]))
    numbers = {"unknown_share": measured[best], "share": foreign[best]}
    if measured[best] >= KNOWN_BELOW:
        return _choice(usable[best], "model.suggest_unknown", numbers, Severity.WARNING)
    if foreign[best] >= MUCH_FOREIGN:
        return _choice(usable[best], "model.suggest_foreign", numbers, Severity.WARNING)
    return _choice(usable[best], "model.suggest_best_known", numbers)


def _choice(entry: ModelEntry, code: str, numbers: Mapping[str, float | None], severity: Severity = Severity.INFO) -> tuple[str, Finding]:
    return entry.card.id, Finding(code=code, severity=severity, params={"title": entry.card.title, **numbers})
