"""Which version of a dataset is the current one, the way back and forth, and the log of all edits."""

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tlgui.core.cleaning import CleaningStep, Edit
from tlgui.core.errors import DataError
from tlgui.core.files import write_json
from tlgui.data.cleaning.versions import restored, version_folder
from tlgui.data.files import shown, writing
from tlgui.data.snapshot import VERSIONS_FOLDER, Dataset
from tlgui.data.watch import Progress, Stop

HISTORY_FILE, LOG_FILE = "history.json", "edits.jsonl"
#: So many edits can be undone.
DEPTH = 200


class _Content(BaseModel):
    """What ``history.json`` says: names of version folders in the order in which they were current; ``""`` is the import."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    versions: tuple[str, ...] = Field(("",), min_length=1)
    position: int = Field(0, ge=0)


class History:
    """The history of one dataset, read from its folder and written at every change.

    Raises:
        DataError: the file is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._content = self._read()

    @property
    def current(self) -> Dataset:
        """The version that is current."""
        name = self._content.versions[self._content.position]
        return restored(self._folder / VERSIONS_FOLDER / name) if name else Dataset.open(self._folder)

    @property
    def can_undo(self) -> bool:
        """Whether there is a version before the current one."""
        return self._content.position > 0

    @property
    def can_redo(self) -> bool:
        """Whether an edit has been undone since the last one."""
        return self._content.position + 1 < len(self._content.versions)

    @property
    def log(self) -> tuple[Edit, ...]:
        """All edits, the oldest first.

        Raises:
            DataError: the file is damaged.
        """
        try:
            lines = (self._folder / LOG_FILE).read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._damaged(LOG_FILE, error) from error
        return tuple(edit for edit in map(_parsed, lines) if edit is not None)

    def record(self, version: Dataset, what: Literal["added", "changed", "moved", "removed"], step: CleaningStep | None) -> None:
        """Make another version the current one; what was undone before cannot be redone any more.

        Raises:
            MachineError: the folder cannot be written.
        """
        name = version_folder(version, version.steps).name if version.steps else ""
        before = self._content.versions[: self._content.position + 1][-DEPTH:]
        self._move(_Content(versions=(*before, name), position=len(before)), what, step)

    def undo(self, progress: Progress | None = None, stop: Stop | None = None) -> None:
        """Go one version back, if there is one; its rows are made anew if they are no longer on disk.

        Raises:
            DataError: they cannot be made anew.
            MachineError: the folder cannot be written, or the disk is full.
            Stopped: ``stop`` turned true; nothing has changed.
        """
        if self.can_undo:
            self._step(-1, "undone", progress, stop)

    def redo(self, progress: Progress | None = None, stop: Stop | None = None) -> None:
        """Take the last undo back, if there is one; see :meth:`undo`."""
        if self.can_redo:
            self._step(1, "redone", progress, stop)

    def _step(self, by: int, what: Literal["undone", "redone"], progress: Progress | None, stop: Stop | None) -> None:
        position = self._content.position + by
        if name := self._content.versions[position]:
            restored(self._folder / VERSIONS_FOLDER / name, progress=progress, stop=stop)
        self._move(self._content.model_copy(update={"position": position}), what)

    def _move(
        self, content: _Content, what: Literal["added", "changed", "moved", "removed", "undone", "redone"], step: CleaningStep | None = None
    ) -> None:
        edit = Edit(at=datetime.now(UTC), by=_user(), what=what, step=step)
        with writing(self._folder):
            with (self._folder / LOG_FILE).open("ab+") as log:
                log.seek(max(0, log.tell() - 1))
                torn = log.read() not in (b"", b"\n")
                log.write(b"\n" * torn + edit.model_dump_json().encode() + b"\n")
            write_json(self._folder / HISTORY_FILE, content.model_dump(mode="json"))
        self._content = content

    def _read(self) -> _Content:
        try:
            content = _Content.model_validate(json.loads((self._folder / HISTORY_FILE).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return _Content()
        except (OSError, ValueError, ValidationError) as error:
            raise self._damaged(HISTORY_FILE, error) from error
        if content.position >= len(content.versions):
            raise self._damaged(HISTORY_FILE, ValueError("position"))
        return content

    def _damaged(self, file: str, error: Exception) -> DataError:
        return DataError("data.damaged_dataset", folder=shown(self._folder), file=file, reason=str(error).partition("\n")[0])


def _parsed(line: str) -> Edit | None:
    """A line of the log; None for one that a crash has cut off while it was written."""
    try:
        return Edit.model_validate_json(line)
    except ValueError:
        return None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return ""
