"""Translation memories (TMX): the segments of two languages as columns."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import pyarrow as pa
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.core.tasks import ColumnRole
from tlgui.data.files import reading, shown
from tlgui.data.options import ImportOptions
from tlgui.data.problems import RowLog, warning
from tlgui.data.readers.reader import Reader, Rows, text_batches
from tlgui.data.watch import Watch

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: Translation units that are looked at to find the languages.
_SAMPLE = 5000


class TmxReader(Reader):
    """Reads a translation unit as a row, a column for each language; the two most frequent ones are the text and its translation.

    What a unit does not have is an empty cell. Languages that come up late in the file, and further segments of one language in a unit,
    are left out and counted.

    Raises:
        DataError: the file is no well-formed TMX, defines XML entities, or has fewer than two languages.
        Stopped: the user asked for it.
    """

    def __init__(self, path: Path, options: ImportOptions, watch: Watch) -> None:
        self.path = path
        languages: Counter[str] = Counter()
        first: list[str] = []
        for unit, _ in zip(self._units(watch), range(_SAMPLE), strict=False):
            languages.update(list(unit))
            first += [language for language in unit if language not in first]
        if len(languages) < 2:
            raise DataError("data.no_translations", file=shown(path.name), languages=", ".join(languages) or "–")
        pair = sorted((name for name, _ in languages.most_common(2)), key=first.index)
        self.names = tuple(sorted(first, key=lambda name: (name not in pair, first.index(name))))
        self.known_roles = {pair[0]: ColumnRole.TEXT, pair[1]: ColumnRole.TRANSLATION}
        self.options = options.resolved(format="tmx")
        self._begin()

    def _begin(self) -> None:
        self._left_out: Counter[str] = Counter()
        self._units_cut = RowLog()

    def _units(self, watch: Watch) -> Iterator[dict[str, list[str]]]:
        """The segments of each translation unit by language, in the order of the file."""
        with reading(self.path), self.path.open("rb") as file, _damage(self.path):
            for _, element in iterparse(file, events=("end",)):
                if _local(element) == "tu":
                    watch.reach(file.tell())
                    yield _segments(element)
                if _local(element) in ("tu", "header"):
                    element.clear()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._begin()
        yield from text_batches(self._rows(watch), self.schema)

    def _rows(self, watch: Watch) -> Iterator[list[str]]:
        for number, unit in enumerate(self._units(watch), start=1):
            surplus = {language: len(found) - (language in self.names) for language, found in unit.items()}
            if any(surplus.values()):
                self._left_out.update(surplus)
                self._units_cut.add(number)
            yield [unit.get(language, [""])[0] for language in self.names]

    def file_rows(self, rows: Rows) -> Rows:
        return rows + 1

    def findings(self) -> list[Finding]:
        if not self._units_cut:
            return []
        rows, languages = self._units_cut.rows, ", ".join(language for language, count in self._left_out.items() if count)
        count = self._left_out.total()
        return [warning("data.surplus_segments", self.path, row=rows[0], count=count, languages=languages, file_rows=rows)]


def _segments(unit: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for variant in unit:
        if _local(variant) != "tuv":
            continue
        language = variant.get(_LANGUAGE) or variant.get("lang") or ""
        segment = next((part for part in variant if _local(part) == "seg"), None)
        if language and segment is not None:
            found.setdefault(language, []).append(" ".join("".join(segment.itertext()).split()))
    return found


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    try:
        yield
    except DefusedXmlException as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind="TMX", reason="it defines XML entities") from error
    except (ParseError, UnicodeError, LookupError, ValueError) as error:
        raise DataError("data.damaged_file", file=shown(path.name), kind="TMX", reason=str(error)) from error
