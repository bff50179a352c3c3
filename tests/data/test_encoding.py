"""Encodings: proved where that is possible, guessed well otherwise, never silently wrong."""

import random
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tlgui.core.errors import DataError
from tlgui.data import ImportOptions, inspect_file
from tlgui.data.decoding import DecodingLog, decoded, utf8_pieces
from tlgui.data.encoding import detect_encoding
from tlgui.data.watch import Watch

SAMPLES = {
    "cp1252": "texte,label\nC'était très bon, à refaire,positif\nDéçu par la qualité,négatif\nReçu après 3 semaines,négatif\n",
    "cp1250": "tekst,etykieta\nBardzo dobra obsługa i świetne jedzenie,pozytywna\nNiestety było źle,negatywna\n",
    "cp1251": "текст,метка\nОчень хороший отель,хорошо\nПлохо кормят и грязно в номерах,плохо\n",
    "koi8-r": "текст,метка\nОчень хороший отель,хорошо\nПлохо кормят и грязно в номерах,плохо\n",
    "shift_jis": "テキスト,ラベル\nとても美味しかったです,良い\n二度と行きません。最悪でした,悪い\n",
    "euc_jp": "テキスト,ラベル\nとても美味しかったです,良い\n二度と行きません。最悪でした,悪い\n",
    "big5": "內容,標籤\n這家餐廳很好吃,正面\n服務態度很差，不會再來,負面\n",
    "cp949": "본문,라벨\n음식이 정말 맛있어요,긍정\n다시는 안 갑니다,부정\n",
    "gb18030": "内容,标签\n送餐快，味道好,正面\n等了两个小时，太慢了,负面\n",
}
CHINESE = SAMPLES["gb18030"]


@pytest.mark.parametrize("encoding", SAMPLES)
def test_short_files_in_old_encodings(make_file, encoding):
    guess = detect_encoding(make_file(SAMPLES[encoding], encoding=encoding), Watch())
    assert guess.candidates[0] == encoding
    assert not guess.proved


@pytest.mark.parametrize(
    ("bytes_", "encoding"),
    [
        (b"text,label\nfine,pos\n", "utf-8"),
        (CHINESE.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + CHINESE.encode(), "utf-8-sig"),
        (CHINESE.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), "utf-16"),
        (CHINESE.encode("utf-16-le"), "utf-16-le"),
        (CHINESE.encode("utf-16-be"), "utf-16-be"),
        (b"text,label\nfine,pos\n".decode().encode("utf-16-le"), "utf-16-le"),
        (CHINESE.encode("utf-32"), "utf-32"),
    ],
)
def test_what_can_be_proved(make_file, bytes_, encoding):
    path = make_file(bytes_)
    guess = detect_encoding(path, Watch())
    assert guess.candidates[0] == encoding
    assert guess.proved
    rows = inspect_file(path).preview
    assert rows in ((("fine", "pos"),), (("送餐快，味道好", "正面"), ("等了两个小时，太慢了", "负面")))


@pytest.mark.parametrize("rows", [1, 2, 5, 200])
def test_real_chinese_in_gb18030_is_found_on_short_and_long_files(make_file, shared_data: Path, rows):
    texts = pq.read_table(shared_data / "waimai_10k" / "train.parquet").column("text").to_pylist()
    titles = pq.read_table(shared_data / "thucnews_titles" / "train.parquet").column("text").to_pylist()
    wrong = 0
    for seed in range(40):
        lines = random.Random(seed).sample(texts if seed % 2 else titles, rows)
        path = make_file("text,label\n" + "".join(f"{line},1\n" for line in lines), encoding="gb18030")
        wrong += detect_encoding(path, Watch()).candidates[0] not in ("gb18030", "utf-8" if "".join(lines).isascii() else "gb18030")
    assert wrong <= (1 if rows == 1 else 0)  # a single line of a few characters can be anything


def test_foreign_bytes_far_behind_are_seen(make_file):
    path = make_file("text,label\n" + "plain English without accents,a\n" * 60_000 + "une journée d'été à la mer,b\n", encoding="cp1252")
    guess = detect_encoding(path, Watch())
    assert guess.candidates[0] == "cp1252"


def test_one_wrong_byte_does_not_turn_utf8_into_something_else(make_file):
    content = ("text,label\n" + "送餐快，味道好,正面\n" * 50).encode() + b"broken \xff here,\n" + "很好,正面\n".encode()
    inspection = inspect_file(make_file(content))
    assert inspection.options.encoding == "utf-8"
    problem = inspection.blocking
    assert problem is not None
    assert problem.code == "data.undecodable"
    assert problem.row == 52
    assert problem.params["offset"] == content.index(b"\xff")
    assert problem.params["bytes"] == "0xFF"
    assert problem.params["count"] == 1
    assert len(inspection.encodings) > 1


def test_cut_off_character_at_the_end_blocks(make_file):
    content = "text,label\n很好,正面\n很差,负面".encode()[:-1]
    problem = inspect_file(make_file(content)).blocking
    assert problem is not None
    assert problem.code == "data.undecodable"
    assert problem.row == 3
    assert problem.params["offset"] == len(content) - 2


