"""Cells of a sheet that hold formulas or errors: the reader of workbooks gives their saved results alone, and no word of the rest.

In XLSX, ``xl/workbook.xml`` names the sheets, and its relationships tell the part of each; in ODS all are in ``content.xml``.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding
from tlgui.data.files import CHUNK, shown
from tlgui.data.problems import RowLog, note, warning
from tlgui.data.readers.formula_parsers import CellParser, OdsCells, XlsxCells, local_name
from tlgui.data.watch import Watch

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_ODS_CONTENT, _ODS_TYPE = "content.xml", b"application/vnd.oasis.opendocument.spreadsheet"
#: One of these is in every sheet with a formula or an error; without them, it need not be parsed.
_SIGNS: tuple[bytes, ...] = (b"<f", b":f", b't="e"', b"t='e'")
_ODS_SIGNS = (b"formula", b"error")
_LONGEST_SIGN = 7


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

    def add(self, row: int, *, error: bool, formula: bool, value: str) -> None:
        """Note a cell; see :class:`~tlgui.data.readers.formula_parsers.Tell`."""
        if error:
            self.errors.add(row)
            self.error = self.error or value
        elif formula:
            (self.saved if value else self.unsaved).add(row)

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
    """Look through one sheet of an XLSX or ODS workbook, from row ``first_row`` on; finds nothing in workbooks of other formats.

    Raises:
        DataError: ``data.damaged_file``.
        Stopped: the user asked for it.
    """
    found = FormulaCells()

    def tell(row: int, *, error: bool, formula: bool, value: str) -> None:
        if row >= first_row:
            found.add(row, error=error, formula=formula, value=value)

    with _damage(path), zipfile.ZipFile(path) as archive:
        parser: CellParser = XlsxCells(tell)
        part, signs = _part_of(archive, sheet), _SIGNS
        if _is_ods(archive):
            part, signs, parser = _ODS_CONTENT, _ODS_SIGNS, OdsCells(tell, sheet)
        if part and _has_signs(archive, part, signs, watch):
            with archive.open(part) as file:
                parser.parse(file, watch)
    return found


def _is_ods(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    return _ODS_CONTENT in names and "mimetype" in names and archive.read("mimetype").strip() == _ODS_TYPE


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The part of XLSX with the cells of a sheet; empty if there is none."""
    parts = set(archive.namelist())
    if not {_WORKBOOK, _RELATIONS} <= parts:
        return ""
    with archive.open(_WORKBOOK) as workbook, archive.open(_RELATIONS) as relations:
        targets = {element.get("Id"): element.get("Target") or "" for element in parse(relations).iter()}
        for element in parse(workbook).iter():
            if local_name(element.tag) == "sheet" and element.get("name") == sheet:
                relation = next((value for name, value in element.items() if local_name(name) == "id" and name != "id"), None)
                target = posixpath.normpath(posixpath.join("/xl", targets.get(relation, ""))).lstrip("/")
                return target if target in parts else ""
    return ""


def _has_signs(archive: zipfile.ZipFile, part: str, signs: tuple[bytes, ...], watch: Watch) -> bool:
    overlap = b""
    with archive.open(part) as file:
        while piece := file.read(CHUNK):
            watch.check()
            if any(sign in overlap + piece for sign in signs):
                return True
            overlap = piece[-_LONGEST_SIGN:]
    return False


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    kind = "ODS" if path.suffix.lower() == ".ods" else "XLSX"

    def damaged(reason: str) -> DataError:
        return DataError("data.damaged_file", file=shown(path.name), kind=kind, reason=reason)

    try:
        yield
    except DefusedXmlException as error:
        raise damaged("it defines XML entities") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ParseError, ExpatError, ValueError, NotImplementedError) as error:
        raise damaged(str(error)) from error
