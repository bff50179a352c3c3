"""Roles, splits, formats and options of data in the words of the window."""

import re

from PySide6.QtCore import QCoreApplication

from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import READABLE_SUFFIXES
from tlgui.data.options import JSON_LIST
from tlgui.ui.formats import format_count

translate = QCoreApplication.translate


def role_explanation(role: TransferRole) -> str:
    """What a dataset in this role is for, in a sentence."""
    words = {
        TransferRole.SOURCE: translate("DataWords", "Texts with labels that the model learns from."),
        TransferRole.TARGET: translate(
            "DataWords", "Some labelled texts from where the model will be used; it learns from them and is tuned on them."
        ),
        TransferRole.TARGET_UNLABELLED: translate(
            "DataWords", "Texts without labels from where the model will be used; it gets to know their language."
        ),
        TransferRole.TEST: translate("DataWords", "Labelled texts kept back for the final examination. Nothing is learned from them."),
    }
    return words[role]


def file_filter() -> str:
    """What the file dialogs offer: the files that are usually read first, then all."""
    endings = " ".join(f"*{suffix}" for suffix in READABLE_SUFFIXES)
    return translate("DataWords", "Data files ({endings});;All files (*)").format(endings=endings)


def column_role_words(role: ColumnRole | None) -> str:
    """What a column is for; None stands for a column that is kept but not used."""
    words = {
        ColumnRole.TEXT: translate("DataWords", "Text"),
        ColumnRole.SECOND_TEXT: translate("DataWords", "Second text"),
        ColumnRole.LABEL: translate("DataWords", "Label"),
        ColumnRole.LABELS: translate("DataWords", "Several labels"),
        ColumnRole.TOKENS: translate("DataWords", "Tokens"),
        ColumnRole.TAGS: translate("DataWords", "Tags"),
        ColumnRole.TRANSLATION: translate("DataWords", "Translation"),
        ColumnRole.SPLIT: translate("DataWords", "Split"),
        ColumnRole.GROUP: translate("DataWords", "Group"),
        ColumnRole.DOMAIN: translate("DataWords", "Domain"),
        ColumnRole.ID: translate("DataWords", "ID"),
    }
    return words[role] if role is not None else translate("DataWords", "Not used")


def split_words(split: str) -> str:
    """The name of a split; empty stands for rows that are left out of all."""
    words = {
        Split.TRAIN.value: translate("DataWords", "Training"),
        Split.DEV.value: translate("DataWords", "Development"),
        Split.TEST.value: translate("DataWords", "Test"),
    }
    return words.get(split, translate("DataWords", "Left out"))


def format_words(file_format: str) -> str:
    """The name of a file format."""
    words = {
        "csv": translate("DataWords", "CSV, TSV"),
        "spreadsheet": translate("DataWords", "Spreadsheet"),
        "jsonl": translate("DataWords", "JSON"),
        "parquet": translate("DataWords", "Parquet"),
        "arrow": translate("DataWords", "Arrow, Feather"),
        "lines": translate("DataWords", "One text a line"),
        "folder": translate("DataWords", "Folders as labels"),
        "conll": translate("DataWords", "Tokens and tags"),
        "tmx": translate("DataWords", "Translations (TMX)"),
    }
    return words[file_format]


def delimiter_words(delimiter: str) -> str:
    """The name of a delimiter."""
    words = {
        ",": translate("DataWords", "Comma"),
        ";": translate("DataWords", "Semicolon"),
        "\t": translate("DataWords", "Tab"),
        "|": translate("DataWords", "Bar |"),
        ":": translate("DataWords", "Colon"),
        " ": translate("DataWords", "Space"),
    }
    if delimiter in words:
        return words[delimiter]
    if len(delimiter) > 1 and not delimiter.isspace() and delimiter.isprintable() and " " not in delimiter:
        return delimiter
    names = (words.get(sign) or (sign if sign.isprintable() else f"U+{ord(sign):04X}") for sign in delimiter)
    return " + ".join(names)


def typed_delimiter(text: str) -> str | None:
    """The delimiter that a user means who types a text: its characters, ``\\t``, or numbers as ``U+0001``; None for nothing."""
    if re.fullmatch(r"(?i)(?:U\+[0-9A-F]{1,5}\s*)+", text):
        return "".join(chr(int(number, 16)) for number in re.findall(r"(?i)U\+([0-9A-F]{1,5})", text))
    return text.replace("\\t", "\t") or None


def label_separator_words(separator: str) -> str:
    """What stands between the labels of a cell."""
    return translate("DataWords", "List of JSON") if separator == JSON_LIST else delimiter_words(separator)


def quote_words(quote: str) -> str:
    """The name of a quote character."""
    words = {
        '"': translate("DataWords", 'Double "'),
        "'": translate("DataWords", "Single '"),
        "": translate("DataWords", "None"),
    }
    return words[quote]


def header_words(rows: int) -> str:
    """Which rows name the columns."""
    if rows == 0:
        return translate("DataWords", "None")
    return translate("DataWords", "In one row") if rows == 1 else translate("DataWords", "In {count} rows").format(count=rows)


def rows_above_words(rows: int) -> str:
    """How many rows stand above the column names."""
    return format_count(rows) if rows else translate("DataWords", "None")


def undecodable_words(choice: str) -> str:
    """What becomes of rows with bytes that cannot be decoded."""
    words = {
        "leave_out": translate("DataWords", "Leave these rows out"),
        "keep": translate("DataWords", "Keep them, with a sign in place of the bytes"),
    }
    return words[choice]


def labels_file_words(name: str) -> str:
    """The file with the label of each line."""
    return name or translate("DataWords", "None")


#: Encodings by Python's name, each with the name that people know. Proper names; the same in every language.
ENCODING_NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "gb18030": "GB18030 / GBK",
    "big5": "Big5",
    "cp950": "Big5 (Windows)",
    "shift_jis": "Shift JIS",
    "cp932": "Shift JIS (Windows)",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR / CP949",
    "cp1252": "Windows-1252",
    "iso8859-1": "Latin-1",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
}


def encoding_words(encoding: str) -> str:
    """The name of an encoding."""
    return ENCODING_NAMES.get(encoding, encoding.upper())