def test_the_choice_of_the_user_is_obeyed(make_file):
    path = make_file(b"text,label\ncaf\xe9 au lait,pos\n")
    assert inspect_file(path, ImportOptions(encoding="latin-1")).preview == (("café au lait", "pos"),)
    assert inspect_file(path, ImportOptions(encoding="cp1251")).preview == (("cafй au lait", "pos"),)
    blocked = inspect_file(path, ImportOptions(encoding="utf-8"))
    assert blocked.blocking is not None
    assert blocked.blocking.params["encoding"] == "utf-8"
    assert blocked.preview == (("caf\ufffd au lait", "pos"),)


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "idna", "punycode", "undefined", "a\0b", ""])
def test_unknown_encodings_are_refused(make_file, name):
    with pytest.raises(DataError) as error:
        inspect_file(make_file("text,label\na,b\n"), ImportOptions(encoding=name))
    assert error.value.code == "data.unknown_encoding"


def test_a_guess_is_said(make_file):
    inspection = inspect_file(make_file(SAMPLES["cp1252"], encoding="cp1252"))
    [note] = [problem for problem in inspection.problems if problem.code == "data.encoding_guessed"]
    assert note.params["encoding"] == "cp1252"
    assert inspection.blocking is None


PIECES = [
    b"plain,text\n" * 3,
    "价格,评论\n很好,错\n".encode(),
    "\ufeffname,Größe\n".encode(),
    "emoji \U0001f600 at the edges \U0001f600".encode(),
    b"fine\0 and fine",
    b"broken \xff in the middle \xe4\xb8 here",
    b"cut off at the end \xe4\xb8",
    b"a genuine \xef\xbf\xbd and a broken \xc3",
    b"",
    b"\xe4",
    b"over \xc0\xaf long, \xed\xa0\x80 half a pair",
]


@pytest.mark.parametrize("content", PIECES)
@pytest.mark.parametrize("size", [1, 2, 3, 5, 64])
def test_checking_gives_what_decoding_gives(tmp_path, content, size):
    path = tmp_path / "some.txt"
    path.write_bytes(content)
    one, other = DecodingLog(), DecodingLog()
    text = "".join(decoded(path, "utf-8", one, Watch(), size=size))
    pieces = list(utf8_pieces(path, "utf-8", other, Watch(), size=size))
    assert [piece.decode() for piece in pieces]  # each is whole characters
    assert b"".join(pieces).decode() == text
    assert (other.position, other.bad, other.nul, other.first_bad) == (one.position, one.bad, one.nul, one.first_bad)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_come_out_as_utf8(tmp_path, encoding):
    path = tmp_path / "some.txt"
    path.write_bytes("größer, gut\n".encode(encoding))
    assert b"".join(utf8_pieces(path, encoding, DecodingLog(), Watch(), size=3)).decode() == "größer, gut\n"


CHINESE = [f"这家酒店的服务很好，房间也干净，第{number}次住在这里" for number in range(400)]
TRADITIONAL = [f"這家飯店的服務很好，房間也乾淨，第{number}次住在這裡" for number in range(400)]
JAPANESE = [f"このホテルはとても良かったです。また泊まりたいと思います。{number}" for number in range(400)]


@pytest.mark.parametrize(
    ("lines", "encoding", "damage"), [(CHINESE, "gb18030", b"\xff"), (TRADITIONAL, "big5", b"\xff"), (JAPANESE, "euc_jp", b"\xff")]
)
@pytest.mark.parametrize("place", [0.001, 0.5, 0.999])
def test_damage_does_not_change_the_encoding(tmp_path, lines, encoding, damage, place):
    data = bytearray("\n".join(["text,label", *(f"{line},{'ab'[number % 2]}" for number, line in enumerate(lines))]).encode(encoding))
    start = data.index(b"\n", max(0, int(place * len(data)) - 40)) + 1
    data[start : start + 1] = damage
    path = tmp_path / "damaged.csv"
    path.write_bytes(data)
    inspection = inspect_file(path)
    assert inspection.options.encoding == encoding
    problem = next(problem for problem in inspection.problems if problem.code == "data.undecodable")
    assert problem.severity == "error"
    assert problem.row == data[:start].count(b"\n") + 1


@pytest.mark.parametrize(("lines", "other"), [(CHINESE, "gb18030"), ([f"très agréable, même l'été {n}" for n in range(400)], "cp1252")])
@pytest.mark.parametrize("first", [True, False])
def test_files_that_are_put_together_are_not_read_as_one_encoding(tmp_path, lines, other, first):
    encodings = ("utf-8", other) if first else (other, "utf-8")
    halves = [lines[:200], lines[200:]]
    path = tmp_path / "both.csv"
    path.write_bytes(b"".join("".join(f'"{line}",a\n' for line in half).encode(name) for half, name in zip(halves, encodings, strict=True)))
    inspection = inspect_file(path)
    assert inspection.options.encoding == "utf-8"
    problem = next(problem for problem in inspection.problems if problem.code == "data.undecodable")
    assert problem.row == (201 if first else 1)
