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
#: Share of Chinese characters among letters from which texts count as Chinese.
MUCH_HAN = 0.20


def recommend_model(entries: Sequence[ModelEntry], unknown_token_shares: Mapping[str, float], han_share: float) -> tuple[str, Finding]:
    """Choose between the fast English model and the multilingual one; other models only where neither will do.

    The English model is chosen if it knows the words (less than 2 % unknown tokens) and the texts are not Chinese, the
    multilingual one otherwise. Where the multilingual one cannot be had, the usable model that knows most is chosen, and the
    finding says what it misses.

    Args:
        entries: the library; only usable entries are considered.
        unknown_token_shares: unknown tokens per token, by model id, of the models that this was measured for.
        han_share: share of letters that are Chinese characters.

    Returns:
        The id of the model, and a finding that says why.

    Raises:
        ModelError: ``model.none_usable``.
    """
    usable = {entry.card.id: entry for entry in entries if entry.usable}
    if not usable:
        raise ModelError("model.none_usable")
    english = unknown_token_shares.get(MINILM_ID)
    numbers = {"unknown_share": english, "han_share": han_share}
    if MINILM_ID in usable and (english is None or english < KNOWN_BELOW) and han_share < MUCH_HAN:
        code = "model.suggest_usual" if english is None else "model.suggest_english"
        return _choice(usable[MINILM_ID], code, numbers)
    if E5_ID in usable:
        return _choice(usable[E5_ID], _why_multilingual(MINILM_ID in usable, english, han_share), numbers)
    return _most_knowing(usable, unknown_token_shares)


def _why_multilingual(english_usable: bool, english: float | None, han_share: float) -> str:
    if not english_usable:
        return "model.suggest_multilingual_only"
    if han_share >= MUCH_HAN:
        return "model.suggest_multilingual_chinese"
    many = english is not None and english > UNKNOWN_ABOVE
    return "model.suggest_multilingual_many" if many else "model.suggest_multilingual_some"


def _most_knowing(usable: Mapping[str, ModelEntry], shares: Mapping[str, float]) -> tuple[str, Finding]:
    measured = {id: share for id, share in shares.items() if id in usable}
    if not measured:
        return _choice(next(iter(usable.values())), "model.suggest_unmeasured", {}, Severity.WARNING)
    best = min(measured, key=lambda id: measured[id])
    share = measured[best]
    code, severity = ("model.suggest_best_known", Severity.INFO) if share < KNOWN_BELOW else ("model.suggest_unknown", Severity.WARNING)
    return _choice(usable[best], code, {"unknown_share": share}, severity)


def _choice(entry: ModelEntry, code: str, numbers: Mapping[str, float | None], severity: Severity = Severity.INFO) -> tuple[str, Finding]:
    return entry.card.id, Finding(code=code, severity=severity, params={"title": entry.card.title, **numbers})
