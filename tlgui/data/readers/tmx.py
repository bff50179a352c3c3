"""Translation memories (TMX): the segments of two languages as columns."""

from array import array
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
from tlgui.data.problems import LISTED, warning
from tlgui.data.readers.reader import Reader, Rows, rows_around, text_batches
from tlgui.data.watch import Watch

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: Translation units that are looked at to find the languages.
_SAMPLE = 5000


class TmxReader(Reader):
    """Reads a translation unit as a row, a column for each language; the two most frequent ones are the text and its translation.

    A unit that lacks one of the two is refused and listed.

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
        self._pair = sorted((name for name, _ in languages.most_common(2)), key=first.index)
        self.names = tuple(self._pair)
        self.known_roles = {self._pair[0]: ColumnRole.TEXT, self._pair[1]: ColumnRole.TRANSLATION}
        self.options = options.resolved(format="tmx")
        self._refused = array("q")

    def _units(self, watch: Watch) -> Iterator[dict[str, str]]:
        """The segments of each translation unit by language, in the order of the file."""
        with reading(self.path), self.path.open("rb") as file, _damage(self.path):
            for _, element in iterparse(file, events=("end",)):
                if _local(element) == "tu":
                    watch.reach(file.tell())
                    yield _segments(element)
                if _local(element) in ("tu", "header"):
                    element.clear()

    def batches(self, watch: Watch) -> Iterator[pa.RecordBatch]:
        self._refused = array("q")
        yield from text_batches(self._rows(watch), self.schema)

    def _rows(self, watch: Watch) -> Iterator[list[str]]:
        for number, unit in enumerate(self._units(watch), start=1):
            if all(language in unit for language in self._pair):
                yield [unit[language] for language in self._pair]
            else:
                self._refused.append(number)

    def file_rows(self, rows: Rows) -> Rows:
        return rows_around(rows, self._refused, 1)

    @property
    def refused(self) -> int:
        return len(self._refused)

    def findings(self) -> list[Finding]:
        if not self._refused:
            return []
        rows, count, languages = self._refused[:LISTED].tolist(), len(self._refused), " / ".join(self._pair)
        return [warning("data.half_translations", self.path, row=rows[0], count=count, languages=languages, file_rows=rows)]


def _segments(unit: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for variant in unit:
        if _local(variant) != "tuv":
            continue
        language = variant.get(_LANGUAGE) or variant.get("lang") or ""
        segment = next((part for part in variant if _local(part) == "seg"), None)
        if language and segment is not None:
            found.setdefault(language, " ".join("".join(segment.itertext()).split()))
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
