"""Plain text: one text a line, and labels in a second file with as many lines."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.columns import is_known_name
from tlgui.data.files import require_file, shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import error
from tlgui.data.readers.line_reader import LineReader
from tlgui.data.readers.reader import Rows
from tlgui.data.watch import Watch

#: What the name of a file of texts says, and what that of its labels says in its place.
_PARTNERS = (("texts", "labels"), ("text", "labels"), ("text", "label"), ("sentences", "labels"), (".txt", ".labels"))


class LinesReader(LineReader):
    """Reads every line as a text; blank lines are kept, so that lines and labels stay together.

    Raises:
        DataError: the encoding asked for is unknown, or the file of labels is missing or cannot be read.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        super().__init__(path, options, watch)
        labels = partner(path) if options.labels is None else options.labels
        self._labels: LinesReader | None = None
        if labels:
            labels_path = path.with_name(labels)
            require_file(labels_path)
            self._labels = LinesReader(labels_path, ImportOptions(labels="", header=0), watch)
            self._sources = (path, labels_path)
        first = next(self._lines(watch), "")
        header = int(is_known_name(first) if options.header is None else bool(options.header))
        self._texts_name = first.strip() or "text" if header else "text"
        self.names = (self._texts_name, "label") if self._labels else (self._texts_name,)
        self.known_roles = {self._texts_name: ColumnRole.TEXT} | ({"label": ColumnRole.LABEL} if self._labels else {})
        self.options = options.resolved(format="lines", encoding=self.encodings[0], header=header, labels=labels or "")

    def _begin(self) -> None:
        super()._begin()
        self._uneven: tuple[int, int] | None = None

    def _rows(self, watch: Watch) -> Iterator[tuple[str, ...]]:
        texts = (line for _, line in self._numbered_lines(watch))
        if self.options.header:
            next(texts, None)
        if self._labels is None:
            yield from ((text,) for text in texts)
            return
        self._labels._begin()
        labels = (line for _, line in self._labels._numbered_lines(watch))
        counts = [0, 0]
        for text, label in zip_longest(texts, labels):
            counts[0] += text is not None
            counts[1] += label is not None
            if text is not None and label is not None:
                yield text, label.strip()
        if counts[0] != counts[1]:
            self._uneven = (counts[0], counts[1])

    def file_rows(self, rows: Rows) -> Rows:
        return rows + 1 + int(self.options.header or 0)

    def findings(self) -> list[Finding]:
        found = super().findings()
        if self._labels is not None:
            found += self._labels.findings()
        if self._uneven is not None and self._labels is not None:
            texts, labels = self._uneven
            labels_file = shown(self._labels.path.name)
            found.append(
                error("data.uneven_lines", self.path, row=min(self._uneven) + 1, texts=texts, labels=labels, labels_file=labels_file)
            )
        return found


def partner(path: Path) -> str | None:
    """Name of the file beside ``path`` that seems to hold the labels of its lines."""
    for own, other in _PARTNERS:
        before, found, _ = path.name.lower().rpartition(own)
        if not found:
            continue
        start = len(before)
        name = path.name[:start] + other + path.name[start + len(own) :]
        candidate = path.with_name(name)
        try:
            if name != path.name and candidate.is_file():
                return name
        except OSError as failure:
            raise DataError("data.unreadable_file", file=shown(candidate.name), reason=str(failure)) from failure
    return None
