"""Languages by name."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale


def language_name(tag: str) -> str:
    """The name of a language by its BCP 47 tag; the tag itself where it has no name here."""
    translate = QCoreApplication.translate
    names = {
        "mul": translate("LanguageNames", "many languages"),
        "en": translate("LanguageNames", "English"),
        "zh": translate("LanguageNames", "Chinese"),
        "de": translate("LanguageNames", "German"),
        "fr": translate("LanguageNames", "French"),
        "es": translate("LanguageNames", "Spanish"),
        "it": translate("LanguageNames", "Italian"),
        "pt": translate("LanguageNames", "Portuguese"),
        "nl": translate("LanguageNames", "Dutch"),
        "ru": translate("LanguageNames", "Russian"),
        "ja": translate("LanguageNames", "Japanese"),
        "ko": translate("LanguageNames", "Korean"),
        "ar": translate("LanguageNames", "Arabic"),
    }
    if tag.partition("-")[0] in names:
        return names[tag.partition("-")[0]]
    locale = QLocale(tag)
    return tag if locale.language() is QLocale.Language.C else QLocale.languageToString(locale.language())


def several_languages(tags: Sequence[str]) -> str:
    """One or two by name, more by their number; empty without any."""
    translate = QCoreApplication.translate
    if len(tags) > 2:
        return translate("LanguageNames", "{count} languages").format(count=len(tags))
    if len(tags) == 2:
        return translate("LanguageNames", "{one} and {other}").format(one=language_name(tags[0]), other=language_name(tags[1]))
    return language_name(tags[0]) if tags else ""
