"""Cells of an XLSX sheet that hold formulas or errors: the reader of workbooks gives their saved results alone, and no word of the rest.

The parts are those of ECMA-376: ``xl/workbook.xml`` names the sheets, its relationships tell the part of each, and there ``c`` is a cell
with the formula ``f`` and the value ``v``.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError, ParserCreate

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.files import CHUNK, shown
from tlgui.data.problems import RowLog, note, warning
from tlgui.data.watch import Watch

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
#: One of these is in every sheet with a formula or an error; without them, it need not be parsed.
_SIGNS = (b"<f", b":f", b't="e"', b"t='e'")
_LONGEST_SIGN = 5


@dataclass(slots=True)
class FormulaCells:
    """What was found, by row as the sheet counts.

    Attributes:
        saved: formulas with a result in the file.
        unsaved: formulas without.
        errors: cells that show an error.
        error: the first of these errors, such as ``#REF!``.
    """

    saved: RowLog = field(default_factory=RowLog)
    unsaved: RowLog = field(default_factory=RowLog)
    errors: RowLog = field(default_factory=RowLog)
    error: str = ""

    def findings(self, path: Path) -> list[Finding]:
        """The same as findings about the file at ``path``."""
        found = []
        for code, make, log in (
            ("data.formula_unsaved", warning, self.unsaved),
            ("data.error_cells", warning, self.errors),
            ("data.formula_cells", note, self.saved),
        ):
            if log:
                more = {"value": self.error} if log is self.errors else {}
                found.append(make(code, path, row=log.rows[0], count=log.count, file_rows=log.rows, **more))
        return found


def find_formula_cells(path: Path, sheet: str, first_row: int, watch: Watch) -> FormulaCells:
    """Look through one sheet of an XLSX workbook, from row ``first_row`` on; finds nothing in workbooks of other formats.

    Raises:
        DataError: ``data.damaged_file``.
        Stopped: the user asked for it.
    """
    found = FormulaCells()
    with _damage(path), zipfile.ZipFile(path) as archive:
        part = _part_of(archive, sheet)
        if part is not None and _has_signs(archive, part, watch):
            with archive.open(part) as file:
                _SheetParser(found, first_row).parse(file, watch)
    return found


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """The part with the cells of a sheet."""
    parts = set(archive.namelist())
    if not {_WORKBOOK, _RELATIONS} <= parts:
        return None
    with archive.open(_WORKBOOK) as workbook, archive.open(_RELATIONS) as relations:
        targets = {element.get("Id"): element.get("Target") or "" for element in parse(relations).iter()}
        for element in parse(workbook).iter():
            if _local(element.tag) == "sheet" and element.get("name") == sheet:
                relation = next((value for name, value in element.items() if _local(name) == "id" and name != "id"), None)
                target = posixpath.normpath(posixpath.join("/xl", targets.get(relation, ""))).lstrip("/")
                return target if target in parts else None
    return None


def _has_signs(archive: zipfile.ZipFile, part: str, watch: Watch) -> bool:
    overlap = b""
    with archive.open(part) as file:
        while piece := file.read(CHUNK):
            watch.check()
            if any(sign in overlap + piece for sign in _SIGNS):
                return True
            overlap = piece[-_LONGEST_SIGN:]
    return False


class _SheetParser:
    """Walks through the cells of a sheet without keeping them."""

    def __init__(self, found: FormulaCells, first_row: int) -> None:
        self._found, self._first_row = found, first_row
        self._row = 0
        self._is_error = self._has_formula = self._in_value = False
        self._value = ""

    def parse(self, file: IO[bytes], watch: Watch) -> None:
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._read
        parser.EntityDeclHandler = _refuse_entities
        while piece := file.read(CHUNK):
            watch.check()
            parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        match _local(name):
            case "row":
                number = attributes.get("r", "")
                self._row = int(number) if number.isdecimal() else self._row + 1
            case "c":
                self._is_error, self._has_formula, self._value = attributes.get("t") == "e", False, ""
            case "f":
                self._has_formula = True
            case "v":
                self._in_value = True

    def _read(self, text: str) -> None:
        if self._in_value:
            self._value += text

    def _end(self, name: str) -> None:
        match _local(name):
            case "v":
                self._in_value = False
            case "c" if self._row >= self._first_row:
                if self._is_error:
                    self._found.errors.add(self._row)
                    self._found.error = self._found.error or self._value
                elif self._has_formula:
                    (self._found.saved if self._value else self._found.unsaved).add(self._row)


def _local(name: str) -> str:
    """A name without its namespace, however that is written."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _refuse_entities(*_: object) -> None:
    raise ValueError("it defines XML entities")


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    def damaged(reason: str) -> DataError:
        return DataError("data.damaged_file", file=shown(path.name), kind="XLSX", reason=reason)

    try:
        yield
    except DefusedXmlException as error:
        raise damaged("it defines XML entities") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ParseError, ExpatError, ValueError, NotImplementedError) as error:
        raise damaged(str(error)) from error
