"""In which languages texts are written."""

import csv

import pyarrow as pa
import pytest

from tlgui.core.places import resources
from tlgui.data.languages import SAMPLE, language_shares, some_texts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The room was cold and nobody came to repair the heating.", "en"),
        ("Das Zimmer war kalt, und niemand kam, um die Heizung zu reparieren.", "de"),
        ("La chambre était froide et personne n'est venu réparer le chauffage.", "fr"),
        ("La habitación estaba fría y nadie vino a arreglar la calefacción.", "es"),
        ("房间太冷了，没人来修", "zh"),
        ("房間太冷了，沒有人來修理暖氣", "zh"),
        ("部屋がとても寒かったです", "ja"),
        ("방이 너무 추웠어요", "ko"),
        ("В номере было холодно, никто не пришёл", "ru"),
        ("كانت الغرفة باردة ولم يأت أحد", "ar"),
    ],
)
def test_one_language(text: str, language: str) -> None:
    shares = language_shares([text] * 5)
    assert next(iter(shares)) == language
    assert shares[language] > 0.9


@pytest.mark.parametrize(("file", "language"), [("hotel_en", "en"), ("shop_en", "en"), ("hotel_zh", "zh"), ("shop_zh", "zh")])
def test_short_messages_with_typing_errors(file: str, language: str) -> None:
    with (resources() / "sample" / f"{file}.csv").open(encoding="utf-8", newline="") as rows:
        texts = [row["text"] for row in csv.DictReader(rows)]
    assert list(language_shares(texts)) == [language]
    assert language_shares(texts)[language] > 0.95


def test_two_languages_in_alternating_rows() -> None:
    texts = ["Where can I pick up the parcel that was sent on Monday?", "Wo kann ich das Paket vom Montag abholen?"] * 1000
    shares = language_shares(some_texts(pa.chunked_array([texts[:700], texts[700:]])))
    assert set(shares) == {"en", "de"}
    assert 0.35 < shares["en"] < 0.65
    assert language_shares(texts).keys() == shares.keys()


def test_single_words_are_read_together() -> None:
    """One by one, most of these are taken for Somali, Afrikaans, Latin or Luxembourgish."""
    english = ["good", "nice hotel", "terrible", "room dirty", "super", "bad", "good a", "bad room b"]
    assert language_shares(english).get("en", 0) > 0.9
    german = ["schlecht", "sehr schön", "nicht gut", "sauber", "laut", "gern wieder"]
    assert language_shares(german).get("de", 0) > 0.9
    both = language_shares(english + german)
    assert both["en"] + both["de"] > 0.9
    assert min(both["en"], both["de"]) > 0.3


def test_texts_without_letters_do_not_count() -> None:
    assert language_shares(["12 : 34 !", "", "👍👍"]) == {}
    assert language_shares([]) == {}
    assert list(language_shares(["404"] * 50 + ["The parcel has not arrived yet."])) == ["en"]


def test_some_texts_come_from_everywhere_and_are_there() -> None:
    column = pa.chunked_array([[None, "", *map(str, range(10_000))]])
    texts = some_texts(column)
    assert len(texts) <= SAMPLE
    assert all(texts)
    assert max(map(int, texts)) > 9_000
    assert min(map(int, texts)) < 1_000
    assert texts == some_texts(column)
    assert some_texts(pa.chunked_array([["a", None]])) == ["a"]
