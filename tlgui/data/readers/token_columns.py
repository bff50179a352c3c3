"""Tables with a list of tokens in each row, as in files for the recognition of names: the texts are made of the tokens."""

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.columns import names_of
from tlgui.data.json_lists import listed_texts
from tlgui.data.problems import RowLog, warning
from tlgui.data.readers.reader import Reader, ReaderAround
from tlgui.data.tagged_lines import joint_of
from tlgui.data.watch import Watch

_TEXT = "text"


def with_token_texts(reader: Reader, watch: Watch) -> Reader:
    """The reader, with a column of texts where its rows are lists of tokens and there is none.

    A column of tokens is one that was chosen as such, or whose name and first rows look like it where nothing was chosen.

    Raises:
        DataError: the file cannot be read.
        Stopped: the user asked for it.
    """
    chosen = reader.options.roles
    given = {role: name for name, role in (chosen or reader.options.named).items()}
    tokens = given.get(ColumnRole.TOKENS) or (None if chosen else _named("tokens", reader.names))
    if reader.known_roles or tokens not in reader.names:
        return reader
    first = next(iter(reader.batches(watch.quietly)), None)
    lists = [] if first is None else _lists(first.column(tokens))
    if chosen:
        tags, text = given.get(ColumnRole.TAGS), given.get(ColumnRole.TEXT)
    elif first is None or None in lists:
        return reader
    else:
        named = (column for name in names_of("tags") for column in reader.names if column.strip().casefold() == name)
        aligned = next((column for column in named if _lengths(_lists(first.column(column))) == _lengths(lists)), None)
        tags, text = given.get(ColumnRole.TAGS, aligned), given.get(ColumnRole.TEXT) or _named("text", reader.names)
    if text is None:
        text = _TEXT if _TEXT not in reader.names else f"{_TEXT}_of_{tokens}"
    joint = joint_of([token for items in lists for token in items or ()])
    return TokenColumns(reader, tokens, tags if tags in reader.names else None, text, joint)


def _named(kind: str, columns: Sequence[str]) -> str | None:
    return next((column for name in names_of(kind) for column in columns if column.strip().casefold() == name), None)


def _lists(cells: pa.Array) -> list[list[str] | None]:
    """The items of each cell as text, None for one that is no JSON array; an empty cell is an empty list."""
    return [listed_texts(cell) if cell.strip() else [] for cell in cells.to_pylist()]


def _lengths(lists: Sequence[list[str] | None]) -> list[int]:
    return [len(items or ()) for items in lists]


class TokenColumns(ReaderAround):
    """Another reader, one of whose columns holds lists of tokens.

    Args:
        tokens: that column.
        tags: the column with a list of tags, one for each token; None if there is none.
        text: the column of texts; if there is none of this name, it is made of the tokens.
        joint: what stands between tokens in these texts.
    """

    def __init__(self, inner: Reader, tokens: str, tags: str | None, text: str, joint: str) -> None:
        super().__init__(inner)
        self._tokens, self._tags, self._joint = tokens, tags, joint
        self._derived = text not in inner.names
        if self._derived:
            self.names = (text, *inner.names)
        if not inner.options.roles:
            tagged = {} if tags is None else {tags: ColumnRole.TAGS}
            self.known_roles = {text: ColumnRole.TEXT, tokens: ColumnRole.TOKENS, **tagged}
        elif self._derived:
            self.options = inner.options.model_copy(update={"roles": {text: ColumnRole.TEXT, **inner.options.roles}})
        self._begin()

    def _begin(self) -> None:
        self._no_lists, self._misaligned = RowLog(), RowLog()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._begin()
        position = 0
        for batch in self._inner.batches(watch):
            lists = _lists(batch.column(self._tokens))
            self._note(self._no_lists, np.array([items is None for items in lists]), position)
            if self._tags is not None:
                tags = _lists(batch.column(self._tags))
                self._note(self._misaligned, np.not_equal(_lengths(lists), _lengths(tags)), position)
            position += batch.num_rows
            if not self._derived:
                yield batch
                continue
            texts = pa.array([self._joint.join(items or ()) for items in lists], pa.string())
            yield pa.record_batch([texts, *batch.columns], schema=self.schema)

    def _note(self, log: RowLog, met: NDArray[np.bool_], position: int) -> None:
        rows = np.flatnonzero(met) + position
        log.extend(rows.tolist(), len(rows))

    def findings(self) -> list[Finding]:
        found = super().findings()
        for code, log, column in (
            ("data.no_token_list", self._no_lists, self._tokens),
            ("data.tags_misaligned", self._misaligned, self._tags),
        ):
            if log:
                rows = self.file_rows(np.array(log.rows, dtype=np.int64)).tolist()
                found.append(warning(code, self.path, row=rows[0], rows=log.rows, count=log.count, column=column, file_rows=rows))
        return found
