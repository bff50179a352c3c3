"""Languages, locale, and the words for codes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tlgui.core.messages import MESSAGES
from tlgui.ui.formats import format_bytes, format_count, format_duration, format_remaining, format_score, format_share
from tlgui.ui.language import Language, LanguageChoice, Translated, fill, language_of_system, translate_message
from tlgui.ui.widgets import BusyBar


class _Label(Translated, QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.retranslate()

    def retranslate(self) -> None:
        self.calls += 1
        self.setText(translate_message("strategy.needs_source", {"strategy": "LoRA"})[0])


def test_widgets_are_told_at_run_time(language: Language, qtbot: QtBot) -> None:
    label = _Label()
    qtbot.addWidget(label)
    assert label.text() == "LoRA needs a labelled source dataset."
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: label.calls > 1)
    assert "LoRA" in label.text()
    assert "源域" in label.text()
    language.set_choice("en")
    qtbot.waitUntil(lambda: label.text() == "LoRA needs a labelled source dataset.")


def test_qts_own_buttons_are_translated(language: Language, qapp: QApplication) -> None:
    language.set_choice("zh_CN")
    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
    language.set_choice("en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_same_choice_again_changes_nothing(language: Language, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(language.changed):
        language.set_choice("en")


def test_an_unknown_language_is_refused(language: Language) -> None:
    with pytest.raises(ValueError, match="fr"):
        language.set_choice("fr")


@pytest.mark.parametrize(
    ("preferred", "expected"),
    [
        (["zh-Hans-CN", "en-US"], "zh_CN"),
        (["zh_CN"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh-Hant-TW", "en"], "en"),
        (["zh-TW"], "en"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["en-GB", "zh-CN"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_language_of_the_system(preferred: list[str], expected: str) -> None:
    assert language_of_system(preferred) == expected


def test_numbers_follow_the_language(language: Language) -> None:
    assert QLocale().language() == QLocale.Language.English
    language.set_choice("zh_CN")
    assert QLocale().language() == QLocale.Language.Chinese


def test_a_missing_translation_file_is_reported_not_fatal(
    language: Language, qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = Language(qapp, tmp_path, "zh_CN")
    assert "tlgui_zh_CN.qm" in caplog.text
    other.set_choice("en")
    other.deleteLater()


def test_plugins_bring_translations(language: Language, qapp: QApplication, repo_root: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = repo_root / "resources" / "translations"
    language.set_choice("zh_CN")
    language.set_plugins((folder,))
    assert qapp.translate("BusyBar", "Cancel") == "取消"
    language.set_plugins((folder / "tlgui_zh_CN.qm", folder / "tlgui_en.qm"))
    assert caplog.text == ""


def test_message_with_numbers_in_the_locale(language: Language) -> None:
    sentence, remedy = translate_message("strategy.few_rows", {"rows": 12345, "minimum": 8, "strategy": "LoRA"})
    assert sentence == "The rarest class has 12,345 training rows; LoRA needs at least 8 of each class."
    assert remedy.startswith("Add rows")


def test_strategies_in_messages_have_the_names_of_their_cards(language: Language) -> None:
    language.set_choice("zh_CN")
    sentence, _ = translate_message("strategy.needs_source", {"strategy": "Linear probe"})
    assert sentence.startswith("线性探测")
    sentence, _ = translate_message("strategy.chosen", {"name": "Ridge", "value": 0.1})
    assert sentence.startswith("岭")
    sentence, _ = translate_message("strategy.unknown", {"strategy": "of-a-plugin", "known": "lora"})
    assert "of-a-plugin" in sentence


def test_message_without_description_is_still_told(language: Language) -> None:
    sentence, remedy = translate_message("plugin.of.tomorrow", {"row": 3, "file": "a.csv"})
    assert sentence == "“plugin.of.tomorrow” was reported without a description. row=3, file=a.csv"
    assert remedy == ""


def test_message_with_a_missing_parameter_is_still_told(language: Language) -> None:
    assert "{strategy}" in translate_message("strategy.needs_source", {})[0]


def test_every_message_of_the_catalogue_can_be_said(language: Language) -> None:
    for choice in LanguageChoice:
        language.set_choice(choice)
        for code, message in MESSAGES.items():
            sentence, remedy = translate_message(code, {})
            assert sentence, code
            assert bool(remedy) == bool(message.remedy), code


def test_fill_formats_by_kind(language: Language) -> None:
    assert fill("{a} {b} {c}", {"a": 1234567, "b": 0.5, "c": ["x", "y"]}) == "1,234,567 0.5 x, y"
    assert fill("{a:.1%} {b:.2f} {c}", {"a": 0.123, "b": 1234.5678, "c": True}) == "12.3% 1,234.57 True"


def test_formats(language: Language) -> None:
    durations = {0.4: "0 s", 59: "59 s", 60: "1 min", 3599: "1 h 0 min", 4800: "1 h 20 min", 200000: "2 d 7 h"}
    assert {seconds: format_duration(seconds) for seconds in durations} == durations
    assert format_remaining(None) == ""
    assert format_remaining(240) == "about 4 min left"
    assert [format_bytes(size) for size in (0, 999, 8331336, 999_960, 144_000_000_000)] == ["0 B", "999 B", "8.3 MB", "1.0 MB", "144 GB"]
    assert format_count(10003) == "10,003"
    assert format_share(0.4567) == "45.7%"
    assert format_score(0.93149) == "0.931"


def test_words_given_as_functions_are_asked_again(language: Language, theme: object, qtbot: QtBot) -> None:
    bar = BusyBar(theme)  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    bar.start(lambda: "中" if language.current == "zh_CN" else "a")
    words = bar.findChild(QLabel, "busy-words")
    assert words is not None
    assert words.text() == "a"
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: words.text() == "中")
