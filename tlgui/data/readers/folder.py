"""A folder whose sub-folders are labels: each file in them is a text."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import numpy as np
import pyarrow as pa

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.decoding import NUL, decode_all, require_encoding
from tlgui.data.encoding import rank_encodings
from tlgui.data.files import reading, shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog, error, note, warning
from tlgui.data.readers.reader import Reader, Rows, text_batches
from tlgui.data.split_names import split_named
from tlgui.data.watch import Watch

#: Bytes that a text may have; what is larger is no text of a collection.
_LARGEST_TEXT = 16 << 20
_SAMPLE = 1 << 18


class FolderReader(Reader):
    """Reads each file as a row: its text, its label (the path of its folder) and its name. Rows are in the order of their paths.

    Where all folders lie in folders that are called train, test or the like, these are the splits, and no part of the labels.

    Hidden files are left out. Files that are not UTF-8 are all decoded with one encoding, the likeliest for them together. Too large or
    binary files are refused and listed.

    Raises:
        DataError: there are no sub-folders with files, or a file cannot be read.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = self._root = path
        self._files = list(_labelled_files(path, watch))
        if not self._files:
            raise DataError("data.folder", file=shown(path))
        self._sources = tuple(self._files)
        self.encodings = self._detect(options, watch)
        self._has_splits = _are_in_splits([file.relative_to(path).parts for file in self._files])
        self.names = ("text", "label", "split", "file") if self._has_splits else ("text", "label", "file")
        roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "split": ColumnRole.SPLIT}
        self.known_roles = {name: role for name, role in roles.items() if name in self.names}
        self.options = options.resolved(format="folder", encoding=self.encodings[0])
        self._begin()

    def _begin(self) -> None:
        self._kept: list[int] = []
        self._refused = RowLog()
        self._bad = RowLog()

    def _detect(self, options: ImportOptions, watch: Watch) -> tuple[str, ...]:
        self._guessed = False
        if options.encoding is not None:
            return (require_encoding(options.encoding),)
        other = b""
        for file in self._files:
            watch.check()
            data = _content(file)
            if data is not None and _decoded_utf8(data) is None and len(other) < _SAMPLE:
                other += data[:_SAMPLE] + b"\n"
        self._guessed = bool(other)
        return tuple(dict.fromkeys([*rank_encodings(other), "utf-8"])) if other else ("utf-8",)

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._begin()
        yield from text_batches(self._rows(watch), self.schema)

    def _rows(self, watch: Watch) -> Iterator[tuple[str, ...]]:
        done = 0
        for number, file in enumerate(self._files, start=1):
            done += file.stat().st_size
            watch.reach(done)
            data = _content(file)
            text = None if data is None else self._text(data, number)
            if text is None or NUL in text:
                self._refused.add(number)
                continue
            self._kept.append(number)
            place = file.relative_to(self._root)
            split = place.parts[:1] if self._has_splits else ()
            label = PurePath(*place.parts[len(split) : -1]).as_posix() if len(place.parts) > len(split) + 1 else ""
            yield text.strip("\r\n"), shown(label), *split, shown(place.as_posix())

    def _text(self, data: bytes, number: int) -> str:
        if (text := _decoded_utf8(data)) is not None:
            return text
        text, log = decode_all(data, self.encodings[0])
        if log.bad:
            self._bad.add(number)
        return text

    def file_rows(self, rows: Rows) -> Rows:
        return np.asarray(self._kept, dtype=np.int64)[rows]

    @property
    def refused(self) -> int:
        return self._refused.count

    def findings(self) -> list[Finding]:
        found = []
        if self._bad:
            found.append(self._about("data.undecodable_files", self._bad, blocks=True, encoding=self.encodings[0]))
        elif self._guessed:
            found.append(note("data.encoding_guessed", self.path, encoding=self.encodings[0], others=", ".join(self.encodings[1:4])))
        if self._refused:
            found.append(self._about("data.no_text_files", self._refused, blocks=False))
        return found

    def _about(self, code: str, log: RowLog, *, blocks: bool, **params: str) -> Finding:
        example = shown(self._files[log.rows[0] - 1].relative_to(self._root).as_posix())
        make = error if blocks else warning
        return make(code, self.path, row=log.rows[0], count=log.count, file_rows=log.rows, example=example, **params)


def _are_in_splits(places: Sequence[tuple[str, ...]]) -> bool:
    """Whether the first folders of all files are named as splits are, with folders in them."""
    return all(split_named(parts[0]) for parts in places) and any(len(parts) > 2 for parts in places)


def _labelled_files(folder: Path, watch: Watch) -> Iterator[Path]:
    with reading(folder):
        for path in sorted(folder.rglob("*")):
            watch.check()
            parts = path.relative_to(folder).parts
            if (
                len(parts) > 1
                and not any(part.startswith((".", "__MACOSX")) for part in parts)
                and path.is_file()
                and not path.is_symlink()
            ):
                yield path


def _content(file: Path) -> bytes | None:
    """The bytes of a file; None if it is too large."""
    with reading(file):
        return None if file.stat().st_size > _LARGEST_TEXT else file.read_bytes()


def _decoded_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
