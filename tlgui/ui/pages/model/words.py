"""What the library knows of a model, in the words of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tlgui.ui.formats import format_bytes, format_count, format_share
from tlgui.ui.language_names import language_name
from tlgui.ui.pages.model.fitting import KNOWN_BELOW, UNKNOWN_ABOVE

if TYPE_CHECKING:
    from tlgui.models import ModelCard, ModelEntry

_SHOWN_DIGITS = 8


def languages_words(card: "ModelCard") -> list[str]:
    """The languages of a model, or that nobody has said."""
    if not card.languages:
        return [QCoreApplication.translate("ModelWords", "languages not stated")]
    return [language_name(tag) for tag in card.languages]


def size_words(card: "ModelCard") -> str:
    """Parameters, layers, width and bytes in one line."""
    translate = QCoreApplication.translate
    parts = []
    if card.parameters:
        text = translate("ModelWords", "{count} million parameters")
        parts.append(text.format(count=format_count(max(1, round(card.parameters / 1e6)))))
    if card.layers:
        parts.append(translate("ModelWords", "{count} layers").format(count=format_count(card.layers)))
    if card.max_length:
        text = translate("ModelWords", "up to {count} tokens")
        parts.append(text.format(count=format_count(card.max_length)))
    if card.bytes:
        parts.append(format_bytes(card.bytes))
    return " · ".join(parts)


def licence_words(card: "ModelCard") -> str:
    """The licence of the weights."""
    if not card.licence:
        return QCoreApplication.translate("ModelWords", "Licence not stated")
    known = {"apache-2.0": "Apache-2.0", "mit": "MIT"}
    return QCoreApplication.translate("ModelWords", "Licence: {name}").format(name=known.get(card.licence.casefold(), card.licence))


def origin_words(card: "ModelCard") -> str:
    """Where it comes from: a sentence of the message catalogue."""
    return QCoreApplication.translate("Message", card.origin) if card.origin else ""


def state_words(entry: "ModelEntry") -> tuple[str, str, str]:
    """Words, icon and tone of a model's state."""
    translate = QCoreApplication.translate
    words = {
        "ready": (translate("ModelWords", "Ready"), "success", "success"),
        "convertible": (translate("ModelWords", "Restored on first use"), "clock", "info"),
        "unavailable": (translate("ModelWords", "Not available here"), "warning", "warning"),
        "broken": (translate("ModelWords", "Damaged"), "error", "error"),
    }
    return words[entry.state]


def short_checksum(sha256: str) -> str:
    """First and last digits."""
    return f"{sha256[:_SHOWN_DIGITS]}…{sha256[-_SHOWN_DIGITS:]}"


def unknown_words(share: float, foreign: bool) -> tuple[str, str]:
    """What a share of unknown tokens means, and its tone; ``foreign`` if the model was trained on other languages."""
    translate = QCoreApplication.translate
    shown = format_share(share)
    if foreign and share <= UNKNOWN_ABOVE:
        text = translate("ModelWords", "{share} of the tokens are unknown, but it was trained on another language.")
        return text.format(share=shown), "warning"
    if share < KNOWN_BELOW:
        return translate("ModelWords", "{share} of the tokens are unknown: it knows these texts.").format(share=shown), ""
    if share <= UNKNOWN_ABOVE:
        return translate("ModelWords", "{share} of the tokens are unknown: it misses some words.").format(share=shown), "warning"
    text = translate("ModelWords", "{share} of the tokens are unknown: it does not know this language.")
    return text.format(share=shown), "error"


def cut_words(share: float, max_length: int) -> str:
    """What the maximal length costs."""
    translate = QCoreApplication.translate
    tokens = format_count(max_length)
    if share <= 0:
        return translate("ModelWords", "No text is longer than {tokens} tokens: none is cut.").format(tokens=tokens)
    text = translate("ModelWords", "{share} of the texts are longer than {tokens} tokens; their ends are cut off.")
    return text.format(share=format_share(share), tokens=tokens)
