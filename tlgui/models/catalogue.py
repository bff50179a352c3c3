"""What is in the library and what state it is in. Reads only."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tlgui.core.errors import ModelError
from tlgui.core.findings import Finding, Severity
from tlgui.models.bundled import BundledModel
from tlgui.models.cards import ModelCard, ModelEntry, read_card
from tlgui.models.checksums import ChecksumMemo
from tlgui.models.files import unreadable


class Catalogue:
    """Looks at the installed packages and at the library folder afresh each time it is asked.

    States rest on the presence and size of files and on checksums that are remembered, so that asking is quick.
    """

    def __init__(self, root: Path, bundled: Sequence[BundledModel], memo: ChecksumMemo) -> None:
        self._root = root
        self._bundled = {model.card.id: model for model in bundled}
        self._memo = memo

    def entries(self) -> list[ModelEntry]:
        """Every model, bundled ones first, the others by title.

        Raises:
            ModelError: ``model.unreadable``, about the library folder.
        """
        added = [self._added_entry(folder) for folder in self._added_folders()]
        added.sort(key=lambda entry: (entry.card.title.casefold(), entry.card.id))
        return [*map(self._bundled_entry, self._bundled.values()), *added]

    def entry(self, id: str) -> ModelEntry:
        """The model with this id.

        Raises:
            ModelError: ``model.unknown``, or ``model.unreadable`` about the library folder.
        """
        if id in self._bundled:
            return self._bundled_entry(self._bundled[id])
        folders = {folder.name: folder for folder in self._added_folders()}
        if id not in folders:
            raise ModelError("model.unknown", model=id, known=", ".join([*self._bundled, *folders]))
        return self._added_entry(folders[id])

    def ids(self) -> set[str]:
        """Every id in use."""
        return {*self._bundled, *(folder.name for folder in self._added_folders())}

    def pinned_files(self, entry: ModelEntry) -> dict[Path, str]:
        """The existing files that ``entry`` rests on, with the checksums they should have."""
        if entry.folder is not None:
            pinned = {entry.folder / name: sha256 for name, sha256 in entry.card.sha256.items()}
        else:
            model = self._bundled.get(entry.card.id)
            source = model.locate() if model and model.source else None
            pinned = {source: model.source.sha256} if model and model.source and source else {}
        return {file: sha256 for file, sha256 in pinned.items() if _exists(file)}

    def _added_folders(self) -> list[Path]:
        try:
            if not self._root.is_dir():
                return []
            folders = [path for path in self._root.iterdir() if path.is_dir() and not path.name.startswith(".")]
        except OSError as error:
            raise unreadable(self._root, error) from error
        return sorted(folder for folder in folders if folder.name not in self._bundled)

    def _added_entry(self, folder: Path) -> ModelEntry:
        try:
            card = read_card(folder)
        except ModelError as error:
            card = ModelCard(id=folder.name, title=folder.name)
            return ModelEntry(card=card, state="broken", folder=folder, finding=finding_of(error))
        return self._folder_entry(card, folder)

    def _bundled_entry(self, model: BundledModel) -> ModelEntry:
        card = model.card
        installed = model.locate()
        if model.source is None:
            return self._folder_entry(card, installed) if installed else _unavailable(model)
        restored = self._restored_entry(card)
        if restored and restored.state == "ready":
            return restored
        if installed is None:
            return restored or _unavailable(model)
        problem = self._problem(card.title, {installed: model.source.sha256}, model.source.bytes)
        if problem:
            return ModelEntry(card=card, state="broken", finding=problem)
        return ModelEntry(card=card, state="convertible", finding=_why_convertible(restored, card))

    def _restored_entry(self, card: ModelCard) -> ModelEntry | None:
        folder = self._root / card.id
        try:
            return self._folder_entry(card, folder) if folder.is_dir() else None
        except OSError as error:
            raise unreadable(folder, error) from error

    def _folder_entry(self, card: ModelCard, folder: Path) -> ModelEntry:
        problem = self._problem(card.title, {folder / name: sha256 for name, sha256 in card.sha256.items()}, card.bytes)
        return ModelEntry(card=card, state="broken" if problem else "ready", folder=folder, finding=problem)

    def _problem(self, title: str, pinned: Mapping[Path, str], bytes: int) -> Finding | None:
        try:
            missing = next((file for file in pinned if not file.is_file()), None)
            if missing:
                return _error("model.file_missing", title=title, file=str(missing))
            found = sum(file.stat().st_size for file in pinned)
            if found != bytes:
                folder = str(next(iter(pinned)).parent)
                return _error("model.size_differs", title=title, folder=folder, found=found, expected=bytes)
            remembered = {file: sha256 for file in pinned if (sha256 := self._memo.recall(file))}
        except OSError as error:
            return finding_of(unreadable(Path(str(error.filename)), error))
        return wrong_checksum(title, pinned, remembered)


def wrong_checksum(title: str, expected: Mapping[Path, str], found: Mapping[Path, str]) -> Finding | None:
    """The first of the files in ``found`` whose checksum is not the expected one."""
    for file, sha256 in found.items():
        if sha256 != expected[file]:
            return _error("model.checksum", title=title, file=str(file), expected=expected[file], found=sha256)
    return None


def finding_of(error: ModelError) -> Finding:
    """The same statement as a finding."""
    return _error(error.code, **error.params)


def as_error(finding: Finding) -> ModelError:
    """The same statement as an error."""
    return ModelError(finding.code, **finding.params)


def _exists(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # A folder above it may not be entered.
        return False


def _error(code: str, **params: object) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, params=params)


def _unavailable(model: BundledModel) -> ModelEntry:
    code = "model.package_missing" if model.exists_for_this_platform() else "model.no_package_for_platform"
    params = {"title": model.card.title, "package": model.package}
    return ModelEntry(card=model.card, state="unavailable", finding=Finding(code=code, severity=Severity.WARNING, params=params))


def _why_convertible(damaged: ModelEntry | None, card: ModelCard) -> Finding:
    if damaged:
        params = {"title": card.title, "folder": str(damaged.folder)}
        return Finding(code="model.restore_again", severity=Severity.WARNING, params=params)
    return Finding(code="model.not_converted", severity=Severity.INFO, params={"title": card.title, "megabytes": card.bytes / 1e6})
