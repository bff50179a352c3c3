"""A folder becomes a model of the library: complete, or not at all."""

import errno
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.models.conftest import VOCABULARY, edit_json
from tlgui.core.errors import MachineError, ModelError, Stopped
from tlgui.models import ModelLibrary
from tlgui.models.cards import read_card
from tlgui.models.files import HashedFile


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_what_is_added_can_be_used(encoder: Path, library: ModelLibrary, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    entry = library.add_folder(encoder, progress=lambda done, total: steps.append((done, total)))

    assert entry.state == "ready"
    assert entry.folder == tmp_path / "library" / "my-encoder"
    assert (entry.card.id, entry.card.title, entry.card.pooling, entry.card.prefix) == ("my-encoder", "my encoder", "mean", "")
    assert entry.card.sha256["model.safetensors"] == sha256(encoder / "model.safetensors") == library.fingerprint("my-encoder")
    assert entry.card.bytes == sum((entry.folder / name).stat().st_size for name in entry.card.sha256)
    assert library.facts("my-encoder").parameters == entry.card.parameters
    assert library.prepare("my-encoder") == entry == library.entries()[-1]
    assert read_card(entry.folder) == entry.card
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1] == (entry.card.bytes, entry.card.bytes)


def test_transformers_loads_it_with_the_same_result(encoder: Path, library: ModelLibrary) -> None:
    import torch
    from transformers import AutoModel, AutoTokenizer

    folder = library.add_folder(encoder).folder
    text = "the room was clean, and the services quiet"
    vectors = []
    for source in (encoder, folder):
        inputs = AutoTokenizer.from_pretrained(source)(text, return_tensors="pt")
        with torch.no_grad():
            vectors.append(AutoModel.from_pretrained(source).eval()(**inputs).last_hidden_state)
    assert torch.equal(*vectors)


