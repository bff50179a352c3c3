"""Walk through the cells of a sheet in XML, without keeping them, and tell which hold formulas or errors."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import IO, Protocol
from xml.parsers.expat import ParserCreate

from tlgui.data.files import CHUNK
from tlgui.data.watch import Watch


class Tell(Protocol):
    """Receives what a cell holds.

    Args:
        row: as the sheet counts, from 1.
        error: it shows an error.
        formula: it holds a formula.
        value: the saved result; empty if there is none.
    """

    def __call__(self, row: int, *, error: bool, formula: bool, value: str) -> None: ...


class CellParser(ABC):
    """The part that is common to the formats.

    Args:
        tell: called for cells with a formula or an error.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._row = 0
        self._error = self._formula = self._reading = False
        self._value = ""

    def parse(self, file: IO[bytes], watch: Watch) -> None:
        """Read all of the file.

        Raises:
            ExpatError, ValueError: it is no XML, or defines entities.
            Stopped: the user asked for it.
        """
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, attributes: self._start(local_name(name), attributes)
        parser.EndElementHandler = lambda name: self._end(local_name(name))
        parser.CharacterDataHandler = self._read
        parser.EntityDeclHandler = _refuse_entities
        while piece := file.read(CHUNK):
            watch.check()
            parser.Parse(piece, False)
        parser.Parse(b"", True)

    @abstractmethod
    def _start(self, name: str, attributes: Mapping[str, str]) -> None: ...

    @abstractmethod
    def _end(self, name: str) -> None: ...

    def _read(self, text: str) -> None:
        if self._reading:
            self._value += text

    def _tell_cell(self) -> None:
        if self._error or self._formula:
            self._tell(self._row, error=self._error, formula=self._formula, value=self._value)


class XlsxCells(CellParser):
    """A part of worksheet of ECMA-376: ``c`` is a cell with the formula ``f`` and the value ``v``."""

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "row":
                number = attributes.get("r", "")
                self._row = int(number) if number.isdecimal() else self._row + 1
            case "c":
                self._error, self._formula, self._value = attributes.get("t") == "e", False, ""
            case "f":
                self._formula = True
            case "v":
                self._reading = True

    def _end(self, name: str) -> None:
        if name == "v":
            self._reading = False
        elif name == "c":
            self._tell_cell()


class OdsCells(CellParser):
    """The content of an OpenDocument spreadsheet (ISO/IEC 26300): a cell has its formula and the type of its value as attributes.

    Args:
        sheet: name of the table that is looked at.
    """

    def __init__(self, tell: Tell, sheet: str) -> None:
        super().__init__(tell)
        self._sheet = sheet
        self._depth = 0  # of tables: a cell can hold one
        self._next_row = 1
        self._noted = False

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        given = {local_name(key): value for key, value in attributes.items()}
        if name == "table" and (self._depth or given.get("name") == self._sheet):
            self._depth += 1
        if self._depth != 1:
            return
        match name:
            case "table-row":
                self._row = self._next_row
                repeated = given.get("number-rows-repeated", "")
                self._next_row += int(repeated) if repeated.isdecimal() else 1
            case "table-cell":
                types = [value for key, value in attributes.items() if local_name(key) == "value-type"]  # the office's and the program's
                self._error, self._formula = "error" in types, "formula" in given
                # A result that is no text may be written in an attribute alone, and an empty text is a result, too.
                self._value = "" if self._error or not types else types[0]
            case "annotation":
                self._noted = True
            case "p":
                self._reading = self._error and not self._noted

    def _end(self, name: str) -> None:
        if self._depth == 1:
            match name:
                case "p":
                    self._reading = False
                case "annotation":
                    self._noted = False
                case "table-cell":
                    self._tell_cell()
        if name == "table" and self._depth:
            self._depth -= 1


def local_name(name: str) -> str:
    """A name without its namespace, however that is written."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _refuse_entities(*_: object) -> None:
    raise ValueError("it defines XML entities")
