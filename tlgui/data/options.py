"""How a file is to be read: what the user chose, or what detection found."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.tasks import ColumnRole

Format = Literal["csv", "spreadsheet", "jsonl", "parquet", "arrow", "lines", "folder", "conll", "tmx"]

#: Rows that column names may stand in.
MOST_HEADER_ROWS = 5


class ImportOptions(BaseModel):
    """Choices for reading one file. None everywhere means: detect.

    Attributes:
        format: ``csv`` covers TSV and every other delimiter; ``spreadsheet`` XLSX, XLSM, XLSB, XLS and ODS;
            ``jsonl`` one JSON object a line, or one document with a table in it;
            ``lines`` one text a line; ``folder`` sub-folders that are labels; ``conll`` a token and its tags a line;
            ``tmx`` a translation memory.
        encoding: name of a Python text codec; for text files.
        undecodable: what becomes of rows with bytes that are not valid in the encoding: ``leave_out``, or ``keep`` with a sign in
            their place; None does not import the file until the user has chosen.
        ragged: what becomes of rows with too few cells, or with empty ones too many: ``fill`` imports them with empty cells where some
            are missing; otherwise they are left out; for ``csv``.
        delimiter: one ASCII character between cells; for ``csv``.
        quote: the character around cells, ``""`` for none; for ``csv``.
        header: how many rows carry the column names, 0 or 1 for ``csv``; their parts are joined.
        labels: name of a file beside this one with the label of each line, empty for none; for ``lines``.
        member: which file of a ZIP archive.
        sheet: name of the sheet; for ``spreadsheet``.
        roles: column name to role; empty means: detect.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Format | None = None
    encoding: str | None = None
    undecodable: Literal["leave_out", "keep"] | None = None
    ragged: Literal["fill"] | None = None
    delimiter: str | None = None
    quote: Literal['"', "'", ""] | None = None
    header: int | None = Field(default=None, ge=0, le=MOST_HEADER_ROWS)
    sheet: str | None = None
    labels: str | None = None
    member: str | None = None
    roles: dict[str, ColumnRole] = Field(default_factory=dict)

    def column_of(self, role: ColumnRole) -> str | None:
        """Name of the column that has ``role``, None if there is none."""
        return next((name for name, given in self.roles.items() if given is role), None)