def test_only_plain_data_is_copied(encoder: Path, library: ModelLibrary) -> None:
    (encoder / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    (encoder / "modeling_x.py").write_text("raise SystemExit")
    (encoder / "onnx").mkdir()
    (encoder / "onnx" / "model.onnx").write_bytes(b"x")
    (encoder / "LICENSE").write_text("Free.")
    folder = library.add_folder(encoder).folder
    names = {file.name for file in folder.rglob("*")}
    assert names == {"card.toml", "config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "LICENSE"}


def test_sentence_transformers_settings(encoder: Path, library: ModelLibrary) -> None:
    (encoder / "1_Pooling").mkdir()
    (encoder / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}))
    prompts = {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": None}
    (encoder / "config_sentence_transformers.json").write_text(json.dumps(prompts))
    (encoder / "README.md").write_text("---\nlanguage:\n- en\n- zh-Hant\nlicense: MIT\ntags: [x]\n---\n# Model\n")
    card = library.add_folder(encoder).card
    assert (card.pooling, card.prefix, card.licence, card.languages) == ("cls", "query: ", "mit", ("en", "zh-Hant"))
    assert "1_Pooling/config.json" in card.sha256


@pytest.mark.parametrize(
    ("settings", "prefix"),
    [
        ({"prompts": {"query": "Search: ", "document": ""}}, ""),
        ({"prompts": {"query": "q: ", "document": "d: "}}, "q: "),
        ({"prompts": {"query": "q: ", "document": "d: ", "classification": "c: "}}, "c: "),
        ({"prompts": {"query": "q: ", "mine": "m: "}, "default_prompt_name": "mine"}, "m: "),
        ({"prompts": None}, ""),
        ({}, ""),
    ],
)
def test_which_prompt_stands_before_every_text(settings: dict, prefix: str, encoder: Path, library: ModelLibrary) -> None:
    (encoder / "config_sentence_transformers.json").write_text(json.dumps(settings))
    assert library.add_folder(encoder).card.prefix == prefix


@pytest.mark.parametrize(
    ("settings", "pooling"),
    [({"pooling_mode": "cls"}, "cls"), ({"pooling_mode": "mean"}, "mean"), ({"pooling_mode_max_tokens": True}, "mean"), ({}, "mean")],
)
def test_pooling(settings: dict, pooling: str, encoder: Path, library: ModelLibrary) -> None:
    (encoder / "1_Pooling").mkdir()
    (encoder / "1_Pooling" / "config.json").write_text(json.dumps(settings))
    assert library.add_folder(encoder).card.pooling == pooling


@pytest.mark.parametrize(
    ("front", "licence", "languages"),
    [
        ("language: en\nlicense: apache-2.0", "apache-2.0", ("en",)),
        ("language: [en, de]", "", ("en", "de")),
        ("language:\n- multilingual\n- en", "", ("mul", "en")),
        ("pipeline_tag: feature-extraction", "", ()),
    ],
)
def test_readme(front: str, licence: str, languages: tuple[str, ...], encoder: Path, library: ModelLibrary) -> None:
    (encoder / "README.md").write_text(f"---\n{front}\n---\nlicense: none\n")
    card = library.add_folder(encoder).card
    assert (card.licence, card.languages) == (licence, languages)


@pytest.mark.parametrize("lower", [True, False])
def test_bert_vocabulary_gets_the_tokenizer_that_transformers_would_make(lower: bool, encoder: Path, library: ModelLibrary) -> None:
    from transformers import BertTokenizer

    (encoder / "tokenizer.json").unlink()
    (encoder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    edit_json(encoder / "tokenizer_config.json", do_lower_case=lower)
    reference = BertTokenizer(str(encoder / "vocab.txt"), do_lower_case=lower)
    entry = library.add_folder(encoder)
    texts = ["The room was CLEAN, quietly.", "房间 good and bád", "servicesly  the\troom", "zzz"]
    assert "tokenizer.json" in entry.card.sha256
    with library.tokenizer(entry.card.id) as counter:
        counted = counter.count(texts)
    expected = [reference(text)["input_ids"] for text in texts]
    assert counted == ([len(ids) for ids in expected], [ids.count(VOCABULARY.index("[UNK]")) for ids in expected])


def test_weights_in_parts(make_encoder: Callable[..., Path], library: ModelLibrary) -> None:
    entry = library.add_folder(make_encoder("bert", shard="10KB"))
    parts = [name for name in entry.card.sha256 if name.endswith(".safetensors")]
    assert len(parts) > 1
    assert library.prepare(entry.card.id).state == "ready"
    assert len(library.fingerprint(entry.card.id)) == 64
    assert library.fingerprint(entry.card.id) not in entry.card.sha256.values()


class TestIds:
    """Names of folders become ids."""

    @pytest.mark.parametrize(
        ("name", "id"),
        [
            ("bge-small-en-v1.5", "bge-small-en-v1.5"),
            ("my model (copy)", "my-model-copy"),
            ("..hidden..", "hidden"),
            ("中文 模型", "中文-模型"),
            ("!!!", "model"),
            ("x" * 100, "x" * 60),
            ("ALL-minilm-l6-V2", "ALL-minilm-l6-V2-2"),
        ],
    )
    def test_id(self, name: str, id: str, encoder: Path, library: ModelLibrary) -> None:
        entry = library.add_folder(encoder.rename(encoder.with_name(name)))
        assert (entry.card.id, entry.card.title) == (id, name)

    def test_same_folder_again(self, encoder: Path, library: ModelLibrary) -> None:
        ids = [library.add_folder(encoder).card.id for _ in range(3)]
        assert ids == ["my-encoder", "my-encoder-2", "my-encoder-3"]
        assert [entry.card.id for entry in library.entries()][2:] == ids


class TestNothingIsLeft:
    """Whatever interrupts the copying, the library is as before."""

    @pytest.fixture(autouse=True)
    def _library_stays_empty(self, library: ModelLibrary, tmp_path: Path) -> Iterator[None]:
        yield
        root = tmp_path / "library"
        assert not root.exists() or list(root.iterdir()) == []
        assert len(library.entries()) == 2

    def test_stop(self, encoder: Path, library: ModelLibrary) -> None:
        asked = iter([False, False, True])
        with pytest.raises(Stopped):
            library.add_folder(encoder, stop=lambda: next(asked))

    def test_disk_is_full_before(self, encoder: Path, library: ModelLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
        usage = shutil.disk_usage(encoder)
        monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=1000))
        with pytest.raises(MachineError, match=r"0 MB are free\. Free some space") as error:
            library.add_folder(encoder)
        assert error.value.code == "model.disk_full"

    @pytest.mark.parametrize(
        ("number", "code"),
        [
            (errno.ENOSPC, "model.disk_full"),
            (errno.EDQUOT, "model.disk_full"),
            (errno.EROFS, "model.root_not_writable"),
            (errno.EIO, "model.write_failed"),
        ],
    )
    def test_writing_fails_in_the_middle(
        self, number: int, code: str, encoder: Path, library: ModelLibrary, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write = HashedFile.write

        def fail_at_weights(self: HashedFile, data: bytes) -> None:
            write(self, data)
            if len(data) > 5000:
                raise OSError(number, os.strerror(number))

        monkeypatch.setattr(HashedFile, "write", fail_at_weights)
        with pytest.raises(MachineError) as error:
            library.add_folder(encoder)
        assert error.value.code == code
        assert error.value.remedy

    @pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files on Windows")
    def test_system_refuses_to_write_more(self, encoder: Path, library: ModelLibrary) -> None:
        import resource

        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
        try:
            with pytest.raises(MachineError) as error:
                library.add_folder(encoder)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert error.value.code == "model.write_failed"


def test_root_is_a_file(encoder: Path, tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way")
    with pytest.raises(MachineError) as error:
        ModelLibrary(tmp_path / "library").add_folder(encoder)
    assert error.value.code == "model.write_failed"
    assert (tmp_path / "library").read_text() == "in the way"


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Permissions do not bind root; where the tests run as root, this process is nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp(prefix="tlgui-models-"))
    folder.chmod(0o755)
    yield folder
    for inside, _, _ in os.walk(folder):  # from above to below: a test may have closed them
        for entry in Path(inside).iterdir():
            entry.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work differently on Windows")
class TestPermissions:
    """What the user account may not do."""

    @pytest.fixture
    def source(self, encoder: Path, open_folder: Path) -> Path:
        source = Path(shutil.copytree(encoder, open_folder / "encoder"))
        source.chmod(0o755)
        for file in source.iterdir():
            file.chmod(0o644)
        return source

    @pytest.mark.parametrize("root", ["library", "library/new"])
    def test_library_is_read_only(self, root: str, source: Path, open_folder: Path) -> None:
        (open_folder / "library").mkdir(mode=0o555)
        with ordinary_user(), pytest.raises(MachineError) as error:
            ModelLibrary(open_folder / root).add_folder(source)
        assert error.value.code == "model.root_not_writable"
        assert str(open_folder / root) in error.value.sentence

    def test_library_may_not_be_looked_at(self, source: Path, open_folder: Path) -> None:
        library = ModelLibrary(open_folder / "library", [])
        id = library.add_folder(source).card.id
        (open_folder / "library" / id).chmod(0)
        with ordinary_user():
            assert library.entry(id).finding.code == "model.card_unreadable"
        (open_folder / "library" / id).chmod(0o755)
        (open_folder / "library" / id / "model.safetensors").chmod(0)
        with ordinary_user(), pytest.raises(ModelError, match=r"model\.safetensors.* cannot be read") as secret:
            library.verify(id)
        assert secret.value.code == "model.unreadable"
        (open_folder / "library").chmod(0)
        with ordinary_user(), pytest.raises(ModelError) as error:
            library.entries()
        assert error.value.code == "model.unreadable"

    @pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json"])
    def test_source_is_not_readable(self, name: str, source: Path, open_folder: Path) -> None:
        (source / name).chmod(0)
        with ordinary_user(), pytest.raises(ModelError, match=name) as error:
            ModelLibrary(open_folder / "library").add_folder(source)
        assert error.value.code == "model.unreadable"

    def test_source_may_not_be_entered(self, source: Path, open_folder: Path) -> None:
        source.chmod(0)
        with ordinary_user(), pytest.raises(ModelError) as error:
            ModelLibrary(open_folder / "library").add_folder(source)
        assert error.value.code == "model.unreadable"


def test_what_a_killed_process_left_is_cleared_after_a_day(encoder: Path, library: ModelLibrary, tmp_path: Path) -> None:
    root = tmp_path / "library"
    for name, age in ((".x-1.partial", 2 * 86400), (".y-2.partial", 60)):
        (root / name).mkdir(parents=True)
        (root / name / "model.safetensors").write_bytes(b"half")
        os.utime(root / name, (time.time() - age,) * 2)
    library.add_folder(encoder)
    assert sorted(path.name for path in root.iterdir()) == [".y-2.partial", "my-encoder", "verified.json"]
    assert len(library.entries()) == 3
