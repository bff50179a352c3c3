"""The model library: what is there, whether it can be used, and how it gets there."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from tlgui.core.errors import ModelError
from tlgui.core.facts import ModelFacts
from tlgui.core.messages import MESSAGES
from tlgui.models.bundled import BUNDLED, BundledModel
from tlgui.models.cards import CARD_FILE, ModelEntry, render_card
from tlgui.models.catalogue import Catalogue, as_error, wrong_checksum
from tlgui.models.checksums import ChecksumMemo, sha256_of
from tlgui.models.e5_restore import restore
from tlgui.models.files import HashedFile, new_folder, read_chunks
from tlgui.models.folder_check import TOKENIZER, CheckedFolder, check_folder
from tlgui.models.progress import Meter, Progress, Stop
from tlgui.models.token_process import DistantTokenCounter, counting

_LONGEST_ID = 60


class ModelLibrary:
    """Models that come with the program, and models that the user added under ``root``.

    Several processes may use the same root: a model appears in it complete or not at all. Constructing a library touches
    nothing; ``root`` is created when something is written.

    Args:
        root: folder of added and restored models and of the remembered checksums.
        bundled: models that come with the program.
    """

    def __init__(self, root: Path, bundled: Sequence[BundledModel] = BUNDLED) -> None:
        self._root = root.absolute()
        self._memo = ChecksumMemo(self._root / "verified.json")
        self._catalogue = Catalogue(self._root, bundled, self._memo)

    def entries(self) -> list[ModelEntry]:
        """Every model, bundled ones first, the others by title. Quick: looks at sizes and remembered checksums only."""
        return self._catalogue.entries()

    def entry(self, id: str) -> ModelEntry:
        """The model with this id, whatever its state.

        Raises:
            ModelError: ``model.unknown``.
        """
        return self._catalogue.entry(id)

    def prepare(self, id: str, progress: Progress | None = None, stop: Stop | None = None) -> ModelEntry:
        """Make a model ready to be loaded: restore it if necessary, check every file against its checksum once.

        Returns:
            The entry, with state ``ready``.

        Raises:
            ModelError: ``model.unknown``; the entry's finding if it is unavailable or broken; ``model.checksum``.
            MachineError: ``model.disk_full``, ``model.root_not_writable`` or ``model.write_failed``.
            Stopped: ``stop`` returned true; nothing half-done is left.
        """
        entry = self.entry(id)
        if entry.state == "convertible":
            self._restore(entry, progress, stop)
            entry = self.entry(id)
        if entry.state != "ready":
            raise _not_ready(entry)
        self._check(entry.card.title, self._catalogue.pinned_files(entry), progress, stop)
        return entry

    def verify(self, id: str, progress: Progress | None = None, stop: Stop | None = None) -> ModelEntry:
        """Check every file of a model again, whatever is remembered.

        Returns:
            The entry; its state is ``broken`` if a file is not what it should be.

        Raises:
            ModelError: ``model.unknown`` or ``model.unreadable``.
            Stopped: ``stop`` returned true.
        """
        entry = self.entry(id)
        expected = self._catalogue.pinned_files(entry)
        found = self._hash(expected, progress, stop)
        wrong = wrong_checksum(entry.card.title, expected, found)
        return entry.model_copy(update={"state": "broken", "finding": wrong}) if wrong else self.entry(id)

    def add_folder(self, path: Path, progress: Progress | None = None, stop: Stop | None = None) -> ModelEntry:
        """Copy an encoder from a folder in the format of transformers into the library.

        Nothing in the folder is executed, and nothing but plain data is copied from it.

        Raises:
            ModelError: why the folder is refused, see :func:`tlgui.models.folder_check.check_folder`.
            MachineError: ``model.disk_full``, ``model.root_not_writable`` or ``model.write_failed``.
            Stopped: ``stop`` returned true; nothing is left in the library.
        """
        checked = check_folder(path)
        title = path.resolve().name
        id = self._free_id(title)
        with new_folder(self._root, id, checked.bytes) as folder:
            checksums = _fill(folder, checked, Meter(checked.bytes, progress, stop))
            card = checked.card.model_copy(
                update={
                    "id": id,
                    "title": title or id,
                    "origin": MESSAGES["model.origin_added"].sentence,
                    "bytes": sum((folder / name).stat().st_size for name in checksums),
                    "sha256": checksums,
                }
            )
            _write(folder / CARD_FILE, [render_card(card).encode("utf-8")], Meter())
        self._memo.remember({self._root / id / name: sha256 for name, sha256 in checksums.items()})
        return self.entry(id)

    def tokenizer(self, id: str) -> AbstractContextManager[DistantTokenCounter]:
        """The token counter of a model, as a context: it counts in a process of its own, which ends with the context.

        Raises:
            ModelError: ``model.unknown``; the entry's finding if it is not ready; ``model.checksum``; ``model.tokenizer_broken``.
        """
        entry = self.entry(id)
        if entry.state != "ready" or entry.folder is None:
            raise _not_ready(entry)
        file = entry.folder / TOKENIZER
        self._check(entry.card.title, {file: entry.card.sha256[TOKENIZER]}, None, None)
        return counting(entry.folder, entry.card.prefix)

    def facts(self, id: str) -> ModelFacts:
        """What planning must know of a model, whatever its state.

        Raises:
            ModelError: ``model.unknown``.
        """
        return self.entry(id).card.facts

    def fingerprint(self, id: str) -> str:
        """SHA-256 of the weights file; where the weights are stored in parts, of the list of the parts' checksums.

        Raises:
            ModelError: ``model.unknown``.
        """
        checksums = self.entry(id).card.sha256
        weights = sorted((name, sha256) for name, sha256 in checksums.items() if name.endswith(".safetensors"))
        if len(weights) == 1:
            return weights[0][1]
        return hashlib.sha256("".join(f"{sha256}  {name}\n" for name, sha256 in weights).encode()).hexdigest()

    def _restore(self, entry: ModelEntry, progress: Progress | None, stop: Stop | None) -> None:
        card = entry.card
        ((source, source_sha256),) = self._catalogue.pinned_files(entry).items()
        known = self._memo.recall(source) == source_sha256
        meter = Meter(card.bytes + (0 if known else source.stat().st_size), progress, stop)
        if not known:
            found = {source: sha256_of(source, meter)}
            self._memo.remember(found)
            _raise_if_wrong(card.title, {source: source_sha256}, found)
        with new_folder(self._root, card.id, card.bytes, replace=True) as folder:
            checksums = restore(source, folder, meter)
            expected = {folder / name: sha256 for name, sha256 in card.sha256.items()}
            _raise_if_wrong(card.title, expected, {folder / name: sha256 for name, sha256 in checksums.items()})
        self._memo.remember({self._root / card.id / name: sha256 for name, sha256 in checksums.items()})

    def _check(self, title: str, expected: Mapping[Path, str], progress: Progress | None, stop: Stop | None) -> None:
        """Hash those files whose checksum is not remembered; a remembered wrong one has made the entry broken before."""
        new = [file for file in expected if self._memo.recall(file) is None]
        _raise_if_wrong(title, expected, self._hash(new, progress, stop))

    def _hash(self, files: Iterable[Path], progress: Progress | None, stop: Stop | None) -> dict[Path, str]:
        sizes = {file: file.stat().st_size for file in files}
        meter = Meter(sum(sizes.values()), progress, stop)
        found = {file: sha256_of(file, meter) for file in sizes}
        if found:
            self._memo.remember(found)
        return found

    def _free_id(self, name: str) -> str:
        """An id made of letters, digits, dots, hyphens and underscores that differs from all others in more than case."""
        slug = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", name)).strip("-._")[:_LONGEST_ID] or "model"
        taken = {id.casefold() for id in self._catalogue.ids()}
        number = 1
        id = slug
        while id.casefold() in taken:
            number += 1
            id = f"{slug}-{number}"
        return id


def _not_ready(entry: ModelEntry) -> ModelError:
    if entry.finding is None:
        raise ValueError(f"{entry.card.id} is {entry.state} without a reason")
    return as_error(entry.finding)


def _raise_if_wrong(title: str, expected: Mapping[Path, str], found: Mapping[Path, str]) -> None:
    if wrong := wrong_checksum(title, expected, found):
        raise as_error(wrong)


def _fill(folder: Path, checked: CheckedFolder, meter: Meter) -> dict[str, str]:
    """Write everything that belongs to a model but its card; return the checksums of what is read when it is loaded."""
    checksums = {name: _write(folder / name, read_chunks(file), meter) for name, file in checked.loaded.items()}
    for name, text in checked.generated.items():
        checksums[name] = _write(folder / name, [text.encode("utf-8")], meter)
    for name, file in checked.documents.items():
        _write(folder / name, read_chunks(file), meter)
    return checksums


def _write(file: Path, chunks: Iterable[bytes], meter: Meter) -> str:
    file.parent.mkdir(exist_ok=True)
    with HashedFile(file, meter) as stream:
        for chunk in chunks:
            stream.write(chunk)
    return stream.sha256
