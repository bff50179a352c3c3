"""Which model is preselected for which texts, and what is said about it."""

import pytest

from tlgui.core.errors import ModelError
from tlgui.core.findings import Severity
from tlgui.models import E5_ID, MINILM_ID, ModelCard, ModelEntry, recommend_model


def entries(*states: str, **added: str) -> list[ModelEntry]:
    """MiniLM and E5 in the given states, and more models by id."""
    models = {**dict(zip((MINILM_ID, E5_ID), states, strict=True)), **added}
    return [ModelEntry(card=ModelCard(id=id, title=f"<{id}>"), state=state) for id, state in models.items()]


@pytest.mark.parametrize(
    ("states", "share", "han", "chosen", "code"),
    [
        (("ready", "convertible"), 0.001, 0.0, MINILM_ID, "model.suggest_english"),
        (("ready", "ready"), 0.0199, 0.05, MINILM_ID, "model.suggest_english"),
        (("ready", "ready"), 0.05, 0.0, E5_ID, "model.suggest_multilingual_some"),
        (("ready", "convertible"), 0.2, 0.0, E5_ID, "model.suggest_multilingual_many"),
        (("ready", "convertible"), 0.5, 0.9, E5_ID, "model.suggest_multilingual_chinese"),
        (("ready", "convertible"), 0.0, 0.5, E5_ID, "model.suggest_multilingual_chinese"),
        (("ready", "convertible"), None, 0.0, MINILM_ID, "model.suggest_usual"),
        (("ready", "convertible"), None, 0.9, E5_ID, "model.suggest_multilingual_chinese"),
        (("broken", "ready"), 0.0, 0.0, E5_ID, "model.suggest_multilingual_only"),
        (("unavailable", "convertible"), None, 0.9, E5_ID, "model.suggest_multilingual_only"),
        (("ready", "unavailable"), 0.001, 0.0, MINILM_ID, "model.suggest_english"),
        (("ready", "unavailable"), 0.6, 0.9, MINILM_ID, "model.suggest_unknown"),
        (("ready", "broken"), 0.03, 0.0, MINILM_ID, "model.suggest_unknown"),
        (("ready", "unavailable"), None, 0.9, MINILM_ID, "model.suggest_unmeasured"),
        (("ready", "unavailable"), 0.01, 0.5, MINILM_ID, "model.suggest_best_known"),
    ],
)
def test_choice(states: tuple[str, str], share: float | None, han: float, chosen: str, code: str) -> None:
    shares = {} if share is None else {MINILM_ID: share}
    id, finding = recommend_model(entries(*states), shares, han)
    assert (id, finding.code) == (chosen, code)
    assert f"<{chosen}>" in finding.message
    assert (finding.severity is Severity.WARNING) is (code in ("model.suggest_unknown", "model.suggest_unmeasured"))


def test_numbers_are_in_the_sentence() -> None:
    assert "12.3%" in recommend_model(entries("ready", "ready"), {MINILM_ID: 0.1234}, 0.0)[1].message
    assert "does not know 62.0% of the tokens" in recommend_model(entries("ready", "unavailable"), {MINILM_ID: 0.62}, 0.9)[1].message
    assert "83% of the letters" in recommend_model(entries("ready", "ready"), {MINILM_ID: 0.6}, 0.83)[1].message


def test_an_added_model_helps_where_the_multilingual_one_cannot_be_had() -> None:
    models = entries("ready", "unavailable", **{"my-zh": "ready", "broken-zh": "broken"})
    id, finding = recommend_model(models, {MINILM_ID: 0.6, "my-zh": 0.01, "broken-zh": 0.0}, 0.9)
    assert (id, finding.code, finding.severity) == ("my-zh", "model.suggest_best_known", Severity.INFO)


def test_nothing_usable() -> None:
    with pytest.raises(ModelError) as error:
        recommend_model(entries("broken", "unavailable"), {}, 0.0)
    assert error.value.code == "model.none_usable"
