"""Which encoding a text file is in.

What can be proved comes first: a byte order mark, UTF-16 by its zero bytes, UTF-8 by decoding the whole file. The rest is a guess:
charset-normalizer says how orderly a text looks in each of the usual encodings, and our own judgement adds how much of it is
everyday writing in the script the encoding was made for. That is what tells short GB18030 files from Big5, EUC-KR or Shift-JIS.
"""

import codecs
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from tlgui.data.decoding import DecodingLog, decode_all, decoded, is_utf8, whole_characters
from tlgui.data.files import CHUNK, chunks, reading
from tlgui.data.watch import Watch

_SAMPLE = 1 << 18
_MARKS = (  # the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """Result of a detection.

    Attributes:
        candidates: codec names, best first; never empty.
        proved: whether the first one is certain rather than likely.
    """

    candidates: tuple[str, ...]
    proved: bool


def detect_encoding(path: Path, watch: Watch) -> EncodingGuess:
    """Find the encoding of a text file; reads all of it."""
    head = next(chunks(path, watch, _SAMPLE), b"")
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return EncodingGuess((encoding,), proved=True)
    if wide := utf16_without_mark(head):
        return EncodingGuess((wide,), proved=True)
    survey = None if _is_utf8_throughout(path, watch) else _Utf8Survey(path, watch)
    if survey is None or survey.first_bad is None:
        return EncodingGuess(("utf-8",), proved=True)
    sample = _sample_around(path, survey.first_bad, watch)
    if survey.mostly_valid:
        return EncodingGuess(("utf-8", *rank_encodings(sample)), proved=True)
    scores = score_encodings(sample)
    ranked = list(scores)
    # A damaged file has places that its own encoding cannot read and that of another language can: what is far less likely does not count.
    near = [encoding for encoding in ranked[:4] if scores[encoding] >= scores[ranked[0]] - _NEAR]
    best = next((encoding for encoding in near if _decodes_whole(path, encoding, watch)), ranked[0])
    return EncodingGuess(tuple(dict.fromkeys([best, *ranked, "utf-8"])), proved=False)


def _is_utf8_throughout(path: Path, watch: Watch) -> bool:
    begun = b""
    for piece in chunks(path, watch, 4 * CHUNK):
        data = begun + piece
        end = whole_characters(data)
        if not is_utf8(data, end):
            return False
        begun = data[end:]
    return not begun


class _Utf8Survey:
    """Strict UTF-8 over the whole file.

    Attributes:
        first_bad: offset of the first invalid byte, or None.
        mostly_valid: whether the file is UTF-8, with some damage or with parts in something else, rather than something else throughout.
    """

    def __init__(self, path: Path, watch: Watch) -> None:
        log = DecodingLog()
        characters = 0
        for text in decoded(path, "utf-8", log, watch, size=4 * CHUNK):
            characters += len(text)
            if log.bad > 100 and not self._mostly_valid(log, characters):
                break
        self.first_bad = log.first_bad[0] if log.first_bad else None
        self.mostly_valid = self._mostly_valid(log, characters) or (
            self.first_bad is not None and _is_partly_utf8(path, self.first_bad, watch)
        )

    @staticmethod
    def _mostly_valid(log: DecodingLog, characters: int) -> bool:
        # A valid character beyond ASCII has one to three bytes more than one; what is invalid mostly has one byte. Some of it looks
        # valid by accident.
        return log.position - characters > 2 * log.bad


def utf16_without_mark(head: bytes) -> str | None:
    """Name of the codec if ``head`` begins a UTF-16 file without byte order mark: it has zero bytes, and is writing when so decoded."""
    if b"\0" not in head:
        return None
    found: list[tuple[float, str]] = []
    for encoding in ("utf-16-le", "utf-16-be"):
        text, log = decode_all(head[: len(head) // 2 * 2], encoding)
        if text and not log.bad:
            plain = sum(len(run) for run in _WRITING.findall(text)) / len(text)
            found.append((plain, encoding))
    best = max(found, default=(0.0, ""))
    return best[1] if best[0] > 0.9 else None


def _is_partly_utf8(path: Path, first_bad: int, watch: Watch) -> bool:
    """Whether there is enough UTF-8 before the first invalid byte, or at the end, to be no accident, as in a file made of several."""
    watch.check()
    with reading(path), path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        for end in (first_bad, size):
            start = max(0, end - _PART)
            file.seek(start)
            part = file.read(end - start)
            try:
                text = (part.partition(b"\n")[2] if start else part).decode()
            except UnicodeDecodeError:
                continue
            if sum(not sign.isascii() for sign in text) >= _NO_ACCIDENT:
                return True
    return False


def _sample_around(path: Path, offset: int, watch: Watch) -> bytes:
    """A piece of the file with the byte at ``offset`` in it, beginning at the start of a line where possible."""
    start = max(0, offset - _SAMPLE // 4)
    with reading(path), path.open("rb") as file:
        file.seek(start)
        sample = file.read(_SAMPLE)
    watch.check()
    line = sample.find(b"\n", 0, offset - start) + 1 if start else 0
    return sample[line:]


def _decodes_whole(path: Path, encoding: str, watch: Watch) -> bool:
    log = DecodingLog()
    return not any(log.bad for _ in decoded(path, encoding, log, watch)) and not log.bad


#: So many characters beyond ASCII in a part of so many bytes are not valid UTF-8 by accident.
_NO_ACCIDENT, _PART = 20, 4000

# --- the guess ---------------------------------------------------------------------------------------------------------------

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_WRITING = re.compile(
    r"[\t\n\r\x20-\x7e\u00a0-\u024f\u0370-\u05ff\u0600-\u06ff\u0e00-\u0e7f"
    r"\u2010-\u2030\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]+"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fc]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_CJK_MARKS = re.compile(r"[\u3001-\u3011\uff01-\uff5e\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]")
_TYPOGRAPHY = "‘’“”–—…•€£©®°«»·"
_WESTERN = re.compile(rf"[àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßðþÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ¡¿{_TYPOGRAPHY}]")
_CENTRAL = re.compile(rf"[ąćęłńóśźżĄĆĘŁŃŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽöüőűÖÜŐŰâăîșşţțäôĺľŕ{_TYPOGRAPHY}]")
_SIGN_IN_WORD = re.compile(r"(?<=[a-z])[^\w\s\x00-\x7f’](?=[a-z])")
_CYRILLIC = re.compile(rf"(?<![A-Za-z])(?:[а-яё]|\b[А-ЯЁ])(?![A-Za-z])|[{_TYPOGRAPHY}]")


def _level_one(text: str, codec: str, first: int, last: int) -> int:
    """How many Han characters are among the frequent ones, which the Asian standards put first: lead bytes ``first`` to ``last``."""
    coded = (character.encode(codec, "ignore") for character in _HAN.findall(text))
    return sum(len(code) == 2 and first <= code[0] <= last for code in coded)


def _chinese(codec: str, first: int, last: int) -> Callable[[str], float]:
    return lambda text: _level_one(text, codec, first, last) + len(_CJK_MARKS.findall(text))


def _japanese(text: str) -> float:
    kana = len(_KANA.findall(text))
    return kana + _level_one(text, "euc_jp", 0xB0, 0xCF) + len(_CJK_MARKS.findall(text)) if kana * 8 >= len(text) else 0.0


def _korean(text: str) -> float:
    # Frequent Chinese characters and hangul share lead bytes, but three Chinese characters in ten lie outside.
    hangul = len(_HANGUL.findall(text))
    return 0.99 * hangul + len(_CJK_MARKS.findall(text)) if hangul >= 0.9 * len(text) and hangul > 8 else 0.3 * hangul


def _letters(everyday: re.Pattern[str]) -> Callable[[str], float]:
    return lambda text: len(everyday.findall(text))


#: Encodings that are guessed, most welcome first, each with a count of the characters that are everyday writing in it.
_JUDGES: dict[str, Callable[[str], float]] = {
    "gb18030": _chinese("gb2312", 0xB0, 0xD7),
    "big5": _chinese("big5", 0xA4, 0xC6),
    "cp950": _chinese("big5", 0xA4, 0xC6),
    "shift_jis": _japanese,
    "cp932": _japanese,
    "euc_jp": _japanese,
    "cp949": _korean,
    "cp1252": _letters(_WESTERN),
    "cp1250": _letters(_CENTRAL),
    "cp1251": _letters(_CYRILLIC),
    "koi8-r": _letters(_CYRILLIC),
}

#: How much places that cannot be read speak against an encoding; at a share of one in twenty it is ruled out.
_BAD_WEIGHT = 10.0
#: Encodings whose scores differ by less are about as likely.
_NEAR = 0.5
#: Single-byte encodings, judged with the ASCII letters around.
_IN_CONTEXT = {"cp1252", "cp1250", "cp1251", "koi8-r"}


def rank_encodings(sample: bytes) -> list[str]:
    """Encodings in which ``sample`` can be read, likeliest first; Latin-1, which can read anything, comes last."""
    return list(score_encodings(sample))


def score_encodings(sample: bytes) -> dict[str, float]:
    """The same with a number for each that says how likely it is."""
    orderly = {
        codecs.lookup(name).name: 1.0 - match.chaos
        for match in from_bytes(sample, cp_isolation=list(_JUDGES))
        for name in match.could_be_from_charset
    }
    scores: dict[str, float] = {}
    for encoding, everyday in _JUDGES.items():
        text, log = decode_all(sample, encoding)
        beyond = "".join(_BEYOND_ASCII.findall(text))
        if log.bad * 20 > len(beyond):
            continue
        if encoding in _IN_CONTEXT:
            share = (everyday(text) - len(_SIGN_IN_WORD.findall(text))) / max(1, len(beyond))
        else:  # that many characters of several bytes without one that is invalid are no accident
            share = everyday(beyond) / max(1, len(beyond)) + min(0.5, len(beyond) / 200)
        scores[encoding] = share + 0.2 * orderly.get(encoding, 0.0) - _BAD_WEIGHT * log.bad / max(1, len(beyond))
    ordered = {encoding: scores[encoding] for encoding in sorted(scores, key=lambda encoding: -scores[encoding])}
    return ordered | {"iso8859-1": min([0.0, *ordered.values()])}
