"""Which model is preselected for which texts, and what is said about it."""

import pytest

from tlgui.core.errors import ModelError
from tlgui.core.findings import Severity
from tlgui.models import E5_ID, MINILM_ID, ModelCard, ModelEntry, recommend_model

ENGLISH, CHINESE = {"en": 1.0}, {"zh": 0.9, "en": 0.1}


def entries(*states: str, **added: str) -> list[ModelEntry]:
    """MiniLM and E5 in the given states, and more models by id."""
    models = {**dict(zip((MINILM_ID, E5_ID), states, strict=True)), **added}
    languages = {MINILM_ID: ("en",), E5_ID: ("mul",)}
    return [
        ModelEntry(card=ModelCard(id=id, title=f"<{id}>", languages=languages.get(id, ())), state=state) for id, state in models.items()
    ]


@pytest.mark.parametrize(
    ("states", "share", "languages", "chosen", "code"),
    [
        (("ready", "convertible"), 0.001, ENGLISH, MINILM_ID, "model.suggest_english"),
        (("ready", "ready"), 0.0199, {"en": 0.95, "zh": 0.05}, MINILM_ID, "model.suggest_english"),
        (("ready", "ready"), 0.05, ENGLISH, E5_ID, "model.suggest_multilingual_some"),
        (("ready", "convertible"), 0.2, ENGLISH, E5_ID, "model.suggest_multilingual_many"),
        (("ready", "convertible"), 0.5, CHINESE, E5_ID, "model.suggest_multilingual_chinese"),
        (("ready", "convertible"), 0.0, {"en": 0.5, "zh": 0.5}, E5_ID, "model.suggest_multilingual_chinese"),
        (("ready", "convertible"), None, {}, MINILM_ID, "model.suggest_usual"),
        (("ready", "convertible"), None, CHINESE, E5_ID, "model.suggest_multilingual_chinese"),
        (("broken", "ready"), 0.0, ENGLISH, E5_ID, "model.suggest_multilingual_only"),
        (("unavailable", "convertible"), None, CHINESE, E5_ID, "model.suggest_multilingual_only"),
        (("ready", "unavailable"), 0.001, ENGLISH, MINILM_ID, "model.suggest_english"),
        (("ready", "unavailable"), 0.6, CHINESE, MINILM_ID, "model.suggest_unknown"),
        (("ready", "broken"), 0.03, ENGLISH, MINILM_ID, "model.suggest_unknown"),
        (("ready", "unavailable"), None, CHINESE, MINILM_ID, "model.suggest_unmeasured"),
        (("ready", "convertible"), 0.0, {"de": 0.97}, E5_ID, "model.suggest_multilingual_foreign"),
        (("ready", "convertible"), 0.0, {"en": 0.7, "fr": 0.3}, E5_ID, "model.suggest_multilingual_foreign"),
        (("ready", "unavailable"), 0.01, {"en": 0.5, "zh": 0.5}, MINILM_ID, "model.suggest_foreign"),
        (("ready", "broken"), 0.0, {"de": 0.97}, MINILM_ID, "model.suggest_foreign"),
    ],
)
def test_choice(states: tuple[str, str], share: float | None, languages: dict[str, float], chosen: str, code: str) -> None:
    shares = {} if share is None else {MINILM_ID: share}
    id, finding = recommend_model(entries(*states), shares, languages)
    assert (id, finding.code) == (chosen, code)
    assert f"<{chosen}>" in finding.message
    assert (finding.severity is Severity.WARNING) is (
        code in ("model.suggest_unknown", "model.suggest_unmeasured", "model.suggest_foreign")
    )


def test_numbers_are_in_the_sentence() -> None:
    assert "12.3%" in recommend_model(entries("ready", "ready"), {MINILM_ID: 0.1234}, ENGLISH)[1].message
    assert "does not know 62.0% of the tokens" in recommend_model(entries("ready", "unavailable"), {MINILM_ID: 0.62}, CHINESE)[1].message
    assert (
        "83% of your texts are not English"
        in recommend_model(entries("ready", "ready"), {MINILM_ID: 0.6}, {"zh": 0.83, "en": 0.17})[1].message
    )


def test_an_added_model_helps_where_the_multilingual_one_cannot_be_had() -> None:
    models = entries("ready", "unavailable", **{"my-zh": "ready", "broken-zh": "broken"})
    id, finding = recommend_model(models, {MINILM_ID: 0.6, "my-zh": 0.01, "broken-zh": 0.0}, CHINESE)
    assert (id, finding.code, finding.severity) == ("my-zh", "model.suggest_best_known", Severity.INFO)


def test_an_added_model_of_the_right_language_comes_before_one_with_fewer_unknown_tokens() -> None:
    german = ModelEntry(card=ModelCard(id="my-de", title="<my-de>", languages=("de-AT",)), state="ready")
    models = [*entries("ready", "unavailable"), german]
    id, finding = recommend_model(models, {MINILM_ID: 0.0, "my-de": 0.01}, {"de": 0.97})
    assert (id, finding.code) == ("my-de", "model.suggest_best_known")


@pytest.mark.parametrize(
    ("known", "languages", "share"),
    [
        (("en",), {"en": 0.6, "de": 0.4}, 0.4),
        (("en-GB", "DE"), {"en": 0.6, "de": 0.4}, 0.0),
        (("mul",), {"de": 1.0}, 0.0),
        ((), {"de": 1.0}, 0.0),
        (("en",), {}, 0.0),
    ],
)
def test_foreign_share(known: tuple[str, ...], languages: dict[str, float], share: float) -> None:
    assert ModelCard(id="m", title="M", languages=known).foreign_share(languages) == pytest.approx(share)


def test_nothing_usable() -> None:
    with pytest.raises(ModelError) as error:
        recommend_model(entries("broken", "unavailable"), {}, {})
    assert error.value.code == "model.none_usable"
