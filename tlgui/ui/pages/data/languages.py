"""In which script texts are written: a hint at their language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tlgui.core.errors import DataError

if TYPE_CHECKING:
    from tlgui.data import Dataset

_SAMPLE = 500
_PATTERNS = {
    "han": r"\p{Han}",
    "kana": r"[\p{Hiragana}\p{Katakana}]",
    "hangul": r"\p{Hangul}",
    "latin": r"\p{Latin}",
    "cyrillic": r"\p{Cyrillic}",
    "arabic": r"\p{Arabic}",
}
_MAIN, _SOME = 0.8, 0.05


def main_script(dataset: "Dataset") -> str:
    """The script of the first texts: ``han``, ``kana`` (Japanese), ``hangul``, ``latin``, ``cyrillic``, ``arabic``, ``mixed``, or empty."""
    import pyarrow as pa
    import pyarrow.compute as pc

    try:
        texts = dataset.table.column(dataset.info.text_column).slice(0, _SAMPLE)
    except DataError:  # the rows are damaged, which is said where they are shown
        return ""

    def count(pattern: str) -> int:
        return int(pc.sum(pc.count_substring_regex(texts.cast(pa.large_string()), pattern)).as_py() or 0)

    letters = count(r"\p{L}")
    shares = {script: count(pattern) / letters for script, pattern in _PATTERNS.items()} if letters else {}
    if shares.get("kana", 0.0) >= _SOME and shares["kana"] + shares["han"] >= _MAIN:
        return "kana"
    main = max(shares, key=lambda script: shares[script], default="")
    return main if shares.get(main, 0.0) >= _MAIN else "mixed" * bool(letters)


def script_words(script: str) -> str:
    """The hint in words; empty where nothing is known."""
    translate = QCoreApplication.translate
    words = {
        "han": translate("DataWords", "Chinese"),
        "kana": translate("DataWords", "Japanese"),
        "hangul": translate("DataWords", "Korean"),
        "latin": translate("DataWords", "Latin letters"),
        "cyrillic": translate("DataWords", "Cyrillic letters"),
        "arabic": translate("DataWords", "Arabic letters"),
        "mixed": translate("DataWords", "Several scripts"),
    }
    return words.get(script, "")
