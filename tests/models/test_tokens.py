"""Counting tokens: as the encoder sees them, uncut, with what it does not know."""

import json
import threading
import time
from pathlib import Path

import psutil
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from tlgui.core.errors import ModelError
from tlgui.models import E5_ID, MINILM_ID, ModelLibrary, TokenCounter
from tlgui.models.token_process import counting

TEXTS = ["How do I reset my password?", "我忘记了密码", "", "the " * 3000, "naïve café 😀", "query: [MASK] <mask>"]


def test_minilm_counts_like_transformers(library: ModelLibrary) -> None:
    from transformers import AutoTokenizer

    reference = AutoTokenizer.from_pretrained(library.entry(MINILM_ID).folder)
    expected = [reference(text, truncation=False, padding=False)["input_ids"] for text in TEXTS]
    with library.tokenizer(MINILM_ID) as counter:
        lengths, unknown = counter.count(TEXTS)
    assert lengths == [len(ids) for ids in expected]
    assert unknown == [ids.count(reference.unk_token_id) for ids in expected]
    assert unknown[0] == 0
    assert unknown[1] >= 4
    assert lengths[3] == 3002


def test_e5_counts_the_prefix_too(e5_library: ModelLibrary) -> None:
    bare = TokenCounter(e5_library.entry(E5_ID).folder)
    with e5_library.tokenizer(E5_ID) as counter:
        assert counter.count(["你好"]) == bare.count(["query: 你好"]) != bare.count(["你好"])
        assert counter.count(["我忘记了密码，怎么办？", "\U0001f9ff \U00012000"])[1] == [0, 2]


def test_many_texts_keep_their_order(library: ModelLibrary) -> None:
    texts = ["the " * (number % 7) for number in range(200)]
    with library.tokenizer(MINILM_ID) as counter:
        assert counter.count(texts)[0] == [number % 7 + 2 for number in range(200)]
        assert counter.count([]) == ([], [])
        assert counter.count(["line\nbreak", "a\u2028b"])[1] == [0, 0]


def test_a_tokenizer_that_spells_in_bytes_knows_everything(tmp_path: Path) -> None:
    tokenizer = Tokenizer(models.BPE(vocab={char: id for id, char in enumerate(pre_tokenizers.ByteLevel.alphabet())}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    assert TokenCounter(tmp_path).count(["ab", "我"]) == ([2, 3], [0, 0])


@pytest.mark.parametrize("content", [None, "{}", json.dumps({"model": {"type": "Nonsense"}})])
def test_no_tokenizer(content: str | None, tmp_path: Path) -> None:
    if content:
        (tmp_path / "tokenizer.json").write_text(content)
    with pytest.raises(ModelError, match=r"tokenizer\.json") as error:
        TokenCounter(tmp_path)
    assert error.value.code == "model.tokenizer_broken"
    with counting(tmp_path) as counter, pytest.raises(ModelError) as distant:
        counter.count(["a"])
    assert (distant.value.code, distant.value.params) == (error.value.code, error.value.params)


def test_a_counting_process_that_dies_is_reported_and_none_is_left(library: ModelLibrary) -> None:
    before = {child.pid for child in psutil.Process().children()}
    with library.tokenizer(MINILM_ID) as counter:
        (child,) = [child for child in psutil.Process().children() if child.pid not in before]
        counter.count(["fine"])
        child.kill()
        with pytest.raises(ModelError, match="has ended"):
            counter.count(["lost"])
    assert {child.pid for child in psutil.Process().children()} <= before


def test_counting_leaves_this_process_responsive(e5_library: ModelLibrary) -> None:
    """A thread that counts must not hold Python's lock while it loads quarter of a million words."""
    longest, last, done = 0.0, time.perf_counter(), threading.Event()

    def count() -> None:
        with e5_library.tokenizer(E5_ID) as counter:
            counter.count(["你好"])
        done.set()

    thread = threading.Thread(target=count)
    thread.start()
    while not done.is_set():
        time.sleep(0.002)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    thread.join()
    assert longest < 0.4  # 1.2 s when it is loaded here


def test_a_model_that_is_not_restored_has_no_counter_yet(four_bit_file: Path, library: ModelLibrary) -> None:
    with pytest.raises(ModelError, match="has not been restored") as error:
        library.tokenizer(E5_ID)
    assert error.value.code == "model.not_converted"
